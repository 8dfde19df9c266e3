/** People, their names and lines of lists. Every list takes the filter of the table of access. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { ownWork } from '../access-links.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const LineRow = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
export type LineRow = z.infer<typeof LineRow>

const today = (may: MayFilter): Sql => sql`${may.today}::date`
export const isProtected = (may: MayFilter, person: Sql): Sql =>
  sql`(SELECT true FROM non_disclosure hidden WHERE hidden.person_id = ${person} AND hidden.withdrawn_at IS NULL AND hidden.valid_from <= ${today(may)} AND (hidden.valid_to IS NULL OR hidden.valid_to >= ${today(may)}) LIMIT 1) IS NOT NULL`

/** As much of the date of birth as is known: `1990-05-17`, `1990-05` or `1990`. */
export const bornAsKnown = sql`left(person.born::text, CASE person.born_precision WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END)`

/** The columns of a person in a list. `file` is the filter of the file itself: a name may be shown where the file is not here yet. */
export const lineColumns = (may: MayFilter, file: MayFilter): Sql => sql`
  person.id::text AS id, person.case_number, ${bornAsKnown} AS born, ${isProtected(may, sql`person.id`)} AS is_protected, ${file.on(sql`person.id`)} AS has_file,
  coalesce((SELECT given_names || ' ' || family_name FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1), '') AS name`

/** The ids under which what is known of a file stands: its own, and those of the files it has absorbed. */
export const partsOf = (person: Sql): Sql => sql`SELECT ${person}::bigint UNION ALL SELECT part.id FROM person part WHERE part.merged_into = ${person}::bigint`
/** Not left out because two files are one. `table` is a word of ours. */
export const notAside = (table: string, row: Sql): Sql =>
  sql`NOT EXISTS (SELECT FROM merge_aside JOIN file_merge ON file_merge.id = merge_aside.merge_id WHERE merge_aside.table_name = ${table} AND merge_aside.row_id = ${row} AND file_merge.undone_at IS NULL)`

const Whole = z.strictObject({ id: z.string() })
/** The file that an id leads to: its own, or the one it has been merged into. */
export const wholeOf = async (tx: Read, person: string): Promise<string> =>
  (await tx.find(Whole, sql`SELECT coalesce(merged_into, id)::text AS id FROM person WHERE id = ${person}::bigint`))?.id ?? person

export type Search = { code: string } | { caseNumber: string } | { born: string } | { sounds: readonly string[] }

const found = (search: Exclude<Search, { sounds: unknown }>): Sql => {
  if ('code' in search) return sql`person.id IN (SELECT coalesce(whole.merged_into, whole.id) FROM identity_code JOIN person whole ON whole.id = identity_code.person_id WHERE code = ${search.code} AND withdrawn_at IS NULL)`
  if ('caseNumber' in search) return sql`person.id IN (SELECT coalesce(whole.merged_into, whole.id) FROM person whole WHERE whole.case_number = ${search.caseNumber})`
  // Of 17.5.1990 also those of whom no more is known than May 1990, or 1990; of 1990 only these.
  const [year, month, day] = search.born.split('-')
  const known = [
    ...(day ? [sql`(person.born = ${search.born}::date AND person.born_precision = 'day')`] : []),
    ...(month ? [sql`(person.born = ${`${year}-${month}-01`}::date AND person.born_precision = 'month')`] : []),
    sql`(person.born = ${`${year}-01-01`}::date AND person.born_precision = 'year')`,
  ]
  return sql`(${known.reduce((all, one) => sql`${all} OR ${one}`)})`
}

export const mostFound = 50
/** A name may match in two of its words, so a few rows more than people are looked at. */
const mostWords = 2 * mostFound + 1

/** Comes after every other, so that a word and this are the end of all that begin with the word. */
const lastLetter = '\u{10ffff}'
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
/**
 * People of the own authority with words that begin so. The longest word walks the index, the others are looked for in the row; it
 * stops when there is enough to say "write more of the name".
 */
const named = (may: MayFilter, sounds: readonly string[]): Sql => {
  const [lead, ...others] = [...sounds].sort((a, b) => b.length - a.length)
  const { kind, code } = may.officer.authority
  const rest = others.reduce((all, one) => sql`${all} AND ' ' || listed.search_key LIKE ${`% ${escaped(one)}%`}`, sql``)
  return sql`SELECT listed.person_id FROM listed_name listed
    WHERE listed.holder_kind = ${kind} AND listed.holder_code = ${code} AND listed.sound >= ${lead!} AND listed.sound < ${`${lead!}${lastLetter}`}${rest} AND ${may.on(sql`listed.person_id`)}
    ORDER BY listed.sound, listed.person_id LIMIT ${mostWords}`
}

/** Never more than one too many: that one says that there are others. */
export const listFound = (tx: Read, may: MayFilter, file: MayFilter, search: Search): Promise<LineRow[]> =>
  'sounds' in search
    ? tx.rows(LineRow, sql`
      SELECT ${lineColumns(may, file)} FROM person
      WHERE person.id IN (SELECT person_id FROM (${named(may, search.sounds)}) word)
      ORDER BY name, person.id LIMIT ${mostFound + 1}`)
    : tx.rows(LineRow, sql`
      SELECT ${lineColumns(may, file)} FROM person
      WHERE ${found(search)} AND ${may.on(sql`person.id`)}
      ORDER BY name, person.id LIMIT ${mostFound + 1}`)

const Exists = z.strictObject({ exists: z.boolean() })
/** Whether somebody has this identity code at all: the answer to an exact code says no more than that. */
export const codeExists = async (tx: Read, code: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM identity_code WHERE code = ${code} AND withdrawn_at IS NULL) AS exists`)).exists

/** Whether the table of access lets the officer at one person. The same condition as in a list. */
export const mayReach = async (tx: Read, may: MayFilter, person: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}) AS exists`)).exists

const Id = z.strictObject({ id: z.string(), case_number: z.string() })

const Keyed = z.strictObject({ id: z.string(), case_number: z.string(), opened_by: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, case_number, opened_by::text AS opened_by FROM person WHERE request_key = ${key}`)

/** In the order of the keys. */
export const listByKeys = (tx: Read, keys: readonly string[]): Promise<z.infer<typeof Keyed>[]> =>
  tx.rows(Keyed, sql`SELECT id::text AS id, case_number, opened_by::text AS opened_by FROM person WHERE request_key = ANY(${keys}) ORDER BY array_position(${keys}::text[], request_key)`)

export type NewPerson = { born: string; precision?: 'day' | 'month' | 'year'; key: string; authority: string; officer: string; at: string; familyName: string; givenNames: string; searchKey: string; code?: string; source: string }

export async function insertPerson(tx: Tx, person: NewPerson): Promise<{ id: string; case_number: string }> {
  const made = await tx.get(Id, sql`
    INSERT INTO person (case_number, born, born_precision, opened_by, request_key, created_by, created_at)
    VALUES ('K' || to_char(${person.at}::timestamptz, 'YY') || '-' || lpad(nextval('case_number_sequence')::text, 6, '0'), ${person.born}::date, ${person.precision ?? 'day'},
      ${person.authority}::bigint, ${person.key}, ${person.officer}::bigint, ${person.at})
    RETURNING id::text AS id, case_number`)
  await tx.write(sql`
    INSERT INTO person_name (person_id, family_name, given_names, search_key, valid_from, source_kind, recorded_at, recorded_by)
    VALUES (${made.id}::bigint, ${person.familyName}, ${person.givenNames}, ${person.searchKey}, ${person.born}::date, ${person.source}, ${person.at}, ${person.officer}::bigint)`)
  if (person.code !== undefined) {
    await tx.write(sql`
      INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at, recorded_by)
      VALUES (${made.id}::bigint, ${person.code}, ${person.born}::date, ${person.source}, ${person.at}, ${person.officer}::bigint)`)
  }
  return made
}

const HeadRow = z.strictObject({
  id: z.string(), case_number: z.string(), family_name: z.string().nullable(), given_names: z.string().nullable(), born: z.string(), born_known: z.string(), code: z.string().nullable(), is_protected: z.boolean(), version: z.number(),
  officer: z.string().nullable(), is_assigned: z.boolean(), may_record: z.boolean(), emergency: z.strictObject({ until: z.string(), minutesLeft: z.number() }).nullable(), languages: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })),
})
export const getHead = (tx: Read, may: MayFilter, record: MayFilter, person: string, now: string): Promise<z.infer<typeof HeadRow>> =>
  tx.get(HeadRow, sql`
    SELECT person.id::text AS id, person.case_number, person.born, ${bornAsKnown} AS born_known, person.version, ${isProtected(may, sql`person.id`)} AS is_protected, name.family_name, name.given_names,
      (SELECT code FROM identity_code WHERE identity_code.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) AS code,
      (SELECT officer.display_name FROM assignment JOIN officer ON officer.id = assignment.officer_id
        WHERE assignment.person_id = person.id AND assignment.authority_id = ${may.officer.authority.id}::bigint
          AND assignment.valid_from <= ${today(may)} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${today(may)}) LIMIT 1) AS officer,
      EXISTS (SELECT FROM assignment working WHERE working.person_id = person.id AND working.officer_id = ANY(${ownWork(may.officer, may.today, true)}) AND working.authority_id = ${may.officer.authority.id}::bigint
          AND working.valid_from <= ${today(may)} AND (working.valid_to IS NULL OR working.valid_to >= ${today(may)})) AS is_assigned,
      ${record.on(sql`person.id`)} AS may_record,
      (SELECT jsonb_build_object('until', to_char(urgent.closes_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI'), 'minutesLeft', floor(extract(epoch FROM urgent.closes_at - ${now}::timestamptz) / 60)) FROM emergency_access urgent WHERE urgent.person_id = person.id
          AND urgent.officer_id = ${may.officer.officerId}::bigint AND urgent.authority_id = ${may.officer.authority.id}::bigint AND urgent.opened_at <= ${now} AND urgent.closes_at > ${now} ORDER BY urgent.closes_at DESC LIMIT 1) AS emergency,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('language', language, 'needsInterpreter', needs_interpreter) ORDER BY id), '[]') FROM person_language WHERE person_language.person_id IN (${partsOf(sql`person.id`)}) AND withdrawn_at IS NULL AND ${notAside('person_language', sql`person_language.id`)}) AS languages
    FROM person
    LEFT JOIN LATERAL (SELECT family_name, given_names FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1) name ON true
    WHERE person.id = ${person}::bigint`)

/** Whether the row is the one name that stands: somebody without a name could not be found. */
export const isOnlyName = async (tx: Read, person: string, row: string): Promise<boolean> =>
  !(await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM person_name WHERE person_id = ${person}::bigint AND id <> ${row}::bigint AND withdrawn_at IS NULL) AS exists`)).exists

const NameRow = z.strictObject({ id: z.string(), name: z.string(), is_reachable: z.boolean() })
/** The family by name, where the officer may see the file; others are only "a family member". */
export const listNames = (tx: Read, may: MayFilter, people: readonly string[]): Promise<z.infer<typeof NameRow>[]> =>
  tx.rows(NameRow, sql`
    SELECT person.id::text AS id, ${may.on(sql`person.id`)} AS is_reachable,
      coalesce((SELECT given_names || ' ' || family_name FROM person_name WHERE person_name.person_id = person.id AND withdrawn_at IS NULL ORDER BY valid_from DESC LIMIT 1), '') AS name
    FROM person WHERE person.id = ANY(${people}::bigint[]) ORDER BY person.id`)

const OpenedRow = z.strictObject({ at: z.string(), event: z.string(), officer: z.string(), name_sv: z.string(), name_fi: z.string() })
/** Who has opened the file lately. */
export const listOpened = (tx: Read, person: string): Promise<z.infer<typeof OpenedRow>[]> =>
  tx.rows(OpenedRow, sql`
    SELECT to_char(happened_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS at, event, officer.display_name AS officer, authority.name_sv, authority.name_fi
    FROM audit_event JOIN officer ON officer.id = audit_event.officer_id JOIN authority ON authority.id = audit_event.authority_id
    WHERE person_ids @> ARRAY[${person}::bigint] AND event IN ('PersonRead', 'PersonReadAsKnown', 'FilesMerged', 'FilesParted', 'DetailRecorded', 'EmergencyAccessUsed', 'PersonExtracted', 'FactRecorded', 'FactWithdrawn', 'PersonRegistered', 'HandoverAccepted')
    ORDER BY audit_event.happened_at DESC LIMIT 10`)

const RecorderRow = z.strictObject({ id: z.string(), name: z.string() })
export const listRecorders = (tx: Read, officers: readonly string[]): Promise<z.infer<typeof RecorderRow>[]> =>
  tx.rows(RecorderRow, sql`SELECT id::text AS id, display_name AS name FROM officer WHERE id = ANY(${officers}::bigint[]) ORDER BY id`)

const Version = z.strictObject({ version: z.number() })
/** Moves the file to the next version, if it is still at the one the officer saw. */
export const nextVersion = (tx: Tx, person: string, seen: number): Promise<{ version: number } | undefined> =>
  tx.find(Version, sql`UPDATE person SET version = version + 1 WHERE id = ${person}::bigint AND version = ${seen} RETURNING version`)

export const insertHandover = (tx: Tx, person: string, authority: string, officer: string, ground: string, at: string): Promise<number> =>
  tx.write(sql`
    WITH here AS (UPDATE person SET awaited_by = NULL WHERE id = ${person}::bigint AND awaited_by = ${authority}::bigint)
    INSERT INTO handover (person_id, to_authority, accepted_at, accepted_by, ground)
    VALUES (${person}::bigint, ${authority}::bigint, ${at}, ${officer}::bigint, ${ground}) ON CONFLICT (person_id, to_authority) DO NOTHING`)
