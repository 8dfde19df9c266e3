/** One field of the form, by its kind. */
import type { ReactNode } from 'react'
import { DayField } from '../../DayField.tsx'
import { Glyph } from '../../glyphs.tsx'
import { useSay } from '../../words.tsx'
import { fieldId, valueAt } from '../paths.ts'
import { useEditing } from './editing.ts'
import { form } from './form.texts.ts'
import type { Field } from './spec.ts'
import { TownField } from './TownField.tsx'

export function FieldEditor({ path, field, onSet }: { path: string; field: Field; onSet?: (value: string) => void }) {
  const t = useSay()
  const { file, set, faultOf, nameOf } = useEditing()
  const value = valueAt(file, path)
  const text = value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const id = fieldId(path)
  const error = faultOf(path)
  const label = t(field.label)
  const write = (to: string): void => (onSet ? onSet(to) : set(path, to === '' ? undefined : to))

  if (field.kind === 'day') return <DayField id={id} label={label} value={text} error={error} onChange={write} />
  if (field.kind === 'town') return <TownField id={id} label={label} value={text} error={error} onChange={write} />
  if (field.kind === 'text')
    return (
      <Frame id={id} label={label} hint={field.hint ? t(field.hint) : undefined} error={error}>
        <input className="in" id={id} value={text} autoComplete="off" aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, !!field.hint, error)} onChange={(event) => write(event.target.value)} />
      </Frame>
    )
  if (field.kind === 'flag')
    return (
      <Frame id={id} label={label} error={error}>
        <select className="in" id={id} value={text} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, false, error)} onChange={(event) => set(path, event.target.value === '' ? undefined : event.target.value === 'true')}>
          <option value="">{t(field.optional ? form.notSaid : form.choose)}</option>
          <option value="true">{t(form.yes)}</option>
          <option value="false">{t(form.no)}</option>
          {text === '' || text === 'true' || text === 'false' ? null : <option value={text}>{text}</option>}
        </select>
      </Frame>
    )
  const options: [string, string][] =
    field.kind === 'person' ? file.people.flatMap((person) => (person?.id && !path.startsWith(`people[${file.people.indexOf(person)}]`) ? [[person.id, nameOf?.(person.id) ?? person.id] as [string, string]] : [])) : Object.entries(field.options ?? {}).map(([key, names]) => [key, t(names)])
  return (
    <Frame id={id} label={label} error={error} isWide={field.kind === 'choice'}>
      <select className="in" id={id} value={text} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, false, error)} onChange={(event) => write(event.target.value)}>
        <option value="">{t(field.optional ? form.notSaid : form.choose)}</option>
        {text !== '' && !options.some(([key]) => key === text) ? <option value={text}>{text}</option> : null}
        {options.map(([key, name]) => (
          <option key={key} value={key}>{name}</option>
        ))}
      </select>
    </Frame>
  )
}

const describedBy = (id: string, hasHint: boolean, error: string | undefined): string | undefined => [hasHint ? `${id}-h` : '', error ? `${id}-e` : ''].filter(Boolean).join(' ') || undefined

export function Frame({ id, label, hint, error, isWide = false, children }: { id: string; label: string; hint?: string | undefined; error?: string | undefined; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={`field${error ? ' bad' : ''}${isWide ? ' wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {hint ? <p className="hint" id={`${id}-h`}>{hint}</p> : null}
      {children}
      {error ? (
        <p className="err" id={`${id}-e`}>
          <Glyph name="late" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  )
}
