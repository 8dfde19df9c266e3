import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, askBytes, signIn, close } = await makeKorsholm()
afterAll(close)

const refugee = (key: string, more: object = {}) => ({
  key, familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', source: 'migri',
  facts: {
    arrived: '2024-06-20', appliedForProtection: '2024-06-21', residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }],
    homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-11-04' }],
  },
  ...more,
})

describe('A caseworker in Korsholm registers a refugee', () => {
  let eva: string
  let layla: string
  beforeAll(async () => {
    eva = await signIn('Eva Handläggare')
    const registered = await ask('POST', '/api/people', eva, refugee('first-submission', { identityCode: '150190-901S' }))
    expect(registered.body.errors).toBeUndefined()
    layla = registered.body['id'] as string
  })

  test('and the assessment to start without delay stands first in the list of today, with no date', async () => {
    const { body } = await ask('GET', '/api/today/team', eva)
    const duty = (body['duties'] as { rule: string; state: string; due: string | null; trigger: string; person: { name: string } }[])[0]!
    expect(duty).toMatchObject({ rule: 'assessment.start', state: 'without-delay', due: null, trigger: '2026-11-04', person: { name: 'Layla Exempel' } })
  })
  test('and the same submission sent twice makes one person', async () => {
    expect((await ask('POST', '/api/people', eva, refugee('first-submission'))).body['id']).toBe(layla)
  })
  test('and finds her under another spelling of her name', async () => {
    const { body } = await ask('POST', '/api/people/search', eva, { text: 'leyla' })
    expect((body['people'] as { id: string }[]).map((one) => one.id)).toContain(layla)
  })
  test('and the browser keeps no copy of what it is told', async () => {
    for (const url of [`/api/people/${layla}`, '/api/today/team']) expect((await askBytes(url, eva)).headers['cache-control']).toBe('no-store')
  })
  test('and opening the file shows every fact with its source, and leaves a record of the look', async () => {
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    expect((body['facts'] as { path: string; source: string; recordedBy: string }[]).find((one) => one.path === 'people[0].residence[0]')).toMatchObject({ source: 'migri', recordedBy: 'Eva Handläggare' })
    const rows = await made.asOwner<{ event: string }>(`SELECT event FROM audit_event WHERE person_ids @> ARRAY[${layla}::bigint] ORDER BY id`)
    expect(rows.map((row) => row.event)).toEqual(expect.arrayContaining(['PersonRegistered', 'DutiesListed', 'PeopleSearched', 'PersonRead']))
  })
  test('and the list of today is searched as a whole, by another spelling too, and only among the people one asks about', async () => {
    const find = async (whose: string, text: string) => (await ask('POST', '/api/today/find', eva, { whose, text })).body as { duties: { rule: string; person: { id: string } }[]; more: boolean }
    expect((await find('team', 'leyla')).duties.map((duty) => [duty.rule, duty.person.id])).toEqual([['assessment.start', layla]])
    expect((await find('team', 'Nobody')).duties).toEqual([])
    const own = (await find('mine', 'leyla')).duties.length
    const mine = ((await ask('GET', '/api/today/mine', eva)).body['duties'] as { person: { id: string } }[]).filter((duty) => duty.person.id === layla).length
    expect(own).toBe(mine)
  })
  test('and starting the assessment does the duty at once', async () => {
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    const recorded = await ask('POST', '/api/facts', eva, { person: layla, version: body['version'], fact: 'acts', value: { type: 'assessment-started', on: '2026-11-23' }, source: 'own-work' })
    expect(recorded.status).toBe(200)
    const today = await ask('GET', '/api/today/team', eva)
    expect((today.body['duties'] as { rule: string }[]).map((one) => one.rule)).not.toContain('assessment.start')
  })
  test('and two people editing the same file are told of each other', async () => {
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    const late = await ask('POST', '/api/facts', eva, { person: layla, version: (body['version'] as number) - 1, fact: 'vulnerable', value: true, source: 'own-work' })
    expect([late.status, late.body.errors![0]!.code]).toEqual([409, 'conflict'])
  })
  test('and a fact that the law cannot read is refused with its place, and nothing of it is kept', async () => {
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    const wrong = await ask('POST', '/api/facts', eva, { person: layla, version: body['version'], fact: 'homeMunicipality', value: { from: '2026-11-01', code: '905' }, source: 'population-register' })
    expect([wrong.status, wrong.body.errors![0]!.code, wrong.body.errors![0]!.path]).toEqual([400, 'overlap', 'homeMunicipality[1]'])
    expect((await ask('GET', `/api/people/${layla}`, eva)).body['version']).toBe(body['version'])
  })
  test('and a second job search over the first is refused beside its field, and the first one stands', async () => {
    const record = async (value: object) => ask('POST', '/api/facts', eva, { person: layla, version: (await ask('GET', `/api/people/${layla}`, eva)).body['version'], fact: 'jobSeeker', value, source: 'employment-authority' })
    expect((await record({ from: '2026-10-10', to: '2026-10-20', unemployed: true })).status).toBe(200)
    const twice = await record({ from: '2026-10-20', unemployed: true })
    expect([twice.status, twice.body.errors![0]!.code, twice.body.errors![0]!.path]).toEqual([400, 'overlap', 'jobSeeker[1]'])
    expect((await made.asOwner(`SELECT id FROM job_seeking WHERE person_id = ${layla}`))).toHaveLength(1)
  })
  test('and a wrong fact is withdrawn, with the reason, and the law answers anew', async () => {
    const before = await ask('GET', `/api/people/${layla}`, eva)
    const started = (before.body['facts'] as { path: string; table: string; row: string }[]).filter((one) => one.table === 'act').at(-1)!
    const gone = await ask('POST', '/api/facts/withdraw', eva, { person: layla, version: before.body['version'], table: 'act', row: started.row, reason: 'Fel person' })
    expect(gone.status).toBe(200)
    expect(((await ask('GET', '/api/today/team', eva)).body['duties'] as { rule: string }[]).map((one) => one.rule)).toContain('assessment.start')
    const [kept] = await made.asOwner<{ withdrawn_reason: string }>(`SELECT withdrawn_reason FROM act WHERE id = ${started.row}`)
    expect(kept!.withdrawn_reason).toBe('Fel person')
  })
  test('and an identity code of somebody known elsewhere says no more than that', async () => {
    const ville = await signIn('Ville Virkailija')
    const { body } = await ask('POST', '/api/people/search', ville, { text: '150190-901S' })
    expect(body).toMatchObject({ people: [], knownElsewhere: true })
    const again = await ask('POST', '/api/people', ville, refugee('other-submission', { identityCode: '150190-901S' }))
    expect([again.status, again.body.errors![0]!.code]).toEqual([409, 'known-by-access'])
  })
  test('and a tie to somebody whose file is elsewhere is refused, whether or not there is such a file', async () => {
    const ville = await signIn('Ville Virkailija')
    const own = await ask('POST', '/api/people', ville, refugee('a-client-of-vasa', { givenNames: 'Nadia', facts: { homeMunicipality: [{ from: '2026-10-05', code: '905' }], residence: [{ from: '2026-10-01', kind: 'permit', ground: 'family' }] } }))
    for (const to of [layla, '999999']) {
      const tied = await ask('POST', '/api/facts', ville, { person: own.body['id'], version: 1, fact: 'familyTie', value: { to, existedBeforeArrival: true }, source: 'person' })
      expect([tied.status, tied.body.errors![0]!.code]).toEqual([400, 'no-such-person'])
    }
  })
  test('and a submission key of another authority tells nothing', async () => {
    const ville = await signIn('Ville Virkailija')
    const guessed = await ask('POST', '/api/people', ville, refugee('first-submission'))
    expect([guessed.status, guessed.body['id']]).toEqual([409, undefined])
  })
  test('and the neighbour sees nothing of her, until she moves: then her name at once, and her file when it is taken over', async () => {
    const ville = await signIn('Ville Virkailija')
    expect((await ask('GET', `/api/people/${layla}`, ville)).status).toBe(404)
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    const home = (body['facts'] as { table: string; row: string }[]).find((one) => one.table === 'home_municipality')!
    await ask('POST', '/api/facts/withdraw', eva, { person: layla, version: body['version'], table: 'home_municipality', row: home.row, reason: 'Flyttade i dag' })
    const next = (await ask('GET', `/api/people/${layla}`, eva)).body['version']
    await ask('POST', '/api/facts', eva, { person: layla, version: next, fact: 'homeMunicipality', value: [{ from: '2026-10-05', to: '2026-11-22', code: '499' }, { from: '2026-11-23', code: '905' }], source: 'population-register' })
    const today = await ask('GET', '/api/today/team', ville)
    expect((today.body['toAccept'] as { id: string; name: string; born: string | null }[])[0]).toMatchObject({ id: layla, name: 'Layla Exempel', born: null })
    expect((await ask('GET', `/api/people/${layla}`, ville)).status).toBe(404)
    expect((await ask('POST', '/api/handovers', ville, { person: layla, ground: 'consent' })).status).toBe(200)
    expect((await ask('GET', `/api/people/${layla}`, ville)).status).toBe(200)
    expect((await ask('GET', `/api/people/${layla}`, eva)).status).toBe(404)
  })
})

describe('Nobody without a task sees anything', () => {
  test('who is not signed in is told to sign in', async () => {
    expect((await ask('GET', '/api/today/mine', undefined)).status).toBe(401)
  })
  test('a data protection officer has no list of duties', async () => {
    expect((await ask('GET', '/api/today/team', await signIn('Dag Skydd'))).status).toBe(403)
  })
})
