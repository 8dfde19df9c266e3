/** Whether a fee may be charged for a missed time, of everything that is recorded of it. */
import type { Meeting } from '@kotostig/api/meeting'
import { noShowFee, type NoShowFee } from '@kotostig/law/no-show-fee'
import type { FeeFacts } from './fee.queries.ts'

export { FeeFacts, feeFacts } from './fee.queries.ts'

const said = (known: boolean | null): 'yes' | 'no' | 'unknown' => (known === null ? 'unknown' : known ? 'yes' : 'no')
/** `born`: as much of the day of birth as is known. */
export function feeOf({ purpose, day: bookedOn, state, absence, told }: Pick<Meeting, 'purpose' | 'day' | 'state' | 'absence' | 'told'>, born: string, facts: FeeFacts): NoShowFee {
  const noReason = facts.noAcceptableReason ?? (absence === 'acceptable' ? false : absence === 'not-acceptable' ? true : null)
  return noShowFee({
    purpose, bookedOn, born: born.padEnd(10, '-01-01'.slice(born.length === 7 ? 3 : 0)), bornPrecision: born.length === 10 ? 'day' : born.length === 7 ? 'month' : 'year',
    isMissed: state === 'not-come' ? 'yes' : 'no', wasCancelled: state === 'cancelled' ? 'yes' : 'no', hadAcceptableReason: noReason === null ? 'unknown' : noReason ? 'no' : 'yes',
    toldOfFee: said(told.fee), toldOfCancelling: said(told.cancelling), understood: said(told.isUnderstood), isUnreasonable: facts.notUnreasonable === null ? 'unknown' : facts.notUnreasonable ? 'no' : 'yes',
    ...(facts.costCents === null ? {} : { interpretingCents: facts.costCents }), ...(facts.cap === null ? {} : { cap: facts.cap }),
  })
}
