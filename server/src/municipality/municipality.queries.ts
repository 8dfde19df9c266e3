import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

const ConditionRow = z.strictObject({
  id: z.string(), kind: z.enum(['agreement', 'programme']), from: z.string(), to: z.string().nullable(), note: z.string().nullable(), at: z.string(), by: z.string().nullable(),
  withdrawn_at: z.string().nullable(), withdrawn_by: z.string().nullable(), withdrawn_reason: z.string().nullable(), reviewed_on: z.string().nullable(),
})
/** What was recorded last holds. */
const lastReview = sql`(SELECT condition_review.reviewed_on FROM condition_review WHERE condition_review.condition_id = condition.id ORDER BY condition_review.id DESC LIMIT 1)`
export const listConditions = (tx: Read, municipality: string): Promise<z.infer<typeof ConditionRow>[]> =>
  tx.rows(ConditionRow, sql`
    SELECT condition.id::text AS id, kind, valid_from AS from, valid_to AS to, source_note AS note, (recorded_at AT TIME ZONE 'Europe/Helsinki')::date AS at, recorder.display_name AS by,
      (withdrawn_at AT TIME ZONE 'Europe/Helsinki')::date AS withdrawn_at, withdrawer.display_name AS withdrawn_by, withdrawn_reason, ${lastReview} AS reviewed_on
    FROM municipality_condition condition LEFT JOIN officer recorder ON recorder.id = condition.recorded_by LEFT JOIN officer withdrawer ON withdrawer.id = condition.withdrawn_by
    WHERE condition.municipality = ${municipality} ORDER BY withdrawn_at IS NOT NULL, kind, valid_from DESC, condition.id`)

const Id = z.strictObject({ id: z.string() })
export type NewCondition = { municipality: string; kind: string; from: string; to: string | null; note: string }
export const insertCondition = async (tx: Tx, one: NewCondition, officer: string, at: string): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO municipality_condition (municipality, kind, valid_from, valid_to, source_note, recorded_at, recorded_by)
    VALUES (${one.municipality}, ${one.kind}, ${one.from}, ${one.to}, nullif(${one.note}, ''), ${at}, ${officer}::bigint) RETURNING id::text AS id`)).id

const StandingRow = z.strictObject({ id: z.string(), municipality: z.string(), kind: z.enum(['agreement', 'programme']), from: z.string(), to: z.string().nullable(), reviewed: z.string().nullable() })
export type StandingRow = z.infer<typeof StandingRow>
/** Of one municipality, or of every one at once: what holds, is to come, or has ended within a year. */
export const listStanding = (tx: Read, today: string, of: string | 'all'): Promise<StandingRow[]> =>
  tx.rows(StandingRow, sql`
    SELECT condition.id::text AS id, municipality, kind, valid_from AS from, valid_to AS to, ${lastReview} AS reviewed
    FROM municipality_condition condition
    WHERE withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= ${today}::date - 366) AND ${of === 'all' ? sql`true` : sql`municipality = ${of}`} ORDER BY municipality, kind, valid_from`)

const Reviewed = z.strictObject({ kind: z.enum(['agreement', 'programme']), from: z.string(), to: z.string().nullable() })
export const findCondition = (tx: Read, municipality: string, id: string): Promise<z.infer<typeof Reviewed> | undefined> =>
  tx.find(Reviewed, sql`SELECT kind, valid_from AS from, valid_to AS to FROM municipality_condition WHERE id = ${id}::bigint AND municipality = ${municipality} AND withdrawn_at IS NULL`)
export const insertReview = async (tx: Tx, condition: string, on: string, note: string, officer: string, at: string): Promise<string> =>
  (await tx.get(Id, sql`INSERT INTO condition_review (condition_id, reviewed_on, note, recorded_at, recorded_by) VALUES (${condition}::bigint, ${on}, ${note}, ${at}, ${officer}::bigint) RETURNING id::text AS id`)).id

const Found = z.strictObject({ found: z.boolean() })
export const overlapsAnother = async (tx: Read, one: NewCondition): Promise<boolean> =>
  (await tx.get(Found, sql`
    SELECT EXISTS (SELECT FROM municipality_condition WHERE municipality = ${one.municipality} AND kind = ${one.kind} AND withdrawn_at IS NULL
      AND daterange(valid_from, valid_to, '[]') && daterange(${one.from}::date, ${one.to}::date, '[]')) AS found`)).found

export const withdrawCondition = async (tx: Tx, municipality: string, id: string, reason: string, officer: string, at: string): Promise<boolean> =>
  (await tx.write(sql`
    UPDATE municipality_condition SET withdrawn_at = ${at}, withdrawn_by = ${officer}::bigint, withdrawn_reason = ${reason}
    WHERE id = ${id}::bigint AND municipality = ${municipality} AND withdrawn_at IS NULL`)) === 1

/** Everybody whose case names the municipality is derived again in the background. Returns how many. */
export const askToDerive = (tx: Tx, municipality: string): Promise<number> =>
  tx.write(sql`
    UPDATE person SET derived_release = NULL
    WHERE derived_release IS NOT NULL AND id IN (
      SELECT person_id FROM home_municipality WHERE code = ${municipality} AND withdrawn_at IS NULL
      UNION SELECT person_id FROM living_place WHERE code = ${municipality} AND withdrawn_at IS NULL
      UNION SELECT person_id FROM act WHERE municipality = ${municipality} AND withdrawn_at IS NULL)`)
