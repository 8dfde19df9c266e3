/** The rows that a leave touches. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { isHidden } from '../access-links.ts'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'
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
