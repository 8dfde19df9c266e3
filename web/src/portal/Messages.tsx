/** What one can tell the authority, what one has sent, and the replies. */
import { useState } from 'react'
import type { PortalMessage } from '@kotostig/api/portal'
import { useOwn } from './own.ts'
import { Free, Law, Moment, Part } from './parts.tsx'
import { SayForm } from './Say.tsx'
import { Told, useSay } from './words.tsx'
import type { Word } from './words.tsx'

export const kinds: Readonly<Record<PortalMessage['kind'], Word>> = { review: 'wantReview', coming: 'coming', 'not-coming': 'notComing', changed: 'changed', 'not-started': 'notStartedButton', question: 'question' }

/** The rest is a button away: what one wants to say stands under it. */
const shownFirst = 3

export function Messages() {
  const t = useSay()
  const { person } = useOwn()
  const [isAll, setIsAll] = useState(false)
  const sent = [...person.messages].sort((a, b) => b.sentAt.localeCompare(a.sentAt) || b.id.length - a.id.length || b.id.localeCompare(a.id))
  const itemOf = (id: string | null) => person.versions.flatMap((one) => one.items).find((one) => one.id === id)
  const meetingOf = (id: string | null) => person.meetings.find((one) => one.id === id)
  return (
    <>
      <p className="meta after">{t('readBy')}</p>
      <Part id="sent" title={t('mySent')} picture="letter">
        {sent.length === 0 ? <p>{t('nothingSent')}</p> : (
          <ul className="lines">
            {(isAll ? sent : sent.slice(0, shownFirst)).map((one) => {
              const [item, meeting] = [itemOf(one.item), meetingOf(one.meeting)]
              return (
                <li key={one.id}>
                  <b>{t(kinds[one.kind])}</b>
                  <p className="meta"><Moment of={one.sentAt} />{one.sentAs === 'self' ? null : <> · <bdi>{one.sentBy}</bdi></>}</p>
                  {item ? <p><Free isMarked={false} written={item.writtenIn}>{item.words}</Free></p> : null}
                  {meeting ? <p className="meta">{t('meeting')}: <Moment of={meeting.at} /></p> : null}
                  {one.words ? <p className="as-said" dir="auto">{one.words}</p> : null}
                  {one.handledAt === null ? (one.kind === 'coming' ? null : <p className="meta">{t('waiting')}</p>) : (
                    <div className="reply">
                      <p className="meta"><Told word="handledOn" values={{ day: <Moment of={one.handledAt} /> }} /></p>
                      {one.reply ? <p><b>{t('reply')}:</b> <Free>{one.reply}</Free></p> : null}
                    </div>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        {sent.length > shownFirst && !isAll ? <button type="button" className="btn block after" onClick={() => setIsAll(true)}>{t('showAll', { n: sent.length })}</button> : null}
      </Part>
      {person.versions.length > 0 ? (
        <Part id="review" title={t('wantReview')} picture="again" className="right">
          <p>{t('wantReviewText')} <Law section="22" moment={1} /></p>
          <SayForm about="review" kind="review" label="wordsOptional" verb="askReview" />
        </Part>
      ) : null}
      <Part id="changed" title={t('changed')} picture="changed">
        <p>{t('changedText')} <Law section="24" moment={2} point={5} /></p>
        <SayForm about="changed" kind="changed" label="words" verb="send" needsWords />
      </Part>
      <Part id="question" title={t('question')} picture="ask">
        <SayForm about="question" kind="question" label="words" verb="send" needsWords />
      </Part>
    </>
  )
}
