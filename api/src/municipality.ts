/** What a municipality states of itself, and what the law builds on it. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

/** An agreement with the state (42 §) and an integration programme (13 §). */
export const conditionKinds = ['agreement', 'programme'] as const
const Id = z.string().regex(/^[0-9]{1,18}$/)

export const MunicipalityCondition = z.strictObject({
  id: z.string(), kind: z.enum(conditionKinds), from: z.string(), to: z.string().nullable(), note: z.string().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable(),
  withdrawn: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
  /** Of an agreement: when it was last reviewed as far as stated, and by when it is to be (42 § 2). */
  reviewedOn: z.string().nullable(), reviewBy: z.string().nullable(),
})
export type MunicipalityCondition = z.infer<typeof MunicipalityCondition>

export const readMunicipalityConditions = get('/api/municipality', { summary: 'Agreement with the state and integration programme of the own municipality' },
  z.strictObject({ conditions: z.array(MunicipalityCondition), today: z.string() }))

/** `toDerive`: people of whom the law may now say something else; they are derived again at once, in the background. */
const Changed = z.strictObject({ toDerive: z.number() })
export const recordMunicipalityCondition = post('/api/municipality/conditions', { summary: 'State an agreement or a programme of the own municipality' },
  z.strictObject({ kind: z.enum(conditionKinds), from: Day, to: Day.nullable(), note: z.string().trim().max(500) }), Changed)
export const withdrawMunicipalityCondition = post('/api/municipality/conditions/withdraw', { summary: 'Withdraw what was stated wrongly of the own municipality' },
  z.strictObject({ condition: Id, reason: z.string().trim().min(3).max(500) }), Changed)
export const reviewMunicipalityCondition = post('/api/municipality/conditions/review', { summary: 'State that the agreement with the state was reviewed (42 § 2)' },
  z.strictObject({ condition: Id, on: Day, note: z.string().trim().max(500) }), z.strictObject({ reviewBy: z.string() }))
