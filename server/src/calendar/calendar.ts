/** The days that concern one authority: those of the law for its kind, and those of what it has agreed itself. */
import { calendarDays, calendarKinds, concerning, pastEnds, type CalendarDay, type CalendarKind } from '@kotostig/law/calendar'
import { addYears, day, isoOf } from '@kotostig/law/kit/date'
import { ownDays, type AgreedTask, type StatedCondition } from '@kotostig/law/own-days'
import type { Names } from '@kotostig/law/terms'
import type { Read } from '../db/tx.ts'
import { listArrangements, listConditions, partyNames, type ArrangementRow, type StandingRow } from '../municipality/municipality.ts'

export type Whose = { kind: string; code: string }
/** So many days before its day the authority is told, and again nearer to it when somebody says "later". */
export const firstReminder = 90
const nearer = [30, 7, 0] as const
const yearsAhead = 3

/** When a reminder that is put off comes up again: the next step before the day; `undefined` when there is none left. */
export const nextShown = (due: string, today: string): string | undefined =>
  nearer.map((days) => isoOf(day(due) - days)).find((one) => one > today)

/** What one authority, or everybody, has agreed and stated: read once for however many authorities. */
export type Agreed = { arrangements: ArrangementRow[]; conditions: StandingRow[] }
export const readAgreed = async (tx: Read, today: string, of: Whose | 'all'): Promise<Agreed> => ({
  arrangements: await listArrangements(tx, today, of), conditions: of !== 'all' && of.kind !== 'municipality' ? [] : await listConditions(tx, today, of === 'all' ? 'all' : of.code),
})

export const isPartyTo = ({ kind, code }: Whose, one: Pick<ArrangementRow, 'municipality' | 'kind' | 'code'>): boolean => (kind === 'municipality' && one.municipality === code) || (one.kind === kind && one.code === code)
export const ofMunicipality = ({ kind, code }: Whose, one: Pick<StandingRow, 'municipality'>): boolean => kind === 'municipality' && one.municipality === code

const partiesOf = (one: ArrangementRow): Names => {
  const [from, to] = [partyNames('municipality', one.municipality), partyNames(one.kind, one.code)]
  return { sv: `${from.sv} → ${to.sv}`, fi: `${from.fi} → ${to.fi}`, en: `${from.en} → ${to.en}` }
}
export const agreedOf = (whose: Whose, { arrangements }: Agreed): AgreedTask[] =>
  arrangements.filter((one) => isPartyTo(whose, one)).map((one) => ({ id: one.id, to: one.to, reviewOn: one.review_on, parties: partiesOf(one) }))
export const statedOf = (whose: Whose, { conditions }: Agreed): StatedCondition[] =>
  conditions.filter((one) => ofMunicipality(whose, one)).map(({ id, kind, from, to, reviewed }) => ({ id, kind, from, to, reviewed }))

const isCalendarKind = (kind: string): kind is CalendarKind => (calendarKinds as readonly string[]).includes(kind)

/** From a year back to three years ahead, in order; numbers that have run out stay until their next value is known. */
export function daysOf(whose: Whose, agreed: Agreed, today: string): CalendarDay[] {
  const now = day(today)
  const [first, last] = [addYears(now, -1), addYears(now, yearsAhead)]
  const own = ownDays(agreedOf(whose, agreed), statedOf(whose, agreed)).filter((one) => isoOf(first) <= one.on && one.on <= isoOf(last))
  if (!isCalendarKind(whose.kind)) return own
  const law = concerning(calendarDays(first, last), whose.kind)
  const gone = concerning(pastEnds(now), whose.kind).filter((one) => !law.some((other) => other.id === one.id))
  return [...gone, ...law, ...own].sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
}
