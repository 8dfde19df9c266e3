/** The law book: each section as it is worded, and the rules that rest on it. The forms are the types of `book.ts`. */
import { z } from 'zod'
import { calendarKinds } from '@kotostig/law/calendar'
import { document, get } from './endpoint.ts'

export const SectionAddress = z.strictObject({
  act: z.string().describe('Number and year of the act, 681-2023'),
  section: z.string().describe('Number of the section, with its letter when it has one: 22, 32-a'),
})

export const readBookIndex = get('/api/law/book', { summary: 'The law book: its acts and their sections' }, document('law-book-index'))
export const readBookPage = get(
  '/api/law/book/:act/:section', { summary: 'One section: its words, its rules, and what is left to people' }, document('law-book-page'), SectionAddress,
)

export const CalendarAddress = z.strictObject({
  kind: z.enum(calendarKinds).describe('The kind of authority the days concern'),
  file: z.enum(['sv.ics', 'fi.ics', 'en.ics']).describe('The language of the calendar'),
})
export const readLawCalendar = get(
  '/api/law/calendar/:kind/:file', { summary: 'The days of the law that come, as a calendar to subscribe to (RFC 5545)' }, document('law-calendar', 'text/calendar'), CalendarAddress,
)

/** Public: the days of the law and of public agreements; nobody is in it. */
export const readAuthorityCalendar = get(
  '/api/authorities/:kind/:code/calendar/:file', { summary: 'The days of the law and of its own agreements that concern one authority, as a calendar to subscribe to (RFC 5545)' }, document('law-calendar', 'text/calendar'),
  z.strictObject({ kind: z.enum(calendarKinds), code: z.string().regex(/^[0-9]{2,3}$/), file: CalendarAddress.shape.file }),
)
