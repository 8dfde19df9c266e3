/** A leave: whose people go to whom, from when until when. Counted first, then done at once. */
import { useState } from 'react'
import type { arrangeLeave, countLeave, OfficerLine, readOfficers } from '@kotostig/api/work'
import { DayField } from '../../shared/DayField.tsx'
import { addDays, dayText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { Choice, dayFaults, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ask, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import '../office.css'
import { team as words } from './team.texts.ts'

type Counted = ReplyOf<typeof countLeave>
type Draft = { officer: string; to: string[]; from: string; until: string; protectedToo: boolean }

export default function LeavePage({ params }: ScreenProps) {
  const { value: office, failed, again } = useLoad('officers', () => ask<typeof readOfficers>('/api/officers'))
  const { session } = useSession()
  if (!office) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  return <Leave officers={office.officers} first={office.officers.some((one) => one.id === params[0]) ? params[0]! : ''} today={session?.today ?? ''} onDone={again} />
}

function Leave({ officers, first, today, onDone }: { officers: readonly OfficerLine[]; first: string; today: string; onDone: () => void }) {
  const t = useSay()
  const [draft, setDraft] = useState<Draft>({ officer: first, to: [], from: today, until: '', protectedToo: false })
  const [counted, setCounted] = useState<Counted>()
  const [moved, setMoved] = useState<number>()
  const counting = useSending<typeof countLeave>('/api/leave/count')
  const doing = useSending<typeof arrangeLeave>('/api/leave')
  const { faultOf, atOf } = counting
  const wrong = officers.find((one) => one.id === draft.to[atOf('to') ?? -1])
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part })
    setCounted(undefined)
    setMoved(undefined)
    for (const field of Object.keys(part)) counting.clear(field)
  }
  const body = { ...draft, until: draft.until === '' ? null : draft.until }
  const count = async (): Promise<void> => {
    setMoved(undefined)
    const faults = {
      ...dayFaults({ from: draft.from, until: draft.until }, ['until']), ...(draft.officer === '' ? { officer: 'missing' as const } : {}), ...(draft.to.length === 0 ? { to: 'missing' as const } : {}),
    }
    if (Object.keys(faults).length > 0) return counting.fault(faults)
    setCounted(await counting.send(body))
  }
  const move = async (): Promise<void> => {
    const done = await doing.send({ ...body, expected: counted?.people ?? 0 })
    if (!done) return setCounted(undefined)
    setCounted(undefined)
    setMoved(done.people)
    onDone()
  }
  const others = officers.filter((one) => one.id !== draft.officer)
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(work.leave)}</h1>
          <p className="meta"><Link to="/arbete/team">{t(words.toTeam)}</Link></p>
        </div>
      </div>
      <p className="measure">{t(words.leaveLead)}</p>
      <p role="status" className="saved">{moved === undefined ? '' : t(words.moved, { n: moved })}</p>
      <div className="grid">
        <form ref={counting.form} className="c7 stack office-form" noValidate onSubmit={(event) => {
          event.preventDefault()
          void count()
        }}>
          <Choice id="officer" label={t(words.whoAway)} value={draft.officer} error={faultOf('officer')} options={officers.map((one) => [one.id, `${one.name} (${one.people})`])} onChange={(officer) => change({ officer, to: draft.to.filter((one) => one !== officer) })} />
          <div className="two">
            <DayField id="from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
            <div>
              <DayField id="until" label={t(formWords.to)} value={draft.until} error={faultOf('until')} onChange={(until) => change({ until })} />
              <p className="meta">{t(formWords.openEnd)}</p>
            </div>
          </div>
          <fieldset className={faultOf('to') ? 'field bad' : 'field'} aria-describedby={faultOf('to') ? 'to-h to-e' : 'to-h'}>
            <legend>{t(words.whoTakes)}</legend>
            <p className="hint" id="to-h">{t(words.whoTakesHint)}</p>
            {others.map((one, at) => (
              <label className="chk" key={one.id}>
                <input type="checkbox" checked={draft.to.includes(one.id)} aria-invalid={at === 0 && faultOf('to') ? true : undefined} onChange={(event) => change({ to: event.target.checked ? [...draft.to, one.id] : draft.to.filter((each) => each !== one.id) })} />
                <span>{one.name} <span className="meta">{t(words.hasNow, { n: one.people })}</span></span>
              </label>
            ))}
            {faultOf('to') ? <p className="err" id="to-e"><Glyph name="late" /><span>{wrong ? <b>{wrong.name}: </b> : null}{faultOf('to')}</span></p> : null}
          </fieldset>
          <label className="chk">
            <input type="checkbox" checked={draft.protectedToo} onChange={(event) => change({ protectedToo: event.target.checked })} />
            <span>{t(words.protectedToo)}<span className="meta block">{t(words.protectedText)}</span></span>
          </label>
          {counting.problem || doing.problem ? <Notice kind="late" role="alert"><p>{counting.problem || doing.problem}</p></Notice> : null}
          <p className="row"><button type="submit" className={counted ? 'btn' : 'btn pri'} disabled={counting.working}>{t(words.count)}</button></p>
        </form>
        <div className="c5" aria-live="polite">
          {counted ? <Outcome counted={counted} draft={draft} officers={officers} working={doing.working} onMove={() => void move()} /> : null}
        </div>
      </div>
    </>
  )
}

function Outcome({ counted, draft, officers, working, onMove }: { counted: Counted; draft: Draft; officers: readonly OfficerLine[]; working: boolean; onMove: () => void }) {
  const t = useSay()
  const nameOf = (id: string): string => officers.find((one) => one.id === id)?.name ?? ''
  const name = nameOf(draft.officer)
  const hiddenStay = draft.protectedToo ? 0 : counted.hidden
  const othersStay = counted.staying - hiddenStay
  return (
    <section className="outcome stack-1" aria-labelledby="outcome">
      <h2 className="h3" id="outcome">{t(words.counted)}</h2>
      {counted.people === 0 ? <p>{t(words.nobodyMoves)}</p> : (
        <>
          <p><b>{t(words.moves, { n: counted.people, from: dayText(draft.from) })}</b> {draft.until ? t(words.returns, { name, day: dayText(addDays(draft.until, 1)) }) : t(words.returnsNot)}</p>
          <ul className="shares">{counted.shares.map((one) => <li key={one.officer}>{t(words.getsPeople, { name: nameOf(one.officer), n: one.people })}</li>)}</ul>
        </>
      )}
      {draft.protectedToo && counted.hidden > 0 ? <p>{t(words.hiddenMove, { n: counted.hidden })}</p> : null}
      {hiddenStay > 0 ? <Notice kind="soon"><p>{t(words.hiddenStay, { n: hiddenStay, name })}</p></Notice> : null}
      {othersStay > 0 ? <Notice kind="soon"><p>{t(words.othersStay, { n: othersStay })}</p></Notice> : null}
      {counted.people > 0 ? <p className="row"><button type="button" className="btn pri" disabled={working} onClick={onMove}>{t(words.move, { n: counted.people })}</button></p> : null}
    </section>
  )
}
