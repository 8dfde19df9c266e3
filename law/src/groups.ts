/** The groups of the Act on a day (2 §, 5 §, 14 § 1), built of named conditions. */
import * as c from './conditions.ts'
import { condition } from './conditions.ts'
import type { WhyNode } from './determination.ts'
import { day, type Day } from './kit/date.ts'
import { all, any, ask, explain, isYes, no, not, presumedNo, truthOf, type Condition, type Truth } from './kit/truth.ts'
import { isCitizen, isPresent, useAct, useDay, useValue, type Person } from './person.ts'
import { planOn } from './plan.ts'
import { act1386, act681 } from './sources.ts'
import type { Group } from './terms.ts'

const actInForce = day('2025-01-01')

export const inScope = all(c.holdsResidence, c.isNotFinnishCitizen, c.isAlive, c.isInFinland)
const here = all(c.isAlive, c.isInFinland, c.isNotFinnishCitizen)

/** 2 § 3: by the permit of the day alone. */
export const onHumanitarianGround = any(
  c.hasInternationalProtection, c.hasPermitAfterApplication, c.takenInUnder93, c.hasContinuousPermit,
  all(c.hasTemporaryProtection, c.meetsHomeMunicipalityConditions),
)
export const humanitarian = all(here, onHumanitarianGround)

/**
 * Whether somebody's relatives count through that person on a day. The permit of the day decides; citizenship or leaving
 * Finland ends it, death does not (reading `principal-status-ended`).
 */
const carries = (principal: Person, on: Day): Truth =>
  isCitizen(principal, on) || on >= principal.left || on < principal.born ? no : ask(onHumanitarianGround, principal, on)

const othersOf = (ids: readonly string[], tree: Condition<Person>) => (person: Person, on: Day): WhyNode[] =>
  ids.map((id) => ({ ...explain(tree, person.case.byId.get(id)!, on), of: id }))

const hasTie = condition('tieExistedBeforeArrival', [act681('2', '4')], ['familyTie'],
  (person, on) => {
    if (person.ties === undefined) return presumedNo
    let result: Truth = no
    for (const tie of person.ties) {
      if (!tie.existedBeforeArrival) continue
      const truth = carries(person.case.byId.get(tie.to)!, on)
      if (truth > result) result = truth
    }
    return result
  },
  {
    asks: [{ question: 'person.familyTie', fact: 'familyTie' }],
    uses: (person) => (person.ties ?? []).map((tie) => useValue(person, 'familyTie', tie.to)),
    others: (person, on) => othersOf((person.ties ?? []).filter((tie) => tie.existedBeforeArrival).map((tie) => tie.to), onHumanitarianGround)(person, on),
  })
export const familyOfHumanitarian = all(inScope, hasTie)

const bornToThem = condition('isHumanitarianOrFamily', [act681('2', '5')], ['bornInFinlandTo'],
  (person, on) => {
    let result: Truth = no
    for (const id of person.parents) {
      const parent = person.case.byId.get(id)!
      const own = carries(parent, on)
      const truth = own > no && isYes(own) ? own : (Math.max(own, ask(familyOfHumanitarian, parent, on)) as Truth)
      if (truth > result) result = truth
    }
    return result
  },
  { uses: (person) => person.parents.map((id) => useValue(person, 'bornInFinlandTo', id)), others: (person, on) => othersOf(person.parents, any(onHumanitarianGround, familyOfHumanitarian))(person, on) })
export const childBornInFinland = all(here, bornToThem)

/* ---- 2 § 6 ------------------------------------------------------------------------------------------------------ */

const isUnderSupportAge = condition('isUnderSupportAge', [act681('2', '6'), act681('34', '2')], ['born'],
  (person, on) => truthOf(on < person.supportEnd), { uses: (person) => useDay(person, 'born', person.born) })

const grantedAsUnaccompanied = any(
  all(c.cameUnaccompanied, any(c.permitAfterApplyingAsMinor, c.takenInQuota, c.wasTakenInUnder93, all(c.hasHadTemporaryProtection, c.hasHomeMunicipality))),
  all(c.isMinor, c.isWithoutGuardian, any(c.permitAfterApplyingAsMinor, c.takenInQuota, c.wasTakenInUnder93, all(c.hasHadTemporaryProtection, c.hasHomeMunicipality))),
)
const residesOrIsCitizen = any(c.holdsResidence, not(c.isNotFinnishCitizen))
const ofPoints1to5 = all(c.isAlive, c.isInFinland, isUnderSupportAge, residesOrIsCitizen, grantedAsUnaccompanied)
const cameAsFamily = condition('cameAsFamilyOfUnaccompanied', [act681('2', '6', '6')], ['familyTie'],
  (person, on) => {
    if (person.ties === undefined || person.parents.length > 0) return no
    let result: Truth = no
    for (const tie of person.ties) {
      const truth = ask(ofPoints1to5, person.case.byId.get(tie.to)!, on)
      if (truth > result) result = truth
    }
    return result
  },
  { uses: (person) => (person.ties ?? []).map((tie) => useValue(person, 'familyTie', tie.to)), others: (person, on) => othersOf((person.ties ?? []).map((tie) => tie.to), ofPoints1to5)(person, on) })
const ofTheseGroups = any(grantedAsUnaccompanied, all(c.isMinor, cameAsFamily))
export const unaccompanied = all(c.isAlive, c.isInFinland, isUnderSupportAge, residesOrIsCitizen, ofTheseGroups)
/** The same without the age limit: whose support has an end day. */
export const unaccompaniedAtAnyAge = all(c.isAlive, c.isInFinland, residesOrIsCitizen, ofTheseGroups)

/* ---- clients and rights ----------------------------------------------------------------------------------------- */

export const traffickingVictim = all(c.isAlive, c.isInFinland, c.isTraffickingVictim)

export const hasValidPlan = condition('isIntegrationClient', [act681('5', '1', '5'), act681('23', '2')], ['planMade', 'planReviewed', 'planExtended'],
  (person, on) => truthOf(planOn(person, on)?.isValid === true), { uses: (person, on) => { const plan = planOn(person, on); return plan === undefined ? [] : [useAct(person, plan.latest)] } })
export const integrationClient = all(inScope, hasValidPlan)

const isHumanitarian = condition('isHumanitarianOrFamily', [act681('14', '1', '2'), act681('2', '3'), act681('2', '4')], ['residence', 'familyTie'],
  (person, on) => Math.max(ask(humanitarian, person, on), ask(familyOfHumanitarian, person, on)) as Truth, { others: (person, on) => [explain(any(humanitarian, familyOfHumanitarian), person, on)] })
const isUnaccompanied = condition('isUnaccompanied', [act681('14', '1', '6'), act681('2', '6')], ['unaccompaniedOnArrival', 'withoutGuardian'],
  (person, on) => ask(unaccompanied, person, on), { others: (person, on) => [explain(unaccompanied, person, on)] })

/** The seven points of 14 § 1. */
export const assessmentGrounds = any(
  c.isUnemployedJobSeeker, isHumanitarian, c.receivesHomeCareAllowance, c.asksAndIsEstimatedToNeed,
  c.receivesLastingSocialAssistance, isUnaccompanied, c.isTraffickingVictim,
)
const inTime = any(c.isWithinThreeYears, all(c.isTraffickingVictim, c.isReachedAfterThreeYears))
/** 14 § 1 and 6, whether or not the assessment has been made. */
export const isToBeAssessed = all(inScope, c.isOnMainland, inTime, assessmentGrounds)

/** Old Act, until the end of 2024: 1386/2010 10 § 1 mom. */
export const isToBeSurveyed = all(inScope, c.isOnMainland, any(
  { ...c.isUnemployedJobSeeker, source: [act1386('10', '1')] }, { ...c.receivesLastingSocialAssistance, source: [act1386('10', '1')] },
  { ...c.asksAndIsEstimatedToNeed, source: [act1386('10', '1')] },
))

/** The right as the law in force on the day gives it: 681/2023 from 2025, before it the initial survey of the old Act. */
const rightByLawInForce = condition('hasAssessmentRight', [act681('14', '1')], ['residence'],
  (person, on) => ask(on >= actInForce ? isToBeAssessed : isToBeSurveyed, person, on), { others: (person, on) => [explain(on >= actInForce ? isToBeAssessed : isToBeSurveyed, person, on)] })
export const assessmentRight = all(rightByLawInForce, c.isNotAssessed)

export const groupConditions: Record<Group, Condition<Person>> = {
  'scope': inScope,
  'humanitarian': humanitarian,
  'family-of-humanitarian': familyOfHumanitarian,
  'child-born-in-finland': childBornInFinland,
  'unaccompanied': unaccompanied,
  'trafficking-victim': traffickingVictim,
  'integration-client': integrationClient,
  'assessment-right': assessmentRight,
}
const groupIds = Object.keys(groupConditions) as Group[]

/** The groups of a person on a day, in the order of the Act. */
export function groupsOf(person: Person, on: Day): Group[] {
  const found: Group[] = []
  for (const id of groupIds) if (isYes(ask(groupConditions[id], person, on))) found.push(id)
  return found
}

/** Whether the person belongs to 2 § 3, 4 or 5 on a day: whose months are compensated. */
export const isCompensated = (person: Person, on: Day): boolean =>
  isPresent(person, on) && !isCitizen(person, on) &&
  (isYes(ask(onHumanitarianGround, person, on)) || isYes(ask(familyOfHumanitarian, person, on)) || isYes(ask(childBornInFinland, person, on)))
