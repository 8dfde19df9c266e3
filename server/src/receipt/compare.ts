/** What another working out of the same case says otherwise, of one person: in words that a caseworker reads. */
import { hash } from 'node:crypto'
import type { Difference } from '@kotostig/api/receipt'
import type { Determination, Duty, PersonDetermination } from '@kotostig/law'
import { dayText, periodText, say } from '@kotostig/law/say'
import { clocks, duties, dutyStates, groups, questions, tasks, type Language } from '@kotostig/law/terms'
import { canonical } from './receipt.ts'
import { amountText, actorsOf, dueText, wordOf, type ActorText } from './receipt-words.ts'
import { difference as words } from './receipt.texts.ts'

type Side = { answer: Determination; person: PersonDetermination }
const sideOf = (answer: Determination, id: string): Side | undefined => {
  const person = answer.people.find((one) => one.id === id)
  return person && { answer, person }
}

/** An answer without the name of the release, which differs by itself. */
const bare = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'lawRelease' ? undefined : one))))
export const isSameAnswer = (a: Determination, b: Determination): boolean => hash('sha256', canonical(a), 'hex') === hash('sha256', canonical(b), 'hex')

const keyOf = (duty: Duty): string => [duty.id, duty.trigger ?? '', duty.actor.kind, duty.actor.code ?? ''].join(' ')

/** Each duty of the one beside the same of the other: first those that are the same, then whose holder or beginning has moved. */
function pairs(before: readonly Duty[], after: readonly Duty[]): [Duty | undefined, Duty | undefined][] {
  let left = before
  const right = [...after]
  const found: [Duty | undefined, Duty | undefined][] = []
  const match = (isSame: (a: Duty, b: Duty) => boolean): void => {
    left = left.filter((one) => {
      const other = right.find((each) => isSame(one, each))
      if (!other) return true
      found.push([one, other])
      right.splice(right.indexOf(other), 1)
      return false
    })
  }
  match((a, b) => keyOf(a) === keyOf(b))
  match((a, b) => a.id === b.id && a.trigger === b.trigger)
  match((a, b) => a.id === b.id)
  return [...found, ...left.map((one): [Duty, undefined] => [one, undefined]), ...right.map((one): [undefined, Duty] => [undefined, one])]
}

/** Its time limit, whether it has been met or not. */
const limitOf = ({ doneOn: _doneOn, ...duty }: Duty): Duty => duty
const stateText = (duty: Duty, language: Language): string => (duty.doneOn === undefined ? wordOf(dutyStates, duty.state, language) : dueText(duty, language))

const keyed = <T>(list: readonly T[], key: (one: T) => string): Map<string, T> => new Map(list.map((one) => [key(one), one]))

/** Empty: nothing is said otherwise. What differs only in its reasons is told as well. */
export function differences(before: Determination, after: Determination, person: string, language: Language): Difference[] {
  const old = sideOf(before, person)
  const fresh = sideOf(after, person)
  if (!old || !fresh) return old || fresh ? [{ what: say(words.person, language), about: '', before: null, after: null }] : []
  const found: Difference[] = []
  const add = (what: keyof typeof words, about: string, a: string | null, b: string | null): void => {
    if (a !== b) found.push({ what: say(words[what], language), about, before: a, after: b })
  }
  const nameOf = (side: Side): ActorText => actorsOf(side.answer, language)
  const [oldName, newName] = [nameOf(old), nameOf(fresh)]
  const whole = (duty: Duty, name: ActorText): string => `${name(duty.actor)}, ${dueText(duty, language)}, ${wordOf(dutyStates, duty.state, language)}`
  for (const [a, b] of pairs(old.person.duties, fresh.person.duties)) {
    const about = wordOf(duties, (a ?? b)!.id, language)
    if (!a || !b) {
      add(a ? 'gone' : 'came', about, a ? whole(a, oldName) : null, b ? whole(b, newName) : null)
      continue
    }
    const count = found.length
    add('holder', about, oldName(a.actor), newName(b.actor))
    add('begins', about, a.trigger ? dayText(a.trigger) : null, b.trigger ? dayText(b.trigger) : null)
    add('due', about, dueText(limitOf(a), language), dueText(limitOf(b), language))
    add('state', about, stateText(a, language), stateText(b, language))
    if (found.length === count && bare(a) !== bare(b)) found.push({ what: say(words.reasons, language), about, before: null, after: null })
  }
  const told = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(', '))
  add('groups', '', told(old.person.groups.map((id) => wordOf(groups, id, language))), told(fresh.person.groups.map((id) => wordOf(groups, id, language))))
  add('questions', '', told(old.person.questions.map(({ id }) => wordOf(questions, id, language))), told(fresh.person.questions.map(({ id }) => wordOf(questions, id, language))))
  for (const task of Object.keys(tasks)) {
    const held = (side: Side, name: ActorText): string | null => told(side.person.responsibilities.filter((one) => one.task === task).map((one) => `${name(one.actor)} ${periodText(one.from, one.to)}`))
    add('responsible', wordOf(tasks, task, language), held(old, oldName), held(fresh, newName))
  }
  for (const name of Object.keys(clocks) as (keyof typeof clocks)[]) {
    const on = (side: Side): string | null => (side.person.clocks[name] ? dayText(side.person.clocks[name]) : null)
    add('clock', wordOf(clocks, name, language), on(old), on(fresh))
  }
  const totals = (side: Side): Map<string, Determination['compensation']['totals'][number]> =>
    keyed(side.answer.compensation.totals.filter((one) => one.person === person), (one) => [one.year, one.act, one.section, one.share ?? '', one.payee.kind, one.payee.code ?? ''].join(' '))
  const [oldTotals, newTotals] = [totals(old), totals(fresh)]
  for (const key of new Set([...oldTotals.keys(), ...newTotals.keys()])) {
    const [a, b] = [oldTotals.get(key), newTotals.get(key)]
    const one = (a ?? b)!
    add('amount', `${one.year}, ${(a ? oldName : newName)(one.payee)}`, a ? amountText(a.amount) : null, b ? amountText(b.amount) : null)
  }
  if (found.length === 0 && bare(old.person) !== bare(fresh.person)) found.push({ what: say(words.reasons, language), about: '', before: null, after: null })
  return found
}
