import type { Meeting } from '@kotostig/api/meeting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../caller.ts'
import { stoppedClock } from '../clock.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeHandover, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { readPdf } from '../dev/pdf-text.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

type Reply = { id: string; today: string; meetings: Meeting[]; family: { id: string; name: string }[]; languages: { language: string; needsInterpreter: boolean }[]; place: string; more: boolean; errors: { path: string; code: string }[] }
const days = ['2026-11-23', '2026-11-24', '2026-12-01'] as const
type Day = (typeof days)[number]
const [today, tomorrow, nextWeek] = days
const clockOn = (day: string) => stoppedClock(`${day}T08:00:00Z`)

let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let vasa: MadeAuthority
let eva: Officer
let bo: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  for (const day of days) apps.set(day, await makeTestApp({ database: world.database, clock: clockOn(day) }))
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})
const raw = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object, day: Day = today) => ask(apps.get(day)!.app, method, url, await signIn(world.database, officer, clockOn(day)), body)
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object, day: Day = today) => {
  const reply = await raw(officer, method, url, body, day)
  return { status: reply.statusCode, body: reply.json<Reply>() }
}
let made = 0
const told = { fee: true, cancelling: true, language: 'ar', way: 'interpreted', isUnderstood: true }
const nothing = { fee: null, cancelling: null, language: null, way: null, isUnderstood: null }
const times = { day: '2026-11-30', time: '09:30', minutes: 60, place: 'Ämbetshuset', way: 'on-site', interpreter: 'ar', told }
const booking = (person: string, more: object = {}) => ({ key: `a meeting of the test ${++made}`, person, others: [], purpose: 'plan', ...times, ...more })
const book = async (officer: Officer, person: string, more: object = {}): Promise<string> => {
  const { status, body } = await as(officer, 'POST', '/api/meetings', booking(person, more))
  expect([status, body.errors]).toEqual([200, undefined])
  return body.id
}
const meetingsOf = async (officer: Officer, person: string): Promise<Meeting[]> => (await as(officer, 'GET', `/api/people/${person}/meetings`)).body.meetings
const coming = async (officer: Officer, whose: 'mine' | 'team', day: Day = today): Promise<string[]> => (await as(officer, 'GET', `/api/meetings/${whose}`, undefined, day)).body.meetings.map((one) => one.id)
const close = (officer: Officer, id: string, more: object, day: Day = today) => as(officer, 'POST', '/api/meetings/close', { id, version: 1, state: 'held', reason: '', absence: null, ...more }, day)

describe('Eva books a meeting with Layla and her sister in one sitting', () => {
  let layla: string
  let sister: string
  let id: string
  test('the file offers her languages and the family; the same booking sent twice is one meeting', async () => {
    layla = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Layla' })
    sister = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Noor' })
    await makeFamilyTie(world.database, layla, sister)
    await world.asOwner(`INSERT INTO person_language (person_id, language, is_spoken, is_read, needs_interpreter, valid_from, source_kind, recorded_at) VALUES ($1, 'ar', true, true, true, '2026-01-01', 'person', '2026-01-01T00:00:00Z')`, [layla])
    const before = (await as(eva, 'GET', `/api/people/${layla}/meetings`)).body
    expect([before.meetings, before.family.map((one) => one.name), before.languages, before.place]).toEqual([[], ['Noor Haddad'], [{ language: 'ar', needsInterpreter: true }], ''])
    const sent = booking(layla, { others: [sister] })
    id = (await as(eva, 'POST', '/api/meetings', sent)).body.id
    expect((await as(eva, 'POST', '/api/meetings', sent)).body.id).toBe(id)
  })
  test('it stands on both their pages with what was told, by the clock on the wall in Finland', async () => {
    for (const person of [layla, sister]) {
      const [meeting, ...more] = await meetingsOf(bo, person)
      expect(more).toEqual([])
      expect(meeting).toMatchObject({ id, version: 1, purpose: 'plan', day: '2026-11-30', time: '09:30', minutes: 60, place: 'Ämbetshuset', way: 'on-site', interpreter: 'ar', state: 'booked', officer: 'Eva Handläggare', isOwn: false, told, collides: false })
      expect(meeting!.people.map((one) => one.name)).toEqual(['Layla Haddad', 'Noor Haddad'])
    }
  })
  test('the calendar file holds the time and place, and nothing that tells whom one meets', async () => {
    const reply = await raw(eva, 'GET', `/api/meetings/${id}/calendar/sv`)
    const lines = reply.body.split('\r\n')
    expect([reply.headers['content-type'], reply.headers['content-disposition']]).toEqual(['text/calendar; charset=utf-8', expect.stringContaining('meeting-2026-11-30.ics')])
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20261130T073000Z', 'DTEND:20261130T083000Z', 'SUMMARY:Möte', 'LOCATION:Ämbetshuset', 'STATUS:CONFIRMED']))
    expect(reply.body).not.toMatch(/Haddad|Layla|T-\d/)
  })
  test('the invitation is on paper beside her language, with how to cancel and what it may cost; who has no file there gets none', async () => {
    const invite = (officer: Officer, more: object = {}) => raw(officer, 'POST', '/api/meetings/invitation', { id, person: layla, language: 'sv', other: 'ar', contact: '044 000 1234', ...more })
    const reply = await invite(eva)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
    const pdf = await readPdf(new Uint8Array(reply.rawPayload))
    const text = pdf.pages.join('').replaceAll(/[\s\u2068\u2069]/g, '')
    for (const part of ['Inbjudan till möte', 'Layla Haddad', 'Vi gör integrationsplanen', '30.11.2026 09.30', 'Ämbetshuset', 'Tolk: arabiska', '044 000 1234', 'kan du få betala kostnaden för tolkningen']) expect(text).toContain(part.replaceAll(' ', ''))
    expect(text).not.toContain('Noor')
    expect((await invite(eva, { other: 'xx' })).statusCode).toBe(400)
    expect((await invite(eva, { contact: ' ' })).statusCode).toBe(400)
    expect((await invite(eva, { person: '999999' })).statusCode).toBe(404)
    expect((await invite(await makeOfficer(world.database, vasa, 'caseworker'))).statusCode).toBe(404)
  })
  test('it is moved; whoever had not seen that is told so, and what was told holds only if it is told again', async () => {
    const moved = { id, version: 1, ...times, day: nextWeek, told: nothing }
    expect((await as(bo, 'POST', '/api/meetings/move', moved)).status).toBe(200)
    expect((await as(eva, 'POST', '/api/meetings/move', moved)).status).toBe(409)
    expect(await meetingsOf(eva, layla)).toMatchObject([{ version: 2, day: nextWeek, told: nothing }])
  })
  test('nobody has held or missed it before its day; then it is noted once, with whether there was a reason', async () => {
    expect((await close(eva, id, { version: 2 })).body.errors).toMatchObject([{ path: 'state', code: 'not-yet' }])
    const missed = { version: 2, state: 'not-come', absence: 'not-acceptable' }
    expect((await close(eva, id, missed, nextWeek)).body.errors).toMatchObject([{ path: 'reason', code: 'reason-short' }])
    expect((await close(eva, id, { ...missed, absence: null, reason: 'Hörde inte av sig' }, nextWeek)).body.errors).toMatchObject([{ path: 'absence', code: 'missing' }])
    expect((await close(eva, id, { ...missed, reason: 'Hörde inte av sig' }, nextWeek)).status).toBe(200)
    expect((await close(eva, id, { version: 3 }, nextWeek)).status).toBe(409)
    const [missedOne] = await meetingsOf(eva, sister)
    expect(missedOne).toMatchObject({ state: 'not-come', absence: 'not-acceptable', reason: 'Hörde inte av sig' })
    // What was told when booking was not told again for the new time: nobody has noted it, and that is never yes.
    const answers = Object.fromEntries(missedOne!.fee!.conditions.map((each) => [each.key, each.answer]))
    expect(answers).toMatchObject({ 'no-acceptable-reason': 'yes', adult: 'yes', 'told-of-fee': 'unknown', understood: 'unknown', 'cap-known': 'unknown', 'actual-cost': 'unknown', 'not-unreasonable': 'unknown' })
    expect(missedOne!.fee!.mayCharge).toBe('unknown')
  })
  test('the log knows who did what with both, and holds no place and no reason', async () => {
    const events = await world.asOwner(`SELECT event, person_ids::text[] AS people, object_ids::text[] AS objects, details FROM audit_event WHERE event LIKE 'Meeting%' AND event <> 'MeetingsListed' ORDER BY id`)
    const both = { people: [layla, sister], objects: [id] }
    expect(events).toEqual([
      { event: 'MeetingBooked', ...both, details: { purpose: 'plan' } }, { event: 'MeetingBooked', people: both.people, objects: [], details: { purpose: 'plan' } }, { event: 'MeetingTakenOut', ...both, details: {} },
      { event: 'MeetingMoved', ...both, details: {} }, { event: 'MeetingClosed', ...both, details: { state: 'not-come' } },
    ])
  })
})

test('today and the coming seven days are on Today, one\'s own and the team\'s, without what is cancelled; two at the same time are told', async () => {
  const person = await makePerson(world.database, vasa)
  const [ann, per] = [await makeOfficer(world.database, vasa, 'caseworker'), await makeOfficer(world.database, vasa, 'lead')]
  const first = await book(ann, person, { day: today, time: '08:00' })
  const last = await book(ann, person, { day: '2026-11-30', time: '23:30', minutes: 20 })
  await book(ann, person, { day: nextWeek, time: '00:00' })
  const cancelled = await book(ann, person, { day: tomorrow, time: '09:00' })
  const others = await book(per, person, { day: tomorrow, time: '09:00' })
  const beside = await book(per, person, { day: tomorrow, time: '09:45' })
  expect((await close(ann, cancelled, { state: 'cancelled', reason: 'Sjuk' })).status).toBe(200)
  expect([await coming(ann, 'mine'), await coming(ann, 'team'), await coming(per, 'mine')]).toEqual([[first, last], [first, others, beside, last], [others, beside]])
  expect(await coming(ann, 'mine', tomorrow)).toEqual([last, expect.any(String)])
  expect((await meetingsOf(ann, person)).filter((one) => one.collides).map((one) => one.id)).toEqual([others, beside])
})

test.each([
  ['yesterday', { day: '2026-11-22' }, 'day', 'in-the-past'], ['a day that does not exist', { day: '2026-02-30' }, 'day', 'not-a-day'], ['two years ahead', { day: '2028-11-24' }, 'day', 'too-far'],
  ['half past twenty-five', { time: '25:30' }, 'time', 'invalid_format'], ['no minutes', { minutes: 0 }, 'minutes', 'too_small'], ['on the spot without a place', { place: ' ' }, 'place', 'missing'],
  ['understood in no language', { told: { ...told, language: null } }, 'toldLanguage', 'missing'],
])('a meeting for %s is refused with the field', async (_what, change, path, code) => {
  const person = await makePerson(world.database, korsholm)
  const { status, body } = await as(eva, 'POST', '/api/meetings', booking(person, change))
  expect([status, body.errors[0]!.path, body.errors[0]!.code]).toEqual([400, path, code])
  expect(await meetingsOf(eva, person)).toEqual([])
})

describe('whoever may not see somebody', () => {
  test('sees no meeting in which a protected person takes part, and books none: the sister\'s place and time would tell', async () => {
    const hidden = await makePerson(world.database, korsholm, { family: 'Gömd', given: 'Hilda' })
    const sister = await makePerson(world.database, korsholm)
    await makeProtected(world.database, hidden, { from: '2026-01-01' })
    await makeAssignment(world.database, hidden, eva)
    const id = await book(eva, sister, { others: [hidden] })
    expect((await meetingsOf(eva, sister)).map((one) => one.id)).toEqual([id])
    expect(await coming(eva, 'mine')).toContain(id)
    for (const officer of [bo, await makeOfficer(world.database, korsholm, 'lead')]) {
      expect(await meetingsOf(officer, sister)).toEqual([])
      expect(await coming(officer, 'team')).not.toContain(id)
      expect((await as(officer, 'GET', `/api/people/${hidden}/meetings`)).status).toBe(404)
      expect((await raw(officer, 'GET', `/api/meetings/${id}/calendar/sv`)).statusCode).toBe(404)
      expect((await as(officer, 'POST', '/api/meetings/move', { id, version: 1, ...times })).status).toBe(404)
      expect((await close(officer, id, { state: 'cancelled', reason: 'Försök' })).status).toBe(404)
      expect((await as(officer, 'POST', '/api/meetings', booking(sister, { others: [hidden] }))).status).toBe(404)
    }
  })
  test('may neither by role nor by authority, and not after the person has moved', async () => {
    const mover = await makePerson(world.database, korsholm)
    await makeResponsible(world.database, mover, korsholm, { from: '2026-01-01', to: today })
    await makeResponsible(world.database, mover, vasa, { from: tomorrow })
    const inVasa = await makeOfficer(world.database, vasa, 'caseworker')
    await makeHandover(world.database, mover, inVasa)
    const id = await book(eva, mover)
    expect([await coming(eva, 'mine'), await coming(eva, 'mine', tomorrow)].map((list) => list.includes(id))).toEqual([true, false])
    expect((await as(inVasa, 'GET', `/api/people/${mover}/meetings`, undefined, tomorrow)).body.meetings).toEqual([])
    expect((await as(inVasa, 'GET', `/api/people/${mover}/meetings`)).status).toBe(404)
    for (const role of ['administrator', 'data-protection', 'social-worker'] as const) {
      const officer = await makeOfficer(world.database, korsholm, role)
      expect((await as(officer, 'GET', '/api/meetings/team')).status).toBe(403)
      expect((await as(officer, 'POST', '/api/meetings', booking(mover))).status).toBe(403)
    }
  })
})

test('the week of an authority is one range of one index, among very many meetings', async () => {
  const person = await makePerson(world.database, vasa)
  await world.asOwner(`
    INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, state, created_at, created_by)
    SELECT $1, $2, 'old ' || number, 'plan', '2016-01-01T08:00:00Z'::timestamptz + make_interval(hours => number), 30, '', 'phone', $3, 'held', '2016-01-01T08:00:00Z', $3 FROM generate_series(1, 50000) number`, [person, korsholm.id, eva.officerId])
  await world.asOwner('ANALYZE meeting')
  const plan = await world.asOwner<Record<string, string>>(`EXPLAIN SELECT id FROM meeting WHERE authority_id = ${korsholm.id} AND state <> 'cancelled' AND held_at >= '2026-11-23' AND held_at < '2026-12-01' ORDER BY held_at, id LIMIT 101`)
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using meeting_(authority|officer)/)
})
