/** What has been kept long enough, the lists of it, and deleting what stands on an approved one. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const Decided = z.strictObject({ authority: z.string(), kind: z.string(), rule: z.string(), years: z.number(), reference: z.string(), on: z.string(), by: z.string() })
export type Decided = z.infer<typeof Decided>
/** The latest decision of each authority on each rule. */
export const listDecisions = (tx: Read, authority?: string): Promise<Decided[]> =>
  tx.rows(Decided, sql`
    SELECT DISTINCT ON (authority_id, rule) authority_id::text AS authority, authority.kind, rule, years, reference, to_char(recorded_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD') AS on, officer.display_name AS by
    FROM retention_decision JOIN authority ON authority.id = authority_id JOIN officer ON officer.id = recorded_by
    WHERE ${authority === undefined ? sql`true` : sql`authority_id = ${authority}::bigint`}
    ORDER BY authority_id, rule, retention_decision.id DESC`)

export const insertDecision = (tx: Tx, one: { authority: string; rule: string; years: number; reference: string; officer: string; at: string }): Promise<number> =>
  tx.write(sql`
    INSERT INTO retention_decision (authority_id, rule, years, reference, recorded_at, recorded_by)
    VALUES (${one.authority}::bigint, ${one.rule}, ${one.years}, ${one.reference}, ${one.at}, ${one.officer}::bigint)`)

const Authority = z.strictObject({ id: z.string(), kind: z.string() })
export const listAuthorities = (tx: Read): Promise<z.infer<typeof Authority>[]> => tx.rows(Authority, sql`SELECT id::text AS id, kind FROM authority ORDER BY id`)

/** Years since what. All of them must have passed. */
export type Wanted = { since: 'relation-ended' | 'death'; years: number }

/** The authority that answers for a file that nobody works with any more: the last holder it came to, otherwise who opened it. */
const keeper = sql`coalesce((
  SELECT holder.id FROM responsibility held JOIN authority holder ON holder.kind = held.holder_kind AND holder.code = held.holder_code
  WHERE held.person_id = person.id AND held.task = 'integration-services'
    AND (holder.id = person.opened_by OR EXISTS (SELECT FROM handover WHERE handover.person_id = person.id AND handover.to_authority = holder.id))
  ORDER BY held.valid_to DESC NULLS FIRST, holder.id LIMIT 1), person.opened_by)`

/** The day the client relation ended: the last day of the last responsibility, act or death; none while anybody is responsible. */
const lastDays = sql`
  SELECT (SELECT min(valid_from) FROM life_event WHERE life_event.person_id = person.id AND kind = 'died' AND withdrawn_at IS NULL) AS died_on,
    (SELECT max(coalesce(valid_to, 'infinity')) FROM responsibility WHERE responsibility.person_id = person.id) AS held_to,
    (SELECT max(coalesce(valid_to, valid_from)) FROM act WHERE act.person_id = person.id AND withdrawn_at IS NULL) AS acted_on`
const ended = sql`CASE WHEN last.held_to IS NULL AND last.died_on IS NULL THEN NULL ELSE greatest(last.held_to, last.acted_on, CASE WHEN last.held_to IS NULL THEN last.died_on END) END`

/** While somebody of the family is a client, their case may rest on this file (2 § 4–6 mom.). */
const relativeIsClient = (today: string): Sql => sql`EXISTS (
  SELECT FROM (
    SELECT other_person_id AS relative FROM family_tie WHERE family_tie.person_id = person.id AND withdrawn_at IS NULL
    UNION ALL SELECT family_tie.person_id FROM family_tie WHERE other_person_id = person.id AND withdrawn_at IS NULL
    UNION ALL SELECT parent_id FROM birth_in_finland WHERE birth_in_finland.person_id = person.id AND withdrawn_at IS NULL
    UNION ALL SELECT birth_in_finland.person_id FROM birth_in_finland WHERE parent_id = person.id AND withdrawn_at IS NULL
  ) tie JOIN responsibility held ON held.person_id = tie.relative AND (held.valid_to IS NULL OR held.valid_to >= ${today}))`

const counted = ({ since, years }: Wanted): Sql => sql`(${since === 'death' ? sql`last.died_on` : ended} + make_interval(years => ${years}))::date`
/** Files whose time has passed. `only`: asked again about one, just before it is deleted. */
function expired(authority: string, wanted: readonly Wanted[], today: string, only?: string): Sql {
  const due = wanted.map(counted).reduce((all, one) => sql`${all}, ${one}`)
  const known = wanted.map((one) => sql`${counted(one)} IS NOT NULL`).reduce((all, one) => sql`${all} AND ${one}`)
  return sql`
    SELECT person.id, (${ended})::date AS counted_on, greatest(${due}) AS due_on
    FROM person CROSS JOIN LATERAL (${lastDays}) last
    WHERE ${only === undefined ? sql`true` : sql`person.id = ${only}::bigint`} AND ${known} AND ${ended} < 'infinity' AND greatest(${due}) < ${today}::date
      AND ${keeper} = ${authority}::bigint AND NOT ${relativeIsClient(today)}
      AND NOT EXISTS (SELECT FROM retention_item kept WHERE kept.person_id = person.id AND kept.kept_until_on >= ${today})`
}

const Id = z.strictObject({ id: z.string() })
const Count = z.strictObject({ count: z.number() })

/** Nothing new for a while after somebody objected, and nothing while an approved list is being carried out. */
export const isQuiet = async (tx: Read, authority: string, rule: string, at: string): Promise<boolean> =>
  (await tx.rows(Id, sql`
    SELECT id::text AS id FROM retention_list WHERE authority_id = ${authority}::bigint AND rule = ${rule}
      AND (state = 'approved' OR (state = 'objected' AND decided_at > ${at}::timestamptz - interval '30 days')) LIMIT 1`)).length > 0

/** The open list of a rule, made anew: what stood on it before may have changed since. */
export async function makeFileList(tx: Tx, authority: string, rule: string, wanted: readonly Wanted[], today: string, at: string): Promise<number> {
  await dropOpen(tx, authority, rule)
  const { id } = await tx.get(Id, sql`INSERT INTO retention_list (authority_id, rule, made_at, amount) VALUES (${authority}::bigint, ${rule}, ${at}, 0) RETURNING id::text AS id`)
  const amount = await tx.write(sql`
    INSERT INTO retention_item (list_id, person_id, counted_on, due_on) SELECT ${id}::bigint, id, counted_on, due_on FROM (${expired(authority, wanted, today)}) file`)
  await tx.write(sql`UPDATE retention_list SET amount = ${amount}${amount === 0 ? sql`, state = 'done', decided_at = ${at}` : sql``} WHERE id = ${id}::bigint`)
  return amount
}
const dropOpen = async (tx: Tx, authority: string, rule: string): Promise<void> => {
  await tx.write(sql`DELETE FROM retention_item USING retention_list WHERE retention_list.id = list_id AND authority_id = ${authority}::bigint AND rule = ${rule} AND state = 'open'`)
  await tx.write(sql`UPDATE retention_list SET state = 'done', decided_at = made_at, amount = 0 WHERE authority_id = ${authority}::bigint AND rule = ${rule} AND state = 'open'`)
}

const older = (rule: string, authority: string): Sql =>
  rule === 'contact-without-file' ? sql`FROM intake WHERE authority_id = ${authority}::bigint AND person_id IS NULL AND settled_at` : rule === 'audit-event' ? sql`FROM audit_event WHERE authority_id = ${authority}::bigint AND happened_at` : sql`FROM feedback WHERE answered_at`
/** A list of rows that are no files: all that are older than a day. */
export async function makeRowList(tx: Tx, authority: string, rule: string, before: string, at: string): Promise<number> {
  await dropOpen(tx, authority, rule)
  const { count } = await tx.get(Count, sql`SELECT count(*)::integer AS count ${older(rule, authority)} < ${before}::date::timestamp AT TIME ZONE 'Europe/Helsinki'`)
  if (count > 0) await tx.write(sql`INSERT INTO retention_list (authority_id, rule, made_at, before_on, amount) VALUES (${authority}::bigint, ${rule}, ${at}, ${before}::date, ${count})`)
  return count
}

const ListRow = z.strictObject({
  id: z.string(), rule: z.string(), state: z.enum(['open', 'approved', 'objected', 'done']), made: z.string(), before: z.string().nullable(), amount: z.number(), erased: z.number(),
  decided: z.string().nullable(), decider: z.string().nullable(), reason: z.string().nullable(),
})
/** Lists that hold something, newest first. */
export const listLists = (tx: Read, authority: string): Promise<z.infer<typeof ListRow>[]> =>
  tx.rows(ListRow, sql`
    SELECT retention_list.id::text AS id, rule, state, to_char(made_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS made, before_on AS before, amount, erased,
      to_char(decided_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS decided, officer.display_name AS decider, reason
    FROM retention_list LEFT JOIN officer ON officer.id = decided_by
    WHERE authority_id = ${authority}::bigint AND amount > 0 ORDER BY retention_list.id DESC LIMIT 50`)

const ItemRow = z.strictObject({ id: z.string(), list: z.string(), person: z.string(), case_number: z.string(), counted: z.string(), due: z.string(), kept: z.string().nullable() })
export const listItems = (tx: Read, may: MayFilter, lists: readonly string[], most: number): Promise<z.infer<typeof ItemRow>[]> =>
  tx.rows(ItemRow, sql`
    SELECT retention_item.id::text AS id, list_id::text AS list, person.id::text AS person, person.case_number, counted_on AS counted, due_on AS due, kept_until_on AS kept
    FROM retention_item JOIN person ON person.id = person_id
    WHERE list_id = ANY(${lists}::bigint[]) AND ${may.on(sql`person.id`)} ORDER BY list_id DESC, due_on, retention_item.id LIMIT ${most}`)

/** Which rule an open list of the authority follows. */
export const findOpen = (tx: Read, list: string, authority: string): Promise<{ rule: string; amount: number } | undefined> =>
  tx.find(z.strictObject({ rule: z.string(), amount: z.number() }), sql`SELECT rule, amount FROM retention_list WHERE id = ${list}::bigint AND authority_id = ${authority}::bigint AND state = 'open' FOR UPDATE`)

export const decideList = (tx: Tx, list: string, state: 'approved' | 'objected', reason: string | null, officer: string, at: string): Promise<number> =>
  tx.write(sql`UPDATE retention_list SET state = ${state}, reason = ${reason}, decided_by = ${officer}::bigint, decided_at = ${at} WHERE id = ${list}::bigint`)

export const keepItems = (tx: Tx, list: string, items: readonly string[], until: string): Promise<number> =>
  tx.write(sql`UPDATE retention_item SET kept_until_on = ${until}::date WHERE list_id = ${list}::bigint AND id = ANY(${items}::bigint[])`)

const Approved = z.strictObject({ id: z.string(), authority: z.string(), kind: z.string(), rule: z.string(), before: z.string().nullable(), officer: z.string() })
export type Approved = z.infer<typeof Approved>
export const listApproved = (tx: Read): Promise<Approved[]> =>
  tx.rows(Approved, sql`
    SELECT retention_list.id::text AS id, authority_id::text AS authority, authority.kind, rule, before_on AS before, decided_by::text AS officer
    FROM retention_list JOIN authority ON authority.id = authority_id WHERE state = 'approved' ORDER BY retention_list.id`)

const Next = z.strictObject({ id: z.string(), person: z.string() })
export const listToErase = (tx: Read, list: string, most: number): Promise<z.infer<typeof Next>[]> =>
  tx.rows(Next, sql`SELECT id::text AS id, person_id::text AS person FROM retention_item WHERE list_id = ${list}::bigint AND kept_until_on IS NULL ORDER BY id LIMIT ${most}`)

/** Whether the file may still go, just before it does: somebody may have begun to work with it since the list was made. */
export const isStillExpired = async (tx: Read, authority: string, wanted: readonly Wanted[], today: string, person: string): Promise<boolean> =>
  (await tx.rows(z.strictObject({ id: z.string() }), sql`SELECT id::text AS id FROM (${expired(authority, wanted, today, person)}) file`)).length > 0

export const removeItem = (tx: Tx, item: string): Promise<number> => tx.write(sql`DELETE FROM retention_item WHERE id = ${item}::bigint`)

const Erased = z.strictObject({ rows: z.number() })
export const eraseFile = async (tx: Tx, item: string): Promise<number> => (await tx.get(Erased, sql`SELECT erase_listed_file(${item}::bigint)::integer AS rows`)).rows
export const eraseRows = async (tx: Tx, list: string, most: number): Promise<number> => (await tx.get(Erased, sql`SELECT erase_listed_rows(${list}::bigint, ${most})::integer AS rows`)).rows
export const finishList = (tx: Tx, list: string): Promise<number> => tx.write(sql`UPDATE retention_list SET state = 'done' WHERE id = ${list}::bigint AND state = 'approved'`)
