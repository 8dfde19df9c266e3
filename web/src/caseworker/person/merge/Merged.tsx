/** On the page of a person: the files that are read as a part of this one, and the way to part them again. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { partFiles } from '@kotostig/api/person-merge'
import { Frame } from '../../../shared/case/form/FieldEditor.tsx'
import { dayText } from '../../../shared/day.ts'
import { Notice } from '../../../shared/glyphs.tsx'
import { useSay } from '../../../shared/words.tsx'
import { Dialog } from '../../Dialog.tsx'
import type { PersonFile } from '../../facts/FactDialog.tsx'
import { facts as factWords } from '../../facts/facts.texts.ts'
import { ask } from '../../session.ts'
import { work } from '../../work.texts.ts'
import { merge as words } from './merge.texts.ts'

type One = PersonFile['merged'][number]

export function Merged({ file, onParted, onStale }: { file: PersonFile; onParted: (said: string) => void; onStale: () => void }) {
  const t = useSay()
  const [open, setOpen] = useState<One>()
  return (
    <>
      {file.merged.map((one) => (
        <p key={one.merge} className="after">
          {t(words.merged, { number: one.caseNumber, day: dayText(one.at), name: one.by, reason: one.reason })}{' '}
          {file.mayRecord ? <button type="button" className="lnk" onClick={() => setOpen(one)}>{t(words.part)}<span className="vh"> – {one.caseNumber}</span></button> : null}
        </p>
      ))}
      {open ? (
        <PartDialog file={file} one={open} onClose={() => setOpen(undefined)} onStale={onStale} onParted={() => {
          setOpen(undefined)
          onParted(t(words.parted))
        }} />
      ) : null}
    </>
  )
}

function PartDialog({ file, one, onClose, onStale, onParted }: { file: PersonFile; one: One; onClose: () => void; onStale: () => void; onParted: () => void }) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const [isShort, setIsShort] = useState(false)
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working) return
    setProblem('')
    if (reason.trim().length < 3) return setIsShort(true)
    setWorking(true)
    const outcome = await ask<typeof partFiles>('/api/people/part', { person: file.id, merge: one.merge, version: file.version, reason: reason.trim() })
    setWorking(false)
    if (outcome.ok) return onParted()
    if (outcome.status === 409) onStale()
    setProblem(t(outcome.status === 409 ? factWords.conflict : outcome.status === 401 ? factWords.signInFirst : factWords.notSaved))
  }
  return (
    <Dialog title={t(words.partTitle)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{t(words.partText)}</p>
        <Frame id="part-reason" label={t(words.partReason)} error={isShort ? t(words.reasonShort) : undefined}>
          <textarea className="in" id="part-reason" value={reason} maxLength={500} aria-invalid={isShort || undefined} aria-describedby={isShort ? 'part-reason-e' : undefined} onChange={(event) => {
            setReason(event.target.value)
            setIsShort(false)
          }} />
        </Frame>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.part)}</button>
          <button type="button" className="lnk" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
