/** One person of a case file: what the file says in words, and the name that it does not hold. */
import type { CaseFile } from '@kotostig/law/case-file'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { dayText } from '../../shared/day.ts'
import { useMunicipalityName } from '../../shared/municipalities.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { describe } from '../facts/describe.ts'
import type { Telling } from '../facts/describe.ts'
import { codeFaults, people as words } from './people.texts.ts'

export type Named = { familyName: string; givenNames: string; identityCode: string }
type Field = keyof Named

/** The places of the facts of a person, each entry of a list by itself. */
function pathsOf(file: CaseFile, index: number): string[] {
  const { id: _, born: __, ...facts } = file.people[index] as unknown as Record<string, unknown>
  return Object.entries(facts).flatMap(([key, value]) => {
    const path = `people[${index}].${key}`
    return Array.isArray(value) && value.length > 0 ? value.map((_one, at) => `${path}[${at}]`) : [path]
  })
}

type Props = { file: CaseFile; index: number; names: readonly Named[]; faultOf: (field: Field) => string | undefined; onChange: (to: Named) => void }

export function ImportedPerson({ file, index, names, faultOf, onChange }: Props) {
  const t = useSay()
  const language = useLanguage()
  const townOf = useMunicipalityName()
  const person = file.people[index]!
  const own = names[index]!
  const nameOf = (id: string): string => {
    const at = file.people.findIndex((one) => one.id === id)
    return `${names[at]?.givenNames ?? ''} ${names[at]?.familyName ?? ''}`.trim() || t(words.importUnnamed, { n: at + 1 })
  }
  const telling: Telling = { t, language, townOf, nameOf }
  const paths = pathsOf(file, index)
  const said = (code: string): string => (code === 'known-by-access' ? t(words.importKnown) : t((codeFaults as Record<string, Names>)[code] ?? words.missing))
  const field = (key: Field, label: string, hint?: string) => {
    const id = `${key}-${index}`
    const fault = faultOf(key)
    return (
      <Frame id={id} label={label} hint={hint} error={fault === undefined ? undefined : said(fault)}>
        <input className="in" id={id} value={own[key]} maxLength={key === 'identityCode' ? 20 : 200} autoComplete="off" spellCheck={false} aria-invalid={fault !== undefined || undefined} aria-describedby={[hint ? `${id}-h` : '', fault ? `${id}-e` : ''].filter(Boolean).join(' ') || undefined} onChange={(event) => onChange({ ...own, [key]: event.target.value })} />
      </Frame>
    )
  }
  return (
    <fieldset>
      <legend className="h2">{t(words.importPerson, { n: index + 1, total: file.people.length })}</legend>
      <p className="meta">{t(words.importBorn, { day: dayText(person.born), id: person.id })}</p>
      <div className="form-row">
        {field('familyName', t(words.family))}
        {field('givenNames', t(words.given))}
        {field('identityCode', t(words.code), t(words.codeHint))}
      </div>
      {paths.length === 0 ? <p className="meta">{t(words.importNoFacts)}</p> : (
        <ul className="lines imported">
          {paths.map((path) => {
            const told = describe(file, path, telling)
            return <li key={path}><b>{told.name}</b>{told.value ? `: ${told.value}` : ''} <span className="meta nowrap">{told.period}</span></li>
          })}
        </ul>
      )}
    </fieldset>
  )
}
