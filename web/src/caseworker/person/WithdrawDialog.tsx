/** A fact that is wrong is withdrawn with a reason; what is right is then written as a fact of its own. */
import { useState } from 'react'
import type { FactMeta, withdrawFact } from '@kotostig/api/person'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import type { Described } from '../facts/describe.ts'
import { facts as words } from '../facts/facts.texts.ts'
import type { PersonFile } from '../facts/FactDialog.tsx'
import { ask } from '../session.ts'
import { sourceText } from '../words.ts'
import { work } from '../work.texts.ts'

/** `more`: what else the officer should know before withdrawing. */
type Props = { file: PersonFile; fact: Pick<FactMeta, 'table' | 'row' | 'source'>; told: Described; more?: string | undefined; onClose: () => void; onStale: () => void; onGone: (writeRight: boolean, version: number) => void }

export function WithdrawDialog({ file, fact, told, more, onClose, onStale, onGone }: Props) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const [isShort, setIsShort] = useState(false)
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const withdraw = async (writeRight: boolean): Promise<void> => {
    setProblem('')
    if (reason.trim().length < 3) return setIsShort(true)
    setWorking(true)
    const outcome = await ask<typeof withdrawFact>('/api/facts/withdraw', { person: file.id, version: file.version, table: fact.table, row: fact.row, reason: reason.trim() })
    setWorking(false)
    if (outcome.ok) return onGone(writeRight, outcome.value.version)
    if (outcome.status === 409) {
      // The newer file comes in behind this window; the reason stays.
      onStale()
      setProblem(t(words.conflict))
    } else setProblem(t(outcome.status === 401 ? words.signInFirst : outcome.status === 404 || outcome.status === 403 ? words.notYours : words.notSaved))
  }
  return (
    <Dialog title={t(words.withdrawTitle)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void withdraw(true)
      }}>
        <p><b>{told.name}: {told.value}</b> <span className="nowrap">{told.period}</span><span className="meta block">{t(words.source)}: {sourceText(fact.source, t)}</span></p>
        <p>{t(words.withdrawText)}</p>
        {more ? <p>{more}</p> : null}
        <Frame id="reason" label={t(words.reason)} error={isShort ? t(words.reasonShort) : undefined}>
          <textarea className="in" id="reason" value={reason} maxLength={500} aria-invalid={isShort || undefined} aria-describedby={isShort ? 'reason-e' : undefined} onChange={(event) => {
            setReason(event.target.value)
            setIsShort(false)
          }} />
        </Frame>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.withdraw)}</button>
          <button type="button" className="btn" disabled={working} onClick={() => void withdraw(false)}>{t(words.withdrawOnly)}</button>
          <button type="button" className="lnk" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
