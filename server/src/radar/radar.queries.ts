/**
 * What nobody holds, two hold, or somebody holds who is not there. Each question begins from the few rows that can be wrong and stops
 * counting at `most`: an authority may have a hundred thousand people.
 */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { hasOfficer, isStillHere } from '../access-links.ts'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql } from '../db/tx.ts'

type Authority = Officer['authority']
const isOn = (table: Sql, day: string): Sql => sql`(${table}.valid_from <= ${day} AND (${table}.valid_to IS NULL OR ${table}.valid_to >= ${day}))`

const About = z.strictObject({ about: z.string(), people: z.number(), since: z.string().nullable(), source: z.string().nullable() })
export type AboutRow = z.infer<typeof About>

/** Holders that are always one authority of an area: without a code, nobody is meant. */
const needsCode = sql`ARRAY['municipality', 'employment-authority', 'welfare-area']`
const unheld = (authority: Authority): Sql => sql`
  SELECT duty.person_id, duty.rule AS about, duty.trigger_on AS since, duty.source FROM duty JOIN person ON person.id = duty.person_id
  WHERE duty.holder_kind = ANY(${needsCode}) AND duty.holder_code = '' AND duty.derived_state = 'open' AND NOT duty.is_standing AND person.opened_by = ${authority.id}::bigint AND person.merged_into IS NULL`

/** A task of ours that another authority holds too, on the same day and in the same role. */
const shared = (authority: Authority, today: string): Sql => sql`
  SELECT held.person_id, held.task AS about, held.valid_from AS since, NULL::text AS source FROM responsibility held
  WHERE held.holder_kind = ${authority.kind} AND held.holder_code = ${authority.code} AND held.task = ANY(ARRAY['unaccompanied-support', 'national-store', 'integration-services']) AND ${isOn(sql`held`, today)}
    AND (SELECT true FROM responsibility other WHERE other.person_id = held.person_id AND other.task = held.task AND other.role = held.role
      AND (other.holder_kind, other.holder_code) <> (held.holder_kind, held.holder_code) AND ${isOn(sql`other`, today)} LIMIT 1) IS NOT NULL`

/** People we met first whose task lies with an authority that is no more. */
const gone = (authority: Authority, today: string): Sql => sql`
  SELECT held.person_id, held.task AS about, ended.valid_to + 1 AS since, NULL::text AS source FROM authority ended
  JOIN responsibility held ON held.holder_kind = ended.kind AND held.holder_code = ended.code AND ${isOn(sql`held`, today)}
  JOIN person ON person.id = held.person_id AND person.opened_by = ${authority.id}::bigint AND person.merged_into IS NULL
  WHERE ended.valid_to < ${today}`

export type PeopleKind = 'duty-without-holder' | 'two-holders' | 'holder-ceased'
const rowsOf: Record<PeopleKind, (authority: Authority, today: string) => Sql> = { 'duty-without-holder': unheld, 'two-holders': shared, 'holder-ceased': gone }

export const listAbout = (tx: Read, kind: PeopleKind, authority: Authority, today: string, most: number): Promise<AboutRow[]> =>
  tx.rows(About, sql`
    SELECT found.about, count(DISTINCT found.person_id)::int AS people, min(found.since) AS since, min(found.source) AS source FROM (${rowsOf[kind](authority, today)} LIMIT ${most}) found GROUP BY found.about ORDER BY found.about`)

const LineRow = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
/** The people behind a line, as far as the leader may see them. */
export const listPeople = (tx: Read, kind: PeopleKind, about: string, may: MayFilter, columns: Sql, most: number): Promise<z.infer<typeof LineRow>[]> =>
  tx.rows(LineRow, sql`
    WITH found AS MATERIALIZED (SELECT DISTINCT wrong.person_id FROM (${rowsOf[kind](may.officer.authority, may.today)}) wrong WHERE wrong.about = ${about}),
      first AS MATERIALIZED (SELECT found.person_id FROM found WHERE ${may.on(sql`found.person_id`)} ORDER BY found.person_id LIMIT ${most})
    SELECT ${columns} FROM first JOIN person ON person.id = first.person_id ORDER BY person.id`)

const Count = z.strictObject({ people: z.number(), since: z.string().nullable() })
/** People of the authority whom nobody works with: as on the leader's page, counted. */
export const countWithoutOfficer = (tx: Read, authority: Authority, today: string, most: number): Promise<z.infer<typeof Count>> =>
  tx.get(Count, sql`
    SELECT count(*)::int AS people, min(alone.since) AS since FROM (
      SELECT ours.id, min(ours.since) AS since FROM (
        SELECT held.person_id AS id, held.valid_from AS since FROM responsibility held
        WHERE held.holder_kind = ${authority.kind} AND held.holder_code = ${authority.code} AND held.task IN ('integration-services', 'unaccompanied-support') AND ${isOn(sql`held`, today)}
        UNION ALL
        SELECT opened.id, opened.created_at::date FROM person opened WHERE opened.opened_by = ${authority.id}::bigint AND opened.merged_into IS NULL AND NOT EXISTS (
          SELECT FROM responsibility elsewhere WHERE elsewhere.person_id = opened.id AND elsewhere.task = 'integration-services' AND ${isOn(sql`elsewhere`, today)})
      ) ours
      WHERE NOT ${hasOfficer(authority.id, today, sql`ours.id`, isStillHere(authority.id, today))}
      GROUP BY ours.id LIMIT ${most}
    ) alone`)

/** Files that the authority should have taken over (85, 86 §), and has not for more than so many days. */
export const countWaiting = (tx: Read, authority: Authority, today: string, days: number, most: number): Promise<z.infer<typeof Count>> =>
  tx.get(Count, sql`
    SELECT count(*)::int AS people, min(waiting.since) AS since FROM (
      SELECT ours.since FROM person JOIN LATERAL (
        SELECT min(held.valid_from) AS since FROM responsibility held WHERE held.person_id = person.id AND held.holder_kind = ${authority.kind} AND held.holder_code = ${authority.code} AND ${isOn(sql`held`, today)}) ours ON true
      WHERE person.awaited_by = ${authority.id}::bigint AND ours.since < ${today}::date - ${days}::integer LIMIT ${most}
    ) waiting`)

/** What was handed over from here, to whoever is responsible by now, and nobody has accepted. */
export const countCapsules = (tx: Read, authority: Authority, today: string, days: number, most: number): Promise<z.infer<typeof Count>> =>
  tx.get(Count, sql`
    SELECT count(*)::int AS people, min(waiting.since)::text AS since FROM (
      SELECT greatest(capsule.sent_on, law.since) AS since FROM capsule JOIN authority receiver ON receiver.id = capsule.to_authority JOIN person part ON part.id = capsule.person_id
      CROSS JOIN LATERAL (SELECT min(held.valid_from) AS since FROM responsibility held
        WHERE held.person_id = coalesce(part.merged_into, part.id) AND held.task = 'integration-services' AND held.holder_kind = receiver.kind AND held.holder_code = receiver.code AND ${isOn(sql`held`, today)}) law
      WHERE capsule.from_authority = ${authority.id}::bigint AND capsule.accepted_at IS NULL AND capsule.withdrawn_at IS NULL AND greatest(capsule.sent_on, law.since) < ${today}::date - ${days}::integer AND law.since IS NOT NULL LIMIT ${most}
    ) waiting`)

const OfficerRow = z.strictObject({ id: z.string(), name: z.string(), people: z.number(), since: z.string().nullable() })
export type OfficerRow = z.infer<typeof OfficerRow>
/** People who are the officer's today. */
const load = (authority: Authority, today: string, most: number): Sql => sql`LATERAL (
  SELECT count(*)::int AS people FROM (
    SELECT FROM assignment WHERE assignment.officer_id = officer.id AND assignment.authority_id = ${authority.id}::bigint AND ${isOn(sql`assignment`, today)} LIMIT ${most}) own) own`
const ofAuthority = (authority: Authority): Sql => sql`officer_role.officer_id = officer.id AND officer_role.authority_id = ${authority.id}::bigint AND officer_role.withdrawn_at IS NULL AND officer_role.role IN ('caseworker', 'lead', 'social-worker')`

/** Officers with people whose rights here, or whose account, have ended. */
export const listLeft = (tx: Read, authority: Authority, today: string, most: number): Promise<OfficerRow[]> =>
  tx.rows(OfficerRow, sql`
    SELECT officer.id::text AS id, officer.display_name AS name, own.people, (SELECT max(officer_role.valid_to) + 1 FROM officer_role WHERE ${ofAuthority(authority)}) AS since
    FROM officer CROSS JOIN ${load(authority, today, most)}
    WHERE officer.id IN (SELECT officer_role.officer_id FROM officer_role WHERE officer_role.authority_id = ${authority.id}::bigint)
      AND own.people > 0 AND (officer.ended_at IS NOT NULL OR NOT EXISTS (SELECT FROM officer_role WHERE ${ofAuthority(authority)} AND ${isOn(sql`officer_role`, today)}))
    ORDER BY own.people DESC, officer.id`)

/** Officers with people whose last right here ends within so many days. `since`: the last day. */
export const listLeaving = (tx: Read, authority: Authority, today: string, within: number, most: number): Promise<OfficerRow[]> =>
  tx.rows(OfficerRow, sql`
    SELECT officer.id::text AS id, officer.display_name AS name, own.people, ending.last AS since
    FROM officer CROSS JOIN LATERAL (
      SELECT max(coalesce(officer_role.valid_to, 'infinity'::date)) AS last FROM officer_role WHERE ${ofAuthority(authority)} AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${today})
    ) ending CROSS JOIN ${load(authority, today, most)}
    WHERE officer.id IN (SELECT officer_role.officer_id FROM officer_role WHERE officer_role.authority_id = ${authority.id}::bigint)
      AND officer.ended_at IS NULL AND ending.last <= ${today}::date + ${within}::integer AND own.people > 0
    ORDER BY ending.last, officer.id`)

/**
 * Officers on leave who still have people today, and for whom nobody stands in. A leave is known by what returns: people who were the
 * officer's, are another's, and are the officer's again from a day that comes.
 */
export const listAbsent = (tx: Read, authority: Authority, today: string, most: number): Promise<OfficerRow[]> =>
  tx.rows(OfficerRow, sql`
    SELECT officer.id::text AS id, officer.display_name AS name, own.people, back.since
    FROM officer CROSS JOIN LATERAL (
      SELECT max(before.valid_to) + 1 AS since FROM assignment again JOIN assignment before ON before.person_id = again.person_id AND before.authority_id = again.authority_id AND before.officer_id = again.officer_id AND before.valid_to < ${today}
      WHERE again.officer_id = officer.id AND again.authority_id = ${authority.id}::bigint AND again.valid_from > ${today}
    ) back CROSS JOIN ${load(authority, today, most)}
    WHERE officer.id IN (SELECT officer_role.officer_id FROM officer_role WHERE officer_role.authority_id = ${authority.id}::bigint)
      AND back.since IS NOT NULL AND own.people > 0
      AND NOT EXISTS (SELECT FROM deputy WHERE deputy.officer_id = officer.id AND deputy.authority_id = ${authority.id}::bigint AND deputy.withdrawn_at IS NULL AND ${isOn(sql`deputy`, today)})
    ORDER BY own.people DESC, officer.id`)

const Ended = z.strictObject({ kind: z.string(), code: z.string(), name_sv: z.string(), name_fi: z.string(), valid_to: z.string() })
/** Authorities that are no more. Few, in any year. */
export const listEnded = (tx: Read, today: string): Promise<z.infer<typeof Ended>[]> =>
  tx.rows(Ended, sql`SELECT kind, code, name_sv, name_fi, valid_to FROM authority WHERE valid_to < ${today} ORDER BY kind, code`)
