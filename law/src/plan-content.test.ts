import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gapsOf, informationDuties, specifyingMeasures, talkOrder, topics } from './assessment-content.ts'
import { readCaseFile } from './index.ts'
import { day } from './kit/date.ts'
import type { Person } from './person.ts'
import { providerPoints } from './provider-points.ts'
import { askedGoals, extensionLimits, planLimits, remarksOn, type PlanSoFar } from './plan-content.ts'

const on = day('2026-11-23')
function somebody(more: Record<string, unknown> = {}): Person {
  const read = readCaseFile({ asOf: '2026-11-23', people: [{ id: 'p1', born: '1990-05-14', arrived: '2026-01-10', residence: [{ from: '2026-01-10', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-02-01', code: '499' }], jobSeeker: [], ...more }] })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.case.byId.get('p1')!
}
const item = (kind: PlanSoFar['items'][number]['kind'], more: Partial<PlanSoFar['items'][number]> = {}) => ({ kind, reason: 'därför', aims: [], studyLanguage: null, responsible: 'Eva', ...more })
const whole: PlanSoFar = {
  items: [item('long-goal', { aims: ['employment', 'working-life-skills', 'upper-secondary'] }), item('period-goal'), item('language-studies', { studyLanguage: 'sv' }), item('job-search'), item('follow-up')], understood: 3, asked: 3, departureReason: null,
}
const without = (kind: string): PlanSoFar => ({ ...whole, items: whole.items.filter((one) => one.kind !== kind) })
const said = (plan: PlanSoFar, person = somebody()) => remarksOn(plan, person, on).map((one) => `${one.what}${one.stops ? ' stops' : ''} ${one.source.section} § ${one.source.moment ?? ''}`.trim())

describe('what decree 869/2024 asks of an assessment', () => {
  type Labels = { key: string; label: { fi: string; sv: string } }[]
  const decree = JSON.parse(readFileSync(new URL('../data/assessment-content-869-2024.json', import.meta.url), 'utf8')) as { interviewTopics: Labels; informationDuties: Labels; clarifyingMeasures: Labels }
  const words = (list: readonly { key: string; names: { sv: string; fi: string } }[]) => list.map(({ key, names: { sv, fi } }) => ({ key, label: { fi, sv } }))
  const labels = (list: Labels) => list.map(({ key, label }) => ({ key, label }))
  test('is said in the decree\'s own words, Swedish and Finnish', () => {
    expect(words(topics)).toEqual(labels(decree.interviewTopics))
    expect(words(informationDuties)).toEqual(labels(decree.informationDuties))
    expect(words(specifyingMeasures.filter((one) => one.key !== 'other'))).toEqual(labels(decree.clarifyingMeasures))
  })
  test('is all in the talk, each topic once', () => {
    expect([...talkOrder].sort()).toEqual([...topics.map((one) => one.key), 'socialHealthNeeds'].sort())
  })
  test('nothing answered: nine topics, four things to tell, language, place, and whether the welfare area takes part', () => {
    expect(gapsOf({ answered: [], told: [], understanding: null, place: null, welfareAreaTakesPart: null, openMeasures: 0 })).toHaveLength(9 + 4 + 3)
  })
  test('a referral from which nothing has come back keeps it open', () => {
    const done = { answered: topics.map((one) => one.key), told: informationDuties.map((one) => one.key), understanding: 'interpreter', place: 'service-point', welfareAreaTakesPart: false } as const
    expect(gapsOf({ ...done, openMeasures: 0 })).toEqual([])
    expect(gapsOf({ ...done, openMeasures: 1 }).map((gap) => gap.what)).toEqual(['measure'])
  })
})

describe('which goals 18 § asks for', () => {
  test('of a job seeker: employment or entrepreneurship, and it must be there', () => {
    expect(askedGoals(somebody({ jobSeeker: [{ from: '2026-03-01', unemployed: true }] }), on)).toMatchObject([{ aims: ['employment', 'entrepreneurship'], must: true, source: { section: '18', moment: '2' } }])
  })
  test('of anybody else: working-life skills, and employment or entrepreneurship, as a rule', () => {
    expect(askedGoals(somebody(), on).map((one) => [one.must, one.source.moment])).toEqual([[false, '3'], [false, '3']])
  })
  test('of somebody who turns 25 tomorrow: upper secondary; on the birthday no longer', () => {
    const young = somebody({ born: '2001-11-24' })
    expect(askedGoals(young, on)).toMatchObject([{ aims: ['upper-secondary'], source: { moment: '4' } }])
    expect(askedGoals(young, day('2026-11-24'))).not.toMatchObject([{ aims: ['upper-secondary'] }])
  })
})

describe('what a plan lacks', () => {
  test('nothing, when it is whole', () => expect(said(whole)).toEqual([]))
  test.each([
    ['long-goal', 'no-long-goal stops 18 § 1'], ['period-goal', 'no-period-goal stops 18 § 1'], ['follow-up', 'no-follow-up stops 19 § 1'], ['language-studies', 'no-service 19 § 1'],
  ])('without %s', (kind, remark) => expect(said(without(kind))).toContain(remark))
  test('a job seeker\'s plan without the duty to seek work asks for a reason', () => {
    const seeker = somebody({ jobSeeker: [{ from: '2026-03-01', unemployed: true }] })
    expect(said(without('job-search'), seeker)).toEqual(['no-job-search 19 § 1'])
    expect(said(without('job-search'))).toEqual([])
  })
  test('a service without a reason stops it (19 § 3), language studies without a chosen language too', () => {
    expect(said({ ...whole, items: [...whole.items, item('service', { reason: ' ' })] })).toEqual(['no-reason stops 19 § 3'])
    expect(said({ ...whole, items: [...without('language-studies').items, item('language-studies')] })).toEqual(['language-not-chosen stops 19 § 1'])
  })
  test('not asked, or not understood, stops it (24 § 1)', () => {
    expect(said({ ...whole, understood: 0, asked: 0 })).toEqual(['not-understood stops 24 § 1'])
    expect(said({ ...whole, understood: 2 })).toEqual(['not-understood stops 24 § 1'])
  })
})

describe('how long a plan may last', () => {
  test('the first one a year (23 § 2)', () => {
    expect(planLimits(somebody(), on)).toMatchObject({ isFirst: true, latest: '2027-11-23', working: { from: '2026-11-23', add: { years: 1 } } })
    expect(planLimits(somebody(), day('2028-02-29')).latest).toBe('2029-02-28')
  })
  test('all of them two years from the first, however many', () => {
    const planned = somebody({ acts: [{ type: 'plan-made', on: '2026-03-01', until: '2026-09-01', withWelfareArea: false }] })
    expect(planLimits(planned, on)).toMatchObject({ isFirst: false, latest: '2028-03-01', working: { from: '2026-03-01', add: { years: 2 } } })
  })
  test('longer by the days of an obstacle (23 § 4), and then the sections say by what', () => {
    const ill = somebody({ acts: [{ type: 'plan-made', on: '2026-03-01', until: '2027-03-01', withWelfareArea: false }, { type: 'obstacle', on: '2026-06-01', until: '2026-06-30' }] })
    expect(planLimits(ill, on)).toMatchObject({ latest: '2028-03-31', working: undefined })
    expect(planLimits(ill, on).source.map((one) => one.section)).toContain('31')
  })
})

describe('how far plans may be extended', () => {
  const made = { type: 'plan-made', on: '2026-03-01', until: '2027-03-01', withWelfareArea: false }
  test('two years more than all may last, from the first (23 § 3), with the counting; a year for unfinished studies (31 § 1)', () => {
    expect(extensionLimits(somebody(), on)).toEqual([])
    expect(extensionLimits(somebody({ acts: [made] }), on)).toMatchObject([
      { isForStudies: false, latest: '2030-03-01', working: { from: '2026-03-01', add: { years: 4 } }, source: [{ section: '23' }, { section: '23' }] }, { isForStudies: true, latest: '2029-03-01', working: { from: '2028-03-01', add: { years: 1 } }, source: [{ section: '31' }] },
    ])
  })
  test('the days of an obstacle move it, and then the sections say by what', () => {
    expect(extensionLimits(somebody({ acts: [made, { type: 'obstacle', on: '2026-06-01', until: '2026-06-30' }] }), on)[0]).toMatchObject({ latest: '2030-03-31', working: undefined })
  })
})

test('what a service provider may be told has the eighteen points of 94 §', () => {
  const { items } = JSON.parse(readFileSync(new URL('../data/provider-disclosure-94.json', import.meta.url), 'utf8')) as { items: { no: number; label: { fi: string; sv: string } }[] }
  expect(providerPoints.map(({ no, names: { sv, fi } }) => ({ no, label: { fi, sv } }))).toEqual(items)
})
