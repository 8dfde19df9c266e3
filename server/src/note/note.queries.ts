/** Notes of the own authority. A page of them is one range of one index, in its order. */
import { NoteKind, Withdrawn } from '@kotostig/api/note'
import { z } from 'zod'
import type { MayFilter } from '../access.ts'
import { sql, type Read, type Tx } from '../db/tx.ts'
import { listColumns, partsOf } from '../person/person.ts'

const Person = z.strictObject({ id: z.string(), case_number: z.string(), name: z.string(), born: z.string(), is_protected: z.boolean(), has_file: z.boolean() })
export const getPerson = (tx: Read, may: MayFilter, person: string): Promise<z.infer<typeof Person>> =>
  tx.get(Person, sql`SELECT ${listColumns(may, may)} FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`)

const Row = z.strictObject({ id: z.string(), kind: NoteKind, held: z.string(), said: z.string(), judged: z.string(), written: z.string(), writer: z.string(), withdrawn: Withdrawn.nullable() })
export type NoteRow = z.infer<typeof Row>

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
/** As both sides of a search are written: a letter is the same however it is put together, small or large. */
export const searchable = (...texts: string[]): string => texts.join('\n').normalize('NFC').toLowerCase()

export const listNotes = (tx: Read, may: MayFilter, person: string, of: { text?: string | undefined; after?: { on: string; id: string } | undefined }, most: number): Promise<NoteRow[]> =>
  tx.rows(Row, sql`
    SELECT note.id::text AS id, note.kind, note.held_on AS held, note.said, note.judged, to_char(note.written_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS written, writer.display_name AS writer,
      CASE WHEN note.withdrawn_at IS NOT NULL THEN jsonb_build_object('at', to_char(note.withdrawn_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI'), 'by', withdrawer.display_name, 'reason', note.withdrawn_reason) END AS withdrawn
    FROM note JOIN officer writer ON writer.id = note.written_by LEFT JOIN officer withdrawer ON withdrawer.id = note.withdrawn_by
    WHERE note.person_id IN (${partsOf(sql`${person}`)}) AND note.authority_id = ${may.officer.authority.id}::bigint AND ${may.on(sql`${person}::bigint`)}
      AND ${of.text === undefined ? sql`true` : sql`note.search_key LIKE ${`%${escaped(searchable(of.text))}%`}`}
      AND ${of.after === undefined ? sql`true` : sql`(note.held_on, note.id) < (${of.after.on}::date, ${of.after.id}::bigint)`}
    ORDER BY note.held_on DESC, note.id DESC LIMIT ${most}`)

const Id = z.strictObject({ id: z.string() })
export type NewNote = { key: string; person: string; kind: NoteKind; on: string; said: string; judged: string; at: string }
/** Nothing is written about somebody whom the officer may not see. */
export const insertNote = (tx: Tx, may: MayFilter, note: NewNote): Promise<{ id: string } | undefined> =>
  tx.find(Id, sql`
    INSERT INTO note (person_id, authority_id, request_key, kind, held_on, said, judged, search_key, written_at, written_by)
    SELECT person.id, ${may.officer.authority.id}::bigint, ${note.key}, ${note.kind}, ${note.on}::date, ${note.said}, ${note.judged}, ${searchable(note.said, note.judged)}, ${note.at}, ${may.officer.officerId}::bigint
    FROM person WHERE person.id = ${note.person}::bigint AND ${may.on(sql`person.id`)} RETURNING id::text AS id`)

const Keyed = z.strictObject({ id: z.string(), person: z.string(), authority: z.string() })
export const findByKey = (tx: Read, key: string): Promise<z.infer<typeof Keyed> | undefined> =>
  tx.find(Keyed, sql`SELECT id::text AS id, person_id::text AS person, authority_id::text AS authority FROM note WHERE request_key = ${key}`)

const Changed = z.strictObject({ person: z.string() })
export const withdrawNote = (tx: Tx, may: MayFilter, note: string, reason: string, at: string): Promise<{ person: string } | undefined> =>
  tx.find(Changed, sql`
    UPDATE note SET withdrawn_at = ${at}, withdrawn_by = ${may.officer.officerId}::bigint, withdrawn_reason = ${reason}
    FROM person part WHERE part.id = note.person_id AND note.id = ${note}::bigint AND note.authority_id = ${may.officer.authority.id}::bigint AND note.withdrawn_at IS NULL
      AND ${may.on(sql`coalesce(part.merged_into, part.id)`)}
    RETURNING coalesce(part.merged_into, part.id)::text AS person`)
