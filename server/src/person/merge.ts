/** Two files side by side: what both say in the same words, and what cannot both be so. Nothing is read or written here. */
import type { PersonDetails } from '@kotostig/api/person-shown'
import type { MergeConflict } from '@kotostig/api/person-merge'
import type { z } from 'zod'
import { personOf, type PersonFacts, type RowOfFact } from '../facts/facts.ts'
import { oneAtATime } from '../facts/record.ts'
import type { RowRef } from './merge.queries.ts'
import { isSingle, tableOfFact } from './person.ts'

export type Conflict = z.infer<typeof MergeConflict>
export type Compared = { toldTwice: RowRef[]; conflicts: Conflict[] }
type Side = Conflict['stays']
type Key = keyof PersonFacts['lists']

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** One entry of a file: where it stands, and what it says as in a case file. */
type Entry = { row: RowOfFact; ref: RowRef; value: unknown }

function entriesOf(facts: PersonFacts, key: Key): Entry[] {
  const value = (personOf(facts) as unknown as Record<string, unknown>)[key]
  return facts.lists[key].map((row, at) => ({ row, ref: { table: tableOfFact(key), row: String(row.row) }, value: isSingle(key) ? value : (value as unknown[])[at] }))
}
const sideOf = (entries: readonly Entry[], value: unknown, recorders: ReadonlyMap<string, string>): Side => {
  const { row } = entries[0]!
  return { rows: entries.map((one) => one.ref), value, source: row.source, recordedAt: String(row['at']), recordedBy: recorders.get(String(row['by'])) ?? null }
}
const overlap = (a: RowOfFact, b: RowOfFact): boolean => a.from <= String(b['to'] ?? '9999-12-31') && b.from <= String(a['to'] ?? '9999-12-31')

/** Of two ties to the same person, or two periods of which there is one at a time. */
function clash(key: Key, a: Entry, b: Entry): boolean {
  if (isSingle(key)) return true
  if (key === 'familyTie') return a.row['other'] === b.row['other']
  return (key === 'homeMunicipality' || oneAtATime.includes(key)) && overlap(a.row, b.row)
}

function compareFact(key: Key, stays: PersonFacts, absorbed: PersonFacts, recorders: ReadonlyMap<string, string>): Compared {
  const [ours, theirs] = [entriesOf(stays, key), entriesOf(absorbed, key)]
  const toldTwice: RowRef[] = []
  const conflicts: Conflict[] = []
  const ask = (left: Side, right: Side): void => void conflicts.push({ id: `${key}-${left.rows[0]!.row}-${right.rows[0]!.row}`, kind: 'fact', key, stays: left, absorbed: right })
  for (const other of theirs) {
    if (ours.some((one) => same(one.value, other.value))) {
      toldTwice.push(other.ref)
      continue
    }
    for (const one of ours) if (clash(key, one, other)) ask(sideOf([one], one.value, recorders), sideOf([other], other.value, recorders))
  }
  const noneOf = (facts: PersonFacts): Entry[] => (facts.none[key] === undefined ? [] : [{ row: facts.none[key], ref: { table: 'absence_of_fact', row: String(facts.none[key].row) }, value: 'none' }])
  const [ourNone, theirNone] = [noneOf(stays), noneOf(absorbed)]
  if (ourNone.length > 0 && theirNone.length > 0) toldTwice.push(theirNone[0]!.ref)
  else if (ourNone.length > 0 && theirs.length > 0) ask(sideOf(ourNone, 'none', recorders), sideOf(theirs, theirs.map((one) => one.value), recorders))
  else if (theirNone.length > 0 && ours.length > 0) ask(sideOf(ours, ours.map((one) => one.value), recorders), sideOf(theirNone, 'none', recorders))
  return { toldTwice, conflicts }
}

/** A language is told once, and one language of integration is chosen at a time. */
function compareDetails(stays: PersonDetails, absorbed: PersonDetails): Compared {
  const toldTwice: RowRef[] = []
  const conflicts: Conflict[] = []
  const refOf = (one: RowRef): RowRef => ({ table: one.table, row: one.row })
  const ask = <T extends PersonDetails['languages'][number] | PersonDetails['integrationLanguages'][number]>(key: string, a: T, b: T, saysTheSame: boolean): void => {
    if (saysTheSame) return void toldTwice.push(refOf(b))
    const side = (one: T): Side => ({ rows: [refOf(one)], value: one, source: one.source, recordedAt: one.recordedAt, recordedBy: one.recordedBy })
    conflicts.push({ id: `${key}-${a.row}-${b.row}`, kind: 'detail', key, stays: side(a), absorbed: side(b) })
  }
  const standing = <T extends { withdrawn: unknown }>(rows: readonly T[]): T[] => rows.filter((one) => one.withdrawn === null)
  for (const b of standing(absorbed.languages)) {
    for (const a of standing(stays.languages)) {
      if (a.language === b.language) ask('language', a, b, a.isSpoken === b.isSpoken && a.isRead === b.isRead && a.needsInterpreter === b.needsInterpreter)
    }
  }
  for (const b of standing(absorbed.integrationLanguages)) {
    for (const a of standing(stays.integrationLanguages)) {
      if (a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31')) ask('integration-language', a, b, a.language === b.language && a.from === b.from && a.to === b.to && a.talkedOn === b.talkedOn)
    }
  }
  return { toldTwice, conflicts }
}

type File = { facts: PersonFacts; details: PersonDetails }
export function compare(stays: File, absorbed: File, recorders: ReadonlyMap<string, string>): Compared {
  const parts = [...(Object.keys(stays.facts.lists) as Key[]).map((key) => compareFact(key, stays.facts, absorbed.facts, recorders)), compareDetails(stays.details, absorbed.details)]
  return { toldTwice: parts.flatMap((one) => one.toldTwice), conflicts: parts.flatMap((one) => one.conflicts) }
}

const textOf = ({ table, row }: RowRef): string => `${table} ${row}`
/** Conflicts of which not one whole side, and only one, is left out. A row that another line has left out already needs no more. */
export function undecided(conflicts: readonly Conflict[], aside: readonly RowRef[]): Conflict[] {
  const out = new Set(aside.map(textOf))
  const isOut = (side: Side): boolean => side.rows.every((one) => out.has(textOf(one)))
  return conflicts.filter((one) => !isOut(one.stays) && !isOut(one.absorbed))
}
/** Rows that no conflict is about may not be left out: a merge is no way to withdraw. */
export function strangers(conflicts: readonly Conflict[], aside: readonly RowRef[]): RowRef[] {
  const asked = new Set(conflicts.flatMap((one) => [...one.stays.rows, ...one.absorbed.rows]).map(textOf))
  return aside.filter((one) => !asked.has(textOf(one)))
}
/** Whether some conflict has both its sides left out: then nobody would have said anything. */
export const hasNeither = (conflicts: readonly Conflict[], aside: readonly RowRef[]): Conflict[] => {
  const out = new Set(aside.map(textOf))
  return conflicts.filter((one) => [...one.stays.rows, ...one.absorbed.rows].every((each) => out.has(textOf(each))))
}

/** The facts of the two as one file, without what is left out. */
export function together(stays: PersonFacts, absorbed: PersonFacts, aside: readonly RowRef[]): PersonFacts {
  const out = new Set(aside.map(textOf))
  const lists = Object.fromEntries((Object.keys(stays.lists) as Key[]).map((key) => [key, [...stays.lists[key], ...absorbed.lists[key]]
    .filter((row) => !out.has(textOf({ table: tableOfFact(key), row: String(row.row) })))
    .sort((a, b) => a.from.localeCompare(b.from) || a.row - b.row)])) as PersonFacts['lists']
  const none = Object.fromEntries([...Object.entries(absorbed.none), ...Object.entries(stays.none)].filter(([, row]) => !out.has(textOf({ table: 'absence_of_fact', row: String(row.row) }))))
  return { ...stays, none, lists }
}

/** Ties of anybody to the absorbed file lead to the one that stays. */
export const leadTo = (person: PersonFacts, absorbed: string, stays: string): PersonFacts => {
  const led = (rows: RowOfFact[], key: string): RowOfFact[] => rows.map((row) => (String(row[key]) === absorbed ? { ...row, [key]: Number(stays) } : row))
  return { ...person, lists: { ...person.lists, familyTie: led(person.lists.familyTie, 'other'), bornInFinlandTo: led(person.lists.bornInFinlandTo, 'parent') } }
}
export const areTied = (a: PersonFacts, b: PersonFacts): boolean =>
  [[a, b.id], [b, a.id]].some(([one, other]) => [...(one as PersonFacts).lists.familyTie.map((row) => row['other']), ...(one as PersonFacts).lists.bornInFinlandTo.map((row) => row['parent'])].map(String).includes(other as string))
