/**
 * What the law asks of a plan before it is signed (16–20, 24 §): goals, services with reasons, language studies, the duty to seek
 * work, follow-up, rights and duties explained; and how long it may last (23 and 31 §), with the arithmetic.
 *
 * A remark either stops the signing (the Act says "ska") or asks for a written reason (the Act says "i regel", or leaves it to the
 * extent that the person's goals and needs call for).
 */
import type { Section, Working } from './determination.ts'
import { ageOn, isoOf, type Day, type IsoDate } from './kit/date.ts'
import { ask, isYes } from './kit/truth.ts'
import * as c from './conditions.ts'
import { ageForUpperSecondaryGoal, yearsOfExtension, yearsOfFirstPlan, yearsOfPlans, yearsOfStudyExtension } from './parameters.ts'
import type { Person } from './person.ts'
import { planOn, planTimeSources, workingOfMonths } from './plan.ts'
import { act681 } from './sources.ts'
import type { Aim } from './plan-aims.ts'

/** The goals 18 § asks for: any one aim of each row. `must`: the Act says "ska"; otherwise it is the rule, from which a reason departs. */
export type AskedGoal = { readonly aims: readonly Aim[]; readonly must: boolean; readonly source: Section }

/** 18 § 2–4 on a day. Not known whether somebody is a job seeker counts as the rule for others: no goal is demanded on a guess. */
export function askedGoals(person: Person, on: Day): AskedGoal[] {
  if (ageOn(person.born, on) < ageForUpperSecondaryGoal.on(on).value) return [{ aims: ['upper-secondary'], must: false, source: act681('18', '4') }]
  if (isYes(ask(c.isJobSeeker, person, on))) return [{ aims: ['employment', 'entrepreneurship'], must: true, source: act681('18', '2') }]
  return [
    { aims: ['working-life-skills'], must: false, source: act681('18', '3') },
    { aims: ['employment', 'entrepreneurship'], must: false, source: act681('18', '3') },
  ]
}

export type PlanLimits = {
  /** No plan has been made before: it lasts at most a year (23 § 2). */
  readonly isFirst: boolean
  /** The last day a plan that starts on the day may have. */
  readonly latest: IsoDate
  /** How the day was counted. Nothing where obstacles and extensions have moved it: the sections say by what. */
  readonly working: Working | undefined
  readonly source: readonly Section[]
}

/** How far a plan that starts on a day may reach, by 23 and 31 §, from the acts recorded up to then. */
export function planLimits(person: Person, on: Day): PlanLimits {
  const earlier = planOn(person, on)
  if (earlier === undefined) {
    const { value, source } = yearsOfFirstPlan.on(on)
    const working = workingOfMonths(on, value * 12, [source])
    return { isFirst: true, latest: working.to, working, source: [source] }
  }
  const years = yearsOfPlans.on(earlier.first.on)
  const plain = workingOfMonths(earlier.first.on, years.value * 12, [years.source])
  const latest = isoOf(earlier.maximumEnds)
  return { isFirst: false, latest, working: plain.to === latest ? plain : undefined, source: plain.to === latest ? [years.source] : [...planTimeSources] }
}

export type ExtensionLimit = { readonly isForStudies: boolean; readonly latest: IsoDate; readonly working: Working | undefined; readonly source: readonly Section[] }
/**
 * How far the plans may be extended from a day, with the counting: two years more than all plans may last, from the first plan (23 § 3), or
 * a year for unfinished studies of somebody under 25 (31 § 1). Nothing before there is a plan. Where obstacles have moved the day there is no working.
 */
export function extensionLimits(person: Person, on: Day): ExtensionLimit[] {
  const plan = planOn(person, on)
  if (plan === undefined) return []
  const years = yearsOfPlans.on(plan.first.on)
  const more = yearsOfExtension.on(plan.first.on)
  const plain = workingOfMonths(plan.first.on, (years.value + more.value) * 12, [years.source, more.source])
  const latest = isoOf(plan.extensionEnds)
  const studies = yearsOfStudyExtension.rows[0]
  const ofStudies = workingOfMonths(plan.maximumEnds, studies!.value * 12, [studies!.source])
  const latestOfStudies = isoOf(plan.studyExtensionEnds)
  return [
    { isForStudies: false, latest, working: plain.to === latest ? plain : undefined, source: plain.to === latest ? [years.source, more.source] : [...planTimeSources] },
    { isForStudies: true, latest: latestOfStudies, working: ofStudies.to === latestOfStudies ? ofStudies : undefined, source: [studies!.source] },
  ]
}

export type ItemKind = 'long-goal' | 'period-goal' | 'service' | 'language-studies' | 'association' | 'guidance' | 'job-search' | 'follow-up'
export type PlanSoFar = {
  /** `isHidden`: the part of another authority, which gives its reason itself. */
  readonly items: readonly { readonly kind: ItemKind; readonly reason: string; readonly aims: readonly string[]; readonly studyLanguage: string | null; readonly responsible: string; readonly isHidden?: boolean }[]
  /** Questions answered as understood, of how many there are: one that was not asked is not understood. */
  readonly understood: number
  readonly asked: number
  /** What the law asks for as a rule has been left out, and why. */
  readonly departureReason: string | null
}
export type Remark = {
  readonly what: 'no-long-goal' | 'no-period-goal' | 'goal-missing' | 'no-reason' | 'no-language' | 'language-not-chosen' | 'no-job-search' | 'no-follow-up' | 'no-responsible' | 'not-understood' | 'no-service'
  /** Signing waits for it; otherwise a written reason is enough. */
  readonly stops: boolean
  readonly aims?: readonly Aim[]
  readonly source: Section
}

/** What is missing, the strictest first. */
export function remarksOn(plan: PlanSoFar, person: Person, on: Day): Remark[] {
  const of = (kind: ItemKind) => plan.items.filter((one) => one.kind === kind)
  const goals = [...of('long-goal'), ...of('period-goal')]
  const services = [...of('service'), ...of('language-studies')]
  const remarks: Remark[] = []
  if (of('long-goal').length === 0) remarks.push({ what: 'no-long-goal', stops: true, source: act681('18', '1') })
  if (of('period-goal').length === 0) remarks.push({ what: 'no-period-goal', stops: true, source: act681('18', '1') })
  for (const asked of askedGoals(person, on)) {
    if (!goals.some((goal) => asked.aims.some((aim) => goal.aims.includes(aim)))) remarks.push({ what: 'goal-missing', stops: asked.must, aims: asked.aims, source: asked.source })
  }
  if (services.some((one) => !one.isHidden && one.reason.trim() === '')) remarks.push({ what: 'no-reason', stops: true, source: act681('19', '3') })
  if (of('language-studies').some((one) => one.studyLanguage === null)) remarks.push({ what: 'language-not-chosen', stops: true, source: act681('19', '1') })
  if (services.length === 0) remarks.push({ what: 'no-service', stops: false, source: act681('19', '1') })
  else if (of('language-studies').length === 0) remarks.push({ what: 'no-language', stops: false, source: act681('19', '1') })
  if (services.some((one) => one.responsible.trim() === '')) remarks.push({ what: 'no-responsible', stops: false, source: act681('19', '2') })
  if (isYes(ask(c.isJobSeeker, person, on)) && of('job-search').length === 0) remarks.push({ what: 'no-job-search', stops: false, source: act681('19', '1') })
  if (of('follow-up').length === 0) remarks.push({ what: 'no-follow-up', stops: true, source: act681('19', '1') })
  if (plan.asked === 0 || plan.understood < plan.asked) remarks.push({ what: 'not-understood', stops: true, source: act681('24', '1') })
  return [...remarks].sort((a, b) => Number(b.stops) - Number(a.stops))
}
