/** A value of a fact in words, with the names of municipalities once they are fetched. */
import type { FactUse } from '@kotostig/law/determination'
import { valueText as wordsOfValue } from '@kotostig/law/fact-words'
import type { Language, Names } from '../words.tsx'

let towns: ReadonlyMap<string, Names> | undefined
/** Gives the values the names of municipalities, once the list is there. */
export function knowMunicipalities(list: readonly { code: string; name: Names }[]): void {
  towns ??= new Map(list.map((each) => [each.code, each.name]))
}

export const townOf = (code: string): Names | undefined => towns?.get(code)
export const valueText = (fact: Pick<FactUse, 'value'>, language: Language): string => wordsOfValue(fact, language, townOf)
