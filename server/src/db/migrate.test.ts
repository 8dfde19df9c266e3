import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { migrate, pendingMigrations, readMigrations, type Migration } from './migrate.ts'

const toRemove: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const remove of toRemove.splice(0)) await remove()
})

async function emptyDatabase(): Promise<TestDatabase> {
  const made = await makeTestDatabase({ empty: true })
  toRemove.push(made.remove)
  return made
}

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kotostig-migrations-'))
  toRemove.push(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const named = (...names: string[]): Migration[] => names.map((name) => ({ name, text: '', checksum: `of ${name}` }))

describe('bringing a database up to date', () => {
  test('an empty database gets every migration, and a second time there is nothing to do', async () => {
    const made = await emptyDatabase()
    expect(await migrate(made.ownerUrl)).toEqual(readMigrations().map((migration) => migration.name))
    expect(await migrate(made.ownerUrl)).toEqual([])
  })

  test('servers that start at the same moment wait for each other, and each migration is run once', async () => {
    const made = await emptyDatabase()
    const runs = await Promise.all([1, 2, 3].map(() => migrate(made.ownerUrl)))
    expect(runs.flat()).toEqual(readMigrations().map((migration) => migration.name))
  })

  test('a migration that fails leaves nothing of itself behind, and says which it was', async () => {
    const made = await emptyDatabase()
    const folder = folderOf({ '0001-good.sql': 'CREATE TABLE good (id int);', '0002-bad.sql': 'CREATE TABLE half (id int); SELECT nothing_of_this_name();' })
    await expect(migrate(made.ownerUrl, readMigrations(folder))).rejects.toThrow(/^Migration 0002-bad\.sql failed: .*Nothing of it was kept/)
    const tables = await made.asOwner<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
    expect(tables.map((row) => row.tablename)).toEqual(['good', 'migration'])
  })

  test('a migration that was changed after it was run is refused', () => {
    const [first] = named('0001-a.sql')
    expect(() => pendingMigrations([{ ...first!, checksum: 'another' }], named('0001-a.sql'))).toThrow('Migration 0001-a.sql was changed after it was run.')
  })

  test('a database that is newer than the program is refused', () => {
    expect(() => pendingMigrations(named('0001-a.sql'), named('0001-a.sql', '0002-b.sql'))).toThrow('The program is older than the database.')
  })

  test('a migration that comes before one that was run is refused', () => {
    expect(() => pendingMigrations(named('0001-a.sql', '0002-b.sql'), named('0002-b.sql'))).toThrow('comes before 0002-b.sql')
  })

  test('numbers without gaps, and names that say what is done', () => {
    expect(() => readMigrations(folderOf({ '0001-a.sql': '', '0003-c.sql': '' }))).toThrow('should have number 0002')
    expect(() => readMigrations(folderOf({ 'first.sql': '' }))).toThrow('is not named NNNN-what-it-does.sql')
  })
})
