/** Meetings with people: booked, moved, cancelled, held, or nobody came. */
import { noShowConditions } from '@kotostig/law/no-show-fee'
import { z } from 'zod'
import { Day } from './day.ts'
import { download, get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Text = (most: number) => z.string().trim().max(most).refine((text) => !text.includes('\0'))
const Time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const Code = z.string().regex(/^[a-z]{2,8}$/)

export const purposes = ['guidance', 'assessment', 'plan', 'review', 'other'] as const
export const ways = ['on-site', 'phone', 'video'] as const
export const meetingStates = ['booked', 'held', 'cancelled', 'not-come'] as const
export const absences = ['acceptable', 'not-acceptable', 'unknown'] as const
export const tellingWays = ['spoken', 'interpreted', 'written'] as const

/** What was told when the time was booked: of the fee, and how to cancel. Null: it is not known. */
export const Told = z.strictObject({
  fee: z.boolean().nullable(), cancelling: z.boolean().nullable(), language: Code.nullable(), way: z.enum(tellingWays).nullable(), isUnderstood: z.boolean().nullable(),
})
export type Told = z.infer<typeof Told>

const Answer = z.enum(['yes', 'no', 'unknown'])
export const Meeting = z.strictObject({
  id: z.string(), version: z.number(), purpose: z.enum(purposes), day: z.string(), time: z.string(), minutes: z.number(), place: z.string(), way: z.enum(ways), interpreter: z.string().nullable(),
  state: z.enum(meetingStates), reason: z.string(), absence: z.enum(absences).nullable(), officer: z.string(), isOwn: z.boolean(), told: Told,
  /** Everybody who is to come, the person of the meeting first. */
  people: z.array(PersonLine),
  /** Where nobody came: what the law asks before a fee may be charged (32 a §), as far as it is known here. */
  fee: z.strictObject({
    mayCharge: Answer, conditions: z.array(z.strictObject({ key: z.enum(noShowConditions), answer: Answer })),
    /** The decision that stands. */
    decided: z.strictObject({ id: z.string(), outcome: z.enum(['charged', 'not-charged']), cents: z.number().nullable(), on: z.string() }).nullable(),
  }).nullable(),
  /** What those who are to come have answered on their own pages: the latest of each. */
  answers: z.array(z.strictObject({ kind: z.enum(['coming', 'not-coming']), words: z.string(), by: z.string(), at: z.string() })),
  /** The officer has another meeting at that time. */
  collides: z.boolean(),
})
export type Meeting = z.infer<typeof Meeting>

export const readMeetingsOf = get('/api/people/:id/meetings', { summary: 'The meetings of a person with the own authority, and who of the family may take part', description: 'The next first, then those that have been, the newest first. A meeting in which somebody takes part whom the officer may not see is not shown.' },
  z.strictObject({
    today: z.string(), meetings: z.array(Meeting), family: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    languages: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })), place: z.string(),
  }), z.strictObject({ id: Id }))
export const readMeetings = get('/api/meetings/:whose', { summary: 'Meetings of today and the coming seven days: mine, or the whole authority\'s' },
  z.strictObject({ today: z.string(), meetings: z.array(Meeting), more: z.boolean() }), z.strictObject({ whose: z.enum(['mine', 'team']) }))

const booked = { day: Day, time: Time, minutes: z.number().int().min(5).max(600), place: Text(300), way: z.enum(ways), interpreter: Code.nullable() }
export const bookMeeting = post('/api/meetings', { summary: 'Book a meeting', description: 'The same `key` twice books once.' },
  z.strictObject({ key: z.string().min(8).max(100), person: Id, others: z.array(Id).max(20), purpose: z.enum(purposes), ...booked, told: Told }), z.strictObject({ id: z.string() }))
export const moveMeeting = post('/api/meetings/move', { summary: 'Move a booked meeting, or change where and how', description: 'What was told of the fee at the booking holds for the new time only if it is told again.' },
  z.strictObject({ id: Id, version: z.number().int(), ...booked, told: Told }), z.strictObject({ changed: z.literal(true) }))
export const closeMeeting = post('/api/meetings/close', { summary: 'The meeting was held, is cancelled, or nobody came' },
  z.strictObject({ id: Id, version: z.number().int(), state: z.enum(['held', 'cancelled', 'not-come']), reason: Text(500), absence: z.enum(absences).nullable() }), z.strictObject({ changed: z.literal(true) }))
export const readMeetingFile = get('/api/meetings/:id/calendar/:language', { summary: 'A meeting as a calendar file', description: 'Holds time and place, and neither name nor case number.' }, download, z.strictObject({ id: Id, language: z.enum(['sv', 'fi', 'en']) }))
export const printInvitation = post('/api/meetings/invitation', { summary: 'The invitation to a booked meeting as PDF, for one of those who are to come' },
  z.strictObject({ id: Id, person: Id, language: z.enum(['sv', 'fi']), other: z.string().regex(/^[a-z]{2,5}$/), contact: Text(200).min(3) }), download)
