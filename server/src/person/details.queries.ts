/** Names, identity codes, languages and non-disclosure. As with every fact: a row is withdrawn and another added, never changed. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { isProtected, lineColumns, type LineRow } from './person.queries.ts'

export type By = { person: string; source: string; officer: string; at: string }
const LineRowSchema: z.ZodType<LineRow> = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })

const withdrawn = (by: By, reason: string): Sql => sql`withdrawn_at = ${by.at}, withdrawn_by = ${by.officer}::bigint, withdrawn_reason = ${reason}`

const Born = z.strictObject({ born: z.string(), precision: z.enum(['day', 'month', 'year']) })
export const bornOf = (tx: Read, person: string): Promise<z.infer<typeof Born>> =>
  tx.get(Born, sql`SELECT born, born_precision AS precision FROM person WHERE id = ${person}::bigint`)

const NameRow = z.strictObject({ id: z.string(), valid_from: z.string() })
/** The name that stands: the one with the latest first day. */
export const currentName = (tx: Read, person: string): Promise<z.infer<typeof NameRow> | undefined> =>
  tx.find(NameRow, sql`SELECT id::text AS id, valid_from FROM person_name WHERE person_id = ${person}::bigint AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1`)

export const withdrawName = (tx: Tx, name: string, by: By, reason: string): Promise<number> =>
  tx.write(sql`UPDATE person_name SET ${withdrawn(by, reason)} WHERE id = ${name}::bigint`)

/** The same name again, with a last day: the day before another begins. */
export const endName = (tx: Tx, name: string, before: string, by: By): Promise<number> =>
  tx.write(sql`
    INSERT INTO person_name (person_id, family_name, given_names, search_key, valid_from, valid_to, source_kind, source_note, recorded_at, recorded_by)
    SELECT person_id, family_name, given_names, search_key, valid_from, ${before}::date - 1, source_kind, source_note, ${by.at}, ${by.officer}::bigint FROM person_name WHERE id = ${name}::bigint`)

export const insertName = (tx: Tx, name: { familyName: string; givenNames: string; searchKey: string; from: string }, by: By): Promise<number> =>
  tx.write(sql`
    INSERT INTO person_name (person_id, family_name, given_names, search_key, valid_from, source_kind, recorded_at, recorded_by)
    VALUES (${by.person}::bigint, ${name.familyName}, ${name.givenNames}, ${name.searchKey}, ${name.from}::date, ${by.source}, ${by.at}, ${by.officer}::bigint)`)

const Code = z.strictObject({ code: z.string() })
export const currentCodes = async (tx: Read, person: string): Promise<string[]> =>
  (await tx.rows(Code, sql`SELECT code FROM identity_code WHERE person_id = ${person}::bigint AND withdrawn_at IS NULL ORDER BY valid_from`)).map((row) => row.code)

/** False when somebody else has the code: then nothing is written. */
export async function replaceCode(tx: Tx, code: string, from: string, by: By): Promise<boolean> {
  await tx.write(sql`UPDATE identity_code SET ${withdrawn(by, 'corrected')} WHERE person_id = ${by.person}::bigint AND withdrawn_at IS NULL`)
  return (await tx.write(sql`
    INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at, recorded_by)
    VALUES (${by.person}::bigint, ${code}, ${from}::date, ${by.source}, ${by.at}, ${by.officer}::bigint) ON CONFLICT DO NOTHING`)) === 1
}

export const withdrawLanguage = (tx: Tx, language: string, by: By): Promise<number> =>
  tx.write(sql`UPDATE person_language SET ${withdrawn(by, 'corrected')} WHERE person_id = ${by.person}::bigint AND language = ${language} AND withdrawn_at IS NULL`)

export const insertLanguage = (tx: Tx, one: { language: string; isSpoken: boolean; isRead: boolean; needsInterpreter: boolean }, from: string, by: By): Promise<number> =>
  tx.write(sql`
    INSERT INTO person_language (person_id, language, is_spoken, is_read, needs_interpreter, valid_from, source_kind, recorded_at, recorded_by)
    VALUES (${by.person}::bigint, ${one.language}, ${one.isSpoken}, ${one.isRead}, ${one.needsInterpreter}, ${from}::date, ${by.source}, ${by.at}, ${by.officer}::bigint)`)

const Chosen = z.strictObject({ id: z.string(), valid_from: z.string() })
export const currentIntegrationLanguage = (tx: Read, person: string): Promise<z.infer<typeof Chosen> | undefined> =>
  tx.find(Chosen, sql`SELECT id::text AS id, valid_from FROM integration_language WHERE person_id = ${person}::bigint AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1`)

/** A new choice. The one that stands is kept until the day before, or taken back when the new one is of the same day. */
export async function chooseIntegrationLanguage(tx: Tx, one: { language: string; from: string; talkedOn: string | null }, standing: z.infer<typeof Chosen> | undefined, by: By): Promise<void> {
  if (standing !== undefined) {
    const isCorrection = standing.valid_from === one.from
    await tx.write(sql`UPDATE integration_language SET ${withdrawn(by, isCorrection ? 'corrected' : 'ended')} WHERE id = ${standing.id}::bigint`)
    if (!isCorrection) {
      await tx.write(sql`
        INSERT INTO integration_language (person_id, language, talked_on, valid_from, valid_to, source_kind, source_note, recorded_at, recorded_by)
        SELECT person_id, language, talked_on, valid_from, ${one.from}::date - 1, source_kind, source_note, ${by.at}, ${by.officer}::bigint FROM integration_language WHERE id = ${standing.id}::bigint`)
    }
  }
  await tx.write(sql`
    INSERT INTO integration_language (person_id, language, talked_on, valid_from, source_kind, recorded_at, recorded_by)
    VALUES (${by.person}::bigint, ${one.language}, ${one.talkedOn}::date, ${one.from}::date, ${by.source}, ${by.at}, ${by.officer}::bigint)`)
}

export async function replaceNonDisclosure(tx: Tx, one: { from: string; to: string | null; coversHousehold: boolean }, by: By): Promise<void> {
  await tx.write(sql`
    UPDATE non_disclosure SET ${withdrawn(by, 'corrected')}
    WHERE person_id = ${by.person}::bigint AND withdrawn_at IS NULL AND daterange(valid_from, valid_to, '[]') && daterange(${one.from}::date, ${one.to}::date, '[]')`)
  await tx.write(sql`
    INSERT INTO non_disclosure (person_id, covers_household, valid_from, valid_to, source_kind, recorded_at, recorded_by)
    VALUES (${by.person}::bigint, ${one.coversHousehold}, ${one.from}::date, ${one.to}::date, ${by.source}, ${by.at}, ${by.officer}::bigint)`)
}

/** The words of a name as they sound; neither list is empty. */
export type Sounds = { family: readonly string[]; given: readonly string[] }

/** The whole family name and one of the given names. */
const soundsAlike = ({ family, given }: Sounds, key: Sql): Sql => sql`(string_to_array(${key}, ' ') @> ${family}::text[] AND string_to_array(${key}, ' ') && ${given}::text[])`

const mostSimilar = 10
/** Of the people in the officer's own reach: who is alike in both comes first; of those born the same day, whoever has the same family name. */
export const listSimilar = (tx: Read, may: MayFilter, file: MayFilter, sounds: Sounds, born: string): Promise<LineRow[]> =>
  tx.rows(LineRowSchema, sql`
    WITH kin AS MATERIALIZED (
      SELECT listed.person_id, bool_or(string_to_array(listed.search_key, ' ') && ${sounds.given}::text[]) AS is_alike FROM listed_name listed
      WHERE listed.holder_kind = ${may.officer.authority.kind} AND listed.holder_code = ${may.officer.authority.code} AND listed.sound = ${sounds.family[0]}
        AND string_to_array(listed.search_key, ' ') @> ${sounds.family}::text[]
      GROUP BY listed.person_id)
    SELECT ${lineColumns(may, file)} FROM person LEFT JOIN kin ON kin.person_id = person.id
    WHERE person.id IN (SELECT person_id FROM kin WHERE is_alike UNION SELECT same.id FROM person same WHERE same.born = ${born}::date) AND ${may.on(sql`person.id`)}
    ORDER BY coalesce(kin.is_alike, false)::int + (person.born = ${born}::date)::int DESC, coalesce(kin.is_alike, false) DESC, kin.person_id IS NOT NULL DESC, name, person.id
    LIMIT ${mostSimilar}`)

const Exists = z.strictObject({ exists: z.boolean() })
/** Somebody out of the officer's reach who is alike in both. Whoever is under non-disclosure is not told of. */
export const isSimilarElsewhere = async (tx: Read, may: MayFilter, sounds: Sounds, born: string): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM person
      WHERE person.born = ${born}::date AND person.merged_into IS NULL AND EXISTS (SELECT FROM person_name WHERE person_name.person_id = person.id AND person_name.withdrawn_at IS NULL AND ${soundsAlike(sounds, sql`person_name.search_key`)}) AND NOT ${may.on(sql`person.id`)} AND NOT ${isProtected(may, sql`person.id`)}) AS exists`)).exists
/** Somebody within reach who is alike in both. Whoever is under non-disclosure is not told of. */
export const isSimilarHere = async (tx: Read, may: MayFilter, sounds: Sounds, born: string): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM person
      WHERE person.born = ${born}::date AND person.merged_into IS NULL AND EXISTS (SELECT FROM person_name WHERE person_name.person_id = person.id AND person_name.withdrawn_at IS NULL AND ${soundsAlike(sounds, sql`person_name.search_key`)}) AND ${may.on(sql`person.id`)} AND NOT ${isProtected(may, sql`person.id`)}) AS exists`)).exists
