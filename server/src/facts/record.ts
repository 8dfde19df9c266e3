/** Recording facts: checked by the law's own reader in the whole family's case, then written, then derived again. */
import { readCaseFile, type Fault } from '@kotostig/law'
import type { Tx } from '../db/tx.ts'
import { caseOf, listFacts, listFamily, nothingStated } from './facts.ts'
import { factInserts, insertAbsence, insertFact, spreadNonDisclosure, withdrawRow, factTables, type FactTable, type Provenance } from './record.queries.ts'

export { factTables, type FactTable, type Provenance }

const isList = new Set(['residence', 'homeMunicipality', 'meetsHomeMunicipalityConditions', 'livesIn', 'familyTie', 'bornInFinlandTo', 'withoutGuardian', 'representative', 'traffickingVictim', 'jobSeeker', 'homeCareAllowance', 'socialAssistance', 'acts'])
/** Facts of which "none" is an answer. */
export const canBeNone: ReadonlySet<string> = new Set(['jobSeeker', 'homeCareAllowance', 'socialAssistance', 'withoutGuardian', 'traffickingVictim', 'familyTie'])

/** Besides the home municipality, which the law's reader checks: what an authority records one of at a time. */
export const oneAtATime = ['jobSeeker', 'livesIn', 'meetsHomeMunicipalityConditions']

/** The entries of a list that overlap another of it, each with its place. */
export function overlaps(key: string, entries: readonly { from: string; to?: string }[]): Fault[] {
  return entries.flatMap((one, at) => {
    const other = entries.findIndex((earlier, place) => place < at && earlier.from <= (one.to ?? '9999-12-31') && one.from <= (earlier.to ?? '9999-12-31'))
    return other < 0 ? [] : [{ path: `${key}[${at}]`, code: 'overlap' as const, message: `overlaps ${key}[${other}]; one at a time` }]
  })
}

export type Recorded = { ok: true } | { ok: false; faults: Fault[] }

/** Paths of a family's case, told from the fact's own point of view: `people[2].acts[4].until` is `acts[4].until`. */
const ownPath = (fault: Fault, index: number): Fault => ({ ...fault, path: fault.path.replace(`people[${index}].`, '') })

/**
 * Adds facts of one person. `facts` is a part of a case file's person; the value `"none"` states that there is none. Nothing is
 * written unless all of it can be: the caller's transaction is left as it was, and the faults are told.
 */
export async function recordFacts(tx: Tx, facts: Readonly<Record<string, unknown>>, by: Provenance): Promise<Recorded> {
  const others = Object.entries(facts).filter(([key]) => key === 'familyTie' || key === 'bornInFinlandTo')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value])).map((one) => String((one as { to?: unknown }).to ?? one)).filter((id) => /^[0-9]{1,18}$/.test(id))
  const people = await listFacts(tx, await listFamily(tx, [by.person, ...others]))
  const file = caseOf(by.at.slice(0, 10), people, nothingStated)
  const index = people.findIndex((one) => one.id === by.person)
  const person = file.people[index] as unknown as Record<string, unknown>
  const faults: Fault[] = []
  for (const [key, value] of Object.entries(facts)) {
    if (factInserts[key] === undefined) faults.push({ path: key, code: 'unknown-key', message: 'unknown key' })
    else if (value === 'none' && canBeNone.has(key)) {
      if (Array.isArray(person[key]) && person[key].length > 0) faults.push({ path: key, code: 'overlap', message: 'is recorded already; withdraw it first' })
    } else if (isList.has(key)) person[key] = [...((person[key] as unknown[] | undefined) ?? []), ...(Array.isArray(value) ? value : [value])]
    else if (person[key] !== undefined) faults.push({ path: key, code: 'overlap', message: 'is recorded already; withdraw it first' })
    else person[key] = value
  }
  const read = readCaseFile(file)
  if (!read.ok) faults.push(...read.faults.map((fault) => ownPath(fault, index)))
  else for (const key of oneAtATime) if (facts[key] !== undefined) faults.push(...overlaps(key, (person[key] as { from: string; to?: string }[] | undefined) ?? []))
  if (faults.length > 0) return { ok: false, faults }
  for (const [key, value] of Object.entries(facts)) {
    if (value === 'none') await insertAbsence(tx, key, by)
    else for (const one of isList.has(key) && Array.isArray(value) ? value : [value]) await insertFact(tx, key, one, by)
  }
  if (facts['familyTie'] !== undefined || facts['bornInFinlandTo'] !== undefined) await coverHousehold(tx, by.person, by.at)
  return { ok: true }
}

/** Whoever is tied to somebody whose non-disclosure covers the household is covered as well. */
export const coverHousehold = async (tx: Tx, person: string, at: string): Promise<number> =>
  spreadNonDisclosure(tx, await listFamily(tx, [person]), at.slice(0, 10), at)

export const withdrawFactRow = (tx: Tx, table: string, row: string, person: string, reason: string, officer: string, at: string): Promise<boolean> =>
  (factTables as readonly string[]).includes(table) ? withdrawRow(tx, table as FactTable, row, person, reason, officer, at) : Promise.resolve(false)
