/** What the municipality states of itself: who carries out its tasks (8 §), whom to contact (9 §), its agreement with the state (42 §), programme (13 §) and readings. */
import { useState } from 'react'
import type { MunicipalityCondition, readMunicipalityConditions, recordMunicipalityCondition, reviewMunicipalityCondition, withdrawMunicipalityCondition } from '@kotostig/api/municipality'
import { DayField } from '../../shared/DayField.tsx'
import { dayText, periodText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import '../office.css'
import { ask, authorityName, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { FeeTerms } from '../fee/FeeTerms.tsx'
import { Arrangements } from './Arrangements.tsx'
import { ContactUnits } from './ContactUnits.tsx'
import { municipality as words } from './municipality.texts.ts'
import { OwnReadings } from './OwnReadings.tsx'
import { practice } from './practice.texts.ts'

const kinds = ['agreement', 'programme'] as const
const sectionOf = { agreement: { act: '681/2023', section: '42' }, programme: { act: '681/2023', section: '13' } } as const

export default function MunicipalityPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const [said, setSaid] = useState('')
  const who = session?.signedIn
  if (!who) return <Loading />
  const isMunicipality = who.authority.kind === 'municipality'
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(isMunicipality ? words.title : practice.otherTitle)}</h1>
          <p className="meta measure">{authorityName(who, language)}. {t(isMunicipality ? words.lead : practice.otherLead)}</p>
        </div>
      </div>
      <p role="status" className="saved">{said}</p>
      {isMunicipality || who.authority.kind === 'employment-authority' ? <Arrangements isMunicipality={isMunicipality} onSaid={setSaid} /> : null}
      {isMunicipality ? <ContactUnits onSaid={setSaid} /> : null}
      {isMunicipality ? <Stated onSaid={setSaid} /> : null}
      {isMunicipality || who.authority.kind === 'employment-authority' ? <FeeTerms onSaid={setSaid} /> : null}
      <OwnReadings onSaid={setSaid} />
    </>
  )
}

function Stated({ onSaid }: { onSaid: (text: string) => void }) {
  const t = useSay()
  const { value: found, failed, again } = useLoad('municipality', () => ask<typeof readMunicipalityConditions>('/api/municipality'))
  const [open, setOpen] = useState<'add' | { what: 'withdraw' | 'review'; one: MunicipalityCondition }>()
  if (!found) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const close = { onClose: () => setOpen(undefined) }
  const done = (text: string): void => {
    setOpen(undefined)
    onSaid(text)
    again()
  }
  const shared = { ...close, onDone: (toDerive: number) => done(t(words.done, { n: toDerive })) }
  return (
    <>
      {kinds.map((kind, at) => {
        const rows = found.conditions.filter((one) => one.kind === kind)
        return (
          <section key={kind} aria-labelledby={kind} className="stated">
            <div className="sec-h"><h2 id={kind}>{t(words[kind])} <SectionChips places={[sectionOf[kind]]} /></h2>{at === 0 ? <button type="button" className="btn" onClick={() => setOpen('add')}>{t(words.add)}</button> : null}</div>
            {rows.length === 0 ? <p className="measure">{t(words.none)}</p> : <Conditions kind={t(words[kind])} rows={rows} onOpen={(what, one) => setOpen({ what, one })} />}
          </section>
        )
      })}
      {open === 'add' ? <AddCondition {...shared} /> : open?.what === 'withdraw' ? <WithdrawCondition condition={open.one} {...shared} /> : open ? <Review condition={open.one} {...close} onDone={(day) => done(t(practice.reviewSaved, { day: dayText(day) }))} /> : null}
    </>
  )
}

function Conditions({ kind, rows, onOpen }: { kind: string; rows: readonly MunicipalityCondition[]; onOpen: (what: 'withdraw' | 'review', one: MunicipalityCondition) => void }) {
  const t = useSay()
  return (
    <table className="tbl blocks admin-table">
      <caption className="vh">{kind}</caption>
      <thead>
        <tr><th scope="col">{t(formWords.period)}</th><th scope="col">{t(words.source)}</th><th scope="col">{t(words.said)}</th><th scope="col"><span className="vh">{t(words.wrong)}</span></th></tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id} className={one.withdrawn ? 'over' : undefined}>
            <th scope="row">{one.withdrawn ? <s>{periodText(one.from, one.to ?? undefined)}</s> : periodText(one.from, one.to ?? undefined)}
              {one.reviewBy ? <span className="meta block">{one.reviewedOn ? `${t(practice.reviewed, { day: dayText(one.reviewedOn) })}, ` : ''}{t(practice.reviewBy, { day: dayText(one.reviewBy) })}</span> : null}
            </th>
            <td data-label={t(words.source)}>{one.note ?? ''}{one.withdrawn ? <span className="meta block">{t(words.withdrawn, { day: dayText(one.withdrawn.at), who: one.withdrawn.by ?? '', reason: one.withdrawn.reason })}</span> : null}</td>
            <td data-label={t(words.said)}><span className="meta">{dayText(one.recordedAt)}, {one.recordedBy ?? t(words.nobody)}</span></td>
            <td className={one.withdrawn ? 'empty' : 'num'}>
              {one.reviewBy ? <button type="button" className="lnk block" onClick={() => onOpen('review', one)}>{t(practice.review)}<span className="vh"> – {periodText(one.from, one.to ?? undefined)}</span></button> : null}
              {one.withdrawn ? null : <button type="button" className="lnk block" onClick={() => onOpen('withdraw', one)}>{t(words.wrong)}<span className="vh"> – {kind} {periodText(one.from, one.to ?? undefined)}</span></button>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Shared = { onClose: () => void; onDone: (toDerive: number) => void }

function AddCondition({ onClose, onDone }: Shared) {
  const t = useSay()
  const [draft, setDraft] = useState({ kind: '', from: '', to: '', note: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordMunicipalityCondition>('/api/municipality/conditions')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const kind = kinds.find((one) => one === draft.kind)
    const faults = { ...(kind === undefined ? { kind: 'missing' as const } : {}), ...dayFaults({ from: draft.from, to: draft.to }, ['to']) }
    if (kind === undefined || Object.keys(faults).length > 0) return fault(faults)
    const saved = await send({ kind, from: draft.from, to: draft.to === '' ? null : draft.to, note: draft.note })
    if (saved) onDone(saved.toDerive)
  }
  return (
    <Dialog title={t(words.addTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <Choice id="kind" label={t(words.what)} value={draft.kind} error={faultOf('kind')} options={kinds.map((kind) => [kind, t(words[kind])])} onChange={(kind) => change({ kind })} />
        <DayField id="from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
        <DayField id="to" label={t(formWords.to)} value={draft.to} error={faultOf('to')} onChange={(to) => change({ to })} />
        <p className="hint">{t(formWords.openEnd)}</p>
        <TextField id="note" label={t(words.note)} value={draft.note} most={500} error={faultOf('note')} onChange={(note) => change({ note })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

function WithdrawCondition({ condition, onClose, onDone }: Shared & { condition: MunicipalityCondition }) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof withdrawMunicipalityCondition>('/api/municipality/conditions/withdraw')
  const save = async (): Promise<void> => {
    if (reason.trim().length < 3) return fault({ reason: 'missing' })
    const saved = await send({ condition: condition.id, reason })
    if (saved) onDone(saved.toDerive)
  }
  return (
    <Dialog title={t(words.wrongTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p>{t(words[condition.kind])} {periodText(condition.from, condition.to ?? undefined)}</p>
        <p className="measure">{t(words.wrongHelp)}</p>
        <TextField id="reason" label={t(words.reason)} value={reason} most={500} isLong error={faultOf('reason')} onChange={(value) => {
          setReason(value)
          clear('reason')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.withdraw)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

function Review({ condition, onClose, onDone }: { condition: MunicipalityCondition; onClose: () => void; onDone: (reviewBy: string) => void }) {
  const t = useSay()
  const { session } = useSession()
  const [draft, setDraft] = useState({ on: session?.today ?? '', note: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof reviewMunicipalityCondition>('/api/municipality/conditions/review')
  const save = async (): Promise<void> => {
    const faults = dayFaults({ on: draft.on })
    if (Object.keys(faults).length > 0) return fault(faults)
    const saved = await send({ condition: condition.id, ...draft })
    if (saved) onDone(saved.reviewBy)
  }
  return (
    <Dialog title={t(practice.reviewTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <DayField id="on" label={t(practice.reviewDay)} value={draft.on} error={faultOf('on')} onChange={(on) => {
          setDraft({ ...draft, on })
          clear('on')
        }} />
        <TextField id="note" label={t(practice.reviewNote)} value={draft.note} most={500} error={faultOf('note')} onChange={(note) => setDraft({ ...draft, note })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
