import { chooseRole, endSession, finishSignIn, readSession, startDemonstrationSession, startSignIn } from '@kotostig/api/session'
import { access, may, type Action } from '../access.ts'
import { auditInsert } from '../audit.ts'
import type { Officer } from '../caller.ts'
import type { Tx } from '../db/tx.ts'
import { refuse, serve, serveOfficer, type Served } from '../serve.ts'
import type { Provider } from './provider.ts'
import * as queries from './session.queries.ts'
import type { Sessions } from './session.ts'

const shown = ({ displayName, role, authority }: Officer) => ({
  name: displayName, role, authority: { kind: authority.kind, code: authority.code, nameSv: authority.nameSv, nameFi: authority.nameFi },
})

type Row = Awaited<ReturnType<typeof queries.listRoles>>[number]
const account = (row: Row) => ({ id: row.role_id, name: row.display_name, role: row.role, authority: { kind: row.kind, code: row.code, nameSv: row.name_sv, nameFi: row.name_fi } })

/** Where officers work, and where they are told that they could not sign in. */
const work = '/arbete'
const refused = (why: 'no-role' | 'sign-in'): string => `${work}?fel=${why}`

/** In demonstration mode anybody may choose an account; elsewhere these accounts do not exist. */
const demonstrationRoutes = (sessions: Sessions): Served[] => [
  serve(startDemonstrationSession, {
    action: 'session.start', audit: 'SessionStarted', limited: true, data: 'write',
    run: async ({ tx, body, clock, requestId, setCookie }) => {
      const accounts = await queries.listDemonstrationAccounts(tx, clock.today())
      if (!accounts.some((one) => one.role_id === body.account)) return refuse('not-allowed')
      const started = await sessions.start(tx, body.account, clock)
      if (started === undefined) return refuse('not-allowed')
      await tx.write(auditInsert('SessionStarted', started.officer, clock.now(), requestId, {}, {}))
      setCookie('session', started.token)
      return shown(started.officer)
    },
  }),
]

const providerRoutes = (sessions: Sessions, provider: Provider): Served[] => [
  serve(startSignIn, {
    action: 'session.start', audit: 'SignInBegun', limited: true, data: 'none',
    run: async ({ setCookie }) => {
      const begun = await provider.begin().catch(() => undefined)
      if (begun === undefined) return refused('sign-in')
      setCookie('signIn', begun.kept)
      return begun.address
    },
  }),
  serve(finishSignIn, {
    action: 'session.start', audit: 'SessionStarted', limited: true, data: 'ask-then-write',
    ask: async ({ cookies, search }) => (cookies.signIn === undefined ? undefined : provider.finish(search, cookies.signIn).catch(() => undefined)),
    run: async ({ tx, asked: subject, clock, requestId, setCookie }) => {
      const refuseSignIn = async (reason: string, why: 'no-role' | 'sign-in'): Promise<string> => {
        await tx.write(auditInsert('SignInRefused', undefined, clock.now(), requestId, { reason }, {}))
        return refused(why)
      }
      setCookie('signIn', null)
      if (subject === undefined) return refuseSignIn('not-vouched-for', 'sign-in')
      const officer = await queries.findOfficer(tx, subject)
      if (officer === undefined) return refuseSignIn('unknown-officer', 'no-role')
      const [first] = await queries.listRoles(tx, officer.id, clock.today())
      const started = first && (await sessions.start(tx, first.role_id, clock))
      if (started === undefined) return refuseSignIn('no-role', 'no-role')
      await tx.write(auditInsert('SessionStarted', started.officer, clock.now(), requestId, {}, {}))
      setCookie('session', started.token)
      return work
    },
  }),
]

/** What only a municipality states of itself (13, 42 §). */
const ofMunicipalities: ReadonlySet<Action> = new Set(['municipality.read', 'municipality.state'])

export const sessionRoutes = (sessions: Sessions, isDemonstration: boolean, provider?: Provider): Served[] => [
  serve(readSession, {
    action: 'session.read', audit: 'SessionRead', limited: false, data: 'write',
    run: async ({ tx, cookies, clock }) => {
      const caller = await sessions.callerOf(tx, cookies.session, clock)
      const accounts = isDemonstration ? await queries.listDemonstrationAccounts(tx, clock.today()) : []
      return {
        signedIn: caller === 'anyone' ? null : shown(caller),
        roles: caller === 'anyone' ? [] : (await queries.listRoles(tx, caller.officerId, clock.today())).map(account),
        actions: caller === 'anyone' ? [] : (Object.keys(access) as Action[]).filter((action) => may(caller, action) && (caller.authority.kind === 'municipality' || !ofMunicipalities.has(action))),
        signIn: provider ? ('openid-connect' as const) : isDemonstration ? ('demonstration' as const) : ('none' as const),
        demonstration: isDemonstration,
        accounts: accounts.map(account),
        today: clock.today(),
      }
    },
  }),
  ...(isDemonstration ? demonstrationRoutes(sessions) : []),
  ...(provider ? providerRoutes(sessions, provider) : []),
  serveOfficer(chooseRole, {
    action: 'session.role', audit: 'RoleChosen', data: 'write',
    run: async ({ tx, officer, body, cookies, clock, audit }) => {
      if ((await queries.changeRole(tx, officer.sessionId, body.role, clock.today())) !== 1) return refuse('not-allowed')
      audit({}, { objects: [body.role] })
      return shown(await nowSignedIn(tx, sessions, cookies.session, clock))
    },
  }),
  serveOfficer(endSession, {
    action: 'session.end', audit: 'SessionEnded', data: 'write',
    run: async ({ tx, officer, clock, setCookie }) => {
      await queries.endSession(tx, officer.sessionId, clock.now())
      setCookie('session', null)
      // The own session ends whatever the provider says.
      return { signedIn: null, continueAt: provider && !isDemonstration ? await provider.end().catch(() => null) : null }
    },
  }),
]

async function nowSignedIn(tx: Tx, sessions: Sessions, token: string | undefined, clock: Parameters<Sessions['callerOf']>[2]): Promise<Officer> {
  const caller = await sessions.callerOf(tx, token, clock)
  return caller === 'anyone' ? refuse('signed-out') : caller
}
