/** Who says a fact, in words: the same on the screen and on paper. */
import type { Names } from '@kotostig/law/terms'
import type { sourceKinds } from './person.ts'

export type Source = (typeof sourceKinds)[number]

export const sources: Record<Source, Names> = {
  'migri': { sv: 'Migrationsverket', fi: 'Maahanmuuttovirasto', en: 'the Immigration Service' },
  'population-register': { sv: 'befolkningsdatasystemet', fi: 'väestötietojärjestelmä', en: 'the Population Information System' },
  'kela': { sv: 'Folkpensionsanstalten', fi: 'Kansaneläkelaitos', en: 'the Social Insurance Institution' },
  'employment-authority': { sv: 'arbetskraftsmyndigheten', fi: 'työvoimaviranomainen', en: 'the employment authority' },
  'person': { sv: 'personen själv', fi: 'henkilö itse', en: 'the person' },
  'own-work': { sv: 'eget arbete', fi: 'oma työ', en: 'own work' },
}

/** Nobody chooses it: what came with a file, of an older system or a case file. */
const takenOver: Names = { sv: 'inläst från en fil', fi: 'tuotu tiedostosta', en: 'read from a file' }

/** Undefined where a newer server knows a source that this code does not. */
export const namesOfSource = (source: string): Names | undefined => (source === 'import' ? takenOver : Object.hasOwn(sources, source) ? sources[source as Source] : undefined)
