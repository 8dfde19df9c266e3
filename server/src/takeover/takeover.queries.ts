/** Files on their way, their staged rows, and what came of each. */
import { z } from 'zod'
import { purposes, takeoverStates, type Mapping, type RowFault } from '@kotostig/api/takeover'
import type { Officer } from '../caller.ts'
import { sql, Sql, type Read, type Tx } from '../db/tx.ts'
import { factTables } from '../facts/record.ts'
import type { FileRow } from './file-fault.ts'
import type { Fault, StagedRow } from './read-row.ts'

const State = z.enum(takeoverStates)
const Row = z.strictObject({
  id: z.string(), file_name: z.string(), state: State, sent: z.string(), officer: z.string(), row_count: z.number(), done_count: z.number(), refused_count: z.number(), created_count: z.number(), updated_count: z.number(), fault: z.string().nullable(),
  headings: z.array(z.string()), mapping: z.unknown(), file_bytes: z.number(), purpose: z.enum(purposes).nullable(), authority: z.string(), officer_id: z.string(), is_from_1904: z.boolean(),
})
export type TakeoverRow = Omit<z.infer<typeof Row>, 'mapping'> & { mapping: Mapping | null }
const columns = sql`
  takeover.id::text AS id, file_name, state, to_char(sent_at AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') AS sent, officer.display_name AS officer, row_count, done_count, refused_count, created_count, updated_count, fault,
  headings, mapping, file_bytes, purpose, authority_id::text AS authority, officer_id::text AS officer_id, is_from_1904`
const typed = (row: z.infer<typeof Row>): TakeoverRow => row as TakeoverRow

export const listTakeovers = async (tx: Read, authority: string): Promise<TakeoverRow[]> =>
  (await tx.rows(Row, sql`SELECT ${columns} FROM takeover JOIN officer ON officer.id = officer_id WHERE authority_id = ${authority}::bigint ORDER BY takeover.id DESC LIMIT 50`)).map(typed)
export const findTakeover = async (tx: Read, id: string, authority: string): Promise<TakeoverRow | undefined> => {
  const row = await tx.find(Row, sql`SELECT ${columns} FROM takeover JOIN officer ON officer.id = officer_id WHERE takeover.id = ${id}::bigint AND authority_id = ${authority}::bigint`)
  return row && typed(row)
}
/** For changing it: nobody else works on it until the transaction ends. */
export const lockTakeover = async (tx: Tx, id: string): Promise<TakeoverRow | undefined> => {
  const row = await tx.find(Row, sql`SELECT ${columns} FROM takeover JOIN officer ON officer.id = officer_id WHERE takeover.id = ${id}::bigint FOR UPDATE OF takeover SKIP LOCKED`)
  return row && typed(row)
}
const Id = z.strictObject({ id: z.string() })
export const listWaiting = (tx: Read): Promise<{ id: string }[]> => tx.rows(Id, sql`SELECT id::text AS id FROM takeover WHERE state IN ('reading', 'checking', 'running', 'undoing') ORDER BY id`)

export const insertTakeover = async (tx: Tx, one: { key: string; authority: string; officer: string; fileName: string; bytes: number; purpose: string | null; at: string }): Promise<string> =>
  (await tx.get(Id, sql`
    INSERT INTO takeover (request_key, authority_id, officer_id, file_name, file_bytes, purpose, sent_at, state)
    VALUES (${one.key}, ${one.authority}::bigint, ${one.officer}::bigint, ${one.fileName}, ${one.bytes}, ${one.purpose}, ${one.at}, 'sending') RETURNING id::text AS id`)).id
export const findByKey = (tx: Read, key: string, authority: string): Promise<{ id: string } | undefined> =>
  tx.find(Id, sql`SELECT id::text AS id FROM takeover WHERE request_key = ${key} AND authority_id = ${authority}::bigint`)

export const insertPart = (tx: Tx, takeover: string, number: number, bytes: Uint8Array): Promise<number> =>
  tx.write(sql`INSERT INTO takeover_part (takeover_id, number, bytes) VALUES (${takeover}::bigint, ${number}, ${Buffer.from(bytes)}) ON CONFLICT DO NOTHING`)
const Size = z.strictObject({ parts: z.number(), bytes: z.number() })
export const sizeOf = (tx: Read, takeover: string): Promise<z.infer<typeof Size>> =>
  tx.get(Size, sql`SELECT count(*)::integer AS parts, coalesce(sum(length(bytes)), 0)::integer AS bytes FROM takeover_part WHERE takeover_id = ${takeover}::bigint`)
const Part = z.strictObject({ bytes: z.instanceof(Uint8Array) })
export async function readParts(tx: Read, takeover: string, parts: number): Promise<Buffer> {
  const found: Uint8Array[] = []
  for (let number = 0; number < parts; number++) found.push((await tx.get(Part, sql`SELECT bytes FROM takeover_part WHERE takeover_id = ${takeover}::bigint AND number = ${number}`)).bytes)
  return Buffer.concat(found)
}
export const dropParts = (tx: Tx, takeover: string): Promise<number> => tx.write(sql`DELETE FROM takeover_part WHERE takeover_id = ${takeover}::bigint`)

export type Change = Partial<{ state: z.infer<typeof State>; fault: string | null; headings: readonly string[]; is_from_1904: boolean; mapping: string; row_count: number; done_count: number; refused_count: number; created_count: number; updated_count: number }>
export const change = (tx: Tx, takeover: string, changes: Change): Promise<number> => {
  const sets = Object.entries(changes).map(([name, value]) => sql`${new Sql([`${name} = `], [])}${value}`)
  return tx.write(sql`UPDATE takeover SET ${sets.reduce((all, one) => sql`${all}, ${one}`)} WHERE id = ${takeover}::bigint`)
}
export const count = (tx: Tx, takeover: string, more: { done?: number; refused?: number; created?: number; updated?: number }): Promise<number> =>
  tx.write(sql`
    UPDATE takeover SET done_count = done_count + ${more.done ?? 0}, refused_count = refused_count + ${more.refused ?? 0}, created_count = created_count + ${more.created ?? 0}, updated_count = updated_count + ${more.updated ?? 0}
    WHERE id = ${takeover}::bigint`)

export const stageRows = (tx: Tx, takeover: string, rows: readonly FileRow[]): Promise<number> =>
  tx.write(sql`
    INSERT INTO takeover_row (takeover_id, number, cells, file_fault)
    SELECT ${takeover}::bigint, one.number, ARRAY(SELECT jsonb_array_elements_text(one.cells)), one.fault
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) one (number integer, cells jsonb, fault text)`)
export const dropRows = (tx: Tx, takeover: string): Promise<number> => tx.write(sql`UPDATE takeover_row SET cells = '{}', person_key = NULL WHERE takeover_id = ${takeover}::bigint AND (cells <> '{}' OR person_key IS NOT NULL)`)
/** A merged cell belongs to no row alone: every row it touches is refused. */
export const refuseMerged = (tx: Tx, takeover: string, ranges: readonly (readonly [number, number])[]): Promise<number> =>
  tx.write(sql`
    UPDATE takeover_row SET file_fault = 'merged-cells' FROM unnest(${ranges.map((one) => one[0])}::integer[], ${ranges.map((one) => one[1])}::integer[]) AS range (first, last)
    WHERE takeover_id = ${takeover}::bigint AND number BETWEEN range.first AND range.last`)

/** Whom each row is about, and back to the beginning. Columns are counted from one. */
export const keyRows = (tx: Tx, takeover: string, number: number | null, code: number | null): Promise<number> =>
  tx.write(sql`
    UPDATE takeover_row SET state = 'staged', faults = '[]', person_key = CASE
      WHEN coalesce(cells[${number}::integer], '') <> '' THEN 'n:' || cells[${number}::integer]
      WHEN coalesce(cells[${code}::integer], '') <> '' THEN 'c:' || upper(regexp_replace(cells[${code}::integer], '\\s', '', 'g')) END
    WHERE takeover_id = ${takeover}::bigint`)

const Staged = z.strictObject({ id: z.string(), number: z.number(), cells: z.array(z.string().nullable()), fileFault: z.string().nullable(), key: z.string().nullable(), person: z.string().nullable() })
export type Waiting = StagedRow & { person: string | null }
/** All rows of the next people. Rows that are about nobody come one by one, last. */
export const listNext = async (tx: Read, takeover: string, state: 'staged' | 'ready' | 'made', people: number): Promise<Waiting[]> =>
  (await tx.rows(Staged, sql`
    WITH next AS (
      SELECT DISTINCT person_key FROM (SELECT person_key FROM takeover_row WHERE takeover_id = ${takeover}::bigint AND state = ${state} AND person_key IS NOT NULL ORDER BY person_key LIMIT ${people * 20}) soon ORDER BY person_key LIMIT ${people}
    )
    SELECT id::text AS id, number, cells, file_fault AS "fileFault", person_key AS key, person_id::text AS person FROM takeover_row
    WHERE takeover_id = ${takeover}::bigint AND state = ${state} AND person_key IN (SELECT person_key FROM next)
    UNION ALL
    (SELECT id::text, number, cells, file_fault, person_key, person_id::text FROM takeover_row
    WHERE takeover_id = ${takeover}::bigint AND state = ${state} AND person_key IS NULL AND NOT EXISTS (SELECT FROM next) ORDER BY number LIMIT ${people * 10})
    ORDER BY key NULLS LAST, number`)).map((row) => ({ ...row, cells: row.cells.map((cell) => cell ?? '') }))

export type Outcome = { id: string; state: 'ready' | 'made' | 'done' | 'refused'; faults: readonly Fault[]; person?: string; isNew?: boolean }
export const settle = (tx: Tx, rows: readonly Outcome[]): Promise<number> =>
  tx.write(sql`
    UPDATE takeover_row SET state = one.state, faults = one.faults, person_id = coalesce(one.person, takeover_row.person_id), is_new = coalesce(one."isNew", takeover_row.is_new)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) one (id bigint, state text, faults jsonb, person bigint, "isNew" boolean) WHERE takeover_row.id = one.id`)

const FaultRow = z.strictObject({ row: z.number(), column: z.string(), code: z.string(), isWarning: z.boolean() })
const faultRows = (takeover: string): Sql => sql`
  FROM takeover_row CROSS JOIN LATERAL jsonb_to_recordset(faults) fault ("column" text, code text, "isWarning" boolean) WHERE takeover_id = ${takeover}::bigint AND faults <> '[]'`
export const listFaults = (tx: Read, takeover: string, after: number, most: number): Promise<RowFault[]> =>
  tx.rows(FaultRow, sql`
    SELECT number AS row, fault.column, fault.code, coalesce(fault."isWarning", false) AS "isWarning" ${faultRows(takeover)}
    AND number IN (SELECT number FROM takeover_row WHERE takeover_id = ${takeover}::bigint AND faults <> '[]' AND number > ${after} ORDER BY number LIMIT ${most}) ORDER BY number, fault.column`)
const Count = z.strictObject({ count: z.number() })
export const countFaults = async (tx: Read, takeover: string): Promise<number> => (await tx.get(Count, sql`SELECT count(*)::integer AS count ${faultRows(takeover)}`)).count
export const countState = async (tx: Read, takeover: string, state: string): Promise<number> =>
  (await tx.get(Count, sql`SELECT count(*)::integer AS count FROM takeover_row WHERE takeover_id = ${takeover}::bigint AND state = ${state}`)).count

const Value = z.strictObject({ value: z.string() })
/** What stands in a column, each once. The column is counted from one. */
export const listValues = async (tx: Read, takeover: string, column: number, most: number): Promise<string[]> =>
  (await tx.rows(Value, sql`SELECT DISTINCT left(cells[${column}::integer], 200) AS value FROM takeover_row WHERE takeover_id = ${takeover}::bigint AND coalesce(cells[${column}::integer], '') <> '' ORDER BY 1 LIMIT ${most}`)).map((row) => row.value)

const Saved = z.strictObject({ name: z.string(), mapping: z.unknown() })
export const listMappings = async (tx: Read, authority: string): Promise<{ name: string; mapping: Mapping }[]> =>
  (await tx.rows(Saved, sql`SELECT name, mapping FROM takeover_mapping WHERE authority_id = ${authority}::bigint ORDER BY name`)) as { name: string; mapping: Mapping }[]
export const saveMapping = (tx: Tx, authority: string, name: string, mapping: Mapping, officer: string, at: string): Promise<number> =>
  tx.write(sql`
    INSERT INTO takeover_mapping (authority_id, name, mapping, saved_at, saved_by) VALUES (${authority}::bigint, ${name}, ${JSON.stringify(mapping)}::jsonb, ${at}, ${officer}::bigint)
    ON CONFLICT (authority_id, name) DO UPDATE SET mapping = EXCLUDED.mapping, saved_at = EXCLUDED.saved_at, saved_by = EXCLUDED.saved_by`)

const Person = z.strictObject({ id: z.string(), born: z.string() })
/** Whoever has this identity code, or came by this number of the older system before. */
export const findPerson = async (tx: Read, code: string | undefined, requestKey: string): Promise<z.infer<typeof Person> | undefined> =>
  (await tx.rows(Person, sql`
    SELECT person.id::text AS id, person.born FROM person
    WHERE person.request_key = ${requestKey} OR person.id = (SELECT identity_code.person_id FROM identity_code WHERE code = ${code ?? null} AND withdrawn_at IS NULL LIMIT 1)
    ORDER BY person.request_key = ${requestKey} LIMIT 1`))[0]
export const findByCode = (tx: Read, code: string): Promise<{ id: string } | undefined> => tx.find(Id, sql`SELECT person_id::text AS id FROM identity_code WHERE code = ${code} AND withdrawn_at IS NULL LIMIT 1`)
/** Whether the law knows already that the authority has learned of the person. */
export const isKnownOf = async (tx: Read, person: string): Promise<boolean> =>
  (await tx.get(z.strictObject({ is: z.boolean() }), sql`SELECT EXISTS (SELECT FROM act WHERE person_id = ${person}::bigint AND kind IN ('known', 'contact', 'asked') AND withdrawn_at IS NULL) AS is`)).is
/** Somebody of this file by their number or code: whether there is such a row, and who it became. */
export const findInFile = async (tx: Read, takeover: string, value: string): Promise<{ person: string | null } | undefined> =>
  (await tx.rows(z.strictObject({ person: z.string().nullable() }), sql`
    SELECT person_id::text AS person FROM takeover_row WHERE takeover_id = ${takeover}::bigint AND person_key = ANY(${[`n:${value}`, `c:${value.toUpperCase().replace(/\s/g, '')}`]}::text[]) AND state <> 'refused' ORDER BY person_id IS NULL LIMIT 1`))[0]

export const addDetails = async (tx: Tx, person: string, details: { language?: string; needsInterpreter?: boolean; isProtected?: boolean }, by: { officer: string; at: string; note: string; from: string }): Promise<void> => {
  if (details.language !== undefined) {
    await tx.write(sql`
      INSERT INTO person_language (person_id, language, is_spoken, is_read, needs_interpreter, valid_from, source_kind, source_note, recorded_at, recorded_by)
      SELECT ${person}::bigint, ${details.language}, true, false, ${details.needsInterpreter === true}, ${by.from}::date, 'import', ${by.note}, ${by.at}, ${by.officer}::bigint
      WHERE NOT EXISTS (SELECT FROM person_language WHERE person_id = ${person}::bigint AND language = ${details.language} AND withdrawn_at IS NULL)`)
  }
  if (details.isProtected) {
    await tx.write(sql`
      INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, source_note, recorded_at, recorded_by)
      SELECT ${person}::bigint, true, ${by.from}::date, 'import', ${by.note}, ${by.at}, ${by.officer}::bigint
      WHERE NOT EXISTS (SELECT FROM non_disclosure WHERE person_id = ${person}::bigint AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= ${by.from}::date))`)
  }
}
/** Whether any of these would be new: each is added only where there is none of it. */
export const hasNewDetails = async (tx: Read, person: string, { language, isProtected, phone, email }: { language: string | undefined; isProtected: boolean; phone: string | undefined; email: string | undefined }, today: string): Promise<boolean> =>
  (await tx.get(z.strictObject({ is: z.boolean() }), sql`
    SELECT (${language ?? null}::text IS NOT NULL AND NOT EXISTS (SELECT FROM person_language WHERE person_id = ${person}::bigint AND language = ${language ?? null} AND withdrawn_at IS NULL))
      OR (${isProtected}::boolean AND NOT EXISTS (SELECT FROM non_disclosure WHERE person_id = ${person}::bigint AND withdrawn_at IS NULL AND (valid_to IS NULL OR valid_to >= ${today}::date)))
      OR (${phone ?? null}::text IS NOT NULL AND NOT EXISTS (SELECT FROM person_contact WHERE person_id = ${person}::bigint AND kind = 'phone' AND withdrawn_at IS NULL))
      OR (${email ?? null}::text IS NOT NULL AND NOT EXISTS (SELECT FROM person_contact WHERE person_id = ${person}::bigint AND kind = 'email' AND withdrawn_at IS NULL)) AS is`)).is
export const bumpVersion = (tx: Tx, person: string): Promise<number> => tx.write(sql`UPDATE person SET version = version + 1 WHERE id = ${person}::bigint`)

const OfficerRow = z.strictObject({ officerId: z.string(), displayName: z.string(), roleId: z.string(), personId: z.string().nullable(), id: z.string(), kind: z.enum(['municipality', 'employment-authority', 'welfare-area', 'state-regional-centre']), code: z.string(), nameSv: z.string(), nameFi: z.string() })
/** Who started it, if they still lead the work here. */
export async function findStarter(tx: Read, takeover: TakeoverRow, today: string): Promise<Officer | undefined> {
  const row = (await tx.rows(OfficerRow, sql`
    SELECT officer.id::text AS "officerId", officer.display_name AS "displayName", officer_role.id::text AS "roleId", officer.person_id::text AS "personId", authority.id::text AS id, authority.kind, authority.code, authority.name_sv AS "nameSv", authority.name_fi AS "nameFi"
    FROM officer JOIN officer_role ON officer_role.officer_id = officer.id AND officer_role.role = 'lead' AND officer_role.authority_id = ${takeover.authority}::bigint
      AND officer_role.valid_from <= ${today} AND (officer_role.valid_to IS NULL OR officer_role.valid_to >= ${today})
    JOIN authority ON authority.id = officer_role.authority_id WHERE officer.id = ${takeover.officer_id}::bigint ORDER BY officer_role.id LIMIT 1`))[0]
  if (!row) return undefined
  const { officerId, displayName, roleId, personId, ...authority } = row
  return { sessionId: '0', officerId, displayName, roleId, role: 'lead', personId, authority }
}

const word = (text: string): Sql => new Sql([text], [])
const Undo = z.strictObject({ person: z.string(), is_new: z.boolean(), is_worked: z.boolean() })
/** People of an import that is being undone, some at a time. Worked on: changed, written about, given to an officer, handed over or tied to by others. */
export const listToUndo = (tx: Read, takeover: string, note: string, most: number): Promise<z.infer<typeof Undo>[]> =>
  tx.rows(Undo, sql`
    SELECT one.person, one.is_new, person.version <> 1 OR EXISTS (SELECT FROM assignment WHERE assignment.person_id = person.id) OR EXISTS (SELECT FROM handover WHERE handover.person_id = person.id)
      OR EXISTS (SELECT FROM file_merge WHERE person.id IN (file_merge.stays_id, file_merge.absorbed_id))
      OR EXISTS (SELECT FROM reminder WHERE reminder.person_id = person.id) OR EXISTS (SELECT FROM officer WHERE officer.person_id = person.id)
      OR EXISTS (SELECT FROM family_tie WHERE family_tie.other_person_id = person.id AND family_tie.source_note IS DISTINCT FROM ${note})
      OR EXISTS (SELECT FROM note WHERE note.person_id = person.id) OR EXISTS (SELECT FROM attachment WHERE attachment.person_id = person.id)
      OR EXISTS (SELECT FROM receipt_person WHERE receipt_person.person_id = person.id)
      OR EXISTS (SELECT FROM assessment WHERE assessment.person_id = person.id) OR EXISTS (SELECT FROM plan WHERE plan.person_id = person.id)
      OR EXISTS (SELECT FROM meeting WHERE meeting.person_id = person.id) OR EXISTS (SELECT FROM meeting_person WHERE meeting_person.person_id = person.id)
      OR EXISTS (SELECT FROM participation WHERE participation.person_id = person.id) OR EXISTS (SELECT FROM disclosure WHERE disclosure.person_id = person.id)
      OR EXISTS (SELECT FROM message WHERE message.person_id = person.id) OR EXISTS (SELECT FROM person_contact WHERE person_contact.person_id = person.id AND person_contact.source_kind <> 'import')
      OR EXISTS (SELECT FROM intake WHERE intake.person_id = person.id) OR EXISTS (SELECT FROM guidance WHERE guidance.person_id = person.id)
      OR EXISTS (SELECT FROM portal_code WHERE portal_code.person_id = person.id OR portal_code.holder_id = person.id)
      OR EXISTS (SELECT FROM birth_in_finland WHERE birth_in_finland.parent_id = person.id) AS is_worked
    FROM (SELECT person_id::text AS person, bool_or(is_new) AS is_new FROM takeover_row WHERE takeover_id = ${takeover}::bigint AND state = 'done' AND person_id IS NOT NULL GROUP BY person_id ORDER BY person_id LIMIT ${most}) one
    JOIN person ON person.id = one.person::bigint`)
export const eraseTakenOver = async (tx: Tx, takeover: string, person: string): Promise<void> => {
  await tx.get(z.strictObject({ rows: z.number() }), sql`SELECT erase_taken_over(${takeover}::bigint, ${person}::bigint)::integer AS rows`)
}
export async function withdrawTakenOver(tx: Tx, person: string, note: string, officer: string, at: string): Promise<void> {
  for (const table of [...factTables, 'person_language', 'non_disclosure', 'person_contact']) {
    await tx.write(sql`UPDATE ${word(table)} SET withdrawn_at = ${at}, withdrawn_by = ${officer}::bigint, withdrawn_reason = 'takeover undone' WHERE person_id = ${person}::bigint AND source_note = ${note} AND withdrawn_at IS NULL`)
  }
}
/** `ready` marks a file that stays, so that it can be listed. */
export const markUndone = (tx: Tx, takeover: string, person: string, stays: boolean): Promise<number> =>
  tx.write(sql`UPDATE takeover_row SET state = ${stays ? 'ready' : 'refused'} WHERE takeover_id = ${takeover}::bigint AND person_id = ${person}::bigint`)
const Kept = z.strictObject({ case_number: z.string() })
export const listKept = (tx: Read, takeover: string, may: Sql): Promise<z.infer<typeof Kept>[]> =>
  tx.rows(Kept, sql`
    SELECT DISTINCT person.case_number FROM takeover_row JOIN person ON person.id = takeover_row.person_id WHERE takeover_id = ${takeover}::bigint AND takeover_row.is_new AND state = 'ready' AND ${may} ORDER BY 1 LIMIT 500`)
