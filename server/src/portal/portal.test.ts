import type { PortalPerson } from '@kotostig/api/portal'
import type { PortalOfPerson } from '@kotostig/api/portal-office'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../caller.ts'
import { stoppedClock } from '../clock.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from '../dev/people.ts'
import { readPdf } from '../dev/pdf-text.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'

let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let vasa: MadeAuthority
let eva: Officer
let bo: Officer
let admin: Officer
let layla: string
const now = '2026-11-23T08:00:00Z'
async function appAt(moment: string): Promise<TestApp> {
  const known = apps.get(moment)
  if (known) return known
  const made = await makeTestApp({ database: world.database, clock: stoppedClock(moment), isDemonstration: false })
  apps.set(moment, made)
  return made
}

beforeAll(async () => {
  world = await makeTestDatabase()
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
  admin = await makeOfficer(world.database, korsholm, 'administrator', { name: 'Arne Admin' })
  layla = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Layla' })
  await makeAssignment(world.database, layla, eva)
  await planOf(layla, 'Svenskakurs på förmiddagarna')
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})

let made = 0
/** `owner`: whose part the service is, where it is not that of the authority that made the plan. */
async function planOf(person: string, words: string, authority = korsholm, owner = authority): Promise<void> {
  const key = `plan ${++made}`
  await world.asOwner(`
    WITH begun AS (INSERT INTO plan (person_id, authority_id, request_key, begun_on, begun_at, begun_by) VALUES ($1, $2, $3, '2026-10-01', '2026-10-01T08:00:00Z', $4) RETURNING id),
    item AS (INSERT INTO plan_item (plan_id, kind, authority_id, request_key) SELECT id, 'service', $6, $3 FROM begun RETURNING id),
    said AS (INSERT INTO plan_item_wording (item_id, number, is_removed, words, reason, aims, responsible, contact, starts_on, state, written_at, written_by) SELECT id, 1, false, $5, 'Dagtid', '{}', 'Eva', '', '2027-01-11', 'agreed', '2026-10-01T08:00:00Z', $4 FROM item),
    signed AS (INSERT INTO plan_version (plan_id, number, request_key, act, starts_on, valid_until, with_welfare_area, frozen_at, frozen_by, checksum) SELECT id, 1, $3, 'plan-made', '2026-10-01', '2027-10-01', false, '2026-10-01T08:00:00Z', $4, repeat('a', 64) FROM begun RETURNING id)
    INSERT INTO plan_version_item (version_id, item_id, number) SELECT signed.id, item.id, 1 FROM signed, item`, [person, authority.id, key, eva.officerId, words, owner.id])
}
let phones = 0
/** A telephone: it keeps its cookies, and has an address of its own. */
class Phone {
  address = `10.0.${Math.floor(++phones / 250)}.${phones % 250}`
  cookies: Record<string, string> = {}
  async ask(method: 'GET' | 'POST', url: string, body?: object, at = now) {
    const { app } = await appAt(at)
    const reply = await app.inject({ method, url, remoteAddress: this.address, cookies: this.cookies, ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body ?? {}) } : {}) })
    for (const { name, value, maxAge } of reply.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (maxAge === 0) delete this.cookies[name]
      else this.cookies[name] = value
    }
    return { status: reply.statusCode, body: reply.json<Record<string, unknown> & { people: PortalPerson[]; errors?: { code: string }[] }>(), text: reply.body, setCookie: String(reply.headers['set-cookie'] ?? '') }
  }
  enrol = (code: string, pin = '246813', at = now) => this.ask('POST', '/api/portal/enrol', { code, pin }, at)
  async mine(at = now): Promise<PortalPerson[]> {
    return (await this.ask('GET', '/api/portal/mine', undefined, at)).body.people
  }
}
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object, at = now) => {
  const reply = await ask((await appAt(at)).app, method, url, await signIn(world.database, officer, stoppedClock(at)), body)
  return { status: reply.statusCode, body: reply.json<Record<string, unknown> & { errors?: { path: string; code: string }[] }>(), text: reply.body }
}
const give = (officer: Officer, person: string, more: object = {}, at = now) => as(officer, 'POST', '/api/portal-codes', { person, key: `code of the test ${++made}`, actsAs: 'self', holder: null, holderName: '', isCustodian: false, ...more }, at)
const codeFor = async (officer: Officer, person: string, more: object = {}, at = now): Promise<string> => String((await give(officer, person, more, at)).body['code'])
async function phoneOf(officer: Officer, person: string, more: object = {}, at = now): Promise<Phone> {
  const phone = new Phone()
  expect((await phone.enrol(await codeFor(officer, person, more, at), '246813', at)).body).toEqual({ enrolled: true })
  return phone
}

describe('An authority switches the portal on knowingly (306/2019 6 §)', () => {
  test('before that no code is handed over', async () => {
    expect((await give(eva, layla)).body.errors).toMatchObject([{ code: 'portal-off' }])
  })
  test('only its administrator does, with a reason, and the day and name stay', async () => {
    for (const officer of [eva, await makeOfficer(world.database, korsholm, 'lead')]) expect((await as(officer, 'POST', '/api/portal-switch', { isOn: true, reason: 'Beslut 12 §' })).status).toBe(403)
    expect((await as(admin, 'POST', '/api/portal-switch', { isOn: true, reason: ' ' })).body.errors).toMatchObject([{ path: 'reason' }])
    expect((await as(admin, 'POST', '/api/portal-switch', { isOn: true, reason: 'Beslut 12 §' })).body).toEqual({ isOn: true, decided: [{ isOn: true, at: '2026-11-23 10:00', by: 'Arne Admin', reason: 'Beslut 12 §' }] })
    expect((await as(admin, 'POST', '/api/portal-switch', { isOn: true, reason: 'En gång till' })).status).toBe(409)
  })
})

describe('A code handed over in the meeting', () => {
  test('enrols one telephone, once, typed as it comes', async () => {
    const code = await codeFor(eva, layla)
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
    const phone = new Phone()
    const enrolled = await phone.enrol(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)
    expect(enrolled.body).toEqual({ enrolled: true })
    expect(enrolled.setCookie).toMatch(/kotostig_portal=[0-9a-f]{64}; Path=\/api\/portal; HttpOnly; SameSite=Strict/)
    expect((await phone.mine()).map((one) => [one.name, one.actsAs, one.versions[0]!.items[0]!.words])).toEqual([['Layla Haddad', 'self', 'Svenskakurs på förmiddagarna']])
    expect((await new Phone().enrol(code)).body).toEqual({ enrolled: false })
  })
  test('that is wrong, expired, used or withdrawn is answered alike, and the refusal is on record without anybody', async () => {
    const used = await codeFor(eva, layla)
    await new Phone().enrol(used)
    const expired = await codeFor(eva, layla)
    const withdrawn = await codeFor(eva, layla)
    const answers = [await new Phone().enrol('AAAA-AAAA'), await new Phone().enrol('ö'), await new Phone().enrol(used), await new Phone().enrol(expired), await new Phone().enrol(withdrawn, '246813', '2026-11-23T08:30:00Z')]
    expect(new Set(answers.map((one) => `${one.status} ${one.text} ${one.setCookie}`))).toEqual(new Set(['200 {"enrolled":false} ']))
    const refused = await world.asOwner<{ people: string[]; details: object }>(`SELECT person_ids::text[] AS people, details FROM audit_event WHERE event = 'PortalCodeRefused'`)
    expect(refused.slice(-5)).toEqual(Array.from({ length: 5 }, () => ({ people: [], details: {} })))
  })
  test('cannot be guessed: twenty tries a minute from one address', async () => {
    const phone = new Phone()
    const answers: number[] = []
    for (let tries = 1; tries <= 21; tries++) answers.push((await phone.enrol('AAAA-AAAA')).status)
    expect([answers[19], answers[20]]).toEqual([200, 429])
  })
  test('is not kept, nor is the PIN', async () => {
    const code = await codeFor(eva, layla)
    await new Phone().enrol(code, '135790')
    const kept = JSON.stringify([await world.asOwner('SELECT * FROM portal_code'), await world.asOwner('SELECT * FROM portal_device'), await world.asOwner('SELECT * FROM portal_session')])
    expect(kept).not.toContain(code)
    expect(kept).not.toContain('135790')
  })
  test('is given only by whoever has the file, and for a protected person only by who works with them', async () => {
    const hidden = await makePerson(world.database, korsholm, { family: 'Hemlig', given: 'Hanna' })
    await makeProtected(world.database, hidden, { from: '2026-01-01' })
    await makeAssignment(world.database, hidden, eva)
    expect((await give(await makeOfficer(world.database, vasa, 'caseworker'), layla)).status).toBe(404)
    expect((await give(bo, hidden)).status).toBe(404)
    expect((await phoneOf(eva, hidden)).cookies['kotostig_portal']).toBeDefined()
  })
})

describe('A telephone that is enrolled', () => {
  test('asks for the PIN after fifteen minutes, and five wrong ones close it until there is a new code', async () => {
    const phone = await phoneOf(eva, layla)
    expect((await phone.ask('GET', '/api/portal/mine', undefined, '2026-11-23T08:14:00Z')).status).toBe(200)
    const later = '2026-11-23T08:40:00Z'
    expect((await phone.ask('GET', '/api/portal/mine', undefined, later)).status).toBe(401)
    expect((await phone.ask('POST', '/api/portal/open', { pin: '000000' }, later)).body).toEqual({ isOpen: false, left: 4 })
    expect((await phone.ask('POST', '/api/portal/open', { pin: '246813' }, later)).body).toEqual({ isOpen: true, left: 5 })
    expect((await phone.mine(later)).length).toBe(1)
    await phone.ask('POST', '/api/portal/close', {}, later)
    for (const left of [4, 3, 2, 1, 0]) expect((await phone.ask('POST', '/api/portal/open', { pin: '111111' }, later)).body).toEqual({ isOpen: false, left })
    expect((await phone.ask('POST', '/api/portal/open', { pin: '246813' }, later)).body).toEqual({ isOpen: false, left: 0 })
    expect((await phone.ask('GET', '/api/portal', undefined, later)).body).toMatchObject({ device: 'closed', isOpen: false })
    expect((await phone.enrol(await codeFor(eva, layla, {}, later), '999888', later)).body).toEqual({ enrolled: true })
    expect((await phone.mine(later)).length).toBe(1)
  })
  test('guesses sent at the same moment count each', async () => {
    const phone = await phoneOf(eva, layla)
    await phone.ask('POST', '/api/portal/close')
    await Promise.all(Array.from({ length: 8 }, (_one, at) => phone.ask('POST', '/api/portal/open', { pin: `00000${at}` })))
    expect((await phone.ask('POST', '/api/portal/open', { pin: '246813' })).body).toEqual({ isOpen: false, left: 0 })
  })
  test('is seen by the caseworker, who ends it', async () => {
    const phone = await phoneOf(eva, layla)
    const { devices } = (await as(eva, 'GET', `/api/people/${layla}/portal`)).body as unknown as PortalOfPerson
    expect(devices[0]).toMatchObject({ actsAs: 'self', by: 'Eva Handläggare', isClosed: false })
    expect((await as(await makeOfficer(world.database, vasa, 'caseworker'), 'POST', '/api/portal-access/end', { access: devices[0]!.access })).status).toBe(404)
    expect((await as(eva, 'POST', '/api/portal-access/end', { access: devices[0]!.access })).status).toBe(200)
    expect((await phone.ask('GET', '/api/portal/mine')).status).toBe(401)
    expect((await phone.ask('GET', '/api/portal')).body).toMatchObject({ device: 'none', isOpen: false })
  })
  test('that is shared is wiped by its holder, without the PIN too', async () => {
    const phone = await phoneOf(eva, layla)
    await phone.ask('POST', '/api/portal/close')
    await phone.ask('POST', '/api/portal/wipe')
    expect(phone.cookies).toEqual({})
    expect((await phone.ask('GET', '/api/portal')).body).toMatchObject({ device: 'none' })
  })
  test('sees nothing any more when the authority switches the portal off', async () => {
    const phone = await phoneOf(eva, layla)
    await as(admin, 'POST', '/api/portal-switch', { isOn: false, reason: 'Avbrott' })
    expect(await phone.mine()).toEqual([])
    await as(admin, 'POST', '/api/portal-switch', { isOn: true, reason: 'På igen' })
    expect((await phone.mine()).length).toBe(1)
  })
})

describe('The page shows', () => {
  test('one\'s own plan and nobody else\'s, and nothing of an authority that has not switched it on', async () => {
    const other = await makePerson(world.database, korsholm, { family: 'Annan', given: 'Amal' })
    await planOf(other, 'Någon annans plan')
    await planOf(layla, 'Vasas plan', vasa)
    const text = JSON.stringify(await (await phoneOf(eva, layla)).mine())
    expect(text).toContain('Svenskakurs')
    for (const word of ['Någon annans plan', 'Amal', 'Vasas plan']) expect(text).not.toContain(word)
  })
  test('meetings with place and interpreter, also somebody else\'s in which one takes part', async () => {
    const husband = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Omar' })
    await world.asOwner(`
      WITH made AS (INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, interpreter_language, created_at, created_by)
        VALUES ($1, $2, 'meeting of the test', 'review', '2026-12-03T08:00:00Z', 60, 'Ämbetshuset', 'on-site', $3, 'ar', '2026-11-01T08:00:00Z', $3) RETURNING id)
      INSERT INTO meeting_person (meeting_id, person_id) SELECT id, $4 FROM made`, [layla, korsholm.id, eva.officerId, husband])
    for (const person of [layla, husband]) {
      const [one] = await (await phoneOf(eva, person)).mine()
      expect(one!.meetings).toMatchObject([{ purpose: 'review', at: '2026-12-03 10:00', place: 'Ämbetshuset', officer: 'Eva Handläggare', interpreter: 'ar', state: 'booked' }])
    }
  })
  test('who has opened the file and why, by authority and role: no officer\'s name, no notes, no reminders', async () => {
    await as(eva, 'GET', `/api/people/${layla}/sitting`)
    await as(eva, 'POST', '/api/notes', { key: 'a note of the test', person: layla, kind: 'own-note', on: '2026-11-23', said: '', judged: 'Hemlig bedömning' })
    await as(eva, 'POST', '/api/reminders', { person: layla, on: '2026-11-25', text: 'Hemlig påminnelse' })
    const [one] = await (await phoneOf(eva, layla)).mine()
    expect(one!.opened).toContainEqual({ on: '2026-11-23', authority: { kind: 'municipality', nameSv: 'Korsholm', nameFi: 'Korsholm' }, roles: ['caseworker'], why: 'plan', times: 1 })
    expect(one!.opened!.map((use) => use.why)).toContain('notes')
    expect(JSON.stringify(one!.opened)).not.toContain('Eva')
    expect(JSON.stringify(one)).not.toContain('Hemlig')
  })
  test('a fee, a handover, a meeting and a look by the data protection officer are told as what they are', async () => {
    const told = async (event: string): Promise<string> => {
      await world.asOwner(`INSERT INTO audit_event (happened_at, event, officer_id, authority_id, person_ids, object_ids, request_id, details) VALUES ('2026-11-23T07:00:00Z', $1, $2, $3, $4, '{}', 'test', '{}')`, [event, bo.officerId, korsholm.id, [layla]])
      return (await (await phoneOf(eva, layla)).mine())[0]!.opened!.filter((use) => use.why !== 'portal').map((use) => use.why).join()
    }
    for (const [event, why] of [['FeeDecided', 'fee'], ['CapsuleSent', 'handover'], ['MeetingBooked', 'meeting'], ['MessagesListed', 'contact'], ['AuditRead', 'audit'], ['ProviderTold', 'provider']] as const) expect(await told(event)).toContain(why)
    expect(await told('AnEventOfAnOlderRelease')).toContain('other')
  })
  test('and the browser keeps no copy of its own', async () => {
    const phone = await phoneOf(eva, layla)
    for (const url of ['/api/portal/mine', '/api/portal']) expect((await (await appAt(now)).app.inject({ method: 'GET', url, cookies: phone.cookies })).headers['cache-control']).toBe('no-store')
  })
  test('nothing without the PIN, and every reading is on record', async () => {
    expect((await new Phone().ask('GET', '/api/portal/mine')).status).toBe(401)
    const before = (await world.asOwner(`SELECT FROM audit_event WHERE event = 'PortalRead'`)).length
    await (await phoneOf(eva, layla)).mine()
    const events = await world.asOwner<{ officer_id: string | null; people: string[]; details: object }>(`SELECT officer_id, person_ids::text[] AS people, details FROM audit_event WHERE event = 'PortalRead' ORDER BY id`)
    expect(events.length).toBe(before + 1)
    expect(events.at(-1)).toEqual({ officer_id: null, people: [layla], details: { as: 'self' } })
  })
  test('an officer\'s session opens nobody\'s page, and the page\'s session nothing of officers', async () => {
    const session = await signIn(world.database, eva, stoppedClock(now))
    const { app } = await appAt(now)
    expect((await app.inject({ method: 'GET', url: '/api/portal/mine', cookies: { kotostig_session: session, kotostig_portal: session } })).statusCode).toBe(401)
    const phone = await phoneOf(eva, layla)
    expect((await app.inject({ method: 'GET', url: '/api/today/mine', cookies: { kotostig_session: phone.cookies['kotostig_portal']! } })).statusCode).toBe(401)
  })
})

describe('On paper', () => {
  test('of another authority\'s part the person reads what the signed paper says, and not what that authority wrote for itself; a first plan that was refused is not there', async () => {
    const hodan = await makePerson(world.database, korsholm, { family: 'Warsame', given: 'Hodan' })
    await makeAssignment(world.database, hodan, eva)
    await planOf(hodan, 'Samtal hos socialarbetaren', korsholm, vasa)
    const phone = await phoneOf(eva, hodan)
    expect((await phone.mine())[0]!.versions[0]!.items).toMatchObject([{ words: 'Samtal hos socialarbetaren', reason: null, owner: { nameSv: 'Vasa' } }])
    await world.asOwner(`INSERT INTO plan_signature (version_id, party, name, outcome, reason, signed_on, recorded_at, recorded_by) SELECT version.id, 'person', 'Hodan', 'refused', 'Vill vänta', '2026-10-01', '2026-10-01T08:00:00Z', $2 FROM plan_version version JOIN plan ON plan.id = version.plan_id WHERE plan.person_id = $1`, [hodan, eva.officerId])
    expect((await phone.mine())[0]!.versions).toEqual([])
  })

  test('the signed plan and the invitation are had as PDF, side by side with her language, with an audit event of their own; nobody else\'s, and none after the meeting is cancelled', async () => {
    const amina = await makePerson(world.database, korsholm, { family: 'Papper', given: 'Amina' })
    await planOf(amina, 'Kurs på papper')
    const [{ id: meeting }] = await world.asOwner<{ id: string }>(`INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, created_at, created_by) VALUES ($1, $2, 'on paper', 'review', '2026-12-03T08:00:00Z', 60, 'Ämbetshuset', 'on-site', $3, '2026-11-01T08:00:00Z', $3) RETURNING id::text AS id`, [amina, korsholm.id, eva.officerId]) as [{ id: string }]
    const phone = await phoneOf(eva, amina)
    const [mine] = await phone.mine()
    const paper = async (url: string) => {
      const reply = await (await appAt(now)).app.inject({ method: 'GET', url, cookies: phone.cookies })
      return { status: reply.statusCode, name: String(reply.headers['content-disposition'] ?? ''), text: reply.statusCode === 200 ? (await readPdf(reply.rawPayload)).pages.join('\n').replace(/[\u2066-\u2069]/g, '') : '' }
    }
    const version = mine!.versions[0]!.id
    const beside = await paper(`/api/portal/plan/${amina}/${version}/sv/ar`)
    expect(beside.name).toMatch(/plan-.*-1\.pdf/)
    for (const word of ['Kurs på papper', 'Integrationsplan', 'aaaaaaaaaaaaaaaa']) expect(beside.text).toContain(word)
    expect((await paper(`/api/portal/plan/${amina}/${version}/fi/alone`)).text).toContain('Kotoutumissuunnitelma')
    expect((await paper(`/api/portal/invitation/${amina}/${meeting}/sv/ti`)).text).toContain('Ämbetshuset')
    const others = (await (await phoneOf(eva, layla)).mine())[0]!.versions[0]!.id
    for (const url of [`/api/portal/plan/${layla}/${others}/sv/alone`, `/api/portal/plan/${amina}/${others}/sv/alone`, `/api/portal/invitation/${layla}/${meeting}/sv/alone`]) expect((await paper(url)).status).toBe(404)
    expect((await paper(`/api/portal/plan/${amina}/${version}/en/alone`)).status).toBe(400)
    expect(await world.asOwner(`SELECT details, person_ids::text[] AS people FROM audit_event WHERE event = 'PortalDocumentMade' ORDER BY id LIMIT 1`)).toEqual([{ details: { paper: 'plan', as: 'self', language: 'sv', other: 'ar' }, people: [amina] }])
    await world.asOwner(`UPDATE meeting SET state = 'cancelled' WHERE id = $1`, [meeting])
    expect((await paper(`/api/portal/invitation/${amina}/${meeting}/sv/alone`)).status).toBe(404)
    expect((await (await appAt(now)).app.inject({ method: 'GET', url: `/api/portal/plan/${amina}/${version}/sv/alone` })).statusCode).toBe(401)
  })
})

describe('Acting for somebody', () => {
  const born = (person: string, day: string) => world.asOwner('UPDATE person SET born = $2 WHERE id = $1', [person, day])
  test('a guardian sees the child\'s page until the day before the 18th birthday, beside their own', async () => {
    const child = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Noor' })
    await born(child, '2008-11-25')
    await makeFamilyTie(world.database, child, layla)
    expect((await give(eva, child, { actsAs: 'guardian', holder: layla })).body.errors).toMatchObject([{ path: 'isCustodian' }])
    const phone = await phoneOf(eva, layla)
    expect((await phone.ask('POST', '/api/portal/add', { code: await codeFor(eva, child, { actsAs: 'guardian', holder: layla, isCustodian: true }) })).body).toEqual({ enrolled: true, isOthers: false })
    expect((await phone.mine()).map((one) => [one.name, one.actsAs, one.opened === null])).toEqual([['Layla Haddad', 'self', false], ['Noor Haddad', 'guardian', true]])
    const on = async (day: string) => {
      const at = `${day}T08:00:00Z`
      await phone.ask('POST', '/api/portal/open', { pin: '246813' }, at)
      return (await phone.mine(at)).map((one) => one.name)
    }
    expect(await on('2026-11-24')).toEqual(['Layla Haddad', 'Noor Haddad'])
    expect(await on('2026-11-25')).toEqual(['Layla Haddad'])
    expect((await phone.ask('POST', '/api/portal/messages', { key: 'for a grown child', person: child, kind: 'review', words: '', language: 'ar', meeting: null, item: null }, '2026-11-25T08:00:00Z')).status).toBe(404)
  })
  test('two adults do not open their pages with one PIN: a code of the other is not used up, and works on a telephone of their own', async () => {
    const [omar, child] = [await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Omar' }), await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Rami' })]
    await born(child, '2019-01-01')
    await makeFamilyTie(world.database, child, omar)
    const phone = await phoneOf(eva, layla)
    const own = await codeFor(eva, omar)
    const forChild = await codeFor(eva, child, { actsAs: 'guardian', holder: omar, isCustodian: true })
    for (const code of [own, forChild]) expect((await phone.ask('POST', '/api/portal/add', { code })).body).toEqual({ enrolled: false, isOthers: true })
    expect((await phone.mine()).map((one) => one.name)).toEqual(['Layla Haddad'])
    const other = new Phone()
    expect((await other.ask('POST', '/api/portal/enrol', { code: own, pin: '135790' })).body).toEqual({ enrolled: true })
    expect((await other.ask('POST', '/api/portal/add', { code: forChild })).body).toEqual({ enrolled: true, isOthers: false })
    expect((await other.mine()).map((one) => one.name)).toEqual(['Omar Haddad', 'Rami Haddad'])
  })
  test('nobody becomes a guardian whom the record does not tie to the child, nor of somebody of age', async () => {
    const child = await makePerson(world.database, korsholm, { family: 'Ensam', given: 'Ali' })
    const guardian = { actsAs: 'guardian', holder: layla, isCustodian: true }
    expect((await give(eva, child, guardian)).body.errors).toMatchObject([{ code: 'of-age' }])
    await born(child, '2015-01-01')
    expect((await give(eva, child, guardian)).body.errors).toMatchObject([{ code: 'not-tied' }])
  })
  test('the guardian\'s view ends when the tie is withdrawn, and when the child comes under non-disclosure', async () => {
    const child = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Sami' })
    await born(child, '2018-01-01')
    await makeFamilyTie(world.database, layla, child)
    const phone = await phoneOf(eva, child, { actsAs: 'guardian', holder: layla, isCustodian: true })
    expect((await phone.mine()).length).toBe(1)
    await world.asOwner(`INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, recorded_at) VALUES ($1, false, '2026-11-23', 'population-register', '2026-11-23T08:05:00Z')`, [child])
    expect(await phone.mine()).toEqual([])
    await world.asOwner('DELETE FROM non_disclosure WHERE person_id = $1', [child])
    expect((await phone.mine()).length).toBe(1)
    await world.asOwner(`UPDATE family_tie SET withdrawn_at = '2026-11-23T08:05:00Z', withdrawn_reason = 'Fel person' WHERE other_person_id = $1`, [child])
    expect(await phone.mine()).toEqual([])
  })
  test('a representative sees the page from the appointment to its last day (35, 38 §)', async () => {
    const child = await makePerson(world.database, korsholm, { family: 'Ensamkommen', given: 'Yusuf' })
    await born(child, '2012-01-01')
    const representative = { actsAs: 'representative', holderName: 'Rut Representant' }
    expect((await give(eva, child, representative)).body.errors).toMatchObject([{ code: 'no-representative' }])
    await world.asOwner(`INSERT INTO representation (person_id, valid_from, valid_to, source_kind, recorded_at) VALUES ($1, '2026-11-01', '2026-11-24', 'own-work', '2026-11-01T08:00:00Z')`, [child])
    const phone = await phoneOf(eva, child, representative)
    expect((await phone.mine()).map((one) => one.actsAs)).toEqual(['representative'])
    await phone.ask('POST', '/api/portal/messages', { key: 'the representative says', person: child, kind: 'question', words: 'När börjar kursen?', language: 'sv', meeting: null, item: null })
    expect(((await as(eva, 'GET', `/api/people/${child}/portal`)).body as unknown as PortalOfPerson).messages).toMatchObject([{ sentAs: 'representative', sentBy: 'Rut Representant' }])
    for (const [day, seen] of [['2026-11-24', 1], ['2026-11-25', 0]] as const) {
      await phone.ask('POST', '/api/portal/open', { pin: '246813' }, `${day}T09:00:00Z`)
      expect((await phone.mine(`${day}T09:00:00Z`)).length).toBe(seen)
    }
  })
})

describe('What the person says', () => {
  const message = (person: string, more: object = {}) => ({ key: `said in the test ${++made}`, person, kind: 'review', words: '', language: 'ar', meeting: null, item: null, ...more })
  type Lines = { messages: { id: string; kind: string; person: { name: string }; sentBy: string }[] }
  const inbox = async (officer: Officer, whose = 'mine') => ((await as(officer, 'GET', `/api/portal-messages/${whose}`)).body as unknown as Lines).messages

  test('"I want a review" stands first on the officer\'s list, once, until somebody has handled it; the person sees the reply', async () => {
    const phone = await phoneOf(eva, layla)
    await phone.ask('POST', '/api/portal/messages', message(layla, { kind: 'changed', words: 'Jag har flyttat.' }))
    const wish = message(layla)
    for (let times = 1; times <= 2; times++) expect((await phone.ask('POST', '/api/portal/messages', wish)).body).toEqual({ sentAt: '2026-11-23 10:00' })
    expect((await inbox(eva)).filter((one) => one.person.name.includes('Layla')).map((one) => one.kind)).toEqual(['review', 'changed'])
    expect((await inbox(bo)).filter((one) => one.person.name.includes('Layla'))).toEqual([])
    const [first] = await inbox(bo, 'team')
    expect((await as(bo, 'POST', '/api/portal-messages/handled', { message: first!.id, reply: 'Vi ses 3.12.' })).status).toBe(200)
    expect((await as(eva, 'POST', '/api/portal-messages/handled', { message: first!.id, reply: '' })).status).toBe(404)
    expect((await phone.mine())[0]!.messages).toContainEqual(expect.objectContaining({ kind: 'review', handledAt: '2026-11-23 10:00', reply: 'Vi ses 3.12.' }))
  })
  test('about a meeting, a change or a service is tied to it, and never to somebody else\'s', async () => {
    const phone = await phoneOf(eva, layla)
    const stranger = await makePerson(world.database, korsholm)
    const [{ id: theirs }] = await world.asOwner<{ id: string }>(`INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, created_at, created_by) VALUES ($1, $2, 'of a stranger', 'plan', '2026-12-03T08:00:00Z', 60, '', 'phone', $3, '2026-11-01T08:00:00Z', $3) RETURNING id::text AS id`, [stranger, korsholm.id, eva.officerId]) as [{ id: string }]
    const say = async (more: object) => (await phone.ask('POST', '/api/portal/messages', message(layla, more))).status
    expect(await say({ kind: 'not-coming', meeting: theirs })).toBe(404)
    expect(await say({ kind: 'not-coming' })).toBe(400)
    expect(await say({ kind: 'changed', words: ' ' })).toBe(400)
    const [mine] = await phone.mine()
    expect(await say({ kind: 'coming', meeting: mine!.meetings[0]!.id })).toBe(200)
    expect(await say({ kind: 'not-coming', meeting: mine!.meetings[0]!.id, words: 'Barnet är sjukt' })).toBe(200)
    const seen = (await as(eva, 'GET', `/api/people/${layla}/meetings`)).body as unknown as { meetings: { id: string; answers: object[] }[] }
    expect(seen.meetings.find((one) => one.id === mine!.meetings[0]!.id)!.answers).toEqual([{ kind: 'not-coming', words: 'Barnet är sjukt', by: 'Layla Haddad', at: '2026-11-23 10:00' }])
    expect(await say({ kind: 'not-started', item: mine!.versions[0]!.items[0]!.id })).toBe(200)
    expect((await phone.ask('POST', '/api/portal/messages', message(stranger))).status).toBe(404)
  })
  test('reaches nobody of another authority or role, nor anybody from the day the file is elsewhere', async () => {
    const mover = await makePerson(world.database, korsholm, { family: 'Flyttar', given: 'Fatima' })
    await makeResponsible(world.database, mover, korsholm, { from: '2026-01-01', to: '2026-11-23' })
    await makeResponsible(world.database, mover, vasa, { from: '2026-11-24' })
    const phone = await phoneOf(eva, mover)
    await phone.ask('POST', '/api/portal/messages', message(mover, { kind: 'question', words: 'Hej' }))
    expect((await inbox(eva)).map((one) => one.person.name).join()).toContain('Fatima')
    expect(JSON.stringify(await inbox(await makeOfficer(world.database, vasa, 'caseworker'), 'team'))).not.toContain('Fatima')
    for (const role of ['administrator', 'data-protection'] as const) expect((await as(await makeOfficer(world.database, korsholm, role), 'GET', '/api/portal-messages/team')).status).toBe(403)
    expect((await as(eva, 'GET', '/api/portal-messages/team', undefined, '2026-11-24T08:00:00Z')).text).not.toContain('Fatima')
  })
})
