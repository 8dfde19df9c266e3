/**
 * The model people of the responsibility map: one for each group of 2 § and for each case that the law treats in its own way.
 * Each is a case file made for a day and a municipality, so the map is worked out by the same rules as a real case. Everything
 * begins on the day asked about, and what the case file may state is stated: no question comes from the model's own silence.
 */
import type { Act, CaseFile, CasePerson, Residence } from './case-file.ts'
import type { Section } from './determination.ts'
import { addMonths, addYears, day, isoOf, type Day, type IsoDate } from './kit/date.ts'
import { act681 } from './sources.ts'
import type { ModelId, StageId } from './map-words.ts'
import type { Group, PermitGround, Task } from './terms.ts'

/** What a stage is there to show; without `only` it shows everything. */
type Stage = { readonly acts: (on: Day, municipality: string) => Act[]; readonly only?: Task; readonly person?: (on: Day) => Partial<CasePerson>; readonly isPlaced?: true }

const actOn = (type: Act['type'], on: Day, more: Partial<Act> = {}): Act => ({ type, on: isoOf(on), ...more })
const planEnds = (on: Day): IsoDate => isoOf(addYears(on, 1))

/** A plan that reached its longest time yesterday: two years, or three when it was made before 2025 (23 § 2, 102 § 2). */
function firstPlanBeforeMaximum(on: Day): Day {
  const short = addYears(on, -2) - 1
  return short >= day('2025-01-01') ? short : addYears(on, -3) - 1
}

const stages: Record<StageId, Stage> = {
  known: { acts: (on) => [actOn('known', on)] },
  contacted: { only: 'contact', acts: (on) => [actOn('contact', on, { estimatedNeed: true })] },
  assessed: { acts: (on) => [actOn('known', on), actOn('assessment-made', on, { needsPlan: true, needsCoordination: false })] },
  coordinated: { acts: (on) => [actOn('known', on), actOn('assessment-made', on, { needsPlan: true, needsCoordination: true })] },
  client: { acts: (on) => [actOn('known', on), actOn('plan-made', on, { until: planEnds(on), withWelfareArea: false })] },
  clientTogether: { acts: (on) => [actOn('known', on), actOn('plan-made', on, { until: planEnds(on), withWelfareArea: true })] },
  studies: {
    acts: (on) => {
      const first = firstPlanBeforeMaximum(on)
      return [actOn('plan-made', first, { until: planEnds(first), withWelfareArea: false }), actOn('plan-extended', on - 1, { until: isoOf(addMonths(on, 10)), ground: 'studies-31' })]
    },
    person: (on) => ({ residence: [], jobSeeker: [{ from: isoOf(firstPlanBeforeMaximum(on)), unemployed: true }] }),
  },
  proposed: { only: 'placement', isPlaced: true, acts: (on, municipality) => [actOn('placement-proposed', on, { by: 'reception-centre', municipality })], person: () => ({ obviousSocialOrHealthNeeds: true, vulnerable: true }) },
  accepted: { only: 'placement', isPlaced: true, acts: (on, municipality) => [actOn('placement-proposed', on, { by: 'reception-centre', municipality }), actOn('placement-answered', on, { accepted: true })], person: () => ({ vulnerable: true }) },
  applied: { only: 'representative', acts: (on) => [actOn('known', on), actOn('representative-applied', on)] },
}
export const stageTask = (stage: StageId): Task | undefined => stages[stage].only

/** The groups of the map, in the order of the Act. */
export type GroupId = 'humanitarian' | 'born' | 'unaccompanied' | 'trafficking' | 'scope' | 'outside'

export type ModelPerson = {
  readonly id: ModelId
  readonly of: GroupId
  /** Where the law names the group. */
  readonly source: readonly Section[]
  /** What `derive` gives from 1.1.2025, in the first stage: a test holds the model to it. */
  readonly groups: readonly Group[]
  /** The first day on which the law known here has the group; without it, the first day of the old Act. */
  readonly from?: IsoDate
  readonly stages: readonly StageId[]
  readonly person: (on: Day, municipality: string) => Partial<CasePerson>
  /** Others the person depends on: a principal, a parent. */
  readonly others?: (on: Day, municipality: string) => CasePerson[]
}

const years = (on: Day, count: number): IsoDate => isoOf(addYears(on, -count))
const permit = (on: Day, ground: PermitGround, more: Partial<Residence> = {}): Residence[] => [{ from: isoOf(on), kind: 'permit', ground, ...more }]
const works: readonly StageId[] = ['known', 'contacted', 'assessed', 'coordinated', 'client', 'clientTogether']
const placed: readonly StageId[] = [...works, 'proposed', 'accepted']
const unemployed = (on: Day): Partial<CasePerson> => ({ jobSeeker: [{ from: isoOf(on), unemployed: true }] })
const protectedPerson = (on: Day): Partial<CasePerson> => ({ appliedForProtection: isoOf(addMonths(on, -6)), arrived: isoOf(addMonths(on, -6)), residence: permit(on, 'asylum') })
const principal = (on: Day, municipality: string): CasePerson => ({ ...stated, id: 'principal', born: years(on, 35), homeMunicipality: home(on, municipality), ...protectedPerson(on) })
const unaccompaniedMinor = (on: Day): Partial<CasePerson> => ({
  born: years(on, 16), arrived: isoOf(addMonths(on, -6)), appliedForProtection: isoOf(addMonths(on, -6)), unaccompaniedOnArrival: true, withoutGuardian: [{ from: isoOf(addMonths(on, -6)) }], residence: permit(on, 'asylum'),
})

const home = (on: Day, code: string): NonNullable<CasePerson['homeMunicipality']> => [{ from: isoOf(on), code }]
/** Silence in these would be a question about the model rather than about the law. */
const stated: Omit<CasePerson, 'id' | 'born'> = {
  unaccompaniedOnArrival: false, livesIn: [], familyTie: [], withoutGuardian: [], traffickingVictim: [], jobSeeker: [], homeCareAllowance: [], socialAssistance: [],
  obviousSocialOrHealthNeeds: false, vulnerable: false,
}

const humanitarian: readonly Group[] = ['scope', 'humanitarian', 'assessment-right']
const other: readonly Group[] = ['scope', 'assessment-right']

export const modelPeople: readonly ModelPerson[] = [
  { id: 'quota', of: 'humanitarian', source: [act681('2', '3', '1')], groups: humanitarian, stages: placed, person: (on) => ({ arrived: isoOf(on), residence: permit(on, 'quota') }) },
  { id: 'protection', of: 'humanitarian', source: [act681('2', '3', '1')], groups: humanitarian, stages: placed, person: protectedPerson },
  { id: 'protection-job-seeker', of: 'humanitarian', source: [act681('2', '3', '1'), act681('3', '1')], groups: humanitarian, stages: [...works, 'studies'], person: (on) => ({ ...protectedPerson(on), ...unemployed(on) }) },
  { id: 'permit-after-application', of: 'humanitarian', source: [act681('2', '3', '2')], groups: humanitarian, stages: placed, person: (on) => ({ appliedForProtection: isoOf(addMonths(on, -6)), residence: permit(on, 'individual-humane', { afterProtectionApplication: true }) }) },
  { id: 'taken-in-93', of: 'humanitarian', source: [act681('2', '3', '3')], groups: humanitarian, stages: placed, person: (on) => ({ arrived: isoOf(on), residence: permit(on, 'humanitarian-93') }) },
  { id: 'continuous', of: 'humanitarian', source: [act681('2', '3', '4')], groups: humanitarian, stages: placed, person: (on) => ({ residence: permit(on, 'continued-54-5') }) },
  { id: 'temporary-protection', of: 'humanitarian', source: [act681('2', '3', '5')], groups: humanitarian, from: '2023-03-01', stages: works, person: (on) => ({ arrived: years(on, 1), residence: permit(addYears(on, -1), 'temporary-protection') }) },
  { id: 'family', of: 'humanitarian', source: [act681('2', '4')], groups: ['scope', 'family-of-humanitarian', 'assessment-right'], stages: works, person: (on) => ({ arrived: isoOf(on), residence: permit(on, 'family'), familyTie: [{ to: 'principal', existedBeforeArrival: true }] }), others: (on, code) => [principal(on, code)] },
  { id: 'family-child', of: 'humanitarian', source: [act681('2', '4')], groups: ['scope', 'family-of-humanitarian', 'assessment-right'], stages: works, person: (on) => ({ born: years(on, 8), arrived: isoOf(on), residence: permit(on, 'family'), familyTie: [{ to: 'principal', existedBeforeArrival: true }] }), others: (on, code) => [principal(on, code)] },
  { id: 'born-in-finland', of: 'born', source: [act681('2', '5')], groups: ['scope', 'child-born-in-finland'], stages: ['known'], person: (on) => ({ born: isoOf(on), residence: permit(on, 'family'), bornInFinlandTo: ['principal'] }), others: (on, code) => [principal(on, code)] },
  { id: 'unaccompanied-child', of: 'unaccompanied', source: [act681('2', '6')], groups: ['scope', 'humanitarian', 'unaccompanied', 'assessment-right'], stages: [...placed, 'applied'], person: unaccompaniedMinor },
  { id: 'unaccompanied-young', of: 'unaccompanied', source: [act681('2', '6')], groups: ['scope', 'humanitarian', 'unaccompanied', 'assessment-right'], stages: works, person: (on) => ({ ...unaccompaniedMinor(on), born: years(on, 19), arrived: years(on, 2), appliedForProtection: years(on, 2), withoutGuardian: [] }) },
  { id: 'trafficking', of: 'trafficking', source: [act681('5', '1', '8'), act681('14', '1', '7')], groups: ['scope', 'trafficking-victim', 'assessment-right'], stages: works, person: (on) => ({ residence: permit(on, 'trafficking-temporary'), traffickingVictim: [{ from: isoOf(on) }] }) },
  { id: 'trafficking-late', of: 'trafficking', source: [act681('14', '6')], groups: ['scope', 'trafficking-victim', 'assessment-right'], stages: ['known', 'assessed', 'coordinated', 'client', 'clientTogether'], person: (on) => ({ residence: permit(addYears(on, -4), 'work'), traffickingVictim: [{ from: isoOf(on) }] }) },
  { id: 'job-seeker', of: 'scope', source: [act681('14', '1', '1'), act681('3', '1')], groups: other, stages: [...works, 'studies'], person: (on) => ({ residence: permit(on, 'family'), ...unemployed(on) }) },
  { id: 'home-care', of: 'scope', source: [act681('14', '1', '3')], groups: other, stages: works, person: (on) => ({ residence: permit(on, 'family'), homeCareAllowance: [{ from: isoOf(on) }] }) },
  { id: 'social-assistance', of: 'scope', source: [act681('14', '1', '5')], groups: other, stages: works, person: (on) => ({ residence: permit(on, 'family'), socialAssistance: [{ from: isoOf(on), temporary: false }] }) },
  { id: 'asked', of: 'scope', source: [act681('14', '1', '4')], groups: other, stages: works, person: (on) => ({ residence: permit(on, 'work'), acts: [actOn('asked', on, { estimatedNeed: true })] }) },
  { id: 'worker', of: 'scope', source: [act681('2', '1')], groups: ['scope'], stages: ['known', 'contacted'], person: (on) => ({ residence: permit(on, 'work') }) },
  { id: 'eu-citizen', of: 'scope', source: [act681('2', '1')], groups: ['scope'], stages: ['known', 'contacted'], person: (on) => ({ residence: [{ from: isoOf(on), kind: 'eu-registration' }] }) },
  { id: 'over-three-years', of: 'outside', source: [act681('14', '1'), act681('10', '1')], groups: ['scope'], stages: ['known'], person: (on) => ({ residence: permit(addYears(on, -4), 'family') }) },
  { id: 'temporary-protection-first-year', of: 'outside', source: [act681('2', '3', '5'), act681('2', '1')], groups: ['scope'], from: '2023-03-01', stages: ['known', 'contacted'], person: (on, code) => ({ arrived: isoOf(on), residence: permit(on, 'temporary-protection'), homeMunicipality: [], livesIn: [{ from: isoOf(on), code }] }) },
  { id: 'asylum-seeker', of: 'outside', source: [act681('2', '2'), act681('10', '1')], groups: [], stages: ['known'], person: (on, code) => ({ arrived: isoOf(on), appliedForProtection: isoOf(on), residence: [], homeMunicipality: [], livesIn: [{ from: isoOf(on), code }] }) },
]

/** The case file of a model person: one person for each stage, and those it depends on. */
export function caseOf(model: ModelPerson, on: Day, municipality: string): CaseFile {
  const others = model.others?.(on, municipality) ?? []
  const people = model.stages.map((id): CasePerson => {
    const stage = stages[id]
    const own = model.person(on, municipality)
    const person: CasePerson = { ...stated, born: years(on, 30), homeMunicipality: home(on, municipality), ...own, ...stage.person?.(on), id, acts: [...(own.acts ?? []), ...stage.acts(on, municipality)] }
    // Studies go on at the end of the longest time: everything else began long before.
    if (id === 'studies') {
      const first = firstPlanBeforeMaximum(on)
      person.residence = (own.residence ?? []).map((one) => ({ ...one, from: isoOf(first) }))
      person.homeMunicipality = home(first, municipality)
    }
    if (stage.isPlaced) delete person.homeMunicipality
    return person
  })
  return { format: 1, asOf: isoOf(on), people: [...people, ...others] }
}

export const modelPersonById = (id: ModelId): ModelPerson => modelPeople.find((one) => one.id === id)!
