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

  test('asks for what is unusual in one way only, page by page, and more rows at once to save them', async () => {
    const anna = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Anna Natt' })
    const person = await makePerson(world.database, korsholm)
    for (const moment of ['2025-05-01T09:00:00Z', '2025-05-01T20:01:00Z', '2025-05-01T20:02:00Z', '2025-05-01T20:03:00Z', '2025-05-02T09:00:00Z']) await happened(anna, 'PersonRead', moment, [person])
    const page = async (more: object) => (await ask(main.app, 'POST', '/api/audit', guardSession, { from: '2025-05-01', to: '2025-05-02', ...more })).json<{ events: Event[]; more: boolean; next: string | null }>()
    const first = await page({ flag: 'night', most: 2 })
    expect([first.events.map((one) => one.at), first.more]).toEqual([['2025-05-01 23:03', '2025-05-01 23:02'], true])
    const second = await page({ flag: 'night', most: 2, before: first.next })
    expect([second.events.map((one) => one.at), second.more, second.next]).toEqual([['2025-05-01 23:01'], false, null])
    expect((await page({ flag: 'emergency' })).events).toEqual([])
    expect((await page({ most: 5 })).events).toHaveLength(5)
    expect((await page({ most: 4 })).next).not.toBeNull()
    expect((await ask(main.app, 'POST', '/api/audit', guardSession, { from: '2025-05-01', to: '2025-05-02', most: 1001 })).statusCode).toBe(400)
  })
  test('is led to the extract of those whose file the authority has, and of nobody else', async () => {
    const anna = await makeOfficer(world.database, korsholm, 'caseworker')
    const [ours, theirs, hidden] = [await makePerson(world.database, korsholm), await makePerson(world.database, vasa), await makePerson(world.database, korsholm)]
    await makeProtected(world.database, hidden, { from: '2020-01-01' })
    await happened(anna, 'PeopleSearched', '2025-06-01T09:00:00Z', [ours, theirs, hidden])
    const found = (await ask(main.app, 'POST', '/api/audit', guardSession, { from: '2025-06-01', to: '2025-06-01' })).json<{ extractable: { id: string; caseNumber: string }[] }>().extractable
    for (const [person, may] of [[ours, true], [theirs, false], [hidden, false]] as const) {
      expect(found.some((one) => one.id === person)).toBe(may)
      expect((await ask(main.app, 'GET', `/api/people/${person}/extract`, guardSession)).statusCode).toBe(may ? 200 : 404)
    }
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

describe('among very many records', () => {
  test('one page follows the other, each event once, own and others\' in one order', async () => {
    const [anna, bo] = [await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Anna Sida' }), await makeOfficer(world.database, vasa, 'caseworker', { name: 'Bo Sida' })]
    const person = await makePerson(world.database, korsholm)
    // Several at the very same moment, across the end of a page.
    for (let at = 0; at < 130; at++) await happened(at % 3 === 0 ? bo : anna, 'PersonRead', `2027-01-01T10:00:${String(Math.floor(at / 10)).padStart(2, '0')}Z`, [person])
    const page = async (before?: string) => (await ask(main.app, 'POST', '/api/audit', guardSession, { from: '2027-01-01', to: '2027-01-01', ...(before ? { before } : {}) })).json<{ events: (Event & { id: string })[]; more: boolean }>()
    const first = await page()
    const second = await page(first.events.at(-1)!.id)
    expect([first.events.length, first.more, second.events.length, second.more]).toEqual([100, true, 30, false])
    expect(new Set([...first.events, ...second.events].map((one) => one.id)).size).toBe(130)
    const ids = [...first.events, ...second.events].map((one) => Number(one.id))
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
  })
  test('it is asked by officer, by kind of event and by case number; a case number of strangers answers as one that nobody has', async () => {
    const cia = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Cia Sökt' })
    const [person, stranger] = [await makePerson(world.database, korsholm), await makePerson(world.database, vasa)]
    const [{ case_number: number }] = await world.asOwner<{ case_number: string }>('SELECT case_number FROM person WHERE id = $1', [person]) as [{ case_number: string }]
    const [{ case_number: other }] = await world.asOwner<{ case_number: string }>('SELECT case_number FROM person WHERE id = $1', [stranger]) as [{ case_number: string }]
    await happened(cia, 'PersonRead', '2027-02-01T10:00:00Z', [person])
    await happened(cia, 'FactRecorded', '2027-02-01T10:01:00Z', [person])
    await happened(await makeOfficer(world.database, vasa, 'caseworker'), 'PersonRead', '2027-02-01T10:02:00Z', [stranger])
    const asked = async (more: object) => (await read('2027-02-01', '2027-02-01', more)).map((one) => one.event)
    expect(await asked({ officer: cia.officerId })).toEqual(['FactRecorded', 'PersonRead'])
    expect(await asked({ event: 'PersonRead' })).toEqual(['PersonRead'])
    expect(await asked({ caseNumber: number.toLowerCase() })).toEqual(['FactRecorded', 'PersonRead'])
    expect([await asked({ caseNumber: other }), await asked({ caseNumber: 'K00-000000' })]).toEqual([[], []])
    expect((await ask(main.app, 'POST', '/api/audit', guardSession, { from: '2027-02-01', to: '2027-02-01', event: 'Everything' })).statusCode).toBe(400)
  })
  test('a page reads by its index, and not all that has ever been written', async () => {
    await world.asOwner(`INSERT INTO audit_event (happened_at, event, authority_id, person_ids, object_ids, request_id, details)
      SELECT '2019-01-01T00:00:00Z'::timestamptz + make_interval(mins => number), 'PersonRead', CASE WHEN number % 2 = 0 THEN ${korsholm.id} ELSE ${vasa.id} END, '{}', '{}', 'many', '{}' FROM generate_series(1, 40000) number`)
    await world.asOwner('ANALYZE audit_event')
    const planOf = async (more: string) => (await world.asOwner<Record<string, string>>(`EXPLAIN SELECT * FROM audit_event WHERE authority_id = ${korsholm.id} AND happened_at >= '2019-01-01' AND happened_at < '2020-01-01'
      AND (happened_at, id) < ('2019-06-01T00:00:00Z', 1000000) ${more} ORDER BY happened_at DESC, id DESC LIMIT 101`)).map((row) => row['QUERY PLAN']).join('\n')
    expect(await planOf('')).toMatch(/Index Scan Backward using audit_event_authority/)
    expect(await planOf(`AND event = 'EmergencyAccessUsed'`)).toMatch(/audit_event_kind/)
    expect(await planOf('')).not.toContain('Sort')
  })
})

describe('each emergency access', () => {
  type Emergency = { id: string; officer: string; reason: string; caseNumber: string; review: { by: string; remark: string } | null }
  const listed = async (session = guardSession) => (await ask(main.app, 'GET', '/api/emergencies', session)).json<{ emergencies: Emergency[] }>().emergencies
  const review = async (id: string, remark: string, session = guardSession) => (await ask(main.app, 'POST', '/api/emergencies/review', session, { id, remark })).statusCode
  test('is shown with its reason to the officers\' own authority and to that of the file, and looked at by each, once', async () => {
    const ville = await makeOfficer(world.database, vasa, 'caseworker', { name: 'Ville Akut' })
    const [ours, theirs] = [await makePerson(world.database, korsholm), await makePerson(world.database, vasa)]
    const opened = async (person: string) => (await world.asOwner<{ id: string }>(`
      INSERT INTO emergency_access (person_id, officer_id, authority_id, opened_at, closes_at, reason) VALUES ($1, $2, $3, '2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z', 'Akut läge på jourmottagningen') RETURNING id::text`, [person, ville.officerId, vasa.id]))[0]!.id
    const [atOurs, atTheirs] = [await opened(ours), await opened(theirs)]
    const inVasa = await signIn(world.database, await makeOfficer(world.database, vasa, 'data-protection', { name: 'Vasas Ombud' }), clock)
    expect((await listed()).map((one) => [one.id, one.officer, one.reason, one.review])).toEqual([[atOurs, 'Ville Akut', 'Akut läge på jourmottagningen', null]])
    expect((await listed(inVasa)).map((one) => one.id)).toEqual([atTheirs, atOurs])
    expect([await review(atOurs, 'Riktigt. Samtal fört.'), await review(atOurs, 'En gång till'), await review(atTheirs, 'Inte min'), await review(atOurs, 'Sett även här', inVasa)]).toEqual([200, 409, 404, 200])
    expect((await listed())[0]!.review).toMatchObject({ by: guard.displayName, remark: 'Riktigt. Samtal fört.' })
    expect((await listed(inVasa)).map((one) => one.id)).toEqual([atTheirs, atOurs])
    const [event] = await world.asOwner(`SELECT person_ids::text[] AS people, object_ids::text[] AS objects, details FROM audit_event WHERE event = 'EmergencyReviewed' ORDER BY id LIMIT 1`)
    expect(event).toEqual({ people: [ours], objects: [atOurs], details: {} })
  })
  test('is read by nobody else', async () => {
    for (const role of ['caseworker', 'lead', 'social-worker', 'administrator'] as const) {
      const session = await signIn(world.database, await makeOfficer(world.database, korsholm, role), clock)
      expect([(await ask(main.app, 'GET', '/api/emergencies', session)).statusCode, await review('1', 'Jag har sett', session)]).toEqual([403, 403])
    }
  })
})

test('whom an event concerned is forgotten with the event', async () => {
  const bo = await makeOfficer(world.database, vasa, 'caseworker')
  await happened(bo, 'PersonRead', '2018-01-01T10:00:00Z', [await makePerson(world.database, korsholm)])
  const concerned = () => world.asOwner(`SELECT FROM audit_concern WHERE happened_at < '2018-02-01'`)
  expect(await concerned()).toHaveLength(1)
  await world.asOwner(`DELETE FROM audit_event WHERE happened_at < '2018-02-01'`)
  expect(await concerned()).toEqual([])
})
