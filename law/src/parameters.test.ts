import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, endOfTime, isoOf } from './kit/date.ts'
import { between, from, isInForce, OutsideTheTable, setByLaw, type SetByLaw } from './kit/set-by-law.ts'
import { parameters } from './parameters.ts'
import { act681 } from './sources.ts'

const all = Object.entries(parameters) as [string, SetByLaw<unknown>][]
const spoken = (table: SetByLaw<unknown>, on: number): string => `${table.what}: no value is known for ${isoOf(on)}`

describe.each(all)('The number %s', (_id, table) => {
  test('has no value on the day after the last known one: the error names the number and the day', () => {
    const { last } = table.rows[0].inForce
    if (last === endOfTime) return expect(table.after).toBeUndefined()
    expect(table.after).toBeDefined()
    expect(() => table.on(last + 1)).toThrow(new OutsideTheTable(table.what, last + 1))
    expect(() => table.on(last + 1)).toThrow(spoken(table, last + 1))
    expect(table.find(last + 1)).toBeUndefined()
    return undefined
  })

  test('has no value on the day before the first known one', () => {
    const before = table.rows.at(-1)!.inForce.first - 1
    expect(() => table.on(before)).toThrow(spoken(table, before))
  })

  test('on any day has the value of the one row in force, or is an error that names itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1990-01-01'), max: day('2060-12-31') }), (on) => {
        const rows = table.rows.filter((row) => isInForce(row.inForce, on))
        expect(rows.length).toBeLessThanOrEqual(1)
        if (rows.length === 1) expect(table.on(on)).toBe(rows[0])
        else expect(() => table.on(on)).toThrow(spoken(table, on))
      }),
    )
  })

  test('has a section for every row', () => {
    for (const row of table.rows) expect(row.source.section.length).toBeGreaterThan(0)
  })
})

describe('A table of numbers', () => {
  const row = { inForce: between('2025-01-01', '2025-12-31'), value: 1, source: act681('1') }
  test('that ends must say what lies after its last day', () => {
    expect(() => setByLaw('a number', [row])).toThrow('a number: say what lies after the last day')
    expect(() => setByLaw('a number', [{ ...row, inForce: from('2025-01-01') }], 'unknown')).toThrow('only where there is one')
  })
  test('that has two values on one day is refused', () => expect(() => setByLaw('a number', [row, { ...row, inForce: from('2025-12-31') }])).toThrow('two values on 2025-12-31'))
})
