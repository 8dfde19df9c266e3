/** The assessment and the plan of a person as they are shown. What is another authority's part of a plan is cut here, in the query. */
import * as api from '@kotostig/api/sitting'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql } from '../db/tx.ts'
import { listColumns, partsOf } from '../person/person.ts'
import { referralsOf } from './referral.queries.ts'

const moment = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')`
export const authorityName = (alias: Sql): Sql => sql`jsonb_build_object('kind', ${alias}.kind, 'nameSv', ${alias}.name_sv, 'nameFi', ${alias}.name_fi)`
/** Authorities that may make an assessment and a plan: only they read the whole of one (3 §, 14 § 2, 16 §). */
export const plannerKinds = ['municipality', 'employment-authority'] as const

const Head = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(),
  languages: api.Sitting.shape.languages, integration_language: z.string().nullable(), may_work: z.boolean(),
})
export const getHead = (tx: Read, may: MayFilter, work: MayFilter, person: string): Promise<z.infer<typeof Head>> =>
  tx.get(Head, sql`
    SELECT ${listColumns(may, may)}, ${work.on(sql`person.id`)} AS may_work,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('language', language, 'needsInterpreter', needs_interpreter) ORDER BY id), '[]') FROM person_language WHERE person_language.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL) AS languages,
      (SELECT language FROM integration_language WHERE integration_language.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL ORDER BY valid_from DESC, id DESC LIMIT 1) AS integration_language
    FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`)

export const newestAnswers = (assessments: Sql, alias: Sql): Sql => sql`
  SELECT DISTINCT ON (${alias}.topic) ${alias}.*, jsonb_build_object('topic', ${alias}.topic, 'number', ${alias}.number, 'said', ${alias}.said, 'choices', ${alias}.choices, 'source', ${alias}.source_kind, 'writtenIn', ${alias}.written_in,
    'at', ${moment(sql`${alias}.answered_at`)}, 'by', writer.display_name) AS shown
  FROM assessment_answer ${alias} JOIN officer writer ON writer.id = ${alias}.answered_by
  WHERE ${assessments} ORDER BY ${alias}.topic, ${alias}.assessment_id DESC, ${alias}.number DESC`

const AssessmentRow = z.strictObject({ shown: api.SittingAssessment.omit({ gaps: true }) })
export type FoundAssessment = z.infer<typeof AssessmentRow>['shown']
/** The newest assessment of the person. */
export const findAssessment = async (tx: Read, may: MayFilter, person: string): Promise<FoundAssessment | undefined> =>
  (await tx.find(AssessmentRow, sql`
    SELECT jsonb_build_object('id', one.id::text, 'kind', one.kind, 'authority', ${authorityName(sql`authority`)}, 'isOwn', one.authority_id = ${may.officer.authority.id}::bigint, 'begunOn', one.begun_on, 'begunBy', beginner.display_name, 'version', one.version,
      'talkLanguage', one.talk_language, 'understanding', one.understanding, 'place', one.place, 'placeReason', one.place_reason, 'welfareAreaTakesPart', one.welfare_area_takes_part,
      'answers', (SELECT coalesce(jsonb_agg(newest.shown), '[]') FROM (${newestAnswers(sql`answer.assessment_id = one.id`, sql`answer`)}) newest),
      'told', (SELECT coalesce(jsonb_agg(told.duty ORDER BY told.duty), '[]') FROM assessment_information told WHERE told.assessment_id = one.id),
      'measures', ${referralsOf(sql`referral.assessment_id = one.id`)},
      'closed', CASE WHEN one.closed_on IS NOT NULL THEN jsonb_build_object('on', one.closed_on, 'by', closer.display_name, 'outcome', one.outcome, 'reason', one.outcome_reason, 'needsCoordination', one.needs_coordination) END) AS shown
    FROM assessment one JOIN authority ON authority.id = one.authority_id JOIN officer beginner ON beginner.id = one.begun_by LEFT JOIN officer closer ON closer.id = one.closed_by
    WHERE one.person_id IN (${partsOf(sql`${person}`)}) AND ${may.on(sql`${person}::bigint`)}
    ORDER BY one.closed_on IS NULL DESC, one.id DESC LIMIT 1`))?.shown

const Relative = z.strictObject({ id: z.string(), born: z.string(), open: z.boolean(), assessed: z.string().nullable(), until: z.string().nullable() })
/** How it stands with the talks and plans of relatives. */
export const listRelatives = (tx: Read, may: MayFilter, people: readonly string[]): Promise<z.infer<typeof Relative>[]> =>
  tx.rows(Relative, sql`
    SELECT person.id::text AS id, person.born, EXISTS (SELECT FROM assessment WHERE assessment.person_id = person.id AND closed_on IS NULL) AS open,
      (SELECT max(closed_on) FROM assessment WHERE assessment.person_id = person.id) AS assessed,
      (SELECT max(valid_until) FROM plan JOIN plan_version ON plan_version.plan_id = plan.id WHERE plan.person_id = person.id) AS until
    FROM person WHERE person.id = ANY(${people}::bigint[]) AND ${may.on(sql`person.id`)} ORDER BY person.born, person.id`)

/** Topics in which the same may hold for a family that lives together. What somebody knows and wishes is their own. */
const sharedTopics = ['lifeSituation', 'otherNeeds']
const OfFamily = z.strictObject({ person: z.string(), answers: z.array(api.SittingAnswer), carriedOut: api.Sitting.shape.familyAnswers.element.shape.carriedOut })
/** Of relatives whose assessment is open here. */
export const listOfFamily = (tx: Read, may: MayFilter, people: readonly string[]): Promise<z.infer<typeof OfFamily>[]> =>
  tx.rows(OfFamily, sql`
    SELECT person.id::text AS person, jsonb_build_object('talkLanguage', one.talk_language, 'understanding', one.understanding, 'place', one.place, 'placeReason', one.place_reason, 'welfareAreaTakesPart', one.welfare_area_takes_part) AS "carriedOut",
      (SELECT coalesce(jsonb_agg(newest.shown), '[]') FROM (${newestAnswers(sql`answer.assessment_id = one.id AND answer.topic = ANY(${sharedTopics}::text[])`, sql`answer`)}) newest) AS answers
    FROM person JOIN assessment one ON one.person_id = person.id AND one.authority_id = ${may.officer.authority.id}::bigint AND one.closed_on IS NULL
    WHERE person.id = ANY(${people}::bigint[]) AND ${may.on(sql`person.id`)} ORDER BY person.born, person.id`)

const AnswerRow = z.strictObject({ shown: api.SittingAnswer })
/** The newest answer to each topic in assessments before this one. */
export const listEarlier = async (tx: Read, may: MayFilter, person: string, assessment: string): Promise<api.SittingAnswer[]> =>
  (await tx.rows(AnswerRow, sql`
    SELECT newest.shown FROM (${newestAnswers(sql`answer.assessment_id IN (SELECT before.id FROM assessment before WHERE before.person_id IN (${partsOf(sql`${person}`)}) AND before.id < ${assessment}::bigint) AND ${may.on(sql`${person}::bigint`)}`, sql`answer`)}) newest`)).map((row) => row.shown)

/** A school or provider goes by the one name it has. */
const itemOwner = sql`CASE WHEN item.outside_kind IS NULL THEN ${authorityName(sql`owner`)} ELSE jsonb_build_object('kind', item.outside_kind, 'nameSv', item.outside_name, 'nameFi', item.outside_name) END`
/** Whole for the authority whose part it is; for others what is agreed, whom to ask, and the next day. `more`: of which items somebody else reads the whole. */
export const item = (may: MayFilter, more: Sql): Sql => sql`jsonb_build_object('id', item.id::text, 'kind', item.kind, 'owner', ${itemOwner}, 'isOwn', item.authority_id = ${may.officer.authority.id}::bigint AND item.outside_kind IS NULL, 'number', wording.number, 'words', wording.words,
  'responsible', wording.responsible, 'contact', wording.contact, 'nextOn', wording.next_on, 'writtenIn', wording.written_in, 'at', ${moment(sql`wording.written_at`)}, 'by', writer.display_name)
  || CASE WHEN item.outside_kind IS NULL AND (item.authority_id = ${may.officer.authority.id}::bigint OR ${more})
    THEN jsonb_build_object('reason', wording.reason, 'aims', wording.aims, 'startsOn', wording.starts_on, 'endsOn', wording.ends_on, 'state', wording.state, 'studyLanguage', wording.study_language)
    ELSE jsonb_build_object('reason', NULL, 'aims', NULL, 'startsOn', NULL, 'endsOn', NULL, 'state', 'agreed', 'studyLanguage', NULL) END`
/** Whoever has the file reads what the authority that made the plan wrote in it: the plan follows the file. Parts of others stay theirs. */
const ofPlanner = sql`item.authority_id = plan.authority_id`
export const itemJoins = sql`JOIN authority owner ON owner.id = item.authority_id JOIN officer writer ON writer.id = wording.written_by`

/** A signed version of `plan`, with what it holds. */
const shownVersion = (may: MayFilter): Sql => sql`jsonb_build_object('id', version.id::text, 'number', version.number, 'act', version.act, 'startsOn', version.starts_on, 'until', version.valid_until, 'withWelfareArea', version.with_welfare_area,
          'ground', version.extension_ground, 'departureReason', version.departure_reason, 'frozenAt', ${moment(sql`version.frozen_at`)}, 'frozenBy', freezer.display_name, 'checksum', version.checksum,
          'signatures', (SELECT coalesce(jsonb_agg(jsonb_build_object('party', signed.party, 'name', signed.name, 'outcome', signed.outcome, 'reason', signed.reason, 'on', signed.signed_on) ORDER BY signed.id), '[]') FROM plan_signature signed WHERE signed.version_id = version.id),
          'items', (SELECT coalesce(jsonb_agg(${item(may, ofPlanner)} ORDER BY item.id), '[]') FROM plan_version_item held JOIN plan_item item ON item.id = held.item_id
            JOIN plan_item_wording wording ON wording.item_id = held.item_id AND wording.number = held.number ${itemJoins} WHERE held.version_id = version.id))`

const PlanRow = z.strictObject({ shown: api.SittingPlan.omit({ remarks: true, continues: true }) })
export type FoundPlan = z.infer<typeof PlanRow>['shown']
/** The plan being worked with, or the one worked with last. */
export const findPlan = async (tx: Read, may: MayFilter, person: string): Promise<FoundPlan | undefined> =>
  (await tx.find(PlanRow, sql`
    SELECT jsonb_build_object('id', plan.id::text, 'authority', ${authorityName(sql`authority`)}, 'isOwn', plan.authority_id = ${may.officer.authority.id}::bigint, 'begunOn', plan.begun_on, 'endedOn', plan.ended_on,
      'referrals', ${referralsOf(sql`referral.plan_id = plan.id`)},
      'items', (SELECT coalesce(jsonb_agg(${item(may, ofPlanner)} ORDER BY item.id), '[]') FROM plan_item item
        CROSS JOIN LATERAL (SELECT * FROM plan_item_wording newest WHERE newest.item_id = item.id ORDER BY newest.number DESC LIMIT 1) wording ${itemJoins}
        WHERE item.plan_id = plan.id AND NOT wording.is_removed),
      'understanding', (SELECT coalesce(jsonb_agg(newest.shown), '[]') FROM (
        SELECT DISTINCT ON (asked.question) jsonb_build_object('question', asked.question, 'answer', asked.answer, 'isUnderstood', asked.is_understood, 'language', asked.language, 'at', ${moment(sql`asked.answered_at`)}) AS shown
        FROM plan_understanding asked WHERE asked.plan_id = plan.id AND asked.before_version = coalesce((SELECT max(number) FROM plan_version WHERE plan_version.plan_id = plan.id), 0) + 1
        ORDER BY asked.question, asked.id DESC) newest),
      'versions', (SELECT coalesce(jsonb_agg(${shownVersion(may)} ORDER BY version.number DESC), '[]')
        FROM plan_version version JOIN officer freezer ON freezer.id = version.frozen_by WHERE version.plan_id = plan.id)) AS shown
    FROM plan JOIN authority ON authority.id = plan.authority_id
    WHERE plan.person_id IN (${partsOf(sql`${person}`)}) AND ${may.on(sql`${person}::bigint`)}
    ORDER BY plan.ended_on IS NULL AND plan.authority_id = ${may.officer.authority.id}::bigint DESC, plan.id DESC LIMIT 1`))?.shown

const ContinuedRow = z.strictObject({ shown: api.SittingPlan.shape.continues.unwrap() })
/** The version signed last in any plan of the person but this one. */
export const findContinued = async (tx: Read, may: MayFilter, person: string, plan: string): Promise<z.infer<typeof ContinuedRow>['shown'] | undefined> =>
  (await tx.find(ContinuedRow, sql`
    SELECT ${shownVersion(may)} || jsonb_build_object('authority', ${authorityName(sql`authority`)}) AS shown
    FROM plan JOIN plan_version version ON version.plan_id = plan.id JOIN officer freezer ON freezer.id = version.frozen_by JOIN authority ON authority.id = plan.authority_id
    WHERE plan.person_id IN (${partsOf(sql`${person}`)}) AND plan.id <> ${plan}::bigint AND ${may.on(sql`${person}::bigint`)} ORDER BY version.frozen_at DESC, version.id DESC LIMIT 1`))?.shown

const Found = z.strictObject({ found: z.boolean() })
/** The welfare area has said that it takes part, and does still: then 86 § 2 speaks of all of them. */
export const welfareAreaTakesPart = async (tx: Read, person: string): Promise<boolean> =>
  (await tx.get(Found, sql`SELECT EXISTS (SELECT FROM participation JOIN authority ON authority.id = participation.authority_id AND authority.kind = 'welfare-area' WHERE participation.person_id IN (${partsOf(sql`${person}`)}) AND participation.answer = 'takes-part' AND participation.ended_on IS NULL) AS found`)).found

const Named = z.strictObject({ id: z.string(), nameSv: z.string(), nameFi: z.string() })
export const findNamedAuthority = (tx: Read, kind: string, code: string, today: string): Promise<z.infer<typeof Named> | undefined> =>
  tx.find(Named, sql`SELECT id::text AS id, name_sv AS "nameSv", name_fi AS "nameFi" FROM authority WHERE kind = ${kind} AND code = ${code} AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})`)
