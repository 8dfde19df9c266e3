/** Authorities by the name they have on the day, as the determination gives it. */
import type { Actor } from '@kotostig/law/case-file'
import type { Determination, NamedActor } from '@kotostig/law/determination'
import { actorKinds } from '@kotostig/law/terms'
import { upperFirst } from '../words.tsx'
import type { Language, Names } from '../words.tsx'

export type ActorName = (actor: Actor) => string
export type Authorities = readonly NamedActor[]

export const sameActor = (a: Actor, b: Actor): boolean => a.kind === b.kind && (a.code ?? '') === (b.code ?? '')

export function actorNames(answers: readonly Determination[], language: Language): ActorName {
  return (actor) => {
    for (const answer of answers) {
      const found = answer.authorities.find((each) => sameActor(each, actor))
      if (found?.nameKnown) return upperFirst(found.name[language])
    }
    const kind: Names | undefined = actorKinds[actor.kind]
    return upperFirst(kind ? kind[language] : actor.kind)
  }
}
