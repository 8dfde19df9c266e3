/** The words of the page in the language in use. One file for each language, fetched when it is chosen. */
import { createContext, Fragment, useContext } from 'react'
import type { ReactNode } from 'react'
import type { PortalLanguage } from '@kotostig/api/portal-words'
import type swedish from './words/sv.json'

export type Word = keyof (typeof swedish)['words']
export type Words = { language: PortalLanguage; words: Record<Word, string>; isChecked: boolean }
type File = { words: Record<string, string>; original?: boolean; reviewedBy?: string | null }

const files = import.meta.glob<File>('./words/*.json', { import: 'default' })
export async function loadWords(language: PortalLanguage): Promise<Words> {
  const file = await files[`./words/${language}.json`]!()
  return { language, words: file.words as Words['words'], isChecked: file.original === true || Boolean(file.reviewedBy) }
}

export const WordsContext = createContext<Words | undefined>(undefined)
export const useWords = (): Words => useContext(WordsContext)!

export type Say = (word: Word, values?: Record<string, string | number>) => string
/** As plain text: for labels. A figure or a name is set apart, so that a line from the right keeps its order. */
export function useSay(): Say {
  const { words } = useWords()
  return (word, values) => words[word].replace(/\{(\w+)\}/g, (whole, key: string) => (values?.[key] === undefined ? whole : `\u2068${values[key]}\u2069`))
}

/** As part of the page. */
export function Told({ word, values }: { word: Word; values: Record<string, ReactNode> }) {
  const { words } = useWords()
  return <>{words[word].split(/\{(\w+)\}/).map((part, at) => <Fragment key={at}>{at % 2 === 0 ? part : <bdi>{values[part]}</bdi>}</Fragment>)}</>
}
