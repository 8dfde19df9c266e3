import { describe, expect, test } from 'vitest'
import { readCookies, writeCookies } from './cookies.ts'

const token = 'a1'.repeat(32)

describe('cookies', () => {
  test('of a session are for us alone, and only encrypted where the page is', () => {
    expect(writeCookies({ session: token }, true)).toEqual([`kotostig_session=${token}; Path=/; HttpOnly; SameSite=Strict; Secure`])
    expect(writeCookies({ session: token }, false)).toEqual([`kotostig_session=${token}; Path=/; HttpOnly; SameSite=Strict`])
  })

  test('of a sign-in live ten minutes, and come back with whoever the provider sends back', () => {
    expect(writeCookies({ signIn: 'state.nonce.verifier-verifier' }, true)).toEqual(['kotostig_signIn=state.nonce.verifier-verifier; Path=/api/sign-in; HttpOnly; SameSite=Lax; Secure; Max-Age=600'])
  })

  test('are forgotten when they are set to nothing, and left alone when they are not set', () => {
    expect(writeCookies({ session: null }, false)).toEqual(['kotostig_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0'])
    expect(writeCookies({}, true)).toEqual([])
  })

  test.each([
    ['ours among others', `theme=dark; kotostig_session=${token};other=1`, { session: token }],
    ['none', undefined, {}],
    ['a token of the wrong length', `kotostig_session=${token}0`, {}],
    ['a token with capital letters', `kotostig_session=${token.toUpperCase()}`, {}],
    ['one whose name only ends like ours', `xkotostig_session=${token}`, {}],
    ['nonsense', ';;=;kotostig_session', {}],
  ])('as sent: %s', (_what, header, expected) => {
    expect(readCookies(header)).toEqual(expected)
  })
})
