import { informationDuties, topics } from '@kotostig/law/assessment-content'
import type { Sitting } from '@kotostig/api/sitting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm, type Answer, type Korsholm } from '../dev/korsholm.ts'
import { readPdf } from '../dev/pdf-text.ts'

let world: Korsholm
let eva: string
let lena: string
let ville: string
let sten: string
let dag: string
beforeAll(async () => {
  world = await makeKorsholm()
  ;[eva, lena, ville, sten, dag] = [await world.signIn('Eva Handläggare'), await world.signIn('Lena Ledare'), await world.signIn('Ville Virkailija'), await world.signIn('Sten Socialarbetare'), await world.signIn('Dag Skydd')] as [string, string, string, string, string]
}, 60_000)
afterAll(() => world.close())

let made = 0
const key = (): string => `a key of the test ${++made}`
async function register(more: { born?: string; facts?: Record<string, unknown> } = {}): Promise<string> {
  const { body } = await world.ask('POST', '/api/people', eva, {
    key: key(), familyName: `Exempel${++made}`, givenNames: 'Layla', born: more.born ?? '1990-05-14', source: 'own-work',
    facts: { arrived: '2026-08-20', residence: [{ from: '2026-08-20', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-09-01', code: '499' }], acts: [{ type: 'known', on: '2026-09-02' }], jobSeeker: 'none', ...more.facts },
  })
  return String(body['id'])
}
/** What was last shown of each plan: that is what is signed. */
const lastSeen = new Map<string, { item: string; number: number }[]>()
const sitting = (answer: Answer): Sitting => {
  const found = answer.body as unknown as Sitting
  if (found.plan) lastSeen.set(found.plan.id, found.plan.items.map(({ id, number }) => ({ item: id, number })))
  return found
}
const ok = (answer: Answer): Sitting => {
  expect(answer.body.errors).toBeUndefined()
  return sitting(answer)
}
const dutiesOf = async (person: string): Promise<string[]> => {
  const file = await world.made.asOwner(`SELECT rule FROM duty WHERE person_id = $1 AND derived_state = 'open' ORDER BY rule`, [person]) as unknown as { rows?: { rule: string }[] } | { rule: string }[]
  return (Array.isArray(file) ? file : (file.rows ?? [])).map((row) => row.rule)
}

async function opened(person: string): Promise<Sitting> {
  return ok(await world.ask('POST', '/api/assessments', eva, { person, key: key(), kind: 'assessment' }))
}
async function complete(at: Sitting): Promise<Sitting> {
  const assessment = at.assessment!.id
  for (const topic of topics) await world.ask('POST', '/api/assessments/answer', eva, { assessment, topic: topic.key, follows: 0, said: 'Berättat.', choices: {}, source: 'person' })
  for (const duty of informationDuties) await world.ask('POST', '/api/assessments/told', eva, { assessment, duty: duty.key, told: true })
  return ok(await world.ask('POST', '/api/assessments/carried-out', eva, { assessment, version: at.assessment!.version, talkLanguage: 'ar', understanding: 'interpreter', place: 'service-point', placeReason: null, welfareAreaTakesPart: false }))
}
async function assessed(person: string): Promise<Sitting> {
  const at = await complete(await opened(person))
  return ok(await world.ask('POST', '/api/assessments/close', eva, { assessment: at.assessment!.id, version: at.assessment!.version, outcome: 'plan', reason: '', needsCoordination: false }))
}
const item = (plan: string, more: Record<string, unknown>) => ({
  plan, key: key(), follows: 0, kind: 'service', owner: 'own', isRemoved: false, words: 'Något', reason: '', aims: [], studyLanguage: null, responsible: 'Eva', contact: '', startsOn: null, endsOn: null, nextOn: null, state: 'agreed', ...more,
})
async function planned(person: string): Promise<Sitting> {
  const at = ok(await world.ask('POST', '/api/plans', eva, { person, key: key() }))
  const plan = at.plan!.id
  for (const one of [
    { kind: 'long-goal', words: 'Arbeta i daghem', aims: ['employment', 'working-life-skills'] }, { kind: 'period-goal', words: 'Nå nivå A2.1', aims: ['language'] },
    { kind: 'language-studies', words: 'Svenskakurs, förmiddagar', reason: 'Dagtid när barnet har dagvård.', studyLanguage: 'sv' }, { kind: 'follow-up', words: 'Vi ses i mars.' },
  ]) ok(await world.ask('POST', '/api/plans/items', eva, item(plan, one)))
  for (const question of ['first', 'ill', 'again']) ok(await world.ask('POST', '/api/plans/understanding', eva, { plan, question, answer: 'rätt', isUnderstood: true, language: 'ar' }))
  return sitting(await world.ask('GET', `/api/people/${person}/sitting`, eva))
}
const signatures = [{ party: 'person', name: 'Layla Exempel', outcome: 'signed', reason: '' }, { party: 'authority', name: 'Eva Handläggare', outcome: 'signed', reason: '' }]
const signing = (plan: string, more: Record<string, unknown> = {}) => ({ plan, key: key(), act: 'plan-made', startsOn: '2026-11-23', until: '2027-11-23', ground: null, withWelfareArea: false, departureReason: '', signatures, seen: lastSeen.get(plan) ?? [], ...more })

describe('the assessment (14 §, 869/2024)', () => {
  test('that is opened has started, and waits for the nine topics and four things to tell', async () => {
    const person = await register()
    expect(await dutiesOf(person)).toContain('assessment.start')
    const at = await opened(person)
    expect(await dutiesOf(person)).not.toContain('assessment.start')
    expect(at.assessment!.gaps.filter((gap) => gap.what === 'topic')).toHaveLength(9)
    expect(at.assessment!.gaps.filter((gap) => gap.what === 'told')).toHaveLength(4)
  })

  test('sent twice is opened once, and a second one is a conflict while the first is open', async () => {
    const person = await register()
    const same = { person, key: key(), kind: 'assessment' }
    const [first, again] = [ok(await world.ask('POST', '/api/assessments', eva, same)), ok(await world.ask('POST', '/api/assessments', eva, same))]
    expect(again.assessment!.id).toBe(first.assessment!.id)
    expect((await world.ask('POST', '/api/assessments', lena, { ...same, key: key() })).status).toBe(409)
  })

  test('two who write the same answer meet: the second is told, and nothing is lost', async () => {
    const at = await opened(await register())
    const answer = (cookie: string, said: string, follows: number) => world.ask('POST', '/api/assessments/answer', cookie, { assessment: at.assessment!.id, topic: 'literacy', follows, said, choices: { motherTongue: 'well' }, source: 'person' })
    ok(await answer(eva, 'Läser arabiska.', 0))
    expect((await answer(lena, 'Läser inte.', 0)).status).toBe(409)
    const now = ok(await answer(lena, 'Läser arabiska, inte latinska bokstäver.', 1))
    expect(now.assessment!.answers.map((one) => [one.number, one.said, one.by])).toEqual([[2, 'Läser arabiska, inte latinska bokstäver.', 'Lena Ledare']])
  })

  test('is not closed while something the decree asks for is missing, and then leads to a plan', async () => {
    const person = await register()
    const at = await opened(person)
    const close = (version: number) => world.ask('POST', '/api/assessments/close', eva, { assessment: at.assessment!.id, version, outcome: 'plan', reason: '', needsCoordination: false })
    const refused = await close(at.assessment!.version)
    expect(refused.body.errors!.map((one) => one.path)).toEqual(expect.arrayContaining(['topic.literacy', 'told.dataProcessing', 'language', 'place', 'welfare-area']))
    const whole = await complete(at)
    expect(whole.assessment!.gaps).toEqual([])
    expect(ok(await close(whole.assessment!.version)).assessment!.closed!.outcome).toBe('plan')
    expect(await dutiesOf(person)).toContain('plan.make')
  })

  test('that does not lead to a plan says why', async () => {
    const at = await complete(await opened(await register()))
    const close = (reason: string) => world.ask('POST', '/api/assessments/close', eva, { assessment: at.assessment!.id, version: at.assessment!.version, outcome: 'work', reason, needsCoordination: false })
    expect((await close('')).body.errors![0]).toMatchObject({ path: 'reason', code: 'missing' })
    expect(ok(await close('Har fått ett fast arbete.')).assessment!.closed!.reason).toBe('Har fått ett fast arbete.')
  })

  test('is left out only for those who came without a guardian (14 § 5)', async () => {
    const at = await opened(await register())
    expect((await world.ask('POST', '/api/assessments/close', eva, { assessment: at.assessment!.id, version: 1, outcome: 'left-out', reason: 'annan klientplan', needsCoordination: false })).body.errors![0]!.code).toBe('only-unaccompanied')
    expect(at.isUnaccompanied).toBe(false)
    const child = await opened(await register({ born: '2011-03-02', facts: { arrived: '2026-08-20', appliedForProtection: '2026-08-21', residence: [{ from: '2026-09-15', kind: 'permit', ground: 'asylum' }], unaccompaniedOnArrival: true, withoutGuardian: [{ from: '2026-08-20' }] } }))
    expect(child.isUnaccompanied).toBe(true)
    // Of the child the welfare area is told by 86 § 3 and 87 § 1, whether or not it takes part.
    expect(child.rights.find((one) => one.receiver === 'welfare-area')!.source).toMatchObject([{ section: '86', moment: '3' }, { section: '87', moment: '1' }])
    const close = (reason: string) => world.ask('POST', '/api/assessments/close', eva, { assessment: child.assessment!.id, version: child.assessment!.version, outcome: 'left-out', reason, needsCoordination: false })
    expect((await close('')).body.errors![0]).toMatchObject({ path: 'reason', code: 'missing' })
    expect(ok(await close('Klientplanen i barnskyddet svarar mot behovet.')).assessment!.closed).toMatchObject({ outcome: 'left-out', reason: 'Klientplanen i barnskyddet svarar mot behovet.' })
  })

  test('asks about social and health needs only when the welfare area takes part', async () => {
    const at = await opened(await register())
    const answer = () => world.ask('POST', '/api/assessments/answer', eva, { assessment: at.assessment!.id, topic: 'socialHealthNeeds', follows: 0, said: 'x', choices: {}, source: 'person' })
    expect((await answer()).body.errors![0]!.code).toBe('welfare-area-takes-no-part')
    ok(await world.ask('POST', '/api/assessments/carried-out', eva, { assessment: at.assessment!.id, version: 1, talkLanguage: 'ar', understanding: 'interpreter', place: 'service-point', placeReason: null, welfareAreaTakesPart: true }))
    ok(await answer())
  })

  test('reuses what was answered in an earlier one', async () => {
    const person = await register()
    await assessed(person)
    const at = await opened(person)
    expect(at.earlier.map((one) => one.topic).sort()).toEqual(topics.map((one) => one.key).sort())
    ok(await world.ask('POST', '/api/assessments/answer', eva, { assessment: at.assessment!.id, topic: 'literacy', follows: 0, said: at.earlier[0]!.said, choices: {}, source: 'earlier' }))
  })

})

describe('the plan (16–24 §)', () => {
  test('is signed, and then reviewed within six months', async () => {
    const person = await register()
    await assessed(person)
    const at = await planned(person)
    expect(at.plan!.remarks).toEqual([])
    const signed = ok(await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id)))
    expect(signed.plan!.versions[0]).toMatchObject({ number: 1, until: '2027-11-23', items: expect.arrayContaining([expect.objectContaining({ words: 'Svenskakurs, förmiddagar' })]) })
    expect(signed.nextReviewDue).toBe('2027-05-23')
    expect(await dutiesOf(person)).not.toContain('plan.make')
  })

  test('a signed version stays as it was when the draft goes on', async () => {
    const person = await register()
    await assessed(person)
    const at = await planned(person)
    const before = ok(await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id))).plan!.versions[0]!
    const goal = at.plan!.items.find((one) => one.kind === 'period-goal')!
    const after = ok(await world.ask('POST', '/api/plans/items', eva, item(at.plan!.id, { item: goal.id, follows: 1, kind: 'period-goal', words: 'Nå nivå A2.2' })))
    expect(after.plan!.versions[0]).toEqual(before)
    expect(after.plan!.items.find((one) => one.id === goal.id)!.words).toBe('Nå nivå A2.2')
    await expect(world.made.asOwner(`SET ROLE kotostig_app; UPDATE plan_version SET valid_until = '2030-01-01'`)).rejects.toThrow(/permission denied/)
  })

  test('says in which language each part is written, also on paper in another', async () => {
    const person = await register()
    await assessed(person)
    const at = await planned(person)
    const after = ok(await world.ask('POST', '/api/plans/items', eva, item(at.plan!.id, { kind: 'service', words: 'Työkokeilu', reason: 'Hän näkee, mitä työ vaatii.', writtenIn: 'fi' })))
    expect(after.plan!.items.find((one) => one.words === 'Työkokeilu')!.writtenIn).toBe('fi')
    const paper = await world.askBytes(`/api/people/${person}/plan/draft/sv/en`, eva)
    const text = (await readPdf(paper.bytes)).pages.join(' ').replace(/\s+/g, ' ')
    expect(text).toMatch(/Työkokeilu .*Written in .?Finnish.*Skrivet på finska/)
  })

  test('that is longer than the law allows is refused, with the day it may last to', async () => {
    const person = await register()
    await assessed(person)
    const at = await planned(person)
    expect(at.limits).toMatchObject({ isFirst: true, latest: '2027-11-23', working: { from: '2026-11-23', add: { years: 1 }, to: '2027-11-23' } })
    const refused = await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id, { until: '2027-11-24' }))
    expect(refused.body.errors![0]).toMatchObject({ path: 'until', code: 'longer-than-law' })
    expect(sitting(await world.ask('GET', `/api/people/${person}/sitting`, eva)).plan!.versions).toEqual([])
  })

  test('is extended beyond two years only on a ground, and not by more than two', async () => {
    const person = await register()
    await assessed(person)
    const { id } = (await planned(person)).plan!
    ok(await world.ask('POST', '/api/plans/sign', eva, signing(id)))
    const again = async (more: Record<string, unknown>) => {
      for (const question of ['first', 'ill', 'again']) await world.ask('POST', '/api/plans/understanding', eva, { plan: id, question, answer: 'rätt', isUnderstood: true, language: 'ar' })
      return world.ask('POST', '/api/plans/sign', eva, signing(id, more))
    }
    expect((await again({ act: 'plan-reviewed', until: '2028-11-24' })).body.errors![0]!.code).toBe('longer-than-law')
    expect((await again({ act: 'plan-extended', until: '2030-11-24', ground: 'low-education' })).body.errors![0]!.code).toBe('longer-than-law')
    expect((await again({ act: 'plan-extended', until: '2029-06-01' })).body.errors![0]).toMatchObject({ path: 'ground' })
    ok(await again({ act: 'plan-extended', until: '2029-06-01', ground: 'low-education' }))
  })

  test('of somebody under 25 aims at upper secondary education as a rule; otherwise a reason is written', async () => {
    const person = await register({ born: '2004-05-14' })
    await assessed(person)
    const at = await planned(person)
    expect(at.plan!.remarks).toEqual([expect.objectContaining({ what: 'goal-missing', stops: false, aims: ['upper-secondary'] })])
    expect((await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id))).body.errors![0]).toMatchObject({ path: 'departureReason', code: 'missing' })
    ok(await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id, { departureReason: 'Har gått ut gymnasiet i hemlandet.' })))
  })

  test('is not signed before the person has understood (24 §), nor without a reason for each service (19 § 3)', async () => {
    const person = await register()
    await assessed(person)
    const at = ok(await world.ask('POST', '/api/plans', eva, { person, key: key() }))
    const plan = at.plan!.id
    ok(await world.ask('POST', '/api/plans/items', eva, item(plan, { kind: 'service', words: 'Arbetsprövning' })))
    const refused = await world.ask('POST', '/api/plans/sign', eva, signing(plan))
    expect(refused.body.errors!.map((one) => one.code)).toEqual(expect.arrayContaining(['not-understood', 'no-reason', 'no-long-goal', 'no-follow-up']))
  })

  test('is not signed before each of the three questions has been answered as understood', async () => {
    const person = await register()
    await assessed(person)
    const { id } = (await planned(person)).plan!
    await world.made.asOwner(`DELETE FROM plan_understanding WHERE plan_id = $1 AND question <> 'first'`, [id])
    expect((await world.ask('POST', '/api/plans/sign', eva, signing(id))).body.errors).toMatchObject([{ code: 'not-understood' }])
  })

  test('is not signed with a wording that whoever signs has not seen: somebody else wrote meanwhile', async () => {
    const person = await register()
    await assessed(person)
    const at = await planned(person)
    const ready = signing(at.plan!.id)
    const goal = at.plan!.items.find((one) => one.kind === 'period-goal')!
    ok(await world.ask('POST', '/api/plans/items', lena, item(at.plan!.id, { item: goal.id, follows: 1, kind: 'period-goal', words: 'Nå nivå C2' })))
    expect((await world.ask('POST', '/api/plans/sign', eva, ready)).status).toBe(409)
    expect(sitting(await world.ask('GET', `/api/people/${person}/sitting`, eva)).plan!.versions).toEqual([])
    ok(await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id)))
  })

  test('keeps a refusal with its reason', async () => {
    const person = await register()
    await assessed(person)
    const { id } = (await planned(person)).plan!
    const refusing = (reason: string) => signing(id, { signatures: [{ party: 'person', name: 'Layla Exempel', outcome: 'refused', reason }, signatures[1]] })
    expect((await world.ask('POST', '/api/plans/sign', eva, refusing(''))).body.errors![0]!.code).toBe('missing')
    expect(ok(await world.ask('POST', '/api/plans/sign', eva, refusing('Vill tala med sin man först.'))).plan!.versions[0]!.signatures[0]).toMatchObject({ outcome: 'refused', reason: 'Vill tala med sin man först.' })
    const { id: version } = sitting(await world.ask('GET', `/api/people/${person}/sitting`, eva)).plan!.versions[0]!
    expect((await readPdf((await world.askBytes(`/api/people/${person}/plan/${version}/sv/alone`, eva)).bytes)).pages.join(' ')).toMatch(/Layla Exempel 23\.11\.2026, vägrar/)
    // What is not agreed is no plan yet (18, 19 §): the duty stays, no clock runs, and it can be made when the person agrees.
    expect(await dutiesOf(person)).toContain('plan.make')
    expect(sitting(await world.ask('GET', `/api/people/${person}/sitting`, eva)).nextReviewDue).toBeNull()
    for (const question of ['first', 'ill', 'again']) await world.ask('POST', '/api/plans/understanding', eva, { plan: id, question, answer: 'rätt', isUnderstood: true, language: 'ar' })
    const together = ok(await world.ask('POST', '/api/plans/sign', eva, signing(id, { signatures: [{ ...signatures[0], outcome: 'agreed' }, signatures[1], { party: 'welfare-area', name: 'Sten Socialarbetare', outcome: 'signed', reason: '' }] })))
    expect(together.nextReviewDue).toBe('2027-05-23')
    const paper = (await readPdf((await world.askBytes(`/api/people/${person}/plan/${together.plan!.versions[0]!.id}/fi/alone`, eva)).bytes)).pages.join(' ').replace(/\s+/g, ' ')
    for (const line of ['Layla Exempel 23.11.2026, suostuu suullisesti', 'Hyvinvointialue: Sten Socialarbetare 23.11.2026']) expect(paper).toContain(line)
    expect(await dutiesOf(person)).not.toContain('plan.make')
  })

  test('a part of the welfare area is a part of its own', async () => {
    const person = await register()
    const at = ok(await world.ask('POST', '/api/plans', eva, { person, key: key() }))
    const after = ok(await world.ask('POST', '/api/plans/items', eva, item(at.plan!.id, { owner: 'welfare-area', words: 'Samtal hos socialarbetaren', contact: '06 000 00 00', nextOn: '2026-12-15' })))
    expect(after.plan!.items[0]).toMatchObject({ owner: { kind: 'welfare-area' }, isOwn: false, words: 'Samtal hos socialarbetaren', reason: null, nextOn: '2026-12-15' })
  })
  test('a part of a school or a provider says whose it is, to everybody as what is agreed, whom to ask and the next day, also in the next plan and on paper', async () => {
    const person = await register()
    await assessed(person)
    const { plan } = await planned(person)
    expect((await world.ask('POST', '/api/plans/items', eva, item(plan!.id, { owner: 'school', words: 'Förberedande utbildning' }))).body).toMatchObject({ errors: [{ path: 'ownerName', code: 'missing' }] })
    const told = item(plan!.id, { owner: 'school', ownerName: 'Kvarnbackens skola', words: 'Förberedande utbildning', reason: 'Bara för oss.', responsible: 'Rektor Ros', nextOn: '2026-12-15' })
    const seen = { owner: { kind: 'school', nameSv: 'Kvarnbackens skola' }, isOwn: false, words: 'Förberedande utbildning', reason: null, responsible: 'Rektor Ros', nextOn: '2026-12-15' }
    expect(ok(await world.ask('POST', '/api/plans/items', eva, told)).plan!.items.at(-1)).toMatchObject(seen)
    const signed = ok(await world.ask('POST', '/api/plans/sign', eva, signing(plan!.id))).plan!
    expect(signed.versions[0]!.items.at(-1)).toMatchObject(seen)
    const paper = (await readPdf((await world.askBytes(`/api/people/${person}/plan/${signed.versions[0]!.id}/sv/alone`, eva)).bytes)).pages.join(' ').replace(/\s+/g, ' ')
    expect(paper).toContain('Kvarnbackens skola, Rektor Ros')
    expect(paper).not.toContain('Bara för oss.')
    await world.made.asOwner(`UPDATE plan SET ended_on = begun_on, ended_by = begun_by, ended_reason = 'handed-over' WHERE id = $1`, [plan!.id])
    expect(ok(await world.ask('POST', '/api/plans', eva, { person, key: key() })).plan!.items.at(-1)).toMatchObject(seen)
  })
})

describe('a referral out (14 § 2 and 7, 20 § 5)', () => {
  const referral = (from: { assessment?: string; plan?: string }, more: Record<string, unknown> = {}) => ({
    assessment: from.assessment ?? null, plan: from.plan ?? null, item: null, key: key(), measure: 'languageDetail', receiver: 'provider', referredTo: 'Vasa vuxenutbildning', on: '2026-11-20', answerBy: '2026-12-20', basis: 'consent',
    consent: { on: '2026-11-20', by: 'person', way: 'interpreted', language: 'ar' }, reminder: 'Fråga Vasa vuxenutbildning om svaret.', ...more,
  })
  const refer = (body: object, by = eva) => world.ask('POST', '/api/referrals', by, body)
  const back = (id: string, more: object = {}, by = eva) => world.ask('POST', '/api/referrals/back', by, { referral: id, on: '2026-11-23', result: 'A1.2', ...more })
  const remindersOf = async (person: string) => ((await world.ask('GET', `/api/people/${person}/reminders`, eva)).body['reminders'] as { on: string; text: string }[]).map((one) => [one.on, one.text])

  test('to a closer look is waited for, reminds on the day an answer is asked for, and comes back', async () => {
    const person = await register()
    const at = await opened(person)
    const same = referral({ assessment: at.assessment!.id })
    const out = ok(await refer(same))
    expect(ok(await refer(same)).assessment!.measures).toEqual(out.assessment!.measures)
    expect(out.assessment!.measures).toMatchObject([{ receiver: 'provider', basis: 'consent', source: [], answerBy: '2026-12-20', consent: { on: '2026-11-20', by: 'person', way: 'interpreted', language: 'ar' } }])
    expect(out.assessment!.gaps.map((gap) => gap.what)).toContain('measure')
    expect(await remindersOf(person)).toEqual([['2026-12-20', 'Fråga Vasa vuxenutbildning om svaret.']])
    const { id } = out.assessment!.measures[0]!
    expect((await back(id, { on: '2026-11-19' })).body.errors![0]!.path).toBe('on')
    expect(ok(await back(id)).assessment!.gaps.map((gap) => gap.what)).not.toContain('measure')
    expect(await remindersOf(person)).toEqual([])
    expect((await back(id)).status).toBe(404)
  })

  test('rests on consent only where the law gives the receiver no right, and on the law only where it does', async () => {
    const at = await opened(await register())
    const of = (more: Record<string, unknown>) => refer(referral({ assessment: at.assessment!.id }, more))
    expect((await of({ basis: 'law', consent: null })).body.errors![0]).toMatchObject({ path: 'basis', code: 'no-right' })
    expect((await of({ consent: null })).body.errors![0]).toMatchObject({ path: 'consent', code: 'missing' })
    expect((await of({ consent: { on: '2026-11-21', by: 'person', way: 'spoken', language: 'ar' } })).body.errors![0]!.path).toBe('consent.on')
    expect(ok(await of({ basis: 'nothing-told', consent: null })).assessment!.measures[0]).toMatchObject({ basis: 'nothing-told', consent: null })
    ok(await world.ask('POST', '/api/assessments/carried-out', eva, { assessment: at.assessment!.id, version: 1, talkLanguage: 'ar', understanding: 'interpreter', place: 'service-point', placeReason: null, welfareAreaTakesPart: true }))
    expect((await of({ receiver: 'welfare-area', measure: 'other-authority' })).body.errors![0]).toMatchObject({ path: 'basis', code: 'law-gives-the-right' })
    const sent = ok(await of({ receiver: 'welfare-area', measure: 'other-authority', referredTo: 'Vuxensocialarbetet', basis: 'law', consent: null }))
    expect(sent.assessment!.measures.at(-1)).toMatchObject({ basis: 'law', source: [{ act: '681/2023', section: '86', moment: '2' }] })
    expect(sent.rights.filter((one) => one.source.length > 0).map((one) => one.receiver)).toEqual(['welfare-area', 'employment-authority', 'municipality'])
  })

  test('to another authority or for the recognition of a qualification holds up no closing, and goes out afterwards too; a closer look does not', async () => {
    const person = await register()
    const at = await complete(await opened(person))
    const assessment = at.assessment!.id
    const out = ok(await refer(referral({ assessment }, { measure: 'qualification', receiver: 'other', referredTo: 'Utbildningsstyrelsen' })))
    expect(out.assessment!.gaps).toEqual([])
    ok(await world.ask('POST', '/api/assessments/close', eva, { assessment, version: at.assessment!.version, outcome: 'plan', reason: '', needsCoordination: false }))
    ok(await back(out.assessment!.measures[0]!.id, { result: 'Jämställd med högskoleexamen.' }))
    ok(await refer(referral({ assessment }, { measure: 'other-authority', receiver: 'other', referredTo: 'FPA' })))
    expect((await refer(referral({ assessment }))).body.errors![0]!.path).toBe('measure')
  })

  test('from the plan does what 20 § 5 asks for within a month, on the right of 94 §, and says so on paper', async () => {
    const person = await register()
    await assessed(person)
    const at = await planned(person)
    const course = at.plan!.items.find((one) => one.kind === 'language-studies')!
    const body = (more: object = {}) => referral({ plan: at.plan!.id }, { item: course.id, measure: 'planned-service', on: '2026-11-23', basis: 'law', consent: null, ...more })
    expect((await refer(body())).body.errors![0]!.code).toBe('no-right')
    ok(await world.ask('POST', '/api/plans/sign', eva, signing(at.plan!.id)))
    expect(await dutiesOf(person)).toContain('plan.direct')
    const out = ok(await refer(body()))
    expect(out.plan!.referrals).toMatchObject([{ item: course.id, basis: 'law', source: [{ act: '681/2023', section: '94' }] }])
    expect(await dutiesOf(person)).not.toContain('plan.direct')
    const paper = (await readPdf((await world.askBytes(`/api/people/${person}/referral/${out.plan!.referrals[0]!.id}/sv/alone`, eva)).bytes)).pages.join(' ').replace(/\s+/g, ' ')
    for (const line of ['Svenskakurs, förmiddagar', 'rätt att få det nödvändiga (94 §)', 'Svar önskas senast 20.12.2026']) expect(paper).toContain(line)
    expect((await refer(body({ item: '999999' }))).status).toBe(404)
    expect([(await refer(body(), ville)).status, (await back(out.plan!.referrals[0]!.id, {}, ville)).status, (await refer(body(), sten)).status]).toEqual([404, 404, 403])
  })
})

describe('who may', () => {
  test('the municipality that has the file: not another one, not the welfare area, not the data protection officer', async () => {
    const person = await register()
    const at = await opened(person)
    expect((await world.ask('GET', `/api/people/${person}/sitting`, lena)).status).toBe(200)
    expect((await world.ask('GET', `/api/people/${person}/sitting`, ville)).status).toBe(404)
    expect((await world.ask('GET', `/api/people/${person}/sitting`, sten)).status).toBe(403)
    expect((await world.ask('GET', `/api/people/${person}/sitting`, dag)).status).toBe(403)
    const write = (cookie: string) => world.ask('POST', '/api/assessments/answer', cookie, { assessment: at.assessment!.id, topic: 'literacy', follows: 0, said: 'x', choices: {}, source: 'person' })
    expect([(await write(ville)).status, (await write(sten)).status]).toEqual([404, 403])
  })

  test('from the day the person moves, the new municipality has the duty, and the plan with the file', async () => {
    const person = await register()
    await assessed(person)
    const { id } = (await planned(person)).plan!
    ok(await world.ask('POST', '/api/plans/sign', eva, signing(id)))
    const { body } = await world.ask('GET', `/api/people/${person}`, eva)
    const facts = body['facts'] as { table: string; row: string }[]
    await world.ask('POST', '/api/facts/withdraw', eva, { person, version: body['version'], table: 'home_municipality', row: facts.find((one) => one.table === 'home_municipality')!.row, reason: 'har flyttat' })
    await world.ask('POST', '/api/facts', eva, { person, version: Number(body['version']) + 1, fact: 'homeMunicipality', value: { from: '2026-09-01', to: '2026-11-22', code: '499' }, source: 'population-register' })
    await world.ask('POST', '/api/facts', eva, { person, version: Number(body['version']) + 2, fact: 'homeMunicipality', value: { from: '2026-11-23', code: '905' }, source: 'population-register' })
    expect((await world.ask('GET', `/api/people/${person}/sitting`, ville)).status).toBe(404)
    await world.ask('POST', '/api/handovers', ville, { person, ground: 'consent' })
    expect(sitting(await world.ask('GET', `/api/people/${person}/sitting`, ville)).plan!.versions).toHaveLength(1)
    const copy = ok(await world.ask('POST', '/api/plans', ville, { person, key: key() }))
    expect(copy.plan!.isOwn).toBe(true)
    expect(copy.plan!.continues).toMatchObject({ number: 1, until: '2027-11-23', authority: { nameSv: 'Korsholm' }, items: expect.arrayContaining([expect.objectContaining({ words: 'Svenskakurs, förmiddagar', reason: 'Dagtid när barnet har dagvård.' })]) })
    expect(copy.plan!.items.map((one) => one.words)).toContain('Svenskakurs, förmiddagar')
    expect((await world.ask('GET', `/api/people/${person}/sitting`, eva)).status).toBe(404)
  })
})
