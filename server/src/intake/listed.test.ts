import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Intake } from '@kotostig/api/intake'
import type { Mapping, Purpose, RowFault } from '@kotostig/api/takeover'
import { lawRelease } from '@kotostig/law'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { makeAssignment, makeAuthority, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { recordLawRelease } from '../law/law.ts'
import { checkOf } from '../person/identity-code.ts'
import { workOnTakeovers } from '../takeover/takeover.jobs.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let korsholm: MadeAuthority
let lena: Officer
let eva: Officer
let bo: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  await recordLawRelease(world.database, lawRelease)
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  lena = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
})
afterAll(async () => {
  await server.close()
  await world.remove()
})

type Read = { takeover: { id: string; state: string; purpose: string | null; created: number; updated: number; refused: number }; suggested: Mapping; faults: RowFault[] }
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, payload?: object) => ask(server.app, method, url, await signIn(world.database, officer, clock), payload)
const work = (): Promise<number> => workOnTakeovers(world.database, clock)
const read = async (id: string): Promise<Read> => (await as(lena, 'GET', `/api/takeover/${id}`)).json<Read>()
let keys = 0
async function tried(purpose: Purpose, rows: readonly string[]): Promise<Read> {
  const bytes = Buffer.from(`Personbeteckning;Efternamn;Förnamn;Språk;Spärrmarkering;Tillståndsgrund;Tillstånd från;Hemkommun;Hemkommun från;Stöd för hemvård från\r\n${rows.join('\r\n')}`)
  const { id } = (await as(lena, 'POST', '/api/takeover', { key: `a list of a test ${++keys}`, fileName: 'lista.csv', bytes: bytes.length, purpose })).json<{ id: string }>()
  await as(lena, 'POST', '/api/takeover/parts', { takeover: id, number: 0, data: bytes.toString('base64'), isLast: true })
  await work()
  expect((await as(lena, 'POST', '/api/takeover/mapping', { takeover: id, mapping: (await read(id)).suggested })).json()).toEqual({ checking: true })
  await work()
  return read(id)
}
async function send(id: string, what: 'run' | 'undo'): Promise<Read> {
  expect((await as(lena, 'POST', `/api/takeover/${what}`, { takeover: id })).statusCode).toBe(200)
  await work()
  return read(id)
}
const codeOf = (number: number): string => `010590-${number}${checkOf(`010590${number}`)}`
const openOf = async (officer: Officer): Promise<Intake[]> => (await as(officer, 'GET', '/api/intakes')).json<{ open: Intake[] }>().open
async function known(code: string): Promise<string> {
  const person = await makePerson(world.database, korsholm)
  await world.asOwner(`INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, $2, '1990-05-01', 'population-register', '2026-01-01T00:00:00Z')`, [person, code])
  await world.asOwner(`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES ($1, 'permit', 'family', '2025-03-01', 'migri', '2026-01-01T00:00:00Z')`, [person])
  await world.asOwner(`INSERT INTO home_municipality (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, '499', '2025-03-01', 'population-register', '2026-01-01T00:00:00Z')`, [person])
  return person
}
const facts = (person: string) => world.asOwner(`SELECT valid_from::text AS day, source_kind AS source FROM home_care_allowance WHERE person_id = $1 AND withdrawn_at IS NULL`, [person])

describe('a list of Kela of those who get child home care allowance (84 § 2)', () => {
  let person: string
  let id: string
  test('is tried without writing: some become contacts, those with a file get facts', async () => {
    person = await known(codeOf(901))
    const found = await tried('kela-84-2', [`${codeOf(901)};Testsson;Test;;;;;;;1.9.2026`, `${codeOf(902)};Ny;Nadia;somaliska;;family;1.2.2026;Korsholm;2.2.2026;1.10.2026`, `${codeOf(903)};Ny;Farah;;;;;;;`, `010590-9999;Fel;Kod;;;;;;;`])
    id = found.takeover.id
    expect(found.takeover).toMatchObject({ purpose: 'kela-84-2', state: 'checked', created: 2, updated: 1, refused: 1 })
    expect([await openOf(lena), await facts(person)]).toEqual([[], []])
  })
  test('read in, the fact is Kela\'s and its consequence the law\'s: the assessment is a duty; nobody gets a file by itself', async () => {
    expect((await send(id, 'run')).takeover).toMatchObject({ state: 'done', created: 2, updated: 1 })
    expect(await facts(person)).toEqual([{ day: '2026-09-01', source: 'kela' }])
    expect(await world.asOwner(`SELECT kind, valid_from::text AS day FROM act WHERE person_id = $1`, [person])).toEqual([{ kind: 'known', day: '2026-11-23' }])
    expect(await world.asOwner(`SELECT rule FROM duty WHERE person_id = $1 AND rule = 'assessment.start'`, [person])).toHaveLength(1)
    expect(await world.asOwner('SELECT count(*)::integer AS n FROM person')).toEqual([{ n: 1 }])
    expect((await openOf(bo)).map((one) => [one.givenNames, one.senderKind, one.source, one.windowEnds])).toEqual([
      ['Nadia', 'kela', [{ act: '681/2023', section: '84', moment: '2' }], '2029-02-01'], ['Farah', 'kela', [{ act: '681/2023', section: '84', moment: '2' }], null],
    ])
  })
  test('the same people on the next list wait once', async () => {
    const found = await tried('kela-84-2', [`${codeOf(902)};Ny;Nadia;;;;;;;1.10.2026`])
    expect(found.takeover).toMatchObject({ created: 0 })
    expect(found.faults).toMatchObject([{ code: 'waits-already', isWarning: true }])
  })
  test('what is recorded already is not recorded again: the same list twice, or that the allowance goes on the month after', async () => {
    const found = await tried('kela-84-2', [`${codeOf(901)};Testsson;Test;;;family;1.3.2025;Korsholm;1.3.2025;1.9.2026`, `${codeOf(901)};Testsson;Test;;;;;;;1.11.2026`, `${codeOf(901)};Testsson;Test;;;;;;;`])
    expect([found.takeover, found.faults]).toMatchObject([{ created: 0, updated: 0, refused: 0 }, [{ code: 'nothing-new' }, { code: 'nothing-new' }, { code: 'nothing-new' }]])
    expect((await send(found.takeover.id, 'run')).takeover).toMatchObject({ created: 0, updated: 0 })
    expect(await facts(person)).toEqual([{ day: '2026-09-01', source: 'kela' }])
  })
  test('a contact of it becomes a person with what the list says: nothing is typed twice', async () => {
    const nadia = (await openOf(bo)).find((one) => one.givenNames === 'Nadia')!
    const made = (await as(bo, 'POST', '/api/intakes/register', { intake: nadia.id, estimatedNeed: null, person: { key: 'nadia of a list', familyName: 'Ny', givenNames: 'Nadia', born: '1990-05-01', identityCode: codeOf(902), source: 'kela', facts: { residence: nadia.facts['residence'], homeMunicipality: nadia.facts['homeMunicipality'] } } })).json<{ id: string }>()
    expect(await facts(made.id)).toEqual([{ day: '2026-10-01', source: 'kela' }])
    expect(await world.asOwner('SELECT language FROM person_language WHERE person_id = $1', [made.id])).toEqual([{ language: 'so' }])
    expect(await world.asOwner(`SELECT rule FROM duty WHERE person_id = $1 AND rule = 'assessment.start'`, [made.id])).toHaveLength(1)
  })
  test('undone: facts are withdrawn, contacts that wait are gone, whoever has been registered stays', async () => {
    expect((await send(id, 'undo')).takeover.state).toBe('undone')
    expect(await facts(person)).toEqual([])
    expect(await openOf(lena)).toEqual([])
    expect(await world.asOwner('SELECT count(*)::integer AS n FROM person')).toEqual([{ n: 2 }])
  })
})

test('a list of social assistance other than temporary makes it a fact from the day the list came', async () => {
  const person = await known(codeOf(911))
  const { takeover: { id } } = await tried('kela-84-3', [`${codeOf(911)};Testsson;Test;;;;;;;`])
  await send(id, 'run')
  expect(await world.asOwner('SELECT is_temporary, valid_from::text AS day FROM social_assistance WHERE person_id = $1', [person])).toEqual([{ is_temporary: false, day: '2026-11-23' }])
})

test('somebody protected whom the leader may not see becomes a contact that their own officer sees, and nothing is told of the file', async () => {
  const person = await known(codeOf(921))
  await makeProtected(world.database, person, { from: '2026-01-01' })
  await makeAssignment(world.database, person, eva)
  const found = await tried('migri-84-4', [`${codeOf(921)};Gömd;Hilda;;;;;;;`])
  expect(found.takeover).toMatchObject({ created: 1, updated: 0, refused: 0 })
  expect(found.faults).toEqual([])
  await send(found.takeover.id, 'run')
  const sees = async (officer: Officer) => (await openOf(officer)).some((one) => one.familyName === 'Gömd')
  expect([await sees(eva), await sees(bo)]).toEqual([true, false])
})

test('somebody of whom the list says that they are protected becomes a contact that only the leader sees', async () => {
  const found = await tried('dvv-86-1', [`${codeOf(922)};Skyddad;Siri;;ja;;;;;`])
  await send(found.takeover.id, 'run')
  const sees = async (officer: Officer) => (await openOf(officer)).some((one) => one.familyName === 'Skyddad')
  expect([await sees(lena), await sees(eva), await sees(bo)]).toEqual([true, false, false])
})
