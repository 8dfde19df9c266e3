/** Feedback from anybody, and what the administrator does with it. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'

/** Whoever writes about accessibility is answered within so many days (306/2019). */
export const answerDays = 14

export const sendFeedback = post('/api/feedback', { summary: 'Write about the service', description: 'No sign-in. `answerTo` only if an answer is wanted.' },
  z.strictObject({ isAboutAccessibility: z.boolean(), message: z.string().trim().min(1).max(5_000), page: z.string().trim().max(300).optional(), answerTo: z.string().trim().max(200).optional() }),
  z.strictObject({ received: z.literal(true), answerBy: z.string() }))

export const Feedback = z.strictObject({
  id: z.string(), isAboutAccessibility: z.boolean(), message: z.string(), page: z.string().nullable(), answerTo: z.string().nullable(), receivedAt: z.string(),
  answerBy: z.string(), answeredAt: z.string().nullable(), answeredBy: z.string().nullable(),
})
export type Feedback = z.infer<typeof Feedback>

export const readFeedback = get('/api/feedback', { summary: 'What people have written about the service: unanswered first, oldest first' }, z.strictObject({ today: z.string(), feedback: z.array(Feedback), more: z.boolean() }))

export const answerFeedback = post('/api/feedback/answered', { summary: 'Mark feedback as answered' }, z.strictObject({ feedback: z.string().regex(/^[0-9]{1,18}$/) }), z.strictObject({ answered: z.literal(true) }))
