/** What the assessment leads to. What the decree asks for and is not there yet is told before the button. */
import { useState } from 'react'
import type { Outcome, SittingAssessment } from '@kotostig/api/sitting'
import { informationDuties, topicByKey } from '@kotostig/law/assessment-content'
import type { Section } from '@kotostig/law/determination'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { Choice, TextField } from '../form.tsx'
import { faultIn } from './faults.ts'
import { gapNames, outcomeNames, sitting as words } from './sitting.texts.ts'
import type { Desk, Written } from './useSitting.ts'

export function Closing({ desk, one }: { desk: Desk; one: SittingAssessment }) {
  const t = useSay()
  const needed = one.answers.find((each) => each.topic === 'planNeed')?.choices['needed']
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [reason, setReason] = useState('')
  const [coordination, setCoordination] = useState(one.welfareAreaTakesPart === true)
  const [written, setWritten] = useState<Written>()
  const chosen = outcome || (needed === 'yes' ? 'plan' : '')
  const close = async (): Promise<void> => {
    setWritten(await desk.write('close', '/api/assessments/close', (at) => ({ assessment: one.id, version: at.assessment?.version ?? one.version, outcome: chosen || 'plan', reason: reason.trim(), needsCoordination: coordination })))
  }
  const nameOf = (gap: SittingAssessment['gaps'][number]): string => {
    const found = gap.what === 'topic' ? topicByKey.get(gap.key ?? '')?.names : gap.what === 'told' ? informationDuties.find((duty) => duty.key === gap.key)?.names : undefined
    return t(gapNames[gap.what as keyof typeof gapNames] ?? gapNames.topic, { name: found ? t(found) : '' })
  }
  const isShort = one.gaps.length > 0 && chosen !== 'left-out'
  return (
    <section className="closing no-print" aria-labelledby="closing">
      <h3 id="closing">{t(words.close)}</h3>
      <div className="stack">
        <Choice id="outcome" label={t(words.outcome)} value={chosen} error={faultIn(written, 'outcome', t)} options={Object.entries(outcomeNames).filter(([key]) => key !== 'left-out' || desk.at.isUnaccompanied).map(([key, names]) => [key, t(names)] as const)} onChange={(value) => setOutcome(value as Outcome | '')} />
        {chosen && chosen !== 'plan' ? <TextField id="outcome-reason" label={t(chosen === 'left-out' ? words.otherPlan : words.reason)} value={reason} most={2000} isLong error={faultIn(written, 'reason', t)} onChange={setReason} /> : null}
        {chosen === 'left-out' ? <p className="meta">{t(words.leftOut)} <SectionChip place={{ act: '681/2023', section: '14', moment: '5' }} /></p> : null}
        <label className="chk"><input type="checkbox" checked={coordination} onChange={(event) => setCoordination(event.target.checked)} />{t(words.coordination)} <SectionChip place={{ act: '681/2023', section: '14', moment: '4' }} /></label>
        {isShort ? (
          <div className="missing">
            <p className="meta">{t(words.missing)}</p>
            <ul className="points">
              {(['topic', 'told'] as const).map((what) => {
                const some = one.gaps.filter((gap) => gap.what === what)
                // Several are ticked off above; one is named.
                return some.length > 1 ? <li key={what}>{t(gapNames[what === 'topic' ? 'topics' : 'tolds'], { n: some.length })} <SectionChip place={{ act: '869/2024', section: '2', moment: what === 'topic' ? '1' : '3' }} /></li> : some.map((gap) => <li key={what}>{nameOf(gap)} <SectionChip place={gap.source as Section} /></li>)
              })}
              {one.gaps.filter((gap) => gap.what !== 'topic' && gap.what !== 'told').map((gap, at) => <li key={at}>{nameOf(gap)} <SectionChip place={gap.source as Section} /></li>)}
            </ul>
          </div>
        ) : null}
        {written?.kind === 'conflict' ? <Notice kind="late" role="alert"><p>{t(words.conflict)}</p></Notice> : null}
        <p><button type="button" className="btn" disabled={isShort || chosen === ''} onClick={() => void close()}>{t(words.close)}</button></p>
      </div>
    </section>
  )
}
