/** Naming somebody who stands in for an officer, from a day to a day. */
import { useState } from 'react'
import type { arrangeDeputy, OfficerLine } from '@kotostig/api/work'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { work } from '../work.texts.ts'
import { team as words } from './team.texts.ts'

export function DeputyDialog({ officers, today, onClose, onDone }: { officers: readonly OfficerLine[]; today: string; onClose: () => void; onDone: (said: string) => void }) {
  const t = useSay()
  const [draft, setDraft] = useState({ officer: '', deputy: '', from: today, to: '', protectedToo: false })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof arrangeDeputy>('/api/deputies')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const options = officers.map((one) => [one.id, one.name] as const)
  const nameOf = (id: string): string => officers.find((one) => one.id === id)?.name ?? ''
  const save = async (): Promise<void> => {
    const faults = { ...dayFaults({ from: draft.from, to: draft.to }), ...(draft.officer === '' ? { officer: 'missing' as const } : {}), ...(draft.deputy === '' ? { deputy: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send(draft)) onDone(t(words.deputySaved, { deputy: nameOf(draft.deputy), officer: nameOf(draft.officer), from: dayText(draft.from), to: dayText(draft.to) }))
  }
  return (
    <Dialog title={t(words.nameDeputy)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p>{t(words.deputiesHelp)}</p>
        <Choice id="officer" label={t(words.whoAway)} value={draft.officer} options={options} error={faultOf('officer')} onChange={(officer) => change({ officer })} />
        <Choice id="deputy" label={t(words.deputy)} value={draft.deputy} options={options} error={faultOf('deputy')} onChange={(deputy) => change({ deputy })} />
        <div className="two">
          <DayField id="from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
          <DayField id="to" label={t(formWords.to)} value={draft.to} error={faultOf('to')} onChange={(to) => change({ to })} />
        </div>
        <label className="chk">
          <input type="checkbox" checked={draft.protectedToo} onChange={(event) => change({ protectedToo: event.target.checked })} />
          <span>{t(words.protectedToo)}<span className="meta block">{t(words.protectedText)}</span></span>
        </label>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.nameDeputy)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
