/** Receipts of the own authority. One that names somebody whom the officer may not see is counted and not shown. */
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { disclosed, notOneself } from '../access-links.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { listColumns, partsOf } from '../person/person.ts'

/** Nobody in the receipt is hidden from the officer today, nor of the officer's own family. */
const isSeen = (may: MayFilter): Sql => {
  const named = sql`coalesce(whole.merged_into, whole.id)`
  return sql`NOT EXISTS (SELECT FROM receipt_person named JOIN person whole ON whole.id = named.person_id
    WHERE named.receipt_id = receipt.id AND NOT (${disclosed(may.officer, may.today, named)} AND ${notOneself(may.officer, may.today, named)}))`
}
const ownOf = (may: MayFilter, person: string): Sql =>
  sql`receipt.person_id IN (${partsOf(sql`${person}`)}) AND receipt.authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`${person}::bigint`)}`

const Line = z.strictObject({ id: z.string(), day: z.string(), duty: z.string().nullable(), lawRelease: z.string(), checksum: z.string(), takenAt: z.string(), takenBy: z.string() })
const lineColumns = sql`receipt.id::text AS id, receipt.asked_on AS day, receipt.rule AS duty, receipt.law_release AS "lawRelease", receipt.checksum,
  to_char(receipt.taken_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS "takenAt", taker.display_name AS "takenBy"`

export const listReceipts = (tx: Read, may: MayFilter, person: string, most: number): Promise<z.infer<typeof Line>[]> =>
  tx.rows(Line, sql`
    SELECT ${lineColumns} FROM receipt JOIN officer taker ON taker.id = receipt.taken_by
    WHERE ${ownOf(may, person)} AND ${isSeen(may)} ORDER BY receipt.id DESC LIMIT ${most}`)

const Count = z.strictObject({ count: z.number() })
export const countHidden = async (tx: Read, may: MayFilter, person: string): Promise<number> =>
  (await tx.get(Count, sql`SELECT count(*)::integer AS count FROM receipt WHERE ${ownOf(may, person)} AND NOT (${isSeen(may)})`)).count

const Whole = Line.extend({ document: z.string(), law_checksum: z.string() })
export type ReceiptRow = z.infer<typeof Whole>
export const findReceipt = (tx: Read, may: MayFilter, person: string, receipt: string): Promise<ReceiptRow | undefined> =>
  tx.find(Whole, sql`
    SELECT ${lineColumns}, receipt.document, receipt.law_checksum FROM receipt JOIN officer taker ON taker.id = receipt.taken_by
    WHERE receipt.id = ${receipt}::bigint AND ${ownOf(may, person)} AND ${isSeen(may)}`)

const Person = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
export const getPerson = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Person>> =>
  tx.get(Person, sql`SELECT ${listColumns(may, may)} FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`)

const Keyed = z.strictObject({ id: z.string(), person: z.string(), authority: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, person_id::text AS person, authority_id::text AS authority FROM receipt WHERE request_key = ${key}`)

const Id = z.strictObject({ id: z.string() })
export type NewReceipt = { key: string; person: string; people: readonly string[]; day: string; rule: string | null; lawChecksum: string; lawRelease: string; document: string; checksum: string; at: string }
export async function insertReceipt(tx: Tx, may: MayFilter, one: NewReceipt): Promise<string> {
  const { id } = await tx.get(Id, sql`
    INSERT INTO receipt (person_id, authority_id, request_key, asked_on, rule, law_checksum, law_release, document, checksum, taken_at, taken_by)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, ${one.key}, ${one.day}::date, ${one.rule}, ${one.lawChecksum}, ${one.lawRelease}, ${one.document}, ${one.checksum}, ${one.at},
      ${may.officer.officerId}::bigint) RETURNING id::text AS id`)
  await tx.write(sql`INSERT INTO receipt_person (receipt_id, person_id) SELECT ${id}::bigint, unnest(${one.people}::bigint[])`)
  return id
}
