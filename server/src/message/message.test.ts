import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonContact, SentMessage } from '@kotostig/api/message'
import { lawRelease } from '@kotostig/law'
import { stoppedClock, type Clock } from '../clock.ts'
import type { Officer } from '../caller.ts'
import { makeAssignment, makeAuthority, makeOfficer, makePerson, makeProtected, type MadeAuthority } from '../dev/people.ts'
import { ask, signIn } from '../dev/signed-in.ts'
import { startSmtp, type TestSmtp } from '../dev/smtp.ts'
import { testCertificate } from '../dev/smtp-certificate.ts'
import { makeTestApp, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { recordLawRelease } from '../law/law.ts'
import { openMail, readMailSettings } from '../outside/mail/mail.ts'
import { textMessagesToFolder } from '../outside/text-message/text-message.ts'
import { workOnMessages, type Sending } from './message.jobs.ts'
import { messageLanguages, wordsOf } from './words.ts'

const clockAt = (moment: string): Clock => stoppedClock(moment)
const morning = clockAt('2026-11-23T08:00:00Z')
let world: TestDatabase
let server: TestApp
let smtp: TestSmtp
let folder: string
let sending: Sending
let korsholm: MadeAuthority
let eva: Officer
let bo: Officer
let admin: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  smtp = await startSmtp()
  folder = mkdtempSync(join(tmpdir(), 'kotostig-texts-'))
  sending = { mail: openMail({ url: smtp.url, from: 'moten@kommun.fi' }), text: textMessagesToFolder(folder), page: 'https://kotostig.kommun.fi/oma' }
  server = await makeTestApp({ database: world.database, clock: morning, sending })
  await recordLawRelease(world.database, lawRelease)
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  bo = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Bo Vik' })
  admin = await makeOfficer(world.database, korsholm, 'administrator')
})
afterAll(async () => {
  await server.close()
  sending.mail?.close()
  await smtp.close()
  rmSync(folder, { recursive: true })
  await world.remove()
})
beforeEach(() => {
  smtp.answer(undefined)
  smtp.received.length = 0
})

type Reply = { id: string; contacts: PersonContact[]; messages: SentMessage[]; isProtected: boolean; mayChooseDespite: boolean; mail: { server: string } | null; tests: SentMessage[]; failed: number; errors: { path: string; code: string }[] }
const as = async (officer: Officer, method: 'GET' | 'POST', url: string, body?: object) => {
  const reply = await ask(server.app, method, url, await signIn(world.database, officer, morning), body)
  return { status: reply.statusCode, body: reply.json<Reply>() }
}
let keys = 0
const told = { fee: null, cancelling: null, language: null, way: null, isUnderstood: null }
const meeting = { others: [], purpose: 'plan', day: '2026-12-03', time: '09:30', minutes: 60, place: 'Ämbetshuset, rum 214', way: 'on-site', interpreter: null, told }
const book = async (person: string, change: object = {}): Promise<string> => (await as(eva, 'POST', '/api/meetings', { key: `meeting of a test ${++keys}`, person, ...meeting, ...change })).body.id
const reach = (officer: Officer, person: string, change: object = {}) => as(officer, 'POST', '/api/people/contacts', { person, kind: 'email', value: `a${person}@example.fi`, mayRemind: true, tellsPlace: false, despiteProtection: false, ...change })
const sentTo = async (person: string, officer = eva) => (await as(officer, 'GET', `/api/people/${person}/messages`)).body.messages
const work = (clock = morning) => workOnMessages(world.database, clock, sending)
/** What a mail says, without the way it was carried. */
function textOf({ data }: { data: string }): string {
  const [head, ...rest] = data.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const plain = /base64/i.test(head!) ? Buffer.from(body.replace(/\s/g, ''), 'base64').toString() : /quoted-printable/i.test(head!) ? Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString() : body
  return plain.replaceAll('\r\n', '\n')
}
async function client(language?: string): Promise<string> {
  const person = await makePerson(world.database, korsholm, { family: 'Rahimi', given: 'Layla' })
  if (language !== undefined) await world.asOwner(`INSERT INTO person_language (person_id, language, is_spoken, is_read, needs_interpreter, valid_from, source_kind, recorded_at) VALUES ($1, $2, true, true, false, '2026-01-01', 'person', '2026-01-01T00:00:00Z')`, [person, language])
  return person
}

describe('a meeting with somebody who wants to be reminded by mail', () => {
  let person: string
  let id: string
  test('is told of in the person\'s language: the time and nothing else; the place only where the person has agreed', async () => {
    person = await client('sv')
    await reach(eva, person)
    id = await book(person)
    expect(await sentTo(person)).toMatchObject([{ kind: 'booked', way: 'email', state: 'waiting' }])
    await work()
    expect(smtp.received.map((one) => one.to)).toEqual([[`a${person}@example.fi`]])
    const text = textOf(smtp.received[0]!)
    expect(text).toContain('Du har fått en tid för ett möte.')
    expect(text).toContain('Tid: 3.12.2026 9.30')
    // Neither who, nor why, nor where, nor which authority or officer.
    expect(smtp.received[0]!.data + text).not.toMatch(/Layla|Rahimi|plan|Ämbetshuset|Korsholm|Eva|integration|kotout/i)
    await reach(eva, person, { tellsPlace: true })
    await as(eva, 'POST', '/api/meetings/move', { id, version: 1, day: '2026-12-03', time: '10:00', minutes: 60, place: 'Ämbetshuset, rum 214', way: 'on-site', interpreter: null, told })
    await work()
    expect(textOf(smtp.received[1]!)).toContain('Plats: Ämbetshuset, rum 214')
  })
  test('two days before, one reminder goes out, however often the work is done', async () => {
    await work(clockAt('2026-11-30T09:00:00Z'))
    expect(smtp.received).toEqual([])
    for (let at = 0; at < 3; at++) await work(clockAt('2026-12-01T09:00:00Z'))
    expect(smtp.received.map((one) => textOf(one).split('\n')[0])).toEqual(['Kom ihåg ditt möte.'])
    await Promise.all([work(clockAt('2026-12-02T09:00:00Z')), work(clockAt('2026-12-02T09:00:00Z'))])
    expect(smtp.received).toHaveLength(1)
  })
  test('cancelled, that is told, and nothing more', async () => {
    await as(eva, 'POST', '/api/meetings/close', { id, version: 2, state: 'cancelled', reason: 'Sjukdom', absence: null })
    await work()
    expect(smtp.received.map((one) => textOf(one).split('\n')[0])).toEqual(['Ditt möte är avbokat.'])
    expect(textOf(smtp.received[0]!)).not.toContain('Sjukdom')
    expect((await sentTo(person)).map((one) => [one.kind, one.state])).toEqual([['cancelled', 'sent'], ['reminder', 'sent'], ['moved', 'sent'], ['booked', 'sent']])
  })
  test('no address stands in the log of what was sent, in the record, or in the log of the server', async () => {
    const rows = JSON.stringify([await sentTo(person), await world.asOwner('SELECT * FROM message'), await world.asOwner(`SELECT details FROM audit_event WHERE event = 'MessageSent'`), server.logged])
    expect(rows).not.toContain('@example.fi')
    expect(await world.asOwner(`SELECT count(*)::integer AS n FROM audit_event WHERE event = 'MessageSent' AND person_ids @> ARRAY[$1::bigint]`, [person])).toEqual([{ n: 4 }])
  })
})

describe('what the server of mail says', () => {
  test('no for good is told with its code and not tried again', async () => {
    const person = await client('fi')
    await reach(eva, person)
    smtp.answer(550)
    await book(person)
    await work()
    await work(clockAt('2026-11-24T08:00:00Z'))
    expect(await sentTo(person)).toMatchObject([{ state: 'refused', code: '550', attempts: 1 }])
  })
  test('not now is tried later and later, six times, and then given up and told', async () => {
    const person = await client('fi')
    await reach(eva, person)
    smtp.answer(451)
    await book(person)
    await work()
    expect(await sentTo(person)).toMatchObject([{ state: 'waiting', code: '451', attempts: 1 }])
    await work()
    expect((await sentTo(person))[0]!.attempts).toBe(1)
    for (const minutes of ['02', '10', '45']) await work(clockAt(`2026-11-23T08:${minutes}:00Z`))
    for (const moment of ['2026-11-23T11:00:00Z', '2026-11-23T18:00:00Z', '2026-11-24T08:00:00Z']) await work(clockAt(moment))
    expect(await sentTo(person)).toMatchObject([{ state: 'gave-up', code: '451', attempts: 6 }])
    expect((await as(admin, 'GET', '/api/mail')).body.failed).toBeGreaterThan(0)
  })
  test('nothing, because it is away: the mail waits, and goes when it is back', async () => {
    const person = await client('fi')
    await reach(eva, person)
    await book(person)
    await workOnMessages(world.database, morning, { ...sending, mail: openMail({ url: 'smtp://127.0.0.1:1', from: 'moten@kommun.fi' }) })
    expect(await sentTo(person)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await work(clockAt('2026-11-23T08:05:00Z'))
    expect(await sentTo(person)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })
  test('stopped while it was being sent, it is told as unsure and not sent again', async () => {
    const person = await client('fi')
    await reach(eva, person)
    await book(person)
    await world.asOwner(`UPDATE message SET state = 'sending', attempts = 1 WHERE person_id = $1`, [person])
    await work(clockAt('2026-11-23T09:00:00Z'))
    await work(clockAt('2026-11-23T10:00:00Z'))
    expect(await sentTo(person)).toMatchObject([{ state: 'unsure', code: 'stopped' }])
    expect(smtp.received).toEqual([])
  })
  test('the password opens it, and stands in no error', async () => {
    smtp.accepts({ user: 'kotostig', password: 'hemligt#ord' })
    const address = smtp.url.replace('smtp://', `smtp://kotostig:${encodeURIComponent('hemligt#ord')}@`)
    const mail = { to: 'a@example.fi', subject: 'S', text: 'T', id: 'one' }
    for (const [url, ok] of [[address, true], [address.replace('hemligt', 'fel'), false]] as const) {
      const sender = openMail({ url, from: 'moten@kommun.fi' })
      const outcome = await sender.send(mail)
      expect(outcome.ok).toBe(ok)
      expect(JSON.stringify([outcome, sender.server])).not.toMatch(/hemligt|fel%23ord/)
      sender.close()
    }
  })
  test.each(['from-start', 'when-asked'] as const)('a server that speaks TLS (%s) is believed where its certificate can be checked, and not otherwise', async (tls) => {
    const safe = await startSmtp(tls)
    for (const [ca, ok] of [[testCertificate, true], [undefined, false]] as const) {
      const sender = openMail({ url: safe.url, from: 'moten@kommun.fi', ...(ca === undefined ? {} : { ca }) })
      expect((await sender.send({ to: 'a@example.fi', subject: 'S', text: 'T', id: 'three' })).ok).toBe(ok)
      sender.close()
    }
    expect(safe.received).toHaveLength(1)
    await safe.close()
  })
  test('to another machine it is not sent in the clear', async () => {
    // The machine is this one by its own name, so that it counts as another; its server has no TLS.
    const sender = openMail({ url: smtp.url.replace('127.0.0.1', '127.0.0.2'), from: 'moten@kommun.fi' })
    expect(await sender.send({ to: 'a@example.fi', subject: 'S', text: 'T', id: 'two' })).toMatchObject({ ok: false })
    expect(smtp.received).toEqual([])
    sender.close()
  })
})

describe('who is not sent anything', () => {
  test('whoever has not said yes, and whoever has taken it back before it was sent', async () => {
    const person = await client('sv')
    await reach(eva, person, { mayRemind: false })
    await book(person)
    expect(await sentTo(person)).toEqual([])
    const { id } = (await reach(eva, person)).body
    await book(person, { time: '12:00' })
    await as(eva, 'POST', '/api/people/contacts/withdraw', { contact: id, reason: 'Vill inte längre' })
    await work()
    expect(await sentTo(person)).toMatchObject([{ state: 'dropped', code: 'no-consent' }])
    expect(smtp.received).toEqual([])
  })
  test('somebody protected, unless the officer who works with them has chosen it knowingly', async () => {
    const person = await client('sv')
    await reach(eva, person)
    await book(person)
    await makeProtected(world.database, person, { from: '2026-01-01' })
    await makeAssignment(world.database, person, eva)
    await work()
    expect(await sentTo(person)).toMatchObject([{ state: 'dropped', code: 'protected' }])
    expect((await as(bo, 'GET', `/api/people/${person}/messages`)).status).toBe(404)
    expect((await as(eva, 'GET', `/api/people/${person}/messages`)).body).toMatchObject({ isProtected: true, mayChooseDespite: true })
    expect((await reach(eva, person, { despiteProtection: true })).status).toBe(200)
    await book(person, { time: '12:00' })
    await work()
    expect((await sentTo(person))[0]).toMatchObject({ state: 'sent' })
  })
  test('nobody else may choose it, and of somebody who is not protected there is nothing to choose', async () => {
    const person = await client('sv')
    expect((await reach(eva, person, { despiteProtection: true })).body.errors).toMatchObject([{ path: 'despiteProtection', code: 'not-yours' }])
  })
  test.each([['an address that is none', { value: 'layla' }, 'not-an-email'], ['a number that is none', { kind: 'phone', value: '12' }, 'not-a-phone'], ['a place without a yes', { mayRemind: false, tellsPlace: true }, 'needs-consent']])('%s is refused with the field', async (_what, change, code) => {
    expect((await reach(eva, await client(), change)).body.errors[0]!.code).toBe(code)
  })
})

test('a text message becomes a file with the number in the international way', async () => {
  const person = await client('so')
  await reach(eva, person, { kind: 'phone', value: '040 123 4567' })
  await book(person)
  await work()
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { to: string; text: string })
  expect(files).toHaveLength(1)
  expect(files[0]!.to).toBe('+358401234567')
  expect(files[0]!.text).toMatch(/^Waxaa laguu qabtay kulan\.\nWaqtiga: 3\.12\.2026 9:30\n/)
  expect(files[0]!.text).toContain('Du har fått en tid för ett möte.')
})

test('without a server of mail nothing waits for ever: it is told that none is configured', async () => {
  const person = await client('sv')
  await reach(eva, person)
  await book(person)
  await workOnMessages(world.database, morning, {})
  expect(await sentTo(person)).toMatchObject([{ state: 'dropped', code: 'not-configured' }])
})

test('an officer who wants it is told in the morning how many reminders there are, once, and nothing of whom', async () => {
  expect((await as(bo, 'POST', '/api/own-mail', { address: 'bo.vik@kommun.fi', language: 'sv' })).status).toBe(200)
  const person = await makePerson(world.database, korsholm)
  for (const text of ['Ring skolan', 'Fråga om dagvård']) await as(bo, 'POST', '/api/reminders', { person, on: '2026-11-23', text })
  await work(clockAt('2026-11-23T02:00:00Z'))
  expect(smtp.received).toEqual([])
  for (let at = 0; at < 2; at++) await work()
  expect(smtp.received.map((one) => [one.to, textOf(one).trim()])).toEqual([[['bo.vik@kommun.fi'], 'Du har 2 påminnelser i Kotostig.']])
  await as(bo, 'POST', '/api/own-mail', { address: '', language: 'sv' })
  await work(clockAt('2026-11-24T08:00:00Z'))
  expect(smtp.received).toHaveLength(1)
})

test('the administrator sees which server is configured, without its password, and sends a test that arrives', async () => {
  const { body } = await as(admin, 'GET', '/api/mail')
  expect(body.mail).toEqual({ server: smtp.url.replace('smtp://', ''), from: 'moten@kommun.fi' })
  expect((await as(admin, 'POST', '/api/mail/test', { key: 'a test of mail', to: 'inget' })).body.errors).toMatchObject([{ path: 'to', code: 'not-an-email' }])
  for (let at = 0; at < 2; at++) await as(admin, 'POST', '/api/mail/test', { key: 'a test of mail', to: 'admin@kommun.fi' })
  await work()
  expect(smtp.received.map((one) => one.to)).toEqual([['admin@kommun.fi']])
  expect((await as(admin, 'GET', '/api/mail')).body.tests).toMatchObject([{ kind: 'test', state: 'sent' }])
})

test.each([
  [{ SMTP_URL: 'smtp://mail.example.fi' }, 'Mail needs MAIL_FROM too.'], [{ MAIL_FROM: 'a@b.fi' }, 'Mail needs SMTP_URL too.'], [{ SMTP_URL: 'http://user:hemligt@mail', MAIL_FROM: 'a@b.fi' }, 'SMTP_URL must be an address'], [{ SMTP_URL: 'smtp://m', MAIL_FROM: 'nobody' }, 'MAIL_FROM is nobody'],
])('settings of mail that cannot be used are one line without a password', (environment, line) => {
  expect(() => readMailSettings(environment)).toThrow(line)
  expect(() => readMailSettings(environment)).not.toThrow('hemligt')
})

test.each(messageLanguages)('the words in %s hold every part, and the text that applies follows where nobody has checked them', (language) => {
  const { subject, text } = wordsOf(language, 'fi', { kind: 'reminder', when: '2026-12-03 09:30', place: 'Rum 214', way: 'on-site', page: 'https://kotostig.kommun.fi/oma' }, true)
  for (const part of [language === 'sv' || language === 'fi' ? '3.12.2026 9.30' : '3.12.2026 9:30', 'Rum 214', 'https://kotostig.kommun.fi/oma']) expect(text).toContain(part)
  expect(text).not.toMatch(/[{}]/)
  expect(subject).not.toBe('')
  expect(text.includes('Muista tapaamisesi.')).toBe(language !== 'sv')
})
