import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { makeTestDatabase } from '../dev/test-database.ts'
import { dumpSchema } from './dump.ts'

const made = await makeTestDatabase()
afterAll(made.remove)

const tables = `SELECT oid, relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`

const names = async (text: string): Promise<string[]> => (await made.asOwner<{ name: string }>(text)).map((row) => row.name)

describe('what the tables look like', () => {
  test('the committed schema.sql is what the migrations make (run: npm run schema)', async () => {
    expect(await dumpSchema(made.ownerUrl)).toBe(readFileSync(new URL('schema.sql', import.meta.url), 'utf8'))
  })

  test('every table says in words what it holds', async () => {
    expect(await names(`SELECT name FROM (${tables}) t WHERE coalesce(obj_description(oid), '') = ''`)).toEqual([])
  })

  test('a table is named after one thing, in lower case', async () => {
    const all = await names(tables)
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name) || (name.endsWith('s') && !/(ss|us|is)$/.test(name)))).toEqual([])
  })

  test('a moment has a time zone and ends in _at; a day does not', async () => {
    expect(await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public'
        AND (data_type IN ('timestamp without time zone', 'time with time zone', 'time without time zone')
             OR (data_type = 'timestamp with time zone') <> (column_name LIKE '%\\_at'))`)).toEqual([])
  })

  test('a period has both its ends, and a first day that is not after its last', async () => {
    expect(await names(`
      SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND NOT attisdropped AND attname IN ('valid_from', 'valid_to')
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      GROUP BY pg_class.oid, relname
      HAVING count(*) <> 2 OR NOT bool_and(atttypid = 'date'::regtype)
          OR NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'c' AND pg_get_constraintdef(oid) ~ 'valid_from <= valid_to')`)).toEqual([])
  })

  test('text is text, money is whole cents', async () => {
    expect(await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public'
        AND (data_type IN ('character varying', 'character', 'money', 'real', 'double precision', 'json') OR (column_name LIKE '%\\_cents') > (data_type IN ('bigint', 'integer')))`)).toEqual([])
  })

  test('every reference to another table can be followed backwards without reading the whole table', async () => {
    expect(await names(`
      SELECT conrelid::regclass || '.' || conname AS name FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = conrelid AND indpred IS NULL AND (indkey::int2[])[0:cardinality(conkey) - 1] = conkey)`)).toEqual([])
  })

  test('the server may read and add, and nothing that a migration does', async () => {
    const rights = await made.asOwner<{ name: string }>(`
      SELECT DISTINCT privilege_type AS name FROM information_schema.table_privileges WHERE table_schema = 'public' AND grantee = 'kotostig_app'`)
    expect(rights.map((row) => row.name).filter((right) => !['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(right))).toEqual([])
    expect(await names(`SELECT DISTINCT grantee AS name FROM information_schema.table_privileges WHERE table_schema = 'public' AND grantee NOT IN ('kotostig_app', 'kotostig_owner')`)).toEqual([])
  })
})
