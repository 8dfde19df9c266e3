/** The own authority's calendar, its reminders, and the file to subscribe to. */
import { readAuthorityCalendar } from '@kotostig/api/law-book'
import * as api from '@kotostig/api/radar'
import { calendarFile } from '@kotostig/law/icalendar'
import type { Language } from '@kotostig/law/terms'
import { may } from '../access.ts'
import { refuse, serve, serveOfficer, type Served } from '../serve.ts'
import { daysOf, nextShown, readAgreed } from './calendar.ts'
import * as queries from './calendar.queries.ts'

const utf8 = new TextEncoder()
const calendarName: Record<Language, string> = { sv: 'Dagar att komma ihåg', fi: 'Muistettavat päivät', en: 'Days to remember' }

export const calendarRoutes: Served[] = [
  serveOfficer(api.readOwnCalendar, {
    action: 'calendar.read', audit: 'OwnCalendarRead', data: 'read',
    run: async ({ tx, officer, clock, audit }) => {
      const today = clock.today()
      const found = new Map((await queries.listReminders(tx, officer.authority.id)).map((one) => [`${one.day_key} ${one.due_on}`, one]))
      const days = daysOf(officer.authority, await readAgreed(tx, today, officer.authority), today).flatMap((one) => {
        const reminder = found.get(`${one.id} ${one.on}`)
        const isOpen = reminder !== undefined && reminder.closed_on === null
        const closedOn = reminder?.closed_on ?? null
        // What is past and of which nobody was reminded, or what is done and past, is no news.
        if (one.on < today && one.kind !== 'runs-out' && !isOpen) return []
        return [{
          key: one.id, kind: one.kind, on: one.on, movedTo: one.movedTo ?? null, title: one.title, words: one.words, source: [...one.source],
          reminder: isOpen ? { id: reminder.id, isShown: reminder.shown_from <= today } : null,
          done: closedOn === null ? null : { on: closedOn, by: reminder?.closed_by ?? '' }, isPast: one.on < today,
        }]
      })
      audit({ shown: days.length }, {})
      return { days, today, mayClose: may(officer, 'calendar.close') }
    },
  }),

  serveOfficer(api.closeCalendarReminder, {
    action: 'calendar.close', audit: 'CalendarReminderClosed', data: 'write',
    run: async ({ tx, body, officer, clock, audit }) => {
      const found = (await queries.findOpen(tx, officer.authority.id, body.id)) ?? refuse('not-found')
      const until = body.change === 'later' ? nextShown(found.due_on, clock.today()) : undefined
      if (body.change === 'later' && until === undefined) return refuse('bad-request', [{ path: 'change', code: 'no-later', message: 'there is no later day to be reminded on' }])
      if (until === undefined) await queries.close(tx, body.id, officer, clock.now())
      else await queries.putOff(tx, body.id, until)
      audit({ change: body.change }, { objects: [body.id] })
      return { shownAgainOn: until ?? null }
    },
  }),

  serve(readAuthorityCalendar, {
    action: 'practice.read', audit: 'PracticeRead', limited: true, data: 'read',
    run: async ({ tx, params: { kind, code, file }, clock }) => {
      const authority = (await queries.listAuthorities(tx, clock.today())).find((one) => one.kind === kind && one.code === code) ?? refuse('not-found')
      const language = file.slice(0, 2) as Language
      const stamp = clock.now().replace(/[-:]/g, '').replace(/\.\d+/, '')
      const name = language === 'fi' ? authority.name_fi : authority.name_sv
      return utf8.encode(calendarFile(daysOf(authority, await readAgreed(tx, clock.today(), authority), clock.today()), { language, owner: `${kind}-${code}`, name: `${calendarName[language]}: ${name}`, stamp }))
    },
  }),
]
