import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Databases are tested on the newest PostgreSQL and on the oldest one supported, where its programs are installed. */
const oldest = existsSync(new URL('node_modules/postgres-15', import.meta.url))

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { test: { name: 'law', include: ['law/**/*.test.ts'] } },
      { test: { name: 'web', include: ['web/src/**/*.test.{ts,tsx}'] } },
      { test: { name: 'server', include: ['server/src/**/*.test.ts', 'scripts/**/*.test.ts'], globalSetup: ['server/src/dev/postgres-newest.ts'] } },
      ...(oldest ? [{ test: { name: 'postgres-15', include: ['server/src/db/*.test.ts', 'server/src/law/*.test.ts'], globalSetup: ['server/src/dev/postgres-oldest.ts'] } }] : []),
    ],
  },
})
