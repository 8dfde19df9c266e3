/**
 * The days on which a time limit does not end (150/1930 5 §), as dated data. The text of the Act is not held by this release: the list
 * follows the almanac and is marked `act-150-1930` wherever an answer rests on it. Saturdays and Sundays are not listed.
 */
type Names = { sv: string; fi: string; en: string }
/** `date`: month and day. `fromEaster`: days from Easter Sunday. `beforeSaturdayFrom`: the Friday before the first Saturday on or after month and day. */
export type HolidayRule = { date: readonly [month: number, date: number] } | { fromEaster: number } | { beforeSaturdayFrom: readonly [month: number, date: number] }
/** `from`: the first day for which the line is known; the oldest law of this release begins then. */
export type Holiday = { id: string; names: Names; rule: HolidayRule; from: string; to?: string }

const from = '2011-09-01'
export const holidays: readonly Holiday[] = [
  { id: 'new-year', names: { sv: 'nyårsdagen', fi: 'uudenvuodenpäivä', en: "New Year's Day" }, rule: { date: [1, 1] }, from },
  { id: 'epiphany', names: { sv: 'trettondagen', fi: 'loppiainen', en: 'Epiphany' }, rule: { date: [1, 6] }, from },
  { id: 'good-friday', names: { sv: 'långfredagen', fi: 'pitkäperjantai', en: 'Good Friday' }, rule: { fromEaster: -2 }, from },
  { id: 'easter-monday', names: { sv: 'annandag påsk', fi: 'toinen pääsiäispäivä', en: 'Easter Monday' }, rule: { fromEaster: 1 }, from },
  { id: 'may-day', names: { sv: 'första maj', fi: 'vapunpäivä', en: 'May Day' }, rule: { date: [5, 1] }, from },
  { id: 'ascension', names: { sv: 'Kristi himmelsfärdsdag', fi: 'helatorstai', en: 'Ascension Day' }, rule: { fromEaster: 39 }, from },
  { id: 'midsummer-eve', names: { sv: 'midsommarafton', fi: 'juhannusaatto', en: 'Midsummer Eve' }, rule: { beforeSaturdayFrom: [6, 20] }, from },
  { id: 'independence-day', names: { sv: 'självständighetsdagen', fi: 'itsenäisyyspäivä', en: 'Independence Day' }, rule: { date: [12, 6] }, from },
  { id: 'christmas-eve', names: { sv: 'julafton', fi: 'jouluaatto', en: 'Christmas Eve' }, rule: { date: [12, 24] }, from },
  { id: 'christmas-day', names: { sv: 'juldagen', fi: 'joulupäivä', en: 'Christmas Day' }, rule: { date: [12, 25] }, from },
  { id: 'boxing-day', names: { sv: 'annandag jul', fi: 'tapaninpäivä', en: 'Boxing Day' }, rule: { date: [12, 26] }, from },
]
