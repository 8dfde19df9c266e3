/** Whether a fee may be charged for a time to which nobody came: each condition, what people have judged, and the decisions. */
import { useState } from 'react'
import type { Fee, FeeDecision, readFee } from '@kotostig/api/fee'
import type { listSideLanguages } from '@kotostig/api/plan-document'
import { centsText } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import type { GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChip, SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice } from '../form.tsx'
import '../meeting/meeting.css'
import '../sitting/sitting.css'
import { feeAnswers, feeConditions, feeOutcome } from '../meeting/fee.texts.ts'
import { absenceNames, purposeNames } from '../meeting/meeting.texts.ts'
import { whenText, whereText } from '../meeting/when.ts'
import '../office.css'
import { languageName } from '../person/details/language-name.ts'
import { ask, may, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import { CostDialog, JudgeDialog } from './FeeDialogs.tsx'
import { DecideForm } from './DecideForm.tsx'
import { fee as words } from './fee.texts.ts'

const glyphs: Record<'yes' | 'no' | 'unknown', GlyphName> = { yes: 'ok', no: 'off', unknown: 'ask' }
type Opened = 'cost' | 'no-acceptable-reason' | 'not-unreasonable' | 'decide'

export default function FeePage({ params }: ScreenProps) {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const [id = ''] = params
  const { value: at, failed, again } = useLoad(`fee ${id}`, () => ask<typeof readFee>(`/api/meetings/${id}/fee`))
  const [open, setOpen] = useState<Opened>()
  const [said, setSaid] = useState('')
  if (!at) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const done = (text: string): void => {
    setOpen(undefined)
    setSaid(text)
    again()
  }
  const [subject] = at.meeting.people
  const canDo = may(session, 'fee.decide') && at.mayDecide
  const toTerms = may(session, 'feeTerms.state') ? <Link to="/arbete/kommun">{t(words.toTerms)}</Link> : null
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta"><Link to={`/arbete/person/${subject!.id}`}>{nameOfLine(subject!, t)}</Link> · {whenText(at.meeting, language)} · {t(purposeNames[at.meeting.purpose])} · {whereText(at.meeting, t)}</p>
        </div>
      </div>
      <section className="sec" aria-labelledby="fee-conditions">
        <div className="sec-h"><h2 id="fee-conditions">{t(words.conditions)} <SectionChip place={{ act: '681/2023', section: '32 a', moment: '1' }} /></h2></div>
        <p className="measure">{t(words.lead)}</p>
        <ul className="fee-list fee-long">
          {at.conditions.map(({ key, answer }) => (
            <li key={key}>
              <Glyph name={glyphs[answer]} />
              <span>{t(feeConditions[key])}<About of={key} at={at} /></span>
              <b>{t(feeAnswers[answer])}</b>
              <span className="fee-do">{canDo ? <Doing of={key} at={at} onOpen={setOpen} /> : null}</span>
            </li>
          ))}
        </ul>
        <p><b>{t(feeOutcome[at.mayCharge])}</b> {at.most !== null && at.cost && at.cap ? t(words.most, { amount: centsText(at.most), cost: centsText(at.cost.cents), cap: centsText(at.cap.cents) }) : null}</p>
        {at.cap === null ? <Notice kind="soon"><p><b>{t(words.noCap)}</b> {t(words.who)} {toTerms}</p></Notice> : null}
        {at.rectification === null ? <Notice kind="soon"><p><b>{t(words.noRectification)}</b> {t(words.who)} {toTerms}</p></Notice> : null}
      </section>
      <section className="sec" aria-labelledby="fee-decisions">
        <div className="sec-h"><h2 id="fee-decisions">{t(words.decisions)} <SectionChips places={[{ act: '434/2003', section: '43' }, { act: '681/2023', section: '95', moment: '1' }]} /></h2></div>
        {at.decisions.length === 0 ? <p>{t(words.none)}</p> : <ul className="lines">{at.decisions.map((one, place) => <Decided key={one.id} of={one} isReplaced={place > 0} theirs={at.meeting.told.language ?? at.meeting.interpreter ?? ''} />)}</ul>}
        <p role="status" className="saved">{said}</p>
        {canDo && at.rectification !== null && open !== 'decide' ? <p className="after"><button type="button" className={at.decisions.length === 0 ? 'btn pri' : 'btn'} onClick={() => setOpen('decide')}>{t(at.decisions.length === 0 ? words.decide : words.decideAnew)}</button></p> : null}
        {open === 'decide' ? <div className="after"><DecideForm at={at} onClose={() => setOpen(undefined)} onDone={() => done(t(words.done))} /></div> : null}
      </section>
      {open === 'cost' ? <CostDialog at={at} onClose={() => setOpen(undefined)} onDone={() => done(t(words.saved))} /> : null}
      {open === 'no-acceptable-reason' || open === 'not-unreasonable' ? <JudgeDialog at={at} condition={open} onClose={() => setOpen(undefined)} onDone={() => done(t(words.saved))} /> : null}
    </>
  )
}

/** Who said so, why, and from where. */
function About({ of, at }: { of: Fee['conditions'][number]['key']; at: Fee }) {
  const t = useSay()
  const judged = at.judged.find((one) => one.condition === of)
  const text = judged ? `${judged.reason} – ${judged.by}, ${dayText(judged.at)}`
    : of === 'no-acceptable-reason' && at.meeting.absence ? `${t(absenceNames[at.meeting.absence])}${at.meeting.reason ? `. ${at.meeting.reason}` : ''}`
      : of === 'actual-cost' && at.cost ? `${centsText(at.cost.cents)} · ${at.cost.source} – ${at.cost.by}, ${dayText(at.cost.at)}`
        : of === 'cap-known' && at.cap ? `${centsText(at.cap.cents)} · ${at.cap.source}` : ''
  return text === '' ? null : <span className="meta block as-said">{text}</span>
}

function Doing({ of, at, onOpen }: { of: Fee['conditions'][number]['key']; at: Fee; onOpen: (what: Opened) => void }) {
  const t = useSay()
  const hidden = <span className="vh"> – {t(feeConditions[of])}</span>
  if (of === 'actual-cost') return <button type="button" className="lnk" onClick={() => onOpen('cost')}>{t(at.cost ? words.recordAgain : words.record)}{hidden}</button>
  if (of !== 'no-acceptable-reason' && of !== 'not-unreasonable') return null
  return <button type="button" className="lnk" onClick={() => onOpen(of)}>{t(at.judged.some((one) => one.condition === of) ? words.judgeAgain : words.judge)}{hidden}</button>
}

function Decided({ of, isReplaced, theirs }: { of: FeeDecision; isReplaced: boolean; theirs: string }) {
  const t = useSay()
  const language = useLanguage()
  const languages = useLoad('side languages', () => ask<typeof listSideLanguages>('/api/documents/languages')).value?.languages.filter((one) => one.code !== of.language) ?? []
  const [chosen, setChosen] = useState<string>()
  const other = chosen ?? (languages.some((one) => one.code === theirs) ? theirs : '')
  return (
    <li className={isReplaced ? 'over' : undefined}>
      <p><b>{of.outcome === 'charged' ? t(words.charged, { amount: centsText(of.cents ?? 0), day: dayText(of.dueOn ?? '') }) : t(words.notCharged)}</b> <span className="meta">{dayText(of.on)}, {of.by}</span>{isReplaced ? <span className="meta block">{t(words.replaced)}</span> : null}</p>
      <p className="as-said measure">{of.reasons}</p>
      <p className="meta as-said">{t(of.heard.was ? words.heardWas : words.heardNot, { words: of.heard.words })}</p>
      <div className="paper-tools after no-print">
        <Choice id={`beside-${of.id}`} label={t(words.beside)} empty={t(words.aloneOnly)} value={other} options={languages.map((one) => [one.code, `${languageName(one.code, language)} – ${one.name}`] as const)} onChange={setChosen} />
        <p><a href={`/api/fees/${of.id}/${other === '' ? 'alone' : other}`} download>{t(words.pdf)}</a></p>
      </div>
      <p className="meta">{t(words.checksum)} <code>{of.checksum.slice(0, 16)}</code></p>
    </li>
  )
}
