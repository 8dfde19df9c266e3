/**
 * On which ground something of a person may be told to whoever the person is referred to (14 § 2 and 7, 20 § 5). Where the law gives the receiver
 * a right to what is necessary, that is the ground, and consent is not asked for: a consent that changes nothing misleads. Where it gives none,
 * the person consents, or goes there without anything being told.
 */
import type { Section } from './determination.ts'
import { unaccompanied } from './groups.ts'
import type { Day } from './kit/date.ts'
import { ask, isYes } from './kit/truth.ts'
import type { Person } from './person.ts'
import { planOn } from './plan.ts'
import { act681 } from './sources.ts'

export type ReferralReceiver = 'welfare-area' | 'employment-authority' | 'municipality' | 'provider' | 'other'
/** `planIsValid`: there is an integration client, with a plan in force on the day. */
export type Standing = { readonly welfareAreaTakesPart: boolean; readonly planIsValid: boolean; readonly isUnaccompanied: boolean }

export const standingOn = (person: Person, on: Day, welfareAreaTakesPart: boolean): Standing =>
  ({ welfareAreaTakesPart, planIsValid: planOn(person, on)?.isValid === true, isUnaccompanied: isYes(ask(unaccompanied, person, on)) })

/** By which paragraphs the receiver has a right to what is necessary. None: the law gives no right. */
export function rightToBeTold(receiver: ReferralReceiver, so: Standing): Section[] {
  if (receiver === 'other') return []
  if (receiver === 'provider') return so.planIsValid ? [act681('94')] : []
  return [
    ...(so.welfareAreaTakesPart ? [act681('86', '2')] : []),
    ...(receiver === 'welfare-area' && so.isUnaccompanied ? [act681('86', '3'), act681('87', '1')] : []),
    ...(so.planIsValid ? [act681('86', '4')] : []),
  ]
}

export const occasions = ['assessment', 'plan', 'review'] as const
export type Occasion = (typeof occasions)[number]
/** By which paragraphs an authority that is asked to take part has a right to what is necessary for it. The welfare area is asked by law; others have a right only as 86 § says. */
export function rightOfInvited(receiver: 'welfare-area' | 'employment-authority' | 'municipality', occasion: Occasion, so: Standing): Section[] {
  if (receiver === 'welfare-area') return occasion === 'review' ? [act681('22', '2'), act681('86', '4')] : [occasion === 'assessment' ? act681('14', '4') : act681('20', '2'), act681('86', '2')]
  if (occasion === 'review') return so.planIsValid ? [act681('86', '4')] : []
  return so.welfareAreaTakesPart ? [act681('86', '2')] : []
}
