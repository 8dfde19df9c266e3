/** Anybody who has the file of a receipt may see whether it is as it was made, and what the law says today. */
import { useRef, useState } from 'react'
import type { ChangeEvent } from 'react'
import type { checkReceipt } from '@kotostig/api/receipt'
import { call } from '../../shared/call.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { Checked } from '../../shared/receipt/Checked.tsx'
import { Receipt } from '../../shared/receipt/Receipt.tsx'
import { receipt as words } from '../../shared/receipt/receipt.texts.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'

type Reply = NonNullable<NonNullable<typeof checkReceipt['types']>['reply']>
/** A little under the server's own limit. */
const largest = 1_000_000

export default function CheckPage() {
  const t = useSay()
  const language = useLanguage()
  const file = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<Reply>()
  const [fault, setFault] = useState<{ words: Names; name: string }>()
  const [isWorking, setIsWorking] = useState(false)
  const check = async (chosen: File): Promise<void> => {
    const tell = (what: Names): void => {
      setFound(undefined)
      setFault({ words: what, name: chosen.name })
    }
    if (chosen.size > largest) return tell(words.tooLarge)
    let receipt: unknown
    try {
      receipt = JSON.parse(await chosen.text())
    } catch {
      return tell(words.notReceipt)
    }
    setIsWorking(true)
    const outcome = await call<Reply>('/api/receipts/check', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ receipt, language }) })
    setIsWorking(false)
    if (!outcome.ok) return tell(outcome.status !== 400 ? words.notReached : outcome.faults.some((one) => one.code === 'checksum-differs') ? words.tampered : words.notReceipt)
    setFault(undefined)
    setFound(outcome.value)
  }
  const open = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = event.target.files?.[0]
    event.target.value = ''
    if (chosen) void check(chosen)
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.toCheck)}</h1>
          <p className="measure lead">{t(words.checkLead)}</p>
        </div>
        <p className="row no-print">
          <button type="button" className="btn pri" disabled={isWorking} onClick={() => file.current?.click()}>{t(words.open)}</button>
          <input ref={file} type="file" accept=".json,application/json" className="vh" tabIndex={-1} aria-hidden="true" onChange={open} />
        </p>
      </div>
      <div role="status">
        {isWorking ? <p>{t(words.loading)}</p> : null}
        {fault ? <p className="err"><Glyph name="late" /><span>{t(fault.words, { name: fault.name })}</span></p> : null}
      </div>
      {found ? <Checked check={found.check} /> : null}
      {found ? <Receipt page={found.page} /> : null}
    </>
  )
}
