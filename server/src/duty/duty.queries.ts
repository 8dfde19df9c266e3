/** The derived tables: duties, questions and responsibilities. Rebuilt, compared by identity, written only where something moved. */
import { municipalTaskNames } from '@kotostig/law/arrangements'
import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

/** What the derived tables hold of one person; the shape in which they are compared and written. */
export const DutyRow = z.strictObject({
  rule: z.string(), occurrence: z.string(), holder_kind: z.string(), holder_code: z.string(), source: z.string(),
  trigger_on: z.string().nullable(), due_on: z.string().nullable(), is_without_delay: z.boolean(), is_standing: z.boolean(),
  derived_state: z.enum(['open', 'upcoming', 'done', 'lapsed']), done_on: z.string().nullable(), list_rank: z.number(), list_day: z.string(),
})
export type DutyRow = z.infer<typeof DutyRow>
/** The holder is whoever the integration services are of today: the list of today reads by it. */
export type QuestionRow = { question: string; fact: string; source: string; holder_kind: string; holder_code: string }
export type ResponsibilityRow = { task: string; holder_kind: string; holder_code: string; role: string; valid_from: string; valid_to: string | null }
export type DerivedRows = { duties: DutyRow[]; questions: QuestionRow[]; responsibilities: ResponsibilityRow[] }

const MunicipalityRow = z.object({ municipality: z.string(), kind: z.enum(['agreement', 'programme']), valid_from: z.string(), valid_to: z.string().nullable() })
export type MunicipalityRow = z.infer<typeof MunicipalityRow>
export const listMunicipalityConditions = (tx: Read): Promise<MunicipalityRow[]> =>
  tx.rows(MunicipalityRow, sql`SELECT municipality, kind, valid_from, valid_to FROM municipality_condition WHERE withdrawn_at IS NULL ORDER BY municipality, kind, valid_from`)

const ArrangementRow = z.object({ municipality: z.string(), task: z.enum(municipalTaskNames), kind: z.enum(['employment-authority', 'municipality']), code: z.string(), valid_from: z.string(), valid_to: z.string().nullable() })
export type ArrangementRow = z.infer<typeof ArrangementRow>
/** Of these municipalities, or of all. */
export const listArrangements = (tx: Read, of: readonly string[] | 'all'): Promise<ArrangementRow[]> =>
  tx.rows(ArrangementRow, sql`
    SELECT arrangement.municipality, arrangement_task.task, arrangement.holder_kind AS kind, arrangement.holder_code AS code, arrangement.valid_from, arrangement.valid_to
    FROM arrangement JOIN arrangement_task ON arrangement_task.arrangement_id = arrangement.id
    WHERE arrangement.withdrawn_at IS NULL AND ${of === 'all' ? sql`true` : sql`arrangement.municipality = ANY(${of}::text[])`}
    ORDER BY arrangement.municipality, arrangement_task.task, arrangement.valid_from`)

type OutcomeRows = DerivedRows & { person: string; hash: string; next: string | null }

const Id = z.object({ id: z.string() })
/** Of these, the people of whom the law says something else than it did. */
const listMoved = async (tx: Read, outcomes: readonly OutcomeRows[]): Promise<Set<string>> =>
  new Set((await tx.rows(Id, sql`
    SELECT one.person::text AS id FROM jsonb_to_recordset(${JSON.stringify(outcomes.map(({ person, hash }) => ({ person, hash })))}::jsonb) AS one (person bigint, hash text)
    LEFT JOIN case_snapshot ON case_snapshot.person_id = one.person
    WHERE case_snapshot.outcome_hash IS DISTINCT FROM one.hash`)).map((row) => row.id))

/** Writes what the law derives now, where that is something else than what stands, and when it is next to be asked. */
export async function writeOutcomes(tx: Tx, outcomes: readonly OutcomeRows[], release: string, at: string, today: string): Promise<void> {
  const isMoved = await listMoved(tx, outcomes)
  const moved = outcomes.filter((one) => isMoved.has(one.person))
  if (moved.length > 0) {
    await writeDerived(tx, moved, release, at)
  }
  await writeTurns(tx, outcomes.map(({ person, next }) => ({ person, next })), release, today)
}

/**
 * Rows come as one JSON value, so a family is one statement a table. A duty that the facts no longer give is kept as lapsed; one
 * that was done stays as it is.
 */
async function writeDerived(tx: Tx, outcomes: readonly OutcomeRows[], release: string, at: string): Promise<void> {
  const people = outcomes.map((one) => one.person)
  const rowsOf = (kind: keyof DerivedRows): string => JSON.stringify(outcomes.flatMap((one) => one[kind].map((row) => ({ person: one.person, ...row }))))
  await tx.write(sql`
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(${rowsOf('duties')}::jsonb) AS one (
        person bigint, rule text, occurrence text, holder_kind text, holder_code text, source text, trigger_on date, due_on date, is_without_delay boolean,
        is_standing boolean, derived_state text, done_on date, list_rank smallint, list_day date)
    ), gone AS (
      UPDATE duty SET derived_state = 'lapsed', derived_at = ${at}
      WHERE person_id = ANY(${people}::bigint[]) AND derived_state IN ('open', 'upcoming')
        AND NOT EXISTS (SELECT FROM fresh WHERE fresh.person = duty.person_id AND fresh.rule = duty.rule AND fresh.occurrence = duty.occurrence
          AND fresh.holder_kind = duty.holder_kind AND fresh.holder_code = duty.holder_code)
    )
    INSERT INTO duty (person_id, rule, occurrence, holder_kind, holder_code, source, trigger_on, due_on, is_without_delay, is_standing, derived_state, done_on,
      list_rank, list_day, law_release, derived_at)
    SELECT person, rule, occurrence, holder_kind, holder_code, source, trigger_on, due_on, is_without_delay, is_standing, derived_state, done_on,
      list_rank, list_day, ${release}, ${at}
    FROM fresh
    ON CONFLICT (person_id, rule, occurrence, holder_kind, holder_code) DO UPDATE SET
      source = excluded.source, trigger_on = excluded.trigger_on, due_on = excluded.due_on, is_without_delay = excluded.is_without_delay,
      is_standing = excluded.is_standing, derived_state = excluded.derived_state, done_on = excluded.done_on, list_rank = excluded.list_rank,
      list_day = excluded.list_day, law_release = excluded.law_release, derived_at = excluded.derived_at
    WHERE (duty.derived_state, duty.source, duty.trigger_on, duty.due_on, duty.done_on, duty.is_without_delay, duty.is_standing)
      IS DISTINCT FROM (excluded.derived_state, excluded.source, excluded.trigger_on, excluded.due_on, excluded.done_on, excluded.is_without_delay, excluded.is_standing)`)
  await tx.write(sql`
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(${rowsOf('questions')}::jsonb) AS one (person bigint, question text, fact text, source text, holder_kind text, holder_code text)
    ), gone AS (
      DELETE FROM question WHERE person_id = ANY(${people}::bigint[])
        AND NOT EXISTS (SELECT FROM fresh WHERE fresh.person = question.person_id AND fresh.question = question.question)
    )
    INSERT INTO question (person_id, question, fact, source, holder_kind, holder_code, law_release, derived_at)
    SELECT person, question, fact, source, holder_kind, holder_code, ${release}, ${at} FROM fresh
    ON CONFLICT (person_id, question) DO UPDATE SET holder_kind = excluded.holder_kind, holder_code = excluded.holder_code
    WHERE (question.holder_kind, question.holder_code) IS DISTINCT FROM (excluded.holder_kind, excluded.holder_code)`)
  await tx.write(sql`
    WITH gone AS (DELETE FROM responsibility WHERE person_id = ANY(${people}::bigint[]) RETURNING id)
    INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, valid_to, law_release)
    SELECT person, task, holder_kind, holder_code, role, valid_from, valid_to, ${release}
    FROM jsonb_to_recordset(${rowsOf('responsibilities')}::jsonb) AS one (
      person bigint, task text, holder_kind text, holder_code text, role text, valid_from date, valid_to date)
    WHERE (SELECT count(*) FROM gone) >= 0`)
}

const writeTurns = (tx: Tx, turns: readonly { person: string; next: string | null }[], release: string, today: string): Promise<number> =>
  tx.write(sql`
    UPDATE person SET derived_on = ${today}, next_turn_on = turn.next, derived_release = ${release}, awaited_by = (
      SELECT authority.id FROM responsibility JOIN authority ON authority.kind = responsibility.holder_kind AND authority.code = responsibility.holder_code
      WHERE responsibility.person_id = person.id AND responsibility.task = 'integration-services' AND authority.id <> person.opened_by
        AND responsibility.valid_from <= ${today} AND (responsibility.valid_to IS NULL OR responsibility.valid_to >= ${today})
        AND NOT EXISTS (SELECT FROM handover WHERE handover.person_id = person.id AND handover.to_authority = authority.id) LIMIT 1)
    FROM jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) AS turn (person bigint, next date)
    WHERE person.id = turn.person`)

/**
 * People for whom time has moved something, and those of whom it is not known when they were derived last. Each condition walks its
 * own index. Rows that somebody else works on are passed over.
 */
export const listToDerive = async (tx: Read, today: string, most: number): Promise<string[]> =>
  (await tx.rows(Id, sql`
    SELECT id::text AS id FROM person
    WHERE id IN (
      (SELECT id FROM person WHERE next_turn_on <= ${today} ORDER BY next_turn_on, id LIMIT ${most})
      UNION (SELECT id FROM person WHERE derived_release IS NULL AND merged_into IS NULL ORDER BY id LIMIT ${most}))
    ORDER BY person.id LIMIT ${most} FOR UPDATE SKIP LOCKED`)).map((row) => row.id)
