/** The states the law has had, as a line of time, and how old cases go over from one to the next. */
import type { Change, LawState } from '@kotostig/law/law-states'
import { lawState, lawStates, statesOn, transitions } from '@kotostig/law/law-states'
import { day, endOfTime, isoOf } from '@kotostig/law/kit/date'
import type { InForce } from '@kotostig/law/kit/set-by-law'
import { proposals, type Proposal } from '@kotostig/law/proposals'
import { proposalStandings } from '@kotostig/law/proposals.texts'
import { dayText, periodText } from '../../shared/day.ts'
import { Glyph, Notice, type GlyphName } from '../../shared/glyphs.tsx'
import { SectionChip, SectionChips } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { BookNav } from './BookNav.tsx'
import { DayOfLaw, useDayOfLaw } from './DayOfLaw.tsx'
import { over } from './over-time.texts.ts'
import './book.css'
import './over-time.css'

const period = ({ first, last }: InForce): string => periodText(isoOf(first), last === endOfTime ? null : isoOf(last))

export default function LawOverTimePage() {
  const t = useSay()
  const chosen = useDayOfLaw()
  const onDay = statesOn(day(chosen.on))
  return (
    <>
      <BookNav />
      <div className="head">
        <div>
          <h1>{t(over.time)}</h1>
          <p className="meta measure">{t(over.timeLead)}</p>
        </div>
        <DayOfLaw id="law-day" label={over.dayLabel} {...chosen} />
      </div>
      <div role="status">
        <Notice kind="lawn">
          <p>
            {onDay.length === 0
              ? t(over.beforeAll, { day: dayText(chosen.on) })
              : t(over.onDay, { day: dayText(chosen.on), states: onDay.map((id) => t(lawState(id).title)).map((text, at) => (at === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1))).join('; ') })}
          </p>
        </Notice>
      </div>
      <ol className="states">
        {lawStates.map((state) => (
          <State key={state.id} state={state} isOnDay={onDay.includes(state.id)} />
        ))}
      </ol>
      <Transitions />
      <section className="sec" aria-labelledby="special">
        <div className="sec-h"><h2 id="special">{t(over.special)}</h2></div>
        <div className="stack">
          <p className="measure">{t(over.helsinki)} <SectionChips places={[{ act: '681/2023', section: '100' }, { act: '1386/2010', section: '88 a' }]} /></p>
          <p className="measure">{t(over.aland)} <SectionChips places={[{ act: '681/2023', section: '42', moment: '1' }, { act: '681/2023', section: '59', moment: '1' }, { act: '681/2023', section: '62' }, { act: '935/2025', section: '1' }]} /></p>
        </div>
      </section>
    </>
  )
}

const glyphOf: Record<LawState['standing'], GlyphName> = { 'in-force': 'law', 'never-applied': 'off', unread: 'ask', proposed: 'later' }

function State({ state, isOnDay }: { state: LawState; isOnDay: boolean }) {
  const t = useSay()
  const standing =
    state.standing === 'in-force' ? t(over.inForce, { period: period(state.inForce) })
    : state.standing === 'unread' ? t(over.unread, { day: dayText(isoOf(state.inForce.first)) })
    : state.standing === 'never-applied' ? t(over.neverApplied)
    : t(over.proposed)
  return (
    <li className={`state ${state.standing}${isOnDay ? ' here' : ''}`} aria-labelledby={`state-${state.id}`}>
      <div className="state-when">
        <p className="st"><Glyph name={glyphOf[state.standing]} /> {standing}</p>
        {isOnDay ? <p className="meta">{t(over.onThisDay)}</p> : null}
      </div>
      <div className="state-what">
        <h2 id={`state-${state.id}`}>{t(state.title)}</h2>
        <p className="measure">{t(state.lead)}</p>
        {state.standing === 'in-force' || state.standing === 'never-applied' ? (
          <>
            <h3>{t(over.what)}</h3>
            <ul className="changes">
              {state.changes.map((change) => <ChangeLine key={change.id} change={change} />)}
            </ul>
          </>
        ) : null}
        {state.standing === 'unread' ? (
          <>
            <h3>{t(over.gap)}</h3>
            <p className="chips"><SectionChips places={state.sections} /></p>
          </>
        ) : null}
        {state.standing === 'proposed' ? (
          <>
            <h3>{t(over.whatProposed)}</h3>
            <ul className="dots measure">{state.points.map((point) => <li key={point.en}>{t(point)}</li>)}</ul>
            <p className="meta">{t(over.source, { source: t(state.source) })}</p>
            <h3>{t(over.canBeTried)}</h3>
            <p className="measure">{t(over.canBeTriedLead)}</p>
            <ul className="changes">{proposals.filter((one) => one.standing === 'proposed').map((one) => <ProposalLine key={one.id} proposal={one} />)}</ul>
          </>
        ) : null}
        <p className="meta">
          <b>{t(over.held)}:</b> {t(state.held)}
          {state.standing === 'proposed' ? null : ` ${t(over.acts, { acts: state.acts.join(', ') })}.`}
          {state.bill ? ` ${t(over.bill, { bill: state.bill })}.` : null}
        </p>
      </div>
    </li>
  )
}

/** What can be rehearsed, each with its standing before anything else: none of it is law. */
function ProposalLine({ proposal }: { proposal: Proposal }) {
  const t = useSay()
  return (
    <li id={`proposal-${proposal.id}`}>
      <p className="measure"><b>{t(proposalStandings[proposal.standing])}.</b> {t(proposal.title)}. {t(proposal.lead)}</p>
      {proposal.rules.map((one) => <p key={one.rule} className="measure">{t(one.words)}</p>)}
      {proposal.notModelled.map((one) => <p key={one.en} className="meta measure">{t(one)}</p>)}
    </li>
  )
}

function ChangeLine({ change }: { change: Change }) {
  const t = useSay()
  return (
    <li>
      <p className="measure">
        {change.from ? <b>{t(over.changeFrom, { day: dayText(change.from) })}: </b> : null}
        {t(change.words)}{' '}
        {change.sections.map((place) => <span key={`${place.act}${place.section}${place.moment}`}><SectionChip place={place} gone={change.never !== undefined} /> </span>)}
      </p>
      {change.never ? <p className="meta">{t(over.changeNever, { by: change.never.repealedBy, day: dayText(change.never.on) })}</p> : null}
    </li>
  )
}

function Transitions() {
  const t = useSay()
  return (
    <section className="sec" aria-labelledby="transitions">
      <div className="sec-h"><h2 id="transitions">{t(over.transitions)}</h2></div>
      <p className="measure">{t(over.transitionsLead)}</p>
      <table className="tbl dense blocks">
        <caption className="vh">{t(over.transitions)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(over.rule)}</th>
            <th scope="col">{t(over.section)}</th>
            <th scope="col">{t(over.days)}</th>
          </tr>
        </thead>
        <tbody>
          {transitions.map((one) => (
            <tr key={one.id}>
              <td className="measure">{t(one.words)}</td>
              <td data-label={t(over.section)}><span><SectionChips places={one.source} /></span></td>
              <td data-label={t(over.days)} className="nowrap">{period(one.inForce)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
