import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstRouteSize, mostBytes } from '../size.ts'

// Without a built web app there is nothing to weigh; the browser tests build it.
describe.skipIf(!existsSync(join(import.meta.dirname, '../dist/.vite/manifest.json')))('the JavaScript that is loaded first', () => {
  test('of the public pages is at most 250 kB', () => {
    expect(firstRouteSize('public').bytes).toBeLessThanOrEqual(mostBytes.public)
  })
  test('of the person\'s own page, with all that shows the plan, is at most 120 kB', () => {
    expect(firstRouteSize('portal').bytes).toBeLessThanOrEqual(mostBytes.portal)
  })
  test('of the person\'s own page holds no schemas and no large components', () => {
    expect(firstRouteSize('portal').files.map((one) => one.file).filter((file) => /caseworker|react-aria|zod/.test(file))).toEqual([])
  })
})
