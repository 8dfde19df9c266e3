/** A cell that says nearly the same as one above it refers to that one, so that a reader meets each list once. */
import type { MapColumn } from '@kotostig/law/map'
import type { ComparedItem } from '@kotostig/law/map-compare'
import type { Together } from './say-item.ts'
import { sayOf } from './say-item.ts'

export type CellPlan = { like?: number; items: ComparedItem[]; without: ComparedItem[] }

/** Shorter lists are written out. */
const fewest = 3

/** For each group in order, the plan of its cell in a column. */
export function planColumn(groups: readonly Together[], column: MapColumn): CellPlan[] {
  const whole: { at: number; items: ComparedItem[]; says: Map<string, string> }[] = []
  return groups.map((group, at) => {
    const items = group.items.filter((one) => one.item.column === column)
    const model = group.rows[0]!.id
    const says = new Map(items.map((one) => [one.item.key, sayOf(one, model)]))
    let best: { plan: CellPlan; differences: number } | undefined
    for (const earlier of whole) {
      const extra = items.filter((one) => earlier.says.get(one.item.key) !== says.get(one.item.key))
      const without = earlier.items.filter((one) => !says.has(one.item.key))
      const shared = items.length - extra.length
      const differences = extra.length + without.length
      // With more differences than likeness the list is easier to read whole.
      if (shared >= fewest && differences <= Math.max(shared, fewest) && (best === undefined || differences < best.differences)) best = { plan: { like: earlier.at, items: extra, without }, differences }
    }
    if (best) return best.plan
    if (items.length > 0) whole.push({ at, items, says })
    return { items, without: [] }
  })
}
