/** Agreements on who carries out a municipality's tasks (8 §): whoever gives records them, whoever receives reads them. */
import { useState } from 'react'
import type { ArrangementLine, changeArrangement, readArrangements, recordArrangement, withdrawArrangement } from '@kotostig/api/arrangement'
import { municipalTaskNames, municipalTasks, receivers, type MunicipalTask } from '@kotostig/law/arrangements'
import { tasks as taskNames } from '@kotostig/law/terms'
import { TownField } from '../../shared/case/form/TownField.tsx'
import '../../shared/case/form/form.css'
import { DayField } from '../../shared/DayField.tsx'
import { dayText, periodText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { municipality as common } from './municipality.texts.ts'
import { practice as words } from './practice.texts.ts'

const section = { act: '681/2023', section: '8' }
const named = (of: { nameSv: string; nameFi: string }, language: string): string => (language === 'fi' ? of.nameFi : of.nameSv)

export function Arrangements({ isMunicipality, onSaid }: { isMunicipality: boolean; onSaid: (text: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const { value: found, again } = useLoad('arrangements', () => ask<typeof readArrangements>('/api/arrangements'))
  const [open, setOpen] = useState<{ what: 'add' } | { what: 'change' | 'withdraw'; one: ArrangementLine }>()
  if (!found) return null
  const shared = {
    onClose: () => setOpen(undefined),
    onDone: (toDerive: number) => {
      setOpen(undefined)
      onSaid(t(common.done, { n: toDerive }))
      again()
    },
  }
  return (
    <section aria-labelledby="arrangements" className="stated">
      <div className="sec-h"><h2 id="arrangements">{t(words.arrangements)} <SectionChips places={[section]} /></h2>{isMunicipality ? <button type="button" className="btn" onClick={() => setOpen({ what: 'add' })}>{t(words.addArrangement)}</button> : null}</div>
      <p className="meta measure">{t(words.arrangementsLead)}</p>
      {found.arrangements.length === 0 ? <p className="measure">{t(isMunicipality ? words.noArrangements : words.noReceived)}</p> : <Table rows={found.arrangements} onOpen={(what, one) => setOpen({ what, one })} />}
      {open?.what === 'add' ? <AddArrangement receiver={found.receivers[0]} {...shared} /> : open?.what === 'change' ? <ChangeDays one={open.one} {...shared} /> : open ? (
        <ReasonDialog<typeof withdrawArrangement> title={t(words.withdrawTitle)} label={t(common.reason)} verb={t(common.withdraw)} address="/api/arrangements/withdraw" bodyOf={(reason) => ({ arrangement: open.one.id, reason })} onClose={shared.onClose} onDone={(saved) => shared.onDone(saved.toDerive)}>
          <p>{t(words.gives, { giver: named(open.one.municipality, language), receiver: named(open.one.receiver, language) })}, {periodText(open.one.from, open.one.to ?? undefined)}</p>
          <p className="measure">{t(words.withdrawHelp)}</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}

function Table({ rows, onOpen }: { rows: readonly ArrangementLine[]; onOpen: (what: 'change' | 'withdraw', one: ArrangementLine) => void }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <table className="tbl blocks admin-table">
      <caption className="vh">{t(words.arrangements)}</caption>
      <thead>
        <tr><th scope="col">{t(words.parties)}</th><th scope="col">{t(words.tasks)}</th><th scope="col">{t(formWords.period)}</th><th scope="col">{t(words.decisionShort)}</th><th scope="col"><span className="vh">{t(words.changeDays)}</span></th></tr>
      </thead>
      <tbody>
        {rows.map((one) => {
          const parties = t(words.gives, { giver: named(one.municipality, language), receiver: named(one.receiver, language) })
          return (
            <tr key={one.id} className={one.withdrawn ? 'over' : undefined}>
              <th scope="row">
                {one.withdrawn ? <s>{parties}</s> : parties}
                {one.receiver.kind === 'municipality' && !one.withdrawn ? <span className="open-q meta measure"><Glyph name="ask" /> <span>{t(receivers.municipality.open)}</span></span> : null}
              </th>
              <td data-label={t(words.tasks)}><ul>{one.tasks.map((task) => <li key={task}>{t(taskNames[task])} <SectionChips places={municipalTasks[task].slice(0, 1)} /></li>)}</ul></td>
              <td data-label={t(formWords.period)}><span>{periodText(one.from, one.to ?? undefined)}{one.reviewOn && !one.withdrawn ? <span className="meta block">{t(words.reviewIs, { day: dayText(one.reviewOn) })}</span> : null}</span></td>
              <td data-label={t(words.decisionShort)}><span>
                {one.decision}, {dayText(one.decidedOn)}
                <span className="meta block">{dayText(one.recordedAt)}, {one.recordedBy ?? t(common.nobody)}</span>
                {one.withdrawn ? <span className="meta block">{t(common.withdrawn, { day: dayText(one.withdrawn.at), who: one.withdrawn.by ?? '', reason: one.withdrawn.reason })}</span> : null}
              </span></td>
              <td className={one.withdrawn || !one.isOwn ? 'empty' : 'num'}>
                {one.withdrawn || !one.isOwn ? null : (
                  <>
                    <button type="button" className="lnk block" onClick={() => onOpen('change', one)}>{t(words.changeDays)}<span className="vh"> – {parties}</span></button>
                    <button type="button" className="lnk block" onClick={() => onOpen('withdraw', one)}>{t(common.wrong)}<span className="vh"> – {parties}</span></button>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type Shared = { onClose: () => void; onDone: (toDerive: number) => void }

function AddArrangement({ receiver, onClose, onDone }: Shared & { receiver: { code: string; nameSv: string; nameFi: string } | undefined }) {
  const t = useSay()
  const language = useLanguage()
  const [draft, setDraft] = useState({ receiver: '', town: '', from: '', to: '', reviewOn: '', decision: '', decidedOn: '' })
  const [chosen, setChosen] = useState<readonly MunicipalTask[]>([])
  const { form, working, problem, faultOf, atOf, fault, clear, send } = useSending<typeof recordArrangement>('/api/arrangements')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field === 'town' ? 'receiver' : field)
  }
  const isTown = draft.receiver === 'municipality'
  const save = async (): Promise<void> => {
    const faults = {
      ...(draft.receiver === '' || (isTown && !/^\d{3}$/.test(draft.town)) ? { receiver: 'missing' as const } : {}), ...(chosen.length === 0 ? { tasks: 'missing' as const } : {}),
      ...(draft.decision.trim() === '' ? { decision: 'missing' as const } : {}), ...dayFaults({ from: draft.from, to: draft.to, reviewOn: draft.reviewOn, decidedOn: draft.decidedOn }, ['to', 'reviewOn']),
    }
    if (Object.keys(faults).length > 0) return fault(faults)
    const saved = await send({
      receiver: isTown ? { kind: 'municipality', code: draft.town } : { kind: 'employment-authority', code: receiver!.code }, tasks: [...chosen],
      from: draft.from, to: draft.to || null, reviewOn: draft.reviewOn || null, decision: draft.decision.trim(), decidedOn: draft.decidedOn,
    })
    if (saved) onDone(saved.toDerive)
  }
  const taken = atOf('tasks')
  const taskFault = faultOf('tasks')
  return (
    <Dialog title={t(words.addArrangement)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <Choice id="receiver" label={t(words.receiver)} value={draft.receiver} error={isTown ? undefined : faultOf('receiver')}
          options={[...(receiver ? [['employment-authority', named(receiver, language)] as const] : []), ['municipality', t(words.anotherMunicipality)]]} onChange={(value) => change({ receiver: value })} />
        {isTown ? (
          <>
            <TownField id="town" label={t(words.whichMunicipality)} value={draft.town} error={faultOf('receiver')} onChange={(town) => change({ town })} />
            <Notice kind="lawn"><p><b>{t(words.open)}.</b> {t(receivers.municipality.open)}</p></Notice>
          </>
        ) : draft.receiver === 'employment-authority' ? <p className="meta measure"><SectionChips places={receivers['employment-authority'].source} /> <q lang={language === 'fi' ? 'fi' : 'sv'}>{receivers['employment-authority'].quote[language === 'fi' ? 'fi' : 'sv']}</q></p> : null}
        <fieldset aria-describedby={taskFault ? 'tasks-e' : undefined}>
          <legend className="lab">{t(words.tasksHint)}</legend>
          {municipalTaskNames.map((task) => (
            <label key={task} className="chk">
              <input type="checkbox" checked={chosen.includes(task)} aria-invalid={taskFault && (taken === undefined || chosen[taken] === task) ? true : undefined} onChange={(event) => {
                setChosen(event.target.checked ? [...chosen, task] : chosen.filter((one) => one !== task))
                clear('tasks')
              }} />
              <span>{t(taskNames[task])} <SectionChips places={municipalTasks[task].slice(0, 1)} tabIndex={-1} /></span>
            </label>
          ))}
          {taskFault ? <p className="err" id="tasks-e"><Glyph name="late" /> <span>{taken === undefined || chosen[taken] === undefined ? '' : `${t(taskNames[chosen[taken]])}: `}{taskFault}</span></p> : null}
        </fieldset>
        <div className="two">
          <DayField id="from" label={t(formWords.from)} value={draft.from} error={faultOf('from')} onChange={(from) => change({ from })} />
          <DayField id="to" label={t(formWords.to)} value={draft.to} error={faultOf('to')} onChange={(to) => change({ to })} />
        </div>
        <p className="hint">{t(formWords.openEnd)}</p>
        <DayField id="reviewOn" label={t(words.reviewOn)} value={draft.reviewOn} error={faultOf('reviewOn')} onChange={(reviewOn) => change({ reviewOn })} />
        <p className="hint">{t(words.reviewHint)}</p>
        <TextField id="decision" label={t(words.decision)} value={draft.decision} most={200} error={faultOf('decision')} onChange={(decision) => change({ decision })} />
        <DayField id="decidedOn" label={t(words.decidedOn)} value={draft.decidedOn} error={faultOf('decidedOn')} onChange={(decidedOn) => change({ decidedOn })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

function ChangeDays({ one, onClose, onDone }: Shared & { one: ArrangementLine }) {
  const t = useSay()
  const language = useLanguage()
  const [draft, setDraft] = useState({ to: one.to ?? '', reviewOn: one.reviewOn ?? '', reason: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof changeArrangement>('/api/arrangements/change')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    const faults = { ...dayFaults({ to: draft.to, reviewOn: draft.reviewOn }, ['to', 'reviewOn']), ...(draft.reason.trim().length < 3 ? { reason: 'reason-short' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    const saved = await send({ arrangement: one.id, to: draft.to || null, reviewOn: draft.reviewOn || null, reason: draft.reason.trim() })
    if (saved) onDone(saved.toDerive)
  }
  return (
    <Dialog title={t(words.changeTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p>{t(words.gives, { giver: named(one.municipality, language), receiver: named(one.receiver, language) })}, {periodText(one.from, one.to ?? undefined)}</p>
        <DayField id="to" label={t(formWords.to)} value={draft.to} error={faultOf('to')} onChange={(to) => change({ to })} />
        <p className="hint">{t(formWords.openEnd)}</p>
        <DayField id="reviewOn" label={t(words.reviewOn)} value={draft.reviewOn} error={faultOf('reviewOn')} onChange={(reviewOn) => change({ reviewOn })} />
        <TextField id="reason" label={t(words.changeWhy)} value={draft.reason} most={500} isLong error={faultOf('reason')} onChange={(reason) => change({ reason })} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(formWords.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
