/** Facts that are often the same in a family: what one has is offered to those who have none, what nobody has is asked once. */
import { useState } from 'react'
import type { readPerson, recordFact } from '@kotostig/api/person'
import type { recordDetail } from '@kotostig/api/person-details'
import type { CasePerson } from '@kotostig/law/case-file'
import { TownField } from '../../shared/case/form/TownField.tsx'
import type { Outcome } from '../../shared/call.ts'
import { dayText, isIso } from '../../shared/day.ts'
import { DayField } from '../../shared/DayField.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { languageName } from '../../shared/language-name.ts'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { fieldFaults } from '../form.texts.ts'
import { Choice } from '../form.tsx'
import { languageOptions } from '../person/details/language-name.ts'
import { ask } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { family as words } from './family.texts.ts'
import './family.css'

type File = ReplyOf<typeof readPerson>
type Kind = 'arrived' | 'home' | 'language'
/** A value in the form in which it is typed: a day, a town with its day, a language with the need of an interpreter. */
type Value = { day: string; code: string; needs: boolean }
const nothing: Value = { day: '', code: '', needs: false }

function valueOf(kind: Kind, file: File): Value | undefined {
  const own = (file.case as { people: CasePerson[] }).people.find((one) => one.id === file.id)
  if (kind === 'language') return file.languages[0] && { ...nothing, code: file.languages[0].language, needs: file.languages[0].needsInterpreter }
  if (kind === 'arrived') return own?.arrived ? { ...nothing, day: own.arrived } : undefined
  const home = own?.homeMunicipality?.find((one) => one.to === undefined || one.to >= file.today)
  return home && { ...nothing, day: home.from, code: home.code }
}

type Props = { people: readonly { id: string; name: string }[]; onRecorded: () => void }
export function SameForSeveral({ people, onRecorded }: Props) {
  const t = useSay()
  const key = people.map((one) => one.id).join(' ')
  const { value: files, again } = useLoad<File[]>(`same ${key}`, async () => {
    const all = await Promise.all(people.map((one) => ask<typeof readPerson>(`/api/people/${one.id}`)))
    const failed = all.find((one) => !one.ok)
    return failed && !failed.ok ? failed : { ok: true, value: all.flatMap((one) => (one.ok ? [one.value] : [])) }
  })
  const [said, setSaid] = useState('')
  return (
    <details className="same-for">
      <summary>{t(words.same)}</summary>
      <p className="meta measure">{t(words.sameLead)}</p>
      {!files ? <Loading /> : (['arrived', 'home', 'language'] as const).map((kind) => (
        <Same key={`${kind} ${key}`} kind={kind} files={files.filter((file) => file.mayRecord)} nameOf={(id) => people.find((one) => one.id === id)?.name ?? ''} onDone={(text) => {
          setSaid(text)
          again()
          onRecorded()
        }} />
      ))}
      <p role="status" className="saved">{said}</p>
    </details>
  )
}

type SameProps = { kind: Kind; files: readonly File[]; nameOf: (id: string) => string; onDone: (text: string) => void }
function Same({ kind, files, nameOf, onDone }: SameProps) {
  const t = useSay()
  const language = useLanguage()
  const towns = useMunicipalities()
  const known = files.flatMap((file) => {
    const value = valueOf(kind, file)
    return value ? [{ file, value }] : []
  })
  const lacking = files.filter((file) => !known.some((one) => one.file.id === file.id))
  const [draft, setDraft] = useState<Value>(known[0]?.value ?? nothing)
  const [notFor, setNotFor] = useState<readonly string[]>([])
  const [fault, setFault] = useState<'day' | 'code'>()
  const [problem, setProblem] = useState('')
  const [isWorking, setIsWorking] = useState(false)
  const change = (part: Partial<Value>): void => {
    setDraft({ ...draft, ...part })
    setFault(undefined)
  }
  const written = ({ day, code, needs }: Value): string => [kind === 'home' ? (towns?.find((one) => one.code === code)?.name[language] ?? code) : kind === 'language' ? languageName(code, language) : '', kind === 'language' ? (needs ? t(words.interpreter).toLowerCase() : '') : dayText(day)].filter(Boolean).join(', ')
  const record = async (): Promise<void> => {
    if (kind !== 'language' && !isIso(draft.day)) return setFault('day')
    if (kind === 'home' && towns?.some((one) => one.code === draft.code) !== true) return setFault('code')
    if (kind === 'language' && draft.code === '') return setFault('code')
    const chosen = lacking.filter((file) => !notFor.includes(file.id))
    setIsWorking(true)
    const outcomes: { id: string; outcome: Outcome<unknown> }[] = []
    for (const { id, version } of chosen) {
      const about = { person: id, version, source: 'person' as const }
      const outcome = kind === 'language'
        ? await ask<typeof recordDetail>('/api/people/details', { ...about, kind: 'language', value: { language: draft.code, isSpoken: true, isRead: true, needsInterpreter: draft.needs } })
        : await ask<typeof recordFact>('/api/facts', { ...about, fact: kind === 'arrived' ? 'arrived' : 'homeMunicipality', value: kind === 'arrived' ? draft.day : [{ from: draft.day, code: draft.code }] })
      outcomes.push({ id, outcome })
    }
    setIsWorking(false)
    const names = (isOk: boolean): string => outcomes.filter((one) => one.outcome.ok === isOk).map((one) => nameOf(one.id)).join(', ')
    setProblem(names(false) === '' ? '' : t(words.notSaved, { names: names(false) }))
    if (names(true) !== '') onDone(t(words.saved, { names: names(true) }))
  }
  const { common, others } = languageOptions(language)
  const title = t(words[kind])
  return (
    <form className="stack same-one" noValidate aria-label={title} onSubmit={(event) => {
      event.preventDefault()
      void record()
    }}>
      <h3 className="h3">{title}</h3>
      <dl className="same-known">{files.map((file) => {
        const found = known.find((one) => one.file.id === file.id)
        return <div key={file.id}><dt>{nameOf(file.id)}</dt><dd>{found ? written(found.value) : <span className="meta">{t(words.missing)}</span>}</dd></div>
      })}</dl>
      {lacking.length === 0 ? <p className="meta">{t(words.allKnown)}</p> : (
        <>
          <div className="pair">
            {kind === 'home' ? <TownField id="same-town" label={t(words.home)} value={draft.code} error={fault === 'code' ? t(fieldFaults.wrong) : undefined} onChange={(code) => change({ code })} /> : null}
            {kind === 'language' ? <Choice id="same-language" label={t(words.language)} value={draft.code} error={fault === 'code' ? t(fieldFaults.missing) : undefined} options={[...common, ...others].map((one) => [one.code, one.text] as const)} onChange={(code) => change({ code })} />
              : <DayField id={`same-${kind}`} label={t(kind === 'home' ? words.homeFrom : words.arrived)} value={draft.day} error={fault === 'day' ? t(fieldFaults['not-a-day']) : undefined} onChange={(day) => change({ day })} />}
          </div>
          {kind === 'language' ? <label className="chk"><input type="checkbox" checked={draft.needs} onChange={(event) => change({ needs: event.target.checked })} />{t(words.interpreter)}</label> : null}
          <fieldset className="aims">
            <legend>{t(words.for)}</legend>
            {lacking.map((file) => <label key={file.id} className="chk"><input type="checkbox" checked={!notFor.includes(file.id)} onChange={(event) => setNotFor(event.target.checked ? notFor.filter((one) => one !== file.id) : [...notFor, file.id])} />{nameOf(file.id)}</label>)}
          </fieldset>
          {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
          <p><button type="submit" className="btn" disabled={isWorking || lacking.every((file) => notFor.includes(file.id))}>{t(words.record)}<span className="vh"> – {title}</span></button></p>
        </>
      )}
    </form>
  )
}
