/** Handovers: what may go along, what waits, and what was handed over. The content is read by whoever sent it, and by whoever has accepted it. */
import * as api from '@kotostig/api/capsule'
import { AttachmentKind } from '@kotostig/api/attachment'
import { NoteKind } from '@kotostig/api/note'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { ownWork } from '../access-links.ts'
import { sql, type Read, type Sql, type Tx } from '../db/tx.ts'
import { listColumns, partsOf } from '../person/person.ts'

const own = (may: MayFilter): Sql => sql`${may.officer.authority.id}::bigint`
const dayOf = (column: Sql): Sql => sql`to_char(${column} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD')`
const nameOf = (alias: Sql): Sql => sql`jsonb_build_object('kind', ${alias}.kind, 'nameSv', ${alias}.name_sv, 'nameFi', ${alias}.name_fi)`
/** The file that is read as the person's. */
const whole = sql`(SELECT coalesce(part.merged_into, part.id) FROM person part WHERE part.id = capsule.person_id)`
const waits = sql`capsule.accepted_at IS NULL AND capsule.withdrawn_at IS NULL`

const line = (may: MayFilter): Sql => sql`jsonb_build_object('id', capsule.id::text, 'from', ${nameOf(sql`sender`)}, 'to', ${nameOf(sql`receiver`)}, 'sentOn', capsule.sent_on, 'sentBy', sent.display_name, 'basis', capsule.basis,
  'state', CASE WHEN capsule.accepted_at IS NOT NULL THEN 'accepted' WHEN capsule.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE 'waiting' END,
  'endedOn', coalesce(capsule.accepted_on::text, ${dayOf(sql`capsule.withdrawn_at`)}), 'endedBy', coalesce(accepter.display_name, withdrawer.display_name), 'reason', capsule.withdrawn_reason,
  'holds', jsonb_build_object('plan', jsonb_typeof(capsule.content::jsonb -> 'plan') = 'object', 'assessment', jsonb_typeof(capsule.content::jsonb -> 'assessment') = 'object',
    'notes', jsonb_array_length(capsule.content::jsonb -> 'notes'), 'attachments', jsonb_array_length(capsule.content::jsonb -> 'attachments')), 'isOwn', capsule.from_authority = ${own(may)})`
const joins = sql`JOIN authority sender ON sender.id = capsule.from_authority JOIN authority receiver ON receiver.id = capsule.to_authority JOIN officer sent ON sent.id = capsule.sent_by
  LEFT JOIN officer accepter ON accepter.id = capsule.accepted_by LEFT JOIN officer withdrawer ON withdrawer.id = capsule.withdrawn_by`

const Person = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
export const getPerson = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Person>> =>
  tx.get(Person, sql`SELECT ${listColumns(may, may)} FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`)

const Line = z.strictObject({ line: api.CapsuleLine })
/** Sent by the own authority, or accepted by it. */
const ours = (may: MayFilter): Sql => sql`(capsule.from_authority = ${own(may)} OR (capsule.to_authority = ${own(may)} AND capsule.accepted_at IS NOT NULL))`
export const listOf = async (tx: Read, may: MayFilter, person: string): Promise<api.CapsuleLine[]> =>
  (await tx.rows(Line, sql`SELECT ${line(may)} AS line FROM capsule ${joins} WHERE capsule.person_id IN (${partsOf(sql`${person}`)}) AND ${ours(may)} AND ${may.on(sql`${person}::bigint`)} ORDER BY capsule.id DESC LIMIT 50`)).map((row) => row.line)

const Target = z.strictObject({ id: z.string(), kind: z.string(), code: z.string(), nameSv: z.string(), nameFi: z.string(), since: z.string() })
/** Whose the services are when they are no longer ours, or become on a day that is known. */
export const findNext = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Target> | undefined> =>
  tx.find(Target, sql`
    SELECT authority.id::text AS id, authority.kind, authority.code, authority.name_sv AS "nameSv", authority.name_fi AS "nameFi", held.valid_from AS since
    FROM responsibility held JOIN authority ON authority.kind = held.holder_kind AND authority.code = held.holder_code AND authority.valid_from <= ${may.today} AND (authority.valid_to IS NULL OR authority.valid_to >= ${may.today})
    WHERE held.person_id = ${person}::bigint AND held.task = 'integration-services' AND authority.id <> ${own(may)} AND (held.valid_to IS NULL OR held.valid_to >= ${may.today})
    ORDER BY held.valid_from, held.id LIMIT 1`)

const Note = z.strictObject({ id: z.string(), on: z.string(), kind: NoteKind, said: z.string(), judged: z.string(), by: z.string() })
export const listNotes = (tx: Read, may: MayFilter, person: string, which?: readonly string[]): Promise<z.infer<typeof Note>[]> =>
  tx.rows(Note, sql`
    SELECT note.id::text AS id, note.held_on AS on, note.kind, note.said, note.judged, writer.display_name AS by FROM note JOIN officer writer ON writer.id = note.written_by
    WHERE note.person_id IN (${partsOf(sql`${person}`)}) AND note.authority_id = ${own(may)} AND note.withdrawn_at IS NULL AND ${may.on(sql`${person}::bigint`)} AND ${which === undefined ? sql`true` : sql`note.id = ANY(${[...which]}::bigint[])`}
    ORDER BY note.held_on DESC, note.id DESC LIMIT ${api.mostNotes}`)
const Attachment = z.strictObject({ id: z.string(), fileName: z.string(), sentOn: z.string(), sha256: z.string() })
export const listAttachments = (tx: Read, may: MayFilter, person: string, which?: readonly string[]): Promise<z.infer<typeof Attachment>[]> =>
  tx.rows(Attachment, sql`
    SELECT attachment.id::text AS id, attachment.file_name AS "fileName", ${dayOf(sql`attachment.sent_at`)} AS "sentOn", attachment.sha256 FROM attachment
    WHERE attachment.person_id IN (${partsOf(sql`${person}`)}) AND attachment.authority_id = ${own(may)} AND attachment.withdrawn_at IS NULL AND ${may.on(sql`${person}::bigint`)} AND ${which === undefined ? sql`true` : sql`attachment.id = ANY(${[...which]}::bigint[])`}
    ORDER BY attachment.id DESC LIMIT ${api.mostCapsuleAttachments}`)

const Keyed = z.strictObject({ id: z.string(), person: z.string(), authority: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, person_id::text AS person, from_authority::text AS authority FROM capsule WHERE request_key = ${key}`)
const Id = z.strictObject({ id: z.string() })
export type NewCapsule = { person: string; to: string; key: string; basis: string; consent: { on: string; way: string; language: string } | null; necessity: string; content: string; checksum: string; at: string }
/** Its id, or nothing where one waits already. */
export const insertCapsule = (tx: Tx, may: MayFilter, one: NewCapsule): Promise<{ id: string } | undefined> =>
  tx.find(Id, sql`
    INSERT INTO capsule (person_id, from_authority, to_authority, request_key, basis, consent_on, consent_way, consent_language, necessity, content, checksum, sent_on, sent_at, sent_by)
    VALUES (${one.person}::bigint, ${own(may)}, ${one.to}::bigint, ${one.key}, ${one.basis}, ${one.consent?.on ?? null}::date, ${one.consent?.way ?? null}, ${one.consent?.language ?? null}, ${one.necessity === '' ? null : one.necessity}, ${one.content}, ${one.checksum}, ${may.today}::date, ${one.at}, ${may.officer.officerId}::bigint)
    ON CONFLICT DO NOTHING RETURNING id::text AS id`)
export const insertAttachments = (tx: Tx, capsule: string, attachments: readonly string[]): Promise<number> =>
  tx.write(sql`INSERT INTO capsule_attachment (capsule_id, attachment_id) SELECT ${capsule}::bigint, unnest(${[...attachments]}::bigint[])`)
/** Who looked before sees that it has changed. */
export const touchPerson = (tx: Tx, person: string): Promise<number> => tx.write(sql`UPDATE person SET version = version + 1 WHERE id = ${person}::bigint`)

const Ended = z.strictObject({ person: z.string() })
export const withdraw = (tx: Tx, may: MayFilter, capsule: string, reason: string, at: string): Promise<{ person: string } | undefined> =>
  tx.find(Ended, sql`
    UPDATE capsule SET withdrawn_at = ${at}, withdrawn_by = ${may.officer.officerId}::bigint, withdrawn_reason = ${reason}
    WHERE id = ${capsule}::bigint AND from_authority = ${own(may)} AND ${waits} AND ${may.on(whole)} RETURNING ${whole}::text AS person`)
const Accepted = z.strictObject({ person: z.string(), basis: z.enum(api.capsuleBases) })
export const accept = (tx: Tx, may: MayFilter, capsule: string, at: string): Promise<z.infer<typeof Accepted> | undefined> =>
  tx.find(Accepted, sql`
    UPDATE capsule SET accepted_on = ${may.today}::date, accepted_at = ${at}, accepted_by = ${may.officer.officerId}::bigint
    WHERE id = ${capsule}::bigint AND to_authority = ${own(may)} AND ${waits} AND ${may.on(whole)} RETURNING ${whole}::text AS person, basis`)

const Found = z.strictObject({ line: api.CapsuleLine, content: z.string(), checksum: z.string() })
export const findCapsule = (tx: Read, may: MayFilter, person: string, capsule: string): Promise<z.infer<typeof Found> | undefined> =>
  tx.find(Found, sql`SELECT ${line(may)} AS line, capsule.content, capsule.checksum FROM capsule ${joins} WHERE capsule.id = ${capsule}::bigint AND capsule.person_id IN (${partsOf(sql`${person}`)}) AND ${ours(may)} AND ${may.on(sql`${person}::bigint`)}`)

const Bytes = z.strictObject({ file_name: z.string(), kind: AttachmentKind, bytes: z.instanceof(Uint8Array) })
export const findAttachment = (tx: Read, may: MayFilter, person: string, capsule: string, attachment: string): Promise<z.infer<typeof Bytes> | undefined> =>
  tx.find(Bytes, sql`
    SELECT attachment.file_name, attachment.kind, content.bytes FROM capsule JOIN capsule_attachment held ON held.capsule_id = capsule.id JOIN attachment ON attachment.id = held.attachment_id JOIN attachment_content content ON content.attachment_id = attachment.id
    WHERE capsule.id = ${capsule}::bigint AND attachment.id = ${attachment}::bigint AND capsule.person_id IN (${partsOf(sql`${person}`)}) AND ${ours(may)} AND ${may.on(sql`${person}::bigint`)}`)

const Incoming = Person.extend({ line: api.CapsuleLine })
/** Of people whose services are ours today. */
export const listIncoming = (tx: Read, may: MayFilter, most: number): Promise<z.infer<typeof Incoming>[]> =>
  tx.rows(Incoming, sql`
    SELECT ${listColumns(may, may)}, ${line(may)} AS line FROM capsule ${joins} JOIN person ON person.id = ${whole}
    WHERE capsule.to_authority = ${own(may)} AND ${waits} AND ${may.on(sql`person.id`)} ORDER BY capsule.sent_on, capsule.id LIMIT ${most}`)

const Outgoing = Person.extend({ to: z.strictObject({ kind: z.string(), nameSv: z.string(), nameFi: z.string() }), since: z.string(), held: z.boolean(), line: api.CapsuleLine.nullable() })
/** Files of ours that wait for another authority, with what was sent, and what was sent before the day. The longest first. */
export const listOutgoing = (tx: Read, may: MayFilter, whose: 'mine' | 'team', most: number): Promise<z.infer<typeof Outgoing>[]> =>
  tx.rows(Outgoing, sql`
    WITH concerned AS MATERIALIZED (
      SELECT person.id FROM person WHERE person.opened_by = ${own(may)} AND person.awaited_by IS NOT NULL AND person.awaited_by <> ${own(may)}
      UNION SELECT person.id FROM person JOIN handover ON handover.person_id = person.id AND handover.to_authority = ${own(may)} WHERE person.awaited_by IS NOT NULL AND person.awaited_by <> ${own(may)}
      UNION SELECT ${whole} FROM capsule WHERE capsule.from_authority = ${own(may)} AND ${waits}
    )
    SELECT shown.*, found.to, found.since, found.held, found.line FROM concerned JOIN LATERAL (SELECT ${listColumns(may, may)}, person.id AS key, person.awaited_by FROM person WHERE person.id = concerned.id AND ${may.on(sql`person.id`)}) inner_person ON true
    CROSS JOIN LATERAL (SELECT inner_person.id, inner_person.case_number, inner_person.name, inner_person.born, inner_person.is_protected, inner_person.has_file) shown
    LEFT JOIN LATERAL (SELECT ${line(may)} AS line, capsule.sent_on, capsule.sent_by, capsule.to_authority FROM capsule ${joins} WHERE capsule.person_id IN (SELECT inner_person.key UNION ALL SELECT part.id FROM person part WHERE part.merged_into = inner_person.key) AND capsule.from_authority = ${own(may)} AND ${waits} ORDER BY capsule.id DESC LIMIT 1) sent_one ON true
    JOIN authority target ON target.id = coalesce(sent_one.to_authority, inner_person.awaited_by)
    LEFT JOIN LATERAL (SELECT min(held.valid_from) AS since FROM responsibility held WHERE held.person_id = inner_person.key AND held.task = 'integration-services' AND held.holder_kind = target.kind AND held.holder_code = target.code AND (held.valid_to IS NULL OR held.valid_to >= ${may.today})) law ON true
    CROSS JOIN LATERAL (SELECT ${nameOf(sql`target`)} AS to, greatest(law.since, sent_one.sent_on)::text AS since, coalesce(law.since <= ${may.today}, false) AS held, sent_one.line) found
    WHERE ${whose === 'team' ? sql`true` : sql`(sent_one.sent_by = ${may.officer.officerId}::bigint OR EXISTS (SELECT FROM assignment WHERE assignment.person_id = inner_person.key AND assignment.authority_id = ${own(may)} AND assignment.officer_id = ANY(${ownWork(may.officer, may.today, true)}) AND (assignment.valid_to IS NULL OR assignment.valid_to >= ${may.today}::date - 365)))`}
    ORDER BY found.since, inner_person.key LIMIT ${most}`)
