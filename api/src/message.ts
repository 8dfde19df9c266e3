/** Messages about meetings, reminders to officers by mail, and whether mail works. Nothing secret stands in any. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
export const contactKinds = ['email', 'phone'] as const
export const messageKinds = ['booked', 'reminder', 'moved', 'cancelled', 'review', 'officer', 'test'] as const
export const messageStates = ['waiting', 'sending', 'sent', 'refused', 'gave-up', 'unsure', 'dropped'] as const
export const messageWays = ['email', 'text'] as const

export const PersonContact = z.strictObject({
  id: z.string(), kind: z.enum(contactKinds), value: z.string(), mayRemind: z.boolean(), tellsPlace: z.boolean(), despiteProtection: z.boolean(), from: z.string(), source: z.string(), recordedOn: z.string(), recordedBy: z.string().nullable(),
})
export type PersonContact = z.infer<typeof PersonContact>
export const SentMessage = z.strictObject({
  id: z.string(), kind: z.enum(messageKinds), way: z.enum(messageWays), state: z.enum(messageStates),
  /** What the receiving server answered, such as `550`, or why it was not sent. */
  code: z.string().nullable(), attempts: z.number(), queuedAt: z.string(), nextAt: z.string().nullable(), endedAt: z.string().nullable(),
})
export type SentMessage = z.infer<typeof SentMessage>

export const readMessagesOf = get('/api/people/:id/messages', { summary: 'How a person may be reached and reminded, and what has been sent by the own authority' },
  z.strictObject({
    contacts: z.array(PersonContact), messages: z.array(SentMessage), isProtected: z.boolean(), mayChooseDespite: z.boolean(),
    /** Which ways the server can send in. */
    ways: z.strictObject({ email: z.boolean(), text: z.boolean() }),
  }), z.strictObject({ id: Id }))
export const recordContact = post('/api/people/contacts', { summary: 'Record how a person may be reached, and whether the person wants to be reminded there', description: 'Takes the place of the one of the same kind.' },
  z.strictObject({ person: Id, kind: z.enum(contactKinds), value: z.string().trim().max(200), mayRemind: z.boolean(), tellsPlace: z.boolean(), despiteProtection: z.boolean() }), z.strictObject({ id: z.string() }))
export const withdrawContact = post('/api/people/contacts/withdraw', { summary: 'Take away an address or a number; what waits for it is not sent' }, z.strictObject({ contact: Id, reason: z.string().trim().min(3).max(500) }), z.strictObject({ withdrawn: z.literal(true) }))

export const readOwnMail = get('/api/own-mail', { summary: 'Whether one is told by mail in the morning how many reminders one has' }, z.strictObject({ isConfigured: z.boolean(), address: z.string().nullable(), language: z.enum(['sv', 'fi']).nullable() }))
export const chooseOwnMail = post('/api/own-mail', { summary: 'Be told by mail in the morning, or no more', description: 'An empty address ends it.' }, z.strictObject({ address: z.string().trim().max(200), language: z.enum(['sv', 'fi']) }), z.strictObject({ chosen: z.literal(true) }))

export const readMailState = get('/api/mail', { summary: 'Whether mail and text messages are configured, and how it goes' },
  z.strictObject({
    mail: z.strictObject({ server: z.string(), from: z.string() }).nullable(), text: z.string().nullable(), page: z.string().nullable(),
    waiting: z.number(), sentToday: z.number(), failed: z.number(), tests: z.array(SentMessage),
  }))
export const sendTestMail = post('/api/mail/test', { summary: 'Send a mail that holds nothing, to see whether it arrives' }, z.strictObject({ key: z.string().min(8).max(100), to: z.string().trim().min(3).max(200) }), z.strictObject({ queued: z.literal(true) }))
