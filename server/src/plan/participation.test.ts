import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import type { SharedPlan } from '@kotostig/api/participation'
import type { Sitting } from '@kotostig/api/sitting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm, type Korsholm } from '../dev/korsholm.ts'

let world: Korsholm
let [eva, ville, sten, dag] = ['', '', '', '']
beforeAll(async () => {
  world = await makeKorsholm()
  ;[eva, ville, sten, dag] = [await world.signIn('Eva Handläggare'), await world.signIn('Ville Virkailija'), await world.signIn('Sten Socialarbetare'), await world.signIn('Dag Skydd')]
}, 60_000)
afterAll(() => world.close())

let made = 0
const key = (): string => `a key of the test ${++made}`
async function register(): Promise<string> {
  const { body } = await world.ask('POST', '/api/people', eva, {
    key: key(), familyName: `Exempel${++made}`, givenNames: 'Layla', born: '1990-05-14', source: 'own-work',
    facts: { arrived: '2026-08-20', residence: [{ from: '2026-08-20', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-09-01', code: '499' }], acts: [{ type: 'known', on: '2026-09-02' }], jobSeeker: 'none' },
  })
  return String(body['id'])
}
const invite = (person: string, more: object = {}, by = eva) => world.ask('POST', '/api/participations', by, { person, key: key(), owner: 'welfare-area', occasion: 'plan', meetsOn: '2026-12-03', message: 'Vi behöver samordna tjänsterna.', basis: 'law', consent: null, ...more })
const item = (plan: string, more: object) => ({ plan, key: key(), follows: 0, kind: 'service', owner: 'own', isRemoved: false, words: 'Något', reason: '', aims: [], studyLanguage: null, responsible: 'Eva', contact: '06 000 00 00', startsOn: null, endsOn: null, nextOn: '2026-12-10', state: 'agreed', ...more })
async function planned(person: string): Promise<string> {
  const plan = ((await world.ask('POST', '/api/plans', eva, { person, key: key() })).body as unknown as Sitting).plan!.id
  await world.ask('POST', '/api/plans/items', eva, item(plan, { words: 'Svenskakurs', reason: 'Hemligt skäl som bara kommunen läser.' }))
  return plan
}
const shared = async (person: string, by = sten) => world.ask('GET', `/api/people/${person}/shared-plan`, by)
const part = (person: string, plan: string, more: object = {}) => ({ person, plan, key: key(), follows: 0, isRemoved: false, words: 'Samtal hos socialarbetaren', reason: 'Oro för hemmet.', responsible: 'Sten', contact: '06 000 00 01', startsOn: null, endsOn: null, nextOn: '2026-12-15', state: 'agreed', ...more })
const invitationsOf = async (by = sten) => (await world.ask('GET', '/api/participations', by)).body['invitations'] as { person: { id: string; name: string }; participation: { id: string; answer: string | null } }[]

describe('the welfare area is asked to take part (14 § 4, 20 § 2, 22 § 2)', () => {
  test('before it is asked, it sees nothing; after, the name and the plan; and once it has said no, nothing again', async () => {
    const person = await register()
    await planned(person)
    expect((await shared(person)).status).toBe(404)
    expect((await invite(person)).status).toBe(200)
    const asked = (await invitationsOf()).find((one) => one.person.id === person)!
    expect(asked.participation).toMatchObject({ answer: null, basis: 'law', source: [{ section: '20', moment: '2' }, { section: '86', moment: '2' }] })
    const waiting = async (): Promise<number> => Number((await world.ask('GET', '/api/participations-waiting', sten)).body['waiting'])
    const before = await waiting()
    expect(before).toBeGreaterThan(0)
    expect((await shared(person)).status).toBe(200)
    expect((await world.ask('POST', '/api/participations/answer', sten, { participation: asked.participation.id, answer: 'does-not', reason: '' })).body.errors![0]!.path).toBe('reason')
    expect((await world.ask('POST', '/api/participations/answer', sten, { participation: asked.participation.id, answer: 'does-not', reason: 'Inga tjänster att samordna.' })).status).toBe(200)
    expect(await waiting()).toBe(before - 1)
    expect((await shared(person)).status).toBe(404)
    const told = (await world.ask('GET', `/api/people/${person}/participations`, eva)).body['participations'] as { answerReason: string }[]
    expect(told[0]!.answerReason).toBe('Inga tjänster att samordna.')
  })

  test('each sees its own part whole, and of the other\'s the service, the contact and the next day', async () => {
    const person = await register()
    const plan = await planned(person)
    await invite(person)
    const seen = (await shared(person)).body as unknown as SharedPlan
    expect(seen.plan!.items).toMatchObject([{ words: 'Svenskakurs', contact: '06 000 00 00', nextOn: '2026-12-10', reason: null, aims: null, isOwn: false }])
    expect(JSON.stringify(seen)).not.toContain('Hemligt skäl')
    const after = (await world.ask('POST', '/api/participations/part', sten, part(person, plan))).body as unknown as SharedPlan
    expect(after.plan!.items.at(-1)).toMatchObject({ words: 'Samtal hos socialarbetaren', reason: 'Oro för hemmet.', isOwn: true })
    const ours = (await world.ask('GET', `/api/people/${person}/sitting`, eva)).body as unknown as Sitting
    expect(ours.plan!.items.at(-1)).toMatchObject({ words: 'Samtal hos socialarbetaren', nextOn: '2026-12-15', reason: null })
    expect(JSON.stringify(ours)).not.toContain('Oro för hemmet')
  })

  test('what it wrote for itself stays when the municipality changes what is agreed', async () => {
    const person = await register()
    const plan = await planned(person)
    await invite(person)
    await world.ask('POST', '/api/participations/part', sten, part(person, plan, { state: 'started', startsOn: '2026-12-01', writtenIn: 'fi' }))
    const theirs = ((await world.ask('GET', `/api/people/${person}/sitting`, eva)).body as unknown as Sitting).plan!.items.at(-1)!
    expect((await world.ask('POST', '/api/plans/items', eva, item(plan, { item: theirs.id, follows: theirs.number, owner: 'own', words: 'Samtal hos socialarbetaren', contact: '06 000 00 02', nextOn: '2026-12-20' }))).status).toBe(200)
    const [, now] = ((await shared(person)).body as unknown as SharedPlan).plan!.items
    expect(now).toMatchObject({ number: 2, contact: '06 000 00 02', nextOn: '2026-12-20', reason: 'Oro för hemmet.', state: 'started', startsOn: '2026-12-01', writtenIn: 'fi' })
  })

  test('an employment authority that is asked sees no more of the municipality\'s part than others do, nor the municipality of its', async () => {
    await world.made.asOwner(`INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) SELECT 'employment-authority', $1, 'Arbetskraftsmyndigheten', 'Työvoimaviranomainen', '2025-01-01' WHERE NOT EXISTS (SELECT FROM authority WHERE kind = 'employment-authority' AND code = $1)`, [municipalityByCode.get('499')!.employmentArea])
    await world.made.asOwner(`INSERT INTO officer (display_name, subject) VALUES ('Ulla Expert', 'demo:ulla')`)
    await world.made.asOwner(`INSERT INTO officer_role (officer_id, authority_id, role, valid_from) SELECT officer.id, authority.id, 'caseworker', '2025-01-01' FROM officer, authority WHERE officer.subject = 'demo:ulla' AND authority.kind = 'employment-authority'`)
    const ulla = await world.signIn('Ulla Expert')
    const person = await register()
    const plan = await planned(person)
    const consent = { on: '2026-11-23', by: 'person', way: 'spoken', language: 'ar' }
    expect((await invite(person, { owner: 'employment-authority' })).body.errors![0]).toMatchObject({ path: 'basis', code: 'no-right' })
    expect((await invite(person, { basis: 'consent', consent })).body.errors![0]).toMatchObject({ path: 'basis', code: 'law-gives-the-right' })
    expect((await invite(person, { owner: 'employment-authority', basis: 'consent' })).body.errors![0]).toMatchObject({ path: 'consent', code: 'missing' })
    expect((await invite(person, { owner: 'employment-authority', basis: 'consent', consent })).status).toBe(200)
    expect((await shared(person, ulla)).body['participations']).toMatchObject([{ basis: 'consent', source: [], consent }])
    expect(JSON.stringify((await shared(person, ulla)).body)).not.toContain('Hemligt skäl')
    expect((await world.ask('POST', '/api/participations/part', ulla, part(person, plan, { words: 'Arbetsprövning', reason: 'Det som bara experten läser.' }))).status).toBe(200)
    const ours = (await world.ask('GET', `/api/people/${person}/sitting`, eva)).body as unknown as Sitting
    expect(ours.plan!.items.at(-1)).toMatchObject({ words: 'Arbetsprövning', isOwn: false, reason: null })
    expect(JSON.stringify(ours)).not.toContain('bara experten')
  })

  test('it writes only in its own part', async () => {
    const person = await register()
    const plan = await planned(person)
    await invite(person)
    const [theirs] = ((await shared(person)).body as unknown as SharedPlan).plan!.items
    expect((await world.ask('POST', '/api/participations/part', sten, part(person, plan, { item: theirs!.id, follows: 1 }))).status).toBe(404)
  })

  test('whether it came is kept, with the reason; and when it is ended, it sees no more from the next day', async () => {
    const person = await register()
    await planned(person)
    await invite(person)
    const { id } = (await invitationsOf()).find((one) => one.person.id === person)!.participation
    expect((await world.ask('POST', '/api/participations/attendance', eva, { participation: id, attendance: 'absent', reason: '' })).status).toBe(400)
    expect((await world.ask('POST', '/api/participations/attendance', eva, { participation: id, attendance: 'absent', reason: 'Sjuk den dagen.' })).status).toBe(200)
    expect((await world.ask('POST', '/api/participations/attendance', sten, { participation: id, attendance: 'came', reason: '' })).status).toBe(403)
    expect((await world.ask('POST', '/api/participations/end', eva, { participation: id })).status).toBe(200)
    await world.made.asOwner(`UPDATE participation SET ended_on = '2026-11-22', invited_on = '2026-11-01' WHERE id = $1`, [id])
    expect((await shared(person)).status).toBe(404)
  })

  test('only for as long as whoever asked is responsible', async () => {
    const person = await register()
    await planned(person)
    await invite(person)
    expect((await shared(person)).status).toBe(200)
    await world.made.asOwner(`UPDATE responsibility SET valid_to = '2026-11-22' WHERE person_id = $1`, [person])
    expect((await shared(person)).status).toBe(404)
  })

  test('another municipality and the data protection officer neither ask nor see', async () => {
    const person = await register()
    await planned(person)
    expect([(await invite(person, {}, ville)).status, (await invite(person, {}, dag)).status, (await shared(person, ville)).status, (await shared(person, dag)).status]).toEqual([404, 403, 404, 403])
  })
})

describe('a service provider is told (94 §)', () => {
  /** An integration client: the facts tell of a plan in force. */
  const withPlan = async (person: string): Promise<unknown> => world.ask('POST', '/api/facts', eva, { person, version: (await world.ask('GET', `/api/people/${person}`, eva)).body['version'], fact: 'acts', value: { type: 'plan-made', on: '2026-11-01', until: '2027-10-31', withWelfareArea: false }, source: 'own-work' })
  const tell = (person: string, more: object = {}, by = eva) => world.ask('POST', '/api/disclosures', by, { person, key: key(), language: 'sv', receiver: 'Kursgården', items: [1, 2], other: '', reason: '', ...more })
  test('the points chosen, and who was told what is kept', async () => {
    const person = await register()
    expect((await tell(person)).body.errors![0]).toMatchObject({ path: 'plan', code: 'no-plan' })
    await withPlan(person)
    await expect(tell(person)).rejects.toThrow(/JSON|token/)
    const kept = (await world.ask('GET', `/api/people/${person}/participations`, eva)).body['disclosures'] as object[]
    expect(kept).toMatchObject([{ receiver: 'Kursgården', items: [1, 2], by: 'Eva Handläggare' }])
  })
  test('the last point only with a written reason', async () => {
    const person = await register()
    await withPlan(person)
    expect((await tell(person, { items: [18], other: 'Allergi mot nötter' })).body.errors![0]).toMatchObject({ path: 'reason' })
    expect((await tell(person, { items: [18], reason: 'Behövs för lunchen på kursen.' })).body.errors![0]).toMatchObject({ path: 'other' })
  })
  test('only what is recorded; the welfare area and others do not', async () => {
    const person = await register()
    const { points } = (await world.ask('GET', `/api/people/${person}/disclosable`, eva)).body as { points: { no: number; value: string }[] }
    expect(points).toHaveLength(18)
    await world.made.asOwner(`INSERT INTO person_contact (person_id, kind, value, may_remind, tells_place, valid_from, source_kind, recorded_at) VALUES ($1, 'phone', '+358401234567', false, false, '2026-11-01', 'person', now())`, [person])
    const again = (await world.ask('GET', `/api/people/${person}/disclosable`, eva)).body as { points: { no: number; value: string }[] }
    expect(again.points.find((one) => one.no === 8)!.value).toBe('+358401234567')
    expect(points.find((one) => one.no === 2)!.value).toBe('14.5.1990')
    expect([(await tell(person, {}, ville)).status, (await tell(person, {}, sten)).status]).toEqual([404, 403])
  })
})
