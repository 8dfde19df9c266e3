import { day, endOfTime } from '../src/kit/date.ts'
import type { InForce } from '../src/kit/set-by-law.ts'

/** First and last day, from text. */
export const periodOf = ({ from, to }: { from: string; to?: string }): InForce => ({ first: day(from), last: to === undefined ? endOfTime : day(to) })
