/** The unit that receives contacts from other authorities (9 §), from when to when. Public. */
import { useState } from 'react'
import type { endContactUnit, nameContactUnit, readContactUnits } from '@kotostig/api/practice'
import { DayField } from '../../shared/DayField.tsx'
import { dayText, periodText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { municipality as common } from './municipality.texts.ts'
import { practice as words } from './practice.texts.ts'

export function ContactUnits({ onSaid }: { onSaid: (text: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const { value: found, again } = useLoad('contact', () => ask<typeof readContactUnits>('/api/contact-unit'))
  const [open, setOpen] = useState<'name' | 'end'>()
  if (!found) return null
  const shared = {
    onClose: () => setOpen(undefined),
    onDone: () => {
      setOpen(undefined)
      onSaid(t(words.contactSaved))
      again()
    },
  }
  return (
    <section aria-labelledby="contact" className="stated">
      <div className="sec-h"><h2 id="contact">{t(words.contact)} <SectionChips places={[{ act: '681/2023', section: '9' }]} /></h2><button type="button" className="btn" onClick={() => setOpen('name')}>{t(words.nameUnit)}</button></div>
      <p className="meta measure">{t(words.contactLead)}</p>
      {found.units.length === 0 ? <p className="measure">{t(words.noContact)}</p> : (
        <table className="tbl blocks admin-table">
          <caption className="vh">{t(words.contact)}</caption>
          <thead>
            <tr><th scope="col">{t(words.unit)}</th><th scope="col">{t(words.reach)}</th><th scope="col">{t(formWords.period)}</th><th scope="col">{t(common.said)}</th><th scope="col"><span className="vh">{t(words.endUnit)}</span></th></tr>
          </thead>
          <tbody>
            {found.units.map((one) => {
              const isNow = one.from <= found.today && (one.to === null || one.to >= found.today)
              return (
                <tr key={one.id} className={one.to !== null && one.to < found.today ? 'over' : undefined}>
                  <th scope="row">{language === 'fi' ? one.nameFi : one.nameSv}</th>
                  <td data-label={t(words.reach)}><span>{[one.phone, one.email, one.address].filter(Boolean).map((line) => <span key={line} className="block subject">{line}</span>)}</span></td>
                  <td data-label={t(formWords.period)}>{periodText(one.from, one.to ?? undefined)}</td>
                  <td data-label={t(common.said)}><span className="meta">{dayText(one.recordedAt)}, {one.recordedBy ?? t(common.nobody)}</span></td>
                  <td className={isNow && one.to === null ? 'num' : 'empty'}>{isNow && one.to === null ? <button type="button" className="lnk" onClick={() => setOpen('end')}>{t(words.endUnit)}<span className="vh"> – {one.nameSv}</span></button> : null}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {open === 'name' ? <NameUnit today={found.today} {...shared} /> : open === 'end' ? <EndUnit today={found.today} {...shared} /> : null}
    </section>
  )
}

type Shared = { today: string; onClose: () => void; onDone: () => void }

function NameUnit({ today, onClose, onDone }: Shared) {
  const t = useSay()
  const [draft, setDraft] = useState({ nameSv: '', nameFi: '', phone: '', email: '', address: '', from: today })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof nameContactUnit>('/api/contact-unit')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const faults = { ...(draft.nameSv.trim() === '' ? { nameSv: 'missing' as const } : {}), ...(draft.nameFi.trim() === '' ? { nameFi: 'missing' as const } : {}), ...dayFaults({ from: draft.from }) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send(draft)) onDone()
  }
  const field = (id: keyof typeof draft, label: string, most: number, hint?: string) => <TextField id={id} label={label} {...(hint ? { hint } : {})} value={draft[id]} most={most} error={faultOf(id)} onChange={(value) => change({ [id]: value })} />
  return (
    <Dialog title={t(words.nameUnit)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        {field('nameSv', t(words.unitSv), 200)}
        {field('nameFi', t(words.unitFi), 200)}
        {field('phone', t(words.phone), 40, t(words.phoneHint))}
        {field('email', t(words.email), 200)}
        {field('address', t(words.address), 300)}
        <DayField id="from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

function EndUnit({ today, onClose, onDone }: Shared) {
  const t = useSay()
  const [lastDay, setLastDay] = useState(today)
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof endContactUnit>('/api/contact-unit/end')
  const save = async (): Promise<void> => {
    const faults = dayFaults({ lastDay })
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ lastDay })) onDone()
  }
  return (
    <Dialog title={t(words.endUnitTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <DayField id="lastDay" label={t(words.lastDay)} value={lastDay} error={faultOf('lastDay')} onChange={(value) => {
          setLastDay(value)
          clear('lastDay')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.endUnit)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
