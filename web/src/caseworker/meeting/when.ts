/** When and where a meeting is, in words. */
import type { Meeting } from '@kotostig/api/meeting'
import { dayText, daysBetween } from '../../shared/day.ts'
import type { IsoDate } from '../../shared/day.ts'
import type { Language, Say } from '../../shared/words.tsx'
import { meeting as words, wayNames } from './meeting.texts.ts'

const shortDays: Record<Language, string[]> = {
  sv: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'], fi: ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
/** The first day of the calendar was a Thursday. */
export const weekday = (day: string, language: Language): string => shortDays[language][(daysBetween('1970-01-01' as IsoDate, day as IsoDate) + 4) % 7]!
/** As it is written: 9.30 in Swedish and Finnish, 9:30 in English. */
export const clockText = (time: string, language: Language): string => time.replace(/^0/, '').replace(':', language === 'en' ? ':' : '.')
export const whenText = (of: Pick<Meeting, 'day' | 'time'>, language: Language): string =>
  `${weekday(of.day, language)} ${dayText(of.day)} ${language === 'sv' ? 'kl. ' : language === 'fi' ? 'klo ' : ''}${clockText(of.time, language)}`
export const whereText = (of: Pick<Meeting, 'way' | 'place' | 'minutes'>, t: Say): string => [t(wayNames[of.way]), of.place, t(words.long, { n: of.minutes })].filter(Boolean).join(' · ')
/** 9.30, 9:30, 930 or 9: a time of the clock, or nothing. */
export function parseTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim())
  if (!found) return undefined
  const [hour, minute] = [+found[1]!, +(found[2] ?? 0)]
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}
