/** Signing: what the law still asks for, how long the plan may last with the arithmetic, and who signs or refuses. */
import { useState } from 'react'
import type { signPlan, SittingPlan } from '@kotostig/api/sitting'
import { extensionGrounds, signatureOutcomes } from '@kotostig/api/sitting-words'
import type { Section, Working } from '@kotostig/law/determination'
import { aims as aimNames } from '@kotostig/law/plan-aims'
import type { Aim } from '@kotostig/law/plan-aims'
import { Arithmetic } from '../../shared/case/duties/Arithmetic.tsx'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChip, SectionChips } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { Choice, dayFaults, TextField } from '../form.tsx'
import type { BodyOf } from '../session.ts'
import { freshKey, useSession } from '../session.ts'
import { faultIn, faultText, otherFault } from './faults.ts'
import { groundNames, partyNames, remarkNames, signatureNames, sitting as words } from './sitting.texts.ts'
import type { Desk, Written } from './useSitting.ts'
import { changes, Diff } from './Versions.tsx'

type Body = BodyOf<typeof signPlan>
const otherParties = ['welfare-area', 'employment-authority'] as const
type Other = { name: string; outcome: Body['signatures'][number]['outcome']; reason: string }
const nobody: Other = { name: '', outcome: 'signed', reason: '' }
const fields = ['act', 'startsOn', 'until', 'ground', 'departureReason', 'signatures']

export function Sign({ desk, name, onSigned }: { desk: Desk; name: string; onSigned: (version: number, isRefused: boolean) => void }) {
  const t = useSay()
  const { session } = useSession()
  const { at } = desk
  const plan = at.plan!
  const [key] = useState(freshKey)
  // A first plan that was refused is no plan yet: what comes next is making it.
  const isAgreed = plan.versions.some((each) => each.act !== 'plan-made' || each.signatures.every((one) => one.party === 'authority' || one.outcome !== 'refused'))
  const [act, setAct] = useState<Body['act']>(at.nextReviewDue !== null || isAgreed ? 'plan-reviewed' : 'plan-made')
  const [startsOn, setStartsOn] = useState(at.today)
  // A review leaves the last day as it was agreed, unless it is changed on purpose.
  const last = isAgreed ? plan.versions[0] : (plan.continues ?? undefined)
  const before = last?.until
  const [until, setUntil] = useState(before !== undefined && before >= at.today && before <= at.limits.latest ? before : at.limits.latest)
  const [ground, setGround] = useState<Body['ground']>(null)
  const [withWelfare, setWithWelfare] = useState((plan.versions[0] ?? plan.continues)?.withWelfareArea ?? at.assessment?.welfareAreaTakesPart === true)
  const [departure, setDeparture] = useState('')
  const [party, setParty] = useState<'person' | 'guardian' | 'representative'>(at.age >= 18 ? 'person' : at.isUnaccompanied ? 'representative' : 'guardian')
  const [signer, setSigner] = useState(at.age < 18 ? '' : name)
  const [outcome, setOutcome] = useState<Body['signatures'][number]['outcome']>('signed')
  const [refusal, setRefusal] = useState('')
  const [others, setOthers] = useState<Partial<Record<(typeof otherParties)[number], Other>>>({})
  const [written, setWritten] = useState<Written>()
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const base = plan.versions[0] ?? plan.continues
  const changed = base ? changes(base.items, plan.items).filter((one) => one.sign !== '=') : []
  const [dayFault, setDayFault] = useState<Record<string, string>>({})
  const moved = before !== undefined && act !== 'plan-made' && until !== before && dayFaults({ until })['until'] === undefined
  const hasChanges = changed.length > 0 || moved
  const taking = otherParties.filter((kind) => (kind === 'welfare-area' && withWelfare) || plan.items.some((item) => !item.isOwn && item.owner.kind === kind))
  const isRefused = act === 'plan-made' && outcome === 'refused'
  const stops = plan.remarks.filter((remark) => remark.stops)
  const departs = plan.remarks.filter((remark) => !remark.stops)
  const working = at.limits.working as Working | null
  const sign = async (): Promise<void> => {
    const faults = dayFaults({ startsOn, until })
    setDayFault(faults)
    setIsAsked(hasChanges && !isConfirmed)
    if (Object.keys(faults).length > 0 || (hasChanges && !isConfirmed)) return
    const body: Body = {
      plan: plan.id, key, act, startsOn, until, ground: act === 'plan-extended' ? ground : null, withWelfareArea: withWelfare, departureReason: departure.trim(),
      signatures: [{ party, name: signer.trim(), outcome, reason: refusal.trim() }, { party: 'authority', name: session?.signedIn?.name ?? '', outcome: 'signed', reason: '' },
        ...taking.flatMap((kind) => (others[kind]?.name.trim() ? [{ party: kind, name: others[kind].name.trim(), outcome: others[kind].outcome, reason: others[kind].reason.trim() }] : []))],
      seen: plan.items.map((item) => ({ item: item.id, number: item.number })),
    }
    const done = await desk.write('sign', '/api/plans/sign', body)
    setWritten(done)
    if (done.kind === 'saved') onSigned(done.at.plan?.versions[0]?.number ?? 1, isRefused)
    if (done.kind === 'conflict') setIsConfirmed(false)
  }
  const wrongWith = (field: string): string | undefined => (dayFault[field] ? faultText(dayFault[field], t) : faultIn(written, field, t))
  const other = otherFault(written, fields, t)
  return (
    <section className="sec no-print" aria-labelledby="underskrift">
      <div className="sec-h"><h2 id="underskrift" tabIndex={-1}>{t(words.sign)}</h2><span className="meta">{t(words.frozen)}</span></div>
      <Remarks title={t(words.stops)} remarks={stops} />
      <Remarks title={t(words.departs)} remarks={departs} />
      <form className="sign-form stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}>
        {isAgreed || at.nextReviewDue ? (
          <div className="field"><span className="lab">{t(words.what)}</span><Segments label={t(words.what)} options={[['plan-reviewed', t(words.reviewed)], ['plan-extended', t(words.extended)], ...(at.nextReviewDue ? [] : [['plan-made', t(words.made)] as const])]} value={act} onChange={setAct} /></div>
        ) : null}
        {act === 'plan-extended' ? <Choice id="sign-ground" label={t(words.ground)} value={ground ?? ''} error={wrongWith('ground')} options={extensionGrounds.map((each) => [each, t(groundNames[each])] as const)} onChange={(value) => setGround((value || null) as Body['ground'])} /> : null}
        <div className="pair">
          <DayField id="sign-from" label={t(words.from)} value={startsOn} error={wrongWith('startsOn')} onChange={setStartsOn} />
          <DayField id="sign-until" label={t(words.until)} value={until} error={wrongWith('until')} onChange={setUntil} />
        </div>
        {act === 'plan-extended' ? at.extensions.filter((one) => one.isForStudies === (ground === 'studies-31')).map((one) => (
          <div key={String(one.isForStudies)}>
            <p className="meta">{t(words.longest, { day: dayText(one.latest) })} <SectionChips places={one.source as Section[]} /></p>
            {one.working ? <Arithmetic working={[one.working as Working]} /> : null}
          </div>
        )) : (
          <div>
            <p className="meta">{t(words.longest, { day: dayText(at.limits.latest) })} <SectionChips places={at.limits.source as Section[]} /></p>
            {working ? <Arithmetic working={[working]} /> : null}
          </div>
        )}
        {act === 'plan-made' ? <label className="chk"><input type="checkbox" checked={withWelfare} onChange={(event) => setWithWelfare(event.target.checked)} />{t(words.withWelfare)} <SectionChip place={{ act: '681/2023', section: '20', moment: '2' }} /></label> : null}
        {departs.length > 0 ? <TextField id="sign-departure" label={t(words.departure)} value={departure} most={2000} isLong error={wrongWith('departureReason')} onChange={setDeparture} /> : null}
        <div className="pair">
          <Choice id="sign-party" label={t(words.personSigns)} value={party} options={(['person', 'guardian', 'representative'] as const).map((each) => [each, t(partyNames[each])] as const)} onChange={(value) => {
            const next = (value || 'person') as typeof party
            setParty(next)
            setSigner(next === 'person' ? name : '')
          }} />
          <TextField id="sign-name" label={t(words.signer)} value={signer} most={200} error={wrongWith('signatures')} onChange={setSigner} />
        </div>
        <div className="field"><Segments label={t(words.sign)} options={signatureOutcomes.map((each) => [each, t(signatureNames[each])] as const)} value={outcome} onChange={setOutcome} /></div>
        {outcome === 'refused' ? <TextField id="sign-refusal" label={t(words.refusal)} value={refusal} most={500} isLong error={wrongWith('signatures')} onChange={setRefusal} /> : null}
        {isRefused ? <p className="meta">{t(words.refusedMeans)} <SectionChip place={{ act: '681/2023', section: '18', moment: '1' }} /> <SectionChip place={{ act: '681/2023', section: '19', moment: '1' }} /></p> : null}
        {taking.map((kind) => {
          const one = others[kind] ?? nobody
          const change = (part: Partial<Other>): void => setOthers({ ...others, [kind]: { ...one, ...part } })
          return (
            <fieldset className="aims" key={kind}>
              <legend>{t(words.otherParty, { name: t(partyNames[kind]) })} <SectionChip place={{ act: '681/2023', section: act === 'plan-reviewed' ? '22' : '20', moment: '2' }} /></legend>
              <TextField id={`sign-${kind}`} label={t(words.otherSigner, { name: t(partyNames[kind]) })} value={one.name} most={200} onChange={(who) => change({ name: who })} />
              {one.name.trim() ? <div className="field"><Segments label={t(partyNames[kind])} options={signatureOutcomes.map((each) => [each, t(signatureNames[each])] as const)} value={one.outcome} onChange={(value) => change({ outcome: value })} /></div> : null}
              {one.name.trim() && one.outcome === 'refused' ? <TextField id={`refusal-${kind}`} label={t(words.reason)} value={one.reason} most={500} error={wrongWith('signatures')} onChange={(reason) => change({ reason })} /> : null}
            </fieldset>
          )
        })}
        {hasChanges ? (
          <div>
            <h3>{t(words.whatChanges)}</h3>
            {moved ? <p>{t(words.validity, { before: dayText(before), after: dayText(until) })}</p> : null}
            <Diff found={changed} />
            <label className="chk"><input type="checkbox" checked={isConfirmed} aria-invalid={isAsked && !isConfirmed ? true : undefined} aria-describedby={isAsked && !isConfirmed ? 'confirm-e' : undefined} onChange={(event) => setIsConfirmed(event.target.checked)} />{t(words.confirmed, { name })} <SectionChip place={{ act: '681/2023', section: '22', moment: '1' }} /></label>
            {isAsked && !isConfirmed ? <p className="err" id="confirm-e" role="alert">{t(words.confirmFirst)}</p> : null}
          </div>
        ) : null}
        {written?.kind === 'conflict' ? <Notice kind="late" role="alert"><p>{t(words.seenNow)}</p></Notice> : null}
        {other ? <Notice kind="late" role="alert"><p>{other}</p></Notice> : null}
        <p><button type="submit" className={stops.length > 0 ? 'btn' : 'btn pri'} disabled={stops.length > 0}>{t(words.signNow)}</button></p>
      </form>
    </section>
  )
}

function Remarks({ title, remarks }: { title: string; remarks: SittingPlan['remarks'] }) {
  const t = useSay()
  if (remarks.length === 0) return null
  return (
    <div className="missing">
      <p><b>{title}</b></p>
      <ul className="points">
        {remarks.map((remark, at) => (
          <li key={at}>{t(remarkNames[remark.what as keyof typeof remarkNames], { aims: (remark.aims ?? []).map((aim) => t(aimNames[aim as Aim])).join(' / ') })} <SectionChip place={remark.source as Section} /></li>
        ))}
      </ul>
    </div>
  )
}
