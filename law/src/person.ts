/**
 * A person as the law reads one: the facts of a case file with days as numbers, in order of time, each with the place it
 * stands at. Periods that are open end at `endOfTime`. A list that is silent is `undefined`; an empty list is a statement.
 */
import type { Act, Actor, FamilyTie } from './case-file.ts'
import type { FactUse } from './determination.ts'
import { addYears, day, endOfTime, isoOf, type Day } from './kit/date.ts'
import type { Law } from './law.ts'
import { supportAge } from './parameters.ts'
import type { ActType, FactName, PermitGround, ResidenceKind, Task } from './terms.ts'

/** Both days inclusive. `at` is the place in the list of the case file. */
export type Span = { readonly from: Day; readonly to: Day; readonly at: number }
export type ResidenceSpan = Span & { readonly kind: ResidenceKind; readonly ground: PermitGround | undefined; readonly afterApplication: boolean | undefined }
export type PlaceSpan = Span & { readonly code: string; readonly isOnAland: boolean }
export type DatedAct = { readonly type: ActType; readonly on: Day; readonly until: Day; readonly act: Act; readonly at: number }

export type Municipality = { readonly code: string; readonly agreement: Span[] | undefined; readonly programme: Span[] | undefined }
export type ArrangementSpan = Span & { readonly municipality: string; readonly task: Task; readonly by: Actor }

export type Person = {
  readonly index: number
  readonly id: string
  readonly born: Day
  /** The 18th birthday: the first day as an adult. */
  readonly adultFrom: Day
  /** The first day on which anybody asks about work or benefits of the person's own. */
  readonly livelihoodFrom: Day
  /** The first day without the right to support of 34 §; see `supportEndOf`. */
  readonly supportEnd: Day
  /** The last day of the years in which an assessment and a first plan are made (14 § 1, 20 § 3); `undefined` without a permit. */
  readonly windowEnd: Day | undefined
  /** `endOfTime` when it has not happened. */
  readonly died: Day
  readonly left: Day
  readonly citizenFrom: Day
  readonly arrived: Day | undefined
  readonly appliedForProtection: Day | undefined
  readonly unaccompaniedOnArrival: boolean | undefined
  readonly residence: readonly ResidenceSpan[]
  readonly home: readonly PlaceSpan[]
  readonly meetsConditions: readonly (Span & { readonly value: boolean })[] | undefined
  readonly livesIn: readonly PlaceSpan[] | undefined
  readonly ties: readonly FamilyTie[] | undefined
  readonly parents: readonly string[]
  readonly withoutGuardian: readonly Span[] | undefined
  readonly representative: readonly Span[]
  readonly trafficking: readonly Span[] | undefined
  readonly jobSeeker: readonly (Span & { readonly unemployed: boolean })[] | undefined
  readonly homeCare: readonly Span[] | undefined
  readonly socialAssistance: readonly (Span & { readonly temporary: boolean })[] | undefined
  readonly obviousNeeds: boolean | undefined
  readonly vulnerable: boolean | undefined
  /** Whether any plan is made, now or later. */
  readonly hasPlan: boolean
  /** In order of time; acts of one day in the order of the file. */
  readonly acts: readonly DatedAct[]
  readonly case: ParsedCase
}

export type ParsedCase = {
  readonly asOf: Day
  /** The law under which the case is read. */
  readonly law: Law
  readonly people: Person[]
  readonly byId: Map<string, Person>
  readonly municipalities: Map<string, Municipality>
  readonly arrangements: ArrangementSpan[]
}

const limitBecame23 = day('2024-07-01')
/**
 * The first day without the right to support (34 § 2, 323/2024): the 23rd birthday. For those who turned 23 before 1.7.2024 the
 * limit was 25 until that day.
 */
export function supportEndOf(born: Day): Day {
  const end = addYears(born, supportAge.on(limitBecame23).value)
  return end >= limitBecame23 ? end : Math.min(addYears(born, supportAge.on(limitBecame23 - 1).value), limitBecame23)
}
/** Whose right ended because the limit was lowered: an earlier decision may still stand (323/2024). */
export const lostSupportWhenLowered = (person: Person): boolean => person.supportEnd === limitBecame23

/** The span that covers a day, or `undefined`. */
export function covering<T extends Span>(spans: readonly T[] | undefined, on: Day): T | undefined {
  if (spans === undefined) return undefined
  for (const span of spans) if (span.from <= on && on <= span.to) return span
  return undefined
}

/** Whether the person may at all be a child or young person of 2 § 6; nobody else is asked about a guardian. */
export const mayBeUnaccompanied = (person: Person): boolean =>
  person.unaccompaniedOnArrival === true || (person.withoutGuardian !== undefined && person.withoutGuardian.length > 0) || (person.ties !== undefined && person.ties.length > 0)

export const isPresent = (person: Person, on: Day): boolean => on >= person.born && on < person.died && on < person.left
export const isCitizen = (person: Person, on: Day): boolean => on >= person.citizenFrom

/** Where the person lives on a day: the registered municipality, or where no such can be registered, the one lived in. */
export const placeOn = (person: Person, on: Day): PlaceSpan | undefined => covering(person.home, on) ?? covering(person.livesIn, on)

/** The day of the first permit, card or registration that the person has had by a day (14 § 1, 20 § 3). */
export function firstResidence(person: Person, by: Day): ResidenceSpan | undefined {
  const first = person.residence[0]
  return first !== undefined && first.from <= by ? first : undefined
}

/** Acts of a type up to a day, oldest first. */
export const actsOf = (person: Person, type: ActType, by: Day): DatedAct[] => person.acts.filter((one) => one.type === type && one.on <= by)

export function firstAct(person: Person, types: readonly ActType[], by: Day): DatedAct | undefined {
  for (const one of person.acts) {
    if (one.on > by) return undefined
    if (types.includes(one.type)) return one
  }
  return undefined
}

export function lastAct(person: Person, types: readonly ActType[], by: Day): DatedAct | undefined {
  let found: DatedAct | undefined
  for (const one of person.acts) {
    if (one.on > by) break
    if (types.includes(one.type)) found = one
  }
  return found
}

/* ---- what an answer shows of the facts it rests on ------------------------------------------------------------- */

/** Who said a fact that comes from a case file. */
const saidBy = 'case-file'

const keyOf: Partial<Record<FactName, string>> = { homeMunicipality: 'homeMunicipality', afterProtectionApplication: 'residence', ground: 'residence' }

export function useSpan(person: Person, fact: FactName, span: Span, value: string | boolean): FactUse {
  const use: FactUse = { fact, person: person.id, path: `people[${person.index}].${keyOf[fact] ?? fact}[${span.at}]`, value, from: isoOf(span.from), saidBy }
  if (span.to !== endOfTime) use.to = isoOf(span.to)
  return use
}

export const useValue = (person: Person, fact: FactName, value: string | boolean): FactUse => ({
  fact, person: person.id, path: `people[${person.index}].${fact}`, value, saidBy,
})

export const useDay = (person: Person, fact: FactName, value: Day | undefined): FactUse[] =>
  value === undefined || value === endOfTime ? [] : [useValue(person, fact, isoOf(value))]

const factOfAct: Record<ActType, FactName> = {
  'contact': 'contact', 'known': 'known', 'asked': 'asked', 'assessment-started': 'assessmentStarted', 'assessment-made': 'assessmentMade',
  'plan-made': 'planMade', 'plan-reviewed': 'planReviewed', 'directed-to-service': 'directedToService', 'plan-extended': 'planExtended',
  'obstacle': 'obstacle', 'representative-applied': 'representativeApplied', 'placement-proposed': 'placementProposed',
  'welfare-area-heard': 'welfareAreaHeard', 'placement-answered': 'placementAnswered', 'compensation-claimed-late': 'compensationClaimedLate',
}

export function useAct(person: Person, act: DatedAct): FactUse {
  const use: FactUse = { fact: factOfAct[act.type], person: person.id, path: `people[${person.index}].acts[${act.at}]`, value: act.type, from: isoOf(act.on), saidBy }
  if (act.until !== endOfTime) use.to = isoOf(act.until)
  return use
}
