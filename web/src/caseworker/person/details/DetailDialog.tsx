/** Recording who the person is: one thing at a time, with its source. What is typed stays through every failure. */
import { useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { Detail, recordDetail } from '@kotostig/api/person-details'
import { Frame } from '../../../shared/case/form/FieldEditor.tsx'
import { DayField } from '../../../shared/DayField.tsx'
import { isIso } from '../../../shared/day.ts'
import { useFirstFault } from '../../../shared/first-fault.ts'
import { Glyph, Notice } from '../../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../../shared/words.tsx'
import type { Names } from '../../../shared/words.tsx'
import { Dialog } from '../../Dialog.tsx'
import type { PersonFile } from '../../facts/FactDialog.tsx'
import { facts as factWords } from '../../facts/facts.texts.ts'
import { codeFaults } from '../../people/people.texts.ts'
import { ask } from '../../session.ts'
import { sources } from '../../words.ts'
import type { Source } from '../../words.ts'
import { work } from '../../work.texts.ts'
import { LawOf } from './DetailsCard.tsx'
import { detailFaults, details as words } from './details.texts.ts'
import { languageOptions } from './language-name.ts'
import { kindNames, kinds } from './told.ts'
import type { DetailRow, Kind } from './told.ts'

type Form = {
  familyName: string; givenNames: string; isCorrection: boolean; nameFrom: string; code: string; language: string; isSpoken: boolean; isRead: boolean; needsInterpreter: boolean
  chosen: '' | 'fi' | 'sv'; chosenOn: string; talkedOn: string; from: string; to: string; covers: boolean
}
function blank(file: PersonFile, kind: Kind | undefined, row: DetailRow | undefined): Form {
  const spoken = kind === 'language' && row && 'isSpoken' in row ? row : undefined
  const hidden = row && 'coversHousehold' in row ? row : undefined
  const choice = row && 'talkedOn' in row ? row : undefined
  return {
    familyName: file.familyName, givenNames: file.givenNames, isCorrection: row !== undefined && 'familyName' in row, nameFrom: '', code: row && 'code' in row ? row.code : '',
    language: spoken?.language ?? '', isSpoken: spoken?.isSpoken ?? true, isRead: spoken?.isRead ?? false, needsInterpreter: spoken?.needsInterpreter ?? false,
    chosen: (choice?.language as 'fi' | 'sv' | undefined) ?? '', chosenOn: choice?.from ?? file.today, talkedOn: choice?.talkedOn ?? '', from: hidden?.from ?? file.today, to: hidden?.to ?? '', covers: hidden?.coversHousehold ?? false,
  }
}

type Sent<K extends Kind> = { kind: K; value: Extract<Detail, { kind: K }>['value'] }
type Faults = Partial<Record<keyof Form | 'source', string>>

/** What is sent, or what is missing, by the field it is missing from. */
function read(form: Form, kind: Kind): { sent: { [K in Kind]: Sent<K> }[Kind] } | { faults: Faults } {
  const faults: Faults = {}
  const needText = (...keys: ('familyName' | 'givenNames' | 'code' | 'language' | 'chosen')[]): void => {
    for (const key of keys) if (form[key].trim() === '') faults[key] = 'missing'
  }
  const needDay = (key: 'nameFrom' | 'chosenOn' | 'talkedOn' | 'from' | 'to', isOptional = false): void => {
    if (form[key].trim() === '' ? !isOptional : !isIso(form[key])) faults[key] = form[key].trim() === '' ? 'missing' : 'not-a-day'
  }
  if (kind === 'name') {
    needText('familyName', 'givenNames')
    if (!form.isCorrection) needDay('nameFrom')
    return Object.keys(faults).length > 0 ? { faults } : { sent: { kind, value: { familyName: form.familyName, givenNames: form.givenNames, ...(form.isCorrection ? {} : { from: form.nameFrom }) } } }
  }
  if (kind === 'identity-code') {
    needText('code')
    return Object.keys(faults).length > 0 ? { faults } : { sent: { kind, value: { code: form.code } } }
  }
  if (kind === 'language') {
    needText('language')
    if (!form.isSpoken && !form.isRead) faults.isSpoken = 'neither'
    return Object.keys(faults).length > 0 ? { faults } : { sent: { kind, value: { language: form.language, isSpoken: form.isSpoken, isRead: form.isRead, needsInterpreter: form.needsInterpreter } } }
  }
  if (kind === 'integration-language') {
    needText('chosen')
    needDay('chosenOn')
    needDay('talkedOn', true)
    return Object.keys(faults).length > 0 || form.chosen === '' ? { faults } : { sent: { kind, value: { language: form.chosen, from: form.chosenOn, talkedOn: form.talkedOn || null } } }
  }
  needDay('from')
  needDay('to', true)
  return Object.keys(faults).length > 0 ? { faults } : { sent: { kind, value: { from: form.from, to: form.to || null, coversHousehold: form.covers } } }
}

/** The field of the form that a path of the reply is about. */
const fieldOf: Record<Kind, Record<string, keyof Form>> = {
  'name': { familyName: 'familyName', givenNames: 'givenNames', from: 'nameFrom' }, 'identity-code': { code: 'code' }, 'language': { language: 'language' },
  'integration-language': { language: 'chosen', from: 'chosenOn', talkedOn: 'talkedOn' }, 'non-disclosure': { from: 'from', to: 'to' },
}

type Props = { file: PersonFile; start?: Kind | undefined; row?: DetailRow | undefined; onClose: () => void; onStale: () => void; onSaved: (kind: Kind) => void }

export function DetailDialog({ file, start, row, onClose, onStale, onSaved }: Props) {
  const t = useSay()
  const [kind, setKind] = useState<Kind | ''>(start ?? '')
  const [form, setForm] = useState(() => blank(file, start, row))
  const [source, setSource] = useState<Source | ''>('')
  const [faults, setFaults] = useState<Faults>({})
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const toFirstFault = useFirstFault(element)
  const change = (part: Partial<Form>): void => {
    setForm({ ...form, ...part })
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !Object.hasOwn(part, key))))
  }
  const refuse = (found: Faults): void => {
    setFaults(found)
    toFirstFault()
  }
  const told = (key: keyof Faults): string | undefined => {
    const code = faults[key]
    return code === undefined ? undefined : t((detailFaults as Record<string, Names>)[code] ?? (codeFaults as Record<string, Names>)[code] ?? detailFaults.missing)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working) return
    setProblem('')
    if (kind === '') return setProblem(t(factWords.nothing))
    const given = read(form, kind)
    const missing: Faults = { ...('faults' in given ? given.faults : {}), ...(source === '' ? { source: 'missing' } : {}) }
    if ('faults' in given || source === '') return refuse(missing)
    setWorking(true)
    const outcome = await ask<typeof recordDetail>('/api/people/details', { person: file.id, version: file.version, source, ...given.sent })
    setWorking(false)
    if (outcome.ok) return onSaved(kind)
    const [first] = outcome.faults
    const field = fieldOf[kind][first?.path.replace(/^value\./, '') ?? '']
    if (field) refuse({ [field]: first!.code ?? 'missing' })
    else if (first?.code === 'known-by-access') refuse({ code: 'known-by-access' })
    else if (outcome.status === 409) {
      onStale()
      setProblem(t(factWords.conflict))
    } else setProblem(t(outcome.status === 401 ? factWords.signInFirst : outcome.status === 404 || outcome.status === 403 ? factWords.notYours : factWords.notSaved))
  }
  const text = (key: 'familyName' | 'givenNames' | 'code', label: Names, hint?: Names) => (
    <Frame id={`d-${key}`} label={t(label)} hint={hint ? t(hint) : undefined} error={told(key)}>
      <input className="in" id={`d-${key}`} value={form[key]} autoComplete="off" spellCheck={false} aria-invalid={faults[key] ? true : undefined} aria-describedby={[hint ? `d-${key}-h` : '', faults[key] ? `d-${key}-e` : ''].filter(Boolean).join(' ') || undefined} onChange={(event) => change({ [key]: event.target.value })} />
    </Frame>
  )
  const day = (key: 'nameFrom' | 'chosenOn' | 'talkedOn' | 'from' | 'to', label: Names) => <DayField id={`d-${key}`} label={t(label)} value={form[key]} error={told(key)} onChange={(value) => change({ [key]: value })} />
  const check = (key: 'isSpoken' | 'isRead' | 'needsInterpreter' | 'covers', label: Names, more?: ReactNode) => (
    <div>
      <label className="chk"><input type="checkbox" checked={form[key]} aria-invalid={faults[key] ? true : undefined} onChange={(event) => change({ [key]: event.target.checked })} />{t(label)}</label>
      {more}
    </div>
  )
  return (
    <Dialog title={t(start ? kindNames[start] : words.title)} onClose={onClose} isWide>
      <form ref={element} noValidate className="fact-form" onSubmit={(event) => void submit(event)}>
        {start ? null : (
          <Frame id="d-kind" label={t(words.which)}>
            <select className="in" id="d-kind" value={kind} onChange={(event) => {
              setKind(event.target.value as Kind | '')
              setFaults({})
            }}>
              <option value="">{t(factWords.choose)}</option>
              {kinds.map((each) => <option key={each} value={each}>{t(kindNames[each])}</option>)}
            </select>
          </Frame>
        )}
        {kind === 'name' ? (
          <>
            <fieldset className="field">
              <legend>{t(words.how)}</legend>
              <label className="chk"><input type="radio" name="d-how" checked={!form.isCorrection} onChange={() => change({ isCorrection: false })} /><span>{t(words.newName)}<span className="meta block">{t(words.newNameMeta)}</span></span></label>
              <label className="chk"><input type="radio" name="d-how" checked={form.isCorrection} onChange={() => change({ isCorrection: true })} />{t(words.wrongName)}</label>
            </fieldset>
            {text('familyName', words.family)}
            {text('givenNames', words.given)}
            {form.isCorrection ? null : day('nameFrom', words.nameFrom)}
          </>
        ) : null}
        {kind === 'identity-code' ? text('code', words.code, words.codeHint) : null}
        {kind === 'language' ? (
          <>
            <LanguagePick value={form.language} error={told('language')} onChange={(language) => change({ language })} />
            {check('isSpoken', words.speaks)}
            {check('isRead', words.reads, told('isSpoken') ? <p className="err"><Glyph name="late" /><span>{told('isSpoken')}</span></p> : null)}
            {check('needsInterpreter', words.needs)}
          </>
        ) : null}
        {kind === 'integration-language' ? (
          <>
            <p className="measure">{t(words.choiceLead)} <LawOf kind={kind} /></p>
            <fieldset className={`field${faults.chosen ? ' bad' : ''}`}>
              <legend>{t(words.choice)}</legend>
              {(['fi', 'sv'] as const).map((each) => (
                <label className="chk" key={each}><input type="radio" name="d-chosen" checked={form.chosen === each} aria-invalid={faults.chosen ? true : undefined} onChange={() => change({ chosen: each })} />{t(each === 'fi' ? words.finnish : words.swedish)}</label>
              ))}
              {faults.chosen ? <p className="err"><Glyph name="late" /><span>{told('chosen')}</span></p> : null}
            </fieldset>
            {day('talkedOn', words.talkedOn)}
            {day('chosenOn', words.chosenOn)}
          </>
        ) : null}
        {kind === 'non-disclosure' ? (
          <>
            <p className="measure">{t(words.hiddenLead)} <LawOf kind={kind} /></p>
            <p className="measure">{t(words.hiddenEffect)}</p>
            {file.isAssigned ? null : <Notice kind="soon"><p>{t(words.notAssigned)}</p></Notice>}
            <div className="form-row">{day('from', words.from)}{day('to', words.to)}</div>
            {check('covers', words.covers, <p className="meta">{t(words.coversHint)}</p>)}
          </>
        ) : null}
        {kind ? (
          <Frame id="d-source" label={t(factWords.source)} hint={t(factWords.sourceHint)} error={faults.source ? t(factWords.sourceMissing) : undefined}>
            <select className="in" id="d-source" value={source} aria-invalid={faults.source ? true : undefined} aria-describedby={faults.source ? 'd-source-h d-source-e' : 'd-source-h'} onChange={(event) => {
              setSource(event.target.value as Source)
              setFaults((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'source')))
            }}>
              <option value="">{t(factWords.choose)}</option>
              {Object.entries(sources).map(([id, each]) => <option key={id} value={id}>{t(each)}</option>)}
            </select>
          </Frame>
        ) : null}
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(factWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
          <span role="status" className="meta">{working ? t(factWords.saving) : ''}</span>
        </p>
      </form>
    </Dialog>
  )
}

function LanguagePick({ value, error, onChange }: { value: string; error: string | undefined; onChange: (code: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const [options] = useState(() => languageOptions(language))
  return (
    <Frame id="d-language" label={t(words.pickLanguage)} error={error}>
      <select className="in" id="d-language" value={value} aria-invalid={error ? true : undefined} aria-describedby={error ? 'd-language-e' : undefined} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t(factWords.choose)}</option>
        {([[words.many, options.common], [words.others, options.others]] as const).map(([label, list]) => (
          <optgroup key={label.en} label={t(label)}>
            {list.map((each) => <option key={each.code} value={each.code}>{each.text}</option>)}
          </optgroup>
        ))}
      </select>
    </Frame>
  )
}
