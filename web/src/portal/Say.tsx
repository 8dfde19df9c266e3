/** Saying something to the authority: words of one's own where they are wanted, what became of it, and nothing typed is lost. */
import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import type { MessageKind } from '@kotostig/api/portal-words'
import { useOwn } from './own.ts'
import { Moment } from './parts.tsx'
import { Told, useSay, useWords } from './words.tsx'
import type { Word } from './words.tsx'

type SayProps = { about: string; kind: MessageKind; label: Word; verb: Word; to?: { meeting?: string; item?: string }; needsWords?: boolean; isMain?: boolean; onSent?: () => void; onCancel?: () => void }
export function SayForm({ about, kind, label, verb, to, needsWords = false, isMain = false, onSent, onCancel }: SayProps) {
  const t = useSay()
  const { language } = useWords()
  const id = useId()
  const { draftOf, setDraft, send } = useOwn()
  const [fault, setFault] = useState<Word>()
  const [sentAt, setSentAt] = useState<string>()
  const [isWorking, setIsWorking] = useState(false)
  const { words } = draftOf(about)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSentAt(undefined)
    if (needsWords && words.trim() === '') {
      setFault('wordsMissing')
      return document.getElementById(id)?.focus()
    }
    setIsWorking(true)
    const sent = await send(about, kind, to)
    setIsWorking(false)
    setFault(sent.ok ? undefined : sent.reached ? 'failed' : 'offlineSend')
    if (!sent.ok) return
    setSentAt(sent.at)
    onSent?.()
  }
  return (
    <form className="stack saying" noValidate onSubmit={(event) => void submit(event)}>
      <div className={fault === 'wordsMissing' ? 'field bad' : 'field'}>
        <label htmlFor={id}>{t(label)}</label>
        <textarea className="in" id={id} dir="auto" lang={language} maxLength={1000} value={words} aria-invalid={fault === 'wordsMissing' ? true : undefined} aria-describedby={fault ? `${id}-e` : undefined} onChange={(event) => setDraft(about, event.target.value)} />
        {fault ? <p className="err" id={`${id}-e`} role="alert">{t(fault)}</p> : null}
      </div>
      <div className="two">
        <button type="submit" className={isMain ? 'btn pri block' : 'btn block'} disabled={isWorking}>{t(verb)}</button>
        {onCancel ? <button type="button" className="btn block" onClick={onCancel}>{t('cancel')}</button> : null}
      </div>
      <p role="status" className="done-line">{sentAt ? <Told word="sentAt" values={{ at: <Moment of={sentAt} /> }} /> : null}</p>
    </form>
  )
}
