/** One section: its words in both languages, the rules that rest on it, its wordings over time. */
import { useEffect } from 'react'
import type { BookMoment, BookPage, BookRule } from '@kotostig/api/book'
import { addDays, dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Unread } from '../../shared/case/Unread.tsx'
import { Link, usePlace } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { book } from './book.texts.ts'
import { BookNav } from './BookNav.tsx'
import { DayOfLaw, useDayOfLaw } from './DayOfLaw.tsx'
import { over } from './over-time.texts.ts'
import { Stages } from './Stages.tsx'
import { isGoneOn, wordingOn } from './wording.ts'
import { useBook } from './useBook.ts'
import { ReadingsOf, useReadings } from './Readings.tsx'
import { SectionClaims } from '../sources/SectionClaims.tsx'
import './book.css'

export default function SectionPage({ params }: ScreenProps) {
  const t = useSay()
  const language = useLanguage()
  const { hash } = usePlace()
  const [act = '', section = ''] = params
  const { outcome, again } = useBook<BookPage>(`/api/law/book/${encodeURIComponent(act)}/${encodeURIComponent(section)}`)
  const page = outcome?.ok ? outcome.value : undefined
  const chosen = useDayOfLaw()
  const readings = useReadings(page && page.openNorms.length > 0 ? `${act}/${section}` : undefined)
  useEffect(() => {
    document.title = `${act.replace('-', '/')} ${page?.section ?? section} § – Kotostig`
    if (page && hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' })
  }, [page, hash, act, section])

  if (outcome === undefined) return <p role="status">{t(book.loading)}</p>
  if (!page) {
    // An act of Parliament or a decree: its number and year are its address in Finlex.
    const inFinlex = /^\d{1,4}-\d{4}$/.test(act) ? act.split('-').toReversed().join('/') : undefined
    const isMissing = !outcome.ok && outcome.status >= 400 && outcome.status < 500
    return (
      <div className="stack">
        <h1>{isMissing && inFinlex ? <bdi dir="ltr">{act.replace('-', '/')} {section.replace('-', ' ')} §</bdi> : t(isMissing ? book.missing : book.failed)}</h1>
        <p>{isMissing && inFinlex ? `${t(book.missing)}. ` : ''}{t(isMissing ? book.missingText : book.failedText)}</p>
        {isMissing && inFinlex ? <p className="row"><span className="meta">{t(book.official)}:</span><a href={`https://www.finlex.fi/sv/lagstiftning/${inFinlex}`} lang={language} hrefLang="sv">{t(book.inSwedish)}</a><a href={`https://www.finlex.fi/fi/lainsaadanto/${inFinlex}`} lang={language} hrefLang="fi">{t(book.inFinnish)}</a></p> : null}
        <p className="row">
          {isMissing ? null : <button type="button" className="btn" onClick={again}>{t(book.again)}</button>}
          <Link to="/lag">{t(book.toIndex)}</Link>
        </p>
      </div>
    )
  }
  const first = language === 'fi' ? 'fi' : 'sv'
  const heading = page.heading[first] ?? page.heading.fi ?? page.heading.sv ?? ''
  const isGone = page.state !== 'in-force'
  const ended = page.moments.flatMap((moment) => moment.versions ?? []).map((version) => version.to).filter(Boolean).sort().at(-1)
  return (
    <article className="book">
      <BookNav />
      <p className="crumb">
        <Link to="/lag">{t(book.toIndex)}</Link>
      </p>
      <div className="head">
        <div>
          <p className="meta">
            <span lang={first}>{page.actName[first]}</span> ({page.act}){page.chapter ? ` · ${t(book.chapter, { n: page.chapter.number })} ${page.chapter[first] ?? ''}` : ''}
          </p>
          <h1>
            <span className={isGone ? 'was' : ''}>
              <bdi dir="ltr" className="book-no">{page.section}&nbsp;§</bdi> <span lang={first}>{heading}</span>
            </span>
          </h1>
        </div>
        <p className="row">
          <span className="meta">{t(book.official)}:</span>
          <a href={page.official.sv} lang={language} hrefLang="sv">{t(book.inSwedish)}</a>
          <a href={page.official.fi} lang={language} hrefLang="fi">{t(book.inFinnish)}</a>
        </p>
      </div>
      {isGone ? (
        <Notice kind="lawn">
          <p>
            <b>{page.state === 'repealed-never-applied' ? t(book.neverApplied) : ended ? t(book.repealed, { day: dayText(addDays(ended, 1)) }) : t(book.repealedNoDay)}</b>
          </p>
        </Notice>
      ) : null}
      {page.note ? (
        <Notice kind="lawn">
          <p>{t(book[page.note])}</p>
        </Notice>
      ) : null}
      <section className="sec first" aria-labelledby="words">
        <h2 id="words" className="vh">{t(book.text)}</h2>
        {page.moments.length > 0 ? <div className="book-day no-print"><DayOfLaw id="section-day" label={over.wordsOnDay} {...chosen} /></div> : null}
        <div role="status">
          {!chosen.isToday && isGoneOn(page, chosen.on) ? (
            <Notice kind="lawn">
              <p>
                <b>{t(over.notInForce, { day: dayText(chosen.on) })}</b>{' '}
                {page.act === '681/2023' && chosen.on < page.inForce.from ? t(over.oldAct) : page.act === '1386/2010' && chosen.on > (page.inForce.to ?? '') ? t(over.newAct) : null}
              </p>
            </Notice>
          ) : null}
        </div>
        <div className={`moments ${first}-first`}>
          <p className="moments-h"><span>{t(first === 'sv' ? book.swedish : book.finnish)}</span><span>{t(first === 'sv' ? book.finnish : book.swedish)}</span></p>
          {page.moments.map((moment) => (
            <Moment key={moment.moment} moment={moment} page={page} first={first} isGone={isGone} on={chosen.isToday ? undefined : chosen.on} isMarked={hash === `m${moment.moment}`} />
          ))}
        </div>
      </section>
      <Stages page={page} first={first} />
      <SectionClaims act={page.act} section={page.section} />
      <Rules rules={page.rules} />
      {page.openNorms.length > 0 ? (
        <section className="sec" aria-labelledby="norms">
          <div className="sec-h"><h2 id="norms">{t(book.openNorms)}</h2></div>
          <ul className="lines">
            {page.openNorms.map((norm) => (
              <li key={norm.id}>
                <p><q lang={first}>{norm.quote[first]}</q> <SectionChips places={norm.sections} /></p>
                <p>{norm.asks[language]}</p>
                <p className="meta">{t(book.answeredBy, { who: norm.answeredBy[language] })}</p>
                <ReadingsOf norm={norm.id} readings={readings} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {page.notModelled ? (
        <section className="sec" aria-labelledby="not">
          <div className="sec-h"><h2 id="not">{t(book.notModelled)}</h2></div>
          <p className="measure">{page.notModelled[language]}</p>
        </section>
      ) : null}
      {page.stories.length > 0 ? (
        <section className="sec" aria-labelledby="stories">
          <div className="sec-h">
            <h2 id="stories">{t(book.stories)}</h2>
            {language === 'en' ? null : <span className="meta">{t(book.inEnglish)}</span>}
          </div>
          <ul className="lines dense-lines" lang="en">
            {page.stories.map((story) => (
              <li key={story.file} lang="en">{story.name}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}

function Moment({ moment, page, first, isGone, on, isMarked }: { moment: BookMoment; page: BookPage; first: 'sv' | 'fi'; isGone: boolean; on: string | undefined; isMarked: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const second = first === 'sv' ? 'fi' : 'sv'
  const shown = on === undefined ? moment : wordingOn(moment, page, on)
  const users = page.rules.filter((rule) => rule.sections.some((place) => place.act === page.act && place.section === page.section && (place.moment === undefined || place.moment === moment.moment)))
  const column = (of: 'sv' | 'fi', text: string | undefined) => (
    <div className="m-col" lang={text ? of : language}>
      {text ? text.split('\n').map((line, at) => <p key={at}>{line}</p>) : <p className="meta">{t(book.notHeld)}</p>}
    </div>
  )
  return (
    <div className={`moment${isMarked ? ' marked' : ''}`} id={`m${moment.moment}`}>
      <h3 className="m-no">{t(book.moment, { n: moment.moment })}</h3>
      {shown === undefined ? <p className="meta">{t(over.momentNotInForce)}</p> : (
        <div className={`m-cols${isGone && on === undefined ? ' was' : ''}`}>
          {column(first, shown[first])}
          {column(second, shown[second])}
        </div>
      )}
      {shown?.note ? <p className="meta">{t(book[shown.note])}</p> : null}
      {users.length > 0 && users.length < page.rules.length + 1 ? <p className="meta m-used">{t(book.usedBy, { rules: [...new Set(users.map((rule) => rule.title[language]))].join(', ') })}</p> : null}
      {moment.versions && moment.versions.length > 0 ? (
        <details>
          <summary>{t(book.versions, { n: moment.versions.length })}</summary>
          {moment.versions.map((version) => (
            <div key={version.from} className="version">
              <p className="meta">
                {version.to ? t(book.inForceTo, { from: dayText(version.from), to: dayText(version.to) }) : t(book.inForce, { from: dayText(version.from) })}
                {version.by ? ` · ${t(book.versionBy, { by: version.by })}` : ''}
              </p>
              <div className="m-cols">
                {column(first, version[first])}
                {column(second, version[second])}
              </div>
              {version.note ? <p className="meta">{t(book[version.note])}</p> : null}
            </div>
          ))}
        </details>
      ) : null}
    </div>
  )
}

function Rules({ rules }: { rules: BookRule[] }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <section className="sec" aria-labelledby="rules">
      <div className="sec-h"><h2 id="rules">{t(book.rulesHere)}</h2></div>
      {rules.length === 0 ? (
        <p>{t(book.noRules)}</p>
      ) : (
        <ul className="lines">
          {rules.map((rule) => (
            <li key={`${rule.kind}${rule.id}${rule.inForce.from}`} className="rule">
              <div>
                <p className="t">{rule.title[language]}</p>
                <p className="meta">{t(book[`kind-${rule.kind}`])}</p>
              </div>
              <div>
                <p className="measure">{rule.inWords[language]}</p>
                <p className="meta">
                  <SectionChips places={rule.sections} /> {rule.inForce.to ? t(book.inForceTo, { from: dayText(rule.inForce.from), to: dayText(rule.inForce.to) }) : t(book.inForce, { from: dayText(rule.inForce.from) })}
                </p>
                <Unread ids={rule.unread} />
                {rule.reviewed ? null : (
                  <p className="meta unreviewed"><Glyph name="ask" /> {t(book.unreviewed)}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
