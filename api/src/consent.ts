/** A consent as it is recorded: who gave it, when, how, and in which language it was explained. */
import { z } from 'zod'
import { Day } from './day.ts'
import { consentGivers, consentWays } from './referral-words.ts'

export const Consent = z.strictObject({ on: z.string(), by: z.enum(consentGivers), way: z.enum(consentWays), language: z.string().regex(/^[a-zA-Z-]{2,20}$/) })
/** The same as it is sent. */
export const GivenConsent = Consent.extend({ on: Day })
