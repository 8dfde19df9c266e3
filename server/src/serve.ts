/**
 * The one way a request is handled. Read it from top to bottom: who are you, may you, is the input right, open the
 * transaction, run, write the audit record, check the reply, answer. An endpoint that does not name its action and its
 * audit event does not compile.
 */
import { isDocument, type Endpoint } from '@kotostig/api/endpoint'
import { errorReply, type ErrorCode, type ErrorLine, type ErrorReply } from '@kotostig/api/errors'
import { z } from 'zod'
import { may, type Action } from './access.ts'
import { auditEvents, type AuditDetails, type AuditName, type AuditRecord } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Database, Read, Tx } from './db/tx.ts'

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
  /** Check what we answer against the contract. On in tests and development, off in production. */
  checkReplies: boolean
  record(event: AuditName, moment: string, requestId: string, details: AuditRecord): void
}

export type Incoming = { requestId: string; params: unknown; body: unknown }

type Context<Path, Body, Name extends AuditName> = {
  params: Path
  body: Body
  clock: Clock
  /** Say what the audit event must hold. */
  audit(details: AuditDetails<Name>): void
}

/** `data` says what the request does with the database: nothing, read, or write. It decides the transaction and its type. */
type Run<Path, Body, Reply, Name extends AuditName> =
  | { data: 'none'; run(context: Context<Path, Body, Name>): Reply | Promise<Reply> }
  | { data: 'read'; run(context: Context<Path, Body, Name> & { tx: Read }): Promise<Reply> }
  | { data: 'write'; run(context: Context<Path, Body, Name> & { tx: Tx }): Promise<Reply> }

type Handling<Path, Body, Reply, Name extends AuditName> = {
  action: Action
  audit: Name
  /** Counts towards the number of requests one address may make in a minute. */
  limited: boolean
} & Run<Path, Body, Reply, Name>

export type Served = {
  endpoint: Endpoint<unknown, unknown, unknown>
  action: Action
  audit: AuditName
  limited: boolean
  handle(incoming: Incoming, surroundings: Surroundings): Promise<unknown>
}

export function serve<Path, Body, Reply, Name extends AuditName>(
  endpoint: Endpoint<Path, Body, Reply>, handling: Handling<Path, Body, Reply, Name>,
): Served {
  const { action, audit, limited } = handling

  const handle = async (incoming: Incoming, { clock, database, checkReplies, record }: Surroundings): Promise<Reply> => {
    if (!may('anyone', action)) refuse('not-found')

    let details: AuditRecord = {}
    const context: Context<Path, Body, Name> = {
      params: readParams(endpoint.params, incoming.params),
      body: readBody(endpoint, incoming.body) as Body,
      clock,
      audit: (given) => void (details = given),
    }

    const reply =
      handling.data === 'none' ? await handling.run(context)
      : handling.data === 'read' ? await database.read((tx) => handling.run({ ...context, tx }))
      : await database.write((tx) => handling.run({ ...context, tx }))

    if (auditEvents[audit].kept === 'log') record(audit, clock.now(), incoming.requestId, details)
    return checkReplies && !isDocument(endpoint.reply) ? (endpoint.reply.parse(reply) as Reply) : reply
  }

  return { endpoint: endpoint as Endpoint<unknown, unknown, unknown>, action, audit, limited, handle }
}

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

const linesOf = (error: z.ZodError): ErrorLine[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code, message: issue.message }))
