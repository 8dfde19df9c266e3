import { expect, test } from 'vitest'
import { act681 } from '../sources.ts'
import { all } from './truth.ts'
import type { DutyVersion } from './rule.ts'
import { from, type Row } from './set-by-law.ts'

// These lines are read by the type check: each error below must be there, or the check fails.
const whole: DutyVersion = { inForce: from('2025-01-01'), source: [act681('22')], holder: 'municipality', when: all(), starts: { condition: true } }
const { source: _source, ...withoutSource } = whole
const { inForce: _inForce, ...withoutDays } = whole

test('a rule without a source or without its days does not compile', () => {
  // @ts-expect-error a rule has a source
  const first: DutyVersion = withoutSource
  // @ts-expect-error a list of sources is not empty
  const second: DutyVersion = { ...whole, source: [] }
  // @ts-expect-error a rule has its days
  const third: DutyVersion = withoutDays
  // @ts-expect-error a number has a source
  const fourth: Row<number> = { inForce: from('2025-01-01'), value: 1 }
  expect([first, second, third, fourth].map((one) => Object.keys(one).length)).toEqual([4, 5, 4, 2])
})
