/** Today: what the law asks of us, in its own order. Why opens beside the list, and the work is done from there. */
import { useCallback, useMemo, useRef, useState } from 'react'

import type { DutyLine, readMoreDuties, readToday } from '@kotostig/api/person'
import { daysText } from '../../shared/case/duties/relation.ts'
import { addDays, dayText, daysBetween } from '../../shared/day.ts'
import { Glyph, Notice, Segments } from '../../shared/glyphs.tsx'
import type { GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { sectionText } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Language } from '../../shared/words.tsx'
import { capsule as capsuleWords } from '../capsule/capsule.texts.ts'
import { ComingMeetings } from '../meeting/ComingMeetings.tsx'
import { DueReminders, ToReminders, useReminders } from '../reminder/DueReminders.tsx'
import { DaysToRemember, ToDays, useOwnCalendar } from '../calendar/OwnDays.tsx'
import { ToMessages, UnhandledMessages, useUnhandled } from '../portal/UnhandledMessages.tsx'
import { ask, authorityName, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { csvOf, saveText } from '../../shared/csv.ts'
import { groupsOf, rowsIn } from './rows.ts'
import type { RowGroup, Today } from './rows.ts'
import { useFound } from './useFound.ts'
import { OwnMail } from '../message/OwnMail.tsx'
import { OpenIntakes } from '../intake/OpenIntakes.tsx'
import { OpenInvitations } from '../participation/OpenInvitations.tsx'
import { countText, ToAccept } from './ToAccept.tsx'
import { ToHandOver, useCapsules } from './ToHandOver.tsx'
import { TodayList } from './TodayList.tsx'
import { csvWords, today as words } from './today.texts.ts'

type Whose = 'mine' | 'team'

export default function TodayPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const [whose, setWhose] = useState<Whose>('mine')
  const [filter, setFilter] = useState('')
  const [said, setSaid] = useState('')
  const { value: first, failed, again } = useLoad(whose, () => ask<typeof readToday>(`/api/today/${whose}`))
  const { reply, readOn, reading } = useWholeList(whose, first)
  const { found, looking } = useFound(whose, filter, reply)
  const groups = useMemo(() => (reply ? groupsOf(reply, filter, t, found) : []), [reply, filter, t, found])
  const due = useReminders(whose)
  const unhandled = useUnhandled(whose)
  const days = useOwnCalendar()
  const { capsules, again: againCapsules } = useCapsules(whose)
  const incoming = capsules?.incoming ?? []
  const list = useRef<HTMLDivElement>(null)
  const onDone = useCallback(() => {
    again()
    againCapsules()
    setSaid(t(words.saved))
  }, [again, againCapsules, t])
  const saveAll = async (): Promise<void> => {
    const whole = await readOn('all')
    if (whole) saveText(`kotostig-${whole.today}.csv`, csvOf(tableOf(groupsOf(whole, filter, t), t, language)), 'text/csv;charset=utf-8')
  }
  const printAll = async (): Promise<void> => {
    if (await readOn('all')) requestAnimationFrame(() => print())
  }
  if (failed && !reply) return <Failed failed={failed} again={again} />
  const authority = session?.signedIn ? authorityName(session.signedIn, language) : ''
  const count = groups.reduce((sum, group) => sum + rowsIn(group).length, 0)
  const all = reply ? reply.duties.length + reply.questions.length : 0
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta">{reply ? `${longDay(reply.today, language)} · ` : ''}{t(whose === 'mine' ? words.whoseMine : words.whoseTeam)} · {authority}</p>
        </div>
        <Link to="/arbete/personer/ny" className="btn">{t(work.register)}</Link>
      </div>
      {reply?.derivation ? <Notice kind="soon"><p>{t(words.deriving, reply.derivation)}</p></Notice> : null}
      {reply && reply.waiting > 0 ? <Notice kind="soon"><p>{t(words.waiting, { n: reply.waiting })}</p></Notice> : null}
      {reply ? <Strip reply={reply} /> : null}
      <div className="today-tools no-print">
        <div className="field">
          <label htmlFor="filter">{t(words.filter)}</label>
          <input className="in" id="filter" data-search type="search" autoComplete="off" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </div>
        <Segments<Whose> label={t(words.whose)} value={whose} onChange={setWhose} options={[['mine', t(words.mine)], ['team', t(words.team)]]} />
        <OpenIntakes />
        <OpenInvitations />
        <ToMessages unhandled={unhandled} />
        <ToReminders due={due} />
        <ToDays days={days} />
        {reply && (reply.toAccept.length > 0 || incoming.length > 0) ? <a className="to-accept" href="#ta-over">{t(words.toAccept)} <span className="count">{countText(Math.max(reply.toAcceptAll, incoming.length))}</span></a> : null}
        {capsules && capsules.outgoing.length > 0 ? <a className="to-accept" href="#att-overlamna">{t(capsuleWords.toHandOver)} <span className="count">{capsules.outgoing.length}</span></a> : null}
      </div>
      <p role="status" className="saved">{said}</p>
      {!reply ? <Loading /> : (
        <div ref={list}>
          {count > 0 ? <TodayList groups={groups} day={reply.today} onDone={onDone} /> : (
            <div className="empty">
              <h2 className="h3">{t(looking ? words.lookingTitle : all > 0 ? words.noMatchTitle : words.nothing)}</h2>
              <p className="measure">{t(looking ? words.looking : all > 0 ? words.noMatch : whose === 'mine' ? words.nothingMine : words.nothingTeam)}</p>
            </div>
          )}
          <UnhandledMessages unhandled={unhandled} />
          <ComingMeetings whose={whose} />
          <DueReminders due={due} today={reply.today} />
          <DaysToRemember days={days} />
          {reply.toAccept.length > 0 || incoming.length > 0 ? <ToAccept people={reply.toAccept} all={reply.toAcceptAll} incoming={incoming} onDone={onDone} /> : null}
          <ToHandOver capsules={capsules} />
          {all > 0 ? (
            <div className="today-foot">
              <p className="meta">{t(words.shown, { n: count, all })}{groups.some((group) => rowsIn(group).some((row) => row.person.isProtected)) ? ` ${t(words.protectedOut)}` : ''}</p>
              <p className="row no-print">
                <button type="button" className="btn" disabled={reading} onClick={() => void saveAll()}>{t(words.csv)}</button>
                <button type="button" className="btn" disabled={reading} onClick={() => void printAll()}>{t(words.print)}</button>
              </p>
            </div>
          ) : null}
          {reply.next ? <p className="no-print"><button type="button" className="btn" disabled={reading} onClick={() => void readOn('page')}>{t(words.showMore)}</button></p> : null}
          <OwnMail />
          {found?.more ? <Notice kind="soon"><p>{t(words.moreFound)}</p></Notice> : null}
          {reply.moreQuestions ? <Notice kind="soon"><p>{t(words.more)}</p></Notice> : null}
        </div>
      )}
    </>
  )
}

/** The first page of the list, and those read on from it. A list read anew begins from its first page. */
function useWholeList(whose: Whose, first: Today | undefined): { reply: Today | undefined; reading: boolean; readOn: (upto: 'page' | 'all') => Promise<Today | undefined> } {
  const [more, setMore] = useState<{ of: Today; duties: DutyLine[]; next: string | null }>()
  const [reading, setReading] = useState(false)
  const wholeOf = (list: Today, on: { duties: DutyLine[]; next: string | null }): Today => ({ ...list, duties: [...list.duties, ...on.duties], next: on.next })
  const reply = useMemo(() => (first && more?.of === first ? wholeOf(first, more) : first), [first, more])
  const readOn = async (upto: 'page' | 'all'): Promise<Today | undefined> => {
    if (!first || !reply) return undefined
    let on = more?.of === first ? more : { of: first, duties: [], next: first.next }
    setReading(true)
    try {
      while (on.next !== null) {
        const outcome = await ask<typeof readMoreDuties>(`/api/today/${whose}/${on.next}`)
        if (!outcome.ok) return undefined
        on = { of: first, duties: [...on.duties, ...outcome.value.duties], next: outcome.value.next }
        setMore(on)
        if (upto === 'page') break
      }
      return wholeOf(first, on)
    } finally {
      setReading(false)
    }
  }
  return { reply, reading, readOn }
}

const weekdays: Record<Language, string[]> = {
  sv: ['Söndag', 'Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag'],
  fi: ['Sunnuntai', 'Maanantai', 'Tiistai', 'Keskiviikko', 'Torstai', 'Perjantai', 'Lauantai'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
/** The first day of the calendar was a Thursday. */
const longDay = (day: string, language: Language): string => `${weekdays[language][(daysBetween('1970-01-01', day) + 4) % 7]} ${dayText(day)}`

function Strip({ reply }: { reply: Today }) {
  const t = useSay()
  const language = useLanguage()
  const oldest = reply.duties.find((duty) => duty.state === 'without-delay' && duty.trigger)?.trigger
  const { countedTo } = reply.counts
  const isMore = (figure: number): boolean => countedTo !== null && figure > countedTo
  const figures: [GlyphName, number, string, string, boolean][] = [
    ['now', reply.counts.withoutDelay, t(words.now), oldest ? t(words.oldest, { age: daysText(Math.max(0, daysBetween(oldest, reply.today)), language) }) : '', isMore(reply.counts.withoutDelay)],
    ['late', reply.counts.overdue, t(words.late), t(words.lateMeta), isMore(reply.counts.overdue)],
    ['soon', reply.counts.dueSoon, t(words.soon), t(words.soonMeta, { day: dayText(addDays(reply.today, 30)) }), isMore(reply.counts.dueSoon)],
    ['ask', reply.questions.length, t(words.asked), t(words.askedMeta), reply.moreQuestions],
  ]
  return (
    <ul className="strip">
      {figures.map(([glyph, figure, label, against, more]) => (
        <li key={glyph}>
          <span className="fig">{more && glyph !== 'ask' ? figure - 1 : figure}{more ? '+' : ''}</span>
          <span className="fig-what">
            <span className="st"><Glyph name={glyph} /> {label}</span>
            <span className="meta">{against}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function tableOf(groups: readonly RowGroup[], t: ReturnType<typeof useSay>, language: Language): string[][] {
  const head = [csvWords.state, words.person, csvWords.born, csvWords.caseNumber, words.todo, csvWords.section, csvWords.begun, words.deadline, words.officer].map((names) => t(names))
  const rows = groups.flatMap((group) => rowsIn(group).filter((row) => !row.person.isProtected).map((row) => [
    t(group.title), nameOfLine(row.person, t), dayText(row.person.born ?? ''), row.person.caseNumber, row.title,
    row.source.map((place) => sectionText(place, language)).join(', '),
    dayText(row.duty?.trigger ?? ''), dayText(row.duty?.due ?? ''), row.duty?.officer ?? '',
  ]))
  return [head, ...rows]
}

