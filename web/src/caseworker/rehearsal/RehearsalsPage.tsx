/** Trying a change of the law on the own people: which, as of which day; and what has been tried. */
import { useEffect, useState } from 'react'
import type { beginRehearsal, listRehearsals, Rehearsal } from '@kotostig/api/rehearsal'
import { latestChange, proposals, readProposal, type OwnProposal, type ProposalFault } from '@kotostig/law/proposals'
import { DayField } from '../../shared/DayField.tsx'
import { countText } from '../../shared/amount.ts'
import { dayText, isIso, momentText } from '../../shared/day.ts'
import { useFirstFault } from '../../shared/first-fault.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { useSending } from '../form.tsx'
import { fieldFaults } from '../form.texts.ts'
import { ask, freshKey, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { emptyDraft, fileOf, OwnForm, type Draft } from './OwnForm.tsx'
import { ProposalAbout, Standing } from './ProposalAbout.tsx'
import { proposalOf } from './proposal-of.ts'
import { rehearsal as words, rehearsalStates } from './rehearsal.texts.ts'
import '../office.css'
import './rehearsal.css'

const everyMs = 2_000

export default function RehearsalsPage() {
  const t = useSay()
  const { session } = useSession()
  const { value, failed, again } = useLoad('rehearsals', () => ask<typeof listRehearsals>('/api/rehearsals'))
  const isUnderway = value?.rehearsals.some((one) => one.state === 'running') ?? false
  useEffect(() => {
    if (!isUnderway) return
    const waiting = setTimeout(again, everyMs)
    return () => clearTimeout(waiting)
  }, [isUnderway, value, again])
  if (!value) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  return (
    <>
      <div className="head"><h1>{t(words.title)}</h1></div>
      <p className="measure">{t(words.lead)}</p>
      <Begin today={session?.today ?? ''} isUnderway={isUnderway} onRefused={again} />
      <section className="sec" aria-labelledby="earlier">
        <div className="sec-h"><h2 id="earlier">{t(words.earlier)}</h2><span className="meta">{t(words.kept)}</span></div>
        {value.rehearsals.length === 0 ? <p className="meta">{t(words.none)}</p> : <Earlier rehearsals={value.rehearsals} />}
      </section>
    </>
  )
}

function Begin({ today, isUnderway, onRefused }: { today: string; isUnderway: boolean; onRefused: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [chosen, setChosen] = useState<string>(proposals[0].id)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [typedDay, setTypedDay] = useState<string>()
  const [ownFaults, setOwnFaults] = useState<readonly ProposalFault[]>([])
  const [dayFault, setDayFault] = useState('')
  const { form, working, problem, send } = useSending<typeof beginRehearsal>('/api/rehearsals')
  const proposal = proposals.find((one) => one.id === chosen)
  const firstOwn = draft.changes.map((one) => one.from).filter(isIso).sort()[0]
  const first = proposal?.firstDay ?? firstOwn ?? today
  const on = typedDay ?? (first > today ? first : today)
  const toFirstFault = useFirstFault(form)
  const begin = async (): Promise<void> => {
    const own = fileOf(draft)
    const read = chosen === 'own' ? readProposal(own) : undefined
    const faults = read?.ok === false ? read.faults : []
    const starts = read?.ok ? read.proposal.firstDay : first
    setOwnFaults(faults)
    const late = !isIso(on) ? t(fieldFaults['not-a-day']) : on < starts ? t(words.beforeFirst, { day: dayText(starts) }) : on > latestChange ? t(words.tooFar) : ''
    setDayFault(faults.length === 0 ? late : '')
    if (faults.length > 0 || late !== '') return toFirstFault()
    const begun = await send({ key: freshKey(), proposal: chosen, on, ...(read?.ok ? { own: read.own } : {}) })
    if (begun) go(addressOf(language, `/arbete/lagprov/${begun.id}`))
    // A colleague may have begun one meanwhile.
    else onRefused()
  }
  const choose = (id: string): void => {
    setChosen(id)
    setOwnFaults([])
    setDayFault('')
    setTypedDay(undefined)
  }
  return (
    <form ref={form} className="sec stack" noValidate onSubmit={(event) => {
      event.preventDefault()
      void begin()
    }}>
      <fieldset className="field proposals">
        <legend>{t(words.which)}</legend>
        {proposals.map((one) => (
          <div key={one.id} className="proposal">
            <label className="chk">
              <input type="radio" name="proposal" checked={chosen === one.id} onChange={() => choose(one.id)} />
              <span><b>{t(one.title)}</b><span className="standing-line"><Standing of={one.standing} /> <span className="meta">{t(words.firstDay, { day: dayText(one.firstDay) })}</span></span></span>
            </label>
            {chosen === one.id ? <div className="proposal-about"><ProposalAbout proposal={one} /></div> : null}
          </div>
        ))}
        <div className="proposal">
          <label className="chk">
            <input type="radio" name="proposal" checked={chosen === 'own'} onChange={() => choose('own')} />
            <span><b>{t(words.own)}</b><span className="block"><Standing of="own" /></span></span>
          </label>
          {chosen === 'own' ? (
            <div className="proposal-about">
              <p className="measure">{t(words.ownLead)}</p>
              <OwnForm draft={draft} faults={ownFaults} onChange={(next: Draft) => {
                setDraft(next)
                setOwnFaults([])
              }} />
            </div>
          ) : null}
        </div>
      </fieldset>
      <div className="narrow-form">
        <DayField id="on" label={t(words.on)} value={on} error={dayFault || undefined} onChange={(day) => {
          setTypedDay(day)
          setDayFault('')
        }} />
        <p className="meta">{t(words.onHint)}</p>
      </div>
      {problem && !isUnderway ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p className="row"><button type="submit" className="btn pri" disabled={working || isUnderway}>{t(words.begin)}</button>{isUnderway ? <span className="meta">{t(words.underway)}</span> : null}</p>
    </form>
  )
}

function Earlier({ rehearsals }: { rehearsals: readonly Rehearsal[] }) {
  const t = useSay()
  return (
    <table className="tbl dense blocks">
      <caption className="vh">{t(words.earlier)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.what)}</th>
          <th scope="col">{t(words.asOf)}</th>
          <th scope="col">{t(words.state)}</th>
          <th scope="col" className="num">{t(words.people)}</th>
          <th scope="col">{t(words.begun)}</th>
        </tr>
      </thead>
      <tbody>
        {rehearsals.map((one) => {
          const { title, standing } = proposalOf(one.proposal, one.own as OwnProposal | null)
          return (
            <tr key={one.id}>
              <th scope="row"><Link to={`/arbete/lagprov/${one.id}`}>{t(title)}</Link><span className="block"><Standing of={standing} /></span></th>
              <td data-label={t(words.asOf)} className="nowrap">{dayText(one.on)}</td>
              <td data-label={t(words.state)}>{t(rehearsalStates[one.state])}{one.state === 'running' && one.total > 0 ? `, ${t(words.progress, { done: countText(one.done), total: countText(one.total) })}` : ''}</td>
              <td data-label={t(words.people)} className="num">{countText(one.total)}</td>
              <td data-label={t(words.begun)}>{momentText(one.begunAt)}, {one.begunBy}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
