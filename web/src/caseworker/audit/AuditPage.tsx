/** The log of use, for the data protection officer: asked by officer, case number, event and time; page by page. */
import { Fragment, useEffect, useRef, useState } from 'react'
import { auditFlags } from '@kotostig/api/audit'
import type { AuditLine, readAudit, readAuditedOfficers } from '@kotostig/api/audit'
import { auditEventNames } from '@kotostig/api/audit-events'
import type { AuditEventName } from '@kotostig/api/audit-events'
import { DayField } from '../../shared/DayField.tsx'
import { addDays, momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Language, Say } from '../../shared/words.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ask, authorityName, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Loading } from '../States.tsx'
import { csvOf, saveText } from '../../shared/csv.ts'
import { useLoad } from '../useLoad.ts'
import { wordOf } from '../words.ts'
import '../office.css'
import { audit as words, eventNames, flagNames } from './audit.texts.ts'

type AuditFlag = (typeof auditFlags)[number]
type Asked = { from: string; to: string; officer: string; event: string; caseNumber: string; flag: string }
type Found = { asked: Asked; events: AuditLine[]; next: string | null; files: ReadonlyMap<string, string> }
/** More rows than this no spreadsheet is asked to hold: a shorter time is. */
const mostSaved = 20_000
/** Events that concern no person, or that nobody at an authority leaves, are not worth asking for. */
const notKept: readonly AuditEventName[] = ['CaseDetermined', 'LawRead', 'InterfaceRead', 'SystemStateRead', 'SessionRead', 'SignInBegun', 'SignInRefused', 'FeedbackReceived', 'PracticeRead']

export default function AuditPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const today = session?.today ?? ''
  const [asked, setAsked] = useState<Asked>({ from: addDays(today, -7), to: today, officer: '', event: '', caseNumber: '', flag: '' })
  const [found, setFound] = useState<Found>()
  const [saved, setSaved] = useState<{ rows: number; isAll: boolean }>()
  const { value: office } = useLoad('audited', () => ask<typeof readAuditedOfficers>('/api/audit/officers'))
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof readAudit>('/api/audit')
  const change = (part: Partial<Asked>): void => {
    setAsked({ ...asked, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const pageOf = (of: Asked, before: string | null, most?: number) => send({
    from: of.from, to: of.to, ...(of.officer ? { officer: of.officer } : {}), ...(of.event ? { event: of.event as AuditEventName } : {}), ...(of.caseNumber.trim() ? { caseNumber: of.caseNumber.trim() } : {}),
    ...(of.flag ? { flag: of.flag as AuditFlag } : {}), ...(before ? { before } : {}), ...(most ? { most } : {}),
  })
  const search = async (of: Asked, before?: Found): Promise<void> => {
    setSaved(undefined)
    const faults = dayFaults({ from: of.from, to: of.to })
    if (Object.keys(faults).length > 0) return fault(faults)
    const page = await pageOf(of, before?.next ?? null)
    if (page) setFound({ asked: of, events: [...(before?.events ?? []), ...page.events], next: page.next, files: new Map([...(before?.files ?? []), ...page.extractable.map((one) => [one.caseNumber, one.id] as const)]) })
  }
  /** Every row that fits what was asked, also those not shown. */
  const save = async (of: Asked): Promise<void> => {
    const rows: AuditLine[] = []
    let next: string | null = null
    do {
      const page: ReplyOf<typeof readAudit> | undefined = await pageOf(of, next, 1000)
      if (!page) return
      rows.push(...page.events)
      next = page.next
    } while (next !== null && rows.length < mostSaved)
    saveText(`kotostig-logg-${of.from}-${of.to}.csv`, csvOf(tableOf(rows.slice(0, mostSaved), t, language)), 'text/csv;charset=utf-8')
    setSaved({ rows: Math.min(rows.length, mostSaved), isAll: next === null && rows.length <= mostSaved })
  }
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) return
    first.current = false
    void search(asked)
    // Once: what happened lately is there without asking.
  }, [])
  const events = auditEventNames.filter((name) => !notKept.includes(name)).map((name) => [name, t(eventNames[name])] as const).sort((a, b) => a[1].localeCompare(b[1], language))
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta measure">{t(words.lead)}</p>
        </div>
      </div>
      <form ref={form} className="asking no-print" role="search" noValidate onSubmit={(event) => {
        event.preventDefault()
        void search(asked)
      }}>
        <DayField id="from" label={t(formWords.from)} value={asked.from} error={faultOf('from')} onChange={(from) => change({ from })} />
        <DayField id="to" label={t(formWords.to)} value={asked.to} error={faultOf('to')} onChange={(to) => change({ to })} />
        <Choice id="officer" label={t(words.officer)} value={asked.officer} empty={t(words.everyone)} options={(office?.officers ?? []).map((one) => [one.id, one.name])} onChange={(officer) => change({ officer })} />
        <Choice id="event" label={t(words.event)} value={asked.event} empty={t(words.everything)} options={events} onChange={(event) => change({ event })} />
        <Choice id="flag" label={t(words.unusual)} value={asked.flag} empty={t(words.everyone)} options={auditFlags.map((flag) => [flag, t(flagNames[flag].name)])} onChange={(flag) => change({ flag })} />
        <TextField id="caseNumber" label={t(words.caseNumber)} value={asked.caseNumber} most={20} error={faultOf('caseNumber')} onChange={(caseNumber) => change({ caseNumber })} />
        <p><button type="submit" className="btn pri" disabled={working}>{t(words.search)}</button></p>
      </form>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      {!found ? (problem ? null : <Loading />) : (
        <>
          <p role="status" className="meta">{found.events.length > 0 ? `${t(words.shown, { n: found.events.length })} ${found.next ? '' : t(words.noMore)}` : ''}</p>
          {found.events.length === 0 && found.next ? <p>{t(words.noneYet)}</p> : found.events.length === 0 ? (
            <div className="empty"><h2 className="h3">{t(words.none)}</h2><p className="measure">{t(words.noneText)}</p></div>
          ) : <EventTable events={found.events} files={found.files} />}
          <p className="row no-print after">
            {found.next ? <button type="button" className="btn" disabled={working} onClick={() => void search(found.asked, found)}>{t(formWords.more)}</button> : null}
            {found.events.length > 0 ? (
              <>
                <button type="button" className="btn" disabled={working} onClick={() => void save(found.asked)}>{t(words.csv)}</button>
                <span className="meta" role="status">{saved ? t(saved.isAll ? words.savedAll : words.savedSome, { n: saved.rows }) : t(words.csvHint)}</span>
              </>
            ) : null}
          </p>
        </>
      )}
      <section className="sec" aria-labelledby="flags">
        <div className="sec-h"><h2 id="flags">{t(words.flagsTitle)}</h2><span className="meta">{t(words.flagsLead)}</span></div>
        <dl className="dl">
          {Object.entries(flagNames).map(([flag, { name, text }]) => (
            <div key={flag} className="key-row"><dt>{t(name)}</dt><dd className="measure">{t(text)}</dd></div>
          ))}
        </dl>
      </section>
    </>
  )
}

function EventTable({ events, files }: { events: readonly AuditLine[]; files: ReadonlyMap<string, string> }) {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const own = session?.signedIn ? authorityName(session.signedIn, language) : ''
  return (
    <table className="tbl dense blocks log-table">
      <caption className="vh">{t(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.when)}</th>
          <th scope="col">{t(words.who)}</th>
          <th scope="col">{t(words.what)}</th>
          <th scope="col">{t(words.whose)}</th>
          <th scope="col">{t(words.unusual)}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((one) => {
          const at = one.authority ? authorityName({ authority: one.authority }, language) : ''
          return (
            <tr key={one.id}>
              <th scope="row" className="nowrap">{momentText(one.at)}</th>
              <td data-label={t(words.who)}><span>{one.officer ?? t(words.server)}{at && at !== own ? <span className="meta block">{t(words.atOther, { name: at })}</span> : null}</span></td>
              <td data-label={t(words.what)}>{wordOf(eventNames, one.event, t)}</td>
              <td data-label={t(words.whose)} className={one.caseNumbers.length > 0 ? undefined : 'empty'}>
                {one.caseNumbers.length <= 3 ? <Files of={one.caseNumbers} files={files} /> : <details><summary>{t(words.manyPeople, { n: one.caseNumbers.length })}</summary><p className="meta"><Files of={one.caseNumbers} files={files} /></p></details>}
              </td>
              <td data-label={t(words.unusual)} className={one.flags.length > 0 ? undefined : 'empty'}>
                <ul className="flags">{one.flags.map((flag) => <li key={flag}><span className="flag"><Glyph name="warn" /> {t(flagNames[flag].name)}</span></li>)}</ul>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Case numbers; from one whose data the officer may take out, the way to the extract. */
function Files({ of, files }: { of: readonly string[]; files: ReadonlyMap<string, string> }) {
  const t = useSay()
  return (
    <span>
      {of.map((one, at) => {
        const id = files.get(one)
        return <Fragment key={one}>{at > 0 ? ', ' : ''}{id === undefined ? one : <Link to={`/arbete/person/${id}/utdrag`}>{one}<span className="vh"> – {t(words.extract)}</span></Link>}</Fragment>
      })}
    </span>
  )
}

function tableOf(events: readonly AuditLine[], t: Say, language: Language): string[][] {
  const head = [words.when, words.who, words.authority, words.what, words.whose, words.unusual].map((names) => t(names))
  return [head, ...events.map((one) => [
    momentText(one.at), one.officer ?? t(words.server), one.authority ? authorityName({ authority: one.authority }, language) : '', wordOf(eventNames, one.event, t), one.caseNumbers.join(', '), one.flags.map((flag) => t(flagNames[flag].name)).join(', '),
  ])]
}
