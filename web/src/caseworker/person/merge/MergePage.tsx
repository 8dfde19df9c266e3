/** Two files of one person: the other is found, both are compared, each conflict is decided, and only then is anything saved. */
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { PersonLine, searchPeople } from '@kotostig/api/person'
import type { compareFiles, mergeFiles } from '@kotostig/api/person-merge'
import type { CaseFile } from '@kotostig/law/case-file'
import { Frame } from '../../../shared/case/form/FieldEditor.tsx'
import { faultText } from '../../../shared/case/FaultSummary.tsx'
import { dayText } from '../../../shared/day.ts'
import { useFirstFault } from '../../../shared/first-fault.ts'
import type { ScreenProps } from '../../../shared/frame/screens.ts'
import { Glyph, Notice } from '../../../shared/glyphs.tsx'
import { useMunicipalityName } from '../../../shared/municipalities.ts'
import { addressOf, go, Link } from '../../../shared/router.tsx'
import { useLanguage, useSay } from '../../../shared/words.tsx'
import type { Say } from '../../../shared/words.tsx'
import { describe } from '../../facts/describe.ts'
import type { Telling } from '../../facts/describe.ts'
import { facts as factWords } from '../../facts/facts.texts.ts'
import { people as peopleWords } from '../../people/people.texts.ts'
import { ask } from '../../session.ts'
import type { ReplyOf } from '../../session.ts'
import { Failed, Loading } from '../../States.tsx'
import { useLoad } from '../../useLoad.ts'
import { nameOfLine, sourceText } from '../../words.ts'
import { kindNames, valueOf } from '../details/told.ts'
import type { DetailRow, Kind } from '../details/told.ts'
import { merge as words, refusals } from './merge.texts.ts'

type Compared = ReplyOf<typeof compareFiles>
type Conflict = Compared['conflicts'][number]

export default function MergePage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0] ?? ''
  const [other, setOther] = useState('')
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="measure">{t(words.lead)}</p>
        </div>
        <p><Link to={`/arbete/person/${id}`}>{t(words.back)}</Link></p>
      </div>
      {other === '' ? <Other id={id} onChosen={setOther} /> : <Compare key={other} first={id} second={other} />}
    </>
  )
}

function Other({ id, onChosen }: { id: string; onChosen: (id: string) => void }) {
  const t = useSay()
  const [text, setText] = useState('')
  const [found, setFound] = useState<PersonLine[]>()
  const [failed, setFailed] = useState(false)
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '') return
    const outcome = await ask<typeof searchPeople>('/api/people/search', { text })
    setFailed(!outcome.ok && outcome.status !== 401)
    if (outcome.ok) setFound(outcome.value.people.filter((one) => one.hasFile && one.id !== id))
  }
  return (
    <>
      <form role="search" className="field narrow-form" onSubmit={(event) => void find(event)}>
        <label htmlFor="other">{t(words.which)}</label>
        <p className="hint" id="other-h">{t(peopleWords.hint)}</p>
        <div className="search-in">
          <input className="in" id="other" type="search" autoComplete="off" maxLength={200} value={text} aria-describedby="other-h" onChange={(event) => setText(event.target.value)} />
          <button type="submit" className="btn pri">{t(peopleWords.find)}</button>
        </div>
      </form>
      <div role="status" className="after">{failed ? <Notice kind="late"><p>{t(peopleWords.failed)}</p></Notice> : found?.length === 0 ? <p>{t(words.nobody)}</p> : null}</div>
      {found && found.length > 0 ? (
        <ul className="lines alike">
          {found.map((one) => (
            <li key={one.id}>
              <span><b>{nameOfLine(one, t)}</b><span className="meta block">{one.born ? dayText(one.born) : ''} · {one.caseNumber}</span></span>
              <button type="button" className="btn" onClick={() => onChosen(one.id)}>{t(words.choose)}<span className="vh"> – {nameOfLine(one, t)}, {one.caseNumber}</span></button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** What one side of a conflict says. */
function told(conflict: Conflict, side: 'stays' | 'absorbed', telling: Telling): string {
  const { value } = conflict[side]
  if (conflict.kind === 'detail') return valueOf(value as DetailRow, telling.t, telling.language)
  if (value === 'none') return telling.t(words.none)
  const each = (one: unknown): string => {
    const isDay = typeof one !== 'object' || one === null
    const file = { asOf: '', people: [{ id: '', born: '', [conflict.key]: isDay && conflict.key !== 'bornInFinlandTo' ? one : [one] }] } as unknown as CaseFile
    const said = describe(file, isDay && conflict.key !== 'bornInFinlandTo' ? `people[0].${conflict.key}` : `people[0].${conflict.key}[0]`, telling)
    return [said.value, said.period].filter(Boolean).join(' ')
  }
  return (Array.isArray(value) ? value : [value]).map(each).join('; ')
}
const nameOfConflict = (conflict: Conflict, telling: Telling): string =>
  conflict.kind === 'detail' ? telling.t(kindNames[conflict.key as Kind]) : describe({ asOf: '', people: [{ id: '', born: '' }] } as unknown as CaseFile, `people[0].${conflict.key}`, telling).name

function Compare({ first, second }: { first: string; second: string }) {
  const t = useSay()
  const language = useLanguage()
  const townOf = useMunicipalityName()
  const [stays, setStays] = useState(first)
  const absorbed = stays === first ? second : first
  const { value: compared, failed, working, again } = useLoad(`${stays} ${absorbed}`, () => ask<typeof compareFiles>('/api/people/merge/compare', { stays, absorbed }))
  const [chosen, setChosen] = useState<Record<string, 'stays' | 'absorbed'>>({})
  const [open, setOpen] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [isShort, setIsShort] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const toFirstFault = useFirstFault(form)
  if (!compared) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const telling: Telling = { t, language, townOf, nameOf: (id) => id }
  const numberOf = (side: 'stays' | 'absorbed'): string => compared[side].caseNumber

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (saving || working) return
    setProblems([])
    const missing = compared.conflicts.filter((one) => !chosen[one.id]).map((one) => one.id)
    setOpen(missing)
    setIsShort(reason.trim().length < 3)
    if (missing.length > 0 || reason.trim().length < 3) return toFirstFault()
    setSaving(true)
    const aside = compared.conflicts.flatMap((one) => one[chosen[one.id] === 'stays' ? 'absorbed' : 'stays'].rows)
    const outcome = await ask<typeof mergeFiles>('/api/people/merge', { stays, absorbed, staysVersion: compared.staysVersion, absorbedVersion: compared.absorbedVersion, aside, reason: reason.trim() })
    setSaving(false)
    if (outcome.ok) return go(addressOf(language, `/arbete/person/${outcome.value.person}`))
    if (outcome.status === 409) {
      again()
      return setProblems([t(words.changed)])
    }
    if (outcome.status === 401) return setProblems([t(factWords.signInFirst)])
    const file = { asOf: '', people: [] } as unknown as CaseFile
    setOpen(outcome.faults.filter((each) => each.path.startsWith('conflicts.')).map((each) => each.path.slice('conflicts.'.length)))
    toFirstFault()
    setProblems([t(words.notSaved), ...outcome.faults.filter((each) => each.path !== '' && !each.path.startsWith('conflicts.')).map((each) => faultText(each, file, t))])
  }
  return (
    <form ref={form} noValidate className="stack merge" onSubmit={(event) => void submit(event)}>
      <fieldset className="field">
        <legend className="h3">{t(words.stays)}</legend>
        <p className="hint">{t(words.staysHint)}</p>
        {[first, second].map((id) => {
          const line = id === stays ? compared.stays : compared.absorbed
          return (
            <label className="chk" key={id}>
              <input type="radio" name="stays" checked={id === stays} onChange={() => {
                setStays(id)
                setChosen({})
                setOpen([])
              }} />
              <span><b>{nameOfLine(line, t)}</b> {line.caseNumber}<span className="meta block">{line.born ? t(words.born, { day: dayText(line.born) }) : ''}</span></span>
            </label>
          )
        })}
      </fieldset>
      {compared.stays.born !== compared.absorbed.born ? <Notice kind="soon"><p>{t(words.otherBorn)}</p></Notice> : null}
      {compared.refused.length > 0 ? (
        <Notice kind="late" role="alert">{compared.refused.map((each) => <p key={each}>{t(refusals[each])}</p>)}</Notice>
      ) : (
        <>
          <section aria-labelledby="lines">
            <h2 id="lines" className="h3">{t(words.conflicts)}</h2>
            <p className="meta measure">{compared.conflicts.length > 0 ? t(words.conflictsLead) : t(words.noConflicts)} {compared.toldTwice > 0 ? t(words.twice, { n: compared.toldTwice }) : ''}</p>
            {compared.conflicts.map((one) => (
              <fieldset key={one.id} className={`field conflict${open.includes(one.id) ? ' bad' : ''}`}>
                <legend>{nameOfConflict(one, telling)}</legend>
                <div className="conf">
                  {(['stays', 'absorbed'] as const).map((side) => (
                    <label className="chk" key={side}>
                      <input type="radio" name={one.id} checked={chosen[one.id] === side} aria-invalid={open.includes(one.id) || undefined} onChange={() => {
                        setChosen({ ...chosen, [one.id]: side })
                        setOpen(open.filter((each) => each !== one.id))
                      }} />
                      <span>{told(one, side, telling)}<span className="meta block">{inFile(one, side, numberOf(side), t)}</span></span>
                    </label>
                  ))}
                </div>
                {open.includes(one.id) ? <p className="err"><Glyph name="late" /><span>{t(words.undecided)}</span></p> : null}
              </fieldset>
            ))}
          </section>
          <Frame id="merge-reason" label={t(words.reason)} error={isShort ? t(words.reasonShort) : undefined}>
            <textarea className="in" id="merge-reason" value={reason} maxLength={500} aria-invalid={isShort || undefined} aria-describedby={isShort ? 'merge-reason-e' : undefined} onChange={(event) => {
              setReason(event.target.value)
              setIsShort(false)
            }} />
          </Frame>
          {problems.length > 0 ? <Notice kind="late" role="alert">{problems.map((each) => <p key={each}>{each}</p>)}</Notice> : null}
          <p className="row">
            <button type="submit" className="btn pri" disabled={saving || working}>{t(words.save)}</button>
            <span role="status" className="meta">{saving ? t(factWords.saving) : ''}</span>
          </p>
        </>
      )}
    </form>
  )
}

const inFile = (conflict: Conflict, side: 'stays' | 'absorbed', number: string, t: Say): string =>
  t(words.inFile, { number, source: sourceText(conflict[side].source, t), day: dayText(conflict[side].recordedAt) })
