/**
 * The form of a story and how it is compared with an answer. A story states facts, days, and what the law says on each day;
 * only what is written is compared. The expected answer comes from `source`, never from the program.
 */
import type { Determination, Duty } from '../src/determination.ts'

export type Kind = 'applies' | 'does-not-apply' | 'last-day' | 'day-after' | 'before-in-force' | 'missing-fact'
export const kinds: readonly Kind[] = ['applies', 'does-not-apply', 'last-day', 'day-after', 'before-in-force', 'missing-fact']

type DutyMatcher = { id?: string; section?: string; moment?: string; act?: string; actorKind?: string; actorCode?: string; due?: string | null; withoutDelay?: boolean; state?: string; trigger?: string | null }
type PersonExpected = {
  groupsInclude?: string[]
  groupsExclude?: string[]
  clocks?: Record<string, string | null>
  dutiesInclude?: DutyMatcher[]
  dutiesExclude?: DutyMatcher[]
  responsible?: { task: string; on: string; actorKind: string; code?: string }[]
  notices?: string[]
  readings?: string[]
}
type TotalMatcher = { person?: string; payeeKind?: string; payeeCode?: string; section?: string; year?: number; amount: string; act?: string; share?: string }
export type Expected = {
  people?: Record<string, PersonExpected>
  totals?: TotalMatcher[]
  noCompensationFor?: string[]
  claimDeadlines?: { year: number; due: string }[]
  questionsInclude?: { person: string; fact: string }[]
  questionsExclude?: { person: string; fact: string }[]
}
export type Cover = { rule: string; kind: Kind; on: string; person?: string }
export type Story = { name: string; source: string; case: Record<string, unknown>; on: Record<string, Expected>; covers?: Cover[] }

const storyKeys = new Set(['name', 'source', 'case', 'on', 'covers'])
/** Faults in the form of a story; an empty list when it is well formed. */
export function faultsOf(story: Story): string[] {
  const faults = Object.keys(story).filter((key) => !storyKeys.has(key)).map((key) => `unknown key ${key}`)
  if (!story.name || !story.source) faults.push('name or source is missing')
  if (story.case['asOf'] !== undefined) faults.push('asOf does not stand in the case')
  for (const cover of story.covers ?? []) {
    if (!kinds.includes(cover.kind)) faults.push(`${cover.rule}: ${cover.kind} is no kind`)
    const expected = story.on[cover.on]
    if (expected === undefined) faults.push(`${cover.rule} ${cover.kind}: nothing is expected on ${cover.on}`)
    else if (!proves(cover, expected)) faults.push(`${cover.rule} ${cover.kind} on ${cover.on}: no expectation says so`)
  }
  return faults
}

/** Whether the expectation of the day really says something of the rule, of the right sign. */
function proves(cover: Cover, expected: Expected): boolean {
  if (cover.kind === 'missing-fact') return (expected.questionsInclude ?? []).length > 0
  const people = Object.entries(expected.people ?? {}).filter(([id]) => cover.person === undefined || cover.person === id).map(([, person]) => person)
  const says = (groups: 'groupsInclude' | 'groupsExclude', duties: 'dutiesInclude' | 'dutiesExclude'): boolean =>
    people.some((person) => (person[groups] ?? []).includes(cover.rule) || (person[duties] ?? []).some((duty) => duty.id === cover.rule))
  if (cover.kind === 'applies' || cover.kind === 'last-day') return says('groupsInclude', 'dutiesInclude')
  if (cover.kind === 'does-not-apply') return says('groupsExclude', 'dutiesExclude')
  return says('groupsExclude', 'dutiesExclude') || says('groupsInclude', 'dutiesInclude')
}

function matches(duty: Duty, matcher: DutyMatcher): boolean {
  if (matcher.id !== undefined && duty.id !== matcher.id) return false
  if (matcher.actorKind !== undefined && duty.actor.kind !== matcher.actorKind) return false
  if (matcher.actorCode !== undefined && duty.actor.code !== matcher.actorCode) return false
  if (matcher.due !== undefined && duty.due !== matcher.due) return false
  if (matcher.withoutDelay !== undefined && duty.withoutDelay !== matcher.withoutDelay) return false
  if (matcher.state !== undefined && duty.state !== matcher.state) return false
  if (matcher.trigger !== undefined && duty.trigger !== matcher.trigger) return false
  return duty.source.some((one) =>
    (matcher.section === undefined || one.section === matcher.section) && (matcher.moment === undefined || one.moment === matcher.moment) && (matcher.act === undefined || one.act === matcher.act))
}

const cents = (amount: string): number => Math.round(Number(amount) * 100)
const brief = (duties: readonly Duty[]): string => duties.map((one) => `${one.id} ${one.state} ${one.actor.kind} ${one.actor.code ?? ''} due ${one.due} from ${one.trigger}`).join('\n    ') || 'none'

/** Differences between an answer and what is expected of it; an empty list when they agree. */
export function differences(answer: Determination, expected: Expected): string[] {
  const out: string[] = []
  for (const [id, wanted] of Object.entries(expected.people ?? {})) {
    const person = answer.people.find((one) => one.id === id)
    if (person === undefined) {
      out.push(`${id}: not in the answer`)
      continue
    }
    for (const group of wanted.groupsInclude ?? []) if (!person.groups.includes(group as never)) out.push(`${id}: not in group ${group}`)
    for (const group of wanted.groupsExclude ?? []) if (person.groups.includes(group as never)) out.push(`${id}: in group ${group}`)
    for (const [clock, value] of Object.entries(wanted.clocks ?? {})) {
      const found = (person.clocks as Record<string, string | null>)[clock] ?? null
      if (found !== value) out.push(`${id}: clock ${clock} is ${found}, expected ${value}`)
    }
    for (const matcher of wanted.dutiesInclude ?? []) if (!person.duties.some((duty) => matches(duty, matcher))) out.push(`${id}: no duty ${JSON.stringify(matcher)}; found\n    ${brief(person.duties)}`)
    for (const matcher of wanted.dutiesExclude ?? []) for (const duty of person.duties) if (matches(duty, matcher)) out.push(`${id}: has duty ${JSON.stringify(matcher)}: ${brief([duty])}`)
    for (const wantedHolder of wanted.responsible ?? []) {
      const found = person.responsibilities.filter((one) => one.task === wantedHolder.task && one.from <= wantedHolder.on && (one.to === null || one.to >= wantedHolder.on))
      if (found.length !== 1 || found[0]!.actor.kind !== wantedHolder.actorKind || (wantedHolder.code !== undefined && found[0]!.actor.code !== wantedHolder.code))
        out.push(`${id}: ${JSON.stringify(wantedHolder)}; found ${JSON.stringify(found.map((one) => one.actor))}`)
    }
    for (const notice of wanted.notices ?? []) if (!person.notices.includes(notice as never)) out.push(`${id}: no notice ${notice}`)
    for (const reading of wanted.readings ?? []) if (!person.readings.some((one) => one.id === reading)) out.push(`${id}: no reading ${reading}`)
  }
  for (const matcher of expected.totals ?? []) {
    const found = answer.compensation.totals.filter((one) =>
      (matcher.person === undefined || one.person === matcher.person) && (matcher.payeeKind === undefined || one.payee.kind === matcher.payeeKind) &&
      (matcher.payeeCode === undefined || one.payee.code === matcher.payeeCode) && (matcher.section === undefined || one.section === matcher.section) &&
      (matcher.year === undefined || one.year === matcher.year) && (matcher.act === undefined || one.act === matcher.act) && (matcher.share === undefined || one.share === matcher.share))
    const sum = found.reduce((total, one) => total + cents(one.amount), 0)
    const tolerance = matcher.year === undefined ? 2 : 0
    if (Math.abs(sum - cents(matcher.amount)) > tolerance) out.push(`total ${JSON.stringify(matcher)}: found ${(sum / 100).toFixed(2)}`)
  }
  for (const id of expected.noCompensationFor ?? []) if (answer.compensation.lines.some((line) => line.person === id)) out.push(`${id}: has compensation`)
  for (const wanted of expected.claimDeadlines ?? []) if (!answer.compensation.claimDeadlines.some((one) => one.year === wanted.year && one.due === wanted.due)) out.push(`no claim deadline ${JSON.stringify(wanted)}`)
  const asked = (person: string, fact: string): boolean => answer.people.find((one) => one.id === person)?.questions.some((one) => one.fact === fact) ?? false
  for (const one of expected.questionsInclude ?? [])
    if (!asked(one.person, one.fact)) out.push(`${one.person}: no question about ${one.fact}; asks ${answer.people.find((two) => two.id === one.person)?.questions.map((two) => two.fact).join(', ')}`)
  for (const one of expected.questionsExclude ?? []) if (asked(one.person, one.fact)) out.push(`${one.person}: asks about ${one.fact}`)
  return out
}
