/** What decisions on fees are limited by and say at the end: entered by the authority, dated, never edited. */
import { useState } from 'react'
import type { FeeCap, readFeeTerms, recordFeeCap, recordRectification, withdrawFeeCap } from '@kotostig/api/fee'
import { centsText, centsTyped } from '../../shared/amount.ts'
import { dayText, periodText } from '../../shared/day.ts'
import { DayField } from '../../shared/DayField.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import '../meeting/meeting.css'
import { Foot } from './FeeDialogs.tsx'
import { terms as words } from './fee.texts.ts'

export function FeeTerms({ onSaid }: { onSaid: (text: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const { value: found, again } = useLoad('fee terms', () => ask<typeof readFeeTerms>('/api/fee-terms'))
  const [open, setOpen] = useState<'cap' | 'rectification' | FeeCap>()
  if (!found) return null
  const onClose = (): void => setOpen(undefined)
  const onDone = (): void => {
    setOpen(undefined)
    onSaid(t(words.saved))
    again()
  }
  const holds = found.rectifications.find((one) => one.from <= found.today)
  const coming = found.rectifications.filter((one) => one.from > found.today)
  return (
    <section aria-labelledby="fee-terms" className="stated">
      <div className="sec-h"><h2 id="fee-terms">{t(words.title)} <SectionChips places={[{ act: '681/2023', section: '32 a' }]} /></h2><button type="button" className="btn" onClick={() => setOpen('cap')}>{t(words.add)}</button></div>
      <p className="meta measure">{t(words.lead)}</p>
      <table className="tbl blocks admin-table">
        <caption className="vh">{t(words.title)}</caption>
        <thead><tr><th scope="col">{t(words.amount)}</th><th scope="col">{t(formWords.period)}</th><th scope="col">{t(words.source)}</th><th scope="col"><span className="vh">{t(words.withdraw)}</span></th></tr></thead>
        <tbody>
          {found.caps.map((one) => (
            <tr key={one.id} className={one.withdrawn ? 'over' : undefined}>
              <th scope="row">{centsText(one.cents)}</th>
              <td data-label={t(formWords.period)}>{periodText(one.from, one.to ?? undefined)}</td>
              <td data-label={t(words.source)}><span>{one.source} <span className="meta block">{dayText(one.recordedAt)}, {one.recordedBy}</span>{one.withdrawn ? <span className="meta block">{t(words.withdrawn, { at: dayText(one.withdrawn.at), by: one.withdrawn.by, reason: one.withdrawn.reason })}</span> : null}</span></td>
              <td className={one.withdrawn ? 'empty' : 'num'}>{one.withdrawn ? null : <button type="button" className="lnk" onClick={() => setOpen(one)}>{t(words.withdraw)}<span className="vh"> – {centsText(one.cents)}</span></button>}</td>
            </tr>
          ))}
          {found.ofLaw.map((one) => <tr key={one.from}><th scope="row">{centsText(one.cents)}</th><td data-label={t(formWords.period)}>{periodText(one.from, one.to)}</td><td data-label={t(words.source)}>{t(words.ofLaw)}</td><td className="empty" /></tr>)}
        </tbody>
      </table>
      <div className="sec-h"><h2>{t(words.rectification)} <SectionChips places={[{ act: '681/2023', section: '95', moment: '1' }, { act: '434/2003', section: '46' }]} /></h2><button type="button" className="btn" onClick={() => setOpen('rectification')}>{t(words.addRectification)}</button></div>
      <p className="meta measure">{t(words.rectificationLead)}</p>
      {holds ? null : <p>{t(words.noRectification)}</p>}
      {[...coming, ...(holds ? [holds] : [])].map((one) => (
        <div key={one.id}>
          <p className="as-said measure">{language === 'fi' ? one.fi : one.sv}</p>
          <p className="meta">{t(words.holds, { day: dayText(one.from) })} · {one.source} – {one.recordedBy}, {dayText(one.recordedAt)}</p>
        </div>
      ))}
      {open === 'cap' ? <AddCap today={found.today} onClose={onClose} onDone={onDone} /> : open === 'rectification' ? <AddRectification today={found.today} onClose={onClose} onDone={onDone} /> : open ? (
        <ReasonDialog<typeof withdrawFeeCap> title={t(words.withdrawTitle, { amount: centsText(open.cents) })} label={t(words.why)} verb={t(words.withdraw)} address="/api/fee-terms/caps/withdraw" bodyOf={(reason) => ({ cap: open.id, reason })} onClose={onClose} onDone={onDone}>
          <p>{t(words.withdrawText)}</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}

type Shared = { onClose: () => void; onDone: () => void }
function AddCap({ today, onClose, onDone }: Shared & { today: string }) {
  const t = useSay()
  const [draft, setDraft] = useState({ cents: '', from: `${today.slice(0, 4)}-01-01`, to: '', source: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordFeeCap>('/api/fee-terms/caps')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const cents = centsTyped(draft.cents)
    const faults = { ...(cents === undefined ? { cents: 'not-an-amount' as const } : {}), ...dayFaults({ from: draft.from, to: draft.to }, ['to']), ...(draft.source.trim().length < 3 ? { source: 'missing' as const } : {}) }
    if (cents === undefined || Object.keys(faults).length > 0) return fault(faults)
    if (await send({ cents, from: draft.from, to: draft.to === '' ? null : draft.to, source: draft.source.trim() })) onDone()
  }
  return (
    <Dialog title={t(words.add)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <TextField id="cap-cents" label={t(words.amountField)} value={draft.cents} most={12} error={faultOf('cents')} onChange={(cents) => change({ cents })} />
        <DayField id="cap-from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
        <DayField id="cap-to" label={t(formWords.to)} value={draft.to} error={faultOf('to')} onChange={(to) => change({ to })} />
        <p className="meta">{t(formWords.openEnd)}</p>
        <TextField id="cap-source" label={t(words.source)} hint={t(words.sourceHint)} value={draft.source} most={300} error={faultOf('source')} onChange={(source) => change({ source })} />
        <Foot working={working} problem={problem} save={t(formWords.save)} onClose={onClose} />
      </form>
    </Dialog>
  )
}

function AddRectification({ today, onClose, onDone }: Shared & { today: string }) {
  const t = useSay()
  const [draft, setDraft] = useState({ from: today, sv: '', fi: '', source: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordRectification>('/api/fee-terms/rectification')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const faults = { ...dayFaults({ from: draft.from }), ...(draft.sv.trim().length < 20 ? { sv: 'missing' as const } : {}), ...(draft.fi.trim().length < 20 ? { fi: 'missing' as const } : {}), ...(draft.source.trim().length < 3 ? { source: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ ...draft, sv: draft.sv.trim(), fi: draft.fi.trim(), source: draft.source.trim() })) onDone()
  }
  return (
    <Dialog title={t(words.addRectification)} onClose={onClose} isWide>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <TextField id="rect-sv" label={t(words.wordsSv)} hint={t(words.wordsHint)} value={draft.sv} most={4000} isLong error={faultOf('sv')} onChange={(sv) => change({ sv })} />
        <TextField id="rect-fi" label={t(words.wordsFi)} hint={t(words.wordsHint)} value={draft.fi} most={4000} isLong error={faultOf('fi')} onChange={(fi) => change({ fi })} />
        <DayField id="rect-from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
        <TextField id="rect-source" label={t(words.source)} value={draft.source} most={300} error={faultOf('source')} onChange={(source) => change({ source })} />
        <Foot working={working} problem={problem} save={t(formWords.save)} onClose={onClose} />
      </form>
    </Dialog>
  )
}
