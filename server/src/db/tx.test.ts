import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { makeTestDatabase } from '../dev/test-database.ts'
import { DatabaseUnavailable, openDatabase, sql, type Read } from './tx.ts'

const made = await makeTestDatabase()
afterAll(made.remove)
const { database } = made

const Text = z.strictObject({ value: z.string() })
const checksum = 'a'.repeat(64)
const addRelease = sql`INSERT INTO law_release (release, checksum) VALUES ('2099.1', ${checksum})`

describe('one way to the database', () => {
  test('a day comes back as the day it is, in any time zone', async () => {
    expect(await database.read((tx) => tx.rows(Text, sql`SELECT DATE '2026-03-29' AS value`))).toEqual([{ value: '2026-03-29' }])
  })

  test('a value never becomes text of a query, also in a query inside a query', async () => {
    const nasty = `'; DROP TABLE law_release; --`
    const inner = sql`SELECT ${nasty}::text AS value`
    expect(await database.read((tx) => tx.get(Text, sql`SELECT value FROM (${inner}) asked WHERE value = ${nasty}`))).toEqual({ value: nasty })
  })

  test('a row of another shape than the code expects fails the first test that meets it', async () => {
    await expect(database.read((tx) => tx.rows(Text, sql`SELECT 1 AS value`))).rejects.toThrow(z.ZodError)
  })

  test('what only reads cannot write, even when the query tries', async () => {
    const sneaky = (tx: Read): Promise<unknown> => tx.rows(z.unknown(), addRelease)
    await expect(database.read(sneaky)).rejects.toThrow('read-only transaction')
  })

  test('what fails leaves nothing behind', async () => {
    await expect(database.write(async (tx) => {
      await tx.write(addRelease)
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect(await made.asOwner(`SELECT FROM law_release WHERE release = '2099.1'`)).toEqual([])
  })

  test.each([
    ['change a table', 'ALTER TABLE law_release ADD COLUMN extra text'],
    ['remove a table', 'DROP TABLE law_release'],
    ['make a table', 'CREATE TABLE extra (id int)'],
    ['change what was recorded', `UPDATE law_release SET checksum = ''`],
    ['remove what was recorded', 'DELETE FROM law_release'],
    ['empty a table', 'TRUNCATE law_release'],
    ['read the history of migrations', 'SELECT * FROM migration'],
  ])('the running server may not %s', async (_what, text) => {
    await expect(database.write((tx) => tx.write(sql([text])))).rejects.toThrow(/permission denied|must be owner/)
  })

  test('a login that owns the tables steps down to the same rights', async () => {
    // The embedded owner is not a member of the role; an installation with one login is (docs/operations.md).
    const asAdmin = Object.assign(new URL(inject('postgres').adminUrl), { pathname: new URL(made.url).pathname }).href
    const owning = openDatabase({ url: asAdmin, checkRows: true, onLost: () => {}, connections: 1 })
    await expect(owning.write((tx) => tx.write(sql`DELETE FROM law_release`))).rejects.toThrow('permission denied')
    await owning.close()
  })

  test('a connection that the database ends is replaced, and the operator hears of it', async () => {
    const lost: string[] = []
    const short = openDatabase({ url: made.url, checkRows: true, onLost: (error) => lost.push(error.message), connections: 1 })
    const Pid = z.strictObject({ pid: z.int() })
    const { pid } = await short.read((tx) => tx.get(Pid, sql`SELECT pg_backend_pid() AS pid`))
    const admin = new pg.Client({ connectionString: inject('postgres').adminUrl })
    await admin.connect()
    await admin.query('SELECT pg_terminate_backend($1)', [pid])
    await admin.end()
    await expect.poll(() => lost.length).toBe(1)
    expect((await short.read((tx) => tx.get(Pid, sql`SELECT pg_backend_pid() AS pid`))).pid).not.toBe(pid)
    await short.close()
  })

  test('a database that is not there is said to be unavailable, not a fault of the program', async () => {
    const nowhere = openDatabase({ url: 'postgresql://a:b@127.0.0.1:9/none', checkRows: true, onLost: () => {} })
    await expect(nowhere.read((tx) => tx.rows(Text, sql`SELECT 1`))).rejects.toThrow(DatabaseUnavailable)
    await nowhere.close()
  })
})
