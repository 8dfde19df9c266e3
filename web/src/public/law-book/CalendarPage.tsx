/** The days of the law that come, for each kind of authority, and the files to subscribe to. */
import { useState } from 'react'
import { calendarDays, calendarKinds, concerning, pastEnds, type CalendarDay, type CalendarKind } from '@kotostig/law/calendar'
import { addYears, day } from '@kotostig/law/kit/date'
import { nameOfKind } from '@kotostig/law/data/authorities-over-time.ts'
import { actorKinds, type Names } from '@kotostig/law/terms'
import { daysBetween, dayText, today } from '../../shared/day.ts'
import { Glyph, type GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { relationText } from '../../shared/case/duties/relation.ts'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { BookNav } from './BookNav.tsx'
import { over } from './over-time.texts.ts'
import './book.css'
import '../../shared/case/case.css'
import './over-time.css'

const yearsAhead = 3
const soonDays = 60
/** What an authority is called on a day: its name changes, its calendar does not. */
const called = (kind: CalendarKind, on: string): Names => nameOfKind(kind, day(on))?.names ?? actorKinds[kind]

export default function CalendarPage() {
  const t = useSay()
  const language = useLanguage()
  const [kind, setKind] = useState<CalendarKind | ''>('')
  const now = today()
  const all = calendarDays(day(now), addYears(day(now), yearsAhead))
  const shown = kind === '' ? all : concerning(all, kind)
  const past = kind === '' ? pastEnds(day(now)) : concerning(pastEnds(day(now)), kind)
  return (
    <>
      <BookNav />
      <div className="head">
        <div>
          <h1>{t(over.calendar)}</h1>
          <p className="meta measure">{t(over.calendarLead)}</p>
        </div>
        <div className="field">
          <label htmlFor="calendar-kind">{t(over.forWhom)}</label>
          <select className="in" id="calendar-kind" value={kind} onChange={(event) => setKind(event.target.value as CalendarKind | '')}>
            <option value="">{t(over.everybody)}</option>
            {calendarKinds.map((one) => <option key={one} value={one}>{upperFirst(t(called(one, now)))}</option>)}
          </select>
        </div>
      </div>
      <Days days={shown} isPast={false} />
      {past.length > 0 ? (
        <section className="sec" aria-labelledby="past">
          <div className="sec-h"><h2 id="past">{t(over.past)}</h2></div>
          <Days days={past} isPast />
        </section>
      ) : null}
      <p className="meta after">{t(over.proposalsElsewhere)} <Link to="/lag/over-tid">{t(over.time)}</Link>.</p>
      <section className="sec" aria-labelledby="subscribe">
        <div className="sec-h"><h2 id="subscribe">{t(over.subscribe)}</h2></div>
        <p className="measure">{t(over.subscribeLead)}</p>
        <ul className="files">
          {calendarKinds.map((one) => (
            <li key={one}><a href={`/api/law/calendar/${one}/${language}.ics`} download={`kotostig-${one}-${language}.ics`}>{t(over.file, { who: upperFirst(t(called(one, now))) })}</a></li>
          ))}
        </ul>
      </section>
    </>
  )
}

const glyphOf = (one: CalendarDay, now: string, isPast: boolean): GlyphName => (isPast || one.kind === 'runs-out' ? 'ask' : daysBetween(now, one.on) <= soonDays ? 'soon' : 'later')

function Days({ days, isPast }: { days: readonly CalendarDay[]; isPast: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const now = today()
  return (
    <ol className="cal-days">
      {days.map((one) => (
        <li key={one.id}>
          <div>
            <p className="cal-day">{dayText(one.on)}</p>
            <p className="st"><Glyph name={glyphOf(one, now, isPast)} /> {isPast ? t(over.lastKnown, { day: dayText(one.on) }) : t(over[`kind-${one.kind}`])}</p>
            {isPast ? null : <p className="meta">{relationText(one.on, now, language)}</p>}
          </div>
          <div>
            <h3>{t(one.title)}</h3>
            <p className="measure">{t(one.words)} <SectionChips places={one.source} /></p>
            {one.movedTo ? <p className="meta">{t(over.moved, { day: dayText(one.movedTo) })}</p> : null}
            <p className="meta">{t(over.concerns, { who: one.concerns.map((kind) => t(called(kind, one.on))).join(', ') })}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
