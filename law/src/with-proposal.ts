/**
 * A law with a proposal: a new law, made of whole versions of rules and rows of dated numbers, never patches. The law given is not touched,
 * and nobody is asked about the proposal who did not read the case under it.
 */
import type { Section } from './determination.ts'
import { day, isoOf, type Day } from './kit/date.ts'
import type { DutyRule, DutyVersion } from './kit/rule.ts'
import { from as inForceFrom, setByLaw, type Row, type SetByLaw } from './kit/set-by-law.ts'
import type { Law } from './law.ts'
import type { TableId, Tables } from './law-tables.ts'
import { changeableTables, readProposal, type Proposal, type ProposalFault } from './proposals.ts'
import { planAlwaysVersion } from './rules/proposed-2027-plan.ts'
import type { DutyId } from './terms.ts'

/** The new versions of the rules that a proposal changes. */
export type Versions = Readonly<Partial<Record<DutyId, DutyVersion>>>
const proposedVersions: Readonly<Record<string, Versions>> = { 'plan-always-2027': { 'plan.make': planAlwaysVersion } }

/** A proposal that does not hold together with the law it would change. The faults name what does not. */
export class ProposalRefused extends Error {
  readonly faults: readonly ProposalFault[]
  constructor(id: string, faults: readonly ProposalFault[]) {
    super(`the proposal ${id} does not hold together: ${faults.map(({ path, code }) => `${path} ${code}`).join('; ')}`)
    this.name = 'ProposalRefused'
    this.faults = faults
  }
}

/** What a number under a proposal rests on: the proposal, and no act. */
const sourceOf = (proposal: Proposal): Section => Object.freeze({ act: `proposal:${proposal.id}`, section: proposal.standing })

function changedTable<T>(table: SetByLaw<T>, first: Day, value: T, source: Section): SetByLaw<T> {
  const earlier = table.rows.filter((row) => row.inForce.first < first)
    .map((row): Row<T> => (row.inForce.last < first ? row : { ...row, inForce: { first: row.inForce.first, last: first - 1 } }))
  return setByLaw(table.what, [{ inForce: inForceFrom(isoOf(first)), value, source }, ...earlier])
}

function changedRule(rule: DutyRule, version: DutyVersion): DutyRule {
  const { first } = version.inForce
  const earlier = rule.versions.filter((other) => other.inForce.first < first).map((other) => (other.inForce.last < first ? other : { ...other, inForce: { first: other.inForce.first, last: first - 1 } }))
  return { ...rule, versions: [version, ...earlier] }
}

/** Rules name their number; under a proposal they name the changed one. */
const renumbered = (rule: DutyRule, numbers: ReadonlyMap<unknown, SetByLaw<number>>): DutyRule => {
  if (!rule.versions.some(({ due }) => due !== undefined && numbers.has('months' in due ? due.months : due.days))) return rule
  const [newest, ...older] = rule.versions.map((version): DutyVersion => {
    if (version.due === undefined) return version
    const due = 'months' in version.due ? { months: numbers.get(version.due.months) ?? version.due.months } : { days: numbers.get(version.due.days) ?? version.due.days }
    return { ...version, due }
  })
  return { ...rule, versions: [newest!, ...older] }
}

function faultsOf(law: Law, proposal: Proposal, versions: Versions): ProposalFault[] {
  const faults: ProposalFault[] = []
  if (proposal.rules.length + proposal.tables.length === 0) faults.push({ path: 'changes', code: 'no-changes' })
  for (const { rule: id } of proposal.rules) {
    const rule = law.rules.find((other) => other.id === id)
    const version = versions[id]
    if (rule === undefined || version === undefined) {
      faults.push({ path: id, code: 'unknown-rule' })
      continue
    }
    // Such a rule is asked by its newest version alone: before the first day of a new one, the duty would be lost.
    if ('condition' in version.starts || 'condition' in rule.versions[0].starts) faults.push({ path: id, code: 'rule-not-replaceable' })
    if (version.inForce.first !== day(proposal.firstDay)) faults.push({ path: id, code: 'version-before-first-day' })
  }
  if (proposal.tables.length > 0) {
    const read = readProposal({ format: 1, title: 'any', changes: proposal.tables })
    if (!read.ok) faults.push(...read.faults)
  }
  return faults
}

/** The law as it would be. Throws where the proposal does not hold together; the law given is as it was. */
export function withProposal(law: Law, proposal: Proposal, versions: Versions = proposedVersions[proposal.id] ?? {}): Law {
  const faults = faultsOf(law, proposal, versions)
  if (faults.length > 0) throw new ProposalRefused(proposal.id, faults)
  const source = sourceOf(proposal)
  const tables = { ...law.tables } as Record<TableId, SetByLaw<never>>
  const numbers = new Map<unknown, SetByLaw<number>>()
  const days = new Set([...law.days, day(proposal.firstDay)])
  for (const change of [...proposal.tables].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = day(change.from)
    days.add(first)
    tables[change.table] = changedTable(tables[change.table], first, change.value as never, source)
  }
  for (const id of changeableTables) if (tables[id] !== (law.tables[id] as unknown)) numbers.set(law.tables[id], tables[id] as unknown as SetByLaw<number>)
  const rules = law.rules.map((rule) => renumbered(proposal.rules.some((change) => change.rule === rule.id) ? changedRule(rule, versions[rule.id]!) : rule, numbers))
  return Object.freeze({ release: `${law.release}+${proposal.id}`, tables: Object.freeze(tables as unknown as Tables), rules, days: [...days].sort((a, b) => a - b) })
}
