import type { SentMessage } from '@kotostig/api/message'
import { momentText } from '../../shared/day.ts'
import type { Say } from '../../shared/words.tsx'
import { message as words, reasonNames, stateNames } from './message.texts.ts'

/** How it went, with what the server of the receiver answered. */
export function outcomeText(one: SentMessage, t: Say): string {
  const reason = one.code === null ? '' : one.code in reasonNames ? t(reasonNames[one.code]!) : one.code
  return [t(one.way === 'text' && one.state === 'sent' ? words.handedOver : stateNames[one.state]) + (reason ? ` (${reason})` : ''), one.attempts > 1 ? t(words.tries, { n: one.attempts }) : '', one.state === 'waiting' && one.attempts > 0 && one.nextAt ? t(words.again, { at: momentText(one.nextAt) }) : ''].filter(Boolean).join(', ')
}
export const isBad = (one: SentMessage): boolean => one.state === 'refused' || one.state === 'gave-up' || one.state === 'unsure'
