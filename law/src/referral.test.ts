import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { occasions, rightOfInvited, rightToBeTold, type ReferralReceiver, type Standing } from './referral.ts'
import { isSpecifying, referralByKey, serviceReferrals } from './referral-kinds.ts'

const rules = (JSON.parse(readFileSync(new URL('../data/information-rights-681-2023.json', import.meta.url), 'utf8')) as { rules: { ref: string }[] }).rules
const nothing: Standing = { welfareAreaTakesPart: false, planIsValid: false, isUnaccompanied: false }
const told = (receiver: ReferralReceiver, so: Partial<Standing> = {}): string[] => rightToBeTold(receiver, { ...nothing, ...so }).map((one) => [one.section, one.moment].filter(Boolean).join(' § '))
const all: ReferralReceiver[] = ['welfare-area', 'employment-authority', 'municipality', 'provider', 'other']

test('before a plan and without the welfare area nobody has a right to be told: the person consents, or nothing is told', () => {
  for (const receiver of all) expect(told(receiver), receiver).toEqual([])
})
test('when the welfare area takes part in the assessment the authorities have it (86 § 2), not a provider', () => {
  expect(all.map((receiver) => told(receiver, { welfareAreaTakesPart: true }))).toEqual([['86 § 2'], ['86 § 2'], ['86 § 2'], [], []])
})
test('with a plan in force the authorities have it for the review (86 § 4), and the provider to which the plan sends the client (94 §)', () => {
  expect(all.map((receiver) => told(receiver, { planIsValid: true }))).toEqual([['86 § 4'], ['86 § 4'], ['86 § 4'], ['94'], []])
})
test('of a child or young person who came without a guardian the welfare area has it always (86 § 3, 87 § 1), the employment authority does not', () => {
  expect([told('welfare-area', { isUnaccompanied: true }), told('employment-authority', { isUnaccompanied: true })]).toEqual([['86 § 3', '87 § 1'], []])
})
test('each right stands among the rights to information', () => {
  const every = all.flatMap((receiver) => told(receiver, { welfareAreaTakesPart: true, planIsValid: true, isUnaccompanied: true }))
  for (const one of every) expect(rules.some((rule) => rule.ref === one || rule.ref === `${one} §`), one).toBe(true)
})
test('a closer look is the decree\'s; services follow from 14 § 7 and 20 § 5', () => {
  expect(isSpecifying('languageDetail')).toBe(true)
  expect(serviceReferrals.map((one) => [isSpecifying(one.key), one.source.section, one.source.moment])).toEqual([[false, '20', '5'], [false, '14', '7'], [false, '14', '7'], [false, '14', '7']])
  expect(referralByKey.size).toBe(7 + serviceReferrals.length)
})
test('the welfare area is asked to take part by law; an employment authority has a right only while the welfare area takes part, or for the review of a plan in force', () => {
  const asked = (receiver: 'welfare-area' | 'employment-authority', so: Partial<Standing> = {}): string[][] => occasions.map((occasion) => rightOfInvited(receiver, occasion, { ...nothing, ...so }).map((one) => `${one.section} § ${one.moment}`))
  expect(asked('welfare-area')).toEqual([['14 § 4', '86 § 2'], ['20 § 2', '86 § 2'], ['22 § 2', '86 § 4']])
  expect(asked('employment-authority')).toEqual([[], [], []])
  expect(asked('employment-authority', { welfareAreaTakesPart: true, planIsValid: true })).toEqual([['86 § 2'], ['86 § 2'], ['86 § 4']])
})
