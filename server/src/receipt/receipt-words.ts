/** Small pieces of words that receipts and their differences are made of. */
import type { Actor, Determination, Duty } from '@kotostig/law'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { dayText, say, upperFirst } from '@kotostig/law/say'
import type { Language, Names } from '@kotostig/law/terms'
import { ownLists, type Lists } from './side-lists.ts'

/** A word of a closed list by its id; the id itself where another release knows what this one does not. */
export const wordOf = (list: Readonly<Record<string, Names>>, id: string, language: Language): string => (Object.hasOwn(list, id) ? list[id]![language] : id)

export type ActorText = (actor: Actor) => string
/** Authorities as they were called on the day, which the answer says. */
export function actorsOf(answer: Determination, language: Language, { actorKinds }: Lists = ownLists): ActorText {
  const isSame = (a: Actor, b: Actor): boolean => a.kind === b.kind && (a.code ?? '') === (b.code ?? '')
  return (actor) => {
    const found = answer.authorities.find((one) => isSame(one, actor))
    return upperFirst(found?.nameKnown ? found.name[language] : wordOf(actorKinds, actor.kind, language))
  }
}

export const townOf = (code: string): Names | undefined => municipalityByCode.get(code)?.name

/** When a duty is to be done: a day of the law, or its words where it gives none. */
export const dueText = (duty: Duty, language: Language, { due, receipt: words }: Lists = ownLists): string =>
  duty.doneOn !== undefined ? say(due.doneOn, language, { day: dayText(duty.doneOn) })
    : duty.due !== null ? say(words.atLatest, language, { day: dayText(duty.due) })
      : duty.withoutDelay ? due.now[language].toLowerCase() : duty.standing ? words.standing[language] : due.noDate[language].toLowerCase()

const space = '\u00a0'
/** `7 671,33 €` of `7671.33`. */
export function amountText(amount: string): string {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  return `${amount.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, space)},${`${part}00`.slice(0, 2)}${space}€`
}
