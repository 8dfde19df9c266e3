/** The rows that a leave touches. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { isHidden } from '../access-links.ts'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import type { Held } from './early-return.ts'
import type { Pieces } from './leave.ts'

const Row = z.strictObject({ id: z.string(), person: z.string(), from: z.string(), to: z.string().nullable(), is_hidden: z.boolean() })
export type LeaveRow = z.infer<typeof Row>

/** What the officer has at the authority within the days. Locked, so that what was counted is what is moved. */
export const listWithin = (tx: Read, may: MayFilter, officer: string, from: string, until: string | null): Promise<LeaveRow[]> =>
  tx.rows(Row, sql`
    SELECT assignment.id::text AS id, assignment.person_id::text AS person, assignment.valid_from AS "from", assignment.valid_to AS "to", ${isHidden(may.today, sql`assignment.person_id`)} AS is_hidden
    FROM assignment
    WHERE assignment.officer_id = ${officer}::bigint AND assignment.authority_id = ${may.officer.authority.id}::bigint
      AND daterange(assignment.valid_from, assignment.valid_to, '[]') && daterange(${from}::date, ${until}::date, '[]') AND ${may.on(sql`assignment.person_id`)}
    ORDER BY assignment.person_id, assignment.valid_from FOR UPDATE OF assignment`)

const HeldRow = z.strictObject({ id: z.string(), person: z.string(), officer: z.string(), from: z.string(), to: z.string().nullable(), mark: z.string() })
/** Every assignment, at the authority, of the people whom a leave gives back on a coming day: of all officers, or of one. */
const heldByLeave = (authority: string, today: string, officer?: string): Sql => sql`
  SELECT assignment.id::text AS id, assignment.person_id::text AS person, assignment.officer_id::text AS officer, assignment.valid_from AS "from", assignment.valid_to AS "to",
    assignment.assigned_at::text || ' ' || coalesce(assignment.assigned_by::text, '') AS mark
  FROM assignment
  WHERE assignment.authority_id = ${authority}::bigint AND assignment.person_id IN (
    SELECT back.person_id FROM assignment back JOIN assignment given ON given.person_id = back.person_id AND given.authority_id = back.authority_id AND given.officer_id <> back.officer_id
      AND given.assigned_at = back.assigned_at AND given.valid_to < back.valid_from
    WHERE back.authority_id = ${authority}::bigint AND back.valid_from > ${today} ${officer === undefined ? sql`` : sql`AND back.officer_id = ${officer}::bigint`})`
export const listHeldByLeave = (tx: Read, authority: string, today: string): Promise<Held[]> => tx.rows(HeldRow, sql`${heldByLeave(authority, today)} ORDER BY assignment.id`)
/** Locked, so that what is given back is what was there. */
export const lockHeldByLeave = (tx: Tx, may: MayFilter, officer: string): Promise<Held[]> =>
  tx.rows(HeldRow, sql`${heldByLeave(may.officer.authority.id, may.today, officer)} AND ${may.on(sql`assignment.person_id`)} ORDER BY assignment.id FOR UPDATE OF assignment`)
const Count = z.strictObject({ count: z.number() })
export const countHidden = async (tx: Read, people: readonly string[], today: string): Promise<number> =>
  (await tx.get(Count, sql`SELECT count(*)::int AS count FROM person WHERE person.id = ANY(${people}::bigint[]) AND ${isHidden(today, sql`person.id`)}`)).count

const Tie = z.strictObject({ one: z.string(), other: z.string() })
export const listTies = (tx: Read, people: readonly string[]): Promise<z.infer<typeof Tie>[]> =>
  tx.rows(Tie, sql`
    SELECT person_id::text AS one, other_person_id::text AS other FROM family_tie WHERE withdrawn_at IS NULL AND person_id = ANY(${people}::bigint[]) AND other_person_id = ANY(${people}::bigint[])
    UNION ALL
    SELECT person_id::text, parent_id::text FROM birth_in_finland WHERE withdrawn_at IS NULL AND person_id = ANY(${people}::bigint[]) AND parent_id = ANY(${people}::bigint[])
    ORDER BY 1, 2`)

export async function writePieces(tx: Tx, pieces: Pieces, by: Officer, at: string): Promise<void> {
  await tx.write(sql`
    UPDATE assignment SET officer_id = one.officer, valid_to = one."to",
      assigned_by = CASE WHEN assignment.officer_id = one.officer THEN assignment.assigned_by ELSE ${by.officerId}::bigint END,
      assigned_at = CASE WHEN assignment.officer_id = one.officer THEN assignment.assigned_at ELSE ${at}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(pieces.changed)}::jsonb) AS one (id bigint, officer bigint, "to" date)
    WHERE assignment.id = one.id`)
  await tx.write(sql`
    INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, valid_to, assigned_by, assigned_at)
    SELECT one.person, ${by.authority.id}::bigint, one.officer, one."from", one."to", ${by.officerId}::bigint, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(pieces.added)}::jsonb) AS one (person bigint, officer bigint, "from" date, "to" date)`)
}
