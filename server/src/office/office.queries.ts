/** Officers, their rights in time, and units. Nothing is removed: a right ends, or is taken back before it was used. */
import { z } from 'zod'
import type { Officer, Role } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { inForce } from '../role-in-force.ts'
import type { NamedAuthority } from './names.ts'

const Id = z.strictObject({ id: z.string() })
const Exists = z.strictObject({ exists: z.boolean() })
const isToday = (table: Sql, today: string): Sql => sql`${table}.valid_from <= ${today} AND (${table}.valid_to IS NULL OR ${table}.valid_to >= ${today})`

/** Changes of rights at an authority wait for each other: two administrators cannot remove each other at once. */
export const lockOffice = (tx: Tx, authority: string): Promise<unknown> => tx.get(Id, sql`SELECT id::text AS id FROM authority WHERE id = ${authority}::bigint FOR UPDATE`)

const UnitRow = z.strictObject({ id: z.string(), name_sv: z.string(), name_fi: z.string(), valid_from: z.string(), valid_to: z.string().nullable(), officers: z.number() })
export const listUnits = (tx: Read, authority: string, today: string): Promise<z.infer<typeof UnitRow>[]> =>
  tx.rows(UnitRow, sql`
    SELECT unit.id::text AS id, unit.name_sv, unit.name_fi, unit.valid_from, unit.valid_to,
      (SELECT count(*)::int FROM officer_unit WHERE officer_unit.unit_id = unit.id AND ${isToday(sql`officer_unit`, today)}) AS officers
    FROM unit WHERE unit.authority_id = ${authority}::bigint AND (unit.valid_to IS NULL OR unit.valid_to >= ${today}) ORDER BY unit.name_sv, unit.id`)

const OfficerRow = z.strictObject({
  id: z.string(), name: z.string(), subject: z.string(), roles: z.array(z.strictObject({ id: z.string(), role: z.string(), from: z.string(), to: z.string().nullable(), isOver: z.boolean() })),
  unit: z.strictObject({ id: z.string(), nameSv: z.string(), nameFi: z.string(), from: z.string() }).nullable(),
})
/** Everybody with a right here, now or from a coming day, and whoever had one within the last year. */
export const listOfficers = (tx: Read, authority: string, today: string): Promise<z.infer<typeof OfficerRow>[]> =>
  tx.rows(OfficerRow, sql`
    SELECT officer.id::text AS id, officer.display_name AS name, officer.subject,
      jsonb_agg(jsonb_build_object('id', officer_role.id::text, 'role', officer_role.role, 'from', officer_role.valid_from, 'to', officer_role.valid_to, 'isOver', coalesce(officer_role.valid_to < ${today}::date, false))
        ORDER BY coalesce(officer_role.valid_to < ${today}::date, false), officer_role.valid_from, officer_role.id) AS roles,
      (SELECT jsonb_build_object('id', unit.id::text, 'nameSv', unit.name_sv, 'nameFi', unit.name_fi, 'from', officer_unit.valid_from) FROM officer_unit JOIN unit ON unit.id = officer_unit.unit_id
        WHERE officer_unit.officer_id = officer.id AND officer_unit.authority_id = ${authority}::bigint AND (officer_unit.valid_to IS NULL OR officer_unit.valid_to >= ${today})
        ORDER BY officer_unit.valid_from LIMIT 1) AS unit
    FROM officer JOIN officer_role ON officer_role.officer_id = officer.id
    WHERE officer_role.authority_id = ${authority}::bigint AND officer_role.withdrawn_at IS NULL AND officer.ended_at IS NULL
      AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${today}::date - 365)
    GROUP BY officer.id ORDER BY officer.display_name, officer.id`)

/** Somebody the installation knows, at whichever authority. */
export const findBySubject = (tx: Read, subject: string): Promise<z.infer<typeof Id> | undefined> =>
  tx.find(Id, sql`SELECT id::text AS id FROM officer WHERE subject = ${subject} AND ended_at IS NULL`)
export const insertOfficer = (tx: Tx, name: string, subject: string, at: string): Promise<z.infer<typeof Id>> =>
  tx.get(Id, sql`INSERT INTO officer (display_name, subject, created_at) VALUES (${name}, ${subject}, ${at}) RETURNING id::text AS id`)

/** Whether the officer has had any right at the authority. */
export const belongsHere = async (tx: Read, officer: string, authority: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM officer_role WHERE officer_id = ${officer}::bigint AND authority_id = ${authority}::bigint) AS exists`)).exists

export type Grant = { officer: string; role: Role; from: string; to: string | null }
/** Whether the officer has one of the roles here on any of the days. */
export const hasWithin = async (tx: Read, authority: string, { officer, from, to }: Grant, roles: readonly Role[]): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM officer_role WHERE officer_id = ${officer}::bigint AND authority_id = ${authority}::bigint AND withdrawn_at IS NULL AND role = ANY(${roles}::text[])
      AND daterange(valid_from, valid_to, '[]') && daterange(${from}::date, ${to}::date, '[]')) AS exists`)).exists
/** `officerId` is null where nobody signed in has given it: the first administrator. */
export const insertRole = (tx: Tx, grant: Grant, by: { officerId: string | null; authority: { id: string } }, at: string): Promise<z.infer<typeof Id>> =>
  tx.get(Id, sql`
    INSERT INTO officer_role (officer_id, authority_id, role, valid_from, valid_to, granted_by, granted_at)
    VALUES (${grant.officer}::bigint, ${by.authority.id}::bigint, ${grant.role}, ${grant.from}, ${grant.to}::date, ${by.officerId}::bigint, ${at}) RETURNING id::text AS id`)

/** Whether somebody administers the authority on the day. */
export const isAdministered = async (tx: Read, authority: string, on: string): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM officer_role JOIN officer ON officer.id = officer_role.officer_id
      WHERE officer_role.authority_id = ${authority}::bigint AND officer_role.role = 'administrator' AND officer.ended_at IS NULL AND ${inForce(on)}) AS exists`)).exists
/** The authority as it stands here; the names that stand already stay. */
export async function keepAuthority(tx: Tx, one: NamedAuthority): Promise<string> {
  await tx.write(sql`
    INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES (${one.kind}, ${one.code}, ${one.nameSv}, ${one.nameFi}, ${one.from}::date) ON CONFLICT (kind, code) DO NOTHING`)
  return (await tx.get(Id, sql`SELECT id::text AS id FROM authority WHERE kind = ${one.kind} AND code = ${one.code}`)).id
}
export const hasEnded = async (tx: Read, subject: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM officer WHERE subject = ${subject} AND ended_at IS NOT NULL) AS exists`)).exists

const RoleRow = z.strictObject({ id: z.string(), officer: z.string(), role: z.enum(['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator']), valid_from: z.string(), valid_to: z.string().nullable() })
export const findRole = (tx: Read, id: string, authority: string): Promise<z.infer<typeof RoleRow> | undefined> =>
  tx.find(RoleRow, sql`
    SELECT id::text AS id, officer_id::text AS officer, role, valid_from, valid_to FROM officer_role WHERE id = ${id}::bigint AND authority_id = ${authority}::bigint AND withdrawn_at IS NULL`)

/** Whether somebody else is administrator on the day and from then on. */
export const isAdministeredWithout = async (tx: Read, role: string, authority: string, on: string): Promise<boolean> =>
  (await tx.get(Exists, sql`
    SELECT EXISTS (SELECT FROM officer_role JOIN officer ON officer.id = officer_role.officer_id
      WHERE officer_role.authority_id = ${authority}::bigint AND officer_role.role = 'administrator' AND officer_role.id <> ${role}::bigint AND officer_role.withdrawn_at IS NULL AND officer.ended_at IS NULL
        AND officer_role.valid_from <= ${on} AND officer_role.valid_to IS NULL) AS exists`)).exists

export const setLastDay = (tx: Tx, role: string, lastDay: string): Promise<number> => tx.write(sql`UPDATE officer_role SET valid_to = ${lastDay}::date WHERE id = ${role}::bigint`)
export const withdrawRole = (tx: Tx, role: string, by: Officer, at: string): Promise<number> =>
  tx.write(sql`UPDATE officer_role SET withdrawn_at = ${at}, withdrawn_by = ${by.officerId}::bigint WHERE id = ${role}::bigint`)
export const endSessions = (tx: Tx, role: string, at: string): Promise<number> => tx.write(sql`UPDATE session SET ended_at = ${at} WHERE role_id = ${role}::bigint AND ended_at IS NULL`)

export const insertUnit = (tx: Tx, unit: { nameSv: string; nameFi: string; from: string }, by: Officer, at: string): Promise<z.infer<typeof Id>> =>
  tx.get(Id, sql`
    INSERT INTO unit (authority_id, name_sv, name_fi, valid_from, made_by, made_at) VALUES (${by.authority.id}::bigint, ${unit.nameSv}, ${unit.nameFi}, ${unit.from}, ${by.officerId}::bigint, ${at}) RETURNING id::text AS id`)
const UnitPeriod = z.strictObject({ valid_from: z.string(), valid_to: z.string().nullable() })
export const findUnit = (tx: Read, id: string, authority: string): Promise<z.infer<typeof UnitPeriod> | undefined> =>
  tx.find(UnitPeriod, sql`SELECT valid_from, valid_to FROM unit WHERE id = ${id}::bigint AND authority_id = ${authority}::bigint`)
/** Whether somebody is to begin in the unit after the day. */
export const isAwaited = async (tx: Read, unit: string, lastDay: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM officer_unit WHERE unit_id = ${unit}::bigint AND valid_from > ${lastDay}) AS exists`)).exists
export async function endUnit(tx: Tx, unit: string, lastDay: string): Promise<void> {
  await tx.write(sql`UPDATE officer_unit SET valid_to = ${lastDay}::date WHERE unit_id = ${unit}::bigint AND (valid_to IS NULL OR valid_to > ${lastDay})`)
  await tx.write(sql`UPDATE unit SET valid_to = ${lastDay}::date WHERE id = ${unit}::bigint`)
}

/** Whether the officer is to begin in a unit after the day. */
export const isPlacedFrom = async (tx: Read, officer: string, authority: string, from: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM officer_unit WHERE officer_id = ${officer}::bigint AND authority_id = ${authority}::bigint AND valid_from > ${from}) AS exists`)).exists
/** From the day on in the unit, and in the one before until the day before. A change on the very first day replaces. */
export async function place(tx: Tx, officer: string, unit: { id: string; to: string | null }, from: string, by: Officer, at: string): Promise<void> {
  await leaveUnit(tx, officer, from, by)
  const replaced = await tx.write(sql`
    UPDATE officer_unit SET unit_id = ${unit.id}::bigint, valid_to = ${unit.to}::date, placed_by = ${by.officerId}::bigint, placed_at = ${at}
    WHERE officer_id = ${officer}::bigint AND authority_id = ${by.authority.id}::bigint AND valid_from = ${from}`)
  if (replaced > 0) return
  await tx.write(sql`
    INSERT INTO officer_unit (officer_id, authority_id, unit_id, valid_from, valid_to, placed_by, placed_at)
    VALUES (${officer}::bigint, ${by.authority.id}::bigint, ${unit.id}::bigint, ${from}, ${unit.to}::date, ${by.officerId}::bigint, ${at})`)
}
export const leaveUnit = (tx: Tx, officer: string, from: string, by: Officer): Promise<number> =>
  tx.write(sql`
    UPDATE officer_unit SET valid_to = ${from}::date - 1
    WHERE officer_id = ${officer}::bigint AND authority_id = ${by.authority.id}::bigint AND valid_from < ${from} AND (valid_to IS NULL OR valid_to >= ${from})`)
