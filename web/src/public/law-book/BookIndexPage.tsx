/** All sections of the law book, by act and chapter. */
import { useState } from 'react'
import type { BookIndex, BookIndexSection } from '@kotostig/api/book'
import { dayText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { book } from './book.texts.ts'
import { BookNav } from './BookNav.tsx'
import { useBook } from './useBook.ts'
import './book.css'

export default function BookIndexPage() {
  const t = useSay()
  const { outcome, again } = useBook<BookIndex>('/api/law/book')
  const [onlyRules, setOnlyRules] = useState(false)
  return (
    <>
      <BookNav />
      <div className="head">
        <div>
          <h1>{t(book.title)}</h1>
          <p className="meta measure">{t(book.lead)}</p>
          {outcome?.ok ? <p className="meta">{t(book.consolidated, { day: dayText(outcome.value.consolidatedTo), release: outcome.value.lawRelease })}</p> : null}
        </div>
      </div>
      {outcome === undefined ? <p role="status">{t(book.loading)}</p> : null}
      {outcome && !outcome.ok ? (
        <Notice kind="late" role="alert">
          <p><b>{t(book.failed)}.</b> {t(book.failedText)}</p>
          <button type="button" className="lnk" onClick={again}>{t(book.again)}</button>
        </Notice>
      ) : null}
      {outcome?.ok ? (
        <>
          <label className="chk">
            <input type="checkbox" checked={onlyRules} onChange={(event) => setOnlyRules(event.target.checked)} />
            {t(book.onlyRules)}
          </label>
          {outcome.value.acts.map((act) => (
            <ActTable key={act.act} act={act} onlyRules={onlyRules} />
          ))}
        </>
      ) : null}
    </>
  )
}

function ActTable({ act, onlyRules }: { act: BookIndex['acts'][number]; onlyRules: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const both = language === 'fi' ? 'fi' : 'sv'
  const sections = act.sections.filter((section) => !onlyRules || section.rules > 0)
  if (sections.length === 0) return null
  const headingOf = (section: BookIndexSection): string => section.heading[both] ?? section.heading.fi ?? section.heading.sv ?? ''
  return (
    <section className="sec" aria-labelledby={`act-${act.act}`}>
      <div className="sec-h">
        <h2 id={`act-${act.act}`}>
          <span lang={both}>{act.name[both]}</span> <span className="nowrap">({act.act})</span>
        </h2>
      </div>
      <table className="tbl dense blocks book-index">
        <caption className="vh">{act.name[both]}</caption>
        <thead>
          <tr>
            <th scope="col">{t(book.section)}</th>
            <th scope="col">{t(book.heading)}</th>
            <th scope="col">{t(book.treatment)}</th>
            <th scope="col" className="num">{t(book.rules)}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section.section}>
              <th scope="row"><SectionChip place={{ act: act.act, section: section.section }} gone={section.state !== 'in-force'} /></th>
              <td lang={both} className={section.state === 'in-force' ? 'b-head' : 'b-head was'}>{headingOf(section)}</td>
              <td data-label={t(book.treatment)}>{section.state === 'in-force' ? t(book[section.treatment]) : t(book.repealedShort)}</td>
              <td data-label={t(book.rules)} className={section.rules > 0 ? 'num' : 'num empty'}>{section.rules > 0 ? section.rules : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
