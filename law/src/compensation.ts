/**
 * Calculated compensation month by month (61–62 §, decree 872/2024; before 2025: 1386/2010 45 and 45 a §, 975/2022 and
 * 1393/2011), its totals and the last days to claim it (70 §).
 *
 * A month counts when its first day is inside the clock and the person belongs to 2 § 3–5 that day, lives in a municipality,
 * is alive, in Finland and not a Finnish citizen. Age is the age that day.
 */
import { helsinkiCode, municipalityByCode } from '../data/areas.ts'
import type { Actor } from './case-file.ts'
import { compensationClock, type CompensationClock } from './compensation-clock.ts'
import type { Compensation, CompensationLine, CompensationTotal, Section } from './determination.ts'
import { addYears, dayOf, day, endOfTime, firstOfMonthFrom, isoMonthOf, isoOf, nextMonth, parseDay, workingDayFrom, yearOf, type Day } from './kit/date.ts'
import { euros, type Twelfths } from './kit/money.ts'
import type { SetByLaw } from './kit/set-by-law.ts'
import { isCompensated } from './groups.ts'
import {
  ageOfHigherRate, lateAlandMunicipalityRates, lateMunicipalityRates, lateWelfareAreaRates, monthsOfAdultSupplement, yearsToClaim, type AnnualRates,
} from './parameters.ts'
import { covering, type Municipality, type Person, type PlaceSpan, type Span } from './person.ts'
import { act1386, act681, decree872 } from './sources.ts'
import type { QuestionId, Rate, ReadingId } from './terms.ts'

const actInForce = day('2025-01-01')

/** What the compensation of a person found out besides lines. */
export type MoneyNotes = { questions: Map<QuestionId, string | undefined>; readings: Set<ReadingId> }

type Share = 'municipality' | 'welfare-area'
type LateClaim = { on: Day; section: '61' | '62'; month: Day }
type Sum = { payee: Actor; act: '681/2023' | '1386/2010'; section: '61' | '62' | '45'; share: Share | undefined; year: number; sum: Twelfths }

const section61 = [act681('61'), decree872('1')]
const section62 = [act681('62'), decree872('2')]
const late61 = [act681('61'), act681('70', '1'), decree872('4')]
const late62 = [act681('62'), act681('70', '1'), decree872('4')]
const old45 = [act1386('45')]
const old45a = [act1386('45 a')]

const payeeOf = new Map<string, { municipality: Actor; welfare: Actor; aland: boolean }>()
/** Who is paid for a person living in a municipality. Helsinki is paid in both its roles (100 §). */
function payees(code: string): { municipality: Actor; welfare: Actor; aland: boolean } {
  let found = payeeOf.get(code)
  if (found === undefined) {
    const area = municipalityByCode.get(code)!
    const municipality: Actor = { kind: 'municipality', code }
    const welfare: Actor = area.aland ? { kind: 'aland-health-authority' } : code === helsinkiCode ? municipality : { kind: 'welfare-area', code: area.welfareArea }
    payeeOf.set(code, (found = { municipality, welfare, aland: area.aland }))
  }
  return found
}

/** Whether a condition of 59 § 1 holds for a municipality on a day; `undefined` when it is not known. */
const known = (municipality: Municipality | undefined, which: 'agreement' | 'programme', on: Day): boolean | undefined => {
  const spans: Span[] | undefined = municipality?.[which]
  return spans === undefined ? undefined : covering(spans, on) !== undefined
}

/** Where the person lives for compensation: a registered home, or without one the place lived in when the clock runs from the permit. */
const paidPlace = (person: Person, clock: CompensationClock, on: Day): PlaceSpan | undefined =>
  covering(person.home, on) ?? (clock.fromPermit ? covering(person.livesIn, on) : undefined)

function lateClaims(person: Person): LateClaim[] {
  return person.acts.filter((one) => one.type === 'compensation-claimed-late')
    .map((one) => ({ on: one.on, section: one.act.section!, month: parseDay(`${one.act.month!}-01`)! }))
}
const lastClaimDay = (year: number): Day => dayOf(year + (yearsToClaim.find(dayOf(year, 12, 31)) ?? yearsToClaim.rows[0]!).value, 12, 31)

/** Whether a line rests on a fact dated after the day of the question. */
const restsOnPlanned = (person: Person, clock: CompensationClock, place: PlaceSpan, on: Day, asOf: Day): boolean => {
  if (clock.from > asOf || place.from > asOf) return true
  const residence = covering(person.residence, on)
  return residence !== undefined && residence.from > asOf
}

class PersonMoney {
  readonly lines: CompensationLine[] = []
  readonly totals: Sum[] = []
  private readonly person: Person
  private readonly clock: CompensationClock
  private readonly notes: MoneyNotes
  private readonly days: readonly Day[]
  private readonly claims: LateClaim[]
  private readonly usedClaims = new Set<LateClaim>()
  private readonly higherFrom: Day
  private adultMonths = 0
  private firstAdultMonth: Day | undefined
  private lastSupplementMonth: Day | undefined

  constructor(person: Person, clock: CompensationClock, days: readonly Day[], notes: MoneyNotes) {
    this.days = days
    this.person = person
    this.clock = clock
    this.notes = notes
    this.claims = lateClaims(person)
    this.higherFrom = addYears(person.born, ageOfHigherRate.rows[0]!.value)
  }

  run(): void {
    const { person, clock } = this
    let livesNowhere = false
    // Who belongs changes only on a turning day, so it is asked once between two of them.
    let next = 0
    let belongs = false
    for (let month = firstOfMonthFrom(clock.from); month <= clock.to; month = nextMonth(month)) {
      if (next === 0 || (next < this.days.length && this.days[next]! <= month)) {
        while (next < this.days.length && this.days[next]! <= month) next++
        if (next === 0) next = 1
        belongs = isCompensated(person, month)
      }
      if (!belongs) continue
      const place = paidPlace(person, clock, month)
      if (place === undefined) {
        livesNowhere = true
        continue
      }
      this.month(month, place)
    }
    if (livesNowhere && clock.fromPermit && person.livesIn === undefined) this.notes.questions.set('home.livesIn', undefined)
    this.askAboutSupplement()
    for (const claim of this.claims) if (!this.usedClaims.has(claim)) this.notes.questions.set('money.lateClaim', isoMonthOf(claim.month))
  }

  private month(month: Day, place: PlaceSpan): void {
    const isAdult = month >= this.person.adultFrom
    if (isAdult) {
      this.firstAdultMonth ??= month
      this.adultMonths++
      if (this.adultMonths <= monthsOfAdultSupplement.rows[0]!.value) this.lastSupplementMonth = month
    }
    const paysSupplement = isAdult && this.adultMonths <= monthsOfAdultSupplement.rows[0]!.value
    const { municipality, welfare, aland } = payees(place.code)
    const listed = this.person.case.municipalities.get(place.code)
    const agreement = known(listed, 'agreement', month)
    const programme = known(listed, 'programme', month)
    const doubts: QuestionId[] = []
    if (agreement === undefined) doubts.push('money.agreement')
    if (programme === undefined) doubts.push('money.programme')
    if (agreement !== false && programme !== false) {
      for (const doubt of doubts) this.notes.questions.set(doubt, place.code)
      this.line(month, place, municipality, 'municipality', aland, paysSupplement, doubts)
    } else if (!aland) this.notes.readings.add('welfare-share-without-agreement')
    this.line(month, place, welfare, 'welfare-area', aland, paysSupplement, [])
  }

  private line(month: Day, place: PlaceSpan, payee: Actor, share: Share, aland: boolean, paysSupplement: boolean, doubts: QuestionId[]): void {
    const section = share === 'municipality' ? '61' : '62'
    const claim = month < actInForce ? this.claims.find((one) => one.month === month && one.section === section) : undefined
    if (claim !== undefined) this.usedClaims.add(claim)
    const isLate = claim !== undefined && claim.on >= actInForce
    if (isLate && claim.on > lastClaimDay(yearOf(month))) {
      this.notes.questions.set('money.lateClaim', isoMonthOf(month))
      return
    }
    const { municipalityRates, welfareAreaRates, alandMunicipalityRates, alandHealthAuthorityRates } = this.person.case.law.tables
    const tables = isLate ? (aland ? lateAlandMunicipalityRates : share === 'municipality' ? lateMunicipalityRates : lateWelfareAreaRates)
      : share === 'municipality' ? (aland ? alandMunicipalityRates : municipalityRates) : aland ? alandHealthAuthorityRates : welfareAreaRates
    // Before the welfare areas (2023), and on Åland before 2025, the municipality alone was paid.
    if (share === 'welfare-area' && (isLate ? aland || welfareAreaRates.find(month) === undefined : tables.find(month) === undefined)) return
    const rates = ratesOn(tables, isLate ? claim.on : month)
    let components: CompensationLine['components'] = none
    if (rates === undefined) this.notes.questions.set('money.rate', isoMonthOf(month))
    else {
      components = componentsOf(rates, month < this.higherFrom ? 'under-7' : paysSupplement ? 'adult-supplement' : '7-and-over')
      if (paysSupplement && rates.adult > 0) this.notes.readings.add('adult-supplement')
    }
    this.notes.readings.add('age-on-first-of-month')
    const isOld = month < actInForce && !isLate
    const source: Section[] = isOld ? (share === 'municipality' ? old45 : old45a) : isLate ? (share === 'municipality' ? late61 : late62) : share === 'municipality' ? section61 : section62
    const line: CompensationLine = { person: this.person.id, source, payee, month: isoMonthOf(month), components }
    const asOf = this.person.case.asOf
    if (restsOnPlanned(this.person, this.clock, place, month, asOf) || (isLate && claim.on > asOf)) line.planned = true
    const questions = rates === undefined ? [...doubts, 'money.rate' as const] : doubts
    if (questions.length > 0) line.questions = questions
    this.lines.push(line)
    let sum = 0
    for (const component of components) sum += component.annual
    this.add(payee, isOld ? '45' : section, isOld ? share : undefined, yearOf(month), sum)
  }

  private add(payee: Actor, section: '61' | '62' | '45', share: Share | undefined, year: number, sum: Twelfths): void {
    // Months come in order, so the total of the last line of the same share is nearly always the one.
    for (let at = this.totals.length - 1; at >= 0; at--) {
      const found = this.totals[at]!
      if (found.year === year && found.section === section && found.payee === payee && found.share === share) {
        found.sum += sum
        return
      }
    }
    this.totals.push({ payee, act: section === '45' ? '1386/2010' : '681/2023', section, share, year, sum })
  }

  /** Where the readings of the adult supplement give different sums, the person is asked about. */
  private askAboutSupplement(): void {
    const first = this.firstAdultMonth
    if (first === undefined || this.lines.length === 0) return
    const startedBefore = this.clock.from < actInForce && this.person.adultFrom <= actInForce && this.lastSupplementMonth! >= actInForce
    const turnsAdultLate = this.person.adultFrom > this.clock.from && this.adultMonths < monthsOfAdultSupplement.rows[0]!.value && this.lastSupplementMonth! >= actInForce
    if (startedBefore || turnsAdultLate) {
      this.notes.questions.set('money.adultSupplement', undefined)
      this.notes.readings.add('adult-supplement')
    }
  }
}

type Components = CompensationLine['components']
const none: Components = []
const components = new WeakMap<AnnualRates, Record<Rate, Components>>()
/** The parts of a month by a row of rates: the same lists for every line, since rows of the law do not change. */
function componentsOf(rates: AnnualRates, rate: Rate): Components {
  let found = components.get(rates)
  if (found === undefined) {
    const older = { rate: '7-and-over' as const, annual: rates.from7 }
    found = {
      'under-7': [{ rate: 'under-7', annual: rates.under7 }],
      '7-and-over': [older],
      'adult-supplement': rates.adult > 0 ? [older, { rate: 'adult-supplement', annual: rates.adult }] : [older],
    }
    components.set(rates, found)
  }
  return found[rate]
}
const ratesOn = (table: SetByLaw<AnnualRates>, on: Day): AnnualRates | undefined => table.find(on)?.value

/** The compensation of one person, by all facts of the case, past and planned. */
export function personCompensation(person: Person, days: readonly Day[], notes: MoneyNotes): { lines: CompensationLine[]; totals: CompensationTotal[] } {
  const clock = compensationClock(person, endOfTime)
  if (clock === undefined) return { lines: [], totals: [] }
  if ('question' in clock) {
    notes.questions.set(clock.question, undefined)
    return { lines: [], totals: [] }
  }
  for (const question of clock.questions) notes.questions.set(question, undefined)
  for (const reading of clock.readings) notes.readings.add(reading)
  if (person.died <= clock.to || person.left <= clock.to || person.citizenFrom <= clock.to) notes.readings.add('day-of-death-or-citizenship')
  const money = new PersonMoney(person, clock, days, notes)
  money.run()
  const totals: CompensationTotal[] = []
  for (const { payee, act, section, share, year, sum } of money.totals) {
    if (sum === 0) continue
    const total: CompensationTotal = { person: person.id, payee, act, section, year, amount: euros(sum) }
    if (share !== undefined) total.share = share
    totals.push(total)
  }
  return { lines: money.lines, totals }
}

/** 70 § 1: the last day to claim for each year with a line, and the working day it moves to. */
export function claimDeadlines(lines: readonly CompensationLine[]): Compensation['claimDeadlines'] {
  const years: number[] = []
  let last = ''
  for (const { month } of lines) {
    if (month === last) continue
    last = month
    const year = Number(month.slice(0, 4))
    if (!years.includes(year)) years.push(year)
  }
  return years.sort((a, b) => a - b).map((year) => {
    const due = lastClaimDay(year)
    const moved = workingDayFrom(due)
    return moved === due ? { year, due: isoOf(due) } : { year, due: isoOf(due), movedTo: isoOf(moved) }
  })
}
