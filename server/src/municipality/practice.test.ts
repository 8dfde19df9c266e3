import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)
let lena: string
let eva: string
let ville: string
beforeAll(async () => {
  ;[lena, eva, ville] = [await signIn('Lena Ledare'), await signIn('Eva Handläggare'), await signIn('Ville Virkailija')]
})

const unit = { nameSv: 'Integrationsenheten', nameFi: 'Kotoutumisyksikkö', phone: '06 000 0000', email: 'integration@korsholm.example', address: 'Centrumvägen 4', from: '2026-11-23' }
const publicUnit = async (day: string) => (await ask('GET', `/api/municipalities/499/practice/${day}`, undefined)).body['contactUnit'] as { nameSv: string } | null

describe('Korsholm names the unit that others contact (9 §)', () => {
  test('before that, whoever asks is told that nothing is given', async () => {
    expect(await publicUnit('2026-11-23')).toBeNull()
  })
  test('then anybody reads it from its first day, with nobody\'s name', async () => {
    expect((await ask('POST', '/api/contact-unit', lena, unit)).status).toBe(200)
    expect([await publicUnit('2026-11-22'), await publicUnit('2026-11-23')]).toEqual([null, { nameSv: unit.nameSv, nameFi: unit.nameFi, phone: unit.phone, email: unit.email, address: unit.address, from: unit.from, to: null }])
  })
  test('a new unit begins where the one before ends, and one of the same day is replaced', async () => {
    await ask('POST', '/api/contact-unit', lena, { ...unit, nameSv: 'Servicepunkten', from: '2027-01-01' })
    expect([(await publicUnit('2026-12-31'))?.nameSv, (await publicUnit('2027-01-01'))?.nameSv]).toEqual(['Integrationsenheten', 'Servicepunkten'])
    await ask('POST', '/api/contact-unit', lena, { ...unit, nameSv: 'Medborgarservice', from: '2027-01-01' })
    expect((await publicUnit('2027-01-01'))?.nameSv).toBe('Medborgarservice')
    expect(((await ask('GET', '/api/contact-unit', lena)).body['units'] as unknown[])).toHaveLength(2)
  })
  test('and when it ends, nothing is given after its last day', async () => {
    expect((await ask('POST', '/api/contact-unit/end', lena, { lastDay: '2027-03-31' })).status).toBe(200)
    expect([(await publicUnit('2027-03-31'))?.nameSv, await publicUnit('2027-04-01')]).toEqual(['Medborgarservice', null])
  })
  test.each([
    ['from yesterday', { from: '2026-11-22' }, 'from', 'in-the-past'], ['that cannot be reached', { phone: '', email: ' ', address: '' }, 'phone', 'not-reachable'],
    ['with an e-mail that is none', { email: 'korsholm', from: '2027-06-01' }, 'email', 'not-an-email'], ['before one that is named already', { from: '2026-12-01' }, 'from', 'named-later'], ['without a Finnish name', { nameFi: '' }, 'nameFi', 'too_small'],
  ])('a unit %s is refused with the field', async (_what, change, path, code) => {
    const { status, body } = await ask('POST', '/api/contact-unit', lena, { ...unit, ...change })
    expect([status, body.errors![0]!.path, body.errors![0]!.code]).toEqual([400, path, code])
  })
  test('a caseworker may not name it, and a municipality that does not exist has none', async () => {
    expect((await ask('POST', '/api/contact-unit', eva, unit)).status).toBe(403)
    expect((await ask('GET', '/api/municipalities/000/practice/2026-11-23', undefined)).status).toBe(404)
  })
})

describe('Korsholm records how it reads "with changes in the client\'s needs" (22 §)', () => {
  type Reading = { norm: string; said: string; authority: { nameSv: string }; lawState: string; isReplaced: boolean; isOfEarlierState: boolean; recordedBy?: string }
  const reading = { norm: 'review.cause', said: 'Ny bostadsort, nytt barn eller avbrutna studier räknas alltid som en förändring.', reason: 'Lika behandling i våra tre verksamhetsställen.', from: '2026-11-20' }
  const anybody = async (section = '22') => (await ask('GET', `/api/readings/681-2023/${section}`, undefined)).body['readings'] as Reading[]
  test('with the reason, and under the state of the law of the day', async () => {
    expect((await ask('POST', '/api/readings', lena, reading)).status).toBe(200)
    expect(await anybody()).toMatchObject([{ ...reading, authority: { nameSv: 'Korsholm' }, lawState: 'L5', isReplaced: false, isOfEarlierState: false }])
  })
  test('its neighbours read it without being told who wrote it, and its own officers read who did', async () => {
    expect(JSON.stringify(await anybody())).not.toContain('Lena')
    expect((await ask('GET', '/api/readings', eva)).body['readings']).toMatchObject([{ norm: 'review.cause', recordedBy: 'Lena Ledare' }])
    expect((await ask('GET', '/api/readings', ville)).body['readings']).toEqual([])
  })
  test('a new reading takes its place, and the one before stays to be read', async () => {
    await ask('POST', '/api/readings', lena, { ...reading, said: 'Också byte av arbete.', from: '2026-11-23' })
    expect((await anybody()).map(({ said, isReplaced }) => [said, isReplaced])).toEqual([['Också byte av arbete.', false], [reading.said, true]])
    expect(await made.asOwner(`SELECT privilege_type AS may FROM information_schema.table_privileges WHERE table_name = 'norm_reading' AND grantee = 'kotostig_app' ORDER BY 1`)).toEqual([{ may: 'INSERT' }, { may: 'SELECT' }])
  })
  test('when the law has come into another state since, it says so', async () => {
    await made.asOwner(`UPDATE norm_reading SET law_state = 'L4' WHERE said LIKE 'Också%'`)
    expect((await anybody()).map((one) => one.isOfEarlierState)).toEqual([true, false])
  })
  test.each([
    ['of a norm that does not exist', { norm: 'no.such' }, 'norm', 'wrong'], ['from a day that comes', { from: '2026-11-24' }, 'from', 'in-the-future'], ['without a reason', { reason: '' }, 'reason', 'too_small'],
  ])('a reading %s is refused with the field', async (_what, change, path, code) => {
    const { status, body } = await ask('POST', '/api/readings', lena, { ...reading, ...change })
    expect([status, body.errors![0]!.path, body.errors![0]!.code]).toEqual([400, path, code])
  })
  test('a caseworker may not record one, and a section without open norms has none', async () => {
    expect((await ask('POST', '/api/readings', eva, reading)).status).toBe(403)
    expect(await anybody('1')).toEqual([])
    expect((await ask('GET', '/api/readings/681-2023/999', undefined)).status).toBe(404)
  })
})

describe('The agreement with the state is reviewed at least every four years (42 §)', () => {
  type Condition = { id: string; kind: string; reviewedOn: string | null; reviewBy: string | null }
  const conditions = async (): Promise<Condition[]> => (await ask('GET', '/api/municipality', lena)).body['conditions'] as Condition[]
  test('counted from its first day, then from the review that was stated last', async () => {
    for (const kind of ['agreement', 'programme']) await ask('POST', '/api/municipality/conditions', lena, { kind, from: '2025-02-01', to: null, note: '' })
    const [agreement, programme] = await conditions()
    expect([agreement!.reviewBy, programme!.reviewBy]).toEqual(['2029-02-01', null])
    expect((await ask('POST', '/api/municipality/conditions/review', lena, { condition: agreement!.id, on: '2026-11-02', note: 'Möte med livskraftscentralen' })).body).toEqual({ reviewBy: '2030-11-02' })
    expect((await conditions())[0]).toMatchObject({ reviewedOn: '2026-11-02', reviewBy: '2030-11-02' })
  })
  test('a review before the agreement, or one that is to come, is refused; a programme has none; a caseworker may not', async () => {
    const [agreement, programme] = await conditions()
    const review = (condition: string, on: string, as = lena) => ask('POST', '/api/municipality/conditions/review', as, { condition, on, note: '' })
    expect((await review(agreement!.id, '2025-01-31')).body).toMatchObject({ errors: [{ path: 'on', code: 'outside-period' }] })
    expect((await review(agreement!.id, '2026-11-24')).body).toMatchObject({ errors: [{ path: 'on', code: 'in-the-future' }] })
    expect([(await review(programme!.id, '2026-01-01')).status, (await review(agreement!.id, '2026-01-01', eva)).status]).toEqual([404, 403])
  })
})
