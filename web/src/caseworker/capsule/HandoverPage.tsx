/** Handing somebody over to the next authority (85, 86 §), and what has been handed over before. */
import { useState } from 'react'
import type { CapsuleLine, Handover, readHandover, withdrawCapsule } from '@kotostig/api/capsule'
import { dayText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import '../office.css'
import '../sitting/sitting.css'
import { ReasonDialog } from '../ReasonDialog.tsx'
import { ask } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import './capsule.css'
import { capsule as words } from './capsule.texts.ts'
import { HandoverForm } from './HandoverForm.tsx'
import { holdsText, nameIn, stateText } from './words.ts'

export const places = [{ act: '681/2023', section: '85' }, { act: '681/2023', section: '86' }]

export default function HandoverPage({ params }: ScreenProps) {
  const t = useSay()
  const language = useLanguage()
  const [id = ''] = params
  const { value: at, failed, again } = useLoad(`handover ${id}`, () => ask<typeof readHandover>(`/api/people/${id}/capsule`))
  const [said, setSaid] = useState('')
  const [withdrawing, setWithdrawing] = useState<CapsuleLine>()
  if (!at) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const done = (text: string): void => {
    setWithdrawing(undefined)
    setSaid(text)
    document.getElementById('main')?.focus({ preventScroll: true })
    again()
  }
  const isWaiting = at.capsules.some((one) => one.isOwn && one.state === 'waiting')
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta">{at.to && at.to.since <= at.today ? nameOfLine(at.person, t) : <Link to={`/arbete/person/${id}`}>{nameOfLine(at.person, t)}</Link>} · {at.person.caseNumber}</p>
        </div>
      </div>
      <p className="measure">{t(words.lead)} <SectionChips places={places} /></p>
      <p role="status" className="saved">{said}</p>
      {isWaiting ? <p>{t(words.oneWaits)}</p> : <HandoverForm at={at} onDone={(name) => done(t(words.sent, { name }))} />}
      <Before at={at} id={id} onWithdraw={setWithdrawing} />
      {withdrawing ? (
        <ReasonDialog<typeof withdrawCapsule> title={t(words.withdrawTitle)} label={t(words.reason)} verb={t(words.withdraw)} address="/api/capsules/withdraw" bodyOf={(reason) => ({ capsule: withdrawing.id, reason })} onClose={() => setWithdrawing(undefined)} onDone={() => done(t(words.wasWithdrawn))}>
          <p><b>{nameIn(withdrawing.to, language)}</b>, {dayText(withdrawing.sentOn)}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}

function Before({ at, id, onWithdraw }: { at: Handover; id: string; onWithdraw: (one: CapsuleLine) => void }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <section className="sec" aria-labelledby="handed">
      <div className="sec-h"><h2 id="handed">{t(words.before)}</h2></div>
      {at.capsules.length === 0 ? <p>{t(words.nothing)}</p> : (
        <ul className="lines">
          {at.capsules.map((one) => {
            const about = `${t(words.way, { from: nameIn(one.from, language), to: nameIn(one.to, language) })}, ${dayText(one.sentOn)}`
            return (
              <li key={one.id}>
                <p><b>{about}</b> – {stateText(one, t)}</p>
                <p className="meta">{holdsText(one.holds, t)} · {one.sentBy}</p>
                <p className="row">
                  <Link to={`/arbete/person/${id}/overlamning/${one.id}`}>{t(words.read)}<span className="vh"> – {about}</span></Link>
                  {one.isOwn && one.state === 'waiting' ? <button type="button" className="lnk" onClick={() => onWithdraw(one)}>{t(words.withdraw)}<span className="vh"> – {about}</span></button> : null}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
