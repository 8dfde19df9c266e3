/** A map of a day, fetched once; the last one stays on the page while the next is fetched. */
import { useEffect, useState } from 'react'
import type { Section } from '@kotostig/law/determination'
import type { ResponsibilityMap } from '@kotostig/law/map'
import { callOnce } from '../../shared/call.ts'
import type { Outcome } from '../../shared/call.ts'
import type { Names } from '../../shared/words.tsx'

export type OpenNorm = { id: string; sections: Section[]; asks: Names; answeredBy: Names }
export type ShownMap = ResponsibilityMap & { official: Record<string, { sv: string; fi: string }>; openNorms: OpenNorm[] }
export type Fetched = { map: ShownMap | undefined; refused: string | undefined; failed: boolean; working: boolean; again: () => void }

/** Nothing is asked for while `day` is undefined. */
export function useMap(day: string | undefined, town: string): Fetched {
  const [found, setFound] = useState<{ key: string; outcome: Outcome<ShownMap> }>()
  const [attempt, setAttempt] = useState(0)
  const key = day === undefined || !/^\d{3}$/.test(town) ? undefined : `${day}/${town}`
  useEffect(() => {
    if (key === undefined) return undefined
    let here = true
    void callOnce<ShownMap>(`/api/responsibility-map/${key}`).then((outcome) => {
      if (here) setFound({ key, outcome })
    })
    return () => {
      here = false
    }
  }, [key, attempt])
  const current = found?.key === key ? found?.outcome : undefined
  return {
    map: found?.outcome.ok && key !== undefined ? found.outcome.value : undefined,
    refused: current && !current.ok && current.status === 400 ? current.faults[0]?.code : undefined,
    failed: current !== undefined && !current.ok && current.status !== 400,
    working: key !== undefined && current === undefined,
    again: () => setAttempt(attempt + 1),
  }
}
