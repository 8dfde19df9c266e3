/** Reminders of the own authority. Those whose day has come are one range of one index, in its order. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { ownWork } from '../access-links.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const line = z.strictObject({ reminder: z.string(), due_on: z.string(), text: z.string(), writer: z.string(), written: z.string() })
const PersonReminder = line.extend({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
export type ReminderRow = z.infer<typeof line>

const columns: Sql = sql`reminder.id::text AS reminder, reminder.due_on, reminder.text, writer.display_name AS writer, to_char(reminder.written_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD') AS written`
const open = (may: MayFilter): Sql => sql`reminder.authority_id = ${may.officer.authority.id}::bigint AND reminder.is_open`

/** About people one works with today, or written by oneself. */
const isMine = (may: MayFilter): Sql => sql`(reminder.written_by = ${may.officer.officerId}::bigint OR (SELECT true FROM assignment
  WHERE assignment.person_id = reminder.person_id AND assignment.authority_id = ${may.officer.authority.id}::bigint AND assignment.officer_id = ANY(${ownWork(may.officer, may.today, false)})
    AND assignment.valid_from <= ${may.today} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${may.today}) LIMIT 1) IS NOT NULL)`

export const listDue = (tx: Read, may: MayFilter, person: Sql, whose: 'mine' | 'team', most: number): Promise<z.infer<typeof PersonReminder>[]> =>
  tx.rows(PersonReminder, sql`
    SELECT ${columns}, ${person}
    FROM reminder JOIN person ON person.id = reminder.person_id JOIN officer writer ON writer.id = reminder.written_by
    WHERE ${open(may)} AND reminder.due_on <= ${may.today} AND ${may.on(sql`reminder.person_id`)} AND ${whose === 'mine' ? isMine(may) : sql`true`}
    ORDER BY reminder.due_on, reminder.id LIMIT ${most}`)

export const listOf = (tx: Read, may: MayFilter, person: string): Promise<ReminderRow[]> =>
  tx.rows(line, sql`
    SELECT ${columns} FROM reminder JOIN officer writer ON writer.id = reminder.written_by
    WHERE reminder.person_id = ${person}::bigint AND ${open(may)} AND ${may.on(sql`reminder.person_id`)}
    ORDER BY reminder.due_on, reminder.id LIMIT 100`)

const Id = z.strictObject({ id: z.string() })
/** Nothing is written about somebody whom the officer may not see. */
export const insertReminder = (tx: Tx, may: MayFilter, person: string, on: string, text: string, at: string): Promise<z.infer<typeof Id> | undefined> =>
  tx.find(Id, sql`
    INSERT INTO reminder (person_id, authority_id, due_on, text, written_by, written_at)
    SELECT person.id, ${may.officer.authority.id}::bigint, ${on}::date, ${text}, ${may.officer.officerId}::bigint, ${at} FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}
    RETURNING id::text AS id`)

const Changed = z.strictObject({ person: z.string() })
const changed = (tx: Tx, may: MayFilter, id: string, change: Sql): Promise<z.infer<typeof Changed> | undefined> =>
  tx.find(Changed, sql`UPDATE reminder SET ${change} WHERE reminder.id = ${id}::bigint AND ${open(may)} AND ${may.on(sql`reminder.person_id`)} RETURNING reminder.person_id::text AS person`)

export const moveReminder = (tx: Tx, may: MayFilter, id: string, to: string): Promise<z.infer<typeof Changed> | undefined> => changed(tx, may, id, sql`due_on = ${to}::date`)
export const closeReminder = (tx: Tx, may: MayFilter, id: string, as: 'done' | 'taken-away', at: string): Promise<z.infer<typeof Changed> | undefined> =>
  changed(tx, may, id, sql`closed_at = ${at}, closed_by = ${may.officer.officerId}::bigint, closed_as = ${as}`)
