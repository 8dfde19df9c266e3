/** Who is an officer of the authority, with which rights and where. Nobody changes their own rights; somebody always administers. */
import * as api from '@kotostig/api/administration'
import { day, isoOf } from '@kotostig/law/kit/date'
import type { Officer, Role } from '../caller.ts'
import type { Tx } from '../db/tx.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './office.queries.ts'

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const before = (on: string): string => isoOf(day(on) - 1)
const after = (on: string): string => isoOf(day(on) + 1)

/** Who follows the use of data does not give the rights to it (GDPR art. 38(6)). */
const watched: readonly Role[] = ['data-protection', 'administrator']

function checkPeriod(from: string, to: string | null, today: string): void {
  if (from < today) wrong('from', 'in-the-past', 'is before today')
  if (to !== null && to < from) wrong('to', 'period-backwards', 'the period ends before it starts')
}

async function grant(tx: Tx, given: queries.Grant, by: Officer, at: string): Promise<string> {
  if (given.officer === by.officerId) wrong('officer', 'own-rights', 'nobody gives rights to themselves')
  if (await queries.hasWithin(tx, by.authority.id, given, [given.role])) wrong('role', 'overlap', 'the officer has this role on some of those days')
  if (watched.includes(given.role) && (await queries.hasWithin(tx, by.authority.id, given, watched))) wrong('role', 'not-together', 'nobody is data protection officer and administrator at once')
  return (await queries.insertRole(tx, given, by, at)).id
}

export const officeRoutes: Served[] = [
  serveOfficer(api.readAdministration, {
    action: 'administration.read', audit: 'AdministrationRead', data: 'read',
    run: async ({ tx, officer, clock }) => ({
      today: clock.today(),
      units: (await queries.listUnits(tx, officer.authority.id, clock.today())).map((row) => ({ id: row.id, nameSv: row.name_sv, nameFi: row.name_fi, from: row.valid_from, to: row.valid_to, officers: row.officers })),
      officers: (await queries.listOfficers(tx, officer.authority.id, clock.today())).map((row) => ({ ...row, isOneself: row.id === officer.officerId })),
    }),
  }),

  serveOfficer(api.addOfficer, {
    action: 'administration.change', audit: 'OfficerAdded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      checkPeriod(body.from, body.to, clock.today())
      await queries.lockOffice(tx, officer.authority.id)
      const known = await queries.findBySubject(tx, body.subject)
      if (known !== undefined && (await queries.belongsHere(tx, known.id, officer.authority.id))) wrong('subject', 'is-here', 'is an officer here already')
      const id = known?.id ?? (await queries.insertOfficer(tx, body.name, body.subject, clock.now())).id
      const role = await grant(tx, { officer: id, role: body.role, from: body.from, to: body.to }, officer, clock.now())
      audit({}, { objects: [id, role], earliestOn: body.from })
      return { id, isKnown: known !== undefined }
    },
  }),

  serveOfficer(api.grantRole, {
    action: 'administration.change', audit: 'RoleGranted', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      checkPeriod(body.from, body.to, clock.today())
      await queries.lockOffice(tx, officer.authority.id)
      if (!(await queries.belongsHere(tx, body.officer, officer.authority.id))) return refuse('not-found')
      const id = await grant(tx, body, officer, clock.now())
      audit({ role: body.role }, { objects: [body.officer, id], earliestOn: body.from })
      return { id }
    },
  }),

  serveOfficer(api.endRole, {
    action: 'administration.change', audit: 'RoleEnded', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const today = clock.today()
      await queries.lockOffice(tx, officer.authority.id)
      const role = (await queries.findRole(tx, body.id, officer.authority.id)) ?? refuse('not-found')
      if (role.officer === officer.officerId) wrong('id', 'own-rights', 'nobody changes their own rights')
      if (role.valid_to !== null && role.valid_to < today) wrong('id', 'is-over', 'has ended already')
      if (body.lastDay !== null && body.lastDay < today) wrong('lastDay', 'in-the-past', 'is before today')
      if (body.lastDay !== null && body.lastDay < role.valid_from) wrong('lastDay', 'period-backwards', 'is before the first day')
      const from = body.lastDay === null ? today : after(body.lastDay)
      if (role.role === 'administrator' && !(await queries.isAdministeredWithout(tx, role.id, officer.authority.id, from))) wrong('id', 'last-administrator', 'somebody must administer the authority')
      if (body.lastDay !== null) await queries.setLastDay(tx, role.id, body.lastDay)
      else if (role.valid_from < today) await queries.setLastDay(tx, role.id, before(today))
      else await queries.withdrawRole(tx, role.id, officer, clock.now())
      const sessions = body.lastDay === null ? await queries.endSessions(tx, role.id, clock.now()) : 0
      audit({ role: role.role, sessions }, { objects: [role.officer, role.id] })
      return { sessionsEnded: sessions }
    },
  }),

  serveOfficer(api.makeUnit, {
    action: 'administration.change', audit: 'UnitChanged', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const { id } = await queries.insertUnit(tx, body, officer, clock.now())
      audit({ change: 'made' }, { objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.endUnit, {
    action: 'administration.change', audit: 'UnitChanged', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const unit = (await queries.findUnit(tx, body.id, officer.authority.id)) ?? refuse('not-found')
      if (body.lastDay < clock.today()) wrong('lastDay', 'in-the-past', 'is before today')
      if (body.lastDay < unit.valid_from) wrong('lastDay', 'period-backwards', 'is before the first day')
      if (await queries.isAwaited(tx, body.id, body.lastDay)) wrong('lastDay', 'is-awaited', 'somebody is to begin in the unit after that')
      await queries.endUnit(tx, body.id, body.lastDay)
      audit({ change: 'ended' }, { objects: [body.id] })
      return { ended: true as const }
    },
  }),
  serveOfficer(api.placeOfficer, {
    action: 'administration.change', audit: 'UnitOfOfficerChanged', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      if (!(await queries.belongsHere(tx, body.officer, officer.authority.id))) return refuse('not-found')
      if (body.from < clock.today()) wrong('from', 'in-the-past', 'is before today')
      if (await queries.isPlacedFrom(tx, body.officer, officer.authority.id, body.unit === null ? before(body.from) : body.from)) wrong('from', 'placed-later', 'the officer is to move later already')
      if (body.unit === null) await queries.leaveUnit(tx, body.officer, body.from, officer)
      else {
        const unit = (await queries.findUnit(tx, body.unit, officer.authority.id)) ?? refuse('not-found')
        if (body.from < unit.valid_from || (unit.valid_to !== null && body.from > unit.valid_to)) wrong('unit', 'not-that-day', 'does not exist on that day')
        await queries.place(tx, body.officer, { id: body.unit, to: unit.valid_to }, body.from, officer, clock.now())
      }
      audit({}, { objects: [body.officer, ...(body.unit === null ? [] : [body.unit])], earliestOn: body.from })
      return { placed: true as const }
    },
  }),
]
