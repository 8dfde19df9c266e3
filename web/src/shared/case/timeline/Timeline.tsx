/** The timeline with its day: picture or table, slider, and the chosen day in words. */
import { useMemo, useState } from 'react'
import { Segments } from '../../glyphs.tsx'
import type { NameOf } from '../../municipalities.ts'
import type { IsoDate } from '../../day.ts'
import { useLanguage, useSay } from '../../words.tsx'
import type { ActorName } from '../actors.ts'
import type { Shown } from '../determination.calls.ts'
import { DayChooser } from './DayChooser.tsx'
import { DayWords } from './DayWords.tsx'
import { lanesOf } from './lanes.ts'
import { domainOf } from './layout.ts'
import { timeline } from './timeline.texts.ts'
import { TimelinePicture } from './TimelinePicture.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { useIsNarrow } from './useIsNarrow.ts'

/** `isThen`: the case is of a moment of the past, and its day is not today. */
type Props = { shown: Shown; isThen?: boolean; index: number; name: string; working: boolean; actorName: ActorName; townOf: NameOf; onDay: (day: IsoDate) => void; onDuty: (index: number) => void }

export function Timeline({ shown, index, name, working, actorName, townOf, onDay, onDuty, isThen = false }: Props) {
  const t = useSay()
  const language = useLanguage()
  const isNarrow = useIsNarrow()
  const [as, setAs] = useState<'picture' | 'table'>('picture')
  const [years, setYears] = useState<'1' | '4' | '10'>('4')
  const { file, today, day, atToday, atDay } = shown
  const lanes = useMemo(() => lanesOf({ file, index, answer: atToday, language, actorName, nameOf: townOf }), [file, index, atToday, language, actorName, townOf])
  // The day moves at once under the finger; the answer for it follows.
  const [moving, setMoving] = useState<{ day: IsoDate; from: IsoDate }>()
  const at = moving && moving.from === day ? moving.day : day
  const domain = domainOf(+years as 1 | 4 | 10, lanes.first, today, at)
  const move = (to: IsoDate): void => {
    setMoving({ day: to, from: day })
    onDay(to)
  }
  const person = file.people[index]
  return (
    <section className="sec tl" aria-labelledby="tl">
      <div className="sec-h">
        <h2 id="tl">{t(timeline.title)}</h2>
        <span className="end row">
          {as === 'picture' ? <Segments label={t(timeline.span)} value={years} onChange={setYears} options={[['1', t(timeline.years1)], ['4', t(timeline.years4)], ['10', t(timeline.years10)]]} /> : null}
          <Segments label={t(timeline.showAs)} value={as} onChange={setAs} options={[['picture', t(timeline.picture)], ['table', t(timeline.table)]]} />
        </span>
      </div>
      {as === 'picture' ? (
        <div className="fig-wrap" tabIndex={isNarrow ? undefined : 0} role="group" aria-label={t(timeline.region)}>
          <TimelinePicture
            key={isNarrow ? 'narrow' : 'wide'}
            lanes={lanes}
            domain={domain}
            today={today}
            day={at}
            isNarrow={isNarrow}
            isThen={isThen}
            sentence={t(timeline.sentence, { from: domain.from.slice(0, 4), to: domain.to.slice(0, 4), person: name })}
            onDay={move}
            onDuty={onDuty}
          />
        </div>
      ) : null}
      <div className={as === 'table' ? '' : 'print-only'}>
        <TimelineTable lanes={lanes} />
      </div>
      <DayChooser day={at} today={today} domain={domain} turns={lanes.turns} onDay={move} working={working} isThen={isThen} />
      <DayWords lanes={lanes} day={day} born={person?.born ?? ''} person={atDay.people[index]} answer={atDay} actorName={actorName} />
      {as === 'picture' ? <Key /> : null}
    </section>
  )
}

function Key() {
  const t = useSay()
  const box = (fill: string, stroke: string, dash?: string) => (
    <svg width="24" height="14" aria-hidden="true">
      <rect x=".5" y=".5" width="23" height="13" fill={fill} stroke={stroke} strokeDasharray={dash} />
    </svg>
  )
  return (
    <ul className="key" aria-label={t(timeline.keyTitle)}>
      <li>{box('#e1e6e9', '#6d787e')}{t(timeline.keyFact)}</li>
      <li>{box('#f2eaf5', '#86499c')}{t(timeline.keyLaw)}</li>
      <li>{box('#d5e4f6', '#2a6ebb')}{t(timeline.keyWork)}</li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <path d="M4 13L16 1M12 13L23 2M1 8L8 1" stroke="#b9c1c6" strokeWidth="2" />
          <rect x=".5" y=".5" width="23" height="13" fill="none" stroke="#6d787e" />
        </svg>
        {t(timeline.keyFuture)}
      </li>
      <li>{box('#fff', '#212121', '2 3')}{t(timeline.keyUnknown)}</li>
    </ul>
  )
}
