/** Whoever has several roles, or works at several authorities, works in one at a time and switches here. */
import { useState } from 'react'
import { Notice } from '../shared/glyphs.tsx'
import { addressOf, go } from '../shared/router.tsx'
import { useLanguage, useSay } from '../shared/words.tsx'
import { Dialog } from './Dialog.tsx'
import { authorityName, chooseRole, isSameOfficer } from './session.ts'
import type { Session } from './session.ts'
import { roleText } from './words.ts'
import { work } from './work.texts.ts'

export function RoleSwitch({ session }: { session: Session }) {
  const t = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const [working, setWorking] = useState(false)
  const choose = async (role: string): Promise<void> => {
    setWorking(true)
    const done = await chooseRole(role)
    setWorking(false)
    setFailed(!done)
    if (!done) return
    setOpen(false)
    go(addressOf(language, '/arbete'))
  }
  return (
    <>
      <button type="button" className="lnk" onClick={() => setOpen(true)}>{t(work.switchRole)}</button>
      {open ? (
        <Dialog title={t(work.switchTitle)} onClose={() => setOpen(false)}>
          <div className="stack">
            <p>{t(work.switchText)}</p>
            {failed ? <Notice kind="late" role="alert"><p>{t(work.couldNot)}</p></Notice> : null}
            <ul className="role-list">
              {session.roles.map((role) => {
                const isHere = session.signedIn !== null && isSameOfficer(role, session.signedIn)
                return (
                  <li key={role.id}>
                    <button type="button" className="account" disabled={working} aria-current={isHere ? 'true' : undefined} onClick={() => (isHere ? setOpen(false) : void choose(role.id))}>
                      <b>{roleText(role.role, t)}</b> <span className="meta">{authorityName(role, language)}{isHere ? ` · ${t(work.currentRole)}` : ''}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
