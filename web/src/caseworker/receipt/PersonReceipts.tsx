/** The receipts that have been taken of a person, and taking another. */
import { useRef, useState } from 'react'
import type { DutyOfReceipt, listReceipts, takeReceipt } from '@kotostig/api/receipt'
import type { Duty } from '@kotostig/law/determination'
import { duties as dutyNames } from '@kotostig/law/terms'
import { dayText, momentText } from '../../shared/day.ts'
import { receipt as words } from '../../shared/receipt/receipt.texts.ts'
import '../../shared/receipt/receipt.css'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { ask, freshKey } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { wordOf } from '../words.ts'

export function PersonReceipts({ person }: { person: string }) {
  const t = useSay()
  const { value } = useLoad(`receipts ${person}`, () => ask<typeof listReceipts>(`/api/people/${person}/receipts`))
  if (!value) return null
  return (
    <section className="sec" aria-labelledby="receipts">
      <div className="sec-h"><h2 id="receipts">{t(words.list)}</h2><span className="meta">{t(words.listMeta)}</span></div>
      {value.receipts.length === 0 && value.hidden === 0 ? <p className="meta">{t(words.noneYet)}</p> : null}
      <ul className="receipts">
        {value.receipts.map((one) => (
          <li key={one.id}>
            <Link to={`/arbete/person/${person}/kvitto/${one.id}`}>{one.duty === null ? t(words.whole) : wordOf(dutyNames, one.duty, t)}</Link> {t(words.line, { day: dayText(one.day), release: one.lawRelease })}
            <span className="meta block">{t(words.taken, { at: momentText(one.takenAt), name: one.takenBy })}</span>
          </li>
        ))}
      </ul>
      {value.more ? <p className="meta">{t(words.more)}</p> : null}
      {value.hidden > 0 ? <p className="meta">{t(words.hidden, { n: value.hidden })}</p> : null}
    </section>
  )
}

export const dutyOfReceipt = ({ id, trigger, actor }: Duty): DutyOfReceipt => ({ id, trigger, actor: { kind: actor.kind, ...(actor.code === undefined ? {} : { code: actor.code }) } })

/** Takes a receipt and opens it. What could not be taken is told where the button stands. */
export function TakeReceipt({ person, day, duty, onProblem }: { person: string; day: string; duty?: Duty; onProblem: (words: Names | undefined) => void }) {
  const t = useSay()
  const language = useLanguage()
  const [isTaking, setIsTaking] = useState(false)
  // A second press sends the same receipt again, not another one.
  const key = useRef(freshKey())
  const take = async (): Promise<void> => {
    setIsTaking(true)
    onProblem(undefined)
    const outcome = await ask<typeof takeReceipt>('/api/people/receipts', { key: key.current, person, day, ...(duty ? { duty: dutyOfReceipt(duty) } : {}) })
    setIsTaking(false)
    if (outcome.ok) return go(addressOf(language, `/arbete/person/${person}/kvitto/${outcome.value.id}`))
    onProblem(outcome.faults.some((one) => one.code === 'before-known-law') ? words.beforeKnownLaw : words.notTaken)
  }
  return <button type="button" className="btn" disabled={isTaking} onClick={() => void take()}>{t(isTaking ? words.taking : words.take)}</button>
}
