/** Documents as PDF: in Swedish or Finnish, as they were signed, alone or beside the language of the page. */
import { useState } from 'react'
import { saveFile } from '../shared/save-file.ts'
import { nameOfLanguage } from './languages.ts'
import { useOwn } from './own.ts'
import { Day, Part, useAuthorityName, writtenOf } from './parts.tsx'
import { Picture } from './pictures.tsx'
import { Told, useSay, useWords } from './words.tsx'
import type { Word } from './words.tsx'

type Paper = { kind: 'plan'; version: string } | { kind: 'invitation'; meeting: string }

export function PaperButtons({ of, title }: { of: Paper; title: string }) {
  const t = useSay()
  const { language } = useWords()
  const { person, isOffline } = useOwn()
  const [said, setSaid] = useState<{ word: Word; isFault: boolean }>()
  const which = of.kind === 'plan' ? of.version : of.meeting
  const own = writtenOf(person, language)
  const save = async (other: string): Promise<void> => {
    setSaid({ word: 'loading', isFault: false })
    const isSaved = await saveFile(`/api/portal/${of.kind}/${person.id}/${which}/${own}/${other}`, `${of.kind}.pdf`)
    setSaid(isSaved ? { word: 'saved', isFault: false } : { word: 'failed', isFault: true })
  }
  if (isOffline) return null
  return (
    <div className="two">
      {own === language ? null : <button type="button" className="btn block" onClick={() => void save(language)}><Picture name="paper" size={28} tone="action" /><span>{title}<span className="meta block"><Told word="beside" values={{ one: nameOfLanguage(own, language), other: nameOfLanguage(language, language) }} /></span></span></button>}
      <button type="button" className="btn block" onClick={() => void save('alone')}><Picture name="paper" size={28} tone="action" /><span>{title}<span className="meta block"><Told word="alone" values={{ language: nameOfLanguage(own, language) }} /></span></span></button>
      <p {...(said?.isFault ? { role: 'alert', className: 'err' } : { role: 'status', className: 'done-line' })}>{said ? t(said.word) : ''}</p>
    </div>
  )
}

export function Documents() {
  const t = useSay()
  const { person } = useOwn()
  const nameOf = useAuthorityName()
  if (person.versions.length === 0) return null
  return (
    <Part id="documents" title={t('documents')} picture="paper">
      <ul className="lines">
        {person.versions.map((one) => (
          <li key={one.id} className="stack">
            <div><b>{t('plan')}</b><p className="meta"><Told word="signedOn" values={{ day: <Day of={one.signedOn} /> }} /> · <bdi>{nameOf(one.authority)}</bdi></p></div>
            <PaperButtons of={{ kind: 'plan', version: one.id }} title={`${t('plan')} (PDF)`} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
