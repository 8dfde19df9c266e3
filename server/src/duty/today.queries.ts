/**
 * The list of today. One's own is read from the people one works with, the team's in the order of its index: either way it reads
 * about what it shows, of however many people there are.
 */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { ownWork } from '../access-links.ts'
import { sql, Sql, type Read } from '../db/tx.ts'

const DutyListRow = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(), duty: z.string(), list_day: z.string(),
  rule: z.string(), source: z.string(), trigger_on: z.string().nullable(), due_on: z.string().nullable(), list_rank: z.number(), officer: z.string().nullable(), derived_state: z.string(),
  /** Of one's own: how many there are of each kind. */
  counts: z.strictObject({ without_delay: z.number(), overdue: z.number(), due_soon: z.number() }).nullable(),
})
export type DutyListRow = z.infer<typeof DutyListRow>

const worksToday = (may: MayFilter): Sql => sql`assignment.valid_from <= ${may.today} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${may.today})`

/** People the officer works with today, and those of colleagues for whom the officer stands in. */
const mine = (may: MayFilter): Sql => sql`SELECT assignment.person_id FROM assignment WHERE assignment.officer_id = ANY(${ownWork(may.officer, may.today, false)})
  AND assignment.authority_id = ${may.officer.authority.id}::bigint AND ${worksToday(may)}`
const SeenRow = z.object({ id: z.string() })
/** Those of them the officer may see: asked once, for everything the list shows of them. */
export const listMine = async (tx: Read, may: MayFilter): Promise<string[]> =>
  (await tx.rows(SeenRow, sql`WITH worked AS MATERIALIZED (${mine(may)}) SELECT worked.person_id::text AS id FROM worked WHERE ${may.on(sql`worked.person_id`)}`)).map((row) => row.id)

const officerName = (may: MayFilter, person: Sql): Sql => sql`(
  SELECT officer.display_name FROM assignment JOIN officer ON officer.id = assignment.officer_id
  WHERE assignment.person_id = ${person} AND assignment.authority_id = ${may.officer.authority.id}::bigint AND ${worksToday(may)} LIMIT 1)`

/** Held by the own authority, and begun. */
const ours = (may: MayFilter): Sql => sql`duty.holder_kind = ${may.officer.authority.kind} AND duty.holder_code = ${may.officer.authority.code}
  AND duty.derived_state = 'open' AND NOT duty.is_standing`

/** The rows of each person are fetched by the person: OFFSET 0 keeps the planner from reading the whole table instead. */
const ofEach = (people: readonly string[], table: 'duty' | 'question', where: Sql): Sql => {
  const name = new Sql([table], [])
  return sql`unnest(${people}::bigint[]) AS seen (person_id) CROSS JOIN LATERAL (SELECT ${name}.* FROM ${name} WHERE ${name}.person_id = seen.person_id AND ${where} OFFSET 0) ${name}`
}

/** One's own people, or the whole team. */
export type Whose = readonly string[] | 'team'
/** The last row of the page before. */
export type After = { rank: number; day: string; duty: string }

const Counts = z.strictObject({ without_delay: z.number(), overdue: z.number(), due_soon: z.number() })
export type Counts = z.infer<typeof Counts>
const counts = (may: MayFilter): Sql => sql`jsonb_build_object('without_delay', count(*) FILTER (WHERE is_without_delay), 'overdue', count(*) FILTER (WHERE due_on < ${may.today}),
  'due_soon', count(*) FILTER (WHERE due_on BETWEEN ${may.today}::date AND ${may.today}::date + 30))`

const inOrder = (name: Sql): Sql => sql`${name}.list_rank, ${name}.list_day, ${name}.id`
const follows = (name: Sql, after: After | undefined): Sql =>
  after === undefined ? sql`true` : sql`(${inOrder(name)}) > (${after.rank}::smallint, ${after.day}::date, ${after.duty}::bigint)`
const dutyColumns = sql`duty.id, duty.person_id, duty.rule, duty.source, duty.trigger_on, duty.due_on, duty.list_rank, duty.list_day, duty.derived_state, duty.is_without_delay`

/** One's own are few: all are read once, counted exactly, and the first of them shown. */
const ownPage = (may: MayFilter, people: readonly string[], most: number, after: After | undefined): Sql => sql`
  own AS MATERIALIZED (SELECT ${dutyColumns} FROM ${ofEach(people, 'duty', ours(may))}),
  page AS MATERIALIZED (SELECT own.*, (SELECT ${counts(may)} FROM own) AS counts FROM own WHERE ${follows(sql`own`, after)} ORDER BY ${inOrder(sql`own`)} LIMIT ${most})`
const teamPage = (may: MayFilter, most: number, after: After | undefined): Sql => sql`
  page AS MATERIALIZED (
    SELECT ${dutyColumns}, NULL::jsonb AS counts FROM duty
    WHERE ${ours(may)} AND ${may.on(sql`duty.person_id`)} AND ${follows(sql`duty`, after)}
    ORDER BY ${inOrder(sql`duty`)} LIMIT ${most})`

/** The rows are found first, and what is shown of each person is read for those alone. */
export const listDuties = (tx: Read, may: MayFilter, columns: Sql, whose: Whose, most: number, after?: After): Promise<DutyListRow[]> =>
  tx.rows(DutyListRow, sql`
    WITH ${whose === 'team' ? teamPage(may, most, after) : ownPage(may, whose, most, after)}, shown AS MATERIALIZED (
      SELECT ${columns}, ${officerName(may, sql`person.id`)} AS officer, person.id AS key FROM person WHERE person.id IN (SELECT page.person_id FROM page)
    )
    SELECT shown.id, shown.case_number, shown.name, shown.born, shown.is_protected, shown.has_file, shown.officer,
      page.id::text AS duty, page.list_day, page.rule, page.source, page.trigger_on, page.due_on, page.list_rank, page.derived_state, page.counts
    FROM page JOIN shown ON shown.key = page.person_id
    ORDER BY ${inOrder(sql`page`)}`)

const CountedStretches = z.strictObject({ overdue: z.number(), due_soon: z.number() })
/**
 * An authority may have a hundred thousand: counting stops at `most`, each kind by its own stretch of the index. What is without
 * delay comes first, so the page tells how much of it there is; the rest is counted only where the page does not reach beyond it.
 */
export const countTeam = async (tx: Read, may: MayFilter, page: readonly DutyListRow[], most: number): Promise<Counts> => {
  const without_delay = Math.min(most, page.filter((row) => row.list_rank === 0).length)
  const counted = (stretch: Sql): Sql => sql`(SELECT count(*)::int FROM (SELECT FROM duty WHERE ${ours(may)} AND ${stretch} AND ${may.on(sql`duty.person_id`)} LIMIT ${most}) stretch)`
  const { overdue, due_soon } = await tx.get(CountedStretches, sql`
    SELECT ${counted(sql`duty.list_rank = 1 AND duty.list_day < ${may.today}::date`)} AS overdue,
      ${counted(sql`duty.list_rank = 1 AND duty.list_day BETWEEN ${may.today}::date AND ${may.today}::date + 30`)} AS due_soon`)
  return { without_delay, overdue, due_soon }
}

const QuestionListRow = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(), question: z.string(), fact: z.string(), source: z.string(),
})
const asked = (may: MayFilter): Sql => sql`question.holder_kind = ${may.officer.authority.kind} AND question.holder_code = ${may.officer.authority.code}`
/** Questions about people whose integration services are ours, the oldest first; of one's own, what is asked of fewest first, so that what is asked of everybody hides nothing. */
export const listQuestions = (tx: Read, may: MayFilter, columns: Sql, whose: Whose, most: number): Promise<z.infer<typeof QuestionListRow>[]> =>
  tx.rows(QuestionListRow, sql`
    WITH page AS MATERIALIZED (
      SELECT question.id, question.person_id, question.question, question.fact, question.source, question.derived_at, ${whose === 'team' ? sql`0` : sql`count(*) OVER (PARTITION BY question.question)`} AS asked_of
      FROM ${whose === 'team' ? sql`question` : ofEach(whose, 'question', asked(may))}
      WHERE ${whose === 'team' ? sql`${asked(may)} AND ${may.on(sql`question.person_id`)}` : sql`true`}
      ORDER BY ${whose === 'team' ? sql`` : sql`asked_of, `}question.derived_at, question.id LIMIT ${most}
    ), shown AS MATERIALIZED (SELECT ${columns}, person.id AS key FROM person WHERE person.id IN (SELECT page.person_id FROM page))
    SELECT shown.id, shown.case_number, shown.name, shown.born, shown.is_protected, shown.has_file, page.question, page.fact, page.source
    FROM page JOIN shown ON shown.key = page.person_id
    ORDER BY page.asked_of, page.derived_at, page.id`)

const LineRow = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
const awaited = (may: MayFilter): Sql => sql`person.awaited_by = ${may.officer.authority.id}::bigint AND ${may.on(sql`person.id`)}`
/** People whose services have become ours while the file is with another authority, from one on. */
export const listToAccept = (tx: Read, may: MayFilter, columns: Sql, most: number, after = '0'): Promise<z.infer<typeof LineRow>[]> =>
  tx.rows(LineRow, sql`
    SELECT ${columns} FROM person
    WHERE ${awaited(may)} AND person.id > ${after}::bigint
    ORDER BY person.id LIMIT ${most}`)
const Count = z.strictObject({ count: z.number() })
/** How many there are, counted to `most`: an agreement may move thousands at once. */
export const countToAccept = async (tx: Read, may: MayFilter, most: number): Promise<number> =>
  (await tx.get(Count, sql`SELECT count(*)::int AS count FROM (SELECT FROM person WHERE ${awaited(may)} LIMIT ${most}) waiting`)).count
