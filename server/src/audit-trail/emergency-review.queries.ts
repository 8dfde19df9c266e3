/** Emergency access and what the data protection officer says of it. There are few; each is looked at. */
import { z } from 'zod'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

/** By an officer of the authority, or to a file that the authority opened or was responsible for on the day. */
const concerns = ({ authority }: Officer): Sql => sql`(emergency_access.authority_id = ${authority.id}::bigint
  OR EXISTS (SELECT FROM person WHERE person.id = emergency_access.person_id AND person.opened_by = ${authority.id}::bigint)
  OR EXISTS (
    SELECT FROM responsibility
    WHERE responsibility.person_id = emergency_access.person_id AND responsibility.holder_kind = ${authority.kind} AND responsibility.holder_code = ${authority.code}
      AND responsibility.valid_from <= (emergency_access.opened_at AT TIME ZONE 'Europe/Helsinki')::date
      AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= (emergency_access.opened_at AT TIME ZONE 'Europe/Helsinki')::date)))`

const moment = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')`

const EmergencyRow = z.strictObject({
  id: z.string(), person_id: z.string(), at: z.string(), until: z.string(), officer: z.string(), name_sv: z.string(), name_fi: z.string(), case_number: z.string(), reason: z.string(),
  reviewed_at: z.string().nullable(), reviewed_by: z.string().nullable(), remark: z.string().nullable(),
})
export const listEmergencies = (tx: Read, officer: Officer, most: number): Promise<z.infer<typeof EmergencyRow>[]> =>
  tx.rows(EmergencyRow, sql`
    SELECT emergency_access.id::text AS id, emergency_access.person_id::text AS person_id, ${moment(sql`emergency_access.opened_at`)} AS at, ${moment(sql`emergency_access.closes_at`)} AS until,
      officer.display_name AS officer, authority.name_sv, authority.name_fi, person.case_number, emergency_access.reason,
      ${moment(sql`emergency_review.reviewed_at`)} AS reviewed_at, reviewer.display_name AS reviewed_by, emergency_review.remark
    FROM emergency_access
    JOIN officer ON officer.id = emergency_access.officer_id JOIN authority ON authority.id = emergency_access.authority_id JOIN person ON person.id = emergency_access.person_id
    LEFT JOIN emergency_review ON emergency_review.emergency_access_id = emergency_access.id AND emergency_review.authority_id = ${officer.authority.id}::bigint
    LEFT JOIN officer reviewer ON reviewer.id = emergency_review.reviewed_by
    WHERE ${concerns(officer)}
    ORDER BY emergency_review.id IS NOT NULL, emergency_access.opened_at DESC, emergency_access.id DESC LIMIT ${most}`)

const Person = z.strictObject({ person: z.string(), officer: z.string() })
export const findEmergency = (tx: Read, officer: Officer, id: string): Promise<z.infer<typeof Person> | undefined> =>
  tx.find(Person, sql`SELECT person_id::text AS person, officer_id::text AS officer FROM emergency_access WHERE id = ${id}::bigint AND ${concerns(officer)}`)

/** Nothing where it has been looked at already. */
export const insertReview = (tx: Tx, officer: Officer, id: string, remark: string, at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO emergency_review (emergency_access_id, authority_id, reviewed_by, reviewed_at, remark)
    VALUES (${id}::bigint, ${officer.authority.id}::bigint, ${officer.officerId}::bigint, ${at}, ${remark}) ON CONFLICT (emergency_access_id, authority_id) DO NOTHING`)
