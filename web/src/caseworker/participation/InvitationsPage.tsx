/** What the own authority has been asked to take part in. */
import { useState } from 'react'
import type { answerInvitation, listInvitations } from '@kotostig/api/participation'
import { dayText } from '../../shared/day.ts'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { TextField, useSending } from '../form.tsx'
import { ask, authorityName } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { StateOf } from '../sitting/TakingPart.tsx'
import { occasions, taking as words } from '../sitting/taking-part.texts.ts'
import '../sitting/sitting.css'

const act = '681/2023'
const takingPlaces = [{ act, section: '14', moment: '4' }, { act, section: '20', moment: '2' }, { act, section: '22', moment: '2' }]
type Invitation = ReplyOf<typeof listInvitations>['invitations'][number]

export default function InvitationsPage() {
  const t = useSay()
  const { value, failed, again } = useLoad('invitations', () => ask<typeof listInvitations>('/api/participations'))
  if (!value) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  return (
    <>
      <div className="head"><div><h1>{t(words.invitations)}</h1><p className="meta measure">{t(words.invitationsLead)} <SectionChips places={takingPlaces} /></p></div></div>
      {value.invitations.length === 0 ? <p>{t(words.noInvitations)}</p> : null}
      <ul className="lines">{value.invitations.map((one) => <li key={one.participation.id}><Row one={one} onDone={again} /></li>)}</ul>
    </>
  )
}

function Row({ one: { person, participation }, onDone }: { one: Invitation; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [isDeclining, setIsDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const { send, faultOf, problem } = useSending<typeof answerInvitation>('/api/participations/answer')
  const answer = async (given: 'takes-part' | 'does-not'): Promise<void> => {
    if (await send({ participation: participation.id, answer: given, reason: given === 'does-not' ? reason.trim() : '' })) onDone()
  }
  return (
    <>
      <p><b>{nameOfLine(person, t)}</b> <span className="meta">{person.caseNumber}</span></p>
      <p className="meta">{t(occasions[participation.occasion])}{participation.meetsOn ? `, ${dayText(participation.meetsOn)}` : ''} · {t(words.from, { name: authorityName({ authority: participation.inviting }, language), who: participation.invitedBy })}</p>
      {participation.message ? <p className="measure">{participation.message}</p> : null}
      <StateOf one={participation} />
      <p className="row">
        {participation.answer === 'takes-part' || participation.attendance ? null : <button type="button" className="btn" onClick={() => void answer('takes-part')}>{t(words.take)}</button>}
        {participation.answer === 'does-not' || participation.attendance || isDeclining ? null : <button type="button" className="lnk" onClick={() => setIsDeclining(true)}>{t(words.decline)}</button>}
        {participation.answer === 'does-not' ? null : <Link to={`/arbete/person/${person.id}/delad-plan`}>{t(words.openPlan)}</Link>}
      </p>
      {isDeclining ? (
        <div className="stack small-form narrow-form">
          <TextField id={`decline-${participation.id}`} label={t(words.reason)} value={reason} most={500} error={faultOf('reason')} onChange={setReason} />
          <p className="row"><button type="button" className="btn" onClick={() => void answer('does-not')}>{t(words.save)}</button><button type="button" className="lnk" onClick={() => setIsDeclining(false)}>{t(words.cancel)}</button></p>
        </div>
      ) : null}
      {problem ? <p role="alert">{problem}</p> : null}
    </>
  )
}
