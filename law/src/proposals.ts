/**
 * Proposed law, as data. A proposal says what it is and where it comes from, what of it is not modelled, and what it changes: rules, whose
 * whole versions stand in `with-proposal.ts`, and rows of dated numbers. Nothing here can be asked about a person.
 */
import { day, parseDay, type IsoDate } from './kit/date.ts'
import type { NonEmpty } from './kit/set-by-law.ts'
import { tables, type TableId } from './law-tables.ts'
import { proposalTexts, type ProposalFaultCode, type ProposalStanding, type TablePart, type TableUnit } from './proposals.texts.ts'
import type { DutyId, Names } from './terms.ts'

export type ChangedValue = number | Readonly<Record<string, number>>
/** A number from a day on. Later values of the law in force give way to it. */
export type TableChange = { readonly table: TableId; readonly from: IsoDate; readonly unit: TableUnit; readonly value: ChangedValue }
/** A rule of which there is a whole new version. */
export type RuleChange = { readonly rule: DutyId; readonly words: Names }

export type Proposal = {
  readonly id: string
  readonly standing: ProposalStanding
  readonly title: Names
  readonly lead: Names
  readonly source: Names
  readonly notModelled: readonly Names[]
  readonly firstDay: IsoDate
  readonly rules: readonly RuleChange[]
  readonly tables: readonly TableChange[]
}

/* ---- what can be changed ------------------------------------------------------------------------------------------ */

/** `moves`: whether the number decides duties and rights, or money. No number here decides both, and a test says so. */
export type Changeable = { readonly unit: TableUnit; readonly parts: NonEmpty<TablePart>; readonly least: number; readonly most: number; readonly moves: 'duties' | 'money' }
const one = (unit: TableUnit, most: number): Changeable => ({ unit, parts: ['value'], least: 1, most, moves: 'duties' })
const rates: Changeable = { unit: 'euros-a-year', parts: ['under7', 'from7', 'adult'], least: 0, most: 100_000, moves: 'money' }

export const changeable: Record<TableId, Changeable> = {
  monthsBetweenReviews: one('months', 36),
  monthsToDirect: one('months', 36),
  yearsOfFirstPlan: one('years', 10),
  yearsOfPlans: one('years', 10),
  yearsOfExtension: one('years', 10),
  yearsForAssessment: one('years', 10),
  compensationYears: { unit: 'years', parts: ['general', 'quota', 'familyOfQuota'], least: 1, most: 10, moves: 'money' },
  municipalityRates: rates,
  welfareAreaRates: rates,
  alandMunicipalityRates: rates,
  alandHealthAuthorityRates: rates,
}
/** In the order in which they are offered. */
export const changeableTables = Object.keys(changeable) as TableId[]
const isTable = (value: unknown): value is TableId => typeof value === 'string' && Object.hasOwn(changeable, value)

export const earliestChange = '2025-01-01'
export const latestChange = '2035-12-31'

/* ---- the examples -------------------------------------------------------------------------------------------------- */

export const proposals: NonEmpty<Proposal> = [
  {
    id: 'plan-always-2027', standing: 'proposed', ...withoutRule(proposalTexts.planAlways), firstDay: '2027-01-01', tables: [],
    rules: [{ rule: 'plan.make', words: proposalTexts.planAlways.rule }],
  },
  {
    id: 'invented-rates-2027', standing: 'invented', ...proposalTexts.inventedRates, firstDay: '2027-01-01', rules: [],
    tables: [{ table: 'municipalityRates', from: '2027-01-01', unit: 'euros-a-year', value: { under7: 3000, from7: 2300, adult: 7741 } }],
  },
]
export const proposalById = (id: string): Proposal | undefined => proposals.find((proposal) => proposal.id === id)

function withoutRule({ title, lead, source, notModelled }: typeof proposalTexts.planAlways): Pick<Proposal, 'title' | 'lead' | 'source' | 'notModelled'> {
  return { title, lead, source, notModelled }
}

/* ---- a proposal of a reader's own ---------------------------------------------------------------------------------- */

export type ProposalFault = { path: string; code: ProposalFaultCode }
/** As it stands in a file: `format` 1, a title and changes of numbers. */
export type OwnProposal = { format: 1; title: string; changes: TableChange[] }
export type ProposalRead = { ok: true; own: OwnProposal; proposal: Proposal } | { ok: false; faults: ProposalFault[] }

const mostChanges = 20
const longestTitle = 100
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a proposal of somebody's own: every fault is told with its place, and nothing is guessed. */
export function readProposal(value: unknown): ProposalRead {
  const faults: ProposalFault[] = []
  const fault = (path: string, code: ProposalFaultCode): undefined => void faults.push({ path, code })
  if (!isObject(value)) return { ok: false, faults: [{ path: '', code: 'not-an-object' }] }
  for (const key of Object.keys(value)) if (!['format', 'title', 'changes'].includes(key)) fault(key, 'unknown-key')
  if (value['format'] !== 1) fault('format', 'wrong-format')
  const title = typeof value['title'] === 'string' ? value['title'].trim() : ''
  if (title === '') fault('title', 'no-title')
  else if (title.length > longestTitle) fault('title', 'too-long')
  const given: unknown[] = Array.isArray(value['changes']) ? value['changes'] : []
  if (given.length === 0) fault('changes', 'no-changes')
  if (given.length > mostChanges) fault('changes', 'too-many-changes')
  const changes: TableChange[] = []
  for (const [at, item] of given.slice(0, mostChanges).entries()) {
    const change = readChange(item, `changes[${at}]`, fault)
    if (change === undefined) continue
    if (changes.some((other) => other.table === change.table && other.from === change.from)) fault(`changes[${at}].from`, 'overlap')
    changes.push(change)
  }
  if (faults.length > 0) return { ok: false, faults }
  changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.table < b.table ? -1 : 1))
  const own: OwnProposal = { format: 1, title, changes }
  return { ok: true, own, proposal: { id: 'own', standing: 'own', ...proposalTexts.own, title: { sv: title, fi: title, en: title }, firstDay: changes[0]!.from, rules: [], tables: changes } }
}

function readChange(item: unknown, path: string, fault: (path: string, code: ProposalFaultCode) => undefined): TableChange | undefined {
  if (!isObject(item)) return fault(path, 'not-an-object')
  for (const key of Object.keys(item)) if (!['table', 'from', 'unit', 'value'].includes(key)) fault(`${path}.${key}`, 'unknown-key')
  const { table, from, unit } = item
  if (!isTable(table)) return fault(`${path}.table`, table === undefined ? 'missing' : 'unknown-table')
  const allowed = changeable[table]
  if (unit !== allowed.unit) fault(`${path}.unit`, unit === undefined ? 'missing' : 'wrong-unit')
  const on = typeof from === 'string' ? parseDay(from) : undefined
  if (on === undefined) fault(`${path}.from`, from === undefined || from === '' ? 'missing' : 'not-a-day')
  else if (on < day(earliestChange) || on > day(latestChange)) fault(`${path}.from`, 'day-outside')
  else if (allowed.unit === 'euros-a-year' && !(from as string).endsWith('-01')) fault(`${path}.from`, 'not-first-of-month')
  const value = readValue(item['value'], allowed, `${path}.value`, fault)
  if (value === undefined || on === undefined || unit !== allowed.unit) return undefined
  if (isSame(tables[table].find(on)?.value, value)) return fault(`${path}.value`, 'same-as-law')
  return { table, from: from as string, unit: allowed.unit, value }
}

function readNumber(given: unknown, { least, most }: Changeable, path: string, fault: (path: string, code: ProposalFaultCode) => undefined): number | undefined {
  if (given === undefined || given === '') return fault(path, 'missing')
  if (typeof given !== 'number' || !Number.isFinite(given)) return fault(path, 'not-a-number')
  if (given < 0) return fault(path, 'negative')
  if (!Number.isInteger(given)) return fault(path, 'not-whole')
  if (given < least) return fault(path, 'too-small')
  return given > most ? fault(path, 'too-large') : given
}

function readValue(given: unknown, allowed: Changeable, path: string, fault: (path: string, code: ProposalFaultCode) => undefined): ChangedValue | undefined {
  if (allowed.parts[0] === 'value') return readNumber(given, allowed, path, fault)
  if (!isObject(given)) return fault(path, given === undefined ? 'missing' : 'not-an-object')
  for (const key of Object.keys(given)) if (!allowed.parts.includes(key as TablePart)) fault(`${path}.${key}`, 'unknown-key')
  const read: Record<string, number> = {}
  for (const part of allowed.parts) {
    const number = readNumber(given[part], allowed, `${path}.${part}`, fault)
    if (number !== undefined) read[part] = number
  }
  return Object.keys(read).length === allowed.parts.length ? read : undefined
}

const isSame = (a: unknown, b: ChangedValue): boolean =>
  typeof b === 'number' ? a === b : isObject(a) && Object.entries(b).every(([part, value]) => a[part] === value)

/** What a proposal can move at all: where it changes no number of the money, no money has to be counted twice. */
export const moves = (proposal: Proposal): { duties: boolean; money: boolean } => ({
  duties: proposal.rules.length > 0 || proposal.tables.some(({ table }) => changeable[table].moves === 'duties'),
  money: proposal.tables.some(({ table }) => changeable[table].moves === 'money'),
})
