/** The day on which the law is asked: a slider aligned to the picture, and a field for those who know the day. */
import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import { DayField } from '../../DayField.tsx'
import { addDays, addMonths, dayText, isIso, isoOf, numberOf } from '../../day.ts'
import type { IsoDate } from '../../day.ts'
import { useSay } from '../../words.tsx'
import type { Domain } from './layout.ts'
import { timeline } from './timeline.texts.ts'

type Props = { day: IsoDate; today: IsoDate; domain: Domain; turns: readonly IsoDate[]; onDay: (day: IsoDate) => void; working: boolean; isThen?: boolean }

export function DayChooser({ day, today, domain, turns, onDay, working, isThen = false }: Props) {
  const t = useSay()
  const id = useId()
  const next = turns.find((turn) => turn > day)
  const previous = turns.findLast((turn) => turn < day)
  const set = (to: IsoDate | undefined): void => {
    if (to !== undefined) onDay(to < domain.from ? domain.from : to > domain.to ? domain.to : to)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const forward = event.key === (isMirrored ? 'ArrowLeft' : 'ArrowRight') || event.key === 'ArrowUp'
    const back = event.key === (isMirrored ? 'ArrowRight' : 'ArrowLeft') || event.key === 'ArrowDown'
    let to: IsoDate | undefined
    if (event.altKey || event.metaKey) return
    if (event.ctrlKey && (forward || back)) to = (forward ? next : previous) ?? day
    else if (event.ctrlKey) return
    else if (forward) to = addDays(day, 1)
    else if (back) to = addDays(day, -1)
    else if (event.key === 'PageUp') to = addMonths(day, 1)
    else if (event.key === 'PageDown') to = addMonths(day, -1)
    else if (event.key === 'Home') to = domain.from
    else if (event.key === 'End') to = domain.to
    else if (event.key === 'i' || event.key === 'I') {
      event.preventDefault()
      onDay(today)
      return
    } else return
    event.preventDefault()
    set(to)
  }
  return (
    <div className="tm no-print">
      <label htmlFor={id}>{t(timeline.anotherDay)}</label>
      <input
        className="range"
        id={id}
        type="range"
        min={numberOf(domain.from)}
        max={numberOf(domain.to)}
        value={numberOf(day)}
        aria-valuetext={dayText(day)}
        aria-describedby={`${id}k`}
        onChange={(event) => onDay(isoOf(+event.target.value))}
        onKeyDown={onKeyDown}
      />
      <div className="tm-by">
        <DayField id={`${id}d`} label={t(timeline.day)} value={day} onChange={(value) => isIso(value) && onDay(value)} isInline />
        <div className="row">
          <button type="button" className="btn sm" disabled={!previous} onClick={() => previous && onDay(previous)}>{t(timeline.previousTurn)}</button>
          <button type="button" className="btn sm" disabled={!next} onClick={() => next && onDay(next)}>{t(timeline.nextTurn)}</button>
          <button type="button" className="btn sm" disabled={day === today} onClick={() => onDay(today)}>{t(isThen ? timeline.toThen : timeline.toToday)}</button>
          <span className="meta tm-working" role="status">{working ? t(timeline.working) : ''}</span>
        </div>
        <p className="meta tm-keys" id={`${id}k`}>{t(timeline.keys)}</p>
      </div>
    </div>
  )
}
