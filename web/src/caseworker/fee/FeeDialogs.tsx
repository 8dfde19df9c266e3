/** What interpreting cost, and what a person judges: each with its source or reason, and who. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Fee, judgeFee, recordCost } from '@kotostig/api/fee'
import { centsTyped } from '../../shared/amount.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { work } from '../work.texts.ts'
import { fee as words } from './fee.texts.ts'

type Props = { at: Fee; onClose: () => void; onDone: () => void }
export function Foot({ working, problem, save, onClose }: { working: boolean; problem: string; save: string; onClose: () => void }): ReactNode {
  const t = useSay()
  return (
    <>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p className="row after">
        <button type="submit" className="btn pri" disabled={working}>{save}</button>
        <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
      </p>
    </>
  )
}

export function CostDialog({ at, onClose, onDone }: Props) {
  const t = useSay()
  const [draft, setDraft] = useState({ cents: '', source: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordCost>('/api/meetings/cost')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const cents = centsTyped(draft.cents)
    const faults = { ...(cents === undefined ? { cents: 'not-an-amount' as const } : {}), ...(draft.source.trim().length < 3 ? { source: 'missing' as const } : {}) }
    if (cents === undefined || Object.keys(faults).length > 0) return fault(faults)
    if (await send({ meeting: at.meeting.id, cents, source: draft.source.trim() })) onDone()
  }
  return (
    <Dialog title={t(at.cost ? words.recordAgain : words.record)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <TextField id="fee-cost" label={t(words.cost)} hint={t(words.costHint)} value={draft.cents} most={12} error={faultOf('cents')} onChange={(cents) => change({ cents })} />
        <TextField id="fee-source" label={t(words.source)} hint={t(words.sourceHint)} value={draft.source} most={300} error={faultOf('source')} onChange={(source) => change({ source })} />
        <Foot working={working} problem={problem} save={t(formWords.save)} onClose={onClose} />
      </form>
    </Dialog>
  )
}

export function JudgeDialog({ at, condition, onClose, onDone }: Props & { condition: 'no-acceptable-reason' | 'not-unreasonable' }) {
  const t = useSay()
  const [draft, setDraft] = useState({ holds: '', reason: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof judgeFee>('/api/meetings/judgement')
  const isReason = condition === 'no-acceptable-reason'
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const faults = { ...(draft.holds === '' ? { holds: 'missing' as const } : {}), ...(draft.reason.trim().length < 3 ? { reason: 'reason-short' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ meeting: at.meeting.id, condition, holds: draft.holds === 'yes', reason: draft.reason.trim() })) onDone()
  }
  return (
    <Dialog title={t(isReason ? words.hadReason : words.unreasonable)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <Choice id="fee-holds" label={t(isReason ? words.hadReason : words.unreasonable)} value={draft.holds} error={faultOf('holds')} options={[['yes', t(isReason ? words.noReason : words.isReasonable)], ['no', t(isReason ? words.aReason : words.isUnreasonable)]]} onChange={(holds) => change({ holds })} />
        <p><SectionChip place={{ act: '681/2023', section: '32 a', moment: '1' }} /></p>
        <TextField id="fee-reason" label={t(words.reason)} hint={t(words.reasonHint)} value={draft.reason} most={2000} isLong error={faultOf('reason')} onChange={(reason) => change({ reason })} />
        <Foot working={working} problem={problem} save={t(formWords.save)} onClose={onClose} />
      </form>
    </Dialog>
  )
}
