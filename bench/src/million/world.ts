/**
 * A database of a million invented people: twenty thousand by the generator of the demonstration, and copies of them with ids and
 * case numbers of their own. Copied by SQL with the indexes laid aside, so that it takes minutes and not an hour; kept for the next run.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readMigrations, migrate } from '../../../server/src/db/migrate.ts'
import { startEmbedded, type Embedded } from '../../../server/src/db/postgres.ts'
import { systemClock } from '../../../server/src/clock.ts'
import { openDatabase } from '../../../server/src/db/tx.ts'
import { installDemonstration } from '../../../server/src/demo/demo.ts'

const base = 20_000
/** Ids of the first people have six digits, so that the number of the copy can stand before them. */
const firstId = 100_000
const perCopy = 1_000_000
/** How many people an officer has. */
const caseload = 120

/** Tables whose rows are copied, with what becomes of a column besides being moved. */
const copied: Record<string, { moved: readonly string[]; as?: Readonly<Record<string, string>> }> = {
  person: { moved: ['id'], as: { case_number: `'K00-' || $1::text || substr(case_number, 5)` } },
  person_name: { moved: ['id', 'person_id'] },
  identity_code: { moved: ['id', 'person_id'], as: { code: `lpad(($1::bigint * ${base} + row_number() OVER (ORDER BY id))::text, 6, '0') || 'B999Y'` } },
  residence: { moved: ['id', 'person_id'] }, home_municipality: { moved: ['id', 'person_id'] }, home_condition: { moved: ['id', 'person_id'] },
  living_place: { moved: ['id', 'person_id'] }, family_tie: { moved: ['id', 'person_id', 'other_person_id'] }, birth_in_finland: { moved: ['id', 'person_id', 'parent_id'] },
  guardian_absence: { moved: ['id', 'person_id'] }, representation: { moved: ['id', 'person_id'] }, trafficking: { moved: ['id', 'person_id'] },
  job_seeking: { moved: ['id', 'person_id'] }, home_care_allowance: { moved: ['id', 'person_id'] }, social_assistance: { moved: ['id', 'person_id'] },
  absence_of_fact: { moved: ['id', 'person_id'] }, life_event: { moved: ['id', 'person_id'] }, circumstance: { moved: ['id', 'person_id'] },
  non_disclosure: { moved: ['id', 'person_id'] }, person_language: { moved: ['id', 'person_id'] }, act: { moved: ['id', 'person_id'] },
  duty: { moved: ['id', 'person_id'] }, question: { moved: ['id', 'person_id'] }, responsibility: { moved: ['id', 'person_id'] }, handover: { moved: ['id', 'person_id'] },
  assignment: { moved: ['id', 'person_id'] }, listed_name: { moved: ['person_id'] }, listed_window: { moved: ['person_id'] },
  case_snapshot: { moved: ['person_id', 'family_id'], as: { facts: `regexp_replace(facts, '"(\\d{6})"', '"' || $1::text || '\\1"', 'g')` } },
}

export type Million = { embedded: Embedded; people: number; stop(): Promise<void> }

const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** The indexes and constraints of the copied tables, as statements that make them again. */
async function layAside(client: pg.Client): Promise<string[]> {
  const tables = [...Object.keys(copied), 'audit_event', 'officer', 'officer_role']
  const list = tables.map((name) => `'${name}'`).join(', ')
  const constraints = (await client.query<{ tab: string; name: string; def: string; kind: string }>(`
    SELECT conrelid::regclass::text AS tab, conname AS name, pg_get_constraintdef(oid) AS def, contype AS kind FROM pg_constraint
    WHERE contype IN ('p', 'u', 'x', 'f') AND (conrelid::regclass::text IN (${list}) OR confrelid::regclass::text IN (${list}))
    ORDER BY array_position(ARRAY['p', 'u', 'x', 'f'], contype::text)`)).rows
  const indexes = (await client.query<{ name: string; def: string }>(`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS def FROM pg_index
    WHERE indrelid::regclass::text IN (${list}) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))`)).rows
  for (const one of constraints.toReversed()) await client.query(`ALTER TABLE ${one.tab} DROP CONSTRAINT ${one.name}`)
  for (const one of indexes) await client.query(`DROP INDEX ${one.name}`)
  const add = (kinds: string): string[] => constraints.filter((one) => kinds.includes(one.kind)).map((one) => `ALTER TABLE ${one.tab} ADD CONSTRAINT ${one.name} ${one.def}`)
  return [...add('pu'), ...indexes.map((one) => one.def), ...add('x'), ...add('f')]
}

async function copyPeople(client: pg.Client, copies: number): Promise<void> {
  for (const [table, { moved, as = {} }] of Object.entries(copied)) {
    const names = (await client.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`)).rows.map((row) => row.name)
    const hasId = names.includes('id')
    await client.query(`CREATE TEMP TABLE template ON COMMIT PRESERVE ROWS AS SELECT * FROM ${table}`)
    for (let copy = 1; copy <= copies; copy++) {
      const values = names.map((name) => (as[name] ?? (moved.includes(name) ? `${name} + $1::bigint * ${perCopy}` : name)).replaceAll('$1', String(copy)))
      await client.query(`INSERT INTO ${table} (${names.join(', ')}) ${hasId ? 'OVERRIDING SYSTEM VALUE' : ''} SELECT ${values.join(', ')} FROM template`)
    }
    await client.query('DROP TABLE template')
    say(`  ${table}`)
  }
}

/** Officers enough that nobody has more than a caseload; and three million records of use. */
async function staff(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE share AS SELECT id, authority_id, (row_number() OVER (PARTITION BY authority_id ORDER BY id) - 1) / ${caseload} AS part FROM assignment WHERE valid_to IS NULL;
    INSERT INTO officer (display_name, subject) SELECT DISTINCT 'Tjänsteman ' || authority_id || ' ' || part, 'bench:' || authority_id || ':' || part FROM share;
    INSERT INTO officer_role (officer_id, authority_id, role, valid_from)
      SELECT officer.id, (string_to_array(subject, ':'))[2]::bigint, 'caseworker', '2020-01-01' FROM officer WHERE subject LIKE 'bench:%';
    UPDATE assignment SET officer_id = officer.id FROM share JOIN officer ON officer.subject = 'bench:' || share.authority_id || ':' || share.part WHERE share.id = assignment.id;
    DROP TABLE share;
    INSERT INTO audit_event (happened_at, event, officer_id, authority_id, person_ids, object_ids, request_id, details)
      SELECT now() - (n || ' days')::interval, (ARRAY['PersonRegistered', 'FactRecorded', 'PersonRead'])[n], assignment.officer_id, assignment.authority_id, ARRAY[assignment.person_id], '{}', 'bench', '{}'
      FROM assignment CROSS JOIN generate_series(1, 3) n`)
  say('  officers and records of use')
}

/** So that the next row gets an id that nobody has. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tab: string }>(`SELECT table_name AS tab FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND is_identity = 'YES'`)
  for (const { tab } of rows) await client.query(`SELECT setval(pg_get_serial_sequence('${tab}', 'id'), greatest((SELECT max(id) FROM ${tab}), 1))`)
}

/** What the database depends on: another version of any of it makes another database. */
const versionOf = (people: number): string =>
  createHash('sha256').update(JSON.stringify([people, readMigrations().map((one) => one.checksum), readFileSync(fileURLToPath(import.meta.url), 'utf8')])).digest('hex')

/** Starts the database, after making it if there is none of this version. `people`: a million, or fewer for trying the bench itself. */
export async function openMillion(folder: string, people: number): Promise<Million> {
  const version = versionOf(people)
  const mark = `${folder}/version`
  const isReady = existsSync(mark) && readFileSync(mark, 'utf8') === version
  if (!isReady) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const embedded = await startEmbedded({ folder: `${folder}/postgres` })
  if (!isReady) {
    const begun = performance.now()
    await migrate(embedded.ownerUrl)
    const client = new pg.Client({ connectionString: embedded.ownerUrl })
    const admin = new pg.Client({ connectionString: embedded.adminUrl })
    await Promise.all([client.connect(), admin.connect()])
    for (const setting of [`max_wal_size = '16GB'`, `checkpoint_timeout = '1h'`]) await admin.query(`ALTER SYSTEM SET ${setting}`)
    await admin.query('SELECT pg_reload_conf()')
    const { rows } = await client.query<{ tab: string }>(`SELECT table_name AS tab FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND is_identity = 'YES'`)
    for (const { tab } of rows) await client.query(`ALTER TABLE ${tab} ALTER COLUMN id RESTART WITH ${firstId}`)
    const database = openDatabase({ url: embedded.url, checkRows: false, onLost: () => {} })
    await installDemonstration(database, { today: systemClock.today(), people: Math.min(base, people) })
    await database.close()
    say(`The first ${Math.min(base, people)} people: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    await client.query(`SET maintenance_work_mem = '512MB'; SET synchronous_commit = off; SET work_mem = '256MB'`)
    const again = await layAside(client)
    await copyPeople(client, Math.max(0, Math.ceil(people / base) - 1))
    await staff(client)
    say(`Copied: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    for (const statement of again) await client.query(statement)
    say(`Indexes: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    await moveSequences(client)
    await client.query('VACUUM (ANALYZE)')
    for (const setting of ['max_wal_size', 'checkpoint_timeout']) await admin.query(`ALTER SYSTEM RESET ${setting}`)
    await admin.query('SELECT pg_reload_conf()')
    await admin.query('CHECKPOINT')
    await Promise.all([client.end(), admin.end()])
    writeFileSync(mark, version)
    say(`Ready: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  }
  return { embedded, people, stop: embedded.stop }
}
