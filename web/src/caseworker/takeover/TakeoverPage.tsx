/** One file: what its columns hold, what would come of it, what came of it, and undoing it. */
import { useEffect, useState } from 'react'
import type { readFaults, readTakeover, RowFault, runTakeover, undoTakeover } from '@kotostig/api/takeover'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import type { Say } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { ask } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { csvOf, saveText } from '../../shared/csv.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import { MappingForm } from './MappingForm.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { fileFaults, lists, listStates, purposeNames, rowFaults, sectionOf, states, takeover as words } from './takeover.texts.ts'

export type Found = ReplyOf<typeof readTakeover>
const isWorking = (state: string): boolean => ['sending', 'reading', 'checking', 'running', 'undoing'].includes(state)
const everyMs = 1_000

const whatOf = (fault: RowFault, t: Say): string => {
  const names = Object.hasOwn(rowFaults, fault.code) ? rowFaults[fault.code] : undefined
  return names ? t(names) : fault.code
}

export default function TakeoverPage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0]!
  const loaded = useLoad(`takeover ${id}`, () => ask<typeof readTakeover>(`/api/takeover/${id}`))
  const [isMapping, setIsMapping] = useState(false)
  const [isUndoing, setIsUndoing] = useState(false)
  const [problem, setProblem] = useState('')
  const state = loaded.value?.takeover.state
  const { again, value } = loaded
  // While the server works on it, we look again and again; each answer starts the next wait.
  useEffect(() => {
    if (!state || !isWorking(state)) return
    const waiting = setTimeout(again, everyMs)
    return () => clearTimeout(waiting)
  }, [state, value, again])
  if (loaded.failed && !value) return <Failed failed={loaded.failed} again={again} />
  if (!value) return <Loading />
  const { takeover } = value
  const kind = takeover.purpose ? lists : words
  const stateNames = takeover.purpose ? listStates : states
  const send = async (what: 'run' | 'undo'): Promise<void> => {
    setIsUndoing(false)
    const outcome = what === 'run' ? await ask<typeof runTakeover>('/api/takeover/run', { takeover: id }) : await ask<typeof undoTakeover>('/api/takeover/undo', { takeover: id })
    setProblem(outcome.ok || outcome.status === 401 ? '' : t(words.couldNot))
    again()
  }
  const counts = { created: takeover.created, updated: takeover.updated, refused: takeover.refused }
  return (
    <>
      <div className="head">
        <div>
          <h1>{takeover.fileName}</h1>
          <p className="meta">{t(stateNames[takeover.state])} · {t(words.rows)}: {takeover.rows}</p>
          {takeover.purpose ? <p>{t(purposeNames[takeover.purpose])} <SectionChips places={[sectionOf[takeover.purpose]]} /></p> : null}
        </div>
        <Link to={takeover.purpose ? '/arbete/listor' : '/arbete/overtagande'}>{t(words.back)}</Link>
      </div>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <div role="status">
        {isWorking(takeover.state) ? <Progress done={takeover.done} rows={takeover.rows} what={t(stateNames[takeover.state])} /> : null}
        {takeover.state === 'refused' ? <Notice kind="late"><p>{t(fileFaults[takeover.fault as keyof typeof fileFaults] ?? fileFaults['broken-file'])}</p></Notice> : null}
        {takeover.state === 'checked' && !isMapping ? <Notice kind={takeover.refused > 0 ? 'soon' : 'ok'}><p><b>{t(words.tried)}</b> {t(kind.would, counts)}</p></Notice> : null}
        {takeover.state === 'done' ? <Notice kind="ok"><p>{t(kind.done, counts)}</p></Notice> : null}
      </div>
      {takeover.state === 'mapping' || isMapping ? <MappingForm found={value} onSent={() => {
        setIsMapping(false)
        again()
      }} /> : null}
      {takeover.state === 'checked' && !isMapping ? (
        <p className="row sec">
          <button type="button" className="btn pri" disabled={takeover.created + takeover.updated === 0} onClick={() => void send('run')}>{t(takeover.refused > 0 ? kind.runRest : kind.run)}</button>
          <button type="button" className="btn" onClick={() => setIsMapping(true)}>{t(words.tryAgain)}</button>
          {takeover.created + takeover.updated === 0 ? <span className="meta">{t(kind.nothing)}</span> : null}
        </p>
      ) : null}
      {takeover.state === 'done' ? <p className="row sec"><button type="button" className="btn danger" onClick={() => setIsUndoing(true)}>{t(words.undo)}</button></p> : null}
      {value.kept.length > 0 ? (
        <section className="sec stack-1">
          <p>{t(words.kept)}</p>
          <ul className="dots">{value.kept.map((one) => <li key={one.caseNumber}>{one.caseNumber}</li>)}</ul>
        </section>
      ) : null}
      {['checked', 'running', 'done'].includes(takeover.state) && !isMapping ? <Faults found={value} /> : null}
      {isUndoing ? (
        <Dialog title={t(kind.undoTitle)} onClose={() => setIsUndoing(false)}>
          <div className="stack">
            <p>{t(kind.undoText)}</p>
            <p className="row">
              <button type="button" className="btn danger" onClick={() => void send('undo')}>{t(words.undo)}</button>
              <button type="button" className="lnk" onClick={() => setIsUndoing(false)}>{t(work.notYet)}</button>
            </p>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

function Progress({ done, rows, what }: { done: number; rows: number; what: string }) {
  const t = useSay()
  return (
    <div className="stack-1 narrow-form sec">
      <p><b>{what}</b> {rows > 0 ? t(words.progress, { done, rows }) : ''}</p>
      <progress className="takeover-bar" aria-label={what} max={Math.max(1, rows)} value={rows > 0 ? done : undefined} />
      <p className="meta">{t(words.goesOn)}</p>
    </div>
  )
}

function Faults({ found }: { found: Found }) {
  const t = useSay()
  const { faults, faultCount, takeover } = found
  const download = async (): Promise<void> => {
    const rows: string[][] = [[t(words.row), t(words.column), t(words.what), '']]
    for (let after = 0; ;) {
      const outcome = await ask<typeof readFaults>('/api/takeover/faults', { takeover: takeover.id, after })
      if (!outcome.ok) return
      for (const one of outcome.value.faults) rows.push([String(one.row), one.column, whatOf(one, t), one.isWarning ? t(words.warning) : ''])
      if (!outcome.value.more) break
      after = outcome.value.faults.at(-1)!.row
    }
    saveText(`${takeover.fileName.replace(/\.\w+$/, '')}-${t(words.faults).toLowerCase().replace(/\s+/g, '-')}.csv`, csvOf(rows), 'text/csv')
  }
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t(words.faults)}</h2>
        {faultCount > 0 ? <button type="button" className="lnk end" onClick={() => void download()}>{t(words.download)}</button> : null}
      </div>
      {faultCount === 0 ? <p className="meta">{t(words.noFaults)}</p> : (
        <>
          <p className="meta">{t(words.faultsShown, { n: faults.length, total: faultCount })}</p>
          <table className="tbl dense blocks">
            <caption className="vh">{t(words.faults)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words.row)}</th>
                <th scope="col">{t(words.column)}</th>
                <th scope="col">{t(words.what)}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((one, at) => (
                <tr key={`${one.row} ${one.column} ${one.code} ${at}`}>
                  <th scope="row"><span className="on-phone">{t(words.row)} </span>{one.row}</th>
                  <td data-label={t(words.column)}>{one.column}</td>
                  <td data-label={t(words.what)}><span className="st-line"><Glyph name={one.isWarning ? 'warn' : 'late'} /><span>{one.isWarning ? `${t(words.warning)}: ` : ''}{whatOf(one, t)}</span></span></td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
