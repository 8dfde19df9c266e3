/** Days that concern one authority alone, worked out from what it has agreed: when an agreement ends and when it is to be reviewed. */
import type { CalendarDay, CalendarKind } from './calendar.ts'
import type { Section } from './determination.ts'
import { addYears, day, isoOf, type IsoDate } from './kit/date.ts'
import type { NonEmpty } from './kit/set-by-law.ts'
import { ownDayWords } from './own-days.texts.ts'
import { yearsToAgreementReview } from './parameters.ts'
import { act681 } from './sources.ts'
import type { Names } from './terms.ts'

/** An agreement on who carries out a task (8 §). `parties`: who gives and who receives, in words. */
export type AgreedTask = { id: string; to: IsoDate | null; reviewOn: IsoDate | null; parties: Names }
/** The agreement with the state (42 §), or the programme (13 §). `reviewed`: the last day it was reviewed, as far as recorded. */
export type StatedCondition = { id: string; kind: 'agreement' | 'programme'; from: IsoDate; to: IsoDate | null; reviewed: IsoDate | null }

/**
 * By when the agreement with the state is reviewed: four years from its first day or its last review (42 § 2). The section is counted
 * from the day it began to apply: of agreements made before that day the Act says nothing (102 §), and the words of the day tell so.
 */
export function agreementReviewBy({ from, reviewed }: Pick<StatedCondition, 'from' | 'reviewed'>): IsoDate {
  const row = yearsToAgreementReview.rows.at(-1)!
  const start = Math.max(day(reviewed !== null && reviewed > from ? reviewed : from), row.inForce.first)
  return isoOf(addYears(start, yearsToAgreementReview.on(start).value))
}

const fill = (names: Names, parties: Names): Names => ({ sv: names.sv.replace('{parties}', parties.sv), fi: names.fi.replace('{parties}', parties.fi), en: names.en.replace('{parties}', parties.en) })
const nobody: Names = { sv: '', fi: '', en: '' }

/** In order of the days. What is past stays: the reader chooses the days. */
export function ownDays(agreed: readonly AgreedTask[], stated: readonly StatedCondition[]): CalendarDay[] {
  const found: CalendarDay[] = []
  const add = (id: string, on: IsoDate, entry: keyof typeof ownDayWords, source: NonEmpty<Section>, parties = nobody, concerns: NonEmpty<CalendarKind> = ['municipality']): void => {
    const { title, words } = ownDayWords[entry]
    found.push({ id, kind: 'last-day', on, title: fill(title, parties), words: fill(words, parties), source, concerns })
  }
  const both: NonEmpty<CalendarKind> = ['municipality', 'employment-authority']
  for (const one of agreed) {
    if (one.to !== null) add(`arrangement-${one.id}-ends`, one.to, 'arrangementEnds', [act681('8', '1')], one.parties, both)
    if (one.reviewOn !== null && (one.to === null || one.reviewOn <= one.to)) add(`arrangement-${one.id}-review-${one.reviewOn}`, one.reviewOn, 'arrangementReview', [act681('8', '1')], one.parties, both)
  }
  for (const one of stated) {
    if (one.to !== null) add(`${one.kind}-${one.id}-ends`, one.to, one.kind === 'agreement' ? 'agreementEnds' : 'programmeEnds', one.kind === 'agreement' ? [act681('42', '1'), act681('59', '1')] : [act681('13', '1'), act681('59', '1')])
    if (one.kind !== 'agreement') continue
    const by = agreementReviewBy(one)
    if (one.to === null || by <= one.to) add(`agreement-${one.id}-review-${by}`, by, 'agreementReview', [act681('42', '2')])
  }
  return found.sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
}
