/**
 * A rehearsal: the same facts under two laws on one day, and only what differs. Duties that come, go or move, rights gained and lost,
 * and calculated compensation by payee and year in whole cents. Pure; nothing is written and no law is switched over.
 */
import type { Actor } from './case-file.ts'
import { personCompensation } from './compensation.ts'
import type { Duty } from './determination.ts'
import { findDuties } from './duties.ts'
import { groupsOf } from './groups.ts'
import type { Day, IsoDate } from './kit/date.ts'
import type { Law } from './law.ts'
import { readCaseFile, type ReadResult } from './parse.ts'
import type { ParsedCase, Person } from './person.ts'
import { turningDays } from './timeline.ts'
import type { RightId } from './proposals.texts.ts'
import type { DutyId } from './terms.ts'

export type Held = { holder: Actor; due: IsoDate | null; since: IsoDate | null }
export type Difference =
  | { kind: 'duty-comes'; subject: DutyId; after: Held }
  | { kind: 'duty-goes'; subject: DutyId; before: Held }
  | { kind: 'duty-moves'; subject: DutyId; before: Held; after: Held }
  | { kind: 'right-gained' | 'right-lost'; subject: RightId }
  /** The person's compensation of all payees and years together. */
  | { kind: 'money'; before: number; after: number }
export type DifferenceKind = Difference['kind']

/** Compensation of everybody read, in cents. */
export type MoneyTotal = { payee: Actor; year: number; before: number; after: number }
export type Rehearsed = { people: { person: string; differences: Difference[] }[]; money: MoneyTotal[] }
export type RehearseOptions = {
  before: Law
  after: Law
  /** What is to be compared. A proposal that changes no number of the money leaves it as it is. */
  duties: boolean
  money: boolean
  /** The first year of the money that is counted. */
  fromYear: number
  /** Of whom it is told. The others are read because the law ties people together. */
  isTold?: (person: string) => boolean
}
export type RehearseResult = { ok: true; result: Rehearsed } | Extract<ReadResult, { ok: false }>

/** Duties that somebody has to do or will have to. */
const stands = (duty: Duty): boolean => duty.state === 'open' || duty.state === 'overdue' || duty.state === 'upcoming'
const heldOf = (duty: Duty): Held => ({ holder: duty.actor, due: duty.due, since: duty.trigger })
const identity = (duty: Duty): string => `${duty.id} ${duty.trigger} ${duty.actor.kind} ${duty.actor.code}`

function dutiesOf(person: Person, days: readonly Day[]): Map<string, Duty> {
  const found: Duty[] = []
  findDuties({ person, asOf: person.case.asOf, days, withWhy: false, found })
  const standing = new Map<string, Duty>()
  for (const duty of found) {
    const key = identity(duty)
    if (stands(duty) && !standing.has(key)) standing.set(key, duty)
  }
  return standing
}

function compareDuties(before: Map<string, Duty>, after: Map<string, Duty>, told: Difference[]): void {
  const gone: Duty[] = []
  const come: Duty[] = []
  for (const [key, duty] of before) {
    const same = after.get(key)
    if (same === undefined) gone.push(duty)
    else if (same.due !== duty.due) told.push({ kind: 'duty-moves', subject: duty.id, before: heldOf(duty), after: heldOf(same) })
  }
  for (const [key, duty] of after) if (!before.has(key)) come.push(duty)
  for (const duty of gone) {
    // The same duty of the same person from another day, or of somebody else, has moved and neither come nor gone.
    const at = come.findIndex((other) => other.id === duty.id)
    if (at < 0) told.push({ kind: 'duty-goes', subject: duty.id, before: heldOf(duty) })
    else told.push({ kind: 'duty-moves', subject: duty.id, before: heldOf(duty), after: heldOf(come.splice(at, 1)[0]!) })
  }
  for (const duty of come) told.push({ kind: 'duty-comes', subject: duty.id, after: heldOf(duty) })
}

const hasPlanToMake = (duties: Map<string, Duty>): boolean => {
  for (const duty of duties.values()) if (duty.id === 'plan.make') return true
  return false
}
function rightsOf(person: Person, duties: Map<string, Duty>): RightId[] {
  const found: RightId[] = groupsOf(person, person.case.asOf)
  if (hasPlanToMake(duties)) found.push('plan')
  return found
}

const centsOf = (amount: string): number => Math.round(Number(amount) * 100)

/** Cents by payee and year. */
type Sums = Map<string, { payee: Actor; year: number; cents: number }>
function sumsOf(person: Person, days: readonly Day[], fromYear: number): Sums {
  const sums: Sums = new Map()
  for (const { payee, year, amount } of personCompensation(person, days, { questions: new Map(), readings: new Set() }).totals) {
    if (year < fromYear) continue
    const key = `${payee.kind} ${payee.code ?? ''} ${year}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { payee, year, cents: centsOf(amount) })
    else sum.cents += centsOf(amount)
  }
  return sums
}
const allOf = (sums: Sums): number => {
  let all = 0
  for (const { cents } of sums.values()) all += cents
  return all
}

/** Whom a case is about, what it is called there, and both laws: everything that differs. */
export function rehearse(file: unknown, options: RehearseOptions): RehearseResult {
  const before = readCaseFile(file, options.before)
  if (!before.ok) return before
  const after = readCaseFile(file, options.after)
  return after.ok ? { ok: true, result: compareLaws(before.case, after.case, options) } : after
}

function compareLaws(before: ParsedCase, after: ParsedCase, { duties, money, fromYear, isTold }: RehearseOptions): Rehearsed {
  const people: Rehearsed['people'] = []
  const totals = new Map<string, MoneyTotal>()
  const add = (sums: Sums, side: 'before' | 'after'): void => {
    for (const [key, { payee, year, cents }] of sums) {
      let total = totals.get(key)
      if (total === undefined) totals.set(key, (total = { payee, year, before: 0, after: 0 }))
      total[side] += cents
    }
  }
  for (const [at, person] of before.people.entries()) {
    if (isTold?.(person.id) === false) continue
    const other = after.people[at]!
    const [days, otherDays] = [turningDays(person), turningDays(other)]
    const differences: Difference[] = []
    if (duties) {
      const [was, is] = [dutiesOf(person, days), dutiesOf(other, otherDays)]
      compareDuties(was, is, differences)
      const [had, has] = [rightsOf(person, was), rightsOf(other, is)]
      for (const right of has) if (!had.includes(right)) differences.push({ kind: 'right-gained', subject: right })
      for (const right of had) if (!has.includes(right)) differences.push({ kind: 'right-lost', subject: right })
    }
    if (money) {
      const [was, is] = [sumsOf(person, days, fromYear), sumsOf(other, otherDays, fromYear)]
      add(was, 'before')
      add(is, 'after')
      const [cents, changed] = [allOf(was), allOf(is)]
      if (cents !== changed) differences.push({ kind: 'money', before: cents, after: changed })
    }
    if (differences.length > 0) people.push({ person: person.id, differences })
  }
  return { people, money: [...totals.values()] }
}
