/** The identity provider that vouches for officers, by OpenID Connect: authorization code with state, nonce and PKCE. */
import * as openid from 'openid-client'

export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Our own address as browsers see it: they are sent back there. */
  redirectBase: string
}

/** `kept` is what the browser holds in a cookie meanwhile, so that only the browser that began can finish. */
export type Provider = {
  begin(): Promise<{ address: string; kept: string }>
  /** Who came back: the subject, which is unique at its issuer, with the issuer in front. Throws when the provider does not vouch. */
  finish(search: string, kept: string): Promise<string>
  /** Where one signs out of the provider too, when it offers that. */
  end(): Promise<string | null>
}

export const callbackPath = '/api/sign-in/callback'

/** Written by us in `begin`; a browser may send back anything. */
function readKept(kept: string): { state: string; nonce: string; verifier: string } {
  const [state, nonce, verifier] = kept.split('.')
  if (!state || !nonce || !verifier) throw new Error('the cookie of the sign-in is not ours')
  return { state, nonce, verifier }
}

export function openIdProvider({ issuer, clientId, clientSecret, redirectBase }: ProviderSettings): Provider {
  const back = new URL(callbackPath, redirectBase).href
  const isOnThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname)
  let asked: Promise<openid.Configuration> | undefined

  /** Asked once, when the first officer signs in: the server starts although the provider is away. */
  const configuration = (): Promise<openid.Configuration> => (asked ??= openid
    .discovery(new URL(issuer), clientId, undefined, openid.ClientSecretBasic(clientSecret), { timeout: 10, execute: isOnThisMachine ? [openid.allowInsecureRequests] : [] })
    .catch((error: unknown) => {
      asked = undefined
      throw error
    }))

  return {
    begin: async () => {
      const config = await configuration()
      const [state, nonce, verifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()]
      const address = openid.buildAuthorizationUrl(config, {
        redirect_uri: back, scope: 'openid', state, nonce, code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      })
      return { address: address.href, kept: [state, nonce, verifier].join('.') }
    },
    finish: async (search, kept) => {
      const { state, nonce, verifier } = readKept(kept)
      const tokens = await openid.authorizationCodeGrant(await configuration(), new URL(`${back}${search}`), {
        expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
      })
      const { iss, sub } = tokens.claims()!
      return `${iss}|${sub}`
    },
    end: async () => {
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return null
      return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: new URL('/', redirectBase).href }).href
    },
  }
}
