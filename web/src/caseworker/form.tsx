/** Sending a form: what is wrong comes back beside its field, and nothing typed is lost. */
import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Frame } from '../shared/case/form/FieldEditor.tsx'
import { isIso } from '../shared/day.ts'
import { useFirstFault } from '../shared/first-fault.ts'
import { useSay } from '../shared/words.tsx'
import type { Names, Say } from '../shared/words.tsx'
import { fieldFaults, formWords } from './form.texts.ts'
import { ask } from './session.ts'
import type { BodyOf, ReplyOf } from './session.ts'
import { work } from './work.texts.ts'

type Sending<E> = {
  form: RefObject<HTMLFormElement | null>
  working: boolean
  /** What is wrong with the whole, in words. */
  problem: string
  /** What is wrong with one field, in words. */
  faultOf(field: string): string | undefined
  /** Which of several, where the field holds a list. */
  atOf(field: string): number | undefined
  /** Says it before the server is asked. */
  fault(faults: Record<string, keyof typeof fieldFaults>): void
  /** A field has been changed: what was wrong with it may be right. */
  clear(field: string): void
  send(body: BodyOf<E>): Promise<ReplyOf<E> | undefined>
}

const wordOf = (code: string, t: Say): string => t((fieldFaults as Record<string, Names>)[code] ?? fieldFaults.wrong)

export function useSending<E>(address: string): Sending<E> {
  const t = useSay()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [places, setPlaces] = useState<Record<string, number>>({})
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const toFirstFault = useFirstFault(form)
  return {
    form, working, problem,
    faultOf: (field) => (faults[field] === undefined ? undefined : wordOf(faults[field], t)),
    atOf: (field) => places[field],
    fault: (given) => {
      setPlaces({})
      setFaults(given)
      toFirstFault()
    },
    clear: (field) => setFaults((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== field))),
    send: async (body) => {
      setProblem('')
      setFaults({})
      setWorking(true)
      const outcome = await ask<E>(address, body)
      setWorking(false)
      if (outcome.ok) return outcome.value
      // A day that is none fails in two ways; both mean the same.
      const found = Object.fromEntries(outcome.faults.filter((each) => each.path !== '').map((each) => [each.path.split('.')[0]!, each.code === 'invalid_format' ? 'not-a-day' : (each.code ?? 'wrong')]))
      setPlaces(Object.fromEntries(outcome.faults.flatMap((each) => (/^\w+\.\d+$/.test(each.path) ? [[each.path.split('.')[0]!, +each.path.split('.')[1]!]] : []))))
      if (outcome.status === 400 && Object.keys(found).length > 0) {
        setFaults(found)
        toFirstFault()
      } else setProblem(t(outcome.status === 401 ? formWords.signInFirst : outcome.status === 403 ? work.notAllowedTitle : outcome.status === 404 ? formWords.gone : outcome.status === 409 ? formWords.fetchAgain : formWords.notSaved))
      return undefined
    },
  }
}

/** Which days are not days, before the server is asked. An empty one may be left where it is optional. */
export const dayFaults = (days: Record<string, string>, optional: readonly string[] = []): Record<string, 'not-a-day' | 'missing'> =>
  Object.fromEntries(Object.entries(days).filter(([field, day]) => !isIso(day) && !(day === '' && optional.includes(field))).map(([field, day]) => [field, day === '' ? 'missing' : 'not-a-day']))

type ChoiceProps = { id: string; label: string; hint?: string; error?: string | undefined; value: string; options: readonly (readonly [string, string])[]; onChange: (value: string) => void; empty?: string }
/** One of a list. */
export function Choice({ id, label, hint, error, value, options, onChange, empty }: ChoiceProps) {
  const t = useSay()
  const described = [hint ? `${id}-h` : '', error ? `${id}-e` : ''].filter(Boolean).join(' ') || undefined
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select className="in" id={id} value={value} aria-invalid={error ? true : undefined} aria-describedby={described} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty ?? t(formWords.choose)}</option>
        {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </select>
    </Frame>
  )
}

type TextProps = { id: string; label: string; hint?: string; error?: string | undefined; value: string; onChange: (value: string) => void; most: number; isLong?: boolean }
/** A line of text, or several. */
export function TextField({ id, label, hint, error, value, onChange, most, isLong = false }: TextProps) {
  const described = [hint ? `${id}-h` : '', error ? `${id}-e` : ''].filter(Boolean).join(' ') || undefined
  const shared = { className: 'in', id, value, maxLength: most, 'aria-invalid': error ? true : undefined, 'aria-describedby': described } as const
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      {isLong ? <textarea {...shared} onChange={(event) => onChange(event.target.value)} /> : <input {...shared} autoComplete="off" onChange={(event) => onChange(event.target.value)} />}
    </Frame>
  )
}
