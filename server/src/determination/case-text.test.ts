import { describe, expect, test } from 'vitest'
import { personIn, smallCase, utf8 } from '../dev/cases.ts'
import { determineText, readUtf8 } from './case-text.ts'

const codesOf = (bytes: Uint8Array): string[] => {
  const outcome = determineText(bytes, { why: false })
  return outcome.ok ? [] : outcome.faults.map((fault) => fault.code)
}

describe('the text of a case file', () => {
  test('in UTF-8 with a byte order mark it is read', () => {
    expect(codesOf(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(smallCase())]))).toEqual([])
  })

  test.each([
    ['Latin-1', Buffer.from('{"id":"Åbo"}', 'latin1')],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeff{"asOf":"2026-11-23"}', 'utf16le')],
    ['UTF-16 without a byte order mark', Buffer.from('{"asOf":"2026-11-23"}', 'utf16le')],
    ['half a letter at the end', utf8('"å').subarray(0, 2)],
  ])('in %s it is refused, rather than read wrongly', (_encoding, bytes) => {
    expect(readUtf8(bytes)).toEqual({ ok: false, faults: [{ path: '', code: 'not-utf-8', message: 'the text is not UTF-8' }] })
  })

  test('nested 32 levels it is read, 33 levels it is refused, and a million levels do no harm', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
    expect(codesOf(utf8(nested(32)))).not.toContain('too-deep')
    expect(codesOf(utf8(nested(33)))).toEqual(['too-deep'])
    expect(codesOf(utf8(nested(1_000_000)))).toEqual(['too-deep'])
    expect(codesOf(utf8('{"a":'.repeat(1_000_000)))).toEqual(['too-deep'])
  })

  test('brackets inside a text are no levels', () => {
    const id = `${'['.repeat(100)}\\"${'{'.repeat(100)}`
    expect(codesOf(utf8(smallCase([personIn('499', { id })])))).toEqual([])
  })

  test.each(['', ' ', '{', 'null', '[]', '"text"', '{"asOf":"2026-11-23","people":[]}', 'NaN', '{"__proto__":{"people":[]}}'])('%j is no case file', (text) => {
    expect(codesOf(utf8(text)).length).toBeGreaterThan(0)
  })

  test('reasons come along when they are asked for', () => {
    const texts = [true, false].map((why) => determineText(utf8(smallCase()), { why }))
    expect(texts.map((outcome) => outcome.ok && outcome.text.includes('"why"'))).toEqual([true, false])
  })

  test('more people than one request may hold are refused only where there is a limit', () => {
    const three = utf8(smallCase(['a', 'b', 'c'].map((id) => personIn('499', { id }))))
    expect(determineText(three, { why: false }).ok).toBe(true)
    expect(determineText(three, { why: false, mostPeople: 2 })).toMatchObject({ ok: false, faults: [{ code: 'too-many-people' }] })
  })
})
