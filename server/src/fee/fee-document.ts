/** A decision on a fee as it was made, and as it stands on paper. What is kept is the whole of it: nothing is looked up when it is printed again. */
import type { NoShowCondition } from '@kotostig/law/no-show-fee'
import { SidePaper, type SidePage } from '../document/side.ts'
import { dayWritten } from '../plan/plan-document.ts'

export type FeeDocument = {
  format: 1; kind: 'fee-decision'; language: 'sv' | 'fi'; number: number; outcome: 'charged' | 'not-charged'; cents: number | null; dueOn: string | null; decidedOn: string; decidedBy: string; contact: string
  authority: { kind: string; code: string; nameSv: string; nameFi: string }; person: { name: string; born: string; caseNumber: string }
  meeting: { purpose: string; day: string; time: string; place: string; interpreter: string | null }
  cost: { cents: number; source: string } | null; cap: { cents: number; from: string; to: string | null; source: string } | null
  conditions: { key: NoShowCondition; answer: 'yes' | 'no' | 'unknown'; section: string }[]
  judged: { condition: string; holds: boolean; reason: string; at: string; by: string }[]
  told: { fee: boolean | null; cancelling: boolean | null; language: string | null; way: string | null; isUnderstood: boolean | null }
  reasons: string; heard: { was: boolean; words: string }
  rectification: { words: string; from: string; source: string }
  replaces: { number: number; decidedOn: string; cents: number | null } | null
}

/** Euros as they are written in Finland, with a space that does not break. */
export const eurosWritten = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}\u00A0€`

export function feePage(one: FeeDocument, other: string | null, checksum: string): SidePage {
  const paper = new SidePaper(one.language, other)
  paper.value('name', one.person.name).value('born', one.person.born.length === 10 ? dayWritten(one.person.born) : one.person.born).value('authority', one.language === 'fi' ? one.authority.nameFi : one.authority.nameSv)
  paper.value('decidedOn', dayWritten(one.decidedOn)).rule()
  if (one.cents === null || one.dueOn === null) paper.fixed('feeNone', {}, 'strong')
  else paper.fixed('feeCharge', { amount: eurosWritten(one.cents), day: dayWritten(one.dueOn) }, 'strong')
  if (one.replaces !== null) paper.fixed('feeReplaces', { day: dayWritten(one.replaces.decidedOn) })
  paper.rule().value('when', `${dayWritten(one.meeting.day)} ${one.meeting.time.replace(':', '.')}`).value('where', one.meeting.place)
  if (one.meeting.interpreter !== null) paper.naming('interpreter', one.meeting.interpreter)
  if (one.outcome === 'charged') {
    paper.fixed('feeGround')
    if (one.cost !== null) paper.fixed('feeCost', { amount: eurosWritten(one.cost.cents) })
    if (one.cap !== null) paper.fixed('feeCap', { amount: eurosWritten(one.cap.cents) })
  }
  paper.heading('reasons').free(one.reasons)
  for (const judged of one.judged) paper.free(judged.reason)
  paper.said('heard', one.heard.words)
  paper.value('law', ['681/2023 32 a §', '95 § 1 mom.', '434/2003 43–46 §'].join(', '))
  if (one.outcome === 'charged') paper.fixed('feeUnpaid', {}, 'small')
  paper.heading('rectification').free(one.rectification.words)
  paper.rule().value('officer', one.decidedBy).value('contact', one.contact)
  return paper.page('feeDecision', `Kotostig · ${one.person.caseNumber} · ${checksum.slice(0, 16)}`)
}
