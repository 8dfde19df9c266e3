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
export type All<S> = { readonly kind: 'all'; readonly parts: readonly Condition<S>[] }
export type Any<S> = { readonly kind: 'any'; readonly parts: readonly Condition<S>[] }
export type Not<S> = { readonly kind: 'not'; readonly part: Condition<S> }
export type Condition<S> = Leaf<S> | All<S> | Any<S> | Not<S>

export const all = <S>(...parts: Condition<S>[]): Condition<S> => ({ kind: 'all', parts })
export const any = <S>(...parts: Condition<S>[]): Condition<S> => ({ kind: 'any', parts })
export const not = <S>(part: Condition<S>): Condition<S> => ({ kind: 'not', part })

/** The answer of a condition for a subject on a day. */
export function ask<S>(condition: Condition<S>, subject: S, on: Day): Truth {
  switch (condition.kind) {
    case 'leaf':
      return condition.holds(subject, on)
    case 'all': {
      let least: Truth = yes
      for (const part of condition.parts) {
        const truth = ask(part, subject, on)
        if (truth === no) return no
        if (truth < least) least = truth
      }
      return least
    }
    case 'any': {
      let greatest: Truth = no
      for (const part of condition.parts) {
        const truth = ask(part, subject, on)
        if (truth === yes) return yes
        if (truth > greatest) greatest = truth
      }
      return greatest
    }
    case 'not':
      return (4 - ask(condition.part, subject, on)) as Truth
  }
}

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

/** The why-tree of a condition: the same walk as `ask`, kept in full. Built when asked for. */
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
  let result: Truth = isAll ? yes : no
  const nodes: WhyNode[] = []
  for (const part of condition.parts) {
    nodes.push(explained(part, subject, on, out))
    if (isAll ? out.truth < result : out.truth > result) result = out.truth
  }
  out.truth = result
  return mark(isAll ? { answer: answerOf(result), all: nodes } : { answer: answerOf(result), any: nodes }, result)
}

const mark = (node: WhyNode, truth: Truth): WhyNode => {
  if (truth === presumedNo || truth === presumedYes) node.presumed = true
  return node
}

/** The questions an answer turns on, in the order of the condition. Nothing is asked where the answer is certain. */
export function openQuestions<S>(condition: Condition<S>, subject: S, on: Day, found: (ask: Ask, source: readonly Section[]) => void): void {
  const truth = ask(condition, subject, on)
  if (!isOpen(truth)) return
  if (condition.kind === 'leaf') for (const one of condition.asks) found(one, condition.source)
  else if (condition.kind === 'not') openQuestions(condition.part, subject, on, found)
  else for (const part of condition.parts) openQuestions(part, subject, on, found)
}

/** Every leaf of a condition, for the law book and for checks. */
export function leavesOf<S>(condition: Condition<S>): Leaf<S>[] {
  if (condition.kind === 'leaf') return [condition]
  if (condition.kind === 'not') return leavesOf(condition.part)
  return condition.parts.flatMap((part) => leavesOf(part))
}
