/** What follows from the ground on which a contact came: the sections, the fact that the law knows, and whose word it is. */
import type { IntakeGround } from '@kotostig/api/intake'
import type { Act, Section } from '@kotostig/law'
import { derive, readCaseFile } from '@kotostig/law'

const section = (number: string, moment?: string, point?: string): Section => ({ act: '681/2023', section: number, ...(moment ? { moment } : {}), ...(point ? { point } : {}) })

export const sectionsOf = (ground: IntakeGround, purpose: string | null): Section[] => {
  const listed = purpose === null ? undefined : /-(\d+)-(\d)$/.exec(purpose)
  if (listed) return [section(listed[1]!, listed[2])]
  if (ground === 'consent') return [section('9', '1')]
  if (ground === 'own-request') return [section('14', '1', '4')]
  if (ground === 'guided') return [section('10', '2')]
  return [ground === 'right-83' ? section('83', '2') : section(ground === 'right-84' ? '84' : '86')]
}

/** Whether an estimated need must be stated: only a contact with consent and a request are asked about it (14 § 1 p. 4). */
export const asksNeed = (ground: IntakeGround): boolean => ground === 'consent' || ground === 'own-request'
/** The act that makes the contact known to the law. */
export const actOf = (ground: IntakeGround, on: string, estimatedNeed: boolean | null): Act =>
  ground === 'consent' ? { type: 'contact', on, estimatedNeed: estimatedNeed === true } : ground === 'own-request' ? { type: 'asked', on, estimatedNeed: estimatedNeed === true } : { type: 'known', on }

const sourceOfSender: Record<string, string> = { migri: 'migri', 'reception-centre': 'migri', kela: 'kela', dvv: 'population-register', 'employment-authority': 'employment-authority' }
/** Whose word the facts are. */
export const sourceOf = (way: string, senderKind: string | null): string => (way === 'person' || way === 'on-behalf' ? 'person' : (sourceOfSender[senderKind ?? ''] ?? 'own-work'))

/** The last day of the three years, by the law package; null where it does not say one. */
export function windowOf(born: string | null, firstPermitOn: string | null, today: string): string | null {
  if (firstPermitOn === null || firstPermitOn > today) return null
  const read = readCaseFile({ asOf: today, people: [{ id: 'p1', born: born ?? '1990-01-01', residence: [{ from: firstPermitOn, kind: 'permit' }] }] })
  return read.ok ? (derive(read.case).people[0]?.clocks.assessmentWindowEnds ?? null) : null
}
