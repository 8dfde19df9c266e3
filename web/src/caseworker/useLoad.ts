/** Something read from the server: the latest whole answer stays while the next is fetched. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '../shared/call.ts'
import { useSession } from './session.ts'

export type Loaded<T> = { value: T | undefined; failed: Extract<Outcome<T>, { ok: false }> | undefined; working: boolean; again: () => void }

/** Read again when `key` changes, when asked, and after signing in again. */
export function useLoad<T>(key: string, load: () => Promise<Outcome<T>>): Loaded<T> {
  const { times } = useSession()
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<{ key: string; value?: T; failed?: Extract<Outcome<T>, { ok: false }> }>()
  const [working, setWorking] = useState(true)
  const loader = useRef(load)
  loader.current = load
  useEffect(() => {
    let here = true
    setWorking(true)
    void loader.current().then((outcome) => {
      if (!here) return
      setWorking(false)
      setFound((before) => (outcome.ok ? { key, value: outcome.value } : { ...(before?.key === key ? before : {}), key, failed: outcome }))
    })
    return () => {
      here = false
    }
  }, [key, round, times])
  const again = useCallback(() => setRound((before) => before + 1), [])
  const isOwn = found?.key === key
  return { value: isOwn ? found.value : undefined, failed: isOwn ? found.failed : undefined, working, again }
}
