import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawRelease } from '@kotostig/law'
import { stoppedClock } from '../clock.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { recordFacts } from '../facts/record.ts'
import { recordLawRelease } from '../law/law.ts'
import { rederiveDue } from './duty.jobs.ts'
import { rederive, sourceOf, sourceText } from './duty.ts'
import { readProgress } from './release-run.queries.ts'
import { runRelease } from './release-run.ts'

let made: TestDatabase
beforeAll(async () => {
  made = await makeTestDatabase()
  await recordLawRelease(made.database, lawRelease)
  await made.asOwner(`INSERT INTO law_release (release, checksum) SELECT '2026.' || n, repeat('0', 64) FROM generate_series(2, 4) n`)
  await made.asOwner(`INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES ('municipality', '499', 'Korsholm', 'Mustasaari', '2000-01-01')`)
})
afterAll(() => made.remove())

async function person(caseNumber: string, born: string): Promise<string> {
  const [row] = await made.asOwner<{ id: string }>(`INSERT INTO person (case_number, born, opened_by) SELECT '${caseNumber}', '${born}', id FROM authority LIMIT 1 RETURNING id::text`)
  return row!.id
}
const by = (id: string, at: string) => ({ person: id, source: 'migri', officer: null, at })

const statesOf = (id: string, rule: string) => made.asOwner<{ derived_state: string; due_on: string | null }>(`SELECT derived_state, due_on::text FROM duty WHERE person_id = ${id} AND rule = '${rule}' ORDER BY id`)

test('the sources of a duty are kept and read back, Åland included', () => {
  const sources = [{ act: '681/2023', section: '32 a', moment: '1' }, { act: '872/2024', section: '4' }, { act: 'ÅFS 2012:74', section: '26' }, { act: '681/2023', section: '2', moment: '3', point: '5' }]
  expect(sourceOf(sourceText(sources))).toEqual(sources)
})

test('a three-year window that closes overnight makes the duty lapse, without anybody touching the file, and only once', async () => {
  const id = await person('W-1', '1990-01-15')
  await made.database.write(async (tx) => {
    await recordFacts(tx, { residence: [{ from: '2023-11-23', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2023-12-01', code: '499' }], acts: [{ type: 'known', on: '2026-10-01' }] }, by(id, '2026-11-23T08:00:00.000Z'))
    await rederive(tx, [id], '2026-11-23', '2026-11-23T08:00:00.000Z')
  })
  expect(await statesOf(id, 'assessment.start')).toEqual([{ derived_state: 'open', due_on: null }])
  expect(await rederiveDue(made.database, stoppedClock('2026-11-23T20:00:00Z'))).toBe(0)
  expect(await rederiveDue(made.database, stoppedClock('2026-11-24T04:00:00Z'))).toBe(1)
  expect(await statesOf(id, 'assessment.start')).toEqual([{ derived_state: 'lapsed', due_on: null }])
  expect(await rederiveDue(made.database, stoppedClock('2026-11-24T04:00:00Z'))).toBe(0)
})

test('a fact about the mother changes what the law says of her child born in Finland, in the same transaction', async () => {
  const mother = await person('W-2', '1994-08-30')
  const child = await person('W-3', '2026-04-09')
  const at = '2026-11-23T08:00:00.000Z'
  await made.database.write(async (tx) => {
    await recordFacts(tx, { residence: [{ from: '2025-03-10', kind: 'permit' }], homeMunicipality: [{ from: '2025-03-17', code: '499' }] }, by(mother, at))
    await recordFacts(tx, { bornInFinlandTo: [mother], homeMunicipality: [{ from: '2026-04-09', code: '499' }] }, by(child, at))
    await rederive(tx, [child], '2026-11-23', at)
  })
  const [before] = await made.asOwner<{ derived_on: string }>(`SELECT derived_on::text FROM person WHERE id = ${child}`)
  expect(before!.derived_on).toBe('2026-11-23')
  await made.database.write(async (tx) => {
    await recordFacts(tx, { residence: [{ from: '2025-03-10', kind: 'permit', ground: 'asylum' }] }, by(mother, at))
    await rederive(tx, [mother], '2026-11-24', at)
  })
  const [after] = await made.asOwner<{ derived_on: string }>(`SELECT derived_on::text FROM person WHERE id = ${child}`)
  expect(after!.derived_on).toBe('2026-11-24')
})

test('what the law says of a person has the same mark whether the person is derived alone or with others', async () => {
  const marks = () => made.asOwner<{ outcome_hash: string }>('SELECT outcome_hash FROM case_snapshot ORDER BY person_id')
  const people = (await made.asOwner<{ id: string }>('SELECT id::text FROM person ORDER BY id DESC')).map((row) => row.id)
  const deriveAll = (...groups: string[][]) => made.database.write(async (tx) => {
    for (const group of groups) await rederive(tx, group, '2026-11-24', '2026-11-24T08:00:00.000Z')
  })
  await deriveAll(people)
  const together = await marks()
  await deriveAll(...people.map((id) => [id]))
  expect(await marks()).toEqual(together)
  expect(together.length).toBeGreaterThan(0)
})

describe('a new release of the law', () => {
  const clock = stoppedClock('2026-11-24T04:00:00Z')
  const run = (release: string) => runRelease({ database: made.database, url: made.url, clock, release, threads: 1 })
  const duties = () => made.asOwner('SELECT person_id, rule, occurrence, holder_code, derived_state, due_on::text FROM duty ORDER BY 1, 2, 3, 4')

  test('is worked through for everybody, writes only what the law now says differently, and is done once', async () => {
    const before = await duties()
    const everybody = before.length > 0 ? (await made.asOwner('SELECT FROM case_snapshot')).length : 0
    expect(await run('2026.2')).toEqual({ done: everybody, total: everybody, changed: 0 })
    // As if the release before had said something else of one of them.
    await made.asOwner(`UPDATE case_snapshot SET outcome_hash = 'another' WHERE person_id = (SELECT min(person_id) FROM duty)`)
    await made.asOwner(`UPDATE duty SET due_on = '2020-01-01', derived_state = 'upcoming' WHERE person_id = (SELECT min(person_id) FROM duty)`)
    expect(await duties()).not.toEqual(before)
    expect(await run('2026.3')).toEqual({ done: everybody, total: everybody, changed: 1 })
    expect(await duties()).toEqual(before)
    expect(await run('2026.3')).toEqual({ done: everybody, total: everybody, changed: 1 })
  })

  test('that was broken off goes on where it stopped', async () => {
    await made.asOwner(`UPDATE derivation_run SET finished_at = NULL, people_done = 1, upto_family = (SELECT min(family_id) FROM case_snapshot) WHERE law_release = '2026.3'`)
    const [{ count }] = (await made.asOwner<{ count: number }>('SELECT count(*)::int AS count FROM case_snapshot WHERE family_id > (SELECT min(family_id) FROM case_snapshot)')) as [{ count: number }]
    expect(await run('2026.3')).toMatchObject({ done: 1 + count })
  })

  test('that a newer one has followed is not told of as being under way', async () => {
    const under = () => made.database.read(async (tx) => (await readProgress(tx)).run)
    await made.asOwner(`UPDATE derivation_run SET finished_at = NULL WHERE law_release = '2026.2'`)
    expect(await under()).toBeNull()
    await made.asOwner(`UPDATE derivation_run SET finished_at = NULL WHERE law_release = '2026.3'`)
    expect(await under()).toMatchObject({ total: expect.any(Number) })
    await made.asOwner(`UPDATE derivation_run SET finished_at = now()`)
  })

  test('reads the facts themselves where a kept case cannot be read', async () => {
    const before = await duties()
    await made.asOwner(`UPDATE case_snapshot SET facts = '{"id":"1","born":"not a day"}' WHERE person_id = (SELECT min(person_id) FROM duty)`)
    const outcome = await run('2026.4')
    expect(outcome.changed).toBe(outcome.total)
    expect(await duties()).toEqual(before)
    expect(await made.asOwner(`SELECT FROM case_snapshot WHERE facts LIKE '%not a day%'`)).toEqual([])
  })
})
