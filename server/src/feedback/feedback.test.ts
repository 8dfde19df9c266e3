import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { makeAuthority, makeOfficer } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let admin: Officer
let caseworker: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  const korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  admin = await makeOfficer(world.database, korsholm, 'administrator', { name: 'Adam Administratör' })
  caseworker = await makeOfficer(world.database, korsholm, 'caseworker')
})
afterAll(async () => {
  await server.close()
  await world.remove()
})
const send = (payload: object, remoteAddress = '192.0.2.1') => server.app.inject({ method: 'POST', url: '/api/feedback', headers: { 'content-type': 'application/json' }, payload, remoteAddress })
type Reply = { feedback: { id: string; message: string; answerBy: string; answeredAt: string | null; answeredBy: string | null; answerTo: string | null }[] }
const all = async (officer: Officer) => ask(server.app, 'GET', '/api/feedback', await signIn(world.database, officer, clock))

describe('Anybody who cannot use a page', () => {
  test('says so without signing in and without saying who they are, and is told by when there is an answer', async () => {
    const reply = await send({ isAboutAccessibility: true, message: '  Skärmläsaren läser inte knappen.  ', page: '/arbete' })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({ received: true, answerBy: '2026-12-07' })
    expect(await world.asOwner(`SELECT is_about_accessibility, message, page, answer_to FROM feedback`)).toEqual([{ is_about_accessibility: true, message: 'Skärmläsaren läser inte knappen.', page: '/arbete', answer_to: null }])
    expect(await world.asOwner(`SELECT FROM audit_event`)).toEqual([])
  })

  test.each([['nothing', { message: '   ' }, 'message'], ['too much', { message: 'x'.repeat(5_001) }, 'message'], ['a novel as an address', { message: 'x', answerTo: 'x'.repeat(201) }, 'answerTo']])('is told when they write %s', async (_name, part, path) => {
    const reply = await send({ isAboutAccessibility: false, ...part }, '192.0.2.2')
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ errors: [{ path }] })
  })

  test('may write five times a minute, and no machine a thousand times', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 7; time++) statuses.push((await send({ isAboutAccessibility: false, message: 'igen' }, '192.0.2.3')).statusCode)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    expect((await send({ isAboutAccessibility: false, message: 'en annan', answerTo: 'anna@example.com' }, '192.0.2.4')).statusCode).toBe(200)
  })
})

describe('The administrator', () => {
  test('reads it with the day by which to answer, unanswered first, and a caseworker does not', async () => {
    expect((await all(caseworker)).statusCode).toBe(403)
    const { feedback } = (await all(admin)).json<Reply>()
    expect(feedback).toHaveLength(7)
    expect(feedback[0]).toMatchObject({ message: 'Skärmläsaren läser inte knappen.', answerBy: '2026-12-07', answeredAt: null })
    expect(feedback.at(-1)!.answerTo).toBe('anna@example.com')
  })

  test('marks it as answered, once', async () => {
    const session = await signIn(world.database, admin, clock)
    const { feedback } = (await all(admin)).json<Reply>()
    const mark = () => ask(server.app, 'POST', '/api/feedback/answered', session, { feedback: feedback[0]!.id })
    expect((await mark()).statusCode).toBe(200)
    expect((await mark()).statusCode).toBe(404)
    expect((await all(admin)).json<Reply>().feedback.at(-1)).toMatchObject({ id: feedback[0]!.id, answeredAt: '2026-11-23 10:00', answeredBy: 'Adam Administratör' })
    expect(await world.asOwner(`SELECT event, object_ids::text[] AS objects FROM audit_event WHERE event = 'FeedbackAnswered'`)).toEqual([{ event: 'FeedbackAnswered', objects: [feedback[0]!.id] }])
  })
})
