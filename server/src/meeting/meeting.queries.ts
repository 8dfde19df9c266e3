/** Meetings. One is seen by those who may see everybody who is to come: the time and place of one tells where the other is. */
import { Meeting as Shown } from '@kotostig/api/meeting'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { FeeFacts, feeFacts } from '../fee/fee.ts'
import { listColumns, partsOf } from '../person/person.ts'

const Line = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
const Row = z.strictObject({ shown: Shown.omit({ people: true, fee: true }), people: z.array(Line), fee_facts: FeeFacts.nullable() })
export type MeetingRow = z.infer<typeof Row>

const ofAuthority = (may: MayFilter): Sql => sql`meeting.authority_id = ${may.officer.authority.id}::bigint`
const canonical = sql`coalesce(part.merged_into, part.id)`
/** Those who are to come, by the file that is read as theirs. */
const everybody: Sql = sql`(SELECT meeting.person_id AS part, 0 AS rank UNION ALL SELECT other.person_id, 1 FROM meeting_person other WHERE other.meeting_id = meeting.id)`
const seen = (may: MayFilter): Sql => sql`${ofAuthority(may)} AND NOT EXISTS (SELECT FROM ${everybody} comes JOIN person part ON part.id = comes.part WHERE NOT ${may.on(canonical)})`
const ends = (alias: Sql): Sql => sql`${alias}.held_at + make_interval(mins => ${alias}.minutes)`

const columns = (may: MayFilter): Sql => sql`
  jsonb_build_object('id', meeting.id::text, 'version', meeting.version, 'purpose', meeting.purpose, 'day', to_char(meeting.held_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD'),
    'time', to_char(meeting.held_at AT TIME ZONE 'Europe/Helsinki', 'HH24:MI'), 'minutes', meeting.minutes, 'place', meeting.place, 'way', meeting.way, 'interpreter', meeting.interpreter_language,
    'state', meeting.state, 'reason', meeting.outcome_reason, 'absence', meeting.absence, 'officer', host.display_name, 'isOwn', meeting.officer_id = ${may.officer.officerId}::bigint,
    'told', jsonb_build_object('fee', meeting.told_of_fee, 'cancelling', meeting.told_of_cancelling, 'language', meeting.told_language, 'way', meeting.told_way, 'isUnderstood', meeting.told_understood),
    'answers', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', latest.kind, 'words', latest.words, 'by', latest.sent_by_name, 'at', to_char(latest.sent_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')) ORDER BY latest.sent_at), '[]')
      FROM (SELECT DISTINCT ON (said.person_id, said.sent_by_name) said.* FROM portal_message said WHERE said.meeting_id = meeting.id AND said.kind IN ('coming', 'not-coming') ORDER BY said.person_id, said.sent_by_name, said.id DESC) latest),
    'collides', meeting.state = 'booked' AND EXISTS (SELECT FROM meeting same WHERE same.officer_id = meeting.officer_id AND same.id <> meeting.id AND same.state = 'booked'
      AND same.held_at > meeting.held_at - interval '10 hours' AND same.held_at < ${ends(sql`meeting`)} AND ${ends(sql`same`)} > meeting.held_at)) AS shown,
  (SELECT jsonb_agg(to_jsonb(line) ORDER BY ranked.rank, ranked.id) FROM (SELECT comes.rank, ${listColumns(may, may)} FROM ${everybody} comes JOIN person part ON part.id = comes.part JOIN person ON person.id = ${canonical}) ranked,
    LATERAL (SELECT ranked.id, ranked.case_number, ranked.name, ranked.born, ranked.is_protected, ranked.has_file) line) AS people,
  ${feeFacts} AS fee_facts
  FROM meeting JOIN officer host ON host.id = meeting.officer_id`

export const listOf = (tx: Read, may: MayFilter, person: string): Promise<MeetingRow[]> =>
  tx.rows(Row, sql`
    SELECT ${columns(may)}
    WHERE ${seen(may)} AND meeting.id IN (
      SELECT own.id FROM meeting own WHERE own.person_id IN (${partsOf(sql`${person}`)})
      UNION SELECT other.meeting_id FROM meeting_person other WHERE other.person_id IN (${partsOf(sql`${person}`)}))
    ORDER BY meeting.state <> 'booked', CASE WHEN meeting.state = 'booked' THEN meeting.held_at END, meeting.held_at DESC, meeting.id LIMIT 100`)

/** From the beginning of today to the end of the seventh day after it, what is cancelled left out. */
export const listComing = (tx: Read, may: MayFilter, whose: 'mine' | 'team', most: number): Promise<MeetingRow[]> =>
  tx.rows(Row, sql`
    SELECT ${columns(may)}
    WHERE ${seen(may)} AND meeting.state <> 'cancelled' AND ${whose === 'mine' ? sql`meeting.officer_id = ${may.officer.officerId}::bigint` : sql`true`}
      AND meeting.held_at >= ${may.today}::date::timestamp AT TIME ZONE 'Europe/Helsinki' AND meeting.held_at < (${may.today}::date + 8)::timestamp AT TIME ZONE 'Europe/Helsinki'
    ORDER BY meeting.held_at, meeting.id LIMIT ${most}`)

export const findMeeting = (tx: Read, may: MayFilter, id: string): Promise<MeetingRow | undefined> =>
  tx.find(Row, sql`SELECT ${columns(may)} WHERE meeting.id = ${id}::bigint AND ${seen(may)}`)

const Keyed = z.strictObject({ id: z.string(), person: z.string(), authority: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, person_id::text AS person, authority_id::text AS authority FROM meeting WHERE request_key = ${key}`)

const Spoken = z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })
export const listLanguages = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Spoken>[]> =>
  tx.rows(Spoken, sql`
    SELECT language, needs_interpreter AS "needsInterpreter" FROM person_language WHERE person_language.person_id IN (${partsOf(sql`${person}`)}) AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= ${may.today}) AND ${may.on(sql`${person}::bigint`)} ORDER BY id`)

const Place = z.strictObject({ place: z.string() })
/** Where this officer last met somebody on the spot. */
export const findLastPlace = async (tx: Read, may: MayFilter): Promise<string> =>
  (await tx.find(Place, sql`SELECT place FROM meeting WHERE ${ofAuthority(may)} AND officer_id = ${may.officer.officerId}::bigint AND way = 'on-site' ORDER BY held_at DESC LIMIT 1`))?.place ?? ''

export type Booked = { day: string; time: string; minutes: number; place: string; way: string; interpreter: string | null; told: { fee: boolean | null; cancelling: boolean | null; language: string | null; way: string | null; isUnderstood: boolean | null } }
const moment = ({ day, time }: Pick<Booked, 'day' | 'time'>): Sql => sql`(${`${day} ${time}`}::timestamp AT TIME ZONE 'Europe/Helsinki')`

const Id = z.strictObject({ id: z.string() })
export const insertMeeting = (tx: Tx, may: MayFilter, one: Booked & { person: string; key: string; purpose: string; at: string }): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, interpreter_language, told_of_fee, told_of_cancelling, told_language, told_way, told_understood, created_at, created_by)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, ${one.key}, ${one.purpose}, ${moment(one)}, ${one.minutes}, ${one.place}, ${one.way}, ${may.officer.officerId}::bigint, ${one.interpreter},
      ${one.told.fee}, ${one.told.cancelling}, ${one.told.language}, ${one.told.way}, ${one.told.isUnderstood}, ${one.at}, ${may.officer.officerId}::bigint) RETURNING id::text AS id`)
export const insertOthers = (tx: Tx, meeting: string, others: readonly string[]): Promise<number> =>
  tx.write(sql`INSERT INTO meeting_person (meeting_id, person_id) SELECT ${meeting}::bigint, unnest(${others}::bigint[])`)

/** Whether it was changed: booked still, and as the officer saw it. */
const changed = async (tx: Tx, may: MayFilter, { id, version, at }: { id: string; version: number; at: string }, change: Sql): Promise<boolean> =>
  (await tx.write(sql`
    UPDATE meeting SET ${change}, changed_at = ${at}, changed_by = ${may.officer.officerId}::bigint, version = version + 1
    WHERE id = ${id}::bigint AND ${ofAuthority(may)} AND state = 'booked' AND version = ${version}`)) === 1

export const moveMeeting = (tx: Tx, may: MayFilter, one: Booked & { id: string; version: number; at: string }): Promise<boolean> =>
  changed(tx, may, one, sql`held_at = ${moment(one)}, minutes = ${one.minutes}, place = ${one.place}, way = ${one.way}, interpreter_language = ${one.interpreter},
    told_of_fee = ${one.told.fee}, told_of_cancelling = ${one.told.cancelling}, told_language = ${one.told.language}, told_way = ${one.told.way}, told_understood = ${one.told.isUnderstood}`)
export const closeMeeting = (tx: Tx, may: MayFilter, one: { id: string; version: number; state: string; reason: string; absence: string | null; at: string }): Promise<boolean> =>
  changed(tx, may, one, sql`state = ${one.state}, outcome_reason = ${one.reason}, absence = ${one.absence}`)

const Moments = z.strictObject({ starts: z.string(), ends: z.string() })
/** In universal time, as a calendar file has it. */
export const getMoments = (tx: Read, id: string): Promise<z.infer<typeof Moments>> =>
  tx.get(Moments, sql`
    SELECT to_char(held_at AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') AS starts, to_char((${ends(sql`meeting`)}) AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') AS ends FROM meeting WHERE id = ${id}::bigint`)
