/** Figures in which nobody can be recognised: one to four is not told, nor what would let it be worked out. */
import type { FewCount } from '@kotostig/api/guidance'

const least = 5
const isFew = (count: number): boolean => count > 0 && count < least

export const fewOf = (key: string, count: number): FewCount => (isFew(count) ? { key, count: null, few: 'fewer-than-five' } : { key, count, few: null })

/** Where only one figure of a row is hidden, its neighbour goes too: otherwise it is the total less the others. */
export function hideFew(rows: readonly { key: string; count: number }[]): FewCount[] {
  const shown = rows.map(({ key, count }) => fewOf(key, count))
  const hidden = shown.filter((one) => one.few !== null)
  if (hidden.length !== 1 || rows.length < 2) return shown
  const next = rows.filter((one) => !isFew(one.count) && one.count > 0).sort((a, b) => a.count - b.count)[0]
  return shown.map((one) => (one.key === next?.key ? { key: one.key, count: null, few: 'hidden' } : one))
}
