/**
 * A PostgreSQL of our own: for trying Kotostig out, for development and for tests. Production sets DATABASE_URL.
 *
 * One folder holds everything: `data` (the cluster), `secret` (passwords, readable by us alone), `server.log`, `users`.
 * The server listens on the loopback address only, on a free port, and asks for a password.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import {
  DatabaseError, account, isReachable, makeFolder, prepareBinaries, reachableFolder, runProgram, type Binaries,
} from './binaries.ts'
import { isPostgres, usersOf } from './users.ts'

export type Embedded = {
  /** Owns the tables and migrates. Not a superuser. */
  ownerUrl: string
  /** What the running server logs in with. It may not change a table. */
  url: string
  /** Superuser: makes and drops databases in tests. */
  adminUrl: string
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  folder: string
  /** npm package of the programs, when not the ordinary one. */
  binaries?: string
  /** Tests only: nothing is written safely to disk, so that a run takes seconds. */
  forgetful?: boolean
}

export const databaseName = 'kotostig'

type Secret = { admin: string; owner: string; server: string }

function readSecret(file: string): Secret {
  if (!existsSync(file)) {
    const password = (): string => randomBytes(24).toString('base64url')
    writeFileSync(file, JSON.stringify({ admin: password(), owner: password(), server: password() } satisfies Secret), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secret
}

const urlOf = (user: string, password: string, port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new DatabaseError('No free port.'))))
    })
  })

/** What a running server has written about itself in its data folder: its process, port and whether it is ready. */
function running(data: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
  } catch {
    return undefined
  }
}

async function createCluster(binaries: Binaries, folder: string, data: string, secret: Secret, forgetful: boolean): Promise<void> {
  const passwordFile = join(folder, `new-${process.pid}`)
  writeFileSync(passwordFile, secret.admin, { mode: 0o600 })
  const owner = account()
  if (owner) chownSync(passwordFile, owner.uid, owner.gid)
  try {
    await runProgram(binaries, 'initdb', [
      '-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions',
      ...(forgetful ? ['--no-sync'] : []),
    ])
  } catch (error) {
    // Half a cluster would be taken for a whole one at the next start.
    rmSync(data, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function checkVersion(binaries: Binaries, data: string): void {
  const major = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8').trim())
  if (major !== binaries.major) {
    throw new DatabaseError(
      `The data in ${data} was written by PostgreSQL ${major}, and this is PostgreSQL ${binaries.major}. Move the folder away, or set DATABASE_URL.`,
    )
  }
}

/** A server that nobody uses was left behind by a process that was killed. */
async function stopOrphan(binaries: Binaries, data: string): Promise<void> {
  const left = running(data)
  if (!left) return
  if (isPostgres(left.pid)) await runProgram(binaries, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'])
  else rmSync(join(data, 'postmaster.pid'), { force: true })
}

const forgetfulSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

async function startServer(binaries: Binaries, folder: string, data: string, forgetful: boolean): Promise<number> {
  const port = await freePort()
  const settings = [
    `port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'max_connections=100',
    'shared_buffers=256MB', 'log_statement=none', 'log_min_error_statement=panic', ...(forgetful ? forgetfulSettings : []),
  ]
  const log = openSync(join(folder, 'server.log'), 'a', 0o600)
  // Its own process group: Ctrl-C in a terminal goes to the whole group, and the server must outlive our last query.
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account(), cwd: '/', detached: true, stdio: ['ignore', log, log], env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code) => (ended ??= `it ended with status ${code}`))
  child.unref()
  for (let waited = 0; waited < 30_000; waited += 10) {
    const state = running(data)
    if (state?.ready && state.pid === child.pid) return port
    if (ended !== undefined) throw new DatabaseError(`PostgreSQL did not start: ${ended}.\n${lastLines(join(folder, 'server.log'))}`)
    await wait(10)
  }
  throw new DatabaseError(`PostgreSQL was not ready within 30 seconds. See ${join(folder, 'server.log')}`)
}

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n')

async function createRoles(adminUrl: string, secret: Secret): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName])
    if (found.rowCount) return
    // Passwords are our own base64url text: they hold no quotation mark.
    await client.query(`CREATE ROLE kotostig_app NOLOGIN`)
    await client.query(`CREATE ROLE kotostig_owner LOGIN PASSWORD '${secret.owner}'`)
    await client.query(`CREATE ROLE kotostig_server LOGIN PASSWORD '${secret.server}' IN ROLE kotostig_app`)
    await client.query(`CREATE DATABASE ${databaseName} OWNER kotostig_owner`)
  } finally {
    await client.end()
  }
}

/** Start the embedded database, or join the one that another process of ours is using. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  // Open to pass through: the cluster inside belongs to another account when we are root, and is closed itself.
  mkdirSync(options.folder, { recursive: true, mode: 0o755 })
  const folder = isReachable(options.folder) ? options.folder : reachableFolder('data', options.folder)
  const data = join(folder, 'data')
  const forgetful = options.forgetful ?? false
  const binaries = prepareBinaries(join(folder, 'programs'), options.binaries)
  const users = usersOf(folder)
  const secret = readSecret(join(folder, 'secret'))

  const shared = users.others().length > 0
  users.join()
  try {
    let port: number
    if (shared) {
      port = await joinRunning(data)
    } else {
      if (existsSync(join(data, 'PG_VERSION'))) {
        checkVersion(binaries, data)
        await stopOrphan(binaries, data)
      } else {
        makeFolder(data)
        await createCluster(binaries, folder, data, secret, forgetful)
      }
      port = await startServer(binaries, folder, data, forgetful)
    }
    const adminUrl = urlOf('postgres', secret.admin, port, 'postgres')
    await createRoles(adminUrl, secret)
    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      users.leave()
      if (users.others().length > 0 || !running(data)) return
      await runProgram(binaries, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'])
    }
    return {
      ownerUrl: urlOf('kotostig_owner', secret.owner, port, databaseName),
      url: urlOf('kotostig_server', secret.server, port, databaseName),
      adminUrl,
      stop: () => (stopping ??= stop()),
    }
  } catch (error) {
    users.leave()
    throw error
  }
}

async function joinRunning(data: string): Promise<number> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const state = running(data)
    if (state?.ready) return state.port
    await wait(50)
  }
  throw new DatabaseError(`Another Kotostig uses ${dirname(data)}, but its database does not answer. Stop it, or set DATABASE_URL.`)
}
