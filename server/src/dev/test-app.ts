/** A whole server for a test, without a network: a clock that stands still, and a log that can be read. */
import type { FastifyInstance } from 'fastify'
import { buildApp, type AppOptions } from '../app.ts'
import { stoppedClock } from '../clock.ts'
import type { Database } from '../db/tx.ts'
import { startWorkers, type Workers } from '../determination/workers.ts'

export type TestApp = { app: FastifyInstance; workers: Workers; logged: Record<string, unknown>[]; close(): Promise<void> }

export const testSecret = 'a secret of the tests, long enough'

/** For what needs no database: using it fails the test. */
export const noDatabase: Database = {
  read: () => Promise.reject(new Error('This request should not need the database.')),
  write: () => Promise.reject(new Error('This request should not need the database.')),
  close: async () => {},
}

export async function makeTestApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const workers = options.workers ?? startWorkers({ threads: 1 })
  const logged: Record<string, unknown>[] = []
  const app = await buildApp({
    clock: stoppedClock('2026-11-23T08:00:00Z'),
    database: noDatabase,
    workers,
    checkReplies: true,
    isDemonstration: true,
    sessionSecret: testSecret,
    requestsPerMinute: 100_000,
    log: { level: 'info', stream: { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) } },
    ...options,
  })
  return {
    app, workers, logged,
    close: async () => {
      await app.close()
      await workers.close()
    },
  }
}
