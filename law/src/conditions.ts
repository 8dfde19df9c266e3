/**
 * Named questions about a person on a day, each with its source. Conditions that tell a group of the Act from its parts
 * stand in `groups.ts`.
 */
import type { FactUse, Section } from './determination.ts'
import type { Day } from './kit/date.ts'
import { no, presumedNo, truthOf, unknown, yes, type Ask, type Leaf, type Truth } from './kit/truth.ts'
import { homeMunicipalityConditions, temporaryProtectionCounts } from './parameters.ts'
import { covering, firstAct, firstResidence, isCitizen, isPresent, placeOn, useAct, useDay, useSpan, useValue, type Person, type ResidenceSpan, type Span } from './person.ts'
import { act301, act380, act681 } from './sources.ts'
import type { ConditionId, FactName, PermitGround } from './terms.ts'

type Rest = { asks?: Ask[]; uses?: (person: Person, on: Day) => FactUse[]; others?: Leaf<Person>['others'] }
/** A leaf of the tree: its words are in `terms.ts` under its id. */
export const condition = (id: ConditionId, source: Section[], reads: FactName[], holds: (person: Person, on: Day) => Truth, rest: Rest = {}): Leaf<Person> => ({
  kind: 'leaf', id, source, reads, asks: rest.asks ?? [], holds, uses: rest.uses ?? (() => []), ...(rest.others === undefined ? {} : { others: rest.others }),
})

/** A list of periods whose silence is presumed to mean no. */
const presumed = <T extends Span>(spans: readonly T[] | undefined, on: Day, holds: (span: T) => boolean = () => true): Truth => {
  if (spans === undefined) return presumedNo
  for (const span of spans) if (span.from <= on && on <= span.to && holds(span)) return yes
  return no
}

const spanUse = <T extends Span>(person: Person, fact: FactName, spans: readonly T[] | undefined, on: Day, value: (span: T) => string | boolean = () => true): FactUse[] => {
  const span = covering(spans, on)
  return span === undefined ? [] : [useSpan(person, fact, span, value(span))]
}

const minorOn = (person: Person, on: Day): boolean => on < person.adultFrom
/** Small children are not asked whether they seek work: only the question is left out, the answer is the same. */
const ofOwnLivelihood = (person: Person, on: Day, truth: Truth): Truth => (truth === presumedNo && on < person.livelihoodFrom ? no : truth)

/* ---- 2 § 1: within the Act -------------------------------------------------------------------------------------- */

export const holdsResidence = condition('holdsResidence', [act681('2', '1')], ['residence'],
  (person, on) => truthOf(covering(person.residence, on) !== undefined),
  { uses: (person, on) => person.residence.filter((one) => one.from <= on && on <= one.to).map((one) => useSpan(person, 'residence', one, one.ground ?? one.kind)) })

export const isNotFinnishCitizen = condition('isNotFinnishCitizen', [act681('2', '1')], ['finnishCitizenFrom'],
  (person, on) => truthOf(!isCitizen(person, on)), { uses: (person) => useDay(person, 'finnishCitizenFrom', person.citizenFrom) })

export const isAlive = condition('isAlive', [act681('2', '1')], ['died'],
  (person, on) => truthOf(on >= person.born && on < person.died), { uses: (person) => useDay(person, 'died', person.died) })

export const isInFinland = condition('isInFinland', [act681('2', '1')], ['left'],
  (person, on) => truthOf(on < person.left), { uses: (person) => useDay(person, 'left', person.left) })

export const isImmigrant = condition('isImmigrant', [act681('10', '1'), act681('2', '2')], ['finnishCitizenFrom', 'left', 'died'],
  (person, on) => truthOf(isPresent(person, on) && !isCitizen(person, on) && (person.arrived === undefined || person.arrived <= on)))

/* ---- 2 § 3: humanitarian grounds -------------------------------------------------------------------------------- */

const protectionGrounds: readonly PermitGround[] = ['asylum', 'subsidiary-protection', 'quota']
const applicationGrounds: readonly PermitGround[] = ['exclusion-clause', 'cannot-leave', 'individual-humane']
const continuousGrounds: readonly PermitGround[] = ['trafficking-continuous', 'continued-54-5']

const byGround = (person: Person, on: Day, grounds: readonly PermitGround[]): Truth => {
  let result: Truth = no
  for (const one of person.residence) {
    if (one.kind !== 'permit' || one.from > on || one.to < on) continue
    if (one.ground === undefined) result = unknown
    else if (grounds.includes(one.ground)) return yes
  }
  return result
}
const groundUses = (grounds: readonly PermitGround[]) => (person: Person, on: Day): FactUse[] =>
  person.residence.filter((one) => one.from <= on && on <= one.to && one.ground !== undefined && grounds.includes(one.ground)).map((one) => useSpan(person, 'residence', one, one.ground!))
const askGround: Ask = { question: 'residence.ground', fact: 'ground' }

export const hasInternationalProtection = condition('hasInternationalProtection', [act681('2', '3', '1'), act301('87'), act301('88'), act301('90')], ['residence', 'ground'],
  (person, on) => byGround(person, on, protectionGrounds), { asks: [askGround], uses: groundUses(protectionGrounds) })

/** Whether a permit under 51, 52 or 89 § came after an application for protection; unknown when neither it nor the application is stated. */
const cameAfterApplication = (person: Person, permit: ResidenceSpan): Truth => {
  if (permit.afterApplication !== undefined) return truthOf(permit.afterApplication)
  return person.appliedForProtection === undefined ? unknown : truthOf(person.appliedForProtection <= permit.from)
}
export const hasPermitAfterApplication = condition('hasPermitAfterApplication', [act681('2', '3', '2'), act301('51'), act301('52'), act301('89')], ['residence', 'ground', 'afterProtectionApplication', 'appliedForProtection'],
  (person, on) => {
    let result: Truth = no
    for (const one of person.residence) {
      if (one.kind !== 'permit' || one.from > on || one.to < on || one.ground === undefined || !applicationGrounds.includes(one.ground)) continue
      const truth = cameAfterApplication(person, one)
      if (truth > result) result = truth
    }
    return result
  },
  { asks: [{ question: 'residence.afterApplication', fact: 'afterProtectionApplication' }], uses: groundUses(applicationGrounds) })

export const takenInUnder93 = condition('takenInUnder93', [act681('2', '3', '3'), act301('93')], ['residence', 'ground'],
  (person, on) => byGround(person, on, ['humanitarian-93']), { asks: [askGround], uses: groundUses(['humanitarian-93']) })

export const hasContinuousPermit = condition('hasContinuousPermit', [act681('2', '3', '4'), act301('52 a', '2'), act301('54', '5')], ['residence', 'ground'],
  (person, on) => byGround(person, on, continuousGrounds), { asks: [askGround], uses: groundUses(continuousGrounds) })

export const hasTemporaryProtection = condition('hasTemporaryProtection', [act681('2', '3', '5'), act301('110')], ['residence', 'ground'],
  (person, on) => (temporaryProtectionCounts.find(on) === undefined ? no : byGround(person, on, ['temporary-protection'])), { asks: [askGround], uses: groundUses(['temporary-protection']) })

export const hasHomeMunicipality = condition('hasHomeMunicipality', [act681('2', '6', '4')], ['homeMunicipality'],
  (person, on) => truthOf(covering(person.home, on) !== undefined), { uses: (person, on) => spanUse(person, 'homeMunicipality', person.home, on, (span) => span.code) })

export const meetsHomeMunicipalityConditions = condition('meetsHomeMunicipalityConditions', [act681('2', '3', '5'), homeMunicipalityConditions], ['meetsHomeMunicipalityConditions', 'homeMunicipality'],
  (person, on) => {
    if (covering(person.home, on) !== undefined) return yes
    const stated = covering(person.meetsConditions, on)
    return stated === undefined ? presumedNo : truthOf(stated.value)
  },
  {
    asks: [{ question: 'home.conditions', fact: 'meetsHomeMunicipalityConditions' }],
    uses: (person, on) => [...spanUse(person, 'homeMunicipality', person.home, on, (span) => span.code), ...spanUse(person, 'meetsHomeMunicipalityConditions', person.meetsConditions, on, (span) => span.value)],
  })

/* ---- 2 § 6: unaccompanied --------------------------------------------------------------------------------------- */

const everHadGround = (person: Person, by: Day, ground: PermitGround): boolean => person.residence.some((one) => one.from <= by && one.ground === ground)

export const isMinor = condition('isMinor', [act681('4', '1')], ['born'], (person, on) => truthOf(minorOn(person, on)), { uses: (person) => useDay(person, 'born', person.born) })
export const isAdult = condition('isAdult', [act681('4', '1')], ['born'], (person, on) => truthOf(!minorOn(person, on)), { uses: (person) => useDay(person, 'born', person.born) })

export const cameUnaccompanied = condition('cameUnaccompanied', [act681('2', '6')], ['unaccompaniedOnArrival', 'arrived', 'born'],
  (person, on) => {
    if (person.unaccompaniedOnArrival === false || person.parents.length > 0) return no
    // In the quota it is the assignment that counts, not the age at arrival (2 § 6 p. 2).
    const wasAdult = person.arrived !== undefined && !minorOn(person, person.arrived) && !everHadGround(person, on, 'quota')
    if (wasAdult) return no
    return person.unaccompaniedOnArrival === undefined ? presumedNo : yes
  },
  {
    asks: [{ question: 'person.unaccompanied', fact: 'unaccompaniedOnArrival' }],
    uses: (person) => [...(person.unaccompaniedOnArrival === undefined ? [] : [useValue(person, 'unaccompaniedOnArrival', person.unaccompaniedOnArrival)]), ...useDay(person, 'arrived', person.arrived)],
  })

export const permitAfterApplyingAsMinor = condition('permitAfterApplyingAsMinor', [act681('2', '6', '1')], ['appliedForProtection', 'residence', 'born'],
  (person, on) => {
    const applied = person.appliedForProtection
    if (applied === undefined) {
      const mayHaveApplied = person.residence.some((one) => one.from <= on && (one.ground === 'asylum' || one.ground === 'subsidiary-protection' || (one.ground !== undefined && applicationGrounds.includes(one.ground))) && minorOn(person, one.from))
      return mayHaveApplied ? unknown : no
    }
    return truthOf(minorOn(person, applied) && person.residence.some((one) => one.kind === 'permit' && one.from >= applied && one.from <= on && one.ground !== 'temporary-protection'))
  },
  { asks: [{ question: 'person.appliedForProtection', fact: 'appliedForProtection' }], uses: (person) => useDay(person, 'appliedForProtection', person.appliedForProtection) })

export const takenInQuota = condition('takenInQuota', [act681('2', '6', '1'), act301('90')], ['residence', 'ground'],
  (person, on) => truthOf(everHadGround(person, on, 'quota')), { uses: (person, on) => person.residence.filter((one) => one.from <= on && one.ground === 'quota').map((one) => useSpan(person, 'residence', one, 'quota')) })

export const wasTakenInUnder93 = condition('takenInUnder93', [act681('2', '6', '3'), act301('93')], ['residence', 'ground'],
  (person, on) => truthOf(everHadGround(person, on, 'humanitarian-93')), { uses: (person, on) => person.residence.filter((one) => one.from <= on && one.ground === 'humanitarian-93').map((one) => useSpan(person, 'residence', one, 'humanitarian-93')) })

export const hasHadTemporaryProtection = condition('hasTemporaryProtection', [act681('2', '6', '4'), act301('110')], ['residence', 'ground'],
  (person, on) => truthOf(temporaryProtectionCounts.find(on) !== undefined && everHadGround(person, on, 'temporary-protection')), { uses: (person, on) => person.residence.filter((one) => one.from <= on && one.ground === 'temporary-protection').map((one) => useSpan(person, 'residence', one, 'temporary-protection')) })

export const isWithoutGuardian = condition('isWithoutGuardian', [act681('33', '1'), act681('35', '1')], ['withoutGuardian'],
  (person, on) => presumed(person.withoutGuardian, on),
  { asks: [{ question: 'person.withoutGuardian', fact: 'withoutGuardian' }], uses: (person, on) => spanUse(person, 'withoutGuardian', person.withoutGuardian, on) })

export const hasNoRepresentative = condition('hasNoRepresentative', [act681('35', '1')], ['representative'],
  (person, on) => truthOf(covering(person.representative, on) === undefined), { uses: (person, on) => spanUse(person, 'representative', person.representative, on) })

/* ---- 14 §: the grounds for an assessment ------------------------------------------------------------------------ */

export const isTraffickingVictim = condition('isTraffickingVictim', [act681('14', '1', '7'), act681('5', '1', '8')], ['traffickingVictim'],
  (person, on) => presumed(person.trafficking, on), { asks: [{ question: 'person.trafficking', fact: 'traffickingVictim' }], uses: (person, on) => spanUse(person, 'traffickingVictim', person.trafficking, on) })

export const isUnemployedJobSeeker = condition('isUnemployedJobSeeker', [act681('14', '1', '1'), act681('5', '1', '7')], ['jobSeeker'],
  (person, on) => ofOwnLivelihood(person, on, presumed(person.jobSeeker, on, (span) => span.unemployed)),
  { asks: [{ question: 'person.jobSeeker', fact: 'jobSeeker' }], uses: (person, on) => spanUse(person, 'jobSeeker', person.jobSeeker, on, (span) => span.unemployed) })

export const isJobSeeker = condition('isJobSeeker', [act681('3', '1'), act681('5', '1', '6'), act380('3', '1', '3')], ['jobSeeker'],
  (person, on) => ofOwnLivelihood(person, on, presumed(person.jobSeeker, on)),
  { asks: [{ question: 'person.jobSeeker', fact: 'jobSeeker' }], uses: (person, on) => spanUse(person, 'jobSeeker', person.jobSeeker, on, (span) => span.unemployed) })

export const receivesHomeCareAllowance = condition('receivesHomeCareAllowance', [act681('14', '1', '3')], ['homeCareAllowance'],
  (person, on) => ofOwnLivelihood(person, on, presumed(person.homeCare, on)),
  { asks: [{ question: 'person.homeCareAllowance', fact: 'homeCareAllowance' }], uses: (person, on) => spanUse(person, 'homeCareAllowance', person.homeCare, on) })

export const receivesLastingSocialAssistance = condition('receivesLastingSocialAssistance', [act681('14', '1', '5')], ['socialAssistance'],
  (person, on) => ofOwnLivelihood(person, on, presumed(person.socialAssistance, on, (span) => !span.temporary)),
  { asks: [{ question: 'person.socialAssistance', fact: 'socialAssistance' }], uses: (person, on) => spanUse(person, 'socialAssistance', person.socialAssistance, on, (span) => !span.temporary) })

const needActs = (person: Person, on: Day) => person.acts.filter((one) => (one.type === 'asked' || one.type === 'contact') && one.on <= on && one.act.estimatedNeed === true)
export const asksAndIsEstimatedToNeed = condition('asksAndIsEstimatedToNeed', [act681('14', '1', '4'), act681('9', '1')], ['asked', 'contact', 'estimatedNeed'],
  (person, on) => truthOf(needActs(person, on).length > 0), { uses: (person, on) => needActs(person, on).map((one) => useAct(person, one)) })

/** The last day of the three years, or `undefined` when there is no permit, card or registration by the day. */
export const assessmentWindowEnd = (person: Person, by: Day): Day | undefined => (firstResidence(person, by) === undefined ? undefined : person.windowEnd)

export const isWithinThreeYears = condition('isWithinThreeYears', [act681('14', '1')], ['residence'],
  (person, on) => {
    const end = assessmentWindowEnd(person, on)
    return truthOf(end !== undefined && on <= end)
  },
  { uses: (person, on) => { const first = firstResidence(person, on); return first === undefined ? [] : [useSpan(person, 'residence', first, first.ground ?? first.kind)] } })

/** The first day on which the integration services knew of the person, as far as acts tell. */
export const reachedOn = (person: Person, by: Day): Day | undefined => firstAct(person, ['contact', 'known', 'asked', 'assessment-started', 'assessment-made', 'plan-made'], by)?.on

export const isReachedAfterThreeYears = condition('isReachedAfterThreeYears', [act681('14', '6'), act681('20', '4')], ['residence', 'known', 'contact', 'asked'],
  (person, on) => {
    const end = assessmentWindowEnd(person, on)
    if (end === undefined || on <= end) return no
    const reached = reachedOn(person, on)
    return truthOf(reached === undefined || reached > end)
  },
  { uses: (person, on) => { const act = firstAct(person, ['contact', 'known', 'asked'], on); return act === undefined ? [] : [useAct(person, act)] } })

export const isNotAssessed = condition('isNotAssessed', [act681('14', '1')], ['assessmentMade', 'planMade'],
  (person, on) => truthOf(firstAct(person, ['assessment-made', 'plan-made'], on) === undefined),
  { uses: (person, on) => { const act = firstAct(person, ['assessment-made', 'plan-made'], on); return act === undefined ? [] : [useAct(person, act)] } })

export const isOnMainland = condition('isOnMainland', [act681('59', '1')], ['homeMunicipality', 'livesIn'],
  (person, on) => { const place = placeOn(person, on); return truthOf(place === undefined || !place.isOnAland) },
  { uses: (person, on) => spanUse(person, 'homeMunicipality', person.home, on, (span) => span.code) })

/* ---- placement -------------------------------------------------------------------------------------------------- */

export const hasObviousNeeds = condition('hasObviousNeeds', [act681('43', '3')], ['obviousSocialOrHealthNeeds'],
  (person) => (person.obviousNeeds === undefined ? presumedNo : truthOf(person.obviousNeeds)),
  { asks: [{ question: 'person.obviousNeeds', fact: 'obviousSocialOrHealthNeeds' }], uses: (person) => (person.obviousNeeds === undefined ? [] : [useValue(person, 'obviousSocialOrHealthNeeds', person.obviousNeeds)]) })

export const isVulnerable = condition('placementIsMandatory', [act681('43', '1', '2')], ['vulnerable'],
  (person) => (person.vulnerable === undefined ? presumedNo : truthOf(person.vulnerable)),
  { asks: [{ question: 'person.vulnerable', fact: 'vulnerable' }], uses: (person) => (person.vulnerable === undefined ? [] : [useValue(person, 'vulnerable', person.vulnerable)]) })

