/** Merging two files: rows are added and marked, no fact is touched. */
import type { mergeRefusals } from '@kotostig/api/person-merge'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'
import { lineColumns, type LineRow } from './person.queries.ts'

export type Refused = (typeof mergeRefusals)[number]
export type RowRef = { table: string; row: string }

const Line: z.ZodType<LineRow & { version: number }> = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(), version: z.number() })
export const getLine = (tx: Read, may: MayFilter, person: string): Promise<LineRow & { version: number }> =>
  tx.get(Line, sql`SELECT ${lineColumns(may, may)}, person.version FROM person WHERE person.id = ${person}::bigint`)

const Found = z.strictObject({ two_codes: z.boolean(), hidden: z.boolean(), of_officer: z.boolean(), has_absorbed: z.boolean() })
/** What stands in the way, whatever the officer decides. */
export async function listRefused(tx: Read, stays: string, absorbed: string): Promise<Refused[]> {
  const found = await tx.get(Found, sql`
    SELECT (SELECT count(DISTINCT code) > 1 FROM identity_code WHERE person_id IN (${stays}::bigint, ${absorbed}::bigint) AND withdrawn_at IS NULL) AS two_codes,
      EXISTS (SELECT FROM non_disclosure lost WHERE lost.person_id = ${absorbed}::bigint AND lost.withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM non_disclosure kept WHERE kept.person_id = ${stays}::bigint AND kept.withdrawn_at IS NULL
          AND daterange(kept.valid_from, kept.valid_to, '[]') @> daterange(lost.valid_from, lost.valid_to, '[]') AND (kept.covers_household OR NOT lost.covers_household))) AS hidden,
      EXISTS (SELECT FROM officer WHERE officer.person_id = ${absorbed}::bigint
        OR officer.person_id IN (
          SELECT other_person_id FROM family_tie WHERE person_id = ${absorbed}::bigint AND withdrawn_at IS NULL UNION ALL SELECT person_id FROM family_tie WHERE other_person_id = ${absorbed}::bigint AND withdrawn_at IS NULL
          UNION ALL SELECT parent_id FROM birth_in_finland WHERE person_id = ${absorbed}::bigint AND withdrawn_at IS NULL UNION ALL SELECT person_id FROM birth_in_finland WHERE parent_id = ${absorbed}::bigint AND withdrawn_at IS NULL)) AS of_officer,
      EXISTS (SELECT FROM person WHERE merged_into = ${absorbed}::bigint) AS has_absorbed`)
  return [...(found.two_codes ? ['two-codes' as const] : []), ...(found.hidden ? ['non-disclosure' as const] : []), ...(found.of_officer ? ['of-an-officer' as const] : []), ...(found.has_absorbed ? ['has-absorbed' as const] : [])]
}

const Id = z.strictObject({ id: z.string() })
export async function insertMerge(tx: Tx, stays: string, absorbed: string, aside: readonly RowRef[], by: { officer: string; reason: string; at: string }): Promise<string> {
  const { id } = await tx.get(Id, sql`
    INSERT INTO file_merge (stays_id, absorbed_id, reason, merged_at, merged_by) VALUES (${stays}::bigint, ${absorbed}::bigint, ${by.reason}, ${by.at}, ${by.officer}::bigint) RETURNING id::text AS id`)
  await tx.write(sql`
    INSERT INTO merge_aside (merge_id, table_name, row_id) SELECT DISTINCT ${id}::bigint, one."table", one."row"
    FROM jsonb_to_recordset(${JSON.stringify(aside)}::jsonb) AS one ("table" text, "row" bigint)`)
  await tx.write(sql`UPDATE person SET merged_into = ${stays}::bigint WHERE id = ${absorbed}::bigint`)
  return id
}

/** Marks the merge undone and gives the file back; nothing when there is no such merge of the person. */
export async function undoMerge(tx: Tx, merge: string, stays: string, by: { officer: string; reason: string; at: string }): Promise<string | undefined> {
  const undone = await tx.find(Id, sql`
    UPDATE file_merge SET undone_at = ${by.at}, undone_by = ${by.officer}::bigint, undone_reason = ${by.reason}
    WHERE id = ${merge}::bigint AND stays_id = ${stays}::bigint AND undone_at IS NULL RETURNING absorbed_id::text AS id`)
  if (undone !== undefined) await tx.write(sql`UPDATE person SET merged_into = NULL, version = version + 1 WHERE id = ${undone.id}::bigint`)
  return undone?.id
}

const Merged = z.strictObject({ merge: z.string(), caseNumber: z.string(), at: z.string(), by: z.string(), reason: z.string() })
/** The files that are read as a part of this one today. */
export const listMerged = (tx: Read, person: string): Promise<z.infer<typeof Merged>[]> =>
  tx.rows(Merged, sql`
    SELECT file_merge.id::text AS merge, part.case_number AS "caseNumber", to_char(merged_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD') AS at, officer.display_name AS by, reason
    FROM file_merge JOIN person part ON part.id = absorbed_id JOIN officer ON officer.id = merged_by
    WHERE stays_id = ${person}::bigint AND undone_at IS NULL ORDER BY file_merge.id`)
