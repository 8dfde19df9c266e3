/** The fee for a booked time to which nobody came (32 a §): the largest amount, the cost, what is judged, and the decision. */
import { noShowConditions } from '@kotostig/law/no-show-fee'
import { z } from 'zod'
import { Day } from './day.ts'
import { download, get, post } from './endpoint.ts'
import { Meeting } from './meeting.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Key = z.string().min(8).max(100)
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))
const Language = z.enum(['sv', 'fi'])
const Answer = z.enum(['yes', 'no', 'unknown'])
const Done = z.strictObject({ done: z.literal(true) })

export const judgedConditions = ['no-acceptable-reason', 'not-unreasonable'] as const
export const feeOutcomes = ['charged', 'not-charged'] as const

/** The largest fee, as the authority has entered it from a decree. */
export const FeeCap = z.strictObject({ id: z.string(), cents: z.number(), from: z.string(), to: z.string().nullable(), source: z.string(), recordedAt: z.string(), recordedBy: z.string(), withdrawn: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable() })
export type FeeCap = z.infer<typeof FeeCap>
export const Rectification = z.strictObject({ id: z.string(), from: z.string(), sv: z.string(), fi: z.string(), source: z.string(), recordedAt: z.string(), recordedBy: z.string() })
export type Rectification = z.infer<typeof Rectification>

export const readFeeTerms = get('/api/fee-terms', { summary: 'What the own authority has entered for decisions on fees: the largest amount of each time, and how to ask for a review of a decision' },
  z.strictObject({ today: z.string(), ofLaw: z.array(z.strictObject({ cents: z.number(), from: z.string(), to: z.string() })), caps: z.array(FeeCap), rectifications: z.array(Rectification) }))
export const recordFeeCap = post('/api/fee-terms/caps', { summary: 'Enter the largest fee of a time, from the decree', description: 'Refused where an amount stands for some of those days already. Changed by withdrawing it and entering another.' },
  z.strictObject({ cents: z.int().min(1).max(100_000), from: Day, to: Day.nullable(), source: text(300).min(3) }), Done)
export const withdrawFeeCap = post('/api/fee-terms/caps/withdraw', { summary: 'Withdraw an amount that was wrong, with the reason' }, z.strictObject({ cap: Id, reason: text(500).min(3) }), Done)
export const recordRectification = post('/api/fee-terms/rectification', { summary: 'Enter how to ask for a review of a decision, in both languages, from a day on' },
  z.strictObject({ from: Day, sv: text(4000).min(20), fi: text(4000).min(20), source: text(300).min(3) }), Done)

export const FeeDecision = z.strictObject({
  id: z.string(), number: z.number(), outcome: z.enum(feeOutcomes), cents: z.number().nullable(), dueOn: z.string().nullable(), on: z.string(), by: z.string(), language: Language, reasons: z.string(), heard: z.strictObject({ was: z.boolean(), words: z.string() }), checksum: z.string(),
})
export type FeeDecision = z.infer<typeof FeeDecision>
export const FeeCost = z.strictObject({ cents: z.number(), source: z.string(), at: z.string(), by: z.string() })
/** The newest judgement of each. Where nobody has judged anew, whether there was a reason is what was noted when the meeting was closed. */
export const FeeJudged = z.strictObject({ condition: z.enum(judgedConditions), holds: z.boolean(), reason: z.string(), at: z.string(), by: z.string() })
export const Fee = z.strictObject({
  today: z.string(), meeting: Meeting,
  conditions: z.array(z.strictObject({ key: z.enum(noShowConditions), answer: Answer })), mayCharge: Answer,
  cost: FeeCost.nullable(),
  judged: z.array(FeeJudged),
  /** The largest fee on the day of the booked time; null: nobody has entered it, and no fee can be decided. */
  cap: z.strictObject({ cents: z.number(), from: z.string(), to: z.string().nullable(), source: z.string() }).nullable(),
  /** At most this: the cost, or the cap where that is less. Only where a fee may be charged. */
  most: z.number().nullable(),
  earliestDueOn: z.string(),
  /** Whether how to ask for a review is entered: without it no decision can be made. */
  rectification: Rectification.nullable(),
  decisions: z.array(FeeDecision),
  mayDecide: z.boolean(),
})
export type Fee = z.infer<typeof Fee>

export const readFee = get('/api/meetings/:id/fee', { summary: 'Whether a fee may be charged for a booked time to which nobody came, what is missing, and what has been decided' }, Fee, z.strictObject({ id: Id }))
export const recordCost = post('/api/meetings/cost', { summary: 'What interpreting at the meeting has cost, with the source', description: 'What is recorded last holds; what was recorded before is kept.' },
  z.strictObject({ meeting: Id, cents: z.int().min(0).max(10_000_000), source: text(300).min(3) }), Fee)
export const judgeFee = post('/api/meetings/judgement', { summary: 'What an officer judges: whether there was no acceptable reason, whether a fee is not unreasonable', description: 'With a written reason. What is judged last holds.' },
  z.strictObject({ meeting: Id, condition: z.enum(judgedConditions), holds: z.boolean(), reason: text(2000).min(3) }), Fee)
export const decideFee = post('/api/fees', {
  summary: 'Decide on the fee, or decide anew', description: '`follows` is the number of the decision that was seen, 0 for none. A fee only where every condition of 32 a § is met, at most the cost and at most the cap. A later decision does not raise an earlier one (434/2003 50 §). The same `key` twice decides once.',
},
  z.strictObject({
    meeting: Id, key: Key, follows: z.int().min(0), outcome: z.enum(feeOutcomes), cents: z.int().min(1).max(100_000).nullable(), dueOn: Day.nullable(), language: Language, reasons: text(4000).min(10),
    heard: z.strictObject({ was: z.boolean(), words: text(2000).min(3) }), contact: text(300).min(3),
  }), Fee)
export const printFee = get('/api/fees/:id/:other', { summary: 'A decision on a fee as PDF, in the language it was made in, alone or beside the language of the person' }, download, z.strictObject({ id: Id, other: z.string().regex(/^[a-z]{2,5}$/) }))
