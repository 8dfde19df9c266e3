/** All rows about one person: tried without writing, or taken over. One way for both, so that trying tells what running does. */
import { createHash } from 'node:crypto'
import type { Mapping, Purpose } from '@kotostig/api/takeover'
import { readCaseFile } from '@kotostig/law'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Officer } from '../caller.ts'
import { sql, type Tx } from '../db/tx.ts'
import { caseOf, listFacts, nothingStated } from '../facts/facts.ts'
import { recordFacts } from '../facts/record.ts'
import { addContact } from '../message/message.ts'
import { searchKey } from '../person/name-sound.ts'
import { insertPerson, mayReach } from '../person/person.ts'
import { isAlikeHere } from '../person/similar.ts'
import { addListed, factsOfList, sourceOfList } from '../intake/listed.ts'
import { columnAt, readRow, type Facts, type Fault, type ReadRow } from './read-row.ts'
import * as queries from './takeover.queries.ts'

export type Work = { id: string; headings: readonly string[]; mapping: Mapping; isFrom1904: boolean; officer: Officer; today: string; at: string; note: string; may: MayFilter; purpose: Purpose | null; arrivedOn: string }
export const workOf = (row: queries.TakeoverRow, officer: Officer, today: string, at: string): Work => ({
  id: row.id, headings: row.headings, mapping: row.mapping!, isFrom1904: row.is_from_1904, officer, today, at, note: noteOf(row.id), may: mayFilter(officer, 'takeover.run', today), purpose: row.purpose, arrivedOn: row.sent.slice(0, 10),
})
/** What stands beside every fact that came with a file. */
export const noteOf = (takeover: string): string => `takeover ${takeover}`

/** Under this key a person of the older system is known again in the next file. The code itself is not kept in it. */
export const requestKey = (authority: string, personKey: string): string => `takeover:${authority}:${createHash('sha256').update(personKey).digest('hex').slice(0, 32)}`

const lawCodes = new Set(['missing', 'not-a-day', 'not-in-list', 'period-backwards', 'overlap'])
const faultOf = (fault: { path: string; code: string }, mapping: Mapping): Fault => ({ column: columnAt(fault.path, mapping), code: lawCodes.has(fault.code) ? fault.code : 'law' })

/** Adds what a row says to what is known already; the same said twice is said once. */
function joined(known: Facts, more: Facts): Facts | 'overlap' {
  const all: Facts = { ...known }
  for (const [key, value] of Object.entries(more)) {
    if (Array.isArray(value)) {
      const before = (all[key] as unknown[] | undefined) ?? []
      all[key] = [...before, ...value.filter((one) => !before.some((other) => JSON.stringify(other) === JSON.stringify(one)))]
    } else if (all[key] !== undefined && all[key] !== value) return 'overlap'
    else all[key] = value
  }
  return all
}

/** Of these a list says month after month that they go on: what began before and has no end is said already. */
const goesOn = new Set(['homeCareAllowance', 'socialAssistance'])
type Entry = Readonly<Record<string, unknown>>
function isRecorded(key: string, one: Entry, recorded: readonly Entry[]): boolean {
  const agrees = (before: Entry, part: string): boolean => JSON.stringify(before[part] ?? false) === JSON.stringify(one[part] ?? false)
  return recorded.some((before) => Object.keys(one).every((part) => agrees(before, part)
    || (part === 'from' && goesOn.has(key) && one['to'] === undefined && before['to'] === undefined && String(before['from']) <= String(one['from']))))
}
/** What is recorded of the person already is left out of what the rows say, so that the same list twice says nothing the second time. */
async function leaveOutRecorded(tx: Tx, work: Work, person: string, rows: readonly ReadRow[]): Promise<void> {
  const recorded = caseOf(work.today, await listFacts(tx, [person]), nothingStated).people[0] as unknown as Facts
  for (const { facts } of rows) {
    for (const [key, value] of Object.entries(facts)) {
      const before = recorded[key]
      const fresh = Array.isArray(value) ? (value as Entry[]).filter((one) => !isRecorded(key, one, Array.isArray(before) ? (before as Entry[]) : [])) : value === before ? [] : [value]
      if (fresh.length === 0) delete facts[key]
      else if (Array.isArray(value)) facts[key] = fresh
    }
  }
}

const first = <T>(rows: readonly ReadRow[], of: (row: ReadRow) => T | undefined): T | undefined => {
  for (const row of rows) {
    const found = of(row)
    if (found !== undefined) return found
  }
  return undefined
}

type Person = { isNew: boolean; id?: string; born: string; familyName: string; givenNames: string }
export type Group = { outcomes: queries.Outcome[]; person?: string; created: boolean; updated: boolean }

/** Everything of a group that cannot be taken is said; the rest is taken, if `write`. */
export async function takeGroup(tx: Tx, work: Work, waiting: readonly queries.Waiting[], write: boolean): Promise<Group> {
  const reads = waiting.map((row) => factsOfList(readRow(row, work.headings, work.mapping, work.isFrom1904), work))
  const good = reads.filter((one) => one.faults.length === 0)
  const nothing: Group = { outcomes: reads.map(({ row, faults }) => ({ id: row.id, state: 'refused', faults })), created: false, updated: false }
  if (good.length === 0) return nothing
  const refuseGood = (fault: (one: ReadRow) => Fault): Group => {
    for (const one of good) one.faults.push(fault(one))
    return { ...nothing, outcomes: reads.map(({ row, faults }) => ({ id: row.id, state: 'refused', faults })) }
  }
  const columnOf = (target: string): string => Object.entries(work.mapping.columns).find(([, of]) => of === target)?.[0] ?? ''

  const codes = new Set(good.flatMap((one) => one.code ?? []))
  if (codes.size > 1) return refuseGood(() => ({ column: columnOf('identityCode'), code: 'born-other' }))
  const code = [...codes][0]
  const born = first(good, (one) => one.born)
  if (good.some((one) => one.born !== undefined && one.born !== born)) return refuseGood(() => ({ column: columnOf('born'), code: 'born-other' }))
  const key = requestKey(work.officer.authority.id, waiting[0]!.key!)
  const known = await queries.findPerson(tx, code, key)
  // Of a list, whoever is out of reach becomes a contact as somebody unknown does: nothing is told of a file elsewhere.
  const found = known && work.purpose !== null && !(await mayReach(tx, work.may, known.id)) ? undefined : known
  // Of somebody out of reach no more is told than that access is by handover; the same for whoever is protected.
  if (found && !(await mayReach(tx, work.may, found.id))) return refuseGood(() => ({ column: columnOf(code === undefined ? 'number' : 'identityCode'), code: 'known-by-access' }))
  if (found && born !== undefined && born !== found.born) return refuseGood(() => ({ column: columnOf('born'), code: 'born-other' }))
  const [familyName, givenNames] = [first(good, (one) => one.familyName), first(good, (one) => one.givenNames)]
  if (!found) {
    for (const [target, value] of [...(work.purpose === null ? [['born', born]] as const : []), ['familyName', familyName], ['givenNames', givenNames]] as const) {
      if (value === undefined) for (const one of good) one.faults.push({ column: columnOf(target), code: 'missing' })
    }
    if (good.some((one) => one.faults.length > 0)) return { ...nothing, outcomes: reads.map(({ row, faults }) => ({ id: row.id, state: 'refused', faults })) }
  }
  if (!found && work.purpose !== null) return listGroup(tx, work, good, reads, { code, born, familyName: familyName!, givenNames: givenNames! }, write, columnOf)
  const person: Person = found ? { isNew: false, id: found.id, born: found.born, familyName: '', givenNames: '' } : { isNew: true, born: born!, familyName: familyName!, givenNames: givenNames! }
  // Without a code nobody can be told apart for certain: whoever tries the file is asked to look, before there are two files of one.
  const isAlike = !write && person.isNew && code === undefined && (await isAlikeHere(tx, work.may, person))
  if (found) await leaveOutRecorded(tx, work, found.id, good)
  if (found && work.purpose !== null && !(await queries.isKnownOf(tx, found.id))) good[0]!.facts['acts'] = [...((good[0]!.facts['acts'] as unknown[] | undefined) ?? []), { type: 'known', on: work.arrivedOn }]
  const isNothingNew = found !== undefined && good.every((one) => Object.keys(one.facts).length === 0 && one.relative === undefined)
    && !(await queries.hasNewDetails(tx, found.id, { language: first(good, (one) => one.language), isProtected: good.some((one) => one.isProtected), phone: first(good, (one) => one.phone), email: first(good, (one) => one.email) }, work.today))
  await checkRelatives(tx, work, good)
  const taken = isNothingNew ? undefined : write ? await writePerson(tx, work, person, good, key, code) : await tryPerson(tx, work, person, good)
  const isTaken = good.some((one) => one.faults.every((fault) => fault.isWarning))
  return {
    outcomes: reads.map(({ row, faults, relative }) => {
      const refused = faults.some((fault) => !fault.isWarning)
      return { id: row.id, state: refused ? 'refused' as const : write ? (relative ? 'made' as const : 'done' as const) : 'ready' as const, faults: refused || write ? faults : [...faults, ...(found ? [{ column: '', code: isNothingNew ? 'nothing-new' : 'is-update', isWarning: true as const }] : []), ...(isAlike ? [{ column: columnOf('familyName'), code: 'is-alike', isWarning: true as const }] : [])], ...(write && !refused && taken !== undefined ? { person: taken, isNew: person.isNew } : {}) }
    }),
    ...(write && taken !== undefined ? { person: taken } : {}), created: isTaken && person.isNew, updated: isTaken && !person.isNew && !isNothingNew,
  }
}

/** Somebody of a list who has no file within reach: a contact to take up, not a file. */
async function listGroup(tx: Tx, work: Work, good: readonly ReadRow[], reads: readonly ReadRow[], who: { code: string | undefined; born: string | undefined; familyName: string; givenNames: string }, write: boolean, columnOf: (target: string) => string): Promise<Group> {
  await tryPerson(tx, work, { isNew: true, born: who.born ?? '1990-01-01', familyName: who.familyName, givenNames: who.givenNames }, good)
  const fit = good.filter((one) => one.faults.length === 0)
  let facts: Facts = {}
  for (const one of fit) facts = joined(facts, one.facts) as Facts
  const isAlike = !write && who.born !== undefined && (await isAlikeHere(tx, work.may, { ...who, born: who.born }))
  const language = fit.find((one) => one.language !== undefined)?.language ?? null
  const outcome = fit.length === 0 ? 'refused' : await addListed(tx, {
    ...who, born: who.born ?? null, code: who.code ?? null, language, needsInterpreter: fit.some((one) => one.needsInterpreter === true), isProtected: fit.some((one) => one.isProtected), phone: first(fit, (one) => one.phone) ?? '', email: first(fit, (one) => one.email) ?? '', facts,
  }, work, write)
  return {
    outcomes: reads.map(({ row, faults }) => {
      const refused = faults.some((fault) => !fault.isWarning)
      const warnings: Fault[] = [...(outcome === 'waits' ? [{ column: '', code: 'waits-already', isWarning: true as const }] : []), ...(isAlike ? [{ column: columnOf('familyName'), code: 'is-alike', isWarning: true as const }] : [])]
      return { id: row.id, state: refused ? 'refused' as const : write ? 'done' as const : 'ready' as const, faults: refused ? faults : [...faults, ...warnings] }
    }),
    created: outcome === 'added', updated: false,
  }
}

async function checkRelatives(tx: Tx, work: Work, good: readonly ReadRow[]): Promise<void> {
  for (const one of good) {
    if (one.relative && (await relativeOf(tx, work, one.relative.key)) === undefined) {
      one.faults.push({ column: Object.entries(work.mapping.columns).find(([, of]) => of === 'relative')?.[0] ?? '', code: 'no-such-relative' })
    }
  }
}
/** A row of the same file, or somebody within reach. */
export async function relativeOf(tx: Tx, work: Work, key: string): Promise<{ person: string | null } | undefined> {
  const inFile = await queries.findInFile(tx, work.id, key)
  if (inFile) return inFile
  const known = await queries.findByCode(tx, key.toUpperCase().replace(/\s/g, ''))
  return known && (await mayReach(tx, work.may, known.id)) ? { person: known.id } : undefined
}

/** Somebody new is held against the law's reader; of somebody known the facts are written and taken back. */
async function tryPerson(tx: Tx, work: Work, person: Person, rows: readonly ReadRow[]): Promise<undefined> {
  if (!person.isNew) {
    await tx.write(sql`SAVEPOINT trying`)
    await writeFacts(tx, work, person.id!, rows)
    await tx.write(sql`ROLLBACK TO SAVEPOINT trying`)
    return
  }
  let known: Facts = {}
  for (const one of rows) {
    if (one.faults.length > 0) continue
    const all = joined(known, one.facts)
    if (all === 'overlap') {
      one.faults.push({ column: columnAt('arrived', work.mapping), code: 'overlap' })
      continue
    }
    const read = readCaseFile({ asOf: work.today, municipalities: [], people: [{ id: '1', born: person.born, ...all }] })
    if (read.ok) known = all
    else one.faults.push(...read.faults.map((fault) => faultOf(fault, work.mapping)))
  }
}

async function writePerson(tx: Tx, work: Work, person: Person, rows: readonly ReadRow[], key: string, code: string | undefined): Promise<string> {
  const { officer, at } = work
  const id = person.id ?? (await insertPerson(tx, {
    born: person.born, key, authority: officer.authority.id, officer: officer.officerId, at, familyName: person.familyName, givenNames: person.givenNames, searchKey: searchKey(person.familyName, person.givenNames), source: 'import', ...(code === undefined ? {} : { code }),
  })).id
  const language = rows.find((one) => one.language !== undefined)
  await queries.addDetails(tx, id, {
    ...(language?.language === undefined ? {} : { language: language.language, needsInterpreter: rows.some((one) => one.needsInterpreter === true) }), ...(rows.some((one) => one.isProtected) ? { isProtected: true } : {}),
  }, { officer: officer.officerId, at, note: work.note, from: work.today })
  for (const kind of ['phone', 'email'] as const) {
    const value = first(rows, (one) => one[kind])
    if (value !== undefined && value.length >= 3) await addContact(tx, id, kind, value, { officer: officer.officerId, at, today: work.today, source: sourceOfList(work.purpose), note: work.note })
  }
  await writeFacts(tx, work, id, rows)
  if (!person.isNew) await queries.bumpVersion(tx, id)
  return id
}

/** Row by row, so that one that is wrong takes no other with it. What is recorded already is not recorded again. */
async function writeFacts(tx: Tx, work: Work, person: string, rows: readonly ReadRow[]): Promise<void> {
  let known: Facts = {}
  for (const one of rows) {
    if (one.faults.length > 0) continue
    const all = joined(known, one.facts)
    if (all === 'overlap') {
      one.faults.push({ column: columnAt('arrived', work.mapping), code: 'overlap' })
      continue
    }
    const fresh = Object.fromEntries(Object.entries(all).flatMap(([name, value]) => {
      const before = known[name]
      if (!Array.isArray(value)) return before === undefined ? [[name, value]] : []
      const more = value.slice((before as unknown[] | undefined)?.length ?? 0)
      return more.length > 0 ? [[name, more]] : []
    }))
    if (Object.keys(fresh).length === 0) continue
    const recorded = await recordFacts(tx, fresh, { person, source: sourceOfList(work.purpose), officer: work.officer.officerId, at: work.at, note: work.note })
    if (recorded.ok) known = all
    else one.faults.push(...recorded.faults.map((fault) => faultOf(fault, work.mapping)))
  }
}
