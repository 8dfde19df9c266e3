/** The administrator's part: whether the authority lets people open their own pages, knowingly and with a reason. */
import { useState } from 'react'
import type { decidePortalSwitch, readPortalSwitch } from '@kotostig/api/portal-office'
import { momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { TextField, useSending } from '../form.tsx'
import { ask } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import './portal.css'
import { portal as words } from './portal.texts.ts'

/** How somebody is identified before what is secret is shown to them. */
export const strongIdentification = [{ act: '306/2019', section: '6' }]

export function PortalSwitch() {
  const t = useSay()
  const { value: reply, again } = useLoad('portal switch', () => ask<typeof readPortalSwitch>('/api/portal-switch'))
  const [isDeciding, setIsDeciding] = useState(false)
  const [said, setSaid] = useState('')
  if (!reply) return null
  return (
    <section className="sec" aria-labelledby="own-pages">
      <div className="sec-h">
        <h2 id="own-pages">{t(words.switchTitle)}</h2>
        <span className={reply.isOn ? 'st ok' : 'st off'}><Glyph name={reply.isOn ? 'ok' : 'off'} /> {t(reply.isOn ? words.isOn : words.isOff)}</span>
        <span className="end"><button type="button" className="btn" onClick={() => setIsDeciding(true)}>{t(reply.isOn ? words.turnOff : words.turnOn)}</button></span>
      </div>
      <p className="measure">{t(words.switchAbout)} <SectionChips places={strongIdentification} /></p>
      {reply.decided.length === 0 ? <p className="meta">{t(words.neverOn)}</p> : (
        <ul className="lines decided">
          {reply.decided.map((one) => <li key={`${one.at} ${String(one.isOn)}`}><b>{t(one.isOn ? words.isOn : words.isOff)}</b> <span className="meta">{t(words.decidedBy, { at: momentText(one.at), name: one.by || '–' })}</span><span className="block as-said">{one.reason}</span></li>)}
        </ul>
      )}
      <p role="status" className="saved">{said}</p>
      {isDeciding ? <Decide isOn={!reply.isOn} onClose={() => setIsDeciding(false)} onDone={() => {
        setIsDeciding(false)
        setSaid(t(words.switched))
        again()
      }} /> : null}
    </section>
  )
}

function Decide({ isOn, onClose, onDone }: { isOn: boolean; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof decidePortalSwitch>('/api/portal-switch')
  const save = async (): Promise<void> => {
    if (reason.trim().length < 3) return fault({ reason: 'reason-short' })
    if (await send({ isOn, reason: reason.trim() })) onDone()
  }
  return (
    <Dialog title={t(isOn ? words.onTitle : words.offTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p>{t(isOn ? words.switchAbout : words.offText)} {isOn ? <SectionChips places={strongIdentification} /> : null}</p>
        <TextField id="switch-reason" label={t(words.reason)} hint={t(words.reasonHint)} value={reason} most={500} isLong error={faultOf('reason')} onChange={(text) => {
          setReason(text)
          clear('reason')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(isOn ? words.turnOn : words.turnOff)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
