/** Referrals out of the assessment (869/2024 3 §, 14 § 2 and 7) and of the plan (20 § 5): on which ground something is told, by when an answer is asked for, and what came back. */
import { useState } from 'react'
import type { refer, recordReferralAnswer } from '@kotostig/api/referral'
import { referralReceivers } from '@kotostig/api/referral-words'
import type { SittingMeasure } from '@kotostig/api/sitting'
import type { Section } from '@kotostig/law/determination'
import { specifyingMeasures } from '@kotostig/law/assessment-content'
import { referralByKey, serviceReferrals } from '@kotostig/law/referral-kinds'
import { DayField } from '../../shared/DayField.tsx'
import { addDays, dayText, daysBetween } from '../../shared/day.ts'
import type { IsoDate } from '../../shared/day.ts'
import { Glyph, Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { upperFirst, useSay } from '../../shared/words.tsx'
import { formWords } from '../form.texts.ts'
import { Choice, dayFaults, TextField } from '../form.tsx'
import type { BodyOf } from '../session.ts'
import { freshKey } from '../session.ts'
import { consentFaults, ConsentFields, Ground, newConsent, wholeConsent } from './Consent.tsx'
import { faultIn, faultText, otherFault } from './faults.ts'
import { receiverNames, referral as words } from './referral.texts.ts'
import { sitting } from './sitting.texts.ts'
import type { Desk, Written } from './useSitting.ts'

/** `from`: what the referral follows from. `kinds`: to what one may be sent now; none: nothing new goes out. */
type Props = { desk: Desk; title: string; places: readonly Section[]; list: readonly SittingMeasure[]; from: { assessment: string | null; plan: string | null }; kinds: readonly string[]; mayAnswer: boolean }
export function Referrals({ desk, title, places, list, from, kinds, mayAnswer }: Props) {
  const t = useSay()
  const [isAdding, setIsAdding] = useState(false)
  if (kinds.length === 0 && list.length === 0) return null
  const id = from.plan === null ? 'measures' : 'plan-referrals'
  return (
    <section className="measures" aria-labelledby={id}>
      <h3 id={id}>{title} <SectionChips places={places} /></h3>
      {list.length > 0 ? <ul className="lines">{list.map((each) => <li key={each.id}><One desk={desk} each={each} mayAnswer={mayAnswer} /></li>)}</ul> : null}
      {kinds.length > 0 && !isAdding ? <button type="button" className="lnk no-print" onClick={() => setIsAdding(true)}>{t(sitting.refer)}<span className="vh"> – {title}</span></button> : null}
      {isAdding ? <Refer desk={desk} from={from} kinds={kinds} onClose={() => setIsAdding(false)} /> : null}
    </section>
  )
}
export const kindsOf = (isOpen: boolean): string[] => [...(isOpen ? specifyingMeasures.map((one) => one.key) : []), ...serviceReferrals.filter((one) => one.key !== 'planned-service').map((one) => one.key)]
export const kindsOfPlan = serviceReferrals.map((one) => one.key)

/** What somebody is sent to: a service of the plan by its own words. */
const useNameOf = (desk: Desk) => {
  const t = useSay()
  return ({ measure, item }: { measure: string; item: string | null }): string => desk.at.plan?.items.find((one) => one.id === item)?.words ?? upperFirst(t(referralByKey.get(measure)?.names ?? { sv: measure, fi: measure, en: measure }))
}

function One({ desk, each, mayAnswer }: { desk: Desk; each: SittingMeasure; mayAnswer: boolean }) {
  const t = useSay()
  const nameOf = useNameOf(desk)
  const [isWriting, setIsWriting] = useState(false)
  const [on, setOn] = useState(desk.at.today)
  const [result, setResult] = useState('')
  const [written, setWritten] = useState<Written>()
  const send = async (): Promise<void> => {
    const body: BodyOf<typeof recordReferralAnswer> = { referral: each.id, on, result: result.trim() }
    const outcome = await desk.write(`referral ${each.id}`, '/api/referrals/back', body)
    setWritten(outcome)
    if (outcome.kind === 'saved') setIsWriting(false)
  }
  const isLate = each.returnedOn === null && each.answerBy !== null && each.answerBy < desk.at.today
  return (
    <>
      <p className="st-line"><Glyph name={each.returnedOn ? 'ok' : isLate ? 'warn' : 'soon'} /><span>{nameOf(each)}</span></p>
      <p className="meta">{each.returnedOn ? t(words.back, { day: dayText(each.returnedOn), to: each.referredTo, result: each.result ?? '' }) : t(words.out, { day: dayText(each.on), to: each.referredTo })}</p>
      <Ground basis={each.basis} source={each.source as Section[]} consent={each.consent} />
      {each.returnedOn ? null : (
        <p className="meta">{isLate ? <b>{t(words.late, { n: daysBetween(each.on as IsoDate, desk.at.today as IsoDate), day: dayText(each.answerBy!) })}</b> : each.answerBy ? t(words.awaited, { day: dayText(each.answerBy) }) : t(sitting.awaited, { n: daysBetween(each.on as IsoDate, desk.at.today as IsoDate) })}</p>
      )}
      {mayAnswer && !each.returnedOn && !isWriting ? <button type="button" className="lnk no-print" onClick={() => setIsWriting(true)}>{t(sitting.writeResult)}<span className="vh"> – {nameOf(each)}</span></button> : null}
      {isWriting ? (
        <form className="stack small-form" noValidate onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}>
          <DayField id={`back-${each.id}`} label={t(sitting.on)} value={on} onChange={setOn} error={faultIn(written, 'on', t)} />
          <TextField id={`result-${each.id}`} label={t(sitting.result)} hint={t(words.noAnswer)} value={result} most={2000} isLong error={faultIn(written, 'result', t)} onChange={setResult} />
          <p className="row"><button type="submit" className="btn">{t(formWords.save)}</button><button type="button" className="lnk" onClick={() => setIsWriting(false)}>{t(sitting.cancel)}</button></p>
        </form>
      ) : null}
    </>
  )
}

type Body = Omit<BodyOf<typeof refer>, 'consent' | 'reminder' | 'basis'>
function Refer({ desk, from, kinds, onClose }: { desk: Desk; from: Props['from']; kinds: readonly string[]; onClose: () => void }) {
  const t = useSay()
  const nameOf = useNameOf(desk)
  const { at } = desk
  const [body, setBody] = useState<Body>({ ...from, item: null, key: freshKey(), measure: '', receiver: 'provider', referredTo: '', on: at.today, answerBy: addDays(at.today as IsoDate, 28) })
  const [isNothingTold, setIsNothingTold] = useState(false)
  const [consent, setConsent] = useState(() => newConsent(desk))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [written, setWritten] = useState<Written>()
  const change = (part: Partial<Body>): void => {
    setBody({ ...body, ...part })
    setFaults({})
  }
  const rights = at.rights.find((one) => one.receiver === body.receiver)?.source ?? []
  const basis = isNothingTold ? 'nothing-told' : rights.length > 0 ? 'law' : 'consent'
  const services = from.plan === null ? [] : (at.plan?.items ?? []).filter((item) => !['long-goal', 'period-goal', 'follow-up', 'job-search'].includes(item.kind))
  const chosen = body.item === null ? body.measure : `item ${body.item}`
  const send = async (): Promise<void> => {
    const missing = { ...(body.measure === '' ? { measure: 'missing' } : {}), ...(body.referredTo.trim().length < 2 ? { referredTo: 'missing' } : {}), ...dayFaults({ on: body.on, answerBy: body.answerBy }) }
    const ofConsent = basis === 'consent' ? consentFaults(consent) : {}
    const found = { ...missing, ...ofConsent }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const outcome = await desk.write(`refer ${body.key}`, '/api/referrals', {
      ...body, referredTo: body.referredTo.trim(), basis, consent: basis === 'consent' ? wholeConsent(consent) : null,
      reminder: t(words.remindText, { measure: nameOf(body), to: body.referredTo.trim(), day: dayText(body.on) }).slice(0, 300),
    })
    setWritten(outcome)
    if (outcome.kind === 'saved' || outcome.kind === 'away') onClose()
  }
  const wrongWith = (field: string): string | undefined => (faults[field] ? faultText(faults[field], t) : faultIn(written, field, t))
  const other = otherFault(written, ['measure', 'referredTo', 'on', 'answerBy', 'basis', 'consent'], t)
  return (
    <form className="stack small-form item-edit no-print" noValidate aria-label={t(words.form)} onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <Choice id="refer-measure" label={t(words.toWhat)} value={chosen} error={wrongWith('measure')} options={[...services.map((item) => [`item ${item.id}`, item.words.slice(0, 80)] as const), ...kinds.filter((key) => key !== 'planned-service' || services.length === 0).map((key) => [key, upperFirst(t(referralByKey.get(key)!.names))] as const)]} onChange={(value) => {
        const item = value.startsWith('item ') ? value.slice(5) : null
        change({ item, measure: item === null ? value : 'planned-service' })
      }} />
      <div className="pair">
        <Choice id="refer-receiver" label={t(words.receiver)} value={body.receiver} options={referralReceivers.map((each) => [each, t(receiverNames[each])] as const)} onChange={(value) => change({ receiver: (value || 'other') as Body['receiver'] })} />
        <TextField id="refer-to" label={t(sitting.referredTo)} value={body.referredTo} most={200} error={wrongWith('referredTo')} onChange={(referredTo) => change({ referredTo })} />
      </div>
      <div className="pair">
        <DayField id="refer-on" label={t(sitting.on)} value={body.on} error={wrongWith('on')} onChange={(on) => change({ on })} />
        <DayField id="refer-by" label={t(words.answerBy)} value={body.answerBy} error={wrongWith('answerBy')} onChange={(answerBy) => change({ answerBy })} />
      </div>
      <p className="meta">{t(words.reminds)}</p>
      <fieldset className="aims">
        <legend>{t(words.ground)}</legend>
        <Segments<'tells' | 'nothing'> label={t(words.ground)} options={[['tells', t(words.tells)], ['nothing', t(words.tellsNothing)]]} value={isNothingTold ? 'nothing' : 'tells'} onChange={(value) => setIsNothingTold(value === 'nothing')} />
        {isNothingTold ? <p className="meta">{t(words.nothingToldHint)}</p> : rights.length > 0 ? <p>{t(words.hasRight)} <SectionChips places={rights as Section[]} /></p> : <p>{t(words.needsConsent)}</p>}
        {wrongWith('basis') ? <p className="err" role="alert"><Glyph name="late" /> {wrongWith('basis')}</p> : null}
      </fieldset>
      {basis === 'consent' ? (
        <ConsentFields consent={consent} wrongWith={wrongWith} onChange={setConsent} />
      ) : null}
      {other ? <Notice kind="late" role="alert"><p>{other}</p></Notice> : null}
      <p className="row"><button type="submit" className="btn">{t(sitting.refer)}</button><button type="button" className="lnk" onClick={onClose}>{t(sitting.cancel)}</button></p>
    </form>
  )
}
