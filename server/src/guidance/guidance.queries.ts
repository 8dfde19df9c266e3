/** Guidance on files, and guidance counted without a name. */
import { guidanceLeads, guidanceTopics } from '@kotostig/api/guidance'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'

const Row = z.strictObject({
  id: z.string(), givenOn: z.string(), topic: z.enum(guidanceTopics), language: z.string(), hasInterpreter: z.boolean(), ledTo: z.enum(guidanceLeads), minutes: z.number(), words: z.string(), recordedBy: z.string(), isOwn: z.boolean(),
})
export const listOf = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Row>[]> =>
  tx.rows(Row, sql`
    SELECT guidance.id::text AS id, given_on AS "givenOn", topic, language, has_interpreter AS "hasInterpreter", led_to AS "ledTo", minutes, words, officer.display_name AS "recordedBy", recorded_by = ${may.officer.officerId}::bigint AS "isOwn"
    FROM guidance JOIN officer ON officer.id = recorded_by
    WHERE guidance.person_id IN (${partsOf(sql`${person}`)}) AND authority_id = ${may.officer.authority.id}::bigint AND withdrawn_at IS NULL AND ${may.on(sql`${person}::bigint`)} ORDER BY given_on DESC, guidance.id DESC LIMIT 100`)

const Spoken = z.strictObject({ language: z.string() })
export const listLanguages = async (tx: Read, may: MayFilter, person: string): Promise<string[]> =>
  (await tx.rows(Spoken, sql`SELECT language FROM person_language WHERE person_id IN (${partsOf(sql`${person}`)}) AND withdrawn_at IS NULL AND is_spoken AND ${may.on(sql`${person}::bigint`)} ORDER BY id`)).map((row) => row.language)

const Id = z.strictObject({ id: z.string() })
const Keyed = z.strictObject({ id: z.string(), authority: z.string(), person: z.string().nullable() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> => tx.find(Keyed, sql`SELECT id::text AS id, authority_id::text AS authority, person_id::text AS person FROM guidance WHERE request_key = ${key}`)
export const findCountByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> => tx.find(Keyed, sql`SELECT id::text AS id, authority_id::text AS authority, NULL AS person FROM guidance_count WHERE request_key = ${key}`)

type About = { key: string; givenOn: string; topic: string; language: string; hasInterpreter: boolean; ledTo: string; minutes: number }
type By = { officer: Officer; at: string }
export const insertGuidance = async (tx: Tx, one: About & { person: string; words: string }, { officer, at }: By): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO guidance (person_id, authority_id, request_key, given_on, topic, language, has_interpreter, led_to, minutes, words, recorded_at, recorded_by)
    VALUES (${one.person}::bigint, ${officer.authority.id}::bigint, ${one.key}, ${one.givenOn}::date, ${one.topic}, ${one.language}, ${one.hasInterpreter}, ${one.ledTo}, ${one.minutes}, ${one.words}, ${at}, ${officer.officerId}::bigint) RETURNING id::text AS id`)).id
export const insertCount = async (tx: Tx, one: About & { unit: string | null }, { officer, at }: By): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO guidance_count (authority_id, unit_id, request_key, given_on, topic, language, has_interpreter, led_to, minutes, recorded_at, recorded_by)
    VALUES (${officer.authority.id}::bigint, ${one.unit}::bigint, ${one.key}, ${one.givenOn}::date, ${one.topic}, ${one.language}, ${one.hasInterpreter}, ${one.ledTo}, ${one.minutes}, ${at}, ${officer.officerId}::bigint) RETURNING id::text AS id`)).id

const Person = z.strictObject({ person: z.string() })
export const withdraw = (tx: Tx, may: MayFilter, id: string, reason: string, at: string): Promise<z.infer<typeof Person> | undefined> =>
  tx.find(Person, sql`
    UPDATE guidance SET withdrawn_at = ${at}, withdrawn_by = ${may.officer.officerId}::bigint, withdrawn_reason = ${reason}
    WHERE id = ${id}::bigint AND authority_id = ${may.officer.authority.id}::bigint AND withdrawn_at IS NULL
      AND ${may.on(sql`(SELECT coalesce(whole.merged_into, whole.id) FROM person whole WHERE whole.id = guidance.person_id)`)} RETURNING person_id::text AS person`)
/** One's own, recorded today. */
export const takeBack = (tx: Tx, officer: Officer, id: string, today: string, at: string): Promise<number> =>
  tx.write(sql`
    UPDATE guidance_count SET withdrawn_at = ${at}, withdrawn_by = ${officer.officerId}::bigint
    WHERE id = ${id}::bigint AND authority_id = ${officer.authority.id}::bigint AND recorded_by = ${officer.officerId}::bigint AND withdrawn_at IS NULL AND (recorded_at AT TIME ZONE 'Europe/Helsinki')::date = ${today}::date`)

const Place = z.strictObject({ id: z.string(), nameSv: z.string(), nameFi: z.string() })
export const listPlaces = (tx: Read, authority: string, on: string): Promise<z.infer<typeof Place>[]> =>
  tx.rows(Place, sql`SELECT id::text AS id, name_sv AS "nameSv", name_fi AS "nameFi" FROM unit WHERE authority_id = ${authority}::bigint AND valid_from <= ${on}::date AND (valid_to IS NULL OR valid_to >= ${on}::date) ORDER BY name_sv`)

const Own = z.strictObject({ id: z.string(), topic: z.enum(guidanceTopics), language: z.string(), minutes: z.number() })
export const listOwn = (tx: Read, officer: Officer, today: string): Promise<z.infer<typeof Own>[]> =>
  tx.rows(Own, sql`
    SELECT id::text AS id, topic, language, minutes FROM guidance_count
    WHERE authority_id = ${officer.authority.id}::bigint AND recorded_by = ${officer.officerId}::bigint AND withdrawn_at IS NULL AND (recorded_at AT TIME ZONE 'Europe/Helsinki')::date = ${today}::date ORDER BY id DESC LIMIT 50`)

/** With and without a file; nothing of who. */
const given = (authority: string, from: string, to: string): Sql => sql`(
  SELECT given_on, NULL::bigint AS unit_id, topic, language, has_interpreter, led_to FROM guidance WHERE authority_id = ${authority}::bigint AND given_on BETWEEN ${from}::date AND ${to}::date AND withdrawn_at IS NULL
  UNION ALL SELECT given_on, unit_id, topic, language, has_interpreter, led_to FROM guidance_count WHERE authority_id = ${authority}::bigint AND given_on BETWEEN ${from}::date AND ${to}::date AND withdrawn_at IS NULL) one`
const Counted = z.strictObject({ key: z.string(), count: z.number() })
const keys = { month: sql`to_char(given_on, 'YYYY-MM')`, topic: sql`topic`, language: sql`language`, unit: sql`coalesce(unit_id::text, '')`, lead: sql`led_to`, interpreter: sql`has_interpreter::text` } as const
export const countBy = (tx: Read, by: keyof typeof keys, authority: string, from: string, to: string): Promise<z.infer<typeof Counted>[]> =>
  tx.rows(Counted, sql`SELECT ${keys[by]} AS key, count(*)::integer AS count FROM ${given(authority, from, to)} GROUP BY 1 ORDER BY 1`)
