/** How long the authority has decided to keep something, and where that decision stands. */
import { useState } from 'react'
import type { decideRetention } from '@kotostig/api/retention'
import type { RetentionRule } from '@kotostig/law/retention'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { ask } from '../session.ts'
import { work } from '../work.texts.ts'
import { retention as words } from './retention.texts.ts'

export function DecisionDialog({ rule, onClose, onSaved }: { rule: RetentionRule; onClose: () => void; onSaved: () => void }) {
  const t = useSay()
  const [years, setYears] = useState('')
  const [reference, setReference] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [problem, setProblem] = useState('')
  const isYears = /^[0-9]{1,3}$/.test(years.trim()) && +years >= 1 && +years <= 120
  const isReference = reference.trim().length >= 3
  const save = async (): Promise<void> => {
    setIsTried(true)
    if (!isYears || !isReference) return
    const outcome = await ask<typeof decideRetention>('/api/retention/rules', { rule: rule.id, years: +years, reference: reference.trim() })
    if (outcome.ok) onSaved()
    else setProblem(t(words.failed))
  }
  const yearsWrong = isTried && !isYears
  const referenceWrong = isTried && !isReference
  return (
    <Dialog title={t(words.decideTitle)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p>{t(rule.what)}</p>
        <Frame id="years" label={t(words.years)} error={yearsWrong ? t(words.yearsWrong) : undefined}>
          <input className="in" id="years" inputMode="numeric" maxLength={3} value={years} aria-invalid={yearsWrong || undefined} aria-describedby={yearsWrong ? 'years-e' : undefined} onChange={(event) => setYears(event.target.value)} />
        </Frame>
        <Frame id="reference" label={t(words.reference)} hint={t(words.referenceHint)} error={referenceWrong ? t(words.referenceShort) : undefined}>
          <input className="in" id="reference" maxLength={500} value={reference} aria-invalid={referenceWrong || undefined} aria-describedby={referenceWrong ? 'reference-h reference-e' : 'reference-h'} onChange={(event) => setReference(event.target.value)} />
        </Frame>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri">{t(words.save)}</button>
          <button type="button" className="lnk" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
