/** A meeting as a calendar file (RFC 5545), made on the telephone. Calendars travel to other services: time, place and the word "meeting" only. */
import type { PortalMeeting } from '@kotostig/api/portal'
import { escapeText, fold } from '@kotostig/law/icalendar'

/** The time in Finland: summer time from the last Sunday of March to the last of October. */
const finland = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Helsinki',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'DTSTART:19700329T030000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZNAME:EEST', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'DTSTART:19701025T040000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZNAME:EET', 'END:STANDARD', 'END:VTIMEZONE',
]

/** `at` and `stamp` are times in Finland: `2026-12-03 10:00`. */
export function calendarFile(meeting: Pick<PortalMeeting, 'id' | 'at' | 'minutes' | 'place' | 'way'>, words: { meeting: string; byPhone: string; byVideo: string }, stamp: string): string {
  const local = (moment: string): string => `${moment.slice(0, 16).replace(/[-:]/g, '').replace(/[ T]/, 'T')}00`
  const place = [meeting.way === 'on-site' ? '' : meeting.way === 'phone' ? words.byPhone : words.byVideo, meeting.place].filter(Boolean).join(', ')
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kotostig//Meeting//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...finland, 'BEGIN:VEVENT',
    `UID:meeting-${meeting.id}@kotostig`, `DTSTAMP:${local(stamp)}Z`, `DTSTART;TZID=Europe/Helsinki:${local(meeting.at)}`, `DURATION:PT${meeting.minutes}M`, `SUMMARY:${escapeText(words.meeting)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]), 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

export function saveCalendar(text: string, day: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = `meeting-${day}.ics`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
