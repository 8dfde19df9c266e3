import * as api from '@kotostig/api/reminder'
import { day, isoOf } from '@kotostig/law/kit/date'
import { lineOf, listColumns } from '../person/person.ts'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import * as queries from './reminder.queries.ts'

const mostShown = 50
/** Nobody remembers why, longer than this. */
const mostDaysAhead = 5 * 366

const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
function checkDay(on: string, today: string): void {
  if (on < today) wrong('on', 'in-the-past', 'is before today')
  if (on > isoOf(day(today) + mostDaysAhead)) wrong('on', 'too-far', 'is more than five years ahead')
}
const shown = (row: queries.ReminderRow) => ({ id: row.reminder, on: row.due_on, text: row.text, writtenBy: row.writer, writtenAt: row.written })

export const reminderRoutes: Served[] = [
  serveOfficer(api.readReminders, {
    action: 'reminder.read', audit: 'RemindersListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const rows = await queries.listDue(tx, may, listColumns(may, may), params.whose, mostShown + 1)
      const first = rows.slice(0, mostShown)
      audit({ shown: first.length }, { people: [...new Set(first.map((row) => row.id))] })
      return { reminders: first.map((row) => ({ ...shown(row), person: lineOf(row) })), more: rows.length > mostShown }
    },
  }),
  serveOfficer(api.readRemindersOf, {
    action: 'reminder.read', audit: 'RemindersListed', data: 'read',
    run: async ({ tx, may, params, audit }) => {
      const rows = await queries.listOf(tx, may, params.id)
      audit({ shown: rows.length }, { people: rows.length > 0 ? [params.id] : [] })
      return { reminders: rows.map(shown) }
    },
  }),
  serveOfficer(api.writeReminder, {
    action: 'reminder.write', audit: 'ReminderWritten', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      checkDay(body.on, clock.today())
      const { id } = (await queries.insertReminder(tx, may, body.person, body.on, body.text, clock.now())) ?? refuse('not-found')
      audit({}, { people: [body.person], objects: [id] })
      return { id }
    },
  }),
  serveOfficer(api.changeReminder, {
    action: 'reminder.write', audit: 'ReminderChanged', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      if (body.change === 'moved') checkDay(body.on, clock.today())
      const found = await (body.change === 'moved' ? queries.moveReminder(tx, may, body.id, body.on) : queries.closeReminder(tx, may, body.id, body.change, clock.now()))
      const { person } = found ?? refuse('not-found')
      audit({ change: body.change }, { people: [person], objects: [body.id] })
      return { changed: true as const }
    },
  }),
]
