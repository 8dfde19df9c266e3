/** Opening a file for a person: the same for whoever is registered on the form and whoever comes by a contact (9 §). */
import type { NewPerson } from '@kotostig/api/person'
import { mayFilter, type MayFilter } from '../access.ts'
import type { Officer } from '../caller.ts'
import type { Clock } from '../clock.ts'
import type { Read, Tx } from '../db/tx.ts'
import { rederive } from '../duty/duty.ts'
import { recordFacts } from '../facts/record.ts'
import { refuse } from '../serve.ts'
import { readIdentityCode } from './identity-code.ts'
import { searchKey } from './name-sound.ts'
import * as queries from './person.queries.ts'

/** Only people whose file is here may be tied to: otherwise a tie would tell whether a file exists, and draw it in. */
export async function reachTied(tx: Read, may: MayFilter, facts: Readonly<Record<string, unknown>>): Promise<void> {
  for (const key of ['familyTie', 'bornInFinlandTo']) {
    const given = facts[key]
    for (const one of Array.isArray(given) ? given : given === undefined || given === 'none' ? [] : [given]) {
      const id = String((one as { to?: unknown } | null)?.to ?? one)
      if (!/^[0-9]{1,18}$/.test(id) || !(await queries.mayReach(tx, may, id))) refuse('bad-request', [{ path: key, code: 'no-such-person', message: 'is nobody whose file is here' }])
    }
  }
}

export const faultLines = (faults: readonly { path: string; code: string; message: string }[]) => faults.map(({ path, code, message }) => ({ path, code, message }))

type Registered = { id: string; caseNumber: string; isNew: boolean }
/** `more` is written in the same transaction, before the law is asked what follows. */
export async function register(tx: Tx, officer: Officer, clock: Clock, body: NewPerson, more: (person: string, at: string) => Promise<void> = () => Promise.resolve()): Promise<Registered> {
  const earlier = await queries.findByKey(tx, body.key)
  if (earlier !== undefined) {
    // The same submission again; a key of another authority's tells nothing about whom it opened.
    if (earlier.opened_by !== officer.authority.id) return refuse('conflict')
    return { id: earlier.id, caseNumber: earlier.case_number, isNew: false }
  }
  const precision = body.bornPrecision ?? 'day'
  const knownLetters = { day: 10, month: 7, year: 4 }[precision]
  if (!'-01-01'.endsWith(body.born.slice(knownLetters))) return refuse('bad-request', [{ path: 'born', code: 'not-the-first', message: 'is written as the first day of what is known' }])
  let code: string | undefined
  if (body.identityCode !== undefined && body.identityCode.trim() !== '') {
    const read = readIdentityCode(body.identityCode)
    if (!read.ok) return refuse('bad-request', [{ path: 'identityCode', code: read.fault, message: 'is not a valid identity code' }])
    if (read.born.slice(0, knownLetters) !== body.born.slice(0, knownLetters)) return refuse('bad-request', [{ path: 'identityCode', code: 'born-differs', message: 'the code says another date of birth' }])
    if (await queries.codeExists(tx, read.code)) return refuse('known-by-access')
    code = read.code
  }
  const at = clock.now()
  const made = await queries.insertPerson(tx, {
    born: body.born, precision, key: body.key, authority: officer.authority.id, officer: officer.officerId, at, familyName: body.familyName, givenNames: body.givenNames,
    searchKey: searchKey(body.familyName, body.givenNames), source: body.source, ...(code === undefined ? {} : { code }),
  })
  await reachTied(tx, mayFilter(officer, 'person.read', clock.today()), body.facts)
  const recorded = await recordFacts(tx, body.facts, { person: made.id, source: body.source, officer: officer.officerId, at })
  if (!recorded.ok) return refuse('bad-request', faultLines(recorded.faults))
  await more(made.id, at)
  await rederive(tx, [made.id], clock.today(), at)
  return { id: made.id, caseNumber: made.case_number, isNew: true }
}
