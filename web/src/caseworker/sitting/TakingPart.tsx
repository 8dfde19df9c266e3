/** Who takes part besides the municipality and the person, and what a service provider has been told. */
import { useState } from 'react'
import type { endParticipation, inviteAuthority, listParticipations, Participation, recordAttendance } from '@kotostig/api/participation'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import type { Section } from '@kotostig/law/determination'
import { SectionChip, SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { ask, authorityName, freshKey } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { consentFaults, ConsentFields, Ground, newConsent, wholeConsent } from './Consent.tsx'
import { faultText } from './faults.ts'
import { Provider } from './Provider.tsx'
import { referral } from './referral.texts.ts'
import { partyNames } from './sitting.texts.ts'
import { occasions, taking as words } from './taking-part.texts.ts'
import type { Desk } from './useSitting.ts'

export function TakingPart({ desk }: { desk: Desk }) {
  const t = useSay()
  const { at } = desk
  const loaded = useLoad(`taking part ${at.person.id}`, () => ask<typeof listParticipations>(`/api/people/${at.person.id}/participations`))
  const [isInviting, setIsInviting] = useState(false)
  const found = loaded.value
  return (
    <section className="sec no-print" aria-labelledby="taking-part">
      <div className="sec-h"><h2 id="taking-part">{t(words.title)}</h2> <SectionChip place={{ act: '681/2023', section: '14', moment: '4' }} /> <SectionChip place={{ act: '681/2023', section: '20', moment: '2' }} /> <SectionChip place={{ act: '681/2023', section: '22', moment: '2' }} /></div>
      {found && found.participations.length === 0 ? <p>{t(words.none)}</p> : null}
      <ul className="lines invited">{found?.participations.map((one) => <li key={one.id}><Line one={one} onDone={loaded.again} /></li>)}</ul>
      {isInviting && found ? <Invite desk={desk} rights={found.rights} onClose={() => setIsInviting(false)} onDone={() => {
        setIsInviting(false)
        loaded.again()
      }} /> : <p><button type="button" className="btn" onClick={() => setIsInviting(true)}>{t(words.invite)}</button></p>}
      <Provider desk={desk} told={found?.disclosures ?? []} onDone={loaded.again} />
    </section>
  )
}

export function StateOf({ one }: { one: Participation }) {
  const t = useSay()
  const [glyph, text] = one.attendance === 'came' ? (['ok', t(words.came)] as const) : one.attendance === 'absent' ? (['off', t(words.absent, { reason: one.attendanceReason ?? '' })] as const)
    : one.answer === 'takes-part' ? (['ok', t(words.yes)] as const) : one.answer === 'does-not' ? (['off', t(words.no, { reason: one.answerReason ?? '' })] as const) : (['soon', t(words.asked, { day: dayText(one.invitedOn) })] as const)
  return <span className="st-line"><Glyph name={glyph} /><span>{text}{one.endedOn ? ` · ${t(words.ended, { day: dayText(one.endedOn) })}` : ''}</span></span>
}

function Line({ one, onDone }: { one: Participation; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [isAbsent, setIsAbsent] = useState(false)
  const [reason, setReason] = useState('')
  const { send, faultOf, problem } = useSending<typeof recordAttendance>('/api/participations/attendance')
  const ending = useSending<typeof endParticipation>('/api/participations/end')
  const attend = async (attendance: 'came' | 'absent'): Promise<void> => {
    if (await send({ participation: one.id, attendance, reason: attendance === 'absent' ? reason.trim() : '' })) {
      setIsAbsent(false)
      onDone()
    }
  }
  return (
    <>
      <p><b>{authorityName(one, language)}</b> <span className="meta">{t(occasions[one.occasion])}{one.meetsOn ? `, ${dayText(one.meetsOn)}` : ''}</span></p>
      <StateOf one={one} />
      <Ground basis={one.basis} source={one.source as Section[]} consent={one.consent} />
      {one.endedOn || one.answer === 'does-not' ? null : (
        <p className="row">
          {one.attendance === null && !isAbsent ? <><button type="button" className="lnk" onClick={() => void attend('came')}>{t(words.itCame)}</button><button type="button" className="lnk" onClick={() => setIsAbsent(true)}>{t(words.itDidNot)}</button></> : null}
          <button type="button" className="lnk" onClick={() => void ending.send({ participation: one.id }).then((done) => done && onDone())}>{t(words.end)}</button>
        </p>
      )}
      {isAbsent ? (
        <div className="stack small-form">
          <TextField id={`absent-${one.id}`} label={t(words.reason)} value={reason} most={500} error={faultOf('reason')} onChange={setReason} />
          <p className="row"><button type="button" className="btn" onClick={() => void attend('absent')}>{t(words.save)}</button><button type="button" className="lnk" onClick={() => setIsAbsent(false)}>{t(words.cancel)}</button></p>
        </div>
      ) : null}
      {problem || ending.problem ? <p role="alert">{problem || ending.problem}</p> : null}
    </>
  )
}

function Invite({ desk, rights, onClose, onDone }: { desk: Desk; rights: ReplyOf<typeof listParticipations>['rights']; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const { at } = desk
  const [key] = useState(freshKey)
  const [owner, setOwner] = useState<'welfare-area' | 'employment-authority' | 'municipality'>('welfare-area')
  const [occasion, setOccasion] = useState<Participation['occasion']>(at.plan?.versions.length ? 'review' : at.assessment && !at.assessment.closed ? 'assessment' : 'plan')
  const [meetsOn, setMeetsOn] = useState('')
  const [message, setMessage] = useState('')
  const [consent, setConsent] = useState(() => newConsent(desk))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const source = rights.find((one) => one.owner === owner && one.occasion === occasion)?.source ?? []
  const isByLaw = source.length > 0
  const { form, send, faultOf, problem, working } = useSending<typeof inviteAuthority>('/api/participations')
  const invite = async (): Promise<void> => {
    const found = isByLaw ? {} : consentFaults(consent)
    setMissing(found)
    if (Object.keys(found).length > 0) return
    if (await send({ person: at.person.id, key, owner, occasion, meetsOn: meetsOn || null, message: message.trim(), basis: isByLaw ? 'law' : 'consent', consent: isByLaw ? null : wholeConsent(consent) })) onDone()
  }
  const wrongWith = (field: string): string | undefined => (missing[field] ? faultText(missing[field], t) : faultOf(field))
  return (
    <form ref={form} className="stack sign-form item-edit" noValidate onSubmit={(event) => {
      event.preventDefault()
      void invite()
    }}>
      <div className="pair">
        <Choice id="invite-owner" label={t(words.inviteWhom)} value={owner} error={faultOf('owner')} options={(['welfare-area', 'employment-authority', 'municipality'] as const).filter((each) => each !== at.authorityKind).map((each) => [each, each === 'municipality' ? t(words.municipality) : t(partyNames[each])] as const)} onChange={(value) => setOwner((value || 'welfare-area') as typeof owner)} />
        <Choice id="invite-occasion" label={t(words.occasion)} value={occasion} options={Object.entries(occasions).map(([each, names]) => [each, t(names)] as const)} onChange={(value) => setOccasion((value || 'plan') as Participation['occasion'])} />
      </div>
      <DayField id="invite-day" label={t(words.meetsOn)} value={meetsOn} error={faultOf('meetsOn')} onChange={setMeetsOn} />
      <TextField id="invite-message" label={t(words.message)} hint={t(words.messageHint)} value={message} most={500} isLong error={faultOf('message')} onChange={setMessage} />
      {isByLaw ? <p className="meta">{t(referral.hasRight)} <SectionChips places={source as Section[]} /></p> : <><p>{t(referral.needsConsent)}</p><ConsentFields consent={consent} wrongWith={wrongWith} onChange={setConsent} /></>}
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p className="row"><button type="submit" className="btn pri" disabled={working}>{t(words.invite)}</button><button type="button" className="lnk" onClick={onClose}>{t(words.cancel)}</button></p>
    </form>
  )
}
