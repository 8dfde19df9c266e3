/** Guidance (10 §): on the file of somebody who consented, or counted without a name. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Text = (most: number) => z.string().trim().max(most).refine((text) => !text.includes('\0'))

/** The first five are those of 10 § 2. */
export const guidanceTopics = ['society', 'services', 'education', 'working-life', 'rights', 'permit', 'housing', 'language', 'other'] as const
/** Where the person was directed (10 § 2). */
export const guidanceLeads = ['nowhere', 'assessment', 'municipality', 'welfare-area', 'authority', 'school', 'association'] as const

const about = {
  key: z.string().min(8).max(100), givenOn: Day, topic: z.enum(guidanceTopics), language: z.string().regex(/^[a-z]{2,8}$/), hasInterpreter: z.boolean(), ledTo: z.enum(guidanceLeads), minutes: z.int().min(1).max(600),
}
export const Guidance = z.strictObject({
  id: z.string(), givenOn: z.string(), topic: z.enum(guidanceTopics), language: z.string(), hasInterpreter: z.boolean(), ledTo: z.enum(guidanceLeads), minutes: z.number(), words: z.string(), recordedBy: z.string(), isOwn: z.boolean(),
})
export type Guidance = z.infer<typeof Guidance>

export const readGuidanceOf = get('/api/people/:id/guidance', { summary: 'Guidance given to a person by the own authority' },
  z.strictObject({ today: z.string(), guidance: z.array(Guidance), languages: z.array(z.string()) }), z.strictObject({ id: Id }))
export const recordGuidance = post('/api/people/guidance', { summary: 'Record guidance on the file of a person who consents to it', description: 'Without consent it is counted without a file instead (76 §).' },
  z.strictObject({ person: Id, ...about, words: Text(1_000), hasConsent: z.boolean() }), z.strictObject({ id: z.string() }))
export const withdrawGuidance = post('/api/guidance/withdraw', { summary: 'Withdraw guidance that was recorded wrongly' }, z.strictObject({ guidance: Id, reason: Text(500).min(3) }), z.strictObject({ withdrawn: z.literal(true) }))

export const countGuidance = post('/api/guidance/counts', { summary: 'Count guidance given to somebody without a file', description: 'There is no name and there are no free words.' },
  z.strictObject({ ...about, unit: Id.nullable() }), z.strictObject({ id: z.string() }))
export const takeBackCount = post('/api/guidance/counts/withdraw', { summary: 'Take back one\'s own count of today' }, z.strictObject({ count: Id }), z.strictObject({ withdrawn: z.literal(true) }))

/** `few`: fewer than five, or hidden so that fewer than five cannot be worked out. */
const Count = z.strictObject({ key: z.string(), count: z.number().nullable(), few: z.enum(['fewer-than-five', 'hidden']).nullable() })
export type FewCount = z.infer<typeof Count>
export const readGuidanceCounts = get('/api/guidance/counts/:from/:to', { summary: 'Guidance by month, topic, language and place, with and without a file', description: 'Figures from one to four are not told. Where only one of a kind would be hidden, the next smallest is hidden too.' },
  z.strictObject({
    today: z.string(), total: Count, months: z.array(Count), topics: z.array(Count), languages: z.array(Count), units: z.array(Count), leads: z.array(Count), withInterpreter: Count,
    places: z.array(z.strictObject({ id: z.string(), nameSv: z.string(), nameFi: z.string() })),
    /** Those that the officer has counted today, so that a slip can be taken back. */
    own: z.array(z.strictObject({ id: z.string(), topic: z.enum(guidanceTopics), language: z.string(), minutes: z.number() })),
  }), z.strictObject({ from: Day, to: Day }))
