/** One list: what would go and since when; marked files stay; approved, or stopped with a reason. */
import { useState } from 'react'
import type { approveRetention, objectRetention, RetentionList } from '@kotostig/api/retention'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { dayText, momentText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { ask } from '../session.ts'
import { work } from '../work.texts.ts'
import { retention as words } from './retention.texts.ts'

export function ListToDecide({ list, what, isAdministrator, onDone }: { list: RetentionList; what: string; isAdministrator: boolean; onDone: (said: string) => void }) {
  const t = useSay()
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [isShort, setIsShort] = useState(false)
  const [isSure, setIsSure] = useState(false)
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const id = `reason-${list.id}`
  const amount = list.amount - keep.size
  const isReasoned = reason.trim().length >= 3
  const failed = (status: number): void => {
    setIsSure(false)
    if (status === 409) onDone(t(words.conflict))
    else setProblem(t(words.failed))
  }
  const approve = async (): Promise<void> => {
    setWorking(true)
    const outcome = await ask<typeof approveRetention>('/api/retention/approve', { list: list.id, keep: [...keep], ...(isReasoned ? { reason: reason.trim() } : {}) })
    setWorking(false)
    if (!outcome.ok) return failed(outcome.status)
    onDone(t(words.approved, { n: outcome.value.approved, kept: outcome.value.kept }))
  }
  const object = async (): Promise<void> => {
    if (!isReasoned) return setIsShort(true)
    setWorking(true)
    const outcome = await ask<typeof objectRetention>('/api/retention/object', { list: list.id, reason: reason.trim() })
    setWorking(false)
    if (!outcome.ok) return failed(outcome.status)
    onDone(t(words.objected))
  }
  return (
    <div className="stack retention-list">
      <h3>{what}</h3>
      <p className="meta">{t(words.made, { at: momentText(list.madeAt), n: list.amount })} {list.before ? t(words.before, { day: dayText(list.before) }) : ''}</p>
      {list.items.length > 0 ? (
        <table className="tbl dense blocks">
          <caption className="vh">{what}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.caseNumber)}</th>
              <th scope="col">{t(words.counted)}</th>
              <th scope="col">{t(words.due)}</th>
              {isAdministrator ? <th scope="col">{t(words.keep)}</th> : null}
            </tr>
          </thead>
          <tbody>
            {list.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.caseNumber}</th>
                <td data-label={t(words.counted)}>{dayText(item.counted)}</td>
                <td data-label={t(words.due)}>{dayText(item.due)}</td>
                {isAdministrator ? (
                  <td data-label={t(words.keep)}>
                    <label className="chk"><input type="checkbox" checked={keep.has(item.id)} onChange={(event) => setKeep((before) => {
                      const after = new Set(before)
                      if (event.target.checked) after.add(item.id)
                      else after.delete(item.id)
                      return after
                    })} /><span className="vh">{t(words.keepOne, { number: item.caseNumber })}</span></label>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {list.items.length > 0 && list.items.length < list.amount ? <p className="meta">{t(words.more, { n: list.items.length })}</p> : null}
      <div className="narrow-form">
        <Frame id={id} label={t(words.reason)} hint={t(words.reasonHint)} error={isShort ? t(words.reasonShort) : undefined}>
          <input className="in" id={id} maxLength={500} value={reason} aria-invalid={isShort || undefined} aria-describedby={isShort ? `${id}-h ${id}-e` : `${id}-h`} onChange={(event) => {
            setReason(event.target.value)
            setIsShort(false)
          }} />
        </Frame>
      </div>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p className="row">
        {isAdministrator ? <button type="button" className="btn danger" disabled={working || amount === 0} onClick={() => (keep.size > 0 && !isReasoned ? setIsShort(true) : setIsSure(true))}>{t(words.approve, { n: amount })}</button> : null}
        <button type="button" className="btn" disabled={working} onClick={() => void object()}>{t(words.object)}</button>
      </p>
      {isSure ? (
        <Dialog title={t(words.sureTitle, { n: amount })} onClose={() => setIsSure(false)}>
          <div className="stack">
            <p>{t(words.sureText)}</p>
            <p className="row">
              <button type="button" className="btn danger" disabled={working} onClick={() => void approve()}>{t(words.delete)}</button>
              <button type="button" className="lnk" onClick={() => setIsSure(false)}>{t(work.notYet)}</button>
            </p>
          </div>
        </Dialog>
      ) : null}
    </div>
  )
}
