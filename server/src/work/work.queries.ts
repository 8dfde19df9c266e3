import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { hasOfficer, isStillHere, notOneself } from '../access-links.ts'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { worksAt } from '../role-in-force.ts'

const isToday = (table: Sql, today: string): Sql => sql`${table}.valid_from <= ${today} AND (${table}.valid_to IS NULL OR ${table}.valid_to >= ${today})`
const assigned = (today: string): Sql => isToday(sql`assignment`, today)

const OfficerRow = z.strictObject({
  id: z.string(), name: z.string(), roles: z.array(z.string()), valid_from: z.string(), valid_to: z.string().nullable(), unit_sv: z.string().nullable(), unit_fi: z.string().nullable(),
  people: z.number(), without_delay: z.number(), overdue: z.number(),
})

/** Officers who work with people at the own authority, now or from a coming day, each with the size of the work. Numbers only. */
export const listOfficers = (tx: Read, officer: Officer, today: string): Promise<z.infer<typeof OfficerRow>[]> =>
  tx.rows(OfficerRow, sql`
    WITH load AS (
      SELECT assignment.officer_id, count(DISTINCT assignment.person_id)::int AS people,
        count(duty.id) FILTER (WHERE duty.is_without_delay)::int AS without_delay, count(duty.id) FILTER (WHERE duty.due_on < ${today})::int AS overdue
      FROM assignment
      LEFT JOIN duty ON duty.person_id = assignment.person_id AND duty.holder_kind = ${officer.authority.kind} AND duty.holder_code = ${officer.authority.code}
        AND duty.derived_state = 'open' AND NOT duty.is_standing
      WHERE assignment.authority_id = ${officer.authority.id}::bigint AND ${assigned(today)}
      GROUP BY assignment.officer_id
    ), working AS (
      SELECT officer_role.officer_id, array_agg(DISTINCT officer_role.role ORDER BY officer_role.role) AS roles, min(officer_role.valid_from) AS valid_from,
        CASE WHEN bool_or(officer_role.valid_to IS NULL) THEN NULL ELSE max(officer_role.valid_to) END AS valid_to
      FROM officer_role
      WHERE officer_role.authority_id = ${officer.authority.id}::bigint AND officer_role.role IN ('caseworker', 'lead', 'social-worker') AND officer_role.withdrawn_at IS NULL
        AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${today})
      GROUP BY officer_role.officer_id
    )
    SELECT officer.id::text AS id, officer.display_name AS name, working.roles, working.valid_from, working.valid_to, unit.name_sv AS unit_sv, unit.name_fi AS unit_fi,
      coalesce(load.people, 0) AS people, coalesce(load.without_delay, 0) AS without_delay, coalesce(load.overdue, 0) AS overdue
    FROM working JOIN officer ON officer.id = working.officer_id LEFT JOIN load ON load.officer_id = officer.id
    LEFT JOIN officer_unit ON officer_unit.officer_id = officer.id AND officer_unit.authority_id = ${officer.authority.id}::bigint AND ${isToday(sql`officer_unit`, today)}
    LEFT JOIN unit ON unit.id = officer_unit.unit_id
    WHERE officer.ended_at IS NULL
    ORDER BY officer.display_name, officer.id`)

const Exists = z.strictObject({ exists: z.boolean() })
/** Whether somebody may work with people at the authority on a day. */
export const worksHere = async (tx: Read, officer: string, authority: string, on: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT ${worksAt(sql`${officer}::bigint`, authority, on)} AS exists`)).exists

const Id = z.strictObject({ id: z.string() })
/** Those of the people whom the officer who gives may reach. */
export const listReachable = async (tx: Read, may: MayFilter, people: readonly string[]): Promise<string[]> =>
  (await tx.rows(Id, sql`SELECT person.id::text AS id FROM person WHERE person.id = ANY(${people}::bigint[]) AND ${may.on(sql`person.id`)} ORDER BY person.id`)).map((row) => row.id)

const Client = z.strictObject({ id: z.string(), person_id: z.string() })
/** Those of the people who are the officer, or of the officer's family: nobody works with them. */
export async function listOwnOf(tx: Read, { authority }: Officer, officers: readonly string[], people: readonly string[], today: string): Promise<{ officer: string; person: string }[]> {
  const clients = await tx.rows(Client, sql`SELECT id::text AS id, person_id::text AS person_id FROM officer WHERE id = ANY(${officers}::bigint[]) AND person_id IS NOT NULL ORDER BY id`)
  const found: { officer: string; person: string }[] = []
  for (const client of clients) {
    const asClient = { authority, officerId: client.id, personId: client.person_id } as Officer
    const own = await tx.rows(Id, sql`SELECT person.id::text AS id FROM person WHERE person.id = ANY(${people}::bigint[]) AND NOT ${notOneself(asClient, today, sql`person.id`)} ORDER BY person.id`)
    for (const { id } of own) found.push({ officer: client.id, person: id })
  }
  return found
}

/** From the day on the people are the officer's; who had them has them until the day before. A change on the very first day replaces. */
export async function assign(tx: Tx, people: readonly string[], to: string, from: string, by: Officer, at: string): Promise<void> {
  await tx.write(sql`
    UPDATE assignment SET valid_to = ${from}::date - 1
    WHERE person_id = ANY(${people}::bigint[]) AND authority_id = ${by.authority.id}::bigint AND valid_from < ${from} AND (valid_to IS NULL OR valid_to >= ${from})`)
  await tx.write(sql`
    UPDATE assignment SET officer_id = ${to}::bigint, assigned_by = ${by.officerId}::bigint, assigned_at = ${at}
    WHERE person_id = ANY(${people}::bigint[]) AND authority_id = ${by.authority.id}::bigint AND valid_from >= ${from}`)
  await tx.write(sql`
    INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, valid_to, assigned_by, assigned_at)
    SELECT one.person, ${by.authority.id}::bigint, ${to}::bigint, gap.first, gap.last, ${by.officerId}::bigint, ${at}
    FROM unnest(${people}::bigint[]) AS one (person)
    CROSS JOIN LATERAL (
      SELECT lower(free.days) AS first, upper(free.days) - 1 AS last
      FROM unnest(datemultirange(daterange(${from}::date, NULL, '[]')) - (
        SELECT coalesce(range_agg(daterange(assignment.valid_from, assignment.valid_to, '[]')), datemultirange()) FROM assignment
        WHERE assignment.person_id = one.person AND assignment.authority_id = ${by.authority.id}::bigint AND assignment.valid_from >= ${from})) AS free (days)
    ) gap`)
}

const CaseloadRow = z.strictObject({
  id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean(),
  without_delay: z.number(), overdue: z.number(), since: z.string().nullable(), officer: z.string().nullable(),
})
export type CaseloadRow = z.infer<typeof CaseloadRow>

/** What presses of one person's duties, as far as they are ours. */
const pressing = (may: MayFilter): Sql => sql`LATERAL (
  SELECT count(*) FILTER (WHERE duty.is_without_delay)::int AS without_delay, count(*) FILTER (WHERE duty.due_on < ${may.today})::int AS overdue
  FROM duty WHERE duty.person_id = person.id AND duty.holder_kind = ${may.officer.authority.kind} AND duty.holder_code = ${may.officer.authority.code} AND duty.derived_state = 'open' AND NOT duty.is_standing) press`

/**
 * People of the authority whom nobody works with. Those who are asked about are found first, by one pass over what the authority
 * holds; names and duties are read only of the people that are shown. What presses most stands first among them.
 */
export const listWithoutOfficer = (tx: Read, may: MayFilter, columns: Sql, most: number): Promise<CaseloadRow[]> => {
  const { authority } = may.officer
  return tx.rows(CaseloadRow, sql`
    WITH alone AS MATERIALIZED (
      SELECT ours.id, min(ours.since) AS since FROM (
        SELECT held.person_id AS id, held.valid_from AS since FROM responsibility held
        WHERE held.holder_kind = ${authority.kind} AND held.holder_code = ${authority.code} AND held.task IN ('integration-services', 'unaccompanied-support') AND ${isToday(sql`held`, may.today)}
        UNION ALL
        SELECT opened.id, opened.created_at::date FROM person opened WHERE opened.opened_by = ${authority.id}::bigint
      ) ours
      WHERE NOT ${hasOfficer(authority.id, may.today, sql`ours.id`, isStillHere(authority.id, may.today))}
      GROUP BY ours.id
    ), first AS MATERIALIZED (
      SELECT alone.id, alone.since FROM alone WHERE ${may.on(sql`alone.id`)} ORDER BY alone.since, alone.id LIMIT ${most}
    )
    SELECT ${columns}, press.without_delay, press.overdue, first.since,
      (SELECT officer.display_name FROM assignment JOIN officer ON officer.id = assignment.officer_id
        WHERE assignment.person_id = person.id AND assignment.authority_id = ${authority.id}::bigint AND assignment.valid_from <= ${may.today} ORDER BY assignment.valid_from DESC LIMIT 1) AS officer
    FROM first JOIN person ON person.id = first.id CROSS JOIN ${pressing(may)}
    ORDER BY press.without_delay = 0, press.overdue = 0, first.since, person.id`)
}

export const listCaseload = (tx: Read, may: MayFilter, columns: Sql, officer: string, most: number): Promise<CaseloadRow[]> =>
  tx.rows(CaseloadRow, sql`
    SELECT ${columns}, press.without_delay, press.overdue, assignment.valid_from AS since, NULL::text AS officer
    FROM assignment JOIN person ON person.id = assignment.person_id CROSS JOIN ${pressing(may)}
    WHERE assignment.officer_id = ${officer}::bigint AND assignment.authority_id = ${may.officer.authority.id}::bigint AND ${assigned(may.today)} AND ${may.on(sql`person.id`)}
    ORDER BY press.without_delay = 0, press.overdue = 0, name, person.id LIMIT ${most}`)

const Named = z.strictObject({ id: z.string(), name: z.string() })
/** Somebody who works, has worked or will work here. */
export const findColleague = (tx: Read, officer: string, authority: string): Promise<z.infer<typeof Named> | undefined> =>
  tx.find(Named, sql`
    SELECT officer.id::text AS id, officer.display_name AS name FROM officer
    WHERE officer.id = ${officer}::bigint AND EXISTS (SELECT FROM officer_role WHERE officer_role.officer_id = officer.id AND officer_role.authority_id = ${authority}::bigint)`)

const DeputyRow = z.strictObject({ id: z.string(), officer_id: z.string(), officer: z.string(), deputy_id: z.string(), deputy: z.string(), valid_from: z.string(), valid_to: z.string(), covers_protected: z.boolean() })
export const listDeputies = (tx: Read, authority: string, today: string): Promise<z.infer<typeof DeputyRow>[]> =>
  tx.rows(DeputyRow, sql`
    SELECT deputy.id::text AS id, officer.id::text AS officer_id, officer.display_name AS officer, other.id::text AS deputy_id, other.display_name AS deputy, deputy.valid_from, deputy.valid_to, deputy.covers_protected
    FROM deputy JOIN officer ON officer.id = deputy.officer_id JOIN officer other ON other.id = deputy.deputy_id
    WHERE deputy.authority_id = ${authority}::bigint AND deputy.withdrawn_at IS NULL AND deputy.valid_to >= ${today}
    ORDER BY deputy.valid_from, deputy.id`)

export type NewDeputy = { officer: string; deputy: string; from: string; to: string; protectedToo: boolean }
export const hasDeputy = async (tx: Read, authority: string, one: NewDeputy): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM deputy WHERE authority_id = ${authority}::bigint AND officer_id = ${one.officer}::bigint AND withdrawn_at IS NULL
      AND daterange(valid_from, valid_to, '[]') && daterange(${one.from}::date, ${one.to}::date, '[]')) AS exists`)).exists
export const insertDeputy = (tx: Tx, one: NewDeputy, by: Officer, at: string): Promise<{ id: string }> =>
  tx.get(Id, sql`
    INSERT INTO deputy (authority_id, officer_id, deputy_id, covers_protected, valid_from, valid_to, arranged_by, arranged_at)
    VALUES (${by.authority.id}::bigint, ${one.officer}::bigint, ${one.deputy}::bigint, ${one.protectedToo}, ${one.from}, ${one.to}, ${by.officerId}::bigint, ${at}) RETURNING id::text AS id`)

const Ended = z.strictObject({ officer_id: z.string(), deputy_id: z.string() })
/** Over from now on: what has been keeps its days until yesterday, what has not begun is taken back. */
export const endDeputy = (tx: Tx, id: string, by: Officer, today: string, at: string): Promise<z.infer<typeof Ended> | undefined> =>
  tx.find(Ended, sql`
    UPDATE deputy SET valid_to = CASE WHEN valid_from < ${today} THEN ${today}::date - 1 ELSE valid_to END,
      withdrawn_at = CASE WHEN valid_from < ${today} THEN NULL ELSE ${at}::timestamptz END, withdrawn_by = ${by.officerId}::bigint
    WHERE id = ${id}::bigint AND authority_id = ${by.authority.id}::bigint AND withdrawn_at IS NULL AND valid_to >= ${today}
    RETURNING officer_id::text AS officer_id, deputy_id::text AS deputy_id`)
