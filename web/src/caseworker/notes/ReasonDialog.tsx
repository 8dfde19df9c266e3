/** What is wrong is withdrawn with a reason. `anew`: the words of a button that also goes on to write what is right. */
import { useState } from 'react'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { TextField, useSending } from '../form.tsx'
import type { BodyOf } from '../session.ts'
import { work } from '../work.texts.ts'
import { notes as words } from './notes.texts.ts'

type Props<E> = { title: Names; text: Names; about: string; address: string; bodyOf: (reason: string) => BodyOf<E>; anew?: boolean; onClose: () => void; onDone: (anew: boolean) => void }

export function ReasonDialog<E>({ title, text, about, address, bodyOf, anew = false, onClose, onDone }: Props<E>) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<E>(address)
  const withdraw = async (thenAnew: boolean): Promise<void> => {
    if (reason.trim().length < 3) return fault({ reason: 'reason-short' })
    if (await send(bodyOf(reason.trim()))) onDone(thenAnew)
  }
  return (
    <Dialog title={t(title)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void withdraw(anew)
      }}>
        <p><b>{about}</b></p>
        <p>{t(text)}</p>
        <TextField id="reason" label={t(words.reason)} value={reason} most={500} isLong error={faultOf('reason')} onChange={(value) => {
          setReason(value)
          clear('reason')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(anew ? words.withdrawAnew : words.withdraw)}</button>
          {anew ? <button type="button" className="btn" disabled={working} onClick={() => void withdraw(false)}>{t(words.withdrawOnly)}</button> : null}
          <button type="button" className="lnk" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
