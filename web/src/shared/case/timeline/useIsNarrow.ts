import { useSyncExternalStore } from 'react'

const query = '(max-width: 560px)'
const subscribe = (listener: () => void): (() => void) => {
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}
/** Whether the narrow picture is the right one: phones, and large zoom. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches)
