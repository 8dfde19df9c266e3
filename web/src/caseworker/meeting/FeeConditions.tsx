/** Where nobody came: what 32 a § asks before a fee may be charged, and what is known of it here. */
import type { Meeting } from '@kotostig/api/meeting'
import { centsText } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import type { GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { feeAnswers, feeConditions, feeOutcome, feeWords } from './fee.texts.ts'

const glyphs: Record<'yes' | 'no' | 'unknown', GlyphName> = { yes: 'ok', no: 'off', unknown: 'ask' }

export function FeeConditions({ of, fee, about }: { of: string; fee: NonNullable<Meeting['fee']>; about: string }) {
  const t = useSay()
  return (
    <details className="fee">
      <summary>{fee.decided ? t(fee.decided.outcome === 'charged' ? feeWords.charged : feeWords.notCharged, { amount: centsText(fee.decided.cents ?? 0), day: dayText(fee.decided.on) }) : t(feeWords.title)}<span className="vh"> – {about}</span></summary>
      <p>{t(feeOutcome[fee.mayCharge])} <SectionChip place={{ act: '681/2023', section: '32 a', moment: '1' }} /></p>
      <ul className="fee-list">
        {fee.conditions.map(({ key, answer }) => <li key={key}><Glyph name={glyphs[answer]} /><span>{t(feeConditions[key])}</span><b>{t(feeAnswers[answer])}</b></li>)}
      </ul>
      <p><Link to={`/arbete/mote/${of}/avgift`}>{t(feeWords.open)}<span className="vh"> – {about}</span></Link></p>
    </details>
  )
}
