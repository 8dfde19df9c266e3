/** The reminders about one person, and writing another. */
import { useState } from 'react'
import type { readRemindersOf, writeReminder } from '@kotostig/api/reminder'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { dayFaults, TextField, useSending } from '../form.tsx'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import '../office.css'
import { Doing } from './Doing.tsx'
import { reminder as words } from './reminder.texts.ts'

export function PersonReminders({ person, name }: { person: string; name: string }) {
  const t = useSay()
  const { value: reply, again } = useLoad(person, () => ask<typeof readRemindersOf>(`/api/people/${person}/reminders`))
  const [said, setSaid] = useState('')
  const [draft, setDraft] = useState({ on: '', text: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof writeReminder>('/api/reminders')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const done = (text: string): void => {
    setSaid(text)
    again()
  }
  const write = async (): Promise<void> => {
    const faults = { ...dayFaults({ on: draft.on }), ...(draft.text.trim() === '' ? { text: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (!(await send({ person, on: draft.on, text: draft.text.trim() }))) return
    done(t(words.saved, { day: dayText(draft.on) }))
    setDraft({ on: '', text: '' })
  }
  return (
    <section className="sec own-reminders" aria-labelledby="person-reminders">
      <div className="sec-h"><h2 id="person-reminders">{t(words.title)}</h2><span className="meta">{t(words.help)}</span></div>
      {!reply ? null : reply.reminders.length === 0 ? <p className="meta">{t(words.none)}</p> : (
        <ul className="reminders">
          {reply.reminders.map((one) => (
            <li key={one.id} className="remind-row">
              <b>{dayText(one.on)}</b>
              <div><p>{one.text}</p><p className="meta">{t(words.by, { name: one.writtenBy })}</p></div>
              <Doing of={one} about={name} onDone={done} />
            </li>
          ))}
        </ul>
      )}
      <form ref={form} className="remind-form after" noValidate onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}>
        <TextField id="reminder-text" label={t(words.text)} hint={t(words.textHint)} value={draft.text} most={300} error={faultOf('text')} onChange={(text) => change({ text })} />
        <DayField id="reminder-day" label={t(words.day)} value={draft.on} error={faultOf('on')} onChange={(on) => change({ on })} />
        <button type="submit" className="btn" disabled={working}>{t(words.write)}</button>
      </form>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p role="status" className="saved">{said}</p>
    </section>
  )
}
