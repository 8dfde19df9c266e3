/**
 * The fixed words of documents that stand side by side in the language of the authority and the language of the person. One file for
 * each language; the keys are the same in all. Swedish and Finnish are written, the others are translations: until somebody who has
 * the language as their own has read one, and is named in its file, the document says so.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { languageIn } from '@kotostig/api/language-names'
import type swedish from './words/sv.json'

type File = { language: string; original?: true; reviewedBy?: string | null; reviewedOn?: string | null; words: Record<string, string> }

const folder = new URL('words/', import.meta.url)
const files = new Map(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [basename(name, '.json'), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as File]))

/** The languages a document can be had in beside Swedish or Finnish. */
export const sideLanguages: readonly string[] = [...files.keys()].sort()
export const rightToLeft: ReadonlySet<string> = new Set(['ar', 'prs', 'fa', 'ckb'])

export type SideWord = keyof (typeof swedish)['words']

/** As those who speak it call it. */
export const nameOfLanguage = (code: string): string => files.get(code)?.language ?? code
/** Within a sentence of another language: `arabiska` in Swedish. */
export const nameWithin = (code: string, language: string): string => languageIn(code, language) ?? nameOfLanguage(code)
/** Whether a person who has the language as their own has read it. The originals need none. */
export const isReviewed = (code: string): boolean => files.get(code)?.original === true || Boolean(files.get(code)?.reviewedBy)
/** Who has read a translation, and when: written in its file. */
export const reviewOf = (code: string): { isOriginal: boolean; reviewedBy: string | null; reviewedOn: string | null } => ({ isOriginal: files.get(code)?.original === true, reviewedBy: files.get(code)?.reviewedBy ?? null, reviewedOn: files.get(code)?.reviewedOn ?? null })
/** The words whose keys begin so, as they stand; nothing where the language is not here. */
export const wordsOf = (code: string, beginning: RegExp): Record<string, string> | null => {
  const words = files.get(code)?.words
  return words === undefined ? null : Object.fromEntries(Object.entries(words).filter(([key]) => beginning.test(key)))
}
/** A word in a language, with `{name}` filled in. */
export function sideWord(code: string, word: SideWord, values: Readonly<Record<string, string>> = {}): string {
  const text = files.get(code)?.words[word]
  if (text === undefined) throw new Error(`no word ${word} in ${code}`)
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
}
