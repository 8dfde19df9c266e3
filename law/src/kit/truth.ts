/**
 * Three answers, and what silence does to them.
 *
 * A condition answers yes, no or unknown. Silence about some facts is presumed to mean no (see `facts.ts`): such an answer
 * counts as no, but it turns on a fact nobody has stated, so it is kept apart. The five values are ordered; `all` is the
 * least of its parts, `any` the greatest, `not` the mirror image. So a certain no beats everything in `all`, a certain yes
 * beats everything in `any`, and unknown never becomes no.
 */
import type { FactUse, Section, WhyNode } from '../determination.ts'
import type { Answer, ConditionId, FactName, QuestionId } from '../terms.ts'
import type { Day } from './date.ts'

export type Truth = 0 | 1 | 2 | 3 | 4
export const no: Truth = 0
export const presumedNo: Truth = 1
export const unknown: Truth = 2
export const presumedYes: Truth = 3
export const yes: Truth = 4

export const isYes = (truth: Truth): boolean => truth >= presumedYes
/** Whether the answer turns on a fact that nobody has stated. */
export const isOpen = (truth: Truth): boolean => truth !== no && truth !== yes
export const answerOf = (truth: Truth): Answer => (truth >= presumedYes ? 'yes' : truth === unknown ? 'unknown' : 'no')
export const truthOf = (holds: boolean): Truth => (holds ? yes : no)

/** What to ask when a condition turns on a missing fact. */
export type Ask = { question: QuestionId; fact: FactName }

export type Leaf<S> = {
  readonly kind: 'leaf'
  readonly id: ConditionId
  readonly source: readonly Section[]
  /** Facts the condition reads, for the law book. */
  readonly reads: readonly FactName[]
  readonly asks: readonly Ask[]
  holds(subject: S, on: Day): Truth
  /** The stated facts the answer rests on. */
  uses(subject: S, on: Day): FactUse[]
  /** A leaf that asks about other people shows their tree below it. */
  readonly others?: (subject: S, on: Day) => WhyNode[]
}
type Holds<S> = { holds(subject: S, on: Day): Truth }
export type All<S> = Holds<S> & { readonly kind: 'all'; readonly parts: readonly Condition<S>[] }
export type Any<S> = Holds<S> & { readonly kind: 'any'; readonly parts: readonly Condition<S>[] }
export type Not<S> = Holds<S> & { readonly kind: 'not'; readonly part: Condition<S> }
export type Condition<S> = Leaf<S> | All<S> | Any<S> | Not<S>

/** The least of its parts. */
export const all = <S>(...parts: Condition<S>[]): Condition<S> => ({
  kind: 'all',
  parts,
  holds: (subject, on) => {
    let least: Truth = yes
    for (let at = 0; at < parts.length; at++) {
      const truth = parts[at]!.holds(subject, on)
      if (truth === no) return no
      if (truth < least) least = truth
    }
    return least
  },
})
/** The greatest of its parts. */
export const any = <S>(...parts: Condition<S>[]): Condition<S> => ({
  kind: 'any',
  parts,
  holds: (subject, on) => {
    let greatest: Truth = no
    for (let at = 0; at < parts.length; at++) {
      const truth = parts[at]!.holds(subject, on)
      if (truth === yes) return yes
      if (truth > greatest) greatest = truth
    }
    return greatest
  },
})
/** The mirror image of its part. */
export const not = <S>(part: Condition<S>): Condition<S> => ({ kind: 'not', part, holds: (subject, on) => (4 - part.holds(subject, on)) as Truth })

/** The answer of a condition for a subject on a day. */
export const ask = <S>(condition: Condition<S>, subject: S, on: Day): Truth => condition.holds(subject, on)

const leafWhy = <S>(leaf: Leaf<S>, subject: S, on: Day, truth: Truth): WhyNode => {
  const node: WhyNode = { answer: answerOf(truth), condition: leaf.id, source: leaf.source as Section[], facts: leaf.uses(subject, on) }
  if (isOpen(truth)) {
    if (truth !== unknown) node.presumed = true
    node.missing = leaf.asks.map((one) => one.fact)
  }
  // What lies behind a certain no adds nothing to the reason; behind a yes or an open answer it does.
  if (truth !== no && leaf.others !== undefined) {
    const others = leaf.others(subject, on)
    if (others.length > 0) node.any = others
  }
  return node
}

/** The why-tree of a condition: what decided the answer, down to facts; all of it where nothing alone decided. Built when asked for. */
export function explain<S>(condition: Condition<S>, subject: S, on: Day): WhyNode {
  return explained(condition, subject, on, { truth: no })
}

function explained<S>(condition: Condition<S>, subject: S, on: Day, out: { truth: Truth }): WhyNode {
  if (condition.kind === 'leaf') {
    out.truth = condition.holds(subject, on)
    return leafWhy(condition, subject, on, out.truth)
  }
  if (condition.kind === 'not') {
    const inner = explained(condition.part, subject, on, out)
    out.truth = (4 - out.truth) as Truth
    return mark({ answer: answerOf(out.truth), not: inner }, out.truth)
  }
  const isAll = condition.kind === 'all'
  const settles = isAll ? no : yes
  let result: Truth = isAll ? yes : no
  let nodes: WhyNode[] = []
  for (const part of condition.parts) {
    const node = explained(part, subject, on, out)
    // A part that settles the answer is the reason; parts that settle nothing are left out then.
    if (out.truth === settles && result !== settles) nodes = [node]
    else if (result !== settles || out.truth === settles) nodes.push(node)
    if (isAll ? out.truth < result : out.truth > result) result = out.truth
  }
  out.truth = result
  return mark(isAll ? { answer: answerOf(result), all: nodes } : { answer: answerOf(result), any: nodes }, result)
}

const mark = (node: WhyNode, truth: Truth): WhyNode => {
  if (truth === presumedNo || truth === presumedYes) node.presumed = true
  return node
}

type Found = { ask: Ask; source: readonly Section[] }

/** One walk: the answer, and the leaves that left it open. What a certain part settles is taken back. */
function collect<S>(condition: Condition<S>, subject: S, on: Day, found: Found[]): Truth {
  if (condition.kind === 'leaf') {
    const truth = condition.holds(subject, on)
    if (isOpen(truth)) for (const one of condition.asks) found.push({ ask: one, source: condition.source })
    return truth
  }
  if (condition.kind === 'not') return (4 - collect(condition.part, subject, on, found)) as Truth
  const before = found.length
  const isAll = condition.kind === 'all'
  const settles = isAll ? no : yes
  let result: Truth = isAll ? yes : no
  for (const part of condition.parts) {
    const truth = collect(part, subject, on, found)
    if (truth === settles) {
      found.length = before
      return truth
    }
    if (isAll ? truth < result : truth > result) result = truth
  }
  return result
}

/** The questions an answer turns on, in the order of the condition. Nothing is asked where the answer is certain. */
export function openQuestions<S>(condition: Condition<S>, subject: S, on: Day, tell: (ask: Ask, source: readonly Section[]) => void): Truth {
  const found: Found[] = []
  const truth = collect(condition, subject, on, found)
  for (const one of found) tell(one.ask, one.source)
  return truth
}

/** Every leaf of a condition, for the law book and for checks. */
export function leavesOf<S>(condition: Condition<S>): Leaf<S>[] {
  if (condition.kind === 'leaf') return [condition]
  if (condition.kind === 'not') return leavesOf(condition.part)
  return condition.parts.flatMap((part) => leavesOf(part))
}
