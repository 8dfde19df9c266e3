import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageIn } from '@kotostig/api/language-names'
import { portalLanguages } from '@kotostig/api/portal-words'
import type { PortalLanguage } from '@kotostig/api/portal-words'
import { describe, expect, test } from 'vitest'
import { languages, nameOfLanguage, weekdayText, writtenIn } from './languages.ts'

type File = { language: string; original?: true; reviewedBy?: string | null; reviewedOn?: string | null; words: Record<string, string> }
const folder = join(import.meta.dirname, 'words')
const fileOf = (code: string): File => JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as File
const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the words of the person\'s own page', () => {
  const swedish = fileOf('sv').words
  test('are there in every language of the portal, and in no other', () => {
    expect(readdirSync(folder).map((name) => name.replace('.json', '')).sort()).toEqual([...portalLanguages].sort())
    expect([...languages].sort()).toEqual([...portalLanguages].sort())
  })
  test.each(portalLanguages)('have the same keys and the same places to fill in: %s', (code) => {
    const { words } = fileOf(code)
    expect(Object.keys(words)).toEqual(Object.keys(swedish))
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).not.toBe('')
      expect(placesIn(text), key).toEqual(placesIn(swedish[key]!))
    }
  })
  test('say of each translation whether somebody has checked it; only Swedish and Finnish are originals', () => {
    for (const code of portalLanguages) {
      const { original, reviewedBy, reviewedOn } = fileOf(code)
      if (code === 'sv' || code === 'fi') expect(original).toBe(true)
      else expect([original, reviewedBy === null]).toEqual([undefined, reviewedOn === null])
    }
  })
  test('stand on the slip that officers hand over too', () => {
    const slips = JSON.parse(readFileSync(join(import.meta.dirname, '../caseworker/portal/slip.json'), 'utf8')) as unknown
    expect(slips).toEqual(Object.fromEntries(portalLanguages.map((code) => [code, { language: fileOf(code).language, title: fileOf(code).words['enrolTitle'], lead: fileOf(code).words['enrolLead'] }])))
  })
  test('are all used', () => {
    const program = readdirSync(import.meta.dirname).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts')).map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')
    expect(Object.keys(swedish).filter((key) => !new RegExp(`['"]${key}['"]`).test(program))).toEqual([])
  })
  test('never join days with figures of another script: a date is written as on the paper', () => {
    for (const code of portalLanguages) expect(weekdayText('2026-12-03', code)).toMatch(/3\.12\.2026$/)
  })
})

test('the language an officer wrote in is told where the words tell it, and left open where they do not', () => {
  expect(writtenIn('Svenskakurs på förmiddagarna')).toBe('sv')
  expect(writtenIn('Tarkistamme suunnitelman yhdessä kuuden kuukauden kuluessa.')).toBe('fi')
  expect(writtenIn('Vi ser över planen tillsammans inom sex månader.')).toBe('sv')
  expect(writtenIn('B1.1')).toBeUndefined()
})

test('a language is named within a sentence in the language of the sentence, and every pair of them has a name', () => {
  expect(['sv', 'fi', 'ar', 'ti', 'ckb', 'prs', 'vi'].map((code) => nameOfLanguage('sv', code as PortalLanguage))).toEqual(['svenska', 'ruotsi', 'السويدية', 'ሽወደንኛ', 'سویدی', 'سویدنی', 'tiếng Thụy Điển'])
  for (const code of portalLanguages) expect(new Set(portalLanguages.map((of) => languageIn(of, code))).size, code).toBe(portalLanguages.length)
  for (const code of portalLanguages.filter((one) => !['sv', 'en'].includes(one))) expect(languageIn('sv', code)).not.toMatch(/svenska|swedish/i)
})
