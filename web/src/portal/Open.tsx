/** The page when it is open: whose, four tabs, and what is sent from them. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { MessageKind } from '@kotostig/api/portal-words'
import * as calls from './calls.ts'
import { Home } from './Home.tsx'
import type { Mine } from './kept.ts'
import { Meetings } from './Meetings.tsx'
import { Messages } from './Messages.tsx'
import { OwnContext, tabs } from './own.ts'
import type { Drafts, Own, Tab } from './own.ts'
import { Day } from './parts.tsx'
import { Phone } from './Phone.tsx'
import { Picture } from './pictures.tsx'
import type { PictureName } from './pictures.tsx'
import { PlanTab } from './PlanTab.tsx'
import { ReadPage } from './voice.tsx'
import { Told, useSay, useWords } from './words.tsx'
import type { Word } from './words.tsx'

const tabWords: Readonly<Record<Tab, readonly [Word, PictureName]>> = { home: ['tabHome', 'home'], plan: ['tabPlan', 'path'], meetings: ['tabMeetings', 'calendar'], messages: ['tabMessages', 'letter'] }
const tabInAddress = (): Tab => tabs.find((tab) => `#${tab}` === location.hash) ?? 'home'

type OpenProps = { hasEntered: boolean; handed: string; onHanded: () => void; mine: Mine; isOffline: boolean; chosen: string | undefined; onChoose: (person: string) => void; drafts: Drafts; onDrafts: (change: (before: Drafts) => Drafts) => void; onLock: () => void; onWipe: () => Promise<void>; onChanged: () => Promise<void>; onOver: () => void }
export function Open({ hasEntered, handed, onHanded, mine, isOffline, chosen, onChoose, drafts, onDrafts, onLock, onWipe, onChanged, onOver }: OpenProps) {
  const t = useSay()
  const { language } = useWords()
  const [tab, setTab] = useState<Tab>(tabInAddress)
  const [about, setAbout] = useState<string>()
  const main = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    const moved = (): void => setTab(tabInAddress())
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  const person = mine.people.find((one) => one.id === chosen) ?? mine.people[0]
  // Another part begins at its top, with the focus there.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      if (!hasEntered || handed !== '') return
    }
    scrollTo(0, 0)
    const target = about ? document.getElementById(about) : undefined
    if (target) {
      target.scrollIntoView()
      target.focus()
    } else main.current?.focus({ preventScroll: true })
  }, [tab, about, person?.id])
  const own = useMemo((): Own | undefined => person && {
    person, today: mine.today, isOffline,
    draftOf: (of) => drafts[`${person.id} ${of}`] ?? { words: '', key: '' },
    setDraft: (of, words) => onDrafts((before) => ({ ...before, [`${person.id} ${of}`]: { words, key: before[`${person.id} ${of}`]?.key ?? calls.freshKey() } })),
    send: async (of, kind: MessageKind, to = {}) => {
      const draft = drafts[`${person.id} ${of}`] ?? { words: '', key: calls.freshKey() }
      // The key stays with what was typed, so that sending once more after a lost answer makes no second message.
      onDrafts((before) => ({ ...before, [`${person.id} ${of}`]: draft }))
      const outcome = await calls.say({ key: draft.key, person: person.id, kind, words: draft.words, language, meeting: to.meeting ?? null, item: to.item ?? null })
      if (!outcome.ok) {
        if (outcome.status === 401) onOver()
        return { ok: false, reached: outcome.reached }
      }
      onDrafts(({ [`${person.id} ${of}`]: _sent, ...rest }) => rest)
      await onChanged()
      return { ok: true, at: outcome.value.sentAt }
    },
    go: (to, of) => {
      setAbout(of)
      if (tabInAddress() !== to) location.hash = to
    },
  }, [person, mine.today, isOffline, drafts, onDrafts, language, onChanged, onOver])

  const rest = <Phone handed={handed} onHanded={onHanded} isOffline={isOffline} onLock={onLock} onWipe={onWipe} onChanged={onChanged} />
  if (!person || !own) {
    return <main id="main" tabIndex={-1} ref={main}><div className="hello"><h1>{t('title')}</h1><p>{t('nobodyNow')}</p></div>{rest}</main>
  }
  return (
    <OwnContext value={own}>
      <main id="main" tabIndex={-1} ref={main}>
        {isOffline ? <p className="warn first" role="status"><Told word="offlineSince" values={{ day: <Day of={mine.today} /> }} /></p> : null}
        {mine.people.length > 1 ? (
          <div className="field whose no-say">
            <label htmlFor="whose">{t('whose')}</label>
            <select className="in" id="whose" value={person.id} onChange={(event) => onChoose(event.target.value)}>
              {mine.people.map((one) => <option key={one.id} value={one.id}>{one.name}{one.actsAs === 'self' ? '' : ` – ${t(one.actsAs === 'guardian' ? 'asGuardian' : 'asRepresentative')}`}</option>)}
            </select>
          </div>
        ) : null}
        <div className="hello">
          <h1>{tab === 'home' ? (person.actsAs === 'self' ? <Told word="hello" values={{ name: person.name.split(' ')[0] }} /> : <bdi>{person.name}</bdi>) : t(tabWords[tab][0])}</h1>
          {person.actsAs === 'self' && tab !== 'home' ? null : <p className="meta">{t(person.actsAs === 'self' ? 'forToday' : person.actsAs === 'guardian' ? 'asGuardian' : 'asRepresentative')}</p>}
        </div>
        <ReadPage />
        {tab === 'home' ? <Home /> : tab === 'plan' ? <PlanTab /> : tab === 'meetings' ? <Meetings /> : <Messages />}
        {tab === 'home' ? rest : null}
      </main>
      <nav aria-label={t('menu')} className="tab-bar">
        <ul className="tabs">
          {tabs.map((each) => (
            <li key={each}>
              <a href={`#${each}`} aria-current={each === tab ? 'page' : undefined} onClick={() => setAbout(undefined)}>
                <Picture name={tabWords[each][1]} size={28} />
                {t(tabWords[each][0])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </OwnContext>
  )
}
