/** Reminders of days of the calendar: made once for each authority and day, closed by name. */
import { z } from 'zod'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'

const AuthorityRow = z.strictObject({ id: z.string(), kind: z.string(), code: z.string(), name_sv: z.string(), name_fi: z.string() })
export const listAuthorities = (tx: Read, today: string): Promise<z.infer<typeof AuthorityRow>[]> =>
  tx.rows(AuthorityRow, sql`SELECT id::text AS id, kind, code, name_sv, name_fi FROM authority WHERE valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today}) ORDER BY id`)

export type ToRemind = { authority: string; key: string; on: string; from: string }
/** What is there already stays as it is: twice gives once. Returns how many are new. */
export const insertReminders = (tx: Tx, days: readonly ToRemind[], at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO calendar_reminder (authority_id, day_key, due_on, shown_from, made_at)
    SELECT one.authority, one.key, one."on", one."from", ${at} FROM jsonb_to_recordset(${JSON.stringify(days)}::jsonb) AS one (authority bigint, key text, "on" date, "from" date)
    WHERE NOT EXISTS (SELECT FROM calendar_reminder made WHERE made.authority_id = one.authority AND made.day_key = one.key AND made.due_on = one."on")
    ON CONFLICT (authority_id, day_key, due_on) DO NOTHING`)

const ReminderRow = z.strictObject({ id: z.string(), day_key: z.string(), due_on: z.string(), shown_from: z.string(), closed_on: z.string().nullable(), closed_by: z.string().nullable() })
export type ReminderRow = z.infer<typeof ReminderRow>
export const listReminders = (tx: Read, authority: string): Promise<ReminderRow[]> =>
  tx.rows(ReminderRow, sql`
    SELECT calendar_reminder.id::text AS id, day_key, due_on, shown_from, (closed_at AT TIME ZONE 'Europe/Helsinki')::date AS closed_on, officer.display_name AS closed_by
    FROM calendar_reminder LEFT JOIN officer ON officer.id = calendar_reminder.closed_by
    WHERE calendar_reminder.authority_id = ${authority}::bigint ORDER BY due_on, calendar_reminder.id`)

const Due = z.strictObject({ due_on: z.string() })
export const findOpen = (tx: Read, authority: string, id: string): Promise<z.infer<typeof Due> | undefined> =>
  tx.find(Due, sql`SELECT due_on FROM calendar_reminder WHERE id = ${id}::bigint AND authority_id = ${authority}::bigint AND is_open`)
export const close = (tx: Tx, id: string, { officerId }: Officer, at: string): Promise<number> =>
  tx.write(sql`UPDATE calendar_reminder SET closed_at = ${at}, closed_by = ${officerId}::bigint WHERE id = ${id}::bigint AND is_open`)
export const putOff = (tx: Tx, id: string, until: string): Promise<number> => tx.write(sql`UPDATE calendar_reminder SET shown_from = ${until} WHERE id = ${id}::bigint AND is_open`)
