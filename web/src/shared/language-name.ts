/** What a language is called: by those who use the page, and as a browser names it. */
import { upperFirst } from './words.tsx'
import type { Language } from './words.tsx'

/** Undefined where the browser has no name for it. */
export function nameIn(code: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)
  } catch {
    return undefined
  }
}
/** The names that people and interpreters use, where the list of the browser has another. */
const called: Record<string, string> = { ckb: 'Sorani', prs: 'Dari' }
export const languageName = (code: string, language: Language): string => called[code] ?? upperFirst(nameIn(code, language) ?? code)
/** Within a sentence: Swedish and Finnish write languages small. */
export const languageWithin = (code: string, language: Language): string => (language === 'en' ? languageName(code, language) : languageName(code, language).toLowerCase())
