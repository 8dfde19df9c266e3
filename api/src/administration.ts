/** The officers of an authority, their rights and units: for its administrator. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Name = z.string().trim().min(1).max(200)
export const roleNames = ['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator'] as const
const RoleName = z.enum(roleNames)

export const UnitLine = z.strictObject({ id: z.string(), nameSv: z.string(), nameFi: z.string(), from: z.string(), to: z.string().nullable(), officers: z.number() })
export type UnitLine = z.infer<typeof UnitLine>
const RoleLine = z.strictObject({ id: z.string(), role: z.string(), from: z.string(), to: z.string().nullable(), isOver: z.boolean() })
export const AdministeredOfficer = z.strictObject({
  id: z.string(), name: z.string(), subject: z.string(), isOneself: z.boolean(), roles: z.array(RoleLine), unit: z.strictObject({ id: z.string(), nameSv: z.string(), nameFi: z.string(), from: z.string() }).nullable(),
})
export type AdministeredOfficer = z.infer<typeof AdministeredOfficer>

export const readAdministration = get('/api/administration', { summary: 'Units and officers of the own authority, with their rights in time' },
  z.strictObject({ today: z.string(), units: z.array(UnitLine), officers: z.array(AdministeredOfficer) }))

/** Somebody who works at another authority already is known by the subject; the name stays as it is there. */
export const addOfficer = post('/api/administration/officers', { summary: 'Add an officer with a first right', description: '`subject` is the name by which the identity provider knows the officer: `issuer|sub`.' },
  z.strictObject({ name: Name, subject: z.string().trim().min(3).max(300), role: RoleName, from: Day, to: Day.nullable() }), z.strictObject({ id: z.string(), isKnown: z.boolean() }))

export const grantRole = post('/api/administration/roles', { summary: 'Give an officer a right from a day, to a day or until further notice' },
  z.strictObject({ officer: Id, role: RoleName, from: Day, to: Day.nullable() }), z.strictObject({ id: z.string() }))

/** `lastDay`: today or later. Null: at once; the officer is signed out. */
export const endRole = post('/api/administration/roles/end', { summary: 'End a right' }, z.strictObject({ id: Id, lastDay: Day.nullable() }), z.strictObject({ sessionsEnded: z.number() }))

export const makeUnit = post('/api/administration/units', { summary: 'Make a unit' }, z.strictObject({ nameSv: Name, nameFi: Name, from: Day }), z.strictObject({ id: z.string() }))
export const endUnit = post('/api/administration/units/end', { summary: 'End a unit on a day', description: 'Officers who belong to it belong to none after that day.' }, z.strictObject({ id: Id, lastDay: Day }), z.strictObject({ ended: z.literal(true) }))
/** Null: to none. */
export const placeOfficer = post('/api/administration/placements', { summary: 'Move an officer to a unit from a day on' }, z.strictObject({ officer: Id, unit: Id.nullable(), from: Day }), z.strictObject({ placed: z.literal(true) }))
