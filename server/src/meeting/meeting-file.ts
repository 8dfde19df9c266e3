/** A meeting as a calendar file (RFC 5545). Calendars travel to other services: it holds time and place, and nothing that tells whom one meets. */
import type { Meeting } from '@kotostig/api/meeting'
import { escapeText, fold } from '@kotostig/law/icalendar'
import type { Language } from '@kotostig/law/terms'

const titles: Record<Language, string> = { sv: 'Möte', fi: 'Tapaaminen', en: 'Meeting' }
const ways: Record<'phone' | 'video', Record<Language, string>> = {
  phone: { sv: 'Per telefon', fi: 'Puhelimitse', en: 'By phone' }, video: { sv: 'Per video', fi: 'Videolla', en: 'By video' },
}

/** `stamp`: when the file is made, as `20261123T080000Z`. */
export function meetingFile(meeting: Pick<Meeting, 'id' | 'version' | 'place' | 'way' | 'state'>, { starts, ends }: { starts: string; ends: string }, language: Language, stamp: string): string {
  const place = [meeting.way === 'on-site' ? '' : ways[meeting.way][language], meeting.place].filter(Boolean).join(', ')
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kotostig//Meeting//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
    `UID:meeting-${meeting.id}@kotostig`, `SEQUENCE:${meeting.version}`, `DTSTAMP:${stamp}`, `DTSTART:${starts}`, `DTEND:${ends}`, `SUMMARY:${titles[language]}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]), `STATUS:${meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`, 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
