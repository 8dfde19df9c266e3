/** What people have written about the service, and by when it is answered. */
import { useState } from 'react'
import type { answerFeedback, Feedback, readFeedback } from '@kotostig/api/feedback'
import { dayText, daysBetween, momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { inbox as words } from '../retention/retention.texts.ts'
import { ask } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'

export default function FeedbackInboxPage() {
  const t = useSay()
  const loaded = useLoad('feedback', () => ask<typeof readFeedback>('/api/feedback'))
  const [failed, setFailed] = useState(false)
  if (loaded.failed && !loaded.value) return <Failed failed={loaded.failed} again={loaded.again} />
  if (!loaded.value) return <Loading />
  const { today, feedback, more } = loaded.value
  const mark = async (one: Feedback): Promise<void> => {
    const outcome = await ask<typeof answerFeedback>('/api/feedback/answered', { feedback: one.id })
    setFailed(!outcome.ok && outcome.status !== 404)
    loaded.again()
  }
  return (
    <>
      <div className="head"><h1>{t(words.title)}</h1></div>
      <p className="measure">{t(words.lead)}</p>
      {failed ? <Notice kind="late" role="alert"><p>{t(work.couldNot)}</p></Notice> : null}
      {feedback.length === 0 ? <div className="empty"><h2 className="h3">{t(words.none)}</h2></div> : (
        <ul className="letters">
          {feedback.map((one) => (
            <li key={one.id} className="stack-1">
              <p className="row">
                <b>{t(one.isAboutAccessibility ? words.accessibility : words.other)}</b>
                <span className="meta">{t(words.received, { at: momentText(one.receivedAt) })}</span>
                <Due one={one} today={today} />
              </p>
              <p className="letter measure">{one.message}</p>
              <p className="meta">{one.answerTo ? t(words.answerTo, { to: one.answerTo }) : t(words.noAnswer)}{one.page ? ` · ${t(words.page, { page: one.page })}` : ''}</p>
              {one.answeredAt ? null : <p><button type="button" className="btn sm" onClick={() => void mark(one)}>{t(words.mark)}</button></p>}
            </li>
          ))}
        </ul>
      )}
      {more ? <p className="meta after">{t(words.more)}</p> : null}
    </>
  )
}

/** The law gives a day only to what is about accessibility and asks for an answer. */
function Due({ one, today }: { one: Feedback; today: string }) {
  const t = useSay()
  if (one.answeredAt) return <span className="st ok"><Glyph name="ok" />{t(words.answered, { at: momentText(one.answeredAt), by: one.answeredBy ?? '' })}</span>
  if (!one.isAboutAccessibility || !one.answerTo) return null
  const left = daysBetween(today, one.answerBy)
  return (
    <span className={`st ${left < 0 ? 'late' : left <= 5 ? 'soon' : ''}`}>
      <Glyph name={left < 0 ? 'late' : left <= 5 ? 'soon' : 'later'} />
      {t(words.by, { day: dayText(one.answerBy) })}, {left < 0 ? t(words.daysLate, { n: -left }) : t(words.daysLeft, { n: left })}
    </span>
  )
}
