/** Numbers set by law: dated tables with a source per row. A day outside the table is an error that names both. */
import type { Section } from '../determination.ts'
import { day, endOfTime, isoOf, type Day, type IsoDate } from './date.ts'

/** A list that cannot be empty: a rule without a source does not compile. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** First and last day in force, both inclusive. */
export type InForce = { readonly first: Day; readonly last: Day }
export const from = (first: IsoDate): InForce => ({ first: day(first), last: endOfTime })
export const between = (first: IsoDate, last: IsoDate): InForce => ({ first: day(first), last: day(last) })
export const isInForce = (period: InForce, on: Day): boolean => period.first <= on && on <= period.last

/** The text form of a validity, for receipts and the law book. */
export const validity = (period: InForce): { from: IsoDate; to?: IsoDate } =>
  period.last === endOfTime ? { from: isoOf(period.first) } : { from: isoOf(period.first), to: isoOf(period.last) }

export type Row<T> = { readonly inForce: InForce; readonly value: T; readonly source: Section }
/** What lies after the last row: the law no longer sets the value, or sets one that this release does not know. */
export type After = 'ceased' | 'unknown'
export type SetByLaw<T> = {
  readonly what: string
  /** Newest first. */
  readonly rows: NonEmpty<Row<T>>
  /** Present when the newest row has a last day. */
  readonly after?: After
  /** The row in force on a day, or `undefined`: the caller must then say what it does not know. */
  find(on: Day): Row<T> | undefined
  /** The row in force on a day. Throws when the table has none: a parameter that has run out is an error, never a default. */
  on(on: Day): Row<T>
}

export class OutsideTheTable extends Error {
  constructor(what: string, on: Day) {
    super(`${what}: no value is known for ${isoOf(on)}`)
    this.name = 'OutsideTheTable'
  }
}

export function setByLaw<T>(what: string, rows: NonEmpty<Row<T>>, after?: After): SetByLaw<T> {
  const sorted = [...rows].sort((a, b) => b.inForce.first - a.inForce.first) as [Row<T>, ...Row<T>[]]
  if ((sorted[0].inForce.last === endOfTime) === (after !== undefined)) throw new Error(`${what}: say what lies after the last day, and only where there is one`)
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i]!.inForce.last >= sorted[i - 1]!.inForce.first) throw new Error(`${what}: two values on ${isoOf(sorted[i - 1]!.inForce.first)}`)
  }
  const find = (on: Day): Row<T> | undefined => {
    for (const row of sorted) if (isInForce(row.inForce, on)) return row
    return undefined
  }
  return {
    what,
    rows: sorted,
    ...(after === undefined ? {} : { after }),
    find,
    on: (on) => {
      const row = find(on)
      if (row === undefined) throw new OutsideTheTable(what, on)
      return row
    },
  }
}

/** The row in force on a day, or the oldest where the day lies before all of them. */
export const onOrOldest = <T>(table: SetByLaw<T>, on: Day): Row<T> => table.find(on) ?? table.rows[table.rows.length - 1]!
