/** Everything that is stored about a person, for the person: rows as they are, without ids of officers and of other people. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { disclosed } from '../access-links.ts'
import { sql, Sql, type Read } from '../db/tx.ts'
import { partsOf } from './person.queries.ts'

const factTables = [
  'person_name', 'identity_code', 'person_language', 'integration_language', 'person_contact', 'non_disclosure', 'life_event', 'circumstance', 'residence', 'home_municipality', 'home_condition', 'living_place', 'family_tie', 'birth_in_finland',
  'guardian_absence', 'representation', 'trafficking', 'job_seeking', 'home_care_allowance', 'social_assistance', 'absence_of_fact', 'act',
] as const
/** Every table that holds rows about a person. A test compares it with the tables of the database. */
export const tablesAboutPeople: readonly string[] = [...factTables, 'duty', 'question', 'responsibility', 'handover', 'assignment', 'reminder', 'emergency_access', 'retention_item', 'takeover_row', 'note', 'attachment', 'attachment_upload', 'receipt', 'receipt_person', 'assessment', 'plan', 'meeting', 'meeting_person', 'portal_code', 'portal_device', 'portal_access', 'portal_message', 'participation', 'disclosure', 'intake', 'guidance', 'message', 'rehearsal_person', 'rehearsal_difference', 'fee_decision', 'capsule']

const word = (text: string): Sql => new Sql([text], [])
const idsOfOthers = ['person_id', 'recorded_by', 'withdrawn_by', 'request_key', 'search_key', 'officer_id', 'assigned_by', 'written_by', 'closed_by', 'is_open', 'accepted_by', 'sent_by', 'other_person_id', 'parent_id', 'authority_id', 'to_authority', 'list_rank', 'list_day', 'begun_by', 'created_by', 'changed_by', 'ended_by', 'returned_by', 'referred_by', 'answered_by', 'frozen_by', 'invited_by', 'attendance_by', 'inviting_authority_id', 'disclosed_by', 'issued_by', 'granted_by', 'handled_by', 'code_hash', 'token_hash', 'pin_salt', 'pin_hash', 'holder_id', 'code_id', 'device_id', 'is_demonstration', 'judged_by', 'decided_by', 'settled_by', 'takeover_id', 'from_authority', 'contact_id', 'once_key', 'officer_mail_id']
// With the star: a table may have a column of its own name.
const rowOf = (name: string): Sql => sql`(to_jsonb(${word(`${name}.*`)}) - ${idsOfOthers}::text[])`

/** The case number of the other person of a tie, where the authority has that file too. */
const other = (may: MayFilter, column: Sql): Sql => sql`jsonb_build_object('other', (SELECT kin.case_number FROM person kin WHERE kin.id = ${column} AND ${may.on(sql`kin.id`)}))`
const otherSide: Readonly<Record<string, string>> = { family_tie: 'other_person_id', birth_in_finland: 'parent_id' }

const rows = (table: string, person: string, order: string, more: Sql = sql`'{}'::jsonb`): Sql =>
  sql`(SELECT coalesce(jsonb_agg(${rowOf(table)} || ${more} ORDER BY ${word(order)}), '[]') FROM ${word(table)} WHERE ${word(table)}.person_id IN (${partsOf(sql`${person}`)}))`

/** A tie is about both: that of a relative to the person too. */
const ties = (may: MayFilter, table: string, column: string, person: string): Sql => sql`(
  SELECT coalesce(jsonb_agg(${rowOf(table)} || ${other(may, sql`CASE WHEN ${word(table)}.person_id IN (${partsOf(sql`${person}`)}) THEN ${word(table)}.${word(column)} ELSE ${word(table)}.person_id END`)} ORDER BY valid_from, id), '[]')
  FROM ${word(table)} WHERE ${word(table)}.person_id IN (${partsOf(sql`${person}`)}) OR ${word(table)}.${word(column)} IN (${partsOf(sql`${person}`)}))`

/** What an authority has written belongs to it alone: another answers for its own (621/1999 24 §). */
const ownRows = (may: MayFilter, name: string, person: string, more: Sql = sql`'{}'::jsonb`): Sql =>
  sql`(SELECT coalesce(jsonb_agg(${rowOf(name)} || ${more} ORDER BY id), '[]') FROM ${word(name)} WHERE ${word(name)}.person_id IN (${partsOf(sql`${person}`)}) AND ${word(name)}.authority_id = ${may.officer.authority.id}::bigint)`

/** What was answered of the person alone: a receipt holds the facts of the family too. */
const receipts = (may: MayFilter, person: string): Sql => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', receipt.id, 'asked_on', receipt.asked_on, 'rule', receipt.rule, 'law_release', receipt.law_release, 'checksum', receipt.checksum, 'taken_at', receipt.taken_at,
    'duties', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', duty.one ->> 'id', 'due', duty.one ->> 'due', 'state', duty.one ->> 'state') ORDER BY duty.at), '[]')
      FROM jsonb_path_query(receipt.document::jsonb, '$.answer.people[*] ? (@.id == $id).duties[*]', jsonb_build_object('id', receipt.person_id::text)) WITH ORDINALITY duty (one, at))) ORDER BY receipt.id), '[]')
  FROM receipt WHERE receipt.person_id IN (${partsOf(sql`${person}`)}) AND receipt.authority_id = ${may.officer.authority.id}::bigint)`

/** What was found out in an assessment, also what stood before it was put right. */
const assessmentMore = sql`jsonb_build_object(
  'answers', (SELECT coalesce(jsonb_agg(to_jsonb(said.*) - ${idsOfOthers}::text[] ORDER BY said.topic, said.number), '[]') FROM assessment_answer said WHERE said.assessment_id = assessment.id),
  'told', (SELECT coalesce(jsonb_agg(told.duty ORDER BY told.duty), '[]') FROM assessment_information told WHERE told.assessment_id = assessment.id),
  'measures', (SELECT coalesce(jsonb_agg(to_jsonb(measure.*) - ${idsOfOthers}::text[] ORDER BY measure.id), '[]') FROM referral measure WHERE measure.assessment_id = assessment.id))`
/** The plan with every wording, and what was signed by whom. The part of another authority is what is agreed, whom to ask and the next day. */
const planMore = (may: MayFilter): Sql => sql`jsonb_build_object(
  'items', (SELECT coalesce(jsonb_agg((to_jsonb(wording.*) - ${idsOfOthers}::text[] - (CASE WHEN item.authority_id = ${may.officer.authority.id}::bigint THEN '{}' ELSE '{reason,aims,study_language}' END)::text[]) || jsonb_strip_nulls(jsonb_build_object('kind', item.kind, 'outside_kind', item.outside_kind, 'outside_name', item.outside_name)) ORDER BY item.id, wording.number), '[]') FROM plan_item item JOIN plan_item_wording wording ON wording.item_id = item.id WHERE item.plan_id = plan.id),
  'referrals', (SELECT coalesce(jsonb_agg(to_jsonb(sent.*) - ${idsOfOthers}::text[] ORDER BY sent.id), '[]') FROM referral sent WHERE sent.plan_id = plan.id),
  'understood', (SELECT coalesce(jsonb_agg(to_jsonb(asked.*) - ${idsOfOthers}::text[] ORDER BY asked.id), '[]') FROM plan_understanding asked WHERE asked.plan_id = plan.id),
  'versions', (SELECT coalesce(jsonb_agg(to_jsonb(version.*) - ${idsOfOthers}::text[] || jsonb_build_object(
      'items', (SELECT jsonb_agg(jsonb_build_object('item', held.item_id, 'number', held.number) ORDER BY held.item_id) FROM plan_version_item held WHERE held.version_id = version.id),
      'signatures', (SELECT coalesce(jsonb_agg(to_jsonb(signed.*) - ${idsOfOthers}::text[] ORDER BY signed.id), '[]') FROM plan_signature signed WHERE signed.version_id = version.id)) ORDER BY version.number), '[]') FROM plan_version version WHERE version.plan_id = plan.id))`

/**
 * Meetings with the person, also those of somebody else in which the person took part. Where somebody whose whereabouts are not disclosed
 * comes too, the time and place are that person's as well: only the officer who works with them takes it out.
 */
const ofMeetings = (may: MayFilter, person: string): Sql => sql`meeting.authority_id = ${may.officer.authority.id}::bigint AND (meeting.person_id IN (${partsOf(sql`${person}`)})
    OR meeting.id IN (SELECT other.meeting_id FROM meeting_person other WHERE other.person_id IN (${partsOf(sql`${person}`)})))
    AND ${disclosed(may.officer, may.today, sql`meeting.person_id`)}
    AND NOT EXISTS (SELECT FROM meeting_person comes WHERE comes.meeting_id = meeting.id AND NOT ${disclosed(may.officer, may.today, sql`comes.person_id`)})`
const meetings = (may: MayFilter, person: string): Sql => sql`(SELECT coalesce(jsonb_agg(${rowOf('meeting')} ORDER BY meeting.held_at, meeting.id), '[]') FROM meeting WHERE ${ofMeetings(may, person)})`
/** What was recorded and judged of missed times. */
const ofMissed = (may: MayFilter, person: string, table: 'interpreting_cost' | 'fee_judgement'): Sql =>
  sql`(SELECT coalesce(jsonb_agg(${rowOf(table)} ORDER BY ${word(table)}.id), '[]') FROM ${word(table)} JOIN meeting ON meeting.id = ${word(table)}.meeting_id WHERE ${ofMeetings(may, person)})`
/** What was handed over from here or to here, to the letter as it was. */
const capsules = (may: MayFilter, person: string): Sql => sql`(
  SELECT coalesce(jsonb_agg((${rowOf('capsule')} - 'content') || ${authorityName(sql`capsule.to_authority`)} || jsonb_build_object('document', capsule.content::jsonb) ORDER BY capsule.id), '[]') FROM capsule
  WHERE capsule.person_id IN (${partsOf(sql`${person}`)}) AND (capsule.from_authority = ${may.officer.authority.id}::bigint OR (capsule.to_authority = ${may.officer.authority.id}::bigint AND capsule.accepted_at IS NOT NULL)))`
/** Decisions on fees, to the letter as they were made. */
const fees = (may: MayFilter, person: string): Sql => ownRows(may, 'fee_decision', person, sql`jsonb_build_object('document', fee_decision.document::jsonb, 'reasons', fee_decision.document::jsonb ->> 'reasons')`)

const authorityName = (id: Sql): Sql => sql`jsonb_build_object('authority', (SELECT authority.name_sv FROM authority WHERE authority.id = ${id}))`

/** Who was asked to take part, as far as the authority asked or was asked. */
const participations = (may: MayFilter, person: string): Sql => sql`(
  SELECT coalesce(jsonb_agg(${rowOf('participation')} || ${authorityName(sql`participation.authority_id`)} ORDER BY participation.id), '[]') FROM participation
  WHERE participation.person_id IN (${partsOf(sql`${person}`)}) AND ${may.officer.authority.id}::bigint IN (participation.authority_id, participation.inviting_authority_id))`
/**
 * What a proposed law would have changed for the person, where the own authority has tried it. Nothing has been decided by it, but
 * it is said of the person, by name, and so the person's to know (GDPR art. 15). Whose facts a rehearsal still reads stands here too.
 */
const rehearsals = (may: MayFilter, person: string): Sql => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('proposal', rehearsal.proposal, 'looked_on', rehearsal.looked_on, 'begun_at', rehearsal.begun_at, 'differences', (
      SELECT coalesce(jsonb_agg(to_jsonb(found.*) - '{rehearsal_id,person_id}'::text[] ORDER BY found.kind, found.subject, found.number), '[]')
      FROM rehearsal_difference found WHERE found.rehearsal_id = rehearsal.id AND found.person_id IN (${partsOf(sql`${person}`)}))) ORDER BY rehearsal.id), '[]')
  FROM rehearsal WHERE rehearsal.authority_id = ${may.officer.authority.id}::bigint AND rehearsal.id IN (
    SELECT rehearsal_difference.rehearsal_id FROM rehearsal_difference WHERE rehearsal_difference.person_id IN (${partsOf(sql`${person}`)})
    UNION SELECT rehearsal_person.rehearsal_id FROM rehearsal_person WHERE rehearsal_person.person_id IN (${partsOf(sql`${person}`)})))`

const List = z.array(z.record(z.string(), z.unknown()))
const Extract = z.strictObject({
  person: z.record(z.string(), z.unknown()), facts: z.record(z.string(), List), duties: List, questions: List, responsibilities: List, handovers: List, assignments: List, reminders: List, emergencies: List, listedToErase: List, takenOver: List, notes: List, attachments: List, attachmentsOnTheirWay: List, receipts: List,
  assessments: List, plans: List, meetings: List, interpretingCosts: List, feeJudgements: List, fees: List, capsules: List, portalCodes: List, portalDevices: List, portalAccess: List, portalMessages: List, intakes: List, guidance: List, messages: List, participations: List, disclosures: List, rehearsals: List,
})
export type Extract = z.infer<typeof Extract>

export function getExtract(tx: Read, may: MayFilter, person: string): Promise<Extract> {
  const facts = factTables.map((table) => {
    const side = otherSide[table]
    return sql`${table}::text, ${side === undefined ? rows(table, person, 'valid_from, id') : ties(may, table, side, person)}`
  }).reduce((all, one) => sql`${all}, ${one}`)
  return tx.get(Extract, sql`
    SELECT jsonb_build_object('id', person.id::text, 'caseNumber', person.case_number, 'born', person.born, 'bornPrecision', person.born_precision, 'openedAt', person.created_at, 'version', person.version,
          'mergedFiles', (SELECT coalesce(jsonb_agg(jsonb_build_object('caseNumber', part.case_number, 'mergedAt', merged.merged_at, 'reason', merged.reason, 'undoneAt', merged.undone_at, 'undoneReason', merged.undone_reason) ORDER BY merged.id), '[]')
            FROM file_merge merged JOIN person part ON part.id = merged.absorbed_id WHERE merged.stays_id = person.id))
        || ${authorityName(sql`person.opened_by`)} AS person,
      jsonb_build_object(${facts}) AS facts, ${rows('duty', person, 'trigger_on, id')} AS duties, ${rows('question', person, 'id')} AS questions,
      ${rows('responsibility', person, 'valid_from, id')} AS responsibilities, ${rows('handover', person, 'accepted_at, id', authorityName(sql`handover.to_authority`))} AS handovers,
      ${rows('assignment', person, 'valid_from, id', authorityName(sql`assignment.authority_id`))} AS assignments,
      ${rows('reminder', person, 'written_at, id', authorityName(sql`reminder.authority_id`))} AS reminders,
      ${rows('emergency_access', person, 'opened_at, id', authorityName(sql`emergency_access.authority_id`))} AS emergencies,
      ${rows('retention_item', person, 'due_on, id')} AS "listedToErase", ${rows('takeover_row', person, 'id')} AS "takenOver",
      ${ownRows(may, 'note', person)} AS notes,
      ${ownRows(may, 'attachment', person, sql`jsonb_build_object('content', '/api/people/' || ${person}::text || '/extract/attachments/' || attachment.id::text)`)} AS attachments,
      ${ownRows(may, 'attachment_upload', person)} AS "attachmentsOnTheirWay", ${receipts(may, person)} AS receipts,
      ${ownRows(may, 'assessment', person, assessmentMore)} AS assessments, ${ownRows(may, 'plan', person, planMore(may))} AS plans, ${meetings(may, person)} AS meetings,
      ${ofMissed(may, person, 'interpreting_cost')} AS "interpretingCosts", ${ofMissed(may, person, 'fee_judgement')} AS "feeJudgements", ${fees(may, person)} AS fees, ${capsules(may, person)} AS capsules,
      ${ownRows(may, 'portal_code', person)} AS "portalCodes", ${rows('portal_device', person, 'id')} AS "portalDevices", ${rows('portal_access', person, 'id', authorityName(sql`portal_access.authority_id`))} AS "portalAccess",
      ${ownRows(may, 'portal_message', person)} AS "portalMessages",
      ${ownRows(may, 'intake', person)} AS intakes, ${ownRows(may, 'guidance', person)} AS guidance, ${ownRows(may, 'message', person)} AS messages,
      ${participations(may, person)} AS participations, ${ownRows(may, 'disclosure', person)} AS disclosures, ${rehearsals(may, person)} AS rehearsals
    FROM person WHERE person.id = ${person}::bigint`)
}

const Used = z.strictObject({ at: z.string(), event: z.string(), authority: z.string().nullable(), roles: z.array(z.string()) })
/** Who has used the data: the authority and the roles that the officer had there that day, never the officer's name. */
export const listUsed = (tx: Read, person: string): Promise<z.infer<typeof Used>[]> =>
  tx.rows(Used, sql`
    SELECT to_char(audit_event.happened_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS at, audit_event.event, authority.name_sv AS authority,
      ARRAY(SELECT DISTINCT officer_role.role FROM officer_role
        WHERE officer_role.officer_id = audit_event.officer_id AND officer_role.authority_id = audit_event.authority_id
          AND officer_role.valid_from <= (audit_event.happened_at AT TIME ZONE 'Europe/Helsinki')::date
          AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= (audit_event.happened_at AT TIME ZONE 'Europe/Helsinki')::date) ORDER BY officer_role.role) AS roles
    FROM audit_event LEFT JOIN authority ON authority.id = audit_event.authority_id
    WHERE audit_event.person_ids && ARRAY(${partsOf(sql`${person}`)})
    ORDER BY audit_event.happened_at DESC, audit_event.id DESC`)
