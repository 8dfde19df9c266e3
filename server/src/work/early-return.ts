/** Ending a leave before its time: who comes back to whom, and which periods become which. Nothing here asks the database. */
import { day, isoOf } from '@kotostig/law/kit/date'
import type { Pieces } from './leave.ts'

/** A row of an assignment. `mark`: by what deed it was written; what one leave wrote has one mark. */
export type Held = { id: string; person: string; officer: string; from: string; to: string | null; mark: string }
/** The rows of one person that others have for the time of a leave, and the day on which the person would come back by itself. */
export type Away = { person: string; rows: Held[]; back: string }

/**
 * The next period that a leave gave back to the officer, and what others have before it. Somebody who is only to be given to the
 * officer on a coming day is not away: of such a period no other half was written by the same deed.
 */
function awayOf(rows: readonly Held[], officer: string, today: string): (Away & { begins: string; wasTheirs: boolean }) | undefined {
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))
  const at = sorted.findIndex((row) => row.officer === officer && row.from > today)
  if (at < 0) return undefined
  const back = sorted[at]!
  const given = sorted.findIndex((row, each) => each < at && row.officer !== officer && row.mark === back.mark)
  if (given < 0) return undefined
  const own = sorted.findLastIndex((row, each) => each < at && row.officer === officer)
  // A leave that was prolonged wrote twice: everything since the people were the officer's own belongs to it.
  const block = sorted.slice(own >= 0 ? own + 1 : given, at)
  return block.length === 0 ? undefined : { person: back.person, rows: block, back: back.from, begins: block[0]!.from, wasTheirs: own >= 0 }
}

/** Everybody who would come back to the officer from a leave that is under way today. A leave that is only planned is none. */
export function awayNow(rows: readonly Held[], officer: string, today: string): Away[] {
  const people = Map.groupBy(rows, (row) => row.person)
  const found = [...people.values()].flatMap((each) => awayOf(each, officer, today) ?? [])
  const begun = found.filter((one) => one.begins <= today)
  const days = new Set(begun.map((one) => one.back))
  // Who was to become the officer's in the middle of the leave comes on that day, as if there were none.
  return found.filter((one) => one.begins <= today || (!one.wasTheirs && days.has(one.back)))
}

/** Theirs again from today; who had them meanwhile had them until yesterday. */
export function givenBack(away: readonly Away[], officer: string, today: string): Pieces {
  const pieces: Pieces = { changed: [], added: [] }
  for (const { person, rows } of away) {
    for (const row of rows) {
      if (row.to !== null && row.to < today) continue
      if (row.from >= today) pieces.changed.push({ id: row.id, officer, to: row.to })
      else {
        pieces.changed.push({ id: row.id, officer: row.officer, to: isoOf(day(today) - 1) })
        pieces.added.push({ person, officer, from: today, to: row.to })
      }
    }
  }
  return pieces
}
