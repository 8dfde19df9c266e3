import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { grantRole, makeAssignment, makeAuthority, makeFamilyTie, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { awayNow, givenBack, type Held } from './early-return.ts'
import { cut, familiesOf, spread } from './leave.ts'

const monday = '2026-11-23'
const days = ['2026-11-23', '2026-11-29', '2026-11-30', '2026-12-07', '2026-12-13', '2026-12-14'] as const
const clockOn = (day: string) => stoppedClock(`${day}T08:00:00Z`)
let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let vasa: MadeAuthority
let lena: Officer
let lenas: string
beforeAll(async () => {
  world = await makeTestDatabase()
  for (const day of days) apps.set(day, await makeTestApp({ database: world.database, clock: clockOn(day) }))
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  lena = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  lenas = await signIn(world.database, lena, clockOn(monday))
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})

const post = async (url: string, body: object, session = lenas) => {
  const reply = await ask(apps.get(monday)!.app, 'POST', url, session, body)
  return { status: reply.statusCode, body: reply.json<Record<string, unknown> & { errors?: { path: string; code: string }[] }>() }
}
const faultOf = async (url: string, body: object) => {
  const { status, body: { errors } } = await post(url, body)
  return [status, errors?.[0]?.path, errors?.[0]?.code]
}
const get = async <T>(url: string, officer: Officer, day: string = monday): Promise<T> => (await ask(apps.get(day)!.app, 'GET', url, await signIn(world.database, officer, clockOn(day)))).json<T>()
const opens = async (officer: Officer, person: string, day: string = monday): Promise<boolean> =>
  (await ask(apps.get(day)!.app, 'GET', `/api/people/${person}`, await signIn(world.database, officer, clockOn(day)))).statusCode === 200
const rowsOf = (person: string) => world.asOwner(`
  SELECT officer.display_name AS name, valid_from::text AS from, valid_to::text AS to FROM assignment JOIN officer ON officer.id = officer_id WHERE assignment.person_id = $1 ORDER BY valid_from`, [person])
const caseworker = (name: string, more: { person?: string; when?: { from: string; to?: string } } = {}) => makeOfficer(world.database, korsholm, 'caseworker', { name, ...more })
const lastEvent = async () => (await world.asOwner('SELECT event, person_ids::text[] AS people, object_ids::text[] AS objects, details FROM audit_event ORDER BY id DESC LIMIT 1'))[0]

describe('before the database is asked', () => {
  test('families stay together, and the largest goes first to whoever has been given fewest', () => {
    const families = familiesOf(['1', '2', '3', '4', '5'], [['1', '2'], ['2', '3'], ['4', '99']])
    expect(families).toEqual([['1', '2', '3'], ['4'], ['5']])
    const given = spread(families, ['eva', 'bo'], [])
    expect([...given].sort()).toEqual([['1', 'eva'], ['2', 'eva'], ['3', 'eva'], ['4', 'bo'], ['5', 'bo']])
  })
  test('nobody is given their own family, and where nobody else takes over the family stays', () => {
    const own = [{ officer: 'eva', person: '2' }]
    expect(spread([['1', '2'], ['3']], ['eva', 'bo'], own).get('1')).toBe('bo')
    expect([...spread([['1', '2'], ['3']], ['eva'], own)]).toEqual([['3', 'eva']])
  })
  test.each([
    ['that has run for long', { from: '2020-01-01', to: null }, [['absent', '2026-11-29']], [['other', '2026-11-30', '2026-12-13'], ['absent', '2026-12-14', null]]],
    ['that begins with the leave and ends with it', { from: '2026-11-30', to: '2026-12-13' }, [['other', '2026-12-13']], []],
    ['that begins within the leave', { from: '2026-12-05', to: null }, [['other', '2026-12-13']], [['absent', '2026-12-14', null]]],
    ['that ends within the leave', { from: '2020-01-01', to: '2026-12-05' }, [['absent', '2026-11-29']], [['other', '2026-11-30', '2026-12-05']]],
    ['that ends the day after the leave', { from: '2020-01-01', to: '2026-12-14' }, [['absent', '2026-11-29']], [['other', '2026-11-30', '2026-12-13'], ['absent', '2026-12-14', '2026-12-14']]],
  ])('an assignment %s is cut at the right days', (_which, period, changed, added) => {
    const pieces = cut([{ id: '7', person: 'p', ...period }], 'absent', new Map([['p', 'other']]), { from: '2026-11-30', until: '2026-12-13' })
    expect(pieces.changed.map((one) => [one.officer, one.to])).toEqual(changed)
    expect(pieces.added.map((one) => [one.officer, one.from, one.to])).toEqual(added)
  })
})

describe('back before a leave is over', () => {
  const today = '2026-12-07'
  const row = (id: string, officer: string, from: string, to: string | null, mark: string): Held => ({ id, person: 'p', officer, from, to, mark })
  const of = (rows: Held[]) => {
    const { changed, added } = givenBack(awayNow(rows, 'eva', today), 'eva', today)
    return [...changed.map((one) => [one.id, one.officer, one.to]), ...added.map((one) => [one.officer, one.from, one.to])]
  }
  test.each<[string, Held[], unknown[]]>([
    ['a leave under way ends yesterday', [row('1', 'eva', '2020-01-01', '2026-11-29', 'old'), row('2', 'bo', '2026-11-30', '2026-12-13', 'leave'), row('3', 'eva', '2026-12-14', null, 'leave')], [['2', 'bo', '2026-12-06'], ['eva', '2026-12-07', '2026-12-13']]],
    ['one that began today never was', [row('1', 'eva', '2020-01-01', '2026-12-06', 'old'), row('2', 'bo', today, '2026-12-13', 'leave'), row('3', 'eva', '2026-12-14', null, 'leave')], [['2', 'eva', '2026-12-13']]],
    ['one that was prolonged ends as a whole', [row('1', 'eva', '2020-01-01', '2026-11-29', 'old'), row('2', 'bo', '2026-11-30', '2026-12-13', 'leave'), row('3', 'cia', '2026-12-14', '2026-12-20', 'longer'), row('4', 'eva', '2026-12-21', null, 'longer')], [['2', 'bo', '2026-12-06'], ['3', 'eva', '2026-12-20'], ['eva', '2026-12-07', '2026-12-13']]],
    ['so does one in which the other went on leave too', [row('1', 'eva', '2020-01-01', '2026-11-29', 'old'), row('2', 'bo', '2026-11-30', '2026-12-01', 'leave'), row('3', 'cia', '2026-12-02', '2026-12-10', 'second'), row('4', 'bo', '2026-12-11', '2026-12-13', 'second'), row('5', 'eva', '2026-12-14', null, 'leave')], [['3', 'cia', '2026-12-06'], ['4', 'eva', '2026-12-13'], ['eva', '2026-12-07', '2026-12-10']]],
    ['one that is only planned stays', [row('1', 'eva', '2020-01-01', '2026-12-09', 'old'), row('2', 'bo', '2026-12-10', '2026-12-13', 'leave'), row('3', 'eva', '2026-12-14', null, 'leave')], []],
    ['somebody who is to be given to Eva on a coming day is not away', [row('1', 'bo', '2020-01-01', '2026-12-13', 'old'), row('2', 'eva', '2026-12-14', null, 'new')], []],
    ['nor somebody whom Bo had before Eva was to get them in the middle of a leave', [row('1', 'bo', '2020-01-01', '2026-12-08', 'old'), row('2', 'cia', '2026-12-09', '2026-12-13', 'leave'), row('3', 'eva', '2026-12-14', null, 'leave')], []],
  ])('%s', (_what, rows, expected) => expect(of(rows)).toEqual(expected))
  test('whom Eva was to get in the middle of the leave comes on that day', () => {
    const rows = [row('1', 'eva', '2020-01-01', '2026-11-29', 'old'), row('2', 'bo', '2026-11-30', '2026-12-13', 'leave'), row('3', 'eva', '2026-12-14', null, 'leave'), ...[row('8', 'bo', '2026-12-10', '2026-12-13', 'leave'), row('9', 'eva', '2026-12-14', null, 'leave')].map((one) => ({ ...one, person: 'q' }))]
    expect(awayNow(rows, 'eva', today).map((one) => one.person)).toEqual(['p', 'q'])
    expect(givenBack(awayNow(rows, 'eva', today), 'eva', today).changed).toContainEqual({ id: '8', officer: 'eva', to: '2026-12-13' })
  })
})

describe('Eva goes on leave from 30 November to 13 December', () => {
  let eva: Officer
  let bo: Officer
  let cia: Officer
  const people: string[] = []
  let hidden: string
  const leave = () => ({ officer: eva.officerId, to: [bo.officerId, cia.officerId], from: '2026-11-30', until: '2026-12-13', protectedToo: false })
  beforeAll(async () => {
    eva = await caseworker('Eva Handläggare')
    bo = await caseworker('Bo Vik')
    cia = await caseworker('Cia Ek')
    for (let at = 0; at < 4; at++) {
      people.push(await makePerson(world.database, korsholm))
      await makeAssignment(world.database, people[at]!, eva)
    }
    await makeFamilyTie(world.database, people[0]!, people[1]!)
    hidden = await makePerson(world.database, korsholm)
    await makeAssignment(world.database, hidden, eva)
    await makeProtected(world.database, hidden, { from: '2026-01-01' })
  })

  test('the leader sees how many go to whom; nothing is moved by looking, and protected people are a number', async () => {
    expect((await post('/api/leave/count', leave())).body).toEqual({ people: 4, hidden: 1, staying: 1, shares: [{ officer: bo.officerId, people: 2 }, { officer: cia.officerId, people: 2 }] })
    expect(await rowsOf(people[0]!)).toHaveLength(1)
    expect(await lastEvent()).toEqual({ event: 'LeaveLookedAt', people: [], objects: [eva.officerId], details: { people: 4 } })
  })
  test('and when the number has changed meanwhile, nothing is done', async () => {
    expect((await post('/api/leave', { ...leave(), expected: 3 })).status).toBe(409)
    expect(await rowsOf(people[0]!)).toHaveLength(1)
  })
  test.each([
    ['a leave that ends before it begins', { until: '2026-11-29' }, ['until', 'period-backwards']], ['a leave that has begun', { from: '2026-11-22' }, ['from', 'in-the-past']],
    ['nobody to take over but Eva', () => ({ to: [eva.officerId] }), ['to', 'same-officer']], ['one of them twice', () => ({ to: [bo.officerId, bo.officerId] }), ['to', 'twice']],
    ['a stranger to take over', async () => ({ to: [(await makeOfficer(world.database, vasa, 'caseworker')).officerId] }), ['to', 'not-in-role']],
    ['somebody whose role ends during the leave', async () => ({ to: [(await caseworker('Kort Tid', { when: { from: '2020-01-01', to: '2026-12-12' } })).officerId] }), ['to', 'not-in-role']],
    ['an officer of another authority', async () => ({ officer: (await makeOfficer(world.database, vasa, 'caseworker')).officerId }), ['officer', 'not-in-role']],
  ])('%s is refused with the field', async (_what, change, expected) => {
    expect(await faultOf('/api/leave/count', { ...leave(), ...(typeof change === 'function' ? await change() : change) })).toEqual([400, ...expected])
  })
  test('the people are handed over, a family to one of them, and they are Eva\'s again by themselves on 14 December', async () => {
    expect((await post('/api/leave', { ...leave(), expected: 4 })).body).toMatchObject({ people: 4 })
    const [one, other] = [await rowsOf(people[0]!), await rowsOf(people[1]!)]
    expect(one).toEqual(other)
    expect(one).toEqual([
      { name: 'Eva Handläggare', from: '2000-01-01', to: '2026-11-29' }, { name: expect.stringMatching(/Bo|Cia/) as string, from: '2026-11-30', to: '2026-12-13' }, { name: 'Eva Handläggare', from: '2026-12-14', to: null },
    ])
    expect(await rowsOf(hidden)).toEqual([{ name: 'Eva Handläggare', from: '2000-01-01', to: null }])
    expect(await lastEvent()).toMatchObject({ event: 'LeaveArranged', details: { people: 4, hidden: 0 } })
    const loadOn = async (day: string) => (await get<{ officers: { name: string; people: number }[] }>('/api/officers', lena, day)).officers.filter((one) => /Eva|Bo|Cia/.test(one.name)).map((one) => [one.name, one.people])
    expect(await loadOn('2026-11-29')).toEqual([['Bo Vik', 0], ['Cia Ek', 0], ['Eva Handläggare', 5]])
    expect(await loadOn('2026-11-30')).toEqual([['Bo Vik', 2], ['Cia Ek', 2], ['Eva Handläggare', 1]])
    expect(await loadOn('2026-12-13')).toEqual([['Bo Vik', 2], ['Cia Ek', 2], ['Eva Handläggare', 1]])
    expect(await loadOn('2026-12-14')).toEqual([['Bo Vik', 0], ['Cia Ek', 0], ['Eva Handläggare', 5]])
  })
  test('protected people go along only when the leader says so, and the leader still does not see them', async () => {
    const asked = { ...leave(), to: [bo.officerId], protectedToo: true }
    expect((await post('/api/leave/count', asked)).body).toMatchObject({ people: 1, hidden: 1, staying: 0 })
    expect((await post('/api/leave', { ...asked, expected: 1 })).status).toBe(200)
    expect([await opens(bo, hidden), await opens(bo, hidden, '2026-11-30'), await opens(eva, hidden, '2026-11-30'), await opens(eva, hidden, '2026-12-14'), await opens(lena, hidden, '2026-11-30')]).toEqual([false, true, false, true, false])
    expect(await lastEvent()).toMatchObject({ event: 'PersonRead' })
  })
  test('what is assigned in the middle of a leave is the new officer\'s for good', async () => {
    expect((await post('/api/assignments', { people: [people[3]], officer: cia.officerId, from: '2026-12-01' })).status).toBe(200)
    expect((await rowsOf(people[3]!)).filter((row) => row['to'] === null || String(row['to']) >= '2026-12-01').map((row) => row['name'])).toEqual(['Cia Ek', 'Cia Ek'])
  })
  test('Eva is back on 7 December already: from that day all of them are hers, but for whoever was given to somebody else meanwhile', async () => {
    const on = '2026-12-07'
    const end = async (officer: Officer, by = lena, at: string = on) => {
      const reply = await ask(apps.get(at)!.app, 'POST', '/api/leave/end', await signIn(world.database, by, clockOn(at)), { officer: officer.officerId })
      return { status: reply.statusCode, body: reply.json<object>() }
    }
    const leaveOf = async (at: string) => (await get<{ officers: { name: string; leave: object | null }[] }>('/api/officers', lena, at)).officers.filter((one) => one.leave !== null)
    expect(await leaveOf(monday)).toEqual([])
    expect(await leaveOf(on)).toMatchObject([{ name: 'Eva Handläggare', leave: { back: '2026-12-14', people: 4 } }])
    expect((await end(eva, lena, monday)).status).toBe(404)
    for (const by of [eva, await makeOfficer(world.database, korsholm, 'administrator'), await makeOfficer(world.database, korsholm, 'data-protection')]) expect((await end(eva, by)).status).toBe(403)
    expect(await end(eva, await makeOfficer(world.database, vasa, 'lead'))).toMatchObject({ status: 400, body: { errors: [{ path: 'officer', code: 'not-in-role' }] } })
    expect((await end(bo)).status).toBe(404)

    expect(await end(eva)).toEqual({ status: 200, body: { people: 4, hidden: 1 } })
    const [record] = await world.asOwner(`SELECT officer_id::text AS by, cardinality(person_ids) AS people, object_ids::text[] AS objects, details FROM audit_event WHERE event = 'LeaveEnded'`)
    expect(record).toEqual({ by: lena.officerId, people: 4, objects: [eva.officerId], details: { people: 4, hidden: 1 } })
    expect(await rowsOf(hidden)).toEqual([
      { name: 'Eva Handläggare', from: '2000-01-01', to: '2026-11-29' }, { name: 'Bo Vik', from: '2026-11-30', to: '2026-12-06' }, { name: 'Eva Handläggare', from: '2026-12-07', to: '2026-12-13' }, { name: 'Eva Handläggare', from: '2026-12-14', to: null },
    ])
    expect([await opens(bo, hidden, on), await opens(eva, hidden, on)]).toEqual([false, true])
    expect((await rowsOf(people[3]!)).at(-1)).toMatchObject({ name: 'Cia Ek', to: null })
    expect(await leaveOf(on)).toEqual([])
    expect((await end(eva)).status).toBe(404)
  })
  test('and nobody but the leader arranges it, nor the leader of another authority', async () => {
    for (const officer of [eva, await makeOfficer(world.database, korsholm, 'administrator'), await makeOfficer(world.database, korsholm, 'data-protection')]) {
      expect((await post('/api/leave', { ...leave(), expected: 4 }, await signIn(world.database, officer, clockOn(monday)))).status).toBe(403)
    }
    const elsewhere = await signIn(world.database, await makeOfficer(world.database, vasa, 'lead'), clockOn(monday))
    expect((await post('/api/leave/count', leave(), elsewhere)).body.errors![0]).toMatchObject({ path: 'officer', code: 'not-in-role' })
  })
})

describe('a deputy', () => {
  let dan: Officer
  let vera: Officer
  let client: string
  let hidden: string
  const mine = async (officer: Officer, day: string): Promise<boolean> => {
    const id = (await world.asOwner<{ id: string }>(`SELECT id::text FROM person WHERE id = $1`, [client]))[0]!.id
    const reminders = await get<{ reminders: { person: { id: string } }[] }>('/api/reminders/mine', officer, day)
    return reminders.reminders.some((one) => one.person.id === id)
  }
  const stand = (more: object = {}) => ({ officer: dan.officerId, deputy: vera.officerId, from: '2026-11-30', to: '2026-12-13', protectedToo: false, ...more })
  beforeAll(async () => {
    dan = await caseworker('Dan Borta')
    vera = await caseworker('Vera Vikarie')
    client = await makePerson(world.database, korsholm)
    hidden = await makePerson(world.database, korsholm)
    await makeProtected(world.database, hidden, { from: '2026-01-01' })
    for (const person of [client, hidden]) await makeAssignment(world.database, person, dan)
    await world.asOwner(`INSERT INTO reminder (person_id, authority_id, due_on, text, written_by, written_at) VALUES ($1, $2, '2026-11-01', 'Ring', $3, '2026-11-01T00:00:00Z')`, [client, korsholm.id, dan.officerId])
  })

  test.each([
    ['for oneself', () => ({ deputy: dan.officerId }), ['deputy', 'same-officer']], ['that ends before it begins', () => ({ to: '2026-11-29' }), ['to', 'period-backwards']],
    ['from yesterday', () => ({ from: '2026-11-22' }), ['from', 'in-the-past']], ['by a stranger', async () => ({ deputy: (await makeOfficer(world.database, vasa, 'caseworker')).officerId }), ['deputy', 'not-in-role']],
  ])('%s is refused with the field', async (_what, change, expected) => {
    expect(await faultOf('/api/deputies', stand(await change()))).toEqual([400, ...expected])
  })
  test('has the absent officer\'s people as their own in those days and not before or after', async () => {
    expect((await post('/api/deputies', stand())).status).toBe(200)
    expect(await faultOf('/api/deputies', stand({ from: '2026-12-13', to: '2026-12-20' }))).toEqual([400, 'from', 'overlap'])
    expect([await mine(vera, '2026-11-29'), await mine(vera, '2026-11-30'), await mine(vera, '2026-12-13'), await mine(vera, '2026-12-14')]).toEqual([false, true, true, false])
    expect(await mine(dan, '2026-11-30')).toBe(true)
  })
  test('does not see protected people, in no list and on no page, unless the leader has said so', async () => {
    expect(await opens(vera, hidden, '2026-11-30')).toBe(false)
    const { deputies } = await get<{ deputies: { id: string; officer: { name: string } }[] }>('/api/officers', lena)
    const { id } = deputies.find((one) => one.officer.name === 'Dan Borta')!
    expect((await post('/api/deputies/end', { id })).status).toBe(200)
    expect(await mine(vera, '2026-11-30')).toBe(false)
    expect((await post('/api/deputies/end', { id })).status).toBe(404)
    expect((await post('/api/deputies', stand({ protectedToo: true }))).status).toBe(200)
    expect([await opens(vera, hidden, '2026-11-29'), await opens(vera, hidden, '2026-11-30'), await opens(dan, hidden, '2026-11-30'), await opens(lena, hidden, '2026-11-30')]).toEqual([false, true, true, false])
    expect((await get<{ people: { caseNumber: string }[] }>(`/api/officers/${dan.officerId}/people`, lena)).people).toHaveLength(1)
  })
  test('and only the leader decides it', async () => {
    expect((await post('/api/deputies', stand(), await signIn(world.database, vera, clockOn(monday)))).status).toBe(403)
    const elsewhere = await signIn(world.database, await makeOfficer(world.database, vasa, 'lead'), clockOn(monday))
    expect((await post('/api/deputies', stand(), elsewhere)).body.errors![0]).toMatchObject({ path: 'officer', code: 'not-in-role' })
  })
})

describe('people whom nobody works with', () => {
  type Alone = { people: { person: { id: string }; officer: string | null }[] }
  const alone = async (officer = lena, day: string = monday) => new Map((await get<Alone>('/api/team/without-officer', officer, day)).people.map((one) => [one.person.id, one.officer]))
  test('are those nobody was given, and those whose officer\'s role has ended, with the name of whoever had them', async () => {
    const [never, left, had] = [await makePerson(world.database, korsholm), await makePerson(world.database, korsholm), await makePerson(world.database, korsholm)]
    const seppo = await caseworker('Seppo Slutat', { when: { from: '2020-01-01', to: '2026-11-29' } })
    const stays = await caseworker('Stina Stannar')
    await makeAssignment(world.database, left, seppo)
    await makeAssignment(world.database, had, stays)
    const [before, after] = [await alone(lena, '2026-11-29'), await alone(lena, '2026-11-30')]
    expect([before.get(never), before.has(left), before.has(had)]).toEqual([null, false, false])
    expect([after.get(never), after.get(left), after.has(had)]).toEqual([null, 'Seppo Slutat', false])
    expect((await alone(await makeOfficer(world.database, vasa, 'lead'))).has(never)).toBe(false)
  })
  test('a protected person whose officer has left is there for the leader again', async () => {
    const hidden = await makePerson(world.database, korsholm)
    await makeProtected(world.database, hidden, { from: '2026-01-01' })
    await makeAssignment(world.database, hidden, await caseworker('Ulla Slutat', { when: { from: '2020-01-01', to: '2026-11-29' } }))
    expect([await opens(lena, hidden, '2026-11-29'), await opens(lena, hidden, '2026-11-30')]).toEqual([false, true])
    expect([(await alone(lena, '2026-11-29')).has(hidden), (await alone(lena, '2026-11-30')).has(hidden)]).toEqual([false, true])
  })
  test('nobody is given people after the last day of their role, nor their own family', async () => {
    const [myself, sister] = [await makePerson(world.database, korsholm), await makePerson(world.database, korsholm)]
    await makeFamilyTie(world.database, sister, myself)
    const officer = await caseworker('Egen Klient', { person: myself, when: { from: '2020-01-01', to: '2026-11-30' } })
    const give = (person: string, from: string) => faultOf('/api/assignments', { people: [person], officer: officer.officerId, from })
    expect(await give(sister, '2026-11-30')).toEqual([400, 'officer', 'own-file'])
    expect(await give(await makePerson(world.database, korsholm), '2026-12-01')).toEqual([400, 'officer', 'not-in-role'])
    expect((await give(await makePerson(world.database, korsholm), '2026-11-30'))[0]).toBe(200)
  })
  test('an officer with two roles stands once among the colleagues, with both', async () => {
    const both = await caseworker('Bertil Båda')
    await grantRole(world.database, both.officerId, korsholm, 'lead')
    const { officers } = await get<{ officers: { name: string; roles: string[] }[] }>('/api/officers', lena)
    expect(officers.filter((one) => one.name === 'Bertil Båda')).toMatchObject([{ roles: ['caseworker', 'lead'] }])
  })
})
