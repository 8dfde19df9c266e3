/** How authorities read what a section leaves to judgement: their own readings, for everybody to see. */
import { useEffect, useState } from 'react'
import type { NormReading } from '@kotostig/api/practice'
import { Reading, readingWords } from '../../shared/case/Reading.tsx'
import { call } from '../../shared/call.ts'
import { useSay } from '../../shared/words.tsx'

/** `of`: act and section as in an address; undefined where nothing is left open. */
export function useReadings(of: string | undefined): readonly NormReading[] {
  const [found, setFound] = useState<{ of: string; readings: NormReading[] }>()
  useEffect(() => {
    if (of === undefined) return undefined
    let here = true
    void call<{ readings: NormReading[] }>(`/api/readings/${of}`).then((outcome) => {
      if (here && outcome.ok) setFound({ of, readings: outcome.value.readings })
    })
    return () => {
      here = false
    }
  }, [of])
  return found && found.of === of ? found.readings : []
}

export function ReadingsOf({ norm, readings }: { norm: string; readings: readonly NormReading[] }) {
  const t = useSay()
  const own = readings.filter((one) => one.norm === norm)
  if (own.length === 0) return null
  return (
    <details className="readings" open>
      <summary>{t(readingWords.title)} <span className="count">{own.filter((one) => !one.isReplaced).length}</span></summary>
      <p className="meta">{t(readingWords.lead)}</p>
      {own.map((one, at) => <Reading key={at} of={one} />)}
    </details>
  )
}
