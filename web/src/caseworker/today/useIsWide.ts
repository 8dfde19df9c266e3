import { useSyncExternalStore } from 'react'

const query = '(min-width: 1101px)'
/** Whether the panel stands beside the list, as in the style sheet. */
export const useIsWide = (): boolean =>
  useSyncExternalStore((listener) => {
    const media = matchMedia(query)
    media.addEventListener('change', listener)
    return () => media.removeEventListener('change', listener)
  }, () => matchMedia(query).matches)
