/** A page of the law book, fetched once. */
import { useEffect, useState } from 'react'
import { callOnce } from '../../shared/call.ts'
import type { Outcome } from '../../shared/call.ts'

export function useBook<T>(address: string): { outcome: Outcome<T> | undefined; again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [found, setFound] = useState<{ address: string; outcome: Outcome<T> }>()
  useEffect(() => {
    let here = true
    void callOnce<T>(address).then((outcome) => {
      if (here) setFound({ address, outcome })
    })
    return () => {
      here = false
    }
  }, [address, attempt])
  return { outcome: found?.address === address ? found.outcome : undefined, again: () => setAttempt(attempt + 1) }
}
