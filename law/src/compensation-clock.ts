/**
 * The clock of compensation: when it starts (59 § 2–3), how long it runs (61 § 3–4, 62 § 3–4, 102 § 6) and when special costs
 * end (65 § 5). One clock for one person: it does not start again on a move or a new permit.
 */
import { addYears, beginningOfTime, day, endOfTime, type Day } from './kit/date.ts'
import { isYes, ask } from './kit/truth.ts'
import { onOrOldest } from './kit/set-by-law.ts'
import { specialCostYears, temporaryProtectionCounts } from './parameters.ts'
import { familyOfHumanitarian, onHumanitarianGround } from './groups.ts'
import type { Person } from './person.ts'
import type { QuestionId, ReadingId } from './terms.ts'

export type CompensationClock = {
  readonly from: Day
  /** Last day of the period. */
  readonly to: Day
  readonly specialCostsTo: Day
  /** The clock started from the first permit, because no home municipality could be registered (59 § 3). */
  readonly fromPermit: boolean
  readonly questions: readonly QuestionId[]
  readonly readings: readonly ReadingId[]
}

const actInForce = day('2025-01-01')
const temporaryProtectionFrom = temporaryProtectionCounts.rows[temporaryProtectionCounts.rows.length - 1]!.inForce.first

const isQuota = (person: Person, by: Day): boolean => person.residence.some((one) => one.from <= by && one.ground === 'quota')
const isFamilyOfQuota = (person: Person, by: Day): boolean =>
  person.ties?.some((tie) => tie.existedBeforeArrival && isQuota(person.case.byId.get(tie.to)!, by)) === true

/** The days on which membership may begin: facts of the person and, for relatives, of those they follow. */
function membershipDays(person: Person, by: Day): Day[] {
  const days = [...person.residence.map((one) => one.from), ...person.home.map((one) => one.from), ...(person.meetsConditions ?? []).map((one) => one.from)]
  return days.filter((one) => one <= by)
}

/** Whether the person has belonged to 2 § 3 or 4 on some day up to `by`, before citizenship. */
function hasBelonged(person: Person, by: Day): boolean {
  const days = membershipDays(person, by)
  for (const tie of person.ties ?? []) days.push(...membershipDays(person.case.byId.get(tie.to)!, by))
  days.push(Math.min(temporaryProtectionFrom, by))
  const belongs = (on: Day): boolean =>
    on < person.citizenFrom && on < person.died && on < person.left &&
    (isYes(ask(onHumanitarianGround, person, on)) || isYes(ask(familyOfHumanitarian, person, on)))
  return days.some(belongs) || (by !== endOfTime && belongs(by))
}

type Start = { from: Day; fromPermit: boolean } | { from: undefined; question?: QuestionId }

/** 59 § 2–3: the first home municipality, or the first permit for a person who came without one and cannot be registered. */
export function clockStart(person: Person, by: Day): Start & { presumes?: QuestionId } {
  const home = person.home[0]
  const firstHome = home !== undefined && home.from <= by ? home.from : undefined
  const permits = person.residence.filter((one) => one.kind === 'permit' && one.from <= by)
  const permit = permits[0]
  const atHome = (): Start => (firstHome === undefined ? { from: undefined } : { from: firstHome, fromPermit: false })
  if (permit === undefined || permits.some((one) => one.ground === 'temporary-protection')) return atHome()
  if (firstHome !== undefined && firstHome <= permit.from) return atHome()
  const stated = person.meetsConditions?.find((one) => one.from <= permit.from && permit.from <= one.to)
    ?? person.meetsConditions?.find((one) => one.from > permit.from && one.from <= by && (firstHome === undefined || one.from < firstHome))
  if (stated?.value === true) return atHome()
  // A home municipality registered later shows that the conditions were met, unless it is stated that they were not.
  if (stated === undefined && firstHome !== undefined) return atHome()
  const arrived = person.arrived ?? (person.parents.length > 0 ? person.born : person.appliedForProtection)
  if (arrived === undefined) return firstHome === undefined ? { from: undefined, question: 'person.arrived' } : { from: firstHome, fromPermit: false, presumes: 'person.arrived' }
  if (arrived >= permit.from) return atHome()
  return { from: permit.from, fromPermit: true, ...(stated === undefined ? { presumes: 'home.conditions' as const } : {}) }
}

const lastDay = (from: Day, years: number): Day => addYears(from, years) - 1

const yearsFor = (person: Person, from: Day, by: Day): number => {
  const row = onOrOldest(person.case.law.tables.compensationYears, from).value
  return isQuota(person, by) ? row.quota : isFamilyOfQuota(person, by) ? row.familyOfQuota : row.general
}
/** By 61 § 3 alone, without 102 § 6: the shorter reading for clocks that children follow. */
const rowBy61 = (person: Person, from: Day) => person.case.law.tables.compensationYears.on(Math.max(from, actInForce)).value
const yearsBy61 = (person: Person, from: Day, by: Day): number => {
  const row = rowBy61(person, from)
  return isQuota(person, by) ? row.quota : isFamilyOfQuota(person, by) ? row.familyOfQuota : row.general
}

/** The clock by facts up to a day, or the question that keeps it from being known, or `undefined` when there is none. */
export function compensationClock(person: Person, by: Day): CompensationClock | { question: QuestionId } | undefined {
  const isChild = person.parents.length > 0 && person.born < person.citizenFrom
  const ownRight = hasBelonged(person, by)
  const parents = isChild ? person.parents.map((id) => person.case.byId.get(id)!).filter((parent) => hasBelonged(parent, by)) : []
  if (!ownRight && parents.length === 0) return undefined
  if (person.citizenFrom <= person.born) return undefined
  const start = clockStart(person, by)
  if (start.from === undefined) return start.question === undefined ? undefined : { question: start.question }
  const from = start.from
  const questions: QuestionId[] = start.presumes === undefined ? [] : [start.presumes]
  const readings: ReadingId[] = []
  let to: Day
  if (parents.length > 0) {
    const own = lastDay(from, ownRight ? yearsBy61(person, from, by) : rowBy61(person, from).general)
    let latest = beginningOfTime
    let counted = 0
    let isEarlier = from < actInForce
    for (const parent of parents) {
      const parentStart = clockStart(parent, by)
      if (parentStart.from === undefined) continue
      counted++
      if (parentStart.from < actInForce) isEarlier = true
      latest = Math.max(latest, lastDay(parentStart.from, yearsBy61(parent, parentStart.from, by)))
    }
    if (counted === 0) return undefined
    to = Math.min(own, latest)
    if (counted > 1) readings.push('two-parents')
    if (isEarlier) {
      readings.push('child-of-earlier-clock')
      questions.push('money.childPeriod')
    }
    if (to < from) return undefined
    if (own < latest && from >= actInForce) {
      readings.push('child-own-length')
      questions.push('money.childPeriod')
    }
  } else {
    to = lastDay(from, yearsFor(person, from, by))
    if (from < actInForce && !isQuota(person, by) && isFamilyOfQuota(person, by)) {
      readings.push('quota-family-before-2025')
      questions.push('money.quotaFamily')
    }
    const firstGround = person.residence.find((one) => isYes(ask(onHumanitarianGround, person, one.from)))
    if (firstGround !== undefined && firstGround.from > from && !start.fromPermit && !person.residence.some((one) => one.ground === 'temporary-protection')) {
      readings.push('clock-before-protection')
      questions.push('money.clockStart')
    }
  }
  return { from, to, specialCostsTo: lastDay(from, specialCostYears.rows[0]!.value), fromPermit: start.fromPermit, questions, readings }
}
