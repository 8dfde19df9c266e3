/** Places in a case file: `people[0].residence[1].from`, in words and as values. */
import { form } from './form/form.texts.ts'
import { nameOfKey } from './form/spec.ts'
import type { Say } from '../words.tsx'

export type Step = string | number

export function stepsOf(path: string): Step[] {
  const steps: Step[] = []
  for (const found of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) steps.push(found[2] === undefined ? found[1]! : +found[2])
  return steps
}

export function valueAt(value: unknown, path: string): unknown {
  let at = value
  for (const step of stepsOf(path)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<Step, unknown>)[step]
  }
  return at
}

/** A copy with one value changed; `undefined` takes the key away. Nothing else is touched. */
export function withValue<T>(whole: T, path: string, value: unknown): T {
  const change = (at: unknown, steps: Step[]): unknown => {
    const [step, ...rest] = steps
    if (step === undefined) return value
    if (typeof step === 'number') {
      const list = Array.isArray(at) ? [...at] : []
      const next = change(list[step], rest)
      if (next === undefined) list.splice(step, 1)
      else list[step] = next
      return list
    }
    const object = { ...(typeof at === 'object' && at !== null && !Array.isArray(at) ? (at as Record<string, unknown>) : {}) }
    const next = change(object[step], rest)
    if (next === undefined) delete object[step]
    else object[step] = next
    return object
  }
  return change(whole, stepsOf(path)) as T
}

/** `Person 1 › Hemkommun 2 › Från`. A key without a name is shown as it is written. */
export function pathWords(path: string, t: Say): string {
  const words: string[] = []
  let list: string | undefined
  for (const step of stepsOf(path)) {
    if (typeof step === 'number') {
      const last = words.pop() ?? ''
      words.push(list === 'people' ? t(form.person, { n: step + 1 }) : `${last} ${step + 1}`)
    } else {
      const name = nameOfKey(step, list)
      words.push(step === 'people' ? '' : name ? t(name) : step)
      list = step
    }
  }
  return words.filter(Boolean).join(' › ')
}

export const fieldId = (path: string): string => `f:${path}`
