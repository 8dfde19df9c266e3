/** What is wrong is withdrawn with a reason: what it is about, why, and one button. `anew`: the words of buttons that also go on to write what is right. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Notice } from '../shared/glyphs.tsx'
import { useSay } from '../shared/words.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField, useSending } from './form.tsx'
import type { BodyOf, ReplyOf } from './session.ts'
import { work } from './work.texts.ts'

type Props<E> = {
  title: string
  /** What is withdrawn, and what comes of it. */
  children: ReactNode
  /** The words of the field and of the button. */
  label: string
  verb: string
  isDanger?: boolean
  anew?: { verb: string; only: string }
  address: string
  bodyOf: (reason: string) => BodyOf<E>
  onClose: () => void
  onDone: (reply: ReplyOf<E>, anew: boolean) => void
}

export function ReasonDialog<E>({ title, children, label, verb, isDanger = false, anew, address, bodyOf, onClose, onDone }: Props<E>) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<E>(address)
  const withdraw = async (thenAnew: boolean): Promise<void> => {
    if (reason.trim().length < 3) return fault({ reason: 'reason-short' })
    const reply = await send(bodyOf(reason.trim()))
    if (reply !== undefined) onDone(reply, thenAnew)
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void withdraw(anew !== undefined)
      }}>
        {children}
        <TextField id="reason" label={label} value={reason} most={500} isLong error={faultOf('reason')} onChange={(value) => {
          setReason(value)
          clear('reason')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className={`btn ${isDanger ? 'danger' : 'pri'}`} disabled={working}>{anew?.verb ?? verb}</button>
          {anew ? <button type="button" className="btn" disabled={working} onClick={() => void withdraw(false)}>{anew.only}</button> : null}
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
