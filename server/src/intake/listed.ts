/** Lists of Kela, Migri and DVV (84, 86 §): what being on one says, whose word it is, and the contacts that come of it. */
import { createHash } from 'node:crypto'
import type { Purpose } from '@kotostig/api/takeover'
import type { Tx } from '../db/tx.ts'
import * as queries from './intake.queries.ts'

const senderOf = { 'migri-84-1': 'migri', 'dvv-84-1': 'dvv', 'kela-84-2': 'kela', 'kela-84-3': 'kela', 'migri-84-4': 'migri', 'dvv-86-1': 'dvv' } as const satisfies Record<Purpose, string>
const sourceOf = { migri: 'migri', kela: 'kela', dvv: 'population-register' } as const
export const sourceOfList = (purpose: Purpose | null): string => (purpose === null ? 'import' : sourceOf[senderOf[purpose]])

type Listing = { purpose: Purpose | null; arrivedOn: string }
type Read = { facts: Record<string, unknown>; faults: readonly unknown[] }
/** To stand on a list of 84 § 2 or 3 is itself the fact, from the day the list came where the row says no other. */
export function factsOfList<R extends Read>(read: R, { purpose, arrivedOn }: Listing): R {
  if (read.faults.length > 0) return read
  if (purpose === 'kela-84-2') read.facts['homeCareAllowance'] ??= [{ from: arrivedOn }]
  if (purpose === 'kela-84-3') read.facts['socialAssistance'] ??= [{ from: arrivedOn, temporary: false }]
  return read
}

const firstPermit = (facts: Readonly<Record<string, unknown>>): string | null => (facts['residence'] as { from: string }[] | undefined)?.map((one) => one.from).sort()[0] ?? null

export type Listed = { familyName: string; givenNames: string; born: string | null; code: string | null; language: string | null; needsInterpreter: boolean; isProtected: boolean; phone: string; email: string; facts: Record<string, unknown> }
/** A contact of a list, once for each person. `waits`: there is an open one of the person already. */
export async function addListed(tx: Tx, one: Listed, work: Listing & { id: string; at: string; officer: { officerId: string; authority: { id: string } } }, write: boolean): Promise<'added' | 'waits'> {
  const { officer: { officerId, authority }, purpose, arrivedOn } = work
  if (await queries.isWaiting(tx, authority.id, one)) return 'waits'
  if (!write || purpose === null) return 'added'
  const who = createHash('sha256').update(one.code ?? `${one.familyName} ${one.givenNames} ${one.born}`).digest('hex').slice(0, 32)
  await queries.insertIntake(tx, {
    ...one, key: `list:${work.id}:${who}`, way: 'list', senderKind: senderOf[purpose], sender: '', ground: purpose.includes('-86-') ? 'right-86' : 'right-84', consentOn: null, arrivedOn, firstPermitOn: firstPermit(one.facts), moves: null, words: '', takeover: work.id,
  }, { authority: authority.id, officer: officerId, at: work.at })
  return 'added'
}
export const eraseListed = (tx: Tx, takeover: string): Promise<number> => queries.eraseListed(tx, takeover)
