import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FewCount } from '@kotostig/api/guidance'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { makeAuthority, makeOfficer, makePerson, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { hideFew } from './few.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let korsholm: MadeAuthority
let eva: Officer
let bo: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, await makeAuthority(world.database, 'municipality', '905', 'Vasa'), 'caseworker')
})
afterAll(async () => {
  await server.close()
  await world.remove()
})

type Reply = { id: string; guidance: { id: string; topic: string; words: string }[]; total: FewCount; months: FewCount[]; topics: FewCount[]; languages: FewCount[]; withInterpreter: FewCount; own: { id: string }[]; errors: { path: string; code: string }[] }
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object) => {
  const reply = await ask(server.app, method, url, await signIn(world.database, officer, clock), body)
  return { status: reply.statusCode, body: reply.json<Reply>() }
}
let keys = 0
const about = { givenOn: '2026-11-20', topic: 'rights', language: 'so', hasInterpreter: true, ledTo: 'association', minutes: 20 }
const count = (officer: Officer, change: object = {}) => as(officer, 'POST', '/api/guidance/counts', { key: `counted in a test ${++keys}`, ...about, unit: null, ...change })
const figures = async (officer = eva) => (await as(officer, 'GET', '/api/guidance/counts/2026-01-01/2026-12-31')).body

describe('guidance on a file', () => {
  test('is recorded with consent, seen by the own authority, and withdrawn with a reason', async () => {
    const person = await makePerson(world.database, korsholm)
    const body = { key: 'guidance of a test', person, ...about, words: 'Hur man söker dagvård', hasConsent: true }
    expect((await as(eva, 'POST', '/api/people/guidance', { ...body, hasConsent: false })).body.errors).toMatchObject([{ path: 'hasConsent', code: 'needs-consent' }])
    const { id } = (await as(eva, 'POST', '/api/people/guidance', body)).body
    expect((await as(eva, 'POST', '/api/people/guidance', body)).body.id).toBe(id)
    expect((await as(eva, 'GET', `/api/people/${person}/guidance`)).body.guidance).toMatchObject([{ id, topic: 'rights', words: 'Hur man söker dagvård' }])
    expect((await as(bo, 'GET', `/api/people/${person}/guidance`)).status).toBe(404)
    expect((await as(bo, 'POST', '/api/guidance/withdraw', { guidance: id, reason: 'Inte min' })).status).toBe(404)
    expect((await as(eva, 'POST', '/api/guidance/withdraw', { guidance: id, reason: 'Fel person' })).status).toBe(200)
    expect((await as(eva, 'GET', `/api/people/${person}/guidance`)).body.guidance).toEqual([])
  })
})

describe('guidance without a file', () => {
  test('is counted; there is no place for a name or for free words', async () => {
    expect((await count(eva, { name: 'Layla' })).status).toBe(400)
    expect((await count(eva, { words: 'Hon bor på Storgatan' })).status).toBe(400)
    const columns = (await world.asOwner<{ name: string }>(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'guidance_count' AND data_type = 'text' ORDER BY 1`)).map((row) => row.name)
    expect(columns).toEqual(['language', 'led_to', 'request_key', 'topic'])
  })
  test('one to four are said in words, and nothing lets them be worked out', async () => {
    for (let at = 0; at < 7; at++) await count(eva)
    for (let at = 0; at < 6; at++) await count(eva, { topic: 'housing', language: 'ar' })
    for (let at = 0; at < 3; at++) await count(eva, { topic: 'permit', language: 'ti', givenOn: '2026-10-02' })
    const found = await figures()
    expect(found.total).toMatchObject({ count: 16 })
    expect(found.topics).toEqual([{ key: 'housing', count: null, few: 'hidden' }, { key: 'permit', count: null, few: 'fewer-than-five' }, { key: 'rights', count: 7, few: null }])
    expect((await figures(bo)).total).toEqual({ key: '', count: 0, few: null })
  })
  test('a slip of today is taken back by whoever made it', async () => {
    const { id } = (await count(eva)).body
    expect((await as(bo, 'POST', '/api/guidance/counts/withdraw', { count: id })).status).toBe(404)
    expect((await as(eva, 'POST', '/api/guidance/counts/withdraw', { count: id })).status).toBe(200)
    expect((await figures()).total.count).toBe(16)
  })
  test.each([['tomorrow', { givenOn: '2026-11-24' }, 'givenOn', 'in-the-future'], ['in no language', { language: 'xx' }, 'language', 'not-a-language'], ['for no time', { minutes: 0 }, 'minutes', 'too_small'], ['in a unit of others', { unit: '999' }, 'unit', 'not-that-day']])('given %s is refused with the field', async (_what, change, path, code) => {
    const { status, body } = await count(eva, change)
    expect([status, body.errors[0]!.path, body.errors[0]!.code]).toEqual([400, path, code])
  })
})

test('figures: two that are few hide themselves, one alone hides the next smallest, none of nothing is told', () => {
  expect(hideFew([{ key: 'a', count: 2 }, { key: 'b', count: 3 }, { key: 'c', count: 9 }]).map((one) => one.count)).toEqual([null, null, 9])
  expect(hideFew([{ key: 'a', count: 2 }, { key: 'b', count: 30 }, { key: 'c', count: 9 }]).map((one) => one.few)).toEqual(['fewer-than-five', null, 'hidden'])
  expect(hideFew([{ key: 'a', count: 2 }]).map((one) => one.few)).toEqual(['fewer-than-five'])
})
