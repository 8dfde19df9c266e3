/** Over a file that is open in an emergency: until when, and how much of it is left. */
import { useEffect, useState } from 'react'
import { momentText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { emergency } from '../people/EmergencyDialog.tsx'

export function Urgent({ until, minutesLeft, onOver }: { until: string; minutesLeft: number; onOver: () => void }) {
  const t = useSay()
  const [left, setLeft] = useState(minutesLeft)
  useEffect(() => {
    setLeft(minutesLeft)
    const each = setInterval(() => setLeft((before) => before - 1), 60_000)
    return () => clearInterval(each)
  }, [minutesLeft, until])
  useEffect(() => {
    if (left <= 0) onOver()
    // Once, when the time is up.
  }, [left <= 0])
  return (
    <div className="urgent">
      <Notice kind="late">
        <p><b>{t(emergency.banner, { until: momentText(until) })}</b> <span className="nowrap">{t(emergency.left, { hours: Math.floor(left / 60), minutes: left % 60 })}.</span></p>
        <p>{t(emergency.readOnly)}</p>
      </Notice>
    </div>
  )
}
