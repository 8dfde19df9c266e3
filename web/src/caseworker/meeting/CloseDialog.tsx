/** A meeting that is cancelled, or to which nobody came: why. */
import { useState } from 'react'
import type { closeMeeting, Meeting } from '@kotostig/api/meeting'
import { absences } from '@kotostig/api/meeting'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { work } from '../work.texts.ts'
import { absenceNames, meeting as words } from './meeting.texts.ts'
import { whenText } from './when.ts'

export function CloseDialog({ of, as, about, onClose, onDone }: { of: Meeting; as: 'cancelled' | 'not-come'; about: string; onClose: () => void; onDone: (said: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const [draft, setDraft] = useState({ reason: '', absence: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof closeMeeting>('/api/meetings/close')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const needsReason = as === 'cancelled' || draft.absence === 'acceptable' || draft.absence === 'not-acceptable'
    const faults = { ...(as === 'not-come' && draft.absence === '' ? { absence: 'missing' as const } : {}), ...(needsReason && draft.reason.trim().length < 3 ? { reason: 'reason-short' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    const absence = as === 'not-come' ? absences.find((one) => one === draft.absence)! : null
    if (await send({ id: of.id, version: of.version, state: as, reason: draft.reason.trim(), absence })) onDone(t(as === 'cancelled' ? words.wasCancelled : words.wasMissed))
  }
  return (
    <Dialog title={t(as === 'cancelled' ? words.cancelTitle : words.notComeTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p><b>{whenText(of, language)}</b><span className="meta block">{about}</span></p>
        {as === 'not-come' ? (
          <>
            <Choice id="meeting-absence" label={t(words.absence)} value={draft.absence} error={faultOf('absence')} options={absences.map((one) => [one, t(absenceNames[one])] as const)} onChange={(absence) => change({ absence })} />
            <p><SectionChip place={{ act: '681/2023', section: '32 a', moment: '1' }} /></p>
          </>
        ) : null}
        <TextField id="meeting-reason" label={t(words.reason)} hint={t(words.reasonHint)} value={draft.reason} most={500} isLong error={faultOf('reason')} onChange={(reason) => change({ reason })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row after">
          <button type="submit" className="btn pri" disabled={working}>{t(as === 'cancelled' ? words.cancel : words.notCome)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
