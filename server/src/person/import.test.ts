import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

let [eva, ville, dag] = ['', '', '']
beforeAll(async () => {
  ;[eva, ville, dag] = [await signIn('Eva Handläggare'), await signIn('Ville Virkailija'), await signIn('Dag Skydd')]
})
const names = [{ familyName: 'Exempel', givenNames: 'Layla' }, { familyName: 'Exempel', givenNames: 'Omar' }, { familyName: 'Exempel', givenNames: 'Noor' }]
/** A family in which every kind of fact stands. */
const family = {
  asOf: '2026-11-23',
  people: [
    {
      id: 'mother', born: '1990-01-15', arrived: '2025-01-10', appliedForProtection: '2025-01-11', vulnerable: true, obviousSocialOrHealthNeeds: false, unaccompaniedOnArrival: false,
      residence: [{ from: '2026-02-01', kind: 'permit', ground: 'cannot-leave', afterProtectionApplication: true }], homeMunicipality: [{ from: '2026-02-05', to: '2026-05-31', code: '905' }, { from: '2026-06-01', code: '499' }],
      meetsHomeMunicipalityConditions: [{ from: '2026-02-01', to: '2026-02-04', value: true }], livesIn: [{ from: '2026-02-01', to: '2026-02-04', code: '905' }],
      jobSeeker: [{ from: '2026-07-01', unemployed: true }], homeCareAllowance: [{ from: '2026-03-01', to: '2026-06-30' }], socialAssistance: [{ from: '2026-02-01', to: '2026-03-31', temporary: false }], traffickingVictim: [],
      acts: [{ type: 'known', on: '2026-06-02' }, { type: 'assessment-started', on: '2026-06-10' }, { type: 'assessment-made', on: '2026-07-01', needsPlan: true, needsCoordination: true }, { type: 'plan-made', on: '2026-07-10', until: '2027-07-09', withWelfareArea: true }],
    },
    { id: 'father', born: '1988-03-04', residence: [{ from: '2026-02-01', kind: 'permit', ground: 'family' }], homeMunicipality: [{ from: '2026-02-05', code: '499' }], familyTie: [{ to: 'mother', existedBeforeArrival: true }], jobSeeker: [] },
    { id: 'child', born: '2026-08-01', bornInFinlandTo: ['mother', 'father'], homeMunicipality: [{ from: '2026-08-01', code: '499' }] },
  ],
}
type Imported = { people: { id: string; caseNumber: string }[] }
let keys = 0
const importFile = (file: unknown, given: object[] = names, key = `import-of-test-${++keys}`, by = eva) => ask('POST', '/api/people/import', by, { key, text: typeof file === 'string' ? file : JSON.stringify(file), names: given })
const check = (file: unknown, by = eva) => ask('POST', '/api/people/import/check', by, { text: typeof file === 'string' ? file : JSON.stringify(file) })
const exported = async (id: string) => (await ask('GET', `/api/people/${id}/case-file`, eva)).body
const count = async () => Number((await made.asOwner<{ n: string }>('SELECT count(*) AS n FROM person'))[0]!.n)

/** The ids of a case file as their places in it: two files that are the same but for ids are the same so. */
const withoutIds = (file: Record<string, unknown>): unknown => {
  const ids = (file['people'] as { id: string }[]).map((one) => one.id)
  return JSON.parse(JSON.stringify(file), (_key, value: unknown) => (typeof value === 'string' && ids.includes(value) ? `person ${ids.indexOf(value)}` : value)) as unknown
}

describe('A caseworker opens files from a case file', () => {
  test('and what comes out again is what came in, but for ids; and what comes out of that is the same once more', async () => {
    expect((await check(family)).body).toEqual({ people: 3, leavesOut: [] })
    const first = (await importFile(family)).body as unknown as Imported
    const out = await exported(first.people[0]!.id)
    expect(withoutIds(out)).toEqual(withoutIds({ ...family, municipalities: [] }))
    const second = (await importFile(out)).body as unknown as Imported
    expect(withoutIds(await exported(second.people[0]!.id))).toEqual(withoutIds(out))
    expect(second.people.map((one) => one.id)).not.toEqual(first.people.map((one) => one.id))
  })
  test('and everybody in it has a file with a name, the source and the duties of the law', async () => {
    const { people } = (await importFile(family, [{ ...names[0]!, identityCode: '150190-901S' }, names[1]!, names[2]!])).body as unknown as Imported
    const { body } = await ask('GET', `/api/people/${people[0]!.id}`, eva)
    expect(body).toMatchObject({ familyName: 'Exempel', givenNames: 'Layla', identityCode: '150190-901S', family: [{ name: 'Omar Exempel' }, { name: 'Noor Exempel' }] })
    expect([...new Set((body['facts'] as { source: string }[]).map((one) => one.source))]).toEqual(['import'])
    expect((await made.asOwner<{ n: string }>(`SELECT count(*) AS n FROM duty WHERE person_id = ${people[0]!.id}`))[0]!.n).not.toBe('0')
    const [event] = await made.asOwner(`SELECT person_ids::text[] AS people, details FROM audit_event WHERE event = 'PeopleImported' ORDER BY id DESC LIMIT 1`)
    expect(event).toEqual({ people: people.map((one) => one.id), details: { people: 3 } })
  })
  test('sent twice it is the same people; the key of another authority tells nothing', async () => {
    const first = await importFile(family, names, 'sent-two-times')
    const before = await count()
    expect((await importFile(family, names, 'sent-two-times')).body).toEqual(first.body)
    expect((await importFile(family, names, 'sent-two-times', ville)).status).toBe(409)
    expect(await count()).toBe(before)
  })
  test('what is not of people is told of and left out', async () => {
    const file = { ...family, municipalities: [{ code: '499', agreement: [{ from: '2025-01-01' }] }], arrangements: [] }
    expect((await check(file)).body).toEqual({ people: 3, leavesOut: ['municipalities'] })
    const before = await made.asOwner('SELECT count(*) FROM municipality_condition')
    expect((await importFile(file)).status).toBe(200)
    expect(await made.asOwner('SELECT count(*) FROM municipality_condition')).toEqual(before)
  })
})

describe('What is wrong is told by its place, and nobody is registered', () => {
  const people = (more: object) => ({ asOf: '2026-11-23', people: [{ id: 'p1', born: '1990-01-15', ...more }] })
  test.each([
    ['no case file', 'hej', '', 'not-json'], ['brackets within brackets', '['.repeat(500), '', 'too-deep'], ['nobody in it', { asOf: '2026-11-23', people: [] }, 'people', 'empty'],
    ['a birthday that is no day', people({ born: '1990-02-30' }), 'people[0].born', 'not-a-day'], ['a word that is not known', people({ shoeSize: 38 }), 'people[0].shoeSize', 'unknown-key'],
    ['two home municipalities at once', people({ homeMunicipality: [{ from: '2026-01-01', code: '499' }, { from: '2026-02-01', code: '905' }] }), 'people[0].homeMunicipality[1]', 'overlap'],
    ['two registrations as job seeker at once', people({ jobSeeker: [{ from: '2026-01-01', unemployed: true }, { from: '2026-02-01', unemployed: true }] }), 'people[0].jobSeeker[1]', 'overlap'],
    ['a relative who is not in it', people({ familyTie: [{ to: '1', existedBeforeArrival: true }] }), 'people[0].familyTie[0].to', 'no-such-person'],
    ['more people than one looks over', { asOf: '2026-11-23', people: Array.from({ length: 31 }, (_one, at) => ({ id: `p${at}`, born: '1990-01-15' })) }, 'people', 'too-many-people'],
  ])('of a file with %s', async (_what, file, path, code) => {
    const before = await count()
    for (const reply of [await check(file), await importFile(file, [names[0]!])]) {
      expect(reply.status).toBe(400)
      expect(reply.body.errors!.map((one) => ({ path: one.path, code: one.code }))).toContainEqual({ path, code })
    }
    expect(await count()).toBe(before)
  })
  test.each([
    ['a slip in an identity code', { identityCode: '150190-901T' }, 'wrong-check'], ['a code of another day of birth', { identityCode: '010594Y9032' }, 'born-differs'], ['a code that is known', { identityCode: '150190-901S' }, 'known-by-access'],
  ])('of names with %s, also where it is the last of them', async (_what, more, code) => {
    const before = await count()
    const file = { ...family, people: [{ ...family.people[1]!, id: 'alone', familyTie: undefined }, { id: 'p1', born: '1990-01-15' }] }
    expect((await importFile(file, [names[0]!, { ...names[1]!, ...more }])).body.errors).toMatchObject([{ path: 'names.1.identityCode', code }])
    expect(await count()).toBe(before)
  })
  test('of a name that is missing', async () => {
    expect((await importFile(family, names.slice(1))).body.errors).toMatchObject([{ path: 'names', code: 'missing' }])
    expect((await importFile(family, [{ familyName: ' ', givenNames: 'Layla' }, names[1]!, names[2]!])).body.errors).toMatchObject([{ path: 'names.0.familyName' }])
  })
})

test('a data protection officer registers nobody, and of whom Eva has registered Ville in Vasa sees nothing', async () => {
  expect([(await check(family, dag)).status, (await importFile(family, names, 'by-somebody-else', dag)).status]).toEqual([403, 403])
  const { people } = (await importFile(family)).body as unknown as Imported
  expect((await ask('GET', `/api/people/${people[0]!.id}`, ville)).status).toBe(404)
})
