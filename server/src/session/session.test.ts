import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import { client, startIdentityProvider, type IdentityProvider } from '../dev/identity-provider.ts'
import { grantRole, makeAuthority, makeOfficer, type MadeAuthority } from '../dev/people.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { openIdProvider } from './provider.ts'

const ourselves = 'http://kotostig.test'
let world: TestDatabase
let provider: IdentityProvider
let main: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
beforeAll(async () => {
  world = await makeTestDatabase()
  provider = await startIdentityProvider(ourselves)
  main = await makeTestApp({
    database: world.database, isDemonstration: false, provider: openIdProvider({ issuer: provider.issuer, ...client, redirectBase: ourselves }),
  })
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  const anna = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Anna', subject: `${provider.issuer}|anna` })
  await grantRole(world.database, anna.officerId, vasa, 'lead')
  await grantRole(world.database, anna.officerId, vasa, 'administrator', { from: '2020-01-01', to: '2026-11-22' })
})
afterAll(async () => {
  await main.close()
  await provider.close()
  await world.remove()
})

type Reply = Awaited<ReturnType<TestApp['app']['inject']>>
const cookieOf = (reply: Reply, name: string): string | undefined => reply.cookies.find((one) => one.name === `kotostig_${name}`)?.value
const cookies = (given: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[`kotostig_${name}`, value]])))
const ask = (url: string, given: Record<string, string | undefined> = {}, app = main): Promise<Reply> => app.app.inject({ method: 'GET', url, cookies: cookies(given) })
const tell = (url: string, payload: object, given: Record<string, string | undefined> = {}, app = main): Promise<Reply> =>
  app.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload, cookies: cookies(given) })
const eventsOf = (event: string) => world.asOwner<{ officer_id: string | null; details: object; person_ids: string[] }>('SELECT officer_id, details, person_ids FROM audit_event WHERE event = $1 ORDER BY id', [event])

/** From our page to the provider and back again. */
async function signIn(who: string): Promise<Reply> {
  const begun = await ask('/api/sign-in')
  const back = await provider.signInAs(who, begun.headers.location!)
  expect(back.startsWith(`${ourselves}/api/sign-in/callback?`)).toBe(true)
  return ask(back.slice(ourselves.length), { signIn: cookieOf(begun, 'signIn') })
}

describe('signing in', () => {
  test('an officer comes back from the provider signed in, in the oldest role that is valid today', async () => {
    const reply = await signIn('anna')
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/arbete'])
    expect(reply.headers['cache-control']).toBe('no-store')
    const set = [reply.headers['set-cookie']].flat().join('\n')
    expect(set).toMatch(/kotostig_session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict\n/)
    expect(set).toMatch(/kotostig_signIn=; Path=\/api\/sign-in; HttpOnly; SameSite=Lax; Max-Age=0/)
    const session = (await ask('/api/session', { session: cookieOf(reply, 'session') })).json<{ signedIn: object; roles: { role: string }[] }>()
    expect(session).toMatchObject({ signIn: 'openid-connect', demonstration: false, accounts: [], signedIn: { name: 'Anna', role: 'caseworker', authority: { code: '499' } } })
    expect(session.roles.map((one) => one.role)).toEqual(['caseworker', 'lead'])
    expect((await eventsOf('SessionStarted')).at(-1)).toMatchObject({ details: {}, person_ids: [] })
  })

  test('only a hash of the cookie is kept, and not one that can be made without the secret', async () => {
    const token = cookieOf(await signIn('anna'), 'session')!
    const other = await makeTestApp({ database: world.database, isDemonstration: false, sessionSecret: 'another secret of another server!' })
    expect((await ask('/api/session', { session: token }, other)).json()).toMatchObject({ signedIn: null, signIn: 'none' })
    await other.close()
    expect(JSON.stringify(await world.asOwner('SELECT token_hash FROM session'))).not.toContain(token)
  })

  test.each([
    ['somebody we do not know', 'stranger', 'no-role', 'unknown-officer', async () => {}],
    ['an officer whose roles have ended', 'bo', 'no-role', 'no-role', async () => void (await makeOfficer(world.database, korsholm, 'lead', { subject: `${provider.issuer}|bo`, when: { from: '2020-01-01', to: '2026-11-22' } }))],
    ['an officer whose role begins tomorrow', 'cia', 'no-role', 'no-role', async () => void (await makeOfficer(world.database, korsholm, 'lead', { subject: `${provider.issuer}|cia`, when: { from: '2026-11-24' } }))],
    ['an officer who has left', 'dag', 'no-role', 'unknown-officer', async () => {
      const { officerId } = await makeOfficer(world.database, korsholm, 'lead', { subject: `${provider.issuer}|dag` })
      await world.asOwner('UPDATE officer SET ended_at = $2 WHERE id = $1', [officerId, '2026-11-01T00:00:00Z'])
    }],
    ['a namesake at another provider', 'eva', 'no-role', 'unknown-officer', async () => void (await makeOfficer(world.database, korsholm, 'lead', { subject: 'https://other.test|eva' }))],
    ['somebody the provider does not let in', '', 'sign-in', 'not-vouched-for', async () => {}],
  ])('%s is told so, and the refusal is on record without a name', async (_who, account, fel, reason, prepare) => {
    await prepare()
    const reply = await signIn(account)
    expect([reply.statusCode, reply.headers.location]).toEqual([303, `/arbete?fel=${fel}`])
    expect(cookieOf(reply, 'session')).toBeUndefined()
    expect((await eventsOf('SignInRefused')).at(-1)).toEqual({ officer_id: null, details: { reason }, person_ids: [] })
  })

  test('only the browser that began can finish, and only once', async () => {
    const [begun, elsewhere] = [await ask('/api/sign-in'), await ask('/api/sign-in')]
    const back = (await provider.signInAs('anna', begun.headers.location!)).slice(ourselves.length)
    for (const kept of [undefined, cookieOf(elsewhere, 'signIn'), 'nothing.that.we.have.ever.written']) {
      expect((await ask(back, { signIn: kept })).headers.location).toBe('/arbete?fel=sign-in')
    }
    expect((await ask(back, { signIn: cookieOf(begun, 'signIn') })).headers.location).toBe('/arbete')
    expect((await ask(back, { signIn: cookieOf(begun, 'signIn') })).headers.location).toBe('/arbete?fel=sign-in')
  })

  test('when the provider is away one is told so, and the server goes on', async () => {
    const away = await makeTestApp({ database: world.database, isDemonstration: false, provider: openIdProvider({ issuer: 'http://127.0.0.1:9', ...client, redirectBase: ourselves }) })
    expect((await ask('/api/sign-in', {}, away)).headers.location).toBe('/arbete?fel=sign-in')
    expect((await ask('/api/session', {}, away)).json()).toMatchObject({ signIn: 'openid-connect', signedIn: null })
    await away.close()
  })
})

describe('while signed in', () => {
  test('an officer goes on in another of their roles, and not in one that has ended or is somebody else\'s', async () => {
    const session = cookieOf(await signIn('anna'), 'session')
    const own = await world.asOwner<{ id: string; role: string; valid_to: string | null }>(`SELECT officer_role.id::text AS id, role, valid_to FROM officer_role JOIN officer ON officer.id = officer_role.officer_id WHERE subject LIKE '%|anna'`)
    const somebodys = (await makeOfficer(world.database, vasa, 'data-protection')).roleId
    const roleOf = (role: string) => own.find((one) => one.role === role)!.id
    expect((await tell('/api/session/role', { role: roleOf('lead') }, { session })).json()).toMatchObject({ role: 'lead', authority: { code: '905' } })
    expect((await ask('/api/session', { session })).json()).toMatchObject({ signedIn: { role: 'lead' } })
    for (const role of [roleOf('administrator'), somebodys, '999999999']) {
      const refused = await tell('/api/session/role', { role }, { session })
      expect([refused.statusCode, refused.json<{ errors: { code: string }[] }>().errors[0]!.code]).toEqual([403, 'not-allowed'])
    }
    expect(await eventsOf('RoleChosen')).toHaveLength(1)
    expect((await tell('/api/session/role', { role: roleOf('lead') })).statusCode).toBe(401)
  })

  test('a role that ends takes the session with it, on the day after its last', async () => {
    const fia = await makeOfficer(world.database, korsholm, 'caseworker', { subject: `${provider.issuer}|fia`, when: { from: '2020-01-01', to: '2026-11-23' } })
    const session = cookieOf(await signIn('fia'), 'session')
    const tomorrow = await makeTestApp({ database: world.database, isDemonstration: false, clock: stoppedClock('2026-11-23T22:30:00Z') })
    // Half past midnight in Finland, and half an hour is not idle: move the session to the evening.
    await world.asOwner('UPDATE session SET started_at = $2, used_at = $2 WHERE officer_id = $1', [fia.officerId, '2026-11-23T21:59:00Z'])
    expect((await ask('/api/session', { session }, tomorrow)).json()).toMatchObject({ signedIn: null })
    await tomorrow.close()
  })

  test.each([['an hour and a minute without use', '2026-11-23T06:59:00Z', '2026-11-23T06:59:00Z', false], ['an hour without use', '2026-11-23T07:00:00Z', '2026-11-23T07:00:00Z', true], ['half a day in use', '2026-11-22T19:59:00Z', '2026-11-23T07:59:00Z', false]])(
    'a session after %s', async (_when, startedAt, usedAt, isGood) => {
      const session = cookieOf(await signIn('anna'), 'session')
      await world.asOwner('UPDATE session SET started_at = $1, used_at = $2', [startedAt, usedAt])
      expect((await ask('/api/session', { session })).json<{ signedIn: object | null }>().signedIn !== null).toBe(isGood)
    })

  test('signing out ends the session here, and leads to the end of it at the provider', async () => {
    const session = cookieOf(await signIn('anna'), 'session')
    const reply = await tell('/api/session/end', {}, { session })
    const { continueAt } = reply.json<{ continueAt: string }>()
    expect(continueAt.startsWith(`${provider.issuer}/session/end?`)).toBe(true)
    expect(new URL(continueAt).searchParams.get('post_logout_redirect_uri')).toBe(`${ourselves}/`)
    expect((await fetch(continueAt)).status).toBe(200)
    expect((await ask('/api/session', { session })).json()).toMatchObject({ signedIn: null })
    expect((await tell('/api/session/end', {}, { session })).statusCode).toBe(401)
  })
})

describe('without an identity provider', () => {
  test('the server says that nobody can sign in, and has neither the way in nor the accounts of the demonstration', async () => {
    const alone = await makeTestApp({ database: world.database, isDemonstration: false })
    expect((await ask('/api/session', {}, alone)).json()).toMatchObject({ signIn: 'none', accounts: [], demonstration: false })
    for (const url of ['/api/sign-in', '/api/sign-in/callback']) expect((await ask(url, {}, alone)).statusCode).toBe(404)
    expect((await tell('/api/demonstration/session', { account: '1' }, {}, alone)).statusCode).toBe(404)
    await alone.close()
  })

  test('in a demonstration one chooses an account, and accounts of real officers are not among them', async () => {
    const { roleId } = await makeOfficer(world.database, korsholm, 'lead', { name: 'Påhittad', subject: 'demo:lead' })
    const real = await makeOfficer(world.database, korsholm, 'lead')
    const shown = await makeTestApp({ database: world.database, isDemonstration: true })
    const { accounts, signIn: how } = (await ask('/api/session', {}, shown)).json<{ accounts: { id: string }[]; signIn: string }>()
    expect([accounts.map((one) => one.id), how]).toEqual([[roleId], 'demonstration'])
    const reply = await tell('/api/demonstration/session', { account: roleId }, {}, shown)
    expect((await ask('/api/session', { session: cookieOf(reply, 'session') }, shown)).json()).toMatchObject({ signedIn: { name: 'Påhittad' } })
    expect((await tell('/api/demonstration/session', { account: real.roleId }, {}, shown)).statusCode).toBe(403)
    await shown.close()
  })
})
