/**
 * From rules to duties: which version of a rule applies, what started it, whether it is open, done, overdue, lapsed or still
 * to come. State is never stored; it follows from trigger, due day, acts and the day asked about.
 */
import type { Duty, FactUse, Why, Working } from './determination.ts'
import { addMonths, endOfTime, isHoliday, isoOf, type Day } from './kit/date.ts'
import type { DutyRule, DutyVersion } from './kit/rule.ts'
import { isInForce, validity } from './kit/set-by-law.ts'
import { ask, explain, isOpen, isYes, openQuestions, type Ask, type Truth } from './kit/truth.ts'
import { holdersOf } from './holders.ts'
import { useAct, type DatedAct, type Person } from './person.ts'
import { workingOfMonths } from './plan.ts'
import { stretches } from './timeline.ts'
import type { ActType, DutyState } from './terms.ts'
import type { Section } from './determination.ts'

export type DutyContext = {
  readonly person: Person
  readonly asOf: Day
  readonly days: readonly Day[]
  readonly withWhy: boolean
  readonly found: Duty[]
  /** Left out where nobody is to be asked: then the open parts of conditions are not looked for. */
  asks?(ask: Ask, source: readonly Section[]): void
}

type Occurrence = { trigger: Day | undefined; act?: DatedAct; doneOn?: Day | undefined; doneBy?: DatedAct | undefined; until?: Day }

const versionAt = (rule: DutyRule, on: Day): DutyVersion | undefined => rule.versions.find((one) => isInForce(one.inForce, on))

function doneAfter(version: DutyVersion, person: Person, trigger: Day, by: Day): { on: Day; act?: DatedAct } | undefined {
  const done = version.doneBy
  if (done === undefined) return undefined
  if ('acts' in done) {
    const act = person.acts.find((one) => one.on >= trigger && one.on <= by && done.acts.includes(one.type))
    return act === undefined ? undefined : { on: act.on, act }
  }
  const on = done.holds(person, trigger, by)
  return on === undefined ? undefined : { on }
}

/** What the condition turns on, where its answer is open. */
function askOpen({ person, asOf, asks }: DutyContext, version: DutyVersion, truth: Truth): void {
  if (asks !== undefined && isOpen(truth)) openQuestions(version.when, person, asOf, asks)
}

/** Lists one occurrence of a rule, if the law gives a duty for it. */
function list(context: DutyContext, rule: DutyRule, occurrence: Occurrence): void {
  const { person, asOf } = context
  const { trigger, doneOn } = occurrence
  const isPlanned = trigger !== undefined && trigger > asOf
  const version = versionAt(rule, rule.versionOn === 'trigger' ? (trigger ?? asOf) : (doneOn ?? (isPlanned ? trigger : asOf)))
  if (version === undefined) return
  const holdsOn = (on: Day): boolean => isYes(ask(version.when, person, on))
  const dueDay = dueOf(version, trigger)
  let state: DutyState
  let askedOn: Day
  if (doneOn !== undefined) {
    if (!(trigger !== undefined && holdsOn(trigger)) && !holdsOn(doneOn)) return
    state = 'done'
    askedOn = trigger !== undefined && holdsOn(trigger) ? trigger : doneOn
  } else if (isPlanned) {
    if (!holdsOn(trigger)) return
    state = 'upcoming'
    askedOn = trigger
  } else {
    const truth = ask(version.when, person, asOf)
    askOpen(context, version, truth)
    if (isYes(truth) && (occurrence.until ?? endOfTime) >= asOf) {
      state = dueDay !== undefined && dueDay.due < asOf ? 'overdue' : 'open'
      askedOn = asOf
    } else {
      if (trigger === undefined || version.standing || !holdsOn(trigger)) return
      state = 'lapsed'
      askedOn = trigger
    }
  }
  const holderDay = state === 'done' ? doneOn! : state === 'lapsed' || state === 'upcoming' ? trigger! : asOf
  for (const holder of holdersOf(version.holder, person, holderDay, rule.task)) {
    const duty: Duty = {
      id: rule.id,
      source: version.source as readonly Section[] as Section[],
      actor: holder.actor,
      trigger: trigger === undefined ? null : isoOf(trigger),
      due: dueDay === undefined ? null : isoOf(dueDay.due),
      withoutDelay: version.withoutDelay === true,
      state,
    }
    if (version.standing) duty.standing = true
    if (doneOn !== undefined) duty.doneOn = isoOf(doneOn)
    if (context.withWhy) duty.why = whyOf(person, version, occurrence, askedOn, dueDay, holder.source)
    context.found.push(duty)
  }
}

type Due = { due: Day; working(): Working }

function dueOf(version: DutyVersion, trigger: Day | undefined): Due | undefined {
  if (version.due === undefined || trigger === undefined) return undefined
  // The number is the version's own: on the trigger day, or the first day on which the version was in force.
  const on = Math.min(Math.max(trigger, version.inForce.first), version.inForce.last)
  if ('months' in version.due) {
    const row = version.due.months.on(on)
    return { due: addMonths(trigger, row.value), working: () => workingOfMonths(trigger, row.value, [row.source]) }
  }
  const row = version.due.days.on(on)
  const due = trigger + row.value
  return {
    due,
    working: () => ({ from: isoOf(trigger), add: { days: row.value }, to: isoOf(due), source: [row.source], ...(isHoliday(due) ? { note: 'weekend-or-holiday-does-not-move' as const } : {}) }),
  }
}

function whyOf(person: Person, version: DutyVersion, occurrence: Occurrence, askedOn: Day, due: Due | undefined, holder: readonly Section[]): Why {
  const trigger: FactUse[] = occurrence.act === undefined ? [] : [useAct(person, occurrence.act)]
  const why: Why = {
    lawRelease: person.case.law.release,
    inForce: validity(version.inForce),
    conditions: explain(version.when, person, askedOn),
    trigger,
    working: due === undefined ? [] : [due.working()],
    holder: holder as Section[],
  }
  if (occurrence.doneBy !== undefined) why.doneBy = useAct(person, occurrence.doneBy)
  return why
}

/* ---- the four ways a duty starts -------------------------------------------------------------------------------- */

/** The duty begins when the authority learns of a person for whom the ground exists; the later of the two. */
function fromFirstAct(context: DutyContext, rule: DutyRule, types: readonly ActType[], ended: readonly ActType[]): void {
  const { person, asOf } = context
  const act = person.acts.find((one) => types.includes(one.type))
  const done = person.acts.find((one) => one.on <= asOf && ended.includes(one.type))
  const version = versionAt(rule, done?.on ?? asOf)
  if (act === undefined || (done !== undefined && act.on > done.on)) {
    if (done !== undefined) list(context, rule, { trigger: undefined, doneOn: done.on, doneBy: done })
    else if (act === undefined && version !== undefined) {
      list(context, rule, { trigger: undefined })
      if (context.asks !== undefined && isYes(ask(version.when, person, asOf))) context.asks({ question: 'assessment.known', fact: 'known' }, version.source)
    } else if (act !== undefined) list(context, rule, { trigger: act.on, act })
    return
  }
  let trigger = act.on
  if (version !== undefined && !isYes(ask(version.when, person, trigger))) {
    const last = done?.on ?? asOf
    trigger = context.days.find((one) => one > act.on && one <= last && isYes(ask(version.when, person, one))) ?? trigger
  }
  list(context, rule, { trigger, act, doneOn: done?.on, doneBy: done })
}

function fromEachAct(context: DutyContext, rule: DutyRule, act: DatedAct, beginsOn?: (person: Person, on: Day) => Day): void {
  const { person, asOf } = context
  const trigger = Math.max(act.on, beginsOn?.(person, act.on) ?? act.on)
  const version = versionAt(rule, rule.versionOn === 'trigger' ? trigger : Math.max(trigger, asOf)) ?? rule.versions[0]!
  // Versions may start from other acts: the one that applies decides.
  if (version !== rule.versions[0] && 'eachOf' in version.starts && version.starts.when?.(act.act) === false) return
  const done = trigger > asOf ? undefined : doneAfter(version, person, trigger, asOf)
  list(context, rule, { trigger, act, doneOn: done?.on, doneBy: done?.act })
}

/** Each act of these types restarts the count: the earlier one is done by the next review, or superseded by a new plan. */
function fromLatestAct(context: DutyContext, rule: DutyRule, types: readonly ActType[]): void {
  const { person, asOf } = context
  const chain = person.acts.filter((one) => types.includes(one.type))
  const past = chain.filter((one) => one.on <= asOf)
  if (past.length === 0) {
    if (chain[0] !== undefined) list(context, rule, { trigger: chain[0].on, act: chain[0] })
    return
  }
  past.forEach((act, at) => {
    const next = past[at + 1]
    if (next === undefined) list(context, rule, { trigger: act.on, act })
    else if (next.type === 'plan-reviewed') list(context, rule, { trigger: act.on, act, doneOn: next.on, doneBy: next })
  })
}

/** The duty begins on the day its condition becomes true. */
function fromCondition(context: DutyContext, rule: DutyRule): void {
  const { person, asOf, days } = context
  const newest = rule.versions[0]!
  const first = newest.inForce.first
  if (first > asOf) {
    // The law is not yet in force: the duty is shown as coming where its ground exists already.
    if (isYes(ask(newest.when, person, asOf))) list(context, rule, { trigger: first })
    return
  }
  const truth = ask(newest.when, person, asOf)
  if (newest.doneBy === undefined) {
    if (isYes(truth)) {
      let trigger = asOf
      for (let i = days.length - 1; i >= 0; i--) {
        const on = days[i]!
        if (on > asOf) continue
        if (!isYes(ask(newest.when, person, on))) break
        trigger = on
      }
      list(context, rule, { trigger: Math.max(trigger, first) })
      return
    }
    askOpen(context, newest, truth)
    const coming = days.find((on) => on > asOf && isYes(ask(newest.when, person, on)))
    if (coming !== undefined) list(context, rule, { trigger: coming })
    return
  }
  askOpen(context, newest, truth)
  for (const stretch of stretches(days, (on) => isYes(ask(newest.when, person, on)))) {
    if (stretch.to < first) continue
    const trigger = Math.max(stretch.from, first)
    const done = trigger > asOf ? undefined : doneAfter(newest, person, trigger, asOf)
    list(context, rule, { trigger, doneOn: done?.on, doneBy: done?.act, until: stretch.to })
  }
}

/** Every duty of a person on the day, in the order of the Act. */
export function findDuties(context: DutyContext): void {
  const { person } = context
  for (const rule of person.case.law.rules) {
    if (rule.concerns !== undefined && !rule.concerns(person)) continue
    const { starts, doneBy } = rule.versions[0]!
    if ('firstOf' in starts) fromFirstAct(context, rule, starts.firstOf, doneBy !== undefined && 'acts' in doneBy ? doneBy.acts : [])
    else if ('latestOf' in starts) fromLatestAct(context, rule, starts.latestOf)
    else if ('condition' in starts) fromCondition(context, rule)
    else for (const act of person.acts) if (act.type === starts.eachOf && (starts.when === undefined || starts.when(act.act))) fromEachAct(context, rule, act, starts.from)
  }
}
