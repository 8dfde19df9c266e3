/** Who has been asked to take part, and what a provider has been told. */
import * as api from '@kotostig/api/participation'
import { SittingItem } from '@kotostig/api/sitting'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { listColumns, partsOf } from '../person/person.ts'
import { authorityName, item, itemJoins } from './sitting.queries.ts'

const shown = sql`jsonb_build_object('id', one.id::text, 'authority', ${authorityName(sql`invited`)}, 'inviting', ${authorityName(sql`inviting`)}, 'occasion', one.occasion, 'invitedOn', one.invited_on, 'invitedBy', inviter.display_name,
  'meetsOn', one.meets_on, 'message', one.message, 'answer', one.answer, 'answerReason', one.answer_reason, 'answeredOn', one.answered_on, 'attendance', one.attendance, 'attendanceReason', one.attendance_reason, 'endedOn', one.ended_on,
  'basis', one.basis, 'source', coalesce(one.basis_source, '[]'), 'consent', CASE WHEN one.consent_on IS NOT NULL THEN jsonb_build_object('on', one.consent_on, 'by', one.consent_giver, 'way', one.consent_way, 'language', one.consent_language) END)`
const joins = sql`JOIN authority invited ON invited.id = one.authority_id JOIN authority inviting ON inviting.id = one.inviting_authority_id JOIN officer inviter ON inviter.id = one.invited_by`
const Row = z.strictObject({ shown: api.Participation })

export const listOfPerson = async (tx: Read, may: MayFilter, person: string, only: Sql = sql`true`): Promise<api.Participation[]> =>
  (await tx.rows(Row, sql`SELECT ${shown} AS shown FROM participation one ${joins} WHERE one.person_id IN (${partsOf(sql`${person}`)}) AND ${only} AND ${may.on(sql`${person}::bigint`)} ORDER BY one.id DESC LIMIT 100`)).map((row) => row.shown)
/** Of the own authority as the one that is asked. */
export const listOwnOfPerson = (tx: Read, may: MayFilter, person: string): Promise<api.Participation[]> => listOfPerson(tx, may, person, sql`one.authority_id = ${may.officer.authority.id}::bigint`)

const Invited = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(), participation: api.Participation })
export const listInvitations = (tx: Read, may: MayFilter): Promise<z.infer<typeof Invited>[]> =>
  tx.rows(Invited, sql`
    SELECT ${listColumns(may, may)}, ${shown} AS participation
    FROM participation one ${joins} JOIN person part ON part.id = one.person_id JOIN person ON person.id = coalesce(part.merged_into, part.id)
    WHERE one.authority_id = ${may.officer.authority.id}::bigint AND (one.ended_on IS NULL OR one.ended_on >= ${may.today}) AND ${may.on(sql`person.id`)}
    ORDER BY one.answer IS NULL DESC, one.meets_on NULLS LAST, one.id DESC LIMIT 200`)

const Counted = z.strictObject({ waiting: z.number() })
/** Without an answer, as far as the officer may see the person; counted up to `most`. */
export const countWaiting = (tx: Read, may: MayFilter, most: number): Promise<z.infer<typeof Counted>> =>
  tx.get(Counted, sql`
    SELECT count(*)::int AS waiting FROM (SELECT FROM participation one JOIN person part ON part.id = one.person_id
      WHERE one.authority_id = ${may.officer.authority.id}::bigint AND one.answer IS NULL AND one.attendance IS NULL AND one.ended_on IS NULL AND ${may.on(sql`coalesce(part.merged_into, part.id)`)} LIMIT ${most}) found`)

const Keyed = z.strictObject({ id: z.string(), person: z.string() })
export const findByKey = (tx: Read, may: MayFilter, table: 'participation' | 'disclosure', key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, table === 'participation'
    ? sql`SELECT id::text AS id, person_id::text AS person FROM participation WHERE request_key = ${key} AND inviting_authority_id = ${may.officer.authority.id}::bigint`
    : sql`SELECT id::text AS id, person_id::text AS person FROM disclosure WHERE request_key = ${key} AND authority_id = ${may.officer.authority.id}::bigint`)

const Changed = z.strictObject({ person: z.string() })
export const insertParticipation = (tx: Tx, may: MayFilter, one: { person: string; authority: string; key: string; occasion: string; meetsOn: string | null; message: string; basis: string; source: readonly object[] | null; consent: { on: string; by: string; way: string; language: string } | null }): Promise<number> =>
  tx.write(sql`
    INSERT INTO participation (person_id, inviting_authority_id, authority_id, request_key, occasion, invited_on, invited_by, meets_on, message, basis, basis_source, consent_on, consent_giver, consent_way, consent_language)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, ${one.authority}::bigint, ${one.key}, ${one.occasion}, ${may.today}::date, ${may.officer.officerId}::bigint, ${one.meetsOn}::date, ${one.message},
      ${one.basis}, ${one.source === null ? null : JSON.stringify(one.source)}::jsonb, ${one.consent?.on ?? null}::date, ${one.consent?.by ?? null}, ${one.consent?.way ?? null}, ${one.consent?.language ?? null})`)
/** Changes a row of the own side; nothing where it is somebody else's, or of somebody whom the officer may not see. */
const change = (tx: Tx, may: MayFilter, id: string, own: Sql, set: Sql, still: Sql): Promise<{ person: string } | undefined> =>
  tx.find(Changed, sql`
    UPDATE participation one SET ${set} FROM person part
    WHERE part.id = one.person_id AND one.id = ${id}::bigint AND ${own} = ${may.officer.authority.id}::bigint AND ${still} AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}
    RETURNING coalesce(part.merged_into, part.id)::text AS person`)
export const answer = (tx: Tx, may: MayFilter, id: string, given: string, reason: string): Promise<{ person: string } | undefined> =>
  change(tx, may, id, sql`one.authority_id`, sql`answer = ${given}, answer_reason = ${reason === '' ? null : reason}, answered_on = ${may.today}::date, answered_by = ${may.officer.officerId}::bigint`, sql`one.attendance IS NULL`)
export const attend = (tx: Tx, may: MayFilter, id: string, given: string, reason: string): Promise<{ person: string } | undefined> =>
  change(tx, may, id, sql`one.inviting_authority_id`, sql`attendance = ${given}, attendance_reason = ${reason === '' ? null : reason}, attendance_by = ${may.officer.officerId}::bigint`, sql`true`)
export const end = (tx: Tx, may: MayFilter, id: string): Promise<{ person: string } | undefined> =>
  change(tx, may, id, sql`one.inviting_authority_id`, sql`ended_on = ${may.today}::date, ended_by = ${may.officer.officerId}::bigint`, sql`one.ended_on IS NULL`)

const PlanRow = z.strictObject({ id: z.string(), authority: z.strictObject({ kind: z.string(), nameSv: z.string(), nameFi: z.string() }), items: z.array(SittingItem) })
/** The open plan of the authority that has asked the own one. */
export const findSharedPlan = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof PlanRow> | undefined> =>
  tx.find(PlanRow, sql`
    SELECT plan.id::text AS id, ${authorityName(sql`authority`)} AS authority,
      (SELECT coalesce(jsonb_agg(${item(may, sql`false`)} ORDER BY item.id), '[]') FROM plan_item item
        CROSS JOIN LATERAL (SELECT * FROM plan_item_wording newest WHERE newest.item_id = item.id ORDER BY newest.number DESC LIMIT 1) wording ${itemJoins}
        WHERE item.plan_id = plan.id AND NOT wording.is_removed) AS items
    FROM plan JOIN authority ON authority.id = plan.authority_id
    WHERE plan.person_id IN (${partsOf(sql`${person}`)}) AND plan.ended_on IS NULL AND ${may.on(sql`${person}::bigint`)}
      AND EXISTS (SELECT FROM participation one WHERE one.person_id IN (${partsOf(sql`${person}`)}) AND one.inviting_authority_id = plan.authority_id AND one.authority_id = ${may.officer.authority.id}::bigint AND (one.ended_on IS NULL OR one.ended_on >= ${may.today}))
    ORDER BY plan.id DESC LIMIT 1`)

const Needs = z.strictObject({ said: z.string(), at: z.string(), by: z.string() })
export const findSocialHealthNeeds = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Needs> | undefined> =>
  tx.find(Needs, sql`
    SELECT answer.said, to_char(answer.answered_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS at, writer.display_name AS by
    FROM assessment JOIN assessment_answer answer ON answer.assessment_id = assessment.id AND answer.topic = 'socialHealthNeeds' JOIN officer writer ON writer.id = answer.answered_by
    WHERE assessment.person_id IN (${partsOf(sql`${person}`)}) AND assessment.welfare_area_takes_part AND ${may.on(sql`${person}::bigint`)} AND ${may.officer.authority.kind} = 'welfare-area'
    ORDER BY assessment.id DESC, answer.number DESC LIMIT 1`)

const Disclosed = z.strictObject({ id: z.string(), receiver: z.string(), items: z.array(z.number()), reason: z.string().nullable(), on: z.string(), by: z.string() })
export const listDisclosures = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Disclosed>[]> =>
  tx.rows(Disclosed, sql`
    SELECT told.id::text AS id, told.receiver, told.items, told.reason, told.disclosed_on AS on, teller.display_name AS by FROM disclosure told JOIN officer teller ON teller.id = told.disclosed_by
    WHERE told.person_id IN (${partsOf(sql`${person}`)}) AND told.authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`${person}::bigint`)} ORDER BY told.id DESC LIMIT 100`)
export const insertDisclosure = (tx: Tx, may: MayFilter, one: { person: string; key: string; receiver: string; items: number[]; reason: string; at: string }): Promise<number> =>
  tx.write(sql`
    INSERT INTO disclosure (person_id, authority_id, request_key, receiver, items, reason, disclosed_on, disclosed_at, disclosed_by)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, ${one.key}, ${one.receiver}, ${one.items}::int[], ${one.reason === '' ? null : one.reason}, ${may.today}::date, ${one.at}, ${may.officer.officerId}::bigint)`)

const Identity = z.strictObject({ name: z.string(), born: z.string(), code: z.string().nullable(), languages: z.array(z.string()), municipality: z.string().nullable(), citizen_from: z.string().nullable(), contacts: z.array(z.string()) })
/** What is recorded of points 1–8 of 94 §. How somebody under non-disclosure is reached is written by their officer, if at all. */
export const getIdentity = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Identity>> =>
  tx.get(Identity, sql`
    SELECT coalesce((SELECT given_names || ' ' || family_name FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1), '') AS name, person.born,
      (SELECT code FROM identity_code WHERE identity_code.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) AS code,
      ARRAY(SELECT language FROM person_language WHERE person_language.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL ORDER BY id) AS languages,
      (SELECT code FROM home_municipality WHERE home_municipality.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL AND valid_from <= ${may.today} AND (valid_to IS NULL OR valid_to >= ${may.today}) LIMIT 1) AS municipality,
      (SELECT valid_from FROM life_event WHERE life_event.person_id IN (${partsOf(sql`person.id`)}) AND kind = 'finnishCitizenFrom' AND withdrawn_at IS NULL LIMIT 1) AS citizen_from,
      ARRAY(SELECT value FROM person_contact WHERE person_contact.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM non_disclosure hidden WHERE hidden.person_id IN (${partsOf(sql`person.id`)}) AND hidden.withdrawn_at IS NULL AND hidden.valid_from <= ${may.today} AND (hidden.valid_to IS NULL OR hidden.valid_to >= ${may.today})) ORDER BY kind DESC, id) AS contacts
    FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`)
