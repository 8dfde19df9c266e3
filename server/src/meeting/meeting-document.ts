/** The invitation to a meeting on paper: in Swedish or Finnish, alone or beside the person's language. */
import type { Meeting } from '@kotostig/api/meeting'
import type { SideWord } from '../document/side-words.ts'
import { SidePaper, type DocumentLanguage, type SidePage } from '../document/side.ts'
import { dayWritten } from '../plan/plan-document.ts'

const purposes: Partial<Record<Meeting['purpose'], SideWord>> = { guidance: 'purposeGuidance', assessment: 'purposeAssessment', plan: 'purposePlan', review: 'purposeReview' }

export type Invited = { name: string; caseNumber: string; authority: { nameSv: string; nameFi: string }; contact: string }
export function invitationPage(language: DocumentLanguage, other: string | null, to: Invited, meeting: Pick<Meeting, 'purpose' | 'day' | 'time' | 'place' | 'officer' | 'interpreter'>): SidePage {
  const paper = new SidePaper(language, other).value('name', to.name).value('authority', language === 'fi' ? to.authority.nameFi : to.authority.nameSv).rule().fixed('inviteText', {}, 'strong')
  const purpose = purposes[meeting.purpose]
  if (purpose !== undefined) paper.fixed(purpose)
  paper.value('when', `${dayWritten(meeting.day)} ${meeting.time.replace(':', '.')}`).value('where', meeting.place).value('officer', meeting.officer)
  if (meeting.interpreter !== null) paper.naming('interpreter', meeting.interpreter)
  paper.rule().fixed('cancel', { contact: to.contact })
  // The fee is of the cost of interpreting, for guidance, assessment, plan and review (32 a § 1 mom.).
  if (meeting.interpreter !== null && purpose !== undefined) paper.fixed('fee')
  return paper.page('invitation', `Kotostig · ${to.caseNumber}`)
}
