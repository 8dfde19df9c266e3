import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

type Note = { id: string; kind: string; on: string; said: string; judged: string; writtenBy: string; withdrawn: null | { by: string; reason: string } }
let [eva, lena, ville, sten, dag, layla] = ['', '', '', '', '', '']
let keys = 0
const inKorsholm = { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-11-04' }] }

const write = (more: object = {}, by = eva) => ask('POST', '/api/notes', by, { key: `note-of-test-${++keys}`, person: layla, kind: 'phone', on: '2026-11-20', said: 'Vill börja på kurs i januari.', judged: 'Behöver barnomsorg först.', ...more })
const read = async (more: object = {}, by = eva, person = layla) => ask('POST', '/api/people/notes', by, { person, ...more })
const notesOf = async (more: object = {}, by = eva): Promise<Note[]> => (await read(more, by)).body['notes'] as Note[]

beforeAll(async () => {
  ;[eva, lena, ville, sten, dag] = [await signIn('Eva Handläggare'), await signIn('Lena Ledare'), await signIn('Ville Virkailija'), await signIn('Sten Socialarbetare'), await signIn('Dag Skydd')]
  layla = (await ask('POST', '/api/people', eva, { key: 'somebody-to-write-about', familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', source: 'migri', facts: inKorsholm })).body['id'] as string
})

describe('A caseworker in Korsholm writes of a contact', () => {
  test('with what the person said apart from what she judges, and her colleagues read it', async () => {
    expect((await write()).status).toBe(200)
    expect(await notesOf({}, lena)).toMatchObject([{ kind: 'phone', on: '2026-11-20', said: 'Vill börja på kurs i januari.', judged: 'Behöver barnomsorg först.', writtenBy: 'Eva Handläggare', withdrawn: null }])
    expect((await read()).body['person']).toMatchObject({ name: 'Layla Exempel', id: layla })
  })
  test('sent twice it is one note', async () => {
    const [first, second] = [await write({ key: 'sent-two-times', said: 'En gång' }), await write({ key: 'sent-two-times', said: 'En gång' })]
    expect([first.status, second.body['id']]).toEqual([200, first.body['id']])
    expect((await notesOf({ text: 'En gång' }))).toHaveLength(1)
  })
  test.each([
    ['a day to come', { on: '2026-11-24' }, 'on', 'in-the-future'], ['no day at all', { on: '2026-02-30' }, 'on', 'not-a-day'], ['nothing in it', { said: ' ', judged: '' }, 'said', 'says-nothing'],
    ['too much in it', { said: 'a'.repeat(8_001) }, 'said', 'too_big'], ['a kind that there is not', { kind: 'fax' }, 'kind', 'invalid_value'], ['a character of no meaning', { said: 'a\0b' }, 'said', 'custom'],
  ])('one with %s is refused and not kept', async (_what, more, path, code) => {
    const before = (await notesOf()).length
    expect((await write(more)).body.errors).toMatchObject([{ path, code }])
    expect(await notesOf()).toHaveLength(before)
  })
  test('what is wrong is withdrawn with the reason and stays; it is not withdrawn twice', async () => {
    const { id } = (await write({ said: 'Fel person ringde.' })).body as { id: string }
    expect((await ask('POST', '/api/notes/withdraw', lena, { note: id, reason: 'Gällde någon annan' })).status).toBe(200)
    expect((await notesOf({ text: 'Fel person' }))[0]).toMatchObject({ said: 'Fel person ringde.', withdrawn: { by: 'Lena Ledare', reason: 'Gällde någon annan' } })
    expect((await ask('POST', '/api/notes/withdraw', lena, { note: id, reason: 'En gång till' })).status).toBe(404)
    expect((await ask('POST', '/api/notes/withdraw', lena, { note: id, reason: 'x' })).body.errors).toMatchObject([{ path: 'reason' }])
  })
  test('not even the running server can change what was written', async () => {
    const rights = await made.asOwner<{ name: string }>(`SELECT column_name AS name FROM information_schema.column_privileges WHERE grantee = 'kotostig_app' AND table_name = 'note' AND privilege_type = 'UPDATE' ORDER BY 1`)
    expect(rights.map((row) => row.name)).toEqual(['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'])
  })
  test('each writing, reading and withdrawing is one record, with ids and without a word of it', async () => {
    const { id } = (await write({ said: 'Hemliga ord' })).body as { id: string }
    await read({ text: 'Hemliga ord' })
    await ask('POST', '/api/notes/withdraw', eva, { note: id, reason: 'Hemligt skäl' })
    const events = await made.asOwner(`SELECT event, person_ids::text[] AS people, object_ids::text[] AS objects, details FROM audit_event ORDER BY id DESC LIMIT 3`)
    expect(events).toEqual([
      { event: 'NoteWithdrawn', people: [layla], objects: [id], details: {} }, { event: 'NotesRead', people: [layla], objects: [id], details: { shown: 1 } }, { event: 'NoteWritten', people: [layla], objects: [id], details: { kind: 'phone' } },
    ])
  })
})

describe('Notes are searched and turned over', () => {
  test('a word is found in both texts, in small and large letters, and signs of a search are letters', async () => {
    await write({ said: 'Ängslig för ÅTERVÄNDANDE', judged: 'Kan 100 % svenska_nu' })
    for (const text of ['återvändande', 'ÄNGSLIG', '100 %', 'svenska_nu', 'a\u030aterva\u0308ndande']) expect(await notesOf({ text })).toHaveLength(1)
    for (const text of ['återvänd_nde', '1%0', 'finns inte']) expect(await notesOf({ text })).toEqual([])
  })
  test('newest first, twenty at a time, each exactly once, also many of the same day', async () => {
    const many = (await ask('POST', '/api/people', eva, { key: 'somebody-with-many', familyName: 'Mängd', givenNames: 'Mona', born: '1991-01-15', source: 'migri', facts: inKorsholm })).body['id'] as string
    for (let at = 0; at < 45; at++) await write({ person: many, on: `2026-11-${String(1 + (at % 3)).padStart(2, '0')}`, said: `nummer ${at}` })
    const seen: string[] = []
    let [after, pages]: [string | null | undefined, number] = [undefined, 0]
    do {
      const { body } = await read(after ? { after } : {}, eva, many)
      seen.push(...(body['notes'] as Note[]).map((one) => `${one.on} ${one.id.padStart(9)}`))
      after = body['next'] as string | null
      pages++
    } while (after)
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 45, 45])
    expect(seen).toEqual([...seen].sort().reverse())
  })
  test('the end of a page that is no day is refused', async () => {
    expect((await read({ after: '2026-02-31_1' })).body.errors).toMatchObject([{ path: 'after', code: 'not-a-day' }])
  })
})

describe('Notes belong to the authority that wrote them', () => {
  test('not to a data protection officer, nor to anybody who has not the file', async () => {
    expect((await read({}, dag)).status).toBe(403)
    for (const stranger of [ville, sten]) {
      expect((await read({}, stranger)).status).toBe(404)
      expect((await write({}, stranger)).status).toBe(404)
    }
  })
  test('the welfare area and the municipality share the file, and neither reads the other\'s notes', async () => {
    await made.asOwner(`INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) SELECT ${layla}, 'social-services', 'welfare-area', '17', '', '2026-11-01', release FROM law_release LIMIT 1`)
    await made.asOwner(`INSERT INTO handover (person_id, to_authority, accepted_at, accepted_by, ground) SELECT ${layla}, authority.id, '2026-11-23T08:00:00Z', officer.id, 'necessary' FROM authority, officer WHERE authority.code = '17' AND officer.subject = 'demo:sten'`)
    expect(await notesOf({}, sten)).toEqual([])
    const { id } = (await write({ said: 'Bara för välfärdsområdet' }, sten)).body as { id: string }
    expect((await notesOf({}, sten)).map((one) => one.id)).toEqual([id])
    expect(JSON.stringify((await read()).body)).not.toContain('Bara för välfärdsområdet')
    expect((await ask('POST', '/api/notes/withdraw', eva, { note: id, reason: 'Inte vår' })).status).toBe(404)
    expect((await write({ key: `note-of-test-${keys}` })).status).toBe(409)
  })
  test('and when the person moves, Vasa gets the file but not the notes, from the day on which Korsholm no longer has it', async () => {
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    const home = (body['facts'] as { table: string; row: string }[]).find((one) => one.table === 'home_municipality')!.row
    await ask('POST', '/api/facts/withdraw', eva, { person: layla, version: body['version'], table: 'home_municipality', row: home, reason: 'Flyttade' })
    const moved = [{ from: '2026-10-05', to: '2026-11-22', code: '499' }, { from: '2026-11-23', code: '905' }]
    await ask('POST', '/api/facts', eva, { person: layla, version: (body['version'] as number) + 1, fact: 'homeMunicipality', value: moved, source: 'population-register' })
    expect((await read()).status).toBe(404)
    expect((await read({}, ville)).status).toBe(404)
    expect((await ask('POST', '/api/handovers', ville, { person: layla, ground: 'consent' })).status).toBe(200)
    expect(await notesOf({}, ville)).toEqual([])
  })
})

test('two files that are one show the notes of both, and are two again with their own', async () => {
  const register = async (key: string, givenNames: string) => (await ask('POST', '/api/people', eva, { key, familyName: 'Dubbel', givenNames, born: '1985-01-15', source: 'migri', facts: inKorsholm })).body['id'] as string
  const [stays, absorbed] = [await register('one-of-two-files', 'Dora'), await register('two-of-two-files', 'Dora')]
  await write({ person: stays, said: 'i det ena' })
  const { id } = (await write({ person: absorbed, said: 'i det andra' })).body as { id: string }
  const saidIn = async (person: string): Promise<string[]> => ((await read({}, eva, person)).body['notes'] as Note[]).map((one) => one.said)
  expect((await ask('POST', '/api/people/merge', eva, { stays, absorbed, staysVersion: 1, absorbedVersion: 1, aside: [], reason: 'Samma person' })).status).toBe(200)
  expect(await saidIn(stays)).toEqual(['i det andra', 'i det ena'])
  expect((await ask('POST', '/api/notes/withdraw', eva, { note: id, reason: 'Gällde någon annan' })).status).toBe(200)
  expect((await read({}, eva, absorbed)).status).toBe(404)
  const file = (await ask('GET', `/api/people/${stays}`, eva)).body as unknown as { version: number; merged: { merge: string }[] }
  expect((await ask('POST', '/api/people/part', eva, { person: stays, merge: file.merged[0]!.merge, version: file.version, reason: 'Två personer' })).status).toBe(200)
  expect([await saidIn(stays), await saidIn(absorbed)]).toEqual([['i det ena'], ['i det andra']])
})
