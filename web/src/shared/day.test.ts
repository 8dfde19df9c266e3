import { expect, test } from 'vitest'
import { addMonths, dayText, isIso, parseTyped } from './day.ts'

test('a day is typed as 3.12.2026, with zeroes, with spaces or as in the case file', () => {
  for (const typed of ['3.12.2026', '03.12.2026', '3. 12. 2026', '2026-12-03', ' 3.12.2026 ']) expect(parseTyped(typed)).toBe('2026-12-03')
})
test('what is no day stays as it was typed', () => {
  expect(parseTyped('31.2.2026')).toBeUndefined()
  expect(dayText('31.2.2026')).toBe('31.2.2026')
  expect(isIso('2025-02-29')).toBe(false)
})
test('a month later than the last of January is the last of February', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
})
