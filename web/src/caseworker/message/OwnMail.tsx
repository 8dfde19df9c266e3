/** Being told by mail in the morning how many reminders one has: one's own choice, made on Today. */
import { useState } from 'react'
import type { chooseOwnMail, readOwnMail } from '@kotostig/api/message'
import { Notice } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { TextField, useSending } from '../form.tsx'
import { ask, may, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { message as words } from './message.texts.ts'

export function OwnMail() {
  const t = useSay()
  const { session } = useSession()
  const [open, setOpen] = useState(false)
  if (!may(session, 'ownMail.choose')) return null
  return (
    <p className="no-print after">
      <button type="button" className="lnk" onClick={() => setOpen(true)}>{t(words.own)}</button>
      {open ? <Choose onClose={() => setOpen(false)} /> : null}
    </p>
  )
}

function Choose({ onClose }: { onClose: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const { value: found } = useLoad('own mail', () => ask<typeof readOwnMail>('/api/own-mail'))
  const [typed, setTyped] = useState<string>()
  const { form, working, problem, faultOf, clear, send } = useSending<typeof chooseOwnMail>('/api/own-mail')
  const address = typed ?? found?.address ?? ''
  return (
    <Dialog title={t(words.own)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send({ address: address.trim(), language: language === 'fi' ? 'fi' : 'sv' }).then((sent) => sent && onClose())
      }}>
        <p>{t(words.ownText)}</p>
        {found && !found.isConfigured ? <Notice kind="soon"><p>{t(words.noMail)}</p></Notice> : null}
        <TextField id="own-mail" label={t(words.ownAddress)} hint={t(words.ownHint)} value={address} most={200} error={faultOf('address')} onChange={(text) => {
          setTyped(text)
          clear('address')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working || !found}>{t(words.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
