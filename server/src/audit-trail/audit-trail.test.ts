import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditInsert, type AuditName } from '../audit.ts'
import type { Officer } from '../caller.ts'
import { stoppedClock } from '../clock.ts'
import { makeAssignment, makeAuthority, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

type Event = { event: string; officer: string | null; authority: { nameSv: string } | null; people: string[]; flags: string[]; at: string; details: object }

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let main: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
let guard: Officer
let guardSession: string
beforeAll(async () => {
  world = await makeTestDatabase()
  main = await makeTestApp({ database: world.database, clock })
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  guard = await makeOfficer(world.database, korsholm, 'data-protection')
  guardSession = await signIn(world.database, guard, clock)
})
afterAll(async () => {
  await main.close()
  await world.remove()
})

const happened = (officer: Officer | undefined, event: AuditName, moment: string, people: string[] = []): Promise<number> =>
  world.database.write((tx) => tx.write(auditInsert(event, officer, moment, 'a-request', {}, { people })))

const read = async (from: string, to = from, more: object = {}, session = guardSession): Promise<Event[]> => {
  const reply = await ask(main.app, 'POST', '/api/audit', session, { from, to, ...more })
  expect(reply.statusCode).toBe(200)
  return reply.json<{ events: Event[] }>().events
}

describe('the data protection officer of Korsholm', () => {
  test('reads what the own officers did, newest first, by the day in Finland', async () => {
    const anna = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Anna Ek' })
    const person = await makePerson(world.database, korsholm)
    await happened(anna, 'PersonRead', '2026-03-01T21:59:59Z', [person])
    await happened(anna, 'PersonRead', '2026-03-01T22:00:00Z', [person])
    await happened(anna, 'FactRecorded', '2026-03-02T10:00:00Z', [person])
    expect(await read('2026-03-02')).toEqual([
      expect.objectContaining({ event: 'FactRecorded', officer: 'Anna Ek', authority: { nameSv: 'Korsholm', nameFi: 'Korsholm' }, people: [person], flags: [], at: '2026-03-02 12:00' }),
      expect.objectContaining({ event: 'PersonRead', at: '2026-03-02 00:00' }),
    ])
    expect(await read('2026-03-01', '2026-03-02')).toHaveLength(3)
    expect(await read('2026-03-02', '2026-03-02', { person: await makePerson(world.database, korsholm) })).toEqual([])
  })

  test('reads what officers of others did with people of Korsholm, and nothing of what they did with others', async () => {
    const bo = await makeOfficer(world.database, vasa, 'caseworker', { name: 'Bo Vik' })
    const [ours, theirs, moved] = [await makePerson(world.database, korsholm), await makePerson(world.database, vasa), await makePerson(world.database, vasa)]
    await makeResponsible(world.database, moved, korsholm, { from: '2026-04-02' })
    await happened(bo, 'PeopleSearched', '2026-04-01T09:00:00Z', [theirs, moved])
    await happened(bo, 'PeopleSearched', '2026-04-01T10:00:00Z', [ours, theirs])
    await happened(bo, 'PersonRead', '2026-04-02T10:00:00Z', [moved])
    await happened(bo, 'PersonRead', '2026-04-02T11:00:00Z', [theirs])
    expect((await read('2026-04-01', '2026-04-02')).map(({ event, people }) => [event, people])).toEqual([['PersonRead', [moved]], ['PeopleSearched', [ours]]])
    expect(await read('2026-04-01', '2026-04-02', { person: theirs })).toMatchObject([{ people: [ours] }])
  })

  test('is told of looking at night, between ten in the evening and five in the morning in Finland', async () => {
    const anna = await makeOfficer(world.database, korsholm, 'caseworker')
    const person = await makePerson(world.database, korsholm)
    for (const moment of ['2026-05-01T18:59:00Z', '2026-05-01T19:00:00Z', '2026-05-02T01:59:00Z', '2026-05-02T02:00:00Z']) await happened(anna, 'PersonRead', moment, [person])
    expect((await read('2026-05-01', '2026-05-02')).map((one) => one.flags)).toEqual([[], ['night'], ['night'], []])
  })

  test.each([
    ['Maria Lindqvist', 'Lindqvist', true], ['Maria Holm-Berglund', 'Berglund', true], ['Sofia von Essen', 'von Essen', true], ['Sofia von Essen', 'von Troil', false],
    ['Minh Li', 'LI', true], ['Amir Ali', 'Amiri', false], ['Amir Ali', 'Amir', false],
  ])('is told when %s looks at somebody called %s (%s), without the name', async (officerName, family, expected) => {
    const officer = await makeOfficer(world.database, korsholm, 'caseworker', { name: officerName })
    const person = await makePerson(world.database, korsholm, { family, given: 'Påhittad' })
    await happened(officer, 'PersonRead', '2026-06-01T09:00:00Z', [person])
    const [latest] = await read('2026-06-01', '2026-06-01', { person })
    expect(latest!.flags).toEqual(expected ? ['own-name'] : [])
    expect(JSON.stringify({ ...latest, officer: '' })).not.toContain(family)
  })

  test('is told of looking at protected people, while they are protected', async () => {
    const anna = await makeOfficer(world.database, korsholm, 'caseworker')
    const person = await makePerson(world.database, korsholm)
    await makeProtected(world.database, person, { from: '2026-07-02', to: '2026-07-03' })
    for (const day of ['01', '02', '03', '04']) await happened(anna, 'PersonRead', `2026-07-${day}T09:00:00Z`, [person])
    expect((await read('2026-07-01', '2026-07-04')).map((one) => one.flags)).toEqual([[], ['protected'], ['protected'], []])
  })

  test('is told when one officer has looked at more than a hundred strangers in a day; lists of duties and one\'s own people do not count', async () => {
    const [many, few] = [await makeOfficer(world.database, korsholm, 'caseworker'), await makeOfficer(world.database, korsholm, 'caseworker')]
    const strangers: string[] = []
    for (let at = 0; at < 101; at++) strangers.push(await makePerson(world.database, korsholm))
    await happened(many, 'PeopleSearched', '2026-08-01T09:00:00Z', strangers.slice(0, 50))
    await happened(many, 'PeopleSearched', '2026-08-01T10:00:00Z', strangers.slice(50))
    await happened(many, 'PersonRead', '2026-08-02T10:00:00Z', [strangers[0]!])
    await makeAssignment(world.database, strangers[0]!, few)
    await happened(few, 'PeopleSearched', '2026-08-03T09:00:00Z', strangers)
    await happened(many, 'DutiesListed', '2026-08-04T09:00:00Z', strangers)
    expect((await read('2026-08-01', '2026-08-04')).map((one) => one.flags)).toEqual([[], [], [], ['many-strangers'], ['many-strangers']])
  })

  test('leaves a record of having looked', async () => {
    const person = await makePerson(world.database, korsholm)
    await happened(await makeOfficer(world.database, korsholm, 'lead'), 'PersonRead', '2026-09-01T09:00:00Z', [person])
    await read('2026-09-01', '2026-09-02', { person })
    const [event] = await world.asOwner(`SELECT event, officer_id::text, person_ids, earliest_on::text, details FROM audit_event ORDER BY id DESC LIMIT 1`)
    expect(event).toEqual({ event: 'AuditRead', officer_id: guard.officerId, person_ids: [person], earliest_on: '2026-09-01', details: { shown: 1 } })
    await read('2026-09-01', '2026-09-02', { person: '999' })
    expect(await world.asOwner(`SELECT person_ids, details FROM audit_event ORDER BY id DESC LIMIT 1`)).toEqual([{ person_ids: [], details: { shown: 0 } }])
  })

  test.each([
    ['an impossible day', { from: '2026-02-30', to: '2026-03-01' }, 'not-a-day'],
    ['a period that ends before it starts', { from: '2026-03-02', to: '2026-03-01' }, 'period-backwards'],
    ['several years at once', { from: '2020-01-01', to: '2026-01-01' }, 'too-long'],
  ])('%s is refused with the field', async (_what, body, code) => {
    const reply = await ask(main.app, 'POST', '/api/audit', guardSession, body)
    expect([reply.statusCode, reply.json<{ errors: { code: string }[] }>().errors[0]!.code]).toEqual([400, code])
  })
})

test('nobody else reads the records: not another role, and not the data protection officer of another authority', async () => {
  for (const role of ['caseworker', 'lead', 'social-worker', 'administrator'] as const) {
    const session = await signIn(world.database, await makeOfficer(world.database, korsholm, role), clock)
    expect((await ask(main.app, 'POST', '/api/audit', session, { from: '2026-03-01', to: '2026-03-02' })).statusCode).toBe(403)
  }
  expect((await ask(main.app, 'POST', '/api/audit', undefined, { from: '2026-03-01', to: '2026-03-02' })).statusCode).toBe(401)
  const elsewhere = await makeAuthority(world.database, 'municipality', '091', 'Helsingfors')
  const session = await signIn(world.database, await makeOfficer(world.database, elsewhere, 'data-protection'), clock)
  expect(await read('2026-01-01', '2026-11-22', {}, session)).toEqual([])
})
