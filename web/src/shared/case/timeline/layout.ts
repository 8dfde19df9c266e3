/** Where things stand in the picture: pixels of days, rows of labels, and marks close enough to share a button. */
import { scaleLinear } from '@visx/scale'
import { numberOf } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import type { Band, Lane, Mark } from './lanes.ts'

export type Domain = { from: IsoDate; to: IsoDate }
export type Scale = (day: IsoDate) => number
export type Row = { lane: Lane; band?: Band; top: number; labels: Label[]; height: number }
export type Label = { mark: Mark; x: number; anchor: 'start' | 'middle' | 'end'; row: number }

export type Measures = { width: number; start: number; bar: number; laneTop: number; gap: number; labelRow: number; bandHeight: number; top: number; letter: number; labels: boolean }
export const wide: Measures = { width: 1312, start: 184, bar: 28, laneTop: 0, gap: 12, labelRow: 18, bandHeight: 38, top: 82, letter: 6.7, labels: true }
export const narrow: Measures = { width: 358, start: 0, bar: 14, laneTop: 26, gap: 8, labelRow: 0, bandHeight: 34, top: 82, letter: 6.7, labels: false }

export function scaleOf(domain: Domain, size: Measures): Scale {
  const scale = scaleLinear<number>({ domain: [numberOf(domain.from), numberOf(domain.to) + 1], range: [size.start, size.width] })
  return (day) => Math.round(scale(numberOf(day)) * 10) / 10
}

/** Year of arrival to two years ahead; when that is more than four years, the four around today. */
export function domainOf(years: 1 | 4 | 10, first: IsoDate, today: IsoDate, day: IsoDate): Domain {
  const year = (iso: IsoDate): number => +iso.slice(0, 4)
  const start = years === 1 ? year(day) : years === 4 ? Math.max(Math.min(year(first), year(today)), year(today) - 2) : Math.max(Math.min(year(first), year(today)), year(today) - 5)
  return { from: `${start}-01-01`, to: `${start + years - 1}-12-31` }
}

/** Labels under a lane: each on the first row where it does not touch its neighbour, and beside the line of today rather than across it. */
export function labelsOf(marks: readonly Mark[], x: Scale, domain: Domain, size: Measures, today: IsoDate): Label[] {
  const line = today < domain.from || today > domain.to ? undefined : x(today)
  const ends: number[] = []
  const placed: Label[] = []
  for (const mark of marks) {
    if (mark.on < domain.from || mark.on > domain.to) continue
    const at = x(mark.on)
    const length = mark.label.length * size.letter
    const usual: Label = { mark, x: at, anchor: at + length / 2 > size.width - 4 ? 'end' : at - length / 2 < size.start ? 'start' : 'middle', row: 0 }
    const beginning = ({ x: place, anchor }: Label): number => (anchor === 'middle' ? place - length / 2 : anchor === 'end' ? place - length : place)
    // Far enough from the line that the words stand clear of it, on the side where the mark is, and on the other if there is no room.
    const sides: Label[] = line === undefined ? [] : [{ ...usual, x: line - 6, anchor: 'end' }, { ...usual, x: line + 6, anchor: 'start' }]
    const isCrossed = line !== undefined && beginning(usual) - 4 < line && line < beginning(usual) + length + 4
    const chosen = (isCrossed ? (at > line ? sides.toReversed() : sides).find((one) => beginning(one) >= size.start && beginning(one) + length <= size.width) : undefined) ?? usual
    const from = beginning(chosen)
    let row = ends.findIndex((end) => end + 12 < from)
    if (row < 0) row = ends.length
    if (row > 3) row = 3
    ends[row] = from + length
    placed.push({ ...chosen, row })
  }
  return placed
}

export function rowsOf(lanes: readonly Lane[], x: Scale, domain: Domain, size: Measures, today: IsoDate): { rows: Row[]; height: number } {
  let top = size.top
  let band: Band | undefined
  const rows: Row[] = []
  for (const lane of lanes) {
    const isNew = lane.band !== band
    band = lane.band
    if (isNew) top += size.bandHeight
    const labels = size.labels ? labelsOf(lane.marks, x, domain, size, today) : []
    const labelRows = labels.length === 0 ? 0 : Math.max(...labels.map((label) => label.row)) + 1
    const height = size.laneTop + size.bar + labelRows * size.labelRow + (labelRows > 0 ? 4 : 0)
    rows.push({ lane, ...(isNew ? { band: lane.band } : {}), top, labels, height })
    top += height + size.gap
  }
  return { rows, height: top + 4 }
}

/** Marks that stand nearer than a finger share one button. */
export function clusters(marks: readonly Mark[], x: Scale, domain: Domain, least: number): { x: number; marks: Mark[] }[] {
  const found: { x: number; marks: Mark[] }[] = []
  for (const mark of marks) {
    if (mark.on < domain.from || mark.on > domain.to) continue
    const at = x(mark.on)
    const last = found.at(-1)
    if (last && at - last.x < least) last.marks.push(mark)
    else found.push({ x: at, marks: [mark] })
  }
  return found
}
