/** Who is asking: from the cookie of a session to an officer in a role, or nobody. */
import { createHash, randomBytes } from 'node:crypto'
import type { Caller } from '../caller.ts'
import type { Tx } from '../db/tx.ts'
import { findSession, officerOf, touchSession } from './session.queries.ts'

/** A session nobody uses for this long is over; and after this long in any case. */
export const idleMinutes = 60
export const longestHours = 12

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
export const newToken = (): string => randomBytes(32).toString('hex')

export async function callerOf(tx: Tx, token: string | undefined, now: string, today: string): Promise<Caller> {
  if (token === undefined) return 'anyone'
  const row = await findSession(tx, tokenHash(token), now, today, { idleMinutes, longestHours })
  if (row === undefined) return 'anyone'
  await touchSession(tx, row.session_id, now)
  return officerOf(row)
}
