/** Each emergency access with its reason, looked at by the data protection officer: who, when, and what they say of it. */
import { useState } from 'react'
import type { EmergencyLine, readEmergencies, reviewEmergency } from '@kotostig/api/audit'
import { momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { TextField, useSending } from '../form.tsx'
import { ask, authorityName } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { work } from '../work.texts.ts'
import '../office.css'
import { emergency as words } from './audit.texts.ts'

export default function EmergenciesPage() {
  const t = useSay()
  const { value: reply, failed, again } = useLoad('emergencies', () => ask<typeof readEmergencies>('/api/emergencies'))
  const [open, setOpen] = useState<EmergencyLine>()
  const [said, setSaid] = useState('')
  if (!reply) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const groups = [['to-look', words.toLook, words.noneToLook, reply.emergencies.filter((one) => !one.review)], ['looked', words.looked, words.noneLooked, reply.emergencies.filter((one) => one.review)]] as const
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta measure">{t(words.lead)}</p>
        </div>
      </div>
      <p role="status" className="saved">{said}</p>
      {groups.map(([id, title, none, list]) => (
        <section key={id} className={id === 'looked' ? 'sec' : undefined} aria-labelledby={id}>
          <div className="sec-h"><h2 id={id}>{t(title)} {list.length > 0 ? <span className="count">{list.length}</span> : null}</h2></div>
          {list.length === 0 ? <p>{t(none)}</p> : <ul className="emergencies">{list.map((one) => <Emergency key={one.id} one={one} onLook={() => setOpen(one)} />)}</ul>}
        </section>
      ))}
      {reply.more ? <p className="meta after">{t(words.more)}</p> : null}
      {open ? <Review one={open} onClose={() => setOpen(undefined)} onDone={() => {
        setOpen(undefined)
        setSaid(t(words.saved))
        again()
      }} /> : null}
    </>
  )
}

function Emergency({ one, onLook }: { one: EmergencyLine; onLook: () => void }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <li className="emergency">
      <div className="row">
        <b>{one.caseNumber}</b>
        <span>{one.officer}, {authorityName(one, language)}</span>
        <span className="meta"><span className="nowrap">{momentText(one.at)}</span>, {t(words.until, { until: momentText(one.until) })}</span>
        {one.review ? null : <button type="button" className="lnk end" onClick={onLook}>{t(words.look)}<span className="vh"> – {one.caseNumber}, {one.officer}</span></button>}
      </div>
      <p className="meta">{t(words.reason)}</p>
      <blockquote>{one.reason}</blockquote>
      {one.review ? <p><span className="st ok"><Glyph name="ok" /> {t(words.lookedAt, { at: momentText(one.review.at), by: one.review.by })}</span><span className="block measure">{one.review.remark}</span></p> : null}
    </li>
  )
}

function Review({ one, onClose, onDone }: { one: EmergencyLine; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const [remark, setRemark] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof reviewEmergency>('/api/emergencies/review')
  const save = async (): Promise<void> => {
    if (remark.trim().length < 3) return fault({ remark: 'missing' })
    if (await send({ id: one.id, remark: remark.trim() })) onDone()
  }
  return (
    <Dialog title={t(words.dialogTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}>
        <p><b>{one.caseNumber}</b>, {one.officer}<span className="meta block">{one.reason}</span></p>
        <TextField id="remark" label={t(words.remark)} hint={t(words.remarkHint)} value={remark} most={1000} isLong error={faultOf('remark') ?? faultOf('id')} onChange={(value) => {
          setRemark(value)
          clear('remark')
          clear('id')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.mark)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
