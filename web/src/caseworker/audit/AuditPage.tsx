/** The log of use, for the data protection officer: asked by officer, case number, event and time; page by page. */
import { useEffect, useRef, useState } from 'react'
import type { AuditLine, readAudit, readAuditedOfficers } from '@kotostig/api/audit'
import { auditEventNames } from '@kotostig/api/audit-events'
import type { AuditEventName } from '@kotostig/api/audit-events'
import { DayField } from '../../shared/DayField.tsx'
import { addDays, momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Language, Say } from '../../shared/words.tsx'
import { Choice, dayFaults, TextField, useSending } from '../form.tsx'
import { formWords } from '../form.texts.ts'
import { ask, authorityName, useSession } from '../session.ts'
import { Loading } from '../States.tsx'
import { csvOf, saveText } from '../../shared/csv.ts'
import { useLoad } from '../useLoad.ts'
import { wordOf } from '../words.ts'
import '../office.css'
import { audit as words, eventNames, flagNames } from './audit.texts.ts'

type Asked = { from: string; to: string; officer: string; event: string; caseNumber: string }
/** Events that concern no person, or that nobody at an authority leaves, are not worth asking for. */
const notKept: readonly AuditEventName[] = ['CaseDetermined', 'LawRead', 'InterfaceRead', 'SystemStateRead', 'SessionRead', 'SignInBegun', 'SignInRefused', 'FeedbackReceived', 'PracticeRead']

export default function AuditPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const today = session?.today ?? ''
  const [asked, setAsked] = useState<Asked>({ from: addDays(today, -7), to: today, officer: '', event: '', caseNumber: '' })
  const [found, setFound] = useState<{ asked: Asked; events: AuditLine[]; more: boolean }>()
  const { value: office } = useLoad('audited', () => ask<typeof readAuditedOfficers>('/api/audit/officers'))
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof readAudit>('/api/audit')
  const change = (part: Partial<Asked>): void => {
    setAsked({ ...asked, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const search = async (of: Asked, before?: AuditLine[]): Promise<void> => {
    const faults = dayFaults({ from: of.from, to: of.to })
    if (Object.keys(faults).length > 0) return fault(faults)
    const last = before?.at(-1)
    const page = await send({
      from: of.from, to: of.to, ...(of.officer ? { officer: of.officer } : {}), ...(of.event ? { event: of.event as AuditEventName } : {}), ...(of.caseNumber.trim() ? { caseNumber: of.caseNumber.trim() } : {}), ...(last ? { before: last.id } : {}),
    })
    if (page) setFound({ asked: of, events: [...(before ?? []), ...page.events], more: page.more })
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
        <TextField id="caseNumber" label={t(words.caseNumber)} value={asked.caseNumber} most={20} error={faultOf('caseNumber')} onChange={(caseNumber) => change({ caseNumber })} />
        <p><button type="submit" className="btn pri" disabled={working}>{t(words.search)}</button></p>
      </form>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      {!found ? (problem ? null : <Loading />) : (
        <>
          <p role="status" className="meta">{found.events.length > 0 ? `${t(words.shown, { n: found.events.length })} ${found.more ? '' : t(words.noMore)}` : ''}</p>
          {found.events.length === 0 ? (
            <div className="empty"><h2 className="h3">{t(words.none)}</h2><p className="measure">{t(words.noneText)}</p></div>
          ) : <EventTable events={found.events} />}
          <p className="row no-print after">
            {found.more ? <button type="button" className="btn" disabled={working} onClick={() => void search(found.asked, found.events)}>{t(formWords.more)}</button> : null}
            {found.events.length > 0 ? (
              <>
                <button type="button" className="btn" onClick={() => saveText(`kotostig-logg-${found.asked.from}-${found.asked.to}.csv`, csvOf(tableOf(found.events, t, language)), 'text/csv;charset=utf-8')}>{t(words.csv)}</button>
                <span className="meta">{t(words.csvHint)}</span>
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

function EventTable({ events }: { events: readonly AuditLine[] }) {
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
              <td data-label={t(words.who)}><span>{one.officer}{at && at !== own ? <span className="meta block">{t(words.atOther, { name: at })}</span> : null}</span></td>
              <td data-label={t(words.what)}>{wordOf(eventNames, one.event, t)}</td>
              <td data-label={t(words.whose)} className={one.caseNumbers.length > 0 ? undefined : 'empty'}>
                {one.caseNumbers.length <= 3 ? <span>{one.caseNumbers.join(', ')}</span> : <details><summary>{t(words.manyPeople, { n: one.caseNumbers.length })}</summary><p className="meta">{one.caseNumbers.join(', ')}</p></details>}
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

function tableOf(events: readonly AuditLine[], t: Say, language: Language): string[][] {
  const head = [words.when, words.who, words.authority, words.what, words.whose, words.unusual].map((names) => t(names))
  return [head, ...events.map((one) => [
    momentText(one.at), one.officer ?? '', one.authority ? authorityName({ authority: one.authority }, language) : '', wordOf(eventNames, one.event, t), one.caseNumbers.join(', '), one.flags.map((flag) => t(flagNames[flag].name)).join(', '),
  ])]
}
