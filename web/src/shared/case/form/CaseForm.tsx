/** The case as a form. Every field writes to one place of the case file and shows the fault of that place. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'
import type { Fault } from '../../call.ts'
import { useSay } from '../../words.tsx'
import type { Names } from '../../words.tsx'
import { faultText } from '../FaultSummary.tsx'
import { fieldId, valueAt, withValue } from '../paths.ts'
import { EditingContext, useEditing } from './editing.ts'
import type { Editing } from './editing.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { form } from './form.texts.ts'
import { Fields, ListEditor, Place } from './ListEditor.tsx'
import { acts, arrangements, basics, family, home, municipalities, other, otherFields, residence, unaccompanied, unaccompaniedFields, work } from './spec.ts'
import type { List } from './spec.ts'
import './form.css'

type Props = { file: CaseFile; faults: Fault[]; goal: { path: string; at: number } | undefined; onChange: (file: CaseFile) => void }

export default function CaseForm({ file, faults, goal, onChange }: Props) {
  const t = useSay()
  const root = useRef<HTMLDivElement>(null)
  // One family tie may stand without a list; the form always writes a list.
  const shown = useMemo(() => withLists(file), [file])
  const editing = useMemo<Editing>(() => {
    const byPath = new Map(faults.map((fault) => [fault.path.replace(/familyTie\.(?=to|existed)/, 'familyTie[0].'), fault]))
    return {
      file: shown,
      set: (path, value) => onChange(withValue(shown, path, value)),
      faultOf: (path) => {
        const fault = byPath.get(path)
        return fault ? faultText(fault, file, t) : undefined
      },
      hasFault: (path) => [...byPath.keys()].some((each) => each.startsWith(path)),
    }
  }, [shown, file, faults, onChange, t])

  // A field somebody was sent to: opened, seen and in focus, or the nearest part that holds it.
  useEffect(() => {
    if (!goal) return
    const frame = requestAnimationFrame(() => {
      let path = goal.path
      let element = document.getElementById(fieldId(path))
      while (!element && path !== '') {
        path = path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')
        element = document.getElementById(fieldId(path))
      }
      if (!element) element = root.current
      for (let at = element?.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
      const target = element?.matches('input,select,textarea,button') ? element : (element?.querySelector<HTMLElement>('input:not([aria-hidden]),select,textarea,button') ?? element)
      target?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [goal])

  return (
    <EditingContext value={editing}>
      <div className="case-form" ref={root}>
        <div className="form-row">
          <FieldEditor path="asOf" field={{ key: 'asOf', label: form.day, kind: 'day' }} />
        </div>
        {shown.people.map((person, at) => (
          <PersonForm key={at} path={`people[${at}]`} at={at} isOnly={shown.people.length === 1} id={person?.id ?? ''} />
        ))}
        <p>
          <button type="button" className="btn" onClick={() => editing.set(`people[${shown.people.length}]`, { id: freshId(shown) })}>
            {t(form.addPerson)}
          </button>
        </p>
        <ListEditor path="municipalities" list={municipalities} />
        <Folded title={form.arrangements} paths={['arrangements']}>
          <ListEditor path="arrangements" list={arrangements} hasTitle={false} />
        </Folded>
      </div>
    </EditingContext>
  )
}

function withLists(file: CaseFile): CaseFile {
  return { ...file, people: file.people.map((person) => (person && typeof person === 'object' && person.familyTie && !Array.isArray(person.familyTie) ? { ...person, familyTie: [person.familyTie] } : person)) }
}

function freshId(file: CaseFile): string {
  for (let n = file.people.length + 1; ; n++) if (!file.people.some((person) => person?.id === `p${n}`)) return `p${n}`
}

function PersonForm({ path, at, isOnly, id }: { path: string; at: number; isOnly: boolean; id: string }) {
  const t = useSay()
  const { set } = useEditing()
  const under = (lists: readonly List[]): ReactNode => lists.map((list) => <ListEditor key={list.key} path={`${path}.${list.key}`} list={list} />)
  const keys = (lists: readonly { key: string }[]): string[] => lists.map((list) => `${path}.${list.key}`)
  return (
    <fieldset className="person-form" id={fieldId(path)}>
      <legend className="h3">
        {t(form.person, { n: at + 1 })} {id && id !== `p${at + 1}` ? <span className="meta">{id}</span> : null}
      </legend>
      <Place path={path} />
      <Fields path={path} fields={basics} />
      <ListEditor path={`${path}.residence`} list={residence} />
      <ListEditor path={`${path}.homeMunicipality`} list={home} />
      {under(work)}
      <ListEditor path={`${path}.acts`} list={acts} />
      <Folded title={form.family} paths={keys(family)}>{under(family)}</Folded>
      <Folded title={form.unaccompanied} paths={keys([...unaccompaniedFields, ...unaccompanied])}>
        <Fields path={path} fields={unaccompaniedFields} />
        {under(unaccompanied)}
      </Folded>
      <Folded title={form.other} paths={keys([...otherFields, ...other])}>
        <Fields path={path} fields={otherFields} />
        {under(other)}
      </Folded>
      {isOnly ? null : (
        <p>
          <button type="button" className="lnk" onClick={() => set(path, undefined)}>
            {t(form.remove)} <span>{t(form.person, { n: at + 1 }).toLowerCase()}</span>
          </button>
        </p>
      )}
    </fieldset>
  )
}

/** Less common parts: folded, unless they hold something or need correcting. */
function Folded({ title, paths, children }: { title: Names; paths: string[]; children: ReactNode }) {
  const t = useSay()
  const { file, hasFault } = useEditing()
  const isUsed = paths.some((path) => valueAt(file, path) !== undefined || hasFault(path))
  const [wasUsed] = useState(isUsed)
  return (
    <details className="form-fold" open={wasUsed || paths.some(hasFault) || undefined}>
      <summary>{t(title)}</summary>
      {children}
    </details>
  )
}

