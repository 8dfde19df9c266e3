/**
 * The words of a receipt beside the language of the authority, in the language of the person. One file for each language under
 * `words/`; until somebody who has the language as their own has read one, and is named in its file, the receipt says so. What has no
 * words there (readings of the law, what it leaves to people, the limits of the answer) stands in the language of the authority alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { sources } from '@kotostig/api/source-words'
import { actorKinds, actTypes, answers, conditions, duties, dutyStates, extensionGrounds, facts, groups, permitGrounds, questions, residenceKinds, type Language, type Names } from '@kotostig/law/terms'
import { due, why } from '@kotostig/law/why.texts'
import { part, receipt } from './receipt.texts.ts'

/** Every list of words that a receipt takes from, in the three languages of the staff. */
export const ownLists = { receipt, part, why, due, answers, groups, actorKinds, duties, dutyStates, facts, questions, conditions, permitGrounds, residenceKinds, extensionGrounds, actTypes, sources } as const
type Own = typeof ownLists
export type Lists = { readonly [L in keyof Own]: { readonly [W in keyof Own[L]]: Names } }

type File = { reviewedBy: string | null; reviewedOn: string | null; words: Readonly<Record<string, string>> }

const folder = new URL('words/', import.meta.url)
const files = new Map(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [basename(name, '.json'), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as File]))
export const receiptLanguages: readonly string[] = [...files.keys()].sort()
/** The words of a language, by list and word: `duties.plan.review`. */
export const wordsOfReceipt = (code: string): File['words'] => files.get(code)?.words ?? {}

const originalNote: Names = { sv: 'Detta är en översättning som hjälp. Texten på {language} gäller.', fi: 'Tämä on apukäännös. Voimassa on teksti kielellä {language}.', en: 'This is a translation to help you. The text in {language} is the one that applies.' }
/** Says which of the two languages applies. */
export const originalIn = (code: string, language: string): string => (wordsOfReceipt(code)['original'] ?? originalNote[code as Language]).replace('{language}', `\u2068${language}\u2069`)

/** Days, stretches of days, amounts by year and places in the law: in a line that runs from the right they would otherwise be turned round. */
const leftToRight = /\d{1,2}\.\d{1,2}\.\d{4}(?: –(?: \d{1,2}\.\d{1,2}\.\d{4})?)?|\d{4}: [\d\u00a0,−]+ ?€(?: · \d{4}: [\d\u00a0,−]+ ?€)*|(?:\d+\/\d{4} )?\d+(?: [a-z])? §(?: \d+)?/g
const apart = (text: string): string => text.replace(leftToRight, (found) => `\u2066${found}\u2069`)
/** A part of a page as it stands in a line from the right. */
export const fromTheRight = <T>(page: T): T => JSON.parse(JSON.stringify(page, (key, value: unknown) => (typeof value === 'string' && key !== 'id' ? apart(value) : value))) as T
export const isReceiptReviewed = (code: string): boolean => Boolean(files.get(code)?.reviewedBy)

/** A word stands in the language of the person; where there is none, in that of the authority, and the row is then not told twice. */
export function listsIn(code: string, own: Language): Lists {
  const { words } = files.get(code) ?? { words: {} as Readonly<Record<string, string>> }
  return Object.fromEntries(Object.entries(ownLists).map(([name, list]) => [name, Object.fromEntries(Object.entries<Names>(list).map(([word, names]) => {
    const text = words[`${name}.${word}`] ?? names[own]
    return [word, { sv: text, fi: text, en: text }]
  }))])) as Lists
}
