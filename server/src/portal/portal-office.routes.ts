/** Officers and the portal: the switch of the authority, codes to hand over, devices, and what people have said. */
import * as api from '@kotostig/api/portal-office'
import { codeMinutes } from '@kotostig/api/portal-words'
import { lineOf, listColumns } from '../person/person.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import type { Sessions } from '../session/session.ts'
import * as queries from './portal-office.queries.ts'
import { makeCode } from './portal-session.ts'

const mostShown = 50
const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])

export function portalOfficeRoutes({ portal }: Sessions): Served[] {
  return [
    serveOfficer(api.readPortalSwitch, {
      action: 'portal.switch', audit: 'PortalSwitchRead', data: 'read',
      run: async ({ tx, may, audit }) => {
        const decided = await queries.listDecisions(tx, may.officer.authority.id)
        audit({}, {})
        return { isOn: decided[0]?.isOn ?? false, decided }
      },
    }),
    serveOfficer(api.decidePortalSwitch, {
      action: 'portal.switch', audit: 'PortalSwitched', data: 'write',
      run: async ({ tx, may, body, clock, audit }) => {
        const before = await queries.listDecisions(tx, may.officer.authority.id)
        if ((before[0]?.isOn ?? false) === body.isOn) refuse('conflict')
        await queries.insertDecision(tx, may, { ...body, at: clock.now() })
        audit({ on: body.isOn ? 1 : 0 }, {})
        return { isOn: body.isOn, decided: await queries.listDecisions(tx, may.officer.authority.id) }
      },
    }),
    serveOfficer(api.readPortalOf, {
      action: 'portal.give', audit: 'PortalAccessListed', data: 'read',
      run: async ({ tx, may, params, clock, audit }) => {
        const found = (await queries.findPortalOf(tx, may, params.id, clock.now())) ?? refuse('not-found')
        audit({}, { people: [params.id] })
        return found
      },
    }),
    serveOfficer(api.issuePortalCode, {
      action: 'portal.give', audit: 'PortalCodeIssued', data: 'write',
      run: async ({ tx, may, body, clock, audit }) => {
        const isGuardian = body.actsAs === 'guardian'
        const allowed = (await queries.findAllowed(tx, may, body.person, isGuardian ? body.holder : null)) ?? refuse('not-found')
        if (!allowed.is_on) wrong('', 'portal-off', 'the authority has not switched the portal on (306/2019 6 §)')
        if (isGuardian && !allowed.is_minor) wrong('actsAs', 'of-age', 'the person is 18 or older')
        if (isGuardian && !(allowed.is_tied && body.holder !== null)) wrong('holder', 'not-tied', 'the record ties nobody of that file and of age to the child')
        if (isGuardian && !body.isCustodian) wrong('isCustodian', 'missing', 'a family tie alone does not make a custodian')
        if (body.actsAs === 'representative' && !(allowed.is_minor && allowed.is_represented)) wrong('actsAs', 'no-representative', 'no representative is appointed today')
        if (body.actsAs === 'representative' && body.holderName === '') wrong('holderName', 'missing', 'is empty')
        const code = makeCode()
        const made = await queries.insertCode(tx, may, {
          person: body.person, key: body.key, actsAs: body.actsAs, holder: isGuardian ? body.holder : null, holderName: body.actsAs === 'representative' ? body.holderName : '', hash: portal.hashOf('code', code), at: clock.now(), minutes: codeMinutes,
        })
        audit({ as: body.actsAs }, { people: [body.person, ...(isGuardian && body.holder !== null ? [body.holder] : [])], objects: [made.id] })
        return { code, until: made.until }
      },
    }),
    serveOfficer(api.endPortalAccess, {
      action: 'portal.give', audit: 'PortalAccessEnded', data: 'write',
      run: async ({ tx, may, body, clock, audit }) => {
        const ended = (await queries.endAccess(tx, may, body.access, clock.now())) ?? refuse('not-found')
        await queries.endEmptyDevice(tx, ended.device, clock.now())
        audit({}, { people: [ended.person], objects: [body.access] })
        return { ended: true as const }
      },
    }),
    serveOfficer(api.readPortalMessages, {
      action: 'portal.message', audit: 'PortalMessagesListed', data: 'read',
      run: async ({ tx, may, params, audit }) => {
        const rows = await queries.listOpen(tx, may, listColumns(may, may), params.whose, mostShown + 1)
        const first = rows.slice(0, mostShown)
        audit({ shown: first.length }, { people: [...new Set(first.map((row) => row.id))] })
        return { messages: first.map(({ message, ...row }) => ({ ...message, person: lineOf(row) })), more: rows.length > mostShown }
      },
    }),
    serveOfficer(api.handlePortalMessage, {
      action: 'portal.message', audit: 'PortalMessageHandled', data: 'write',
      run: async ({ tx, may, body, clock, audit }) => {
        const { person } = (await queries.handleMessage(tx, may, body.message, body.reply, clock.now())) ?? refuse('not-found')
        audit({}, { people: [person], objects: [body.message] })
        return { handled: true as const }
      },
    }),
  ]
}
