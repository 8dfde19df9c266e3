/** The list of today: duties by the holder and the order of their index, so that it reads what it shows. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql } from '../db/tx.ts'

const DutyListRow = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(),
  rule: z.string(), source: z.string(), trigger_on: z.string().nullable(), due_on: z.string().nullable(), list_rank: z.number(), officer: z.string().nullable(), derived_state: z.string(),
})
export type DutyListRow = z.infer<typeof DutyListRow>

/** People the officer works with today. */
const isMine = (may: MayFilter, person: Sql): Sql => sql`${person} IN (
  SELECT assignment.person_id FROM assignment WHERE assignment.officer_id = ${may.officer.officerId}::bigint
    AND assignment.valid_from <= ${may.today} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${may.today}))`
const whoseIs = (may: MayFilter, whose: 'mine' | 'team', person: Sql): Sql => (whose === 'mine' ? isMine(may, person) : sql`true`)
const officerName = (may: MayFilter, person: Sql): Sql => sql`(
  SELECT officer.display_name FROM assignment JOIN officer ON officer.id = assignment.officer_id
  WHERE assignment.person_id = ${person} AND assignment.authority_id = ${may.officer.authority.id}::bigint
    AND assignment.valid_from <= ${may.today} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${may.today}) LIMIT 1)`
/** Held by the own authority, and begun. */
const ours = (may: MayFilter): Sql => sql`duty.holder_kind = ${may.officer.authority.kind} AND duty.holder_code = ${may.officer.authority.code}
  AND duty.derived_state = 'open' AND NOT duty.is_standing`

export const listDuties = (tx: Read, may: MayFilter, columns: Sql, whose: 'mine' | 'team', most: number): Promise<DutyListRow[]> =>
  tx.rows(DutyListRow, sql`
    SELECT ${columns}, duty.rule, duty.source, duty.trigger_on, duty.due_on, duty.list_rank, duty.derived_state, ${officerName(may, sql`person.id`)} AS officer
    FROM duty JOIN person ON person.id = duty.person_id
    WHERE ${ours(may)} AND ${may.on(sql`duty.person_id`)} AND ${whoseIs(may, whose, sql`duty.person_id`)}
    ORDER BY duty.list_rank, duty.list_day, duty.id
    LIMIT ${most}`)

const Counts = z.strictObject({ without_delay: z.number(), overdue: z.number(), due_soon: z.number() })
export const countDuties = (tx: Read, may: MayFilter, whose: 'mine' | 'team'): Promise<z.infer<typeof Counts>> =>
  tx.get(Counts, sql`
    SELECT count(*) FILTER (WHERE is_without_delay)::int AS without_delay, count(*) FILTER (WHERE due_on < ${may.today})::int AS overdue,
      count(*) FILTER (WHERE due_on BETWEEN ${may.today}::date AND ${may.today}::date + 30)::int AS due_soon
    FROM duty WHERE ${ours(may)} AND ${may.on(sql`duty.person_id`)} AND ${whoseIs(may, whose, sql`duty.person_id`)}`)

const QuestionListRow = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(), question: z.string(), fact: z.string(), source: z.string(),
})
/** Questions about people whose integration services are ours, the oldest first. */
export const listQuestions = (tx: Read, may: MayFilter, columns: Sql, whose: 'mine' | 'team', most: number): Promise<z.infer<typeof QuestionListRow>[]> =>
  tx.rows(QuestionListRow, sql`
    SELECT ${columns}, question.question, question.fact, question.source
    FROM question JOIN person ON person.id = question.person_id
    WHERE question.holder_kind = ${may.officer.authority.kind} AND question.holder_code = ${may.officer.authority.code}
      AND ${may.on(sql`question.person_id`)} AND ${whoseIs(may, whose, sql`question.person_id`)}
    ORDER BY question.derived_at, question.id
    LIMIT ${most}`)

const LineRow = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
/** People whose services have become ours while the file is with another authority. */
export const listToAccept = (tx: Read, may: MayFilter, columns: Sql): Promise<z.infer<typeof LineRow>[]> =>
  tx.rows(LineRow, sql`
    SELECT ${columns} FROM person
    WHERE person.awaited_by = ${may.officer.authority.id}::bigint AND ${may.on(sql`person.id`)}
    ORDER BY person.id LIMIT 50`)
