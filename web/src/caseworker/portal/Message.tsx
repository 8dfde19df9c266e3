/** A message from somebody's own page: what it says, and answering it. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { handlePortalMessage, PortalMessageLine, PortalOfPerson } from '@kotostig/api/portal-office'
import { momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { TextField, useSending } from '../form.tsx'
import { languageName } from '../../shared/language-name.ts'
import { work } from '../work.texts.ts'
import { actsAsNames, kindNames, portal as words } from './portal.texts.ts'

export type Told = PortalOfPerson['messages'][number] | PortalMessageLine
/** Where something is right to left, the words stay so: the browser sees it from the letters. */
export function MessageText({ of, who, children }: { of: Told; who?: ReactNode; children?: ReactNode }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <div>
      <p>{who}<b>{t(kindNames[of.kind])}</b>{of.kind === 'review' ? <> <SectionChip place={{ act: '681/2023', section: '22', moment: '1' }} /></> : null}</p>
      <p className="meta">{momentText(of.sentAt)}{of.sentAs === 'self' ? '' : ` · ${t(actsAsNames[of.sentAs])} ${of.sentBy}`}{of.words ? ` · ${t(words.writtenOn, { language: languageName(of.language, language).toLowerCase() })}` : ''}</p>
      {of.meetingAt ? <p className="meta">{t(words.aboutMeeting, { at: momentText(of.meetingAt) })}</p> : null}
      {of.itemWords ? <p>{of.itemWords}</p> : null}
      {children}
      {of.words ? <p className="as-said" dir="auto" lang={of.language}>{of.words}</p> : null}
    </div>
  )
}

export function Answering({ of, about, onDone, onGone }: { of: Told; about: string; onDone: (said: string) => void; onGone: () => void }) {
  const t = useSay()
  const [isOpen, setIsOpen] = useState(false)
  const [reply, setReply] = useState('')
  const { form, working, problem, faultOf, clear, send } = useSending<typeof handlePortalMessage>('/api/portal-messages/handled')
  const save = async (): Promise<void> => {
    if (!(await send({ message: of.id, reply }))) return
    setIsOpen(false)
    setReply('')
    onDone(t(words.handled))
  }
  return (
    <>
      <button type="button" className="lnk" onClick={() => setIsOpen(true)}>{t(words.answer)}<span className="vh"> – {t(kindNames[of.kind])}, {about}</span></button>
      {isOpen ? (
        <Dialog title={t(words.answerTitle)} onClose={() => {
          setIsOpen(false)
          if (problem) onGone()
        }}>
          <form ref={form} className="stack" noValidate onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}>
            <MessageText of={of} />
            <TextField id="reply" label={t(words.reply)} hint={t(words.replyHint)} value={reply} most={500} isLong error={faultOf('reply')} onChange={(text) => {
              setReply(text)
              clear('reply')
            }} />
            {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
            <p className="row">
              <button type="submit" className="btn pri" disabled={working}>{t(words.handle)}</button>
              <button type="button" className="btn" onClick={() => setIsOpen(false)}>{t(work.notYet)}</button>
            </p>
          </form>
        </Dialog>
      ) : null}
    </>
  )
}

/** What those who are to come have answered on their own pages. */
export function Answers({ of }: { of: readonly { kind: 'coming' | 'not-coming'; words: string; by: string; at: string }[] }) {
  const t = useSay()
  return (
    <>
      {of.map((one) => (
        <p key={`${one.at} ${one.by}`} className={one.kind === 'not-coming' ? 'answer-no' : 'meta'}>
          <Glyph name={one.kind === 'coming' ? 'ok' : 'warn'} /> {t(one.kind === 'coming' ? words.saidComing : words.saidNotComing)} · {one.by}, {momentText(one.at)}
          {one.words ? <span className="meta block as-said" dir="auto">{one.words}</span> : null}
        </p>
      ))}
    </>
  )
}
