/** The only place that asks the machine what time it is. Everything else is given a clock, or a day. */
import type { IsoDate } from '@kotostig/law/kit/date'

export type Clock = {
  /** Today in Finland: the Act's days are Finnish days, wherever the server stands. */
  today(): IsoDate
  /** This moment, `2026-11-23T08:15:00.000Z`. */
  now(): string
}

// The Swedish way of writing a date is YYYY-MM-DD.
const finnishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit' })

export const systemClock: Clock = {
  today: () => finnishDay.format(new Date()),
  now: () => new Date().toISOString(),
}

/** A clock that stands still, for tests and demonstrations. */
export const stoppedClock = (moment: string): Clock => ({
  today: () => finnishDay.format(new Date(moment)),
  now: () => new Date(moment).toISOString(),
})

const finnishMoment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
/** A moment as it was called in Finland: `2026-11-23 10:15`. */
export const inFinland = (moment: string): string => finnishMoment.format(new Date(moment))
