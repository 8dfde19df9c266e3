/** The meetings with one person, and booking another. Stands on the person's page and beside the sitting. */
import { useState } from 'react'
import type { Meeting, readMeetingsOf } from '@kotostig/api/meeting'
import { Glyph } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { languageName } from '../../shared/language-name.ts'
import { Answers } from '../portal/Message.tsx'
import '../portal/portal.css'
import { ask, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import '../office.css'
import { MeetingDoing } from './Doing.tsx'
import { FeeConditions } from './FeeConditions.tsx'
import './meeting.css'
import { absenceNames, meeting as words, purposeNames, stateNames } from './meeting.texts.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { whenText, whereText } from './when.ts'

export function PersonMeetings({ person }: { person: string }) {
  const { session } = useSession()
  return may(session, 'meeting.read') ? <Meetings person={person} /> : null
}

function Meetings({ person }: { person: string }) {
  const t = useSay()
  const language = useLanguage()
  const { value: reply, again } = useLoad(person, () => ask<typeof readMeetingsOf>(`/api/people/${person}/meetings`))
  const [open, setOpen] = useState<'book' | Meeting>()
  const [said, setSaid] = useState('')
  const done = (text: string): void => {
    setOpen(undefined)
    setSaid(text)
    again()
  }
  return (
    <section className="sec own-meetings" aria-labelledby="person-meetings">
      <div className="sec-h">
        <h2 id="person-meetings">{t(words.title)}</h2>
        {reply ? <span className="end no-print"><button type="button" className="btn" onClick={() => setOpen('book')}>{t(words.book)}</button></span> : null}
      </div>
      {!reply ? null : reply.meetings.length === 0 ? <p className="meta">{t(words.none)}</p> : (
        <ul className="reminders">
          {reply.meetings.map((one) => {
            const others = one.people.filter((each) => each.id !== person).map((each) => nameOfLine(each, t))
            return (
              <li key={one.id} className="meet-row">
                <div><b>{whenText(one, language)}</b>{one.collides ? <span className="meta block"><Glyph name="warn" /> {t(words.collides)}</span> : null}</div>
                <div>
                  <p>{t(purposeNames[one.purpose])}{others.length > 0 ? `, ${t(words.together, { names: others.join(', ') })}` : ''}</p>
                  <p className="meta">{whereText(one, t)} · {t(words.with, { officer: one.officer })}{one.interpreter ? ` · ${t(words.interpreter)}: ${languageName(one.interpreter, language)}` : ''}</p>
                  <Answers of={one.answers} />
                  {one.state === 'booked' ? null : <p><b>{t(stateNames[one.state])}</b>{one.absence ? ` · ${t(absenceNames[one.absence])}` : ''}{one.reason ? <span className="meta block as-said">{one.reason}</span> : null}</p>}
                  {one.fee ? <FeeConditions of={one.id} fee={one.fee} about={whenText(one, language)} /> : null}
                </div>
                <MeetingDoing of={one} about={t(purposeNames[one.purpose])} today={reply.today} onMove={() => setOpen(one)} onDone={done} />
              </li>
            )
          })}
        </ul>
      )}
      <p role="status" className="saved">{said}</p>
      {reply && open !== undefined ? <MeetingForm key={open === 'book' ? open : open.id} person={person} at={reply} {...(open === 'book' ? {} : { moving: open })} onClose={() => setOpen(undefined)} onDone={done} /> : null}
    </section>
  )
}
