import { expect, test } from 'vitest'
import { stoppedClock, systemClock } from './clock.ts'

test('a day begins at midnight in Finland, in summer and in winter', () => {
  expect(stoppedClock('2026-07-01T20:59:59Z').today()).toBe('2026-07-01')
  expect(stoppedClock('2026-07-01T21:00:00Z').today()).toBe('2026-07-02')
  expect(stoppedClock('2026-11-22T22:00:00Z').today()).toBe('2026-11-23')
})

test('the clock of the machine gives a day and a moment', () => {
  expect(systemClock.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(systemClock.now()).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
})
