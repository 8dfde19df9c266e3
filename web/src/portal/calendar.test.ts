import { expect, test } from 'vitest'
import { calendarFile } from './calendar.ts'

test('a calendar file holds the time in Finland, the place and the word "meeting", and nothing else', () => {
  const file = calendarFile({ id: '7', at: '2026-12-03 10:00', minutes: 60, place: 'Ämbetshuset, rum 2', way: 'on-site' }, { meeting: 'Möte', byPhone: 'Per telefon', byVideo: 'Per video' }, '2026-11-23 00:00')
  expect(file).toContain('DTSTART;TZID=Europe/Helsinki:20261203T100000\r\nDURATION:PT60M\r\nSUMMARY:Möte\r\nLOCATION:Ämbetshuset\\, rum 2\r\n')
  expect(file.split('\r\n').filter((line) => /^(DESCRIPTION|ATTENDEE|ORGANIZER|CATEGORIES)/.test(line))).toEqual([])
  expect(calendarFile({ id: '7', at: '2026-07-03 09:30', minutes: 30, place: '', way: 'phone' }, { meeting: 'Möte', byPhone: 'Per telefon', byVideo: 'Per video' }, '2026-11-23 00:00')).toContain('LOCATION:Per telefon\r\n')
})
