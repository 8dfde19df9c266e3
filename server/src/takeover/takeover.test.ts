import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mapping, RowFault, Target } from '@kotostig/api/takeover'
import { lawRelease } from '@kotostig/law'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { sql } from '../db/tx.ts'
import { makeAssignment, makeAuthority, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { makeXlsx, type Cell } from '../dev/xlsx.ts'
import { recordLawRelease } from '../law/law.ts'
import { checkOf } from '../person/identity-code.ts'
import { searchKey } from '../person/name-sound.ts'
import { workOnTakeovers } from './takeover.jobs.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
let lena: Officer
let others: Officer[]
beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  await recordLawRelease(world.database, lawRelease)
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  lena = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  others = [await makeOfficer(world.database, korsholm, 'caseworker'), await makeOfficer(world.database, korsholm, 'administrator'), await makeOfficer(world.database, vasa, 'lead')]
})
afterAll(async () => {
  await server.close()
  await world.remove()
})

type Read = { takeover: { id: string; state: string; rows: number; done: number; refused: number; created: number; updated: number; fault: string | null }; suggested: Mapping; unknown: { target: string; values: string[] }[]; faults: RowFault[]; faultCount: number; kept: { caseNumber: string }[] }
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, payload?: object) => ask(server.app, method, url, await signIn(world.database, officer, clock), payload)
const work = (): Promise<number> => workOnTakeovers(world.database, clock)
let keys = 0
async function send(file: Buffer | string, name = 'kunder.csv'): Promise<string> {
  const bytes = Buffer.from(file)
  const { id } = (await as(lena, 'POST', '/api/takeover', { key: `a file of a test ${++keys}`, fileName: name, bytes: bytes.length })).json<{ id: string }>()
  const size = 500_000
  for (let at = 0, number = 0; at < bytes.length; at += size, number++) {
    const reply = await as(lena, 'POST', '/api/takeover/parts', { takeover: id, number, data: bytes.subarray(at, at + size).toString('base64'), isLast: at + size >= bytes.length })
    expect(reply.statusCode).toBe(200)
  }
  await work()
  return id
}
const read = async (id: string): Promise<Read> => (await as(lena, 'GET', `/api/takeover/${id}`)).json<Read>()
async function check(id: string, columns: Record<string, Target>, values: Mapping['values'] = {}, name?: string): Promise<Read> {
  const reply = await as(lena, 'POST', '/api/takeover/mapping', { takeover: id, mapping: { columns, values }, ...(name ? { name } : {}) })
  expect(reply.json()).toEqual({ checking: true })
  await work()
  return read(id)
}
async function run(id: string): Promise<Read> {
  expect((await as(lena, 'POST', '/api/takeover/run', { takeover: id })).statusCode).toBe(200)
  await work()
  return read(id)
}
/** An artificial identity code: somebody born on 1.5.1990. */
const codeOf = (number: number): string => `010590-${number}${checkOf(`010590${number}`)}`
const asSuggested = async (id: string): Promise<Record<string, Target>> => (await read(id)).suggested.columns
const idByCode = async (code: string): Promise<string | undefined> => (await world.asOwner<{ id: string }>(`SELECT person_id::text AS id FROM identity_code WHERE code = $1 AND withdrawn_at IS NULL`, [code]))[0]?.id
const people = async (): Promise<number> => Number((await world.asOwner<{ n: string }>(`SELECT count(*) AS n FROM person`))[0]!.n)
const faultsOf = (found: Read) => found.faults.filter((one) => !one.isWarning).map(({ row, column, code }) => [row, column, code])

const heads = 'Kundnummer;Personbeteckning;Efternamn;Förnamn;Språk;Tolk;Spärrmarkering;Tillståndsgrund;Tillstånd från;Hemkommun;Hemkommun från;Kännedom;Anhörig;Familj före ankomst'

describe('Lena takes over a caseload', () => {
  let id: string
  const [mother, child, hidden] = [codeOf(901), codeOf(902), codeOf(903)]
  const file = [heads,
    `17;${mother};Sylvester;Amina;dari;ja;;A7;1.2.2026;Korsholm;2.2.2026;3.2.2026;;`,
    `17;;Sylvester;Amina;;;;;;;;;;`,
    `18;${child};Sylvester;Farid;;;;kvotflykting;1.2.2026;499;2.2.2026;;17;ja`,
    `19;${hidden};Hemlig;Hilda;;;ja;kvotflykting;1.2.2026;Mustasaari;2.2.2026;;;`,
    `20;;Utan;Född;;;;;;;;;;`,
    `21;010590-904X;Fel;Kod;;;;A7;31.2.2026;Atlantis;2.2.2026;;;`,
    `;;Utan;Nyckel;;;;;;;;;;`,
    `22;${codeOf(905)};Utan;Frånläge;;;;;;Korsholm;;;99;`].join('\r\n')

  test('the columns are suggested by their headings, and codes of the older system are asked about', async () => {
    id = await send(Buffer.from(file, 'latin1'))
    const found = await read(id)
    expect(found.takeover).toMatchObject({ state: 'mapping', rows: 8 })
    expect(Object.keys(found.suggested.columns)).toEqual(heads.split(';'))
    expect(found.unknown).toEqual([{ target: 'residence.ground', values: ['a7'] }, { target: 'homeMunicipality.code', values: ['atlantis'] }])
    expect(await people()).toBe(0)
  })

  test('trying it writes nothing and tells every fault by row and column', async () => {
    const found = await check(id, await asSuggested(id), { 'residence.ground': { a7: 'quota', kvotflykting: 'quota' } }, 'Gamla systemet')
    expect(found.takeover).toMatchObject({ state: 'checked', done: 8, refused: 4, created: 3, updated: 0 })
    expect(faultsOf(found)).toEqual([
      [6, '', 'missing'],
      [7, 'Hemkommun', 'not-in-list'], [7, 'Personbeteckning', 'identity-code'], [7, 'Tillstånd från', 'not-a-day'],
      [8, 'Kundnummer', 'no-key'],
      [9, 'Familj före ankomst', 'missing'], [9, 'Hemkommun från', 'missing'],
    ])
    expect(await people()).toBe(0)
    expect(await world.asOwner(`SELECT FROM residence`)).toEqual([])
  })

  test('what has no fault is taken over: rows of one number are one person, the family is tied, the source is the import', async () => {
    const found = await run(id)
    expect(found.takeover).toMatchObject({ state: 'done', created: 3, updated: 0, refused: 4 })
    expect(await people()).toBe(3)
    const amina = (await idByCode(mother))!
    expect(await world.asOwner(`SELECT kind, ground, valid_from::text, source_kind, source_note FROM residence WHERE person_id = $1`, [amina])).toEqual([{ kind: 'permit', ground: 'quota', valid_from: '2026-02-01', source_kind: 'import', source_note: `takeover ${id}` }])
    expect(await world.asOwner(`SELECT language, needs_interpreter FROM person_language WHERE person_id = $1`, [amina])).toEqual([{ language: 'prs', needs_interpreter: true }])
    expect(await world.asOwner(`SELECT kind, valid_from::text FROM act WHERE person_id = $1`, [amina])).toEqual([{ kind: 'known', valid_from: '2026-02-03' }])
    expect(await world.asOwner(`SELECT other_person_id::text AS other, existed_before_arrival FROM family_tie WHERE person_id = $1`, [await idByCode(child)])).toEqual([{ other: amina, existed_before_arrival: true }])
    expect((await world.asOwner(`SELECT FROM duty WHERE person_id = $1`, [amina])).length).toBeGreaterThan(0)
    expect(await world.asOwner(`SELECT cells FROM takeover_row WHERE cells <> '{}'`)).toEqual([])
    const events = await world.asOwner<{ event: string; n: string }>(`SELECT event, count(*) AS n FROM audit_event WHERE event LIKE '%akeover%' OR event = 'PersonTakenOver' GROUP BY event ORDER BY event`)
    expect(events.filter((one) => ['PersonTakenOver', 'TakeoverRun'].includes(one.event))).toEqual([{ event: 'PersonTakenOver', n: '3' }, { event: 'TakeoverRun', n: '1' }])
  })

  test('who is protected is there for the officer who works with them only', async () => {
    const [caseworker] = others
    expect((await as(caseworker!, 'POST', '/api/people/search', { text: 'Hemlig' })).body).not.toContain('Hilda')
    expect((await as(caseworker!, 'POST', '/api/people/search', { text: 'Sylvester' })).body).toContain('Amina')
  })

  test('nobody but a leader of the authority may', async () => {
    for (const officer of others) {
      expect((await as(officer, 'GET', `/api/takeover/${id}`)).statusCode).not.toBe(200)
      for (const what of ['run', 'undo']) expect((await as(officer, 'POST', `/api/takeover/${what}`, { takeover: id })).statusCode).not.toBe(200)
    }
    expect((await as(lena, 'POST', '/api/takeover/run', { takeover: id })).statusCode).toBe(409)
  })

  test('the mapping is suggested again for the next file, and whoever is known becomes an update, never a second person', async () => {
    const again = await send(`${heads}\n17;${mother};Sylvester;Amina;;;;;;Vasa;1.3.2026;;;\n17;;;;;;;;;;;4.2.2026;;\n`)
    expect((await read(again)).suggested.values).toEqual({ 'residence.ground': { a7: 'quota', kvotflykting: 'quota' } })
    const tried = await check(again, await asSuggested(again))
    // Two home municipalities at a time: refused as it would be by hand; the other row is an update.
    expect(faultsOf(tried)).toEqual([[2, 'Hemkommun från', 'overlap']])
    expect(tried.takeover).toMatchObject({ created: 0, updated: 1, refused: 1 })
    expect((await run(again)).takeover).toMatchObject({ state: 'done', created: 0, updated: 1 })
    expect(await people()).toBe(3)
    expect(await world.asOwner(`SELECT valid_from::text FROM act WHERE person_id = $1 AND withdrawn_at IS NULL ORDER BY valid_from`, [await idByCode(mother)])).toEqual([{ valid_from: '2026-02-03' }, { valid_from: '2026-02-04' }])
    await as(lena, 'POST', '/api/takeover/undo', { takeover: again })
    await work()
    expect((await read(again)).takeover.state).toBe('undone')
    expect(await world.asOwner(`SELECT valid_from::text FROM act WHERE person_id = $1 AND withdrawn_at IS NULL`, [await idByCode(mother)])).toEqual([{ valid_from: '2026-02-03' }])
    expect(await people()).toBe(3)
  })

  test('undone: people made by it go, and whom somebody has worked on stays and is listed', async () => {
    const farid = (await idByCode(child))!
    await makeAssignment(world.database, farid, others[0]!)
    // The second file touched Amina, so her file has been changed since.
    expect((await as(lena, 'POST', '/api/takeover/undo', { takeover: id })).statusCode).toBe(200)
    await work()
    const found = await read(id)
    expect(found.takeover.state).toBe('undone')
    expect(await idByCode(hidden)).toBeUndefined()
    expect(await people()).toBe(2)
    expect(found.kept).toHaveLength(2)
    expect(await world.asOwner(`SELECT FROM audit_event WHERE event = 'PersonTakeoverUndone' AND details->>'outcome' = 'removed'`)).toHaveLength(1)
    await expect(world.database.write((tx) => tx.write(sql`SELECT erase_taken_over(${id}::bigint, ${farid}::bigint)`))).rejects.toThrow('was not made by a takeover that is being undone')
  })

  test('undone: somebody about whom a note has been written, or a document kept, stays too', async () => {
    const [noted, kept, neither] = [codeOf(920), codeOf(921), codeOf(922)]
    const again = await send([heads, ...[noted, kept, neither].map((code, at) => `${30 + at};${code};Antecknad;Nils;;;;kvotflykting;1.2.2026;499;2.2.2026;;;`)].join('\r\n'))
    await check(again, await asSuggested(again), { 'residence.ground': { kvotflykting: 'quota' } })
    await run(again)
    expect((await as(lena, 'POST', '/api/notes', { key: 'of a takeover', person: await idByCode(noted), kind: 'phone', on: '2026-02-03', said: 'Ringde', judged: '' })).statusCode).toBe(200)
    const { upload } = (await as(lena, 'POST', '/api/attachments', { key: 'of a takeover', person: await idByCode(kept), fileName: 'a.txt', bytes: 3 })).json<{ upload: string }>()
    expect((await as(lena, 'POST', '/api/attachments/parts', { upload, number: 0, data: 'YWJj', isLast: true })).json()).toMatchObject({ fault: null })
    expect((await as(lena, 'POST', '/api/takeover/undo', { takeover: again })).statusCode).toBe(200)
    await work()
    expect((await read(again)).kept).toHaveLength(2)
    expect([await idByCode(noted), await idByCode(kept), await idByCode(neither)].map((one) => one !== undefined)).toEqual([true, true, false])
  })
})

describe('somebody who is known elsewhere', () => {
  test('is refused with the same words whether protected or not, and nothing of them is told or changed', async () => {
    const [open, secret] = [await makePerson(world.database, vasa, { family: 'Annan', given: 'Vasabo' }), await makePerson(world.database, vasa, { family: 'Gömd', given: 'Vasabo' })]
    await makeProtected(world.database, secret, { from: '2020-01-01' })
    for (const [person, code] of [[open, codeOf(911)], [secret, codeOf(912)]]) await world.asOwner(`INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, $2, '1990-05-01', 'migri', now())`, [person, code])
    const id = await send(`${heads}\n1;${codeOf(911)};A;B;;;;;;;;;;\n2;${codeOf(912)};A;B;;;;;;;;;;\n`)
    const found = await check(id, await asSuggested(id))
    expect(faultsOf(found)).toEqual([[2, 'Personbeteckning', 'known-by-access'], [3, 'Personbeteckning', 'known-by-access']])
    expect(JSON.stringify(found)).not.toMatch(/Vasabo|Annan|Gömd/)
    expect((await run(id)).takeover).toMatchObject({ created: 0, updated: 0, refused: 2 })
  })
})

describe('somebody without an identity code', () => {
  test('whose name sounds like that of somebody born the same day is warned of, row by row, when tried; of people out of reach nothing is told', async () => {
    const known = async (at: MadeAuthority, family: string, given: string) => {
      const person = await makePerson(world.database, at, { family, given })
      await world.asOwner('UPDATE person_name SET search_key = $2 WHERE person_id = $1', [person, searchKey(family, given)])
      return person
    }
    await known(korsholm, 'Likljud', 'Mohammed')
    await known(vasa, 'Annorstädes', 'Youssef')
    await makeProtected(world.database, await known(korsholm, 'Skyddad', 'Karim'), { from: '2020-01-01' })
    const rows = ['s1;;Likljud;Muhamed;1.5.1990', 's2;;Likljud;Muhamed;2.5.1990', 's3;;Likljud;Karima;1.5.1990', 's4;;Annorstädes;Jusuf;1.5.1990', 's5;;Skyddad;Karim;1.5.1990', `s6;${codeOf(955)};Likljud;Muhamed;1.5.1990`]
    const id = await send(`Kundnummer;Personbeteckning;Efternamn;Förnamn;Född\n${rows.join('\n')}\n`)
    const found = await check(id, await asSuggested(id))
    expect(found.faults).toEqual([{ row: 2, column: 'Efternamn', code: 'is-alike', isWarning: true }])
    expect((await run(id)).takeover).toMatchObject({ created: 6, updated: 0, refused: 0 })
  })
})

describe('a spreadsheet', () => {
  test('with days as it keeps them, a formula without a value and merged cells: those rows are refused, the others taken', async () => {
    const rows: Cell[][] = [['Nr', 'Efternamn', 'Förnamn', 'Född'], ['x1', 'Kalkyl', 'Ett', 32_994], ['x2', 'Kalkyl', 'Två', { xml: (r) => `<c r="${r}"><f>TODAY()</f></c>` }], ['x3', 'Kalkyl', 'Tre', 32_994], ['x4', 'Kalkyl', 'Fyra', 32_994]]
    const id = await send(makeXlsx(rows, { after: '<mergeCells><mergeCell ref="B4:B5"/></mergeCells>' }), 'kunder.xlsx')
    const found = await check(id, await asSuggested(id))
    expect(faultsOf(found)).toEqual([[3, '', 'formula-without-value'], [4, '', 'merged-cells'], [5, '', 'merged-cells']])
    await run(id)
    expect(await world.asOwner(`SELECT born::text FROM person JOIN person_name ON person_name.person_id = person.id WHERE family_name = 'Kalkyl'`)).toEqual([{ born: '1990-05-01' }])
  })

  test.each<[string, Buffer, string]>([
    ['of the old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'old-excel'], ['with the same heading twice', makeXlsx([['Nr', 'Namn', 'Namn'], ['1', 'a', 'b']]), 'same-header'], ['with headings only', makeXlsx([['Nr', 'Namn']]), 'no-rows'],
    ['of an unknown encoding', Buffer.from([0x4e, 0x3b, 0x81, 0x0a, 0x41, 0x3b, 0x42]), 'wrong-encoding'],
  ])('%s is refused as a whole with one code', async (_name, file, fault) => {
    expect((await read(await send(file, 'fel.xlsx'))).takeover).toMatchObject({ state: 'refused', fault, rows: 0 })
    expect(await world.asOwner(`SELECT FROM takeover_part`)).toEqual([])
  })

  test('of which a part is missing is refused; a part sent twice is taken once', async () => {
    const { id } = (await as(lena, 'POST', '/api/takeover', { key: 'a file with a hole', fileName: 'a.csv', bytes: 20 })).json<{ id: string }>()
    const part = (number: number, isLast: boolean) => as(lena, 'POST', '/api/takeover/parts', { takeover: id, number, data: Buffer.from('0123456789').toString('base64'), isLast })
    await part(0, false)
    await part(0, false)
    await part(2, true)
    expect((await read(id)).takeover).toMatchObject({ state: 'refused', fault: 'incomplete' })
  })
})

describe('killed half way', () => {
  test('it goes on where it was: each row exactly once', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `k${at};Många${at};Nr;1.1.1990`).join('\n')
    const id = await send(`Nr;Efternamn;Förnamn;Född\n${rows}`)
    await check(id, await asSuggested(id))
    await as(lena, 'POST', '/api/takeover/run', { takeover: id })
    const before = await people()
    let looks = 0
    // Stopped after some steps, in the middle of a transaction that is rolled back, and by two servers at once.
    await workOnTakeovers(world.database, clock, () => looks++ > 2)
    const some = (await people()) - before
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(300)
    const breaking = { ...world.database, write: <T>(work: (tx: never) => Promise<T>): Promise<T> => world.database.write(async (tx) => {
      await work(tx as never)
      throw new Error('killed')
    }) }
    await expect(workOnTakeovers(breaking as typeof world.database, clock)).rejects.toThrow('killed')
    expect((await people()) - before).toBe(some)
    await Promise.all([work(), work()])
    await work()
    expect((await people()) - before).toBe(300)
    expect((await read(id)).takeover).toMatchObject({ state: 'done', done: 300, created: 300, refused: 0 })
    expect(await world.asOwner(`SELECT family_name FROM person_name WHERE family_name LIKE 'Många%' GROUP BY family_name HAVING count(*) > 1`)).toEqual([])
  }, 60_000)
})

test('a file of a few letters is told what it is, and an empty one that it is empty', async () => {
  expect((await read(await send('a;b'))).takeover).toMatchObject({ state: 'refused', fault: 'no-rows' })
  expect((await read(await send('ab'))).takeover).toMatchObject({ state: 'refused', fault: 'one-column' })
  const { id } = (await as(lena, 'POST', '/api/takeover', { key: 'an empty file of a test', fileName: 'tom.csv', bytes: 0 })).json<{ id: string }>()
  await as(lena, 'POST', '/api/takeover/parts', { takeover: id, number: 0, data: '', isLast: true })
  await work()
  expect((await read(id)).takeover).toMatchObject({ state: 'refused', fault: 'empty' })
})

test('a short file does not wait behind a long one: they are worked on in turn', async () => {
  const rows = (count: number): string => `Kundnummer;Efternamn;Förnamn;Född\n${Array.from({ length: count }, (_one, at) => `turn${count}-${at};Tur;Tove;1.5.1990`).join('\n')}`
  const [long, short] = [await send(rows(400)), await send(rows(1))]
  for (const id of [long, short]) await as(lena, 'POST', '/api/takeover/mapping', { takeover: id, mapping: { columns: await asSuggested(id), values: {} } })
  let asked = 0
  // Stopped after some steps, of which every other was the short one's.
  await workOnTakeovers(world.database, clock, () => ++asked > 12)
  expect([(await read(short)).takeover.state, (await read(long)).takeover.state]).toEqual(['checked', 'checking'])
  await work()
  expect((await read(long)).takeover.state).toBe('checked')
})

test('a mapping must name a key, and no target twice', async () => {
  const id = await send('Nr;Namn;Mer\n1;a;b')
  const map = (columns: Record<string, string>) => as(lena, 'POST', '/api/takeover/mapping', { takeover: id, mapping: { columns, values: {} } })
  expect((await map({ Namn: 'familyName' })).json()).toMatchObject({ errors: [{ code: 'no-key' }] })
  expect((await map({ Nr: 'number', Namn: 'familyName', Mer: 'familyName' })).json()).toMatchObject({ errors: [{ code: 'duplicate' }] })
  expect((await map({ Nr: 'number', Finns: 'familyName' })).statusCode).toBe(400)
  expect((await map({ Nr: 'rubbish' })).statusCode).toBe(400)
})
