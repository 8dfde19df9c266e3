/**
 * Days, and how the law counts them.
 *
 * Inside the law a day is a whole number: days since 1970-01-01 in the Gregorian calendar. There is no clock, no time of
 * day and no time zone here. Text is `YYYY-MM-DD`, both ways.
 *
 * Source of the counting rules: Act on the calculation of time limits 150/1930, 2–3 § (weeks, months and years) and 5 §
 * (holidays). Its text is not held by this release, so what depends on it is marked `unreviewed` in the law book.
 */
import { holidays, type Holiday } from './holidays.ts'


/** A day, as a whole number of days since 1970-01-01. */
export type Day = number
/** A day as text, `YYYY-MM-DD`. */
export type IsoDate = string

/** Earlier than any day a case file can hold. */
export const beginningOfTime: Day = -1_000_000
/** Later than any day a case file can hold: an open end. */
export const endOfTime: Day = 10_000_000

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Number of days in a month; `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!

/** The day of a calendar date; `month` is 1–12. Days outside the month are not checked here. */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Calendar parts of a day packed as `year * 10000 + month * 100 + date`, for example 20260228. */
export function partsOf(day: Day): number {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + date
}

export const yearOf = (day: Day): number => Math.floor(partsOf(day) / 10_000)

/** The day a text stands for, or `undefined` when it is not `YYYY-MM-DD` or not a day of the calendar. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10) return undefined
  let value = 0
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i)
    if (i === 4 || i === 7) {
      if (code !== 45) return undefined
    } else {
      if (code < 48 || code > 57) return undefined
      value = value * 10 + (code - 48)
    }
  }
  const year = Math.floor(value / 10_000)
  const month = Math.floor(value / 100) % 100
  const date = value % 100
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayOf(year, month, date)
}

/** A day the program itself names, as in `day('2025-01-01')`. Throws when it is not a day. */
export function day(text: IsoDate): Day {
  const value = parseDay(text)
  if (value === undefined) throw new Error(`${text} is not a day`)
  return value
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Texts of days already asked for; a working life of days, so it stays small. */
const isoTexts = new Map<Day, IsoDate>()
const isoMonths = new Map<Day, string>()
const mostTexts = 100_000

/** `YYYY-MM-DD` of a day. */
export function isoOf(value: Day): IsoDate {
  const known = isoTexts.get(value)
  if (known !== undefined) return known
  const parts = partsOf(value)
  const text = `${pad(Math.floor(parts / 10_000), 4)}-${pad(Math.floor(parts / 100) % 100, 2)}-${pad(parts % 100, 2)}`
  if (isoTexts.size < mostTexts) isoTexts.set(value, text)
  return text
}

/** `YYYY-MM` of a day. */
export function isoMonthOf(value: Day): string {
  const known = isoMonths.get(value)
  if (known !== undefined) return known
  const text = isoOf(value).slice(0, 7)
  if (isoMonths.size < mostTexts) isoMonths.set(value, text)
  return text
}

/**
 * The day a number of months later: the same number of the day, or the last day of that month when it has no such day
 * (150/1930 3 §): 2025-08-31 + 6 months = 2026-02-28.
 */
export function addMonths(from: Day, months: number): Day {
  const parts = partsOf(from)
  const index = Math.floor(parts / 10_000) * 12 + (Math.floor(parts / 100) % 100) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return dayOf(year, month, Math.min(parts % 100, daysInMonth(year, month)))
}

/** The day a number of years later; 29 February becomes 28 February in other years. */
export const addYears = (from: Day, years: number): Day => addMonths(from, years * 12)

/** Age in whole years on a day. Somebody born on 29 February has the birthday on 28 February in other years. */
export function ageOn(born: Day, on: Day): number {
  let age = yearOf(on) - yearOf(born)
  if (addYears(born, age) > on) age--
  return age
}

/** The first day of the first month that begins on the day or after it. */
export function firstOfMonthFrom(from: Day): Day {
  const parts = partsOf(from)
  if (parts % 100 === 1) return from
  return addMonths(dayOf(Math.floor(parts / 10_000), Math.floor(parts / 100) % 100, 1), 1)
}

/** The first day of the month after; the day given must be the first of a month. */
export function nextMonth(first: Day): Day {
  const later = first + 31
  return later - (partsOf(later) % 100) + 1
}

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (value: Day): number => (((value + 4) % 7) + 7) % 7

/** Easter Sunday by the Gregorian rule. */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Saturdays from `first` to `first + 6`: the one that a feast day is placed on. */
const saturdayFrom = (first: Day): Day => first + ((6 - weekdayOf(first) + 7) % 7)

/** The day a line of the table falls on in a year. */
function dayIn({ rule }: Holiday, year: number): Day {
  if ('date' in rule) return dayOf(year, ...rule.date)
  if ('fromEaster' in rule) return easterSunday(year) + rule.fromEaster
  return saturdayFrom(dayOf(year, ...rule.beforeSaturdayFrom)) - 1
}

const holidaysByYear = new Map<number, Map<Day, Holiday>>()
function holidaysOf(year: number): Map<Day, Holiday> {
  let found = holidaysByYear.get(year)
  if (found === undefined) {
    found = new Map()
    for (const one of holidays) {
      const on = dayIn(one, year)
      if (on >= day(one.from) && (one.to === undefined || on <= day(one.to))) found.set(on, one)
    }
    if (holidaysByYear.size < mostYears) holidaysByYear.set(year, found)
  }
  return found
}
const mostYears = 1_000

/** The holiday of a day, when it is one and not merely a Saturday or Sunday. */
export const holidayOn = (value: Day): Holiday | undefined => holidaysOf(yearOf(value)).get(value)

/** Whether a time limit that ends on the day goes on to the next working day (150/1930 5 §): Saturdays, Sundays and `holidays.ts`. */
export function isHoliday(value: Day): boolean {
  const weekday = weekdayOf(value)
  return weekday === 0 || weekday === 6 || holidayOn(value) !== undefined
}

/** The day itself when it is a working day, otherwise the next working day (150/1930 5 §). */
export function workingDayFrom(value: Day): Day {
  let at = value
  while (isHoliday(at)) at++
  return at
}
