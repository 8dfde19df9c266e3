/** The case as a form. Every field writes to one place of the case file and shows the fault of that place. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'
import type { ActType } from '@kotostig/law/terms'
import type { Fault } from '../../../shared/call.ts'
import { Glyph } from '../../../shared/glyphs.tsx'
import { useSay } from '../../../shared/words.tsx'
import type { Names } from '../../../shared/words.tsx'
import { faultText } from '../FaultSummary.tsx'
import { fieldId, valueAt, withValue } from '../paths.ts'
import { EditingContext, useEditing } from './editing.ts'
import type { Editing } from './editing.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { form } from './form.texts.ts'
import { acts, actFields, arrangements, basics, family, home, municipalities, other, otherFields, residence, unaccompanied, unaccompaniedFields, work } from './spec.ts'
import type { Field, List } from './spec.ts'
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

function Fields({ path, fields }: { path: string; fields: readonly Field[] }) {
  return (
    <div className="form-row">
      {fields.map((field) => (
        <FieldEditor key={field.key} path={`${path}.${field.key}`} field={field} />
      ))}
    </div>
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

/** The fault of a whole part, where it has no field of its own. */
function Place({ path }: { path: string }) {
  const { faultOf } = useEditing()
  const fault = faultOf(path)
  return fault ? (
    <p className="err">
      <Glyph name="late" />
      <span>{fault}</span>
    </p>
  ) : null
}

function ListEditor({ path, list, hasTitle = true }: { path: string; list: List; hasTitle?: boolean }) {
  const t = useSay()
  const { file, set } = useEditing()
  const given = valueAt(file, path)
  const items: unknown[] = Array.isArray(given) ? given : []
  const said = given === undefined ? 'silent' : items.length === 0 ? 'no' : 'yes'
  const fresh = (): unknown => (typeof list.fresh === 'string' ? list.fresh : { ...list.fresh })
  const sayId = `${fieldId(path)}?`
  return (
    <fieldset className="list-form" id={fieldId(path)} aria-label={list.says ? t(list.title) : undefined}>
      {list.says ? (
        <div className="says">
          <label htmlFor={sayId}>{t(list.title)}</label>
          <select id={sayId} className="in" value={said} onChange={(event) => set(path, event.target.value === 'silent' ? undefined : event.target.value === 'no' ? [] : items.length > 0 ? items : [fresh()])}>
            <option value="silent">{t(form.notSaid)}</option>
            <option value="no">{t(form.no)}</option>
            <option value="yes">{t(form.yes)}</option>
          </select>
        </div>
      ) : (
        <legend className={hasTitle ? 'list-title' : 'vh'}>{t(list.title)}</legend>
      )}
      <Place path={path} />
      {items.map((item, at) => (
        <Item key={at} path={`${path}[${at}]`} list={list} item={item} title={`${t(list.title)} ${at + 1}`} onRemove={() => set(path, items.length === 1 && !list.says ? undefined : items.filter((_, other) => other !== at))} />
      ))}
      {list.says && said !== 'yes' ? null : (
        <button type="button" className="btn sm" onClick={() => set(`${path}[${items.length}]`, fresh())}>{t(list.add)}</button>
      )}
    </fieldset>
  )
}

function Item({ path, list, item, title, onRemove }: { path: string; list: List; item: unknown; title: string; onRemove: () => void }) {
  const t = useSay()
  const { set } = useEditing()
  const type = list.key === 'acts' ? ((item as { type?: ActType } | null)?.type ?? undefined) : undefined
  const more = type && Object.hasOwn(actFields, type) ? actFields[type] : []
  const fields = [...list.fields, ...more]
  // Another type of act needs other facts; those it does not know would be refused.
  const retype = (to: string): void => {
    const known = new Set(['on', ...(actFields[to as ActType] ?? []).map((field) => field.key)])
    set(path, { type: to, ...Object.fromEntries(Object.entries(item as object).filter(([key]) => known.has(key))) })
  }
  return (
    <fieldset className="item-form" id={fieldId(path)}>
      <legend className="vh">{title}</legend>
      <div className="form-row">
        {fields.map((field) => (
          <FieldEditor key={`${field.key}${type}`} path={field.key === '' ? path : `${path}.${field.key}`} field={field} {...(list.key === 'acts' && field.key === 'type' ? { onSet: retype } : {})} />
        ))}
        <button type="button" className="lnk remove" onClick={onRemove}>
          {t(form.remove)}
          <span className="vh"> {title}</span>
        </button>
      </div>
      <Place path={path} />
      {list.lists?.map((inner) => <ListEditor key={inner.key} path={`${path}.${inner.key}`} list={inner} />)}
    </fieldset>
  )
}
