import { afterAll, describe, expect, test } from 'vitest'
import { makeTestDatabase } from '../dev/test-database.ts'
import { findLawRelease, lawChecksum, recordLawRelease } from './law.ts'

const made = await makeTestDatabase()
afterAll(made.remove)
const [one, other] = ['1'.repeat(64), '2'.repeat(64)]

describe('which release of the law this installation runs', () => {
  test('a release is noted once, with the moment it was first run', async () => {
    expect(await recordLawRelease(made.database, '2099.1', one)).toBe('recorded')
    expect(await recordLawRelease(made.database, '2099.1', one)).toBe('known')
    expect(await made.asOwner(`SELECT checksum, recorded_at <= now() AS noted FROM law_release WHERE release = '2099.1'`)).toEqual([{ checksum: one, noted: true }])
    expect(await made.database.read((tx) => findLawRelease(tx, '2099.1'))).toEqual({ release: '2099.1', checksum: one })
  })

  test('other contents under the same name are noticed, and what was noted stands', async () => {
    await recordLawRelease(made.database, '2099.2', one)
    expect(await recordLawRelease(made.database, '2099.2', other)).toBe('changed')
    expect(await made.asOwner(`SELECT checksum FROM law_release WHERE release = '2099.2'`)).toEqual([{ checksum: one }])
  })

  test('two servers that start together note it once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => recordLawRelease(made.database, '2099.3', one)))
    expect(answers.toSorted()).toEqual(['known', 'known', 'recorded'])
  })

  test('the number of the contents is the same each time it is counted', () => {
    expect(lawChecksum()).toMatch(/^[0-9a-f]{64}$/)
    expect(lawChecksum()).toBe(lawChecksum())
  })
})
