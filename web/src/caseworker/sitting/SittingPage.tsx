/** One sitting: the talk of the assessment on one side, the plan taking form on the other, and below whether it was understood. */
import { useEffect, useState } from 'react'
import { dayText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { PersonMeetings } from '../meeting/PersonMeetings.tsx'
import { Failed, Loading } from '../States.tsx'
import { nameOfLine } from '../words.ts'
import { Agenda } from './Agenda.tsx'
import { Papers } from './Papers.tsx'
import { PlanPaper } from './PlanPaper.tsx'
import { Sign } from './Sign.tsx'
import './sitting.css'
import { sitting as words } from './sitting.texts.ts'
import { TakingPart } from './TakingPart.tsx'
import { Talk } from './Talk.tsx'
import { Understanding } from './Understanding.tsx'
import { useSitting } from './useSitting.ts'
import type { Desk } from './useSitting.ts'
import { Versions } from './Versions.tsx'

export default function SittingPage({ params }: ScreenProps) {
  const person = params[0] ?? ''
  return <Sitting key={person} person={person} />
}

/** The sitting of one person, also as one of several in a family's. */
export function Sitting({ person, isTogether = false }: { person: string; isTogether?: boolean }) {
  const t = useSay()
  const { desk, failed, fetchAgain } = useSitting(person)
  const [said, setSaid] = useState('')
  const name = desk && nameOfLine(desk.at.person, t)
  useEffect(() => {
    if (name) document.title = `${name} – ${t(words.title)} – Kotostig`
  }, [name, t])
  if (!desk || !name) return failed ? <Failed failed={failed} again={fetchAgain} /> : <Loading>{t(words.loading)}</Loading>
  const { at } = desk
  const canSign = at.mayWork && at.plan?.isOwn && at.plan.endedOn === null
  return (
    <>
      <div className="head">
        <div>
          <p className="meta"><Link to={`/arbete/person/${person}`}>{name}</Link> · {at.person.caseNumber}</p>
          <h1>{t(words.title)}</h1>
          <p className="meta">
            {at.nextReviewDue ? t(words.nextReview, { day: dayText(at.nextReviewDue) }) : at.planWindowEnds ? t(words.planWindow, { day: dayText(at.planWindowEnds) }) : ''}{' '}
            {at.nextReviewDue ? <SectionChip place={{ act: '681/2023', section: '22', moment: '1' }} /> : at.planWindowEnds ? <SectionChip place={{ act: '681/2023', section: '20', moment: '3' }} /> : null}
          </p>
        </div>
        <p className="row">
          <SaveState desk={desk} />
          <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
          {canSign ? <a className="btn no-print" href="#underskrift">{t(words.toSign)}</a> : null}
        </p>
      </div>
      <p role="status" className="saved quiet">{said}</p>
      {at.authorityKind === 'employment-authority' ? <Notice kind="lawn"><p>{t(words.stateSystem)}</p><details><summary>{t(words.stateMore)}</summary><ul className="points">{[words.stateOverlap, words.stateStore, words.stateJoin, words.stateController].map((text) => <li key={text.en}>{t(text)}</li>)}</ul></details></Notice> : null}
      {at.mayWork ? null : <Notice kind="lawn"><p>{t(words.readOnly)}</p></Notice>}
      {desk.state === 'waiting' ? (
        <Notice kind="late" role="alert">
          <p>{t(words.notSaved)} <button type="button" className="lnk" onClick={desk.again}>{t(words.tryNow)}</button></p>
        </Notice>
      ) : null}
      {desk.notTaken.map((typed) => (
        <Notice kind="late" role="alert" key={typed}>
          <p><b>{t(words.notTaken)}</b></p>
          <p className="told-words">{typed}</p>
          <p><button type="button" className="lnk" onClick={() => desk.seenTo(typed)}>{t(words.seenTo)}</button></p>
        </Notice>
      ))}
      {at.family.length > 0 && !isTogether ? (
        <details className="family no-print">
          <summary>{t(words.family)} ({at.family.length})</summary>
          <p className="meta measure">{t(words.familyMeta)}</p>
          <p><Link to={`/arbete/person/${person}/familjesamtal`}>{t(words.together)}</Link></p>
          <ul className="lines">
            {at.family.map((one) => (
              <li key={one.id}>
                <Link to={`/arbete/person/${one.id}/samtal`}>{one.name || t(words.family)}</Link>{' '}
                <span className="meta">{dayText(one.born)} · {[one.hasOpenAssessment ? t(words.familyOpen) : one.assessedOn ? t(words.familyAssessed, { day: dayText(one.assessedOn) }) : t(words.familyNone), one.planUntil ? t(words.familyPlan, { day: dayText(one.planUntil) }) : ''].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Agenda desk={desk} />
      <div className="grid sitting">
        <div className="c5"><Talk desk={desk} name={name} /></div>
        <div className="c7"><PlanPaper desk={desk} /></div>
      </div>
      {canSign ? <Understanding desk={desk} name={name} /> : null}
      {canSign ? <Sign key={at.plan!.versions.length} desk={desk} name={name} onSigned={(n, isRefused) => setSaid(isRefused ? t(words.refusedNow) : t(words.signed, { n }))} /> : null}
      {at.mayWork ? <TakingPart desk={desk} /> : null}
      {at.mayWork ? <PersonMeetings person={at.person.id} /> : null}
      {at.plan || at.assessment ? <Papers desk={desk} /> : null}
      {at.plan && (at.plan.versions.length > 0 || at.plan.continues) ? <Versions plan={at.plan} /> : null}
    </>
  )
}

function SaveState({ desk }: { desk: Desk }) {
  const t = useSay()
  if (desk.state === 'waiting' || (desk.state === 'saved' && desk.savedAt === '')) return null
  return <span className="save-state" role="status">{desk.state === 'saving' ? t(words.saving) : <><Glyph name="ok" />{t(words.saved)} {desk.savedAt}</>}</span>
}
