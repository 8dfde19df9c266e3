/** How far a release of the law has been worked through, and the people of a stretch of it. */
import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

const RunRow = z.strictObject({ id: z.string(), law_release: z.string(), upto: z.string(), is_finished: z.boolean(), total: z.number(), done: z.number(), changed: z.number() })
export type RunRow = z.infer<typeof RunRow>

const columns = sql`id::text AS id, law_release, upto_family::text AS upto, finished_at IS NOT NULL AS is_finished, people_total AS total, people_done AS done, people_changed AS changed`

/** The run that was begun last: of this release, or of one that this follows. */
export const findLatestRun = (tx: Read): Promise<RunRow | undefined> => tx.find(RunRow, sql`SELECT ${columns} FROM derivation_run ORDER BY derivation_run.id DESC LIMIT 1`)

const ProgressRow = z.strictObject({ run: z.strictObject({ done: z.number(), total: z.number() }).nullable(), waiting: z.number() })
const mostWaiting = 10_000
/**
 * What is being worked out while somebody reads a list: the run of the newest release, if it is not finished, and people about whom
 * something was stated, counted to ten thousand. A run that a newer one has followed is over.
 */
export const readProgress = (tx: Read): Promise<z.infer<typeof ProgressRow>> =>
  tx.get(ProgressRow, sql`
    SELECT (SELECT CASE WHEN finished_at IS NULL THEN jsonb_build_object('done', people_done, 'total', people_total) END FROM derivation_run ORDER BY derivation_run.id DESC LIMIT 1) AS run,
      (SELECT count(*)::int FROM (SELECT FROM person WHERE derived_release IS NULL LIMIT ${mostWaiting}) waiting) AS waiting`)

/** Nobody else moves this run on until the transaction ends. */
export const lockRun = (tx: Tx, id: string): Promise<RunRow> => tx.get(RunRow, sql`SELECT ${columns} FROM derivation_run WHERE id = ${id}::bigint FOR UPDATE`)

export const beginRun = (tx: Tx, release: string, today: string, at: string): Promise<RunRow> =>
  tx.get(RunRow, sql`
    INSERT INTO derivation_run (law_release, derived_on, begun_at, upto_family, people_total, people_done, people_changed)
    SELECT ${release}, ${today}, ${at}, 0, count(*), 0, 0 FROM case_snapshot
    RETURNING ${columns}`)

export const moveRun = (tx: Tx, id: string, to: string, done: number, changed: number): Promise<number> =>
  tx.write(sql`UPDATE derivation_run SET upto_family = ${to}::bigint, people_done = people_done + ${done}, people_changed = people_changed + ${changed} WHERE id = ${id}::bigint`)

export const finishRun = (tx: Tx, id: string, at: string): Promise<number> => tx.write(sql`UPDATE derivation_run SET finished_at = ${at} WHERE id = ${id}::bigint AND finished_at IS NULL`)

/** Two servers that start together begin one run. */
export const lockRuns = (tx: Tx): Promise<unknown> => tx.rows(z.unknown(), sql`SELECT pg_advisory_xact_lock(6812024)`)

const End = z.strictObject({ end: z.string().nullable() })
/** Where a stretch of about so many people ends; families are never cut. Nothing: the end is reached. */
export const endOfStretch = async (tx: Read, from: string, people: number): Promise<string | null> =>
  (await tx.get(End, sql`SELECT max(family_id)::text AS end FROM (SELECT family_id FROM case_snapshot WHERE family_id > ${from}::bigint ORDER BY family_id LIMIT ${people}) stretch`)).end

const SnapshotRow = z.strictObject({ person: z.string(), facts: z.string(), hash: z.string(), revision: z.string() })
export const listStretch = (tx: Read, from: string, to: string): Promise<z.infer<typeof SnapshotRow>[]> =>
  tx.rows(SnapshotRow, sql`
    SELECT person_id::text AS person, facts, outcome_hash AS hash, revision::text AS revision FROM case_snapshot
    WHERE family_id > ${from}::bigint AND family_id <= ${to}::bigint ORDER BY family_id, person_id`)

const Id = z.object({ id: z.string() })
/** Of these, those that nobody has changed since they were read. */
export const listUnchanged = async (tx: Read, read: readonly { person: string; revision: string }[]): Promise<Set<string>> =>
  new Set((await tx.rows(Id, sql`
    SELECT case_snapshot.person_id::text AS id FROM jsonb_to_recordset(${JSON.stringify(read)}::jsonb) AS one (person bigint, revision bigint)
    JOIN case_snapshot ON case_snapshot.person_id = one.person AND case_snapshot.revision = one.revision`)).map((row) => row.id))

export const moveHashes = (tx: Tx, outcomes: readonly { person: string; hash: string }[]): Promise<number> =>
  tx.write(sql`
    UPDATE case_snapshot SET outcome_hash = one.hash, revision = revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(outcomes.map(({ person, hash }) => ({ person, hash })))}::jsonb) AS one (person bigint, hash text)
    WHERE case_snapshot.person_id = one.person`)
