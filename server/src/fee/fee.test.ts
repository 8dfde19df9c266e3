import type { Fee } from '@kotostig/api/fee'
import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../caller.ts'
import { stoppedClock } from '../clock.ts'
import { makeAuthority, makeOfficer, makePerson, type MadeAuthority } from '../dev/people.ts'
import { readPdf } from '../dev/pdf-text.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

type Reply = Fee & { id: string; caps: Record<string, unknown>[]; rectifications: Record<string, unknown>[]; ofLaw: { cents: number }[]; errors: { path: string; code: string }[] }
const booked = '2026-11-16'
const today = '2026-11-23'
let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let eva: Officer
let bo: Officer
let lena: Officer
let ada: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  for (const day of [booked, today]) apps.set(day, await makeTestApp({ database: world.database, clock: stoppedClock(`${day}T08:00:00Z`) }))
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
  lena = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  ada = await makeOfficer(world.database, korsholm, 'administrator', { name: 'Ada Admin' })
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})
async function raw(officer: Officer, method: 'GET' | 'POST', url: string, payload?: object, day: string = today) {
  return ask(apps.get(day)!.app, method, url, await signIn(world.database, officer, stoppedClock(`${day}T08:00:00Z`)), payload)
}
async function as(officer: Officer, method: 'GET' | 'POST', url: string, payload?: object, day: string = today) {
  const reply = await raw(officer, method, url, payload, day)
  return { status: reply.statusCode, body: (reply.headers['content-type'] as string).startsWith('application/json') ? reply.json<Reply>() : ({} as Reply) }
}
const faultsOf = ({ status, body }: { status: number; body: Reply }) => [status, body.errors?.map((one) => `${one.path}: ${one.code}`)]

let sent = 0
const told = { fee: true, cancelling: true, language: 'ar', way: 'interpreted', isUnderstood: true }
/** A time with an interpreter to which nobody came. */
async function missed(person: string, { more = {}, absence = 'not-acceptable' }: { more?: object; absence?: string } = {}): Promise<string> {
  sent += 1
  const { body } = await as(eva, 'POST', '/api/meetings', { key: `fee test ${sent}`, person, others: [], purpose: 'plan', day: booked, time: '09:30', minutes: 60, place: 'Ämbetshuset', way: 'on-site', interpreter: 'ar', told, ...more }, booked)
  expect((await as(eva, 'POST', '/api/meetings/close', { id: body.id, version: 1, state: 'not-come', reason: 'Hörde inte av sig', absence }, booked)).status).toBe(200)
  return body.id
}
const feeOf = async (meeting: string): Promise<Reply> => (await as(eva, 'GET', `/api/meetings/${meeting}/fee`)).body
const answersOf = (fee: Pick<Fee, 'conditions'>) => Object.fromEntries(fee.conditions.map((one) => [one.key, one.answer]))
const decide = (officer: Officer, meeting: string, more: object = {}) => {
  sent += 1
  return as(officer, 'POST', '/api/fees', { key: `decide ${sent}`, meeting, follows: 0, outcome: 'charged', cents: 4_000, dueOn: '2026-12-14', language: 'sv', reasons: 'Tolken kom till platsen och fakturerade tiden.', heard: { was: true, words: 'Sade att hon glömde' }, contact: 'Eva, 044 000 1234', ...more })
}
const cap = { cents: 5_830, from: '2026-01-01', to: '2027-12-31', source: 'ANM:s förordning, läst i Finlex 20.11.2026' }
const rectification = { from: today, sv: 'Omprövning begärs hos Korsholms integrationsnämnd, Skolvägen 1, inom den tid som nämnden har fört in.', fi: 'Oikaisua vaaditaan Mustasaaren kotoutumislautakunnalta, Koulutie 1, lautakunnan kirjaamassa ajassa.', source: 'Nämndens beslut 12.11.2026' }

describe('The fee for a time to which Layla did not come', () => {
  let layla: string
  let meeting: string
  beforeAll(async () => {
    layla = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Layla' })
    meeting = await missed(layla)
  })
  test('cannot be decided before somebody has entered the amount of the decree: it says so, and what else is not known', async () => {
    const fee = await feeOf(meeting)
    expect(answersOf(fee)).toMatchObject({ 'in-force': 'yes', 'no-acceptable-reason': 'yes', 'told-of-fee': 'yes', adult: 'yes', 'not-unreasonable': 'unknown', 'actual-cost': 'unknown', 'cap-known': 'unknown' })
    expect([fee.mayCharge, fee.cap, fee.most, fee.rectification, fee.decisions]).toEqual(['unknown', null, null, null, []])
    expect(faultsOf(await decide(eva, meeting))).toEqual([400, ['conditions.not-unreasonable: not-known', 'conditions.actual-cost: not-known', 'conditions.cap-known: not-known']])
  })
  test('the lead or the administrator enters the amount with its source, once for each day; a caseworker does not set what limits their own decisions', async () => {
    expect((await as(eva, 'POST', '/api/fee-terms/caps', cap)).status).toBe(403)
    expect(faultsOf(await as(lena, 'POST', '/api/fee-terms/caps', { ...cap, from: '2025-06-01' }))).toEqual([400, ['from: stands-in-the-act']])
    expect(faultsOf(await as(lena, 'POST', '/api/fee-terms/caps', { ...cap, to: '2025-12-31', from: '2026-03-01' }))).toEqual([400, ['to: period-backwards']])
    expect((await as(lena, 'POST', '/api/fee-terms/caps', { ...cap, cents: 9_999 })).status).toBe(200)
    expect(faultsOf(await as(ada, 'POST', '/api/fee-terms/caps', cap))).toEqual([400, ['from: overlap']])
    const [wrongOne] = (await as(ada, 'GET', '/api/fee-terms')).body.caps
    expect((await as(ada, 'POST', '/api/fee-terms/caps/withdraw', { cap: wrongOne!['id'], reason: 'Fel belopp' })).status).toBe(200)
    expect((await as(ada, 'POST', '/api/fee-terms/caps/withdraw', { cap: wrongOne!['id'], reason: 'Fel belopp' })).status).toBe(404)
    expect((await as(ada, 'POST', '/api/fee-terms/caps', cap)).status).toBe(200)
    const terms = (await as(eva, 'GET', '/api/fee-terms')).body
    expect(terms.caps).toMatchObject([{ cents: 5_830, recordedBy: 'Ada Admin', source: cap.source, withdrawn: null }, { cents: 9_999, recordedBy: 'Lena Ledare', withdrawn: { by: 'Ada Admin', reason: 'Fel belopp' } }])
    expect(terms.ofLaw.map((one) => one.cents)).toEqual([5_670])
    expect((await feeOf(meeting)).cap).toEqual({ cents: 5_830, from: '2026-01-01', to: '2027-12-31', source: cap.source })
  })
  test('needs what interpreting cost, and that somebody has judged it not unreasonable, with a reason and a name', async () => {
    expect(faultsOf(await as(eva, 'POST', '/api/meetings/judgement', { meeting, condition: 'not-unreasonable', holds: true, reason: '' }))[0]).toBe(400)
    await as(bo, 'POST', '/api/meetings/judgement', { meeting, condition: 'not-unreasonable', holds: false, reason: 'Lever på utkomststöd' })
    expect((await feeOf(meeting)).mayCharge).toBe('no')
    await as(eva, 'POST', '/api/meetings/judgement', { meeting, condition: 'not-unreasonable', holds: true, reason: 'Har inkomst, och det är första gången' })
    await as(eva, 'POST', '/api/meetings/cost', { meeting, cents: 9_000, source: 'Uppskattat' })
    const { body } = await as(eva, 'POST', '/api/meetings/cost', { meeting, cents: 7_250, source: 'Tolkcentralens faktura 4711' })
    expect(body.judged).toEqual([
      { condition: 'no-acceptable-reason', holds: true, reason: 'Hörde inte av sig', at: booked, by: 'Eva Handläggare' }, { condition: 'not-unreasonable', holds: true, reason: 'Har inkomst, och det är första gången', at: today, by: 'Eva Handläggare' },
    ])
    expect([body.mayCharge, body.most, body.cost]).toEqual(['yes', 5_830, { cents: 7_250, source: 'Tolkcentralens faktura 4711', at: today, by: 'Eva Handläggare' }])
    expect((await world.asOwner('SELECT spent_cents FROM interpreting_cost WHERE meeting_id = $1 ORDER BY id', [meeting])).map((row) => row['spent_cents'])).toEqual([9_000, 7_250])
  })
  test('needs how to ask for a review: the chapter of the Act is not held here, so the authority writes it before anything is decided', async () => {
    expect(faultsOf(await decide(eva, meeting))).toEqual([400, ['rectification: missing']])
    expect((await as(eva, 'POST', '/api/fee-terms/rectification', rectification)).status).toBe(403)
    expect(faultsOf(await as(lena, 'POST', '/api/fee-terms/rectification', { ...rectification, from: booked }))).toEqual([400, ['from: in-the-past']])
    expect((await as(lena, 'POST', '/api/fee-terms/rectification', rectification)).status).toBe(200)
    expect((await feeOf(meeting)).rectification).toMatchObject({ sv: rectification.sv, recordedBy: 'Lena Ledare' })
  })
  test('is at most the cost and the largest amount, due two weeks after the booked time at the earliest, and decided once', async () => {
    expect(faultsOf(await decide(eva, meeting, { cents: 5_831 }))).toEqual([400, ['cents: above-most']])
    expect(faultsOf(await decide(eva, meeting, { dueOn: '2026-11-29' }))).toEqual([400, ['dueOn: too-early']])
    expect(faultsOf(await decide(eva, meeting, { dueOn: null }))).toEqual([400, ['dueOn: missing']])
    expect(faultsOf(await decide(eva, meeting, { reasons: 'Kort' }))[0]).toBe(400)
    expect((await feeOf(meeting)).decisions).toEqual([])
    const key = { key: 'the same submission twice' }
    const { body } = await decide(eva, meeting, { ...key, dueOn: '2026-11-30' })
    expect((await decide(eva, meeting, { ...key, dueOn: '2026-11-30' })).body.decisions).toEqual(body.decisions)
    expect(body.decisions).toMatchObject([{ number: 1, outcome: 'charged', cents: 4_000, dueOn: '2026-11-30', by: 'Eva Handläggare', language: 'sv' }])
    expect((await decide(bo, meeting)).status).toBe(409)
    expect(body.meeting.fee!.decided).toMatchObject({ outcome: 'charged', cents: 4_000, on: today })
  })
  test('is frozen with a checksum, and the server itself cannot change it', async () => {
    const [kept] = await world.asOwner<{ document: string; checksum: string }>('SELECT document, checksum FROM fee_decision WHERE meeting_id = $1', [meeting])
    expect(hash('sha256', kept!.document, 'hex')).toBe(kept!.checksum)
    expect(JSON.parse(kept!.document)).toMatchObject({ cents: 4_000, cap: { cents: 5_830 }, cost: { cents: 7_250 }, person: { name: 'Layla Haddad' }, rectification: { words: rectification.sv } })
    await expect(world.asOwner(`UPDATE fee_decision SET charged_cents = 1`)).rejects.toThrow('never changed')
  })
  test('is on paper with its reasons and how to ask for a review, alone or beside her language, as it was decided', async () => {
    const { decisions } = await feeOf(meeting)
    await as(ada, 'POST', '/api/fee-terms/rectification', { ...rectification, sv: 'Någonting helt annat som gäller från och med nu.' })
    const textOf = async (other: string) => {
      const reply = await raw(bo, 'GET', `/api/fees/${decisions[0]!.id}/${other}`)
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
      return (await readPdf(new Uint8Array(reply.rawPayload))).pages.join('').replaceAll(/[\s\u2068\u2069\u00A0]/g, '')
    }
    const alone = await textOf('alone')
    for (const part of ['Beslut om avgift för en oanvänd tid', 'Layla Haddad', 'Du ska betala 40,00', '30.11.2026', 'Tolken kom till platsen', 'Har inkomst', 'Sade att hon glömde', 'Så begär du omprövning', 'Skolvägen 1', 'Eva, 044 000 1234']) expect(alone).toContain(part.replaceAll(' ', ''))
    expect(alone).not.toContain('Någontinghelt')
    expect(await textOf('uk')).toContain('Якщо')
    expect((await raw(bo, 'GET', `/api/fees/${decisions[0]!.id}/xx`)).statusCode).toBe(400)
  })
  test('is put right only by a new decision, which never raises it', async () => {
    expect(faultsOf(await decide(eva, meeting, { follows: 1, cents: 4_001 }))).toEqual([400, ['cents: not-higher']])
    const { body } = await decide(lena, meeting, { follows: 1, outcome: 'not-charged', cents: null, dueOn: null, reasons: 'Hon visade ett läkarintyg i efterhand.' })
    expect(body.decisions.map((one) => [one.number, one.outcome, one.cents, one.by])).toEqual([[2, 'not-charged', null, 'Lena Ledare'], [1, 'charged', 4_000, 'Eva Handläggare']])
    expect(faultsOf(await decide(eva, meeting, { follows: 2, cents: 100 }))).toEqual([400, ['cents: not-higher']])
  })
  test('stands in what she gets of herself, with the costs and the judgements', async () => {
    const { body } = (await as(lena, 'GET', `/api/people/${layla}/extract`)) as unknown as { body: Record<string, Record<string, unknown>[]> }
    expect(body['fees']!.map((one) => [one['number'], one['reasons']])).toEqual([[1, 'Tolken kom till platsen och fakturerade tiden.'], [2, 'Hon visade ett läkarintyg i efterhand.']])
    expect([body['interpretingCosts']!.length, body['feeJudgements']!.length]).toEqual([2, 2])
  })
})

test.each([
  ['when booking nothing was noted of what was told', { more: { told: { fee: null, cancelling: null, language: null, way: null, isUnderstood: null } } }, ['conditions.told-of-fee: not-known', 'conditions.told-of-cancelling: not-known', 'conditions.understood: not-known']],
  ['there was a reason', { absence: 'acceptable' }, ['conditions.no-acceptable-reason: not-met']],
  ['nobody knows whether there was a reason', { absence: 'unknown' }, ['conditions.no-acceptable-reason: not-known']],
  ['the meeting was about something else', { more: { purpose: 'other' } }, ['conditions.kind-of-meeting: not-met']],
])('with everything else in place no fee is decided where %s, but it may be decided that there is none', async (_what, how, faults) => {
  const meeting = await missed(await makePerson(world.database, korsholm), how)
  await as(eva, 'POST', '/api/meetings/judgement', { meeting, condition: 'not-unreasonable', holds: true, reason: 'Har inkomst' })
  await as(eva, 'POST', '/api/meetings/cost', { meeting, cents: 5_000, source: 'Faktura' })
  expect(faultsOf(await decide(eva, meeting))).toEqual([400, faults])
  expect((await decide(eva, meeting, { outcome: 'not-charged', cents: null, dueOn: null })).body.decisions).toMatchObject([{ outcome: 'not-charged' }])
})

test('of a meeting that was held there is no fee to speak of, and another authority finds nothing', async () => {
  const person = await makePerson(world.database, korsholm)
  const { body } = await as(eva, 'POST', '/api/meetings', { key: 'held one', person, others: [], purpose: 'plan', day: booked, time: '09:30', minutes: 60, place: '', way: 'phone', interpreter: null, told }, booked)
  expect((await as(eva, 'GET', `/api/meetings/${body.id}/fee`)).status).toBe(404)
  const vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  const other = await makeOfficer(world.database, vasa, 'lead')
  const meeting = await missed(person)
  await decide(eva, meeting, { outcome: 'not-charged', cents: null, dueOn: null })
  const [decision] = (await feeOf(meeting)).decisions
  expect((await as(other, 'GET', `/api/meetings/${meeting}/fee`)).status).toBe(404)
  expect((await raw(other, 'GET', `/api/fees/${decision!.id}/alone`)).statusCode).toBe(404)
  const area = await makeAuthority(world.database, 'welfare-area', '16', 'Österbotten')
  expect((await as(await makeOfficer(world.database, area, 'lead'), 'POST', '/api/fee-terms/caps', cap)).status).toBe(403)
})
