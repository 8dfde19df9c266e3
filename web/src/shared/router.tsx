/** Addresses: an optional language first, then the path of a screen. */
import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react'
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { languages, storedLanguage, useLanguage } from './words.tsx'
import type { Language } from './words.tsx'

export type Place = { language: Language; path: string; hash: string }

/** `/fi/lag/681-2023/22#m1` is Finnish and `/lag/681-2023/22`. Without a language: the stored choice, otherwise Swedish. */
export function placeOf(pathname: string, hash = ''): Place {
  const [, first = '', ...rest] = pathname.split('/')
  const language = languages.find((each) => each === first)
  if (language) return { language, path: `/${rest.join('/')}`.replace(/(.)\/$/, '$1'), hash }
  return { language: storedLanguage() ?? 'sv', path: pathname.replace(/(.)\/$/, '$1'), hash }
}

export const addressOf = (language: Language, path: string): string => `/${language}${path === '/' ? '' : path}`

const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}
const current = (): string => location.pathname + location.hash

export function usePlace(): Place {
  const at = useSyncExternalStore(subscribe, current)
  const [pathname = '/', hash = ''] = at.split('#')
  return placeOf(pathname, hash)
}

export function go(address: string): void {
  if (address === current()) return
  history.pushState({ key: listeners.size }, '', address)
  for (const listener of listeners) listener()
}

/** Another page in place of this one: Back leads to the one before both. */
export function replace(address: string): void {
  if (address === current()) return
  history.replaceState(history.state, '', address)
  for (const listener of listeners) listener()
}

/** Where on the page somebody was, kept per entry so that Back returns there. */
const scrolls = new Map<string, number>()
export const ArrivalContext = createContext<() => void>(() => undefined)
export const useArrival = (): (() => void) => useContext(ArrivalContext)
export function useScrollMemory(address: string): void {
  useEffect(() => {
    const keep = (): void => void scrolls.set(address, scrollY)
    addEventListener('scroll', keep, { passive: true })
    return () => removeEventListener('scroll', keep)
  }, [address])
}
export const rememberedScroll = (address: string): number | undefined => scrolls.get(address)

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string; language?: Language; children: ReactNode }

/** A link inside the application: a real address, followed without loading the page again. */
export function Link({ to, language, onClick, children, ...rest }: LinkProps) {
  const inUse = useLanguage()
  const href = addressOf(language ?? inUse, to)
  const follow = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event)
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      go(href)
    },
    [href, onClick],
  )
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}
