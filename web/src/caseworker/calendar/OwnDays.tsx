/** Days of the calendar that come: on Today those one is reminded of now, on their own page all of them. */
import { useState } from 'react'
import type { closeCalendarReminder, OwnDay, readOwnCalendar } from '@kotostig/api/radar'
import type { Section } from '@kotostig/law/determination'
import { relationText } from '../../shared/case/duties/relation.ts'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice, type GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { useSending } from '../form.tsx'
import { ask } from '../session.ts'
import type { Loaded } from '../useLoad.ts'
import { useLoad } from '../useLoad.ts'
import type { ReplyOf } from '../session.ts'
import '../office.css'
import { calendar as words } from './calendar.texts.ts'

type Calendar = Loaded<ReplyOf<typeof readOwnCalendar>>
export const useOwnCalendar = (): Calendar => useLoad('own-calendar', () => ask<typeof readOwnCalendar>('/api/calendar'))

const glyphOf = (one: OwnDay): GlyphName => (one.done ? 'ok' : one.kind === 'runs-out' ? 'ask' : one.isPast ? 'late' : one.reminder?.isShown ? 'soon' : 'later')

export function DayRows({ days, today, mayClose, onChanged }: { days: readonly OwnDay[]; today: string; mayClose: boolean; onChanged: (said: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const { working, problem, send } = useSending<typeof closeCalendarReminder>('/api/calendar/reminders')
  const change = async (id: string, what: 'done' | 'later'): Promise<void> => {
    const saved = await send({ id, change: what })
    if (saved) onChanged(saved.shownAgainOn === null ? t(words.wasDone) : t(words.comesAgain, { day: dayText(saved.shownAgainOn) }))
  }
  return (
    <>
      <ul className="reminders own-days">
        {days.map((one) => {
          const { reminder } = one
          const hidden = <span className="vh"> – {one.title[language]}, {dayText(one.on)}</span>
          return (
            <li key={`${one.key}${one.on}`} className="remind-row">
              <Glyph name={glyphOf(one)} />
              <div><b>{one.title[language]}</b><p className="meta"><SectionChips places={one.source as Section[]} /></p></div>
              <div>
                <p>{one.words[language]}</p>
                {one.movedTo ? <p className="meta">{t(words.moved, { day: dayText(one.movedTo) })}</p> : null}
                {one.done ? <p className="meta">{t(words.doneBy, { day: dayText(one.done.on), name: one.done.by })}</p> : null}
              </div>
              <div><b>{dayText(one.on)}</b><span className="meta block">{one.isPast ? t(one.kind === 'runs-out' ? words.ranOut : words.passed) : relationText(one.on, today, language)}</span></div>
              {reminder && mayClose ? (
                <div className="row remind-do">
                  <button type="button" className="lnk" disabled={working} onClick={() => void change(reminder.id, 'done')}>{t(words.done)}{hidden}</button>
                  {one.on > today && reminder.isShown ? <button type="button" className="lnk" disabled={working} onClick={() => void change(reminder.id, 'later')}>{t(words.later)}{hidden}</button> : null}
                </div>
              ) : <div />}
            </li>
          )
        })}
      </ul>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
    </>
  )
}

const shownOf = (days: Calendar): readonly OwnDay[] => days.value?.days.filter((one) => one.reminder?.isShown) ?? []

/** The way to them from the top of the page. */
export function ToDays({ days }: { days: Calendar }) {
  const t = useSay()
  const count = shownOf(days).length
  return count > 0 ? <a className="to-accept" href="#dagar">{t(words.title)} <span className="count">{count}</span></a> : null
}

/** A group of its own on Today. Nothing where there are none. */
export function DaysToRemember({ days }: { days: Calendar }) {
  const t = useSay()
  const { value: found, again } = days
  const [said, setSaid] = useState('')
  const shown = shownOf(days)
  if (!found || (shown.length === 0 && said === '')) return null
  return (
    <section className="duty-block" id="dagar" tabIndex={-1} aria-labelledby="own-days">
      <h2 className="h3" id="own-days">{t(words.title)} <span className="count">{shown.length}</span> <span className="meta">{t(words.help)}</span></h2>
      <DayRows days={shown} today={found.today} mayClose={found.mayClose} onChanged={(text) => {
        setSaid(text)
        again()
      }} />
      <p role="status" className="saved">{said}</p>
      <p className="after"><Link to="/arbete/dagar">{t(words.all)}</Link></p>
    </section>
  )
}
