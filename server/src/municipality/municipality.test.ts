import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { makeKorsholm } from '../dev/korsholm.ts'
import { rederiveDue } from '../duty/duty.jobs.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

const stated = { kind: 'agreement', from: '2026-01-01', to: null, note: 'Avtal 12/2025' }
type Condition = { id: string; kind: string; from: string; recordedBy: string; withdrawn: { reason: string } | null }

describe('The leader in Korsholm states that the municipality has an agreement with the state', () => {
  let lena: string
  let eva: string
  const conditions = async (): Promise<Condition[]> => (await ask('GET', '/api/municipality', eva)).body['conditions'] as Condition[]
  beforeAll(async () => {
    lena = await signIn('Lena Ledare')
    eva = await signIn('Eva Handläggare')
    for (const code of ['499', '905']) {
      await ask('POST', '/api/people', await signIn(code === '499' ? 'Eva Handläggare' : 'Ville Virkailija'), {
        key: `somebody in ${code}`, familyName: 'Exempel', givenNames: code, born: '1991-02-03', source: 'migri',
        facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code }] },
      })
    }
  })

  test('and the people of Korsholm, and no others, are derived again in the background', async () => {
    expect((await ask('POST', '/api/municipality/conditions', lena, stated)).body).toEqual({ toDerive: 1 })
    expect(((await ask('GET', '/api/today/team', eva)).body as { waiting: number }).waiting).toBe(1)
    expect(await rederiveDue(made.database, stoppedClock('2026-11-23T08:00:00Z'))).toBe(1)
    expect(((await ask('GET', '/api/today/team', eva)).body as { waiting: number }).waiting).toBe(0)
    const [facts] = await made.asOwner<{ count: number }>(`SELECT count(*)::int AS count FROM person WHERE derived_release IS NULL`)
    expect(facts!.count).toBe(0)
  })
  test('which everybody there can read, with who stated it', async () => {
    expect(await conditions()).toMatchObject([{ kind: 'agreement', from: '2026-01-01', recordedBy: 'Lena Ledare', withdrawn: null }])
  })
  test('but not twice for the same days, nor backwards', async () => {
    expect(await ask('POST', '/api/municipality/conditions', lena, stated)).toMatchObject({ status: 400, body: { errors: [{ path: 'from', code: 'overlap' }] } })
    expect(await ask('POST', '/api/municipality/conditions', lena, { ...stated, kind: 'programme', to: '2025-01-01' })).toMatchObject({ status: 400, body: { errors: [{ path: 'to', code: 'period-backwards' }] } })
  })
  test('and what was stated wrongly is withdrawn with the reason, and may be stated anew', async () => {
    const [one] = await conditions()
    expect((await ask('POST', '/api/municipality/conditions/withdraw', lena, { condition: one!.id, reason: 'Fel år' })).body).toEqual({ toDerive: 1 })
    expect((await ask('POST', '/api/municipality/conditions', lena, { ...stated, from: '2025-01-01' })).status).toBe(200)
    expect(await conditions()).toMatchObject([{ from: '2025-01-01', withdrawn: null }, { from: '2026-01-01', withdrawn: { reason: 'Fel år' } }])
  })
  test('a caseworker may not state it, a neighbour sees only its own, and a welfare area has none', async () => {
    expect((await ask('POST', '/api/municipality/conditions', eva, stated)).status).toBe(403)
    expect((await ask('GET', '/api/municipality', await signIn('Ville Virkailija'))).body['conditions']).toEqual([])
    expect((await ask('GET', '/api/municipality', await signIn('Sten Socialarbetare'))).status).toBe(403)
    const [one] = await conditions()
    await made.asOwner(`UPDATE officer_role SET role = 'lead' WHERE officer_id = (SELECT id FROM officer WHERE subject = 'demo:ville')`)
    expect((await ask('POST', '/api/municipality/conditions/withdraw', await signIn('Ville Virkailija'), { condition: one!.id, reason: 'Inte vårt' })).status).toBe(404)
  })
})
