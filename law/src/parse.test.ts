import { describe, expect, it } from 'vitest'
import { parseCaseFile, readCaseFile } from './parse.ts'

const person = (more: object = {}) => ({ id: 'p1', born: '1990-01-15', ...more })
const file = (...people: object[]) => ({ asOf: '2026-03-01', people })
const faults = (value: unknown): string[] => {
  const result = readCaseFile(value)
  return result.ok ? [] : result.faults.map((one) => `${one.path}: ${one.message}`)
}
const firstOf = (value: unknown): string => faults(value)[0] ?? 'accepted'

describe('A case file is refused, with its path', () => {
  it.each<[string, unknown, string]>([
    ['when the day is missing', { people: [person()] }, 'asOf: is missing'],
    ['when nobody is in it', { asOf: '2026-03-01', people: [] }, 'people: is empty; at least one person is needed'],
    ['when the people are missing', { asOf: '2026-03-01' }, 'people: is missing'],
    ['when it is a list', [], ': [] is not an object'],
    ['when a birthday is no day', file({ id: 'p1', born: '2025-02-30' }), 'people[0].born: 2025-02-30 is not a day'],
    ['when a day is a number', file({ id: 'p1', born: 19900115 }), 'people[0].born: 19900115 is not a day'],
    ['when a key is unknown', file(person({ shoeSize: 41 })), 'people[0].shoeSize: unknown key'],
    ['when a key differs by its letters, with a hint', file(person({ homemunicipality: [] })), 'people[0].homemunicipality: unknown key; did you mean homeMunicipality?'],
    ['when a kind of residence is unknown', file(person({ residence: [{ from: '2025-01-01', kind: 'visa' }] })), 'people[0].residence[0].kind: visa is not one of permit, eu-registration, residence-card, nordic-registration'],
    ['when a period ends before it starts', file(person({ residence: [{ from: '2025-02-03', to: '2025-02-02', kind: 'permit' }] })), 'people[0].residence[0].to: the period ends (2025-02-02) before it starts (2025-02-03)'],
    ['when two home municipalities overlap', file(person({ homeMunicipality: [{ from: '2025-01-01', code: '499' }, { from: '2025-06-01', code: '905' }] })), 'people[0].homeMunicipality[1]: overlaps people[0].homeMunicipality[0]; a person has one home municipality at a time'],
    ['when a municipality does not exist', file(person({ homeMunicipality: [{ from: '2025-01-01', code: '999' }] })), 'people[0].homeMunicipality[0].code: 999 is not the three-digit code of a municipality of 1.1.2026'],
    ['when two people have one id', file(person(), person()), 'people[1].id: p1 is already the id of people[0]'],
    ['when a tie leads to nobody', file(person({ familyTie: { to: 'p2', existedBeforeArrival: true } })), 'people[0].familyTie.to: p2 is nobody in this file'],
    ['when a tie of a list of one leads to nobody', file(person({ familyTie: [{ to: 'p2', existedBeforeArrival: true }] })), 'people[0].familyTie[0].to: p2 is nobody in this file'],
    ['when a parent is nobody', file(person({ bornInFinlandTo: ['x'] })), 'people[0].bornInFinlandTo[0]: x is nobody in this file'],
    ['when an act lacks what it needs', file(person({ acts: [{ type: 'assessment-made', on: '2025-03-01', needsPlan: true }] })), 'people[0].acts[0].needsCoordination: is missing'],
    ['when an act holds what belongs to another', file(person({ acts: [{ type: 'known', on: '2025-03-01', until: '2025-04-01' }] })), 'people[0].acts[0].until: unknown key'],
    ['when an act is unknown', file(person({ acts: [{ type: 'thought', on: '2025-03-01' }] })), 'people[0].acts[0].type: thought is not one of contact, known'],
    ['when a plan ends before it is made', file(person({ acts: [{ type: 'plan-made', on: '2025-03-01', until: '2025-02-01', withWelfareArea: false }] })), 'people[0].acts[0].until: the period ends (2025-02-01) before it starts (2025-03-01)'],
    ['when a late claim is for a month of 2025', file(person({ acts: [{ type: 'compensation-claimed-late', on: '2025-03-01', section: '61', month: '2025-01' }] })), 'people[0].acts[0].month: 2025-01 is not a month before 2025'],
    ['when a flag is a word', file(person({ unaccompaniedOnArrival: 'yes' })), 'people[0].unaccompaniedOnArrival: yes is not true or false'],
    ['when a period is not in a list', file(person({ jobSeeker: { from: '2025-01-01', unemployed: true } })), 'people[0].jobSeeker: {"from":"2025-01-01","unemployed":true} is not a list'],
    ['when a municipality is listed twice', { ...file(person()), municipalities: [{ code: '499' }, { code: '499' }] }, 'municipalities[1].code: 499 is listed twice'],
    ['when an arrangement names an unknown actor', { ...file(person()), arrangements: [{ municipality: '499', task: 'guidance', by: { kind: 'welfare-area', code: '99' }, from: '2025-01-01' }] }, 'arrangements[0].by.code: 99 is not a code of a welfare-area'],
    ['when the format is a later one', { ...file(person()), format: 2 }, 'format: 2 is not a format this release knows; it knows 1'],
  ])('%s', (_name, value, expected) => {
    expect(firstOf(value).startsWith(expected) ? expected : firstOf(value)).toBe(expected)
  })

  it('with every fault at once, not only the first', () => {
    expect(faults(file({ id: '', born: 'x', arrived: 'y', acts: [{ type: 'known' }] }))).toHaveLength(4)
  })
  it('with at most a hundred faults and a word about the rest', () => {
    const many = faults(file(...Array.from({ length: 500 }, () => ({ id: 'a' }))))
    expect(many).toHaveLength(101)
    expect(many.at(-1)).toContain('more than 100 faults')
  })
  it('when it is not JSON, nested too deep, or nothing', () => {
    for (const text of ['', '{', 'null', '"x"', '[1,2]', '['.repeat(100_000), `{"a":${'{"b":'.repeat(50)}1${'}'.repeat(51)}`]) {
      const result = parseCaseFile(text)
      expect(result.ok).toBe(false)
      if (!result.ok) for (const one of result.faults) expect(one.message).not.toMatch(/[\n\r]/)
    }
  })
  it('on one line even when a value holds line breaks', () => {
    expect(firstOf(file({ id: 'p1', born: 'a\nb\u2028c' }))).toBe('people[0].born: a b c is not a day')
  })
})

describe('A case file is accepted', () => {
  it('with no more than a day, an id and a birthday', () => expect(faults(file(person()))).toEqual([]))
  it('when one home municipality ends the day before the next begins', () => {
    expect(faults(file(person({ homeMunicipality: [{ from: '2025-06-01', code: '905' }, { from: '2025-01-01', to: '2025-05-31', code: '499' }] })))).toEqual([])
  })
  it('with brackets and quotes inside its texts', () => expect(parseCaseFile(JSON.stringify(file(person({ id: '[[["\\'.repeat(40) })))).ok).toBe(true))
})
