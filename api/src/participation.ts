/** Other authorities take part in a talk and a plan, each with its own part; a service provider is told what 94 § lets it be told. */
import { z } from 'zod'
import { Consent, GivenConsent } from './consent.ts'
import { Day } from './day.ts'
import { download, get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'
import { SittingItem, WrittenIn } from './sitting.ts'
import { itemStates } from './sitting-words.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Key = z.string().min(8).max(100)
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))
const Section = z.strictObject({ act: z.string(), section: z.string(), moment: z.string().optional(), point: z.string().optional() })
const AuthorityName = z.strictObject({ kind: z.string(), nameSv: z.string(), nameFi: z.string() })

export const Participation = z.strictObject({
  id: z.string(), authority: AuthorityName, inviting: AuthorityName, occasion: z.enum(['assessment', 'plan', 'review']), invitedOn: z.string(), invitedBy: z.string(), meetsOn: z.string().nullable(), message: z.string(),
  answer: z.enum(['takes-part', 'does-not']).nullable(), answerReason: z.string().nullable(), answeredOn: z.string().nullable(), attendance: z.enum(['came', 'absent']).nullable(), attendanceReason: z.string().nullable(), endedOn: z.string().nullable(),
  /** On which ground the invited authority sees anything; null: from before it was recorded. */
  basis: z.enum(['law', 'consent']).nullable(), source: z.array(Section), consent: Consent.nullable(),
})
export type Participation = z.infer<typeof Participation>
const owners = ['welfare-area', 'employment-authority', 'municipality'] as const
const Done = z.strictObject({ done: z.literal(true) })

export const inviteAuthority = post('/api/participations', { summary: 'Ask another authority to take part', description: 'The same `key` twice asks once. With consent only where the law gives the invited authority no right to be told.' },
  z.strictObject({ person: Id, key: Key, owner: z.enum(owners), occasion: z.enum(['assessment', 'plan', 'review']), meetsOn: Day.nullable(), message: text(500), basis: z.enum(['law', 'consent']), consent: GivenConsent.nullable() }), Done)
export const listParticipations = get('/api/people/:id/participations', { summary: 'Who has been asked to take part, and what they answered' },
  z.strictObject({ today: z.string(), participations: z.array(Participation),
    /** By which paragraphs each may be asked; none: the person consents. */
    rights: z.array(z.strictObject({ owner: z.enum(owners), occasion: z.enum(['assessment', 'plan', 'review']), source: z.array(Section) })), disclosures: z.array(z.strictObject({ id: z.string(), receiver: z.string(), items: z.array(z.number()), reason: z.string().nullable(), on: z.string(), by: z.string() })) }), z.strictObject({ id: Id }))
export const recordAttendance = post('/api/participations/attendance', { summary: 'Whether the invited authority came, and why not' },
  z.strictObject({ participation: Id, attendance: z.enum(['came', 'absent']), reason: text(500) }), Done)
export const endParticipation = post('/api/participations/end', { summary: 'End an authority\'s taking part: from tomorrow it sees no more' }, z.strictObject({ participation: Id }), Done)

export const listInvitations = get('/api/participations', { summary: 'What the own authority has been asked to take part in' },
  z.strictObject({ today: z.string(), invitations: z.array(z.strictObject({ person: PersonLine, participation: Participation })) }))
export const countInvitations = get('/api/participations-waiting', { summary: 'How many invitations nobody has answered' }, z.strictObject({ waiting: z.number() }))
export const answerInvitation = post('/api/participations/answer', { summary: 'Take part, or say why not' }, z.strictObject({ participation: Id, answer: z.enum(['takes-part', 'does-not']), reason: text(500) }), Done)

/** The plan as an authority that takes part sees it: its own part whole, the others' as service, contact and next day. */
export const SharedPlan = z.strictObject({
  person: PersonLine, today: z.string(), participations: z.array(Participation), plan: z.strictObject({ id: z.string(), authority: AuthorityName, nextReviewDue: z.string().nullable(), items: z.array(SittingItem) }).nullable(),
  /** What the talk has shown of the needs of social and health services, for the welfare area when it takes part (869/2024 2 § 2). */
  socialHealthNeeds: z.strictObject({ said: z.string(), at: z.string(), by: z.string() }).nullable(),
})
export type SharedPlan = z.infer<typeof SharedPlan>
export const readSharedPlan = get('/api/people/:id/shared-plan', { summary: 'A plan one takes part in' }, SharedPlan, z.strictObject({ id: Id }))
export const writePart = post('/api/participations/part', { summary: 'Write the own part of a plan one takes part in' },
  z.strictObject({
    person: Id, plan: Id, key: Key, item: Id.optional(), follows: z.int().min(0), isRemoved: z.boolean(), words: text(2000).min(1), reason: text(2000), responsible: text(200), contact: text(200),
    startsOn: Day.nullable(), endsOn: Day.nullable(), nextOn: Day.nullable(), state: z.enum(itemStates), writtenIn: WrittenIn.nullable().optional(),
  }), SharedPlan)

/** The points of 94 §, with what is recorded of each; a point about which nothing is recorded is empty. */
export const readDisclosable = get('/api/people/:id/disclosable', { summary: 'What a service provider may be told of a client (94 §)' },
  z.strictObject({ person: PersonLine, points: z.array(z.strictObject({ no: z.number(), value: z.string() })) }), z.strictObject({ id: Id }))
export const discloseToProvider = post('/api/disclosures', { summary: 'Tell a service provider what 94 § lets it be told, as PDF', description: 'Point 18 only with a written reason. What was told, to whom and on which ground is kept.' },
  z.strictObject({ person: Id, key: Key, language: z.enum(['sv', 'fi']), receiver: text(200).min(2), items: z.array(z.int().min(1).max(18)).min(1).max(18), other: text(2000), reason: text(1000) }), download)
