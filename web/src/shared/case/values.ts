/** A value of a fact in words: days, yes and no, words of the closed lists; otherwise as it stands. */
import type { FactUse } from '@kotostig/law/determination'
import { actTypes, answers, extensionGrounds, permitGrounds, residenceKinds } from '@kotostig/law/terms'
import { dayText, isIso } from '../day.ts'
import type { Language, Names } from '../words.tsx'

let towns: ReadonlyMap<string, Names> | undefined
/** Gives the values the names of municipalities, once the list is there. */
export function knowMunicipalities(list: readonly { code: string; name: Names }[]): void {
  towns ??= new Map(list.map((each) => [each.code, each.name]))
}

const lists: Record<string, Names>[] = [permitGrounds, residenceKinds, extensionGrounds, actTypes]

export function valueText(fact: Pick<FactUse, 'value'>, language: Language): string {
  const { value } = fact
  if (typeof value === 'boolean') return answers[value ? 'yes' : 'no'][language]
  if (isIso(value)) return dayText(value)
  const town = /^\d{3}$/.test(value) ? towns?.get(value) : undefined
  if (town) return town[language]
  for (const list of lists) {
    const found = Object.hasOwn(list, value) ? list[value] : undefined
    if (found) return found[language]
  }
  return value
}
