/** What one does with a booked meeting. */
import { useState } from 'react'
import type { closeMeeting, Meeting } from '@kotostig/api/meeting'
import { Notice } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { useSending } from '../form.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { Invitation } from './Invitation.tsx'
import { meeting as words } from './meeting.texts.ts'
import { whenText } from './when.ts'

type Props = { of: Meeting; about: string; today: string; onMove?: () => void; onDone: (said: string) => void }
export function MeetingDoing({ of, about, today, onMove, onDone }: Props) {
  const t = useSay()
  const language = useLanguage()
  const [closing, setClosing] = useState<'cancelled' | 'not-come'>()
  const [inviting, setInviting] = useState(false)
  const { working, problem, send } = useSending<typeof closeMeeting>('/api/meetings/close')
  const hold = async (): Promise<void> => {
    if (await send({ id: of.id, version: of.version, state: 'held', reason: '', absence: null })) onDone(t(words.wasHeld))
  }
  const hidden = <span className="vh"> – {whenText(of, language)}, {about}</span>
  const hasCome = of.day <= today
  return (
    <div className="row remind-do">
      {of.state === 'booked' ? (
        <>
          {hasCome ? <button type="button" className="lnk" disabled={working} onClick={() => void hold()}>{t(words.held)}{hidden}</button> : null}
          {hasCome ? <button type="button" className="lnk" onClick={() => setClosing('not-come')}>{t(words.notCome)}{hidden}</button> : null}
          {onMove ? <button type="button" className="lnk" onClick={onMove}>{t(words.move)}{hidden}</button> : null}
          <button type="button" className="lnk" onClick={() => setInviting(true)}>{t(words.invite)}{hidden}</button>
          <button type="button" className="lnk" onClick={() => setClosing('cancelled')}>{t(words.cancel)}{hidden}</button>
        </>
      ) : null}
      {of.state === 'booked' || of.state === 'cancelled' ? <a className="lnk" href={`/api/meetings/${of.id}/calendar/${language}`} download>{t(words.calendar)}{hidden}</a> : null}
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      {inviting ? <Invitation of={of} onClose={() => setInviting(false)} onDone={(said) => {
        setInviting(false)
        onDone(said)
      }} /> : null}
      {closing ? <CloseDialog of={of} as={closing} about={about} onClose={() => setClosing(undefined)} onDone={(said) => {
        setClosing(undefined)
        onDone(said)
      }} /> : null}
    </div>
  )
}
