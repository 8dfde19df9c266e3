/** What officers see and do of the portal: the switch, codes, devices of a person, and what has been said. */
import * as api from '@kotostig/api/portal-office'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { ownWork } from '../access-links.ts'
import { areTied, isMinor, isRepresented, portalIsOn } from '../access-links-portal.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'

const moment = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')`
const nameOf = (person: Sql): Sql => sql`(SELECT name.given_names || ' ' || name.family_name FROM person_name name WHERE name.person_id = ${person} AND name.withdrawn_at IS NULL ORDER BY name.valid_from DESC LIMIT 1)`
const ownAuthority = (may: MayFilter): Sql => sql`${may.officer.authority.id}::bigint`

const Decision = z.strictObject({ isOn: z.boolean(), at: z.string(), by: z.string(), reason: z.string() })
/** Newest first. */
export const listDecisions = (tx: Read, authority: string): Promise<z.infer<typeof Decision>[]> =>
  tx.rows(Decision, sql`
    SELECT portal_switch.is_on AS "isOn", ${moment(sql`decided_at`)} AS at, coalesce(officer.display_name, '') AS by, reason FROM portal_switch LEFT JOIN officer ON officer.id = decided_by
    WHERE authority_id = ${authority}::bigint ORDER BY portal_switch.id DESC LIMIT 50`)
export const insertDecision = (tx: Tx, may: MayFilter, one: { isOn: boolean; reason: string; at: string }): Promise<number> =>
  tx.write(sql`INSERT INTO portal_switch (authority_id, is_on, reason, decided_at, decided_by) VALUES (${ownAuthority(may)}, ${one.isOn}, ${one.reason}, ${one.at}, ${may.officer.officerId}::bigint)`)

const Shown = z.strictObject({ shown: api.PortalOfPerson })
export const findPortalOf = async (tx: Read, may: MayFilter, person: string, now: string): Promise<z.infer<typeof Shown>['shown'] | undefined> => {
  const parts = sql`${partsOf(sql`person.id`)}`
  const isReachable = sql`${may.on(sql`kin.id`)}`
  return (await tx.find(Shown, sql`
    SELECT jsonb_build_object('isOn', ${portalIsOn(ownAuthority(may))}, 'isMinor', ${isMinor(sql`person.id`, may.today)}, 'hasRepresentative', ${isRepresented(sql`person.id`, may.today)},
      'guardians', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', kin.id::text, 'name', ${nameOf(sql`kin.id`)}) ORDER BY kin.id), '[]') FROM person kin
        WHERE kin.id IN (SELECT tie.other_person_id FROM family_tie tie WHERE tie.person_id = person.id UNION SELECT tie.person_id FROM family_tie tie WHERE tie.other_person_id = person.id UNION SELECT birth.parent_id FROM birth_in_finland birth WHERE birth.person_id = person.id)
          AND ${areTied(sql`person.id`, sql`kin.id`, may.today)} AND NOT ${isMinor(sql`kin.id`, may.today)} AND ${isReachable}),
      'devices', (SELECT coalesce(jsonb_agg(jsonb_build_object('access', given.id::text, 'actsAs', given.acts_as, 'holder', coalesce(given.holder_name, ${nameOf(sql`given.holder_id`)}), 'since', ${moment(sql`given.granted_at`)}, 'by', giver.display_name,
          'usedAt', ${moment(sql`device.used_at`)}, 'isClosed', device.wrong_pins >= 5) ORDER BY given.id DESC), '[]')
        FROM portal_access given JOIN portal_device device ON device.id = given.device_id LEFT JOIN officer giver ON giver.id = given.granted_by
        WHERE given.person_id IN (${parts}) AND given.ended_at IS NULL AND device.ended_at IS NULL AND NOT device.is_demonstration AND given.authority_id = ${ownAuthority(may)}),
      'codes', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', code.id::text, 'actsAs', code.acts_as, 'holder', coalesce(code.holder_name, ${nameOf(sql`code.holder_id`)}), 'until', ${moment(sql`code.expires_at`)}, 'by', issuer.display_name) ORDER BY code.id DESC), '[]')
        FROM portal_code code JOIN officer issuer ON issuer.id = code.issued_by
        WHERE code.person_id IN (${parts}) AND code.authority_id = ${ownAuthority(may)} AND code.used_at IS NULL AND code.withdrawn_at IS NULL AND code.expires_at > ${now}),
      'messages', (SELECT coalesce(jsonb_agg(${message(sql`said`)} || jsonb_build_object('language', said.language, 'handledBy', handler.display_name) || ${aboutWhat} ORDER BY said.id DESC), '[]')
        FROM portal_message said LEFT JOIN officer handler ON handler.id = said.handled_by ${toWhat} WHERE said.person_id IN (${parts}) AND said.authority_id = ${ownAuthority(may)})) AS shown
    FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`))?.shown
}
const message = (said: Sql): Sql => sql`jsonb_build_object('id', ${said}.id::text, 'kind', ${said}.kind, 'words', ${said}.words, 'meeting', ${said}.meeting_id::text, 'item', ${said}.item_id::text, 'sentAt', ${moment(sql`${said}.sent_at`)},
  'sentAs', ${said}.sent_as, 'sentBy', ${said}.sent_by_name, 'handledAt', ${moment(sql`${said}.handled_at`)}, 'reply', ${said}.reply)`

/** Which meeting, which service: as it is now. */
const toWhat = sql`LEFT JOIN meeting ON meeting.id = said.meeting_id LEFT JOIN LATERAL (SELECT words FROM plan_item_wording WHERE plan_item_wording.item_id = said.item_id ORDER BY number DESC LIMIT 1) wording ON true`
const aboutWhat = sql`jsonb_build_object('meetingAt', ${moment(sql`meeting.held_at`)}, 'itemWords', wording.words)`

const Allowed = z.strictObject({ is_on: z.boolean(), is_minor: z.boolean(), is_represented: z.boolean(), is_tied: z.boolean() })
/** Whether a code may be made now, and for whom. Undefined: there is nobody here. */
export const findAllowed = (tx: Read, may: MayFilter, person: string, holder: string | null): Promise<z.infer<typeof Allowed> | undefined> =>
  tx.find(Allowed, sql`
    SELECT ${portalIsOn(ownAuthority(may))} AS is_on, ${isMinor(sql`person.id`, may.today)} AS is_minor, ${isRepresented(sql`person.id`, may.today)} AS is_represented,
      coalesce(${areTied(sql`person.id`, sql`${holder}::bigint`, may.today)} AND NOT ${isMinor(sql`${holder}::bigint`, may.today)}, false) AS is_tied
    FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`)

export type NewCode = { person: string; key: string; actsAs: string; holder: string | null; holderName: string; hash: string; at: string; minutes: number }
const Issued = z.strictObject({ id: z.string(), until: z.string() })
export async function insertCode(tx: Tx, may: MayFilter, one: NewCode): Promise<z.infer<typeof Issued>> {
  await tx.write(sql`
    UPDATE portal_code SET withdrawn_at = ${one.at} WHERE person_id = ${one.person}::bigint AND authority_id = ${ownAuthority(may)} AND acts_as = ${one.actsAs} AND holder_id IS NOT DISTINCT FROM ${one.holder}::bigint
      AND used_at IS NULL AND withdrawn_at IS NULL`)
  return tx.get(Issued, sql`
    INSERT INTO portal_code (person_id, authority_id, request_key, acts_as, holder_id, holder_name, code_hash, issued_at, issued_by, expires_at)
    VALUES (${one.person}::bigint, ${ownAuthority(may)}, ${one.key}, ${one.actsAs}, ${one.holder}::bigint, ${one.holderName === '' ? null : one.holderName}, ${one.hash}, ${one.at}, ${may.officer.officerId}::bigint, ${one.at}::timestamptz + make_interval(mins => ${one.minutes}::int)) RETURNING id::text AS id, ${moment(sql`expires_at`)} AS until`)
}

const Ended = z.strictObject({ person: z.string(), device: z.string() })
export const endAccess = (tx: Tx, may: MayFilter, access: string, at: string): Promise<z.infer<typeof Ended> | undefined> =>
  tx.find(Ended, sql`
    UPDATE portal_access SET ended_at = ${at}, ended_by = ${may.officer.officerId}::bigint
    FROM person part WHERE part.id = portal_access.person_id AND portal_access.id = ${access}::bigint AND portal_access.ended_at IS NULL AND portal_access.authority_id = ${ownAuthority(may)} AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}
    RETURNING coalesce(part.merged_into, part.id)::text AS person, portal_access.device_id::text AS device`)
/** A device that opens nobody's page any more is no device of ours. */
export const endEmptyDevice = (tx: Tx, device: string, at: string): Promise<number> =>
  tx.write(sql`UPDATE portal_device SET ended_at = ${at}, ended_how = 'officer' WHERE id = ${device}::bigint AND ended_at IS NULL AND NOT EXISTS (SELECT FROM portal_access WHERE portal_access.device_id = portal_device.id AND portal_access.ended_at IS NULL)`)

/** Of people one works with, or whom nobody works with: otherwise it would wait unread. */
const isMine = (may: MayFilter): Sql => {
  const { officer, today } = may
  const assigned = sql`FROM assignment WHERE assignment.person_id = person.id AND assignment.authority_id = ${officer.authority.id}::bigint AND assignment.valid_from <= ${today} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${today})`
  return sql`((SELECT true ${assigned} AND assignment.officer_id = ANY(${ownWork(officer, today, true)}) LIMIT 1) IS NOT NULL OR (SELECT true ${assigned} LIMIT 1) IS NULL)`
}
const Line = z.strictObject({
  message: api.PortalMessageLine.omit({ person: true }), id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(),
})
/** "I am coming" asks for nothing: it stands at the meeting. */
export const listOpen = (tx: Read, may: MayFilter, person: Sql, whose: 'mine' | 'team', most: number): Promise<z.infer<typeof Line>[]> =>
  tx.rows(Line, sql`
    SELECT ${message(sql`said`)} || jsonb_build_object('language', said.language) || ${aboutWhat} AS message, ${person}
    FROM portal_message said JOIN person part ON part.id = said.person_id JOIN person ON person.id = coalesce(part.merged_into, part.id) ${toWhat}
    WHERE said.authority_id = ${may.officer.authority.id}::bigint AND said.is_open AND said.kind <> 'coming' AND ${may.on(sql`person.id`)} AND ${whose === 'mine' ? isMine(may) : sql`true`}
    ORDER BY said.kind = 'review' DESC, said.sent_at, said.id LIMIT ${most}`)

const Handled = z.strictObject({ person: z.string() })
export const handleMessage = (tx: Tx, may: MayFilter, message: string, reply: string, at: string): Promise<z.infer<typeof Handled> | undefined> =>
  tx.find(Handled, sql`
    UPDATE portal_message SET handled_at = ${at}, handled_by = ${may.officer.officerId}::bigint, reply = ${reply === '' ? null : reply}
    FROM person part WHERE part.id = portal_message.person_id AND portal_message.id = ${message}::bigint AND portal_message.is_open AND portal_message.authority_id = ${ownAuthority(may)} AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}
    RETURNING coalesce(part.merged_into, part.id)::text AS person`)
