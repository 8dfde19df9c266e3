/** What the person's own page shows. Of each authority only where it has the portal on; nothing that officers write for themselves. */
import * as api from '@kotostig/api/portal'
import { z } from 'zod'
import type { OwnFilter } from '../access.ts'
import { portalIsOn } from '../access-links-portal.ts'
import { sql, type Read, type Sql } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'
import { whyFor } from './portal-whys.ts'

const moment = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')`
const authorityName = (alias: Sql): Sql => sql`jsonb_build_object('kind', ${alias}.kind, 'nameSv', ${alias}.name_sv, 'nameFi', ${alias}.name_fi)`
const within = (alias: Sql, today: string): Sql => sql`${alias}.withdrawn_at IS NULL AND ${alias}.valid_from <= ${today} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${today})`

/**
 * A signed version as it was signed: the person is a party to it and has had it in the hand (621/1999 12 §). What another authority wrote for itself in its part is not on
 * that paper; it is had from that authority. A first plan that the person refused is not the person's plan.
 */
const versions = (own: Sql): Sql => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', version.id::text, 'number', version.number, 'act', version.act, 'startsOn', version.starts_on, 'until', version.valid_until,
      'signedOn', to_char(version.frozen_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD'), 'authority', ${authorityName(sql`planner`)},
      'items', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', item.id::text, 'kind', item.kind, 'words', wording.words, 'reason', CASE WHEN item.authority_id = plan.authority_id AND item.outside_kind IS NULL THEN wording.reason END, 'studyLanguage', wording.study_language, 'responsible', wording.responsible,
          'contact', wording.contact, 'startsOn', wording.starts_on, 'endsOn', wording.ends_on, 'nextOn', wording.next_on, 'state', wording.state, 'writtenIn', wording.written_in, 'owner', CASE WHEN item.outside_kind IS NULL THEN ${authorityName(sql`owner`)} ELSE jsonb_build_object('kind', item.outside_kind, 'nameSv', item.outside_name, 'nameFi', item.outside_name) END) ORDER BY item.id), '[]')
        FROM plan_version_item held JOIN plan_item item ON item.id = held.item_id JOIN plan_item_wording wording ON wording.item_id = held.item_id AND wording.number = held.number
        JOIN authority owner ON owner.id = item.authority_id WHERE held.version_id = version.id),
      'signatures', (SELECT coalesce(jsonb_agg(jsonb_build_object('party', signed.party, 'name', signed.name, 'outcome', signed.outcome, 'on', signed.signed_on) ORDER BY signed.id), '[]') FROM plan_signature signed WHERE signed.version_id = version.id)
    ) ORDER BY version.frozen_at DESC, version.id DESC), '[]')
  FROM (SELECT kept.* FROM plan_version kept JOIN plan made ON made.id = kept.plan_id WHERE made.person_id IN (${own}) AND ${portalIsOn(sql`made.authority_id`)}
    AND NOT (kept.act = 'plan-made' AND EXISTS (SELECT FROM plan_signature signed WHERE signed.version_id = kept.id AND signed.party IN ('person', 'guardian', 'representative') AND signed.outcome = 'refused')) ORDER BY kept.frozen_at DESC, kept.id DESC LIMIT 6) version
  JOIN plan ON plan.id = version.plan_id JOIN authority planner ON planner.id = plan.authority_id)`

const nobodyElse = sql`jsonb_build_object('kind', '', 'nameSv', '', 'nameFi', '')`
/** Of a meeting of several people, each sees their own time and place. */
const meetings = (own: Sql, today: string): Sql => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', meeting.id::text, 'purpose', meeting.purpose, 'at', ${moment(sql`meeting.held_at`)}, 'minutes', meeting.minutes, 'place', meeting.place, 'way', meeting.way,
      'state', meeting.state, 'officer', officer.display_name, 'authority', ${authorityName(sql`authority`)}, 'interpreter', meeting.interpreter_language) ORDER BY meeting.held_at, meeting.id), '[]')
  FROM meeting JOIN officer ON officer.id = meeting.officer_id JOIN authority ON authority.id = meeting.authority_id
  WHERE meeting.held_at >= ${today}::date - 200 AND ${portalIsOn(sql`meeting.authority_id`)}
    AND (meeting.person_id IN (${own}) OR meeting.id IN (SELECT other.meeting_id FROM meeting_person other WHERE other.person_id IN (${own}))))`

const messages = (own: Sql): Sql => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', said.id::text, 'kind', said.kind, 'words', said.words, 'meeting', said.meeting_id::text, 'item', said.item_id::text, 'sentAt', ${moment(sql`said.sent_at`)}, 'sentAs', said.sent_as,
      'sentBy', said.sent_by_name, 'handledAt', ${moment(sql`said.handled_at`)}, 'reply', said.reply) ORDER BY said.id DESC), '[]')
  FROM (SELECT * FROM portal_message WHERE portal_message.person_id IN (${own}) ORDER BY portal_message.id DESC LIMIT 50) said)`

/** What was made for the person: of authorities that have the portal on; a handover also where whoever accepted it has. */
const papers = (own: Sql): Sql => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('kind', paper.kind, 'id', paper.id::text, 'on', paper.day, 'authority', ${authorityName(sql`maker`)}, 'about', paper.about, 'to', CASE WHEN receiver.id IS NOT NULL THEN ${authorityName(sql`receiver`)} END,
      'language', paper.language, 'cents', paper.cents, 'dueOn', paper.due_on, 'isReplaced', paper.is_replaced) ORDER BY paper.day DESC, paper.kind, paper.id DESC), '[]')
  FROM (
    SELECT 'assessment' AS kind, one.id, one.closed_on AS day, one.authority_id, '' AS about, NULL::bigint AS to_authority, NULL AS language, NULL::integer AS cents, NULL::date AS due_on, false AS is_replaced FROM assessment one WHERE one.person_id IN (${own}) AND one.closed_on IS NOT NULL
    UNION ALL SELECT 'referral', referral.id, referral.referred_on, one.authority_id, referral.referred_to, NULL, NULL, NULL, NULL, false FROM assessment one JOIN referral ON referral.assessment_id = one.id WHERE one.person_id IN (${own})
    UNION ALL SELECT 'referral', referral.id, referral.referred_on, made.authority_id, referral.referred_to, NULL, NULL, NULL, NULL, false FROM plan made JOIN referral ON referral.plan_id = made.id WHERE made.person_id IN (${own})
    UNION ALL SELECT 'handover', capsule.id, capsule.sent_on, CASE WHEN ${portalIsOn(sql`capsule.from_authority`)} OR capsule.accepted_at IS NULL THEN capsule.from_authority ELSE capsule.to_authority END, '', capsule.to_authority, NULL, NULL, NULL, false FROM capsule WHERE capsule.person_id IN (${own})
    UNION ALL SELECT 'fee', decided.id, decided.decided_on, decided.authority_id, '', NULL, decided.document::jsonb ->> 'language', decided.charged_cents, decided.due_on,
      EXISTS (SELECT FROM fee_decision later WHERE later.meeting_id = decided.meeting_id AND later.number > decided.number) FROM fee_decision decided WHERE decided.person_id IN (${own})
  ) paper JOIN authority maker ON maker.id = paper.authority_id LEFT JOIN authority receiver ON receiver.id = paper.to_authority
  WHERE ${portalIsOn(sql`paper.authority_id`)})`
/** What a child has told in confidence is not read by whoever has custody, and a fee is charged of adults alone (32 a §). */
const isForGuardian = ({ kind }: api.PortalPaper): boolean => kind === 'referral' || kind === 'handover'

/** Whom one asks: the authority of the newest plan, otherwise that which handed over the code. */
const answering = (own: Sql, device: string): Sql => sql`coalesce(
  (SELECT made.authority_id FROM plan_version kept JOIN plan made ON made.id = kept.plan_id WHERE made.person_id IN (${own}) AND ${portalIsOn(sql`made.authority_id`)} ORDER BY kept.frozen_at DESC, kept.id DESC LIMIT 1),
  (SELECT given.authority_id FROM portal_access given WHERE given.device_id = ${device}::bigint AND given.person_id IN (${own}) AND given.ended_at IS NULL ORDER BY given.id DESC LIMIT 1))`
const actsAs = (own: Sql, device: string): Sql => sql`(SELECT given.acts_as FROM portal_access given WHERE given.device_id = ${device}::bigint AND given.person_id IN (${own}) AND given.ended_at IS NULL ORDER BY given.acts_as = 'self' DESC, given.id DESC LIMIT 1)`
const wholeOfDevice = (device: string): Sql => sql`(SELECT DISTINCT coalesce(part.merged_into, part.id) FROM portal_access given JOIN person part ON part.id = given.person_id WHERE given.device_id = ${device}::bigint AND given.ended_at IS NULL)`

const Shown = z.strictObject({ shown: api.PortalPerson.omit({ opened: true }) })
/** Everybody whose page the device opens today: oneself first. */
export async function listMine(tx: Read, own: OwnFilter): Promise<z.infer<typeof Shown>['shown'][]> {
  const parts = sql`${partsOf(sql`person.id`)}`
  const { caller: { deviceId }, today } = own
  return (await tx.rows(Shown, sql`
    SELECT jsonb_build_object('id', person.id::text, 'name', coalesce((SELECT name.given_names || ' ' || name.family_name FROM person_name name WHERE name.person_id = person.id AND name.withdrawn_at IS NULL ORDER BY name.valid_from DESC LIMIT 1), ''),
      'actsAs', ${actsAs(parts, deviceId)}, 'isJobSeeker', EXISTS (SELECT FROM job_seeking seeking WHERE seeking.person_id IN (${parts}) AND ${within(sql`seeking`, today)}),
      'languages', (SELECT coalesce(jsonb_agg(spoken.language ORDER BY spoken.id), '[]') FROM person_language spoken WHERE spoken.person_id IN (${parts}) AND spoken.withdrawn_at IS NULL),
      'authority', coalesce((SELECT ${authorityName(sql`authority`)} FROM authority WHERE authority.id = ${answering(parts, deviceId)}), ${nobodyElse}), 'versions', ${versions(parts)},
      'nextReview', (SELECT min(duty.due_on) FROM duty WHERE duty.person_id = person.id AND duty.rule = 'plan.review' AND duty.derived_state = 'open'),
      'assessment', (SELECT jsonb_build_object('begunOn', assessment.begun_on, 'closedOn', assessment.closed_on) FROM assessment WHERE assessment.person_id IN (${parts}) AND ${portalIsOn(sql`assessment.authority_id`)} ORDER BY assessment.id DESC LIMIT 1),
      'meetings', ${meetings(parts, today)}, 'messages', ${messages(parts)}, 'papers', ${papers(parts)}) AS shown
    FROM person WHERE person.id IN ${wholeOfDevice(deviceId)} AND ${own.on(sql`person.id`)}
    ORDER BY ${actsAs(parts, deviceId)} = 'self' DESC, person.id`)).map(({ shown }) => (shown.actsAs === 'guardian' ? { ...shown, papers: shown.papers.filter(isForGuardian) } : shown))
}

const Used = z.strictObject({ on: z.string(), authority: z.unknown(), roles: z.array(z.string()), event: z.string(), times: z.number() })
/** Who has used the data in a year: the authority and the roles the officer had that day, never the name. One's own uses are left out. */
export async function listOpened(tx: Read, own: OwnFilter, person: string): Promise<NonNullable<api.PortalPerson['opened']>> {
  const rows = await tx.rows(Used, sql`
    SELECT used.day AS on, CASE WHEN authority.id IS NULL THEN NULL ELSE ${authorityName(sql`authority`)} END AS authority, used.event, count(*)::int AS times,
      ARRAY(SELECT DISTINCT officer_role.role FROM officer_role WHERE officer_role.officer_id = used.officer_id AND officer_role.authority_id = used.authority_id
        AND officer_role.valid_from <= used.day AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= used.day) ORDER BY officer_role.role) AS roles
    FROM (SELECT (happened_at AT TIME ZONE 'Europe/Helsinki')::date AS day, event, officer_id, authority_id, id FROM audit_event
      WHERE person_ids && ARRAY(${partsOf(sql`${person}`)}) AND ${own.on(sql`${person}::bigint`)} AND happened_at >= ${own.today}::date - 365
        AND (officer_id IS NOT NULL OR details ->> 'as' IN ('guardian', 'representative'))) used
    LEFT JOIN authority ON authority.id = used.authority_id
    GROUP BY used.day, authority.id, used.event, used.officer_id, used.authority_id ORDER BY used.day DESC, max(used.id) DESC LIMIT 300`)
  const told: NonNullable<api.PortalPerson['opened']> = []
  for (const row of rows) {
    const why = whyFor(row.event)
    const same = told.find((one) => one.on === row.on && one.why === why && JSON.stringify([one.authority, one.roles]) === JSON.stringify([row.authority, row.roles]))
    if (same) same.times += row.times
    else told.push({ on: row.on, authority: row.authority as NonNullable<api.PortalPerson['opened']>[number]['authority'], roles: row.roles, why, times: row.times })
  }
  return told.slice(0, 100)
}

const Kept = z.strictObject({ person: z.string(), sent: z.string() })
export const findMessageByKey = (tx: Read, own: OwnFilter, key: string): Promise<z.infer<typeof Kept> | undefined> =>
  tx.find(Kept, sql`SELECT person_id::text AS person, ${moment(sql`sent_at`)} AS sent FROM portal_message WHERE request_key = ${key} AND ${own.on(sql`portal_message.person_id`)}`)

export type NewMessage = { key: string; person: string; kind: string; words: string; language: string; meeting: string | null; item: string | null; at: string }
const Sent = z.strictObject({ id: z.string(), sent: z.string(), sent_as: z.string() })
/** Nothing is said about somebody whose page the device does not open, nor about a meeting or an item that is not theirs. */
export const insertMessage = (tx: Read, own: OwnFilter, one: NewMessage): Promise<z.infer<typeof Sent> | undefined> => {
  const parts = sql`${partsOf(sql`${one.person}`)}`
  const device = own.caller.deviceId
  return tx.find(Sent, sql`
    INSERT INTO portal_message (person_id, authority_id, request_key, kind, meeting_id, item_id, words, language, sent_as, sent_by_name, sent_at)
    SELECT person.id, coalesce((SELECT meeting.authority_id FROM meeting WHERE meeting.id = ${one.meeting}::bigint), ${answering(parts, device)}), ${one.key}, ${one.kind}, ${one.meeting}::bigint, ${one.item}::bigint, ${one.words}, ${one.language}, ${actsAs(parts, device)},
      coalesce((SELECT coalesce(given.holder_name, name.given_names || ' ' || name.family_name) FROM portal_access given
        LEFT JOIN LATERAL (SELECT given_names, family_name FROM person_name WHERE person_name.person_id = coalesce(given.holder_id, given.person_id) AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) name ON true
        WHERE given.device_id = ${device}::bigint AND given.person_id IN (${parts}) AND given.ended_at IS NULL ORDER BY given.acts_as = 'self' DESC, given.id DESC LIMIT 1), ''), ${one.at}
    FROM person WHERE person.id = ${one.person}::bigint AND ${own.on(sql`person.id`)}
      AND (${one.meeting}::bigint IS NULL OR EXISTS (SELECT FROM meeting WHERE meeting.id = ${one.meeting}::bigint AND ${portalIsOn(sql`meeting.authority_id`)} AND (meeting.person_id IN (${parts}) OR EXISTS (SELECT FROM meeting_person other WHERE other.meeting_id = meeting.id AND other.person_id IN (${parts})))))
      AND (${one.item}::bigint IS NULL OR EXISTS (SELECT FROM plan_item JOIN plan ON plan.id = plan_item.plan_id WHERE plan_item.id = ${one.item}::bigint AND plan.person_id IN (${parts})))
    RETURNING id::text AS id, ${moment(sql`sent_at`)} AS sent, sent_as`)
}
