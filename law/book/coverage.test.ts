import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const rows = readFileSync(new URL('docs/coverage.md', root), 'utf8').split('\n')
  .filter((line) => line.startsWith('| S'))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

const numbers: Record<string, number> = { S0: 35, S1: 28, S2: 30, S3: 15, S4: 31 }
const ids = Object.entries(numbers).flatMap(([part, count]) => Array.from({ length: count }, (_, i) => `${part}-${String(i + 1).padStart(2, '0')}`))

test('every function of the product stands in the coverage list once, in order', () => {
  expect(rows.map((row) => row[0])).toEqual(ids)
})

test('a row that works, wholly or partly, names a screen and a test that exist', () => {
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(5)
    const [id, , state, screen, check] = row as [string, string, string, string, string]
    expect(['works', 'partly', 'not yet'], id).toContain(state)
    if (state === 'not yet') expect([screen, check], id).toEqual(['-', '-'])
    else for (const file of [screen, check]) expect(existsSync(new URL(file, root)), `${id}: ${file}`).toBe(true)
  }
})

test('the sum on the page is the sum of the rows', () => {
  const count = (state: string): number => rows.filter((row) => row[2] === state).length
  expect(readFileSync(new URL('docs/coverage.md', root), 'utf8')).toContain(`Today: ${count('works')} work, ${count('partly')} partly, ${count('not yet')} not yet, of ${rows.length}.`)
})
