/** Everything is killed by force, fifty times, while people are being registered: none that was acknowledged may be lost. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../../../server/src/db/postgres.ts'
import type { Figure } from '../figure.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const times = 50

async function start(data: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['server/src/cli.ts', 'serve'], { cwd: project, env: { ...process.env, PORT: '0', KOTOSTIG_DATA: data, REQUESTS_PER_MINUTE: '1000000' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`not ready in a minute: ${said}`)), 60_000)
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.on('close', () => reject(new Error(`ended early: ${said}`)))
  })
  return { child, address }
}

async function signIn(address: string): Promise<string> {
  for (;;) {
    const { accounts } = (await (await fetch(`${address}/api/session`)).json()) as { accounts: { id: string; role: string; authority: { code: string; kind: string } }[] }
    const account = accounts.find((one) => one.role === 'caseworker' && one.authority.kind === 'municipality' && one.authority.code === '499')
    if (account) {
      const reply = await fetch(`${address}/api/demonstration/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account: account.id }) })
      return reply.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Registers one after another until the connection breaks. */
async function registerUntilKilled(address: string, cookie: string, name: string, acknowledged: string[]): Promise<void> {
  try {
    for (let at = 0; ; at++) {
      const reply = await fetch(`${address}/api/people`, {
        method: 'POST', headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ key: `crash ${name} ${at}`, familyName: 'Kraschexempel', givenNames: `${name} ${at}`, born: '1990-03-14', source: 'person', facts: { residence: [{ from: '2026-02-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-02-15', code: '499' }], acts: [{ type: 'known', on: '2026-03-01' }] } }),
      })
      if (reply.ok) acknowledged.push(((await reply.json()) as { id: string }).id)
    }
  } catch {
    // Killed.
  }
}

export async function crashFigures(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'kotostig-crash-'))
  // The database runs as another account where we are root.
  chmodSync(data, 0o755)
  const acknowledged: string[] = []
  try {
    for (let round = 0; round < times; round++) {
      const { child, address } = await start(data)
      const cookie = await signIn(address)
      const ended = new Promise((resolve) => child.on('close', resolve))
      const before = acknowledged.length
      const writers = [0, 1, 2, 3].map((writer) => registerUntilKilled(address, cookie, `${round}-${writer}`, acknowledged))
      while (acknowledged.length < before + 5 + (round % 20)) await new Promise((resolve) => setTimeout(resolve, 1))
      const postmaster = Number(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
      child.kill('SIGKILL')
      process.kill(postmaster, 'SIGKILL')
      await ended
      await Promise.all(writers)
    }
    const embedded = await startEmbedded({ folder: join(data, 'postgres') })
    const owner = new pg.Client({ connectionString: embedded.ownerUrl })
    await owner.connect()
    const { rows } = await owner.query<{ whole: number; half: number }>(`
      SELECT count(*) FILTER (WHERE person.id = ANY($1::bigint[]) AND has_duty AND has_record)::int AS whole, count(*) FILTER (WHERE NOT (has_duty AND has_record))::int AS half
      FROM person JOIN person_name ON person_name.person_id = person.id AND family_name = 'Kraschexempel'
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM duty WHERE duty.person_id = person.id) AS has_duty, EXISTS (SELECT FROM audit_event WHERE event = 'PersonRegistered' AND person_ids @> ARRAY[person.id]) AS has_record) parts`, [acknowledged])
    await owner.end()
    await embedded.stop()
    const lost = acknowledged.length - rows[0]!.whole + rows[0]!.half
    return [{ name: `Killed by force ${times} times while ${acknowledged.length} people were registered: lost, or half there`, value: lost, unit: 'people', against: '', ratio: null, goal: 'none', holds: lost === 0 && acknowledged.length > 0 }]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
