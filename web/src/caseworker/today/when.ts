/** When a duty is to be done, in the words of the last column. */
import { daysText, lateText, relationText } from '../../shared/case/duties/relation.ts'
import { dayText, daysBetween } from '../../shared/day.ts'
import type { Language, Say } from '../../shared/words.tsx'
import type { Row } from './rows.ts'
import { today as words } from './today.texts.ts'

/** An age where the law gives no day, otherwise the day and how it stands to today. */
export function whenOf(row: Row, day: string, t: Say, language: Language): [string, string] {
  const duty = row.duty
  if (!duty) return [t(words.unknown), '']
  if (duty.state === 'without-delay') return duty.trigger ? [daysText(Math.max(0, daysBetween(duty.trigger, day)), language), t(words.since, { day: dayText(duty.trigger) })] : [t(words.ageUnknown), '']
  if (!duty.due) return [t(words.noDate), duty.trigger ? t(words.since, { day: dayText(duty.trigger) }) : '']
  return [dayText(duty.due), duty.state === 'overdue' ? lateText(duty.due, day, language) : relationText(duty.due, day, language)]
}
