import { lawRelease } from '@kotostig/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../caller.ts'
import { stoppedClock, type Clock } from '../clock.ts'
import { sql } from '../db/tx.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { rederive } from '../duty/duty.ts'
import { recordLawRelease } from '../law/law.ts'
import { dropExpired, runRehearsal, workOnRehearsals, peopleAtOnce } from './rehearsal.jobs.ts'
import { everybody, insertRehearsal } from './rehearsal.queries.ts'

const clock = stoppedClock('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
const officers: Record<string, Officer> = {}
let people: string[]
let hidden: string

/** Came by the quota or by asylum; the assessment found no need of a plan, or a plan is made and followed. */
async function livesIn(code: string, openedBy: MadeAuthority, name: string, more: { plan?: boolean; work?: boolean } = {}): Promise<string> {
  const person = await makePerson(world.database, openedBy, { family: name, given: 'Exempel' })
  await world.database.write(async (tx) => {
    const of = (table: string, columns: string, values: string) => tx.write({ text: `INSERT INTO ${table} (person_id, ${columns}, source_kind, recorded_at) VALUES ($1, ${values}, 'own-work', '2026-02-01T09:00:00Z')`, values: [person] } as never)
    await of('residence', 'kind, ground, valid_from', `'permit', '${more.work ? 'work' : 'asylum'}', '2026-01-15'`)
    await of('home_municipality', 'code, valid_from', `'${code}', '2026-01-20'`)
    await of('act', 'kind, valid_from', `'known', '2026-01-20'`)
    await of('act', 'kind, valid_from', `'assessment-started', '2026-02-01'`)
    await of('act', 'kind, valid_from, needs_plan, needs_coordination', `'assessment-made', '2026-03-02', ${more.plan === true}, false`)
    if (more.plan) await of('act', 'kind, valid_from, valid_to, with_welfare_area', `'plan-made', '2026-04-01', '2027-03-31', false`)
  })
  return person
}

beforeAll(async () => {
  world = await makeTestDatabase()
  server = await makeTestApp({ database: world.database, clock })
  await recordLawRelease(world.database, lawRelease)
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  await makeAuthority(world.database, 'welfare-area', '17', 'Österbotten')
  for (const [name, authority, role] of [['lead', korsholm, 'lead'], ['caseworker', korsholm, 'caseworker'], ['administrator', korsholm, 'administrator'], ['protector', korsholm, 'data-protection'], ['vasa lead', vasa, 'lead']] as const) {
    officers[name] = await makeOfficer(world.database, authority, role, { name })
  }
  await world.asOwner(`INSERT INTO municipality_condition (municipality, kind, valid_from, recorded_at) SELECT code, kind, '2020-01-01', '2020-01-01T00:00:00Z' FROM unnest(ARRAY['499', '905']) code, unnest(ARRAY['agreement', 'programme']) kind`)
  people = [await livesIn('499', korsholm, 'Alba'), await livesIn('499', korsholm, 'Bruno'), await livesIn('499', korsholm, 'Cosmo', { plan: true }), await livesIn('499', korsholm, 'Diego', { work: true })]
  hidden = await livesIn('499', korsholm, 'Hemlig')
  await makeProtected(world.database, hidden, { from: '2026-01-01' })
  await makeAssignment(world.database, hidden, officers['caseworker']!)
  const elsewhere = await livesIn('905', vasa, 'Vasaexempel')
  // A family over the border between two authorities: the facts of both are read, and each sees its own.
  await makeFamilyTie(world.database, people[1]!, elsewhere)
  await world.database.write((tx) => rederive(tx, [...people, hidden, elsewhere], '2026-11-23', '2026-11-23T03:00:00Z'))
})
afterAll(async () => {
  await server.close()
  await world.remove()
})

type Reply = { rehearsal: { id: string; state: string; total: number; done: number; unread: number; proposal: string }; affected: number; groups: { kind: string; subject: string; count: number; people: number }[]; payees: { payee: { kind: string; code: string; name: { sv: string } }; year: number; before: number; after: number }[] }
const as = async (name: string, method: 'GET' | 'POST', url: string, payload?: object, when: Clock = clock, app = server) => ask(app.app, method, url, await signIn(world.database, officers[name]!, when), payload)
let keys = 0
const begin = async (name: string, more: object = {}) => as(name, 'POST', '/api/rehearsals', { key: `rehearsal ${++keys}`, proposal: 'plan-always-2027', on: '2027-01-01', ...more })
const work = (more: Partial<Parameters<typeof workOnRehearsals>[0]> = {}) => workOnRehearsals({ database: world.database, url: world.url, clock, threads: 1, ...more })
const begun = async (name: string, more: object = {}): Promise<string> => {
  const reply = await begin(name, more)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json<{ id: string }>().id
}
const read = async (name: string, id: string) => (await as(name, 'GET', `/api/rehearsals/${id}`)).json<Reply>()
const peopleOf = async (name: string, rehearsal: string, kind: string, subject: string) =>
  (await as(name, 'POST', '/api/rehearsals/people', { rehearsal, kind, subject, skip: 0 })).json<{ people: { id: string; name: string; before: { due: string } | null; after: { due: string | null; holder: { code: string } } | null; beforeCents: number | null; afterCents: number | null }[]; others: number; more: boolean }>()
const stands = async () => JSON.stringify(await world.asOwner(`
  SELECT (SELECT jsonb_agg(to_jsonb(duty) ORDER BY id) FROM duty) AS duties, (SELECT jsonb_agg(to_jsonb(responsibility) ORDER BY id) FROM responsibility) AS held,
    (SELECT jsonb_agg(to_jsonb(case_snapshot) ORDER BY person_id) FROM case_snapshot) AS snapshots, (SELECT count(*) FROM act) AS acts, (SELECT count(*) FROM reminder) AS reminders, (SELECT jsonb_agg(next_turn_on ORDER BY id) FROM person) AS turns`))
const own = (value: number, from = '2025-01-01') => ({ proposal: 'own', own: { format: 1, title: 'Översyn var fjärde månad', changes: [{ table: 'monthsBetweenReviews', from, unit: 'months', value }] }, on: '2026-11-23' })

describe('the leader of Korsholm tries the proposed plan for everybody with protection', () => {
  let id: string
  test('of the four people that are not protected, two get a plan made for them, and nothing else has changed', async () => {
    const before = await stands()
    id = await begun('lead')
    expect(await read('lead', id)).toMatchObject({ rehearsal: { state: 'running', total: 4, done: 0 }, groups: [] })
    await work()
    expect(await read('lead', id)).toMatchObject({
      rehearsal: { state: 'done', total: 4, done: 4, unread: 0 }, affected: 2,
      groups: [{ kind: 'duty-comes', subject: 'plan.make', count: 2, people: 2 }, { kind: 'right-gained', subject: 'plan', count: 2, people: 2 }], payees: [],
    })
    expect(await stands()).toBe(before)
  })
  test('they are told by name to the leader, and the look is on record with whose names it showed', async () => {
    const found = await peopleOf('lead', id, 'duty-comes', 'plan.make')
    expect(found).toMatchObject({ others: 0, more: false, people: [{ id: people[0], name: 'Exempel Alba', before: null, after: { due: null, holder: { code: '499' } } }, { id: people[1], name: 'Exempel Bruno' }] })
    const events = await world.asOwner<{ person_ids: string[]; details: object }>(`SELECT person_ids, details FROM audit_event WHERE event = 'RehearsalPeopleListed' ORDER BY id DESC LIMIT 1`)
    expect(events).toEqual([{ person_ids: people.slice(0, 2), details: { kind: 'duty-comes', subject: 'plan.make', shown: 2 } }])
    expect(await world.asOwner(`SELECT details FROM audit_event WHERE event = 'RehearsalBegun' ORDER BY id LIMIT 1`)).toEqual([{ details: { proposal: 'plan-always-2027', on: '2027-01-01', people: 4 } }])
  })
  test('somebody who gets protection afterwards leaves the count and the list', async () => {
    await makeProtected(world.database, people[1]!, { from: '2026-11-01' })
    expect(await read('lead', id)).toMatchObject({ affected: 1, groups: [{ count: 1 }, { count: 1 }] })
    expect((await peopleOf('lead', id, 'duty-comes', 'plan.make')).people.map((one) => one.id)).toEqual([people[0]])
    await world.asOwner(`DELETE FROM non_disclosure WHERE person_id = $1`, [people[1]])
  })
  test('somebody who has moved away is counted, and not named', async () => {
    await world.asOwner(`DELETE FROM responsibility WHERE person_id = $1`, [people[1]])
    await world.asOwner(`UPDATE person SET opened_by = $2 WHERE id = $1`, [people[1], vasa.id])
    expect(await peopleOf('lead', id, 'duty-comes', 'plan.make')).toMatchObject({ others: 1, people: [{ id: people[0] }] })
    expect((await read('lead', id)).affected).toBe(2)
    await world.asOwner(`UPDATE person SET opened_by = $2 WHERE id = $1`, [people[1], korsholm.id])
    await world.database.write((tx) => tx.write(sql`UPDATE case_snapshot SET outcome_hash = 'moved' WHERE person_id = ${people[1]!}::bigint`))
    await world.database.write((tx) => rederive(tx, [people[1]!], '2026-11-23', '2026-11-23T03:00:00Z'))
  })
  test('the caseworker, the administrator and the data protection officer may neither begin nor read one', async () => {
    for (const name of ['caseworker', 'administrator', 'protector']) {
      expect((await begin(name)).statusCode).toBe(403)
      for (const [method, url, payload] of [['GET', '/api/rehearsals', undefined], ['GET', `/api/rehearsals/${id}`, undefined], ['POST', '/api/rehearsals/people', { rehearsal: id, kind: 'duty-comes', subject: 'plan.make', skip: 0 }], ['POST', '/api/rehearsals/cancel', { rehearsal: id }]] as const) {
        expect((await as(name, method, url, payload)).statusCode, `${name} ${url}`).toBe(403)
      }
    }
  })
  test('the leader of another municipality sees their own people only, and not that there is another rehearsal', async () => {
    expect((await as('vasa lead', 'GET', `/api/rehearsals/${id}`)).statusCode).toBe(404)
    expect((await as('vasa lead', 'POST', '/api/rehearsals/people', { rehearsal: id, kind: 'duty-comes', subject: 'plan.make', skip: 0 })).statusCode).toBe(404)
    expect((await as('vasa lead', 'POST', '/api/rehearsals/cancel', { rehearsal: id })).statusCode).toBe(404)
    expect((await as('vasa lead', 'GET', '/api/rehearsals')).json()).toEqual({ rehearsals: [] })
    const ofVasa = await begun('vasa lead')
    await work()
    expect(await read('vasa lead', ofVasa)).toMatchObject({ rehearsal: { total: 1 }, affected: 1 })
    expect((await peopleOf('vasa lead', ofVasa, 'duty-comes', 'plan.make')).people.map((one) => one.name)).toEqual(['Exempel Vasaexempel'])
  })
  test('a leader whose role ended yesterday may not read it today', async () => {
    const former = await makeOfficer(world.database, korsholm, 'lead', { name: 'former lead', when: { from: '2020-01-01', to: '2026-11-22' } })
    await expect(signIn(world.database, former, clock)).rejects.toThrow('the role is not valid today')
  })
})

describe('the run', () => {
  const results = async (id: string) => JSON.stringify(await world.asOwner(`
    SELECT (SELECT jsonb_agg(to_jsonb(one) - 'rehearsal_id' ORDER BY kind, subject, person_id, number) FROM rehearsal_difference one WHERE rehearsal_id = $1) AS differences,
      (SELECT jsonb_agg(to_jsonb(one) - 'rehearsal_id' ORDER BY payee_kind, payee_code, year) FROM rehearsal_payee one WHERE rehearsal_id = $1) AS payees`, [id]))

  test('an invented amount moves euros to the municipality, in cents by year, and the welfare area gets what it got', async () => {
    const id = await begun('lead', { proposal: 'invented-rates-2027' })
    await work()
    const { payees, affected, groups } = await read('lead', id)
    expect(groups).toEqual([{ kind: 'money', subject: '', count: affected, people: affected }])
    const moved = payees.filter((one) => one.before !== one.after)
    expect(moved.map((one) => [one.payee.name.sv, one.year])).toEqual([['Korsholm', 2027], ['Korsholm', 2028]])
    // Three people with protection: twelve months of 2027 of (2 300 − 2 052) euros a year each.
    expect(moved[0]!.after - moved[0]!.before).toBe(3 * 24_800)
    expect(payees.some((one) => one.payee.kind === 'welfare-area' && one.before > 0 && one.before === one.after)).toBe(true)
    const { people: named } = await peopleOf('lead', id, 'money', '')
    expect(named.map((one) => one.name)).toEqual(['Exempel Alba', 'Exempel Bruno', 'Exempel Cosmo'])
    expect(named[0]!.afterCents! - named[0]!.beforeCents!).toBe(24_800 + 2_067)
  })

  test('an assumption of the own authority moves the review from 1.10. to 1.8.', async () => {
    const id = await begun('lead', own(4))
    await work()
    expect((await peopleOf('lead', id, 'duty-moves', 'plan.review')).people).toMatchObject([{ name: 'Exempel Cosmo', before: { due: '2026-10-01' }, after: { due: '2026-08-01' } }])
  })

  test('sent twice with one key it is begun once, and while one is under way another is not begun', async () => {
    const key = 'the very same key'
    const [first, second] = [await begin('lead', { key }), await begin('lead', { key })]
    expect(second.json()).toEqual(first.json())
    const other = await begin('lead')
    expect([other.statusCode, other.json<{ errors: { code: string }[] }>().errors[0]!.code]).toEqual([409, 'conflict'])
    await work()
    // Working on what has ended does nothing more.
    const before = await results(first.json<{ id: string }>().id)
    await runRehearsal(first.json<{ id: string }>().id, { database: world.database, url: world.url, clock })
    expect(await results(first.json<{ id: string }>().id)).toBe(before)
  })

  describe('with more people than one stretch holds', () => {
    const many = 2 * peopleAtOnce + 300
    beforeAll(async () => {
      await world.asOwner(`
        WITH made AS (INSERT INTO person (case_number, born, opened_by) SELECT 'M-' || n, '1990-05-01', $1 FROM generate_series(1, ${many}) n RETURNING id),
          held AS (INSERT INTO responsibility (person_id, task, holder_kind, holder_code, role, valid_from, law_release) SELECT id, 'integration-services', 'municipality', '905', '', '2026-01-01', $2 FROM made)
        INSERT INTO case_snapshot (person_id, family_id, facts, outcome_hash, revision)
        SELECT id, id, replace((SELECT facts FROM case_snapshot WHERE person_id = $3), '"' || $3 || '"', '"' || id || '"'), '', 1 FROM made`, [vasa.id, lawRelease, people[0]])
    }, 60_000)

    test('stopped after the first stretch and taken up again, it says the same as one that was not stopped', async () => {
      const whole = await begun('vasa lead', { proposal: 'invented-rates-2027' })
      await work()
      const broken = await begun('vasa lead', { proposal: 'invented-rates-2027' })
      let done = 0
      await work({ isStopped: () => done > 0, progress: (now) => (done = now) })
      expect(await read('vasa lead', broken)).toMatchObject({ rehearsal: { state: 'running', total: many + 1, done: peopleAtOnce }, affected: 0, groups: [] })
      await work()
      expect(await read('vasa lead', broken)).toMatchObject({ rehearsal: { state: 'done', total: many + 1, done: many + 1 } })
      expect(await results(broken)).toBe(await results(whole))
      expect((await read('vasa lead', whole)).affected).toBe(many + 1)
      expect((await peopleOf('vasa lead', whole, 'money', '')).more).toBe(true)
    }, 60_000)

    test('two servers that work on one rehearsal do nothing twice', async () => {
      const id = await begun('vasa lead', { proposal: 'plan-always-2027' })
      await Promise.all([work(), work()])
      await work()
      expect(await read('vasa lead', id)).toMatchObject({ rehearsal: { state: 'done', done: many + 1 }, affected: many + 1, groups: [{ kind: 'duty-comes', count: many + 1 }, { kind: 'right-gained', count: many + 1 }] })
    }, 60_000)

    test('cancelled half way, it stops, and nothing of it is left', async () => {
      const id = await begun('vasa lead')
      let stretches = 0
      let cancelled: Promise<unknown> | undefined
      await work({ progress: () => { if (++stretches === 1) cancelled = as('vasa lead', 'POST', '/api/rehearsals/cancel', { rehearsal: id }) }, isStopped: () => false })
      expect((await cancelled as { statusCode: number }).statusCode).toBe(200)
      await work()
      expect(await read('vasa lead', id)).toMatchObject({ rehearsal: { state: 'cancelled' }, groups: [], payees: [] })
      expect(JSON.parse(await results(id))).toEqual([{ differences: null, payees: null }])
      expect(await world.asOwner(`SELECT FROM rehearsal_person WHERE rehearsal_id = $1`, [id])).toEqual([])
    }, 60_000)

    test('a snapshot that cannot be read is nobody else\'s fault: its own facts are read instead', async () => {
      await world.asOwner(`UPDATE case_snapshot SET facts = '{"id":"' || person_id || '","nonsense":true}' WHERE person_id = $1`, [people[0]])
      const id = await begun('lead')
      await work()
      expect(await read('lead', id)).toMatchObject({ rehearsal: { done: 4, unread: 0 }, affected: 2 })
      await world.database.write((tx) => rederive(tx, [people[0]!], '2026-11-23', '2026-11-23T03:00:00Z'))
    })

    test('everybody at once, as whoever runs the database may ask: no endpoint shows it', async () => {
      const id = await world.database.write((tx) => insertRehearsal(tx, { key: 'everybody', authority: null, officer: null, proposal: 'plan-always-2027', own: null, lookedOn: '2027-01-01', release: lawRelease, at: clock.now() }, everybody))
      await work()
      expect(await world.asOwner(`SELECT people_done, finished_at IS NOT NULL AS done FROM rehearsal WHERE id = $1`, [id])).toEqual([{ people_done: many + 6, done: true }])
      expect((await as('lead', 'GET', `/api/rehearsals/${id}`)).statusCode).toBe(404)
    }, 60_000)
  })

  test('a newer release of the law begins again what was under way', async () => {
    const id = await begun('lead')
    await world.asOwner(`UPDATE rehearsal SET law_release = '2025.9', upto_family = 9000000000000000, people_done = 3 WHERE id = $1`, [id])
    await work()
    expect(await read('lead', id)).toMatchObject({ rehearsal: { state: 'done', done: 4, lawRelease }, affected: 2 })
  })
  test('an assumption that no longer holds together with the law is cancelled', async () => {
    const id = await begun('lead', own(4))
    await world.asOwner(`UPDATE rehearsal SET own_proposal = jsonb_set(own_proposal, '{changes,0,table}', '"gone"') WHERE id = $1`, [id])
    await work()
    expect((await read('lead', id)).rehearsal.state).toBe('cancelled')
  })
  test('after thirty days everything of it is gone', async () => {
    const id = await begun('lead')
    await work()
    expect(await dropExpired(world.database, stoppedClock('2026-12-23T07:59:00Z'))).toBe(0)
    expect(await dropExpired(world.database, stoppedClock('2026-12-23T08:01:00Z'))).toBeGreaterThan(0)
    expect((await as('lead', 'GET', `/api/rehearsals/${id}`)).statusCode).toBe(404)
    expect(await world.asOwner(`SELECT FROM rehearsal_difference`)).toEqual([])
  })
})

describe('what is refused, in one line with its place', () => {
  const fault = async (more: object) => {
    const reply = await begin('lead', more)
    expect(reply.statusCode).toBe(400)
    return reply.json<{ errors: { path: string; code: string }[] }>().errors.map(({ path, code }) => `${path} ${code}`)
  }
  test('a proposal nobody knows, a day before its first day, and a day too far ahead', async () => {
    expect(await fault({ proposal: 'no-such-proposal' })).toEqual(['proposal not-in-list'])
    expect(await fault({ on: '2026-12-31' })).toEqual(['on before-first-day'])
    expect(await fault({ on: '2036-01-01' })).toEqual(['on day-outside'])
    expect(await fault({ on: '2027-02-30' })).toEqual(['on not-a-day'])
  })
  test('an assumption with a number the law does not have, another unit, a negative number, and none at all', async () => {
    const change = { table: 'monthsBetweenReviews', from: '2027-01-01', unit: 'months', value: 4 }
    const of = (...changes: object[]) => fault({ proposal: 'own', own: { format: 1, title: 'x', changes }, on: '2027-01-01' })
    expect(await of({ ...change, table: 'monthsOfHoliday' })).toEqual(['own.changes[0].table unknown-table'])
    expect(await of(change, { ...change, unit: 'years' })).toEqual(['own.changes[1].unit wrong-unit'])
    expect(await of({ ...change, value: -4 })).toEqual(['own.changes[0].value negative'])
    expect(await fault({ proposal: 'own', on: '2027-01-01' })).toEqual(['own not-an-object'])
    expect(await fault({ proposal: 'own', own: { format: 1, title: '', changes: [] }, on: '2027-01-01' })).toEqual(['own.title no-title', 'own.changes no-changes'])
  })
  test('nothing of it is kept', async () => {
    expect(await world.asOwner(`SELECT FROM rehearsal WHERE finished_at IS NULL AND cancelled_at IS NULL`)).toEqual([])
  })
})
