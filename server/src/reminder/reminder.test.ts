import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { makeAssignment, makeAuthority, makeHandover, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

type Line = { id: string; on: string; text: string; writtenBy: string; person: { id: string } }
const clockOn = (day: string) => stoppedClock(`${day}T08:00:00Z`)
const days = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
type Day = (typeof days)[number]
const [today, tomorrow] = days

let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let vasa: MadeAuthority
let eva: Officer
let bo: Officer
let client: string
beforeAll(async () => {
  world = await makeTestDatabase()
  for (const day of days) apps.set(day, await makeTestApp({ database: world.database, clock: clockOn(day) }))
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
  client = await makePerson(world.database, korsholm)
  await makeAssignment(world.database, client, bo)
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object, day: Day = today) => {
  const reply = await ask(apps.get(day)!.app, method, url, await signIn(world.database, officer, clockOn(day)), body)
  return { status: reply.statusCode, body: reply.json<{ id: string; reminders: Line[]; errors: { path: string; code: string }[] }>() }
}
const write = (officer: Officer, person: string, on: string, text = 'Ring skolan') => as(officer, 'POST', '/api/reminders', { person, on, text })
const shown = async (officer: Officer, whose: 'mine' | 'team', day: Day): Promise<string[]> => (await as(officer, 'GET', `/api/reminders/${whose}`, undefined, day)).body.reminders.map((one) => one.text)

describe('Eva writes a reminder about a person of Bo\'s', () => {
  let id: string
  test('that comes up on its day, for her who wrote it, for Bo and for the team, and stays until it is done', async () => {
    id = (await write(eva, client, tomorrow)).body.id
    const other = await makeOfficer(world.database, korsholm, 'caseworker')
    for (const [day, expected] of [[today, []], [tomorrow, ['Ring skolan']], [days[2], ['Ring skolan']]] as const) {
      expect(await shown(eva, 'mine', day)).toEqual(expected)
      expect(await shown(bo, 'mine', day)).toEqual(expected)
      expect(await shown(other, 'team', day)).toEqual(expected)
      expect(await shown(other, 'mine', day)).toEqual([])
    }
    expect((await as(bo, 'GET', `/api/people/${client}/reminders`)).body.reminders).toMatchObject([{ on: tomorrow, text: 'Ring skolan', writtenBy: 'Eva Handläggare' }])
  })
  test('that can be moved and done, once, and the record holds no text', async () => {
    expect((await as(bo, 'POST', '/api/reminders/change', { id, change: 'moved', on: days[2] })).status).toBe(200)
    expect([await shown(eva, 'mine', tomorrow), await shown(eva, 'mine', days[2])]).toEqual([[], ['Ring skolan']])
    expect((await as(bo, 'POST', '/api/reminders/change', { id, change: 'done' })).status).toBe(200)
    expect(await shown(eva, 'mine', days[2])).toEqual([])
    expect((await as(bo, 'POST', '/api/reminders/change', { id, change: 'taken-away' })).status).toBe(404)
    const events = await world.asOwner(`SELECT event, person_ids::text[] AS people, details FROM audit_event WHERE event LIKE 'Reminder%' AND event <> 'RemindersListed' ORDER BY id`)
    expect(events).toEqual([
      { event: 'ReminderWritten', people: [client], details: {} }, { event: 'ReminderChanged', people: [client], details: { change: 'moved' } }, { event: 'ReminderChanged', people: [client], details: { change: 'done' } },
    ])
    expect(await world.asOwner('SELECT closed_as, closed_by::text AS by FROM reminder WHERE id = $1', [id])).toEqual([{ closed_as: 'done', by: bo.officerId }])
  })
  test('that can be taken away', async () => {
    const { body } = await write(eva, client, today, 'Fel person')
    expect((await as(eva, 'POST', '/api/reminders/change', { id: body.id, change: 'taken-away' })).status).toBe(200)
    expect(await shown(eva, 'mine', today)).toEqual([])
  })
})

test.each([
  ['for yesterday', { on: '2026-11-22' }, 'on', 'in-the-past'], ['for a day that does not exist', { on: '2026-02-30' }, 'on', 'not-a-day'], ['six years ahead', { on: '2032-11-23' }, 'on', 'too-far'],
  ['without a word', { text: '  ' }, 'text', 'too_small'], ['as long as a letter', { text: 'a'.repeat(301) }, 'text', 'too_big'],
])('a reminder %s is refused with the field', async (_what, change, path, code) => {
  const { status, body } = await as(eva, 'POST', '/api/reminders', { person: client, on: today, text: 'Ring', ...change })
  expect([status, body.errors[0]!.path, body.errors[0]!.code]).toEqual([400, path, code])
})

describe('whoever may not see the person', () => {
  test('neither sees nor changes nor writes reminders: not by authority, not by role, not for a protected person', async () => {
    const hidden = await makePerson(world.database, korsholm)
    await makeProtected(world.database, hidden, { from: '2026-01-01' })
    await makeAssignment(world.database, hidden, eva)
    const { body: { id } } = await write(eva, hidden, today, 'Hemligt')
    expect(await shown(eva, 'mine', today)).toEqual(['Hemligt'])
    for (const officer of [bo, await makeOfficer(world.database, korsholm, 'lead'), await makeOfficer(world.database, vasa, 'caseworker')]) {
      expect(await shown(officer, 'team', today)).toEqual([])
      expect((await as(officer, 'GET', `/api/people/${hidden}/reminders`)).body.reminders).toEqual([])
      expect((await as(officer, 'POST', '/api/reminders/change', { id, change: 'done' })).status).toBe(404)
      expect((await write(officer, hidden, today)).status).toBe(404)
    }
    for (const role of ['administrator', 'data-protection'] as const) expect((await as(await makeOfficer(world.database, korsholm, role), 'GET', '/api/reminders/team')).status).toBe(403)
    expect((await as(eva, 'POST', '/api/reminders/change', { id, change: 'done' })).status).toBe(200)
  })
  test('and when the person moves, the reminders of Korsholm are gone from Korsholm\'s lists and not in those of Vasa', async () => {
    const mover = await makePerson(world.database, korsholm)
    await makeResponsible(world.database, mover, korsholm, { from: '2026-01-01', to: today })
    await makeResponsible(world.database, mover, vasa, { from: tomorrow })
    const inVasa = await makeOfficer(world.database, vasa, 'caseworker')
    await makeHandover(world.database, mover, inVasa)
    await write(eva, mover, today, 'Flyttar')
    expect([await shown(eva, 'mine', today), await shown(eva, 'mine', tomorrow), await shown(inVasa, 'team', tomorrow)]).toEqual([['Flyttar'], [], []])
  })
})

test('the reminders of the day are one range of one index, in its order, among very many', async () => {
  await world.asOwner(`
    INSERT INTO reminder (person_id, authority_id, due_on, text, written_by, written_at, closed_at, closed_as)
    SELECT $1, $2, '2020-01-01'::date + number % 4000, 'Ring', $3, '2020-01-01T00:00:00Z', CASE WHEN number % 50 > 0 THEN '2026-01-01T00:00:00Z'::timestamptz END, CASE WHEN number % 50 > 0 THEN 'done' END
    FROM generate_series(1, 50000) number`, [client, vasa.id, eva.officerId])
  await world.asOwner('ANALYZE reminder')
  const plan = await world.asOwner<Record<string, string>>(`EXPLAIN SELECT id FROM reminder WHERE authority_id = ${vasa.id} AND is_open AND due_on <= '2026-11-23' ORDER BY due_on, id LIMIT 51`)
  const text = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(text).toMatch(/Index (Only )?Scan using reminder_list/)
  expect(text).not.toContain('Sort')
})
