/** One PostgreSQL for a whole test run, migrated once; every test file gets a copy of its own. Never loaded in production. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'
import { startEmbedded } from '../db/postgres.ts'

export type TestServer = { adminUrl: string; ownerUrl: string; url: string; binaries: string | null }

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

export const provideServer = (binaries?: string) => async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'kotostig-test-'))
  // When root runs the tests, PostgreSQL runs as another account and must be able to pass.
  chmodSync(folder, 0o755)
  const server = await startEmbedded({ folder, forgetful: true, ...(binaries ? { binaries } : {}) })
  await migrate(server.ownerUrl)
  project.provide('postgres', { adminUrl: server.adminUrl, ownerUrl: server.ownerUrl, url: server.url, binaries: binaries ?? null })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
