/** Rehearsals: whose people, how far they have come, and what differed. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { isHidden } from '../access-links.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const Row = z.strictObject({
  id: z.string(), authority: z.string().nullable(), proposal: z.string(), own: z.unknown(), looked_on: z.string(), law_release: z.string(), begun_at: z.string(), begun_by: z.string().nullable(),
  is_finished: z.boolean(), is_cancelled: z.boolean(), upto: z.string(), total: z.number(), done: z.number(), unread: z.number(),
})
export type RehearsalRow = z.infer<typeof Row>
const columns = sql`
  rehearsal.id::text AS id, rehearsal.authority_id::text AS authority, proposal, own_proposal AS own, looked_on, law_release,
  to_char(begun_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS begun_at, (SELECT officer.display_name FROM officer WHERE officer.id = rehearsal.officer_id) AS begun_by,
  finished_at IS NOT NULL AS is_finished, cancelled_at IS NOT NULL AS is_cancelled, upto_family::text AS upto, people_total AS total, people_done AS done, people_unread AS unread`
const isUnderway = sql`finished_at IS NULL AND cancelled_at IS NULL`

export const listRehearsals = (tx: Read, authority: string): Promise<RehearsalRow[]> =>
  tx.rows(Row, sql`SELECT ${columns} FROM rehearsal WHERE authority_id = ${authority}::bigint ORDER BY rehearsal.id DESC LIMIT 50`)
export const findRehearsal = (tx: Read, id: string, authority: string): Promise<RehearsalRow | undefined> =>
  tx.find(Row, sql`SELECT ${columns} FROM rehearsal WHERE rehearsal.id = ${id}::bigint AND authority_id = ${authority}::bigint`)
export const findByKey = (tx: Read, key: string, authority: string): Promise<RehearsalRow | undefined> =>
  tx.find(Row, sql`SELECT ${columns} FROM rehearsal WHERE request_key = ${key} AND authority_id = ${authority}::bigint`)
/** Nobody else moves it on until the transaction ends. */
export const lockRehearsal = (tx: Tx, id: string): Promise<RehearsalRow | undefined> => tx.find(Row, sql`SELECT ${columns} FROM rehearsal WHERE rehearsal.id = ${id}::bigint FOR UPDATE OF rehearsal`)
/** The one begun first of those that are not at their end. */
export const findWaiting = (tx: Read): Promise<RehearsalRow | undefined> => tx.find(Row, sql`SELECT ${columns} FROM rehearsal WHERE ${isUnderway} ORDER BY rehearsal.id LIMIT 1`)

const Id = z.strictObject({ id: z.string() })
/** Of two who begin at once for one authority, the second sees what the first has begun. */
export const lockAuthority = (tx: Tx, authority: string): Promise<unknown> => tx.get(Id, sql`SELECT id::text AS id FROM authority WHERE id = ${authority}::bigint FOR UPDATE`)
export const findUnderway = (tx: Read, authority: string): Promise<{ id: string } | undefined> =>
  tx.find(Id, sql`SELECT id::text AS id FROM rehearsal WHERE authority_id = ${authority}::bigint AND ${isUnderway} LIMIT 1`)

export type Begun = { key: string; authority: string | null; officer: string | null; proposal: string; own: string | null; lookedOn: string; release: string; at: string }
export const insertRehearsal = async (tx: Tx, one: Begun, total: Sql): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO rehearsal (request_key, authority_id, officer_id, proposal, own_proposal, looked_on, law_release, begun_at, people_total)
    VALUES (${one.key}, ${one.authority}::bigint, ${one.officer}::bigint, ${one.proposal}, ${one.own}::jsonb, ${one.lookedOn}, ${one.release}, ${one.at}, (${total})) RETURNING id::text AS id`)).id

/**
 * Whose facts are read: the people the authority is responsible for today, whom the table of access lets this officer come to. People
 * whose whereabouts are not disclosed are not among them, whoever asks: they are in no count.
 */
export const gatherPeople = (tx: Tx, rehearsal: string, may: MayFilter): Promise<number> => {
  const { authority } = may.officer
  const person = sql`came.person_id`
  return tx.write(sql`
    INSERT INTO rehearsal_person (rehearsal_id, family_id, person_id)
    SELECT ${rehearsal}::bigint, case_snapshot.family_id, case_snapshot.person_id
    FROM (
      SELECT held.person_id FROM responsibility held
      WHERE held.holder_kind = ${authority.kind} AND held.holder_code = ${authority.code} AND held.valid_from <= ${may.today} AND (held.valid_to IS NULL OR held.valid_to >= ${may.today})
      UNION SELECT person.id FROM person WHERE person.opened_by = ${authority.id}::bigint AND person.merged_into IS NULL
    ) came JOIN case_snapshot ON case_snapshot.person_id = came.person_id
    WHERE ${may.on(person)} AND NOT ${isHidden(may.today, person)}`)
}
export const countGathered = (tx: Tx, rehearsal: string): Promise<number> =>
  tx.write(sql`UPDATE rehearsal SET people_total = (SELECT count(*) FROM rehearsal_person WHERE rehearsal_id = ${rehearsal}::bigint) WHERE id = ${rehearsal}::bigint`)
export const everybody = sql`SELECT count(*) FROM case_snapshot`
export const nobodyYet = sql`SELECT 0`

/* ---- the run -------------------------------------------------------------------------------------------------------- */

const End = z.strictObject({ end: z.string().nullable() })
/** Where a stretch of about so many people ends; families are never cut. Nothing: the end is reached. */
export const endOfStretch = async (tx: Read, { id, authority }: Pick<RehearsalRow, 'id' | 'authority'>, from: string, people: number): Promise<string | null> =>
  (await tx.get(End, authority === null
    ? sql`SELECT max(family_id)::text AS end FROM (SELECT family_id FROM case_snapshot WHERE family_id > ${from}::bigint ORDER BY family_id LIMIT ${people}) stretch`
    : sql`SELECT max(family_id)::text AS end FROM (SELECT family_id FROM rehearsal_person WHERE rehearsal_id = ${id}::bigint AND family_id > ${from}::bigint ORDER BY family_id LIMIT ${people}) stretch`)).end

const SnapshotRow = z.strictObject({ person: z.string(), facts: z.string(), is_told: z.boolean() })
/** Whole families: the law ties people together. Of those who are not the authority's own nothing is told. */
export const listCases = (tx: Read, { id, authority }: Pick<RehearsalRow, 'id' | 'authority'>, from: string, to: string): Promise<z.infer<typeof SnapshotRow>[]> =>
  tx.rows(SnapshotRow, authority === null
    ? sql`SELECT person_id::text AS person, facts, true AS is_told FROM case_snapshot WHERE family_id > ${from}::bigint AND family_id <= ${to}::bigint ORDER BY family_id, person_id`
    : sql`
    WITH own AS MATERIALIZED (SELECT person_id FROM rehearsal_person WHERE rehearsal_id = ${id}::bigint AND family_id > ${from}::bigint AND family_id <= ${to}::bigint)
    SELECT person_id::text AS person, facts, person_id IN (SELECT own.person_id FROM own) AS is_told FROM case_snapshot
    WHERE family_id IN (SELECT told.family_id FROM own JOIN case_snapshot told ON told.person_id = own.person_id) ORDER BY family_id, person_id`)

/** Differences and sums come as JSON from the thread that worked them out. */
export const writeDifferences = (tx: Tx, rehearsal: string, rows: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO rehearsal_difference (rehearsal_id, kind, subject, person_id, number, before_kind, before_code, before_due_on, after_kind, after_code, after_due_on, before_cents, after_cents)
    SELECT ${rehearsal}::bigint, one.* FROM jsonb_to_recordset(${rows}::jsonb) AS one (
      kind text, subject text, person bigint, number smallint, bk text, bc text, bd date, ak text, ac text, ad date, bs bigint, as_ bigint)
    JOIN person ON person.id = one.person`)
export const addPayees = (tx: Tx, rehearsal: string, rows: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO rehearsal_payee (rehearsal_id, payee_kind, payee_code, year, before_cents, after_cents)
    SELECT ${rehearsal}::bigint, one.* FROM jsonb_to_recordset(${rows}::jsonb) AS one (kind text, code text, year smallint, before bigint, after bigint)
    ON CONFLICT (rehearsal_id, payee_kind, payee_code, year) DO UPDATE SET
      before_cents = rehearsal_payee.before_cents + excluded.before_cents, after_cents = rehearsal_payee.after_cents + excluded.after_cents`)
export const move = (tx: Tx, id: string, to: string, done: number, unread: number): Promise<number> =>
  tx.write(sql`UPDATE rehearsal SET upto_family = ${to}::bigint, people_done = people_done + ${done}, people_unread = people_unread + ${unread} WHERE id = ${id}::bigint`)
export const finish = (tx: Tx, id: string, at: string): Promise<number> => tx.write(sql`UPDATE rehearsal SET finished_at = ${at} WHERE id = ${id}::bigint AND ${isUnderway}`)
export const cancel = (tx: Tx, id: string, at: string): Promise<number> => tx.write(sql`UPDATE rehearsal SET cancelled_at = ${at} WHERE id = ${id}::bigint AND ${isUnderway}`)
export const dropPeople = (tx: Tx, id: string): Promise<number> => tx.write(sql`DELETE FROM rehearsal_person WHERE rehearsal_id = ${id}::bigint`)
export const dropResults = async (tx: Tx, id: string): Promise<void> => {
  await tx.write(sql`DELETE FROM rehearsal_difference WHERE rehearsal_id = ${id}::bigint`)
  await tx.write(sql`DELETE FROM rehearsal_payee WHERE rehearsal_id = ${id}::bigint`)
}
/** A newer release of the law has come meanwhile: what was compared with the older one is worked out again. */
export const beginAgain = (tx: Tx, id: string, release: string): Promise<number> =>
  tx.write(sql`UPDATE rehearsal SET law_release = ${release}, upto_family = 0, people_done = 0, people_unread = 0 WHERE id = ${id}::bigint`)

export const daysKept = 30
/** What ended long ago goes, whole. */
export const listExpired = async (tx: Read, now: string): Promise<string[]> =>
  (await tx.rows(Id, sql`SELECT id::text AS id FROM rehearsal WHERE coalesce(finished_at, cancelled_at) < ${now}::timestamptz - make_interval(days => ${daysKept}) ORDER BY id LIMIT 20`)).map((row) => row.id)
export const drop = (tx: Tx, id: string): Promise<number> => tx.write(sql`DELETE FROM rehearsal WHERE id = ${id}::bigint`)

/* ---- what differed -------------------------------------------------------------------------------------------------- */

/** Whoever has got protection since is in no count and no list. */
const shown = (today: string): Sql => sql`NOT ${isHidden(today, sql`rehearsal_difference.person_id`)}`

const Affected = z.strictObject({ people: z.number() })
export const countAffected = async (tx: Read, rehearsal: string, today: string): Promise<number> =>
  (await tx.get(Affected, sql`SELECT count(DISTINCT person_id)::int AS people FROM rehearsal_difference WHERE rehearsal_id = ${rehearsal}::bigint AND ${shown(today)}`)).people

const Group = z.strictObject({ kind: z.string(), subject: z.string(), count: z.number(), people: z.number() })
export const countGroups = (tx: Read, rehearsal: string, today: string): Promise<z.infer<typeof Group>[]> =>
  tx.rows(Group, sql`
    SELECT kind, subject, count(*)::int AS count, count(DISTINCT person_id)::int AS people FROM rehearsal_difference
    WHERE rehearsal_id = ${rehearsal}::bigint AND ${shown(today)} GROUP BY kind, subject ORDER BY kind, subject`)

const Payee = z.strictObject({ kind: z.string(), code: z.string(), year: z.number(), before: z.number(), after: z.number() })
export const listPayees = (tx: Read, rehearsal: string): Promise<z.infer<typeof Payee>[]> =>
  tx.rows(Payee, sql`
    SELECT payee_kind AS kind, payee_code AS code, year, before_cents::float8 AS before, after_cents::float8 AS after FROM rehearsal_payee
    WHERE rehearsal_id = ${rehearsal}::bigint ORDER BY year, payee_kind, payee_code`)

const PersonRow = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(),
  before_kind: z.string().nullable(), before_code: z.string().nullable(), before_due: z.string().nullable(), after_kind: z.string().nullable(), after_code: z.string().nullable(), after_due: z.string().nullable(),
  before_cents: z.number().nullable(), after_cents: z.number().nullable(),
})
/** Names only of those whom the officer may come to; the others are counted by the caller. */
export const listPeople = (tx: Read, rehearsal: string, kind: string, subject: string, may: MayFilter, skip: number, most: number): Promise<z.infer<typeof PersonRow>[]> =>
  tx.rows(PersonRow, sql`
    SELECT person.id::text AS id, person.case_number, coalesce(name.given_names || ' ' || name.family_name, '') AS name, person.born::text AS born,
      before_kind, before_code, before_due_on::text AS before_due, after_kind, after_code, after_due_on::text AS after_due, before_cents::float8 AS before_cents, after_cents::float8 AS after_cents
    FROM rehearsal_difference
    JOIN person ON person.id = rehearsal_difference.person_id
    LEFT JOIN LATERAL (SELECT family_name, given_names FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) name ON true
    WHERE rehearsal_id = ${rehearsal}::bigint AND kind = ${kind} AND subject = ${subject} AND ${shown(may.today)} AND ${may.on(sql`rehearsal_difference.person_id`)}
    ORDER BY name.family_name, name.given_names, person.id, number OFFSET ${skip} LIMIT ${most}`)
const Allowed = z.strictObject({ seen: z.number(), people: z.number() })
export const countPeople = (tx: Read, rehearsal: string, kind: string, subject: string, may: MayFilter): Promise<z.infer<typeof Allowed>> =>
  tx.get(Allowed, sql`
    SELECT count(DISTINCT person_id) FILTER (WHERE ${may.on(sql`rehearsal_difference.person_id`)})::int AS seen, count(DISTINCT person_id)::int AS people
    FROM rehearsal_difference WHERE rehearsal_id = ${rehearsal}::bigint AND kind = ${kind} AND subject = ${subject} AND ${shown(may.today)}`)
