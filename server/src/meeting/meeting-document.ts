/** The invitation to a meeting on paper: in Swedish or Finnish, alone or beside the person's language. */
import type { Meeting } from '@kotostig/api/meeting'
import type { SideWord } from '../document/side-words.ts'
import { SidePaper, type DocumentLanguage, type SidePage } from '../document/side.ts'
import { dayWritten } from '../plan/plan-document.ts'

const purposes: Partial<Record<Meeting['purpose'], SideWord>> = { guidance: 'purposeGuidance', assessment: 'purposeAssessment', plan: 'purposePlan', review: 'purposeReview' }

/** By which section a meeting of each purpose is held. */
const sections: Partial<Record<Meeting['purpose'], string>> = { guidance: '10 §', assessment: '14 §', plan: '20 §', review: '22 §' }

export type Invited = { name: string; caseNumber: string; authority: { nameSv: string; nameFi: string }; contact: string }
export function invitationPage(language: DocumentLanguage, other: string | null, to: Invited, meeting: Pick<Meeting, 'purpose' | 'day' | 'time' | 'place' | 'officer' | 'interpreter' | 'way'>): SidePage {
  const paper = new SidePaper(language, other).value('name', to.name).value('authority', language === 'fi' ? to.authority.nameFi : to.authority.nameSv).rule().fixed('inviteText', {}, 'strong')
  const purpose = purposes[meeting.purpose]
  if (purpose !== undefined) paper.fixed(purpose)
  paper.value('when', `${dayWritten(meeting.day)} ${meeting.time.replace(':', '.')}`).value('where', meeting.place)
  if (meeting.way !== 'on-site') paper.fixed(meeting.way === 'phone' ? 'byPhone' : 'byVideo')
  paper.value('officer', meeting.officer)
  if (meeting.interpreter !== null) paper.naming('interpreter', meeting.interpreter)
  paper.rule().fixed('cancel', { contact: to.contact })
  // The fee is of the cost of interpreting, for guidance, assessment, plan and review (32 a § 1 mom.).
  const mayCost = meeting.interpreter !== null && purpose !== undefined
  if (mayCost) paper.fixed('fee')
  if (purpose !== undefined) paper.value('law', `681/2023 ${sections[meeting.purpose]}${mayCost ? ', 32 a §' : ''}`)
  return paper.page('invitation', `Kotostig · ${to.caseNumber}`)
}
