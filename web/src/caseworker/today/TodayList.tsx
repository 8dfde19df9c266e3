/** The rows of today. The list is one stop for Tab: arrows go between rows, V opens why, S answers, Enter opens the person. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { ageOn } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { isPlainKey, isTyping, keysAreOn } from '../keys.ts'
import { common, nameOfLine } from '../words.ts'
import { rowsIn } from './rows.ts'
import type { Row, RowGroup } from './rows.ts'
import { today as words } from './today.texts.ts'
import { whenOf } from './when.ts'
import { WhyHere } from './WhyHere.tsx'

export function TodayList({ groups, day, onDone }: { groups: readonly RowGroup[]; day: string; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  // On paper nothing is folded.
  useEffect(() => {
    const unfoldAll = (): void => flushSync(() => setUnfolded(new Set(groups.flatMap((group) => group.folds.map((fold) => fold.title)))))
    addEventListener('beforeprint', unfoldAll)
    return () => removeEventListener('beforeprint', unfoldAll)
  }, [groups])
  const rows = groups.flatMap((group) => [...group.rows, ...group.folds.filter((fold) => unfolded.has(fold.title)).flatMap((fold) => fold.rows)])
  const [open, setOpen] = useState<string>()
  const [at, setAt] = useState<string>()
  const active = rows.some((row) => row.key === at) ? at : rows[0]?.key
  const opened = rows.find((row) => row.key === open)
  const focusRow = (key: string | undefined): void => {
    if (key === undefined) return
    setAt(key)
    requestAnimationFrame(() => [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((each) => each.dataset['row'] === key)?.querySelector<HTMLElement>('a.t, .lnk')?.focus())
  }
  // A row that has been done is gone: the next one takes its place, in focus and in reach.
  const place = useRef(0)
  const isGone = open !== undefined && !opened
  useEffect(() => {
    if (!isGone) return
    setOpen(undefined)
    focusRow(rows[Math.min(place.current, rows.length - 1)]?.key)
    // Only when the row goes.
  }, [isGone])
  const toggle = (row: Row): void => {
    place.current = rows.indexOf(row)
    setAt(row.key)
    setOpen(open === row.key ? undefined : row.key)
  }
  const close = (): void => {
    const before = open
    setOpen(undefined)
    focusRow(before)
  }
  const answer = (row: Row): void => go(addressOf(language, `/arbete/person/${row.person.id}#svara-${row.question?.question ?? ''}`))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: Row): void => {
    if (isTyping(event.target) || !isPlainKey(event) || (event.target as HTMLElement).closest('.why-sheet')) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const key = event.key.toLowerCase()
    const isOnLink = event.target instanceof HTMLAnchorElement
    if (step !== 0) focusRow(rows[rows.indexOf(row) + step]?.key)
    else if (((key === 'v' && keysAreOn()) || (key === ' ' && isOnLink)) && row.duty && row.person.hasFile) toggle(row)
    else if (key === 's' && keysAreOn() && row.question && row.person.hasFile) answer(row)
    else return
    event.preventDefault()
  }
  const panel = (id: string): ReactNode => (opened?.duty ? <WhyHere key={opened.key} id={id} duty={opened.duty} title={opened.title} onClose={close} onDone={onDone} /> : null)
  const setFold = (title: string, isOpen: boolean): void => setUnfolded((before) => new Set(isOpen ? [...before, title] : [...before].filter((one) => one !== title)))
  const rowOf = (group: RowGroup, row: Row): ReactNode => {
    const isOpen = open === row.key
    const tab = row.key === active ? 0 : -1
    const [first, second] = whenOf(row, day, t, language)
    const { person } = row
    return (
      <li key={row.key} className={isOpen ? 'is-open' : ''} data-row={row.key}>
        <div className="duty-row today-row" onKeyDown={(event) => onKeyDown(event, row)}>
          <Glyph name={group.glyph} />
          <div className="today-who">
            {person.hasFile ? <Link to={`/arbete/person/${person.id}`} className="t" tabIndex={tab} onFocus={() => setAt(row.key)}>{nameOfLine(person, t)}</Link> : <span className="t">{nameOfLine(person, t)}</span>}
            <p className="meta">{person.born ? t(common.years, { n: ageOn(person.born, day) }) : person.caseNumber}{person.isProtected ? ` · ${t(common.protected)}` : ''}</p>
          </div>
          <div className="duty-what">
            <p className="t">{row.title}</p>
            <p className="meta"><SectionChips places={row.source} tabIndex={tab} /></p>
          </div>
          <p className="holder">{row.duty ? (row.duty.officer ?? <span className="meta">{t(words.nobody)}</span>) : ''}</p>
          <div className={`when ${row.question ? 'ask' : group.id === 'undated' || group.id === 'later' ? 'off' : group.id}`}>
            <b>{first}</b>
            {second ? <p className="meta">{second}</p> : null}
          </div>
          {!person.hasFile ? (
            <a className="lnk" href="#ta-over" tabIndex={tab} onFocus={() => setAt(row.key)}>
              {t(words.accept)}<span className="vh"> – {row.title} {nameOfLine(person, t)}</span>
            </a>
          ) : row.question ? (
            <Link className="lnk" to={`/arbete/person/${person.id}#svara-${row.question.question}`} tabIndex={tab} onFocus={() => setAt(row.key)}>
              {t(words.answer)}<span className="vh"> – {row.title} {nameOfLine(person, t)}</span>
            </Link>
          ) : (
            <button type="button" className="lnk law-l" tabIndex={tab} aria-expanded={isOpen} onFocus={() => setAt(row.key)} onClick={() => toggle(row)}>
              {t(words.why)}<span className="vh"> – {row.title}, {nameOfLine(person, t)}</span>
            </button>
          )}
        </div>
        {isOpen ? <div className="why-sheet">{panel('why-sheet')}</div> : null}
      </li>
    )
  }
  return (
    <div className="grid duty-grid" ref={root}>
      <div className={opened ? 'c8' : 'c12'}>
        {groups.map((group) => (
          <section key={group.id} className="duty-block">
            <h2 className="h3">
              {t(group.title)} <span className="count">{rowsIn(group).length}</span> {group.help ? <span className="meta">{t(group.help)}</span> : null}
            </h2>
            {group.rows.length > 0 ? <ul className="duties">{group.rows.map((row) => rowOf(group, row))}</ul> : null}
            {group.folds.map((fold) => (
              <details key={fold.title} className="alike" open={unfolded.has(fold.title)} onToggle={(event) => setFold(fold.title, event.currentTarget.open)}>
                <summary>{fold.title} <span className="count">{fold.rows.length}</span></summary>
                {unfolded.has(fold.title) ? <ul className="duties">{fold.rows.map((row) => rowOf(group, row))}</ul> : null}
              </details>
            ))}
          </section>
        ))}
      </div>
      {opened ? <div className="c4 why-dock">{panel('why-dock')}</div> : null}
    </div>
  )
}
