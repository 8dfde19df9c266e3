/**
 * A document in one language, or side by side in two: what is fixed stands in both, what somebody has written stands in the language
 * it was written in and says so. Only the Swedish or Finnish side applies and is signed.
 */
import type { Language } from '@kotostig/law/terms'
import { isReviewed, nameWithin, rightToLeft, sideWord, type SideWord } from './side-words.ts'

export type SideBlock =
  | { kind: 'heading' | 'text' | 'small' | 'strong'; own: string; other: string | null }
  /** What somebody has written: once, across both columns' own side. */
  | { kind: 'free'; own: string; other: string | null }
  | { kind: 'signature'; own: string; other: string | null; value: string }
  | { kind: 'rule' }
export type SidePage = {
  language: Language; other: string | null; isOtherRtl: boolean; title: string; otherTitle: string | null; notes: { own: string; other: string | null }[]; blocks: SideBlock[]; pageOf: string; foot: string
}

/** Numbers of telephones, sections and amounts stay on one line. */
const kept = (text: string): string => text.replace(/(?<=\d) (?=\d|a §|§|mom\.|€)|(?<=\d a) (?=§)|(?<=§) (?=\d)|(?<=\d)–(?=\d+ §)/g, (found) => (found === '–' ? '\u2060–\u2060' : '\u00A0'))

export type DocumentLanguage = 'sv' | 'fi' | 'en'
type Values = Readonly<Record<string, string>>
/** Collects the blocks of a document. A day stays a day in a line that runs from the right: it is set apart from the words around it. */
export class SidePaper {
  private readonly blocks: SideBlock[] = []
  readonly language: DocumentLanguage
  readonly other: string | null
  constructor(language: DocumentLanguage, other: string | null) {
    this.language = language
    this.other = other === language ? null : other
  }

  /** `values`: what is filled in, the same in both languages; `languages`: languages by their codes, each named in the language of its sentence. */
  word(word: SideWord, values: Values = {}, languages: Values = {}): { own: string; other: string | null } {
    const told = (code: string): Record<string, string> => ({ ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, kept(value)])), ...Object.fromEntries(Object.entries(languages).map(([key, of]) => [key, nameWithin(of, code)])) })
    const apart = (given: Values): Record<string, string> => Object.fromEntries(Object.entries(given).map(([key, value]) => [key, `\u2068${value}\u2069`]))
    return { own: sideWord(this.language, word, told(this.language)), other: this.other === null ? null : sideWord(this.other, word, apart(told(this.other))) }
  }
  heading(word: SideWord): this {
    this.blocks.push({ kind: 'heading', ...this.word(word) })
    return this
  }
  fixed(word: SideWord, values: Values = {}, kind: 'text' | 'small' | 'strong' = 'text'): this {
    this.blocks.push({ kind, ...this.word(word, values) })
    return this
  }
  /** A sentence that names a language. */
  naming(word: SideWord, language: string, values: Values = {}): this {
    this.blocks.push({ kind: 'text', ...this.word(word, values, { language }) })
    return this
  }
  /** A fixed name with a value that is the same in every language: a name, a day, a number. */
  value(word: SideWord, given: string): this {
    if (given === '') return this
    const value = kept(given)
    const { own, other } = this.word(word)
    this.blocks.push({ kind: 'text', own: `${own}: ${value}`, other: other === null ? null : `${other}: \u2068${value}\u2069` })
    return this
  }
  /** What somebody has written stays in its language, and says which where it is not that of the document. */
  free(words: string, writtenIn: string | null = null): this {
    if (words.trim() === '') return this
    const language = writtenIn ?? this.language
    this.blocks.push({ kind: 'free', own: words, other: this.word('freeText', {}, { language }).other })
    if (language !== this.language) this.blocks.push({ kind: 'small', own: this.word('freeText', {}, { language }).own, other: null })
    return this
  }
  /** A name in both languages with what somebody has written after it. */
  said(word: SideWord, words: string, writtenIn: string | null = null): this {
    return words.trim() === '' ? this : this.fixed(word, {}, 'small').free(words, writtenIn)
  }
  signature(word: SideWord, value: string): this {
    this.blocks.push({ kind: 'signature', ...this.word(word), value })
    return this
  }
  rule(): this {
    this.blocks.push({ kind: 'rule' })
    return this
  }

  page(title: SideWord, foot: string): SidePage {
    const names = this.word(title)
    const { language, other } = this
    const notes = other === null ? [] : [
      { own: '', other: this.word('original', {}, { language }).other },
      ...(isReviewed(other) ? [] : [{ own: sideWord(language, 'unchecked'), other: sideWord(other, 'unchecked') }]),
    ]
    return {
      language, other, isOtherRtl: other !== null && rightToLeft.has(other), title: names.own, otherTitle: names.other, notes, blocks: this.blocks, pageOf: sideWord(language, 'page'), foot,
    }
  }
}
