/** The page from the first word to the last: which language, whether the device is enrolled, and what it shows when it is open. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PortalLanguage } from '@kotostig/api/portal-words'
import * as calls from './calls.ts'
import { Enrol, Pin } from './Gate.tsx'
import { forget, hasKept, keep, prepare, readKept, settle } from './kept.ts'
import type { Mine } from './kept.ts'
import { directionOf, firstLanguage, forgetLanguage, keepLanguage, languageNames, languages } from './languages.ts'
import { dropShell, keepShell } from './offline.ts'
import { Open } from './Open.tsx'
import type { Drafts } from './own.ts'
import { VoiceRoom } from './voice.tsx'
import { loadWords, useSay, WordsContext } from './words.tsx'
import type { Word, Words } from './words.tsx'

/** Nobody touched the page for so long: it asks for the PIN again, as the server does. */
const idleMs = 15 * 60_000

type Stage =
  | { kind: 'loading' } | { kind: 'failed' } | { kind: 'nothing' } | { kind: 'enrol'; said?: Word; isReplacing?: true } | { kind: 'pin'; isOffline: boolean; said?: Word } | { kind: 'closed' }
  | { kind: 'open'; mine: Mine; isOffline: boolean }

export function App() {
  const [language, setLanguage] = useState<PortalLanguage>(() => firstLanguage(location.pathname, navigator.languages))
  const [words, setWords] = useState<Words>()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    let isWanted = true
    void loadWords(language).then((loaded) => {
      if (!isWanted) return
      document.documentElement.lang = language
      document.documentElement.dir = directionOf(language)
      document.title = `${loaded.words.title} – Kotostig`
      setWords(loaded)
      setHasFailed(false)
      // What this language needs is kept too, once it is on the screen.
      requestAnimationFrame(() => void keepShell().then((isKept) => document.documentElement.toggleAttribute('data-kept', isKept)))
    }, () => isWanted && setHasFailed(true))
    return () => {
      isWanted = false
    }
  }, [language])
  const choose = (code: PortalLanguage): void => {
    history.replaceState(history.state, '', `/oma/${code}${location.hash}`)
    keepLanguage(code)
    setLanguage(code)
  }
  if (!words) return hasFailed ? <p role="alert" className="ph-alone"><span lang="sv">Inget nät.</span> · <span lang="fi">Ei verkkoa.</span> · <span lang="en">No network.</span></p> : null
  return (
    <WordsContext value={words}>
      <VoiceRoom>
        <Page key="page" onLanguage={choose} hasNotLoaded={hasFailed} />
      </VoiceRoom>
    </WordsContext>
  )
}

/** The code in the address (after `#code=`, which no server sees), as the picture the officer shows leads here. */
function codeInAddress(): string {
  const found = /^#code=([A-Za-z0-9-]{4,20})$/.exec(location.hash)
  if (found) history.replaceState(history.state, '', location.pathname)
  return found?.[1] ?? ''
}

function Page({ onLanguage, hasNotLoaded }: { onLanguage: (code: PortalLanguage) => void; hasNotLoaded: boolean }) {
  const t = useSay()
  const [stage, setStage] = useState<Stage>({ kind: 'loading' })
  const [state, setState] = useState<calls.State>()
  const lastUse = useRef(0)
  /** Somebody has just come in by a code or a PIN: the page begins at its top, and the keyboard with it. */
  const hasEntered = useRef(false)
  const [handed, setHanded] = useState(codeInAddress)
  useEffect(() => {
    const moved = (): void => setHanded((before) => codeInAddress() || before)
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  const [chosen, setChosen] = useState<string>()
  // What was typed outlives a page that closed itself: it is there again after the PIN, and gone with the device.
  const [drafts, setDrafts] = useState<Drafts>({})

  const show = useCallback((mine: Mine, isOffline: boolean): void => {
    lastUse.current = performance.now()
    setStage({ kind: 'open', mine, isOffline })
    if (!isOffline) void keep(mine)
  }, [])
  const start = useCallback(async (): Promise<void> => {
    const outcome = await calls.readState()
    if (!outcome.ok) return setStage(outcome.reached ? { kind: 'failed' } : (await hasKept()) ? { kind: 'pin', isOffline: true } : { kind: 'nothing' })
    setState(outcome.value)
    const { device, isOpen } = outcome.value
    if (isOpen) {
      const mine = await calls.readAll()
      if (mine.ok) return show(mine.value, false)
    }
    // A device the authority has ended, or that was closed, keeps nothing either.
    if (device === 'none' || device === 'closed') await forget()
    setStage(device === 'none' ? { kind: 'enrol' } : device === 'closed' ? { kind: 'closed' } : { kind: 'pin', isOffline: false })
  }, [show])
  useEffect(() => void start(), [start])

  // Invented people may still be on their way when the first page is asked for.
  const waitsForPeople = stage.kind === 'enrol' && state?.isDemonstration === true && state.people.length === 0
  useEffect(() => {
    if (!waitsForPeople) return
    const look = setInterval(() => void calls.readState().then((after) => after.ok && setState(after.value)), 2_000)
    return () => clearInterval(look)
  }, [waitsForPeople])

  const isOpen = stage.kind === 'open'
  const isOffline = stage.kind === 'open' && stage.isOffline
  const lock = useCallback(async (said?: Word): Promise<void> => {
    setStage({ kind: 'pin', isOffline, ...(said ? { said } : {}) })
    if (!isOffline) await calls.close()
  }, [isOffline])
  useEffect(() => {
    if (!isOpen) return
    const use = (): void => void (lastUse.current = performance.now())
    const look = setInterval(() => {
      if (performance.now() - lastUse.current > idleMs) void lock('idle')
    }, 5_000)
    for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, use)
    return () => {
      clearInterval(look)
      for (const event of ['pointerdown', 'keydown'] as const) removeEventListener(event, use)
    }
  }, [isOpen, lock])

  /** Read anew: after something was sent, and when somebody comes back to the page. */
  const refresh = useCallback(async (): Promise<void> => {
    const mine = await calls.readAll()
    if (mine.ok) show(mine.value, false)
    else if (mine.status === 401) await start()
  }, [show, start])
  useEffect(() => {
    if (!isOpen) return
    const back = (): void => {
      if (document.visibilityState !== 'visible') return
      if (performance.now() - lastUse.current > idleMs) void lock('idle')
      else void refresh()
    }
    document.addEventListener('visibilitychange', back)
    addEventListener('online', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      removeEventListener('online', back)
    }
  }, [isOpen, lock, refresh])

  const enrol = async (code: string, pin: string): Promise<Word | undefined> => {
    const outcome = await calls.enrol(code, pin)
    if (!outcome.ok) return outcome.reached ? 'failed' : 'offlineNothing'
    if (!outcome.value.enrolled) return 'codeWrong'
    setHanded('')
    hasEntered.current = true
    setDrafts({})
    await forget()
    await prepare(pin)
    await start()
    return undefined
  }
  const open = async (pin: string): Promise<number | Word | undefined> => {
    hasEntered.current = true
    const outcome = await calls.open(pin)
    if (outcome.ok) {
      if (outcome.value.isOpen) {
        await settle(pin)
        await start()
        return undefined
      }
      if (outcome.value.left > 0) return outcome.value.left
      await start()
      return undefined
    }
    if (outcome.reached) return 'failed'
    const kept = await readKept(pin)
    if (kept.kind === 'read') {
      show(kept.mine, true)
      return undefined
    }
    if (kept.kind === 'wrong' && kept.left > 0) return kept.left
    setStage({ kind: 'nothing' })
    return undefined
  }
  const openAs = async (id: string, pin: string): Promise<void> => {
    const outcome = await calls.openAs(id)
    if (!outcome.ok || !outcome.value.enrolled) return
    setHanded('')
    hasEntered.current = true
    await forget()
    await prepare(pin)
    await start()
  }
  const wipe = async (): Promise<void> => {
    const outcome = await calls.wipe()
    setDrafts({})
    await forget()
    await dropShell()
    forgetLanguage()
    document.documentElement.removeAttribute('data-kept')
    setStage({ kind: 'enrol', said: outcome.ok ? 'wiped' : 'wipedOffline' })
    if (outcome.ok) void calls.readState().then((after) => after.ok && setState(after.value))
  }

  return (
    <>
      <a className="skip" href="#main">{t('skip')}</a>
      <div className={isOpen ? 'ph with-tabs' : 'ph'}>
        <Top onLanguage={onLanguage} />
        {state?.isDemonstration ? <p className="demo-line"><span lang="sv">Påhittade uppgifter</span> / <span lang="fi">Keksittyjä tietoja</span></p> : null}
        {hasNotLoaded ? <p role="alert" className="warn">{t('failed')}</p> : null}
        {stage.kind === 'open' ? (
          <Open hasEntered={hasEntered.current} handed={handed} onHanded={() => setHanded('')} mine={stage.mine} isOffline={stage.isOffline} chosen={chosen} onChoose={setChosen} drafts={drafts} onDrafts={setDrafts} onLock={() => void lock()} onWipe={wipe} onChanged={refresh} onOver={() => void start()} />
        ) : (
          <main id="main" tabIndex={-1}>
            {stage.kind === 'loading' ? <p role="status" className="first">{t('loading')}</p> : null}
            {stage.kind === 'failed' || stage.kind === 'nothing' ? (
              <div className="first stack" role="alert">
                <p>{t(stage.kind === 'failed' ? 'failed' : 'offlineNothing')}</p>
                <button type="button" className="btn pri block" onClick={() => void start()}>{t('again')}</button>
              </div>
            ) : null}
            {stage.kind === 'enrol' ? <Enrol handed={handed} said={stage.said} onBack={stage.isReplacing ? () => setStage({ kind: 'pin', isOffline: false }) : undefined} state={state} onEnrol={enrol} onOpenAs={openAs} /> : null}
            {stage.kind === 'closed' ? <Enrol handed={handed} isClosed state={state} onEnrol={enrol} onOpenAs={openAs} /> : null}
            {stage.kind === 'pin' ? <Pin isOffline={stage.isOffline} said={stage.said} isDemonstration={state?.isDemonstration === true} onOpen={open} onCode={() => setStage({ kind: 'enrol', isReplacing: true })} onWipe={wipe} /> : null}
          </main>
        )}
        <Unchecked />
      </div>
    </>
  )
}

function Top({ onLanguage }: { onLanguage: (code: PortalLanguage) => void }) {
  const t = useSay()
  return (
    <header className="ph-top">
      <span className="brand" lang="sv" dir="ltr">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 21c6-1 3-8 9-9s4-8 9-9" fill="none" stroke="#00357a" strokeWidth="2.6" />
          <circle cx="3.5" cy="20.5" r="2.5" fill="#00357a" />
          <circle cx="20.5" cy="3.5" r="2.5" fill="#fff" stroke="#00357a" strokeWidth="2" />
        </svg>
        Kotostig
      </span>
      <Languages label={t('language')} onLanguage={onLanguage} />
    </header>
  )
}
function Languages({ label, onLanguage }: { label: string; onLanguage: (code: PortalLanguage) => void }) {
  const chosen = document.documentElement.lang
  return (
    <label className="lang">
      <span className="vh">{label}</span>
      <select className="in" value={chosen} onChange={(event) => onLanguage(event.target.value as PortalLanguage)}>
        {languages.map((code) => <option key={code} value={code} lang={code}>{languageNames[code]}</option>)}
      </select>
    </label>
  )
}

/** A translation nobody has read who has the language as their own says so: in that language, and in those that apply. */
function Unchecked() {
  const t = useSay()
  return (
    <WordsContext.Consumer>
      {(words) => (words && !words.isChecked ? (
        <footer className="unchecked meta">
          <p>{t('unchecked')}</p>
          <p lang="sv" dir="ltr">Ingen modersmålstalare har granskat översättningen. Texten på svenska eller finska gäller.</p>
          <p lang="fi" dir="ltr">Äidinkielinen puhuja ei ole tarkistanut käännöstä. Suomen- tai ruotsinkielinen teksti on voimassa.</p>
        </footer>
      ) : null)}
    </WordsContext.Consumer>
  )
}

