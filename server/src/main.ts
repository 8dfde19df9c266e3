/** Starts everything in order and stops it in the opposite order: database, migrations, threads, server. */
import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lawRelease } from '@kotostig/law'
import type { FastifyBaseLogger } from 'fastify'
import { buildApp, type AppOptions } from './app.ts'
import { keepCalendar } from './calendar/calendar.jobs.ts'
import { systemClock } from './clock.ts'
import { migrate } from './db/migrate.ts'
import { chooseDatabase } from './db/open.ts'
import { openDatabase, type Database } from './db/tx.ts'
import { keepDerived } from './duty/duty.jobs.ts'
import { keepMessages, type Sending } from './message/message.jobs.ts'
import { openMail, readMailSettings, type MailSettings } from './outside/mail/mail.ts'
import { textMessagesToFolder } from './outside/text-message/text-message.ts'
import { startWorkers } from './determination/workers.ts'
import { keepLaw, recordLawRelease } from './law/law.ts'
import { keepRetention } from './retention/retention.jobs.ts'
import { keepRehearsals } from './rehearsal/rehearsal.jobs.ts'
import { keepTakeovers } from './takeover/takeover.jobs.ts'
import { openIdProvider, type ProviderSettings } from './session/provider.ts'
import { hasDemonstrationAccounts } from './session/session.ts'

export type Settings = {
  environment: NodeJS.ProcessEnv
  host: string
  port: number
  requestsPerMinute: number
  trustedProxies: string[]
  /** Invented people, and accounts anybody may choose. */
  isDemonstration: boolean
  isProduction: boolean
  /** The key under which the cookies of sessions are kept. */
  sessionSecret: string
  /** Who vouches for officers. Absent: nobody can sign in, but for the accounts of the demonstration. */
  provider?: ProviderSettings
  /** The server of mail. Absent: none is sent. */
  mail?: MailSettings
  /** Where text messages are put as files, for a program of the operator. Absent: none are sent. */
  textFolder?: string
  /** Where people open their own page, for messages. */
  ownPage?: string
  log: AppOptions['log']
}

export type RunningServer = { url: string; stop(): Promise<void> }

const wholeNumber = (name: string, given: string | undefined, otherwise: number, most: number): number => {
  if (given === undefined || given === '') return otherwise
  const value = Number(given)
  if (!Number.isInteger(value) || value < 0 || value > most) throw new Error(`${name} is ${given}; it must be a whole number from 0 to ${most}.`)
  return value
}

/** All four settings of the identity provider, or none. */
function readProvider(environment: NodeJS.ProcessEnv): ProviderSettings | undefined {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_BASE'] as const
  const [issuer, clientId, clientSecret, redirectBase] = names.map((name) => environment[name] || undefined)
  if (issuer && clientId && clientSecret && redirectBase) {
    for (const name of ['OIDC_ISSUER', 'OIDC_REDIRECT_BASE'] as const) if (!URL.canParse(environment[name]!)) throw new Error(`${name} is ${environment[name]}; it must be an address, https://...`)
    return { issuer, clientId, clientSecret, redirectBase }
  }
  const missing = names.filter((name) => !environment[name])
  if (missing.length < names.length) throw new Error(`Sign-in needs ${missing.join(' and ')} too.`)
  return undefined
}

const shortestSecret = 32

/** Without a secret, one is made at each start: whoever was signed in signs in again. Production does not do that to people. */
function readSecret(given: string | undefined, isProduction: boolean): string {
  if (!given) {
    if (isProduction) throw new Error(`Set SESSION_SECRET to at least ${shortestSecret} characters that nobody can guess, the same at every start.`)
    return randomBytes(shortestSecret).toString('hex')
  }
  if (given.length < shortestSecret) throw new Error(`SESSION_SECRET has ${given.length} characters; it must have at least ${shortestSecret}.`)
  return given
}

/** A database of one's own is never filled with invented people unless that is asked for, and one in production never. */
function readDemonstration(environment: NodeJS.ProcessEnv, isProduction: boolean): boolean {
  const asked = environment['DEMONSTRATION'] || undefined
  if (asked !== undefined && asked !== '0' && asked !== '1') throw new Error(`DEMONSTRATION is ${asked}; it must be 0 or 1.`)
  if (isProduction && asked === '1') throw new Error('DEMONSTRATION=1 lets anybody sign in, and NODE_ENV=production is for real people: remove one of them.')
  return asked === undefined ? !isProduction && !environment['DATABASE_URL'] : asked === '1'
}

/** Where people reach the server from outside: `https://kotostig.kommun.fi`. */
function readOwnPage(given: string | undefined): string | undefined {
  if (!given) return undefined
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) throw new Error(`PUBLIC_ADDRESS is ${given}; it must be an address, https://...`)
  return new URL('/oma', given).href
}

/** In a demonstration text messages become files beside its database, so that they can be looked at; elsewhere only where it is asked for. */
const readTextFolder = (environment: NodeJS.ProcessEnv, isDemonstration: boolean): string | undefined =>
  environment['TEXT_MESSAGE_FOLDER'] || (isDemonstration && !environment['DATABASE_URL'] ? join(environment['KOTOSTIG_DATA'] || '.data', 'text-messages') : undefined)

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const isProduction = environment['NODE_ENV'] === 'production'
  const provider = readProvider(environment)
  const isDemonstration = readDemonstration(environment, isProduction)
  const [mail, textFolder, ownPage] = [readMailSettings(environment), readTextFolder(environment, isDemonstration), readOwnPage(environment['PUBLIC_ADDRESS'])]
  return {
    environment,
    host: environment['HOST'] || 'localhost',
    port: wholeNumber('PORT', environment['PORT'], 3000, 65_535),
    requestsPerMinute: wholeNumber('REQUESTS_PER_MINUTE', environment['REQUESTS_PER_MINUTE'], 600, 1_000_000),
    trustedProxies: (environment['TRUSTED_PROXIES'] ?? '').split(',').map((proxy) => proxy.trim()).filter(Boolean),
    isProduction,
    isDemonstration,
    sessionSecret: readSecret(environment['SESSION_SECRET'], isProduction),
    ...(provider ? { provider } : {}), ...(mail ? { mail } : {}), ...(textFolder ? { textFolder } : {}), ...(ownPage ? { ownPage } : {}),
    log: { level: environment['LOG_LEVEL'] || 'warn' },
  }
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** The port asked for, or the next one that nobody uses. */
async function firstFreePort(port: number, host: string): Promise<number> {
  if (port === 0) return 0
  // "localhost" is two addresses, and a browser may try either.
  const hosts = host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
  for (let candidate = port; candidate < Math.min(port + 100, 65_536); candidate++) {
    const free = await Promise.all(hosts.map((one) => isFree(candidate, one)))
    if (free.every(Boolean)) return candidate
  }
  throw new Error(`No free port from ${port} on. Set PORT.`)
}

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

export async function startServer(settings: Settings): Promise<RunningServer> {
  /** What has been started, and how each is stopped again. */
  const started: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= (async () => { for (const one of started.reverse()) await one() })())
  try {
    const source = await chooseDatabase(settings.environment)
    started.push(source.stop)
    await migrate(source.ownerUrl)

    const workers = startWorkers()
    started.push(workers.close)

    const later: { log?: { error(details: object, message: string): void; warn(details: object, message: string): void } } = {}
    const database = openDatabase({
      url: source.url,
      checkRows: settings.environment['NODE_ENV'] === 'development',
      onLost: (error) => later.log?.error({ reason: error.message }, 'a database connection was lost'),
    })
    started.push(database.close)
    if (settings.isProduction && (await database.read(hasDemonstrationAccounts))) {
      throw new Error('This database holds accounts of the demonstration, which anybody may use. Production needs a database of its own.')
    }
    const release = await recordLawRelease(database, lawRelease)
    await database.write((tx) => keepLaw(tx, lawRelease))

    const sending: Sending = { ...(settings.mail ? { mail: openMail(settings.mail) } : {}), ...(settings.textFolder ? { text: textMessagesToFolder(settings.textFolder) } : {}), ...(settings.ownPage ? { page: settings.ownPage } : {}) }
    const app = await buildApp({
      clock: systemClock,
      database,
      workers,
      checkReplies: settings.environment['NODE_ENV'] === 'development',
      isDemonstration: settings.isDemonstration,
      sessionSecret: settings.sessionSecret,
      sending,
      ...(settings.provider ? { provider: openIdProvider(settings.provider) } : {}),
      requestsPerMinute: settings.requestsPerMinute,
      trustedProxies: settings.trustedProxies,
      log: settings.log,
      ...(existsSync(join(webFolder, 'index.html')) ? { webFolder } : {}),
    })
    later.log = app.log
    // Stop taking requests before anything they need goes away.
    started.push(() => app.close())
    if (release === 'changed') app.log.warn({ lawRelease }, 'the law has changed since this release was first run here, under the same name')

    const port = await firstFreePort(settings.port, settings.host)
    await app.listen({ host: settings.host, port })
    const address = app.server.address()
    const actual = address && typeof address === 'object' ? address.port : port
    if (settings.isDemonstration) started.push(installInBackground(database, app.log, () => stopping !== undefined))
    const derived = keepDerived({
      database, url: source.url, clock: systemClock,
      onFault: (error) => app.log.error({ name: error.name, stack: error.stack }, 'deriving again failed; it is tried again'),
      onRun: (run) => app.log.info({ ...run, lawRelease }, 'a release of the law is worked through for everybody'),
    })
    started.push(derived.stop)
    const retention = keepRetention(database, systemClock, (error) => app.log.error({ name: error.name, stack: error.stack }, 'listing what need not be kept failed; it is tried again'))
    started.push(retention.stop)
    const takeovers = keepTakeovers(database, systemClock, (error) => app.log.error({ name: error.name, stack: error.stack }, 'taking over failed; it goes on from where it was'))
    started.push(takeovers.stop)
    const rehearsals = keepRehearsals({ database, url: source.url, clock: systemClock, onFault: (error) => app.log.error({ name: error.name, stack: error.stack }, 'a rehearsal failed; it goes on from where it was') })
    started.push(rehearsals.stop)
    const calendar = keepCalendar(database, systemClock, (error) => app.log.error({ name: error.name, stack: error.stack }, 'reminding of days of the calendar failed; it is tried again'))
    started.push(calendar.stop)
    const messages = keepMessages(database, systemClock, sending, (error) => app.log.error({ name: error.name, stack: error.stack }, 'sending messages failed; it goes on from where it was'))
    started.push(messages.stop)
    return { url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${actual}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Invented people come while the server already answers. What was begun and not finished goes on at the next start. */
function installInBackground(database: Database, log: Pick<FastifyBaseLogger, 'info' | 'error'>, isStopping: () => boolean): () => Promise<void> {
  const installing = (async () => {
    const { installDemonstration } = await import('./demo/demo.ts')
    const progress = (done: number, total: number): void => {
      if (isStopping()) throw new Error('stopped')
      log.info({ done, total }, 'invented people')
    }
    await installDemonstration(database, { today: systemClock.today(), progress })
  })().catch((error: Error) => {
    if (!isStopping()) log.error({ name: error.name, stack: error.stack }, 'the demonstration could not be installed')
  })
  return () => installing
}

/** Ctrl-C, or being asked to end, stops everything in order. A second Ctrl-C does not wait. */
export function stopOnSignals(server: RunningServer): void {
  let asked: number | undefined
  const end = (): void => {
    if (asked !== undefined) {
      // npm passes on a signal that the terminal has already sent to us: the same Ctrl-C, twice.
      if (performance.now() - asked > 1_000) process.exit(1)
      return
    }
    asked = performance.now()
    setTimeout(() => process.exit(1), 20_000).unref()
    server.stop().then(() => process.exit(0), (error: Error) => {
      process.stderr.write(`kotostig: ${error.message}\n`)
      process.exit(1)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}
