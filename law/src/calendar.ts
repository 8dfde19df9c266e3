/**
 * The calendar of the law: days that come for authorities as such, not for one person. Claims of each year and numbers that run out are
 * worked out from the tables; what stands in one section alone is written here with it. What is only proposed is not here.
 */
import type { Section } from './determination.ts'
import { addYears, dayOf, endOfTime, isHoliday, isoOf, workingDayFrom, yearOf, type Day, type IsoDate } from './kit/date.ts'
import type { NonEmpty, SetByLaw } from './kit/set-by-law.ts'
import { calendarWords, runsOutWords } from './calendar.texts.ts'
import { clientSystem, nationalStore, oldClaims, parameters, yearsToClaim, type ParameterId } from './parameters.ts'
import { act1386, act681 } from './sources.ts'
import type { ActorKind, Names } from './terms.ts'

/** Authorities that have a calendar of their own. */
export const calendarKinds = ['municipality', 'employment-authority', 'welfare-area', 'aland-health-authority', 'state-regional-centre', 'state-service-centre', 'reception-centre', 'migri'] as const satisfies readonly ActorKind[]
export type CalendarKind = (typeof calendarKinds)[number]

export type CalendarDay = {
  /** Stable: the same day of the law has the same id in every release. */
  id: string
  /** `last-day`: the day itself is in time. `first-day`: from that day. `runs-out`: the last day a value is known. */
  kind: 'last-day' | 'first-day' | 'runs-out'
  on: IsoDate
  /** The next working day, where the last day is a Saturday, Sunday or holiday (150/1930 5 §). */
  movedTo?: IsoDate
  title: Names
  words: Names
  source: NonEmpty<Section>
  concerns: NonEmpty<CalendarKind>
}

const claimants: NonEmpty<CalendarKind> = ['municipality', 'welfare-area', 'aland-health-authority', 'state-service-centre']
/** Whom it concerns that a number runs out. A number that runs out and is not here does not pass the test. */
export const concernedByEnd: Partial<Record<ParameterId, NonEmpty<CalendarKind>>> = {
  temporaryProtection: ['municipality', 'employment-authority', 'welfare-area', 'state-regional-centre', 'reception-centre', 'migri'],
  refugeeQuota: ['municipality', 'state-regional-centre', 'migri'],
  interpreterFee: ['municipality', 'employment-authority'],
}

const withYear = (names: Names, year: number): Names => ({ sv: names.sv.replace('{year}', String(year)), fi: names.fi.replace('{year}', String(year)), en: names.en.replace('{year}', String(year)) })
const lastDay = (on: Day): Pick<CalendarDay, 'kind' | 'on' | 'movedTo'> => ({ kind: 'last-day', on: isoOf(on), ...(isHoliday(on) ? { movedTo: isoOf(workingDayFrom(on)) } : {}) })

/** Last day to claim for each calendar year, by the law in force when the activity took place (70 §, old 54 §). */
function claimDays(from: Day, to: Day): CalendarDay[] {
  const found: CalendarDay[] = []
  for (let year = yearOf(from) - 4; year <= yearOf(to); year++) {
    const endOfYear = dayOf(year, 12, 31)
    const row = yearsToClaim.find(endOfYear)
    if (row === undefined) continue
    found.push({
      id: `claim-${year}`, ...lastDay(addYears(endOfYear, row.value)), title: withYear(calendarWords.claim.title, year), words: withYear(calendarWords.claim.words, year),
      source: row.source.act === '681/2023' ? [row.source, act681('59', '1')] : [row.source], concerns: claimants,
    })
  }
  return found
}

/** Numbers whose next value this release does not know. */
function endingNumbers(): CalendarDay[] {
  return (Object.keys(parameters) as ParameterId[]).flatMap((id): CalendarDay[] => {
    const table: SetByLaw<unknown> = parameters[id]
    const { inForce, source } = table.rows[0]
    const concerns = concernedByEnd[id]
    if (table.after !== 'unknown' || inForce.last === endOfTime || concerns === undefined) return []
    const words = runsOutWords[id as keyof typeof runsOutWords]
    return [{ id: `runs-out-${id}-${isoOf(inForce.last)}`, kind: 'runs-out', on: isoOf(inForce.last), ...words, source: [source], concerns }]
  })
}

const single: readonly CalendarDay[] = [
  {
    id: 'old-claims', ...lastDay(oldClaims.rows[0].inForce.last), ...calendarWords.oldClaims,
    source: [act681('102', '1'), act1386('46'), act1386('48'), act1386('49', '1', '3'), act1386('50')], concerns: ['municipality', 'welfare-area', 'state-service-centre'],
  },
  { id: 'client-system', kind: 'last-day', on: isoOf(clientSystem.rows[0].inForce.first), ...calendarWords.clientSystem, source: [act681('102', '3'), act681('74')], concerns: ['municipality', 'state-service-centre'] },
  { id: 'national-store', kind: 'first-day', on: isoOf(nationalStore.rows[0].inForce.first), ...calendarWords.nationalStore, source: [act681('102', '4'), act681('76', '1')], concerns: ['municipality', 'state-service-centre'] },
]

/** Days of the law from one day to another, both included, in order. */
export function calendarDays(from: Day, to: Day): CalendarDay[] {
  const [first, last] = [isoOf(from), isoOf(to)]
  return [...single, ...claimDays(from, to), ...endingNumbers()].filter((one) => first <= one.on && one.on <= last).sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
}

/** Numbers whose last known day has passed: what holds today is not known. */
export const pastEnds = (on: Day): CalendarDay[] => endingNumbers().filter((one) => one.on < isoOf(on))

export const concerning = (days: readonly CalendarDay[], kind: CalendarKind): CalendarDay[] => days.filter((one) => one.concerns.includes(kind))
