/** Facts in words: the same on the screen and on paper. */
import type { FactUse } from './determination.ts'
import { dayText, periodText, upperFirst } from './say.ts'
import { actTypes, answers, extensionGrounds, permitGrounds, residenceKinds, type Language, type Names } from './terms.ts'

/** The closed lists that values of facts come from. */
export type ValueLists = Readonly<Record<'answers' | 'permitGrounds' | 'residenceKinds' | 'extensionGrounds' | 'actTypes', Readonly<Record<string, Names>>>>
const ownLists: ValueLists = { answers, permitGrounds, residenceKinds, extensionGrounds, actTypes }

/** A value of a fact in words: days, yes and no, municipalities, words of the closed lists; otherwise as it stands. */
export function valueText({ value }: Pick<FactUse, 'value'>, language: Language, townOf: (code: string) => Names | undefined, lists: ValueLists = ownLists): string {
  if (typeof value === 'boolean') return lists.answers[value ? 'yes' : 'no']![language]
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value)
  const town = /^\d{3}$/.test(value) ? townOf(value) : undefined
  if (town) return town[language]
  for (const list of [lists.permitGrounds, lists.residenceKinds, lists.extensionGrounds, lists.actTypes]) {
    const found = Object.hasOwn(list, value) ? list[value] : undefined
    if (found) return found[language]
  }
  return value
}

/** A fact in one line: what it is, its value where that says more than its day, and the days it holds. */
export function factText(fact: FactUse, name: Names, language: Language, townOf: (code: string) => Names | undefined, lists: ValueLists = ownLists): { text: string; period: string } {
  const value = valueText(fact, language, townOf, lists)
  const isAct = Object.hasOwn(actTypes, String(fact.value))
  const isSame = isAct || value === '' || fact.from === fact.value
  const words = upperFirst(name[language])
  return {
    text: isSame && fact.from ? `${words} ${isAct && fact.to ? periodText(fact.from, fact.to) : dayText(fact.from)}` : `${words}: ${value}`,
    period: fact.from && !isSame ? periodText(fact.from, fact.to) : '',
  }
}
