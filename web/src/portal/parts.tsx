/** Small parts of the page that stand in several places. */
import type { ReactNode } from 'react'
import type { PortalPerson } from '@kotostig/api/portal'
import type { PortalLanguage } from '@kotostig/api/portal-words'
import { Picture } from './pictures.tsx'
import type { PictureName } from './pictures.tsx'
import { nameOfLanguage, weekdayText, writtenIn } from './languages.ts'
import { ReadPart } from './voice.tsx'
import { Told, useWords } from './words.tsx'

/** A part with its heading, its picture and its button to be read aloud. */
export function Part({ id, title, picture, meta, children, className }: { id: string; title: string; picture?: PictureName; meta?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section id={id} aria-labelledby={`${id}-h`} {...(className ? { className } : {})}>
      <div className="hrow">
        {picture ? <Picture name={picture} size={40} /> : null}
        <div>
          <h2 id={`${id}-h`} tabIndex={-1}>{title}</h2>
          {meta ? <p className="meta">{meta}</p> : null}
        </div>
        <ReadPart of={id} name={title} />
      </div>
      {children}
    </section>
  )
}

/** A place in the Act, leading to the law book. The book is in Swedish, Finnish and English. */
export function Law({ section, moment, point }: { section: string; moment?: number; point?: number }) {
  const { language } = useWords()
  const [book, moments, points] = language === 'fi' ? ['fi', 'mom.', 'kohta'] : language === 'sv' ? ['sv', 'mom.', 'punkten'] : ['en', 'mom.', 'p.']
  const text = [`${section} §`, moment ? `${moment} ${moments}` : '', point ? `${point} ${points}` : ''].filter(Boolean).join(' ').replace(/ /g, '\u00a0')
  return <a className="law no-say" href={`/${book}/lag/681-2023/${section}${moment ? `#m${moment}` : ''}`} lang={language === 'fi' ? 'fi' : 'sv'} dir="ltr">{text}</a>
}

/** What somebody has written stays in its language, and says which. */
export function Free({ children, isMarked = true, written }: { children: string; isMarked?: boolean; written?: string | null }) {
  const { language } = useWords()
  const of = written === 'sv' || written === 'fi' || written === 'en' ? written : writtenIn(children)
  return (
    <>
      <span className="free" {...(of ? { lang: of } : {})} dir="auto">{children}</span>
      {isMarked && of !== language ? <span className="meta block written no-say"><Told word="freeText" values={{ language: of ? nameOfLanguage(of, language) : `${nameOfLanguage('sv', language)} / ${nameOfLanguage('fi', language)}` }} /></span> : null}
    </>
  )
}

export const Day = ({ of }: { of: string }) => <bdi className="nowrap">{`${Number(of.slice(8, 10))}.${Number(of.slice(5, 7))}.${of.slice(0, 4)}`}</bdi>
export function LongDay({ of }: { of: string }) {
  const { language } = useWords()
  return <bdi>{weekdayText(of, language)}</bdi>
}
/** `2026-12-03 10:00` with its weekday and the time of day. */
export const Moment = ({ of }: { of: string }) => <Told word="at" values={{ day: <LongDay of={of.slice(0, 10)} />, time: of.slice(11).replace(':', '.') }} />

export function useAuthorityName(): (of: { nameSv: string; nameFi: string }) => string {
  const { language } = useWords()
  return ({ nameSv, nameFi }) => (language === 'fi' ? nameFi : language === 'sv' || nameSv === nameFi ? nameSv : `${nameSv} / ${nameFi}`)
}

/** The language of the person's documents: that of the page where it is one, otherwise that in which most of the plan is written. */
export function writtenOf(person: PortalPerson, language: PortalLanguage): 'sv' | 'fi' {
  if (language === 'sv' || language === 'fi') return language
  const said = person.versions[0]?.items.map((one) => one.writtenIn) ?? []
  const [fi, sv] = [said.filter((one) => one === 'fi').length, said.filter((one) => one === 'sv').length]
  if (fi !== sv) return fi > sv ? 'fi' : 'sv'
  return writtenIn(person.versions[0]?.items.map((one) => one.words).join('. ') ?? '') ?? 'fi'
}
