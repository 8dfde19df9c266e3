/** A contact that leads to no file here: guided, sent on, or closed. */
import { useState } from 'react'
import type { Intake, settleIntake } from '@kotostig/api/intake'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { work } from '../work.texts.ts'
import { intake as words, outcomeNames } from './intake.texts.ts'
import { nameOf } from './who.ts'

const outcomes = ['guided', 'forwarded', 'closed'] as const

export function SettleDialog({ of, onClose, onDone }: { of: Intake; onClose: () => void; onDone: (said: string) => void }) {
  const t = useSay()
  const [draft, setDraft] = useState<{ outcome: (typeof outcomes)[number] | ''; to: string; hasConsent: boolean; words: string }>({ outcome: '', to: '', hasConsent: false, words: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof settleIntake>('/api/intakes/settle')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const said = draft.words.trim()
    if (draft.outcome === '') return fault({ outcome: 'missing' })
    if (draft.outcome === 'closed' && said.length < 3) return fault({ words: 'reason-short' })
    if (draft.outcome === 'forwarded' && (draft.to.trim().length < 3 || !draft.hasConsent)) return fault({ ...(draft.to.trim().length < 3 ? { to: 'missing' as const } : {}), ...(draft.hasConsent ? {} : { hasConsent: 'needs-consent' as const }) })
    const sent = await send(draft.outcome === 'forwarded' ? { intake: of.id, outcome: 'forwarded', to: draft.to.trim(), hasConsent: draft.hasConsent, words: said } : { intake: of.id, outcome: draft.outcome, words: said })
    if (sent) onDone(t(words.wasSettled))
  }
  return (
    <Dialog title={t(words.settleTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p><b>{nameOf(of)}</b></p>
        <Choice id="intake-outcome" label={t(words.outcome)} value={draft.outcome} error={faultOf('outcome')} options={outcomes.map((one) => [one, t(outcomeNames[one])] as const)} onChange={(outcome) => change({ outcome: outcome as typeof draft.outcome })} />
        {draft.outcome === 'forwarded' ? (
          <>
            <TextField id="intake-to" label={t(words.forwardedTo)} value={draft.to} most={200} error={faultOf('to')} onChange={(to) => change({ to })} />
            <div>
              <label className="chk"><input type="checkbox" checked={draft.hasConsent} aria-invalid={faultOf('hasConsent') ? true : undefined} aria-describedby={faultOf('hasConsent') ? 'intake-consent-e' : undefined} onChange={(event) => change({ hasConsent: event.target.checked })} /><span>{t(words.hasConsent)}</span></label>
              {faultOf('hasConsent') ? <p className="err" id="intake-consent-e">{faultOf('hasConsent')}</p> : null}
            </div>
          </>
        ) : null}
        <TextField id="intake-said" label={t(draft.outcome === 'closed' ? words.reason : words.note)} value={draft.words} most={500} isLong error={faultOf('words')} onChange={(value) => change({ words: value })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.settle)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
