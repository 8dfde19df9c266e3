/** Contacts on their way in, and what was done about them. */
import { z } from 'zod'
import { intakeGrounds, intakeOutcomes, intakeWays, senderKinds } from '@kotostig/api/intake'
import type { MayFilter } from '../access.ts'
import { isHidden } from '../access-links.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { listColumns } from '../person/person.ts'

const whole = sql`(SELECT coalesce(tied.merged_into, tied.id) FROM person tied WHERE tied.id = intake.person_id)`
/** Somebody with this identity code whose whereabouts are not disclosed. */
const codeOf = (which: (person: Sql) => Sql): Sql => sql`((SELECT true FROM identity_code known WHERE known.code = intake.code AND known.withdrawn_at IS NULL AND ${which(sql`known.person_id`)} LIMIT 1) IS NOT NULL)`
/**
 * Tied to a file, a contact is seen by whoever may see the file. Before that there is no officer of the person: of somebody protected only
 * the leader and whoever recorded it see it. Nobody sees one about themselves.
 */
const seen = (may: MayFilter): Sql => sql`(intake.authority_id = ${may.officer.authority.id}::bigint AND CASE WHEN intake.person_id IS NOT NULL THEN ${may.on(whole)}
  ELSE (${may.officer.role === 'lead' ? sql`true` : sql`intake.recorded_by = ${may.officer.officerId}::bigint OR ${codeOf((person) => may.on(person))} OR NOT (intake.is_protected OR ${codeOf((person) => isHidden(may.today, person))})`})
    AND ${may.officer.personId === null ? sql`true` : sql`NOT ${codeOf((person) => sql`${person} = ${may.officer.personId}::bigint`)}`} END)`

const Line = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
const Row = z.strictObject({
  id: z.string(), way: z.enum(intakeWays), senderKind: z.enum(senderKinds).nullable(), sender: z.string(), ground: z.enum(intakeGrounds), purpose: z.string().nullable(), consentOn: z.string().nullable(), arrivedOn: z.string(), days: z.number(),
  familyName: z.string(), givenNames: z.string(), born: z.string().nullable(), identityCode: z.string().nullable(), firstPermitOn: z.string().nullable(), language: z.string().nullable(), needsInterpreter: z.boolean(), phone: z.string(), email: z.string(),
  isProtected: z.boolean(), moves: z.enum(['assisted', 'own']).nullable(), words: z.string(), facts: z.record(z.string(), z.unknown()), recordedBy: z.string(), outcome: z.enum(intakeOutcomes).nullable(), outcomeWords: z.string(), forwardedTo: z.string().nullable(),
  settledOn: z.string().nullable(), settledBy: z.string().nullable(), person: Line.nullable(),
})
export type IntakeRow = z.infer<typeof Row>

const columns = (may: MayFilter): Sql => sql`
  intake.id::text AS id, intake.way, intake.sender_kind AS "senderKind", intake.sender, intake.ground, takeover.purpose, intake.consent_on AS "consentOn", intake.arrived_on AS "arrivedOn", ${may.today}::date - intake.arrived_on AS days,
  intake.family_name AS "familyName", intake.given_names AS "givenNames", intake.born, intake.code AS "identityCode", intake.first_permit_on AS "firstPermitOn", intake.language, intake.needs_interpreter AS "needsInterpreter", intake.phone, intake.email,
  intake.is_protected AS "isProtected", intake.moves, intake.words, intake.facts, recorder.display_name AS "recordedBy", intake.outcome, intake.outcome_words AS "outcomeWords", intake.forwarded_to AS "forwardedTo",
  to_char(intake.settled_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD') AS "settledOn", settler.display_name AS "settledBy",
  (SELECT to_jsonb(line.*) FROM (SELECT ${listColumns(may, may)} FROM person WHERE person.id = ${whole}) line) AS person
  FROM intake JOIN officer recorder ON recorder.id = intake.recorded_by LEFT JOIN officer settler ON settler.id = intake.settled_by LEFT JOIN takeover ON takeover.id = intake.takeover_id`

export const listOpen = (tx: Read, may: MayFilter, most: number): Promise<IntakeRow[]> =>
  tx.rows(Row, sql`SELECT ${columns(may)} WHERE intake.is_open AND ${seen(may)} ORDER BY intake.arrived_on, intake.id LIMIT ${most}`)
const Waiting = z.strictObject({ waiting: z.number(), days: z.number() })
export const countOpen = (tx: Read, may: MayFilter, most: number): Promise<z.infer<typeof Waiting>> =>
  tx.get(Waiting, sql`SELECT count(*)::integer AS waiting, coalesce(${may.today}::date - min(open.arrived_on), 0) AS days FROM (SELECT intake.arrived_on FROM intake WHERE intake.is_open AND ${seen(may)} ORDER BY intake.arrived_on LIMIT ${most}) open`)
export const listSettled = (tx: Read, may: MayFilter, most: number): Promise<IntakeRow[]> =>
  tx.rows(Row, sql`SELECT ${columns(may)} WHERE NOT intake.is_open AND ${seen(may)} ORDER BY intake.settled_at DESC, intake.id DESC LIMIT ${most}`)
export const findIntake = (tx: Read, may: MayFilter, id: string): Promise<IntakeRow | undefined> => tx.find(Row, sql`SELECT ${columns(may)} WHERE intake.id = ${id}::bigint AND ${seen(may)}`)
/** Nobody else settles it until the transaction ends. */
export const lockIntake = async (tx: Tx, id: string): Promise<void> => void (await tx.rows(Id, sql`SELECT id::text AS id FROM intake WHERE id = ${id}::bigint FOR UPDATE`))

const Id = z.strictObject({ id: z.string() })
const Keyed = Id.extend({ authority: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> => tx.find(Keyed, sql`SELECT id::text AS id, authority_id::text AS authority FROM intake WHERE request_key = ${key}`)

export type NewIntake = {
  key: string; way: string; senderKind: string | null; sender: string; ground: string; consentOn: string | null; arrivedOn: string; familyName: string; givenNames: string; born: string | null; code: string | null; firstPermitOn: string | null
  language: string | null; needsInterpreter: boolean; phone: string; email: string; isProtected: boolean; moves: string | null; words: string; facts?: object; takeover?: string
}
export const insertIntake = async (tx: Tx, one: NewIntake, by: { authority: string; officer: string; at: string }): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO intake (authority_id, request_key, way, sender_kind, sender, ground, consent_on, arrived_on, family_name, given_names, born, code, first_permit_on, language, needs_interpreter, phone, email, is_protected, moves, words, facts, takeover_id, recorded_at, recorded_by)
    VALUES (${by.authority}::bigint, ${one.key}, ${one.way}, ${one.senderKind}, ${one.sender}, ${one.ground}, ${one.consentOn}::date, ${one.arrivedOn}::date, ${one.familyName}, ${one.givenNames}, ${one.born}::date, ${one.code}, ${one.firstPermitOn}::date,
      ${one.language}, ${one.needsInterpreter}, ${one.phone}, ${one.email}, ${one.isProtected}, ${one.moves}, ${one.words}, ${JSON.stringify(one.facts ?? {})}::jsonb, ${one.takeover ?? null}::bigint, ${by.at}, ${by.officer}::bigint) RETURNING id::text AS id`)).id

/** Somebody of a list who waits already, by the code, or by name and day of birth. */
export const isWaiting = async (tx: Read, authority: string, one: { code: string | null; familyName: string; givenNames: string; born: string | null }): Promise<boolean> =>
  (await tx.rows(Id, sql`
    SELECT id::text AS id FROM intake WHERE authority_id = ${authority}::bigint AND is_open AND (code = ${one.code} OR (${one.code}::text IS NULL AND lower(family_name) = lower(${one.familyName}) AND lower(given_names) = lower(${one.givenNames}) AND born IS NOT DISTINCT FROM ${one.born}::date)) LIMIT 1`)).length > 0
export const eraseListed = async (tx: Tx, takeover: string): Promise<number> => (await tx.get(z.strictObject({ rows: z.number() }), sql`SELECT erase_listed_intakes(${takeover}::bigint)::integer AS rows`)).rows

export const settle = (tx: Tx, id: string, one: { outcome: string; words?: string; to?: string; person?: string }, by: { officer: string; at: string }): Promise<number> =>
  tx.write(sql`
    UPDATE intake SET outcome = ${one.outcome}, outcome_words = ${one.words ?? ''}, forwarded_to = ${one.to ?? null}, person_id = ${one.person ?? null}::bigint, settled_at = ${by.at}, settled_by = ${by.officer}::bigint
    WHERE id = ${id}::bigint AND settled_at IS NULL`)

/** What a contact says of who the person is, where nothing else has been said yet. */
export async function addSaid(tx: Tx, person: string, one: Pick<IntakeRow, 'language' | 'needsInterpreter' | 'isProtected'>, by: { officer: string; at: string; from: string; source: string }): Promise<void> {
  if (one.language !== null) {
    await tx.write(sql`
      INSERT INTO person_language (person_id, language, is_spoken, is_read, needs_interpreter, valid_from, source_kind, source_note, recorded_at, recorded_by)
      SELECT ${person}::bigint, ${one.language}, true, false, ${one.needsInterpreter}, ${by.from}::date, ${by.source}, 'contact', ${by.at}, ${by.officer}::bigint
      WHERE NOT EXISTS (SELECT FROM person_language WHERE person_id = ${person}::bigint AND language = ${one.language} AND withdrawn_at IS NULL)`)
  }
  if (one.isProtected) {
    await tx.write(sql`
      INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, source_note, recorded_at, recorded_by)
      SELECT ${person}::bigint, true, ${by.from}::date, ${by.source}, 'contact', ${by.at}, ${by.officer}::bigint
      WHERE NOT EXISTS (SELECT FROM non_disclosure WHERE person_id = ${person}::bigint AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= ${by.from}::date))`)
  }
}
export const moveVersion = (tx: Tx, person: string): Promise<number> => tx.write(sql`UPDATE person SET version = version + 1 WHERE id = ${person}::bigint`)

const Near = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(), officer: z.string().nullable() })
export type NearRow = z.infer<typeof Near>
/** People whose three years end from one day to another, the nearest first, and who have neither an assessment nor a plan: read in the order of the index. Which day is the last, the law package says of each. */
export const listNear = (tx: Read, may: MayFilter, ends: { from: string; to: string }, most: number): Promise<NearRow[]> => {
  const { id: authority, kind, code } = may.officer.authority
  return tx.rows(Near, sql`
    WITH shown AS MATERIALIZED (
      SELECT near.person_id AS id, near.ends_on FROM listed_window near
      WHERE near.holder_kind = ${kind} AND near.holder_code = ${code} AND near.ends_on BETWEEN ${ends.from}::date AND ${ends.to}::date AND ${may.on(sql`near.person_id`)}
      ORDER BY near.ends_on, near.person_id LIMIT ${most})
    SELECT ${listColumns(may, may)},
      (SELECT officer.display_name FROM assignment JOIN officer ON officer.id = assignment.officer_id WHERE assignment.person_id = person.id AND assignment.authority_id = ${authority}::bigint
        AND assignment.valid_from <= ${may.today}::date AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${may.today}::date) LIMIT 1) AS officer
    FROM shown JOIN person ON person.id = shown.id ORDER BY shown.ends_on, shown.id`)
}
