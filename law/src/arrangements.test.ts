import { describe, expect, test } from 'vitest'
import { bookPage } from '../data/book.ts'
import { municipalTaskNames, receivers } from './arrangements.ts'
import type { Arrangement, CasePerson } from './case-file.ts'
import { derive } from './derive.ts'
import { lawStateIds, latestStateOn } from './law-states.ts'
import { day } from './kit/date.ts'
import { agreementReviewBy, ownDays } from './own-days.ts'
import { readCaseFile } from './parse.ts'
import { nextTurningDay, turningDays } from './timeline.ts'

const client: CasePerson = {
  id: 'client', born: '1993-04-17', residence: [{ from: '2026-02-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-02-10', code: '499' }],
  acts: [{ type: 'contact', on: '2026-02-12', estimatedNeed: true }],
} as CasePerson
const agreed: Arrangement[] = (['integration-services', 'guidance', 'contact'] as const).map((task) => ({ municipality: '499', task, by: { kind: 'employment-authority', code: '26' }, from: '2026-06-01', to: '2026-08-31' }))
const caseOn = (asOf: string, arrangements: Arrangement[], person = client) => {
  const read = readCaseFile({ asOf, people: [person], arrangements })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.case
}
const on = (asOf: string, arrangements = agreed, person = client) => derive(caseOn(asOf, arrangements, person), { why: true }).people[0]!
const holderOn = (asOf: string, id = 'assessment.start', arrangements = agreed): unknown => on(asOf, arrangements).duties.find((one) => one.id === id)?.actor

describe('Korsholm agrees that the employment authority carries out its integration services from 1.6 to 31.8', () => {
  test('and the duty is the municipality\'s the day before, the employment authority\'s from the first day to the last, and the municipality\'s again the day after', () => {
    expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map((one) => holderOn(one))).toEqual([
      { kind: 'municipality', code: '499' }, { kind: 'employment-authority', code: '26' }, { kind: 'employment-authority', code: '26' }, { kind: 'municipality', code: '499' },
    ])
  })
  test('and the reason says so: 8 §, before the section of the task', () => {
    const why = on('2026-06-01').duties.find((one) => one.id === 'assessment.start')!.why!
    expect(why.holder.map((one) => one.section)).toEqual(['8', '14'])
    expect(on('2026-05-31').duties.find((one) => one.id === 'assessment.start')!.why!.holder.map((one) => one.section)).toEqual(['14'])
  })
  test.each([['integration-services', ['8', '14']], ['guidance', ['8', '10']], ['contact', ['8', '9']]] as const)('and the responsibility for %s moves on those days, with its sections', (task, sections) => {
    const held = on('2026-07-01').responsibilities.filter((one) => one.task === task && one.from >= '2026-06-01')
    expect(held.map(({ actor, from, to }) => [actor.kind, from, to])).toEqual([['employment-authority', '2026-06-01', '2026-08-31'], ['municipality', '2026-09-01', held[1]!.to]])
    expect(held[0]!.source.map((one) => one.section)).toEqual(sections)
  })
  test('and tasks that are not agreed upon stay', () => {
    const guidance = agreed.filter((one) => one.task !== 'guidance')
    expect(holderOn('2026-07-01', 'guidance.give', guidance)).toEqual({ kind: 'municipality', code: '499' })
  })
  test('and time alone moves them: the days on which the agreement begins and ends are turning days of whoever lives there, and of nobody else', () => {
    expect(nextTurningDay(caseOn('2026-05-31', agreed).people[0]!)).toBe('2026-06-01')
    expect(nextTurningDay(caseOn('2026-06-01', agreed).people[0]!)).toBe('2026-09-01')
    const elsewhere = { ...client, homeMunicipality: [{ from: '2026-02-10', code: '905' }] }
    expect(turningDays(caseOn('2026-05-31', agreed, elsewhere).people[0]!)).toEqual(turningDays(caseOn('2026-05-31', [], elsewhere).people[0]!))
  })
})

test('whom a municipality has said yes to, a neighbour receives where that is agreed', () => {
  const proposed = { ...client, homeMunicipality: [], acts: [{ type: 'placement-proposed', on: '2026-06-10', by: 'migri', municipality: '499' }, { type: 'placement-answered', on: '2026-06-11', accepted: true }] } as unknown as CasePerson
  const neighbour: Arrangement[] = [{ municipality: '499', task: 'placement', by: { kind: 'municipality', code: '905' }, from: '2026-06-01' }]
  const held = on('2026-06-12', neighbour, proposed)
  expect(held.responsibilities.filter((one) => one.task === 'placement' && one.role === 'agrees').map((one) => one.actor)).toEqual([{ kind: 'municipality', code: '905' }])
  const receive = held.duties.find((one) => one.id === 'reception.arrange')!
  expect([receive.actor, receive.why!.holder.map((one) => one.section)]).toEqual([{ kind: 'municipality', code: '905' }, ['8', '43']])
})

describe('What may be given to whom', () => {
  test('is quoted from 8 § in both languages', () => {
    const moment = bookPage('681-2023', '8')!.moments.find((one) => one.moment === '1')!
    expect(moment.sv).toContain(receivers['employment-authority'].quote.sv)
    expect(moment.fi).toContain(receivers['employment-authority'].quote.fi)
  })
  test('is the municipality\'s own tasks, never housing and representatives of the welfare area', () => {
    expect(municipalTaskNames).not.toContain('unaccompanied-housing')
    expect(municipalTaskNames).not.toContain('representative')
  })
  test('and that another municipality may receive them is an open question that readers are shown', () => {
    for (const language of ['sv', 'fi', 'en'] as const) expect(receivers.municipality.open[language]).toContain('410/2015')
    expect(bookPage('681-2023', '8')!.openNorms.map((one) => one.id)).toEqual(['arrangement.receiver'])
  })
})

describe('The days of an authority of its own', () => {
  test('an agreement with the state of 1.3.2025 is reviewed by 1.3.2029, and after a review on 10.6.2026 by 10.6.2030', () => {
    expect(agreementReviewBy({ from: '2025-03-01', reviewed: null })).toBe('2029-03-01')
    expect(agreementReviewBy({ from: '2025-03-01', reviewed: '2026-06-10' })).toBe('2030-06-10')
  })
  test('one from before the Act is counted from the day the section began to apply, never to a day on which it was no law', () => {
    expect(agreementReviewBy({ from: '2019-05-01', reviewed: null })).toBe('2029-01-01')
    expect(agreementReviewBy({ from: '2019-05-01', reviewed: '2023-05-01' })).toBe('2029-01-01')
  })
  test('are when agreements end and are to be reviewed, in order, each with its section; a review after the end is none', () => {
    const parties = { sv: 'Korsholm → Vasa', fi: 'Mustasaari → Vaasa', en: 'Korsholm → Vaasa' }
    const days = ownDays(
      [{ id: '7', to: '2027-12-31', reviewOn: '2026-12-01', parties }, { id: '8', to: '2026-12-31', reviewOn: '2027-06-01', parties }],
      [{ id: '1', kind: 'agreement', from: '2023-01-01', to: null, reviewed: null }, { id: '2', kind: 'programme', from: '2025-01-01', to: '2028-12-31', reviewed: null }],
    )
    expect(days.map((one) => [one.on, one.id, one.source[0].section])).toEqual([
      ['2026-12-01', 'arrangement-7-review-2026-12-01', '8'], ['2026-12-31', 'arrangement-8-ends', '8'],
      ['2027-12-31', 'arrangement-7-ends', '8'], ['2028-12-31', 'programme-2-ends', '13'], ['2029-01-01', 'agreement-1-review-2029-01-01', '42'],
    ])
    expect(days[0]!.title.sv).toContain('Korsholm → Vasa')
  })
})

test('a reading is made under the latest state in force on its day, and nothing is read under a proposal', () => {
  expect(['2024-06-01', '2025-06-01', '2026-06-01', '2027-06-01'].map((one) => latestStateOn(day(one)))).toEqual(['L0', 'L3', 'L5', 'L5'])
  expect(lawStateIds.at(-1)).toBe('L6')
})
