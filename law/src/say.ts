/** How words, days and places in the law are written: the same on the screen and on paper. */
import type { Section } from './determination.ts'
import type { IsoDate } from './kit/date.ts'
import type { Language, Names } from './terms.ts'

/** The words in one language, with `{name}` filled in. */
export function say(names: Names, language: Language, values?: Record<string, string | number>): string {
  const text = names[language]
  return values ? text.replace(/\{(\w+)\}/g, (whole, key: string) => (key in values ? String(values[key]) : whole)) : text
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const isDay = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)

/** `3.12.2026`; of a month `12.2026`. What is neither is told as it stands. */
export const dayText = (iso: IsoDate): string =>
  isDay(iso) ? `${+iso.slice(8, 10)}.${+iso.slice(5, 7)}.${iso.slice(0, 4)}` : /^\d{4}-\d{2}$/.test(iso) ? `${+iso.slice(5, 7)}.${iso.slice(0, 4)}` : iso
/** `10.2.2025 – 9.2.2029`, with an open end left open. */
export const periodText = (from: IsoDate, to?: IsoDate | null): string => `${dayText(from)} – ${to ? dayText(to) : ''}`.trim()

export const mainAct = '681/2023'
const space = '\u00a0'

/** `22 § 1 mom.`; another act than the Integration Act is named first. */
export function sectionText(place: Section, language: Language): string {
  const parts = [`${place.section.replace(' ', space)}${space}§`]
  if (place.moment) parts.push(language === 'en' ? place.moment : `${place.moment}${space}mom.`)
  if (place.point) parts.push(`${place.point}${space}${language === 'fi' ? 'k.' : 'p.'}`)
  const text = parts.join(space)
  return place.act === mainAct ? text : `${place.act}${space}${text}`
}
