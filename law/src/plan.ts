/**
 * The plan and its time (22–23 and 31 §; before 2025: 1386/2010 12 and 18 §).
 *
 * Acts are read in the order they happened. The longest time of all plans is calendar time from the first plan (reading
 * `plan-maximum-window`). A plan first made before 2025 keeps its longer time for good; its other old rules end with the
 * first review under 22 § (102 § 2).
 */
import type { Section, Working } from './determination.ts'
import { addMonths, addYears, ageOn, day, endOfTime, isHoliday, isoOf, type Day } from './kit/date.ts'
import { onOrOldest } from './kit/set-by-law.ts'
import { ageForStudyExtension, yearsOfStudyExtension } from './parameters.ts'
import type { DatedAct, Person } from './person.ts'
import { act681 } from './sources.ts'

export type PlanState = {
  /** The first plan: the clock of all plans starts here. */
  readonly first: DatedAct
  /** The plan made last. */
  readonly latest: DatedAct
  /** The review done last, if it is later than the latest plan. */
  readonly reviewed: DatedAct | undefined
  readonly firstEnds: Day
  /** The last day that was agreed, by the latest plan, review or extension. */
  readonly agreedUntil: Day
  readonly maximumEnds: Day
  /** The last day to which an extension may reach: by 23 § 3, and for unfinished studies by 31 § 1. Obstacles have moved them. */
  readonly extensionEnds: Day
  readonly studyExtensionEnds: Day
  readonly isValid: boolean
  /** The next review of a valid plan. */
  readonly reviewDue: Day
  readonly reviewMonths: { value: number; source: Section }
  /** Extensions beyond the law's own limit. */
  readonly overLimit: readonly DatedAct[]
  /** Supported studies go on although the longest time is reached, and the person is 25 or over (31 § 2–3). */
  readonly studiesGoOn: boolean
  readonly firstIsTooLong: boolean
}

const actInForce = day('2025-01-01')
const isPlanAct = (act: DatedAct): boolean => act.type === 'plan-made' || act.type === 'plan-reviewed' || act.type === 'plan-extended' || act.type === 'obstacle'

/** The longest time of the plans, moved by each extension and obstacle in turn. */
class LongestTime {
  end: Day
  private limit: Day
  private studyLimit: Day | undefined
  private countedTo: Day
  readonly overLimit: DatedAct[] = []
  studiesGoOn = false

  private readonly person: Person
  private readonly first: DatedAct

  constructor(person: Person, first: DatedAct) {
    this.person = person
    this.first = first
    const { yearsOfPlans, yearsOfExtension } = person.case.law.tables
    this.end = addYears(first.on, onOrOldest(yearsOfPlans, first.on).value)
    this.limit = addYears(this.end, onOrOldest(yearsOfExtension, first.on).value)
    this.countedTo = first.on - 1
  }

  /** 23 § 4: the days of the obstacle, both included, each counted once. Acts come in order of their first day. */
  obstacle(act: DatedAct): void {
    if (act.on > this.end) return
    const from = Math.max(act.on, this.first.on, this.countedTo + 1)
    if (act.until < from) return
    const days = act.until - from + 1
    this.countedTo = act.until
    this.end += days
    this.limit += days
    if (this.studyLimit !== undefined) this.studyLimit += days
  }

  get limitOfExtension(): Day {
    return this.limit
  }

  get limitOfStudies(): Day {
    return this.studyLimit ?? addYears(this.end, yearsOfStudyExtension.rows[0]!.value)
  }

  extend(act: DatedAct): void {
    if (act.act.ground === 'studies-31') this.extendForStudies(act)
    else this.extendTo(act, this.limit)
  }

  private extendForStudies(act: DatedAct): void {
    if (ageOn(this.person.born, this.end) >= ageForStudyExtension.rows[0]!.value) {
      if (act.until > this.end) this.studiesGoOn = true
      return
    }
    this.studyLimit ??= addYears(this.end, yearsOfStudyExtension.rows[0]!.value)
    this.extendTo(act, this.studyLimit)
  }

  private extendTo(act: DatedAct, limit: Day): void {
    if (act.until > limit) this.overLimit.push(act)
    this.end = Math.max(this.end, Math.min(act.until, limit))
  }
}

/** The plan last asked for, per person: most questions about one day come together. */
const lastAsked = new WeakMap<Person, { on: Day; plan: PlanState | undefined }>()

/** The plan as it stands on a day, from acts up to that day; `undefined` when no plan has been made. */
export function planOn(person: Person, on: Day): PlanState | undefined {
  if (!person.hasPlan) return undefined
  const last = lastAsked.get(person)
  if (last !== undefined && last.on === on) return last.plan
  const plan = readPlan(person, on)
  lastAsked.set(person, { on, plan })
  return plan
}

function readPlan(person: Person, on: Day): PlanState | undefined {
  let first: DatedAct | undefined
  let latest: DatedAct | undefined
  let reviewed: DatedAct | undefined
  let agreedUntil = endOfTime
  let time: LongestTime | undefined
  for (const act of person.acts) {
    if (act.on > on) break
    if (!isPlanAct(act)) continue
    if (act.type === 'plan-made') {
      if (time === undefined) {
        first = act
        time = new LongestTime(person, act)
      }
      latest = act
      reviewed = undefined
      agreedUntil = act.until
    } else if (time === undefined) continue
    else if (act.type === 'obstacle') time.obstacle(act)
    else {
      if (act.type === 'plan-reviewed') reviewed = act
      else time.extend(act)
      if (act.until !== endOfTime) agreedUntil = act.until
    }
  }
  if (first === undefined || latest === undefined || time === undefined) return undefined
  const { tables } = person.case.law
  const firstEnds = addYears(first.on, onOrOldest(tables.yearsOfFirstPlan, first.on).value)
  const counted = reviewed ?? latest
  const reviewMonths = onOrOldest(tables.monthsBetweenReviews, counted.on)
  return {
    first, latest, reviewed, firstEnds, agreedUntil,
    maximumEnds: time.end, extensionEnds: time.limitOfExtension, studyExtensionEnds: time.limitOfStudies,
    isValid: on <= agreedUntil && (on <= time.end || time.studiesGoOn),
    reviewDue: addMonths(counted.on, reviewMonths.value),
    reviewMonths,
    overLimit: time.overLimit,
    studiesGoOn: time.studiesGoOn,
    firstIsTooLong: first.until > firstEnds,
  }
}

/** Whether the plan still follows the old Act's review rhythm on a day (102 § 2). */
export const isUnderOldReviewRule = (plan: PlanState): boolean => (plan.reviewed ?? plan.latest).on < actInForce

/** The working of `from` + months = `to`, with what would surprise a reader. */
export function workingOfMonths(from: Day, months: number, source: Section[]): Working {
  const to = addMonths(from, months)
  const working: Working = { from: isoOf(from), add: months % 12 === 0 ? { years: months / 12 } : { months }, to: isoOf(to), source }
  if (isoOf(from).slice(8) !== isoOf(to).slice(8)) working.note = 'last-day-of-month'
  else if (isHoliday(to)) working.note = 'weekend-or-holiday-does-not-move'
  return working
}

export const planTimeSources = [act681('23', '2'), act681('23', '3'), act681('23', '4'), act681('31', '1')]
