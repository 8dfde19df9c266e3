import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAuthority, makePerson } from '../dev/people.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { readSettings, startServer } from '../main.ts'

const launcher = fileURLToPath(new URL('../../bin/kotostig.js', import.meta.url))
let world: TestDatabase
beforeAll(async () => {
  world = await makeTestDatabase()
})
afterAll(() => world.remove())

async function demo(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<{ status: number; said: string }> {
  const child = spawn(process.execPath, [launcher, 'demo', ...args], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: world.url, DATABASE_OWNER_URL: world.ownerUrl, ...environment }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>])
  return { status, said }
}
const people = async (): Promise<number> => Number((await world.asOwner<{ count: string }>('SELECT count(*) FROM person'))[0]!.count)

describe('invented people', () => {
  test('are not for production', async () => {
    expect(await demo([], { NODE_ENV: 'production' })).toEqual({ status: 2, said: 'kotostig: invented people and accounts for anybody are not for production (NODE_ENV)\n' })
    expect(await demo(['--people', 'many'])).toMatchObject({ status: 2, said: expect.stringMatching(/^kotostig: --people is many; .*\nusage: kotostig demo/) })
    expect(await people()).toBe(0)
  })

  test('come while the server already answers, and stopping it does not wait for them all', async () => {
    const server = await startServer({ ...readSettings({ DATABASE_URL: world.url, DATABASE_OWNER_URL: world.ownerUrl, DEMONSTRATION: '1', PORT: '0' }), log: false })
    const session = async () => (await (await fetch(`${server.url}/api/session`)).json()) as { signIn: string; accounts: object[] }
    expect((await session()).signIn).toBe('demonstration')
    await expect.poll(async () => (await session()).accounts.length, { timeout: 20_000, interval: 50 }).toBeGreaterThan(0)
    await server.stop()
  })

  test('are completed by the command, with a bar that grows', async () => {
    const { status, said } = await demo(['--people', '300'])
    expect(status).toBe(0)
    expect(said).toMatch(/^(\[[#.]{40}\] \d+ of \d+ people, \d+\.\d s\n)+$/)
    expect(await people()).toBeGreaterThanOrEqual(300)
  }, 60_000)

  test('are not mixed with people of somebody\'s own', async () => {
    await makePerson(world.database, await makeAuthority(world.database, 'welfare-area', '99', 'Annanstans'))
    const before = await people()
    expect(await demo([])).toEqual({ status: 2, said: 'kotostig: this database holds people who are not of the demonstration; nothing was added\n' })
    expect(await people()).toBe(before)
  }, 60_000)
})
