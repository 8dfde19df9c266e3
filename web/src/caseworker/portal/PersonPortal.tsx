/** The own page of one person, as officers see it: which telephones open it, handing over a code, and what has been said. */
import { useState } from 'react'
import type { endPortalAccess, readPortalOf } from '@kotostig/api/portal-office'
import { dayText, momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { useSending } from '../form.tsx'
import { ask, may, useSession } from '../session.ts'
import { Failed } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import '../office.css'
import { GiveCode } from './GiveCode.tsx'
import { Answering, MessageText } from './Message.tsx'
import './portal.css'
import { actsAsNames, portal as words } from './portal.texts.ts'

type Props = { person: string; name: string; languages: readonly string[] }
export function PersonPortal(props: Props) {
  const { session } = useSession()
  return may(session, 'portal.give') ? <OwnPage {...props} /> : null
}

function OwnPage({ person, name, languages }: Props) {
  const t = useSay()
  const { value: reply, failed, again } = useLoad(person, () => ask<typeof readPortalOf>(`/api/people/${person}/portal`))
  const [isGiving, setIsGiving] = useState(false)
  const [ending, setEnding] = useState<{ access: string; whose: string }>()
  const [said, setSaid] = useState('')
  const done = (text: string): void => {
    setEnding(undefined)
    setSaid(text)
    again()
  }
  const whoOf = (one: { actsAs: keyof typeof actsAsNames; holder: string | null }): string => (one.actsAs === 'self' ? t(actsAsNames.self) : `${t(actsAsNames[one.actsAs])} ${one.holder ?? ''}`)
  return (
    <section className="sec own-page" id="egen-sida" aria-labelledby="own-page">
      <div className="sec-h">
        <h2 id="own-page">{t(words.title)}</h2>
        {reply?.isOn ? <span className="end no-print"><button type="button" className="btn" onClick={() => setIsGiving(true)}>{t(words.give)}</button></span> : null}
      </div>
      {failed && failed.status !== 404 ? <Failed failed={failed} again={again} /> : null}
      {!reply ? null : (
        <>
          <p className="meta measure">{t(reply.isOn ? words.about : words.off)}</p>
          <h3>{t(words.messages)}</h3>
          {reply.messages.length === 0 ? <p className="meta">{t(words.noMessages)}</p> : (
            <ul className="reminders">
              {reply.messages.map((one) => (
                <li key={one.id} className="said-row">
                  <MessageText of={one}>
                    {one.handledAt ? <p className="meta">{t(words.handledBy, { at: momentText(one.handledAt), name: one.handledBy ?? '' })}{one.reply ? <span className="block as-said">{t(words.reply)}: {one.reply}</span> : null}</p> : null}
                  </MessageText>
                  {one.handledAt || one.kind === 'coming' ? null : <div className="row remind-do"><Answering of={one} about={name} onDone={done} onGone={again} /></div>}
                </li>
              ))}
            </ul>
          )}
          <h3>{t(words.devices)}</h3>
          {reply.devices.length === 0 ? <p className="meta">{t(words.noDevices)}</p> : (
            <ul className="reminders">
              {reply.devices.map((one) => (
                <li key={one.access} className="said-row">
                  <div>
                    <p>{whoOf(one)}</p>
                    <p className="meta">{t(words.since, { day: dayText(one.since.slice(0, 10)) })}{one.by ? ` · ${t(words.by, { name: one.by })}` : ''} · {t(words.used, { at: momentText(one.usedAt) })}</p>
                    {one.isClosed ? <p className="st late"><Glyph name="late" /> {t(words.isClosed)}</p> : null}
                  </div>
                  <div className="row remind-do"><button type="button" className="lnk" onClick={() => setEnding({ access: one.access, whose: whoOf(one) })}>{t(words.end)}<span className="vh"> – {whoOf(one)}</span></button></div>
                </li>
              ))}
            </ul>
          )}
          {reply.codes.length > 0 ? (
            <>
              <h3>{t(words.codes)}</h3>
              <ul className="reminders">{reply.codes.map((one) => <li key={one.id} className="said-row"><p>{whoOf(one)} <span className="meta">{t(words.codeUntil, { time: one.until.slice(11).replace(':', '.') })} · {t(words.by, { name: one.by })}</span></p></li>)}</ul>
            </>
          ) : null}
        </>
      )}
      <p role="status" className="saved">{said}</p>
      {isGiving && reply ? <GiveCode person={person} name={name} languages={languages} of={reply} onClose={() => {
        setIsGiving(false)
        again()
      }} /> : null}
      {ending ? <EndDevice {...ending} onClose={() => setEnding(undefined)} onDone={() => done(t(words.ended))} /> : null}
    </section>
  )
}

function EndDevice({ access, whose, onClose, onDone }: { access: string; whose: string; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const { form, working, problem, send } = useSending<typeof endPortalAccess>('/api/portal-access/end')
  return (
    <Dialog title={t(words.endTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send({ access }).then((ended) => ended && onDone())
      }}>
        <p><b>{whose}</b></p>
        <p>{t(words.endText)}</p>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.endIt)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
