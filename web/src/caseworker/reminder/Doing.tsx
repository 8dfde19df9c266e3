/** What one does with a reminder: it is done, moved to another day, or taken away. */
import { useState } from 'react'
import type { changeReminder, ReminderLine } from '@kotostig/api/reminder'
import { DayField } from '../../shared/DayField.tsx'
import { addDays, dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { dayFaults, useSending } from '../form.tsx'
import { useSession } from '../session.ts'
import { work } from '../work.texts.ts'
import { reminder as words } from './reminder.texts.ts'

export function Doing({ of, about, onDone }: { of: ReminderLine; about: string; onDone: (said: string) => void }) {
  const t = useSay()
  const { session } = useSession()
  const [day, setDay] = useState<string>()
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof changeReminder>('/api/reminders/change')
  const close = async (change: 'done' | 'taken-away'): Promise<void> => {
    if (await send({ id: of.id, change })) onDone(t(change === 'done' ? words.wasDone : words.wasTaken))
  }
  const move = async (on: string): Promise<void> => {
    const faults = dayFaults({ on })
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ id: of.id, change: 'moved', on })) onDone(t(words.wasMoved, { day: dayText(on) }))
  }
  const hidden = <span className="vh"> – {of.text}, {about}</span>
  return (
    <div className="row remind-do">
      <button type="button" className="lnk" disabled={working} onClick={() => void close('done')}>{t(words.done)}{hidden}</button>
      <button type="button" className="lnk" onClick={() => setDay(addDays(session?.today ?? of.on, 7))}>{t(words.move)}{hidden}</button>
      <button type="button" className="lnk" disabled={working} onClick={() => void close('taken-away')}>{t(words.takeAway)}{hidden}</button>
      {problem && day === undefined ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      {day === undefined ? null : (
        <Dialog title={t(words.moveTitle)} onClose={() => setDay(undefined)}>
          <form ref={form} className="stack" noValidate onSubmit={(event) => {
            event.preventDefault()
            void move(day)
          }}>
            <p><b>{of.text}</b><span className="meta block">{about}</span></p>
            <DayField id="move-to" label={t(words.day)} value={day} error={faultOf('on')} onChange={(value) => {
              setDay(value)
              clear('on')
            }} />
            {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
            <p className="row">
              <button type="submit" className="btn pri" disabled={working}>{t(words.move)}</button>
              <button type="button" className="btn" onClick={() => setDay(undefined)}>{t(work.notYet)}</button>
            </p>
          </form>
        </Dialog>
      )}
    </div>
  )
}
