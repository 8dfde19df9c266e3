import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { makeKorsholm } from '../dev/korsholm.ts'
import { remindOfDays } from './calendar.jobs.ts'
import { nextShown } from './calendar.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)
let lena: string
let eva: string
type Line = { key: string; on: string; reminder: { id: string; isShown: boolean } | null; done: { on: string; by: string } | null; isPast: boolean }
const days = async (as: string): Promise<Line[]> => (await ask('GET', '/api/calendar', as)).body['days'] as Line[]
const shown = async (as: string): Promise<string[]> => (await days(as)).filter((one) => one.reminder?.isShown).map((one) => `${one.on} ${one.key}`)
const remind = (moment = '2026-11-23T08:00:00Z'): Promise<number> => remindOfDays(made.database, stoppedClock(moment))

beforeAll(async () => {
  ;[lena, eva] = [await signIn('Lena Ledare'), await signIn('Eva Handläggare')]
  await ask('POST', '/api/arrangements', lena, { receiver: { kind: 'municipality', code: '905' }, tasks: ['guidance'], from: '2026-11-23', to: '2027-12-31', reviewOn: '2027-02-15', decision: '§ 1', decidedOn: '2026-11-01' })
})

describe('Ninety days before a day of the calendar the authority is reminded', () => {
  test('of the days of the law that concern its kind, and of those it has agreed itself', async () => {
    expect(await shown(lena)).toEqual([])
    expect(await remind()).toBeGreaterThan(0)
    expect(await shown(lena)).toEqual(expect.arrayContaining([
      '2026-12-31 old-claims', '2026-12-31 claim-2024', '2027-01-01 national-store', '2027-02-15 arrangement-1-review-2027-02-15',
    ]))
    expect((await shown(lena)).filter((one) => one.includes('2027-03-04'))).toEqual([])
  })
  test('once: twice gives once', async () => {
    expect(await remind()).toBe(0)
  })
  test('the neighbour that receives the task is reminded of the agreement too, a welfare area is not', async () => {
    expect(await shown(await signIn('Ville Virkailija'))).toContain('2027-02-15 arrangement-1-review-2027-02-15')
    const ofWelfare = await shown(await signIn('Sten Socialarbetare'))
    expect(ofWelfare.some((one) => one.endsWith('old-claims'))).toBe(true)
    expect(ofWelfare.filter((one) => one.includes('arrangement'))).toEqual([])
  })
  test('temporary protection (4.3.2027) comes up on the day that is ninety days before, not the day before that', async () => {
    await remind('2026-12-03T08:00:00Z')
    const made3 = () => made.asOwner(`SELECT 1 FROM calendar_reminder WHERE due_on = '2027-03-04'`)
    expect(await made3()).toEqual([])
    await remind('2026-12-04T08:00:00Z')
    expect((await made3()).length).toBeGreaterThan(0)
  })
})

describe('The leader takes care of a reminder', () => {
  const of = async (key: string): Promise<Line> => (await days(lena)).find((one) => one.key === key)!
  const change = async (key: string, what: string, as = lena) => ask('POST', '/api/calendar/reminders', as, { id: (await of(key)).reminder!.id, change: what })
  test('done stands with the name and the day, and it does not come again', async () => {
    expect((await change('old-claims', 'done')).body).toEqual({ shownAgainOn: null })
    expect(await of('old-claims')).toMatchObject({ reminder: null, done: { on: '2026-11-23', by: 'Lena Ledare' } })
    expect(await remind()).toBe(0)
    expect(await shown(lena)).not.toContain('2026-12-31 old-claims')
  })
  test('later comes again thirty days before, or seven, or on the day', async () => {
    expect((await change('national-store', 'later')).body).toEqual({ shownAgainOn: '2026-12-02' })
    expect((await of('national-store')).reminder!.isShown).toBe(false)
    expect([nextShown('2027-01-01', '2026-12-02'), nextShown('2027-01-01', '2026-12-25'), nextShown('2027-01-01', '2027-01-01')]).toEqual(['2026-12-25', '2027-01-01', undefined])
  })
  test('a caseworker reads it and may not; another authority may not; what is done is done once', async () => {
    expect((await change('claim-2024', 'done', eva)).status).toBe(403)
    await made.asOwner(`UPDATE officer_role SET role = 'lead' WHERE officer_id = (SELECT id FROM officer WHERE subject = 'demo:ville')`)
    expect((await change('claim-2024', 'done', await signIn('Ville Virkailija'))).status).toBe(404)
    const { id } = (await of('claim-2024')).reminder!
    expect((await change('claim-2024', 'done')).status).toBe(200)
    expect((await ask('POST', '/api/calendar/reminders', lena, { id, change: 'done' })).status).toBe(404)
  })
  test('an agreement that is withdrawn takes its days with it', async () => {
    await ask('POST', '/api/arrangements/withdraw', lena, { arrangement: '1', reason: 'Fel' })
    expect((await days(lena)).filter((one) => one.key.startsWith('arrangement'))).toEqual([])
  })
})

test('anybody may subscribe to the calendar of an authority: the days of the law and its agreements, and nobody in it', async () => {
  await ask('POST', '/api/arrangements', lena, { receiver: { kind: 'municipality', code: '905' }, tasks: ['guidance'], from: '2026-11-23', to: '2027-12-31', reviewOn: null, decision: '§ 2', decidedOn: '2026-11-01' })
  const { makeTestApp } = await import('../dev/test-app.ts')
  const server = await makeTestApp({ database: made.database })
  const file = (address: string) => server.app.inject(`/api/authorities/${address}`)
  const reply = await file('municipality/499/calendar/sv.ics')
  expect(reply.headers['content-type']).toContain('text/calendar')
  expect(reply.body).toContain('Dagar att komma ihåg: Korsholm')
  expect(reply.body.replace(/\r\n /g, '')).toContain('Korsholm → Vasa')
  expect(reply.body).toContain('UID:old-claims.municipality-499.sv@kotostig')
  expect(reply.body).not.toContain('Lena')
  expect((await file('municipality/123/calendar/sv.ics')).statusCode).toBe(404)
  await server.close()
})
