import type { Names } from '@kotostig/law/terms'
import { portalLanguages } from '@kotostig/api/portal-words'
import { expect, test } from 'vitest'
import { fromTheRight, listsIn, ownLists, receiptLanguages, wordsOfReceipt } from './side-lists.ts'

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
/** Written in three languages alone, or never a part of a receipt. */
const notSaid = new Set(['receipt.takenBy', 'due.standing'])
const said = new Set(['because', 'all', 'any', 'not', 'presumed', 'missing', 'of', 'started', 'howCounted', 'noDay', 'doneBy', 'saidBy', 'caseFile', 'lastDay', 'weekend', 'dayBefore', 'month', 'year', 'day'])
const expected = Object.entries(ownLists).flatMap(([list, words]) => Object.entries<Names>(words).map(([word, names]) => ({ key: `${list}.${word}`, names }))).filter(({ key }) => !notSaid.has(key) && (!key.startsWith('why.') || said.has(key.slice(4))))

test('a receipt can be had beside every language of the portal', () => {
  expect([...receiptLanguages, 'sv', 'fi', 'en'].sort()).toEqual([...portalLanguages].sort())
})

test.each(receiptLanguages.map((code) => [code]))('in %s every word of a receipt is there, with the same places to fill', (code) => {
  const words = wordsOfReceipt(code)
  expect(Object.keys(words).sort()).toEqual([...expected.map(({ key }) => key), 'original'].sort())
  for (const { key, names } of expected) expect(holes(words[key]!), key).toEqual(holes(names.en))
})

test('a word that a language lacks stands in the language of the authority', () => {
  expect(listsIn('tr', 'fi').duties['assessment.start'].fi).toBe('Değerlendirmeyi başlatmak')
  expect(listsIn('xx', 'fi').duties['assessment.start'].fi).toBe(ownLists.duties['assessment.start'].fi)
})

test('days, amounts and places in the law are set apart in a line from the right', () => {
  expect(fromTheRight({ text: 'x 1.2.2025 – 3.4.2026 y' })).toEqual({ text: 'x \u20661.2.2025 – 3.4.2026\u2069 y' })
  expect(fromTheRight({ text: '(52 a § 2)', id: '1.2.2025' })).toEqual({ text: '(\u206652 a § 2\u2069)', id: '1.2.2025' })
})
