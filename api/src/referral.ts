/** Sending somebody on from the assessment or the plan, on which ground something is told, and what comes back (14 § 2 and 7, 20 § 5; 82–94 §). */
import { z } from 'zod'
import { GivenConsent } from './consent.ts'
import { Day } from './day.ts'
import { post } from './endpoint.ts'
import { referralBases, referralReceivers } from './referral-words.ts'
import { Sitting } from './sitting.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))

export const refer = post('/api/referrals', { summary: 'Refer the person to a closer look or a service', description: 'From an assessment or a plan, one of them. With `basis` law only where the receiver has a right to be told, with consent only where it has none. The officer is reminded on the day by which an answer is asked for. The same `key` twice refers once.' },
  z.strictObject({
    assessment: Id.nullable(), plan: Id.nullable(), item: Id.nullable(), key: z.string().min(8).max(100), measure: z.string().max(40), receiver: z.enum(referralReceivers), referredTo: text(200).min(2), on: Day, answerBy: Day,
    basis: z.enum(referralBases), consent: GivenConsent.nullable(),
    /** What the officer is reminded of, in the officer's language. */
    reminder: text(300).min(3),
  }), Sitting)
export const recordReferralAnswer = post('/api/referrals/back', { summary: 'What came back from a referral', description: 'The reminder is closed.' },
  z.strictObject({ referral: Id, on: Day, result: text(2000).min(1) }), Sitting)
