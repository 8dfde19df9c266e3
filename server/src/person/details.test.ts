import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { personLanguages } from '@kotostig/api/languages'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

const newcomer = (key: string, more: object = {}) => ({
  key, familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', source: 'migri',
  facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }] }, ...more,
})
const inKorsholm = { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }] }
const inVasa = { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '905' }] }
type Row = Record<string, unknown> & { row: string; withdrawn: { reason: string } | null }
type File = { version: number; details: Record<'names' | 'codes' | 'languages' | 'integrationLanguages', Row[]>; isAssigned: boolean; mayRecord: boolean; familyName: string; givenNames: string; identityCode: string | null; isProtected: boolean; languages: object[] }
type Similar = { people: { name: string }[]; others: boolean }

let eva: string
let ville: string
let layla: string
beforeAll(async () => {
  ;[eva, ville] = [await signIn('Eva Handläggare'), await signIn('Ville Virkailija')]
  layla = (await ask('POST', '/api/people', eva, newcomer('the-first-of-all'))).body['id'] as string
})
const fileOf = async (cookie = eva): Promise<File> => (await ask('GET', `/api/people/${layla}`, cookie)).body as unknown as File
const record = async (kind: string, value: object, source = 'population-register') => ask('POST', '/api/people/details', eva, { person: layla, version: (await fileOf()).version, kind, value, source })
const refusal = async (kind: string, value: object) => (await record(kind, value)).body.errors?.[0]
const rowsOf = <Row extends object>(columns: string, table: string) => made.asOwner<Row & Record<string, unknown>>(`SELECT ${columns} FROM ${table} WHERE person_id = ${layla} ORDER BY id`)

describe('A caseworker in Korsholm learns more of who somebody is', () => {
  test('and a new name holds from its day on; the earlier one is kept with its last day, and still finds her', async () => {
    expect((await record('name', { familyName: 'Nygift', givenNames: 'Layla', from: '2026-11-02' })).status).toBe(200)
    expect(await fileOf()).toMatchObject({ familyName: 'Nygift', givenNames: 'Layla' })
    expect(await rowsOf('family_name, valid_from::text, valid_to::text, withdrawn_reason', 'person_name')).toEqual([
      { family_name: 'Exempel', valid_from: '1990-01-15', valid_to: null, withdrawn_reason: 'ended' },
      { family_name: 'Exempel', valid_from: '1990-01-15', valid_to: '2026-11-01', withdrawn_reason: null },
      { family_name: 'Nygift', valid_from: '2026-11-02', valid_to: null, withdrawn_reason: null },
    ])
    for (const text of ['Exempel', 'Nygift']) expect((await ask('POST', '/api/people/search', eva, { text })).body['people']).toMatchObject([{ id: layla }])
  })
  test('and a name that was written wrongly is corrected, from the same day', async () => {
    expect((await record('name', { familyName: 'Nygifvt', givenNames: 'Layla' })).status).toBe(200)
    expect((await record('name', { familyName: 'Nygift', givenNames: 'Leila' })).status).toBe(200)
    expect((await rowsOf<{ withdrawn_reason: string | null }>('withdrawn_reason', 'person_name')).map((row) => row.withdrawn_reason)).toEqual(['ended', null, 'corrected', 'corrected', null])
    expect(await fileOf()).toMatchObject({ familyName: 'Nygift', givenNames: 'Leila' })
  })
  test.each([
    ['a day to come', { familyName: 'A', givenNames: 'B', from: '2026-11-24' }, 'in-the-future'], ['a day before the name that stands', { familyName: 'A', givenNames: 'B', from: '2026-11-01' }, 'before-earlier-name'],
    ['no day at all', { familyName: 'A', givenNames: 'B', from: '2026-02-30' }, 'not-a-day'], ['no letters', { familyName: '?', givenNames: '!' }, 'not-a-name'],
  ])('and a name from %s is refused', async (_what, value, code) => {
    expect((await refusal('name', value))?.code).toBe(code)
  })
  test('and an identity code that comes later is recorded; a corrected one takes its place', async () => {
    expect((await record('identity-code', { code: '150190-901S' })).status).toBe(200)
    expect((await refusal('identity-code', { code: '150190-901s ' }))?.code).toBe('is-recorded')
    expect((await record('identity-code', { code: '150190Y901S' })).status).toBe(200)
    expect((await fileOf()).identityCode).toBe('150190Y901S')
    expect(await rowsOf('code, withdrawn_reason', 'identity_code')).toEqual([{ code: '150190-901S', withdrawn_reason: 'corrected' }, { code: '150190Y901S', withdrawn_reason: null }])
  })
  test('and a code of another day of birth, or with a slip, is refused with its place', async () => {
    expect(await refusal('identity-code', { code: '010594Y9032' })).toMatchObject({ path: 'value.code', code: 'born-differs' })
    expect(await refusal('identity-code', { code: '150190-901T' })).toMatchObject({ path: 'value.code', code: 'wrong-check' })
  })
  test('and of a code that somebody elsewhere has, she learns only that it is known', async () => {
    await ask('POST', '/api/people', ville, newcomer('somebody-of-vasa', { givenNames: 'Okänd', identityCode: '150190X901S', facts: inVasa }))
    const { status, body } = await record('identity-code', { code: '150190X901S' })
    expect([status, body.errors![0]!.code]).toEqual([409, 'known-by-access'])
    expect((await fileOf()).identityCode).toBe('150190Y901S')
  })
  test('and languages are recorded, also Dari and Sorani, changed, and taken away', async () => {
    for (const language of ['prs', 'ckb']) await record('language', { language, isSpoken: true, isRead: false, needsInterpreter: true }, 'person')
    await record('language', { language: 'prs', isSpoken: true, isRead: true, needsInterpreter: false }, 'person')
    await record('language', { language: 'ckb', isSpoken: false, isRead: false, needsInterpreter: false }, 'person')
    expect((await fileOf()).languages).toEqual([{ language: 'prs', needsInterpreter: false }])
    expect((await rowsOf<{ is_read: boolean }>('is_read', 'person_language')).map((row) => row.is_read)).toEqual([false, false, true])
    expect((await refusal('language', { language: 'xx', isSpoken: true, isRead: true, needsInterpreter: false }))?.code).toBe('not-a-language')
    expect((await refusal('language', { language: 'fi', isSpoken: false, isRead: false, needsInterpreter: false }))?.code).toBe('not-recorded')
  })
  test('and the chosen language of integration is kept with its day and the talk before it; another choice ends it', async () => {
    expect(await refusal('integration-language', { language: 'sv', from: '2026-11-24', talkedOn: null })).toMatchObject({ path: 'value.from', code: 'in-the-future' })
    expect(await refusal('integration-language', { language: 'sv', from: '2026-10-20', talkedOn: '2026-10-21' })).toMatchObject({ path: 'value.talkedOn', code: 'after-the-choice' })
    expect((await record('integration-language', { language: 'fi', from: '2026-10-20', talkedOn: null }, 'person')).status).toBe(200)
    expect((await record('integration-language', { language: 'sv', from: '2026-11-10', talkedOn: '2026-11-09' }, 'person')).status).toBe(200)
    expect(await refusal('integration-language', { language: 'fi', from: '2026-11-01', talkedOn: null })).toMatchObject({ path: 'value.from', code: 'before-earlier-choice' })
    expect(await rowsOf('language, valid_from::text, valid_to::text, talked_on::text, withdrawn_reason', 'integration_language')).toEqual([
      { language: 'fi', valid_from: '2026-10-20', valid_to: null, talked_on: null, withdrawn_reason: 'ended' },
      { language: 'fi', valid_from: '2026-10-20', valid_to: '2026-11-09', talked_on: null, withdrawn_reason: null },
      { language: 'sv', valid_from: '2026-11-10', valid_to: null, talked_on: '2026-11-09', withdrawn_reason: null },
    ])
  })
  test('and the file shows each with its source, its recorder and its day, and what has been withdrawn with the reason', async () => {
    const { details, isAssigned, mayRecord } = await fileOf()
    expect(details.integrationLanguages[0]).toMatchObject({ table: 'integration_language', language: 'sv', talkedOn: '2026-11-09', source: 'person', recordedAt: '2026-11-23', recordedBy: 'Eva Handläggare', withdrawn: null })
    expect(details.codes.map((one) => [one['code'], one.withdrawn?.reason ?? null])).toEqual([['150190Y901S', null], ['150190-901S', 'corrected']])
    expect([isAssigned, mayRecord]).toEqual([false, true])
  })
  test('and a detail that is wrong is withdrawn with the reason; but nobody is left without a name', async () => {
    const before = await fileOf()
    const withdraw = async (table: string, row: string) => ask('POST', '/api/facts/withdraw', eva, { person: layla, version: (await fileOf()).version, table, row, reason: 'Fel person' })
    expect((await withdraw('person_language', before.details.languages[0]!.row)).status).toBe(200)
    expect((await fileOf()).languages).toEqual([])
    const [first, second] = before.details.names.filter((one) => one.withdrawn === null)
    expect((await withdraw('person_name', second!.row)).status).toBe(200)
    expect((await withdraw('person_name', first!.row)).body.errors![0]).toMatchObject({ code: 'last-name' })
    expect((await fileOf()).familyName).toBe('Nygift')
  })
  test('and two who change the same file are told of each other', async () => {
    const { status, body } = await ask('POST', '/api/people/details', eva, { person: layla, version: 1, kind: 'name', value: { familyName: 'För', givenNames: 'Sen' }, source: 'person' })
    expect([status, body.errors![0]!.code]).toEqual([409, 'conflict'])
  })
  test('and nobody records anything about somebody whose file is elsewhere', async () => {
    expect((await ask('POST', '/api/people/details', ville, { person: layla, version: 1, kind: 'name', value: { familyName: 'A', givenNames: 'B' }, source: 'person' })).status).toBe(404)
  })
  test('and what was changed is on record by its kind, without the words', async () => {
    const events = await made.asOwner<{ details: object }>(`SELECT details FROM audit_event WHERE event = 'DetailRecorded' ORDER BY id`)
    expect([...new Set(events.map((row) => JSON.stringify(row.details)))]).toEqual(['name', 'identity-code', 'language', 'integration-language'].map((detail) => JSON.stringify({ detail })))
  })
})

describe('Before a file is opened, the caseworker is warned of a second one', () => {
  const similar = async (cookie: string, familyName: string, givenNames: string, born: string): Promise<Similar> =>
    (await ask('POST', '/api/people/similar', cookie, { familyName, givenNames, born })).body as unknown as Similar

  test('of people in her own reach who sound alike or were born the same day: who is both comes first', async () => {
    await ask('POST', '/api/people', eva, newcomer('sounds-alike', { familyName: 'Nygift', givenNames: 'Lejla Maria', born: '1985-05-05' }))
    await ask('POST', '/api/people', eva, newcomer('born-the-same-day', { familyName: 'Annan', givenNames: 'Helt' }))
    await ask('POST', '/api/people', eva, newcomer('neither-of-them', { familyName: 'Ingen', givenNames: 'Likhet', born: '1970-01-01' }))
    expect(await similar(eva, 'NYGIFT', 'Leyla', '1990-01-15')).toMatchObject({ people: [{ name: 'Leila Nygift' }, { name: 'Lejla Maria Nygift' }, { name: 'Helt Annan' }], others: false })
  })
  test('of somebody elsewhere, with the same sound and day of birth, she learns only that there is somebody', async () => {
    expect(await similar(ville, 'Nygift', 'Layla', '1990-01-15')).toMatchObject({ people: [{ name: 'Okänd Exempel' }], others: true })
    expect(await similar(ville, 'Nygift', 'Layla', '1990-01-16')).toEqual({ people: [], others: false })
    expect(await similar(ville, 'Nygift', 'Helena', '1990-01-15')).toMatchObject({ others: false })
    const [event] = await made.asOwner(`SELECT event, details FROM audit_event WHERE details ->> 'others' = '1' ORDER BY id DESC LIMIT 1`)
    expect(event).toEqual({ event: 'SimilarPeopleSought', details: { shown: 1, others: 1 } })
  })
  test('at most ten are shown', async () => {
    for (let at = 0; at < 12; at++) await ask('POST', '/api/people', eva, newcomer(`one-of-twelve-${at}`, { familyName: 'Mängd', givenNames: `Person ${'abcdefghijkl'[at]}`, born: '1999-09-09' }))
    expect((await similar(eva, 'Mängd', 'Person', '1999-09-09')).people).toHaveLength(10)
  })
  test('a day that does not exist is refused', async () => {
    expect((await ask('POST', '/api/people/similar', eva, { familyName: 'A', givenNames: 'B', born: '1990-02-30' })).body.errors![0]).toMatchObject({ path: 'born', code: 'not-a-day' })
  })
})

describe('Non-disclosure for safety', () => {
  test('holds from the moment it is recorded: the file is then with the leader until an officer has her, and nobody elsewhere is told of her', async () => {
    const lena = await signIn('Lena Ledare')
    expect(await refusal('non-disclosure', { from: '2026-11-20', to: '2026-11-19', coversHousehold: true })).toMatchObject({ code: 'period-backwards' })
    expect((await record('non-disclosure', { from: '2026-11-20', to: '2027-11-19', coversHousehold: true })).status).toBe(200)
    expect((await ask('GET', `/api/people/${layla}`, eva)).status).toBe(404)
    expect((await fileOf(lena)).isProtected).toBe(true)
    expect((await ask('POST', '/api/people/similar', ville, { familyName: 'Nygift', givenNames: 'Layla', born: '1990-01-15' })).body).toMatchObject({ others: false })
  })
  test('and another period takes its place, the earlier one withdrawn', async () => {
    const lena = await signIn('Lena Ledare')
    const { version } = await fileOf(lena)
    expect((await ask('POST', '/api/people/details', lena, { person: layla, version, kind: 'non-disclosure', value: { from: '2026-11-20', to: '2026-11-22', coversHousehold: false }, source: 'population-register' })).status).toBe(200)
    expect(await rowsOf('valid_to::text, covers_household, withdrawn_reason', 'non_disclosure')).toEqual([
      { valid_to: '2027-11-19', covers_household: true, withdrawn_reason: 'corrected' }, { valid_to: '2026-11-22', covers_household: false, withdrawn_reason: null },
    ])
    expect((await fileOf()).isProtected).toBe(false)
  })
})

describe('Non-disclosure that covers the household', () => {
  const isProtected = async (id: string) => (await made.asOwner<{ is: boolean }>(`SELECT EXISTS (SELECT FROM non_disclosure WHERE person_id = ${id} AND withdrawn_at IS NULL) AS is`))[0]!.is
  test('reaches the child at once, and a husband who is tied to her later', async () => {
    const register = async (key: string, givenNames: string, facts: object = inKorsholm) => (await ask('POST', '/api/people', eva, newcomer(key, { familyName: 'Hemlig', givenNames, facts }))).body['id'] as string
    const mother = await register('hidden-mother', 'Mona')
    const child = await register('hidden-child', 'Milo', { bornInFinlandTo: [mother], homeMunicipality: [{ from: '2026-10-05', code: '499' }] })
    const husband = await register('hidden-husband', 'Hugo')
    expect((await ask('POST', '/api/people/details', eva, { person: mother, version: 1, kind: 'non-disclosure', value: { from: '2026-11-20', to: null, coversHousehold: true }, source: 'population-register' })).status).toBe(200)
    expect([await isProtected(child), await isProtected(husband)]).toEqual([true, false])
    const lena = await signIn('Lena Ledare')
    expect((await ask('POST', '/api/facts', lena, { person: husband, version: 1, fact: 'familyTie', value: { to: mother, existedBeforeArrival: true }, source: 'migri' })).status).toBe(200)
    expect(await isProtected(husband)).toBe(true)
    expect((await ask('GET', `/api/people/${child}`, eva)).status).toBe(404)
  })
})

test('a birthday that is no day is refused at the registration too', async () => {
  expect((await ask('POST', '/api/people', eva, newcomer('born-on-no-day', { born: '1990-02-30' }))).body.errors![0]).toMatchObject({ path: 'born', code: 'not-a-day' })
})

test('the languages one may record are those of the official list, and Dari and Sorani', async () => {
  const { items } = JSON.parse(readFileSync(new URL('../../../law/data/languages.json', import.meta.url), 'utf8')) as { items: { code: string }[] }
  expect([...personLanguages].sort()).toEqual([...items.map((one) => one.code), 'ckb', 'prs'].sort())
})
