/** From rows of facts to a case file, and back to the rows that an answer rests on. */
import type { Act, Arrangement, CaseFile, CaseMunicipality, CasePerson, Period } from '@kotostig/law'
import type { PersonFacts, RowOfFact } from './facts.queries.ts'

export { listFacts, listFamily, lockPeople, type Known, type PersonFacts, type RowOfFact } from './facts.queries.ts'

const period = (row: RowOfFact): Period => (row['to'] === undefined ? { from: row.from } : { from: row.from, to: row['to'] as string })
const pick = (row: RowOfFact, ...keys: string[]): object => Object.fromEntries(keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]))

const listed = <T>(facts: PersonFacts, key: keyof PersonFacts['lists'], of: (row: RowOfFact) => T): T[] | undefined => {
  const rows = facts.lists[key]
  return rows.length > 0 ? rows.map(of) : facts.none[key] !== undefined ? [] : undefined
}
const firstOf = (rows: RowOfFact[]): string | undefined => rows[0]?.from

function actOf(row: RowOfFact): Act {
  const act = { type: row['type'], on: row.from, ...pick(row, 'estimatedNeed', 'needsPlan', 'needsCoordination', 'withWelfareArea', 'ground', 'municipality', 'accepted', 'section', 'month') } as Act
  if (row['to'] !== undefined) act.until = row['to'] as string
  if (row['proposedBy'] !== undefined) act.by = row['proposedBy'] as 'migri' | 'reception-centre'
  return act
}

/** Silence stays silence: a list nobody has filled is left out, unless somebody has stated that there is none. */
export function personOf(facts: PersonFacts): CasePerson {
  const { lists } = facts
  const person: Record<string, unknown> = { id: facts.id, born: facts.born }
  const set = (key: string, value: unknown): void => { if (value !== undefined) person[key] = value }
  for (const key of ['died', 'left', 'finnishCitizenFrom', 'arrived', 'appliedForProtection'] as const) set(key, firstOf(lists[key]))
  for (const key of ['unaccompaniedOnArrival', 'obviousSocialOrHealthNeeds', 'vulnerable'] as const) set(key, lists[key][0]?.['value'])
  set('residence', listed(facts, 'residence', (row) => ({ ...period(row), ...pick(row, 'kind', 'ground', 'afterProtectionApplication') })))
  set('homeMunicipality', listed(facts, 'homeMunicipality', (row) => ({ ...period(row), ...pick(row, 'code') })))
  set('meetsHomeMunicipalityConditions', listed(facts, 'meetsHomeMunicipalityConditions', (row) => ({ ...period(row), ...pick(row, 'value') })))
  set('livesIn', listed(facts, 'livesIn', (row) => ({ ...period(row), ...pick(row, 'code') })))
  set('familyTie', listed(facts, 'familyTie', (row) => ({ to: String(row['other']), existedBeforeArrival: row['existedBeforeArrival'] })))
  set('bornInFinlandTo', listed(facts, 'bornInFinlandTo', (row) => String(row['parent'])))
  for (const key of ['withoutGuardian', 'representative', 'traffickingVictim', 'homeCareAllowance'] as const) set(key, listed(facts, key, period))
  set('jobSeeker', listed(facts, 'jobSeeker', (row) => ({ ...period(row), ...pick(row, 'unemployed') })))
  set('socialAssistance', listed(facts, 'socialAssistance', (row) => ({ ...period(row), ...pick(row, 'temporary') })))
  set('acts', listed(facts, 'acts', actOf))
  return person as unknown as CasePerson
}

/** What municipalities have stated of themselves, as a case file holds it. */
export type Stated = { municipalities: CaseMunicipality[]; arrangements: Arrangement[] }
export const nothingStated: Stated = { municipalities: [], arrangements: [] }

export const caseOf = (asOf: string, people: readonly PersonFacts[], { municipalities, arrangements }: Stated): CaseFile => ({
  asOf, people: people.map(personOf), municipalities, ...(arrangements.length > 0 ? { arrangements } : {}),
})

/** The municipalities that the facts of these people name. */
export const municipalitiesNamed = (people: readonly PersonFacts[]): string[] =>
  [...new Set(people.flatMap(({ lists }) => [...[...lists.homeMunicipality, ...lists.livesIn].map((row) => row['code']), ...lists.acts.map((row) => row['municipality'])]).filter((code) => typeof code === 'string'))]

/** The row of a fact that stands at a place of the case file, as in `people[0].residence[1]`; `undefined` for a birthday. */
export function rowAt(people: readonly PersonFacts[], path: string): RowOfFact | undefined {
  const found = /^people\[(\d+)\]\.(\w+)(?:\[(\d+)\])?/.exec(path)
  if (found === null) return undefined
  return people[Number(found[1])]?.lists[found[2] as keyof PersonFacts['lists']]?.[Number(found[3] ?? 0)]
}
