/** Single-letter keys. Whoever uses speech or writes on paper keys can switch them off. */
import { useEffect, useSyncExternalStore } from 'react'
import { addressOf, go } from '../shared/router.tsx'
import { useLanguage } from '../shared/words.tsx'

const stored = 'kotostig.keys'
const listeners = new Set<() => void>()
let areOn: boolean | undefined
function read(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off'
  } catch {
    return true
  }
}
export const keysAreOn = (): boolean => (areOn ??= read())
export function switchKeys(to: boolean): void {
  areOn = to
  try {
    localStorage.setItem(stored, to ? 'on' : 'off')
  } catch {
    // Kept for this tab only.
  }
  for (const listener of listeners) listener()
}
export const useKeysAreOn = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, keysAreOn)

export const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
export const isPlainKey = (event: Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey'>): boolean => !event.ctrlKey && !event.altKey && !event.metaKey

const places: Record<string, string> = { i: '/arbete', p: '/arbete/personer', l: '/lag' }

/** `/` to search, `G` and a letter to go, `?` for the list. */
export function useGlobalKeys(onHelp: () => void): void {
  const language = useLanguage()
  useEffect(() => {
    let going = false
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!keysAreOn() || isTyping(event.target) || !isPlainKey(event) || document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      const to = going ? places[key] : undefined
      going = key === 'g'
      if (to) go(addressOf(language, to))
      else if (event.key === '?') onHelp()
      else if (event.key === '/') {
        const box = document.querySelector<HTMLElement>('[data-search]')
        if (box) box.focus()
        else go(addressOf(language, '/arbete/personer'))
      } else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [language, onHelp])
}
