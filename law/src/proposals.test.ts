import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CaseFile, CasePerson } from './case-file.ts'
import { derive, readCaseFile } from './index.ts'
import { day } from './kit/date.ts'
import { from } from './kit/set-by-law.ts'
import { lawInForce, type Law } from './law.ts'
import { lawStates, statesOn } from './law-states.ts'
import { changeable, changeableTables, moves, proposalById, proposals, readProposal, type Proposal, type TableChange } from './proposals.ts'
import { proposalFaults, tableParts } from './proposals.texts.ts'
import { rehearse, type Rehearsed, type RehearseOptions } from './rehearse.ts'
import { planAlwaysVersion as version } from './rules/proposed-2027-plan.ts'
import { reviewPlan } from './rules/s16-27-plan.ts'
import { ProposalRefused, withProposal, type Versions } from './with-proposal.ts'

const folder = new URL('../contract/examples/', import.meta.url)
const examples = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { case: CaseFile }).case).filter((one) => readCaseFile(one).ok)

const planAlways = proposalById('plan-always-2027')!
const inventedRates = proposalById('invented-rates-2027')!
const caseOf = (asOf: string, ...people: CasePerson[]) => ({ asOf, municipalities: [{ code: '499', agreement: [{ from: '2011-09-01' }], programme: [{ from: '2011-09-01' }] }], people })
const answer = (file: object, law: Law = lawInForce) => {
  const read = readCaseFile(file, law)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return derive(read.case)
}
const differences = (file: object, proposal: Proposal, more: Partial<RehearseOptions> = {}): Rehearsed => {
  const found = rehearse(file, { before: lawInForce, after: withProposal(lawInForce, proposal), duties: true, money: true, fromYear: 2025, ...more })
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  return found.result
}
const own = (...changes: TableChange[]): Proposal => {
  const read = readProposal({ format: 1, title: 'Ett antagande', changes })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.proposal
}

/** Came with the quota or with asylum, and the assessment found that no plan was needed. */
const assessed = (ground: 'quota' | 'asylum' | 'work', needsPlan: boolean, more: Partial<CasePerson> = {}): CasePerson => ({
  id: 'p1', born: '1990-01-15', arrived: '2026-01-10', residence: [{ from: '2026-01-15', kind: 'permit', ground }], homeMunicipality: [{ from: '2026-01-20', code: '499' }], jobSeeker: [],
  acts: [{ type: 'known', on: '2026-01-20' }, { type: 'assessment-started', on: '2026-02-01' }, { type: 'assessment-made', on: '2026-03-02', needsPlan, needsCoordination: false }], ...more,
} as CasePerson)
const plans = (file: object, law?: Law) => answer(file, law).people[0]!.duties.filter((duty) => duty.id === 'plan.make').map(({ state, trigger, due, withoutDelay }) => ({ state, trigger, due, withoutDelay }))

describe('A plan always for persons with international protection (proposed)', () => {
  const proposed = withProposal(lawInForce, planAlways)

  test.each(['quota', 'asylum'] as const)('whoever came by %s and needs no plan by the assessment has one made from 1.1.2027', (ground) => {
    expect(plans(caseOf('2027-01-01', assessed(ground, false)), proposed)).toEqual([{ state: 'open', trigger: '2027-01-01', due: null, withoutDelay: true }])
  })
  test('the day before, the duty is only coming', () => {
    expect(plans(caseOf('2026-12-31', assessed('asylum', false)), proposed)).toEqual([{ state: 'upcoming', trigger: '2027-01-01', due: null, withoutDelay: true }])
  })
  test('the law in force gives no such duty, before or after that day', () => {
    for (const on of ['2026-12-31', '2027-01-01', '2027-06-30']) expect(plans(caseOf(on, assessed('asylum', false)))).toEqual([])
  })
  test('it does not apply to whoever came to work', () => {
    expect(plans(caseOf('2027-01-01', assessed('work', false)), proposed)).toEqual([])
  })
  test('where the assessment showed a need, the duty is the same as by the law in force', () => {
    const file = caseOf('2027-01-01', assessed('asylum', true))
    expect(plans(file, proposed)).toEqual(plans(file))
    expect(plans(file)).toEqual([{ state: 'open', trigger: '2026-03-02', due: null, withoutDelay: true }])
    expect(differences(file, planAlways).people).toEqual([])
  })
  test('whoever has a plan already gets no second one, also where an earlier assessment showed no need', () => {
    const acts = [...assessed('asylum', false).acts!, { type: 'assessment-made', on: '2026-06-01', needsPlan: true, needsCoordination: false }, { type: 'plan-made', on: '2026-07-01', until: '2027-06-30', withWelfareArea: false }]
    expect(plans(caseOf('2027-01-01', assessed('asylum', false, { acts } as Partial<CasePerson>)), proposed).filter((one) => one.state !== 'done')).toEqual([])
  })
  test('a plan made after the first day fulfils it', () => {
    const acts = [...assessed('asylum', false).acts!, { type: 'plan-made', on: '2027-02-01', until: '2028-01-31', withWelfareArea: false }]
    expect(plans(caseOf('2027-03-01', assessed('asylum', false, { acts } as Partial<CasePerson>)), proposed)).toMatchObject([{ state: 'done', trigger: '2027-01-01' }])
  })
  test('on the last day of the three years it still applies, the day after no longer', () => {
    expect(plans(caseOf('2029-01-15', assessed('asylum', false)), proposed)).toMatchObject([{ state: 'open' }])
    expect(plans(caseOf('2029-01-16', assessed('asylum', false)), proposed)).toMatchObject([{ state: 'lapsed' }])
  })
  test('while the ground of the permit is not known, nobody is given the duty', () => {
    expect(plans(caseOf('2027-01-01', assessed('asylum', false, { residence: [{ from: '2026-01-15', kind: 'permit' }] })), proposed)).toEqual([])
  })
  test('the rehearsal tells the duty that comes, who holds it, and the right gained', () => {
    expect(differences(caseOf('2027-01-01', assessed('quota', false)), planAlways).people).toEqual([{
      person: 'p1', differences: [
        { kind: 'duty-comes', subject: 'plan.make', after: { holder: { kind: 'municipality', code: '499' }, due: null, since: '2027-01-01' } },
        { kind: 'right-gained', subject: 'plan' },
      ],
    }])
  })
})

describe('Proposed law is never mixed with law in force', () => {
  test('building the proposed laws and asking them leaves every answer of the law in force as it was', () => {
    const before = examples.map((file) => JSON.stringify(answer(file)))
    for (const proposal of proposals) {
      const law = withProposal(lawInForce, proposal)
      for (const file of examples) answer({ ...file, asOf: '2027-06-01' }, law)
    }
    expect(examples.map((file) => JSON.stringify(answer(file)))).toEqual(before)
  })
  test('a receipt under a proposal carries its name and cannot be taken for one of the law in force', () => {
    for (const proposal of proposals) expect(answer(examples[0]!, withProposal(lawInForce, proposal)).lawRelease).toBe(`${lawInForce.release}+${proposal.id}`)
    expect(answer(examples[0]!).lawRelease).toBe(lawInForce.release)
  })
  test('two cases read under two laws and asked in turn do not see each other', () => {
    const law = withProposal(lawInForce, own({ table: 'monthsBetweenReviews', from: '2025-01-01', unit: 'months', value: 4 }))
    const file = JSON.parse(readFileSync(new URL('../a-case.json', folder), 'utf8')) as object
    const [here, there] = [readCaseFile(file), readCaseFile(file, law)]
    if (!here.ok || !there.ok) throw new Error('refused')
    const due = (which: typeof here) => derive(which.case, { compensation: false }).people[0]!.clocks.nextReviewDue
    expect([due(here), due(there), due(here), due(there)]).toEqual(['2026-09-05', '2026-07-05', '2026-09-05', '2026-07-05'])
  })
  test('on days before its first day a proposal gives what the law in force gives', () => {
    for (const proposal of proposals) {
      const law = withProposal(lawInForce, proposal)
      for (const file of examples) {
        const [was, is] = [answer({ ...file, asOf: '2026-06-30' }), answer({ ...file, asOf: '2026-06-30' }, law)]
        const standing = (all: typeof was) => all.people.map((one) => [one.groups, one.clocks, one.duties.filter((duty) => duty.trigger === null || duty.trigger < proposal.firstDay)])
        expect(standing(is), proposal.id).toEqual(standing(was))
        expect(is.compensation.totals.filter((total) => total.year < 2027)).toEqual(was.compensation.totals.filter((total) => total.year < 2027))
      }
    }
  })
  test('the states of the law have proposed law as a state of its own, which no day belongs to', () => {
    const proposed = lawStates.filter((state) => state.standing === 'proposed')
    expect(proposed.map((state) => state.id)).toEqual(['L6'])
    expect(statesOn(day('2027-01-01'))).not.toContain('L6')
  })
  test('every proposal says what it is, where it comes from and what of it is not modelled, in three languages', () => {
    for (const proposal of proposals)
      for (const text of [proposal.title, proposal.lead, proposal.source, ...proposal.notModelled]) for (const language of ['sv', 'fi', 'en'] as const) expect(text[language].length).toBeGreaterThan(5)
    expect(proposals.filter((one) => one.standing === 'proposed').map((one) => one.source.en)).toEqual([expect.stringContaining('neither a bill nor a decision')])
    for (const one of proposals.filter((other) => other.standing === 'invented')) expect(`${one.title.sv} ${one.title.fi} ${one.title.en}`).toMatch(/Påhittat .*Keksitty .*Invented/)
  })
})

describe('An invented change of an amount', () => {
  test('moves euros to the municipality by the month from 1.1.2027, in whole cents, and nothing else', () => {
    const { people, money } = differences(caseOf('2027-01-01', assessed('asylum', true)), inventedRates)
    // Two years from 20.1.2026: twelve months of 2027 and January 2028, of (2 300 − 2 052) / 12 euros each.
    expect(money.filter((one) => one.before !== one.after)).toEqual([
      { payee: { kind: 'municipality', code: '499' }, year: 2027, before: 269708, after: 294508 },
      { payee: { kind: 'municipality', code: '499' }, year: 2028, before: 17100, after: 19167 },
    ])
    expect(people).toEqual([{ person: 'p1', differences: [{ kind: 'money', before: expect.any(Number), after: expect.any(Number) }] }])
  })
})

describe('An assumption of one\'s own', () => {
  const planned = assessed('asylum', true)
  const file = caseOf('2026-11-23', { ...planned, acts: [...planned.acts!, { type: 'plan-made', on: '2026-04-01', until: '2027-03-31', withWelfareArea: false }] } as CasePerson)

  test('reviews every fourth month from 2025: the duty has moved from 1.10. to 1.8.', () => {
    const [person] = differences(file, own({ table: 'monthsBetweenReviews', from: '2025-01-01', unit: 'months', value: 4 })).people
    expect(person!.differences).toMatchObject([{ kind: 'duty-moves', subject: 'plan.review', before: { due: '2026-10-01' }, after: { due: '2026-08-01' } }])
  })
  test('a number from a later day leaves what was counted before it', () => {
    expect(differences(file, own({ table: 'monthsBetweenReviews', from: '2026-04-02', unit: 'months', value: 4 })).people).toEqual([])
    expect(differences(file, own({ table: 'monthsBetweenReviews', from: '2026-04-01', unit: 'months', value: 4 })).people).toHaveLength(1)
  })
  test('a shorter plan takes the right of an integration client', () => {
    const { people } = differences({ ...file, asOf: '2027-05-01', people: [{ ...file.people[0]!, acts: [...file.people[0]!.acts!, { type: 'plan-reviewed', on: '2026-10-01', until: '2027-12-31' }] }] }, own({ table: 'yearsOfPlans', from: '2025-01-01', unit: 'years', value: 1 }))
    expect(people[0]!.differences).toContainEqual({ kind: 'right-lost', subject: 'integration-client' })
    expect(people[0]!.differences.some((one) => one.kind === 'duty-goes')).toBe(true)
  })

  const refused = (change: object, code: string, path: string) => {
    const good = { table: 'monthsBetweenReviews', from: '2027-01-01', unit: 'months', value: 4 }
    expect(readProposal({ format: 1, title: 'Ett antagande', changes: [{ ...good, ...change }] })).toEqual({ ok: false, faults: [{ path: `changes[0].${path}`, code }] })
  }
  test.each([
    ['a number the law does not have', { table: 'monthsOfHoliday' }, 'unknown-table', 'table'],
    ['a number that no proposal may change', { table: 'ageOfMajority' }, 'unknown-table', 'table'],
    ['another unit', { unit: 'years' }, 'wrong-unit', 'unit'],
    ['no unit', { unit: undefined }, 'missing', 'unit'],
    ['a day that does not exist', { from: '2027-02-30' }, 'not-a-day', 'from'],
    ['a day before the Act', { from: '2024-12-31' }, 'day-outside', 'from'],
    ['a day too far ahead', { from: '2036-01-01' }, 'day-outside', 'from'],
    ['a negative number', { value: -1 }, 'negative', 'value'],
    ['nothing at all', { value: 0 }, 'too-small', 'value'],
    ['a part of a month', { value: 4.5 }, 'not-whole', 'value'],
    ['a text', { value: 'four' }, 'not-a-number', 'value'],
    ['an impossible number', { value: 400 }, 'too-large', 'value'],
    ['the number of the law itself', { value: 6 }, 'same-as-law', 'value'],
    ['an entry nobody knows', { comment: 'x' }, 'unknown-key', 'comment'],
    ['euros from the middle of a month', { table: 'municipalityRates', unit: 'euros-a-year', from: '2027-01-15', value: { under7: 1, from7: 1, adult: 1 } }, 'not-first-of-month', 'from'],
    ['euros without one of the three rates', { table: 'municipalityRates', unit: 'euros-a-year', value: { under7: 1, from7: 1 } }, 'missing', 'value.adult'],
  ])('%s is refused in one line', (_what, change, code, path) => refused(change, code, path))

  test('the same number twice from one day is refused, from two days it is not', () => {
    const change = { table: 'monthsBetweenReviews', from: '2027-01-01', unit: 'months', value: 4 } as const
    expect(readProposal({ format: 1, title: 'x', changes: [change, { ...change, value: 5 }] })).toEqual({ ok: false, faults: [{ path: 'changes[1].from', code: 'overlap' }] })
    const law = withProposal(lawInForce, own(change, { ...change, from: '2028-01-01', value: 5 }))
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map((on) => law.tables.monthsBetweenReviews.on(day(on)).value)).toEqual([6, 4, 4, 5])
  })
  test('a file that is no proposal, one without a name and one that changes nothing are refused', () => {
    expect(readProposal('x')).toEqual({ ok: false, faults: [{ path: '', code: 'not-an-object' }] })
    expect(readProposal({ title: ' ', changes: [] })).toEqual({ ok: false, faults: [{ path: 'format', code: 'wrong-format' }, { path: 'title', code: 'no-title' }, { path: 'changes', code: 'no-changes' }] })
    expect(readProposal({ format: 1, title: 'x'.repeat(101), changes: [{}], other: 1 })).toMatchObject({ faults: [{ path: 'other', code: 'unknown-key' }, { path: 'title', code: 'too-long' }, { path: 'changes[0].table', code: 'missing' }] })
  })
  test('every fault has its words', () => {
    for (const words of Object.values(proposalFaults)) for (const language of ['sv', 'fi', 'en'] as const) expect(words[language]).toMatch(/\.$/)
    for (const id of changeableTables) for (const part of changeable[id].parts) expect(tableParts[part].sv).toBeTruthy()
  })
})

describe('A proposal that does not hold together is refused by name', () => {
  const broken = (change: Partial<Proposal>, versions?: Versions): string[] => {
    try {
      withProposal(lawInForce, { ...planAlways, rules: [], tables: [], ...change }, versions)
    } catch (error) {
      if (error instanceof ProposalRefused) return error.faults.map(({ path, code }) => `${path} ${code}`)
    }
    return []
  }
  test('a rule the law does not have, a rule that follows a condition, a version of another day, and nothing at all', () => {
    expect(broken({})).toEqual(['changes no-changes'])
    expect(broken({ rules: [{ rule: 'plan.unknown' as never, words: planAlways.lead }] }, { ['plan.unknown' as never]: version })).toEqual(['plan.unknown unknown-rule'])
    expect(broken({ rules: [{ rule: 'guidance.give', words: planAlways.lead }] }, { 'guidance.give': { ...version, starts: { condition: true } } })).toEqual(['guidance.give rule-not-replaceable'])
    expect(broken({ rules: [{ rule: 'plan.make', words: planAlways.lead }] }, { 'plan.make': { ...version, inForce: from('2027-02-01') } })).toEqual(['plan.make version-before-first-day'])
    expect(broken({ rules: [{ rule: 'plan.make', words: planAlways.lead }] }, {})).toEqual(['plan.make unknown-rule'])
    expect(broken({ tables: [{ table: 'yearsOfPlans', from: '2027-01-01', unit: 'months', value: 3 }] })).toEqual(['changes[0].unit wrong-unit'])
  })
  test('the message names the proposal', () => {
    expect(() => withProposal(lawInForce, { ...planAlways, rules: [] })).toThrow('the proposal plan-always-2027 does not hold together: changes no-changes')
  })
  test('a rule keeps the version of the law in force until the day before', () => {
    const rule = withProposal(lawInForce, planAlways).rules.find((one) => one.id === 'plan.make')!
    expect(rule.versions.map((one) => [one.inForce.first, one.inForce.last]).slice(0, 2)).toEqual([[day('2027-01-01'), version.inForce.last], [day('2025-01-01'), day('2026-12-31')]])
    expect(lawInForce.rules.find((one) => one.id === 'plan.review')).toBe(reviewPlan)
  })
})

test('no number decides both duties and money, so what a proposal cannot move need not be counted', () => {
  for (const table of changeableTables) {
    const { unit, parts, moves: what, least } = changeable[table]
    const value = parts[0] === 'value' ? least : Object.fromEntries(parts.map((part) => [part, least + 1]))
    const proposal = own({ table, from: '2025-01-01', unit, value: JSON.stringify(value) === '1' && lawInForce.tables[table].on(day('2025-01-01')).value === 1 ? 2 : value })
    expect(moves(proposal)).toEqual({ duties: what === 'duties', money: what === 'money' })
    const kinds = new Set(examples.flatMap((file) => differences({ ...file, asOf: '2026-11-23' }, proposal).people.flatMap((one) => one.differences.map((other) => (other.kind === 'money' ? 'money' : 'duties')))))
    kinds.delete(what)
    expect([...kinds], table).toEqual([])
  }
})

test('what a rehearsal calls the law in force is what derive says', () => {
  const nothing = examples.flatMap((file) => {
    const found = rehearse(file, { before: lawInForce, after: lawInForce, duties: true, money: true, fromYear: 2000 })
    if (!found.ok) throw new Error('refused')
    const sums = new Map<string, number>()
    for (const { payee, year, amount } of answer(file).compensation.totals) sums.set(`${payee.kind}${payee.code}${year}`, (sums.get(`${payee.kind}${payee.code}${year}`) ?? 0) + Math.round(Number(amount) * 100))
    expect(Object.fromEntries(found.result.money.map(({ payee, year, before }) => [`${payee.kind}${payee.code}${year}`, before]))).toEqual(Object.fromEntries(sums))
    return found.result.people
  })
  expect(nothing).toEqual([])
})
