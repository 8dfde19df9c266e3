/** A calendar file (RFC 5545) of the days of the law: whole days, in UTF-8, with lines that end and fold as the standard says. */
import type { CalendarDay } from './calendar.ts'
import type { Section } from './determination.ts'
import { day, isoOf } from './kit/date.ts'
import { lawRelease } from './release.ts'
import type { Language } from './terms.ts'

/** Text of a property: backslash, semicolon, comma and line break are escaped (3.3.11). */
export const escapeText = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

/** A content line folded at 75 octets, never inside a character (3.1). The space of a continued line counts. */
export function fold(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!)
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}

const compact = (iso: string): string => iso.replaceAll('-', '')
const sectionText = ({ act, section, moment, point }: Section): string =>
  `${act} ${section} §${moment === undefined ? '' : ` ${moment} mom.`}${point === undefined ? '' : ` ${point} p.`}`

const moved: Record<Language, string> = {
  sv: 'Dagen är ingen vardag; nästa vardag är {day} (150/1930 5 §, lagens text har inte lästs).',
  fi: 'Päivä ei ole arkipäivä; seuraava arkipäivä on {day} (150/1930 5 §, lain tekstiä ei ole luettu).',
  en: 'The day is not a working day; the next one is {day} (150/1930 5 §, the text of that Act has not been read).',
}
const shown = (iso: string): string => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`

/** `stamp`: when the file is made, as `20261123T080000Z`. `owner`: part of the ids, so that two calendars may stand side by side. */
export function calendarFile(days: readonly CalendarDay[], { language, owner, name, stamp }: { language: Language; owner: string; name: string; stamp: string }): string {
  const event = (one: CalendarDay): string[] => {
    const note = one.movedTo === undefined ? [] : [moved[language].replace('{day}', shown(one.movedTo))]
    return [
      'BEGIN:VEVENT',
      `UID:${one.id}.${owner}.${language}@kotostig`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(one.on)}`,
      `DTEND;VALUE=DATE:${compact(isoOf(day(one.on) + 1))}`,
      `SUMMARY:${escapeText(one.title[language])}`,
      `DESCRIPTION:${escapeText([one.words[language], ...note, one.source.map(sectionText).join(', ')].join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  }
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Kotostig//Law release ${lawRelease}//${language.toUpperCase()}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:P1D', ...days.flatMap(event), 'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
