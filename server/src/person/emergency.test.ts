import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

const reason = 'Akut läge på jourmottagningen, ingen i Korsholm svarar'

describe('In an emergency an officer of Vasa needs a file that is in Korsholm', () => {
  let ville: string
  let layla: string
  let caseNumber: string
  const open = async (cookie: string, which: object, why = reason) => ask('POST', '/api/emergency-access', cookie, { ...which, reason: why })
  const statusFor = async (cookie: string) => (await ask('GET', `/api/people/${layla}`, cookie)).status
  const lastEvent = async () => (await made.asOwner<{ event: string; person_ids: string[]; details: object }>('SELECT event, person_ids::text[], details FROM audit_event ORDER BY id DESC LIMIT 1'))[0]!

  beforeAll(async () => {
    ville = await signIn('Ville Virkailija')
    const { body } = await ask('POST', '/api/people', await signIn('Eva Handläggare'), {
      key: 'for-an-emergency', familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', identityCode: '150190-901S', source: 'migri',
      facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }] },
    })
    layla = body['id'] as string
    caseNumber = body['caseNumber'] as string
  })

  test('a reason of a few words is not enough, and one of the two numbers is given', async () => {
    expect((await open(ville, { caseNumber }, 'Akut')).body.errors![0]!.path).toBe('reason')
    expect((await open(ville, {})).body.errors![0]!.code).toBe('one-of-two')
    expect((await open(ville, { caseNumber, identityCode: '150190-901S' })).body.errors![0]!.code).toBe('one-of-two')
    expect((await open(ville, { identityCode: '150190-901T' })).body.errors![0]).toMatchObject({ path: 'identityCode', code: 'wrong-check' })
    expect(await statusFor(ville)).toBe(404)
  })
  test('a number that nobody has opens nothing, and the try is on record', async () => {
    expect((await open(ville, { caseNumber: 'K26-999999' })).body).toEqual({ opened: null })
    expect(await lastEvent()).toEqual({ event: 'EmergencyAccessUsed', person_ids: [], details: { opened: 0 } })
  })
  test('with the reason the file opens for 24 hours, to read and not to write', async () => {
    expect((await open(ville, { identityCode: '150190-901S' })).body).toEqual({ opened: { person: layla, caseNumber, until: '2026-11-24 10:00' } })
    expect(await statusFor(ville)).toBe(200)
    expect((await ask('GET', `/api/people/${layla}`, ville)).body).toMatchObject({ mayRecord: false, emergency: { until: '2026-11-24 10:00', minutesLeft: 1_440 } })
    expect((await ask('POST', '/api/facts', ville, { person: layla, version: 1, fact: 'vulnerable', value: true, source: 'own-work' })).status).toBe(404)
    expect((await ask('POST', '/api/people/search', ville, { text: 'Exempel' })).body['people']).toEqual([])
  })
  test('for that officer alone', async () => {
    expect(await statusFor(await signIn('Sten Socialarbetare'))).toBe(404)
  })
  test('also when her whereabouts are not disclosed', async () => {
    await made.asOwner(`INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, recorded_at) VALUES (${layla}, false, '2026-11-01', 'population-register', now())`)
    expect(await statusFor(ville)).toBe(200)
  })
  test('the data protection officer of Korsholm sees that it was an emergency, and the reason stays out of the record', async () => {
    const { body } = await ask('POST', '/api/audit', await signIn('Dag Skydd'), { from: '2026-11-23', to: '2026-11-23', person: layla })
    const events = body['events'] as { event: string; officer: string; flags: string[] }[]
    expect(events.filter((one) => one.flags.includes('emergency')).map((one) => [one.event, one.officer])).toEqual(expect.arrayContaining([['EmergencyAccessUsed', 'Ville Virkailija'], ['PersonRead', 'Ville Virkailija']]))
    expect(events.filter((one) => one.event === 'PersonRegistered').flatMap((one) => one.flags)).not.toContain('emergency')
    expect(JSON.stringify(body)).not.toContain('jourmottagningen')
    expect(await made.asOwner('SELECT reason FROM emergency_access')).toEqual([{ reason }])
  })
  test('nobody opens their own file, nor that of their family', async () => {
    await made.asOwner(`UPDATE officer SET person_id = ${layla} WHERE subject = 'demo:sten'`)
    expect((await open(await signIn('Sten Socialarbetare'), { caseNumber })).body).toEqual({ opened: null })
  })
  test('and roles that do not work with people open nothing', async () => {
    expect((await open(await signIn('Dag Skydd'), { caseNumber })).status).toBe(403)
  })
  test('after 24 hours it is closed', async () => {
    await made.asOwner(`UPDATE emergency_access SET opened_at = opened_at - interval '24 hours', closes_at = closes_at - interval '24 hours'`)
    expect(await statusFor(ville)).toBe(404)
  })
})
