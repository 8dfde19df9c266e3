/**
 * The one way a request is handled. Read it from top to bottom: who are you, may you, is the input right, open the
 * transaction, run, write the audit record, check the reply, answer. An endpoint that does not name its action and its
 * audit event does not compile.
 */
import { isDocument, isDownload, isRedirect, type Endpoint } from '@kotostig/api/endpoint'
import { errorReply, type ErrorCode, type ErrorLine, type ErrorReply } from '@kotostig/api/errors'
import { z } from 'zod'
import { may, mayFilter, ownFilter, type access, type Action, type MayFilter, type OwnFilter } from './access.ts'
import { auditEvents, auditInsert, type AuditDetails, type AuditName, type AuditRecord, type AuditTargets } from './audit.ts'
import type { Caller, Officer, PortalCaller } from './caller.ts'
import type { Clock } from './clock.ts'
import type { Database, Read, Tx } from './db/tx.ts'
import type { Cookies } from './cookies.ts'
import type { Sessions } from './session/session.ts'

/** A request that is refused for a reason from the closed list. `lines` replaces the list's own words where there is more to say. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly lines: readonly ErrorLine[] | undefined
  constructor(code: ErrorCode, lines?: readonly ErrorLine[]) {
    super(code)
    this.code = code
    this.lines = lines
  }

  reply(requestId: string): ErrorReply {
    return this.lines ? { errors: [...this.lines] } : errorReply(this.code, this.code === 'unexpected' ? requestId : undefined)
  }
}

export const refuse = (code: ErrorCode, lines?: readonly ErrorLine[]): never => {
  throw new Refusal(code, lines)
}

/** What every request is given. */
export type Surroundings = {
  clock: Clock
  database: Database
  sessions: Sessions
  /** Check what we answer against the contract. On in tests and development, off in production. */
  checkReplies: boolean
  record(event: AuditName, moment: string, requestId: string, details: AuditRecord): void
}

/** `set` is what the reply sets: a new value, or null to forget it. `search` stands behind the question mark of the address. */
export type Incoming = { requestId: string; params: unknown; body: unknown; search: string; cookies: Cookies<string>; set: Cookies<string | null> }

type Context<Path, Body, Name extends AuditName> = {
  params: Path
  body: Body
  clock: Clock
  cookies: Cookies<string>
  /** What stands behind the question mark of the address: only for those who are sent back to us by others. */
  search: string
  requestId: string
  /** Null forgets it. */
  setCookie(name: keyof Cookies<string>, value: string | null): void
  /** Say what the audit event must hold. */
  audit(details: AuditDetails<Name>): void
}

/** What an officer's request is given besides. */
type OfficerContext<Path, Body, Name extends AuditName> = Omit<Context<Path, Body, Name>, 'audit'> & {
  officer: Officer
  /** The condition on a person's id: what the table of access allows this officer today. */
  may: MayFilter
  /** Say what the audit event must hold, and whose data was seen or changed. */
  audit(details: AuditDetails<Name>, targets: AuditTargets): void
}

/**
 * `data` says what the request does with the database: nothing, read, or write. It decides the transaction and its type.
 * `ask` asks somebody outside before the transaction is opened, so that no connection waits for them; `make` makes the reply of what was
 * read, after the transaction has ended, where that takes a while.
 */
type Run<Path, Body, Reply, Name extends AuditName, Asked> =
  | { data: 'none'; run(context: Context<Path, Body, Name>): Reply | Promise<Reply> }
  | { data: 'read-then-make'; run(context: Context<Path, Body, Name> & { tx: Read }): Promise<Asked>; make(found: Asked): Promise<Reply> }
  | { data: 'read'; run(context: Context<Path, Body, Name> & { tx: Read }): Promise<Reply> }
  | { data: 'write'; run(context: Context<Path, Body, Name> & { tx: Tx }): Promise<Reply> }
  | { data: 'ask-then-write'; ask(context: Context<Path, Body, Name>): Promise<Asked>; run(context: Context<Path, Body, Name> & { tx: Tx; asked: Asked }): Promise<Reply> }

type Handling<Path, Body, Reply, Name extends AuditName, Asked> = {
  action: Action
  audit: Name
  /** Counts towards the number of requests one address may make in a minute; a number is a limit of its own. */
  limited: boolean | number
} & Run<Path, Body, Reply, Name, Asked>

export type Served = {
  endpoint: Endpoint<unknown, unknown, unknown>
  action: Action
  audit: AuditName
  limited: boolean | number
  handle(incoming: Incoming, surroundings: Surroundings): Promise<unknown>
}

export function serve<Path, Body, Reply, Name extends AuditName, Asked = never>(
  endpoint: Endpoint<Path, Body, Reply>, handling: Handling<Path, Body, Reply, Name, Asked>,
): Served {
  const { action, audit, limited } = handling

  const handle = async (incoming: Incoming, { clock, database, checkReplies, record }: Surroundings): Promise<Reply> => {
    if (!may('anyone', action)) refuse('not-found')

    let details: AuditRecord = {}
    const context: Context<Path, Body, Name> = {
      ...contextOf(endpoint, incoming, clock),
      audit: (given) => void (details = given),
    }

    const run = async (): Promise<Reply> => {
      if (handling.data === 'none') return handling.run(context)
      if (handling.data === 'read') return database.read((tx) => handling.run({ ...context, tx }))
      if (handling.data === 'read-then-make') return handling.make(await database.read((tx) => handling.run({ ...context, tx })))
      if (handling.data === 'write') return database.write((tx) => handling.run({ ...context, tx }))
      const asked = await handling.ask(context)
      return database.write((tx) => handling.run({ ...context, tx, asked }))
    }
    const reply = await run()

    if (auditEvents[audit].kept === 'log') record(audit, clock.now(), incoming.requestId, details)
    return checkReplies ? checked(endpoint, reply) : reply
  }

  return { endpoint: endpoint as Endpoint<unknown, unknown, unknown>, action, audit, limited, handle }
}

/** Actions of officers: nobody may do them without signing in. */
export type OfficerAction = { [A in Action]: (typeof access)[A][number]['who'] extends 'official' ? A : never }[Action]

type OfficerRun<Path, Body, Reply, Name extends AuditName, Found> =
  | { data: 'write-then-make'; run(context: OfficerContext<Path, Body, Name> & { tx: Tx }): Promise<Found>; make(found: Found): Promise<Reply> }
  | { data: 'read-then-make'; run(context: OfficerContext<Path, Body, Name> & { tx: Read }): Promise<Found>; make(found: Found): Promise<Reply> }
  | { data: 'read'; run(context: OfficerContext<Path, Body, Name> & { tx: Read }): Promise<Reply> }
  | { data: 'write'; run(context: OfficerContext<Path, Body, Name> & { tx: Tx }): Promise<Reply> }

/**
 * The same way for officers: the session is found, the table asked, and the audit row written in the one transaction in
 * which the work is done. A read is a read for the code that does it; the record of it is still written.
 */
export function serveOfficer<Path, Body, Reply, Name extends AuditName, Found = never>(
  endpoint: Endpoint<Path, Body, Reply>, handling: { action: OfficerAction; audit: Name } & OfficerRun<Path, Body, Reply, Name, Found>,
): Served {
  const { action, audit } = handling
  const handle = async (incoming: Incoming, { clock, database, sessions, checkReplies }: Surroundings): Promise<Reply> => {
    const base = contextOf(endpoint, incoming, clock)
    const found = await database.write(async (tx): Promise<Reply | Found> => {
      const caller: Caller = await sessions.callerOf(tx, incoming.cookies.session, clock)
      if (caller === 'anyone') return refuse('signed-out')
      if (!may(caller, action)) return refuse('not-allowed')
      let details: AuditRecord = {}
      let targets: AuditTargets = {}
      const context: OfficerContext<Path, Body, Name> = {
        ...base, officer: caller, may: mayFilter(caller, action, clock.today(), clock.now()),
        audit: (given, whose) => {
          details = given
          targets = whose
        },
      }
      const result: Reply | Found = await (handling.data === 'write' ? handling.run({ ...context, tx }) : handling.run({ ...context, tx }))
      await tx.write(auditInsert(audit, caller, clock.now(), incoming.requestId, details, targets))
      return result
    })
    const reply = handling.data === 'read-then-make' || handling.data === 'write-then-make' ? await handling.make(found as Found) : (found as Reply)
    return checkReplies ? checked(endpoint, reply) : reply
  }
  return { endpoint: endpoint as Endpoint<unknown, unknown, unknown>, action, audit, limited: false, handle }
}

/** Actions of somebody's own page. */
export type PortalAction = { [A in Action]: (typeof access)[A][number]['who'] extends 'immigrant' | 'guardian' | 'representative' ? A : never }[Action]

/** What a request of somebody's own page is given: no officer, and the condition on whose page the device opens today. */
type PortalContext<Path, Body, Name extends AuditName> = Omit<OfficerContext<Path, Body, Name>, 'officer' | 'may'> & { caller: PortalCaller; own: OwnFilter; tx: Tx }

type PortalHandling<Path, Body, Reply, Name extends AuditName, Found> = { action: PortalAction; audit: Name; limited?: boolean | number } & (
  | { run(context: PortalContext<Path, Body, Name>): Promise<Reply>; make?: undefined }
  /** What takes long, such as a document, is made of what was found when the transaction is over. */
  | { run(context: PortalContext<Path, Body, Name>): Promise<Found>; make(found: Found): Promise<Reply> }
)

/** The same way for a device on which somebody's own page is open. */
export function servePortal<Path, Body, Reply, Name extends AuditName, Found = never>(endpoint: Endpoint<Path, Body, Reply>, handling: PortalHandling<Path, Body, Reply, Name, Found>): Served {
  const { action, audit, limited = false } = handling
  const handle = async (incoming: Incoming, { clock, database, sessions, checkReplies }: Surroundings): Promise<Reply> => {
    const base = contextOf(endpoint, incoming, clock)
    const found = await database.write(async (tx): Promise<Reply | Found> => {
      const caller = (await sessions.portal.callerOf(tx, incoming.cookies.portal, clock)) ?? refuse('signed-out')
      let details: AuditRecord = {}
      let targets: AuditTargets = {}
      const result = await handling.run({
        ...base, tx, caller, own: ownFilter(caller, action, clock.today()),
        audit: (given, whose) => {
          details = given
          targets = whose
        },
      })
      await tx.write(auditInsert(audit, undefined, clock.now(), incoming.requestId, details, targets))
      return result
    })
    const reply = handling.make ? await handling.make(found as Found) : (found as Reply)
    return checkReplies ? checked(endpoint, reply) : reply
  }
  return { endpoint: endpoint as Endpoint<unknown, unknown, unknown>, action, audit, limited, handle }
}

function contextOf<Path, Body, Reply>(endpoint: Endpoint<Path, Body, Reply>, incoming: Incoming, clock: Clock) {
  return {
    params: readParams(endpoint.params, incoming.params),
    body: readBody(endpoint, incoming.body) as Body,
    clock,
    cookies: incoming.cookies,
    search: incoming.search,
    requestId: incoming.requestId,
    setCookie: (name: keyof Cookies<string>, value: string | null): void => void (incoming.set[name] = value),
  }
}

const checked = <Path, Body, Reply>(endpoint: Endpoint<Path, Body, Reply>, reply: Reply): Reply =>
  isDocument(endpoint.reply) || isRedirect(endpoint.reply) || isDownload(endpoint.reply) ? reply : (endpoint.reply.parse(reply) as Reply)

function readParams<Path>(schema: z.ZodType<Path> | undefined, given: unknown): Path {
  const read = (schema ?? z.object({})).safeParse(given)
  return read.success ? (read.data as Path) : refuse('bad-address', linesOf(read.error))
}

/** A body arrives as bytes. A document stays bytes: its own reader, in the law package, says what is wrong with it. */
function readBody(endpoint: { body: Endpoint<unknown, unknown, unknown>['body'] }, given: unknown): unknown {
  if (endpoint.body === undefined || isDocument(endpoint.body)) return given
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(given as Uint8Array))
  } catch {
    return refuse('not-json')
  }
  const read = endpoint.body.safeParse(value)
  return read.success ? read.data : refuse('bad-request', linesOf(read.error))
}

/** A check of our own names its code; the others have those of the schema library. */
const codeOf = (issue: z.core.$ZodIssue): string => (issue.code === 'custom' && typeof issue.params?.['code'] === 'string' ? issue.params['code'] : issue.code)

const linesOf = (error: z.ZodError): ErrorLine[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue), message: issue.message }))
