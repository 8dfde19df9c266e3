/**
 * Compares a determination with what an example or a story expects. Only what is written is compared; see
 * `law/contract/README.md` for the words.
 */
import type { Determination, Duty, PersonDetermination } from '../src/determination.ts'

export type DutyMatcher = {
  id?: string; section?: string; moment?: string; act?: string; actorKind?: string; actorCode?: string
  due?: string | null; withoutDelay?: boolean; state?: string; trigger?: string | null
}
export type ExpectedPerson = {
  groupsInclude?: string[]
  groupsExclude?: string[]
  clocks?: Record<string, string | null>
  dutiesInclude?: DutyMatcher[]
  dutiesExclude?: DutyMatcher[]
  responsible?: { task: string; on: string; actorKind: string; code?: string }[]
}
export type Expected = {
  people?: Record<string, ExpectedPerson>
  totals?: { person: string; payeeKind?: string; payeeCode?: string; section?: string; year?: number; amount: string; tolerance?: string }[]
  noCompensationFor?: string[]
  claimDeadlines?: { year: number; due: string; movedTo?: string }[]
  questionsInclude?: { person: string; fact?: string }[]
  error?: true
  path?: string
}
export type Example = { name: string; basis: string[]; case?: unknown; raw?: string | { repeat: string; bytes: number }; expect: Expected }

function matches(duty: Duty, matcher: DutyMatcher): boolean {
  const { section, moment, act, actorKind, actorCode } = matcher
  if (section !== undefined || moment !== undefined || act !== undefined) {
    const cited = duty.source.some((one) => (section === undefined || one.section === section) && (moment === undefined || one.moment === moment) && (act === undefined || one.act === act))
    if (!cited) return false
  }
  if (actorKind !== undefined && duty.actor.kind !== actorKind) return false
  if (actorCode !== undefined && duty.actor.code !== actorCode) return false
  for (const key of ['id', 'due', 'withoutDelay', 'state', 'trigger'] as const) {
    if (matcher[key] !== undefined && duty[key] !== matcher[key]) return false
  }
  return true
}

const shown = (value: unknown): string => JSON.stringify(value)

function comparePerson(id: string, person: PersonDetermination, expected: ExpectedPerson, faults: string[]): void {
  for (const group of expected.groupsInclude ?? []) if (!(person.groups as string[]).includes(group)) faults.push(`${id}: group ${group} is missing (has ${person.groups.join(', ')})`)
  for (const group of expected.groupsExclude ?? []) if ((person.groups as string[]).includes(group)) faults.push(`${id}: group ${group} should not be there`)
  for (const [clock, day] of Object.entries(expected.clocks ?? {})) {
    const found = (person.clocks as Record<string, string | null>)[clock] ?? null
    if (found !== day) faults.push(`${id}: ${clock} is ${found}, expected ${day}`)
  }
  for (const matcher of expected.dutiesInclude ?? []) {
    if (!person.duties.some((duty) => matches(duty, matcher))) faults.push(`${id}: no duty ${shown(matcher)}; has ${person.duties.map((one) => `${one.id} ${one.state} ${one.actor.kind} ${one.actor.code ?? ''} due ${one.due}`).join('; ')}`)
  }
  for (const matcher of expected.dutiesExclude ?? []) {
    const found = person.duties.find((duty) => matches(duty, matcher))
    if (found !== undefined) faults.push(`${id}: duty ${shown(matcher)} should not be there: ${found.id} ${found.state} ${found.trigger} ${found.due}`)
  }
  for (const { task, on, actorKind, code } of expected.responsible ?? []) {
    const held = person.responsibilities.filter((one) => one.task === task && one.from <= on && (one.to === null || on <= one.to))
    if (held.length !== 1 || held[0]!.actor.kind !== actorKind || (code !== undefined && held[0]!.actor.code !== code)) {
      faults.push(`${id}: ${task} on ${on} is held by ${shown(held.map((one) => one.actor))}, expected ${actorKind} ${code ?? ''}`)
    }
  }
}

/** What differs, one line each; empty when everything written is so. */
export function compare(determination: Determination, expected: Expected): string[] {
  const faults: string[] = []
  for (const [id, person] of Object.entries(expected.people ?? {})) {
    const found = determination.people.find((one) => one.id === id)
    if (found === undefined) faults.push(`${id}: nobody of that id`)
    else comparePerson(id, found, person, faults)
  }
  for (const total of expected.totals ?? []) {
    const cents = determination.compensation.totals
      .filter((one) => one.person === total.person && (total.payeeKind === undefined || one.payee.kind === total.payeeKind) && (total.payeeCode === undefined || one.payee.code === total.payeeCode)
        && (total.section === undefined || one.section === total.section) && (total.year === undefined || one.year === total.year))
      .reduce((sum, one) => sum + Math.round(Number(one.amount) * 100), 0)
    const tolerance = Math.round(Number(total.tolerance ?? (total.year === undefined ? '0.02' : '0')) * 100)
    if (Math.abs(cents - Math.round(Number(total.amount) * 100)) > tolerance) faults.push(`total ${shown(total)} is ${(cents / 100).toFixed(2)}`)
  }
  for (const id of expected.noCompensationFor ?? []) if (determination.compensation.lines.some((line) => line.person === id)) faults.push(`${id}: should have no compensation`)
  for (const expectedDeadline of expected.claimDeadlines ?? []) {
    const found = determination.compensation.claimDeadlines.find((one) => one.year === expectedDeadline.year)
    if (found?.due !== expectedDeadline.due || (expectedDeadline.movedTo !== undefined && found.movedTo !== expectedDeadline.movedTo)) faults.push(`claim deadline ${shown(expectedDeadline)} is ${shown(found)}`)
  }
  for (const { person, fact } of expected.questionsInclude ?? []) {
    const found = determination.people.find((one) => one.id === person)
    if (!found?.questions.some((one) => fact === undefined || one.fact === fact)) faults.push(`${person}: no question about ${fact ?? 'anything'}; has ${found?.questions.map((one) => one.fact).join(', ')}`)
  }
  return faults
}
