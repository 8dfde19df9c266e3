import { expect, test } from 'vitest'
import type { Mark } from './lanes.ts'
import { labelsOf, scaleOf, wide } from './layout.ts'

const domain = { from: '2025-01-01', to: '2028-12-31' }
const x = scaleOf(domain, wide)
const today = '2026-11-23'
const mark = (on: string, label: string): Mark => ({ on, label, kind: 'act', words: label }) as unknown as Mark
const spanOf = ({ x: at, anchor, mark: { label } }: ReturnType<typeof labelsOf>[number]): [number, number] => {
  const length = label.length * wide.letter
  return anchor === 'middle' ? [at - length / 2, at + length / 2] : anchor === 'end' ? [at - length, at] : [at, at + length]
}

test('words under marks that stand close to today keep clear of its line, each on its own side, and do not lie over each other', () => {
  const labels = labelsOf([mark('2026-11-04', 'Fick veta 4.11'), mark('2026-11-20', 'Bedömning 20.11'), mark('2026-12-01', 'Översyn 1.12')], x, domain, wide, today)
  for (const label of labels) {
    const [from, to] = spanOf(label)
    expect(x(today) < from || x(today) > to, label.mark.label).toBe(true)
  }
  expect(labels.map(({ anchor }) => anchor)).toEqual(['end', 'end', 'start'])
  expect(new Set(labels.slice(0, 2).map(({ row }) => row)).size).toBe(2)
})
test('words far from today stand under their mark', () => {
  expect(labelsOf([mark('2025-07-01', 'Ankomst 1.7')], x, domain, wide, today)).toMatchObject([{ anchor: 'middle', x: x('2025-07-01'), row: 0 }])
})
