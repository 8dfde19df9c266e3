import { endSession, readSession, startDemonstrationSession } from '@kotostig/api/session'
import { auditInsert } from '../audit.ts'
import type { Officer } from '../caller.ts'
import { refuse, serve, serveOfficer, type Served } from '../serve.ts'
import * as queries from './session.queries.ts'
import { callerOf, newToken, tokenHash } from './session.ts'

const shown = ({ displayName, role, authority }: Officer) => ({
  name: displayName, role, authority: { kind: authority.kind, code: authority.code, nameSv: authority.nameSv, nameFi: authority.nameFi },
})

/** In demonstration mode anybody may choose an account; elsewhere these accounts do not exist. */
export const sessionRoutes = (isDemonstration: boolean): Served[] => [
  serve(readSession, {
    action: 'session.read', audit: 'SessionRead', limited: false, data: 'write',
    run: async ({ tx, token, clock }) => {
      const caller = await callerOf(tx, token, clock.now(), clock.today())
      const accounts = isDemonstration ? await queries.listDemonstrationAccounts(tx, clock.today()) : []
      return {
        signedIn: caller === 'anyone' ? null : shown(caller),
        demonstration: isDemonstration,
        accounts: accounts.map((row) => ({ id: row.role_id, name: row.display_name, role: row.role, authority: { kind: row.kind, code: row.code, nameSv: row.name_sv, nameFi: row.name_fi } })),
        today: clock.today(),
      }
    },
  }),
  ...(isDemonstration ? [serve(startDemonstrationSession, {
    action: 'session.start', audit: 'SessionStarted', limited: true, data: 'write',
    run: async ({ tx, body, clock, requestId, setCookie }) => {
      const accounts = await queries.listDemonstrationAccounts(tx, clock.today())
      if (!accounts.some((one) => one.role_id === body.account)) return refuse('not-allowed')
      const token = newToken()
      await queries.insertSession(tx, body.account, tokenHash(token), clock.now(), clock.today())
      const caller = await callerOf(tx, token, clock.now(), clock.today())
      if (caller === 'anyone') return refuse('not-allowed')
      await tx.write(auditInsert('SessionStarted', caller, clock.now(), requestId, {}, {}))
      setCookie(token)
      return shown(caller)
    },
  })] : []),
  serveOfficer(endSession, {
    action: 'session.end', audit: 'SessionEnded', data: 'write',
    run: async ({ tx, officer, clock, setCookie }) => {
      await queries.endSession(tx, officer.sessionId, clock.now())
      setCookie(null)
      return { signedIn: null }
    },
  }),
]
