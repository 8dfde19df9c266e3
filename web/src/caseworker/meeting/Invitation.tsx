/** The invitation to a meeting on paper, for one of those who are to come. */
import { useState } from 'react'
import type { Meeting, printInvitation } from '@kotostig/api/meeting'
import type { listSideLanguages } from '@kotostig/api/plan-document'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, TextField } from '../form.tsx'
import { fieldFaults, formWords } from '../form.texts.ts'
import { languageName } from '../../shared/language-name.ts'
import { ask } from '../session.ts'
import type { BodyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { meeting as words } from './meeting.texts.ts'
import { whenText } from './when.ts'

export function Invitation({ of, onClose, onDone }: { of: Meeting; onClose: () => void; onDone: (said: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const languages = useLoad('side languages', () => ask<typeof listSideLanguages>('/api/documents/languages')).value?.languages ?? []
  const [own, setOwn] = useState<'sv' | 'fi'>(language === 'fi' ? 'fi' : 'sv')
  const [draft, setDraft] = useState({ person: of.people[0]?.id ?? '', other: of.told.language ?? of.interpreter ?? '', contact: '' })
  const [state, setState] = useState<'' | 'missing' | 'failed' | 'working'>('')
  const side = languages.find((one) => one.code === draft.other && one.code !== own)
  const make = async (): Promise<void> => {
    if (draft.contact.trim().length < 3) return setState('missing')
    setState('working')
    const body: BodyOf<typeof printInvitation> = { id: of.id, person: draft.person, language: own, other: side?.code ?? 'alone', contact: draft.contact.trim() }
    const reply = await fetch('/api/meetings/invitation', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => undefined)
    if (!reply?.ok) return setState('failed')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await reply.blob())
    link.download = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? 'invitation.pdf'
    link.click()
    URL.revokeObjectURL(link.href)
    onDone(t(words.invited))
  }
  return (
    <Dialog title={t(words.inviteTitle)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}>
        <p><b>{whenText(of, language)}</b></p>
        {of.people.length > 1 ? <Choice id="invite-person" label={t(words.inviteWhom)} value={draft.person} options={of.people.map((one) => [one.id, nameOfLine(one, t)] as const)} onChange={(person) => setDraft({ ...draft, person })} /> : null}
        <div className="field"><span className="lab">{t(words.inviteLanguage)}</span><Segments label={t(words.inviteLanguage)} options={[['sv', 'Svenska'], ['fi', 'Suomi']]} value={own} onChange={setOwn} /></div>
        <Choice id="invite-other" label={t(words.inviteBeside)} empty={t(words.inviteAlone)} value={side?.code ?? ''} options={languages.filter((one) => one.code !== own).map((one) => [one.code, `${languageName(one.code, language)} – ${one.name}`] as const)} onChange={(other) => setDraft({ ...draft, other })} />
        {side && !side.isReviewed ? <Notice kind="soon"><p>{t(words.unchecked)}</p></Notice> : null}
        <TextField id="invite-contact" label={t(words.inviteContact)} hint={t(words.inviteContactHint)} value={draft.contact} most={200} error={state === 'missing' ? t(fieldFaults.missing) : undefined} onChange={(contact) => {
          setDraft({ ...draft, contact })
          setState('')
        }} />
        {state === 'failed' ? <Notice kind="late" role="alert"><p>{t(formWords.notSaved)}</p></Notice> : null}
        <p className="row after">
          <button type="submit" className="btn pri" disabled={state === 'working'}>{t(words.inviteMake)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
