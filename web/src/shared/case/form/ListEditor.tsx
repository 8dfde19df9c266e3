/** Lists of facts and rows of fields, as the form of a case and the form of one fact both show them. */
import type { ActType } from '@kotostig/law/terms'
import { Glyph } from '../../glyphs.tsx'
import { useSay } from '../../words.tsx'
import { fieldId, valueAt } from '../paths.ts'
import { useEditing } from './editing.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { form } from './form.texts.ts'
import { actFields } from './spec.ts'
import type { Field, List } from './spec.ts'

export function Fields({ path, fields }: { path: string; fields: readonly Field[] }) {
  return (
    <div className="form-row">
      {fields.map((field) => (
        <FieldEditor key={field.key} path={`${path}.${field.key}`} field={field} />
      ))}
    </div>
  )
}

/** The fault of a whole part, where it has no field of its own. */
export function Place({ path }: { path: string }) {
  const { faultOf } = useEditing()
  const fault = faultOf(path)
  return fault ? (
    <p className="err">
      <Glyph name="late" />
      <span>{fault}</span>
    </p>
  ) : null
}

export function ListEditor({ path, list, hasTitle = true }: { path: string; list: List; hasTitle?: boolean }) {
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

/** One entry of a list. `isTyped`: which kind of act it is has been settled, and is not asked. */
export function Item({ path, list, item, title, onRemove, isTyped = false }: { path: string; list: List; item: unknown; title: string; onRemove?: () => void; isTyped?: boolean }) {
  const t = useSay()
  const { set } = useEditing()
  const type = list.key === 'acts' ? ((item as { type?: ActType } | null)?.type ?? undefined) : undefined
  const more = type && Object.hasOwn(actFields, type) ? actFields[type] : []
  const fields = [...(isTyped ? list.fields.filter((field) => field.key !== 'type') : list.fields), ...more]
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
        {onRemove ? (
          <button type="button" className="lnk remove" onClick={onRemove}>
            {t(form.remove)}
            <span className="vh"> {title}</span>
          </button>
        ) : null}
      </div>
      <Place path={path} />
      {list.lists?.map((inner) => <ListEditor key={inner.key} path={`${path}.${inner.key}`} list={inner} />)}
    </fieldset>
  )
}
