/** Writing the assessment and the plan. Wordings are numbered: whoever writes a number that is taken has not seen what stands. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'

const Id = z.strictObject({ id: z.string() })
const Keyed = z.strictObject({ id: z.string(), person: z.string(), authority: z.string() })
const Place = z.strictObject({ id: z.string(), person: z.string() })

const ofTable = { assessment: sql`assessment`, plan: sql`plan` } as const
export const findByKey = (tx: Read, table: keyof typeof ofTable, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, person_id::text AS person, authority_id::text AS authority FROM ${ofTable[table]} WHERE request_key = ${key}`)

/** What an officer works on, and whose it is: of the own authority, still open, and of somebody they may work with. */
export const findOpen = (tx: Read, may: MayFilter, table: keyof typeof ofTable, id: string): Promise<z.infer<typeof Place> | undefined> =>
  tx.find(Place, sql`
    SELECT one.id::text AS id, coalesce(part.merged_into, part.id)::text AS person FROM ${ofTable[table]} one JOIN person part ON part.id = one.person_id
    WHERE one.id = ${id}::bigint AND one.authority_id = ${may.officer.authority.id}::bigint AND ${table === 'assessment' ? sql`one.closed_on` : sql`one.ended_on`} IS NULL AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}`)

const Found = z.strictObject({ found: z.boolean() })
export const hasOpen = async (tx: Read, may: MayFilter, table: keyof typeof ofTable, person: string): Promise<boolean> =>
  (await tx.get(Found, sql`SELECT EXISTS (SELECT FROM ${ofTable[table]} one WHERE one.person_id IN (${partsOf(sql`${person}`)}) AND one.authority_id = ${may.officer.authority.id}::bigint AND ${table === 'assessment' ? sql`one.closed_on` : sql`one.ended_on`} IS NULL) AS found`)).found

/** Nobody else moves the file on until the transaction ends, and who looked before sees that it has changed. */
export const touchPerson = (tx: Tx, person: string): Promise<number> => tx.write(sql`UPDATE person SET version = version + 1 WHERE id = ${person}::bigint`)

export const insertAssessment = (tx: Tx, may: MayFilter, one: { person: string; key: string; kind: string; at: string }): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, ${one.key}, ${one.kind}, ${may.today}::date, ${one.at}, ${may.officer.officerId}::bigint) RETURNING id::text AS id`)

/** Whether it was the next number: nobody has written in between. */
export const insertAnswer = async (tx: Tx, may: MayFilter, one: { assessment: string; topic: string; follows: number; said: string; choices: Record<string, string>; source: string; writtenIn?: string | null | undefined; at: string }): Promise<boolean> =>
  (await tx.write(sql`
    INSERT INTO assessment_answer (assessment_id, topic, number, said, choices, source_kind, written_in, answered_at, answered_by)
    SELECT ${one.assessment}::bigint, ${one.topic}, ${one.follows}::int + 1, ${one.said}, ${JSON.stringify(one.choices)}::jsonb, ${one.source}, ${one.writtenIn ?? null}, ${one.at}, ${may.officer.officerId}::bigint
    WHERE coalesce((SELECT max(number) FROM assessment_answer WHERE assessment_id = ${one.assessment}::bigint AND topic = ${one.topic}), 0) = ${one.follows}::int
    ON CONFLICT DO NOTHING`)) === 1

export const tell = (tx: Tx, may: MayFilter, assessment: string, duty: string, told: boolean, at: string): Promise<number> =>
  tx.write(told
    ? sql`INSERT INTO assessment_information (assessment_id, duty, told_at, told_by) VALUES (${assessment}::bigint, ${duty}, ${at}, ${may.officer.officerId}::bigint) ON CONFLICT DO NOTHING`
    : sql`DELETE FROM assessment_information WHERE assessment_id = ${assessment}::bigint AND duty = ${duty}`)

export type CarriedOut = { assessment: string; version: number; talkLanguage: string | null; understanding: string | null; place: string | null; placeReason: string | null; welfareAreaTakesPart: boolean | null }
export const setAssessment = async (tx: Tx, one: CarriedOut): Promise<boolean> =>
  (await tx.write(sql`
    UPDATE assessment SET version = version + 1, talk_language = ${one.talkLanguage}, understanding = ${one.understanding}, place = ${one.place}, place_reason = ${one.placeReason}, welfare_area_takes_part = ${one.welfareAreaTakesPart}::boolean
    WHERE id = ${one.assessment}::bigint AND version = ${one.version} AND closed_on IS NULL`)) === 1

export const closeAssessment = async (tx: Tx, may: MayFilter, one: { assessment: string; version: number; outcome: string; reason: string; needsCoordination: boolean; at: string }): Promise<boolean> =>
  (await tx.write(sql`
    UPDATE assessment SET version = version + 1, closed_on = ${may.today}::date, closed_at = ${one.at}, closed_by = ${may.officer.officerId}::bigint, outcome = ${one.outcome}, outcome_reason = ${one.reason === '' ? null : one.reason}, needs_coordination = ${one.needsCoordination}
    WHERE id = ${one.assessment}::bigint AND version = ${one.version} AND closed_on IS NULL`)) === 1

export const insertPlan = (tx: Tx, may: MayFilter, one: { person: string; key: string; at: string }): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO plan (person_id, authority_id, assessment_id, request_key, begun_on, begun_at, begun_by)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, (SELECT id FROM assessment WHERE person_id = ${one.person}::bigint AND authority_id = ${may.officer.authority.id}::bigint ORDER BY id DESC LIMIT 1),
      ${one.key}, ${may.today}::date, ${one.at}, ${may.officer.officerId}::bigint) RETURNING id::text AS id`)
/** What stood in the last signed version of another plan of the person, as the beginning of this one. Parts stay those of the authorities they are of. */
export const copyLastVersion = (tx: Tx, may: MayFilter, plan: string, person: string, at: string): Promise<number> =>
  tx.write(sql`
    WITH last AS (
      SELECT version.id, other.authority_id AS planner FROM plan other JOIN plan_version version ON version.plan_id = other.id
      WHERE other.person_id IN (${partsOf(sql`${person}`)}) AND other.id <> ${plan}::bigint ORDER BY version.frozen_at DESC, version.id DESC LIMIT 1
    ), kept AS (
      SELECT item.id AS item, item.kind, item.outside_kind, item.outside_name, CASE WHEN item.authority_id = last.planner THEN ${may.officer.authority.id}::bigint ELSE item.authority_id END AS owner, wording.*
      FROM last JOIN plan_version_item held ON held.version_id = last.id JOIN plan_item item ON item.id = held.item_id
      JOIN plan_item_wording wording ON wording.item_id = held.item_id AND wording.number = held.number WHERE wording.state IN ('agreed', 'started', 'not-started')
    ), made AS (
      INSERT INTO plan_item (plan_id, kind, authority_id, request_key, outside_kind, outside_name) SELECT ${plan}::bigint, kept.kind, kept.owner, 'copy of ' || kept.item || ' in ' || ${plan}, kept.outside_kind, kept.outside_name FROM kept ORDER BY kept.item RETURNING id, request_key
    )
    INSERT INTO plan_item_wording (item_id, number, is_removed, words, reason, aims, study_language, responsible, contact, starts_on, ends_on, next_on, state, written_in, written_at, written_by)
    SELECT made.id, 1, false, kept.words, kept.reason, kept.aims, kept.study_language, kept.responsible, kept.contact, kept.starts_on, kept.ends_on, kept.next_on, kept.state, kept.written_in, ${at}, ${may.officer.officerId}::bigint
    FROM made JOIN kept ON made.request_key = 'copy of ' || kept.item || ' in ' || ${plan}`)

const Owned = z.strictObject({ id: z.string(), plan: z.string(), authority: z.string() })
export const findItem = (tx: Read, item: string): Promise<z.infer<typeof Owned> | undefined> =>
  tx.find(Owned, sql`SELECT id::text AS id, plan_id::text AS plan, authority_id::text AS authority FROM plan_item WHERE id = ${item}::bigint`)
export const findItemByKey = (tx: Read, key: string): Promise<z.infer<typeof Owned> | undefined> =>
  tx.find(Owned, sql`SELECT id::text AS id, plan_id::text AS plan, authority_id::text AS authority FROM plan_item WHERE request_key = ${key}`)
const Kept = z.strictObject({ words: z.string(), reason: z.string(), aims: z.array(z.string()), studyLanguage: z.string().nullable(), startsOn: z.string().nullable(), endsOn: z.string().nullable(), state: z.string(), writtenIn: z.string().nullable() })
/** What another authority has written in its part: whoever changes what is agreed does not see it, and leaves it as it is. */
export const getHidden = (tx: Read, item: string): Promise<z.infer<typeof Kept>> =>
  tx.get(Kept, sql`SELECT words, reason, aims, study_language AS "studyLanguage", starts_on AS "startsOn", ends_on AS "endsOn", state, written_in AS "writtenIn" FROM plan_item_wording WHERE item_id = ${item}::bigint ORDER BY number DESC LIMIT 1`)
/** `outside`: a school or provider whose part it is. */
export const insertItem = (tx: Tx, one: { plan: string; kind: string; authority: string; key: string; outside: { kind: string; name: string } | undefined }): Promise<{ id: string }> =>
  tx.get(Id, sql`INSERT INTO plan_item (plan_id, kind, authority_id, request_key, outside_kind, outside_name) VALUES (${one.plan}::bigint, ${one.kind}, ${one.authority}::bigint, ${one.key}, ${one.outside?.kind ?? null}, ${one.outside?.name ?? null}) RETURNING id::text AS id`)

export type Wording = {
  item: string; follows: number; isRemoved: boolean; words: string; reason: string; aims: string[]; studyLanguage: string | null; responsible: string; contact: string
  startsOn: string | null; endsOn: string | null; nextOn: string | null; state: string; writtenIn?: string | null | undefined; at: string
}
export const insertWording = async (tx: Tx, may: MayFilter, one: Wording): Promise<boolean> =>
  (await tx.write(sql`
    INSERT INTO plan_item_wording (item_id, number, is_removed, words, reason, aims, study_language, responsible, contact, starts_on, ends_on, next_on, state, written_in, written_at, written_by)
    SELECT ${one.item}::bigint, ${one.follows}::int + 1, ${one.isRemoved}, ${one.words}, ${one.reason}, ${one.aims}::text[], ${one.studyLanguage}, ${one.responsible}, ${one.contact}, ${one.startsOn}::date, ${one.endsOn}::date, ${one.nextOn}::date, ${one.state}, ${one.writtenIn ?? null}, ${one.at}, ${may.officer.officerId}::bigint
    WHERE coalesce((SELECT max(number) FROM plan_item_wording WHERE item_id = ${one.item}::bigint), 0) = ${one.follows}::int
    ON CONFLICT DO NOTHING`)) === 1

export const insertUnderstanding = (tx: Tx, may: MayFilter, one: { plan: string; question: string; answer: string; isUnderstood: boolean; language: string; at: string }): Promise<number> =>
  tx.write(sql`INSERT INTO plan_understanding (plan_id, before_version, question, answer, is_understood, language, answered_at, recorded_by)
    VALUES (${one.plan}::bigint, coalesce((SELECT max(number) FROM plan_version WHERE plan_id = ${one.plan}::bigint), 0) + 1, ${one.question}, ${one.answer}, ${one.isUnderstood}, ${one.language}, ${one.at}, ${may.officer.officerId}::bigint)`)

const Keep = z.strictObject({ content: z.string(), number: z.number() })
/** Everything the version will hold, in one order, so that a checksum can be made of it and made again. */
export const contentOf = (tx: Read, plan: string): Promise<z.infer<typeof Keep>> =>
  tx.get(Keep, sql`
    SELECT coalesce((SELECT max(number) FROM plan_version WHERE plan_id = ${plan}::bigint), 0) + 1 AS number,
      coalesce((SELECT jsonb_agg(jsonb_build_array(item.id, item.kind, item.authority_id, wording.number, wording.words, wording.reason, wording.aims, wording.study_language, wording.responsible, wording.contact, wording.starts_on, wording.ends_on, wording.next_on, wording.state) || CASE WHEN item.outside_kind IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(item.outside_kind, item.outside_name) END ORDER BY item.id)::text
        FROM plan_item item CROSS JOIN LATERAL (SELECT * FROM plan_item_wording newest WHERE newest.item_id = item.id ORDER BY newest.number DESC LIMIT 1) wording
        WHERE item.plan_id = ${plan}::bigint AND NOT wording.is_removed), '[]') AS content`)

export type NewVersion = { plan: string; number: number; key: string; act: string; startsOn: string; until: string; withWelfareArea: boolean; ground: string | null; departureReason: string; checksum: string; at: string }
export const insertVersion = async (tx: Tx, may: MayFilter, one: NewVersion): Promise<{ id: string }> => {
  const made = await tx.get(Id, sql`
    INSERT INTO plan_version (plan_id, number, request_key, act, starts_on, valid_until, with_welfare_area, extension_ground, departure_reason, frozen_at, frozen_by, checksum)
    VALUES (${one.plan}::bigint, ${one.number}, ${one.key}, ${one.act}, ${one.startsOn}::date, ${one.until}::date, ${one.withWelfareArea}, ${one.ground}, ${one.departureReason === '' ? null : one.departureReason}, ${one.at}, ${may.officer.officerId}::bigint, ${one.checksum}) RETURNING id::text AS id`)
  await tx.write(sql`
    INSERT INTO plan_version_item (version_id, item_id, number)
    SELECT ${made.id}::bigint, item.id, wording.number FROM plan_item item CROSS JOIN LATERAL (SELECT * FROM plan_item_wording newest WHERE newest.item_id = item.id ORDER BY newest.number DESC LIMIT 1) wording
    WHERE item.plan_id = ${one.plan}::bigint AND NOT wording.is_removed`)
  return made
}
const Signed = z.strictObject({ plan: z.string() })
export const findVersionByKey = (tx: Read, key: string): Promise<z.infer<typeof Signed> | undefined> => tx.find(Signed, sql`SELECT plan_id::text AS plan FROM plan_version WHERE request_key = ${key}`)

export const insertSignatures = (tx: Tx, may: MayFilter, version: string, on: string, signatures: readonly { party: string; name: string; outcome: string; reason: string }[], at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO plan_signature (version_id, party, name, outcome, reason, signed_on, recorded_at, recorded_by)
    SELECT ${version}::bigint, signed.party, signed.name, signed.outcome, nullif(signed.reason, ''), ${on}::date, ${at}, ${may.officer.officerId}::bigint
    FROM jsonb_to_recordset(${JSON.stringify(signatures)}::jsonb) AS signed (party text, name text, outcome text, reason text)`)

export const endPlan = async (tx: Tx, may: MayFilter, plan: string, reason: string): Promise<boolean> =>
  (await tx.write(sql`UPDATE plan SET ended_on = ${may.today}::date, ended_by = ${may.officer.officerId}::bigint, ended_reason = ${reason} WHERE id = ${plan}::bigint AND ended_on IS NULL`)) === 1

/** The authority of a kind by code, as it is today. */
export const findAuthority = (tx: Read, kind: string, code: string, today: string): Promise<{ id: string } | undefined> =>
  tx.find(Id, sql`SELECT id::text AS id FROM authority WHERE kind = ${kind} AND code = ${code} AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})`)
