/** The receipt of the case on the table, of a person and a day: made by the server, which keeps nothing of it. */
import { useEffect, useMemo, useState } from 'react'
import type { makeReceipt } from '@kotostig/api/receipt'
import { call } from '../../shared/call.ts'
import type { Outcome } from '../../shared/call.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { Beside } from '../../shared/receipt/Beside.tsx'
import { Receipt } from '../../shared/receipt/Receipt.tsx'
import { receipt as words } from '../../shared/receipt/receipt.texts.ts'
import { Link, usePlace } from '../../shared/router.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { saveText } from '../../shared/csv.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { readingOf, useKept } from '../example/case-store.ts'
import { personName } from '../example/stories.ts'
import { dutyOfHash } from './hash.ts'

type Reply = NonNullable<NonNullable<typeof makeReceipt['types']>['reply']>

export default function ExampleReceiptPage() {
  const t = useSay()
  const language = useLanguage()
  const { hash } = usePlace()
  const kept = useKept()
  const asked = useMemo(() => {
    const { value } = readingOf(kept.text)
    const person = value?.people?.[Math.min(kept.person, (value.people.length || 1) - 1)]?.id ?? ''
    const duty = hash ? dutyOfHash(hash) : undefined
    // The people of a ready story have names; those of a case of one's own are called what they are called there.
    const names = Object.fromEntries((Array.isArray(value?.people) ? value.people : []).map((one) => [one.id, personName(one.id, kept.story)[language]]))
    return { case: value === undefined ? null : { ...value, asOf: kept.day ?? value.asOf }, person, names, ...(duty ? { duty } : {}), language }
  }, [kept.text, kept.person, kept.day, kept.story, hash, language])
  const [outcome, setOutcome] = useState<Outcome<Reply>>()
  const [round, setRound] = useState(0)
  const [beside, setBeside] = useState('alone')
  const [isRefused, setIsRefused] = useState(false)
  useEffect(() => {
    let here = true
    void call<Reply>('/api/receipts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) }).then((found) => {
      if (here) setOutcome(found)
    })
    return () => {
      here = false
    }
  }, [asked, round])
  const page = outcome?.ok ? outcome.value.page : undefined
  const codes = new Set(outcome && !outcome.ok ? outcome.faults.map((one) => one.code) : [])
  const fileName = page ? `kotostig-${asked.case?.asOf ?? ''}-${page.checksum.slice(0, 8)}` : ''
  return (
    <>
      <div className="head">
        <div>
          <h1>{page?.title ?? t(words.title)}</h1>
          <p className="meta measure">{t(words.exampleLead)}</p>
        </div>
        <p className="row no-print">
          {page ? <button type="button" className="btn pri" onClick={() => void saveFile('/api/receipts/pdf', `${fileName}.pdf`, { ...asked, other: beside === language ? 'alone' : beside }).then((isSaved) => setIsRefused(!isSaved))}>{t(words.pdf)}</button> : null}
          {outcome?.ok ? <button type="button" className="btn" onClick={() => saveText(`${fileName}.json`, `${JSON.stringify(outcome.value.receipt)}\n`, 'application/json')}>{t(words.file)}</button> : null}
          <Link to="/kvitto/kontroll" className="btn">{t(words.toCheck)}</Link>
          <Link to="/" className="btn">{t(words.toExample)}</Link>
        </p>
      </div>
      {isRefused ? <Notice kind="late" role="alert"><p>{t(words.notMade)}</p></Notice> : null}
      {outcome && !outcome.ok ? (
        <Notice kind="late" role="alert">
          <p>{t(codes.has('before-known-law') ? words.beforeKnownLaw : codes.has('too-many-people') ? words.tooMany : words.notTaken)}</p>
          {outcome.reached ? null : <button type="button" className="lnk" onClick={() => setRound(round + 1)}>{t(words.notReached)}</button>}
        </Notice>
      ) : null}
      {page ? <Beside value={beside} onChange={setBeside} /> : null}
      {page ? <Receipt page={page} /> : outcome ? null : <p role="status">{t(words.loading)}</p>}
    </>
  )
}
