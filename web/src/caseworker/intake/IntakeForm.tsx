/** A contact as it came: who sent it, on which ground, and what it says of the person. */
import { useRef, useState } from 'react'
import type { Intake, IntakeGround, recordIntake } from '@kotostig/api/intake'
import { senderKinds } from '@kotostig/api/intake'
import { DayField } from '../../shared/DayField.tsx'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { people } from '../people/people.texts.ts'
import { languageOptions } from '../person/details/language-name.ts'
import { freshKey } from '../session.ts'
import { work } from '../work.texts.ts'
import { groundNames, intake as words, moveNames, senderNames, wayNames } from './intake.texts.ts'

type Way = Exclude<Intake['way'], 'list'>
const ways: readonly Way[] = ['authority', 'person', 'on-behalf', 'guidance']
const groundsOf: Record<Way, readonly IntakeGround[]> = { 'authority': ['consent', 'right-83', 'right-84', 'right-86'], 'person': ['own-request'], 'on-behalf': ['own-request'], 'guidance': ['guided'] }
const sectionOf: Record<IntakeGround, { section: string; moment?: string; point?: string }> = {
  'consent': { section: '9', moment: '1' }, 'right-83': { section: '83', moment: '2' }, 'right-84': { section: '84' }, 'right-86': { section: '86' }, 'own-request': { section: '14', moment: '1', point: '4' }, 'guided': { section: '10', moment: '2' },
}
type Draft = {
  way: Way; senderKind: NonNullable<Intake['senderKind']> | ''; sender: string; ground: IntakeGround | ''; consentOn: string; arrivedOn: string; familyName: string; givenNames: string; born: string; identityCode: string; firstPermitOn: string
  language: string; needsInterpreter: boolean; phone: string; email: string; isProtected: boolean; moves: 'assisted' | 'own' | ''; words: string
}

export function IntakeForm({ today, onClose, onDone }: { today: string; onClose: () => void; onDone: (said: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const key = useRef(freshKey())
  const [draft, setDraft] = useState<Draft>({
    way: 'authority', senderKind: '', sender: '', ground: 'consent', consentOn: '', arrivedOn: today, familyName: '', givenNames: '', born: '', identityCode: '', firstPermitOn: '', language: '', needsInterpreter: false, phone: '', email: '', isProtected: false, moves: '', words: '',
  })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordIntake>('/api/intakes')
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const { common, others } = languageOptions(language)
  const isConsent = draft.ground === 'consent'
  const isFromAuthority = draft.way === 'authority'
  const save = async (): Promise<void> => {
    const empty = (field: 'familyName' | 'givenNames' | 'sender' | 'senderKind' | 'ground'): object => (draft[field].trim() === '' ? { [field]: 'missing' as const } : {})
    const faults = {
      ...(isFromAuthority ? empty('senderKind') : {}), ...(isFromAuthority || draft.way === 'on-behalf' ? empty('sender') : {}), ...empty('ground'),
      ...dayFaults({ arrivedOn: draft.arrivedOn, ...(isConsent ? { consentOn: draft.consentOn } : {}), born: draft.born, firstPermitOn: draft.firstPermitOn }, ['born', 'firstPermitOn']), ...empty('familyName'), ...empty('givenNames'),
    }
    if (Object.keys(faults).length > 0 || draft.ground === '') return fault(faults)
    const sent = await send({
      ...draft, key: key.current, ground: draft.ground, senderKind: isFromAuthority ? draft.senderKind || null : null, consentOn: isConsent ? draft.consentOn : null, born: draft.born || null, firstPermitOn: draft.firstPermitOn || null, language: draft.language || null,
      moves: draft.senderKind === 'reception-centre' && isFromAuthority ? draft.moves || null : null,
    })
    if (sent) onDone(t(words.wasRecorded))
  }
  const text = (id: 'familyName' | 'givenNames' | 'identityCode' | 'phone' | 'email' | 'sender', label: string, most: number, hint?: string) => <TextField id={`intake-${id}`} label={label} {...(hint ? { hint } : {})} value={draft[id]} most={most} error={faultOf(id)} onChange={(value) => change({ [id]: value })} />
  const tick = (id: 'needsInterpreter' | 'isProtected', label: string) => <label className="chk"><input type="checkbox" checked={draft[id]} onChange={(event) => change({ [id]: event.target.checked })} /><span>{label}</span></label>
  return (
    <Dialog title={t(words.record)} onClose={onClose} isWide>
      <form ref={form} className="stack intake-form" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <div className="field"><span className="lab">{t(words.way)}</span><Segments label={t(words.way)} value={draft.way} onChange={(way) => change({ way, ground: groundsOf[way][0]! })} options={ways.map((one) => [one, t(wayNames[one])] as const)} /></div>
        <div className="two">
          {isFromAuthority ? <Choice id="intake-senderKind" label={t(words.senderKind)} value={draft.senderKind} error={faultOf('senderKind')} options={senderKinds.map((one) => [one, t(senderNames[one])] as const)} onChange={(senderKind) => change({ senderKind: senderKind as Draft['senderKind'] })} /> : null}
          {isFromAuthority || draft.way === 'on-behalf' ? text('sender', t(words.sender), 200, t(isFromAuthority ? words.senderHint : words.behalfHint)) : null}
          <DayField id="intake-arrivedOn" label={t(words.arrivedOn)} value={draft.arrivedOn} error={faultOf('arrivedOn')} onChange={(arrivedOn) => change({ arrivedOn })} />
          {isFromAuthority && draft.senderKind === 'reception-centre' ? <Choice id="intake-moves" label={t(words.moves)} empty={t(words.notKnown)} value={draft.moves} options={(['assisted', 'own'] as const).map((one) => [one, t(moveNames[one])] as const)} onChange={(moves) => change({ moves: moves as Draft['moves'] })} /> : null}
        </div>
        {isFromAuthority ? (
          <div className="two">
            <div><Choice id="intake-ground" label={t(words.ground)} hint={t(words.groundHint)} value={draft.ground} error={faultOf('ground')} options={groundsOf.authority.map((one) => [one, t(groundNames[one])] as const)} onChange={(ground) => change({ ground: ground as Draft['ground'] })} />{draft.ground ? <p className="after-field"><SectionChip place={{ act: '681/2023', ...sectionOf[draft.ground] }} /></p> : null}</div>
            {isConsent ? <DayField id="intake-consentOn" label={t(words.consentOn)} value={draft.consentOn} error={faultOf('consentOn')} onChange={(consentOn) => change({ consentOn })} /> : null}
          </div>
        ) : <p className="meta">{t(groundNames[draft.ground || 'guided'])} <SectionChip place={{ act: '681/2023', ...sectionOf[draft.ground || 'guided'] }} /></p>}
        <fieldset className="part">
          <legend>{t(words.person)}</legend>
          <div className="two">
            {text('familyName', t(people.family), 200)}
            {text('givenNames', t(people.given), 200)}
            <DayField id="intake-born" label={t(words.bornLabel)} value={draft.born} error={faultOf('born')} onChange={(born) => change({ born })} />
            {text('identityCode', t(people.code), 20, t(people.codeHint))}
            <DayField id="intake-firstPermitOn" label={t(words.firstPermitOn)} hint={t(words.firstPermitHint)} value={draft.firstPermitOn} error={faultOf('firstPermitOn')} onChange={(firstPermitOn) => change({ firstPermitOn })} />
            <Choice id="intake-language" label={t(words.language)} empty={t(words.notKnown)} value={draft.language} error={faultOf('language')} options={[...common, ...others].map((one) => [one.code, one.text] as const)} onChange={(code) => change({ language: code })} />
            {text('phone', t(words.phone), 40)}
            {text('email', t(words.email), 200)}
          </div>
          {tick('needsInterpreter', t(words.needsInterpreter))}
          {tick('isProtected', t(words.isProtected))}
          <TextField id="intake-words" label={t(words.words)} hint={t(words.wordsHint)} value={draft.words} most={1_000} isLong error={faultOf('words')} onChange={(value) => change({ words: value })} />
        </fieldset>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row after">
          <button type="submit" className="btn pri" disabled={working}>{t(words.record)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
