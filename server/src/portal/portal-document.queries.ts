import { CapsuleContent, CapsuleLine } from '@kotostig/api/capsule'
import { SittingAssessment, SittingMeasure } from '@kotostig/api/sitting'
import { z } from 'zod'
import type { OwnFilter } from '../access.ts'
import { sql, type Read } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'
import { newestAnswers, shownReferral } from '../plan/sitting.ts'

const OnPaper = z.strictObject({ born: z.string(), case_number: z.string() })
/** What stands on paper beside the name. Undefined: the device does not open the page of this person. */
export const findOnPaper = (tx: Read, own: OwnFilter, person: string): Promise<z.infer<typeof OnPaper> | undefined> =>
  tx.find(OnPaper, sql`SELECT person.born, person.case_number FROM person WHERE person.id = ${person}::bigint AND ${own.on(sql`person.id`)}`)

const Checksum = z.strictObject({ checksum: z.string() })
/** The number of what was signed: the paper of the authority carries the same. */
export const findChecksum = (tx: Read, own: OwnFilter, person: string, version: string): Promise<z.infer<typeof Checksum> | undefined> =>
  tx.find(Checksum, sql`
    SELECT kept.checksum FROM plan_version kept JOIN plan ON plan.id = kept.plan_id
    WHERE kept.id = ${version}::bigint AND plan.person_id IN (${partsOf(sql`${person}`)}) AND ${own.on(sql`${person}::bigint`)}`)

const parts = (person: string) => partsOf(sql`${person}`)
const nameOf = (alias: ReturnType<typeof sql>) => sql`jsonb_build_object('kind', ${alias}.kind, 'nameSv', ${alias}.name_sv, 'nameFi', ${alias}.name_fi)`

const Assessment = SittingAssessment.pick({ begunBy: true, begunOn: true, answers: true }).extend({ measures: z.array(SittingMeasure.pick({ referredTo: true, on: true, returnedOn: true, result: true })), closed: SittingAssessment.shape.closed.unwrap().pick({ on: true, outcome: true, reason: true }) })
export const findAssessment = (tx: Read, own: OwnFilter, person: string, id: string): Promise<z.infer<typeof Assessment> | undefined> =>
  tx.find(Assessment, sql`
    SELECT beginner.display_name AS "begunBy", one.begun_on AS "begunOn", (SELECT coalesce(jsonb_agg(newest.shown), '[]') FROM (${newestAnswers(sql`answer.assessment_id = one.id`, sql`answer`)}) newest) AS answers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('referredTo', referral.referred_to, 'on', referral.referred_on, 'returnedOn', referral.returned_on, 'result', NULL) ORDER BY referral.id), '[]') FROM referral WHERE referral.assessment_id = one.id) AS measures,
      jsonb_build_object('on', one.closed_on, 'outcome', one.outcome, 'reason', one.outcome_reason) AS closed
    FROM assessment one JOIN officer beginner ON beginner.id = one.begun_by
    WHERE one.id = ${id}::bigint AND one.closed_on IS NOT NULL AND one.person_id IN (${parts(person)}) AND ${own.on(sql`${person}::bigint`)}`)

const Referral = z.strictObject({ referral: SittingMeasure, words: z.string().nullable() })
/** `words`: the service of the plan to which the person is sent. */
export const findReferral = (tx: Read, own: OwnFilter, person: string, id: string): Promise<z.infer<typeof Referral> | undefined> =>
  tx.find(Referral, sql`
    SELECT ${shownReferral} AS referral, (SELECT wording.words FROM plan_item_wording wording WHERE wording.item_id = referral.item_id ORDER BY wording.number DESC LIMIT 1) AS words
    FROM referral LEFT JOIN assessment one ON one.id = referral.assessment_id LEFT JOIN plan made ON made.id = referral.plan_id
    WHERE referral.id = ${id}::bigint AND (one.person_id IN (${parts(person)}) OR made.person_id IN (${parts(person)})) AND ${own.on(sql`${person}::bigint`)}`)

const Handover = z.strictObject({ line: CapsuleLine.pick({ from: true, to: true, sentOn: true, sentBy: true, state: true, endedOn: true, endedBy: true }), content: z.string(), checksum: z.string() })
/** What went along stands in it by name, without what it says: the receipt is made from that. */
export async function findHandover(tx: Read, own: OwnFilter, person: string, id: string) {
  const found = await tx.find(Handover, sql`
    SELECT jsonb_build_object('from', ${nameOf(sql`sender`)}, 'to', ${nameOf(sql`receiver`)}, 'sentOn', capsule.sent_on, 'sentBy', sent.display_name,
        'state', CASE WHEN capsule.accepted_at IS NOT NULL THEN 'accepted' WHEN capsule.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE 'waiting' END,
        'endedOn', coalesce(capsule.accepted_on::text, to_char(capsule.withdrawn_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD')), 'endedBy', ended.display_name) AS line, capsule.content, capsule.checksum
    FROM capsule JOIN authority sender ON sender.id = capsule.from_authority JOIN authority receiver ON receiver.id = capsule.to_authority JOIN officer sent ON sent.id = capsule.sent_by
      LEFT JOIN officer ended ON ended.id = coalesce(capsule.accepted_by, capsule.withdrawn_by)
    WHERE capsule.id = ${id}::bigint AND capsule.person_id IN (${parts(person)}) AND ${own.on(sql`${person}::bigint`)}`)
  return found && { ...found, content: CapsuleContent.parse(JSON.parse(found.content)) }
}

const Decision = z.strictObject({ document: z.string(), checksum: z.string() })
export const findDecision = (tx: Read, own: OwnFilter, person: string, id: string): Promise<z.infer<typeof Decision> | undefined> =>
  tx.find(Decision, sql`SELECT decided.document, decided.checksum FROM fee_decision decided WHERE decided.id = ${id}::bigint AND decided.person_id IN (${parts(person)}) AND ${own.on(sql`${person}::bigint`)}`)
