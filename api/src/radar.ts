/** The gap radar: what nobody holds, two hold, or is about to run out. And the calendar of the own authority. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'
import { PersonLine, Section } from './person.ts'

/** In the order in which they press. */
export const gapKinds = [
  'duty-without-holder', 'holder-ceased', 'authority-ceased', 'officer-left', 'absent-without-deputy', 'handover-waiting', 'capsule-waiting', 'person-without-officer', 'officer-leaving', 'two-holders',
  'no-contact-unit', 'arrangement-receiver-ceased', 'arrangement-ends', 'arrangement-review', 'agreement-not-stated', 'agreement-ends', 'agreement-review', 'programme-not-stated', 'programme-ends', 'number-ran-out',
] as const
export type GapKind = (typeof gapKinds)[number]

const Names = z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() })
export const Gap = z.strictObject({
  kind: z.enum(gapKinds),
  /** The rule, task, number or agreement it is about. */
  about: z.string(),
  /** Whoever the line names: an officer, or the parties of an agreement. */
  name: Names.nullable(),
  /** How many people; null where it is about no people. Counted to `countedTo` of the reply and one more. */
  people: z.number().nullable(),
  since: z.string().nullable(),
  /** A day that comes, where there is one. */
  due: z.string().nullable(),
  source: z.array(Section),
  /** Which officer's page mends it. */
  officer: z.string().nullable(),
})
export type Gap = z.infer<typeof Gap>

export const readRadar = get('/api/radar', { summary: 'What nobody holds, two hold, or is about to run out at the own authority', description: 'Numbers of people, and names of officers; no people.' },
  z.strictObject({ gaps: z.array(Gap), countedTo: z.number(), today: z.string() }))
export const peopleGaps = ['duty-without-holder', 'holder-ceased', 'two-holders'] as const
export const readGapPeople = get('/api/radar/:kind/:about', { summary: 'The people behind one line of the radar, as far as one may see them' },
  z.strictObject({ people: z.array(PersonLine), more: z.boolean() }), z.strictObject({ kind: z.enum(peopleGaps), about: z.string().regex(/^[a-zA-Z.-]{1,80}$/) }))

export const OwnDay = z.strictObject({
  key: z.string(), kind: z.enum(['last-day', 'first-day', 'runs-out']), on: z.string(), movedTo: z.string().nullable(), title: Names, words: Names, source: z.array(Section),
  /** The authority has been reminded and nobody has said that it is done. */
  reminder: z.strictObject({ id: z.string(), isShown: z.boolean() }).nullable(),
  done: z.strictObject({ on: z.string(), by: z.string() }).nullable(),
  isPast: z.boolean(),
})
export type OwnDay = z.infer<typeof OwnDay>
export const readOwnCalendar = get('/api/calendar', { summary: 'The days of the law and of its own agreements that concern the own authority' },
  z.strictObject({ days: z.array(OwnDay), today: z.string(), mayClose: z.boolean() }))
export const closeCalendarReminder = post('/api/calendar/reminders', { summary: 'A day of the calendar is done, or comes up again nearer to it' },
  z.strictObject({ id: z.string().regex(/^[0-9]{1,18}$/), change: z.enum(['done', 'later']) }), z.strictObject({ shownAgainOn: z.string().nullable() }))
