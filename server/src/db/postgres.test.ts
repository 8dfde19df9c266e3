import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { startEmbedded, type EmbeddedOptions } from './postgres.ts'

const { binaries } = inject('postgres')
const made: string[] = []
const children: ChildProcess[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kotostig-pg-'))
  chmodSync(folder, 0o755)
  made.push(folder)
  return folder
}

const optionsFor = (folder: string): EmbeddedOptions => ({ folder, forgetful: true, ...(binaries ? { binaries } : {}) })

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of made.splice(0)) {
    // Whatever a killed process left running is taken over and stopped before its folder goes.
    if (existsSync(join(folder, 'data/postmaster.pid'))) await startEmbedded(optionsFor(folder)).then((left) => left.stop(), () => {})
    rmSync(folder, { recursive: true, force: true })
  }
})

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** Another process of ours that uses the same folder, and says so once it does. */
async function otherProcess(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('postgres.ts', import.meta.url).href)}
    const database = await startEmbedded(${JSON.stringify(optionsFor(folder))})
    process.on('SIGTERM', () => database.stop().then(() => process.exit(0)))
    console.log(database.adminUrl)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

describe('the PostgreSQL that comes with Kotostig', () => {
  test('what was written is there after a stop and a start', async () => {
    const folder = newFolder()
    const first = await startEmbedded(optionsFor(folder))
    await ask(first.ownerUrl, 'CREATE TABLE kept (value text)')
    await ask(first.ownerUrl, `INSERT INTO kept VALUES ('åäö')`)
    await first.stop()
    await expect(ask(first.ownerUrl, 'SELECT 1')).rejects.toThrow()
    const second = await startEmbedded(optionsFor(folder))
    expect(await ask(second.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 'åäö' }])
    await second.stop()
  })

  test('it listens on this machine only and lets nobody in without the password', async () => {
    const folder = newFolder()
    const server = await startEmbedded(optionsFor(folder))
    expect(await ask(server.adminUrl, `SELECT current_setting('listen_addresses') AS at, current_setting('unix_socket_directories') AS socket`)).toEqual([{ at: '127.0.0.1', socket: '' }])
    const wrong = Object.assign(new URL(server.adminUrl), { password: 'guess' }).href
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0)
    await server.stop()
  })

  test('neither login of the server is a superuser', async () => {
    const server = await startEmbedded(optionsFor(newFolder()))
    for (const url of [server.url, server.ownerUrl]) {
      expect(await ask(url, 'SELECT rolsuper OR rolcreaterole OR rolcreatedb AS mighty FROM pg_roles WHERE rolname = session_user')).toEqual([{ mighty: false }])
    }
    await server.stop()
  })

  test('a server that was left running by a killed process is taken over', async () => {
    const folder = newFolder()
    const { child, url } = await otherProcess(folder)
    await ask(url, 'CREATE TABLE kept (value int)')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await ask(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    const next = await startEmbedded(optionsFor(folder))
    expect(await ask(next.adminUrl, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }])
    await next.stop()
  })

  test('a number left behind by a crash that now belongs to another program does no harm', async () => {
    const folder = newFolder()
    await startEmbedded(optionsFor(folder)).then((server) => server.stop())
    writeFileSync(join(folder, 'data/postmaster.pid'), `${process.pid}\n${join(folder, 'data')}\n0\n5432\n`)
    const server = await startEmbedded(optionsFor(folder))
    expect(await ask(server.adminUrl, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    await server.stop()
  })

  test('two processes share it, and the last one to leave stops it', async () => {
    const folder = newFolder()
    const { child, url } = await otherProcess(folder)
    const second = await startEmbedded(optionsFor(folder))
    expect(new URL(second.adminUrl).port).toBe(new URL(url).port)
    child.kill('SIGTERM')
    await once(child, 'exit')
    expect(await ask(second.adminUrl, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    await second.stop()
    await expect(ask(second.adminUrl, 'SELECT 1')).rejects.toThrow()
  })

  test('data of another major release is not touched, and the message says so', async () => {
    const folder = newFolder()
    await startEmbedded(optionsFor(folder)).then((server) => server.stop())
    writeFileSync(join(folder, 'data/PG_VERSION'), '9\n')
    await expect(startEmbedded(optionsFor(folder))).rejects.toThrow(/was written by PostgreSQL 9, and this is PostgreSQL \d+/)
  })

  test('a server that cannot start says why', async () => {
    const folder = newFolder()
    await startEmbedded(optionsFor(folder)).then((server) => server.stop())
    const settings = join(folder, 'data/postgresql.conf')
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nno_such_setting = 1\n`)
    await expect(startEmbedded(optionsFor(folder))).rejects.toThrow(/did not start[\s\S]*no_such_setting/)
  })

  test('without the programs, the message says what to do', async () => {
    await expect(startEmbedded({ folder: newFolder(), binaries: 'no-such-package' })).rejects.toThrow('Run npm ci, or set DATABASE_URL.')
  })
})
