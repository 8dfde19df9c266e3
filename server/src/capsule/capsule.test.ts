import { lawRelease } from '@kotostig/law'
import type { CapsuleContent, CapsuleLine } from '@kotostig/api/capsule'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../caller.ts'
import { stoppedClock } from '../clock.ts'
import { sql } from '../db/tx.ts'
import { makeAuthority, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { readPdf } from '../dev/pdf-text.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { rederive } from '../duty/duty.ts'
import { recordLawRelease } from '../law/law.ts'

type Waiting = { person: { id: string; name: string | null }; capsule: CapsuleLine | null; to: { nameSv: string }; isLate: boolean; since: string }
type Reply = {
  id: string; capsules: CapsuleLine[]; to: { kind: string; code: string; since: string } | null; plan: object | null; assessment: { topics: number; hasSocialHealthNeeds: boolean } | null; notes: { id: string; said: string }[]; attachments: { id: string }[]
  incoming: Waiting[]; outgoing: Waiting[]; content: CapsuleContent; capsule: CapsuleLine; isIntact: boolean; toAccept: { id: string }[]; errors: { path: string; code: string }[]
}
/** Moves on the second; a week has passed on the last. */
const days = ['2026-11-23', '2026-11-25', '2026-12-02', '2026-12-03'] as const
const [before, moved, aWeek, late] = days
let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let vasa: MadeAuthority
let eva: Officer
let bo: Officer
let lena: Officer
let ville: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  await recordLawRelease(world.database, lawRelease)
  for (const day of days) apps.set(day, await makeTestApp({ database: world.database, clock: stoppedClock(`${day}T08:00:00Z`) }))
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  await makeAuthority(world.database, 'municipality', '598', 'Jakobstad')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
  lena = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  ville = await makeOfficer(world.database, vasa, 'caseworker', { name: 'Ville Vasalainen' })
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})
async function raw(officer: Officer, method: 'GET' | 'POST', url: string, payload?: object, day: string = before) {
  return ask(apps.get(day)!.app, method, url, await signIn(world.database, officer, stoppedClock(`${day}T08:00:00Z`)), payload)
}
async function as(officer: Officer, method: 'GET' | 'POST', url: string, payload?: object, day: string = before) {
  const reply = await raw(officer, method, url, payload, day)
  return { status: reply.statusCode, body: reply.json<Reply>() }
}
const faultsOf = ({ status, body }: { status: number; body: Reply }) => [status, body.errors?.map((one) => `${one.path}: ${one.code}`)]

/** A refugee with an open assessment who moves from Korsholm to Vasa. Known beforehand. */
async function mover(name: string): Promise<string> {
  const person = await makePerson(world.database, korsholm, { family: 'Haddad', given: name })
  await world.database.write(async (tx) => {
    await tx.write(sql`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES (${person}::bigint, 'permit', 'quota', '2026-02-01', 'migri', '2026-02-01T09:00:00Z')`)
    await tx.write(sql`INSERT INTO home_municipality (person_id, code, valid_from, valid_to, source_kind, recorded_at) VALUES (${person}::bigint, '499', '2026-02-02', '2026-11-24', 'population-register', '2026-02-02T09:00:00Z'), (${person}::bigint, '905', ${moved}, NULL, 'population-register', '2026-11-20T09:00:00Z')`)
    await tx.write(sql`INSERT INTO person_language (person_id, language, is_spoken, is_read, needs_interpreter, valid_from, source_kind, recorded_at) VALUES (${person}::bigint, 'ar', true, true, true, '2026-02-02', 'person', '2026-02-02T09:00:00Z')`)
    await rederive(tx, [person], before, `${before}T03:00:00Z`)
  })
  return person
}
const dawn = (person: string, day: string) => world.database.write((tx) => rederive(tx, [person], day, `${day}T03:00:00Z`))
const consent = { on: before, way: 'interpreted', language: 'ar' }
let sent = 0
const send = (officer: Officer, person: string, more: object = {}, day: string = before) => {
  sent += 1
  return as(officer, 'POST', '/api/capsules', { person, key: `capsule ${sent}`, to: { kind: 'municipality', town: '905' }, basis: 'consent', consent, necessity: '', plan: false, assessment: false, socialHealthNeeds: false, notes: [], attachments: [], contact: 'Eva, 044 000 1234', message: 'Går på kurs på tisdagar.', ...more }, day)
}
const waiting = async (officer: Officer, whose: 'mine' | 'team', day: string) => (await as(officer, 'GET', `/api/capsules/${whose}`, undefined, day)).body
const about = (list: Waiting[], person: string) => list.filter((one) => one.person.id === person)

describe('Layla moves from Korsholm to Vasa', () => {
  let layla: string
  let capsule: string
  let notes: { id: string; said: string }[]
  let file: string
  beforeAll(async () => {
    layla = await mover('Layla')
    await world.asOwner(`INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by) VALUES ($1, $2, 'of layla', 'assessment', '2026-03-01', '2026-03-01T09:00:00Z', $3)`, [layla, korsholm.id, eva.officerId])
    for (const [topic, said] of [['literacy', 'Läser arabiska'], ['socialHealthNeeds', 'Hemligt om hälsan']]) {
      await world.asOwner(`INSERT INTO assessment_answer (assessment_id, topic, number, said, choices, source_kind, answered_at, answered_by) SELECT id, $1, 1, $2, '{}', 'person', '2026-03-01T09:00:00Z', $3 FROM assessment WHERE request_key = 'of layla'`, [topic, said, eva.officerId])
    }
    for (const said of ['Talade om kursen', 'Bara för oss']) expect((await as(eva, 'POST', '/api/notes', { key: `note ${said}`, person: layla, kind: 'phone', on: before, said, judged: '' })).status).toBe(200)
    const [kept] = await world.asOwner<{ id: string }>(`
      WITH made AS (INSERT INTO attachment (person_id, authority_id, request_key, file_name, kind, byte_count, sha256, sent_at, sent_by) VALUES ($1, $2, 'a file of layla', 'betyg.txt', 'text', 5, repeat('a', 64), '2026-03-01T09:00:00Z', $3) RETURNING id)
      INSERT INTO attachment_content (attachment_id, bytes) SELECT id, convert_to('betyg', 'UTF8') FROM made RETURNING attachment_id::text AS id`, [layla, korsholm.id, eva.officerId])
    file = kept!.id
  })
  test('Eva sees beforehand to whom and from when, and what may go along', async () => {
    const { body } = await as(eva, 'GET', `/api/people/${layla}/capsule`)
    expect(body).toMatchObject({ to: { kind: 'municipality', code: '905', since: moved }, plan: null, assessment: { topics: 2, hasSocialHealthNeeds: true }, capsules: [] })
    notes = body.notes
    expect([notes.map((one) => one.said), body.attachments.map((one) => one.id)]).toEqual([['Bara för oss', 'Talade om kursen'], [file]])
  })
  test.each([
    ['consent without when and how', { consent: null }, 'consent: missing'], ['a consent of tomorrow', { consent: { ...consent, on: '2026-11-24' } }, 'consentOn: in-the-future'], ['what is necessary, without why', { basis: 'necessary' }, 'necessity: reason-short'],
    ['to the own authority', { to: { kind: 'municipality', town: '499' } }, 'to: same-authority'], ['to one that is not known', { to: { kind: 'employment-authority', town: '905' } }, 'to: no-such-authority'], ['a plan that nobody has signed', { plan: true }, 'plan: nothing'], ['a note of somebody else', { notes: ['999999'] }, 'notes: gone'],
  ])('%s is refused with the field, and nothing is sent', async (_what, change, fault) => {
    expect(faultsOf(await send(eva, layla, change))).toEqual([400, [fault]])
    expect((await as(eva, 'GET', `/api/people/${layla}/capsule`)).body.capsules).toEqual([])
  })
  test('is handed over with her consent: what was chosen, once; Vasa does not see it before the day', async () => {
    const what = { assessment: true, notes: [notes[1]!.id], attachments: [file], key: 'the same twice' }
    capsule = (await send(eva, layla, what)).body.id
    expect((await send(eva, layla, what)).body.id).toBe(capsule)
    expect((await send(bo, layla)).status).toBe(409)
    expect((await waiting(ville, 'team', before)).incoming).toEqual([])
    const { content } = (await as(eva, 'GET', `/api/people/${layla}/capsules/${capsule}`)).body
    expect([content.assessment!.answers.map((one) => one.said), content.notes.map((one) => one.said), content.attachments.map((one) => one.fileName), content.consent]).toEqual([['Läser arabiska'], ['Talade om kursen'], ['betyg.txt'], consent])
    expect(await waiting(eva, 'mine', before)).toMatchObject({ outgoing: [{ person: { id: layla }, to: { nameSv: 'Vasa' }, isLate: false, since: moved, capsule: { state: 'waiting' } }] })
  })
  test('on the day the duty is Vasa\'s, which sees that something waits and from whom, but not what is in it', async () => {
    await dawn(layla, moved)
    expect((await as(ville, 'GET', '/api/today/team', undefined, moved)).body.toAccept.map((one) => one.id)).toContain(layla)
    const { incoming } = await waiting(ville, 'team', moved)
    expect(incoming).toMatchObject([{ person: { id: layla }, capsule: { id: capsule, from: { nameSv: 'Korsholm' }, basis: 'consent', holds: { plan: false, assessment: true, notes: 1, attachments: 1 } } }])
    for (const url of [`/api/people/${layla}/capsules/${capsule}`, `/api/people/${layla}/capsules/${capsule}/attachments/${file}`, `/api/people/${layla}/sitting`]) expect((await raw(ville, 'GET', url, undefined, moved)).statusCode, url).toBe(404)
    expect((await as(eva, 'GET', `/api/people/${layla}`, undefined, moved)).status).toBe(404)
  })
  test('when nobody has accepted within a week the sender and its lead are told; not on the seventh day', async () => {
    expect(about((await waiting(eva, 'mine', aWeek)).outgoing, layla).map((one) => one.isLate)).toEqual([false])
    for (const officer of [eva, lena]) expect(about((await waiting(officer, officer === eva ? 'mine' : 'team', late)).outgoing, layla).map((one) => one.isLate)).toEqual([true])
    expect(about((await waiting(bo, 'mine', late)).outgoing, layla)).toEqual([])
    const gaps = JSON.parse((await raw(lena, 'GET', '/api/radar', undefined, late)).body) as { gaps: { kind: string; people: number; since: string }[] }
    expect(gaps.gaps.filter((one) => one.kind === 'capsule-waiting')).toMatchObject([{ people: 1, since: moved }])
  })
  test('is accepted once, on the ground it was sent on, and then Vasa reads exactly what was in it and nothing else of Korsholm\'s', async () => {
    expect((await as(ville, 'POST', '/api/capsules/accept', { capsule }, late)).status).toBe(200)
    expect((await as(ville, 'POST', '/api/capsules/accept', { capsule }, late)).status).toBe(404)
    const found = (await as(ville, 'GET', `/api/people/${layla}/capsules/${capsule}`, undefined, late)).body
    expect([found.isIntact, found.content.notes.map((one) => one.said), found.content.message]).toEqual([true, ['Talade om kursen'], 'Går på kurs på tisdagar.'])
    expect((await raw(ville, 'GET', `/api/people/${layla}/capsules/${capsule}/attachments/${file}`, undefined, late)).body).toBe('betyg')
    expect((await raw(ville, 'GET', `/api/people/${layla}/attachments/${file}`, undefined, late)).statusCode).toBe(404)
    expect((await as(ville, 'POST', '/api/people/notes', { person: layla }, late)).body.notes).toEqual([])
    expect(await world.asOwner('SELECT ground FROM handover WHERE person_id = $1', [layla])).toEqual([{ ground: 'consent' }])
    expect((await as(ville, 'GET', `/api/people/${layla}/sitting`, undefined, late)).status).toBe(200)
    expect(about((await waiting(lena, 'team', late)).outgoing, layla)).toEqual([])
  })
  test('both sides print the receipt, which holds what went along by name and nothing of what stands in it; the sender sees its own and no file', async () => {
    for (const officer of [eva, ville]) {
      const reply = await raw(officer, 'GET', `/api/people/${layla}/capsules/${capsule}/receipt/sv/ar`, undefined, late)
      expect([officer.displayName, reply.statusCode]).toEqual([officer.displayName, 200])
      const text = (await readPdf(new Uint8Array(reply.rawPayload))).pages.join('').replaceAll(/[\s\u2068\u2069]/g, '')
      for (const part of ['Kvitto på överlämning', 'Layla Haddad', 'Korsholm', 'Mottaget: 3.12.2026, Ville Vasalainen', 'Du samtyckte den 23.11.2026', 'betyg.txt']) expect(text).toContain(part.replaceAll(' ', ''))
      expect(text).not.toMatch(/kursen|Läserarabiska/)
    }
    expect((await as(eva, 'GET', `/api/people/${layla}/capsules/${capsule}`, undefined, late)).body.capsule).toMatchObject({ state: 'accepted', endedBy: 'Ville Vasalainen', isOwn: true })
    expect((await as(eva, 'GET', `/api/people/${layla}`, undefined, late)).status).toBe(404)
    expect((await as(eva, 'GET', `/api/people/${layla}/capsule`, undefined, late)).status).toBe(404)
    await expect(world.asOwner(`UPDATE capsule SET content = '{}' WHERE id = $1`, [capsule])).rejects.toThrow('never changed')
  })
  test('stands whole in what she gets of herself', async () => {
    const reply = await raw(await makeOfficer(world.database, vasa, 'lead'), 'GET', `/api/people/${layla}/extract`, undefined, late)
    const { capsules } = JSON.parse(reply.body) as { capsules: Record<string, unknown>[] }
    expect(capsules).toMatchObject([{ basis: 'consent', consent_language: 'ar', authority: 'Vasa', document: { notes: [{ said: 'Talade om kursen' }] } }])
    expect(Object.keys(capsules[0]!).filter((key) => /_by$|content|_authority/.test(key))).toEqual([])
  })
})

test('whoever learns of a move only afterwards hands over all the same, to the authority that the law names and no other; and only whoever had the services last', async () => {
  const noor = await mover('Noor')
  await dawn(noor, moved)
  expect((await as(eva, 'GET', `/api/people/${noor}`, undefined, moved)).status).toBe(404)
  expect(about((await waiting(lena, 'team', moved)).outgoing, noor)).toMatchObject([{ to: { nameSv: 'Vasa' }, since: moved, capsule: null, isLate: false }])
  expect(faultsOf(await send(eva, noor, { to: { kind: 'municipality', town: '598' } }, moved))).toEqual([400, ['to: not-the-next']])
  const { body: { id } } = await send(eva, noor, { basis: 'necessary', consent: null, necessity: 'Planen kan inte ses över utan dem.' }, moved)
  expect((await as(eva, 'POST', '/api/capsules/withdraw', { capsule: id, reason: 'Fel person' }, moved)).status).toBe(200)
  expect((await as(ville, 'POST', '/api/capsules/accept', { capsule: id }, moved)).status).toBe(404)
  expect((await waiting(ville, 'team', moved)).incoming).toEqual([])
  // A third authority that had the file long ago has no part in it.
  const jakobstad = await makeOfficer(world.database, { ...korsholm, id: (await world.asOwner<{ id: string }>(`SELECT id::text AS id FROM authority WHERE code = '598'`))[0]!.id, code: '598' }, 'lead')
  await world.asOwner(`INSERT INTO handover (person_id, to_authority, accepted_at, accepted_by, ground) VALUES ($1, $2, '2026-02-02T09:00:00Z', $3, 'consent')`, [noor, jakobstad.authority.id, jakobstad.officerId])
  expect((await as(jakobstad, 'GET', `/api/people/${noor}/capsule`, undefined, moved)).status).toBe(404)
  expect((await waiting(jakobstad, 'team', moved)).outgoing).toEqual([])
})

test('what is sent before anything tells of the move waits, and nobody is late with what they cannot accept yet', async () => {
  const stays = await makePerson(world.database, korsholm, { family: 'Stannar', given: 'Sara' })
  await world.database.write(async (tx) => {
    await tx.write(sql`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES (${stays}::bigint, 'permit', 'quota', '2026-02-01', 'migri', '2026-02-01T09:00:00Z')`)
    await tx.write(sql`INSERT INTO home_municipality (person_id, code, valid_from, source_kind, recorded_at) VALUES (${stays}::bigint, '499', '2026-02-02', 'population-register', '2026-02-02T09:00:00Z')`)
    await rederive(tx, [stays], before, `${before}T03:00:00Z`)
  })
  expect(faultsOf(await send(eva, stays, { to: null }))).toEqual([400, ['to: missing']])
  expect((await send(eva, stays)).status).toBe(200)
  expect(about((await waiting(eva, 'mine', late)).outgoing, stays)).toMatchObject([{ to: { nameSv: 'Vasa' }, since: before, isResponsible: false, isLate: false }])
  expect(about((await waiting(ville, 'team', late)).incoming, stays)).toEqual([])
})

test('a protected person is handed over by the officer who works with them, and stands in nobody else\'s list', async () => {
  const hidden = await mover('Hilda')
  await makeProtected(world.database, hidden, { from: '2026-01-01' })
  await world.asOwner(`INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, assigned_at) VALUES ($1, $2, $3, '2026-01-01', now())`, [hidden, korsholm.id, eva.officerId])
  await dawn(hidden, moved)
  for (const officer of [bo, lena]) {
    expect((await as(officer, 'GET', `/api/people/${hidden}/capsule`, undefined, moved)).status).toBe(404)
    expect(about((await waiting(officer, 'team', moved)).outgoing, hidden)).toEqual([])
  }
  expect(about((await waiting(eva, 'mine', moved)).outgoing, hidden).length).toBe(1)
})

test('whoever becomes a job seeker is the employment authority\'s on the day, and the file is there when it is accepted; back again, the duty is the municipality\'s', async () => {
  const yusuf = await mover('Yusuf')
  const area = await makeAuthority(world.database, 'employment-authority', municipalityByCode.get('499')!.employmentArea!, 'Sysselsättningsområdet')
  const aila = await makeOfficer(world.database, area, 'caseworker')
  await world.asOwner(`DELETE FROM home_municipality WHERE person_id = $1 AND code = '905'`, [yusuf])
  await world.asOwner(`UPDATE home_municipality SET valid_to = NULL WHERE person_id = $1`, [yusuf])
  await world.asOwner(`INSERT INTO job_seeking (person_id, is_unemployed, valid_from, valid_to, source_kind, recorded_at) VALUES ($1, true, $2, '2026-12-02', 'employment-authority', now())`, [yusuf, moved])
  await dawn(yusuf, before)
  expect((await as(eva, 'GET', `/api/people/${yusuf}/capsule`)).body.to).toMatchObject({ kind: 'employment-authority', code: area.code, since: moved })
  const { body: { id } } = await send(eva, yusuf, { to: null })
  const holders = async (day: string) => (await world.asOwner<{ kind: string }>(`SELECT holder_kind AS kind FROM responsibility WHERE person_id = $1 AND task = 'integration-services' AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`, [yusuf, day])).map((row) => row.kind)
  expect([await holders(before), await holders(moved), await holders(late)]).toEqual([['municipality'], ['employment-authority'], ['municipality']])
  await dawn(yusuf, moved)
  expect((await as(aila, 'GET', `/api/people/${yusuf}/sitting`, undefined, moved)).status).toBe(404)
  expect(about((await waiting(aila, 'mine', moved)).incoming, yusuf).map((one) => one.capsule!.id)).toEqual([id])
  expect((await as(aila, 'POST', '/api/capsules/accept', { capsule: id }, moved)).status).toBe(200)
  expect((await as(aila, 'GET', `/api/people/${yusuf}/sitting`, undefined, moved)).status).toBe(200)
  await dawn(yusuf, late)
  expect([(await as(aila, 'GET', `/api/people/${yusuf}/sitting`, undefined, late)).status, (await as(eva, 'GET', `/api/people/${yusuf}/sitting`, undefined, late)).status]).toEqual([404, 200])
})
