/** On Today: what people have said on their own pages and nobody has handled. Nothing where there is nothing. */
import { useState } from 'react'
import type { readPortalMessages } from '@kotostig/api/portal-office'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { ask, may, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import type { Loaded } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import '../office.css'
import { Answering, MessageText } from './Message.tsx'
import './portal.css'
import { portal as words } from './portal.texts.ts'

export type Unhandled = Loaded<ReplyOf<typeof readPortalMessages> | undefined>
const notAsked = Promise.resolve({ ok: true, value: undefined } as const)
export function useUnhandled(whose: 'mine' | 'team'): Unhandled {
  const mayRead = may(useSession().session, 'portal.message')
  return useLoad<ReplyOf<typeof readPortalMessages> | undefined>(`${whose} ${String(mayRead)}`, () => (mayRead ? ask<typeof readPortalMessages>(`/api/portal-messages/${whose}`) : notAsked))
}

/** The way to them from the top of the page. */
export function ToMessages({ unhandled: { value } }: { unhandled: Unhandled }) {
  const t = useSay()
  const count = value?.messages.length ?? 0
  return count > 0 ? <a className="to-accept" href="#egna-sidor">{t(words.unhandled)} <span className="count">{count}{value?.more ? '+' : ''}</span></a> : null
}

export function UnhandledMessages({ unhandled: { value: reply, again } }: { unhandled: Unhandled }) {
  const t = useSay()
  const [said, setSaid] = useState('')
  if (!reply || (reply.messages.length === 0 && said === '')) return null
  return (
    <section className="duty-block" id="egna-sidor" tabIndex={-1} aria-labelledby="own-page-messages">
      <h2 className="h3" id="own-page-messages">{t(words.unhandled)} <span className="count">{reply.messages.length}{reply.more ? '+' : ''}</span> <span className="meta">{t(words.unhandledHelp)}</span></h2>
      <ul className="reminders">
        {reply.messages.map((one) => (
          <li key={one.id} className="said-row">
            <MessageText of={one} who={<><Link to={`/arbete/person/${one.person.id}`}>{nameOfLine(one.person, t)}</Link> – </>} />
            <div className="row remind-do">
              <Answering of={one} about={nameOfLine(one.person, t)} onDone={(text) => {
                setSaid(text)
                again()
              }} onGone={again} />
            </div>
          </li>
        ))}
      </ul>
      {reply.more ? <p className="meta after">{t(words.more)}</p> : null}
      <p role="status" className="saved">{said}</p>
    </section>
  )
}
