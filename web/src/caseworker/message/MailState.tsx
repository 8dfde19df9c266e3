/** Whether mail and text messages work: which server, how it goes, and a test. Stands on the administrator's page. */
import { useEffect, useRef, useState } from 'react'
import type { readMailState, sendTestMail } from '@kotostig/api/message'
import { momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { TextField, useSending } from '../form.tsx'
import '../intake/intake.css'
import { ask, freshKey, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { message as words } from './message.texts.ts'
import { isBad, outcomeText } from './outcome.ts'

export function MailState() {
  const { session } = useSession()
  return may(session, 'mail.read') ? <State /> : null
}

const everyMs = 2_000

function State() {
  const t = useSay()
  const { value: found, again } = useLoad('mail', () => ask<typeof readMailState>('/api/mail'))
  const key = useRef(freshKey())
  const [to, setTo] = useState('')
  const [said, setSaid] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof sendTestMail>('/api/mail/test')
  const isWaiting = found?.tests.some((one) => one.state === 'waiting' || one.state === 'sending') === true
  useEffect(() => {
    if (!isWaiting) return
    const waiting = setTimeout(again, everyMs)
    return () => clearTimeout(waiting)
  }, [isWaiting, found, again])
  if (!found) return null
  const save = async (): Promise<void> => {
    if (to.trim() === '') return fault({ to: 'missing' })
    if (!(await send({ key: key.current, to: to.trim() }))) return
    key.current = freshKey()
    setSaid(t(words.tested))
    again()
  }
  return (
    <section className="sec" aria-labelledby="mail-state">
      <div className="sec-h"><h2 id="mail-state">{t(words.mailTitle)}</h2></div>
      <dl className="dl mail-dl">
        <dt>{t(words.mailServer)}</dt><dd>{found.mail ? t(words.mailFrom, found.mail) : t(words.notSet)}</dd>
        <dt>{t(words.textWay)}</dt><dd>{t(found.text === null ? words.notSet : words.toFolder)}</dd>
        <dt>{t(words.ownPage)}</dt><dd>{found.page ?? t(words.notSet)}</dd>
      </dl>
      <p className="meta measure">{t(words.bounces)}</p>
      <p>{t(words.now, { waiting: found.waiting, sent: found.sentToday, failed: found.failed })}</p>
      {found.mail ? (
        <form ref={form} className="period-form mail-test" noValidate onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}>
          <TextField id="mail-test" label={t(words.testTo)} value={to} most={200} error={faultOf('to')} onChange={(text) => {
            setTo(text)
            clear('to')
          }} />
          <button type="submit" className="btn" disabled={working}>{t(words.test)}</button>
        </form>
      ) : null}
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p role="status" className="saved">{said}</p>
      {found.tests.length === 0 ? null : <ul className="lines intake-picks">{found.tests.map((one) => <li key={one.id}>{isBad(one) ? <Glyph name="warn" /> : null} {momentText(one.endedAt ?? one.queuedAt)}: {outcomeText(one, t)}</li>)}</ul>}
    </section>
  )
}
