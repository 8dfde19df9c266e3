/** Writing a note. What the person said and what the officer judges are two fields, and stay two. */
import { useState } from 'react'
import type { NoteKind, writeNote } from '@kotostig/api/note'
import { DayField } from '../../shared/DayField.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { freshKey } from '../session.ts'
import { kinds, notes as words } from './notes.texts.ts'

export type Draft = { key: string; kind: NoteKind | ''; on: string; said: string; judged: string }
export const blank = (today: string): Draft => ({ key: freshKey(), kind: '', on: today, said: '', judged: '' })
export const isBlank = (draft: Draft): boolean => draft.kind === '' && draft.said === '' && draft.judged === ''

/** More than is kept: what is pasted is never cut off in silence, the server says that it is too long. */
const mostTyped = 100_000

type Props = { person: string; start: Draft; onDraft: (draft: Draft) => void; onClose: () => void; onSaved: () => void }

export function NoteForm({ person, start, onDraft, onClose, onSaved }: Props) {
  const t = useSay()
  const [draft, setDraft] = useState(start)
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof writeNote>('/api/notes')
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    onDraft(next)
    for (const field of Object.keys(part)) clear(field)
    if ('judged' in part) clear('said')
  }
  const save = async (): Promise<void> => {
    const { key, kind, on, said, judged } = draft
    const faults = {
      ...(kind === '' ? { kind: 'missing' as const } : {}), ...dayFaults({ on }), ...(said.trim() === '' && judged.trim() === '' ? { said: 'says-nothing' as const } : {}),
    }
    if (kind === '' || Object.keys(faults).length > 0) return fault(faults)
    if (await send({ key, person, kind, on, said: said.trim(), judged: judged.trim() })) onSaved()
  }
  return (
    <form ref={form} className="note-form stack no-print" noValidate onSubmit={(event) => {
      event.preventDefault()
      void save()
    }} onKeyDown={(event) => {
      if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit()
    }}>
      <div className="note-what">
        <Choice id="note-kind" label={t(words.kind)} value={draft.kind} error={faultOf('kind')} options={Object.entries(kinds).map(([kind, names]) => [kind, t(names)] as const)} onChange={(kind) => change({ kind: kind as NoteKind | '' })} />
        <DayField id="note-day" label={t(words.day)} value={draft.on} error={faultOf('on')} onChange={(on) => change({ on })} />
      </div>
      <TextField id="note-said" label={t(words.said)} hint={t(words.saidHint)} value={draft.said} most={mostTyped} isLong error={faultOf('said')} onChange={(said) => change({ said })} />
      <TextField id="note-judged" label={t(words.judged)} hint={t(words.judgedHint)} value={draft.judged} most={mostTyped} isLong error={faultOf('judged')} onChange={(judged) => change({ judged })} />
      <p className="meta">{t(words.unchanged)}</p>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p className="row">
        <button type="submit" className="btn pri" disabled={working}>{t(words.save)}</button>
        <button type="button" className="lnk" onClick={onClose}>{t(words.notNow)}</button>
      </p>
    </form>
  )
}
