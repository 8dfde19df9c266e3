import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstRouteSize, mostBytes } from '../size.ts'

// Without a built web app there is nothing to weigh; the browser tests build it.
test.skipIf(!existsSync(join(import.meta.dirname, '../dist/.vite/manifest.json')))('the first page loads at most 250 kB of JavaScript', () => {
  expect(firstRouteSize().bytes).toBeLessThanOrEqual(mostBytes)
})
