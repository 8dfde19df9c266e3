/** Two days of the responsibility map: what is added, gone, moved to another holder, or due at another time. */
import type { NamedActor } from './determination.ts'
import type { MapItem, MapRow, ResponsibilityMap } from './map.ts'
import type { IsoDate } from './kit/date.ts'
import { wholeLawFrom } from './map-words.ts'

/** `unknown`: on one of the days the law is known in part, so nothing can be said of what became of the task. */
export type MapChange = 'added' | 'gone' | 'holder' | 'deadline' | 'refund' | 'section' | 'unknown'
export type ComparedItem = { item: MapItem; before?: MapItem; changes: MapChange[] }
export type ComparedRow = Omit<MapRow, 'items'> & { items: ComparedItem[] }

const nameOf = (map: ResponsibilityMap, item: MapItem): NamedActor | undefined => map.authorities.find((one) => one.kind === item.actor.kind && one.code === item.actor.code)
const sectionsOf = (item: MapItem): string => item.source.map((one) => `${one.act} ${one.section}`).sort().join('; ')
const sameWhen = (a: MapItem, b: MapItem): boolean => JSON.stringify(withoutAmounts(a)) === JSON.stringify(withoutAmounts(b))
const withoutAmounts = ({ when }: MapItem): unknown => (when?.kind === 'without-delay' || when?.kind === 'within' ? { ...when, since: [] } : when)

/** Whether anything can be said of a task on the other day: of the old Act only some duties are worked out. */
const isWorkedOut = (item: MapItem, map: ResponsibilityMap): boolean => map.day >= wholeLawFrom || item.oldAct === true
const isComing = (item: MapItem): boolean => item.when?.kind === 'coming'

function changesOf(before: MapItem, after: MapItem, from: ResponsibilityMap, to: ResponsibilityMap): MapChange[] {
  // What was only announced on the first day is in force on the second.
  if (isComing(before) && !isComing(after)) return [isWorkedOut(after, from) ? 'added' : 'unknown']
  const changes: MapChange[] = []
  const [was, is] = [nameOf(from, before), nameOf(to, after)]
  if (before.actor.kind !== after.actor.kind || before.column !== after.column || was?.name.fi !== is?.name.fi) changes.push('holder')
  if (!sameWhen(before, after)) changes.push(after.kind === 'refund' ? 'refund' : 'deadline')
  if (changes.length === 0 && sectionsOf(before) !== sectionsOf(after)) changes.push('section')
  return changes
}

function compareItems(before: readonly MapItem[], after: readonly MapItem[], from: ResponsibilityMap, to: ResponsibilityMap): ComparedItem[] {
  const earlier = new Map(before.map((item) => [item.key, item]))
  const later = new Set(after.map((item) => item.key))
  const result: ComparedItem[] = after.map((item) => {
    const was = earlier.get(item.key)
    if (was !== undefined) return { item, before: was, changes: changesOf(was, item, from, to) }
    // Announced on the later day only: nothing has changed yet, and the item says when it does.
    if (isComing(item)) return { item, changes: [] }
    return { item, changes: [isWorkedOut(item, from) ? 'added' : 'unknown'] }
  })
  for (const item of before) if (!later.has(item.key) && !isComing(item)) result.push({ item, changes: [isWorkedOut(item, to) ? 'gone' : 'unknown'] })
  return result
}

export type ComparedMap = { from: IsoDate; to: IsoDate; rows: ComparedRow[]; tasks: ComparedItem[] }

/** From the earlier day to the later, whichever is given first. */
export function compareMaps(one: ResponsibilityMap, other: ResponsibilityMap): ComparedMap {
  const [from, to] = one.day <= other.day ? [one, other] : [other, one]
  return {
    from: from.day, to: to.day,
    rows: to.rows.map((row) => ({ ...row, items: compareItems(from.rows.find((each) => each.id === row.id)?.items ?? [], row.items, from, to) })),
    tasks: compareItems(from.tasks, to.tasks, from, to),
  }
}
