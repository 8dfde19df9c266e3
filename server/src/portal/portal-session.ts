/** Devices of the portal: what a cookie stands for, and how codes and PINs are kept. Whoever reads the tables can use none of them. */
import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PortalCaller } from '../caller.ts'
import type { Clock } from '../clock.ts'
import type { Tx } from '../db/tx.ts'
import { findPortalSession, insertPortalSession, touchPortalSession } from './portal-session.queries.ts'

/** Nobody used it for so long, or it has been open so long: the PIN is asked again. */
export const portalIdleMinutes = 15
export const portalLongestHours = 8

/** No letter or digit that looks like another on a screen or in handwriting: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const letters = '34679ACDEFGHJKMNPQRTWXY'
const codeLength = 8
export const makeCode = (): string => Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
/** As somebody types it: small letters, a hyphen or spaces between. Undefined for what can be no code. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === codeLength && [...code].every((letter) => letters.includes(letter)) ? code : undefined
}

const stretch = promisify<string, string, number, Buffer>(scrypt)

export type PortalSessions = {
  callerOf(tx: Tx, token: string | undefined, clock: Clock): Promise<PortalCaller | undefined>
  /** Opens the device; the answer is the token for its cookie. */
  start(tx: Tx, device: string, clock: Clock): Promise<string>
  newDevice(): { token: string; hash: string }
  hashOf(kind: 'code' | 'device' | 'session', secret: string): string
  hashPin(pin: string): Promise<{ salt: string; hash: string }>
  isPin(pin: string, kept: { salt: string; hash: string }): Promise<boolean>
}

export function makePortalSessions(secret: string): PortalSessions {
  const hashOf: PortalSessions['hashOf'] = (kind, given) => createHmac('sha256', secret).update(`portal ${kind} ${given}`).digest('hex')
  // Six digits are few: stretched, and under a key that is not in the database.
  const pinUnder = async (pin: string, salt: string): Promise<string> => hashOf('session', (await stretch(pin, salt, 32)).toString('hex'))
  return {
    hashOf,
    callerOf: async (tx, token, clock) => {
      if (token === undefined) return undefined
      const row = await findPortalSession(tx, hashOf('session', token), clock.now(), { idleMinutes: portalIdleMinutes, longestHours: portalLongestHours })
      if (row === undefined) return undefined
      if (row.is_stale) await touchPortalSession(tx, row.session, row.device, clock.now())
      return { sessionId: row.session, deviceId: row.device }
    },
    start: async (tx, device, clock) => {
      const token = randomBytes(32).toString('hex')
      await insertPortalSession(tx, device, hashOf('session', token), clock.now())
      return token
    },
    newDevice: () => {
      const token = randomBytes(32).toString('hex')
      return { token, hash: hashOf('device', token) }
    },
    hashPin: async (pin) => {
      const salt = randomBytes(16).toString('hex')
      return { salt, hash: await pinUnder(pin, salt) }
    },
    isPin: async (pin, kept) => {
      const given = Buffer.from(await pinUnder(pin, kept.salt))
      const right = Buffer.from(kept.hash)
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
