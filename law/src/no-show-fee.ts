/**
 * The fee for a booked time to which nobody came (32 a §). Every condition is asked and answered yes, no or unknown; unknown is
 * never yes. Whether the fee is unreasonable, and whether a reason is acceptable, people decide; the law gives no list.
 */
import type { Section } from './determination.ts'
import { ageOn, day, isoOf, type Day, type IsoDate } from './kit/date.ts'
import { ageForNoShowFee, daysToNoShowDue, interpreterFee } from './parameters.ts'
import { act681 } from './sources.ts'
import type { Answer } from './terms.ts'

/** The largest fee, in cents, as a decree gives it for a time. */
export type Cap = { readonly cents: number; readonly from: IsoDate; readonly to: IsoDate | null; readonly source: string }

export type Missed = {
  readonly purpose: 'guidance' | 'assessment' | 'plan' | 'review' | 'other'
  /** The day of the booked time. */
  readonly bookedOn: IsoDate
  readonly born: IsoDate
  /** Where only the year or the month of birth is known, `born` is its first day. */
  readonly bornPrecision: 'day' | 'month' | 'year'
  readonly isMissed: Answer
  readonly hadAcceptableReason: Answer
  readonly wasCancelled: Answer
  readonly toldOfFee: Answer
  readonly toldOfCancelling: Answer
  readonly understood: Answer
  readonly isUnreasonable: Answer
  /** What interpreting at this time has cost, in cents; absent when it is not known. */
  readonly interpretingCents?: number
  /** What the authority has entered of the decree; absent when it has not. */
  readonly cap?: Cap
}

export const noShowConditions = ['in-force', 'kind-of-meeting', 'not-come', 'no-acceptable-reason', 'not-cancelled', 'told-of-fee', 'told-of-cancelling', 'understood', 'adult', 'not-unreasonable', 'actual-cost', 'cap-known'] as const
export type NoShowCondition = (typeof noShowConditions)[number]
export type NoShowFee = {
  readonly conditions: readonly { readonly key: NoShowCondition; readonly answer: Answer; readonly source: Section }[]
  /** Yes only where every condition is met. Even then the authority may leave it. */
  readonly mayCharge: Answer
  /** The cost, at most the cap; only where a fee may be charged. */
  readonly cents?: number
  readonly cap?: Cap
  /** The day from which interest may be counted is this or later. */
  readonly earliestDueOn: IsoDate
}

const opposite: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', unknown: 'unknown' }
const said = (holds: boolean): Answer => (holds ? 'yes' : 'no')

/** Eighteen or more on the day. Of somebody of whom a year is known, the youngest they can be counts. */
function isAdult({ born, bornPrecision }: Missed, on: Day): Answer {
  const oldest = ageOn(day(born), on) >= ageForNoShowFee.rows[0].value
  const last = bornPrecision === 'day' ? born : bornPrecision === 'month' ? isoOf(day(nextMonthOf(born)) - 1) : `${born.slice(0, 4)}-12-31`
  const youngest = ageOn(day(last), on) >= ageForNoShowFee.rows[0].value
  return youngest ? 'yes' : oldest ? 'unknown' : 'no'
}
const nextMonthOf = (iso: IsoDate): IsoDate => (iso.slice(5, 7) === '12' ? `${Number(iso.slice(0, 4)) + 1}-01-01` : `${iso.slice(0, 5)}${String(Number(iso.slice(5, 7)) + 1).padStart(2, '0')}-01`)

/** The cap of that day: the amount of the Act as long as it is known to stand, then what the authority has entered from the decree. */
function capOn(missed: Missed, on: Day): Cap | undefined {
  const row = interpreterFee.find(on)
  if (row !== undefined) return { cents: row.value, from: isoOf(row.inForce.first), to: isoOf(row.inForce.last), source: '681/2023 32 a § 1 mom. (322/2024)' }
  const { cap } = missed
  return cap !== undefined && day(cap.from) <= on && (cap.to === null || on <= day(cap.to)) ? cap : undefined
}

export function noShowFee(missed: Missed): NoShowFee {
  const on = day(missed.bookedOn)
  const cap = capOn(missed, on)
  const isKnownCost = missed.interpretingCents !== undefined
  const first = act681('32 a', '1')
  const answers: Record<NoShowCondition, Answer> = {
    'in-force': said(ageForNoShowFee.find(on) !== undefined),
    // 10, 14, 20 and 22 §: guidance, assessment, making the plan and its review. Nothing else.
    'kind-of-meeting': said(missed.purpose !== 'other'),
    'not-come': missed.isMissed,
    'no-acceptable-reason': opposite[missed.hadAcceptableReason],
    'not-cancelled': opposite[missed.wasCancelled],
    'told-of-fee': missed.toldOfFee,
    'told-of-cancelling': missed.toldOfCancelling,
    understood: missed.understood,
    adult: isAdult(missed, on),
    'not-unreasonable': opposite[missed.isUnreasonable],
    // Without a cost of interpreting there is nothing to charge.
    'actual-cost': isKnownCost ? said(missed.interpretingCents > 0) : 'unknown',
    'cap-known': cap === undefined ? 'unknown' : 'yes',
  }
  const conditions = noShowConditions.map((key) => ({ key, answer: answers[key], source: first }))
  const mayCharge: Answer = conditions.some((one) => one.answer === 'no') ? 'no' : conditions.every((one) => one.answer === 'yes') ? 'yes' : 'unknown'
  return {
    conditions, mayCharge, earliestDueOn: isoOf(on + daysToNoShowDue.rows[0].value), ...(cap === undefined ? {} : { cap }),
    ...(mayCharge === 'yes' && isKnownCost && cap !== undefined ? { cents: Math.min(missed.interpretingCents, cap.cents) } : {}),
  }
}
