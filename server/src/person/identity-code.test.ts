/** Published examples of the reform of the code; the numbers from 900 to 999 belong to nobody. */
import { describe, expect, it, test } from 'vitest'
import { inventedIdentityCode, readIdentityCode } from './identity-code.ts'

const published = [
  ['010594Y9032', '1994-05-01'], ['010594Y9021', '1994-05-01'], ['020594X903P', '1994-05-02'], ['020594X902N', '1994-05-02'],
  ['030594W903B', '1994-05-03'], ['030694W9024', '1994-06-03'], ['040594V9030', '1994-05-04'], ['040594V902Y', '1994-05-04'],
  ['050594U903M', '1994-05-05'], ['050594U902L', '1994-05-05'], ['010516B903X', '2016-05-01'], ['010516B902W', '2016-05-01'],
  ['020516C903K', '2016-05-02'], ['020516C902J', '2016-05-02'], ['030516D9037', '2016-05-03'], ['030516D9026', '2016-05-03'],
  ['010501E9032', '2001-05-01'], ['020502E902X', '2002-05-02'], ['020503F9037', '2003-05-02'], ['020504A902E', '2004-05-02'],
  ['020504B904H', '2004-05-02'],
] as const

describe('identity codes', () => {
  test.each(published)('%s is somebody born on %s', (code, born) => {
    expect(readIdentityCode(code)).toMatchObject({ ok: true, code, born, isArtificial: true })
  })

  test.each([
    ['010594Y903G', 'wrong-check', 11], ['300294Y9032', 'not-a-day', 1], ['010594Z9032', 'not-a-separator', 7], ['010594Y903', 'too-short', undefined],
    ['010594Y90322', 'too-long', undefined], ['', 'empty', undefined], ['  ', 'empty', undefined], ['010594Y9033', 'wrong-check', 11],
    ['O10594Y9032', 'letter-for-digit', 1], ['010594Y9O32', 'letter-for-digit', 9], ['0l0594Y9032', 'letter-for-digit', 2], ['040594V903O', 'letter-for-digit', 11],
    ['01?594Y9032', 'not-a-digit', 3], ['010594-0010', 'not-a-number-given', 8], ['011394-9032', 'not-a-day', 1], ['290201A900X', 'not-a-day', 1],
  ] as const)('%s is refused: %s', (code, fault, at) => {
    expect(readIdentityCode(code)).toEqual(at === undefined ? { ok: false, fault } : { ok: false, fault, at })
  })

  it('is read as people write it', () => {
    for (const text of [' 010594y9032 ', '010594 Y 9032', '010594y9032']) expect(readIdentityCode(text)).toMatchObject({ ok: true, code: '010594Y9032' })
    expect(readIdentityCode('100190\u2013999P')).toMatchObject({ ok: true, code: '100190-999P' })
  })

  it('tells people with the same digits apart by the separator', () => {
    const codes = ['100190-999P', '100190Y999P'].map((code) => readIdentityCode(code))
    expect(codes.map((one) => one.ok && one.code)).toEqual(['100190-999P', '100190Y999P'])
    expect(codes.every((one) => one.ok && one.born === '1990-01-10')).toBe(true)
  })

  it('knows the nineteenth century and leap days', () => {
    expect(readIdentityCode(inventedIdentityCode('1896-02-29', 901, '+'))).toMatchObject({ ok: true, born: '1896-02-29', century: 1800 })
    expect(readIdentityCode(inventedIdentityCode('2004-02-29', 950, 'B'))).toMatchObject({ ok: true, born: '2004-02-29', century: 2000 })
  })

  it('is never invented in the range of real people', () => {
    expect(() => inventedIdentityCode('1990-01-10', 899, '-')).toThrow('real person')
    expect(() => inventedIdentityCode('1990-01-10', 1000, '-')).toThrow('real person')
  })
})
