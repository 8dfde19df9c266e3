/** Words in three languages, and the language in use. A text without all three does not compile. */
import { createContext, useContext } from 'react'
import { say, upperFirst } from '@kotostig/law/say'
import type { Language, Names } from '@kotostig/law/terms'

export { say, upperFirst }
export type { Language, Names }
export const languages: readonly Language[] = ['sv', 'fi', 'en']
export const languageNames: Record<Language, string> = { sv: 'Svenska', fi: 'Suomi', en: 'English' }

export const texts = <const T extends Record<string, Names>>(list: T): T => list

export type Say = (names: Names, values?: Record<string, string | number>) => string
export const LanguageContext = createContext<Language>('sv')
export const useLanguage = (): Language => useContext(LanguageContext)
export function useSay(): Say {
  const language = useLanguage()
  return (names, values) => say(names, language, values)
}

const key = 'kotostig.language'
/** The language somebody chose before on this machine, if any. */
export function storedLanguage(): Language | undefined {
  try {
    const value = localStorage.getItem(key)
    return languages.find((language) => language === value)
  } catch {
    return undefined
  }
}
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing still shows the page; the language then follows the address.
  }
}
