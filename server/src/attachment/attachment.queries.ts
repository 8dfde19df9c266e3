/** Documents of the own authority, and those on their way. The bytes stand in a table of their own: no list reads them. */
import { AttachmentKind } from '@kotostig/api/attachment'
import { Withdrawn } from '@kotostig/api/note'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'

const Row = z.strictObject({ id: z.string(), fileName: z.string(), kind: AttachmentKind, bytes: z.number(), sha256: z.string(), sentAt: z.string(), sentBy: z.string(), withdrawn: Withdrawn.nullable() })
export const listAttachments = (tx: Read, may: MayFilter, person: string, most: number): Promise<z.infer<typeof Row>[]> =>
  tx.rows(Row, sql`
    SELECT attachment.id::text AS id, file_name AS "fileName", kind, byte_count AS bytes, sha256, to_char(sent_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS "sentAt", sender.display_name AS "sentBy",
      CASE WHEN withdrawn_at IS NOT NULL THEN jsonb_build_object('at', to_char(withdrawn_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI'), 'by', withdrawer.display_name, 'reason', withdrawn_reason) END AS withdrawn
    FROM attachment JOIN officer sender ON sender.id = sent_by LEFT JOIN officer withdrawer ON withdrawer.id = withdrawn_by
    WHERE attachment.person_id IN (${partsOf(sql`${person}`)}) AND authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`${person}::bigint`)}
    ORDER BY attachment.id DESC LIMIT ${most}`)

const Whole = z.strictObject({ file_name: z.string(), kind: AttachmentKind, bytes: z.instanceof(Uint8Array) })
/** `withdrawnToo`: also what has been withdrawn, which nobody works with any more. */
export const findContent = (tx: Read, may: MayFilter, person: string, attachment: string, withdrawnToo: boolean): Promise<z.infer<typeof Whole> | undefined> =>
  tx.find(Whole, sql`
    SELECT file_name, kind, content.bytes FROM attachment JOIN attachment_content content ON content.attachment_id = attachment.id
    WHERE attachment.id = ${attachment}::bigint AND attachment.person_id IN (${partsOf(sql`${person}`)}) AND authority_id = ${may.officer.authority.id}::bigint
      AND ${may.on(sql`${person}::bigint`)} AND ${withdrawnToo ? sql`true` : sql`withdrawn_at IS NULL`}`)

const Upload = z.strictObject({ id: z.string(), person: z.string(), key: z.string(), file_name: z.string(), byte_count: z.number() })
/** One's own that is not whole yet, locked until the transaction ends; about somebody whom the officer may still see. */
const upload = (tx: Tx, may: MayFilter, which: ReturnType<typeof sql>): Promise<z.infer<typeof Upload> | undefined> =>
  tx.find(Upload, sql`
    SELECT sent.id::text AS id, sent.person_id::text AS person, request_key AS key, file_name, byte_count FROM attachment_upload sent
    WHERE ${which} AND sent.officer_id = ${may.officer.officerId}::bigint AND sent.authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`sent.person_id`)} FOR UPDATE OF sent`)
export const findUpload = (tx: Tx, may: MayFilter, id: string): Promise<z.infer<typeof Upload> | undefined> => upload(tx, may, sql`sent.id = ${id}::bigint`)
export const findUploadByKey = (tx: Tx, may: MayFilter, key: string): Promise<z.infer<typeof Upload> | undefined> => upload(tx, may, sql`sent.request_key = ${key}`)

const Id = z.strictObject({ id: z.string() })
const Keyed = z.strictObject({ id: z.string(), person: z.string(), authority: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, person_id::text AS person, authority_id::text AS authority FROM attachment WHERE request_key = ${key}`)

export const insertUpload = async (tx: Tx, may: MayFilter, one: { key: string; person: string; fileName: string; bytes: number; at: string }): Promise<string | undefined> =>
  (await tx.find(Id, sql`
    INSERT INTO attachment_upload (person_id, authority_id, officer_id, request_key, file_name, byte_count, begun_at)
    SELECT person.id, ${may.officer.authority.id}::bigint, ${may.officer.officerId}::bigint, ${one.key}, ${one.fileName}, ${one.bytes}, ${one.at} FROM person WHERE person.id = ${one.person}::bigint AND ${may.on(sql`person.id`)}
    RETURNING id::text AS id`))?.id

/** What was begun at the authority more than a day ago and never became whole. */
export async function dropAbandoned(tx: Tx, authority: string, at: string): Promise<void> {
  const old = sql`SELECT id FROM attachment_upload WHERE authority_id = ${authority}::bigint AND begun_at < ${at}::timestamptz - interval '1 day'`
  await tx.write(sql`DELETE FROM attachment_part WHERE upload_id IN (${old})`)
  await tx.write(sql`DELETE FROM attachment_upload WHERE id IN (${old})`)
}
export async function dropUpload(tx: Tx, id: string): Promise<void> {
  await tx.write(sql`DELETE FROM attachment_part WHERE upload_id = ${id}::bigint`)
  await tx.write(sql`DELETE FROM attachment_upload WHERE id = ${id}::bigint`)
}

export const insertPart = (tx: Tx, id: string, number: number, bytes: Uint8Array): Promise<number> =>
  tx.write(sql`INSERT INTO attachment_part (upload_id, number, bytes) VALUES (${id}::bigint, ${number}, ${Buffer.from(bytes)}) ON CONFLICT DO NOTHING`)
const Count = z.strictObject({ count: z.number() })
export const countParts = async (tx: Read, id: string): Promise<number> => (await tx.get(Count, sql`SELECT count(*)::integer AS count FROM attachment_part WHERE upload_id = ${id}::bigint`)).count
const Part = z.strictObject({ number: z.number(), bytes: z.instanceof(Uint8Array) })
export const readParts = (tx: Read, id: string): Promise<z.infer<typeof Part>[]> => tx.rows(Part, sql`SELECT number, bytes FROM attachment_part WHERE upload_id = ${id}::bigint ORDER BY number`)

export type NewAttachment = { key: string; person: string; fileName: string; kind: AttachmentKind; bytes: Buffer; sha256: string; at: string }
export async function insertAttachment(tx: Tx, may: MayFilter, one: NewAttachment): Promise<string> {
  const { id } = await tx.get(Id, sql`
    INSERT INTO attachment (person_id, authority_id, request_key, file_name, kind, byte_count, sha256, sent_at, sent_by)
    VALUES (${one.person}::bigint, ${may.officer.authority.id}::bigint, ${one.key}, ${one.fileName}, ${one.kind}, ${one.bytes.length}, ${one.sha256}, ${one.at}, ${may.officer.officerId}::bigint) RETURNING id::text AS id`)
  await tx.write(sql`INSERT INTO attachment_content (attachment_id, bytes) VALUES (${id}::bigint, ${one.bytes})`)
  return id
}

const Changed = z.strictObject({ person: z.string() })
export const withdrawAttachment = (tx: Tx, may: MayFilter, attachment: string, reason: string, at: string): Promise<{ person: string } | undefined> =>
  tx.find(Changed, sql`
    UPDATE attachment SET withdrawn_at = ${at}, withdrawn_by = ${may.officer.officerId}::bigint, withdrawn_reason = ${reason}
    FROM person part WHERE part.id = attachment.person_id AND attachment.id = ${attachment}::bigint AND attachment.authority_id = ${may.officer.authority.id}::bigint AND attachment.withdrawn_at IS NULL
      AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}
    RETURNING coalesce(part.merged_into, part.id)::text AS person`)
