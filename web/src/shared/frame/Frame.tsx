/** The frame of every page: top bar with menu and languages, the page, a word when it cannot be shown. */
import { Component, useEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { addressOf, Link, rememberedScroll, usePlace, useScrollMemory } from '../router.tsx'
import { languageNames, languages, say, storeLanguage, useSay } from '../words.tsx'
import type { Language, Names } from '../words.tsx'
import { frame } from './frame.texts.ts'

/** The language and title of the document, and where the reader is: the top of a new page, or the old place on the way back. */
export function useArrivalAt(title: Names, hasOwnTitle: boolean): RefObject<HTMLElement | null> {
  const { language, path, hash } = usePlace()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const address = addressOf(language, path)
  useScrollMemory(address)
  useEffect(() => {
    document.documentElement.lang = language
    storeLanguage(language)
    if (!hasOwnTitle) document.title = `${say(title, language)} – Kotostig`
  }, [language, title, hasOwnTitle])
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
  }, [path])
  return main
}

export type MenuLink = { to: string; title: Names }

/** More than so many words in the bar are no longer read at a glance: the rest folds under the last of them. */
const mostInBar = 6

/** The rest of the menu. It folds again when one goes on, presses Escape, or leaves it. */
function Others({ title, isHere, children }: { title: string; isHere: boolean; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null)
  const fold = (): void => {
    if (box.current) box.current.open = false
  }
  return (
    <details
      className={isHere ? 'nav-more is-here' : 'nav-more'}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        event.stopPropagation()
        fold()
        box.current.querySelector('summary')?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) fold()
      }}
    >
      <summary>{title}</summary>
      <div className="nav-list">{children}</div>
    </details>
  )
}

/** `end` stands last in the bar, and in the folded menu on a narrow screen. */
export function Top({ home, links, menu, end }: { home: string; links: readonly MenuLink[]; menu: string | undefined; end?: ReactNode }) {
  const t = useSay()
  const { path, hash } = usePlace()
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(false), [path])
  const linkTo = (each: MenuLink) => <Link key={each.to} to={each.to} aria-current={menu === each.to ? 'page' : undefined}>{t(each.title)}</Link>
  const nav = links.length > 0 ? <nav className="nav" aria-label={t(frame.mainMenu)}>{links.map(linkTo)}</nav> : null
  const [inBar, others] = links.length > mostInBar ? [links.slice(0, mostInBar - 1), links.slice(mostInBar - 1)] : [links, []]
  const bar = links.length > 0 ? (
    <nav className="nav" aria-label={t(frame.mainMenu)}>
      {inBar.map(linkTo)}
      {others.length > 0 ? <Others key={path} title={t(others.find((each) => each.to === menu)?.title ?? frame.more)} isHere={others.some((each) => each.to === menu)}>{others.map(linkTo)}</Others> : null}
    </nav>
  ) : null
  return (
    <>
      <header className="top">
        <div className="top-in">
          <Link to={home} className="brand">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M3 21c6-1 3-8 9-9s4-8 9-9" fill="none" stroke="#00357a" strokeWidth="2.6" />
              <circle cx="3.5" cy="20.5" r="2.5" fill="#00357a" />
              <circle cx="20.5" cy="3.5" r="2.5" fill="#fff" stroke="#00357a" strokeWidth="2" />
            </svg>
            Kotostig
          </Link>
          {bar}
          <div className="top-end">
            <Languages path={path} hash={hash} />
            {end}
            <button className="btn sm menu-btn" type="button" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
              {t(frame.menu)}
            </button>
          </div>
        </div>
      </header>
      {open ? (
        <div className="menu" id="menu">
          {nav}
          <Languages path={path} hash={hash} />
          {end}
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

/** Says what happened when a page cannot be shown, instead of an empty window. */
export class Fence extends Component<{ children: ReactNode; language: Language }, { failed: boolean }> {
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
