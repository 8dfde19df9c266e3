/** The caseworker's frame: who is signed in, the page asked for, and a sheet over it when the session has ended. */
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Footer } from '../shared/frame/Footer.tsx'
import { Fence, Top, useArrivalAt } from '../shared/frame/Frame.tsx'
import { frame } from '../shared/frame/frame.texts.ts'
import { findScreen, pageOf } from '../shared/frame/screens.ts'
import { addressOf, replace, usePlace } from '../shared/router.tsx'
import { LanguageContext, say, useSay } from '../shared/words.tsx'
import type { Language, Names } from '../shared/words.tsx'
import { Dialog } from './Dialog.tsx'
import { switchKeys, useGlobalKeys, useKeysAreOn } from './keys.ts'
import { RoleSwitch } from './RoleSwitch.tsx'
import { screens } from './screens.tsx'
import type { WorkScreen } from './screens.tsx'
import { authorityName, loadSession, may, noticeOtherTabs, signOut, takePlace, useSession } from './session.ts'
import type { Session } from './session.ts'
import { SignInAgain, SignInPage } from './SignIn.tsx'
import { Failed, Loading } from './States.tsx'
import { roleText } from './words.ts'
import { keyWords, work } from './work.texts.ts'
import '../shared/case/case.css'
import './work.css'

export default function App() {
  const { language, path } = usePlace()
  const { session, failed } = useSession()
  useEffect(() => {
    void loadSession()
    const look = (): void => void (document.visibilityState === 'visible' && noticeOtherTabs())
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const found = useMemo(() => findScreen(screens, path), [path])
  const who = session?.signedIn ?? undefined
  const main = useArrivalAt(who ? (found ? titleOf(found.screen, who.authority.kind) : frame.notFound) : work.signIn, (who && (found?.params.length ?? 0) > 0) ?? false)
  const links = who ? screens.filter((screen) => screen.inMenu && may(session, screen.action)).map((screen) => ({ to: screen.inMenu!, title: titleOf(screen, who.authority.kind) })) : []
  const Page = found ? pageOf(found.screen) : undefined
  const isMine = who && found ? may(session, found.screen.action) : true
  useFirstPage(who !== undefined && path === '/arbete', isMine ? undefined : links[0]?.to, language)
  return (
    <LanguageContext value={language}>
      <a className="skip" href="#main">
        {say(frame.skip, language)}
      </a>
      <Top home="/arbete" links={who ? [...links, { to: '/lag', title: work.lawBook }] : []} menu={found?.screen.menu} end={who ? <Who session={session!} /> : null} />
      {who ? <p className="who-line"><b>{who.name}</b>, {roleText(who.role, (names) => say(names, language))}, {authorityName(who, language)}</p> : null}
      {session?.demonstration ? <p className="invented">{say(work.invented, language)}</p> : null}
      <main className="page" id="main" tabIndex={-1} ref={main}>
        <Fence language={language} key={`${path} ${who?.name} ${who?.role} ${who?.authority.code}`}>
          <Suspense fallback={<Loading />}>
            {!session ? (
              failed ? <Failed failed={{ ok: false, faults: [], reached: false, status: 0 }} again={() => void loadSession()} /> : <Loading />
            ) : !who ? (
              <SignInPage session={session} />
            ) : !Page || !found ? (
              <Failed failed={{ ok: false, faults: [], reached: true, status: 404 }} again={() => undefined} />
            ) : isMine ? (
              <Page params={found.params} />
            ) : (
              <Failed failed={{ ok: false, faults: [], reached: true, status: 403 }} again={() => undefined} />
            )}
          </Suspense>
        </Fence>
      </main>
      <Footer />
      {who ? <Keys /> : null}
      {session ? <SignInAgain session={session} /> : null}
    </LanguageContext>
  )
}

const titleOf = (screen: WorkScreen, kind: string): Names => (kind === 'municipality' ? screen.title : (screen.elsewhere ?? screen.title))

/** Whoever comes to the door: back to where they were before signing in elsewhere, or to the first page their role has. */
function useFirstPage(isAtDoor: boolean, first: string | undefined, language: Language): void {
  useEffect(() => {
    if (!isAtDoor) return
    const before = takePlace()
    if (before !== undefined) replace(before)
    else if (first !== undefined) replace(addressOf(language, first))
  }, [isAtDoor, first, language])
}

function Who({ session }: { session: Session }) {
  const t = useSay()
  const { language } = usePlace()
  const who = session.signedIn
  if (!who) return null
  return (
    <div className="who-am-i">
      <div>
        <b>{who.name}</b>, {roleText(who.role, t)}
        <span className="meta">{authorityName(who, language)}</span>
      </div>
      {session.roles.length > 1 ? <RoleSwitch session={session} /> : null}
      <button type="button" className="lnk" onClick={() => void signOut()}>{t(work.signOut)}</button>
    </div>
  )
}

const keyTable: [string, Names][] = [
  ['↑ ↓', keyWords.arrows], ['Enter', keyWords.enter], ['V', keyWords.why], ['S', keyWords.answer], ['/', keyWords.search], ['G', keyWords.go], ['Ctrl+Enter', keyWords.save], ['?', keyWords.list],
]

function Keys() {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const areOn = useKeysAreOn()
  useGlobalKeys(useCallback(() => setOpen(true), []))
  return (
    <div className="page keys no-print">
      <button type="button" className="lnk" onClick={() => setOpen(true)}>{t(work.keys)}</button>
      {open ? (
        <Dialog title={t(work.keys)} onClose={() => setOpen(false)}>
          <dl className="dl">
            {keyTable.map(([key, names]) => (
              <div key={key} className="key-row">
                <dt><kbd>{key}</kbd></dt>
                <dd>{t(names)}</dd>
              </div>
            ))}
          </dl>
          <label className="chk">
            <input type="checkbox" checked={areOn} onChange={(event) => switchKeys(event.target.checked)} />
            {t(work.keysOff)}
          </label>
        </Dialog>
      ) : null}
    </div>
  )
}
