import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { sql } from '../db/tx.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { eraseApproved, listExpired } from './retention.jobs.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
let area: MadeAuthority
const officers: Record<string, Officer> = {}
beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  area = await makeAuthority(world.database, 'welfare-area', '17', 'Österbotten')
  for (const [name, authority, role] of [['admin', korsholm, 'administrator'], ['protector', korsholm, 'data-protection'], ['caseworker', korsholm, 'caseworker'], ['vasa admin', vasa, 'administrator'], ['area admin', area, 'administrator']] as const) {
    officers[name] = await makeOfficer(world.database, authority, role, { name })
  }
})
afterAll(async () => {
  await server.close()
  await world.remove()
})

type List = { id: string; rule: string; state: string; amount: number; erased: number; before: string | null; reason: string | null; decidedBy: string | null; items: { id: string; caseNumber: string; counted: string; due: string; keptUntil: string | null }[] }
const as = async (name: string, method: 'GET' | 'POST', url: string, payload?: object) => ask(server.app, method, url, await signIn(world.database, officers[name]!, clock), payload)
const read = async (name: string) => (await as(name, 'GET', '/api/retention')).json<{ rules: { rule: string; decided: { years: number } | null }[]; lists: List[] }>()
const openList = async (name: string, rule = 'client-file'): Promise<List | undefined> => (await read(name)).lists.find((one) => one.rule === rule && one.state === 'open')
const numberOf = async (person: string): Promise<string> => (await world.asOwner<{ number: string }>(`SELECT case_number AS number FROM person WHERE id = $1`, [person]))[0]!.number
const isThere = async (person: string): Promise<boolean> => (await world.asOwner(`SELECT FROM person WHERE id = $1`, [person])).length > 0
const died = (person: string, on: string) => world.asOwner(`INSERT INTO life_event (person_id, kind, valid_from, source_kind, recorded_at) VALUES ($1, 'died', $2, 'population-register', '2020-01-01T00:00:00Z')`, [person, on])
const events = (name: string) => world.asOwner<{ event: string; person_ids: string[]; officer: string; details: object }>(
  `SELECT event, person_ids, display_name AS officer, details FROM audit_event JOIN officer ON officer.id = officer_id WHERE event = $1 ORDER BY audit_event.id`, [name])

/** Whose services ended on a day. */
async function left(authority: MadeAuthority, to: string): Promise<string> {
  const person = await makePerson(world.database, authority)
  await makeResponsible(world.database, person, authority, { from: '1980-01-01', to })
  return person
}

describe('while the authority has not decided how long it keeps its files', () => {
  test('nothing is listed and nothing is deleted, however old: the time is unknown', async () => {
    const old = await left(korsholm, '2011-01-01')
    expect(await listExpired(world.database, clock)).toBe(0)
    expect(await read('admin')).toEqual({
      rules: ['client-file', 'audit-event', 'feedback', 'contact-without-file', 'national-store'].map((rule) => ({ rule, decided: null })), lists: [],
    })
    expect(await isThere(old)).toBe(true)
    await world.asOwner(`DELETE FROM responsibility`)
  })

  test('only the administrator records a decision, with where it is, and not on what the law decides', async () => {
    const decision = { rule: 'client-file', years: 10, reference: 'Informationsstyrningsplanen 2026, 4.2' }
    for (const name of ['caseworker', 'protector']) expect((await as(name, 'POST', '/api/retention/rules', decision)).statusCode).toBe(403)
    for (const wrong of [{ ...decision, years: 0 }, { ...decision, years: 121 }, { ...decision, reference: ' ' }, { ...decision, rule: 'national-store' }, { ...decision, rule: 'client-file-welfare' }]) {
      expect((await as('admin', 'POST', '/api/retention/rules', wrong)).statusCode).toBe(400)
    }
    expect((await as('area admin', 'POST', '/api/retention/rules', decision)).statusCode).toBe(400)
    expect((await as('admin', 'POST', '/api/retention/rules', decision)).statusCode).toBe(200)
    expect((await read('admin')).rules[0]).toEqual({ rule: 'client-file', decided: { years: 10, reference: decision.reference, on: '2026-11-23', by: 'admin' } })
    expect((await read('vasa admin')).rules[0]).toEqual({ rule: 'client-file', decided: null })
  })
})

describe('Korsholm keeps files for ten years after the services ended', () => {
  test('and each night those are listed, by number, whose time has passed: not the day itself, and not who is still a client', async () => {
    const [yesterday, today, current] = [await left(korsholm, '2016-11-22'), await left(korsholm, '2016-11-23'), await makePerson(world.database, korsholm)]
    await makeResponsible(world.database, current, korsholm, { from: '2010-01-01' })
    const unknown = await makePerson(world.database, korsholm)
    const ofVasa = await left(vasa, '2005-01-01')
    expect(await listExpired(world.database, clock)).toBe(1)
    expect((await openList('admin'))!.items).toEqual([{ id: expect.any(String), caseNumber: await numberOf(yesterday), counted: '2016-11-22', due: '2026-11-22', keptUntil: null }])
    expect(await openList('vasa admin')).toBeUndefined()
    // Twice gives once.
    await listExpired(world.database, clock)
    expect((await openList('admin'))!.amount).toBe(1)
    for (const person of [yesterday, today, current, unknown, ofVasa]) expect(await isThere(person)).toBe(true)
    expect(await events('RetentionRead')).toEqual(expect.arrayContaining([{ event: 'RetentionRead', person_ids: [yesterday], officer: 'admin', details: { shown: 1 } }]))
  })

  test('not a file on which the case of a relative who is a client may rest', async () => {
    const [parent, child] = [await left(korsholm, '2001-01-01'), await makePerson(world.database, korsholm)]
    await makeFamilyTie(world.database, child, parent)
    await makeResponsible(world.database, child, korsholm, { from: '2024-01-01' })
    await listExpired(world.database, clock)
    expect((await openList('admin'))!.items.map((item) => item.caseNumber)).not.toContain(await numberOf(parent))
  })

  test('the caseworker sees no list, the data protection officer sees it and may object but not approve, another administrator may neither', async () => {
    const list = (await openList('protector'))!
    expect((await as('caseworker', 'GET', '/api/retention')).statusCode).toBe(403)
    expect((await as('protector', 'POST', '/api/retention/approve', { list: list.id, keep: [] })).statusCode).toBe(403)
    for (const request of ['approve', 'object']) expect((await as('vasa admin', 'POST', `/api/retention/${request}`, { list: list.id, keep: [], reason: 'inte vår' })).statusCode).not.toBe(200)
    expect((await as('protector', 'POST', '/api/retention/object', { list: list.id, reason: 'En anmälan är anhängig' })).statusCode).toBe(200)
    expect((await read('admin')).lists[0]).toMatchObject({ state: 'objected', reason: 'En anmälan är anhängig', decidedBy: 'protector', amount: 1 })
    // Nothing goes, and for 30 days nothing new is listed.
    expect(await eraseApproved(world.database, clock)).toBe(0)
    expect(await listExpired(world.database, clock)).toBe(0)
    expect(await listExpired(world.database, stoppedClock('2026-12-22T08:00:00Z'))).toBe(0)
    expect(await listExpired(world.database, stoppedClock('2026-12-24T08:00:00Z'))).toBeGreaterThan(0)
    await world.asOwner(`DELETE FROM retention_item; DELETE FROM retention_list`)
  })

  test('an approved list is carried out: the file and everything derived and tied goes, the record and the numbers stay', async () => {
    const [gone, needed, protectedOne] = [await left(korsholm, '2015-01-01'), await left(korsholm, '2015-02-01'), await left(korsholm, '2015-03-01')]
    const relative = await left(korsholm, '2020-01-01')
    await makeFamilyTie(world.database, relative, gone)
    await makeProtected(world.database, protectedOne, { from: '2012-01-01' })
    await makeAssignment(world.database, gone, officers['caseworker']!)
    const asClient = await makeOfficer(world.database, vasa, 'caseworker', { name: 'was a client', person: gone })
    await world.asOwner(`INSERT INTO audit_event (happened_at, event, officer_id, authority_id, person_ids, object_ids, request_id, details) VALUES ('2015-01-01', 'PersonRead', $1, $2, ARRAY[$3::bigint], '{}', 'r', '{}')`, [officers['caseworker']!.officerId, korsholm.id, gone])
    await listExpired(world.database, clock)
    const list = (await openList('admin'))!
    const keep = list.items.filter((item) => item.counted === '2015-02-01').map((item) => item.id)
    expect((await as('admin', 'POST', '/api/retention/approve', { list: list.id, keep })).json()).toMatchObject({ errors: [{ path: 'reason', code: 'missing' }] })
    expect((await as('admin', 'POST', '/api/retention/approve', { list: list.id, keep: ['99'], reason: 'Processen pågår' })).statusCode).toBe(409)
    expect((await openList('admin'))!.items.every((item) => item.keptUntil === null)).toBe(true)
    expect((await as('admin', 'POST', '/api/retention/approve', { list: list.id, keep, reason: 'Processen pågår' })).json()).toEqual({ approved: list.amount - 1, kept: 1 })
    // Somebody comes back between the approval and the deletion.
    const back = list.items.find((item) => item.counted === '2016-11-22')!
    const [returned] = await world.asOwner<{ id: string }>(`SELECT id::text FROM person WHERE case_number = $1`, [back.caseNumber])
    await makeResponsible(world.database, returned!.id, korsholm, { from: '2026-11-01' })

    expect(await eraseApproved(world.database, clock)).toBe(list.amount - 2)
    expect([await isThere(gone), await isThere(protectedOne), await isThere(needed), await isThere(returned!.id), await isThere(relative)]).toEqual([false, false, true, true, true])
    const left2 = await world.asOwner<{ name: string; field: string }>(`SELECT conrelid::regclass::text AS name, attname AS field FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1] WHERE confrelid = 'person'::regclass AND contype = 'f'`)
    for (const { name, field } of left2.filter((one) => one.name !== 'officer')) expect(await world.asOwner(`SELECT FROM ${name} WHERE ${field} = $1`, [gone]), `${name}.${field}`).toEqual([])
    expect(await world.asOwner(`SELECT person_id FROM officer WHERE id = $1`, [asClient.officerId])).toEqual([{ person_id: null }])
    expect(await world.asOwner(`SELECT FROM audit_event WHERE event = 'PersonRead' AND person_ids @> ARRAY[$1::bigint]`, [gone])).toHaveLength(1)
    const erased = (await events('FileErased')).filter((one) => one.person_ids[0] === gone)
    expect(erased).toEqual([{ event: 'FileErased', person_ids: [gone], officer: 'admin', details: { rule: 'client-file', rows: expect.any(Number) } }])
    expect((await read('admin')).lists.find((one) => one.id === list.id)).toMatchObject({ state: 'done', erased: list.amount - 2 })
    // The kept file comes on no list for a year, and then again.
    await listExpired(world.database, clock)
    expect((await openList('admin'))?.items.map((item) => item.caseNumber) ?? []).not.toContain(await numberOf(needed))
    await listExpired(world.database, stoppedClock('2027-11-25T08:00:00Z'))
    expect((await openList('admin'))!.items.map((item) => item.caseNumber)).toContain(await numberOf(needed))
    expect(await eraseApproved(world.database, clock)).toBe(0)
  })

  test('the server cannot delete a file that stands on no approved list, nor facts or records by itself', async () => {
    const [item] = await world.asOwner<{ id: string }>(`SELECT retention_item.id::text FROM retention_item JOIN retention_list ON retention_list.id = list_id WHERE state = 'open' LIMIT 1`)
    await expect(world.database.write((tx) => tx.write(sql`SELECT erase_listed_file(${item!.id}::bigint)`))).rejects.toThrow('does not stand on an approved list')
    await expect(world.database.write((tx) => tx.write(sql`SELECT erase_rows('person', ARRAY[1]::bigint[], 0)`))).rejects.toThrow('permission denied')
    await expect(world.database.write((tx) => tx.write(sql`DELETE FROM residence`))).rejects.toThrow('permission denied')
  })
})

test('a welfare area follows the periods of the law: two years after the death and thirty after the services', async () => {
  const [onlyDead, long, notYet, alive] = [await left(area, '2010-01-01'), await left(area, '1990-01-01'), await left(area, '1990-01-01'), await left(area, '1990-01-01')]
  await died(onlyDead, '2010-01-01')
  await died(long, '2020-05-01')
  await died(notYet, '2025-05-01')
  await listExpired(world.database, clock)
  expect((await openList('area admin', 'client-file-welfare'))!.items.map((item) => item.caseNumber)).toEqual([await numberOf(long)])
  expect(alive).toBeTruthy()
})

describe('records of use have a rule of their own', () => {
  test('by which those older than the authority has decided are listed as a number, and only they go', async () => {
    await as('vasa admin', 'POST', '/api/retention/rules', { rule: 'audit-event', years: 12, reference: 'Beslut 12.1.2026 § 4' })
    await world.asOwner(`INSERT INTO audit_event (happened_at, event, authority_id, person_ids, object_ids, request_id, details)
      SELECT day::timestamptz, 'PersonRead', authority, '{}', '{}', day, '{}' FROM (VALUES ('2014-11-22T21:59:59Z', ${vasa.id}), ('2014-11-22T22:00:00Z', ${vasa.id}), ('2010-01-01T00:00:00Z', ${korsholm.id})) one (day, authority)`)
    await listExpired(world.database, clock)
    const list = (await openList('vasa admin', 'audit-event'))!
    expect(list).toMatchObject({ amount: 1, before: '2014-11-23', items: [] })
    await expect(world.database.write((tx) => tx.write(sql`SELECT erase_listed_rows(${list.id}::bigint, 10)`))).rejects.toThrow('the list is not approved')
    await as('vasa admin', 'POST', '/api/retention/approve', { list: list.id, keep: [] })
    expect(await eraseApproved(world.database, clock)).toBe(1)
    expect((await world.asOwner<{ request_id: string }>(`SELECT request_id FROM audit_event WHERE event = 'PersonRead' AND person_ids = '{}' ORDER BY request_id`)).map((one) => one.request_id)).toEqual(['2010-01-01T00:00:00Z', '2014-11-22T22:00:00Z'])
    expect(await events('RowsErased')).toEqual([{ event: 'RowsErased', person_ids: [], officer: 'vasa admin', details: { rule: 'audit-event', rows: 1 } }])
  })
})
