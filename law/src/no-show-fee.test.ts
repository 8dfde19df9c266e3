import { describe, expect, test } from 'vitest'
import { noShowConditions, noShowFee, type Missed, type NoShowCondition } from './no-show-fee.ts'
import { interpreterFee } from './parameters.ts'
import { day } from './kit/date.ts'

/** Amal had a time for her plan on 3.11.2026 with an interpreter for 80 euros, was told of everything, and did not come. */
const amal: Missed = {
  purpose: 'plan', bookedOn: '2026-11-03', born: '1990-05-14', bornPrecision: 'day', isMissed: 'yes', hadAcceptableReason: 'no', wasCancelled: 'no', toldOfFee: 'yes', toldOfCancelling: 'yes', understood: 'yes', isUnreasonable: 'no',
  interpretingCents: 8000, cap: { cents: 5900, from: '2026-01-01', to: null, source: 'an invented decree of this test' },
}
const answerTo = (key: NoShowCondition, missed: Missed) => noShowFee(missed).conditions.find((one) => one.key === key)!.answer

describe('a fee for a time to which nobody came (32 a §)', () => {
  test('may be charged when every condition is met: the cost of interpreting, at most the cap; due two weeks after the booked time at the earliest', () => {
    expect(noShowFee(amal)).toMatchObject({ mayCharge: 'yes', cents: 5900, earliestDueOn: '2026-11-17' })
    expect(noShowFee({ ...amal, interpretingCents: 4200 })).toMatchObject({ mayCharge: 'yes', cents: 4200 })
    expect(noShowFee(amal).conditions.map((one) => [one.key, one.answer, one.source.section])).toEqual(noShowConditions.map((key) => [key, 'yes', '32 a']))
  })
  const turns: [string, NoShowCondition, Partial<Missed>, 'no' | 'unknown'][] = [
    ['came', 'not-come', { isMissed: 'no' }, 'no'], ['had an acceptable reason', 'no-acceptable-reason', { hadAcceptableReason: 'yes' }, 'no'], ['has not been asked why', 'no-acceptable-reason', { hadAcceptableReason: 'unknown' }, 'unknown'],
    ['cancelled', 'not-cancelled', { wasCancelled: 'yes' }, 'no'], ['was not told of a fee', 'told-of-fee', { toldOfFee: 'no' }, 'no'], ['may have been told of a fee, nobody noted it', 'told-of-fee', { toldOfFee: 'unknown' }, 'unknown'],
    ['was not told how to cancel', 'told-of-cancelling', { toldOfCancelling: 'no' }, 'no'], ['was told, and nobody noted whether it was understood', 'understood', { understood: 'unknown' }, 'unknown'],
    ['did not understand', 'understood', { understood: 'no' }, 'no'], ['would be hit unreasonably', 'not-unreasonable', { isUnreasonable: 'yes' }, 'no'], ['has not been thought of', 'not-unreasonable', { isUnreasonable: 'unknown' }, 'unknown'],
    ['was to meet about something else than guidance, assessment, plan or review', 'kind-of-meeting', { purpose: 'other' }, 'no'], ['had a time before the section was there', 'in-force', { bookedOn: '2024-12-31' }, 'no'],
    ['had an interpreter who cost nothing', 'actual-cost', { interpretingCents: 0 }, 'no'],
  ]
  test.each(turns)('not where somebody %s', (_who, key, change, answer) => {
    expect(answerTo(key, { ...amal, ...change })).toBe(answer)
    const fee = noShowFee({ ...amal, ...change })
    expect([fee.mayCharge, fee.cents]).toEqual([answer, undefined])
  })
  test('not where the cost is not known: no number is made from nothing', () => {
    const { interpretingCents: _cost, ...without } = amal
    expect([answerTo('actual-cost', without), noShowFee(without).mayCharge]).toEqual(['unknown', 'unknown'])
  })
  test('a certain no is a no, whatever is not known beside it', () => {
    expect(noShowFee({ ...amal, understood: 'unknown', wasCancelled: 'yes' }).mayCharge).toBe('no')
  })
})

describe('eighteen on the day of the booked time', () => {
  test.each([['2008-11-04', 'no'], ['2008-11-03', 'yes']] as const)('born %s: %s', (born, answer) => expect(answerTo('adult', { ...amal, born })).toBe(answer))
  test('of a year of birth alone, it is not known whether the birthday has been', () => {
    expect(answerTo('adult', { ...amal, born: '2008-01-01', bornPrecision: 'year' })).toBe('unknown')
    expect(answerTo('adult', { ...amal, born: '2007-01-01', bornPrecision: 'year' })).toBe('yes')
    expect(answerTo('adult', { ...amal, born: '2008-11-01', bornPrecision: 'month' })).toBe('unknown')
    expect(answerTo('adult', { ...amal, born: '2008-10-01', bornPrecision: 'month' })).toBe('yes')
    expect(answerTo('adult', { ...amal, born: '2008-12-01', bornPrecision: 'month' })).toBe('no')
  })
})

describe('the cap', () => {
  test('is 56.70 euros on the last day of 2025, and from the day after not known here: no fee until the authority enters it', () => {
    const { cap: _cap, ...without } = amal
    expect(noShowFee({ ...without, bookedOn: '2025-12-31' })).toMatchObject({ mayCharge: 'yes', cents: 5670 })
    expect(noShowFee({ ...without, bookedOn: '2026-01-01' })).toMatchObject({ mayCharge: 'unknown' })
    expect(() => interpreterFee.on(day('2026-01-01'))).toThrow('no value is known for 2026-01-01')
  })
  test('that was entered counts on its own days only', () => {
    const cap = { ...amal.cap!, to: '2026-11-03' }
    expect(answerTo('cap-known', { ...amal, cap })).toBe('yes')
    expect(answerTo('cap-known', { ...amal, cap, bookedOn: '2026-11-04' })).toBe('unknown')
    expect(answerTo('cap-known', { ...amal, cap: { ...cap, from: '2026-11-04', to: null } })).toBe('unknown')
  })
})
