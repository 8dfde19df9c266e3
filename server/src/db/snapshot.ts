/**
 * Everything in the database as one file, and back. The embedded PostgreSQL has no program for it, and what a file of ours holds
 * does not turn on the version of PostgreSQL.
 *
 * The file is text, compressed: a first line that says what it is and which migrations had been run, then for each table its
 * name and its rows, one per line, then the keepers of sequences, and a last line with how many rows there are and the SHA-256
 * of all that stands before it. What is cut off, changed or not ours is found before anything is touched.
 */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { DatabaseError } from './binaries.ts'
import { createHistory, ensureApplicationRole, lockNumber, migrate, pendingMigrations, readMigrations, type Migration } from './migrate.ts'

type Head = { kotostig: 'backup'; format: 1; takenAt: string; migrations: { name: string; checksum: string }[] }
type Sequence = { name: string; last: string; called: boolean }
type Tail = { rows: number; sha256: string }

const lineBreak = 10
const rowsAtOnce = 1_000
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

type Table = { name: string; columns: string[]; large: boolean }
/** Tables with their columns, but for those that PostgreSQL works out itself. `large`: a row may be as large as an attachment. */
async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; large: boolean }>(`
    SELECT class.relname AS name, array_agg(attname::text ORDER BY attnum) AS columns, bool_or(atttypid = 'bytea'::regtype) AS large
    FROM pg_class class JOIN pg_attribute ON attrelid = class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r'
    GROUP BY class.relname ORDER BY class.relname COLLATE "C"`)
  return rows
}

const sequencesOf = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname COLLATE "C"`)).rows.map((row) => row.name)

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kotostig snapshot' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`SET timezone = 'UTC'; SET client_min_messages = warning; SET lock_timeout = '10s'`)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The lines of a snapshot, taken in one moment of the database however long it lasts. `url` logs in as the owner of the tables. */
export async function* takeSnapshot(url: string, takenAt: string): AsyncGenerator<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kotostig snapshot' })
  client.on('error', () => {})
  await client.connect()
  const hash = createHash('sha256')
  let rows = 0
  const told = (text: string): string => {
    hash.update(text)
    return text
  }
  try {
    await client.query(`SET timezone = 'UTC'; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`)
    const known = await client.query<{ there: boolean }>(`SELECT to_regclass('public.migration') IS NOT NULL AS there`)
    if (!known.rows[0]!.there) throw new DatabaseError('There is no Kotostig database there to back up.')
    const migrations = (await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migration ORDER BY name')).rows
    yield told(`${JSON.stringify({ kotostig: 'backup', format: 1, takenAt, migrations } satisfies Head)}\n`)
    for (const table of await tablesOf(client)) {
      yield told(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`)
      await client.query(`DECLARE reader NO SCROLL CURSOR FOR SELECT row_to_json(one)::text AS line FROM (SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)}) one`)
      for (;;) {
        const found = await client.query<{ line: string }>(`FETCH ${table.large ? 1 : rowsAtOnce} FROM reader`)
        if (found.rows.length === 0) break
        rows += found.rows.length
        yield told(found.rows.map((row) => `${row.line}\n`).join(''))
      }
      await client.query('CLOSE reader')
    }
    const sequences: Sequence[] = []
    for (const name of await sequencesOf(client)) {
      const { last, called } = (await client.query<{ last: string; called: boolean }>(`SELECT last_value::text AS last, is_called AS called FROM ${quoted(name)}`)).rows[0]!
      sequences.push({ name, last, called })
    }
    yield told(`${JSON.stringify({ sequences })}\n`)
    await client.query('COMMIT')
    yield `${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } satisfies Tail })}\n`
  } finally {
    await client.end()
  }
}

/** The lines of a file with their line breaks, as bytes. A line separator inside a text is no end of a line. */
async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0
    for (let found = chunk.indexOf(lineBreak); found >= 0; found = chunk.indexOf(lineBreak, from)) {
      parts.push(chunk.subarray(from, found + 1))
      yield parts.length === 1 ? parts[0]! : Buffer.concat(parts)
      parts = []
      from = found + 1
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (parts.length > 0) throw new DatabaseError('The file ends in the middle of a line: it was cut off.')
}

type Line = { kind: 'head'; head: Head } | { kind: 'table'; name: string; columns: string[] } | { kind: 'row'; text: string } | { kind: 'sequences'; sequences: Sequence[] } | { kind: 'end'; tail: Tail }

const notOurs = (): never => {
  throw new DatabaseError('The file is not a backup of Kotostig.')
}

/** Reads a snapshot from its file. Anything that is not as it was written is an error before the last line is given. */
async function* readSnapshot(file: string): AsyncGenerator<Line> {
  const raw = createReadStream(file)
  const unpacked = createGunzip()
  raw.once('error', (error) => unpacked.destroy(error))
  const hash: Hash = createHash('sha256')
  let state: 'head' | 'rows' | 'end' | 'after' = 'head'
  let rows = 0
  try {
    for await (const line of linesOf(raw.pipe(unpacked))) {
      if (state === 'after') notOurs()
      const text = line.toString('utf8')
      if (state === 'head') {
        if (!text.startsWith('{"kotostig":"backup",')) notOurs()
        const head = JSON.parse(text) as Head
        if (head.format !== 1) throw new DatabaseError('The backup was made by a newer Kotostig. Restore it with that one.')
        yield { kind: 'head', head }
        state = 'rows'
      } else if (state === 'end') {
        const { end } = JSON.parse(text) as { end: Tail }
        if (end?.sha256 !== hash.digest('hex') || end.rows !== rows) throw new DatabaseError('The file was changed after it was written: its checksum does not match.')
        yield { kind: 'end', tail: end }
        state = 'after'
        continue
      } else if (text.startsWith('{"table":')) {
        const { table, columns } = JSON.parse(text) as { table: string; columns: string[] }
        yield { kind: 'table', name: table, columns }
      } else if (text.startsWith('{"sequences":')) {
        yield { kind: 'sequences', ...(JSON.parse(text) as { sequences: Sequence[] }) }
        state = 'end'
      } else {
        rows++
        yield { kind: 'row', text }
      }
      hash.update(line)
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new DatabaseError(`The file cannot be read (${code}).`)
    if (code === 'Z_BUF_ERROR') throw new DatabaseError('The file is cut off: a part of it is missing.')
    if (code === 'Z_DATA_ERROR') throw new DatabaseError(state === 'head' ? 'The file is not a backup of Kotostig.' : 'The file is damaged.')
    if (error instanceof SyntaxError) throw new DatabaseError('The file is damaged.')
    throw error
  } finally {
    raw.destroy()
  }
  if (state === 'head') notOurs()
  if (state !== 'after') throw new DatabaseError('The file is cut off: its last line is missing.')
}

/** Reads the whole file without keeping any of it: what it is, if it is whole. */
async function checkSnapshot(file: string, migrations: readonly Migration[]): Promise<Head> {
  let head: Head | undefined
  for await (const line of readSnapshot(file)) if (line.kind === 'head') head = line.head
  // The same two faults as at a start: a file of another history, or newer than this program.
  pendingMigrations(migrations, head!.migrations)
  return head!
}

const dropEverything = `
  DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' LOOP EXECUTE format('DROP VIEW IF EXISTS %I CASCADE', one.relname); END LOOP;
    FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP EXECUTE format('DROP TABLE IF EXISTS %I CASCADE', one.relname); END LOOP;
    FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' LOOP EXECUTE format('DROP SEQUENCE IF EXISTS %I CASCADE', one.relname); END LOOP;
    FOR one IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
      LOOP EXECUTE format('DROP ROUTINE %s CASCADE', one.name); END LOOP;
  END $$`

type Reference = { on: string; name: string; definition: string }

/** The rows of the file into empty tables, which do not check their references until all are there. */
async function load(client: pg.Client, file: string): Promise<number> {
  const references = (await client.query<Reference>(`
    SELECT conrelid::regclass::text AS on, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`)).rows
  for (const one of references) await client.query(`ALTER TABLE ${one.on} DROP CONSTRAINT ${one.name}`)
  // Rows that a migration wrote are in the file as well.
  await client.query(`TRUNCATE ${(await tablesOf(client)).map((table) => quoted(table.name)).join(', ')}`)
  let table: { name: string; columns: string[] } | undefined
  let waiting: string[] = []
  let size = 0
  const write = async (): Promise<void> => {
    if (table === undefined || waiting.length === 0) return
    const columns = table.columns.map(quoted).join(', ')
    await client.query(`INSERT INTO ${quoted(table.name)} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table.name)}, $1::json)`, [`[${waiting.join(',')}]`])
    waiting = []
    size = 0
  }
  let rows = 0
  for await (const line of readSnapshot(file)) {
    if (line.kind === 'row') {
      waiting.push(line.text)
      size += line.text.length
      if (waiting.length >= rowsAtOnce || size > 4_000_000) await write()
      continue
    }
    await write()
    if (line.kind === 'table') table = line
    if (line.kind === 'sequences') for (const { name, last, called } of line.sequences) await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called])
    if (line.kind === 'end') rows = line.tail.rows
  }
  for (const one of references) await client.query(`ALTER TABLE ${one.on} ADD CONSTRAINT ${one.name} ${one.definition}`)
  return rows
}

export type Restored = { rows: number; takenAt: string; ran: string[] }

/**
 * Puts a snapshot in place of what the database holds, in one transaction: all of it or nothing. The tables are made as they were
 * when it was taken, and brought up to date afterwards. A database that holds people is left alone, unless `replace` says so.
 */
export async function restoreSnapshot(url: string, file: string, options: { replace: boolean }, migrations: readonly Migration[] = readMigrations()): Promise<Restored> {
  const head = await checkSnapshot(file, migrations)
  const names = new Set(head.migrations.map((one) => one.name))
  const rows = await connected(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    const busy = await client.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kotostig'`)
    if (busy.rowCount) throw new DatabaseError('Kotostig is running on this database. Stop it first.')
    await client.query('BEGIN')
    const person = (await client.query<{ there: boolean }>(`SELECT to_regclass('public.person') IS NOT NULL AS there`)).rows[0]!.there
    if (person && !options.replace && (await client.query('SELECT FROM person LIMIT 1')).rowCount) {
      throw new DatabaseError('The database holds people. Restore into an empty one, or add --replace to lose what it holds.')
    }
    await client.query(dropEverything)
    await ensureApplicationRole(client)
    await client.query(createHistory)
    for (const migration of migrations) if (names.has(migration.name)) await client.query(migration.text)
    const loaded = await load(client, file)
    await client.query('COMMIT')
    return loaded
  })
  return { rows, takenAt: head.takenAt, ran: await migrate(url, migrations) }
}
