import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

describe('The team leader in Korsholm divides the work', () => {
  let lena: string
  let eva: string
  const people: string[] = []
  const officerId = async (name: string): Promise<string> =>
    ((await ask('GET', '/api/officers', lena)).body['officers'] as { id: string; name: string }[]).find((one) => one.name === name)!.id
  beforeAll(async () => {
    lena = await signIn('Lena Ledare')
    eva = await signIn('Eva Handläggare')
    for (const [at, givenNames] of ['Amina', 'Bahar', 'Celine'].entries()) {
      const { body } = await ask('POST', '/api/people', eva, {
        key: `person-number-${at}`, familyName: 'Exempel', givenNames, born: '1991-02-03', source: 'migri',
        facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-11-04' }] },
      })
      people.push(body['id'] as string)
    }
  })

  test('and gives three people to Eva at once, who then has them in her own list', async () => {
    expect(((await ask('GET', '/api/today/mine', eva)).body['duties'] as unknown[])).toHaveLength(0)
    expect((await ask('POST', '/api/assignments', lena, { people, officer: await officerId('Eva Handläggare'), from: '2026-11-23' })).body).toEqual({ assigned: 3 })
    expect(((await ask('GET', '/api/today/mine', eva)).body['duties'] as unknown[])).toHaveLength(3)
  })
  test('and sees how much each has', async () => {
    const officers = (await ask('GET', '/api/officers', lena)).body['officers'] as { name: string; people: number; withoutDelay: number }[]
    expect(officers.find((one) => one.name === 'Eva Handläggare')).toMatchObject({ people: 3, withoutDelay: 3 })
    expect(officers.map((one) => one.name)).not.toContain('Ville Virkailija')
  })
  test('and hands them over for a leave that begins next week: Eva keeps them until the day before', async () => {
    await ask('POST', '/api/assignments', lena, { people, officer: await officerId('Lena Ledare'), from: '2026-11-30' })
    expect(((await ask('GET', '/api/today/mine', eva)).body['duties'] as unknown[])).toHaveLength(3)
    const rows = await made.asOwner<{ name: string; valid_from: string; valid_to: string | null }>(`
      SELECT officer.display_name AS name, valid_from::text, valid_to::text FROM assignment JOIN officer ON officer.id = officer_id WHERE assignment.person_id = ${people[0]} ORDER BY valid_from`)
    expect(rows).toEqual([{ name: 'Eva Handläggare', valid_from: '2026-11-23', valid_to: '2026-11-29' }, { name: 'Lena Ledare', valid_from: '2026-11-30', valid_to: null }])
  })
  test('and somebody under non-disclosure is there for the leader until an officer has her, and then for that officer alone', async () => {
    const registered = await ask('POST', '/api/people', eva, {
      key: 'protected-person', familyName: 'Exempel', givenNames: 'Dina', born: '1992-03-04', source: 'migri',
      facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }] },
    })
    const dina = registered.body['id'] as string
    await made.asOwner(`INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, recorded_at) VALUES (${dina}, false, '2026-11-01', 'population-register', now())`)
    const statusFor = async (cookie: string) => (await ask('GET', `/api/people/${dina}`, cookie)).status
    expect([await statusFor(eva), await statusFor(lena)]).toEqual([404, 200])
    await ask('POST', '/api/assignments', lena, { people: [dina], officer: await officerId('Eva Handläggare'), from: '2026-11-23' })
    expect([await statusFor(eva), await statusFor(lena)]).toEqual([200, 404])
    expect(((await ask('POST', '/api/people/search', lena, { text: 'Dina' })).body['people'] as unknown[])).toHaveLength(0)
  })
  test('but a caseworker does not divide the work', async () => {
    expect((await ask('POST', '/api/assignments', eva, { people, officer: await officerId('Eva Handläggare'), from: '2026-12-01' })).status).toBe(403)
  })
  test('and nobody gets people who has no role here that day, nor people of somebody else', async () => {
    const [ville] = await made.asOwner<{ id: string }>(`SELECT id::text FROM officer WHERE subject = 'demo:ville'`)
    expect((await ask('POST', '/api/assignments', lena, { people, officer: ville!.id, from: '2026-11-23' })).body.errors![0]!.code).toBe('not-in-role')
    expect((await ask('POST', '/api/assignments', lena, { people: ['999999'], officer: await officerId('Eva Handläggare'), from: '2026-11-23' })).status).toBe(404)
  })
})
