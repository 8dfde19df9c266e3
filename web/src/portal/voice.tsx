/** Reading aloud with the voices the telephone has. What stands in another language is read by a voice of that language, or left out. */
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { PortalLanguage } from '@kotostig/api/portal-words'
import { Picture } from './pictures.tsx'
import { useSay, useWords } from './words.tsx'

/** A Persian voice reads Dari, whose written form is the same. */
const alike: Partial<Record<string, readonly string[]>> = { prs: ['prs', 'fa'], fa: ['fa', 'prs'] }
const voiceFor = (voices: readonly SpeechSynthesisVoice[], code: string): SpeechSynthesisVoice | undefined =>
  (alike[code] ?? [code]).map((one) => voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === one)).find(Boolean)

type Part = { text: string; language: string }
/** What is read of an element, in order: no buttons, no pictures, no fields. */
export function partsOf(element: Element, own: string): Part[] {
  const parts: Part[] = []
  const walk = (node: Node): void => {
    if (node instanceof Element) {
      if (node.matches('button, select, textarea, input, svg, .no-say, [hidden]')) return
      node.childNodes.forEach(walk)
      if (parts.length > 0 && getComputedStyle(node).display !== 'inline') parts.push({ text: '', language: '' })
    } else if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) {
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? own
      const last = parts.at(-1)
      if (last?.language === language) last.text += ` ${node.textContent.trim()}`
      else parts.push({ text: node.textContent.trim(), language })
    }
  }
  walk(element)
  return parts.filter((one) => one.text !== '')
}

type Voice = { has: boolean; isKnown: boolean; at: string | undefined; read: (id: string) => void; stop: () => void }
const VoiceContext = createContext<Voice>({ has: false, isKnown: false, at: undefined, read: () => undefined, stop: () => undefined })

export function VoiceRoom({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  const [at, setAt] = useState<string>()
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  useEffect(() => {
    if (!speech) return
    const look = (): void => setVoices(speech.getVoices())
    look()
    speech.addEventListener('voiceschanged', look)
    return () => {
      speech.removeEventListener('voiceschanged', look)
      speech.cancel()
    }
  }, [speech])
  const stop = useCallback(() => {
    speech?.cancel()
    setAt(undefined)
  }, [speech])
  useEffect(stop, [language, stop])
  const read = useCallback((id: string) => {
    const element = document.getElementById(id)
    if (!speech || !element) return
    speech.cancel()
    const said = partsOf(element, language).flatMap(({ text, language: of }) => {
      const voice = voiceFor(voices, of)
      if (!voice) return []
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      return [utterance]
    })
    const last = said.at(-1)
    if (!last) return
    for (const event of ['end', 'error'] as const) last.addEventListener(event, () => setAt((now) => (now === id ? undefined : now)))
    setAt(id)
    for (const each of said) speech.speak(each)
  }, [speech, voices, language])
  return <VoiceContext value={{ has: voiceFor(voices, language) !== undefined, isKnown: true, at, read, stop }}>{children}</VoiceContext>
}

/** The button of a part; nothing where there is no voice. */
export function ReadPart({ of, name }: { of: string; name: string }) {
  const t = useSay()
  const { has, at, read, stop } = useContext(VoiceContext)
  if (!has) return null
  const isReading = at === of
  return (
    <button type="button" className="say" aria-label={isReading ? t('stop') : t('readPart', { part: name })} aria-pressed={isReading} onClick={() => (isReading ? stop() : read(of))}>
      <Picture name="sound" size={24} tone="action" />
    </button>
  )
}

/** Said among what concerns the telephone, where it has no voice for the language of the page. */
export function NoVoice() {
  const t = useSay()
  return useContext(VoiceContext).has ? null : <p className="meta">{t('noVoice')}</p>
}

/** The button of the whole page; nothing where there is no voice. */
export function ReadPage() {
  const t = useSay()
  const { has, at, read, stop } = useContext(VoiceContext)
  if (!has) return null
  const isReading = at === 'main'
  return (
    <button type="button" className="btn block listen" aria-pressed={isReading} onClick={() => (isReading ? stop() : read('main'))}>
      <Picture name="sound" size={32} tone="action" />
      {isReading ? t('stop') : t('readPage')}
    </button>
  )
}

export type { PortalLanguage }
