/** Documents as PDF: in Swedish or Finnish, as they were signed, alone or beside the language of the page. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { PortalPaper, PortalPerson } from '@kotostig/api/portal'
import { saveFile } from '../shared/save-file.ts'
import { nameOfLanguage } from './languages.ts'
import { useOwn } from './own.ts'
import { Day, Moment, Part, useAuthorityName, writtenOf } from './parts.tsx'
import { Picture } from './pictures.tsx'
import { Told, useSay, useWords } from './words.tsx'
import type { Word } from './words.tsx'

/** `own`: where it stands in one language of the two alone. */
type Paper = { kind: 'plan' | 'invitation' | `paper/${PortalPaper['kind']}`; id: string; own?: 'sv' | 'fi' | null }
const addressOf = (person: string, { kind, id }: Paper): string => {
  const [first, second] = kind.split('/')
  return `/api/portal/${first}/${person}/${second ? `${second}/` : ''}${id}`
}

/** `isNamed`: the name stands above them already, and is read out only. */
export function PaperButtons({ of, title, isNamed = false }: { of: Paper; title: string; isNamed?: boolean }) {
  const t = useSay()
  const { language } = useWords()
  const { person, isOffline } = useOwn()
  const [said, setSaid] = useState<{ word: Word; isFault: boolean }>()
  const own = of.own ?? writtenOf(person, language)
  const save = async (other: string): Promise<void> => {
    setSaid({ word: 'loading', isFault: false })
    const isSaved = await saveFile(`${addressOf(person.id, of)}/${own}/${other}`, `${of.kind.split('/').at(-1)!}.pdf`)
    setSaid(isSaved ? { word: 'saved', isFault: false } : { word: 'failed', isFault: true })
  }
  if (isOffline) return null
  const named = isNamed ? <><span className="vh">{title} </span>PDF</> : title
  return (
    <div className="two">
      {own === language ? null : <button type="button" className="btn block" onClick={() => void save(language)}><Picture name="paper" size={28} tone="action" /><span>{named}<span className="meta block"><Told word="beside" values={{ one: nameOfLanguage(own, language), other: nameOfLanguage(language, language) }} /></span></span></button>}
      <button type="button" className="btn block" onClick={() => void save('alone')}><Picture name="paper" size={28} tone="action" /><span>{named}<span className="meta block"><Told word="alone" values={{ language: nameOfLanguage(own, language) }} /></span></span></button>
      <p {...(said?.isFault ? { role: 'alert', className: 'err' } : { role: 'status', className: 'done-line' })}>{said ? t(said.word) : ''}</p>
    </div>
  )
}

const names: Readonly<Record<PortalPaper['kind'], Word>> = { assessment: 'assessment', referral: 'referral', handover: 'capsule', fee: 'feeDecision' }
const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}\u00a0€`

/** What a paper is about, where one line says it. */
function About({ of }: { of: PortalPaper }) {
  const t = useSay()
  const nameOf = useAuthorityName()
  if (of.kind === 'referral') return <p><Told word="referralText" values={{ to: of.about }} /></p>
  if (of.kind === 'handover') return of.to ? <p>{t('capsuleTo')}: <bdi>{nameOf(of.to)}</bdi></p> : null
  if (of.kind !== 'fee') return null
  if (of.isReplaced) return <p>{t('feeReplaced')}</p>
  return of.cents === null || of.dueOn === null ? <p>{t('feeNone')}</p> : <p><Told word="feeCharge" values={{ amount: euros(of.cents), day: <Day of={of.dueOn} /> }} /></p>
}

type Line = { key: string; on: string; name: Word; when: ReactNode; about?: PortalPaper; paper: Paper; authority: PortalPerson['authority'] }
function linesOf(person: PortalPerson, today: string): Line[] {
  const [now, ...earlier] = person.versions.map((one): Line => ({ key: `plan ${one.id}`, on: one.signedOn, name: 'plan', when: <Told word="signedOn" values={{ day: <Day of={one.signedOn} /> }} />, paper: { kind: 'plan', id: one.id }, authority: one.authority }))
  const rest = [
    ...earlier,
    ...person.meetings.filter((one) => one.state === 'booked' && one.at.slice(0, 10) >= today).map((one): Line => ({ key: `invitation ${one.id}`, on: one.at.slice(0, 10), name: 'invitation', when: <Moment of={one.at} />, paper: { kind: 'invitation', id: one.id }, authority: one.authority })),
    ...person.papers.map((one): Line => ({ key: `${one.kind} ${one.id}`, on: one.on, name: names[one.kind], when: <Day of={one.on} />, about: one, paper: { kind: `paper/${one.kind}`, id: one.id, own: one.language }, authority: one.authority })),
  ].sort((a, b) => b.on.localeCompare(a.on))
  return [...(now ? [now] : []), ...rest]
}
const shownFirst = 4

/** The plan in force first, then what is newest. */
export function Documents() {
  const t = useSay()
  const { person, today, isOffline } = useOwn()
  const nameOf = useAuthorityName()
  const [isAll, setIsAll] = useState(false)
  const lines = linesOf(person, today)
  if (lines.length === 0) return null
  return (
    <Part id="documents" title={t('documents')} picture="paper">
      {isOffline ? <p className="meta after">{t('papersOnline')}</p> : null}
      <ul className="lines">
        {(isAll ? lines : lines.slice(0, shownFirst)).map((one) => (
          <li key={one.key} className="stack">
            <div>
              <b>{t(one.name)}</b>
              <p className="meta">{one.when} · <bdi>{nameOf(one.authority)}</bdi></p>
              {one.about ? <About of={one.about} /> : null}
            </div>
            <PaperButtons of={one.paper} title={t(one.name)} isNamed />
          </li>
        ))}
      </ul>
      {lines.length > shownFirst && !isAll ? <button type="button" className="btn block after" onClick={() => setIsAll(true)}>{t('showAll', { n: lines.length })}</button> : null}
    </Part>
  )
}
