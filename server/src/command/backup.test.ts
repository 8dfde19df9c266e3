import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { lawRelease } from '@kotostig/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, readMigrations } from '../db/migrate.ts'
import { restoreSnapshot } from '../db/snapshot.ts'
import { openDatabase, sql } from '../db/tx.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeOfficer, makePerson, makeProtected } from '../dev/people.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { rederive } from '../duty/duty.ts'
import { recordLawRelease } from '../law/law.ts'

const launcher = fileURLToPath(new URL('../../bin/kotostig.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kotostig-backup-'))
const file = join(folder, 'saved.kotostig')
const places: TestDatabase[] = []
afterAll(async () => {
  for (const place of places) await place.remove()
  rmSync(folder, { recursive: true })
})

async function place(empty: boolean): Promise<TestDatabase> {
  const made = await makeTestDatabase({ empty })
  places.push(made)
  return made
}

async function kotostig(at: TestDatabase, ...args: string[]): Promise<{ status: number; said: string }> {
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...process.env, DATABASE_URL: at.url, DATABASE_OWNER_URL: at.ownerUrl }, stdio: ['ignore', 'ignore', 'pipe'] })
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>])
  return { status, said }
}

/** Every table with a fingerprint of all its rows, and where each sequence stands. */
async function everything(at: TestDatabase): Promise<Record<string, string>> {
  const names = await at.asOwner<{ name: string; kind: string }>(`SELECT relname AS name, relkind AS kind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') ORDER BY relname`)
  const found: Record<string, string> = {}
  for (const { name, kind } of names) {
    const [row] = await at.asOwner<{ rows: string }>(kind === 'S' ? `SELECT last_value || ' ' || is_called AS rows FROM "${name}"` : `SELECT count(*) || ' ' || coalesce(md5(string_agg(one::text, E'\\n' ORDER BY one::text)), '') AS rows FROM "${name}" one`)
    found[name] = row!.rows
  }
  return found
}

let home: TestDatabase
let before: Record<string, string>
beforeAll(async () => {
  home = await place(false)
  const { database } = home
  await recordLawRelease(database, lawRelease)
  const korsholm = await makeAuthority(database, 'municipality', '499', 'Korsholm')
  const eva = await makeOfficer(database, korsholm, 'caseworker', { name: 'Eva "Citat" Rad\u2028bryt\n\\N' })
  const layla = await makePerson(database, korsholm, { family: 'Ål-Übermäß', given: 'ليلى' })
  const amir = await makePerson(database, korsholm)
  await makeFamilyTie(database, layla, amir)
  await makeProtected(database, amir, { from: '2026-01-01' })
  await makeAssignment(database, layla, eva)
  await database.write(async (tx) => {
    await tx.write(sql`SELECT nextval('case_number_sequence')`)
    await tx.write(sql`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES (${layla}::bigint, 'permit', 'quota', '2026-02-01', 'migri', '2026-02-01T09:00:00.123456Z')`)
    await tx.write(sql`INSERT INTO home_municipality (person_id, code, valid_from, source_kind, recorded_at) VALUES (${layla}::bigint, '499', '2026-02-02', 'population-register', '2026-02-02T09:00:00Z')`)
    await tx.write(sql`INSERT INTO audit_event (happened_at, event, officer_id, authority_id, person_ids, object_ids, request_id, details)
      SELECT '2026-02-02T09:00:00Z'::timestamptz + n * interval '1 second', 'PersonRead', ${eva.officerId}::bigint, ${korsholm.id}::bigint, ARRAY[${layla}::bigint], '{}', 'r' || n, '{"a": 1.50}' FROM generate_series(1, 2500) n`)
    await rederive(tx, [layla, amir], '2026-03-01', '2026-03-01T03:00:00Z')
  })
  before = await everything(home)
  expect(await kotostig(home, 'backup', file)).toEqual({ status: 0, said: `wrote ${file}\n` })
}, 60_000)

describe('a backup', () => {
  test('is readable by its owner alone, and does not write over another file', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const saved = readFileSync(file)
    expect(await kotostig(home, 'backup', file)).toEqual({ status: 2, said: `kotostig: ${file} exists already; name another file\n` })
    expect(readFileSync(file).equals(saved)).toBe(true)
    const nowhere = join(folder, 'no', 'such', 'folder')
    expect(await kotostig(home, 'backup', nowhere)).toEqual({ status: 1, said: `kotostig: ${nowhere} could not be written (ENOENT).\n` })
    expect(await kotostig(home, 'backup')).toMatchObject({ status: 2, said: expect.stringContaining('name the file to write') })
  })

  test('is refused of a database that holds nothing of ours, and leaves no file behind', async () => {
    const other = join(folder, 'other')
    expect(await kotostig(await place(true), 'backup', other)).toEqual({ status: 1, said: 'kotostig: There is no Kotostig database there to back up.\n' })
    expect(existsSync(other)).toBe(false)
  })

  test('brings everything back elsewhere after the database is lost: people, facts, duties, records of use, numbers of files', async () => {
    const elsewhere = await place(true)
    const restored = await kotostig(elsewhere, 'restore', file)
    expect(restored.said).toMatch(/^restored [0-9]+ rows, as they were at [0-9T:.-]+Z\n$/)
    expect(restored.status).toBe(0)
    expect(await everything(elsewhere)).toEqual(before)
    expect(Number(before['audit_event']!.split(' ')[0])).toBe(2_500)
    expect(before['case_number_sequence']).toBe('1 true')
    // The next person and the next number come after those restored, and references and rights are there again.
    const [next] = await elsewhere.asOwner<{ number: string }>(`SELECT nextval('case_number_sequence')::text AS number`)
    expect(next).toEqual({ number: '2' })
    const made = await makePerson(elsewhere.database, { id: '1', kind: 'municipality', code: '499', nameSv: 'Korsholm', nameFi: 'Mustasaari' })
    expect(made).toBe('3')
    await expect(elsewhere.asOwner(`INSERT INTO residence (person_id, kind, valid_from, source_kind, recorded_at) VALUES (99, 'permit', '2026-01-01', 'migri', now())`)).rejects.toThrow('residence_person_id_fkey')
    await expect(elsewhere.database.write((tx) => tx.write(sql`DELETE FROM audit_event`))).rejects.toThrow('permission denied')
  }, 60_000)

  test('does not take the place of people who are there, unless that is asked for in words', async () => {
    const taken = await place(false)
    // As a server that has been stopped since.
    const stopped = openDatabase({ url: taken.url, checkRows: true, onLost: () => {} })
    await makePerson(stopped, await makeAuthority(stopped, 'municipality', '905', 'Vasa'), { family: 'Kvarlämnad', given: 'Kim' })
    await stopped.close()
    const there = await everything(taken)
    expect(await kotostig(taken, 'restore', file)).toEqual({ status: 1, said: 'kotostig: The database holds people. Restore into an empty one, or add --replace to lose what it holds.\n' })
    expect(await everything(taken)).toEqual(there)
    expect((await kotostig(taken, 'restore', file, '--replace')).status).toBe(0)
    expect(await everything(taken)).toEqual(before)
  }, 60_000)

  test('is not put under a server that is running', async () => {
    const busy = await place(false)
    await recordLawRelease(busy.database, lawRelease)
    expect(await kotostig(busy, 'restore', file, '--replace')).toEqual({ status: 1, said: 'kotostig: Kotostig is running on this database. Stop it first.\n' })
  })

  test('of an earlier release is brought up to date after it is restored', async () => {
    const migrations = readMigrations()
    const old = await place(true)
    await migrate(old.ownerUrl, migrations.slice(0, 2))
    await old.asOwner(`INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES ('municipality', '499', 'Korsholm', 'Mustasaari', '2000-01-01')`)
    const oldFile = join(folder, 'old.kotostig')
    expect((await kotostig(old, 'backup', oldFile)).status).toBe(0)
    const now = await place(true)
    const { ran } = await restoreSnapshot(now.ownerUrl, oldFile, { replace: false })
    expect(ran).toEqual(migrations.slice(2).map((one) => one.name))
    expect(await now.asOwner(`SELECT name_sv FROM authority`)).toEqual([{ name_sv: 'Korsholm' }])
  }, 60_000)

  describe('is refused before anything is touched', () => {
    const whole = (): Buffer => readFileSync(file)
    const lines = (): string => gunzipSync(whole()).toString('utf8')
    /** A whole file with a right checksum, of a program that knew one migration more. */
    const newer = (): Buffer => {
      const { end } = JSON.parse(lines().slice(lines().lastIndexOf('{"end":'))) as { end: { rows: number } }
      const body = bodyOf(lines()).replace('"migrations":[', '"migrations":[{"name":"9999-later.sql","checksum":"x"},')
      return gzipSync(`${body}${JSON.stringify({ end: { rows: end.rows, sha256: createHash('sha256').update(body).digest('hex') } })}\n`)
    }
    const bodyOf = (text: string): string => text.slice(0, text.lastIndexOf('{"end":'))

    test.each<[string, () => Buffer, string]>([
      ['when it is cut off', () => whole().subarray(0, whole().length >> 1), 'The file is cut off: a part of it is missing.'],
      ['when it was cut off before it was compressed', () => gzipSync(bodyOf(lines())), 'The file is cut off: its last line is missing.'],
      ['when a line is cut', () => gzipSync(lines().slice(0, -40)), 'The file ends in the middle of a line: it was cut off.'],
      ['when a letter was changed', () => gzipSync(lines().replace('Korsholm', 'Kortholm')), 'The file was changed after it was written: its checksum does not match.'],
      ['when something was added at the end', () => gzipSync(`${lines()}{}\n`), 'The file is not a backup of Kotostig.'],
      ['when it is empty', () => Buffer.alloc(0), 'The file is cut off: a part of it is missing.'],
      ['when it is not compressed', () => Buffer.from('a letter'), 'The file is not a backup of Kotostig.'],
      ['when it is compressed, and something else', () => gzipSync('{"a":1}\n'), 'The file is not a backup of Kotostig.'],
      ['when it is newer than the program', newer, 'This database has run migration 9999-later.sql, which this program does not have. The program is older than the database.'],
    ])('%s', async (_name, damaged, says) => {
      const bad = join(folder, 'bad.kotostig')
      writeFileSync(bad, damaged())
      const target = await place(true)
      expect(await kotostig(target, 'restore', bad, '--replace')).toEqual({ status: 1, said: `kotostig: ${says}\n` })
      expect(await everything(target)).toEqual({})
    }, 30_000)

    test('when it is not there', async () => {
      expect(await kotostig(home, 'restore', join(folder, 'none'))).toEqual({ status: 2, said: `kotostig: ${join(folder, 'none')} does not exist\n` })
    })
  })
})
