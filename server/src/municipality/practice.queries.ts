/** Contact units (9 §), readings of open norms, and reviews of the agreement with the state. */
import { lawStateIds } from '@kotostig/law/law-states'
import { z } from 'zod'
import type { Officer } from '../caller.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'

const Id = z.strictObject({ id: z.string() })
const UnitRow = z.strictObject({
  id: z.string(), nameSv: z.string(), nameFi: z.string(), phone: z.string(), email: z.string(), address: z.string(), from: z.string(), to: z.string().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable(),
})
export type UnitRow = z.infer<typeof UnitRow>
const units = (tx: Read, where: Sql): Promise<UnitRow[]> =>
  tx.rows(UnitRow, sql`
    SELECT contact_unit.id::text AS id, name_sv AS "nameSv", name_fi AS "nameFi", phone, email, address, valid_from AS from, valid_to AS to,
      (recorded_at AT TIME ZONE 'Europe/Helsinki')::date AS "recordedAt", officer.display_name AS "recordedBy"
    FROM contact_unit LEFT JOIN officer ON officer.id = contact_unit.recorded_by
    WHERE ${where} ORDER BY valid_from DESC`)
export const listUnits = (tx: Read, municipality: string): Promise<UnitRow[]> => units(tx, sql`municipality = ${municipality}`)
export const findUnit = async (tx: Read, municipality: string, day: string): Promise<UnitRow | undefined> =>
  (await units(tx, sql`municipality = ${municipality} AND daterange(valid_from, valid_to, '[]') @> ${day}::date`))[0]

export type NewUnit = { nameSv: string; nameFi: string; phone: string; email: string; address: string; from: string }
const Found = z.strictObject({ found: z.boolean() })
/** Whether a unit is to begin after the day. */
export const isNamedAfter = async (tx: Read, municipality: string, day: string): Promise<boolean> =>
  (await tx.get(Found, sql`SELECT EXISTS (SELECT FROM contact_unit WHERE municipality = ${municipality} AND valid_from > ${day}) AS found`)).found
/** The unit before it ends the day before; one of the very day is replaced. */
export async function nameUnit(tx: Tx, municipality: string, one: NewUnit, officer: string, at: string): Promise<string> {
  await tx.write(sql`UPDATE contact_unit SET valid_to = ${one.from}::date - 1 WHERE municipality = ${municipality} AND valid_from < ${one.from} AND (valid_to IS NULL OR valid_to >= ${one.from})`)
  const replaced = await tx.find(Id, sql`
    UPDATE contact_unit SET name_sv = ${one.nameSv}, name_fi = ${one.nameFi}, phone = ${one.phone}, email = ${one.email}, address = ${one.address}, valid_to = NULL, recorded_at = ${at}, recorded_by = ${officer}::bigint
    WHERE municipality = ${municipality} AND valid_from = ${one.from} RETURNING id::text AS id`)
  return (replaced ?? (await tx.get(Id, sql`
    INSERT INTO contact_unit (municipality, name_sv, name_fi, phone, email, address, valid_from, recorded_at, recorded_by)
    VALUES (${municipality}, ${one.nameSv}, ${one.nameFi}, ${one.phone}, ${one.email}, ${one.address}, ${one.from}, ${at}, ${officer}::bigint) RETURNING id::text AS id`))).id
}
export const endUnit = (tx: Tx, municipality: string, lastDay: string): Promise<z.infer<typeof Id> | undefined> =>
  tx.find(Id, sql`UPDATE contact_unit SET valid_to = ${lastDay}::date WHERE municipality = ${municipality} AND valid_from <= ${lastDay} AND (valid_to IS NULL OR valid_to > ${lastDay}) RETURNING id::text AS id`)

const ReadingRow = z.strictObject({
  id: z.string(), norm: z.string(), name_sv: z.string(), name_fi: z.string(), said: z.string(), reason: z.string(), from: z.string(), lawState: z.enum(lawStateIds), lawRelease: z.string(), recordedAt: z.string(), recordedBy: z.string(), isReplaced: z.boolean(),
})
export type ReadingRow = z.infer<typeof ReadingRow>
const readings = (tx: Read, where: Sql): Promise<ReadingRow[]> =>
  tx.rows(ReadingRow, sql`
    SELECT one.id::text AS id, one.norm, authority.name_sv, authority.name_fi, one.said, one.reason, one.read_from AS from, one.law_state AS "lawState", one.law_release AS "lawRelease",
      (one.recorded_at AT TIME ZONE 'Europe/Helsinki')::date AS "recordedAt", officer.display_name AS "recordedBy",
      EXISTS (SELECT FROM norm_reading newer WHERE newer.authority_id = one.authority_id AND newer.norm = one.norm AND newer.id > one.id) AS "isReplaced"
    FROM norm_reading one JOIN authority ON authority.id = one.authority_id JOIN officer ON officer.id = one.recorded_by
    WHERE ${where} ORDER BY one.read_from DESC, one.id DESC`)
export const listReadings = (tx: Read, norms: readonly string[]): Promise<ReadingRow[]> => readings(tx, sql`one.norm = ANY(${[...norms]}::text[])`)
export const listOwnReadings = (tx: Read, authority: string): Promise<ReadingRow[]> => readings(tx, sql`one.authority_id = ${authority}::bigint`)

export type NewReading = { norm: string; said: string; reason: string; from: string; lawState: string; lawRelease: string }
export const insertReading = async (tx: Tx, one: NewReading, { authority, officerId }: Officer, at: string): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO norm_reading (authority_id, norm, said, reason, read_from, law_state, law_release, recorded_at, recorded_by)
    VALUES (${authority.id}::bigint, ${one.norm}, ${one.said}, ${one.reason}, ${one.from}, ${one.lawState}, ${one.lawRelease}, ${at}, ${officerId}::bigint) RETURNING id::text AS id`)).id
