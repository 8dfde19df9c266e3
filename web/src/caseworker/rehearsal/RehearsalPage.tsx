/** One rehearsal: how far it has come, and then what the tried law says differently, in a sentence, in tables and by person. */
import { useEffect, useRef, useState } from 'react'
import type { cancelRehearsal, readRehearsal, Rehearsal } from '@kotostig/api/rehearsal'
import type { OwnProposal, Proposal } from '@kotostig/law/proposals'
import { proposalStandings } from '@kotostig/law/proposals.texts'
import { centsText, countText } from '../../shared/amount.ts'
import { dayText, momentText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ask } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { Duties, Rights } from './Differences.tsx'
import { Money } from './Money.tsx'
import { ProposalAbout } from './ProposalAbout.tsx'
import { proposalOf } from './proposal-of.ts'
import { rehearsal as words } from './rehearsal.texts.ts'
import './rehearsal.css'

export type Found = ReplyOf<typeof readRehearsal>
const everyMs = 1_000

export default function RehearsalPage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0]!
  const { value, failed, again } = useLoad(`rehearsal ${id}`, () => ask<typeof readRehearsal>(`/api/rehearsals/${id}`))
  const [problem, setProblem] = useState('')
  const isRunning = value?.rehearsal.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const waiting = setTimeout(again, everyMs)
    return () => clearTimeout(waiting)
  }, [isRunning, value, again])
  const proposal = value && proposalOf(value.rehearsal.proposal, value.rehearsal.own as OwnProposal | null)
  const title = proposal && t(proposal.title)
  useEffect(() => {
    if (title) document.title = `${title} – Kotostig`
  }, [title])
  if (!value || !proposal) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const { rehearsal } = value
  const cancel = async (): Promise<void> => {
    const outcome = await ask<typeof cancelRehearsal>('/api/rehearsals/cancel', { rehearsal: id })
    setProblem(outcome.ok || outcome.status === 401 ? '' : t(work.couldNot))
    again()
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{title}</h1>
          <p className="meta">{t(words.meta, { day: dayText(rehearsal.on), at: momentText(rehearsal.begunAt), who: rehearsal.begunBy, release: rehearsal.lawRelease })}</p>
        </div>
        <Link to="/arbete/lagprov">{t(words.back)}</Link>
      </div>
      <Notice kind="soon"><p><b>{t(proposalStandings[proposal.standing])}.</b> {t(proposal.source)}{proposal.standing === 'own' ? '.' : ''}</p></Notice>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <div role="status">
        {isRunning ? <Progress rehearsal={rehearsal} onCancel={() => void cancel()} /> : null}
        {rehearsal.state === 'cancelled' ? <p className="sec">{t(words.cancelled)}</p> : null}
        {rehearsal.state === 'done' ? <Finding found={value} /> : null}
      </div>
      {rehearsal.state === 'done' && rehearsal.total > 0 ? <Result found={value} proposal={proposal} /> : <About proposal={proposal} />}
      {rehearsal.state === 'running' ? null : <p className="sec no-print"><Link to="/arbete/lagprov" className="btn">{t(words.runAgain)}</Link></p>}
    </>
  )
}

/** Time left by how far it came between two looks. */
function Progress({ rehearsal: { done, total }, onCancel }: { rehearsal: Rehearsal; onCancel: () => void }) {
  const t = useSay()
  const first = useRef<{ at: number; done: number }>(undefined)
  if (first.current === undefined || done < first.current.done) first.current = { at: performance.now(), done }
  const since = (performance.now() - first.current.at) / 1000
  const rate = since > 0 ? (done - first.current.done) / since : 0
  const left = rate > 0 ? (total - done) / rate : undefined
  return (
    <div className="stack-1 narrow-form sec">
      <p>{done === 0 ? `${t(words.waiting)}. ` : ''}{t(words.progress, { done: countText(done), total: countText(total) })}{left === undefined ? '' : `. ${left < 60 ? t(words.lessThanMinute) : t(words.minutes, { n: Math.ceil(left / 60) })}`}</p>
      <progress className="takeover-bar" aria-label={t(words.people)} max={Math.max(1, total)} value={done} />
      <p className="meta">{t(words.goesOn)}</p>
      <p><button type="button" className="btn" onClick={onCancel}>{t(words.cancel)}</button></p>
    </div>
  )
}

function About({ proposal }: { proposal: Proposal }) {
  const t = useSay()
  return <section className="sec" aria-labelledby="about"><div className="sec-h"><h2 id="about">{t(words.about)}</h2></div><ProposalAbout proposal={proposal} /></section>
}

/** The finding in a few sentences, before the tables. */
function Finding({ found }: { found: Found }) {
  const t = useSay()
  const { rehearsal: { total }, affected, groups, payees } = found
  const count = (kind: string): number => groups.reduce((all, one) => all + (one.kind === kind ? one.count : 0), 0)
  const years = [...new Set(payees.map((one) => one.year))].map((year) => ({ year, cents: payees.reduce((all, one) => all + (one.year === year ? one.after - one.before : 0), 0) })).filter((one) => one.cents !== 0)
  const lines = [
    ...(groups.some((one) => one.kind.startsWith('duty')) ? [t(words.sumDuties, { comes: countText(count('duty-comes')), goes: countText(count('duty-goes')), moves: countText(count('duty-moves')) })] : []),
    ...(groups.some((one) => one.kind.startsWith('right')) ? [t(words.sumRights, { gained: countText(count('right-gained')), lost: countText(count('right-lost')) })] : []),
    ...years.map(({ year, cents }) => t(cents > 0 ? words.sumMore : words.sumLess, { year, euros: centsText(Math.abs(cents)) })),
  ]
  return (
    <div className="sec">
      <p className="finding">{total === 0 ? t(words.nobodyRead) : affected === 0 ? t(words.affectedNone, { total: countText(total) }) : t(words.affected, { total: countText(total), n: countText(affected) })}</p>
      {lines.map((line) => <p key={line}>{line}</p>)}
    </div>
  )
}

function Result({ found, proposal }: { found: Found; proposal: Proposal }) {
  const t = useSay()
  const { rehearsal } = found
  return (
    <>
      {rehearsal.unread > 0 ? <Notice kind="soon"><p>{t(words.unread, { n: countText(rehearsal.unread) })}</p></Notice> : null}
      <Duties found={found} />
      <Rights found={found} />
      <Money found={found} />
      <section className="sec" aria-labelledby="counted">
        <div className="sec-h"><h2 id="counted">{t(words.howCounted)}</h2></div>
        <ul className="dots measure">
          <li>{t(words.nothingElse, { day: dayText(rehearsal.on) })}</li>
          <li>{t(words.hidden)}</li>
          <li>{t(words.frozen)}</li>
        </ul>
      </section>
      <About proposal={proposal} />
    </>
  )
}
