/** What a person's page and lists show: masked where the law hides it, with the source of every fact. */
import type { FactMeta, PersonLine } from '@kotostig/api/person'
import type { PersonFacts, RowOfFact } from '../facts/facts.ts'
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { soundsOf } from './name-sound.ts'
import { lineColumns, listFound, mostFound, type LineRow } from './person.queries.ts'

export { codeExists, insertPerson, mayReach, partsOf, wholeOf } from './person.queries.ts'

/** The columns of a person in any list of ours. */
export const listColumns = lineColumns

/** A line of a list. Where the file is not here yet, the name is there, the birthday is not. */
export const lineOf = (row: LineRow): PersonLine => ({
  id: row.id, caseNumber: row.case_number, name: row.name, born: row.has_file ? row.born : null, isProtected: row.is_protected, hasFile: row.has_file,
})

const tableOf: Record<string, string> = {
  died: 'life_event', left: 'life_event', finnishCitizenFrom: 'life_event', arrived: 'life_event', appliedForProtection: 'life_event',
  unaccompaniedOnArrival: 'circumstance', obviousSocialOrHealthNeeds: 'circumstance', vulnerable: 'circumstance', residence: 'residence',
  homeMunicipality: 'home_municipality', meetsHomeMunicipalityConditions: 'home_condition', livesIn: 'living_place', familyTie: 'family_tie',
  bornInFinlandTo: 'birth_in_finland', withoutGuardian: 'guardian_absence', representative: 'representation', traffickingVictim: 'trafficking',
  jobSeeker: 'job_seeking', homeCareAllowance: 'home_care_allowance', socialAssistance: 'social_assistance', acts: 'act',
}
export const tableOfFact = (key: string): string => tableOf[key]!
export const isSingle = (key: string): boolean => ['life_event', 'circumstance'].includes(tableOf[key]!)

/** Where each fact of a person's case stands, who said it, and which row it is. */
export function metaOf(person: PersonFacts, index: number, recorders: ReadonlyMap<string, string>): FactMeta[] {
  const nameOf = (officer: unknown): string | null => (officer === undefined ? null : (recorders.get(String(officer)) ?? null))
  const metaOfRow = (row: RowOfFact, path: string, table: string): FactMeta => ({
    path, table, row: String(row.row), source: row.source, note: (row['note'] as string | undefined) ?? null, recordedAt: String(row['at']), recordedBy: nameOf(row['by']),
    withdrawn: row['goneAt'] === undefined ? null : { on: String(row['goneAt']), by: nameOf(row['goneBy']), reason: String(row['goneWhy']) },
  })
  const listed = Object.entries(person.lists).flatMap(([key, rows]: [string, RowOfFact[]]) =>
    rows.map((row, at) => metaOfRow(row, isSingle(key) ? `people[${index}].${key}` : `people[${index}].${key}[${at}]`, tableOf[key]!)))
  return [...listed, ...Object.entries(person.none).map(([key, row]) => metaOfRow(row, `people[${index}].${key}`, 'absence_of_fact'))]
}

/** Everybody who has recorded or withdrawn something of these people. */
export const officersOf = (people: readonly PersonFacts[]): string[] =>
  [...new Set(people.flatMap((one) => [...Object.values(one.lists).flat(), ...Object.values(one.none)].flatMap((row) => [row['by'], row['goneBy']])).filter((id) => id !== undefined).map(String))]

/** How a search text is meant: an identity code, a case number, a day, or a name. */
export function readSearch(text: string): { code: string } | { caseNumber: string } | { born: string } | { name: string } {
  const given = text.trim()
  const code = given.toUpperCase()
  if (/^[0-9]{6}[-+YXWVUABCDEF][0-9]{3}[0-9A-Y]$/.test(code)) return { code }
  if (/^K[0-9]{2}-[0-9]+$/i.test(given)) return { caseNumber: given.toUpperCase() }
  const day = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(given)
  if (day) return { born: `${day[3]}-${day[2]!.padStart(2, '0')}-${day[1]!.padStart(2, '0')}` }
  const month = /^([0-9]{1,2})\.([0-9]{4})$/.exec(given)
  if (month && +month[1]! >= 1 && +month[1]! <= 12) return { born: `${month[2]}-${month[1]!.padStart(2, '0')}` }
  return /^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$/.test(given) ? { born: given } : { name: given }
}

/** People whom a search text means, as far as the officer may see them: at most so many as a search shows, and whether there are others. */
export async function findPeople(tx: Read, may: MayFilter, file: MayFilter, text: string): Promise<{ meant: ReturnType<typeof readSearch>; people: LineRow[]; more: boolean }> {
  const meant = readSearch(text)
  const search = 'name' in meant ? { sounds: soundsOf(meant.name) } : meant
  const rows = 'sounds' in search && search.sounds.length === 0 ? [] : await listFound(tx, may, file, search)
  return { meant, people: rows.slice(0, mostFound), more: rows.length > mostFound }
}
