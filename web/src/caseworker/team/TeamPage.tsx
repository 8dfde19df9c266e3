/** The team leader's page: whom nobody works with, who has how much, and who stands in for whom. */
import { useState } from 'react'
import type { DeputyLine, endDeputy, endLeave, OfficerLine, readOfficers, readWithoutOfficer } from '@kotostig/api/work'
import { addDays, dayText, periodText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ListTools } from '../ListTools.tsx'
import { useSending } from '../form.tsx'
import { ask, authorityName, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { roleText } from '../words.ts'
import { work } from '../work.texts.ts'
import '../office.css'
import { DeputyDialog } from './DeputyDialog.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { team as words } from './team.texts.ts'

export default function TeamPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const { value: office, failed, again } = useLoad('officers', () => ask<typeof readOfficers>('/api/officers'))
  const { value: alone, again: aloneAgain } = useLoad('alone', () => ask<typeof readWithoutOfficer>('/api/team/without-officer'))
  const [said, setSaid] = useState('')
  const [naming, setNaming] = useState(false)
  const today = session?.today ?? ''
  const done = (text: string): void => {
    setSaid(text)
    setNaming(false)
    again()
    aloneAgain()
  }
  if (!office) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(work.team)}</h1>
          <p className="meta">{session?.signedIn ? authorityName(session.signedIn, language) : ''}</p>
        </div>
        <p className="row">
          <Link to="/arbete/team/franvaro" className="btn">{t(words.arrangeLeave)}</Link>
          <button type="button" className="btn" onClick={() => setNaming(true)}>{t(words.nameDeputy)}</button>
        </p>
      </div>
      <p role="status" className="saved">{said}</p>
      <section aria-labelledby="alone">
        <div className="sec-h">
          <h2 id="alone">{t(words.alone)} {alone && alone.people.length > 0 ? <span className="count">{alone.people.length}{alone.more ? '+' : ''}</span> : null}</h2>
          <span className="meta">{t(words.aloneHelp)}</span>
        </div>
        {!alone ? <Loading /> : alone.people.length === 0 ? <p>{t(words.noneAlone)}</p> : (
          <PeopleTable title={t(words.alone)} people={alone.people} officers={office.officers} today={today} more={alone.more} showsBefore onGiven={done} />
        )}
      </section>
      <Officers officers={office.officers} deputies={office.deputies} today={today} onDone={done} />
      <Deputies deputies={office.deputies} onDone={done} />
      {naming ? <DeputyDialog officers={office.officers} today={today} onClose={() => setNaming(false)} onDone={done} /> : null}
    </>
  )
}

function Officers({ officers, deputies, today, onDone }: { officers: readonly OfficerLine[]; deputies: readonly DeputyLine[]; today: string; onDone: (said: string) => void }) {
  const t = useSay()
  const { working, problem, send } = useSending<typeof endLeave>('/api/leave/end')
  const back = async ({ id, name }: OfficerLine): Promise<void> => {
    const ended = await send({ officer: id })
    if (ended) onDone(t(ended.people === 1 ? words.cameBackOne : words.cameBack, { name, n: ended.people }))
  }
  const language = useLanguage()
  const hasUnits = officers.some((one) => one.unit)
  const notesOf = (one: OfficerLine): string[] => [
    ...(one.from > today ? [t(words.startsOn, { day: dayText(one.from) })] : []), ...(one.to ? [t(words.endsOn, { day: dayText(one.to) })] : []),
    ...(one.leave ? [t(one.leave.people === 1 ? words.awayOneUntil : words.awayUntil, { n: one.leave.people, day: dayText(addDays(one.leave.back, -1)) })] : []),
    ...deputies.filter((each) => each.officer.id === one.id).map((each) => t(words.deputyIs, { name: each.deputy.name, from: dayText(each.from), to: dayText(each.to) })),
  ]
  return (
    <section className="sec" aria-labelledby="officers">
      <div className="sec-h"><h2 id="officers">{t(words.officers)}</h2><span className="meta">{t(words.officersHelp)}</span></div>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <table className="tbl dense blocks" id="officers-of-team">
        <caption className="vh">{t(words.officers)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.officer)}</th>
            <th scope="col">{t(words.role)}</th>
            {hasUnits ? <th scope="col">{t(words.unit)}</th> : null}
            <th scope="col" className="num">{t(words.people)}</th>
            <th scope="col" className="num">{t(words.withoutDelay)}</th>
            <th scope="col" className="num">{t(words.overdue)}</th>
            <th scope="col">{t(words.note)}</th>
          </tr>
        </thead>
        <tbody>
          {officers.map((one) => {
            const notes = notesOf(one)
            return (
              <tr key={one.id}>
                <th scope="row"><Link to={`/arbete/team/${one.id}`}>{one.name}</Link></th>
                <td data-label={t(words.role)}>{one.roles.map((role) => roleText(role, t)).join(', ')}</td>
                {hasUnits ? <td data-label={t(words.unit)} className={one.unit ? undefined : 'empty'}>{one.unit ? (language === 'fi' ? one.unit.nameFi : one.unit.nameSv) : ''}</td> : null}
                <td data-label={t(words.people)} className="num">{one.people}</td>
                <td data-label={t(words.withoutDelay)} className="num">{one.withoutDelay > 0 ? <b>{one.withoutDelay}</b> : one.withoutDelay}</td>
                <td data-label={t(words.overdue)} className="num">{one.overdue > 0 ? <span className="st late"><Glyph name="late" /> {one.overdue}</span> : 0}</td>
                <td data-label={t(words.note)} className={notes.length > 0 ? undefined : 'empty'}><span>
                  {notes.map((note) => <span key={note} className="block">{note}</span>)}
                  {one.leave ? <button type="button" className="lnk" disabled={working} onClick={() => void back(one)}>{t(words.backToday)}<span className="vh"> – {one.name}</span></button> : null}
                </span></td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <ListTools of="officers-of-team" name="team" />
    </section>
  )
}

function Deputies({ deputies, onDone }: { deputies: readonly DeputyLine[]; onDone: (said: string) => void }) {
  const t = useSay()
  const { working, problem, send } = useSending<typeof endDeputy>('/api/deputies/end')
  return (
    <section className="sec" aria-labelledby="deputies">
      <div className="sec-h"><h2 id="deputies">{t(words.deputies)}</h2><span className="meta">{t(words.deputiesHelp)}</span></div>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      {deputies.length === 0 ? <p>{t(words.noDeputies)}</p> : (
        <ul className="lines deputies">
          {deputies.map((one) => (
            <li key={one.id} className="row">
              <span><b>{one.deputy.name}</b> ← {one.officer.name}<span className="meta block"><span className="nowrap">{periodText(one.from, one.to)}</span> · {t(one.protectedToo ? words.protectedYes : words.protectedNo)}</span></span>
              <button type="button" className="lnk end" disabled={working} onClick={() => void send({ id: one.id }).then((ended) => (ended ? onDone(t(words.deputyEnded)) : undefined))}>
                {t(words.end)}<span className="vh"> – {one.deputy.name}, {one.officer.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
