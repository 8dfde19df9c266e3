/** Referrals out of an assessment or a plan: who was sent where, on which ground, and what came back. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

/** As it is shown. */
export const shownReferral = sql`jsonb_build_object('id', referral.id::text, 'measure', referral.measure, 'item', referral.item_id::text, 'receiver', referral.receiver, 'referredTo', referral.referred_to, 'on', referral.referred_on, 'answerBy', referral.answer_due_on,
  'returnedOn', referral.returned_on, 'result', referral.result, 'basis', referral.basis, 'source', coalesce(referral.basis_source, '[]'),
  'consent', CASE WHEN referral.consent_on IS NOT NULL THEN jsonb_build_object('on', referral.consent_on, 'by', referral.consent_giver, 'way', referral.consent_way, 'language', referral.consent_language) END)`
export const referralsOf = (which: Sql): Sql => sql`(SELECT coalesce(jsonb_agg(${shownReferral} ORDER BY referral.id), '[]') FROM referral WHERE ${which})`

const Place = z.strictObject({ person: z.string(), isClosed: z.boolean() })
/** The assessment of the own authority, also when it is closed: what follows from it is sent out afterwards. */
export const findAssessmentPlace = (tx: Read, may: MayFilter, id: string): Promise<z.infer<typeof Place> | undefined> =>
  tx.find(Place, sql`
    SELECT coalesce(part.merged_into, part.id)::text AS person, one.closed_on IS NOT NULL AS "isClosed" FROM assessment one JOIN person part ON part.id = one.person_id
    WHERE one.id = ${id}::bigint AND one.authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}`)
const Found = z.strictObject({ found: z.boolean() })
export const isItemOf = async (tx: Read, item: string, plan: string): Promise<boolean> => (await tx.get(Found, sql`SELECT EXISTS (SELECT FROM plan_item WHERE id = ${item}::bigint AND plan_id = ${plan}::bigint) AS found`)).found
const Keyed = z.strictObject({ id: z.string(), assessment: z.string().nullable(), plan: z.string().nullable() })
export const findReferralByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, assessment_id::text AS assessment, plan_id::text AS plan FROM referral WHERE request_key = ${key}`)

export type NewReferral = {
  assessment: string | null; plan: string | null; item: string | null; key: string; measure: string; receiver: string; referredTo: string; on: string; answerBy: string; basis: string; source: readonly object[] | null
  consent: { on: string; by: string; way: string; language: string } | null; reminder: string
}
const Id = z.strictObject({ id: z.string() })
export const insertReferral = (tx: Tx, may: MayFilter, one: NewReferral): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO referral (assessment_id, plan_id, item_id, request_key, measure, receiver, referred_to, referred_on, referred_by, answer_due_on, basis, basis_source, consent_on, consent_giver, consent_way, consent_language, reminder_id)
    VALUES (${one.assessment}::bigint, ${one.plan}::bigint, ${one.item}::bigint, ${one.key}, ${one.measure}, ${one.receiver}, ${one.referredTo}, ${one.on}::date, ${may.officer.officerId}::bigint, ${one.answerBy}::date, ${one.basis},
      ${one.source === null ? null : JSON.stringify(one.source)}::jsonb, ${one.consent?.on ?? null}::date, ${one.consent?.by ?? null}, ${one.consent?.way ?? null}, ${one.consent?.language ?? null}, ${one.reminder}::bigint) RETURNING id::text AS id`)

const Waiting = z.strictObject({ person: z.string(), referred: z.string(), reminder: z.string().nullable() })
/** Of the own authority, about somebody the officer works with, with nothing back yet. */
export const findWaiting = (tx: Read, may: MayFilter, id: string): Promise<z.infer<typeof Waiting> | undefined> =>
  tx.find(Waiting, sql`
    SELECT coalesce(part.merged_into, part.id)::text AS person, referral.referred_on AS referred, referral.reminder_id::text AS reminder
    FROM referral LEFT JOIN assessment ON assessment.id = referral.assessment_id LEFT JOIN plan ON plan.id = referral.plan_id JOIN person part ON part.id = coalesce(assessment.person_id, plan.person_id)
    WHERE referral.id = ${id}::bigint AND referral.returned_on IS NULL AND coalesce(assessment.authority_id, plan.authority_id) = ${may.officer.authority.id}::bigint AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}`)
export const writeAnswer = (tx: Tx, may: MayFilter, one: { referral: string; on: string; result: string }): Promise<number> =>
  tx.write(sql`UPDATE referral SET returned_on = ${one.on}::date, result = ${one.result}, returned_by = ${may.officer.officerId}::bigint WHERE id = ${one.referral}::bigint AND returned_on IS NULL`)
