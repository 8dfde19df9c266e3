/** How a day was counted, written out: `2025-08-31 + 6 months = 2026-02-28`, with what would surprise a reader. */
import type { Working } from '@kotostig/law/determination'
import { why as words } from '@kotostig/law/why.texts'
import { SectionChips } from '../../section.tsx'
import { useSay } from '../../words.tsx'

export function Arithmetic({ working }: { working: Working[] }) {
  const t = useSay()
  const add = (step: Working): string =>
    [step.add.years ? t(words.year, { n: step.add.years }) : '', step.add.months ? t(words.month, { n: step.add.months }) : '', step.add.days ? t(words.day, { n: step.add.days }) : ''].filter(Boolean).join(' + ')
  const notes = { 'last-day-of-month': words.lastDay, 'weekend-or-holiday-does-not-move': words.weekend, 'day-before-anniversary': words.dayBefore }
  return (
    <div className="calc">
      {working.map((step, at) => (
        <p key={at}>
          <bdi className="eq" dir="ltr">
            {step.from} + {add(step)} = {step.to}
          </bdi>
          <span className="note">
            {step.note ? `${t(notes[step.note])} ` : ''}
            <SectionChips places={step.source} />
          </span>
        </p>
      ))}
    </div>
  )
}
