import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stoppedClock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { grantRole, makeAuthority, makeOfficer, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

type Reply = { status: number; body: Record<string, unknown> & { errors?: { path: string; code: string }[] } }
type Administered = { officers: { id: string; name: string; isOneself: boolean; unit: { nameSv: string } | null; roles: { id: string; role: string; from: string; to: string | null; isOver: boolean }[] }[]; units: { id: string; nameSv: string; officers: number; to: string | null }[] }

const today = '2026-11-23'
const clock = stoppedClock(`${today}T08:00:00Z`)
let world: TestDatabase
let main: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
let arne: Officer
let arnes: string
beforeAll(async () => {
  world = await makeTestDatabase()
  main = await makeTestApp({ database: world.database, clock })
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  arne = await makeOfficer(world.database, korsholm, 'administrator', { name: 'Arne Administratör' })
  arnes = await signIn(world.database, arne, clock)
})
afterAll(async () => {
  await main.close()
  await world.remove()
})

const post = async (url: string, body: object, session = arnes): Promise<Reply> => {
  const reply = await ask(main.app, 'POST', `/api/administration/${url}`, session, body)
  return { status: reply.statusCode, body: reply.json<Reply['body']>() }
}
const faultOf = async (url: string, body: object, session = arnes) => {
  const { status, body: { errors } } = await post(url, body, session)
  return [status, errors?.[0]?.path, errors?.[0]?.code]
}
const read = async (session = arnes): Promise<Administered> => (await ask(main.app, 'GET', '/api/administration', session)).json<Administered>()
const caseworker = (name: string) => makeOfficer(world.database, korsholm, 'caseworker', { name })
const lastEvent = async () => (await world.asOwner('SELECT event, officer_id::text AS by, object_ids::text[] AS objects, details FROM audit_event ORDER BY id DESC LIMIT 1'))[0]

describe('the administrator of Korsholm', () => {
  test('adds an officer who can sign in from the first day, known by the name at the identity provider', async () => {
    const { body } = await post('officers', { name: 'Ny Anställd', subject: 'https://id.korsholm.test|ny', role: 'caseworker', from: today, to: '2027-02-28' })
    expect(body).toEqual({ id: body['id'], isKnown: false })
    expect((await read()).officers.find((one) => one.name === 'Ny Anställd')).toMatchObject({ roles: [{ role: 'caseworker', from: today, to: '2027-02-28', isOver: false }], isOneself: false })
    expect(await lastEvent()).toMatchObject({ event: 'AdministrationRead', by: arne.officerId })
    expect(await faultOf('officers', { name: 'Ny Igen', subject: 'https://id.korsholm.test|ny', role: 'lead', from: today, to: null })).toEqual([400, 'subject', 'is-here'])
  })
  test('gives somebody who works in Vasa a right in Korsholm: the same person, under the same name, and sees nothing of the right in Vasa', async () => {
    const ville = await makeOfficer(world.database, vasa, 'lead', { name: 'Ville Virkailija', subject: 'https://id.vasa.test|ville' })
    expect((await post('officers', { name: 'Annat Namn', subject: 'https://id.vasa.test|ville', role: 'caseworker', from: today, to: null })).body).toEqual({ id: ville.officerId, isKnown: true })
    const found = (await read()).officers.find((one) => one.id === ville.officerId)!
    expect([found.name, found.roles.map((one) => one.role)]).toEqual(['Ville Virkailija', ['caseworker']])
  })
  test('gives rights from a day to a day, on record, and never twice for the same days', async () => {
    const eva = await caseworker('Eva Handläggare')
    expect((await post('roles', { officer: eva.officerId, role: 'lead', from: '2026-12-01', to: '2026-12-31' })).status).toBe(200)
    expect(await lastEvent()).toMatchObject({ event: 'RoleGranted', details: { role: 'lead' } })
    expect(await faultOf('roles', { officer: eva.officerId, role: 'lead', from: '2026-12-31', to: null })).toEqual([400, 'role', 'overlap'])
    expect((await post('roles', { officer: eva.officerId, role: 'lead', from: '2027-01-01', to: null })).status).toBe(200)
  })
  test.each([
    ['from yesterday', { from: '2026-11-22' }, 'from', 'in-the-past'], ['that ends before it begins', { to: '2026-11-22' }, 'to', 'period-backwards'], ['of a kind there is not', { role: 'king' }, 'role', 'invalid_value'],
  ])('gives no right %s', async (_what, change, path, code) => {
    const officer = await caseworker('Någon')
    expect(await faultOf('roles', { officer: officer.officerId, role: 'lead', from: today, to: null, ...change })).toEqual([400, path, code])
  })
  test('gives no right to herself or himself, also not by way of being added anew', async () => {
    expect(await faultOf('roles', { officer: arne.officerId, role: 'caseworker', from: today, to: null })).toEqual([400, 'officer', 'own-rights'])
    const [{ subject }] = await world.asOwner<{ subject: string }>('SELECT subject FROM officer WHERE id = $1', [arne.officerId]) as [{ subject: string }]
    expect(await faultOf('officers', { name: 'Arne', subject, role: 'lead', from: today, to: null })).toEqual([400, 'subject', 'is-here'])
    expect(await faultOf('roles/end', { id: arne.roleId, lastDay: null })).toEqual([400, 'id', 'own-rights'])
  })
  test('gives nothing to officers of others, and ends nothing of theirs', async () => {
    const other = await makeOfficer(world.database, vasa, 'caseworker')
    expect((await post('roles', { officer: other.officerId, role: 'lead', from: today, to: null })).status).toBe(404)
    expect((await post('roles/end', { id: other.roleId, lastDay: null })).status).toBe(404)
  })
})

describe('following the use of data and giving the rights to it', () => {
  test('are never one person\'s at one authority, on the same days; after each other they may be, and at two authorities', async () => {
    const disa = await makeOfficer(world.database, korsholm, 'data-protection', { name: 'Disa Dataskydd', when: { from: '2020-01-01', to: '2026-12-31' } })
    expect(await faultOf('roles', { officer: disa.officerId, role: 'administrator', from: '2026-12-31', to: null })).toEqual([400, 'role', 'not-together'])
    expect((await post('roles', { officer: disa.officerId, role: 'administrator', from: '2027-01-01', to: null })).status).toBe(200)
    await grantRole(world.database, disa.officerId, vasa, 'administrator')
  })
  test('and the database itself keeps it', async () => {
    const timo = await makeOfficer(world.database, korsholm, 'administrator', { name: 'Timo Tietosuoja', when: { from: '2028-01-01' } })
    await expect(grantRole(world.database, timo.officerId, korsholm, 'data-protection', { from: '2029-01-01' })).rejects.toThrow('officer_role_watched')
  })
})

describe('a right that ends', () => {
  const isSignedIn = async (session: string) => (await ask(main.app, 'GET', '/api/session', session)).json<{ signedIn: object | null }>().signedIn !== null
  test('at once signs the officer out, also one that was given today, and cannot be used again', async () => {
    const officer = await caseworker('Förhastad Start')
    const { body: { id } } = await post('roles', { officer: officer.officerId, role: 'lead', from: today, to: null })
    const session = await signIn(world.database, { ...officer, roleId: String(id) }, clock)
    expect(await isSignedIn(session)).toBe(true)
    expect((await post('roles/end', { id, lastDay: null })).body).toEqual({ sessionsEnded: 1 })
    expect(await lastEvent()).toMatchObject({ event: 'RoleEnded', details: { role: 'lead', sessions: 1 } })
    expect(await isSignedIn(session)).toBe(false)
    await expect(signIn(world.database, { ...officer, roleId: String(id) }, clock)).rejects.toThrow('not valid today')
    expect((await read()).officers.find((one) => one.id === officer.officerId)!.roles.map((one) => one.role)).toEqual(['caseworker'])
    expect((await post('roles', { officer: officer.officerId, role: 'lead', from: today, to: null })).status).toBe(200)
  })
  test('at once after years of use ended yesterday', async () => {
    const officer = await caseworker('Länge Här')
    const session = await signIn(world.database, officer, clock)
    expect((await post('roles/end', { id: officer.roleId, lastDay: null })).status).toBe(200)
    expect(await isSignedIn(session)).toBe(false)
    expect((await read()).officers.find((one) => one.id === officer.officerId)!.roles).toMatchObject([{ to: '2026-11-22', isOver: true }])
    expect(await faultOf('roles/end', { id: officer.roleId, lastDay: null })).toEqual([400, 'id', 'is-over'])
  })
  test('on a coming day leaves the session alone', async () => {
    const officer = await caseworker('Slutar Fredag')
    const session = await signIn(world.database, officer, clock)
    expect((await post('roles/end', { id: officer.roleId, lastDay: '2026-11-27' })).body).toEqual({ sessionsEnded: 0 })
    expect(await isSignedIn(session)).toBe(true)
    expect(await faultOf('roles/end', { id: officer.roleId, lastDay: '2026-11-22' })).toEqual([400, 'lastDay', 'in-the-past'])
  })
  test('is not that of the last administrator', async () => {
    const solf = await makeAuthority(world.database, 'municipality', '475', 'Malax')
    const first = await makeOfficer(world.database, solf, 'administrator', { name: 'Första', when: { from: '2020-01-01', to: '2026-12-31' } })
    const second = await makeOfficer(world.database, solf, 'administrator', { name: 'Andra' })
    const session = await signIn(world.database, first, clock)
    expect(await faultOf('roles/end', { id: second.roleId, lastDay: '2027-01-31' }, session)).toEqual([400, 'id', 'last-administrator'])
    await makeOfficer(world.database, solf, 'administrator', { name: 'Tredje', when: { from: '2027-02-01' } })
    expect(await faultOf('roles/end', { id: second.roleId, lastDay: '2027-01-30' }, session)).toEqual([400, 'id', 'last-administrator'])
    expect((await post('roles/end', { id: second.roleId, lastDay: '2027-01-31' }, session)).status).toBe(200)
  })
})

describe('units', () => {
  test('are made, officers move between them by day, and end with those who are in them', async () => {
    const [one, other] = [(await post('units', { nameSv: 'Mottagning', nameFi: 'Vastaanotto', from: today })).body['id'], (await post('units', { nameSv: 'Planer', nameFi: 'Suunnitelmat', from: '2026-12-01' })).body['id']]
    const officer = await caseworker('Flyttar Runt')
    const place = (unit: unknown, from: string) => post('placements', { officer: officer.officerId, unit, from })
    expect((await place(one, today)).status).toBe(200)
    expect(await faultOf('placements', { officer: officer.officerId, unit: other, from: '2026-11-30' })).toEqual([400, 'unit', 'not-that-day'])
    expect((await place(other, '2026-12-01')).status).toBe(200)
    expect(await faultOf('placements', { officer: officer.officerId, unit: one, from: '2026-11-30' })).toEqual([400, 'from', 'placed-later'])
    expect(await world.asOwner('SELECT unit_id::text AS unit, valid_from::text AS from, valid_to::text AS to FROM officer_unit WHERE officer_id = $1 ORDER BY valid_from', [officer.officerId])).toEqual([
      { unit: one, from: today, to: '2026-11-30' }, { unit: other, from: '2026-12-01', to: null },
    ])
    expect((await read()).units.map((unit) => [unit.nameSv, unit.officers])).toEqual([['Mottagning', 1], ['Planer', 0]])
    expect(await faultOf('units/end', { id: other, lastDay: '2026-11-30' })).toEqual([400, 'lastDay', 'period-backwards'])
    expect((await post('units/end', { id: other, lastDay: '2026-12-31' })).status).toBe(200)
    expect(await world.asOwner('SELECT valid_to::text AS to FROM officer_unit WHERE unit_id = $1', [other])).toEqual([{ to: '2026-12-31' }])
  })
  test('of others are not there', async () => {
    const session = await signIn(world.database, await makeOfficer(world.database, vasa, 'administrator'), clock)
    const unit = (await post('units', { nameSv: 'Vasas', nameFi: 'Vaasan', from: today }, session)).body['id']
    expect((await post('units/end', { id: unit, lastDay: today })).status).toBe(404)
    expect((await post('placements', { officer: (await caseworker('Hos Oss')).officerId, unit, from: today })).status).toBe(404)
    expect((await read()).units.map((one) => one.nameSv)).not.toContain('Vasas')
  })
})

test('no other role administers', async () => {
  for (const role of ['caseworker', 'lead', 'social-worker', 'data-protection'] as const) {
    const session = await signIn(world.database, await makeOfficer(world.database, korsholm, role), clock)
    expect((await ask(main.app, 'GET', '/api/administration', session)).statusCode).toBe(403)
    expect((await post('officers', { name: 'Ny', subject: 'a:subject', role: 'lead', from: today, to: null }, session)).status).toBe(403)
    expect((await post('roles', { officer: arne.officerId, role: 'lead', from: today, to: null }, session)).status).toBe(403)
  }
})
