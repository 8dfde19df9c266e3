/** What each column holds, and what values of the older system mean in ours. */
import { useState } from 'react'
import { personLanguages } from '@kotostig/api/languages'
import type { ListTarget, Mapping, mapTakeover, Target } from '@kotostig/api/takeover'
import { permitGrounds, residenceKinds } from '@kotostig/law/terms'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { languageName } from '../../shared/language-name.ts'
import { ask } from '../session.ts'
import type { Found } from './TakeoverPage.tsx'
import { takeover as words, targets } from './takeover.texts.ts'

export function MappingForm({ found, onSent }: { found: Found; onSent: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const start = found.mapping ?? found.suggested
  const [columns, setColumns] = useState<Mapping['columns']>(start.columns)
  const [values, setValues] = useState<Mapping['values']>(start.values)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const used = Object.values(columns)
  const choicesOf = (target: ListTarget): [string, string][] => {
    if (target === 'residence.ground') return Object.entries(permitGrounds).map(([id, names]) => [id, names[language]])
    if (target === 'residence.kind') return Object.entries(residenceKinds).map(([id, names]) => [id, names[language]])
    if (target === 'language') return personLanguages.map((code): [string, string] => [code, languageName(code, language)]).sort((a, b) => a[1].localeCompare(b[1], language))
    return [['yes', t(words.yes)], ['no', t(words.no)]]
  }
  const mean = (target: ListTarget, value: string, meaning: string | undefined): void => setValues((before) => {
    const { [value]: _gone, ...rest } = before[target] ?? {}
    return { ...before, [target]: meaning === undefined ? rest : { ...rest, [value]: meaning } }
  })
  const send = async (): Promise<void> => {
    setProblem('')
    if (!used.includes('number') && !used.includes('identityCode')) return setProblem(t(words.noKey))
    const twice = used.find((target, at) => used.indexOf(target) !== at)
    if (twice !== undefined) return setProblem(t(words.twice, { what: t(targets[twice]) }))
    setWorking(true)
    const outcome = await ask<typeof mapTakeover>('/api/takeover/mapping', { takeover: found.takeover.id, mapping: { columns, values }, ...(name.trim() === '' ? {} : { name: name.trim() }) })
    setWorking(false)
    if (outcome.ok) onSent()
    else if (outcome.status !== 401) setProblem(t(words.couldNot))
  }
  return (
    <form className="stack sec" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <h2>{t(words.columns)}</h2>
      <table className="tbl dense blocks mapping">
        <caption className="vh">{t(words.columns)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.column)}</th>
            <th scope="col">{t(words.holds)}</th>
          </tr>
        </thead>
        <tbody>
          {found.columns.map((column, at) => (
            <tr key={column}>
              <th scope="row" id={`column-${at}`}>{column}</th>
              <td data-label={t(words.holds)}>
                <select className="in" aria-labelledby={`column-${at}`} value={columns[column] ?? ''} onChange={(event) => {
                  const { [column]: _gone, ...rest } = columns
                  setColumns(event.target.value === '' ? rest : { ...rest, [column]: event.target.value as Target })
                }}>
                  <option value="">{t(words.skip)}</option>
                  {Object.entries(targets).map(([target, names]) => <option key={target} value={target}>{names[language]}</option>)}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.unknown.length > 0 ? (
        <fieldset className="stack mapping-values">
          <legend className="h3">{t(words.values)}</legend>
          <p className="measure">{t(words.valuesLead)}</p>
          {found.unknown.flatMap(({ target, values: asked }) => asked.map((value) => {
            const label = t(words.means, { value: `”${value}”`, column: t(targets[target]) })
            const meaning = values[target]?.[value]
            const id = `value-${target}-${value}`
            const isTown = target === 'homeMunicipality.code' || target === 'livesIn.code'
            return (
              <div key={id} className="narrow-form">
                <Frame id={id} label={label} hint={isTown ? t(words.code) : undefined}>
                  {isTown ? (
                    <input className="in" id={id} inputMode="numeric" maxLength={3} value={meaning ?? ''} aria-describedby={`${id}-h`} onChange={(event) => mean(target, value, event.target.value === '' ? undefined : event.target.value)} />
                  ) : (
                    <select className="in" id={id} value={meaning ?? 'open'} onChange={(event) => mean(target, value, event.target.value === 'open' ? undefined : event.target.value)}>
                      <option value="open">{t(words.open)}</option>
                      <option value="">{t(words.leaveOut)}</option>
                      {choicesOf(target).map(([code, text]) => <option key={code} value={code}>{text}</option>)}
                    </select>
                  )}
                </Frame>
              </div>
            )
          }))}
        </fieldset>
      ) : null}
      <div className="narrow-form">
        <Frame id="mapping-name" label={t(words.name)} hint={t(words.nameHint)}>
          <input className="in" id="mapping-name" maxLength={100} value={name} aria-describedby="mapping-name-h" onChange={(event) => setName(event.target.value)} />
        </Frame>
      </div>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p><button type="submit" className="btn pri" disabled={working}>{t(words.try)}</button></p>
    </form>
  )
}
