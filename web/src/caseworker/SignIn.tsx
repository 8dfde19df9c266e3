/** Signing in: with one's organisation, or as one of the invented officers of the demonstration. */
import { useState } from 'react'
import type { Account } from '@kotostig/api/session'
import { Notice } from '../shared/glyphs.tsx'
import { useLanguage, useSay } from '../shared/words.tsx'
import { addressOf, usePlace } from '../shared/router.tsx'
import { authorityName, isSameOfficer, loadSession, rememberPlace, signInAs, useSession } from './session.ts'
import type { Session } from './session.ts'
import { Dialog } from './Dialog.tsx'
import { roleText } from './words.ts'
import { work } from './work.texts.ts'

export function SignInPage({ session }: { session: Session }) {
  const t = useSay()
  const { language, path } = usePlace()
  const refused = new URLSearchParams(location.search).get('fel')
  const hasNoRole = refused === 'no-role'
  return (
    <div className="stack">
      <div>
        <h1>{t(hasNoRole ? work.refusedRole : work.signIn)}</h1>
        <p className="measure" role={hasNoRole ? 'alert' : undefined}>{t(hasNoRole ? work.refusedRoleText : work.signInLead)}</p>
      </div>
      {refused && !hasNoRole ? <Notice kind="late" role="alert"><p>{t(work.refusedSignIn)}</p></Notice> : null}
      {session.signIn === 'openid-connect' ? (
        <p><a className="btn pri" href="/api/sign-in" onClick={() => rememberPlace(addressOf(language, path))}>{t(hasNoRole ? work.otherAccount : work.toProvider)}</a></p>
      ) : null}
      {session.signIn === 'none' ? <p>{t(work.noSignIn)}</p> : null}
      {session.demonstration ? <Accounts accounts={session.accounts} /> : null}
    </div>
  )
}

const authorityOrder = ['municipality', 'employment-authority', 'welfare-area', 'state-regional-centre']

function Accounts({ accounts }: { accounts: readonly Account[] }) {
  const t = useSay()
  const language = useLanguage()
  const [failed, setFailed] = useState(false)
  const [working, setWorking] = useState(false)
  const groups = new Map<string, Account[]>()
  const inOrder = [...accounts].sort((a, b) => authorityOrder.indexOf(a.authority.kind) - authorityOrder.indexOf(b.authority.kind) || authorityName(a, language).localeCompare(authorityName(b, language), language))
  for (const account of inOrder) {
    const key = `${account.authority.kind} ${account.authority.code}`
    groups.set(key, [...(groups.get(key) ?? []), account])
  }
  const choose = async (account: Account): Promise<void> => {
    setWorking(true)
    setFailed(!(await signInAs(account.id)))
    setWorking(false)
  }
  if (accounts.length === 0) return <p>{t(work.noAccounts)}</p>
  return (
    <>
      <p>{t(work.chooseAccount)}</p>
      {failed ? <Notice kind="late" role="alert"><p>{t(work.couldNot)}</p></Notice> : null}
      <div className="accounts">
        {[...groups].map(([key, list]) => (
          <section key={key} aria-labelledby={`a-${key.replace(' ', '-')}`}>
            <h2 className="h3" id={`a-${key.replace(' ', '-')}`}>{authorityName(list[0]!, language)}</h2>
            <ul>
              {list.map((account) => (
                <li key={account.id}>
                  <button type="button" className="account" disabled={working} onClick={() => void choose(account)}>
                    <b>{account.name}</b> <span className="meta">{roleText(account.role, t)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

/** Over the page when the session has ended. The page underneath stays as it is. */
export function SignInAgain({ session }: { session: Session }) {
  const t = useSay()
  const [failed, setFailed] = useState(false)
  const { expired } = useSession()
  const who = session.signedIn
  if (!expired || !who) return null
  const own = session.accounts.find((account) => isSameOfficer(account, who))
  const goOn = async (): Promise<void> => {
    if (own) setFailed(!(await signInAs(own.id)))
    else {
      await loadSession()
      setFailed(true)
    }
  }
  return (
    <Dialog title={t(work.expiredTitle)}>
      <div className="stack">
        <p>{t(work.expiredText)}</p>
        {failed ? <Notice kind="late" role="alert"><p>{t(work.couldNot)}</p></Notice> : null}
        {own ? (
          <p className="row">
            <button type="button" className="btn pri" onClick={() => void goOn()}>{t(work.signInAs, { name: who.name })}</button>
            <button type="button" className="lnk" onClick={() => location.assign(location.pathname)}>{t(work.asSomebodyElse)}</button>
          </p>
        ) : (
          <>
            <p>{t(work.inOtherTab)}</p>
            <p className="row">
              <a className="btn pri" href="/api/sign-in" target="_blank" rel="noopener">{t(work.toProvider)}</a>
              <button type="button" className="btn" onClick={() => void goOn()}>{t(work.goOn)}</button>
            </p>
          </>
        )}
      </div>
    </Dialog>
  )
}
