import { assignPeople, readOfficers } from '@kotostig/api/work'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './work.queries.ts'

export const workRoutes: Served[] = [
  serveOfficer(readOfficers, {
    action: 'officer.list', audit: 'OfficersListed', data: 'read',
    run: async ({ tx, officer, clock }) => ({
      officers: (await queries.listOfficers(tx, officer, clock.today())).map((row) => ({
        id: row.id, name: row.name, role: row.role, from: row.valid_from, to: row.valid_to, people: row.people, withoutDelay: row.without_delay, overdue: row.overdue,
      })),
    }),
  }),
  serveOfficer(assignPeople, {
    action: 'assignment.change', audit: 'AssignmentChanged', data: 'write',
    run: async ({ tx, may, body, officer, clock, audit }) => {
      if (!(await queries.worksHere(tx, body.officer, officer.authority.id, body.from))) {
        return refuse('bad-request', [{ path: 'officer', code: 'not-in-role', message: 'has no role here on that day' }])
      }
      const people = await queries.listReachable(tx, may, body.people)
      if (people.length !== new Set(body.people).size) return refuse('not-found')
      await queries.assign(tx, people, body.officer, body.from, officer, clock.now())
      audit({}, { people, objects: [body.officer], earliestOn: body.from })
      return { assigned: people.length }
    },
  }),
]
