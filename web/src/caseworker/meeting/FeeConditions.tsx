/** Where nobody came: what 32 a § asks before a fee may be charged, and what is known of it here. */
import type { Meeting } from '@kotostig/api/meeting'
import { Glyph } from '../../shared/glyphs.tsx'
import type { GlyphName } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { feeAnswers, feeConditions, feeOutcome, feeWords } from './fee.texts.ts'

const glyphs: Record<'yes' | 'no' | 'unknown', GlyphName> = { yes: 'ok', no: 'off', unknown: 'ask' }

export function FeeConditions({ fee, about }: { fee: NonNullable<Meeting['fee']>; about: string }) {
  const t = useSay()
  return (
    <details className="fee">
      <summary>{t(feeWords.title)}<span className="vh"> – {about}</span></summary>
      <p>{t(feeOutcome[fee.mayCharge])} <SectionChip place={{ act: '681/2023', section: '32 a', moment: '1' }} /></p>
      <ul className="fee-list">
        {fee.conditions.map(({ key, answer }) => <li key={key}><Glyph name={glyphs[answer]} /><span>{t(feeConditions[key])}</span><b>{t(feeAnswers[answer])}</b></li>)}
      </ul>
    </details>
  )
}
