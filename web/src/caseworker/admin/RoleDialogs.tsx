/** Adding an officer, giving a role, ending one. */
import { useState } from 'react'
import type { addOfficer, AdministeredOfficer, endRole, grantRole } from '@kotostig/api/administration'
import { DayField } from '../../shared/DayField.tsx'
import { dayText, periodText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import type { Say } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { roleText } from '../words.ts'
import { roles, work } from '../work.texts.ts'
import { admin as words } from './admin.texts.ts'

type Shared = { today: string; onClose: () => void; onDone: (said: string) => void }
type RoleName = keyof typeof roles
const roleOptions = (t: Say): (readonly [string, string])[] => (Object.keys(roles) as RoleName[]).map((role) => [role, roleText(role, t)] as const)

type Term = { role: string; from: string; to: string }
const faultsOf = (term: Term): Record<string, 'missing' | 'not-a-day'> => ({ ...dayFaults({ from: term.from, to: term.to }, ['to']), ...(term.role === '' ? { role: 'missing' as const } : {}) })
const bodyOf = (term: Term): { role: RoleName; from: string; to: string | null } => ({ role: term.role as RoleName, from: term.from, to: term.to === '' ? null : term.to })

function TermFields({ term, faultOf, onChange }: { term: Term; faultOf: (field: string) => string | undefined; onChange: (part: Partial<Term>) => void }) {
  const t = useSay()
  return (
    <>
      <Choice id="role" label={t(words.role)} value={term.role} options={roleOptions(t)} error={faultOf('role')} onChange={(role) => onChange({ role })} />
      <div className="two">
        <DayField id="from" label={t(formWords.from)} value={term.from} error={faultOf('from')} onChange={(from) => onChange({ from })} />
        <DayField id="to" label={t(formWords.to)} value={term.to} error={faultOf('to')} onChange={(to) => onChange({ to })} />
      </div>
      <p className="meta">{t(formWords.openEnd)}</p>
    </>
  )
}

export function AddOfficer({ today, onClose, onDone }: Shared) {
  const t = useSay()
  const [who, setWho] = useState({ name: '', subject: '' })
  const [term, setTerm] = useState<Term>({ role: '', from: today, to: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof addOfficer>('/api/administration/officers')
  const save = async (): Promise<void> => {
    const faults = { ...faultsOf(term), ...(who.name.trim() === '' ? { name: 'missing' as const } : {}), ...(who.subject.trim().length < 3 ? { subject: 'missing' as const } : {}) }
    if (Object.keys(faults).length > 0) return fault(faults)
    const done = await send({ ...who, ...bodyOf(term) })
    if (done) onDone(done.isKnown ? t(words.addedKnown) : t(words.added, { name: who.name.trim() }))
  }
  return (
    <Dialog title={t(words.addOfficer)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <TextField id="name" label={t(words.name)} value={who.name} most={200} error={faultOf('name')} onChange={(name) => {
          setWho({ ...who, name })
          clear('name')
        }} />
        <TextField id="subject" label={t(words.subject)} hint={t(words.subjectHint)} value={who.subject} most={300} error={faultOf('subject')} onChange={(subject) => {
          setWho({ ...who, subject })
          clear('subject')
        }} />
        <TermFields term={term} faultOf={(field) => faultOf(field) ?? (field === 'role' ? faultOf('officer') : undefined)} onChange={(part) => {
          setTerm({ ...term, ...part })
          for (const field of Object.keys(part)) clear(field)
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.addOfficer)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

export function GrantRole({ officer, today, onClose, onDone }: Shared & { officer: AdministeredOfficer }) {
  const t = useSay()
  const [term, setTerm] = useState<Term>({ role: '', from: today, to: '' })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof grantRole>('/api/administration/roles')
  const save = async (): Promise<void> => {
    const faults = faultsOf(term)
    if (Object.keys(faults).length > 0) return fault(faults)
    if (await send({ officer: officer.id, ...bodyOf(term) })) onDone(t(words.granted, { name: officer.name, role: roleText(term.role, t) }))
  }
  return (
    <Dialog title={`${t(words.addRole)}: ${officer.name}`} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <TermFields term={term} faultOf={(field) => faultOf(field) ?? (field === 'role' ? faultOf('officer') : undefined)} onChange={(part) => {
          setTerm({ ...term, ...part })
          for (const field of Object.keys(part)) clear(field)
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.giveRole)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

export function EndRole({ officer, role, today, onClose, onDone }: Shared & { officer: AdministeredOfficer; role: AdministeredOfficer['roles'][number] }) {
  const t = useSay()
  const [isNow, setIsNow] = useState(true)
  const [lastDay, setLastDay] = useState(today)
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof endRole>('/api/administration/roles/end')
  const end = async (): Promise<void> => {
    const faults = isNow ? {} : dayFaults({ lastDay })
    if (Object.keys(faults).length > 0) return fault(faults)
    const done = await send({ id: role.id, lastDay: isNow ? null : lastDay })
    if (done) onDone(isNow ? t(done.sessionsEnded > 0 ? words.endedSessions : words.ended) : t(words.willEnd, { day: dayText(lastDay) }))
  }
  const error = problem || faultOf('id')
  return (
    <Dialog title={t(words.endTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void end()
      }}>
        <p><b>{officer.name}</b>, {roleText(role.role, t)}<span className="meta block">{periodText(role.from, role.to)}</span></p>
        {['caseworker', 'lead', 'social-worker'].includes(role.role) ? <p>{t(words.endText)}</p> : null}
        <fieldset>
          <legend className="vh">{t(words.endTitle)}</legend>
          {([[true, words.endNow], [false, words.endLater]] as const).map(([now, title]) => (
            <label className="chk" key={String(now)}>
              <input type="radio" name="when" checked={isNow === now} onChange={() => setIsNow(now)} />
              <span>{t(title)}</span>
            </label>
          ))}
        </fieldset>
        {isNow ? null : <DayField id="last-day" label={t(words.lastDay)} value={lastDay} error={faultOf('lastDay')} onChange={(value) => {
          setLastDay(value)
          clear('lastDay')
        }} />}
        {error ? <Notice kind="late" role="alert"><p>{error}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.endRole)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
