/** People of whom some or all are chosen and given to an officer from a day on. */
import { useId, useState } from 'react'
import type { assignPeople, CaseloadLine, OfficerLine } from '@kotostig/api/work'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ListTools } from '../ListTools.tsx'
import { Choice, dayFaults, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { common, nameOfLine } from '../words.ts'
import { team as words } from './team.texts.ts'

type Props = { title: string; people: readonly CaseloadLine[]; officers: readonly OfficerLine[]; today: string; more: boolean; showsBefore: boolean; onGiven: (said: string) => void }

export function PeopleTable({ title, people, officers, today, more, showsBefore, onGiven }: Props) {
  const t = useSay()
  const key = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [officer, setOfficer] = useState('')
  const [from, setFrom] = useState(today)
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof assignPeople>('/api/assignments')
  const here = people.filter((one) => chosen.has(one.person.id))
  const isAll = people.length > 0 && here.length === people.length
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
    clear('people')
  }
  const give = async (): Promise<void> => {
    const faults = { ...dayFaults({ from }), ...(officer === '' ? { officer: 'missing' as const } : {}), ...(here.length === 0 ? { people: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    const done = await send({ people: here.map((one) => one.person.id), officer, from })
    if (!done) return
    setChosen(new Set())
    onGiven(t(done.assigned === 1 ? words.givenOne : words.given, { n: done.assigned, name: officers.find((one) => one.id === officer)?.name ?? '', day: dayText(from) }))
  }
  return (
    <form ref={form} noValidate onSubmit={(event) => {
      event.preventDefault()
      void give()
    }}>
      <table className="tbl dense blocks pick" id="people-of-team">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <label className="chk"><input type="checkbox" checked={isAll} onChange={() => setChosen(isAll ? new Set() : new Set(people.map((one) => one.person.id)))} /><span className="vh">{t(words.chooseAll)}</span></label>
            </th>
            <th scope="col">{t(words.person)}</th>
            <th scope="col">{t(words.pressing)}</th>
            <th scope="col">{t(showsBefore ? words.since : words.withOfficerSince)}</th>
            {showsBefore ? <th scope="col">{t(words.before)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, withoutDelay, overdue, since, officer: before }) => {
            const name = nameOfLine(person, t)
            return (
              <tr key={person.id} data-protected={person.isProtected || undefined}>
                <td className="mark"><label className="chk"><input type="checkbox" checked={chosen.has(person.id)} onChange={() => toggle(person.id)} /><span className="vh">{t(words.chooseThis, { name: `${name} ${person.caseNumber}` })}</span></label></td>
                <th scope="row">
                  {person.hasFile ? <Link to={`/arbete/person/${person.id}`}>{name}</Link> : name}
                  <span className="meta block">{person.caseNumber}{person.isProtected ? ` · ${t(common.protected)}` : ''}</span>
                </th>
                <td data-label={t(words.pressing)}>
                  {withoutDelay + overdue === 0 ? <span className="meta">{t(words.nothingPressing)}</span> : (
                    <span className="row press">
                      {withoutDelay > 0 ? <span className="st now"><Glyph name="now" /> {withoutDelay} <span className="vh">{t(words.withoutDelay)}</span></span> : null}
                      {overdue > 0 ? <span className="st late"><Glyph name="late" /> {overdue} <span className="vh">{t(words.overdue)}</span></span> : null}
                    </span>
                  )}
                </td>
                <td data-label={t(showsBefore ? words.since : words.withOfficerSince)}>{since ? dayText(since) : ''}</td>
                {showsBefore ? <td data-label={t(words.before)}>{before ?? <span className="meta">{t(words.nobodyBefore)}</span>}</td> : null}
              </tr>
            )
          })}
        </tbody>
      </table>
      <ListTools of="people-of-team" name="personer" />
      {more ? <p className="meta after">{t(words.morePeople, { n: people.length })}</p> : null}
      <div className="give">
        <p className="chosen" role="status"><b>{t(words.chosen, { n: here.length })}</b></p>
        <Choice id={`${key}-to`} label={t(words.giveTo)} value={officer} error={faultOf('officer')} options={officers.map((one) => [one.id, `${one.name} (${one.people})`])} onChange={(value) => {
          setOfficer(value)
          clear('officer')
        }} />
        <DayField id={`${key}-from`} label={t(formWords.from)} value={from} error={faultOf('from')} onChange={(value) => {
          setFrom(value)
          clear('from')
        }} />
        <button type="submit" className={here.length > 0 ? 'btn pri' : 'btn'} disabled={working}>{t(words.give)}</button>
      </div>
      {faultOf('people') ? <Notice kind="late" role="alert"><p>{t(words.chooseFirst)}</p></Notice> : null}
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
    </form>
  )
}
