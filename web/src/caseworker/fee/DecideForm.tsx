/** The decision itself. The amount begins at the most the law allows, and may be lowered. */
import { useState } from 'react'
import type { decideFee, Fee } from '@kotostig/api/fee'
import { centsText, centsTyped } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import { DayField } from '../../shared/DayField.tsx'
import { Segments } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { Foot } from './FeeDialogs.tsx'
import { fee as words } from './fee.texts.ts'

export function DecideForm({ at, onClose, onDone }: { at: Fee; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [key] = useState(() => crypto.randomUUID())
  const [before] = at.decisions
  const most = before ? Math.min(at.most ?? 0, before.cents ?? 0) : (at.most ?? 0)
  const canCharge = at.mayCharge === 'yes' && most > 0
  const earliest = at.earliestDueOn > at.today ? at.earliestDueOn : at.today
  const [own, setOwn] = useState<'sv' | 'fi'>(language === 'fi' ? 'fi' : 'sv')
  const [draft, setDraft] = useState({ outcome: canCharge ? '' : 'not-charged', cents: canCharge ? centsText(most).replace(/\s?€/, '') : '', dueOn: earliest as string, reasons: '', wasHeard: '', heard: '', contact: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof decideFee>('/api/fees')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const isCharged = draft.outcome === 'charged'
  const save = async (): Promise<void> => {
    const cents = centsTyped(draft.cents)
    const faults = {
      ...(draft.outcome === '' ? { outcome: 'missing' as const } : {}), ...(isCharged && cents === undefined ? { cents: 'not-an-amount' as const } : {}), ...(isCharged ? dayFaults({ dueOn: draft.dueOn }) : {}),
      ...(draft.reasons.trim().length < 10 ? { reasons: 'reason-short' as const } : {}), ...(draft.wasHeard === '' ? { wasHeard: 'missing' as const } : {}), ...(draft.heard.trim().length < 3 ? { heard: 'missing' as const } : {}), ...(draft.contact.trim().length < 3 ? { contact: 'missing' as const } : {}),
    }
    if (Object.keys(faults).length > 0) return fault(faults)
    const body = {
      meeting: at.meeting.id, key, follows: before?.number ?? 0, outcome: isCharged ? 'charged' as const : 'not-charged' as const, cents: isCharged ? cents! : null, dueOn: isCharged ? draft.dueOn : null, language: own,
      reasons: draft.reasons.trim(), heard: { was: draft.wasHeard === 'yes', words: draft.heard.trim() }, contact: draft.contact.trim(),
    }
    if (await send(body)) onDone()
  }
  return (
    <form ref={form} className="stack sign-form" noValidate aria-label={t(before ? words.decideAnew : words.decide)} onSubmit={(event) => {
      event.preventDefault()
      void save()
    }}>
      {canCharge ? <Choice id="fee-outcome" label={t(words.outcome)} value={draft.outcome} error={faultOf('outcome')} options={[['charged', t(words.charge)], ['not-charged', t(words.notCharged)]]} onChange={(outcome) => change({ outcome })} /> : <p><b>{t(words.notCharged)}</b> <span className="meta block">{t(words.notYetCharge)}</span></p>}
      {isCharged ? (
        <>
          <TextField id="fee-amount" label={t(words.amount)} value={draft.cents} most={12} error={faultOf('cents')} onChange={(cents) => change({ cents })} />
          <DayField id="fee-due" label={t(words.dueOn)} value={draft.dueOn} error={faultOf('dueOn')} onChange={(dueOn) => change({ dueOn })} />
          <p className="meta">{t(words.dueHint, { day: dayText(at.earliestDueOn) })} <SectionChips places={[{ act: '681/2023', section: '32 a', moment: '2' }]} /></p>
        </>
      ) : null}
      <div className="field"><span className="lab">{t(words.language)}</span><Segments label={t(words.language)} options={[['sv', 'Svenska'], ['fi', 'Suomi']]} value={own} onChange={setOwn} /></div>
      <TextField id="fee-reasons" label={t(words.reasons)} hint={t(words.reasonsHint)} value={draft.reasons} most={4000} isLong error={faultOf('reasons')} onChange={(reasons) => change({ reasons })} />
      <Choice id="fee-heard" label={t(words.heard)} value={draft.wasHeard} error={faultOf('wasHeard')} options={[['yes', t(words.heardYes)], ['no', t(words.heardNo)]]} onChange={(wasHeard) => change({ wasHeard })} />
      <TextField id="fee-heard-words" label={t(words.heardWords)} value={draft.heard} most={2000} isLong error={faultOf('heard')} onChange={(heard) => change({ heard })} />
      <p><SectionChips places={[{ act: '434/2003', section: '34' }, { act: '434/2003', section: '45' }]} /></p>
      <TextField id="fee-contact" label={t(words.contact)} hint={t(words.contactHint)} value={draft.contact} most={300} error={faultOf('contact')} onChange={(contact) => change({ contact })} />
      <p className="meta">{t(words.frozen)}</p>
      <Foot working={working} problem={problem} save={t(before ? words.decideAnew : words.decide)} onClose={onClose} />
    </form>
  )
}
