import * as api from '@kotostig/api/message'
import { reach } from '../person/reach.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import type { Sending } from './message.jobs.ts'
import { phoneOf } from './message.ts'
import * as queries from './message.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const isEmail = (text: string): boolean => /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(text)

export const messageRoutes = (sending: Sending): Served[] => [
  serveOfficer(api.readMessagesOf, {
    action: 'message.read', audit: 'MessagesListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      await reach(tx, may, params.id)
      const messages = await queries.listMessagesOf(tx, may, params.id)
      const { hidden, own } = await queries.getProtection(tx, may, params.id)
      audit({ shown: messages.length }, { people: [params.id] })
      return { contacts: await queries.listContacts(tx, may, params.id), messages, isProtected: hidden, mayChooseDespite: hidden && own, ways: { email: sending.mail !== undefined, text: sending.text !== undefined } }
    },
  }),
  serveOfficer(api.recordContact, {
    action: 'message.contact', audit: 'ContactRecorded', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      await reach(tx, may, body.person)
      if (body.kind === 'email' && !isEmail(body.value)) wrong('value', 'not-an-email', 'is no address of e-mail')
      const value = body.kind === 'email' ? body.value : (phoneOf(body.value) ?? wrong('value', 'not-a-phone', 'is no telephone number'))
      if (body.tellsPlace && !body.mayRemind) wrong('tellsPlace', 'needs-consent', 'only where the person wants to be reminded')
      const { hidden, own } = await queries.getProtection(tx, may, body.person)
      // Of somebody protected, a message is sent only where the officer who works with them has chosen it knowingly.
      if (body.despiteProtection && !(hidden && own)) wrong('despiteProtection', 'not-yours', 'is chosen by the officer who works with the person')
      const id = await queries.replaceContact(tx, { ...body, value }, { officer: officer.officerId, at: clock.now(), today: clock.today(), source: 'person' })
      audit({ kind: body.kind, mayRemind: String(body.mayRemind) }, { people: [body.person], objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.withdrawContact, {
    action: 'message.contact', audit: 'ContactWithdrawn', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      const { person } = (await queries.withdrawContact(tx, may, body.contact, body.reason, clock.now())) ?? refuse('not-found')
      audit({}, { people: [person], objects: [body.contact] })
      return { withdrawn: true as const }
    },
  }),
  serveOfficer(api.readOwnMail, {
    action: 'ownMail.choose', audit: 'OwnMailRead', data: 'read',
    run: async ({ tx, officer, audit }) => {
      const found = await queries.findOwnMail(tx, officer.officerId, officer.authority.id)
      audit({}, {})
      return { isConfigured: sending.mail !== undefined, address: found?.address ?? null, language: found?.language ?? null }
    },
  }),
  serveOfficer(api.chooseOwnMail, {
    action: 'ownMail.choose', audit: 'OwnMailChosen', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (body.address !== '' && !isEmail(body.address)) wrong('address', 'not-an-email', 'is no address of e-mail')
      await queries.chooseOwnMail(tx, officer.officerId, officer.authority.id, body.address === '' ? null : body, clock.now())
      audit({}, {})
      return { chosen: true as const }
    },
  }),
  serveOfficer(api.readMailState, {
    action: 'mail.read', audit: 'MailStateRead', data: 'read',
    run: async ({ tx, officer, clock, audit }) => {
      audit({}, {})
      return {
        mail: sending.mail === undefined ? null : { server: sending.mail.server, from: sending.mail.from }, text: sending.text?.name ?? null, page: sending.page ?? null,
        ...(await queries.getState(tx, officer.authority.id, clock.today())), tests: await queries.listTests(tx, officer.officerId),
      }
    },
  }),
  serveOfficer(api.sendTestMail, {
    action: 'mail.test', audit: 'TestMailSent', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (!isEmail(body.to)) wrong('to', 'not-an-email', 'is no address of e-mail')
      if (sending.mail === undefined) wrong('to', 'not-configured', 'no server of mail is configured')
      await queries.queueTest(tx, { key: body.key, to: body.to, officer: officer.officerId, authority: officer.authority.id, at: clock.now() })
      audit({}, {})
      return { queued: true as const }
    },
  }),
]
