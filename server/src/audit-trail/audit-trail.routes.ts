import { readAudit } from '@kotostig/api/person'
import { parseDay } from '@kotostig/law/kit/date'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { listEvents } from './audit-trail.queries.ts'

const mostEvents = 200
/** A year and a day: the longest that one question may reach. */
const mostDays = 366

export const auditRoutes: Served[] = [
  serveOfficer(readAudit, {
    action: 'audit.read', audit: 'AuditRead', data: 'read',
    run: async ({ tx, officer, body, audit }) => {
      const [from, to] = [parseDay(body.from), parseDay(body.to)]
      if (from === undefined) return refuse('bad-request', [{ path: 'from', code: 'not-a-day', message: 'is not a day' }])
      if (to === undefined) return refuse('bad-request', [{ path: 'to', code: 'not-a-day', message: 'is not a day' }])
      if (to < from) return refuse('bad-request', [{ path: 'to', code: 'period-backwards', message: 'the period ends before it starts' }])
      if (to - from > mostDays) return refuse('bad-request', [{ path: 'from', code: 'too-long', message: `ask for at most ${mostDays} days` }])
      const events = await listEvents(tx, { authority: officer.authority, from: body.from, to: body.to, ...(body.person === undefined ? {} : { person: body.person }) }, mostEvents + 1)
      const shown = events.slice(0, mostEvents)
      // An id that was only guessed shows nothing of anybody, and does not stand in the record as if it had.
      audit({ shown: shown.length }, { people: body.person !== undefined && shown.length > 0 ? [body.person] : [], earliestOn: body.from })
      return { events: shown, more: events.length > mostEvents }
    },
  }),
]
