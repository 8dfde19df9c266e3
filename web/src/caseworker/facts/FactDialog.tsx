/** Recording one fact about a person: what it is, since when, who said so. What is typed stays through every failure. */
import { useMemo, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { readPerson, recordFact } from '@kotostig/api/person'
import type { CaseFile } from '@kotostig/law/case-file'
import { EditingContext } from '../../shared/case/form/editing.ts'
import type { Editing } from '../../shared/case/form/editing.ts'
import { FieldEditor, Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Item, Place } from '../../shared/case/form/ListEditor.tsx'
import '../../shared/case/form/form.css'
import { faultText } from '../../shared/case/FaultSummary.tsx'
import { withValue } from '../../shared/case/paths.ts'
import type { Fault } from '../../shared/call.ts'
import { useFirstFault } from '../../shared/first-fault.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useMunicipalityName } from '../../shared/municipalities.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { ask } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { sources } from '../words.ts'
import type { Source } from '../words.ts'
import { work } from '../work.texts.ts'
import type { Doing } from './acts.ts'
import { describe } from './describe.ts'
import { facts as words } from './facts.texts.ts'
import { kindOf, kinds } from './kinds.ts'
import { Relative } from './Relative.tsx'

export type PersonFile = ReplyOf<typeof readPerson>
export const caseOf = (file: PersonFile): CaseFile => file.case as CaseFile

/** `start`: the kind of fact, and what is known of it already. `choices`: several things that would do the duty. */
type Props = { file: PersonFile; title: string; start?: { fact: string; value?: Record<string, unknown> }; choices?: readonly Doing[]; onClose: () => void; onSaved: () => void }

const own = 'people[0]'

/** Places in the reply are those of the person's whole list; here the list has one entry. */
const here = (fault: Fault): Fault => ({ ...fault, path: `${own}.${fault.path.replace(/^(\w+)\[\d+\]/, '$1[0]')}` })

export function FactDialog({ file, title, start, choices, onClose, onSaved }: Props) {
  const t = useSay()
  const language = useLanguage()
  const townOf = useMunicipalityName()
  const [fact, setFact] = useState(start?.fact ?? choices?.[0]?.fact ?? '')
  const [value, setValue] = useState<unknown>(start?.value ?? choices?.[0]?.value)
  const [isNone, setIsNone] = useState(false)
  const [source, setSource] = useState<Source | ''>(choices ? 'own-work' : '')
  const [version, setVersion] = useState(file.version)
  const [faults, setFaults] = useState<Fault[]>([])
  const [problem, setProblem] = useState<ReactNode>()
  const [newer, setNewer] = useState<PersonFile>()
  const [working, setWorking] = useState(false)
  const [others, setOthers] = useState<{ id: string; name: string }[]>([])
  const form = useRef<HTMLFormElement>(null)
  const toFirstFault = useFirstFault(form)
  const kind = kindOf(fact)
  const names = useMemo(() => new Map([...file.family, ...others].map((one) => [one.id, one.name])), [file.family, others])

  const draft = useMemo<CaseFile>(() => {
    const person = { id: file.id, born: file.born, ...(kind?.list ? { [fact]: [value ?? fresh(kind.list.fresh)] } : fact ? { [fact]: value } : {}) }
    return { asOf: file.today, people: [person, ...[...names.keys()].map((id) => ({ id, born: file.today }))] } as unknown as CaseFile
  }, [file, fact, value, kind, names])
  const path = kind?.list ? `${own}.${fact}[0]` : `${own}.${fact}`
  const shownFaults = useMemo(() => new Map(faults.map((fault) => [fault.path, fault])), [faults])
  const editing: Editing = {
    file: draft,
    set: (at, to) => {
      const person = withValue(draft, at, to).people[0] as unknown as Record<string, unknown>
      const whole = person[fact]
      setValue(kind?.list ? (Array.isArray(whole) ? whole[0] : undefined) : whole)
      setFaults((before) => before.filter((each) => each.path !== at))
    },
    faultOf: (at) => {
      const fault = shownFaults.get(at)
      if (!fault) return undefined
      return fault.code === 'overlap' && !kind?.list ? t(words.already) : faultText(fault, draft, t)
    },
    hasFault: (at) => faults.some((each) => each.path.startsWith(at)),
    nameOf: (id) => names.get(id) ?? id,
  }

  const choose = (to: string): void => {
    setFact(to)
    setValue(to === 'acts' ? { on: file.today } : undefined)
    setIsNone(false)
    setFaults([])
  }
  const save = async (as: number): Promise<void> => {
    setWorking(true)
    setProblem(undefined)
    const sent = isNone ? 'none' : (value ?? (kind?.list ? fresh(kind.list.fresh) : undefined))
    const outcome = await ask<typeof recordFact>('/api/facts', { person: file.id, version: as, fact, value: sent ?? '', source: source as Source })
    setWorking(false)
    if (outcome.ok) return onSaved()
    const [first] = outcome.faults
    if (outcome.status === 401) setProblem(t(words.signInFirst))
    else if (outcome.status === 409 && first?.code === 'conflict') {
      const fresh = await ask<typeof readPerson>(`/api/people/${file.id}`)
      if (fresh.ok) {
        setNewer(fresh.value)
        setVersion(fresh.value.version)
      } else setProblem(t(words.notSaved))
    } else if (outcome.status === 404 || outcome.status === 403) setProblem(t(words.notYours))
    else if (outcome.faults.some((fault) => fault.path)) {
      setFaults(outcome.faults.map(here))
      toFirstFault()
    } else setProblem(t(words.notSaved))
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (working) return
    const missing = [...(kind ? [] : ['kind']), ...(source === '' ? ['source'] : [])]
    if (missing.length > 0) {
      setFaults(missing.map((field) => ({ path: field, message: '', code: 'missing' })))
      return toFirstFault()
    }
    // A file that came in behind this window is one we have seen.
    void save(Math.max(version, file.version))
  }
  const elsewhere = faults.filter((fault) => fault.path !== 'source' && fault.path !== 'kind' && !fault.path.startsWith(path))
  const needsRelative = fact === 'familyTie' || fact === 'bornInFinlandTo'
  return (
    <Dialog title={title} onClose={onClose} isWide>
      <EditingContext value={editing}>
        <form ref={form} onSubmit={submit} noValidate className="fact-form">
          {choices && choices.length > 1 ? (
            <Frame id="fact-kind" label={t(words.which)}>
              <select className="in" id="fact-kind" value={choices.findIndex((each) => each.fact === fact && each.value['type'] === (value as { type?: string } | undefined)?.type)} onChange={(event) => {
                const chosen = choices[+event.target.value]
                if (chosen) {
                  setFact(chosen.fact)
                  setValue(chosen.value)
                }
              }}>
                {choices.map((each, at) => <option key={at} value={at}>{t(each.verb)}</option>)}
              </select>
            </Frame>
          ) : null}
          {choices ? null : (
            <Frame id="fact-kind" label={t(words.kind)} error={shownFaults.has('kind') ? t(words.nothing) : undefined}>
              <select className="in" id="fact-kind" value={fact} aria-invalid={shownFaults.has('kind') ? true : undefined} aria-describedby={shownFaults.has('kind') ? 'fact-kind-e' : undefined} onChange={(event) => choose(event.target.value)}>
                <option value="">{t(words.choose)}</option>
                {kinds.map((each) => <option key={each.key} value={each.key}>{t(each.title)}</option>)}
              </select>
            </Frame>
          )}
          {kind?.list?.says ? (
            <label className="chk">
              <input type="checkbox" checked={isNone} onChange={(event) => setIsNone(event.target.checked)} />
              {t(words.none)}
            </label>
          ) : null}
          {kind && !isNone ? (
            kind.list ? <Item key={fact} path={path} list={kind.list} item={value ?? {}} title={t(kind.title)} isTyped={choices !== undefined} /> : kind.field ? (
              <FieldEditor path={path} field={{ ...kind.field, optional: false }} />
            ) : null
          ) : null}
          {isNone ? <Place path={`${own}.${fact}`} /> : null}
          {needsRelative && !isNone ? <Relative onFound={(found) => setOthers((before) => [...before, ...found.filter((one) => !names.has(one.id) && one.id !== file.id)])} /> : null}
          <Frame id="fact-source" label={t(words.source)} hint={t(words.sourceHint)} error={shownFaults.has('source') ? t(words.sourceMissing) : undefined}>
            <select className="in" id="fact-source" value={source} aria-invalid={shownFaults.has('source') ? true : undefined} aria-describedby={shownFaults.has('source') ? 'fact-source-h fact-source-e' : 'fact-source-h'} onChange={(event) => {
              setSource(event.target.value as Source)
              setFaults((before) => before.filter((each) => each.path !== 'source'))
            }}>
              <option value="">{t(words.choose)}</option>
              {Object.entries(sources).map(([id, each]) => <option key={id} value={id}>{t(each)}</option>)}
            </select>
          </Frame>
          {elsewhere.length > 0 ? (
            <Notice kind="late" role="alert">
              {elsewhere.map((fault) => <p key={fault.path}>{faultText(fault, draft, t)}</p>)}
            </Notice>
          ) : null}
          {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
          {newer ? (
            <Conflict before={file} after={newer} yours={describe(draft, path, { t, language, townOf, nameOf: (id) => names.get(id) ?? id })} onKeep={onSaved} onSave={() => void save(newer.version)} />
          ) : (
            <p className="row">
              <button type="submit" className="btn pri" disabled={working}>{t(words.save)}</button>
              <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
              <span role="status" className="meta">{working ? t(words.saving) : ''}</span>
            </p>
          )}
        </form>
      </EditingContext>
    </Dialog>
  )
}

const fresh = (of: Record<string, unknown> | string): unknown => (typeof of === 'string' ? of : { ...of })

/** Both side by side: what was typed here, and what somebody saved meanwhile. */
function Conflict({ before, after, yours, onKeep, onSave }: { before: PersonFile; after: PersonFile; yours: { name: string; value: string; period: string }; onKeep: () => void; onSave: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const townOf = useMunicipalityName()
  const known = new Set(before.facts.map((fact) => `${fact.table} ${fact.row}`))
  const added = after.facts.filter((fact) => fact.path.startsWith(own) && !known.has(`${fact.table} ${fact.row}`))
  const nameOf = (id: string): string => after.family.find((one) => one.id === id)?.name ?? id
  return (
    <div role="alert" className="stack">
      <p><b>{t(words.conflict)}</b></p>
      <div className="conf">
        <div>
          <p className="meta">{t(words.yours)}</p>
          <p>{yours.name}: {yours.value} <span className="nowrap">{yours.period}</span></p>
        </div>
        <div>
          <p className="meta">{t(words.theirs)}</p>
          {added.map((fact) => {
            const told = describe(caseOf(after), fact.path, { t, language, townOf, nameOf })
            return <p key={fact.path}>{told.name}: {told.value} <span className="nowrap">{told.period}</span> <span className="meta">{fact.recordedBy}</span></p>
          })}
          {after.facts.length - added.length < before.facts.length ? <p>{t(words.withdrawnThere)}</p> : null}
        </div>
      </div>
      <p className="row">
        <button type="button" className="btn pri" onClick={onSave}>{t(words.saveMine)}</button>
        <button type="button" className="btn" onClick={onKeep}>{t(words.keepTheirs)}</button>
      </p>
    </div>
  )
}
