import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))
const toEnd: (() => void)[] = []
afterEach(() => {
  for (const end of toEnd.splice(0)) end()
})

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kotostig-start-'))
  chmodSync(folder, 0o755)
  toEnd.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Started = { child: ChildProcess; said: () => string; url: string }

/** `npm start`, without npm: its script, until it says that it is ready. */
async function start(environment: NodeJS.ProcessEnv): Promise<Started> {
  const child = spawn(process.execPath, ['scripts/run.js', 'start'], { cwd: project, env: { ...process.env, NODE_ENV: '', PORT: '0', ...environment } })
  toEnd.unshift(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said, { timeout: 30_000, interval: 50 }).toMatch(/\n/)
  return { child, said: () => said, url: /http:\S+/.exec(said)?.[0] ?? '' }
}

const isRunning = (pid: number): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

describe('npm start', () => {
  test('one line says where it is, and it is ready there', async () => {
    const data = dataFolder()
    const { child, said, url } = await start({ KOTOSTIG_DATA: data })
    expect(said()).toMatch(/^Kotostig is ready: http:\/\/localhost:\d+ \(\d+\.\d s\)\n$/)
    expect((await fetch(`${url}/api/ready`)).status).toBe(200)
    expect((await fetch(url, { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain('text/html')

    const database = Number(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
    expect(isRunning(database)).toBe(true)
    // Twice, as it comes when npm passes on what the terminal has already sent.
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(isRunning(database)).toBe(false)
    expect(said().trimEnd().split('\n')).toEqual([expect.stringMatching(/^Kotostig is ready/)])
  }, 60_000)

  test('when the port is taken, the next free one is used', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    toEnd.push(() => void taken.close())
    const { port } = taken.address() as AddressInfo
    const { url, child } = await start({ KOTOSTIG_DATA: dataFolder(), PORT: String(port) })
    expect(Number(new URL(url).port)).toBeGreaterThan(port)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 60_000)

  test.each([
    ['a port that is no number', { PORT: 'http' }, /^Kotostig could not start\. PORT is http; it must be a whole number from 0 to 65535\.\n$/],
    ['a database that does not answer', { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' }, /^Kotostig could not start\. .*ECONNREFUSED.*\n$/],
  ])('%s is one clear line', async (_what, environment, line) => {
    const { child, said } = await start({ KOTOSTIG_DATA: dataFolder(), ...environment })
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(1)
    expect(said()).toMatch(line)
  }, 60_000)
})
