import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'

const Found = z.strictObject({ id: z.string(), case_number: z.string() })
/** The one person meant, if it is not the officer or the officer's family. */
export const findAnybody = (tx: Read, may: MayFilter, which: { caseNumber: string } | { code: string }): Promise<z.infer<typeof Found> | undefined> =>
  tx.find(Found, sql`
    SELECT person.id::text AS id, person.case_number FROM person
    WHERE ${'caseNumber' in which
      ? sql`person.id IN (SELECT coalesce(whole.merged_into, whole.id) FROM person whole WHERE whole.case_number = ${which.caseNumber})`
      : sql`person.id IN (SELECT coalesce(whole.merged_into, whole.id) FROM identity_code JOIN person whole ON whole.id = identity_code.person_id WHERE code = ${which.code} AND withdrawn_at IS NULL)`}
      AND ${may.on(sql`person.id`)}`)

const Opened = z.strictObject({ id: z.string(), until: z.string() })
export const insertEmergency = (tx: Tx, person: string, { officer }: MayFilter, reason: string, at: string, hours: number): Promise<z.infer<typeof Opened>> =>
  tx.get(Opened, sql`
    INSERT INTO emergency_access (person_id, officer_id, authority_id, opened_at, closes_at, reason)
    VALUES (${person}::bigint, ${officer.officerId}::bigint, ${officer.authority.id}::bigint, ${at}, ${at}::timestamptz + make_interval(hours => ${hours}), ${reason})
    RETURNING id::text AS id, to_char(closes_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS until`)
