/** A database for one test file, copied from the migrated one. Nothing is shared between test files. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseName } from '../db/postgres.ts'
import { openDatabase, type Database } from '../db/tx.ts'

export type TestDatabase = {
  database: Database
  url: string
  ownerUrl: string
  /** Ask as the owner, for what the application may not see or do. */
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  remove(): Promise<void>
}

const inDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** `empty`: without any migration. */
export async function makeTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = options.empty ? 'template0' : databaseName
  await asked(server.adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER kotostig_owner`))
  const [url, ownerUrl] = [inDatabase(server.url, name), inDatabase(server.ownerUrl, name)]
  const database = openDatabase({ url, checkRows: true, onLost: () => {}, connections: 4 })
  return {
    database,
    url,
    ownerUrl,
    asOwner: async (text, values) => (await asked(ownerUrl, (client) => client.query(text, values))).rows,
    remove: async () => {
      await database.close()
      await asked(server.adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}
