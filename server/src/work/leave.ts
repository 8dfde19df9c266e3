/** Handing people over for a leave: who goes to whom, and which periods become which. Nothing here asks the database. */
import { day, isoOf } from '@kotostig/law/kit/date'

const before = (on: string): string => isoOf(day(on) - 1)
const after = (on: string): string => isoOf(day(on) + 1)
const later = (a: string, b: string): string => (a > b ? a : b)
/** The earlier of two last days; null is never. */
const earlier = (a: string | null, b: string | null): string | null => (a === null ? b : b === null ? a : a < b ? a : b)

/** Families, as far as both are among the people: whoever is tied to each other stays together. */
export function familiesOf(people: readonly string[], ties: readonly (readonly [string, string])[]): string[][] {
  const leader = new Map(people.map((one) => [one, one]))
  const find = (one: string): string => {
    const up = leader.get(one)!
    if (up === one) return one
    const top = find(up)
    leader.set(one, top)
    return top
  }
  for (const [one, other] of ties) if (leader.has(one) && leader.has(other)) leader.set(find(one), find(other))
  const families = new Map<string, string[]>()
  for (const one of people) families.set(find(one), [...(families.get(find(one)) ?? []), one])
  return [...families.values()]
}

/**
 * Spreads families over those who take over, the largest first, each to whoever has been given fewest. Nobody is given their own
 * file or that of their family: where nobody else is left, the family stays where it is.
 */
export function spread(families: readonly string[][], to: readonly string[], own: readonly { officer: string; person: string }[]): Map<string, string> {
  const isOwn = new Set(own.map(({ officer, person }) => `${officer} ${person}`))
  const given = new Map(to.map((one) => [one, 0]))
  const found = new Map<string, string>()
  for (const family of [...families].sort((a, b) => b.length - a.length)) {
    const able = to.filter((officer) => !family.some((person) => isOwn.has(`${officer} ${person}`)))
    const [fewest] = able.sort((a, b) => given.get(a)! - given.get(b)!)
    if (fewest === undefined) continue
    given.set(fewest, given.get(fewest)! + family.length)
    for (const person of family) found.set(person, fewest)
  }
  return found
}

export type Row = { id: string; person: string; from: string; to: string | null }
/** A row that is changed to end earlier, or to be somebody else's for a time; and rows that come after it. */
export type Pieces = {
  changed: { id: string; officer: string; to: string | null }[]
  added: { person: string; officer: string; from: string; to: string | null }[]
}

/** What each assignment of the absent officer becomes: theirs until the day before, the other's meanwhile, theirs again after. */
export function cut(rows: readonly Row[], absent: string, receiver: ReadonlyMap<string, string>, leave: { from: string; until: string | null }): Pieces {
  const pieces: Pieces = { changed: [], added: [] }
  for (const row of rows) {
    const officer = receiver.get(row.person)
    if (officer === undefined) continue
    const meanwhile = { from: later(row.from, leave.from), to: earlier(row.to, leave.until) }
    if (row.from < meanwhile.from) {
      pieces.changed.push({ id: row.id, officer: absent, to: before(meanwhile.from) })
      pieces.added.push({ person: row.person, officer, ...meanwhile })
    } else pieces.changed.push({ id: row.id, officer, to: meanwhile.to })
    const goesOn = leave.until !== null && (row.to === null || row.to > leave.until)
    if (goesOn) pieces.added.push({ person: row.person, officer: absent, from: after(leave.until!), to: row.to })
  }
  return pieces
}
