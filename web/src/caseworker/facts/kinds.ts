/** The kinds of facts an officer may add, and where the answer to a question of the law is told. */
import type { Field, List } from '../../shared/case/form/spec.ts'
import { acts, basics, family, home, other, otherFields, residence, unaccompanied, unaccompaniedFields, work } from '../../shared/case/form/spec.ts'
import type { Names } from '../../shared/words.tsx'
import { facts } from './facts.texts.ts'

export type Kind = { key: string; title: Names; list?: List; field?: Field }

/** A list has the name it has in the form of a case, but for the family, which is not "somebody in the case" here. */
const ofList = (list: List): Kind => ({ key: list.key, title: list.key === 'familyTie' ? facts.familyTie : list.title, list })
const ofField = (field: Field): Kind => ({ key: field.key, title: field.label, field })

export const kinds: readonly Kind[] = [
  ofList(acts), ofList(residence), ofList(home), ...work.map(ofList), ...family.map(ofList),
  ...basics.filter((field) => field.key === 'arrived' || field.key === 'appliedForProtection').map(ofField),
  ...unaccompaniedFields.map(ofField), ...unaccompanied.map(ofList), ...otherFields.map(ofField), ...other.map(ofList),
]
export const kindOf = (key: string): Kind | undefined => kinds.find((each) => each.key === key)

/** `people[0].acts[2].on` is about `acts`. Facts of the municipality are not recorded on a person. */
export function kindOfPath(path: string): string | undefined {
  const found = /^people\[\d+\]\.(\w+)/.exec(path)?.[1]
  return found && kindOf(found) ? found : undefined
}
