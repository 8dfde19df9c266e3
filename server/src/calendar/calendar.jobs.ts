/** Each day: every authority is reminded of the days that come. Each day of the calendar once, however often the job runs. */
import { day, isoOf } from '@kotostig/law/kit/date'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/tx.ts'
import { daysOf, firstReminder, readAgreed } from './calendar.ts'
import { insertReminders, listAuthorities } from './calendar.queries.ts'

/** Returns how many reminders are new. */
export const remindOfDays = (database: Database, clock: Clock): Promise<number> =>
  database.write(async (tx) => {
    const today = clock.today()
    const agreed = await readAgreed(tx, today, 'all')
    const upto = isoOf(day(today) + firstReminder)
    const days = (await listAuthorities(tx, today)).flatMap((one) =>
      daysOf(one, agreed, today).filter(({ kind, on }) => on <= upto && (on >= today || kind === 'runs-out')).map(({ id, on }) => ({ authority: one.id, key: id, on, from: isoOf(day(on) - firstReminder) })))
    return days.length === 0 ? 0 : insertReminders(tx, days, clock.now())
  })

const everyMs = 60_000

/** Looks at once and then regularly, until stopped. A fault is told and the next look tries again. */
export function keepCalendar(database: Database, clock: Clock, onFault: (error: Error) => void): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    running = running.then(async () => {
      if (!stopped) await remindOfDays(database, clock)
    }).catch(onFault)
  }
  look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
