import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAuthority, makeOfficer } from '../dev/people.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { stoppedClock } from '../clock.ts'
import { addFirst } from './admin.ts'

const launcher = fileURLToPath(new URL('../../bin/kotostig.js', import.meta.url))
const clock = stoppedClock('2026-11-23T08:00:00Z')
const arne = 'https://id.korsholm.test|arne'
let world: TestDatabase
beforeAll(async () => {
  world = await makeTestDatabase()
})
afterAll(() => world.remove())

async function admin(...args: string[]): Promise<{ status: number; out: string; said: string }> {
  const child = spawn(process.execPath, [launcher, 'admin', ...args], { env: { ...process.env, DATABASE_URL: world.url, DATABASE_OWNER_URL: world.ownerUrl }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, said, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number]>])
  return { status, out, said }
}
const add = (authority: string, more: { subject?: string; name?: string } = {}) => addFirst(world.database, { subject: arne, name: 'Arne Administratör', authority, ...more }, clock)
const refusal = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'nothing was refused', (error: { lines?: string[] }) => error.lines?.[0] ?? String(error))
const administrators = () => world.asOwner(`
  SELECT officer.display_name AS name, officer.subject, authority.name_sv AS authority, officer_role.valid_from::text AS from, officer_role.valid_to AS to, officer_role.granted_by AS by
  FROM officer_role JOIN officer ON officer.id = officer_id JOIN authority ON authority.id = authority_id WHERE role = 'administrator' ORDER BY officer_role.id`)

describe('the first administrator of an authority', () => {
  test.each([
    [[], /say what to do: add/], [['remove', arne], /remove is nothing that can be done; there is add/], [['add'], /name the officer as the identity provider does/],
    [['add', arne, '--name', 'Arne'], /name the authority with --authority/], [['add', arne, '--authority', 'municipality:499'], /say with --name/], [['add', arne, 'more'], /unexpected argument: more/],
    [['add', 'arne', '--name', 'Arne', '--authority', 'municipality:499'], /arne is no subject; .*https:\/\/id\.example\.fi\|name/],
  ])('is asked for in full: %j', async (args, complaint) => {
    const { status, out, said } = await admin(...args)
    expect([status, out, said.trimEnd().split('\n')]).toEqual([2, '', [expect.stringMatching(complaint), expect.stringMatching(/^usage: kotostig admin add/)]])
  })
  test('needs no SQL: the authority gets its names from the law, and the deed stands in the log as the server\'s own', async () => {
    expect(await admin('add', arne, '--authority', 'municipality:499', '--name', 'Arne Administratör')).toEqual({ status: 0, out: `${arne} administers Korsholm (Mustasaari) from today.\n`, said: '' })
    expect(await administrators()).toEqual([{ name: 'Arne Administratör', subject: arne, authority: 'Korsholm', from: expect.any(String) as string, to: null, by: null }])
    const [record] = await world.asOwner(`
      SELECT event, audit_event.officer_id AS by, request_id AS request, authority.code, object_ids = ARRAY[officer_role.officer_id, officer_role.id] AS fits
      FROM audit_event JOIN authority ON authority.id = audit_event.authority_id JOIN officer_role ON officer_role.authority_id = authority.id ORDER BY audit_event.id DESC LIMIT 1`)
    expect(record).toEqual({ event: 'OfficerAdded', by: null, request: 'server', code: '499', fits: true })
  })
  test('is not added where one is in force already: the screen is for the others', async () => {
    const { status, said } = await admin('add', 'https://id.korsholm.test|berit', '--authority', 'municipality:499', '--name', 'Berit')
    expect([status, said]).toEqual([2, 'kotostig: Korsholm has an administrator already, who adds others on the page /arbete/behorigheter\n'])
    expect(await administrators()).toHaveLength(1)
    expect(await world.asOwner(`SELECT FROM officer WHERE subject LIKE '%berit'`)).toEqual([])
  })
  test('is added again when the last right has ended', async () => {
    const vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
    await makeOfficer(world.database, vasa, 'administrator', { when: { from: '2020-01-01', to: '2026-11-22' } })
    expect(await add('municipality:905', { subject: 'https://id.vasa.test|ny' })).toMatchObject({ authority: { nameSv: 'Vasa' }, isKnown: false })
  })
  test('may be somebody known elsewhere, whose name stays', async () => {
    expect(await add('welfare-area:15', { name: 'Annat Namn' })).toMatchObject({ isKnown: true })
    expect((await administrators()).filter((one) => one['subject'] === arne).map((one) => one['name'])).toEqual(['Arne Administratör', 'Arne Administratör'])
  })
  test.each([
    ['municipality:999', {}, 'kotostig: there is no municipality with the code 999'], ['municipality', {}, 'kotostig: there is no municipality with the code (none given)'], ['welfare-area:toString', {}, 'kotostig: there is no welfare-area with the code toString'],
    ['parish:1', {}, /^kotostig: --authority is parish:1; it must be one of municipality, employment-authority, welfare-area, state-regional-centre/],
    ['municipality:545', { subject: 'demo:arne' }, /accounts of the demonstration/], ['municipality:545', { subject: 'https://id.korsholm.test|' }, /is no subject/], ['municipality:545', { name: ' ' }, /--name must have from 1 to 200/],
  ])('%s %j is refused by name, and nothing is kept', async (authority, more, complaint) => {
    const before = await world.asOwner('SELECT count(*) FROM authority')
    expect(await refusal((async () => add(authority, more))())).toMatch(complaint)
    expect(await world.asOwner('SELECT count(*) FROM authority')).toEqual(before)
  })
  test('is not the data protection officer, nor somebody who is no officer any more', async () => {
    const narpes = await makeAuthority(world.database, 'municipality', '545', 'Närpes')
    const disa = await makeOfficer(world.database, narpes, 'data-protection', { subject: 'https://id.narpes.test|disa' })
    expect(await refusal(add('municipality:545', { subject: 'https://id.narpes.test|disa' }))).toMatch(/is data protection officer of Närpes/)
    await world.asOwner(`UPDATE officer SET ended_at = '2026-01-01' WHERE id = $1`, [disa.officerId])
    expect(await refusal(add('municipality:545', { subject: 'https://id.narpes.test|disa' }))).toBe('kotostig: https://id.narpes.test|disa has been an officer here and is no more')
  })
})
