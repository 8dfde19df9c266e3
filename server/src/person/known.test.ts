import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

type Known = { case: { asOf: string; people: { id: string; homeMunicipality?: object[]; vulnerable?: boolean; jobSeeker?: object[] }[] }; facts: { path: string; table: string; withdrawn: { by: string; reason: string; on: string } | null }[]; family: { id: string }[] }

let eva: string
let layla: string
beforeAll(async () => {
  eva = await signIn('Eva Handläggare')
  const register = async (key: string, givenNames: string) => (await ask('POST', '/api/people', eva, {
    key, familyName: 'Exempel', givenNames, born: '1990-01-15', source: 'migri', facts: { residence: [{ from: '2026-02-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-02-05', code: '499' }] },
  })).body['id'] as string
  layla = await register('for-what-we-knew', 'Layla')
  const sister = await register('a-sister-of-hers', 'Samira')
  // Recorded in March; the home municipality was wrong and corrected in June; the sister came to light in July.
  await made.asOwner(`UPDATE residence SET recorded_at = '2026-03-01T08:00:00Z'`)
  await made.asOwner(`UPDATE home_municipality SET recorded_at = '2026-03-01T08:00:00Z'`)
  await made.asOwner(`UPDATE home_municipality SET withdrawn_at = '2026-06-01T08:00:00Z', withdrawn_by = recorded_by, withdrawn_reason = 'Fel startdag' WHERE person_id = ${layla}`)
  await made.asOwner(`INSERT INTO home_municipality (person_id, code, valid_from, source_kind, recorded_at) VALUES (${layla}, '499', '2026-04-01', 'population-register', '2026-06-01T08:00:00Z')`)
  await made.asOwner(`INSERT INTO family_tie (person_id, other_person_id, existed_before_arrival, valid_from, source_kind, recorded_at) VALUES (${layla}, ${sister}, true, '2026-01-01', 'person', '2026-07-01T08:00:00Z')`)
  await made.asOwner(`INSERT INTO absence_of_fact (person_id, fact, valid_from, source_kind, recorded_at) VALUES (${layla}, 'jobSeeker', '2026-05-01', 'person', '2026-05-01T08:00:00Z')`)
})
const known = async (at: string, cookie = eva) => ask('GET', `/api/people/${layla}/known/${at}`, cookie)
const knownBody = async (at: string): Promise<Known> => (await known(at)).body as unknown as Known

describe('A caseworker asks what Korsholm knew', () => {
  test('in May: the home municipality that was wrong, with the reason for which it has been taken back since', async () => {
    const { case: file, facts, family } = await knownBody('2026-05-15T12:00')
    expect(file).toMatchObject({ asOf: '2026-05-15', people: [{ homeMunicipality: [{ from: '2026-02-05', code: '499' }], jobSeeker: [] }] })
    expect(facts.find((one) => one.table === 'home_municipality')!.withdrawn).toEqual({ on: '2026-06-01', by: 'Eva Handläggare', reason: 'Fel startdag' })
    expect(facts.find((one) => one.table === 'residence')!.withdrawn).toBeNull()
    expect(family).toEqual([])
  })
  test('in March, before anybody had asked: nothing of work, and that nobody is job seeking stands with its row in May', async () => {
    expect((await knownBody('2026-03-15T12:00')).case.people[0]).not.toHaveProperty('jobSeeker')
    expect((await knownBody('2026-05-15T12:00')).facts).toContainEqual(expect.objectContaining({ path: 'people[0].jobSeeker', table: 'absence_of_fact' }))
  })
  test('in June, from the minute of the correction: the right day', async () => {
    // 8.00 in the time of Greenwich is 11.00 in Finland.
    expect((await knownBody('2026-06-01T10:59')).case.people[0]!.homeMunicipality).toEqual([{ from: '2026-02-05', code: '499' }])
    expect((await knownBody('2026-06-01T11:00')).case.people[0]!.homeMunicipality).toEqual([{ from: '2026-04-01', code: '499' }])
  })
  test('in August: the sister as well', async () => {
    expect((await knownBody('2026-08-01T12:00')).family).toHaveLength(1)
  })
  test('and each look is one record, which says which moment', async () => {
    await known('2026-05-15T12:00')
    const [event] = await made.asOwner(`SELECT event, details, earliest_on::text FROM audit_event ORDER BY id DESC LIMIT 1`)
    expect(event).toEqual({ event: 'PersonReadAsKnown', details: { at: '2026-05-15T12:00' }, earliest_on: '2026-05-15' })
  })
  test('a moment to come, or none at all, is refused', async () => {
    expect((await known('2026-11-24T00:00')).body.errors![0]).toMatchObject({ path: 'at', code: 'in-the-future' })
    expect((await known('2026-02-30T00:00')).body.errors![0]).toMatchObject({ path: 'at', code: 'not-a-day' })
    expect((await known('2026-02-03T24:00')).status).toBe(400)
  })
  test('and nobody elsewhere learns what was known: the link of today decides', async () => {
    expect((await known('2026-05-15T12:00', await signIn('Ville Virkailija'))).status).toBe(404)
    expect((await known('2026-05-15T12:00', await signIn('Dag Skydd'))).status).toBe(403)
  })
})
