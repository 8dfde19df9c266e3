/** A letter to those who run the service, from anybody. Nothing is asked about who writes. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { call } from '../../shared/call.ts'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { feedback as words } from './about.texts.ts'

export default function FeedbackPage() {
  const t = useSay()
  const [isAbout, setIsAbout] = useState(true)
  const [message, setMessage] = useState('')
  const [page, setPage] = useState('')
  const [answerTo, setAnswerTo] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const [answerBy, setAnswerBy] = useState<string>()
  const thanks = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (answerBy !== undefined) thanks.current?.focus()
  }, [answerBy])
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setProblem('')
    if (message.trim() === '') {
      setIsMissing(true)
      return box.current?.focus()
    }
    setWorking(true)
    const outcome = await call<{ answerBy: string }>('/api/feedback', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ isAboutAccessibility: isAbout, message, page, answerTo }),
    })
    setWorking(false)
    if (!outcome.ok) return setProblem(t(outcome.status === 429 ? words.tooMany : words.failed))
    setAnswerBy(outcome.value.answerBy)
  }
  if (answerBy !== undefined) {
    return (
      <div className="stack measure" ref={thanks} tabIndex={-1}>
        <h1>{t(words.title)}</h1>
        <Notice kind="ok" role="status"><p><b>{t(words.sent)}</b> {answerTo.trim() === '' ? '' : t(words.sentAnswer, { day: dayText(answerBy) })}</p></Notice>
        <p><button type="button" className="btn" onClick={() => {
          setMessage('')
          setAnswerBy(undefined)
        }}>{t(words.another)}</button></p>
      </div>
    )
  }
  return (
    <form className="stack narrow-form measure" noValidate onSubmit={(event) => void send(event)}>
      <h1>{t(words.title)}</h1>
      <p>{t(words.lead)}</p>
      <fieldset className="field">
        <legend>{t(words.about)}</legend>
        <label className="chk"><input type="radio" name="about" checked={isAbout} onChange={() => setIsAbout(true)} />{t(words.isAccessibility)}</label>
        <label className="chk"><input type="radio" name="about" checked={!isAbout} onChange={() => setIsAbout(false)} />{t(words.isOther)}</label>
      </fieldset>
      <Frame id="message" label={t(words.message)} hint={t(words.messageHint)} error={isMissing ? t(words.missing) : undefined}>
        <textarea ref={box} className="in" id="message" rows={6} maxLength={5_000} required value={message} aria-invalid={isMissing || undefined} aria-describedby={isMissing ? 'message-h message-e' : 'message-h'} onChange={(event) => {
          setMessage(event.target.value)
          setIsMissing(false)
        }} />
      </Frame>
      <Frame id="page" label={t(words.page)}>
        <input className="in" id="page" maxLength={300} value={page} onChange={(event) => setPage(event.target.value)} />
      </Frame>
      <Frame id="answer-to" label={t(words.answerTo)} hint={t(words.answerHint)}>
        <input className="in" id="answer-to" maxLength={200} value={answerTo} aria-describedby="answer-to-h" onChange={(event) => setAnswerTo(event.target.value)} />
      </Frame>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p><button type="submit" className="btn pri" disabled={working}>{t(words.send)}</button></p>
    </form>
  )
}
