import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { makeKorsholm } from '../dev/korsholm.ts'
import { rederiveDue } from '../duty/duty.jobs.ts'

const { made, ask, signIn, close } = await makeKorsholm()
afterAll(close)

/** The employment area of Korsholm is 26. Today is 23.11.2026. */
const agreed = { receiver: { kind: 'employment-authority', code: '26' }, tasks: ['integration-services', 'contact'], from: '2026-11-23', to: '2027-06-30', reviewOn: '2027-02-01', decision: 'Kommunstyrelsen 12.10.2026 § 214', decidedOn: '2026-10-12' }
type Line = { id: string; tasks: string[]; from: string; to: string | null; reviewOn: string | null; isOwn: boolean; receiver: { nameSv: string; code: string }; withdrawn: { reason: string } | null }

let lena: string
let eva: string
let arbets: string
let client: string
const lines = async (as: string): Promise<Line[]> => (await ask('GET', '/api/arrangements', as)).body['arrangements'] as Line[]
const derive = (moment = '2026-11-23T08:00:00Z'): Promise<number> => rederiveDue(made.database, stoppedClock(moment))
const holders = async (rule = 'assessment.start') => (await made.asOwner<{ holder: string }>(`SELECT holder_kind || ' ' || holder_code AS holder FROM duty WHERE person_id = ${client} AND rule = '${rule}' AND derived_state = 'open' ORDER BY 1`)).map((row) => row.holder)
const mine = async (as: string) => ((await ask('GET', '/api/today/team', as)).body as { duties: { rule: string; person: { id: string } }[]; toAccept: { id: string }[] })

beforeAll(async () => {
  await made.asOwner(`INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES ('employment-authority', '26', 'Arbetskraftsmyndigheten, Österbotten', 'Työvoimaviranomainen, Pohjanmaa', '2025-01-01')`)
  await made.asOwner(`INSERT INTO officer (display_name, subject) VALUES ('Arvo Arbetskraft', 'demo:arvo'), ('Laila Ledare', 'demo:laila')`)
  await made.asOwner(`
    INSERT INTO officer_role (officer_id, authority_id, role, valid_from) SELECT officer.id, authority.id, CASE officer.subject WHEN 'demo:arvo' THEN 'caseworker' ELSE 'lead' END, '2025-01-01'
    FROM officer JOIN authority ON authority.kind = 'employment-authority' WHERE officer.subject IN ('demo:arvo', 'demo:laila')`)
  ;[lena, eva, arbets] = [await signIn('Lena Ledare'), await signIn('Eva Handläggare'), await signIn('Arvo Arbetskraft')]
  const { body } = await ask('POST', '/api/people', eva, {
    key: 'somebody in Korsholm', familyName: 'Exempel', givenNames: 'Amina', born: '1991-02-03', source: 'migri',
    facts: { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-10-06' }] },
  })
  client = body['id'] as string
})

describe('Korsholm lets the employment authority carry out its integration services', () => {
  test('before that the duty is Korsholm\'s, and the employment authority sees nobody', async () => {
    expect(await holders()).toEqual(['municipality 499'])
    expect(await mine(arbets)).toMatchObject({ duties: [], toAccept: [] })
    expect((await ask('GET', `/api/people/${client}`, arbets)).status).toBe(404)
  })
  test('the leader records the agreement with its decision, and everybody who lives there is worked out anew, visibly', async () => {
    expect((await ask('POST', '/api/arrangements', lena, agreed)).body).toEqual({ toDerive: 1 })
    expect(((await ask('GET', '/api/today/team', eva)).body as { waiting: number }).waiting).toBe(1)
    expect(await derive()).toBe(1)
    expect(await holders()).toEqual(['employment-authority 26'])
  })
  test('the person stands with the employment authority to be taken over, and the duty in its list', async () => {
    const { duties, toAccept } = await mine(arbets)
    expect(toAccept.map((one) => one.id)).toEqual([client])
    expect(duties.map((one) => one.rule)).toContain('assessment.start')
    expect((await mine(eva)).duties.map((one) => one.rule)).not.toContain('assessment.start')
  })
  test('and the file is opened there when the handover is accepted', async () => {
    expect((await ask('POST', '/api/handovers', arbets, { person: client, ground: 'consent' })).status).toBe(200)
    const { status, body } = await ask('GET', `/api/people/${client}`, arbets)
    expect(status).toBe(200)
    expect((body['case'] as { arrangements: unknown[] }).arrangements).toEqual([
      { municipality: '499', task: 'contact', by: { kind: 'employment-authority', code: '26' }, from: '2026-11-23', to: '2027-06-30' },
      { municipality: '499', task: 'integration-services', by: { kind: 'employment-authority', code: '26' }, from: '2026-11-23', to: '2027-06-30' },
    ])
  })
  test('both parties read it, and only the giver may change it', async () => {
    expect(await lines(eva)).toMatchObject([{ tasks: ['contact', 'integration-services'], receiver: { code: '26' }, isOwn: true }])
    const [received] = await lines(arbets)
    expect(received).toMatchObject({ isOwn: false, reviewOn: '2027-02-01' })
    expect((await ask('POST', '/api/arrangements/withdraw', await signIn('Laila Ledare'), { arrangement: received!.id, reason: 'Inte vårt' })).status).toBe(403)
    expect(await lines(await signIn('Ville Virkailija'))).toEqual([])
  })
  test('anybody reads it on the day it holds, not the day before and not the day after', async () => {
    const on = async (day: string) => ((await ask('GET', `/api/municipalities/499/practice/${day}`, undefined)).body['arrangements'] as { decision: string }[]).map((one) => one.decision)
    expect([await on('2026-11-22'), await on('2026-11-23'), await on('2027-06-30'), await on('2027-07-01')]).toEqual([[], [agreed.decision], [agreed.decision], []])
  })
  test('the day after its last day the duty is Korsholm\'s again, by time alone, and the employment authority no longer sees the person', async () => {
    await derive('2027-06-30T04:00:00Z')
    expect(await holders()).toEqual(['employment-authority 26'])
    expect(await derive('2027-07-01T04:00:00Z')).toBe(1)
    expect(await holders()).toEqual(['municipality 499'])
    await made.asOwner('UPDATE person SET derived_release = NULL')
    expect(await derive()).toBe(1)
    expect(await holders()).toEqual(['employment-authority 26'])
  })
  test('a new last day withdraws what was recorded and records it anew, with who and why', async () => {
    const [before] = await lines(lena)
    expect((await ask('POST', '/api/arrangements/change', lena, { arrangement: before!.id, to: '2026-11-22', reviewOn: null, reason: 'Sägs upp' })).body).toMatchObject({ errors: [{ path: 'to', code: 'period-backwards' }] })
    expect(await lines(lena)).toMatchObject([{ id: before!.id, withdrawn: null }])
    expect((await ask('POST', '/api/arrangements/change', lena, { arrangement: before!.id, to: '2026-11-30', reviewOn: null, reason: 'Sägs upp' })).body).toEqual({ toDerive: 1 })
    expect(await lines(lena)).toMatchObject([{ to: '2026-11-30', reviewOn: null, withdrawn: null }, { id: before!.id, to: '2027-06-30', withdrawn: { reason: 'Sägs upp' } }])
    await derive()
    expect((await made.asOwner<{ to: string }>(`SELECT valid_to::text AS to FROM responsibility WHERE person_id = ${client} AND task = 'integration-services' AND holder_kind = 'employment-authority'`))).toEqual([{ to: '2026-11-30' }])
  })
  test('withdrawn with a reason, it is as if it had not been, and the file closes there', async () => {
    const [one] = await lines(lena)
    expect((await ask('POST', '/api/arrangements/withdraw', lena, { arrangement: one!.id, reason: 'Fel avtal' })).body).toEqual({ toDerive: 1 })
    expect((await ask('POST', '/api/arrangements/withdraw', lena, { arrangement: one!.id, reason: 'Fel avtal' })).status).toBe(404)
    await derive()
    expect(await holders()).toEqual(['municipality 499'])
    expect((await ask('GET', `/api/people/${client}`, arbets)).status).toBe(404)
  })
  test('and each deed is on record with the rows it is about', async () => {
    const events = await made.asOwner<{ event: string; objects: number; details: Record<string, unknown> }>(`SELECT event, cardinality(object_ids) AS objects, details FROM audit_event WHERE event IN ('ArrangementRecorded', 'ArrangementChanged', 'ArrangementWithdrawn') ORDER BY id`)
    expect(events).toEqual([
      { event: 'ArrangementRecorded', objects: 1, details: { tasks: 'integration-services contact', toDerive: 1 } }, { event: 'ArrangementChanged', objects: 2, details: { toDerive: 1 } }, { event: 'ArrangementWithdrawn', objects: 1, details: { toDerive: 1 } },
    ])
  })
})

describe('An agreement is refused with the field', () => {
  test.each([
    ['with the employment authority of another area', { receiver: { kind: 'employment-authority', code: '01' } }, 'receiver', 'not-a-receiver'],
    ['with the municipality itself', { receiver: { kind: 'municipality', code: '499' } }, 'receiver', 'not-a-receiver'],
    ['decided tomorrow', { decidedOn: '2026-11-24' }, 'decidedOn', 'in-the-future'],
    ['that ends before it begins', { to: '2026-11-22', reviewOn: null }, 'to', 'period-backwards'],
    ['reviewed after its end', { reviewOn: '2027-07-01' }, 'reviewOn', 'outside-period'],
    ['of no task', { tasks: [] }, 'tasks', 'too_small'],
    ['on the welfare area\'s task', { tasks: ['representative'] }, 'tasks.0', 'invalid_value'],
    ['without a decision', { decision: ' ' }, 'decision', 'too_small'],
  ])('%s', async (_what, change, path, code) => {
    const { status, body } = await ask('POST', '/api/arrangements', lena, { ...agreed, ...change })
    expect([status, body.errors![0]!.path, body.errors![0]!.code]).toEqual([400, path, code])
  })
  test('and twice gives once: the same task is carried out by one', async () => {
    expect((await ask('POST', '/api/arrangements', lena, agreed)).status).toBe(200)
    expect((await ask('POST', '/api/arrangements', lena, { ...agreed, receiver: { kind: 'municipality', code: '905' }, tasks: ['guidance', 'contact'] })).body).toMatchObject({ errors: [{ path: 'tasks.1', code: 'overlap' }] })
    expect((await lines(lena)).filter((one) => one.withdrawn === null)).toHaveLength(1)
  })
  test('and not by a caseworker, nor by a welfare area, which has no tasks of a municipality', async () => {
    expect((await ask('POST', '/api/arrangements', eva, agreed)).status).toBe(403)
    await made.asOwner(`UPDATE officer_role SET role = 'lead' WHERE officer_id = (SELECT id FROM officer WHERE subject = 'demo:sten')`)
    expect((await ask('POST', '/api/arrangements', await signIn('Sten Socialarbetare'), agreed)).status).toBe(403)
  })
})
