import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAuthority, makeOfficer } from './dev/people.ts'
import { makeTestDatabase, type TestDatabase } from './dev/test-database.ts'
import { readSettings, startServer } from './main.ts'

const secret = 'thirty-two characters, or a few more'
const production = { NODE_ENV: 'production', SESSION_SECRET: secret }
const provider = { OIDC_ISSUER: 'https://id.test', OIDC_CLIENT_ID: 'kotostig', OIDC_CLIENT_SECRET: 'x', OIDC_REDIRECT_BASE: 'https://kotostig.test' }

describe('what the server is told before it starts', () => {
  test.each([
    ['for trying out, on a database of its own', {}, true],
    ['with somebody\'s database', { DATABASE_URL: 'postgresql://x' }, false],
    ['with somebody\'s database, when asked for', { DATABASE_URL: 'postgresql://x', DEMONSTRATION: '1' }, true],
    ['when not wanted', { DEMONSTRATION: '0' }, false],
    ['in production', production, false],
  ])('invented people %s', (_when, environment: NodeJS.ProcessEnv, expected) => {
    expect(readSettings(environment).isDemonstration).toBe(expected)
  })

  test.each([
    ['production with invented people', { ...production, DEMONSTRATION: '1' }, /^DEMONSTRATION=1 .* NODE_ENV=production .*remove one of them\.$/],
    ['production without a secret', { NODE_ENV: 'production' }, /^Set SESSION_SECRET to at least 32 characters/],
    ['a short secret', { SESSION_SECRET: 'guess me' }, /^SESSION_SECRET has 8 characters; it must have at least 32\.$/],
    ['a switch that is neither on nor off', { DEMONSTRATION: 'yes' }, /^DEMONSTRATION is yes; it must be 0 or 1\.$/],
    ['half an identity provider', { OIDC_ISSUER: 'https://id.test', OIDC_CLIENT_ID: 'kotostig' }, /^Sign-in needs OIDC_CLIENT_SECRET and OIDC_REDIRECT_BASE too\.$/],
    ['an issuer that is no address', { ...provider, OIDC_ISSUER: 'id' }, /^OIDC_ISSUER is id; it must be an address/],
  ])('%s is refused in one line', (_what, environment: NodeJS.ProcessEnv, line) => {
    expect(() => readSettings(environment)).toThrow(line)
  })

  test('an identity provider is four settings, and without a secret each start makes its own', () => {
    expect(readSettings(provider).provider).toEqual({ issuer: 'https://id.test', clientId: 'kotostig', clientSecret: 'x', redirectBase: 'https://kotostig.test' })
    expect(readSettings({}).sessionSecret).not.toBe(readSettings({}).sessionSecret)
    expect(readSettings(production).sessionSecret).toBe(secret)
  })
})

describe('production', () => {
  let world: TestDatabase
  beforeAll(async () => {
    world = await makeTestDatabase()
  })
  afterAll(() => world.remove())
  const start = () => startServer({ ...readSettings({ ...production, DATABASE_URL: world.url, DATABASE_OWNER_URL: world.ownerUrl, PORT: '0' }), log: false })

  test('starts without an identity provider and says that nobody can sign in, but not where the demonstration has been', async () => {
    const server = await start()
    expect(await (await fetch(`${server.url}/api/session`)).json()).toMatchObject({ signIn: 'none', demonstration: false, accounts: [] })
    await server.stop()
    await makeOfficer(world.database, await makeAuthority(world.database, 'municipality', '499', 'Korsholm'), 'lead', { subject: 'demo:lead' })
    await expect(start()).rejects.toThrow(/^This database holds accounts of the demonstration/)
  })
})
