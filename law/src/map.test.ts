import { describe, expect, test } from 'vitest'
import { bookPage } from '../book/pages.ts'
import { sourceClaims } from '../data/source-claims.ts'
import { derive } from './derive.ts'
import type { Section } from './determination.ts'
import { day } from './kit/date.ts'
import { compareMaps, type ComparedItem, type MapChange } from './map-compare.ts'
import { caseOf, modelPeople, modelPersonById } from './map-people.ts'
import { authorityTasks } from './map-tasks.ts'
import { firstMapDay, lastMapDay, mapRefusal, responsibilityMap, type MapItem, type ResponsibilityMap } from './map.ts'
import { modelNames } from './map-words.ts'
import { oldActFrom } from './holders.ts'
import { temporaryProtectionKnownTo } from './parameters.ts'
import { readCaseFile } from './parse.ts'
import { rules } from './rules/index.ts'

const [korsholm, helsinki, mariehamn] = ['499', '091', '478']
const maps = new Map<string, ResponsibilityMap>()
const map = (on: string, code = korsholm): ResponsibilityMap => {
  const key = `${on} ${code}`
  if (!maps.has(key)) maps.set(key, responsibilityMap(on, code))
  return maps.get(key)!
}
const rowOf = (on: string, id: keyof typeof modelNames, code = korsholm) => map(on, code).rows.find((row) => row.id === id)!
const itemOf = (items: readonly MapItem[], key: string): MapItem | undefined => items.find((item) => item.key === key)
const existsInBook = (place: Section): boolean => {
  const page = bookPage(place.act.replace('/', '-'), place.section)
  return page !== undefined && (place.moment === undefined || page.moments.some((moment) => moment.moment === place.moment))
}
const days = [firstMapDay, '2023-06-01', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-11-23', '2027-01-01', lastMapDay]

describe('the model people', () => {
  test.each(modelPeople.map((model) => model.id))('%s belongs to the groups it stands for, from the first day of the Act', (id) => {
    const model = modelPersonById(id)
    for (const on of ['2025-01-01', '2026-11-23', lastMapDay]) {
      const read = readCaseFile(caseOf(model, day(on), korsholm) as never)
      expect(read.ok ? derive(read.case).people[0]!.groups : read.faults, on).toEqual(model.groups)
    }
  })

  test('each has a name, and each name a model', () => {
    expect(modelPeople.map((model) => model.id).sort()).toEqual(Object.keys(modelNames).sort())
  })

  test('each duty of the law is met by somebody, so that a new rule cannot be forgotten', () => {
    const met = new Set(['2026-11-23', '2027-01-01'].flatMap((on) => map(on).rows.flatMap((row) => row.items.filter((item) => item.kind === 'duty').map((item) => item.id))))
    expect(rules.map((rule) => rule.id).filter((id) => !met.has(id))).toEqual([])
  })
})

describe('the map of a day', () => {
  test.each(days)('%s: each cell names a section that stands in the law book', (on) => {
    const items = [...map(on).rows.flatMap((row) => row.items), ...map(on).tasks]
    for (const item of items) expect(item.source.length, item.key).toBeGreaterThan(0)
    const missing = items.flatMap((item) => item.source).filter((place) => !existsInBook(place)).map((place) => `${place.act} ${place.section} ${place.moment ?? ''}`)
    // The one act of 2011 whose text is not held: the page shows it without a link.
    expect([...new Set(missing)]).toEqual(on < '2012-01-01' ? ['1313/2011 45 '] : [])
    for (const row of map(on).rows) expect(row.source.filter((place) => !existsInBook(place)), row.id).toEqual([])
  })

  test('every actor of a cell has a name on the day', () => {
    for (const on of days) for (const item of [...map(on).rows.flatMap((row) => row.items), ...map(on).tasks]) expect(map(on).authorities.some((one) => one.kind === item.actor.kind && one.code === item.actor.code), item.key).toBe(true)
  })

  test('a job seeker belongs to the employment authority and others to the municipality; guidance stays with the municipality', () => {
    expect(itemOf(rowOf('2026-11-23', 'job-seeker').items, 'duty:plan.review')).toMatchObject({ column: 'employment', actor: { kind: 'employment-authority', code: '26' } })
    expect(itemOf(rowOf('2026-11-23', 'home-care').items, 'duty:plan.review')).toMatchObject({ column: 'municipality', actor: { kind: 'municipality', code: korsholm } })
    expect(itemOf(rowOf('2026-11-23', 'job-seeker').items, 'duty:guidance.give')).toMatchObject({ column: 'municipality' })
  })

  test('by when: without delay where the law gives no number, six months for a review, one month to direct to a service', () => {
    const { items } = rowOf('2026-11-23', 'protection')
    expect(itemOf(items, 'duty:assessment.start')!.when).toMatchObject({ kind: 'without-delay' })
    expect(itemOf(items, 'duty:plan.review')!.when).toMatchObject({ kind: 'within', months: 6 })
    expect(itemOf(items, 'duty:plan.direct')!.when).toMatchObject({ kind: 'within', months: 1 })
    expect(itemOf(items, 'duty:plan.takePart')!.when).toEqual({ kind: 'no-day' })
    expect(itemOf(items, 'duty:store.save')!.when).toEqual({ kind: 'coming', on: '2027-01-01' })
  })

  test('the state refunds two years, for a quota refugee three, and asks about agreement and programme', () => {
    expect(itemOf(rowOf('2026-11-23', 'protection').items, 'refund:61')).toMatchObject({ when: { months: 24, parts: [{ rate: '7-and-over', annual: 2052 }, { rate: 'adult-supplement', annual: 7741 }] }, questions: ['money.agreement', 'money.programme'] })
    expect(itemOf(rowOf('2026-11-23', 'quota').items, 'refund:61')).toMatchObject({ when: { months: 36 } })
    expect(itemOf(rowOf('2026-11-23', 'home-care').items, 'refund:61')).toBeUndefined()
  })

  test('what the rules cannot answer stays a question: a person in the first year of temporary protection', () => {
    expect(rowOf('2026-11-23', 'temporary-protection-first-year').questions.map((one) => one.id)).toEqual(['home.conditions'])
  })

  test('a child without a guardian: the welfare area and the municipality share support, the court appoints', () => {
    const { items } = rowOf('2026-11-23', 'unaccompanied-child')
    expect(itemOf(items, 'duty:support.arrange@welfare')).toMatchObject({ actor: { kind: 'welfare-area', code: '17' } })
    expect(itemOf(items, 'duty:support.arrange@municipality')).toMatchObject({ actor: { kind: 'municipality' } })
    expect(itemOf(items, 'duty:representative.appoint')).toMatchObject({ column: 'state', actor: { kind: 'district-court' } })
    expect(itemOf(items, 'task:refund.unaccompanied@state')).toMatchObject({ actor: { kind: 'state-regional-centre', code: '09' } })
  })

  test('Helsinki holds the welfare area role itself, in the column of the welfare area', () => {
    const { items } = rowOf('2026-11-23', 'unaccompanied-child', helsinki)
    expect(items.filter((item) => item.column === 'welfare').map((item) => item.actor)).toEqual(items.filter((item) => item.column === 'welfare').map(() => ({ kind: 'municipality', code: helsinki })))
    expect(itemOf(items, 'duty:support.arrange@municipality')).toMatchObject({ column: 'municipality' })
  })

  test('on Åland and before 2025 the map says that it is worked out in part, with the reason', () => {
    expect(map('2026-11-23')).toMatchObject({ extent: 'whole', notices: expect.not.arrayContaining(['aland-services']) })
    expect(map('2026-11-23', mariehamn)).toMatchObject({ extent: 'partly', notices: expect.arrayContaining(['aland-services']) })
    expect(map('2024-12-31')).toMatchObject({ extent: 'partly', notices: expect.arrayContaining(['old-act-partly']), tasks: [] })
    expect(rowOf('2022-06-01', 'temporary-protection').exists).toBe(false)
  })

  test('the days named to the reader are those of the law: the old Act, and temporary protection', () => {
    expect([day(firstMapDay), day(lastMapDay)]).toEqual([oldActFrom, temporaryProtectionKnownTo])
  })

  test('days outside the known law, and municipalities that do not exist, are refused by name', () => {
    expect(mapRefusal('2011-08-31', korsholm)).toBe('before-known-law')
    expect(mapRefusal('2011-09-01', korsholm)).toBeUndefined()
    expect(mapRefusal('2027-03-04', korsholm)).toBeUndefined()
    expect(mapRefusal('2027-03-05', korsholm)).toBe('after-known-law')
    expect(mapRefusal('2026-02-30', korsholm)).toBe('not-a-day')
    expect(mapRefusal('2026-11-23', '000')).toBe('no-such-municipality')
    expect(() => responsibilityMap('2027-03-05', korsholm)).toThrow('after-known-law')
  })
})

describe('two days compared', () => {
  const compared = (from: string, to: string) => compareMaps(map(from), map(to))
  const changed = (items: readonly ComparedItem[]): Record<string, MapChange[]> => Object.fromEntries(items.filter((one) => one.changes.length > 0).map((one) => [one.item.key, one.changes]))
  const rowChanges = (from: string, to: string, id: keyof typeof modelNames) => changed(compared(from, to).rows.find((row) => row.id === id)!.items)

  test('31.12.2024 and 1.1.2025, a job seeker: the TE office gives over to the employment authority, and the deadlines change', () => {
    expect(rowChanges('2024-12-31', '2025-01-01', 'job-seeker')).toMatchObject({
      'duty:assessment.start': ['holder', 'deadline'], // two months, 1386/2010 10 §; without delay, 14 § 2
      'duty:plan.make': ['holder', 'deadline'], // two weeks, 13 §; without delay, 20 § 1
      'duty:plan.direct': ['holder'], // one month before and after
      'duty:plan.review': ['holder', 'deadline'], // once a year, 18 §; six months, 22 § 1
    })
  })

  test('31.12.2024 and 1.1.2025, a quota refugee: gains the right to an assessment, and the refund is three years instead of four', () => {
    const changes = rowChanges('2024-12-31', '2025-01-01', 'quota')
    expect(changes).toMatchObject({ 'duty:assessment.start': ['added'], 'duty:plan.review': ['deadline'], 'refund:61': ['refund'], 'duty:plan.direct': ['section'] })
    const refund = compared('2024-12-31', '2025-01-01').rows.find((row) => row.id === 'quota')!.items.find((one) => one.item.key === 'refund:61')!
    expect([refund.before?.when, refund.item.when]).toMatchObject([{ months: 48 }, { months: 36 }])
  })

  test('what of the old Act is not worked out is never called new', () => {
    const changes = rowChanges('2024-12-31', '2025-01-01', 'unaccompanied-child')
    for (const key of ['duty:guidance.give', 'duty:housing.arrange', 'duty:plan.takePart', 'duty:placement.agreeBoth', 'duty:orientation.arrange', 'duty:contact.handle']) expect(changes[key], key).toEqual(['unknown'])
    expect(new Set(Object.values(changed(compared('2024-12-31', '2025-01-01').tasks)).flat())).toEqual(new Set(['unknown']))
  })

  test('1.1.2025 and 1.1.2026: only the names of state authorities change', () => {
    const { rows, tasks } = compared('2025-01-01', '2026-01-01')
    const all = [...rows.flatMap((row) => row.items), ...tasks].filter((one) => one.changes.length > 0)
    expect(new Set(all.flatMap((one) => one.changes))).toEqual(new Set(['holder']))
    expect(new Set(all.map((one) => one.item.actor.kind))).toEqual(new Set(['state-regional-centre', 'state-service-centre', 'supervisory-authority']))
    expect(rowChanges('2025-01-01', '2026-01-01', 'quota')).toMatchObject({ 'duty:placement.assign': ['holder'], 'duty:placement.agree': ['holder'], 'task:refund.special@state': ['holder'] })
  })

  test('1.1.2026 and 1.1.2027: the data are stored, the old refunds can no longer be claimed, nothing else', () => {
    const { rows, tasks } = compared('2026-01-01', '2027-01-01')
    expect(Object.assign({}, ...rows.map((row) => changed(row.items)))).toEqual({ 'duty:store.save': ['added'], 'responsible:national-store:stores@state': ['added'] })
    expect(changed(tasks)).toEqual({ 'task:store.use@municipality': ['added'], 'task:store.system@municipality': ['gone'], 'task:refund.old@municipality': ['gone'], 'task:refund.oldWelfare@welfare': ['gone'] })
  })

  test('the order of the days does not matter, and a day compared with itself has changed nothing', () => {
    expect(compareMaps(map('2026-01-01'), map('2025-01-01'))).toEqual(compared('2025-01-01', '2026-01-01'))
    const { rows, tasks } = compared('2026-01-01', '2026-01-01')
    expect([...rows.flatMap((row) => row.items), ...tasks].flatMap((one) => one.changes)).toEqual([])
  })
})

describe('what the sources say against the law', () => {
  test.each(sourceClaims.map((claim) => [claim.id, claim] as const))('%s names sections that stand in the law book', (_id, claim) => {
    expect(claim.sections.length).toBeGreaterThan(0)
    expect(claim.sections.filter((place) => !existsInBook(place))).toEqual([])
  })

  test('each is shown in the map at something that exists there', () => {
    const keys = new Set(['2025-01-01', '2026-11-23', '2027-01-01'].flatMap((on) => [...map(on).rows.flatMap((row) => row.items), ...map(on).tasks].map((item) => item.key)))
    expect(sourceClaims.flatMap((claim) => claim.map).filter((key) => !keys.has(key))).toEqual([])
    expect(sourceClaims.filter((claim) => claim.map.length === 0 && (claim.people ?? []).length === 0).map((claim) => claim.id)).toEqual([])
  })

  test('what a document says of a section that never applied is told there', () => {
    for (const section of ['15', '17', '48']) {
      expect(bookPage('681-2023', section)?.state).toBe('repealed-never-applied')
      expect(sourceClaims.some((claim) => claim.sections.some((place) => place.section === section)), section).toBe(true)
    }
  })
})

test('each task of an authority is of the municipality or the welfare area, or tells which of the others has it', () => {
  expect(new Set(authorityTasks.map((task) => task.id)).size).toBe(authorityTasks.length)
  for (const task of authorityTasks) expect(task.people ?? ['quota'], task.id).not.toEqual([])
})
