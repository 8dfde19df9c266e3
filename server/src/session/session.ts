/** Who is asking: from the cookie of a session to an officer in a role, or nobody. */
import { createHmac, randomBytes } from 'node:crypto'
import { makePortalSessions, type PortalSessions } from '../portal/portal-session.ts'
import type { Caller, Officer } from '../caller.ts'
import type { Clock } from '../clock.ts'
import type { Read, Tx } from '../db/tx.ts'
import { findSession, hasDemonstrationAccount, insertSession, officerOf, touchSession } from './session.queries.ts'

/** A session nobody uses for this long is over; and after this long in any case. */
export const idleMinutes = 60
export const longestHours = 12

export type Sessions = {
  callerOf(tx: Tx, token: string | undefined, clock: Clock): Promise<Caller>
  /** Starts a session in a role, if it is valid today. */
  start(tx: Tx, role: string, clock: Clock): Promise<{ token: string; officer: Officer } | undefined>
  /** Devices on which somebody's own page is open: apart from those of officers, under the same key. */
  portal: PortalSessions
}

/** Only a hash under a key is kept: whoever reads the table of sessions can neither use nor make one. */
export function makeSessions(secret: string): Sessions {
  const hashOf = (token: string): string => createHmac('sha256', secret).update(token).digest('hex')

  const callerOf: Sessions['callerOf'] = async (tx, token, clock) => {
    if (token === undefined) return 'anyone'
    const row = await findSession(tx, hashOf(token), clock.now(), clock.today(), { idleMinutes, longestHours })
    if (row === undefined) return 'anyone'
    if (row.is_stale) await touchSession(tx, row.session_id, clock.now())
    return officerOf(row)
  }

  return {
    callerOf,
    portal: makePortalSessions(secret),
    start: async (tx, role, clock) => {
      const token = randomBytes(32).toString('hex')
      await insertSession(tx, role, hashOf(token), clock.now(), clock.today())
      const officer = await callerOf(tx, token, clock)
      return officer === 'anyone' ? undefined : { token, officer }
    },
  }
}

/** Accounts that anybody may choose. Where they are, there must be no real people. */
export const hasDemonstrationAccounts = async (tx: Read): Promise<boolean> => (await hasDemonstrationAccount(tx)).found
