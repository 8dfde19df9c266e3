/** Facts in, duties out: what the law says of the people of a case on its day. Pure, and without a clock. */
import { assessmentWindowEnd, isReachedAfterThreeYears, isTraffickingVictim } from './conditions.ts'
import { claimDeadlines, personCompensation, type MoneyNotes } from './compensation.ts'
import { compensationClock } from './compensation-clock.ts'
import type { Actor } from './case-file.ts'
import type { Clocks, Compensation, Determination, Duty, NamedActor, PersonDetermination, Question, Section } from './determination.ts'
import { findDuties } from './duties.ts'
import { familyOfHumanitarian, groupsOf, humanitarian, inScope, integrationClient, isToBeAssessed, isToBeSurveyed, traffickingVictim, unaccompanied, unaccompaniedAtAnyAge } from './groups.ts'
import { named, oldActFrom } from './holders.ts'
import { day, isoOf, type Day } from './kit/date.ts'
import { temporaryProtectionKnownTo } from './parameters.ts'
import { ask, isYes, openQuestions } from './kit/truth.ts'
import { covering, isCitizen, isPresent, lastAct, lostSupportWhenLowered, placeOn, type ParsedCase, type Person } from './person.ts'
import { planOn, type PlanState } from './plan.ts'
import { factOfQuestion, readingOf, sourceOfQuestion } from './readings.ts'
import { responsibilitiesOf } from './responsibilities.ts'
import { turningDays } from './timeline.ts'
import type { FactName, NoticeId, QuestionId, ReadingId } from './terms.ts'

/** `why`: build the why-tree of each duty (default: no). `compensation: false` leaves the money out. */
export type DeriveOptions = { why?: boolean; compensation?: boolean }

const actInForce = day('2025-01-01')
const storeFrom = day('2027-01-01')
const iso = (value: Day | undefined): string | null => (value === undefined ? null : isoOf(value))

/** Questions of one person, each asked once. */
class Questions {
  private readonly found = new Map<QuestionId, Question>()
  ask(id: QuestionId, fact: FactName, source: readonly Section[], about?: string): void {
    if (!this.found.has(id)) this.found.set(id, { id, fact, source: source as Section[], ...(about === undefined ? {} : { about }) })
  }
  plain(id: QuestionId, about?: string): void {
    this.ask(id, factOfQuestion[id], sourceOfQuestion(id), about)
  }
  list(): Question[] {
    return [...this.found.values()]
  }
}

function clocksOf(person: Person, on: Day, plan: PlanState | undefined, isClient: boolean): Clocks {
  const isOutside = !isPresent(person, on) || isCitizen(person, on)
  const window = isOutside ? undefined : assessmentWindowEnd(person, on)
  const reachedLate = window !== undefined && isYes(ask(isTraffickingVictim, person, on)) && isYes(ask(isReachedAfterThreeYears, person, on))
  const shown = reachedLate ? undefined : window
  const clock = compensationClock(person, on)
  const runs = clock !== undefined && !('question' in clock) ? clock : undefined
  return {
    assessmentWindowEnds: iso(shown),
    planWindowEnds: iso(shown),
    firstPlanEndsAtLatest: iso(plan?.firstEnds),
    planMaximumEnds: iso(plan?.maximumEnds),
    nextReviewDue: isClient && plan !== undefined ? isoOf(plan.reviewDue) : null,
    supportEnds: isYes(ask(unaccompaniedAtAnyAge, person, on)) ? isoOf(person.supportEnd) : null,
    compensationFrom: iso(runs?.from),
    compensationTo: iso(runs?.to),
    specialCostsTo: iso(runs?.specialCostsTo),
  }
}

/** Questions that come from the groups and the plan rather than from a duty or from money. */
function askOfGroups(person: Person, on: Day, plan: PlanState | undefined, questions: Questions): void {
  const found = (one: { question: QuestionId; fact: FactName }, source: readonly Section[]): void => questions.ask(one.question, one.fact, source)
  const within = isYes(ask(inScope, person, on))
  if (!isYes(openQuestions(humanitarian, person, on, found))) openQuestions(familyOfHumanitarian, person, on, found)
  openQuestions(unaccompanied, person, on, found)
  if (within) openQuestions(traffickingVictim, person, on, found)
  if (lastAct(person, ['assessment-made', 'plan-made'], on) === undefined) openQuestions(on >= actInForce ? isToBeAssessed : isToBeSurveyed, person, on, found)
  if (within && person.jobSeeker === undefined && isYes(ask(integrationClient, person, on))) questions.plain('person.jobSeeker')
  if (within && placeOn(person, on) === undefined && person.livesIn === undefined) questions.plain('home.livesIn')
  const started = lastAct(person, ['assessment-started'], on)
  if (started !== undefined && lastAct(person, ['assessment-made', 'plan-made'], on) === undefined) questions.plain('assessment.coordination')
  if (plan !== undefined && plan.overLimit.length > 0) questions.plain('plan.extensionTooLong')
  if (plan?.studiesGoOn) questions.plain('plan.employmentPlan')
  if (plan?.firstIsTooLong) questions.plain('plan.firstTooLong')
  if (lostSupportWhenLowered(person) && isYes(ask(unaccompaniedAtAnyAge, person, on))) questions.plain('support.after23')
}

function readingsOf(person: Person, on: Day, plan: PlanState | undefined, notes: MoneyNotes): ReadingId[] {
  const found = new Set<ReadingId>(notes.readings)
  if (plan !== undefined && plan.first !== plan.latest) found.add('plan-maximum-window')
  for (const id of [...(person.ties ?? []).map((tie) => tie.to), ...person.parents]) {
    const other = person.case.byId.get(id)!
    if (other.died <= on || other.citizenFrom <= on || other.left <= on) found.add('principal-status-ended')
  }
  const assessed = lastAct(person, ['assessment-started', 'assessment-made'], on)
  if (assessed !== undefined && assessed.on < storeFrom && !isYes(ask(integrationClient, person, on)) && on >= storeFrom) found.add('older-assessments-stored')
  return [...found]
}

/** What the reader is told about the limits of this release. */
function noticesOf(person: Person, on: Day): NoticeId[] {
  const found: NoticeId[] = []
  const place = placeOn(person, on)
  if (place?.isOnAland) found.push('aland-services')
  if (on < oldActFrom) found.push('before-known-law')
  else if (on < actInForce) found.push('old-act-partly')
  if (on >= storeFrom) found.push('law-after-2026')
  const permit = covering(person.residence, on)
  if (permit?.ground === 'temporary-protection' && permit.to > temporaryProtectionKnownTo) found.push('temporary-protection-2027')
  return found
}

function derivePerson(person: Person, days: readonly Day[], options: DeriveOptions, notes: MoneyNotes): PersonDetermination {
  const on = person.case.asOf
  const plan = planOn(person, on)
  const questions = new Questions()
  const duties: Duty[] = []
  findDuties({ person, asOf: on, days, withWhy: options.why === true, found: duties, asks: (one, source) => questions.ask(one.question, one.fact, source) })
  askOfGroups(person, on, plan, questions)
  for (const [id, about] of notes.questions) questions.plain(id, about)
  const groups = groupsOf(person, on)
  return {
    id: person.id,
    groups,
    responsibilities: responsibilitiesOf(person, days),
    clocks: clocksOf(person, on, plan, groups.includes('integration-client')),
    duties,
    questions: questions.list(),
    readings: readingsOf(person, on, plan, notes).map(readingOf),
    notices: noticesOf(person, on),
  }
}

/** The actors an answer names, as they are called on its day. */
function authoritiesOf(people: readonly PersonDetermination[], compensation: Compensation, on: Day): NamedActor[] {
  const found: Actor[] = []
  const add = (actor: Actor): void => {
    for (const one of found) if (one === actor || (one.kind === actor.kind && one.code === actor.code)) return
    found.push(actor)
  }
  for (const person of people) {
    for (const one of person.responsibilities) add(one.actor)
    for (const one of person.duties) add(one.actor)
  }
  for (const one of compensation.totals) add(one.payee)
  return found.map((actor) => named(actor, on))
}

/** What the law of the case says of it on its day. */
export function derive(parsed: ParsedCase, options: DeriveOptions = {}): Determination {
  const compensation: Compensation = { lines: [], totals: [], claimDeadlines: [] }
  const people: PersonDetermination[] = []
  for (const person of parsed.people) {
    const days = turningDays(person)
    const notes: MoneyNotes = { questions: new Map(), readings: new Set() }
    if (options.compensation !== false) {
      const { lines, totals } = personCompensation(person, days, notes)
      for (const line of lines) compensation.lines.push(line)
      for (const total of totals) compensation.totals.push(total)
    }
    people.push(derivePerson(person, days, options, notes))
  }
  compensation.claimDeadlines = claimDeadlines(compensation.lines)
  return { format: 1, asOf: isoOf(parsed.asOf), lawRelease: parsed.law.release, people, authorities: authoritiesOf(people, compensation, parsed.asOf), compensation }
}
