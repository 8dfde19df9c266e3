/**
 * The words of messages: a time, perhaps a place, and that there is a meeting. Nothing of why, with whom, or of which authority. One file for
 * each language, as for documents: Swedish and Finnish are written, the others say that nobody has checked them, and the text that applies follows.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type swedish from './words/sv.json'

type Word = keyof (typeof swedish)['words']
type File = { language: string; original?: true; reviewedBy?: string | null; words: Record<Word, string> }
const folder = new URL('words/', import.meta.url)
const files = new Map(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [basename(name, '.json'), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as File]))

export const messageLanguages: readonly string[] = [...files.keys()].sort()
const runsFromRight: ReadonlySet<string> = new Set(['ar', 'prs', 'fa', 'ckb'])
const isChecked = (code: string): boolean => files.get(code)?.original === true || Boolean(files.get(code)?.reviewedBy)

export type Told = { kind: 'booked' | 'reminder' | 'moved' | 'cancelled' | 'review'; /** `2026-12-03 09:30`, in Finland. */ when: string | null; place: string | null; way: 'on-site' | 'phone' | 'video' | null; page: string | null }

function block(code: string, told: Told, isMail: boolean): string[] {
  const { words } = files.get(code)!
  // Numbers and places run their own way within a line that runs from the right.
  const apart = (text: string): string => (runsFromRight.has(code) ? `\u2068${text}\u2069` : text)
  const filled = (word: Word, key: string, value: string): string => words[word].replace(`{${key}}`, () => apart(value))
  const day = told.when === null ? '' : `${Number(told.when.slice(8, 10))}.${Number(told.when.slice(5, 7))}.${told.when.slice(0, 4)} ${told.when.slice(11).replace(/^0/, '').replace(':', code === 'sv' || code === 'fi' ? '.' : ':')}`
  const isOn = told.kind !== 'cancelled' && told.kind !== 'review'
  return [
    words[told.kind], ...(told.when === null ? [] : [filled('when', 'when', day)]), ...(isOn && told.place ? [filled('where', 'place', told.place)] : []), ...(isOn && told.way !== null && told.way !== 'on-site' ? [words[told.way]] : []),
    ...(told.page === null ? [] : [filled('page', 'page', told.page)]), ...(isMail ? [words.noReply] : []),
  ]
}

/** In the person's language; where nobody has checked that, also in Swedish or Finnish, or both where it is not known which. */
export function wordsOf(language: string | null, national: 'sv' | 'fi' | null, told: Told, isMail: boolean): { subject: string; text: string } {
  const own = language !== null && files.has(language) ? language : null
  const originals = national === null ? ['sv', 'fi'] : [national]
  const codes = own === null ? originals : isChecked(own) ? [own] : [own, ...originals]
  const blocks = codes.map((code, at) => [...block(code, told, isMail), ...(at === 0 && !isChecked(code) ? [files.get(code)!.words.unchecked] : [])].join('\n'))
  return { subject: codes.map((code) => files.get(code)!.words.subject).join(' / '), text: `${blocks.join('\n\n')}\n` }
}
