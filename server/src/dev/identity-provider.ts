/** A real identity provider for a test, on a port nobody uses, and a browser that goes there and comes back. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const client = { clientId: 'kotostig', clientSecret: 'known to both, and to nobody else' }

export type IdentityProvider = {
  issuer: string
  /** Opens an address of the provider as somebody, and returns the address one is sent back to. */
  signInAs(account: string, address: string): Promise<string>
  close(): Promise<void>
}

export async function startIdentityProvider(redirectBase: string): Promise<IdentityProvider> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let account = ''

  const provider = new Provider(issuer, {
    clients: [{
      client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [`${redirectBase}/api/sign-in/callback`], post_logout_redirect_uris: [`${redirectBase}/`],
    }],
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
    // Nobody is asked whether the municipality's own system may know who they are.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url!.startsWith('/interaction/')) return void answer(request, response)
    const result = account === '' ? { error: 'access_denied' } : { login: { accountId: account } }
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  })

  return {
    issuer,
    signInAs: async (who, address) => {
      account = who
      const cookies = new Map<string, string>()
      for (let at = address; ;) {
        const reply = await fetch(at, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
        for (const one of reply.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(one)!
          cookies.set(name!, value!)
        }
        const next = reply.headers.get('location')
        if (next === null) throw new Error(`the provider answered ${reply.status}: ${await reply.text()}`)
        at = new URL(next, at).href
        if (!at.startsWith(issuer)) return at
      }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
