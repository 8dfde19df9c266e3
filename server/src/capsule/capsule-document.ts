/** The receipt of a handover: what went along, on which ground, who accepted it when. Without what stands in it: both sides and the person may carry it. */
import type { CapsuleContent, CapsuleLine } from '@kotostig/api/capsule'
import { SidePaper, type SidePage } from '../document/side.ts'
import { dayWritten } from '../plan/plan-document.ts'

export type HandedOver = Pick<CapsuleLine, 'from' | 'to' | 'sentOn' | 'sentBy' | 'state' | 'endedOn' | 'endedBy'>
export function receiptOfHandover(language: 'sv' | 'fi', other: string | null, one: HandedOver, content: CapsuleContent, checksum: string): SidePage {
  const nameIn = ({ nameSv, nameFi }: { nameSv: string; nameFi: string }): string => (language === 'fi' ? nameFi : nameSv)
  const paper = new SidePaper(language, other)
  paper.value('name', content.person.name).value('born', content.person.born.length === 10 ? dayWritten(content.person.born) : content.person.born).rule()
  paper.value('capsuleFrom', nameIn(one.from)).value('capsuleTo', nameIn(one.to)).value('capsuleSent', `${dayWritten(one.sentOn)}, ${one.sentBy}`)
  if (one.state === 'accepted') paper.value('capsuleAccepted', `${dayWritten(one.endedOn ?? '')}, ${one.endedBy ?? ''}`)
  else paper.fixed(one.state === 'waiting' ? 'capsuleWaiting' : 'capsuleWithdrawn')
  paper.heading('capsuleGround')
  if (content.consent !== null) paper.naming('capsuleConsent', content.consent.language, { day: dayWritten(content.consent.on) })
  if (content.necessity !== '') paper.fixed('capsuleNecessary').free(content.necessity)
  paper.value('law', content.basis === 'consent' ? '681/2023 85 §' : '681/2023 86 §')
  paper.heading('capsuleHolds')
  if (content.plan !== null) paper.value('plan', `${dayWritten(content.plan.startsOn)}–${dayWritten(content.plan.until)}`)
  if (content.assessment !== null) paper.value('assessment', dayWritten(content.assessment.closedOn ?? content.assessment.begunOn))
  if (content.notes.length > 0) paper.value('capsuleNotes', content.notes.map((note) => dayWritten(note.on)).join(', '))
  if (content.attachments.length > 0) paper.value('capsuleFiles', content.attachments.map((file) => file.fileName).join(', '))
  paper.value('contact', content.contact)
  return paper.page('capsule', `Kotostig · ${content.person.caseNumber} · ${checksum.slice(0, 16)}`)
}
