import type { Intake } from '@kotostig/api/intake'

export const nameOf = (one: Intake): string => `${one.givenNames} ${one.familyName}`
/** Whether the law asks for an estimated need: after a contact with consent and after a request (14 § 1 p. 4). */
export const asksNeed = (of: Intake): boolean => of.ground === 'consent' || of.ground === 'own-request'
