/**
 * Migrations: plain SQL files, forward only, each run once, in the order of their numbers, each in its own transaction.
 *
 * A file that has been run is never changed and never removed: a database would then differ from its own history. Both
 * are refused. Servers that start at the same moment wait for each other.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { DatabaseError } from './binaries.ts'

export type Migration = { name: string; text: string; checksum: string }

const namePattern = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.sql$/
/** Any number will do, as long as nothing else in the database uses the same. These are the letters KOTO. */
export const lockNumber = 0x4b_4f_54_4f

export const migrationsFolder = fileURLToPath(new URL('migrations/', import.meta.url))

export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()
  return names.map((name, index) => {
    const number = namePattern.exec(name)?.[1]
    if (number === undefined) throw new DatabaseError(`Migration ${name} is not named NNNN-what-it-does.sql.`)
    if (Number(number) !== index + 1) throw new DatabaseError(`Migration ${name} should have number ${String(index + 1).padStart(4, '0')}.`)
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

export const createHistory = `
  CREATE TABLE IF NOT EXISTS migration (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE migration IS 'Migrations that have been run on this database. Written by the migration itself, never by hand.';`

/** What must be run, after everything that has been run is found unchanged. */
export function pendingMigrations(all: readonly Migration[], applied: readonly { name: string; checksum: string }[]): Migration[] {
  const byName = new Map(all.map((migration) => [migration.name, migration]))
  for (const done of applied) {
    const known = byName.get(done.name)
    if (!known) throw new DatabaseError(`This database has run migration ${done.name}, which this program does not have. The program is older than the database.`)
    if (known.checksum !== done.checksum) throw new DatabaseError(`Migration ${done.name} was changed after it was run. Put it back, and write a new migration.`)
  }
  const done = new Set(applied.map((migration) => migration.name))
  const pending = all.filter((migration) => !done.has(migration.name))
  const last = [...done].sort().at(-1)
  const late = pending.find((migration) => last !== undefined && migration.name < last)
  if (late) throw new DatabaseError(`Migration ${late.name} comes before ${last}, which has been run. Give it the next number.`)
  return pending
}

/** Bring the database up to date. `url` logs in as the owner of the tables. Returns the names of what was run. */
export async function migrate(url: string, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kotostig migrate' })
  // The same error comes back from the query that was running; without a listener it would end the process first.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`SET lock_timeout = '60s'`)
    await client.query(`SET client_min_messages = warning`)
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    await ensureApplicationRole(client)
    await client.query(createHistory)
    const applied = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migration ORDER BY name')
    const pending = pendingMigrations(migrations, applied.rows)
    for (const migration of pending) await run(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function run(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.text)
    await client.query('INSERT INTO migration (name, checksum) VALUES ($1, $2)', [migration.name, migration.checksum])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new DatabaseError(`Migration ${migration.name} failed: ${(error as Error).message}. Nothing of it was kept.`)
  }
}

/** The role the server steps down to. The embedded database has it from the start; elsewhere the owner makes it, if it may. */
export async function ensureApplicationRole(client: pg.Client): Promise<void> {
  const found = await client.query(`SELECT FROM pg_roles WHERE rolname = 'kotostig_app'`)
  if (found.rowCount) return
  try {
    await client.query('CREATE ROLE kotostig_app NOLOGIN')
    await client.query('GRANT kotostig_app TO CURRENT_USER')
  } catch (error) {
    throw new DatabaseError(
      `The role kotostig_app is missing and could not be made (${(error as Error).message}). ` +
        'Let an administrator run: CREATE ROLE kotostig_app NOLOGIN; GRANT kotostig_app TO the login in DATABASE_URL;',
    )
  }
}
