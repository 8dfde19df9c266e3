/** What the authority has written of its contacts with a person, newest first, and the documents it keeps beside the file. */
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import type { NoteLine, readNotes, withdrawNote } from '@kotostig/api/note'
import { dayText, momentText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ask, freshKey, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { Attachments } from './Attachments.tsx'
import { blank, isBlank, NoteForm } from './NoteForm.tsx'
import type { Draft } from './NoteForm.tsx'
import './notes.css'
import { kinds, notes as words } from './notes.texts.ts'
import { ReasonDialog } from '../ReasonDialog.tsx'

type Found = ReplyOf<typeof readNotes>
/** Kept while the tab is open, for the one who wrote it: nothing is lost by looking something up on another page. */
let kept: { by: string; person: string; draft: Draft } | undefined

export default function NotesPage({ params }: ScreenProps) {
  const person = params[0] ?? ''
  // What is searched for and what is open belong to one person.
  return <Notes key={person} person={person} />
}

function Notes({ person }: { person: string }) {
  const t = useSay()
  const { session } = useSession()
  const by = `${session?.signedIn?.name} ${session?.signedIn?.role} ${session?.signedIn?.authority.code}`
  const own = kept?.by === by && kept.person === person ? kept.draft : undefined
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const loaded = useLoad(`${person} ${text}`, () => ask<typeof readNotes>('/api/people/notes', { person, ...(text ? { text } : {}) }))
  const [older, setOlder] = useState<{ after: Found; notes: NoteLine[]; next: string | null }>()
  const [draft, setDraft] = useState(own)
  const [withdrawing, setWithdrawing] = useState<NoteLine>()
  const [said, setSaid] = useState('')
  const [isFailed, setIsFailed] = useState(false)
  const { value: first } = loaded
  const name = first && nameOfLine(first.person, t)
  useEffect(() => {
    if (name) document.title = `${name} – ${t(words.title)} – Kotostig`
  }, [name, t])
  if (!first && !name && loaded.failed) return <Failed failed={loaded.failed} again={loaded.again} />
  if (!first) return <Loading />
  // Older ones belong to the page they were fetched after.
  const more = older?.after === first ? older : undefined
  const shown = [...first.notes, ...(more?.notes ?? [])]
  const next = more ? more.next : first.next
  const showOlder = async (): Promise<void> => {
    setIsFailed(false)
    const outcome = await ask<typeof readNotes>('/api/people/notes', { person, ...(text ? { text } : {}), after: next! })
    if (!outcome.ok) return setIsFailed(outcome.status !== 401)
    setOlder({ after: first, notes: [...(more?.notes ?? []), ...outcome.value.notes], next: outcome.value.next })
  }
  const keep = (to: Draft | undefined): void => {
    kept = to && !isBlank(to) ? { by, person, draft: to } : undefined
  }
  const write = (start: Draft): void => {
    setSaid('')
    setDraft(start)
    keep(start)
    requestAnimationFrame(() => document.getElementById('note-kind')?.focus())
  }
  const done = (what: string): void => {
    setSaid(what)
    loaded.again()
  }
  const search = (event: FormEvent): void => {
    event.preventDefault()
    setText(typed.trim())
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p><Link to={`/arbete/person/${person}`}>{name}</Link> <span className="meta">{first.person.caseNumber}</span></p>
          <p className="meta measure">{t(words.lead)}</p>
        </div>
        <p className="row">
          <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
          {draft ? null : <button type="button" className="btn pri" onClick={() => write(own ?? blank(first.today))}>{t(words.write)}</button>}
        </p>
      </div>
      <div className="grid">
        <div className="c8">
          {draft ? (
            <NoteForm
              key={draft.key}
              person={person}
              start={draft}
              onDraft={keep}
              onClose={() => setDraft(undefined)}
              onSaved={() => {
                setDraft(undefined)
                keep(undefined)
                setTyped('')
                setText('')
                done(t(words.saved))
              }}
            />
          ) : null}
          <section aria-labelledby="notes">
            <div className="sec-h"><h2 id="notes">{t(words.notes)}</h2></div>
            <p role="status" className="saved quiet">{said}</p>
            {first.notes.length > 0 || text ? (
              <form role="search" className="field narrow-form no-print" onSubmit={search}>
                <label htmlFor="search-notes">{t(words.search)}</label>
                <div className="search-in">
                  <input className="in" id="search-notes" data-search type="search" autoComplete="off" maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
                  <button type="submit" className="btn">{t(words.find)}</button>
                </div>
              </form>
            ) : null}
            <p role="status" className="meta">
              {text ? shown.length === 0 ? t(words.noneFound) : t(next ? words.foundMore : words.found, { text, n: shown.length }) : shown.length === 0 ? t(words.none) : ''}
              {text ? <> <button type="button" className="lnk" onClick={() => {
                setTyped('')
                setText('')
              }}>{t(words.showAll)}</button></> : null}
            </p>
            {shown.length > 0 ? <ol className="notes">{shown.map((one) => <li key={one.id}><Note of={one} onWithdraw={() => setWithdrawing(one)} /></li>)}</ol> : null}
            {isFailed ? <p role="alert">{t(work.unreachableText)}</p> : null}
            {next ? <p className="after"><button type="button" className="btn" onClick={() => void showOlder()}>{t(words.older)}</button></p> : null}
          </section>
        </div>
        <div className="c4"><Attachments person={person} /></div>
      </div>
      {withdrawing ? (
        <ReasonDialog<typeof withdrawNote>
          title={t(words.withdrawTitle)}
          label={t(words.reason)}
          verb={t(words.withdraw)}
          anew={{ verb: t(words.withdrawAnew), only: t(words.withdrawOnly) }}
          address="/api/notes/withdraw"
          bodyOf={(reason) => ({ note: withdrawing.id, reason })}
          onClose={() => setWithdrawing(undefined)}
          onDone={(_reply, anew) => {
            const { kind, on, said: before, judged } = withdrawing
            setWithdrawing(undefined)
            done(t(words.wasWithdrawn))
            // What was being written is not lost.
            const both = (mine: string | undefined, theirs: string): string => [mine, theirs].filter(Boolean).join('\n\n')
            if (anew) write({ key: freshKey(), kind, on, said: both(own?.said, before), judged: both(own?.judged, judged) })
          }}
        >
          <p><b>{t(kinds[withdrawing.kind])} {dayText(withdrawing.on)}</b></p>
          <p>{t(words.withdrawText)}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}

function Note({ of, onWithdraw }: { of: NoteLine; onWithdraw: () => void }) {
  const t = useSay()
  const title = `${t(kinds[of.kind])} ${dayText(of.on)}`
  const texts = (
    <>
      {of.said ? <div className="said"><h4>{t(words.saidBy)}</h4><p>{of.said}</p></div> : null}
      {of.judged ? <div className="judged"><h4>{t(words.judgedBy)}</h4><p>{of.judged}</p></div> : null}
    </>
  )
  return (
    <article className={of.withdrawn ? 'note is-withdrawn' : 'note'} aria-label={title}>
      <div className="note-h">
        <h3>{of.withdrawn ? <del>{title}</del> : title}</h3>
        <span className="meta">{t(words.written, { moment: momentText(of.writtenAt), name: of.writtenBy })}</span>
        {of.withdrawn ? null : <button type="button" className="lnk end" onClick={onWithdraw}>{t(words.withdraw)}<span className="vh"> – {title}</span></button>}
      </div>
      {of.withdrawn ? (
        <details>
          <summary>{t(words.withdrawn, { moment: momentText(of.withdrawn.at), name: of.withdrawn.by, reason: of.withdrawn.reason })}</summary>
          {texts}
        </details>
      ) : texts}
    </article>
  )
}
