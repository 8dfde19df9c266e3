/** What decisions on fees rest on. The newest cost and the newest judgement hold; the amount is that of the day of the booked time. */
import { FeeCap, FeeCost, FeeDecision, FeeJudged, Rectification } from '@kotostig/api/fee'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const dayOf = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD')`
const own = (may: MayFilter): Sql => sql`${may.officer.authority.id}::bigint`
const bookedOn = sql`(meeting.held_at AT TIME ZONE 'Europe/Helsinki')::date`

/** What is known of a missed time besides what stands in the meeting. */
export const FeeFacts = z.strictObject({
  costCents: z.number().nullable(), noAcceptableReason: z.boolean().nullable(), notUnreasonable: z.boolean().nullable(),
  cap: z.strictObject({ cents: z.number(), from: z.string(), to: z.string().nullable(), source: z.string() }).nullable(),
  decided: z.strictObject({ id: z.string(), outcome: z.enum(['charged', 'not-charged']), cents: z.number().nullable(), on: z.string() }).nullable(),
})
export type FeeFacts = z.infer<typeof FeeFacts>

const judged = (condition: string): Sql => sql`(SELECT judged.holds FROM fee_judgement judged WHERE judged.meeting_id = meeting.id AND judged.condition = ${condition} ORDER BY judged.id DESC LIMIT 1)`
/** Of the meeting in the query around it. */
export const feeFacts: Sql = sql`CASE WHEN meeting.state = 'not-come' THEN jsonb_build_object(
  'costCents', (SELECT cost.spent_cents FROM interpreting_cost cost WHERE cost.meeting_id = meeting.id ORDER BY cost.id DESC LIMIT 1),
  'noAcceptableReason', ${judged('no-acceptable-reason')}, 'notUnreasonable', ${judged('not-unreasonable')},
  'cap', (SELECT jsonb_build_object('cents', cap.cap_cents, 'from', cap.valid_from, 'to', cap.valid_to, 'source', cap.source) FROM fee_cap cap
    WHERE cap.authority_id = meeting.authority_id AND cap.withdrawn_at IS NULL AND cap.valid_from <= ${bookedOn} AND (cap.valid_to IS NULL OR cap.valid_to >= ${bookedOn})),
  'decided', (SELECT jsonb_build_object('id', one.id::text, 'outcome', one.outcome, 'cents', one.charged_cents, 'on', one.decided_on) FROM fee_decision one WHERE one.meeting_id = meeting.id ORDER BY one.number DESC LIMIT 1)) END`

export const listCaps = (tx: Read, may: MayFilter): Promise<FeeCap[]> =>
  tx.rows(FeeCap, sql`
    SELECT cap.id::text AS id, cap.cap_cents AS cents, cap.valid_from AS from, cap.valid_to AS to, cap.source, ${dayOf(sql`cap.recorded_at`)} AS "recordedAt", recorder.display_name AS "recordedBy",
      CASE WHEN cap.withdrawn_at IS NOT NULL THEN jsonb_build_object('at', ${dayOf(sql`cap.withdrawn_at`)}, 'by', withdrawer.display_name, 'reason', cap.withdrawn_reason) END AS withdrawn
    FROM fee_cap cap JOIN officer recorder ON recorder.id = cap.recorded_by LEFT JOIN officer withdrawer ON withdrawer.id = cap.withdrawn_by
    WHERE cap.authority_id = ${own(may)} ORDER BY cap.valid_from DESC, cap.id DESC`)

const Found = z.strictObject({ found: z.boolean() })
export const capOverlaps = async (tx: Read, may: MayFilter, from: string, to: string | null): Promise<boolean> =>
  (await tx.get(Found, sql`SELECT EXISTS (SELECT FROM fee_cap WHERE authority_id = ${own(may)} AND withdrawn_at IS NULL AND daterange(valid_from, valid_to, '[]') && daterange(${from}::date, ${to}::date, '[]')) AS found`)).found

const Id = z.strictObject({ id: z.string() })
export const insertCap = (tx: Tx, may: MayFilter, one: { cents: number; from: string; to: string | null; source: string; at: string }): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO fee_cap (authority_id, cap_cents, valid_from, valid_to, source, recorded_at, recorded_by)
    VALUES (${own(may)}, ${one.cents}, ${one.from}::date, ${one.to}::date, ${one.source}, ${one.at}, ${may.officer.officerId}::bigint) RETURNING id::text AS id`)
export const withdrawCap = async (tx: Tx, may: MayFilter, cap: string, reason: string, at: string): Promise<boolean> =>
  (await tx.write(sql`UPDATE fee_cap SET withdrawn_at = ${at}, withdrawn_by = ${may.officer.officerId}::bigint, withdrawn_reason = ${reason} WHERE id = ${cap}::bigint AND authority_id = ${own(may)} AND withdrawn_at IS NULL`)) === 1

const rectifications = (where: Sql): Sql => sql`
  SELECT one.id::text AS id, one.applies_from_on AS from, one.words_sv AS sv, one.words_fi AS fi, one.source, ${dayOf(sql`one.recorded_at`)} AS "recordedAt", officer.display_name AS "recordedBy"
  FROM rectification_text one JOIN officer ON officer.id = one.recorded_by WHERE ${where} ORDER BY one.applies_from_on DESC, one.id DESC`
export const listRectifications = (tx: Read, may: MayFilter): Promise<Rectification[]> => tx.rows(Rectification, sql`${rectifications(sql`one.authority_id = ${own(may)}`)} LIMIT 50`)
/** What holds today. */
export const findRectification = (tx: Read, may: MayFilter): Promise<Rectification | undefined> =>
  tx.find(Rectification, sql`${rectifications(sql`one.authority_id = ${own(may)} AND one.applies_from_on <= ${may.today}`)} LIMIT 1`)
export const insertRectification = (tx: Tx, may: MayFilter, one: { from: string; sv: string; fi: string; source: string; at: string }): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO rectification_text (authority_id, applies_from_on, words_sv, words_fi, source, recorded_at, recorded_by)
    VALUES (${own(may)}, ${one.from}::date, ${one.sv}, ${one.fi}, ${one.source}, ${one.at}, ${may.officer.officerId}::bigint) RETURNING id::text AS id`)

/** Of a meeting that the officer has been found to see. */
export const findCost = (tx: Read, meeting: string): Promise<z.infer<typeof FeeCost> | undefined> =>
  tx.find(FeeCost, sql`
    SELECT cost.spent_cents AS cents, cost.source, ${dayOf(sql`cost.recorded_at`)} AS at, officer.display_name AS by FROM interpreting_cost cost JOIN officer ON officer.id = cost.recorded_by
    WHERE cost.meeting_id = ${meeting}::bigint ORDER BY cost.id DESC LIMIT 1`)
export const insertCost = (tx: Tx, may: MayFilter, one: { meeting: string; cents: number; source: string; at: string }): Promise<number> =>
  tx.write(sql`INSERT INTO interpreting_cost (meeting_id, spent_cents, source, recorded_at, recorded_by) VALUES (${one.meeting}::bigint, ${one.cents}, ${one.source}, ${one.at}, ${may.officer.officerId}::bigint)`)

export const listJudged = (tx: Read, meeting: string): Promise<z.infer<typeof FeeJudged>[]> =>
  tx.rows(FeeJudged, sql`
    SELECT DISTINCT ON (one.condition) one.condition, one.holds, one.reason, one.at, one.by FROM (
      SELECT judged.condition, judged.holds, judged.reason, ${dayOf(sql`judged.judged_at`)} AS at, officer.display_name AS by, judged.id AS rank
      FROM fee_judgement judged JOIN officer ON officer.id = judged.judged_by WHERE judged.meeting_id = ${meeting}::bigint
      UNION ALL
      SELECT 'no-acceptable-reason', meeting.absence = 'not-acceptable', meeting.outcome_reason, ${dayOf(sql`meeting.changed_at`)}, closer.display_name, 0
      FROM meeting JOIN officer closer ON closer.id = meeting.changed_by WHERE meeting.id = ${meeting}::bigint AND meeting.absence IN ('acceptable', 'not-acceptable')) one
    ORDER BY one.condition, one.rank DESC`)
export const insertJudgement = (tx: Tx, may: MayFilter, one: { meeting: string; condition: string; holds: boolean; reason: string; at: string }): Promise<number> =>
  tx.write(sql`INSERT INTO fee_judgement (meeting_id, condition, holds, reason, judged_at, judged_by) VALUES (${one.meeting}::bigint, ${one.condition}, ${one.holds}, ${one.reason}, ${one.at}, ${may.officer.officerId}::bigint)`)

const decisionColumns = sql`one.id::text AS id, one.number, one.outcome, one.charged_cents AS cents, one.due_on AS "dueOn", one.decided_on AS on, officer.display_name AS by,
  one.document::jsonb ->> 'language' AS language, one.document::jsonb ->> 'reasons' AS reasons, one.document::jsonb -> 'heard' AS heard, one.checksum`
/** The newest first. */
export const listDecisions = (tx: Read, meeting: string): Promise<FeeDecision[]> =>
  tx.rows(FeeDecision, sql`SELECT ${decisionColumns} FROM fee_decision one JOIN officer ON officer.id = one.decided_by WHERE one.meeting_id = ${meeting}::bigint ORDER BY one.number DESC`)

const Keyed = z.strictObject({ meeting: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> => tx.find(Keyed, sql`SELECT meeting_id::text AS meeting FROM fee_decision WHERE request_key = ${key}`)
export type NewDecision = { person: string; meeting: string; key: string; number: number; outcome: string; cents: number | null; dueOn: string | null; document: string; checksum: string; at: string }
/** Its id, or nothing where somebody else has taken that number. */
export const insertDecision = (tx: Tx, may: MayFilter, one: NewDecision): Promise<{ id: string } | undefined> =>
  tx.find(Id, sql`
    INSERT INTO fee_decision (person_id, meeting_id, authority_id, request_key, number, outcome, charged_cents, due_on, decided_on, decided_at, decided_by, document, checksum)
    SELECT ${one.person}::bigint, ${one.meeting}::bigint, ${own(may)}, ${one.key}, ${one.number}, ${one.outcome}, ${one.cents}::integer, ${one.dueOn}::date, ${may.today}::date, ${one.at}, ${may.officer.officerId}::bigint, ${one.document}, ${one.checksum}
    WHERE coalesce((SELECT max(number) FROM fee_decision WHERE meeting_id = ${one.meeting}::bigint), 0) = ${one.number}::int - 1
    ON CONFLICT DO NOTHING RETURNING id::text AS id`)

const Document = z.strictObject({ id: z.string(), meeting: z.string(), document: z.string(), checksum: z.string() })
export const findDecision = (tx: Read, may: MayFilter, id: string): Promise<z.infer<typeof Document> | undefined> =>
  tx.find(Document, sql`SELECT id::text AS id, meeting_id::text AS meeting, document, checksum FROM fee_decision WHERE id = ${id}::bigint AND authority_id = ${own(may)}`)
