/**
 * The one way to the database. SQL is written as SQL beside its feature; a value can never become text of a query.
 *
 * `Read` and `Tx` are different types: a function that takes a `Read` cannot write, and the database refuses as well,
 * because the transaction behind a `Read` is read-only.
 */
import { hash } from 'node:crypto'
import pg from 'pg'
import sql, { Sql } from 'sql-template-tag'
import type { z } from 'zod'

export { sql, Sql }

/** A query that asks. Every row is checked against the schema in development and tests, so a wrong type fails the first test. */
export type Read = {
  rows<T>(row: z.ZodType<T>, query: Sql): Promise<T[]>
  /** The one row there may be. Two rows are an error in the query. */
  find<T>(row: z.ZodType<T>, query: Sql): Promise<T | undefined>
  get<T>(row: z.ZodType<T>, query: Sql): Promise<T>
  /**
   * Statements after this keep the plan they were first given on their connection, whatever the values. For screens that are read
   * all day by an index: there, planning takes longer than reading.
   */
  planOnce(): Promise<void>
}

/** A transaction that may write. Returns how many rows were touched. */
export type Tx = Read & { write(query: Sql): Promise<number> }

export type Database = {
  read<T>(work: (tx: Read) => Promise<T>): Promise<T>
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The database does not take connections, or has just gone. Tell the caller to come back. */
export class DatabaseUnavailable extends Error {}

export type DatabaseOptions = {
  url: string
  /** Check every row against its schema. Off in production, where it only costs time. */
  checkRows: boolean
  /** A connection was lost while nobody used it. The pool makes a new one; the operator should know. */
  onLost(error: Error): void
  connections?: number
}

/** The role whose rights the server has. A login that owns the tables steps down to it on every connection. */
export const applicationRole = 'kotostig_app'

// A DATE made into a JavaScript Date moves by a day between time zones; a bigint made into a number loses digits. Both stay text.
const asText: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP, pg.types.builtins.TIMESTAMPTZ].includes(oid)
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Statements are named by their text, so that the database plans each once a connection and not once a request. */
const statementNames = new Map<string, string>()
function nameOf(text: string): string {
  let name = statementNames.get(text)
  if (name === undefined) statementNames.set(text, (name = `k_${hash('sha256', text, 'hex').slice(0, 40)}`))
  return name
}

function transactionOn(client: pg.PoolClient, checkRows: boolean): Tx {
  const rows = async <T>(row: z.ZodType<T>, query: Sql): Promise<T[]> => {
    const result = await client.query({ name: nameOf(query.text), text: query.text, values: query.values, types: asText })
    return checkRows ? result.rows.map((found) => row.parse(found)) : (result.rows as T[])
  }
  const find = async <T>(row: z.ZodType<T>, query: Sql): Promise<T | undefined> => {
    const found = await rows(row, query)
    if (found.length > 1) throw new Error(`One row expected, ${found.length} found.`)
    return found[0]
  }
  return {
    rows,
    find,
    planOnce: async () => void (await client.query('SET LOCAL plan_cache_mode = force_generic_plan')),
    get: async (row, query) => {
      const found = await find(row, query)
      if (found === undefined) throw new Error('One row expected, none found.')
      return found
    },
    write: async (query) => (await client.query({ name: nameOf(query.text), text: query.text, values: query.values })).rowCount ?? 0,
  }
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    options: `-c role=${applicationRole} -c jit=off -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s`,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    application_name: 'kotostig',
  })
  // Without a listener, a database that goes away would end the whole process.
  pool.on('error', options.onLost)

  const inTransaction = async <T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: Error) => {
      throw new DatabaseUnavailable(error.message)
    })
    let broken: Error | undefined
    const onError = (error: Error): void => void (broken = error)
    client.on('error', onError)
    try {
      await client.query(begin)
      const result = await work(transactionOn(client, options.checkRows))
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => (broken = failed))
      throw broken ? new DatabaseUnavailable((error as Error).message) : error
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }

  return {
    read: (work) => inTransaction('BEGIN READ ONLY', work),
    write: (work) => inTransaction('BEGIN', work),
    close: () => pool.end(),
  }
}
