import { describe, expect, it } from 'vitest'
import { addMonths, addYears, ageOn, day, firstOfMonthFrom, holidayOn, isHoliday, isoOf, nextMonth, parseDay, weekdayOf, workingDayFrom } from './date.ts'

const plusMonths = (from: string, months: number): string => isoOf(addMonths(day(from), months))

describe('Days', () => {
  it('are read and written the same, every day of four hundred years', () => {
    const first = day('1800-01-01')
    const last = day('2200-12-31')
    for (let at = first; at <= last; at++) if (parseDay(isoOf(at)) !== at) throw new Error(`day ${at} is written ${isoOf(at)}`)
    expect(last - first).toBe(146_461)
  })
  it.each(['2025-02-29', '2025-02-30', '2025-13-01', '2025-00-10', '2025-1-01', '25-01-01', '2025/01/01', '2025-01-01 ', '', '0000-01-01', '２０２５-01-01'])('refuse %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })
  it('know their weekday', () => expect([weekdayOf(day('2026-11-23')), weekdayOf(day('2028-12-31')), weekdayOf(day('1969-12-31'))]).toEqual([1, 0, 3]))
})

describe('A time limit in months or years (150/1930 3 §)', () => {
  it('ends on the same number of the day', () => expect(plusMonths('2025-03-12', 12)).toBe('2026-03-12'))
  it('ends on the last day when the month has no such day: 31 August and six months', () => expect(plusMonths('2025-08-31', 6)).toBe('2026-02-28'))
  it('ends on 29 February in a leap year', () => expect(plusMonths('2027-08-31', 6)).toBe('2028-02-29'))
  it('of years from 29 February ends on 28 February', () => expect(isoOf(addYears(day('2024-02-29'), 3))).toBe('2027-02-28'))
  it('counts back as well', () => expect(plusMonths('2026-01-31', -2)).toBe('2025-11-30'))
})

describe('Age', () => {
  it('is reached on the birthday', () => expect([ageOn(day('2007-05-04'), day('2025-05-03')), ageOn(day('2007-05-04'), day('2025-05-04'))]).toEqual([17, 18]))
  it('of somebody born on 29 February is reached on 28 February in other years', () => {
    expect([ageOn(day('2004-02-29'), day('2027-02-27')), ageOn(day('2004-02-29'), day('2027-02-28')), ageOn(day('2004-02-29'), day('2028-02-28'))]).toEqual([22, 23, 23])
  })
})

describe('Months', () => {
  it('begin on the first day on or after', () => expect([isoOf(firstOfMonthFrom(day('2025-02-10'))), isoOf(firstOfMonthFrom(day('2025-02-01'))), isoOf(firstOfMonthFrom(day('2025-12-31')))]).toEqual(['2025-03-01', '2025-02-01', '2026-01-01']))
  it('follow one another over ten years', () => {
    let at = day('2020-01-01')
    for (let i = 1; i <= 120; i++) {
      at = nextMonth(at)
      expect(isoOf(at)).toBe(plusMonths('2020-01-01', i))
    }
  })
})

/** Public holidays of Finland 2026 and 2027 with the eves of 150/1930 5 §, by the almanac. */
const holidays = [
  '2026-01-01', '2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-06-19', '2026-12-24', '2026-12-25',
  '2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29', '2027-05-06', '2027-06-25', '2027-12-06', '2027-12-24',
]
describe('Holidays (150/1930 5 §)', () => {
  it('on weekdays of 2026 and 2027 are these and no others', () => {
    const found: string[] = []
    for (let at = day('2026-01-01'); at <= day('2027-12-31'); at++) if (isHoliday(at) && weekdayOf(at) !== 0 && weekdayOf(at) !== 6) found.push(isoOf(at))
    expect(found).toEqual(holidays)
  })
  it('move the last day of a claim from Sunday 31.12.2028 past New Year to Tuesday', () => expect(isoOf(workingDayFrom(day('2028-12-31')))).toBe('2029-01-02'))
  it('are a table with days and words, known from the first day of the oldest law here', () => {
    expect(holidayOn(day('2026-12-24'))).toMatchObject({ id: 'christmas-eve', names: { sv: 'julafton', fi: 'jouluaatto' }, from: '2011-09-01' })
    expect([holidayOn(day('2011-12-06'))?.id, holidayOn(day('2011-01-06')), holidayOn(day('2026-11-23'))]).toEqual(['independence-day', undefined, undefined])
  })
  it('leave an ordinary day where it is', () => expect(isoOf(workingDayFrom(day('2027-12-31')))).toBe('2027-12-31'))
})
