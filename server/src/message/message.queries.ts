/** Contacts of people, what is to be sent to them, and what came of it. */
import { contactKinds, messageKinds, messageStates, messageWays } from '@kotostig/api/message'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { hasOfficer, isHidden, ownWork } from '../access-links.ts'
import { portalIsOn } from '../access-links-portal.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'

const Id = z.strictObject({ id: z.string() })
const moment = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')`
const stands = (contact: Sql, today: string): Sql => sql`${contact}.withdrawn_at IS NULL AND ${contact}.valid_from <= ${today}::date AND (${contact}.valid_to IS NULL OR ${contact}.valid_to >= ${today}::date)`

const ContactRow = z.strictObject({ id: z.string(), kind: z.enum(contactKinds), value: z.string(), mayRemind: z.boolean(), tellsPlace: z.boolean(), despiteProtection: z.boolean(), from: z.string(), source: z.string(), recordedOn: z.string(), recordedBy: z.string().nullable() })
export const listContacts = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof ContactRow>[]> =>
  tx.rows(ContactRow, sql`
    SELECT one.id::text AS id, kind, value, may_remind AS "mayRemind", tells_place AS "tellsPlace", despite_protection AS "despiteProtection", valid_from AS from, source_kind AS source,
      to_char(recorded_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD') AS "recordedOn", recorder.display_name AS "recordedBy"
    FROM person_contact one LEFT JOIN officer recorder ON recorder.id = one.recorded_by
    WHERE one.person_id IN (${partsOf(sql`${person}`)}) AND ${stands(sql`one`, may.today)} AND ${may.on(sql`${person}::bigint`)} ORDER BY kind, one.id DESC`)

const Protection = z.strictObject({ hidden: z.boolean(), own: z.boolean() })
/** Whether the person's whereabouts are not disclosed, and whether the officer is the one who works with them. */
export const getProtection = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Protection>> =>
  tx.get(Protection, sql`SELECT ${isHidden(may.today, sql`${person}::bigint`)} AS hidden, ${hasOfficer(may.officer.authority.id, may.today, sql`${person}::bigint`, sql`working.officer_id = ANY(${ownWork(may.officer, may.today, true)})`)} AS own`)

export type NewContact = { person: string; kind: string; value: string; mayRemind: boolean; tellsPlace: boolean; despiteProtection: boolean }
type By = { officer: string; at: string; today: string; source: string; note?: string }
/** Takes the place of those of the same kind. */
export async function replaceContact(tx: Tx, one: NewContact, by: By): Promise<string> {
  await tx.write(sql`
    UPDATE person_contact SET withdrawn_at = ${by.at}, withdrawn_by = ${by.officer}::bigint, withdrawn_reason = 'corrected' WHERE person_id IN (${partsOf(sql`${one.person}`)}) AND kind = ${one.kind} AND withdrawn_at IS NULL`)
  return (await tx.get(Id, sql`
    INSERT INTO person_contact (person_id, kind, value, may_remind, tells_place, despite_protection, valid_from, source_kind, source_note, recorded_at, recorded_by)
    VALUES (${one.person}::bigint, ${one.kind}, ${one.value}, ${one.mayRemind}, ${one.tellsPlace}, ${one.despiteProtection}, ${by.today}::date, ${by.source}, ${by.note ?? null}, ${by.at}, ${by.officer}::bigint) RETURNING id::text AS id`)).id
}
/** Where nothing of the kind is known. Nobody has said yes to being reminded there. */
export const addContact = (tx: Tx, person: string, kind: 'email' | 'phone', value: string, by: By): Promise<number> =>
  tx.write(sql`
    INSERT INTO person_contact (person_id, kind, value, may_remind, tells_place, valid_from, source_kind, source_note, recorded_at, recorded_by)
    SELECT ${person}::bigint, ${kind}, ${value}, false, false, ${by.today}::date, ${by.source}, ${by.note ?? null}, ${by.at}, ${by.officer}::bigint
    WHERE NOT EXISTS (SELECT FROM person_contact WHERE person_id IN (${partsOf(sql`${person}`)}) AND kind = ${kind} AND withdrawn_at IS NULL)`)
const Person = z.strictObject({ person: z.string() })
export const withdrawContact = (tx: Tx, may: MayFilter, id: string, reason: string, at: string): Promise<z.infer<typeof Person> | undefined> =>
  tx.find(Person, sql`
    UPDATE person_contact SET withdrawn_at = ${at}, withdrawn_by = ${may.officer.officerId}::bigint, withdrawn_reason = ${reason}
    WHERE id = ${id}::bigint AND withdrawn_at IS NULL AND ${may.on(sql`(SELECT coalesce(whole.merged_into, whole.id) FROM person whole WHERE whole.id = person_contact.person_id)`)} RETURNING person_id::text AS person`)

const Sent = z.strictObject({ id: z.string(), kind: z.enum(messageKinds), way: z.enum(messageWays), state: z.enum(messageStates), code: z.string().nullable(), attempts: z.number(), queuedAt: z.string(), nextAt: z.string().nullable(), endedAt: z.string().nullable() })
const sentColumns = sql`message.id::text AS id, message.kind, message.way, message.state, message.code, message.attempts, ${moment(sql`message.queued_at`)} AS "queuedAt", CASE WHEN message.state = 'waiting' THEN ${moment(sql`message.next_at`)} END AS "nextAt", ${moment(sql`message.ended_at`)} AS "endedAt"`
/** Those of the own authority: another answers for its own. */
export const listMessagesOf = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Sent>[]> =>
  tx.rows(Sent, sql`SELECT ${sentColumns} FROM message WHERE person_id IN (${partsOf(sql`${person}`)}) AND authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`${person}::bigint`)} ORDER BY message.id DESC LIMIT 50`)
export const listTests = (tx: Read, officer: string): Promise<z.infer<typeof Sent>[]> => tx.rows(Sent, sql`SELECT ${sentColumns} FROM message WHERE officer_id = ${officer}::bigint AND kind = 'test' ORDER BY message.id DESC LIMIT 5`)

const State = z.strictObject({ waiting: z.number(), sentToday: z.number(), failed: z.number() })
/** Of the own authority. Failed: given up or refused in the last seven days. */
export const getState = (tx: Read, authority: string, today: string): Promise<z.infer<typeof State>> =>
  tx.get(State, sql`
    SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending'))::integer AS waiting, count(*) FILTER (WHERE state = 'sent' AND (ended_at AT TIME ZONE 'Europe/Helsinki')::date = ${today}::date)::integer AS "sentToday",
      count(*) FILTER (WHERE state IN ('refused', 'gave-up', 'unsure') AND ended_at > ${today}::date - 7)::integer AS failed
    FROM message WHERE authority_id = ${authority}::bigint AND (state IN ('waiting', 'sending') OR ended_at > ${today}::date - 7)`)

const OwnMail = z.strictObject({ address: z.string(), language: z.enum(['sv', 'fi']) })
export const findOwnMail = (tx: Read, officer: string, authority: string): Promise<z.infer<typeof OwnMail> | undefined> =>
  tx.find(OwnMail, sql`SELECT address, language FROM officer_mail WHERE officer_id = ${officer}::bigint AND authority_id = ${authority}::bigint AND ended_at IS NULL`)
export async function chooseOwnMail(tx: Tx, officer: string, authority: string, chosen: { address: string; language: string } | null, at: string): Promise<void> {
  await tx.write(sql`UPDATE officer_mail SET ended_at = ${at} WHERE officer_id = ${officer}::bigint AND authority_id = ${authority}::bigint AND ended_at IS NULL`)
  if (chosen !== null) await tx.write(sql`INSERT INTO officer_mail (officer_id, authority_id, address, language, chosen_at) VALUES (${officer}::bigint, ${authority}::bigint, ${chosen.address}, ${chosen.language}, ${at})`)
}
export const queueTest = (tx: Tx, one: { key: string; to: string; officer: string; authority: string; at: string }): Promise<number> =>
  tx.write(sql`
    INSERT INTO message (authority_id, kind, once_key, officer_id, test_to, way, next_at, queued_at)
    VALUES (${one.authority}::bigint, 'test', ${`test:${one.officer}:${one.key}`}, ${one.officer}::bigint, ${one.to}, 'email', ${one.at}, ${one.at}) ON CONFLICT (once_key) DO NOTHING`)

/** Those who come to a meeting, each by the file that is read as theirs, with where they want to be told. */
const reached = (today: string): Sql => sql`
  FROM (SELECT meeting.id, meeting.person_id AS part FROM meeting UNION ALL SELECT other.meeting_id, other.person_id FROM meeting_person other) comes
  JOIN meeting ON meeting.id = comes.id JOIN person part ON part.id = comes.part JOIN person whole ON whole.id = coalesce(part.merged_into, part.id)
  JOIN person owner ON owner.id = whole.id OR owner.merged_into = whole.id
  JOIN person_contact contact ON contact.person_id = owner.id AND contact.may_remind AND ${stands(sql`contact`, today)}`
const meetingColumns = sql`meeting.authority_id, whole.id, contact.id, meeting.id, CASE contact.kind WHEN 'email' THEN 'email' ELSE 'text' END`
const into = sql`INSERT INTO message (authority_id, person_id, contact_id, meeting_id, way, kind, once_key, next_at, queued_at)`

/** To everybody who is to come. `version` tells one moving from the next. Twice gives one. */
export const queueOfMeeting = (tx: Tx, kind: 'booked' | 'moved' | 'cancelled', meeting: string, today: string, at: string): Promise<number> =>
  tx.write(sql`${into} SELECT ${meetingColumns}, ${kind}, ${kind} || ':' || meeting.id || ':' || meeting.version || ':' || contact.id, ${at}::timestamptz, ${at}::timestamptz ${reached(today)} WHERE meeting.id = ${meeting}::bigint ON CONFLICT (once_key) DO NOTHING`)

/** Two days before, for meetings that were booked or moved before that. Sent from eight in the morning. */
export const queueReminders = (tx: Tx, today: string, at: string): Promise<number> =>
  tx.write(sql`
    ${into} SELECT ${meetingColumns}, 'reminder', 'reminder:' || meeting.id || ':' || extract(epoch FROM meeting.held_at)::bigint || ':' || contact.id, greatest(${at}::timestamptz, (${today}::date + time '08:00') AT TIME ZONE 'Europe/Helsinki'), ${at}::timestamptz
    ${reached(today)}
    WHERE meeting.state = 'booked' AND meeting.held_at >= (${today}::date + 1)::timestamp AT TIME ZONE 'Europe/Helsinki' AND meeting.held_at < (${today}::date + 3)::timestamp AT TIME ZONE 'Europe/Helsinki'
      AND (coalesce(meeting.changed_at, meeting.created_at) AT TIME ZONE 'Europe/Helsinki')::date < (meeting.held_at AT TIME ZONE 'Europe/Helsinki')::date - 2
    ON CONFLICT (once_key) DO NOTHING`)

/** A review of the plan within fourteen days, said as a meeting that will be booked. Once for each last day. */
export const queueReviews = (tx: Tx, today: string, at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO message (authority_id, person_id, contact_id, way, kind, once_key, next_at, queued_at)
    SELECT authority.id, duty.person_id, contact.id, CASE contact.kind WHEN 'email' THEN 'email' ELSE 'text' END, 'review', 'review:' || duty.person_id || ':' || duty.due_on || ':' || contact.id,
      greatest(${at}::timestamptz, (${today}::date + time '08:00') AT TIME ZONE 'Europe/Helsinki'), ${at}::timestamptz
    FROM person_contact contact JOIN person owner ON owner.id = contact.person_id
    JOIN duty ON duty.person_id = coalesce(owner.merged_into, owner.id) AND duty.rule = 'plan.review' AND duty.derived_state = 'open' AND NOT duty.is_standing AND duty.due_on BETWEEN ${today}::date AND ${today}::date + 14
    JOIN authority ON authority.kind = duty.holder_kind AND authority.code = duty.holder_code
    WHERE contact.may_remind AND ${stands(sql`contact`, today)}
      AND NOT EXISTS (SELECT FROM meeting booked WHERE booked.person_id = duty.person_id AND booked.authority_id = authority.id AND booked.state = 'booked' AND booked.held_at > ${at}::timestamptz)
    ON CONFLICT (once_key) DO NOTHING`)

/** In the morning, to officers who have asked for it and have reminders whose day has come. */
export const queueOfficers = (tx: Tx, today: string, at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO message (authority_id, officer_id, officer_mail_id, way, kind, once_key, next_at, queued_at)
    SELECT chosen.authority_id, chosen.officer_id, chosen.id, 'email', 'officer', 'officer:' || chosen.id || ':' || ${today}, greatest(${at}::timestamptz, (${today}::date + time '07:00') AT TIME ZONE 'Europe/Helsinki'), ${at}::timestamptz
    FROM officer_mail chosen WHERE chosen.ended_at IS NULL AND ${dueOf(sql`chosen`, today)} > 0
      AND EXISTS (SELECT FROM officer_role role WHERE role.officer_id = chosen.officer_id AND role.authority_id = chosen.authority_id AND role.valid_from <= ${today}::date AND (role.valid_to IS NULL OR role.valid_to >= ${today}::date))
    ON CONFLICT (once_key) DO NOTHING`)
/** Written by the officer, or about people who are the officer's today. The number and nothing else. */
const dueOf = (chosen: Sql, today: string): Sql => sql`(SELECT count(*)::integer FROM reminder WHERE reminder.authority_id = ${chosen}.authority_id AND reminder.is_open AND reminder.due_on <= ${today}::date
  AND (reminder.written_by = ${chosen}.officer_id OR EXISTS (SELECT FROM assignment WHERE assignment.person_id = reminder.person_id AND assignment.authority_id = ${chosen}.authority_id AND assignment.officer_id = ${chosen}.officer_id
    AND assignment.valid_from <= ${today}::date AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${today}::date))))`

/** Whatever was being sent when a server stopped may have gone. It is told so, and not sent again. */
export const leaveUnsure = (tx: Tx, at: string, minutes: number): Promise<number> =>
  tx.write(sql`UPDATE message SET state = 'unsure', code = 'stopped', ended_at = ${at} WHERE state = 'sending' AND next_at < ${at}::timestamptz - make_interval(mins => ${minutes})`)

const Next = z.strictObject({
  id: z.string(), authority: z.string(), kind: z.enum(messageKinds), way: z.enum(messageWays), attempts: z.number(), person: z.string().nullable(), to: z.string().nullable(), isWanted: z.boolean(), tellsPlace: z.boolean(), isHidden: z.boolean(), despite: z.boolean(),
  meetingState: z.string().nullable(), when: z.string().nullable(), isPast: z.boolean(), place: z.string().nullable(), meetingWay: z.enum(['on-site', 'phone', 'video']).nullable(), language: z.string().nullable(), national: z.enum(['sv', 'fi']).nullable(), hasPortal: z.boolean(), due: z.number().nullable(), officerLanguage: z.enum(['sv', 'fi']).nullable(),
})
export type NextMessage = z.infer<typeof Next>
/** The next one whose time has come, marked as being sent. No two servers take the same. */
export async function takeNext(tx: Tx, languages: readonly string[], today: string, at: string): Promise<NextMessage | undefined> {
  const taken = await tx.find(Id, sql`
    UPDATE message SET state = 'sending', attempts = attempts + 1, next_at = ${at}
    WHERE id = (SELECT id FROM message WHERE state = 'waiting' AND next_at <= ${at}::timestamptz ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id::text AS id`)
  if (!taken) return undefined
  const speaks = (which: Sql): Sql => sql`(SELECT spoken.language FROM person_language spoken WHERE spoken.person_id IN (${partsOf(sql`message.person_id`)}) AND spoken.withdrawn_at IS NULL AND (spoken.valid_to IS NULL OR spoken.valid_to >= ${today}::date)
    AND spoken.language = ANY(${languages}::text[]) AND ${which} ORDER BY spoken.id LIMIT 1)`
  return tx.get(Next, sql`
    SELECT message.id::text AS id, message.authority_id::text AS authority, message.kind, message.way, message.attempts, message.person_id::text AS person, coalesce(contact.value, chosen.address, message.test_to) AS to,
      CASE WHEN contact.id IS NOT NULL THEN contact.may_remind AND ${stands(sql`contact`, today)} WHEN chosen.id IS NOT NULL THEN chosen.ended_at IS NULL ELSE true END AS "isWanted",
      coalesce(contact.tells_place, false) AS "tellsPlace", CASE WHEN message.person_id IS NULL THEN false ELSE ${isHidden(today, sql`message.person_id`)} END AS "isHidden", coalesce(contact.despite_protection, false) AS despite,
      meeting.state AS "meetingState", ${moment(sql`meeting.held_at`)} AS when, coalesce(meeting.held_at <= ${at}::timestamptz, false) AS "isPast", meeting.place, meeting.way AS "meetingWay",
      coalesce(${speaks(sql`spoken.is_read`)}, ${speaks(sql`true`)}) AS language,
      (SELECT chosen_one.language FROM integration_language chosen_one WHERE chosen_one.person_id IN (${partsOf(sql`message.person_id`)}) AND chosen_one.withdrawn_at IS NULL ORDER BY chosen_one.valid_from DESC LIMIT 1) AS national,
      ${portalIsOn(sql`message.authority_id`)} AS "hasPortal", CASE WHEN chosen.id IS NOT NULL THEN ${dueOf(sql`chosen`, today)} END AS due, chosen.language AS "officerLanguage"
    FROM message LEFT JOIN person_contact contact ON contact.id = message.contact_id LEFT JOIN meeting ON meeting.id = message.meeting_id LEFT JOIN officer_mail chosen ON chosen.id = message.officer_mail_id
    WHERE message.id = ${taken.id}::bigint`)
}
export const finish = (tx: Tx, id: string, state: 'sent' | 'refused' | 'gave-up' | 'dropped', code: string | null, at: string): Promise<number> =>
  tx.write(sql`UPDATE message SET state = ${state}, code = ${code}, ended_at = ${at} WHERE id = ${id}::bigint AND state = 'sending'`)
export const tryLater = (tx: Tx, id: string, code: string, minutes: number, at: string): Promise<number> =>
  tx.write(sql`UPDATE message SET state = 'waiting', code = ${code}, next_at = ${at}::timestamptz + make_interval(mins => ${minutes}) WHERE id = ${id}::bigint AND state = 'sending'`)
