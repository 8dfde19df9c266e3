/** What goes along, to whom, and on which ground. Nothing is chosen beforehand: the officer says what is needed. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Handover, sendCapsule } from '@kotostig/api/capsule'
import { consentWays } from '@kotostig/api/referral-words'
import { TownField } from '../../shared/case/form/TownField.tsx'
import { dayText, periodText } from '../../shared/day.ts'
import { DayField } from '../../shared/DayField.tsx'
import { Glyph, Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { languageOptions } from '../person/details/language-name.ts'
import { freshKey } from '../session.ts'
import { wayNames } from '../sitting/referral.texts.ts'
import { capsule as words } from './capsule.texts.ts'
import { nameIn } from './words.ts'

const act = '681/2023'
export function HandoverForm({ at, onDone }: { at: Handover; onDone: (name: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const towns = useMunicipalities()
  const [key] = useState(freshKey)
  const spoken = languageOptions(language)
  const languages = [...spoken.common, ...spoken.others].map((one) => [one.code, one.text] as const)
  const [draft, setDraft] = useState({
    kind: 'municipality' as 'municipality' | 'employment-authority', town: '', plan: false, assessment: false, socialHealthNeeds: false, notes: [] as string[], attachments: [] as string[], contact: '', message: '',
    basis: '' as '' | 'consent' | 'necessary', consentOn: at.today as string, consentWay: '', consentLanguage: at.languages[0]?.language ?? '', necessity: '',
  })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof sendCapsule>('/api/capsules')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
    if ('town' in part || 'kind' in part) clear('to')
  }
  const tick = (field: 'notes' | 'attachments', id: string, on: boolean): void => change({ [field]: on ? [...draft[field], id] : draft[field].filter((one) => one !== id) })
  const save = async (): Promise<void> => {
    const isKnown = towns?.some((one) => one.code === draft.town) === true
    const consentFaults = draft.basis !== 'consent' ? {} : { ...dayFaults({ consentOn: draft.consentOn }), ...(draft.consentWay === '' ? { consentWay: 'missing' as const } : {}), ...(draft.consentLanguage === '' ? { consentLanguage: 'missing' as const } : {}) }
    const faults = {
      ...(at.to || isKnown ? {} : { to: 'wrong' as const }), ...(draft.contact.trim().length < 3 ? { contact: 'missing' as const } : {}), ...(draft.basis === '' ? { basis: 'missing' as const } : {}), ...consentFaults,
      ...(draft.basis === 'necessary' && draft.necessity.trim().length < 10 ? { necessity: 'reason-short' as const } : {}),
    }
    if (Object.keys(faults).length > 0 || draft.basis === '') return fault(faults)
    const made = await send({
      person: at.person.id, key, to: at.to ? null : { kind: draft.kind, town: draft.town }, basis: draft.basis, consent: draft.basis === 'consent' ? { on: draft.consentOn, way: consentWays.find((one) => one === draft.consentWay)!, language: draft.consentLanguage } : null,
      necessity: draft.basis === 'necessary' ? draft.necessity.trim() : '', plan: draft.plan, assessment: draft.assessment, socialHealthNeeds: draft.assessment && draft.socialHealthNeeds, notes: draft.notes, attachments: draft.attachments, contact: draft.contact.trim(), message: draft.message.trim(),
    })
    if (made) onDone(at.to ? nameIn(at.to, language) : (towns?.find((one) => one.code === draft.town)?.name[language] ?? ''))
  }
  return (
    <form ref={form} className="stack sign-form handover-form" noValidate aria-label={t(words.title)} onSubmit={(event) => {
      event.preventDefault()
      void save()
    }}>
      <h2 className="h3">{t(words.to)}</h2>
      {at.to ? <p><b>{t(words.next, { name: nameIn(at.to, language), day: dayText(at.to.since) })}</b></p> : <p>{t(words.notKnown)}</p>}
      {at.to ? null : (
        <>
          <div className="field"><span className="lab">{t(words.kind)}</span><Segments<'municipality' | 'employment-authority'> label={t(words.kind)} options={[['municipality', t(words.municipality)], ['employment-authority', t(words.employment)]]} value={draft.kind} onChange={(kind) => change({ kind })} /></div>
          <TownField id="handover-town" label={t(words.town)} value={draft.town} error={faultOf('to')} onChange={(town) => change({ town })} />
        </>
      )}
      <fieldset className="aims">
        <legend>{t(words.goes)}</legend>
        <p className="meta">{t(words.chooseNone)}</p>
        {at.plan ? <Tick on={draft.plan} onChange={(plan) => change({ plan })}>{t(words.plan, { n: at.plan.number, period: periodText(at.plan.startsOn, at.plan.until) })}</Tick> : <p className="meta">{t(words.noPlan)}</p>}
        {at.assessment ? <Tick on={draft.assessment} onChange={(assessment) => change({ assessment })}>{t(words.assessment, { n: at.assessment.topics, day: dayText(at.assessment.begunOn) })}</Tick> : <p className="meta">{t(words.noAssessment)}</p>}
        {draft.assessment && at.assessment?.hasSocialHealthNeeds ? <Tick on={draft.socialHealthNeeds} onChange={(socialHealthNeeds) => change({ socialHealthNeeds })}>{t(words.health)}<span className="meta block">{t(words.healthHelp)}</span></Tick> : null}
      </fieldset>
      <fieldset className="aims">
        <legend>{t(words.notes)}</legend>
        {at.notes.length === 0 ? <p className="meta">{t(words.noNotes)}</p> : at.notes.map((note) => <Tick key={note.id} on={draft.notes.includes(note.id)} onChange={(on) => tick('notes', note.id, on)}>{dayText(note.on)}<span className="meta block as-said">{[note.said, note.judged].filter(Boolean).join('\n')}</span></Tick>)}
      </fieldset>
      <fieldset className="aims">
        <legend>{t(words.attachments)}</legend>
        {at.attachments.length === 0 ? <p className="meta">{t(words.noAttachments)}</p> : at.attachments.map((file) => <Tick key={file.id} on={draft.attachments.includes(file.id)} onChange={(on) => tick('attachments', file.id, on)}>{file.fileName} <span className="meta">{dayText(file.sentOn)}</span></Tick>)}
      </fieldset>
      <TextField id="handover-contact" label={t(words.contact)} hint={t(words.contactHint)} value={draft.contact} most={300} error={faultOf('contact')} onChange={(contact) => change({ contact })} />
      <TextField id="handover-message" label={t(words.message)} value={draft.message} most={2000} isLong onChange={(message) => change({ message })} />
      <fieldset className="aims">
        <legend>{t(words.ground)}</legend>
        {(['consent', 'necessary'] as const).map((basis, place) => (
          <label className="chk" key={basis}>
            <input type="radio" name="basis" value={basis} checked={draft.basis === basis} aria-invalid={place === 0 && faultOf('basis') ? true : undefined} aria-describedby={faultOf('basis') ? 'basis-e' : undefined} onChange={() => change({ basis })} />
            <span>{t(basis === 'consent' ? words.consent : words.necessary)} <SectionChip place={{ act, section: basis === 'consent' ? '85' : '86' }} /><span className="meta block">{t(basis === 'consent' ? words.consentText : words.necessaryText)}</span></span>
          </label>
        ))}
        {faultOf('basis') ? <p className="err" id="basis-e"><Glyph name="late" /> {faultOf('basis')}</p> : null}
      </fieldset>
      {draft.basis === 'consent' ? (
        <>
          <DayField id="consent-on" label={t(words.consentOn)} value={draft.consentOn} error={faultOf('consentOn')} onChange={(consentOn) => change({ consentOn })} />
          <Choice id="consent-way" label={t(words.consentWay)} value={draft.consentWay} error={faultOf('consentWay')} options={consentWays.map((way) => [way, t(wayNames[way])] as const)} onChange={(consentWay) => change({ consentWay })} />
          <Choice id="consent-language" label={t(words.consentLanguage)} value={draft.consentLanguage} error={faultOf('consentLanguage')} options={languages} onChange={(consentLanguage) => change({ consentLanguage })} />
        </>
      ) : draft.basis === 'necessary' ? <TextField id="necessity" label={t(words.necessity)} value={draft.necessity} most={2000} isLong error={faultOf('necessity')} onChange={(necessity) => change({ necessity })} /> : null}
      <p className="meta">{t(words.frozen)}</p>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p><button type="submit" className="btn pri" disabled={working}>{t(words.send)}</button></p>
    </form>
  )
}

function Tick({ on, onChange, children }: { on: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return <label className="chk"><input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /><span>{children}</span></label>
}
