/** Names of languages, as the browser knows them: in the language of the page, and in the language itself. */
import { personLanguages } from '@kotostig/api/languages'
import { languageName, nameIn } from '../../../shared/language-name.ts'
import type { Language } from '../../../shared/words.tsx'

export { languageName }

/** Spoken by many of those who come: first in the list, so that nobody scrolls for them. */
const common = ['ar', 'prs', 'fa', 'ckb', 'ku', 'ps', 'ru', 'so', 'sw', 'th', 'ti', 'tr', 'uk', 'ur', 'vi', 'zh', 'en', 'es', 'fr', 'sv', 'fi']

export type Option = { code: string; text: string }
function option(code: string, language: Language): Option {
  const name = languageName(code, language)
  const own = nameIn(code, code)
  return { code, text: own && own.toLowerCase() !== name.toLowerCase() && own !== code ? `${name} – ${own}` : name }
}
export const languageOptions = (language: Language): { common: Option[]; others: Option[] } => {
  const sorted = (codes: readonly string[]): Option[] => codes.map((code) => option(code, language)).sort((a, b) => a.text.localeCompare(b.text, language))
  return { common: sorted(common), others: sorted(personLanguages.filter((code) => !common.includes(code))) }
}
