/** Who is signed in, and the accounts of the demonstration. */
import { z } from 'zod'
import { get, post, redirect } from './endpoint.ts'

const Authority = z.strictObject({ kind: z.string(), code: z.string(), nameSv: z.string(), nameFi: z.string() })
export const SignedIn = z.strictObject({ name: z.string(), role: z.string(), authority: Authority })
export type SignedIn = z.infer<typeof SignedIn>
const Account = SignedIn.extend({ id: z.string() })
export type Account = z.infer<typeof Account>

export const readSession = get('/api/session', { summary: 'Who is signed in here, and how one signs in', description: 'In demonstration mode also the accounts one may sign in with.' },
  z.strictObject({
    signedIn: SignedIn.nullable(),
    /** What else the officer may be today: `id` is what `chooseRole` takes. */
    roles: z.array(Account),
    /** What the role may do, by the table of access: a page that could not answer is not offered. */
    actions: z.array(z.string()), signIn: z.enum(['none', 'demonstration', 'openid-connect']), demonstration: z.boolean(), accounts: z.array(Account), today: z.string(),
  }))

export const startDemonstrationSession = post('/api/demonstration/session', { summary: 'Sign in with an account of the demonstration' },
  z.strictObject({ account: z.string().regex(/^[0-9]{1,18}$/) }), SignedIn)

export const chooseRole = post('/api/session/role', { summary: 'Go on in another of one\'s roles' }, z.strictObject({ role: z.string().regex(/^[0-9]{1,18}$/) }), SignedIn)

/** `continueAt`: where the browser goes to sign out of the identity provider as well, when it offers that. */
export const endSession = post('/api/session/end', { summary: 'Sign out' }, z.strictObject({}), z.strictObject({ signedIn: z.null(), continueAt: z.string().nullable() }))

export const startSignIn = get('/api/sign-in', { summary: 'Go to the identity provider', description: 'For a browser: an address to open, not to call.' }, redirect)
export const finishSignIn = get('/api/sign-in/callback', { summary: 'Come back from the identity provider', description: 'For a browser. Leads on to the work, or to the word that it could not be done (`fel`).' }, redirect)
