import { firstMapDay, lastMapDay } from '@kotostig/law/map-words'
import { dayText } from '../../shared/day.ts'

/** The days between which a map is worked out, as they stand in a text. */
export const knownDays = { first: dayText(firstMapDay), last: dayText(lastMapDay) }
