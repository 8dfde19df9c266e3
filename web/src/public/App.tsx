/** The frame of the public pages: top bar, the page asked for, footer. */
import { Component, Suspense, lazy, useEffect, useMemo, useRef, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { rememberedScroll, useScrollMemory, addressOf, Link, usePlace } from '../shared/router.tsx'
import { languageNames, languages, LanguageContext, say, storeLanguage, useSay } from '../shared/words.tsx'
import type { Language } from '../shared/words.tsx'
import { frame } from './frame.texts.ts'
import { Footer } from './Footer.tsx'
import { screenAt } from './screens.tsx'
import type { Screen, ScreenProps } from './screens.tsx'

const pages = new Map<Screen, ComponentType<ScreenProps>>()
function pageOf(screen: Screen): ComponentType<ScreenProps> {
  const before = pages.get(screen)
  if (before) return before
  const page = lazy(screen.load)
  pages.set(screen, page)
  return page
}

export function App() {
  const { language, path, hash } = usePlace()
  const found = useMemo(() => screenAt(path), [path])
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const address = addressOf(language, path)
  useScrollMemory(address)

  useEffect(() => {
    document.documentElement.lang = language
    storeLanguage(language)
    const title = say(found?.screen.title ?? frame.notFound, language)
    if (!found || found.params.length === 0) document.title = `${title} – Kotostig`
  }, [language, found])

  // A new page starts at its top with focus on it, except the first one and one returned to.
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const before = rememberedScroll(address)
    scrollTo(0, before ?? 0)
    if (!hash) main.current?.focus({ preventScroll: true })
    // The language alone does not move the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path])

  const Page = found ? pageOf(found.screen) : undefined
  return (
    <LanguageContext value={language}>
      <a className="skip" href="#main">
        {say(frame.skip, language)}
      </a>
      <Top path={path} hash={hash} menu={found?.screen.menu} />
      <main className="page" id="main" tabIndex={-1} ref={main}>
        <Fence language={language} key={path}>
          <Suspense fallback={<p role="status">{say(frame.loading, language)}</p>}>{Page && found ? <Page params={found.params} /> : <NotFound />}</Suspense>
        </Fence>
      </main>
      <Footer />
    </LanguageContext>
  )
}

function Top({ path, hash, menu }: { path: string; hash: string; menu: string | undefined }) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(false), [path])
  const links = (
    <nav className="nav" aria-label={t(frame.mainMenu)}>
      <Link to="/" aria-current={menu === '/' ? 'page' : undefined}>
        {t(frame.tryExample)}
      </Link>
      <Link to="/lag" aria-current={menu === '/lag' ? 'page' : undefined}>
        {t(frame.lawBook)}
      </Link>
    </nav>
  )
  return (
    <>
      <header className="top">
        <div className="top-in">
          <Link to="/" className="brand">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M3 21c6-1 3-8 9-9s4-8 9-9" fill="none" stroke="#00357a" strokeWidth="2.6" />
              <circle cx="3.5" cy="20.5" r="2.5" fill="#00357a" />
              <circle cx="20.5" cy="3.5" r="2.5" fill="#fff" stroke="#00357a" strokeWidth="2" />
            </svg>
            Kotostig
          </Link>
          {links}
          <div className="top-end">
            <Languages path={path} hash={hash} />
            <button className="btn sm menu-btn" type="button" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
              {t(frame.menu)}
            </button>
          </div>
        </div>
      </header>
      {open ? (
        <div className="menu" id="menu">
          {links}
          <Languages path={path} hash={hash} />
        </div>
      ) : null}
    </>
  )
}

function Languages({ path, hash }: { path: string; hash: string }) {
  const t = useSay()
  const { language } = usePlace()
  return (
    <ul className="langs" aria-label={t(frame.language)}>
      {languages.map((each) => (
        <li key={each}>
          <Link to={path + (hash ? `#${hash}` : '')} language={each} lang={each} aria-current={each === language ? 'true' : undefined}>
            {languageNames[each]}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function NotFound() {
  const t = useSay()
  return (
    <div className="stack">
      <h1>{t(frame.notFound)}</h1>
      <p>{t(frame.notFoundText)}</p>
      <p className="row">
        <Link to="/">{t(frame.tryExample)}</Link>
        <Link to="/lag">{t(frame.lawBook)}</Link>
      </p>
    </div>
  )
}

/** Says what happened when a page cannot be shown, instead of an empty window. */
class Fence extends Component<{ children: ReactNode; language: Language }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const { language } = this.props
    return (
      <div className="stack" role="alert">
        <h1>{say(frame.chunkFailed, language)}</h1>
        <p>{say(frame.chunkFailedText, language)}</p>
        <p>
          <button type="button" className="btn" onClick={() => location.reload()}>
            {say(frame.again, language)}
          </button>
        </p>
      </div>
    )
  }
}
