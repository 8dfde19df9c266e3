/** Builds the server. Every endpoint stands in one list below; nothing is found by searching folders. */
import rateLimit from '@fastify/rate-limit'
import { limits } from '@kotostig/api/determination'
import { errorCodes, type ErrorCode } from '@kotostig/api/errors'
import { isDocument, isDownload, isRedirect, type Downloaded } from '@kotostig/api/endpoint'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { attachmentRoutes } from './attachment/attachment.routes.ts'
import { auditRoutes } from './audit-trail/audit-trail.routes.ts'
import { capsuleRoutes } from './capsule/capsule.routes.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import { radarRoutes } from './radar/radar.routes.ts'
import { readBytes } from './body.ts'
import type { Clock } from './clock.ts'
import { readCookies, writeCookies } from './cookies.ts'
import { DatabaseUnavailable, type Database } from './db/tx.ts'
import { determinationRoutes } from './determination/determination.routes.ts'
import type { Workers } from './determination/workers.ts'
import { startDocuments, type Documents } from './document/document.ts'
import { downloadHeaders, securityHeaders } from './headers.ts'
import { inHand } from './in-hand.ts'
import { feeRoutes } from './fee/fee.routes.ts'
import { feedbackRoutes } from './feedback/feedback.routes.ts'
import { healthRoutes } from './health/health.routes.ts'
import { interfaceRoutes } from './interface/interface.routes.ts'
import { guidanceRoutes } from './guidance/guidance.routes.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import { lawRoutes } from './law/law.routes.ts'
import { startReleases, type Releases } from './law/releases.ts'
import { mapRoutes } from './map/map.routes.ts'
import { Refusal, type Incoming, type Served, type Surroundings } from './serve.ts'
import { dutyRoutes } from './duty/duty.routes.ts'
import type { Sending } from './message/message.jobs.ts'
import { messageRoutes } from './message/message.routes.ts'
import { noteRoutes } from './note/note.routes.ts'
import { meetingRoutes } from './meeting/meeting.routes.ts'
import { documentRoutes } from './plan/document.routes.ts'
import { participationRoutes } from './plan/participation.routes.ts'
import { planRoutes } from './plan/plan.routes.ts'
import { referralRoutes } from './plan/referral.routes.ts'
import { portalOfficeRoutes } from './portal/portal-office.routes.ts'
import { portalDocumentRoutes } from './portal/portal-document.routes.ts'
import { portalRoutes } from './portal/portal.routes.ts'
import { officeRoutes } from './office/office.routes.ts'
import { detailsRoutes } from './person/details.routes.ts'
import { emergencyRoutes } from './person/emergency.routes.ts'
import { extractRoutes } from './person/extract.routes.ts'
import { arrangementRoutes } from './municipality/arrangement.routes.ts'
import { practiceRoutes } from './municipality/practice.routes.ts'
import { municipalityRoutes } from './municipality/municipality.routes.ts'
import { importRoutes } from './person/import.routes.ts'
import { mergeRoutes } from './person/merge.routes.ts'
import { personRoutes } from './person/person.routes.ts'
import { receiptRoutes } from './receipt/receipt.routes.ts'
import { rehearsalRoutes } from './rehearsal/rehearsal.routes.ts'
import { reminderRoutes } from './reminder/reminder.routes.ts'
import { retentionRoutes } from './retention/retention.routes.ts'
import type { Provider } from './session/provider.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { makeSessions, type Sessions } from './session/session.ts'
import { takeoverRoutes } from './takeover/takeover.routes.ts'
import { workRoutes } from './work/work.routes.ts'
import { serveWebApp, sendWebApp } from './web.ts'

const compress = promisify(gzip)

export type AppOptions = {
  clock: Clock
  database: Database
  workers: Workers
  /** The built web app. Absent: the server answers the API only. */
  webFolder?: string
  checkReplies: boolean
  /** Invented people and accounts anybody may choose. Never in production. */
  isDemonstration: boolean
  /** The key under which the cookies of sessions are kept. */
  sessionSecret: string
  /** In which ways messages can be sent. Absent: none are. */
  sending?: Sending
  /** Who vouches for officers. Absent: nobody can sign in, but for the accounts of the demonstration. */
  provider?: Provider
  /** Requests that cost work, per address and minute. */
  requestsPerMinute: number
  /** Proxies whose word about the caller's address is believed, as addresses or networks. */
  trustedProxies?: string[]
  log: { level: string; stream?: { write(line: string): void } } | false
}

/** Every endpoint there is. */
export function endpoints({ workers, documents, releases, sessions, isDemonstration, provider, sending }: Pick<AppOptions, 'workers' | 'isDemonstration' | 'provider' | 'sending'> & { sessions: Sessions; documents: Documents; releases: Releases }): Served[] {
  const features = [
    ...portalRoutes(sessions, isDemonstration), ...portalDocumentRoutes(documents), ...portalOfficeRoutes(sessions),
    ...determinationRoutes(workers), ...lawRoutes(), ...mapRoutes(), ...healthRoutes, ...sessionRoutes(sessions, isDemonstration, provider),
    ...dutyRoutes, ...municipalityRoutes, ...arrangementRoutes, ...practiceRoutes, ...radarRoutes, ...calendarRoutes, ...personRoutes, ...importRoutes, ...detailsRoutes, ...emergencyRoutes, ...mergeRoutes, ...extractRoutes,
    ...intakeRoutes, ...guidanceRoutes, ...messageRoutes(sending ?? {}),
    ...workRoutes, ...reminderRoutes, ...meetingRoutes(documents), ...feeRoutes(documents), ...capsuleRoutes(documents), ...receiptRoutes({ workers, documents, releases }), ...noteRoutes, ...planRoutes, ...referralRoutes, ...documentRoutes(documents), ...participationRoutes(documents),
    ...attachmentRoutes, ...officeRoutes, ...takeoverRoutes, ...retentionRoutes, ...feedbackRoutes, ...rehearsalRoutes, ...auditRoutes,
  ]
  return [...features, ...interfaceRoutes(features)]
}

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log && { level: options.log.level, base: null, ...(options.log.stream ? { stream: options.log.stream } : {}) },
    // Our own line per request below: the standard one holds the address of the page, which may hold anything.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    trustProxy: options.trustedProxies ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 60 },
    frameworkErrors: (_error, request, reply) => void refuseWith(request as FastifyRequest, reply as FastifyReply, new Refusal('bad-address')),
  })

  app.addHook('onRequest', async (_request, reply) => void reply.headers(securityHeaders))
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })

  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^application\/([\w.+-]+\+)?json\b/i, async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
    checkEncoding(request)
    return readBytes(payload, limits.bytes)
  })
  app.addContentTypeParser('*', async (_request: FastifyRequest, payload: FastifyRequest['raw']) => {
    await readBytes(payload, limits.bytes)
    throw new Refusal('not-json-media-type')
  })

  app.setErrorHandler((error: FastifyError, request, reply) => refuseWith(request, reply, asRefusal(error, request.log)))
  await app.register(rateLimit, { global: false, max: options.requestsPerMinute, timeWindow: 60_000, errorResponseBuilder: () => new Refusal('too-many-requests') })

  const sessions = makeSessions(options.sessionSecret)
  // Neither has a thread before it is asked for something.
  const [documents, releases] = [startDocuments(), startReleases()]
  app.addHook('onClose', async () => void (await Promise.all([documents.close(), releases.close()])))
  const served = endpoints({ ...options, documents, releases, sessions })
  const surroundings: Surroundings = {
    clock: options.clock,
    database: options.database,
    sessions,
    checkReplies: options.checkReplies,
    record: (event, moment, requestId, details) => app.log.info({ event, moment, requestId, ...details }, 'audit'),
  }
  for (const one of served) mount(app, one, surroundings)

  if (options.webFolder) await serveWebApp(app, options.webFolder)
  app.setNotFoundHandler((request, reply) => {
    const methods = served.filter((one) => matches(one.endpoint.path, request.url)).map((one) => one.endpoint.method)
    if (methods.length > 0) return refuseWith(request, reply.header('allow', [...new Set(methods)].join(', ')), new Refusal('wrong-method'))
    if (options.webFolder && isPage(request)) return sendWebApp(reply, request.url.split('?', 1)[0]!)
    return refuseWith(request, reply, new Refusal('not-found'))
  })
  return app
}

function mount(app: FastifyInstance, served: Served, surroundings: Surroundings): void {
  const { method, path, reply: shape } = served.endpoint
  const isOwnPage = path.startsWith('/api/portal')
  app.route({
    method,
    url: path,
    ...(served.limited === false ? {} : { config: { rateLimit: served.limited === true ? {} : { max: served.limited } } }),
    handler: async (request, reply) => {
      const incoming: Incoming = {
        requestId: request.id, params: request.params, body: request.body, search: searchOf(request.url), cookies: readCookies(request.headers.cookie), set: {},
      }
      const answer = await inHand(() => served.handle(incoming, surroundings))
      const cookies = writeCookies(incoming.set, request.protocol === 'https')
      if (cookies.length > 0) reply.header('set-cookie', cookies)
      if (isRedirect(shape)) return reply.code(303).header('location', answer as string).header('cache-control', 'no-store').send()
      if (isDownload(shape)) {
        const { fileName, contentType, bytes } = answer as Downloaded
        return reply.headers(downloadHeaders(fileName, contentType)).send(Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength))
      }
      const media = isDocument(shape) ? shape.media : undefined
      // A telephone or a computer may be lost or shared: of what is told to somebody who is signed in, the browser keeps no copy.
      const isPersonal = method === 'POST' || isOwnPage || incoming.cookies.session !== undefined
      reply.header('content-type', `${media ?? 'application/json'}; charset=utf-8`).header('cache-control', isPersonal ? 'no-store' : 'no-cache')
      if (!isDocument(shape)) return reply.send(JSON.stringify(answer))
      const { buffer, byteOffset, byteLength } = answer as Uint8Array<ArrayBuffer>
      return sendBytes(request, reply, Buffer.from(buffer, byteOffset, byteLength))
    },
  })
}

/** The reasons of 200 people are 9 MB of text that repeats itself: compressed, a thirtieth. Done beside the main thread. */
async function sendBytes(request: FastifyRequest, reply: FastifyReply, bytes: Buffer): Promise<FastifyReply> {
  reply.header('vary', 'accept-encoding')
  if (bytes.length < 65_536 || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(bytes)
  return reply.header('content-encoding', 'gzip').send(await compress(bytes, { level: 1 }))
}

/** JSON is UTF-8 by its own standard; anything else, or a compressed body, would be read wrongly. */
function checkEncoding(request: FastifyRequest): void {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
  if (charset && !/^utf-?8$/i.test(charset)) throw new Refusal('not-utf-8')
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw new Refusal('not-json-media-type')
}

/** Rules that the database itself keeps, by its codes: two periods of which the law knows one, and two who were quicker than each other. */
const databaseRules: Readonly<Record<string, ErrorCode>> = { '23P01': 'overlap', '23505': 'conflict' }

function asRefusal(error: FastifyError, log: FastifyBaseLogger): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof DatabaseUnavailable) {
    log.error({ reason: error.message }, 'database unavailable')
    return new Refusal('not-ready')
  }
  const rule = databaseRules[error.code]
  if (rule !== undefined) return new Refusal(rule)
  const status = error.statusCode ?? 500
  if (status === 413) return new Refusal('too-large')
  if (status === 415) return new Refusal('not-json-media-type')
  if (status >= 400 && status < 500) return new Refusal('bad-request')
  // The stack tells where; the message may hold a value of somebody's, so it stays out.
  log.error({ name: error.name, code: error.code, stack: withoutMessage(error) }, 'unexpected error')
  return new Refusal('unexpected')
}

const withoutMessage = (error: Error): string | undefined =>
  error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n')

function refuseWith(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const code: ErrorCode = refusal.code
  return reply
    .headers(securityHeaders)
    .code(errorCodes[code].status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(refusal.reply(request.id)))
}

const pathOf = (url: string): string => url.split('?')[0]!
const searchOf = (url: string): string => url.slice(pathOf(url).length)

const matches = (pattern: string, url: string): boolean => {
  const [expected, given] = [pattern.split('/'), pathOf(url).split('/')]
  return expected.length === given.length && expected.every((part, at) => part.startsWith(':') || part === given[at])
}

/** A browser that opens an address of the web app, as opposed to a program or a missing picture. */
const isPage = (request: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(request.method) && !/^\/api(\/|$)/.test(pathOf(request.url)) && (request.headers.accept ?? '').includes('text/html')
