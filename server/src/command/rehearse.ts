/** `kotostig rehearse`: case files, one per line, under a proposal and under the law in force; what differs, as one JSON value. */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { lawRelease } from '@kotostig/law'
import { parseDay } from '@kotostig/law/kit/date'
import { lawInForce } from '@kotostig/law/law'
import { moves, proposalById, proposals, readProposal, type Proposal } from '@kotostig/law/proposals'
import { proposalFaults, proposalStandings } from '@kotostig/law/proposals.texts'
import { rehearse, type Difference, type MoneyTotal } from '@kotostig/law/rehearse'
import { withProposal } from '@kotostig/law/with-proposal'
import { Complaint, write } from './output.ts'

/** A proposal of the law package by its name, or a file with one of one's own. */
function proposalFrom(name: string): Proposal {
  const known = proposalById(name)
  if (known !== undefined) return known
  if (!existsSync(name)) throw new Complaint(`${name}: no such proposal and no such file; known are ${proposals.map((one) => one.id).join(', ')}`)
  let value: unknown
  try {
    value = JSON.parse(readFileSync(name, 'utf8'))
  } catch {
    throw new Complaint(`${name}: is not JSON`)
  }
  const read = readProposal(value)
  if (!read.ok) throw new Complaint(read.faults.map(({ path, code }) => `${name}: ${path === '' ? '' : `${path}: `}${proposalFaults[code].en}`))
  return read.proposal
}

type Options = { on: string | undefined; people: boolean }

export async function rehearseBatch(name: string, cases: string, { on, people: named }: Options): Promise<void> {
  const proposal = proposalFrom(name)
  const from = parseDay(proposal.firstDay)!
  if (on !== undefined && parseDay(on) === undefined) throw new Complaint(`--on is ${on}; it must be a day, as 2027-01-01`)
  if (on !== undefined && parseDay(on)! < from) throw new Complaint(`--on is ${on}; the proposal begins on ${proposal.firstDay}`)
  if (cases !== '-' && !existsSync(cases)) throw new Complaint(`${cases}: there is no such file`)
  const options = { before: lawInForce, after: withProposal(lawInForce, proposal), ...moves(proposal), fromYear: Number(proposal.firstDay.slice(0, 4)) }
  const groups = new Map<string, { kind: string; subject: string; people: number; count: number }>()
  const payees = new Map<string, MoneyTotal>()
  const told: { line: number; person: string; differences: Difference[] }[] = []
  const faults: { line: number; path: string; message: string }[] = []
  let [line, people, affected] = [0, 0, 0]
  for await (const text of createInterface({ input: cases === '-' ? process.stdin : createReadStream(cases), crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    let file: Record<string, unknown>
    try {
      file = JSON.parse(text) as Record<string, unknown>
    } catch {
      faults.push({ line, path: '', message: 'is not JSON' })
      continue
    }
    // Before its first day a proposal changes nothing that could be told.
    const own = typeof file['asOf'] === 'string' && file['asOf'] > proposal.firstDay ? file['asOf'] : proposal.firstDay
    const found = rehearse({ ...file, asOf: on ?? own }, options)
    if (!found.ok) {
      faults.push({ line, path: found.faults[0]!.path, message: found.faults[0]!.message })
      continue
    }
    people += (file['people'] as unknown[]).length
    affected += found.result.people.length
    for (const one of found.result.people) {
      if (named) told.push({ line, ...one })
      const seen = new Set<string>()
      for (const { kind, ...rest } of one.differences) {
        const subject = 'subject' in rest ? rest.subject : ''
        const key = `${kind} ${subject}`
        const group = groups.get(key) ?? { kind, subject, people: 0, count: 0 }
        groups.set(key, group)
        group.count++
        if (!seen.has(key)) group.people++
        seen.add(key)
      }
    }
    for (const one of found.result.money) {
      const key = `${one.payee.kind} ${one.payee.code ?? ''} ${one.year}`
      const sum = payees.get(key)
      if (sum === undefined) payees.set(key, { ...one })
      else {
        sum.before += one.before
        sum.after += one.after
      }
    }
  }
  await write(`${JSON.stringify({
    proposal: proposal.id, title: proposal.title, standing: proposalStandings[proposal.standing], source: proposal.source, notModelled: proposal.notModelled, lawRelease,
    people, affected, differences: [...groups.values()], centsByPayee: [...payees.values()], ...(named ? { who: told } : {}), faults,
  }, null, 2)}\n`)
}
