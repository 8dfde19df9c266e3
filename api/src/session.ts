/** Who is signed in, and the accounts of the demonstration. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'

const Authority = z.strictObject({ kind: z.string(), code: z.string(), nameSv: z.string(), nameFi: z.string() })
export const SignedIn = z.strictObject({ name: z.string(), role: z.string(), authority: Authority })
export type SignedIn = z.infer<typeof SignedIn>
const Account = SignedIn.extend({ id: z.string() })
export type Account = z.infer<typeof Account>

export const readSession = get('/api/session', { summary: 'Who is signed in here', description: 'In demonstration mode also the accounts one may sign in with.' },
  z.strictObject({ signedIn: SignedIn.nullable(), demonstration: z.boolean(), accounts: z.array(Account), today: z.string() }))

export const startDemonstrationSession = post('/api/demonstration/session', { summary: 'Sign in with an account of the demonstration' },
  z.strictObject({ account: z.string().regex(/^[0-9]{1,18}$/) }), SignedIn)

export const endSession = post('/api/session/end', { summary: 'Sign out' }, z.strictObject({}), z.strictObject({ signedIn: z.null() }))
