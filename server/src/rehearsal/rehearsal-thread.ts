/** One thread of a rehearsal: reads the cases of a stretch of people under two laws, and answers with what differs. It writes nothing. */
import { setPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'
import type { CasePerson } from '@kotostig/law'
import { lawInForce, type Law } from '@kotostig/law/law'
import { moves } from '@kotostig/law/proposals'
import { rehearse, type Difference, type MoneyTotal } from '@kotostig/law/rehearse'
import { withProposal } from '@kotostig/law/with-proposal'
import type { Database } from '../db/tx.ts'
import { caseOf, listFacts, listFamily, nothingStated, type Stated } from '../facts/facts.ts'
import { statedOf } from '../duty/duty.ts'
import { answerStretches, giveWay } from '../duty/stretches.ts'
import { listCases } from './rehearsal.queries.ts'
import { proposalOf, type Named } from './proposal.ts'

export type Stretch = { rehearsal: string; authority: string | null; from: string; to: string; on: string; fromYear: number } & Named
/** `differences` and `payees` are JSON, as the database takes them. `fault`: the stretch as a whole could not be worked out. */
export type StretchAnswer = { people: number; unread: number; differences: string; payees: string; fault?: string }

const laws = new Map<string, { law: Law; duties: boolean; money: boolean }>()
function lawOf(named: Named): { law: Law; duties: boolean; money: boolean } {
  const key = JSON.stringify(named)
  let found = laws.get(key)
  if (found === undefined) {
    const proposal = proposalOf(named)
    laws.clear()
    laws.set(key, (found = { law: withProposal(lawInForce, proposal), ...moves(proposal) }))
  }
  return found
}

type Row = Record<string, string | number | null>
function rowOf(person: string, number: number, one: Difference): Row {
  const row: Row = { kind: one.kind, subject: one.kind === 'money' ? '' : one.subject, person, number }
  if (one.kind === 'money') Object.assign(row, { bs: one.before, as_: one.after })
  if ('before' in one && one.kind !== 'money') Object.assign(row, { bk: one.before.holder.kind, bc: one.before.holder.code ?? '', bd: one.before.due })
  if ('after' in one && one.kind !== 'money') Object.assign(row, { ak: one.after.holder.kind, ac: one.after.holder.code ?? '', ad: one.after.due })
  return row
}
const payeeRow = ({ payee, year, before, after }: MoneyTotal): Row => ({ kind: payee.kind, code: payee.code ?? '', year, before, after })

type Case = { people: readonly CasePerson[]; stated: Stated }
const compared = (stretch: Stretch, { people, stated }: Case, told: ReadonlySet<string>): ReturnType<typeof rehearse> => {
  const { law, duties, money } = lawOf({ proposal: stretch.proposal, own: stretch.own })
  return rehearse({ asOf: stretch.on, people, ...stated }, { before: lawInForce, after: law, duties, money, fromYear: stretch.fromYear, isTold: (person) => {
    giveWay()
    return told.has(person)
  } })
}

export async function workOut(database: Database, stretch: Stretch): Promise<StretchAnswer> {
  const [rows, stated] = await database.read(async (tx) => [await listCases(tx, { id: stretch.rehearsal, authority: stretch.authority }, stretch.from, stretch.to), await statedOf(tx, 'all')])
  const told = new Set(rows.filter((row) => row.is_told).map((row) => row.person))
  const all = compared(stretch, { people: rows.map((row) => JSON.parse(row.facts) as CasePerson), stated }, told)
  const found = rows.length === 0 ? { results: [], unread: 0 } : all.ok ? { results: [all.result], unread: 0 } : await oneByOne(database, stretch, told, stated)
  return {
    people: told.size, unread: found.unread,
    differences: JSON.stringify(found.results.flatMap(({ people }) => people.flatMap(({ person, differences }) => differences.map((one, at) => rowOf(person, at, one))))),
    payees: JSON.stringify(sumOf(found.results.flatMap(({ money }) => money)).map(payeeRow)),
  }
}

type Found = { results: { people: { person: string; differences: Difference[] }[]; money: MoneyTotal[] }[]; unread: number }
/** A snapshot that cannot be read is passed over: the facts themselves are read, family by family, so that one fault is nobody else's. */
async function oneByOne(database: Database, stretch: Stretch, told: ReadonlySet<string>, stated: Stated): Promise<Found> {
  const found: Found = { results: [], unread: 0 }
  const done = new Set<string>()
  for (const person of told) {
    if (done.has(person)) continue
    const people = await database.read(async (tx) => listFacts(tx, await listFamily(tx, [person])))
    for (const one of people) done.add(one.id)
    const own = new Set(people.map((one) => one.id).filter((id) => told.has(id)))
    const result = compared(stretch, { people: caseOf(stretch.on, people, nothingStated).people, stated }, own)
    if (result.ok) found.results.push(result.result)
    else found.unread += own.size
  }
  return found
}

function sumOf(money: readonly MoneyTotal[]): MoneyTotal[] {
  const sums = new Map<string, MoneyTotal>()
  for (const one of money) {
    const key = `${one.payee.kind} ${one.payee.code ?? ''} ${one.year}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { ...one })
    else {
      sum.before += one.before
      sum.after += one.after
    }
  }
  return [...sums.values()]
}

// On Linux this is the priority of this thread alone: whoever uses the server comes first. Elsewhere it would be that of the whole process.
if (!isMainThread && process.platform === 'linux') setPriority(19)
answerStretches(workOut, (fault): StretchAnswer => ({ people: 0, unread: 0, differences: '[]', payees: '[]', fault }))
