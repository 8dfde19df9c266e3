/** Words that several of the caseworker's pages use. */
import type { PersonLine } from '@kotostig/api/person'
import { namesOfSource, sources } from '@kotostig/api/source-words'
import type { Source } from '@kotostig/api/source-words'
import { texts } from '../shared/words.tsx'
import type { Names, Say } from '../shared/words.tsx'
import { roles } from './work.texts.ts'

export { sources }
export type { Source }

export const common = texts({
  protected: { sv: 'Skyddad person', fi: 'Turvakiellon alainen henkilö', en: 'Protected person' },
  years: { sv: '{n} år', fi: '{n} vuotta', en: '{n} years old' },
})

const namesOf = (list: Record<string, Names>, key: string): Names | undefined => (Object.hasOwn(list, key) ? list[key] : undefined)
export const roleText = (role: string, t: Say): string => {
  const names = namesOf(roles, role)
  return names ? t(names) : role
}
export const sourceText = (source: string, t: Say): string => {
  const names = namesOfSource(source)
  return names ? t(names) : source
}
export const nameOfLine = (person: PersonLine, t: Say): string => person.name || `${t(common.protected)} ${person.caseNumber}`
/** A word of a closed list of the law by its id, or the id where a newer server knows more than this page. */
export const wordOf = (list: Record<string, Names>, key: string, t: Say): string => {
  const names = namesOf(list, key)
  return names ? t(names) : key
}
