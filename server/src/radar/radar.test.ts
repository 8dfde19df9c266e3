import { lawRelease } from '@kotostig/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { makeAssignment, makeAuthority, makeHandover, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import type { Officer } from '../caller.ts'
import { recordLawRelease } from '../law/law.ts'

const today = '2026-11-23'
const clock = stoppedClock(`${today}T08:00:00Z`)
let world: TestDatabase
let made: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
let lead: Officer
let eva: Officer
type Gap = { kind: string; about: string; people: number | null; name: { sv: string } | null; since: string | null; due: string | null; officer: string | null; source: { section: string }[] }

beforeAll(async () => {
  world = await makeTestDatabase()
  await recordLawRelease(world.database, lawRelease)
  made = await makeTestApp({ database: world.database, clock })
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  lead = await makeOfficer(world.database, korsholm, 'lead', { name: 'Lena Ledare' })
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
})
afterAll(async () => {
  await made.close()
  await world.remove()
})

const as = async (officer: Officer, url: string) => {
  const reply = await ask(made.app, 'GET', url, await signIn(world.database, officer, clock))
  return { status: reply.statusCode, body: JSON.parse(reply.body) as Record<string, unknown> }
}
const gaps = async (officer = lead): Promise<Gap[]> => (await as(officer, '/api/radar')).body['gaps'] as Gap[]
const of = async (kind: string, officer = lead): Promise<Gap[]> => (await gaps(officer)).filter((one) => one.kind === kind)
const duty = (person: string, holder: [string, string], rule = 'assessment.start') => world.asOwner(`
  INSERT INTO duty (person_id, rule, occurrence, holder_kind, holder_code, source, trigger_on, is_without_delay, is_standing, derived_state, list_rank, list_day, law_release, derived_at)
  VALUES ($1, $2, '2026-10-01', $3, $4, '681/2023|14|2|', '2026-10-01', true, false, 'open', 0, '2026-10-01', $5, '2026-10-01T00:00:00Z')`, [person, rule, ...holder, lawRelease])
async function client(officer: Officer | undefined = eva): Promise<string> {
  const person = await makePerson(world.database, korsholm)
  await makeResponsible(world.database, person, korsholm, { from: '2026-01-01' })
  if (officer) await makeAssignment(world.database, person, officer, { from: '2026-01-01' })
  return person
}

describe('An authority in which all is in order', () => {
  test('is told only what the municipality has not stated', async () => {
    await client()
    expect((await gaps()).map(({ kind, source }) => [kind, source[0]!.section])).toEqual([['no-contact-unit', '9'], ['agreement-not-stated', '42'], ['programme-not-stated', '13'], ['number-ran-out', '32 a']])
  })
  test('and a welfare area is not asked for what only a municipality has', async () => {
    const welfare = await makeAuthority(world.database, 'welfare-area', '17', 'Österbotten')
    expect(await gaps(await makeOfficer(world.database, welfare, 'lead'))).toEqual([])
  })
})

describe('A duty that nobody holds', () => {
  let person: string
  beforeAll(async () => {
    person = await makePerson(world.database, korsholm, { family: 'Utanhemort', given: 'Ulla' })
    await makeAssignment(world.database, person, eva, { from: '2026-01-01' })
    await duty(person, ['municipality', ''])
  })
  test('stands first, with the rule, since when and its section', async () => {
    expect((await gaps())[0]).toMatchObject({ kind: 'duty-without-holder', about: 'assessment.start', people: 1, since: '2026-10-01', source: [{ section: '14' }] })
  })
  test('with the people behind it for the leader, none of them for an administrator, and none elsewhere', async () => {
    expect(((await as(lead, '/api/radar/duty-without-holder/assessment.start')).body['people'] as { id: string }[]).map((one) => one.id)).toEqual([person])
    const administrator = await makeOfficer(world.database, korsholm, 'administrator')
    expect((await of('duty-without-holder', administrator))[0]).toMatchObject({ people: 1 })
    expect((await as(administrator, '/api/radar/duty-without-holder/assessment.start')).status).toBe(403)
    expect(await of('duty-without-holder', await makeOfficer(world.database, vasa, 'lead'))).toEqual([])
    expect((await as(eva, '/api/radar')).status).toBe(403)
  })
  test('and a protected person is a number, not a name, where somebody works with them', async () => {
    await makeProtected(world.database, person, { from: '2026-01-01' })
    expect((await as(lead, '/api/radar/duty-without-holder/assessment.start')).body['people']).toEqual([])
    expect((await of('duty-without-holder'))[0]).toMatchObject({ people: 1 })
  })
})

test('a task that two authorities hold in the same role is told of as such (34 §)', async () => {
  const person = await client()
  for (const [kind, code] of [['municipality', '499'], ['welfare-area', '17']]) {
    await world.asOwner(`INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) VALUES ($1, 'unaccompanied-support', $2, $3, 'support', '2026-03-01', $4)`, [person, kind, code, lawRelease])
  }
  expect(await of('two-holders')).toMatchObject([{ about: 'unaccompanied-support', people: 1, since: '2026-03-01', source: [{ section: '34' }, { section: '50' }] }])
})

describe('An officer who is not there', () => {
  test('whose rights have ended and who still has people is named, with how many and since when', async () => {
    const gone = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Seppo Slutat', when: { from: '2025-01-01', to: '2026-11-20' } })
    await client(gone)
    await client(gone)
    expect(await of('officer-left')).toMatchObject([{ name: { sv: 'Seppo Slutat' }, people: 2, since: '2026-11-21', officer: gone.officerId }])
    expect((await of('person-without-officer'))[0]).toMatchObject({ people: 2 })
    await world.asOwner(`UPDATE assignment SET valid_to = '2026-11-22' WHERE officer_id = $1`, [gone.officerId])
    expect(await of('officer-left')).toEqual([])
  })
  test('whose account has ended counts as gone, also where the right has no end', async () => {
    const ended = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Kontolös' })
    await client(ended)
    expect(await of('officer-left')).toEqual([])
    await world.asOwner(`UPDATE officer SET ended_at = '2026-11-22T08:00:00Z' WHERE id = $1`, [ended.officerId])
    expect(await of('officer-left')).toMatchObject([{ name: { sv: 'Kontolös' }, people: 1 }])
  })
  test('whose last right ends within thirty days is told of in time', async () => {
    const leaving = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Snart Borta', when: { from: '2025-01-01', to: '2026-12-23' } })
    await client(leaving)
    const later = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Borta Sen', when: { from: '2025-01-01', to: '2026-12-24' } })
    await client(later)
    expect(await of('officer-leaving')).toMatchObject([{ name: { sv: 'Snart Borta' }, due: '2026-12-23', people: 1 }])
  })
  test('who is on leave with people left behind and no deputy is a gap; with a deputy it is none', async () => {
    const away = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Borta Ledig' })
    const moved = await makePerson(world.database, korsholm)
    await makeResponsible(world.database, moved, korsholm, { from: '2026-01-01' })
    for (const [officer, from, to] of [[away, '2026-01-01', '2026-11-15'], [eva, '2026-11-16', '2026-12-15'], [away, '2026-12-16', undefined]] as const) await makeAssignment(world.database, moved, officer, { from, ...(to === undefined ? {} : { to }) })
    expect(await of('absent-without-deputy')).toEqual([])
    const left = await client(away)
    await makeHandover(world.database, left, eva)
    expect(await of('absent-without-deputy')).toMatchObject([{ name: { sv: 'Borta Ledig' }, people: 1, since: '2026-11-16' }])
    await world.asOwner(`INSERT INTO deputy (authority_id, officer_id, deputy_id, covers_protected, valid_from, valid_to, arranged_at) VALUES ($1, $2, $3, false, '2026-11-16', '2026-12-15', '2026-11-16T08:00:00Z')`, [korsholm.id, away.officerId, eva.officerId])
    expect(await of('absent-without-deputy')).toEqual([])
  })
})

describe('Agreements and authorities', () => {
  const arrangement = (to: string | null, review: string | null, code = '905') => world.asOwner(`
    WITH made AS (INSERT INTO arrangement (municipality, holder_kind, holder_code, valid_from, valid_to, review_on, decision, decided_on, recorded_at) VALUES ('499', 'municipality', $3, '2026-01-01', $1, $2, '§ 1', '2025-12-01', '2025-12-01T00:00:00Z') RETURNING id)
    INSERT INTO arrangement_task (arrangement_id, task, municipality, valid_from, valid_to) SELECT id, 'guidance', '499', '2026-01-01', $1 FROM made`, [to, review, code])
  const clear = async () => {
    await world.asOwner('DELETE FROM arrangement_task')
    await world.asOwner('DELETE FROM arrangement')
  }
  test('that end within ninety days, or are past their review, are told of to both parties', async () => {
    await arrangement('2027-02-21', '2026-11-01')
    expect([await of('arrangement-ends'), await of('arrangement-review')]).toMatchObject([[{ name: { sv: 'Korsholm → Vasa' }, due: '2027-02-21', source: [{ section: '8' }] }], [{ due: '2026-11-01' }]])
    expect(await of('arrangement-ends', await makeOfficer(world.database, vasa, 'lead'))).toMatchObject([{ due: '2027-02-21' }])
    await clear()
    await arrangement('2027-02-22', null)
    expect(await of('arrangement-ends')).toEqual([])
    await clear()
  })
  test('whose receiver is no more is told of since the day it ceased, and so are people whose task lies there', async () => {
    await makeAuthority(world.database, 'municipality', '440', 'Larsmo')
    await world.asOwner(`UPDATE authority SET valid_to = '2026-10-31' WHERE code = '440'`)
    await arrangement(null, null, '440')
    const person = await makePerson(world.database, korsholm)
    await makeAssignment(world.database, person, eva, { from: '2026-01-01' })
    await world.asOwner(`INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) VALUES ($1, 'integration-services', 'municipality', '440', '', '2026-01-01', $2)`, [person, lawRelease])
    expect(await of('arrangement-receiver-ceased')).toMatchObject([{ name: { sv: 'Larsmo' }, since: '2026-10-31' }])
    expect(await of('holder-ceased')).toMatchObject([{ about: 'integration-services', people: 1, since: '2026-11-01' }])
    await clear()
  })
  test('the agreement with the state is told of ninety days before its review is due, and not after the review is on record; a named unit closes its gap', async () => {
    await world.asOwner(`INSERT INTO municipality_condition (municipality, kind, valid_from, recorded_at) VALUES ('499', 'agreement', '2023-02-01', '2023-02-01T00:00:00Z'), ('499', 'programme', '2025-01-01', '2025-01-01T00:00:00Z')`)
    await world.asOwner(`INSERT INTO contact_unit (municipality, name_sv, name_fi, phone, email, address, valid_from, recorded_at) VALUES ('499', 'E', 'Y', '1', '', '', '2026-01-01', '2026-01-01T00:00:00Z')`)
    const stated = async () => (await gaps()).filter((one) => /contact|agreement|programme/.test(one.kind)).map((one) => [one.kind, one.due])
    expect(await stated()).toEqual([])
    const later = stoppedClock('2028-10-03T08:00:00Z')
    const server = await makeTestApp({ database: world.database, clock: later })
    const reply = await ask(server.app, 'GET', '/api/radar', await signIn(world.database, lead, later))
    await server.close()
    expect((JSON.parse(reply.body) as { gaps: Gap[] }).gaps.filter((one) => one.kind === 'agreement-review')).toMatchObject([{ due: '2029-01-01', source: [{ section: '42' }] }])
  })
})

test('among some thousands of people, counts stop at a thousand and one', async () => {
  await world.asOwner(`
    WITH made AS (INSERT INTO person (case_number, born, opened_by) SELECT 'M-' || n, '1990-01-01', $1 FROM generate_series(1, 6000) n RETURNING id), worked AS (
      INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) SELECT id, 'integration-services', 'municipality', '499', '', '2026-01-01', $2 FROM made)
    INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, assigned_at) SELECT id, $1, $3, '2026-01-01', '2026-01-01T00:00:00Z' FROM made WHERE id % 4 > 0`, [korsholm.id, lawRelease, eva.officerId])
  await world.asOwner(`
    INSERT INTO duty (person_id, rule, occurrence, holder_kind, holder_code, source, trigger_on, is_without_delay, is_standing, derived_state, list_rank, list_day, law_release, derived_at)
    SELECT id, 'plan.review', '', 'municipality', CASE WHEN id % 3 = 0 THEN '' ELSE '499' END, '681/2023|22|1|', '2026-10-01', false, false, 'open', 1, '2027-04-01', $1, '2026-10-01T00:00:00Z' FROM person WHERE case_number LIKE 'M-%'`, [lawRelease])
  await world.asOwner('ANALYZE')
  expect(await of('person-without-officer')).toMatchObject([{ people: 1001 }])
  expect((await of('duty-without-holder')).reduce((sum, one) => sum + one.people!, 0)).toBe(1001)
})

test('a file that has waited for more than a week to be taken over (85, 86 §) is told of, a younger one is not', async () => {
  const person = await makePerson(world.database, korsholm, { given: 'Väntar', family: 'Flyttat' })
  await world.asOwner(`UPDATE person SET awaited_by = $2 WHERE id = $1`, [person, korsholm.id])
  await world.asOwner(`INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) VALUES ($1, 'integration-services', 'municipality', '499', 'all', '2026-11-16', $2)`, [person, lawRelease])
  expect(await of('handover-waiting')).toEqual([])
  await world.asOwner(`UPDATE responsibility SET valid_from = '2026-11-15' WHERE person_id = $1`, [person])
  expect(await of('handover-waiting')).toMatchObject([{ people: 1, since: '2026-11-15', source: [{ section: '85' }, { section: '86' }] }])
  await world.asOwner(`UPDATE person SET awaited_by = NULL WHERE id = $1`, [person])
  await world.asOwner(`DELETE FROM responsibility WHERE person_id = $1`, [person])
})
