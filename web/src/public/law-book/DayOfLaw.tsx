/** The day by which a page of the law book is read: typed or picked, today to begin with. */
import { useState } from 'react'
import { DayField } from '../../shared/DayField.tsx'
import { isIso, today, type IsoDate } from '../../shared/day.ts'
import { useSay, type Names } from '../../shared/words.tsx'
import '../../shared/case/case.css'
import { over } from './over-time.texts.ts'

/** `typed` is what stands in the field; `on` the last thing there that was a day. */
export function useDayOfLaw(): { typed: string; on: IsoDate; isToday: boolean; set: (text: string) => void } {
  const now = today()
  const [typed, setTyped] = useState<string>(now)
  const [on, setOn] = useState<IsoDate>(now)
  return {
    typed, on, isToday: on === now,
    set: (text) => {
      setTyped(text)
      if (isIso(text)) setOn(text)
    },
  }
}

export function DayOfLaw({ id, label, typed, set }: { id: string; label: Names; typed: string; set: (text: string) => void }) {
  const t = useSay()
  return <DayField id={id} label={t(label)} value={typed} onChange={set} error={isIso(typed) ? undefined : t(over.notDay)} />
}
