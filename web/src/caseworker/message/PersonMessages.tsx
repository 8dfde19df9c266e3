/** How a person may be reached and wants to be reminded, and what has been sent. Stands on the person's page. */
import { useState } from 'react'
import type { PersonContact, readMessagesOf, recordContact, withdrawContact } from '@kotostig/api/message'
import { dayText, momentText } from '../../shared/day.ts'
import { Glyph, Notice, Segments } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { TextField, useSending } from '../form.tsx'
import '../intake/intake.css'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { ask, may, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { sourceText } from '../words.ts'
import { work } from '../work.texts.ts'
import { kindNames, message as words } from './message.texts.ts'
import { isBad, outcomeText } from './outcome.ts'

export function PersonMessages({ person }: { person: string }) {
  const { session } = useSession()
  return may(session, 'message.read') ? <Messages person={person} /> : null
}

type Found = ReplyOf<typeof readMessagesOf>
type Kind = PersonContact['kind']

function Messages({ person }: { person: string }) {
  const t = useSay()
  const { value: found, again } = useLoad(person, () => ask<typeof readMessagesOf>(`/api/people/${person}/messages`))
  const [open, setOpen] = useState<{ kind: Kind; of?: PersonContact } | { take: PersonContact }>()
  const [said, setSaid] = useState('')
  if (!found) return null
  const shared = {
    onClose: () => setOpen(undefined),
    onDone: (text: string) => {
      setOpen(undefined)
      setSaid(text)
      again()
    },
  }
  const nameOf = (kind: Kind): string => t(kind === 'email' ? words.email : words.phone)
  return (
    <section className="sec own-guidance" aria-labelledby="person-messages">
      <div className="sec-h">
        <h2 id="person-messages">{t(words.title)}</h2>
        <span className="end no-print"><button type="button" className="btn" onClick={() => setOpen({ kind: 'phone' })}>{t(words.write)}</button></span>
      </div>
      <p className="meta measure">{t(words.lead)}</p>
      {found.isProtected ? <Notice kind="soon"><p>{t(words.isProtected)}</p></Notice> : null}
      {found.contacts.length === 0 ? <p className="meta">{t(words.noContacts)}</p> : (
        <ul className="lines">
          {found.contacts.map((one) => (
            <li key={one.id} className="guidance-row">
              <b>{nameOf(one.kind)}</b>
              <div>
                <p className="wrap">{one.value}</p>
                <p className="meta">{one.mayRemind ? [t(words.reminds), one.tellsPlace ? t(words.withPlace) : '', one.despiteProtection ? t(words.despiteShort) : ''].filter(Boolean).join(', ') : t(words.doesNot)} · {sourceText(one.source, t)}, {dayText(one.recordedOn)}{one.recordedBy ? `, ${one.recordedBy}` : ''}</p>
                {one.mayRemind && !found.ways[one.kind === 'email' ? 'email' : 'text'] ? <p className="meta st-line"><Glyph name="warn" /> <span>{t(one.kind === 'email' ? words.noMail : words.noText)}</span></p> : null}
              </div>
              <span className="row no-print">
                <button type="button" className="lnk" onClick={() => setOpen({ kind: one.kind, of: one })}>{t(words.change)}<span className="vh"> – {nameOf(one.kind)}</span></button>
                <button type="button" className="lnk" onClick={() => setOpen({ take: one })}>{t(words.take)}<span className="vh"> – {nameOf(one.kind)}</span></button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.contacts.length > 0 && !found.contacts.some((one) => one.mayRemind) ? <p className="meta">{t(words.nobodyReminded)}</p> : null}
      <p role="status" className="saved">{said}</p>
      {found.messages.length === 0 ? null : (
        <table className="tbl dense blocks">
          <caption className="cap">{t(words.log)}</caption>
          <thead><tr><th scope="col">{t(words.when)}</th><th scope="col">{t(words.what)}</th><th scope="col">{t(words.way)}</th><th scope="col">{t(words.outcome)}</th></tr></thead>
          <tbody>
            {found.messages.map((one) => (
              <tr key={one.id}>
                <th scope="row">{momentText(one.endedAt ?? one.queuedAt)}</th>
                <td data-label={t(words.what)}>{t(kindNames[one.kind])}</td>
                <td data-label={t(words.way)}>{t(one.way === 'email' ? words.byEmail : words.byText)}</td>
                <td data-label={t(words.outcome)}><span className="st-line">{isBad(one) ? <Glyph name="warn" /> : null}<span>{outcomeText(one, t)}</span></span></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.messages.length === 0 ? null : <p className="meta measure after">{t(words.sentMeans)}</p>}
      {open && 'take' in open ? (
        <ReasonDialog<typeof withdrawContact> title={t(words.takeTitle)} label={t(words.reason)} verb={t(words.take)} isDanger address="/api/people/contacts/withdraw" bodyOf={(reason) => ({ contact: open.take.id, reason })} onClose={shared.onClose} onDone={() => shared.onDone(t(words.taken))}>
          <p><b>{open.take.value}</b></p>
          <p>{t(words.takeText)}</p>
        </ReasonDialog>
      ) : open ? <ContactForm person={person} found={found} kind={open.kind} {...(open.of ? { of: open.of } : {})} {...shared} /> : null}
    </section>
  )
}

type Shared = { onClose: () => void; onDone: (said: string) => void }

function ContactForm({ person, found, kind: start, of, onClose, onDone }: Shared & { person: string; found: Found; kind: Kind; of?: PersonContact }) {
  const t = useSay()
  const [draft, setDraft] = useState({ kind: start, value: of?.value ?? '', mayRemind: of?.mayRemind ?? false, tellsPlace: of?.tellsPlace ?? false, despiteProtection: of?.despiteProtection ?? false })
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof recordContact>('/api/people/contacts')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const save = async (): Promise<void> => {
    if (draft.value.trim() === '') return fault({ value: 'missing' })
    if (await send({ person, ...draft, value: draft.value.trim(), tellsPlace: draft.mayRemind && draft.tellsPlace, despiteProtection: found.mayChooseDespite && draft.mayRemind && draft.despiteProtection })) onDone(t(words.saved))
  }
  const tick = (id: 'mayRemind' | 'tellsPlace' | 'despiteProtection', label: string, describedBy?: string) => <label className="chk"><input type="checkbox" checked={draft[id]} aria-describedby={describedBy} onChange={(event) => change({ [id]: event.target.checked })} /><span>{label}</span></label>
  return (
    <Dialog title={t(words.write)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        {of ? null : <div className="field"><span className="lab">{t(words.kind)}</span><Segments<Kind> label={t(words.kind)} value={draft.kind} onChange={(kind) => change({ kind })} options={[['phone', t(words.phone)], ['email', t(words.email)]]} /></div>}
        <TextField id="contact-value" label={t(draft.kind === 'email' ? words.email : words.phone)} value={draft.value} most={200} error={faultOf('value')} onChange={(value) => change({ value })} />
        <div>
          {tick('mayRemind', t(words.mayRemind), 'contact-remind-h')}
          <p className="hint" id="contact-remind-h">{t(words.mayRemindHint)}</p>
          {draft.mayRemind ? tick('tellsPlace', t(words.tellsPlace)) : null}
          {draft.mayRemind && found.mayChooseDespite ? tick('despiteProtection', t(words.despite)) : null}
        </div>
        {found.isProtected ? <Notice kind="soon"><p>{t(words.isProtected)}</p></Notice> : null}
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.save)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
