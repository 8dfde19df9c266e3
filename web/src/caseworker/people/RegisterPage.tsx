/** Opening a file for a person: the name, the day of birth and the first facts. Sent twice, it makes one person. */
import { useMemo, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { Intake, registerIntake } from '@kotostig/api/intake'
import type { registerPerson } from '@kotostig/api/person'
import type { findSimilar } from '@kotostig/api/person-details'
import type { CaseFile } from '@kotostig/law/case-file'
import { EditingContext } from '../../shared/case/form/editing.ts'
import type { Editing } from '../../shared/case/form/editing.ts'
import { FieldEditor, Frame } from '../../shared/case/form/FieldEditor.tsx'
import { form as formWords } from '../../shared/case/form/form.texts.ts'
import { ListEditor } from '../../shared/case/form/ListEditor.tsx'
import '../../shared/case/form/form.css'
import { home, residence } from '../../shared/case/form/spec.ts'
import { faultText } from '../../shared/case/FaultSummary.tsx'
import { withValue } from '../../shared/case/paths.ts'
import type { Fault } from '../../shared/call.ts'
import { DayField } from '../../shared/DayField.tsx'
import { isIso } from '../../shared/day.ts'
import { useFirstFault } from '../../shared/first-fault.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { facts as factWords } from '../facts/facts.texts.ts'
import { Choice } from '../form.tsx'
import { asksNeed } from '../intake/who.ts'
import { intake as intakeWords } from '../intake/intake.texts.ts'
import { ask, freshKey, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { sources } from '../words.ts'
import type { Source } from '../words.ts'
import { work } from '../work.texts.ts'
import { emergency, EmergencyDialog } from './EmergencyDialog.tsx'
import { SimilarDialog } from './SimilarDialog.tsx'
import { codeFaults, people as words } from './people.texts.ts'

type Precision = 'day' | 'month' | 'year'
type Draft = { key: string; need: string; familyName: string; givenNames: string; born: string; bornPrecision: Precision; identityCode: string; source: Source | ''; known: string; facts: Record<string, unknown> }
const own = 'people[0]'

const blank = (today: string): Draft => ({ key: freshKey(), need: '', familyName: '', givenNames: '', born: '', bornPrecision: 'day', identityCode: '', source: '', known: today, facts: { residence: [{ kind: 'permit' }], homeMunicipality: [{}] } })
/** What a contact says of the person, written in the form. Whoever sent it is the source of it. */
function fromContact(of: Intake, today: string): Draft {
  const start = blank(today)
  const said = Object.fromEntries(Object.entries(of.facts).filter(([key]) => ['residence', 'homeMunicipality', 'arrived', 'appliedForProtection'].includes(key)))
  const source: Source = of.way === 'person' || of.way === 'on-behalf' ? 'person' : of.senderKind === 'migri' || of.senderKind === 'reception-centre' ? 'migri' : of.senderKind === 'kela' ? 'kela' : of.senderKind === 'dvv' ? 'population-register' : of.senderKind === 'employment-authority' ? 'employment-authority' : 'own-work'
  return {
    ...start, familyName: of.familyName, givenNames: of.givenNames, born: of.born ?? '', identityCode: of.identityCode ?? '', source, known: '',
    facts: { ...start.facts, ...(of.firstPermitOn ? { residence: [{ kind: 'permit', from: of.firstPermitOn }] } : {}), ...said },
  }
}

/** Kept while the tab is open: nothing is lost by looking something up on another page. */
let kept: { by: string; draft: Draft } | undefined
const RegisterPage = () => <RegisterForm />
export default RegisterPage

const isEmpty = (item: unknown): boolean => typeof item !== 'object' || item === null || Object.entries(item).every(([key, value]) => key === 'kind' || value === undefined || value === '')

/** `of`: the contact that the person comes from. */
export function RegisterForm({ of }: { of?: Intake }) {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const by = `${of?.id} ${session?.signedIn?.name} ${session?.signedIn?.role} ${session?.signedIn?.authority.code}`
  const [draft, setDraft] = useState<Draft>(() => (kept?.by === by ? kept.draft : of ? fromContact(of, session?.today ?? '') : blank(session?.today ?? '')))
  const [faults, setFaults] = useState<Fault[]>([])
  const [problem, setProblem] = useState('')
  const [isKnown, setIsKnown] = useState(false)
  const [working, setWorking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const toFirstFault = useFirstFault(form)
  const [similar, setSimilar] = useState<ReplyOf<typeof findSimilar>>()
  const [isUrgent, setIsUrgent] = useState(false)
  /** Of whom the officer has said that it is nobody of those who are alike. */
  const somebodyElse = useRef('')
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    kept = { by, draft: next }
    setDraft(next)
    setFaults((before) => before.filter((each) => !Object.hasOwn(part, each.path)))
  }

  const file = useMemo(() => ({ asOf: session?.today ?? '', people: [{ id: 'p1', born: draft.born, ...draft.facts }] }) as unknown as CaseFile, [draft, session?.today])
  const byPath = new Map(faults.map((fault) => [fault.path, fault]))
  const editing: Editing = {
    file,
    set: (path, value) => {
      const { id: _, born: __, ...facts } = withValue(file, path, value).people[0] as unknown as Record<string, unknown>
      change({ facts })
      setFaults((before) => before.filter((each) => each.path !== path))
    },
    faultOf: (path) => {
      const fault = byPath.get(path)
      return fault ? faultText(fault, file, t) : undefined
    },
    hasFault: (path) => faults.some((each) => each.path.startsWith(path)),
  }
  const ownFault = (path: string): string | undefined => {
    const fault = byPath.get(path)
    if (!fault) return undefined
    if (path === 'identityCode') return t((codeFaults as Record<string, Names>)[fault.code ?? ''] ?? codeFaults['wrong-check'])
    return t(fault.code === 'not-a-day' ? words.notDay : fault.code === 'not-the-first' ? words[draft.bornPrecision === 'month' ? 'writeMonth' : 'writeYear'] : words.missing)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working) return
    setProblem('')
    setIsKnown(false)
    const missing: Fault[] = (['familyName', 'givenNames', 'born', 'source'] as const).filter((key) => draft[key].trim() === '').map((path) => ({ path, message: '', code: 'missing' }))
    if (draft.born.trim() !== '' && !isIso(draft.born)) missing.push({ path: 'born', message: '', code: 'not-a-day' })
    if (draft.known.trim() !== '' && !isIso(draft.known)) missing.push({ path: 'known', message: '', code: 'not-a-day' })
    if (of && asksNeed(of) && draft.need === '') missing.push({ path: 'need', message: '', code: 'missing' })
    if (missing.length > 0) {
      setFaults(missing)
      toFirstFault()
      return setProblem(t(words.correct))
    }
    // A row nobody has touched says nothing; the places of the others are kept for the faults.
    const places: Record<string, number[]> = {}
    const facts: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(draft.facts)) {
      if (!Array.isArray(value)) {
        if (value !== undefined) facts[key] = value
        continue
      }
      const rows = value.map((item, at) => ({ item: item as unknown, at })).filter(({ item }) => !isEmpty(item))
      places[key] = rows.map(({ at }) => at)
      if (rows.length > 0) facts[key] = rows.map(({ item }) => item)
    }
    if (draft.known) facts['acts'] = [{ type: 'known', on: draft.known }]
    setWorking(true)
    const code = draft.identityCode.trim()
    const who = `${draft.familyName}|${draft.givenNames}|${draft.born}`
    if (somebodyElse.current !== who) {
      // Without an answer nobody is warned, and nobody is stopped: the registration itself tells what is wrong.
      const alike = await ask<typeof findSimilar>('/api/people/similar', { familyName: draft.familyName, givenNames: draft.givenNames, born: draft.born })
      if (alike.ok && (alike.value.people.length > 0 || alike.value.others)) {
        setWorking(false)
        return setSimilar(alike.value)
      }
      if (!alike.ok && alike.status === 401) {
        setWorking(false)
        return setProblem(t(factWords.signInFirst))
      }
    }
    const person = {
      key: draft.key, familyName: draft.familyName, givenNames: draft.givenNames, born: draft.born, bornPrecision: draft.bornPrecision, ...(code ? { identityCode: code } : {}), source: draft.source as Source, facts,
    }
    const outcome = of ? await ask<typeof registerIntake>('/api/intakes/register', { intake: of.id, estimatedNeed: asksNeed(of) ? draft.need === 'yes' : null, person }) : await ask<typeof registerPerson>('/api/people', person)
    setWorking(false)
    if (outcome.ok) {
      kept = undefined
      return go(addressOf(language, `/arbete/person/${outcome.value.id}`))
    }
    if (outcome.faults[0]?.code === 'known-by-access') return setIsKnown(true)
    if (outcome.status === 401) return setProblem(t(factWords.signInFirst))
    if (outcome.faults.some((fault) => fault.path)) {
      setFaults(outcome.faults.map((fault) => ({ ...fault, path: placeOf(fault.path.replace(/^person\.(facts\.)?/, ''), places) })))
      toFirstFault()
      return setProblem(t(words.correct))
    }
    setProblem(t(words.notSaved))
  }
  const text = (key: 'familyName' | 'givenNames' | 'identityCode', label: string, hint?: string) => (
    <Frame id={key} label={label} hint={hint} error={ownFault(key)}>
      <input className="in" id={key} value={draft[key]} autoComplete="off" spellCheck={false} aria-invalid={byPath.has(key) || undefined} aria-describedby={[hint ? `${key}-h` : '', byPath.has(key) ? `${key}-e` : ''].filter(Boolean).join(' ') || undefined} onChange={(event) => change({ [key]: event.target.value })} />
    </Frame>
  )
  return (
    <EditingContext value={editing}>
      <div className="head">
        <div>
          <h1>{t(of ? intakeWords.registerTitle : work.register)}</h1>
          <p className="measure">{t(of ? intakeWords.registerLead : words.lead)}</p>
        </div>
        {of ? <Link to="/arbete/kontakter">{t(intakeWords.back)}</Link> : <Link to="/arbete/personer/fran-fil" className="btn">{t(words.importTitle)}</Link>}
      </div>
      <form
        ref={form}
        noValidate
        className="register"
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit()
        }}
      >
        <fieldset>
          <legend className="h2">{t(words.who)}</legend>
          <div className="form-row">
            {text('familyName', t(words.family))}
            {text('givenNames', t(words.given))}
            <DayField id="born" label={t(words.born)} value={draft.born} error={ownFault('born')} onChange={(born) => change({ born })} />
            <Frame id="bornPrecision" label={t(words.bornKnown)} hint={draft.bornPrecision === 'day' ? undefined : t(words[draft.bornPrecision === 'month' ? 'writeMonth' : 'writeYear'])}>
              <select className="in" id="bornPrecision" value={draft.bornPrecision} aria-describedby={draft.bornPrecision === 'day' ? undefined : 'bornPrecision-h'} onChange={(event) => change({ bornPrecision: event.target.value as Precision })}>
                <option value="day">{t(words.wholeDay)}</option>
                <option value="month">{t(words.onlyMonth)}</option>
                <option value="year">{t(words.onlyYear)}</option>
              </select>
            </Frame>
            {text('identityCode', t(words.code), t(words.codeHint))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="h2">{t(words.firstFacts)}</legend>
          <div className="form-row">
            <Frame id="source" label={t(words.source)} error={ownFault('source')} isWide>
              <select className="in" id="source" value={draft.source} aria-invalid={byPath.has('source') || undefined} aria-describedby={byPath.has('source') ? 'source-e' : undefined} onChange={(event) => change({ source: event.target.value as Source })}>
                <option value="">{t(factWords.choose)}</option>
                {Object.entries(sources).map(([id, each]) => <option key={id} value={id}>{t(each)}</option>)}
              </select>
            </Frame>
            {of ? null : <DayField id="known" label={t(words.known)} value={draft.known} error={ownFault('known')} onChange={(known) => change({ known })} />}
            {of && asksNeed(of) ? <Choice id="need" label={t(intakeWords.need)} hint={t(intakeWords.needHint)} value={draft.need} error={ownFault('need')} options={[['yes', t(intakeWords.yes)], ['no', t(intakeWords.no)]]} onChange={(need) => change({ need })} /> : null}
            <FieldEditor path={`${own}.arrived`} field={{ key: 'arrived', label: formWords.arrived, kind: 'day', optional: true }} />
            <FieldEditor path={`${own}.appliedForProtection`} field={{ key: 'appliedForProtection', label: formWords.applied, kind: 'day', optional: true }} />
          </div>
          <ListEditor path={`${own}.residence`} list={residence} />
          <ListEditor path={`${own}.homeMunicipality`} list={home} />
        </fieldset>
        {isKnown ? <Notice kind="lawn" role="alert"><p><b>{t(words.elsewhere)}</b> {t(words.elsewhereText)}</p><p><button type="button" className="lnk" onClick={() => setIsUrgent(true)}>{t(emergency.open)}</button></p></Notice> : null}
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.save)}</button>
          <span role="status" className="meta">{working ? t(words.saving) : ''}</span>
        </p>
      </form>
      {isUrgent ? <EmergencyDialog identityCode={draft.identityCode.trim()} onClose={() => setIsUrgent(false)} /> : null}
      {similar ? (
        <SimilarDialog
          similar={similar}
          onClose={() => setSimilar(undefined)}
          onSomebodyElse={() => {
            somebodyElse.current = `${draft.familyName}|${draft.givenNames}|${draft.born}`
            setSimilar(undefined)
            requestAnimationFrame(() => form.current?.requestSubmit())
          }}
        />
      ) : null}
    </EditingContext>
  )
}

/** A place in what was sent, as the place in the form. */
function placeOf(path: string, places: Record<string, number[]>): string {
  if (path === 'identityCode' || path === 'born' || path === 'familyName' || path === 'givenNames' || path === 'source') return path
  if (path.startsWith('acts')) return 'known'
  if (path === 'estimatedNeed') return 'need'
  return `${own}.${path.replace(/^(\w+)\[(\d+)\]/, (whole, key: string, at: string) => `${key}[${places[key]?.[+at] ?? at}]`)}`
}
