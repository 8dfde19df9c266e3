/** Making a unit, ending one, and moving an officer between them. */
import { useState } from 'react'
import type { AdministeredOfficer, endUnit, makeUnit, placeOfficer, UnitLine } from '@kotostig/api/administration'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { work } from '../work.texts.ts'
import { admin as words } from './admin.texts.ts'

type Shared = { today: string; onClose: () => void; onDone: (said: string) => void }

export function MakeUnit({ today, onClose, onDone }: Shared) {
  const t = useSay()
  const [draft, setDraft] = useState({ nameSv: '', nameFi: '', from: today })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof makeUnit>('/api/administration/units')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const faults = { ...dayFaults({ from: draft.from }), ...(draft.nameSv.trim() === '' ? { nameSv: 'missing' as const } : {}), ...(draft.nameFi.trim() === '' ? { nameFi: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send(draft)) onDone(t(words.unitMade))
  }
  return (
    <Dialog title={t(words.makeUnit)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <TextField id="name-sv" label={t(words.nameSv)} value={draft.nameSv} most={200} error={faultOf('nameSv')} onChange={(nameSv) => change({ nameSv })} />
        <TextField id="name-fi" label={t(words.nameFi)} value={draft.nameFi} most={200} error={faultOf('nameFi')} onChange={(nameFi) => change({ nameFi })} />
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

export function EndUnit({ unit, today, onClose, onDone }: Shared & { unit: UnitLine }) {
  const t = useSay()
  const language = useLanguage()
  const [lastDay, setLastDay] = useState(today)
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof endUnit>('/api/administration/units/end')
  const end = async (): Promise<void> => {
    const faults = dayFaults({ lastDay })
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ id: unit.id, lastDay })) onDone(t(words.unitEnded, { day: dayText(lastDay) }))
  }
  return (
    <Dialog title={t(words.endUnitTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void end()
      }}>
        <p><b>{language === 'fi' ? unit.nameFi : unit.nameSv}</b>. {t(words.endUnitText)}</p>
        <DayField id="last-day" label={t(words.lastDay)} value={lastDay} error={faultOf('lastDay')} onChange={(value) => {
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

const none = 'none'
export function PlaceOfficer({ officer, units, today, onClose, onDone }: Shared & { officer: AdministeredOfficer; units: readonly UnitLine[] }) {
  const t = useSay()
  const language = useLanguage()
  const [unit, setUnit] = useState('')
  const [from, setFrom] = useState(today)
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof placeOfficer>('/api/administration/placements')
  const save = async (): Promise<void> => {
    const faults = { ...dayFaults({ from }), ...(unit === '' ? { unit: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ officer: officer.id, unit: unit === none ? null : unit, from })) onDone(t(words.placed))
  }
  return (
    <Dialog title={`${t(words.moveUnit)}: ${officer.name}`} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <Choice id="unit" label={t(words.unit)} value={unit} error={faultOf('unit')} options={[...units.map((one) => [one.id, language === 'fi' ? one.nameFi : one.nameSv] as const), [none, t(words.toNone)]]} onChange={(value) => {
          setUnit(value)
          clear('unit')
        }} />
        <DayField id="from" label={t(formWords.from)} value={from} error={faultOf('from')} onChange={(value) => {
          setFrom(value)
          clear('from')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
