/** The person's own page: enrolling a device, opening it, reading what it shows, and saying something to the authority. */
import * as api from '@kotostig/api/portal'
import { mostWrongPins } from '@kotostig/api/portal-words'
import { portalIsOn } from '../access-links-portal.ts'
import { auditInsert } from '../audit.ts'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/tx.ts'
import { sql } from '../db/tx.ts'
import { refuse, serve, servePortal, type Served } from '../serve.ts'
import type { Sessions } from '../session/session.ts'
import { readCode } from './portal-session.ts'
import * as devices from './portal-session.queries.ts'
import * as shown from './portal-shown.queries.ts'

/** Requests from one address in a minute: enough for a waiting room behind one address, few for guessing. */
const triesPerMinute = 20
/** In a demonstration everybody knows the PIN: it is shown. */
export const demonstrationPin = '123456'

export function portalRoutes(sessions: Sessions, isDemonstration: boolean): Served[] {
  const { portal } = sessions
  const hashOf = (typed: string): string => portal.hashOf('code', readCode(typed) ?? 'no code')
  const takeCode = (tx: Tx, typed: string, clock: Clock): Promise<devices.FoundCode | undefined> => devices.takeCode(tx, hashOf(typed), clock.now(), portalIsOn(sql`portal_code.authority_id`))

  return [
    serve(api.readPortal, {
      action: 'portal.state', audit: 'PortalStateRead', limited: false, data: 'write',
      run: async ({ tx, cookies, clock }) => {
        const device = cookies.portalDevice === undefined ? undefined : await devices.findDevice(tx, portal.hashOf('device', cookies.portalDevice))
        const caller = await portal.callerOf(tx, cookies.portal, clock)
        return {
          device: device === undefined ? 'none' as const : device.wrong_pins >= mostWrongPins ? 'closed' as const : 'enrolled' as const, isOpen: device !== undefined && caller?.deviceId === device.id, today: clock.today(), isDemonstration,
          people: isDemonstration ? await devices.listDemonstrationPeople(tx) : [],
        }
      },
    }),
    serve(api.enrolDevice, {
      action: 'portal.enrol', audit: 'PortalDeviceEnrolled', limited: triesPerMinute, data: 'write',
      run: async ({ tx, body, clock, requestId, cookies, setCookie }) => {
        const code = await takeCode(tx, body.code, clock)
        if (code === undefined) {
          await tx.write(auditInsert('PortalCodeRefused', undefined, clock.now(), requestId, {}, {}))
          return { enrolled: false }
        }
        // A new code on a device that was enrolled before makes it anew: also when its PIN is forgotten.
        const before = cookies.portalDevice === undefined ? undefined : await devices.findDevice(tx, portal.hashOf('device', cookies.portalDevice))
        if (before !== undefined) {
          await devices.endDevice(tx, before.id, 'wiped', clock.now())
          await devices.endSessions(tx, before.id, clock.now())
        }
        const { token, hash } = portal.newDevice()
        const pin = await portal.hashPin(body.pin)
        const device = await devices.insertDevice(tx, { person: code.person, tokenHash: hash, salt: pin.salt, hash: pin.hash, at: clock.now() })
        await devices.grantAccess(tx, device, code.id, clock.now())
        await tx.write(auditInsert('PortalDeviceEnrolled', undefined, clock.now(), requestId, { as: code.acts_as }, { people: [code.person], objects: [device] }))
        setCookie('portalDevice', token)
        setCookie('portal', await portal.start(tx, device, clock))
        return { enrolled: true }
      },
    }),
    serve(api.openPortal, {
      action: 'portal.open', audit: 'PortalOpened', limited: triesPerMinute, data: 'write',
      run: async ({ tx, body, clock, requestId, cookies, setCookie }) => {
        const device = cookies.portalDevice === undefined ? undefined : await devices.findDevice(tx, portal.hashOf('device', cookies.portalDevice))
        if (device === undefined) return { isOpen: false, left: 0 }
        const tried = await devices.countTry(tx, device.id, mostWrongPins)
        const isRight = tried !== undefined && (await portal.isPin(body.pin, device))
        const left = tried === undefined ? 0 : mostWrongPins - tried.wrong_pins
        await tx.write(auditInsert('PortalOpened', undefined, clock.now(), requestId, { left: isRight ? mostWrongPins : left }, { people: [device.person], objects: [device.id] }))
        if (!isRight) return { isOpen: false, left }
        await devices.forgetTries(tx, device.id)
        setCookie('portal', await portal.start(tx, device.id, clock))
        return { isOpen: true, left: mostWrongPins }
      },
    }),
    serve(api.wipeDevice, {
      action: 'portal.open', audit: 'PortalDeviceWiped', limited: triesPerMinute, data: 'write',
      run: async ({ tx, clock, requestId, cookies, setCookie }) => {
        const device = cookies.portalDevice === undefined ? undefined : await devices.findDevice(tx, portal.hashOf('device', cookies.portalDevice))
        if (device !== undefined) {
          await devices.endDevice(tx, device.id, 'wiped', clock.now())
          await devices.endSessions(tx, device.id, clock.now())
          await tx.write(auditInsert('PortalDeviceWiped', undefined, clock.now(), requestId, {}, { people: [device.person], objects: [device.id] }))
        }
        setCookie('portalDevice', null)
        setCookie('portal', null)
        return { wiped: true as const }
      },
    }),
    servePortal(api.closePortal, {
      action: 'portal.read', audit: 'PortalClosed',
      run: async ({ tx, caller, clock, setCookie, audit }) => {
        await devices.endPortalSession(tx, caller.sessionId, clock.now())
        setCookie('portal', null)
        audit({}, { objects: [caller.deviceId] })
        return { isOpen: false as const }
      },
    }),
    servePortal(api.addToDevice, {
      action: 'portal.read', audit: 'PortalDeviceEnrolled', limited: triesPerMinute,
      run: async ({ tx, body, caller, clock, audit }) => {
        if (await devices.isHandedToAnother(tx, hashOf(body.code), caller.deviceId, clock.now(), portalIsOn(sql`portal_code.authority_id`))) {
          audit({ as: 'nobody' }, { objects: [caller.deviceId] })
          return { enrolled: false, isOthers: true }
        }
        const code = await takeCode(tx, body.code, clock)
        audit({ as: code?.acts_as ?? 'nobody' }, { people: code === undefined ? [] : [code.person], objects: [caller.deviceId] })
        if (code === undefined) return { enrolled: false, isOthers: false }
        await devices.grantAccess(tx, caller.deviceId, code.id, clock.now())
        return { enrolled: true, isOthers: false }
      },
    }),
    servePortal(api.readMine, {
      action: 'portal.read', audit: 'PortalRead',
      run: async ({ tx, own, clock, audit }) => {
        const found = await shown.listMine(tx, own)
        const people = []
        // One's own family at most: the record of use is asked for one at a time, newest first.
        for (const one of found) people.push({ ...one, opened: one.actsAs === 'guardian' ? null : await shown.listOpened(tx, own, one.id) })
        audit({ as: [...new Set(found.map((one) => one.actsAs))].join(' ') }, { people: found.map((one) => one.id), objects: [own.caller.deviceId] })
        return { at: clock.now(), today: clock.today(), people }
      },
    }),
    servePortal(api.sendPortalMessage, {
      action: 'portal.write', audit: 'PortalMessageSent', limited: triesPerMinute,
      run: async ({ tx, own, body, clock, audit }) => {
        const before = await shown.findMessageByKey(tx, own, body.key)
        if (before !== undefined && before.person !== body.person) refuse('conflict')
        const isAboutMeeting = body.kind === 'coming' || body.kind === 'not-coming'
        if (isAboutMeeting !== (body.meeting !== null)) refuse('bad-request', [{ path: 'meeting', code: 'missing', message: 'which meeting' }])
        if (['changed', 'question'].includes(body.kind) && body.words === '') refuse('bad-request', [{ path: 'words', code: 'missing', message: 'is empty' }])
        if (before !== undefined) {
          audit({ kind: body.kind, as: 'again' }, { people: [body.person] })
          return { sentAt: before.sent }
        }
        const sent = (await shown.insertMessage(tx, own, { ...body, at: clock.now() })) ?? refuse('not-found')
        audit({ kind: body.kind, as: sent.sent_as }, { people: [body.person], objects: [sent.id] })
        return { sentAt: sent.sent }
      },
    }),
    ...(isDemonstration ? [
      serve(api.startPortalDemonstration, {
        action: 'portal.enrol', audit: 'PortalDeviceEnrolled', limited: true, data: 'write',
        run: async ({ tx, body, clock, requestId, setCookie }) => {
          const { token, hash } = portal.newDevice()
          const pin = await portal.hashPin(demonstrationPin)
          const made = await devices.copyDemonstration(tx, body.person, hash, pin, clock.now())
          if (made === undefined) return { enrolled: false }
          await tx.write(auditInsert('PortalDeviceEnrolled', undefined, clock.now(), requestId, { as: 'demonstration' }, { people: [made.person], objects: [made.id] }))
          setCookie('portalDevice', token)
          setCookie('portal', await portal.start(tx, made.id, clock))
          return { enrolled: true }
        },
      }),
    ] : []),
  ]
}
