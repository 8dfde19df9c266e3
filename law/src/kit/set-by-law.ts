/** Numbers set by law: dated tables with a source per row. A day outside the table is an error that names both. */
import type { Section } from '../determination.ts'
import { day, endOfTime, isoOf, type Day, type IsoDate } from './date.ts'

/** First and last day in force, both inclusive. */
export type InForce = { readonly first: Day; readonly last: Day }
export const from = (first: IsoDate): InForce => ({ first: day(first), last: endOfTime })
export const between = (first: IsoDate, last: IsoDate): InForce => ({ first: day(first), last: day(last) })
export const isInForce = (period: InForce, on: Day): boolean => period.first <= on && on <= period.last

/** The text form of a validity, for receipts and the law book. */
export const validity = (period: InForce): { from: IsoDate; to?: IsoDate } =>
  period.last === endOfTime ? { from: isoOf(period.first) } : { from: isoOf(period.first), to: isoOf(period.last) }

export type Row<T> = { readonly inForce: InForce; readonly value: T; readonly source: Section }
export type SetByLaw<T> = {
  readonly what: string
  readonly rows: readonly Row<T>[]
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

export function setByLaw<T>(what: string, rows: readonly Row<T>[]): SetByLaw<T> {
  const sorted = [...rows].sort((a, b) => b.inForce.first - a.inForce.first)
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
    find,
    on: (on) => {
      const row = find(on)
      if (row === undefined) throw new OutsideTheTable(what, on)
      return row
    },
  }
}
