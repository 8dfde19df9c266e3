/** The days on which anything about a person may change, and what holds between them. */
import { endOfTime, isoOf, type Day, type IsoDate } from './kit/date.ts'
import { planOn } from './plan.ts'
import type { Person, Span } from './person.ts'

/** Days on which a fact of the person begins to hold, or has just ceased to. */
function ownDays(person: Person, days: Day[]): void {
  days.push(person.born)
  const spans = (list: readonly Span[] | undefined): void => {
    if (list === undefined) return
    for (const span of list) {
      days.push(span.from)
      if (span.to !== endOfTime) days.push(span.to + 1)
    }
  }
  spans(person.residence)
  spans(person.home)
  spans(person.livesIn)
  spans(person.meetsConditions)
  spans(person.jobSeeker)
  spans(person.homeCare)
  spans(person.socialAssistance)
  spans(person.trafficking)
  spans(person.withoutGuardian)
  spans(person.representative)
  for (const one of [person.died, person.left, person.citizenFrom]) if (one !== endOfTime) days.push(one)
  if (person.arrived !== undefined) days.push(person.arrived)
  for (const act of person.acts) days.push(act.on)
}

/** A municipality in which the person lives at some time, or to which an assignment has been proposed. */
const concerns = (person: Person, code: string): boolean =>
  person.home.some((one) => one.code === code) || person.livesIn?.some((one) => one.code === code) === true || person.acts.some((one) => one.act.municipality === code)

/** All turning days of a person, in order: own facts, those of the people the person follows, birthdays, plans and the law. */
export function turningDays(person: Person): Day[] {
  const days: Day[] = []
  ownDays(person, days)
  for (const tie of person.ties ?? []) {
    const other = person.case.byId.get(tie.to)!
    ownDays(other, days)
    days.push(other.supportEnd)
  }
  for (const id of person.parents) {
    const parent = person.case.byId.get(id)!
    ownDays(parent, days)
    for (const tie of parent.ties ?? []) ownDays(person.case.byId.get(tie.to)!, days)
  }
  for (const arrangement of person.case.arrangements) {
    if (!concerns(person, arrangement.municipality)) continue
    days.push(arrangement.from)
    if (arrangement.to !== endOfTime) days.push(arrangement.to + 1)
  }
  if (person.windowEnd !== undefined) days.push(person.windowEnd + 1)
  if (person.residence.length > 0 || person.unaccompaniedOnArrival !== undefined) {
    days.push(person.adultFrom)
    days.push(person.supportEnd)
  }
  for (const act of person.acts) {
    if (act.type !== 'plan-made' && act.type !== 'plan-reviewed' && act.type !== 'plan-extended' && act.type !== 'obstacle') continue
    const plan = planOn(person, act.on)
    if (plan !== undefined) {
      days.push(plan.maximumEnds + 1)
      if (plan.agreedUntil !== endOfTime) days.push(plan.agreedUntil + 1)
    }
  }
  let earliest = endOfTime
  for (const one of days) if (one < earliest) earliest = one
  for (const one of person.case.law.days) if (one > earliest) days.push(one)
  days.sort((a, b) => a - b)
  let kept = 0
  for (let at = 0; at < days.length; at++) if (at === 0 || days[at] !== days[kept - 1]) days[kept++] = days[at]!
  days.length = kept
  return days
}

/** The next day after the case's own on which time alone may change what the law says of a person; `undefined` when none is known. */
export function nextTurningDay(person: Person): IsoDate | undefined {
  const { asOf } = person.case
  const next = turningDays(person).find((one) => one > asOf)
  return next === undefined ? undefined : isoOf(next)
}

export type Stretch = { from: Day; to: Day }

/** Stretches of time on which something holds, neighbours merged. What holds is asked once on each turning day. */
export function stretches(days: readonly Day[], holds: (on: Day) => boolean): Stretch[] {
  const found: Stretch[] = []
  let open: Stretch | undefined
  for (let i = 0; i < days.length; i++) {
    const to = i + 1 < days.length ? days[i + 1]! - 1 : endOfTime
    if (!holds(days[i]!)) open = undefined
    else if (open !== undefined) open.to = to
    else found.push((open = { from: days[i]!, to }))
  }
  return found
}
