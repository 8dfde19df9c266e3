/** Days on the screen: `YYYY-MM-DD` in data, `3.12.2026` in text. No clock but `today`. */
import { dayText, periodText } from '@kotostig/law/say'

export { dayText, periodText }
export type IsoDate = string

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** Number of the day, for positions and differences. */
export const numberOf = (iso: IsoDate): number => Math.round(Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 86_400_000)
export const isoOf = (day: number): IsoDate => new Date(day * 86_400_000).toISOString().slice(0, 10)
export const addDays = (iso: IsoDate, days: number): IsoDate => isoOf(numberOf(iso) + days)
export const daysBetween = (from: IsoDate, to: IsoDate): number => numberOf(to) - numberOf(from)

const daysIn = (year: number, month: number): number => [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
const built = (year: number, month: number, date: number): IsoDate => `${pad(year, 4)}-${pad(month)}-${pad(date)}`

export function addMonths(iso: IsoDate, months: number): IsoDate {
  const index = +iso.slice(0, 4) * 12 + +iso.slice(5, 7) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return built(year, month, Math.min(+iso.slice(8, 10), daysIn(year, month)))
}

const isDate = (year: number, month: number, date: number): boolean => year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
export const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10))

/** The day somebody typed, as `3.12.2026`, `03.12.2026` or `2026-12-03`; otherwise nothing. */
export function parseTyped(text: string): IsoDate | undefined {
  const trimmed = text.trim()
  if (isIso(trimmed)) return trimmed
  const parts = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(trimmed)
  if (!parts) return undefined
  const [date, month, year] = [+parts[1]!, +parts[2]!, +parts[3]!]
  return isDate(year, month, date) ? built(year, month, date) : undefined
}

/** Whole years on a day. */
export const ageOn = (born: IsoDate, day: IsoDate): number => +day.slice(0, 4) - +born.slice(0, 4) - (day.slice(5) < born.slice(5) ? 1 : 0)

/** `3.12`, for labels in a picture with years on its axis. */
export const shortDay = (iso: IsoDate): string => `${+iso.slice(8, 10)}.${+iso.slice(5, 7)}`
/** `3/2025` of `2025-03`. */
export const monthText = (month: string): string => `${+month.slice(5, 7)}/${month.slice(0, 4)}`

/** `19.11.2026 14.30` of `2026-11-19 14:30`, which is told in the time of Finland. */
export const momentText = (at: string): string => `${dayText(at.slice(0, 10))} ${at.slice(11, 16).replace(':', '.')}`

/** Today in Finland. The only place in the browser that reads a clock. */
export function today(): IsoDate {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts()
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
