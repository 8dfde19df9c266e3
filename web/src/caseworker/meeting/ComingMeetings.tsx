/** Meetings of today and the coming week, on Today. Nothing where there are none. */
import { useState } from 'react'
import type { readMeetings } from '@kotostig/api/meeting'
import { Glyph } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { languageName } from '../../shared/language-name.ts'
import { Answers } from '../portal/Message.tsx'
import '../portal/portal.css'
import { ask, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import '../office.css'
import { MeetingDoing } from './Doing.tsx'
import './meeting.css'
import { meeting as words, purposeNames, stateNames } from './meeting.texts.ts'
import { whenText, whereText } from './when.ts'

export function ComingMeetings({ whose }: { whose: 'mine' | 'team' }) {
  const { session } = useSession()
  return may(session, 'meeting.read') ? <Coming whose={whose} /> : null
}

function Coming({ whose }: { whose: 'mine' | 'team' }) {
  const t = useSay()
  const language = useLanguage()
  const { value: reply, again } = useLoad(whose, () => ask<typeof readMeetings>(`/api/meetings/${whose}`))
  const [said, setSaid] = useState('')
  if (!reply || (reply.meetings.length === 0 && said === '')) return null
  return (
    <section className="duty-block" id="moten" tabIndex={-1} aria-labelledby="meetings">
      <h2 className="h3" id="meetings">{t(words.todayTitle)} <span className="count">{reply.meetings.length}</span></h2>
      <ul className="reminders">
        {reply.meetings.map((one) => (
          <li key={one.id} className={one.day === reply.today ? 'meet-row is-today' : 'meet-row'}>
            <div><b>{whenText(one, language)}</b>{one.collides ? <span className="meta block"><Glyph name="warn" /> {t(words.collides)}</span> : null}</div>
            <div>
              <p>{one.people.map((each, at) => <span key={each.id}>{at > 0 ? ', ' : ''}<Link to={`/arbete/person/${each.id}`}>{nameOfLine(each, t)}</Link></span>)} – {t(purposeNames[one.purpose])}</p>
              <p className="meta">{whereText(one, t)}{one.isOwn ? '' : ` · ${t(words.with, { officer: one.officer })}`}{one.interpreter ? ` · ${t(words.interpreter)}: ${languageName(one.interpreter, language)}` : ''}{one.state === 'booked' ? '' : ` · ${t(stateNames[one.state])}`}</p>
              <Answers of={one.answers} />
            </div>
            <MeetingDoing of={one} about={one.people.map((each) => nameOfLine(each, t)).join(', ')} today={reply.today} onDone={(text) => {
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
