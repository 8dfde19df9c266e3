import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Intake } from '@kotostig/api/intake'
import { lawRelease } from '@kotostig/law'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { makeAssignment, makeAuthority, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { rederive } from '../duty/duty.ts'
import { recordLawRelease } from '../law/law.ts'
import { checkOf } from '../person/identity-code.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
const today = '2026-11-23'
let world: TestDatabase
let server: TestApp
let korsholm: MadeAuthority
let eva: Officer
let bo: Officer
let lena: Officer
let stranger: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  await recordLawRelease(world.database, lawRelease)
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
  lena = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  stranger = await makeOfficer(world.database, await makeAuthority(world.database, 'municipality', '905', 'Vasa'), 'caseworker')
})
afterAll(async () => {
  await server.close()
  await world.remove()
})

type Reply = { id: string; caseNumber: string; intake: Intake; open: Intake[]; settled: Intake[]; people: { person: { id: string }; windowEnds: string; isDuty: boolean; homeCareAllowance: boolean }[]; errors: { path: string; code: string }[] }
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object) => {
  const reply = await ask(server.app, method, url, await signIn(world.database, officer, clock), body)
  return { status: reply.statusCode, body: reply.json<Reply>() }
}
let keys = 0
const contact = {
  way: 'authority', senderKind: 'welfare-area', sender: 'Österbottens välfärdsområde', ground: 'consent', consentOn: '2026-11-10', arrivedOn: '2026-11-12', familyName: 'Rahimi', givenNames: 'Layla', born: '1991-03-04', identityCode: '', firstPermitOn: '2026-03-01',
  language: 'prs', needsInterpreter: true, phone: '040 123 4567', email: '', isProtected: false, moves: null, words: 'Vill studera.',
}
const record = (officer: Officer, change: object = {}) => as(officer, 'POST', '/api/intakes', { key: `contact of a test ${++keys}`, ...contact, ...change })
const openOf = async (officer: Officer): Promise<Intake[]> => (await as(officer, 'GET', '/api/intakes')).body.open
const dutiesOf = async (person: string): Promise<string[]> => (await world.asOwner<{ rule: string }>(`SELECT rule FROM duty WHERE person_id = $1 AND derived_state = 'open' AND NOT is_standing ORDER BY rule`, [person])).map((row) => row.rule)
const codeOf = (number: number): string => `040391-${number}${checkOf(`040391${number}`)}`
const newPerson = (change: object = {}) => ({
  key: `person of a contact ${++keys}`, familyName: 'Rahimi', givenNames: 'Layla', born: '1991-03-04', source: 'own-work',
  facts: { residence: [{ from: '2026-03-01', kind: 'permit', ground: 'quota' }], homeMunicipality: [{ from: '2026-03-05', code: '499' }] }, ...change,
})

describe('a contact from another authority, with the consent of the person', () => {
  let id: string
  test('stands with its section, its age and the three years, the oldest first, and never a last day', async () => {
    id = (await record(eva)).body.id
    const older = (await record(eva, { arrivedOn: '2026-11-01', consentOn: '2026-10-30', firstPermitOn: null })).body.id
    const open = await openOf(bo)
    expect(open.map((one) => one.id)).toEqual([older, id])
    expect(open[1]).toMatchObject({ days: 11, source: [{ act: '681/2023', section: '9', moment: '1' }], windowEnds: '2029-03-01', recordedBy: 'Eva Handläggare', person: null })
    expect(open[0]!.windowEnds).toBeNull()
    expect(await openOf(stranger)).toEqual([])
    await as(eva, 'POST', '/api/intakes/settle', { intake: older, outcome: 'closed', words: 'Kom två gånger' })
  })
  test('becomes a person with a file, and the duty to take it up and to begin the assessment', async () => {
    const body = { intake: id, estimatedNeed: true, person: newPerson() }
    expect((await as(bo, 'POST', '/api/intakes/register', { ...body, estimatedNeed: null })).body.errors).toMatchObject([{ path: 'estimatedNeed', code: 'missing' }])
    const made = (await as(bo, 'POST', '/api/intakes/register', body)).body
    expect(await dutiesOf(made.id)).toEqual(expect.arrayContaining(['assessment.start', 'contact.handle']))
    expect(await world.asOwner('SELECT kind, valid_from::text AS day, estimated_need AS need FROM act WHERE person_id = $1', [made.id])).toEqual([{ kind: 'contact', day: '2026-11-12', need: true }])
    expect(await world.asOwner('SELECT language, needs_interpreter AS interpreter FROM person_language WHERE person_id = $1', [made.id])).toEqual([{ language: 'prs', interpreter: true }])
    expect((await as(bo, 'POST', '/api/intakes/register', body)).body).toEqual({ id: made.id, caseNumber: made.caseNumber })
    expect(await world.asOwner(`SELECT count(*)::integer AS n FROM person WHERE request_key = $1`, [body.person.key])).toEqual([{ n: 1 }])
    expect((await as(eva, 'GET', '/api/intakes')).body.settled.find((one) => one.id === id)).toMatchObject({ outcome: 'registered', settledBy: 'Bo Vik', person: { id: made.id } })
    expect((await as(stranger, 'GET', `/api/intakes/${id}`)).status).toBe(404)
  })
})

describe('what may not come, or not so', () => {
  test.each([
    ['from an authority without consent and without a right', { ground: 'own-request', consentOn: null }, 'ground', 'ground-does-not-fit'],
    ['with consent, but nobody has said when', { consentOn: null }, 'consentOn', 'missing'],
    ['consented to after it came', { consentOn: '2026-11-13' }, 'consentOn', 'after-the-contact'],
    ['from nobody', { sender: '' }, 'sender', 'missing'],
    ['tomorrow', { arrivedOn: '2026-11-24' }, 'arrivedOn', 'in-the-future'],
    ['with an identity code that is none', { identityCode: '040391-9019' }, 'identityCode', 'wrong-check'],
    ['with an identity code of another day', { identityCode: codeOf(902), born: '1991-03-05' }, 'identityCode', 'born-differs'],
    ['with an address that is none', { email: 'layla' }, 'email', 'not-an-email'], ['with a telephone number that is none', { phone: 'ring mig' }, 'phone', 'not-a-phone'],
  ])('a contact %s is refused with the field', async (_what, change, path, code) => {
    const { status, body } = await record(eva, change)
    expect([status, body.errors[0]!.path, body.errors[0]!.code]).toEqual([400, path, code])
  })
  test('the same submission twice makes one', async () => {
    const body = { key: 'sent twice by mistake', ...contact }
    const [first, second] = [await as(eva, 'POST', '/api/intakes', body), await as(eva, 'POST', '/api/intakes', body)]
    expect(second.body.id).toBe(first.body.id)
    expect((await openOf(eva)).filter((one) => one.id === first.body.id)).toHaveLength(1)
    await as(eva, 'POST', '/api/intakes/settle', { intake: first.body.id, outcome: 'guided', words: '' })
  })
})

test('an own request of somebody with a file is tied to it, and the assessment is a duty only where a need is estimated', async () => {
  for (const [estimatedNeed, expected] of [[true, true], [false, false]] as const) {
    const person = await makePerson(world.database, korsholm)
    await world.asOwner(`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES ($1, 'permit', 'work', '2025-03-01', 'migri', '2026-01-01T00:00:00Z')`, [person])
    await world.asOwner(`INSERT INTO home_municipality (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, '499', '2025-03-01', 'population-register', '2026-01-01T00:00:00Z')`, [person])
    const { id } = (await record(eva, { way: 'on-behalf', senderKind: null, sender: 'Maken', ground: 'own-request', consentOn: null })).body
    expect((await as(eva, 'POST', '/api/intakes/settle', { intake: id, outcome: 'tied', person, estimatedNeed })).status).toBe(200)
    expect((await dutiesOf(person)).includes('assessment.start')).toBe(expected)
    expect((await as(bo, 'POST', '/api/intakes/settle', { intake: id, outcome: 'closed', words: 'En gång till' })).status).toBe(409)
  }
})

test('a contact is sent on only with consent, and closed only with a reason', async () => {
  const { id } = (await record(eva)).body
  expect((await as(eva, 'POST', '/api/intakes/settle', { intake: id, outcome: 'forwarded', to: 'Vasa stad', hasConsent: false, words: '' })).body.errors).toMatchObject([{ path: 'hasConsent', code: 'needs-consent' }])
  expect((await as(eva, 'POST', '/api/intakes/settle', { intake: id, outcome: 'closed', words: 'x' })).status).toBe(400)
  expect((await as(eva, 'POST', '/api/intakes/settle', { intake: id, outcome: 'forwarded', to: 'Vasa stad', hasConsent: true, words: '' })).status).toBe(200)
  expect((await as(eva, 'GET', `/api/intakes/${id}`)).body.intake).toMatchObject({ outcome: 'forwarded', forwardedTo: 'Vasa stad', person: null })
})

describe('somebody protected', () => {
  test('is seen by the leader and whoever recorded the contact; the protection goes along to the file', async () => {
    const { id } = (await record(eva, { isProtected: true, familyName: 'Hemlig' })).body
    const sees = async (officer: Officer) => (await openOf(officer)).some((one) => one.id === id)
    expect([await sees(eva), await sees(lena), await sees(bo)]).toEqual([true, true, false])
    expect((await as(bo, 'POST', '/api/intakes/settle', { intake: id, outcome: 'closed', words: 'Försöker' })).status).toBe(404)
    const made = (await as(lena, 'POST', '/api/intakes/register', { intake: id, estimatedNeed: true, person: newPerson({ familyName: 'Hemlig' }) })).body
    expect(await world.asOwner(`SELECT covers_household FROM non_disclosure WHERE person_id = $1`, [made.id])).toEqual([{ covers_household: true }])
    expect((await as(bo, 'GET', '/api/intakes')).body.settled.some((one) => one.id === id)).toBe(false)
  })
  test('who is known by the identity code to be protected is hidden, though the sender did not say so', async () => {
    const person = await makePerson(world.database, korsholm)
    await makeProtected(world.database, person, { from: '2026-01-01' })
    await makeAssignment(world.database, person, eva)
    await world.asOwner(`INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, $2, '1991-03-04', 'population-register', '2026-01-01T00:00:00Z')`, [person, codeOf(903)])
    const { id } = (await record(eva, { identityCode: codeOf(903) })).body
    expect([(await openOf(eva)).some((one) => one.id === id), (await openOf(bo)).some((one) => one.id === id)]).toEqual([true, false])
  })
  test('an officer does not see a contact about themselves', async () => {
    const person = await makePerson(world.database, korsholm)
    await world.asOwner(`INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, $2, '1991-03-04', 'population-register', '2026-01-01T00:00:00Z')`, [person, codeOf(904)])
    const herself = await makeOfficer(world.database, korsholm, 'lead', { person })
    const { id } = (await record(eva, { identityCode: codeOf(904) })).body
    expect([(await openOf(lena)).some((one) => one.id === id), (await openOf(herself)).some((one) => one.id === id)]).toEqual([true, false])
  })
})

test('whose three years end soon and who has no assessment stand on a list, with the day that the law package gives', async () => {
  const made = async (from: string, sets: [string, string][] = []): Promise<string> => {
    const person = await makePerson(world.database, korsholm)
    await world.asOwner(`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES ($1, 'permit', 'family', $2, 'migri', '2026-01-01T00:00:00Z')`, [person, from])
    await world.asOwner(`INSERT INTO home_municipality (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, '499', $2, 'population-register', '2026-01-01T00:00:00Z')`, [person, from])
    for (const [kind, on] of sets) await world.asOwner(`INSERT INTO act (person_id, kind, valid_from, needs_plan, needs_coordination, source_kind, recorded_at) VALUES ($1, $2, $3, false, false, 'own-work', '2026-01-01T00:00:00Z')`, [person, kind, on])
    await world.database.write((tx) => rederive(tx, [person], today, clock.now()))
    return person
  }
  const [soon, last] = [await made('2023-12-10'), await made('2023-11-23')]
  await made('2023-11-22')
  await made('2024-12-10')
  await made('2023-12-11', [['assessment-made', '2024-05-05']])
  await world.asOwner(`INSERT INTO home_care_allowance (person_id, valid_from, source_kind, recorded_at) VALUES ($1, '2026-01-01', 'kela', '2026-01-01T00:00:00Z')`, [soon])
  const { people } = (await as(eva, 'GET', '/api/reach/30')).body
  expect(people.map((one) => [one.person.id, one.windowEnds, one.homeCareAllowance])).toEqual([[last, today, false], [soon, '2026-12-10', true]])
  expect((await as(eva, 'GET', '/api/reach/365')).body.people).toHaveLength(2)
  expect((await as(stranger, 'GET', '/api/reach/30')).body.people).toEqual([])
  // Whoever has been assessed since is no longer on it.
  await world.asOwner(`INSERT INTO act (person_id, kind, valid_from, needs_plan, needs_coordination, source_kind, recorded_at) VALUES ($1, 'assessment-made', '2026-11-20', false, false, 'own-work', '2026-11-20T00:00:00Z')`, [last])
  await world.database.write((tx) => rederive(tx, [last], today, clock.now()))
  expect((await as(eva, 'GET', '/api/reach/30')).body.people.map((one) => one.person.id)).toEqual([soon])
})
