/** This telephone: another code on it, closing the page, and wiping what is kept. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import * as calls from './calls.ts'
import { Part } from './parts.tsx'
import { NoVoice } from './voice.tsx'
import { useSay } from './words.tsx'
import type { Word } from './words.tsx'

/** Asked once more before it is done: it cannot be undone without a new code. */
export function Wipe({ onWipe }: { onWipe: () => Promise<void> }) {
  const t = useSay()
  const [isAsked, setIsAsked] = useState(false)
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isAsked) question.current?.focus()
  }, [isAsked])
  if (!isAsked) return <button type="button" className="btn block danger" onClick={() => setIsAsked(true)}>{t('wipe')}</button>
  return (
    <div className="stack asked">
      <p ref={question} tabIndex={-1}>{t('wipeText')} {t('filesStay')}</p>
      <div className="two">
        <button type="button" className="btn block danger" onClick={() => void onWipe()}>{t('wipeYes')}</button>
        <button type="button" className="btn block" onClick={() => setIsAsked(false)}>{t('notYet')}</button>
      </div>
    </div>
  )
}

/** `handed`: a code that came with the address, as when the camera has read the picture on a telephone that is enrolled already. */
type PhoneProps = { handed: string; onHanded: () => void; isOffline: boolean; onLock: () => void; onWipe: () => Promise<void>; onChanged: () => Promise<void> }
export function Phone({ handed, onHanded, isOffline, onLock, onWipe, onChanged }: PhoneProps) {
  const t = useSay()
  const [code, setCode] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const [fault, setFault] = useState<Word>()
  const [said, setSaid] = useState<Word>()
  const [isKept, setIsKept] = useState(false)
  useEffect(() => {
    const look = (): void => setIsKept(document.documentElement.hasAttribute('data-kept'))
    look()
    const watch = new MutationObserver(look)
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-kept'] })
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (handed === '') return
    setCode(handed)
    setIsAdding(true)
  }, [handed])
  useEffect(() => {
    if (handed === '' || !isAdding) return
    const field = document.getElementById('more')
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }, [handed, isAdding])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSaid(undefined)
    const outcome = await calls.add(code)
    if (!outcome.ok || !outcome.value.enrolled) {
      document.getElementById('more')?.focus()
      return setFault(outcome.ok ? (outcome.value.isOthers ? 'codeOthers' : 'codeWrong') : outcome.reached ? 'failed' : 'offlineSend')
    }
    setFault(undefined)
    setCode('')
    setIsAdding(false)
    onHanded()
    setSaid('added')
    await onChanged()
  }
  return (
    <Part id="phone" title={t('phone')} picture="phone">
      <div className="stack">
        {isKept ? <p className="meta">{t('offlineReady')}</p> : null}
        <NoVoice />
        <button type="button" className="btn block" onClick={onLock}>{t('lock')}</button>
        {isOffline ? null : (
          <details key={handed} open={isAdding} onToggle={(event) => setIsAdding(event.currentTarget.open)}>
            <summary>{t('addTitle')}</summary>
            <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
              <p className="meta" id="more-h">{t('addLead')}</p>
              <div className={fault ? 'field bad' : 'field'}>
                <label htmlFor="more">{t('code')}</label>
                <input className="in" id="more" dir="ltr" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={20} value={code} aria-invalid={fault ? true : undefined} aria-describedby={fault ? 'more-e' : 'more-h'} onChange={(event) => setCode(event.target.value)} />
                {fault ? <p className="err" id="more-e" role="alert">{t(fault)}</p> : null}
              </div>
              <button type="submit" className="btn block">{t('add')}</button>
            </form>
          </details>
        )}
        <p role="status" className="done-line">{said ? t(said) : ''}</p>
        <Wipe onWipe={onWipe} />
      </div>
    </Part>
  )
}
