/** A detail of a person in words, and the place in the law it rests on. */
import type { PersonDetails } from '@kotostig/api/person-shown'
import { dayText, periodText } from '../../../shared/day.ts'
import type { Language, Say } from '../../../shared/words.tsx'
import { details as words } from './details.texts.ts'
import { languageName } from '../../../shared/language-name.ts'

export type Kind = 'name' | 'identity-code' | 'language' | 'integration-language' | 'non-disclosure'
type Row = PersonDetails['names'][number] | PersonDetails['codes'][number] | PersonDetails['languages'][number] | PersonDetails['integrationLanguages'][number] | PersonDetails['nonDisclosures'][number]
export type DetailRow = Row

export const kindNames = { 'name': words.name, 'identity-code': words.code, 'language': words.language, 'integration-language': words.integration, 'non-disclosure': words.hidden } as const
export const kinds = Object.keys(kindNames) as Kind[]

export const rowsOf = (details: PersonDetails, kind: Kind): readonly Row[] =>
  ({ 'name': details.names, 'identity-code': details.codes, 'language': details.languages, 'integration-language': details.integrationLanguages, 'non-disclosure': details.nonDisclosures })[kind]

export function valueOf(row: Row, t: Say, language: Language): string {
  if ('familyName' in row) return `${row.givenNames} ${row.familyName}`
  if ('code' in row) return row.code
  if ('talkedOn' in row) return `${t(row.language === 'fi' ? words.finnish : words.swedish)}, ${row.talkedOn ? t(words.talked, { day: dayText(row.talkedOn) }) : t(words.notTalked)}`
  if ('language' in row) return `${languageName(row.language, language)}: ${[row.isSpoken ? words.spoken : words.notSpoken, row.isRead ? words.read : words.notRead, row.needsInterpreter ? words.interpreter : words.noInterpreter].map((each) => t(each)).join(', ')}`
  return t(row.coversHousehold ? words.withHousehold : words.alone)
}

/** A name or a code from the day of birth has no first day worth telling. */
export function periodOf(row: Row, born: string): string {
  if ('language' in row && !('talkedOn' in row)) return ''
  if (row.from === born) return row.to ? `– ${dayText(row.to)}` : ''
  return periodText(row.from, row.to)
}
