/** A receipt that was taken of a person: as it was, whether it is intact, and what another working out says. */
import { useEffect, useState } from 'react'
import type { readReceipt } from '@kotostig/api/receipt'
import { momentText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { Beside } from '../../shared/receipt/Beside.tsx'
import { Checked } from '../../shared/receipt/Checked.tsx'
import { Receipt } from '../../shared/receipt/Receipt.tsx'
import { receipt as words } from '../../shared/receipt/receipt.texts.ts'
import { Link } from '../../shared/router.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ask } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'

export default function ReceiptPage({ params }: ScreenProps) {
  const t = useSay()
  const language = useLanguage()
  const [person = '', id = ''] = params
  const address = `/api/people/${person}/receipts/${id}`
  const { value, failed, again } = useLoad(`${address}/${language}`, () => ask<typeof readReceipt>(`${address}/${language}`))
  const [beside, setBeside] = useState('alone')
  const [isSaving, setIsSaving] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  useEffect(() => {
    if (value) document.title = `${value.page.title} – Kotostig`
  }, [value])
  if (!value) return failed ? <Failed failed={failed} again={again} /> : <Loading>{t(words.loading)}</Loading>
  const save = async (what: string, ending: string): Promise<void> => {
    setIsSaving(true)
    setIsRefused(!(await saveFile(`${address}/${what}`, `kotostig-${value.line.day}-${value.line.checksum.slice(0, 8)}.${ending}`)))
    setIsSaving(false)
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{value.page.title}</h1>
          <p className="meta">{t(words.taken, { at: momentText(value.line.takenAt), name: value.line.takenBy })}</p>
        </div>
        <p className="row no-print">
          {value.isIntact ? <button type="button" className="btn pri" disabled={isSaving} onClick={() => void save(`${language}/pdf/${beside === language ? 'alone' : beside}`, 'pdf')}>{t(words.pdf)}</button> : null}
          {value.isIntact ? <button type="button" className="btn" disabled={isSaving} onClick={() => void save('file', 'json')}>{t(words.file)}</button> : null}
          <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
          <Link to={`/arbete/person/${person}`} className="btn">{t(words.toPerson)}</Link>
        </p>
      </div>
      {isRefused ? <Notice kind="late" role="alert"><p>{t(words.notMade)}</p></Notice> : null}
      {value.isIntact ? null : <Notice kind="late" role="alert"><p><b>{t(words.broken)}</b> {t(words.brokenText)}</p></Notice>}
      {value.check ? <Checked check={value.check} /> : null}
      {value.isIntact ? <Beside value={beside} onChange={setBeside} /> : null}
      <Receipt page={value.page} />
    </>
  )
}
