import { auditEventNames } from '@kotostig/api/audit-events'
import { auditFlags } from '@kotostig/api/audit'
import { expect, test } from 'vitest'
import { eventNames, flagNames } from './audit.texts.ts'

const languages = ['sv', 'fi', 'en'] as const

test('every event of the log has words in three languages, and no two are called the same', () => {
  expect(Object.keys(eventNames).sort()).toEqual([...auditEventNames].sort())
  for (const language of languages) {
    const words = auditEventNames.map((name) => eventNames[name][language])
    expect(words.filter((each) => each.trim().length < 5)).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  }
})

test('every unusual mark is named and explained in three languages', () => {
  for (const flag of auditFlags) for (const language of languages) {
    expect(flagNames[flag].name[language]).not.toBe('')
    expect(flagNames[flag].text[language].length).toBeGreaterThan(flagNames[flag].name[language].length)
  }
})
