/** How a day stands to the chosen day, in words. */
import { daysBetween } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import type { Language } from '../../words.tsx'

type Unit = { sv: [string, string]; fi: [string, string]; en: [string, string] }
const dayUnit: Unit = { sv: ['dag', 'dagar'], fi: ['päivä', 'päivää'], en: ['day', 'days'] }

export function daysText(days: number, language: Language): string {
  return `${days} ${dayUnit[language][days === 1 ? 0 : 1]}`
}

/** `96 dagar sen`, said of a day that has passed. */
export function lateText(due: IsoDate, day: IsoDate, language: Language): string {
  const days = daysBetween(due, day)
  return language === 'sv' ? `${daysText(days, language)} sen` : language === 'fi' ? `${daysText(days, language)} myöhässä` : `${daysText(days, language)} late`
}

/** `om 18 dagar`, `om 9 månader`, `för 3 år sedan`: rougher the further away. */
export function relationText(to: IsoDate, day: IsoDate, language: Language): string {
  const days = daysBetween(day, to)
  if (days === 0) return language === 'sv' ? 'i dag' : language === 'fi' ? 'tänään' : 'today'
  const away = Math.abs(days)
  const [count, forms] =
    away < 60
      ? [away, { sv: away === 1 ? 'dag' : 'dagar', fi: days > 0 ? 'päivän' : away === 1 ? 'päivä' : 'päivää', en: away === 1 ? 'day' : 'days' }]
      : away < 730
        ? [Math.round(away / 30.4), { sv: 'månader', fi: days > 0 ? 'kuukauden' : 'kuukautta', en: 'months' }]
        : [Math.round(away / 365.25), { sv: 'år', fi: days > 0 ? 'vuoden' : 'vuotta', en: 'years' }]
  const text = `${count} ${forms[language]}`
  if (days > 0) return language === 'sv' ? `om ${text}` : language === 'fi' ? `${text} päästä` : `in ${text}`
  return language === 'sv' ? `för ${text} sedan` : language === 'fi' ? `${text} sitten` : `${text} ago`
}
