/** Reminders whose day has come: a group of their own on Today, never among the duties of the law. Nothing where there are none. */
import { useState } from 'react'
import type { readReminders } from '@kotostig/api/reminder'
import { dayText } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ask } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import type { Loaded } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import '../office.css'
import { Doing } from './Doing.tsx'
import { reminder as words } from './reminder.texts.ts'

export type Due = Loaded<ReplyOf<typeof readReminders>>
export const useReminders = (whose: 'mine' | 'team'): Due => useLoad(whose, () => ask<typeof readReminders>(`/api/reminders/${whose}`))

/** The way to them from the top of the page. */
export function ToReminders({ due }: { due: Due }) {
  const t = useSay()
  const count = due.value?.reminders.length ?? 0
  return count > 0 ? <a className="to-accept" href="#paminnelser">{t(words.title)} <span className="count">{count}{due.value?.more ? '+' : ''}</span></a> : null
}

export function DueReminders({ due: { value: reply, again }, today }: { due: Due; today: string }) {
  const t = useSay()
  const [said, setSaid] = useState('')
  if (!reply || (reply.reminders.length === 0 && said === '')) return null
  return (
    <section className="duty-block" id="paminnelser" tabIndex={-1} aria-labelledby="reminders">
      <h2 className="h3" id="reminders">{t(words.title)} <span className="count">{reply.reminders.length}</span> <span className="meta">{t(words.help)}</span></h2>
      <ul className="reminders">
        {reply.reminders.map((one) => (
          <li key={one.id} className="remind-row">
            <Glyph name="later" />
            <div><Link to={`/arbete/person/${one.person.id}`}>{nameOfLine(one.person, t)}</Link></div>
            <div><p>{one.text}</p><p className="meta">{t(words.by, { name: one.writtenBy })}</p></div>
            <div>{one.on === today ? t(words.today) : t(words.since, { day: dayText(one.on) })}</div>
            <Doing of={one} about={nameOfLine(one.person, t)} onDone={(text) => {
              setSaid(text)
              again()
            }} />
          </li>
        ))}
      </ul>
      {reply.more ? <p className="meta after">{t(words.more)}</p> : null}
      <p role="status" className="saved">{said}</p>
    </section>
  )
}
