/** What a handover is, in a line. */
import type { CapsuleLine } from '@kotostig/api/capsule'
import { dayText } from '../../shared/day.ts'
import type { Language, Say } from '../../shared/words.tsx'
import { capsule as words } from './capsule.texts.ts'

export const nameIn = ({ nameSv, nameFi }: { nameSv: string; nameFi: string }, language: Language): string => (language === 'fi' ? nameFi : nameSv)
export const holdsText = ({ plan, assessment, notes, attachments }: CapsuleLine['holds'], t: Say): string =>
  [plan ? t(words.holdsPlan) : '', assessment ? t(words.holdsAssessment) : '', notes > 0 ? t(words.holdsNotes, { n: notes }) : '', attachments > 0 ? t(words.holdsFiles, { n: attachments }) : ''].filter(Boolean).join(', ') || t(words.onlyContact)
export const stateText = ({ state, endedOn, endedBy, reason }: CapsuleLine, t: Say): string =>
  state === 'waiting' ? t(words.waiting) : t(state === 'accepted' ? words.accepted : words.withdrawn, { day: dayText(endedOn ?? ''), name: endedBy ?? '', reason: reason ?? '' })
