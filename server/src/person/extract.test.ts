import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'
import { tablesAboutPeople } from './extract.queries.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

type Row = Record<string, unknown>
type Extract = { person: Row; facts: Record<string, Row[]>; duties: Row[]; questions: Row[]; responsibilities: Row[]; emergencies: Row[]; used: { event: string; authority: string; roles: string[]; at: string }[] }

let eva: string
let layla: string
let cousin: string
beforeAll(async () => {
  eva = await signIn('Eva Handläggare')
  const registered = await ask('POST', '/api/people', eva, {
    key: 'for-the-extract', familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', identityCode: '150190-901S', source: 'migri',
    facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-11-04' }] },
  })
  layla = registered.body['id'] as string
  const ville = await signIn('Ville Virkailija')
  cousin = (await ask('POST', '/api/people', ville, { key: 'cousin-of-vasa', familyName: 'Släkting', givenNames: 'Okänd', born: '1980-01-15', source: 'migri', facts: { homeMunicipality: [{ from: '2026-10-05', code: '905' }] } })).body['id'] as string
  await made.asOwner(`INSERT INTO family_tie (person_id, other_person_id, existed_before_arrival, valid_from, source_kind, recorded_at) VALUES (${cousin}, ${layla}, true, '2026-01-01', 'person', now())`)
  const { body } = await ask('GET', `/api/people/${layla}`, eva)
  const home = (body['facts'] as { table: string; row: string }[]).find((one) => one.table === 'residence')!
  await ask('POST', '/api/facts/withdraw', eva, { person: layla, version: body['version'], table: 'residence', row: home.row, reason: 'Fel datum' })
  await made.asOwner(`INSERT INTO question (person_id, question, fact, source, holder_kind, holder_code, law_release, derived_at) SELECT ${layla}, 'a-question', 'jobSeeker', '', '', '', release, now() FROM law_release LIMIT 1`)
})

describe('A person asks Korsholm what is stored about them', () => {
  const extract = async (name: string): Promise<Extract> => {
    const { status, body } = await ask('GET', `/api/people/${layla}/extract`, await signIn(name))
    expect(status).toBe(200)
    return body as unknown as Extract
  }

  test('and gets every row in one document, also what has been withdrawn, with the reason', async () => {
    const { person, facts, duties, questions, responsibilities } = await extract('Lena Ledare')
    expect(person).toMatchObject({ born: '1990-01-15', authority: 'Korsholm' })
    expect(facts['person_name']).toMatchObject([{ family_name: 'Exempel', given_names: 'Layla', source_kind: 'migri' }])
    expect(facts['identity_code']).toMatchObject([{ code: '150190-901S' }])
    expect(facts['residence']).toMatchObject([{ ground: 'asylum', withdrawn_reason: 'Fel datum' }])
    expect([duties.length > 0, questions.length > 0, responsibilities.length > 0]).toEqual([true, true, true])
  })
  test('and learns who has used the data: authority, role and moment, without the officer\'s name', async () => {
    const found = await extract('Lena Ledare')
    expect(found.used).toContainEqual({ at: '2026-11-23 10:00', event: 'PersonRead', authority: 'Korsholm', roles: ['caseworker'] })
    expect(JSON.stringify(found)).not.toContain('Eva')
  })
  test('and nothing of a relative whose file is elsewhere, but that there is a tie', async () => {
    const found = await extract('Lena Ledare')
    expect(found.facts['family_tie']).toMatchObject([{ existed_before_arrival: true, other: null }])
    expect(Object.values(found.facts['family_tie']![0]!)).not.toContain(Number(cousin))
    expect(JSON.stringify(found)).not.toContain('Släkting')
  })
  test('and the data protection officer may take it out too, which is on record', async () => {
    expect((await extract('Dag Skydd')).used[0]).toMatchObject({ event: 'PersonExtracted', roles: ['lead'] })
    expect((await extract('Lena Ledare')).used[0]).toMatchObject({ event: 'PersonExtracted', roles: ['data-protection'] })
  })
  test('but not a caseworker who does not work with her, and nobody of an authority that does not have the file', async () => {
    expect((await ask('GET', `/api/people/${layla}/extract`, eva)).status).toBe(404)
    expect((await ask('GET', `/api/people/${cousin}/extract`, await signIn('Lena Ledare'))).status).toBe(404)
  })
  test('from the day a caseworker works with her, that one may, also when her whereabouts are not disclosed and the leader may not', async () => {
    await made.asOwner(`INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, assigned_at) SELECT ${layla}, authority.id, officer.id, '2026-11-24', now() FROM authority, officer WHERE authority.code = '499' AND subject = 'demo:eva'`)
    expect((await ask('GET', `/api/people/${layla}/extract`, eva)).status).toBe(404)
    await made.asOwner(`UPDATE assignment SET valid_from = '2026-11-23' WHERE person_id = ${layla}`)
    await made.asOwner(`INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, recorded_at) VALUES (${layla}, false, '2026-11-23', 'population-register', now())`)
    expect((await ask('GET', `/api/people/${layla}/extract`, eva)).status).toBe(200)
    for (const name of ['Lena Ledare', 'Dag Skydd']) expect((await ask('GET', `/api/people/${layla}/extract`, await signIn(name))).status).toBe(404)
  })
  test('and gets the assessment, the plan and the meetings, but no officer\'s name and nothing another authority has booked', async () => {
    const [{ lena, korsholm, vasa }] = await made.asOwner<{ lena: string; korsholm: string; vasa: string }>(`SELECT (SELECT id::text FROM officer WHERE subject = 'demo:lena') AS lena, (SELECT id::text FROM authority WHERE code = '499' AND kind = 'municipality') AS korsholm, (SELECT id::text FROM authority WHERE code = '905' AND kind = 'municipality') AS vasa`) as [{ lena: string; korsholm: string; vasa: string }]
    await made.asOwner(`INSERT INTO plan (person_id, authority_id, request_key, begun_on, begun_at, begun_by) VALUES ($1, $2, 'a plan of Layla', '2026-11-23', now(), $3)`, [layla, korsholm, lena])
    for (const [authority, place] of [[korsholm, 'Ämbetshuset'], [vasa, 'Vasaplatsen']]) {
      await made.asOwner(`INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, created_at, created_by) VALUES ($1, $2, $3, 'plan', '2026-12-03T08:00:00Z', 60, $3, 'on-site', $4, now(), $4)`, [layla, authority, place, lena])
    }
    const found = (await ask('GET', `/api/people/${layla}/extract`, eva)).body as unknown as Extract & { plans: Row[]; meetings: Row[] }
    expect(found.plans).toMatchObject([{ begun_on: '2026-11-23', items: [], versions: [] }])
    expect(found.meetings).toMatchObject([{ place: 'Ämbetshuset', purpose: 'plan' }])
    expect(Object.keys(found.meetings[0]!)).not.toContain('officer_id')
  })
  test('and learns whom the authority asked to take part, what a provider was told, and what a law that was only tried would change', async () => {
    const [{ lena, korsholm, vasa }] = await made.asOwner<{ lena: string; korsholm: string; vasa: string }>(`SELECT (SELECT id::text FROM officer WHERE subject = 'demo:lena') AS lena, (SELECT id::text FROM authority WHERE code = '499' AND kind = 'municipality') AS korsholm, (SELECT id::text FROM authority WHERE code = '905' AND kind = 'municipality') AS vasa`) as [{ lena: string; korsholm: string; vasa: string }]
    await made.asOwner(`INSERT INTO participation (person_id, inviting_authority_id, authority_id, request_key, occasion, invited_on, invited_by, message) VALUES ($1, $2, $3, 'asked', 'plan', '2026-11-23', $4, 'Kom med')`, [layla, korsholm, vasa, lena])
    for (const [authority, receiver] of [[korsholm, 'Kursgården'], [vasa, 'Vasakursen']]) {
      await made.asOwner(`INSERT INTO disclosure (person_id, authority_id, request_key, receiver, items, disclosed_on, disclosed_at, disclosed_by) VALUES ($1, $2, $3, $3, '{1}', '2026-11-23', now(), $4)`, [layla, authority, receiver, lena])
      const [rehearsal] = await made.asOwner<{ id: string }>(`INSERT INTO rehearsal (authority_id, officer_id, request_key, proposal, looked_on, law_release, begun_at, people_total) SELECT $1, $2, $3, 'plan-always-2027', '2027-01-01', release, now(), 1 FROM law_release LIMIT 1 RETURNING id::text`, [authority, lena, receiver])
      await made.asOwner(`INSERT INTO rehearsal_difference (rehearsal_id, kind, subject, person_id, number) VALUES ($1, 'right-gained', $2, $3, 1)`, [rehearsal!.id, `plan of ${authority}`, layla])
    }
    const found = (await ask('GET', `/api/people/${layla}/extract`, eva)).body as unknown as { participations: Row[]; disclosures: Row[]; rehearsals: (Row & { differences: Row[] })[] }
    expect(found.participations).toMatchObject([{ occasion: 'plan', message: 'Kom med', authority: 'Vasa' }])
    expect(found.disclosures).toMatchObject([{ receiver: 'Kursgården', items: [1] }])
    expect(found.rehearsals).toMatchObject([{ proposal: 'plan-always-2027', looked_on: '2027-01-01', differences: [{ kind: 'right-gained', subject: `plan of ${korsholm}` }] }])
    for (const row of [...found.participations, ...found.disclosures, ...found.rehearsals]) expect(Object.keys(row).filter((name) => /_by$|officer|request_key/.test(name))).toEqual([])
  })
  test('no table that holds something about people is forgotten, but for copies of what stands in others', async () => {
    const rows = await made.asOwner<{ name: string }>(`SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'person_id' AND table_name NOT IN ('officer', 'case_snapshot', 'listed_name', 'listed_window') ORDER BY 1`)
    expect(rows.map((row) => row.name)).toEqual([...tablesAboutPeople].sort())
  })
})
