/** Words that several of the caseworker's pages use. */
import type { PersonLine, sourceKinds } from '@kotostig/api/person'
import { texts } from '../shared/words.tsx'
import type { Names, Say } from '../shared/words.tsx'
import { roles } from './work.texts.ts'

export type Source = (typeof sourceKinds)[number]

export const common = texts({
  protected: { sv: 'Skyddad person', fi: 'Turvakiellon alainen henkilö', en: 'Protected person' },
  years: { sv: '{n} år', fi: '{n} vuotta', en: '{n} years old' },
})

export const sources: Record<Source, Names> = texts({
  'migri': { sv: 'Migrationsverket', fi: 'Maahanmuuttovirasto', en: 'the Immigration Service' },
  'population-register': { sv: 'befolkningsdatasystemet', fi: 'väestötietojärjestelmä', en: 'the Population Information System' },
  'kela': { sv: 'Folkpensionsanstalten', fi: 'Kansaneläkelaitos', en: 'the Social Insurance Institution' },
  'employment-authority': { sv: 'arbetskraftsmyndigheten', fi: 'työvoimaviranomainen', en: 'the employment authority' },
  'person': { sv: 'personen själv', fi: 'henkilö itse', en: 'the person' },
  'own-work': { sv: 'eget arbete', fi: 'oma työ', en: 'own work' },
})

const namesOf = (list: Record<string, Names>, key: string): Names | undefined => (Object.hasOwn(list, key) ? list[key] : undefined)
export const roleText = (role: string, t: Say): string => {
  const names = namesOf(roles, role)
  return names ? t(names) : role
}
/** Nobody chooses it: what came with a file, of an older system or a case file. */
const takenOver: Names = { sv: 'inläst från en fil', fi: 'tuotu tiedostosta', en: 'read from a file' }
export const sourceText = (source: string, t: Say): string => {
  const names = source === 'import' ? takenOver : namesOf(sources, source)
  return names ? t(names) : source
}
export const nameOfLine = (person: PersonLine, t: Say): string => person.name || `${t(common.protected)} ${person.caseNumber}`
/** A word of a closed list of the law by its id, or the id where a newer server knows more than this page. */
export const wordOf = (list: Record<string, Names>, key: string, t: Say): string => {
  const names = namesOf(list, key)
  return names ? t(names) : key
}
