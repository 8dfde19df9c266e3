import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'

const OfficerRow = z.strictObject({ id: z.string(), name: z.string(), role: z.string(), valid_from: z.string(), valid_to: z.string().nullable(), people: z.number(), without_delay: z.number(), overdue: z.number() })

/** Officers who work with people at the own authority, now or from a coming day, each with the size of the work. Numbers only. */
export const listOfficers = (tx: Read, officer: Officer, today: string): Promise<z.infer<typeof OfficerRow>[]> =>
  tx.rows(OfficerRow, sql`
    WITH load AS (
      SELECT assignment.officer_id, count(DISTINCT assignment.person_id)::int AS people,
        count(duty.id) FILTER (WHERE duty.is_without_delay)::int AS without_delay, count(duty.id) FILTER (WHERE duty.due_on < ${today})::int AS overdue
      FROM assignment
      LEFT JOIN duty ON duty.person_id = assignment.person_id AND duty.holder_kind = ${officer.authority.kind} AND duty.holder_code = ${officer.authority.code}
        AND duty.derived_state = 'open' AND NOT duty.is_standing
      WHERE assignment.authority_id = ${officer.authority.id}::bigint AND assignment.valid_from <= ${today} AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${today})
      GROUP BY assignment.officer_id
    )
    SELECT officer.id::text AS id, officer.display_name AS name, officer_role.role, officer_role.valid_from, officer_role.valid_to,
      coalesce(load.people, 0) AS people, coalesce(load.without_delay, 0) AS without_delay, coalesce(load.overdue, 0) AS overdue
    FROM officer_role JOIN officer ON officer.id = officer_role.officer_id LEFT JOIN load ON load.officer_id = officer.id
    WHERE officer_role.authority_id = ${officer.authority.id}::bigint AND officer_role.role IN ('caseworker', 'lead', 'social-worker') AND officer.ended_at IS NULL
      AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${today})
    ORDER BY officer.display_name, officer_role.id`)

const Exists = z.strictObject({ exists: z.boolean() })
/** Whether somebody may work with people at the authority on a day. */
export const worksHere = async (tx: Read, officer: string, authority: string, on: string): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM officer_role JOIN officer ON officer.id = officer_role.officer_id
      WHERE officer_role.officer_id = ${officer}::bigint AND officer_role.authority_id = ${authority}::bigint AND officer_role.role IN ('caseworker', 'lead', 'social-worker')
        AND officer.ended_at IS NULL AND officer_role.valid_from <= ${on} AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${on})) AS exists`)).exists

const Id = z.strictObject({ id: z.string() })
/** Those of the people whom the officer who gives may reach. */
export const listReachable = async (tx: Read, may: MayFilter, people: readonly string[]): Promise<string[]> =>
  (await tx.rows(Id, sql`SELECT person.id::text AS id FROM person WHERE person.id = ANY(${people}::bigint[]) AND ${may.on(sql`person.id`)} ORDER BY person.id`)).map((row) => row.id)

/** From the day on the people are the officer's; who had them has them until the day before. A change on the very first day replaces. */
export async function assign(tx: Tx, people: readonly string[], to: string, from: string, by: Officer, at: string): Promise<void> {
  await tx.write(sql`
    UPDATE assignment SET valid_to = ${from}::date - 1
    WHERE person_id = ANY(${people}::bigint[]) AND authority_id = ${by.authority.id}::bigint AND valid_from < ${from} AND (valid_to IS NULL OR valid_to >= ${from})`)
  await tx.write(sql`
    UPDATE assignment SET officer_id = ${to}::bigint, valid_to = NULL, assigned_by = ${by.officerId}::bigint, assigned_at = ${at}
    WHERE person_id = ANY(${people}::bigint[]) AND authority_id = ${by.authority.id}::bigint AND valid_from = ${from}`)
  await tx.write(sql`
    INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, assigned_by, assigned_at)
    SELECT one, ${by.authority.id}::bigint, ${to}::bigint, ${from}::date, ${by.officerId}::bigint, ${at}
    FROM unnest(${people}::bigint[]) one
    WHERE NOT EXISTS (SELECT FROM assignment WHERE person_id = one AND authority_id = ${by.authority.id}::bigint AND valid_from >= ${from})`)
}
