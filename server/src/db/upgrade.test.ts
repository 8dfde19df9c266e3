import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lawRelease } from '@kotostig/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { ask } from '../dev/signed-in.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { rederiveDue } from '../duty/duty.jobs.ts'
import { recordLawRelease } from '../law/law.ts'
import { migrate, readMigrations } from './migrate.ts'

const clock = stoppedClock('2026-06-10T09:00:00Z')
let old: TestDatabase
let server: TestApp
const signIn = async (name: string): Promise<string> => {
  const { accounts } = (await ask(server.app, 'GET', '/api/session')).json<{ accounts: { id: string; name: string }[] }>()
  const reply = await ask(server.app, 'POST', '/api/demonstration/session', undefined, { account: accounts.find((one) => one.name === name)!.id })
  return reply.cookies.find((one) => one.name === 'kotostig_session')!.value
}

beforeAll(async () => {
  old = await makeTestDatabase({ empty: true })
  const migrations = readMigrations()
  expect(migrations.slice(0, 2).map((one) => one.name)).toEqual(['0001-law-release.sql', '0002-people-and-facts.sql'])
  await migrate(old.ownerUrl, migrations.slice(0, 2))
  await old.asOwner(readFileSync(new URL('fixtures/after-0002.sql', import.meta.url), 'utf8'))
  // What a start of the newest release does.
  expect(await migrate(old.ownerUrl)).toEqual(migrations.slice(2).map((one) => one.name))
  await recordLawRelease(old.database, lawRelease)
  await rederiveDue(old.database, clock)
  server = await makeTestApp({ database: old.database, clock })
}, 60_000)
afterAll(async () => {
  await server.close()
  await old.remove()
})

describe('a database of the previous release', () => {
  test('is derived again by the newest release, everybody in it', async () => {
    expect(await old.asOwner(`SELECT DISTINCT derived_release, derived_on::text FROM person`)).toEqual([{ derived_release: lawRelease, derived_on: '2026-06-10' }])
    expect(await old.asOwner(`SELECT person_id::text AS person, holder_code FROM responsibility WHERE task = 'integration-services' AND '2026-06-10' BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY 1`))
      .toEqual([{ person: '1', holder_code: '499' }, { person: '2', holder_code: '499' }, { person: '3', holder_code: '905' }])
    expect(await old.asOwner(`SELECT FROM duty WHERE person_id = 1 AND derived_state = 'open'`)).not.toEqual([])
  })

  test('has the last days of the three years from the migration itself, and they are those of the law package', async () => {
    const written = readFileSync(new URL('migrations/0031-three-years-in-order.sql', import.meta.url), 'utf8').split('INSERT INTO listed_window (holder_kind, holder_code, ends_on, person_id)')[1]!.replace(/;\s*$/, '')
    const byMigration = await old.asOwner(`SELECT holder_kind, holder_code, date::text AS ends_on, id::text AS person FROM (${written}) given ORDER BY 4, 1, 2`)
    expect(byMigration).not.toEqual([])
    expect(await old.asOwner(`SELECT holder_kind, holder_code, ends_on::text, person_id::text AS person FROM listed_window ORDER BY 4, 1, 2`)).toEqual(byMigration)
  })

  test('is listed and opened as before: by whoever had it, and protected people stay out of sight', async () => {
    const today = async (name: string): Promise<string> => (await ask(server.app, 'GET', '/api/today/team', await signIn(name))).body
    expect(await today('Eva Handläggare')).toContain('Mor Äldre')
    expect(await today('Eva Handläggare')).not.toMatch(/Barn Äldre|Person Flyttad/)
    expect(await today('Ville Virkailija')).toContain('Person Flyttad')
    const person = (await ask(server.app, 'GET', '/api/people/1', await signIn('Eva Handläggare'))).json<{ identityCode: string; facts: object[] }>()
    expect(person.identityCode).toBe('010590-901Y')
    expect(person.facts.length).toBeGreaterThanOrEqual(3)
  })

  test('takes new people after the numbers it had, and keeps its records of use', async () => {
    const made = await ask(server.app, 'POST', '/api/people', await signIn('Eva Handläggare'), { key: 'after-the-upgrade', familyName: 'Ny', givenNames: 'Person', born: '1990-01-01', source: 'own-work', facts: {} })
    expect(made.json()).toMatchObject({ id: '4', caseNumber: 'K26-000004' })
    expect(await old.asOwner(`SELECT event FROM audit_event WHERE id <= 2 ORDER BY id`)).toEqual([{ event: 'PersonRegistered' }, { event: 'HandoverAccepted' }])
  })
})

test('a database that is newer than the program is left alone, with one line', async () => {
  const newer = await makeTestDatabase()
  try {
    await newer.asOwner(`INSERT INTO migration (name, checksum) VALUES ('9999-of-tomorrow.sql', 'x')`)
    for (const command of ['migrate', 'serve']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../../bin/kotostig.js', import.meta.url)), command], {
        env: { ...process.env, DATABASE_URL: newer.url, DATABASE_OWNER_URL: newer.ownerUrl, PORT: '0' }, encoding: 'utf8',
      })
      expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'kotostig: This database has run migration 9999-of-tomorrow.sql, which this program does not have. The program is older than the database.\n' })
    }
  } finally {
    await newer.remove()
  }
}, 30_000)
