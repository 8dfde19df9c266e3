/** Everything that is stored about a person, for the person: to read together, print or hand over as a file. */
import { useState } from 'react'
import type { extractPerson } from '@kotostig/api/person-details'
import type { AuditEventName } from '@kotostig/api/audit-events'
import { actTypes, actorKinds, answers, dutyStates, duties, facts, permitGrounds, questions, residenceKinds, tasks } from '@kotostig/law/terms'
import type { Section } from '@kotostig/law/determination'
import { dayText, isIso } from '../../../shared/day.ts'
import type { ScreenProps } from '../../../shared/frame/screens.ts'
import { Link } from '../../../shared/router.tsx'
import { sectionText } from '../../../shared/section.tsx'
import { useLanguage, useSay } from '../../../shared/words.tsx'
import type { Language, Names, Say } from '../../../shared/words.tsx'
import { eventNames } from '../../audit/audit.texts.ts'
import '../../office.css'
import { attachmentKinds, attachments, kinds as noteKinds } from '../../notes/notes.texts.ts'
import { saveFile } from '../../../shared/save-file.ts'
import { ask } from '../../session.ts'
import type { ReplyOf } from '../../session.ts'
import { Failed, Loading } from '../../States.tsx'
import { saveText } from '../../../shared/csv.ts'
import { useLoad } from '../../useLoad.ts'
import { roleText, sourceText, wordOf } from '../../words.ts'
import { languageName } from '../../../shared/language-name.ts'
import { columns, extract as words, tables } from './extract.texts.ts'

type Extract = ReplyOf<typeof extractPerson>
type Row = Record<string, unknown>

const has = (list: Record<string, Names>, key: string): boolean => Object.hasOwn(list, key)
/** Codes of closed lists, by the column they stand in. */
const listsOf: Record<string, readonly Record<string, Names>[]> = {
  kind: [residenceKinds, actTypes, facts, noteKinds, attachmentKinds], ground: [permitGrounds], rule: [duties], question: [questions], fact: [facts], task: [tasks], holder_kind: [actorKinds], subject: [duties, tasks], before_kind: [actorKinds], after_kind: [actorKinds], derived_state: [dutyStates], proposed_by: [actorKinds],
}

type DutyTold = { id: string; due: string | null; state: string }
/** `681/2023|14|1|`: a place in the law, as it is kept. */
const placesOf = (text: string): Section[] =>
  text.split(/ (?=\d+\/\d{4}\||ÅFS )/).filter(Boolean).map((one) => {
    const [act = '', section = '', moment, point] = one.split('|')
    return { act, section, ...(moment ? { moment } : {}), ...(point ? { point } : {}) }
  })

/** What every row has stands last. */
const last = ['valid_from', 'valid_to', 'source_kind', 'source_note', 'recorded_at', 'withdrawn_at', 'withdrawn_reason']
const inOrder = (keys: readonly string[]): string[] => [...keys].sort((a, b) => last.indexOf(a) - last.indexOf(b))

function valueText(key: string, value: unknown, t: Say, language: Language): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return t(answers[value ? 'yes' : 'no'])
  if (key === 'duties' && Array.isArray(value)) return (value as DutyTold[]).map((one) => `${wordOf(duties, one.id, t)}${one.due ? ` ${dayText(one.due)}` : ''} (${wordOf(dutyStates, one.state, t)})`).join('; ')
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  if (key === 'source_kind') return sourceText(text, t)
  if (key === 'language') return languageName(text, language)
  if (isIso(text)) return dayText(text)
  const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text)
  if (moment) return `${dayText(moment[1]!)} ${moment[2]!} UTC`
  const list = (listsOf[key] ?? []).find((one) => has(one, text))
  return list ? wordOf(list, text, t) : key === 'source' ? placesOf(text).map((place) => sectionText(place, language)).join(', ') : text
}

export default function ExtractPage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0] ?? ''
  const { value: extract, failed, again } = useLoad(`extract ${id}`, () => ask<typeof extractPerson>(`/api/people/${id}/extract`))
  if (!extract) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const lists: [string, Row[]][] = [
    ['person', [extract.person]], ...Object.entries(extract.facts),
    ...Object.entries(extract).filter((one): one is [string, Row[]] => Array.isArray(one[1]) && one[0] !== 'used'),
  ]
  const shown = lists.flatMap(unfold)
  const nameOf = (key: string): string => wordOf(tables, key, t)
  const empty = lists.filter(([, rows]) => rows.length === 0).map(([key]) => nameOf(key).toLowerCase())
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)} <span className="meta">{String(extract.person['caseNumber'] ?? '')}</span></h1>
          <p className="meta measure">{t(words.lead)}</p>
          <p className="meta">{t(words.taken, { at: valueText('', extract.takenAt, t, 'sv') })}</p>
        </div>
        <p className="row no-print">
          <Link to={`/arbete/person/${id}`} className="btn">{t(words.back)}</Link>
          <button type="button" className="btn" onClick={() => saveText(`kotostig-${String(extract.person['caseNumber'])}.json`, JSON.stringify(extract, null, 2), 'application/json')}>{t(words.file)}</button>
          <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
        </p>
      </div>
      {shown.filter(([, rows]) => rows.length > 0).map(([key, rows]) => <List key={key} name={nameOf(key)} rows={rows} />)}
      {empty.length > 0 ? <p className="measure after">{t(words.nothing, { what: empty.join(', ') })}</p> : null}
      <Used used={extract.used} />
    </>
  )
}

/** Assessments and plans hold rows of their own: each kind of them is a list beside, with the number it belongs to. */
const inner = new Set(['answers', 'measures', 'referrals', 'items', 'understood', 'versions', 'signatures'])
function unfold([key, rows]: [string, Row[]]): [string, Row[]][] {
  if (!['assessments', 'plans', 'versions'].includes(key)) return [[key, rows]]
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name, value]) => !(inner.has(name) && Array.isArray(value)))))
  const below = [...inner].flatMap((name): [string, Row[]][] => rows.some((row) => Array.isArray(row[name])) && !(key === 'versions' && name === 'items') ? [[name, rows.flatMap((row) => (row[name] ?? []) as Row[])]] : [])
  return [[key, plain], ...below.flatMap(unfold)]
}

/** A column that is empty everywhere, or only a number of ours, is left out; a document stands whole in the file. */
function List({ name, rows }: { name: string; rows: readonly Row[] }) {
  const t = useSay()
  const language = useLanguage()
  const keys = inOrder([...new Set(rows.flatMap((row) => Object.keys(row)))]).filter((key) => key !== 'id' && key !== 'document' && !key.endsWith('_id') && rows.some((row) => valueText(key, row[key], t, language) !== '' && JSON.stringify(row[key]) !== '[]'))
  return (
    <section className="stated">
      <div className="sec-h"><h2 className="h3">{name} <span className="count">{rows.length}</span></h2></div>
      <div className="scroll">
        <table className="tbl dense blocks">
          <caption className="vh">{name}</caption>
          <thead><tr>{keys.map((key) => <th key={key} scope="col">{wordOf(columns, key, t)}</th>)}</tr></thead>
          <tbody>
            {rows.map((row, at) => <tr key={String(row['id'] ?? at)}>{keys.map((key) => <td key={key} data-label={wordOf(columns, key, t)} className={key === 'said' || key === 'judged' ? 'as-written' : undefined}>{key === 'content' ? <Content address={String(row['content'])} name={String(row['file_name'])} /> : valueText(key, row[key], t, language)}</td>)}</tr>)}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A document is handed over as it is. */
function Content({ address, name }: { address: string; name: string }) {
  const t = useSay()
  const [isFailed, setIsFailed] = useState(false)
  return (
    <>
      <button type="button" className="lnk" onClick={() => void saveFile(address, name).then((isSaved) => setIsFailed(!isSaved))}>{t(attachments.fetch)}<span className="vh"> – {name}</span></button>
      {isFailed ? <span role="alert"> {t(attachments.notFetched, { name })}</span> : null}
    </>
  )
}

function Used({ used }: { used: Extract['used'] }) {
  const t = useSay()
  return (
    <section className="stated">
      <div className="sec-h"><h2 className="h3">{t(words.used)} <span className="count">{used.length}</span></h2></div>
      <table className="tbl dense blocks">
        <caption className="vh">{t(words.used)}</caption>
        <thead><tr><th scope="col">{t(words.when)}</th><th scope="col">{t(words.deed)}</th><th scope="col">{t(words.authority)}</th><th scope="col">{t(words.roles)}</th></tr></thead>
        <tbody>
          {used.map((one, at) => (
            <tr key={at}>
              <td data-label={t(words.when)}>{dayText(one.at.slice(0, 10))} {one.at.slice(11)}</td>
              <td data-label={t(words.deed)}>{has(eventNames, one.event) ? t(eventNames[one.event as AuditEventName]) : one.event}</td>
              <td data-label={t(words.authority)}>{one.authority ?? ''}</td>
              <td data-label={t(words.roles)}>{one.roles.map((role) => roleText(role, t)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
