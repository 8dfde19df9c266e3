/** The cookies we set: which they are, what they may hold, and where a browser sends them. */

type Cookie = {
  /** What a value looks like. Anything else is as if nothing had been sent. */
  readonly value: RegExp
  readonly path: string
  /** `Strict`: from our own pages only. `Lax`: also when another page leads here, as the identity provider does. */
  readonly sameSite: 'Strict' | 'Lax'
  /** Seconds it lives. Absent: until the browser is closed. */
  readonly seconds?: number
}

const cookies = {
  session: { value: /^[0-9a-f]{64}$/, path: '/', sameSite: 'Strict' },
  /** The portal is apart from the work of officers: its cookies go to its own addresses only. */
  portal: { value: /^[0-9a-f]{64}$/, path: '/api/portal', sameSite: 'Strict' },
  portalDevice: { value: /^[0-9a-f]{64}$/, path: '/api/portal', sameSite: 'Strict', seconds: 34_560_000 },
  signIn: { value: /^[\w.-]{20,500}$/, path: '/api/sign-in', sameSite: 'Lax', seconds: 600 },
} as const satisfies Record<string, Cookie>
type CookieName = keyof typeof cookies
const names = Object.keys(cookies) as CookieName[]

export type Cookies<Value> = Partial<Record<CookieName, Value>>

const nameOf = (name: CookieName): string => `kotostig_${name}`

export function readCookies(header: string | undefined): Cookies<string> {
  const sent = new Map((header ?? '').split(';').map((one): [string, string] => {
    const at = one.indexOf('=')
    return [one.slice(0, at).trim(), one.slice(at + 1).trim()]
  }))
  return Object.fromEntries(names.flatMap((name) => {
    const value = sent.get(nameOf(name))
    return value !== undefined && cookies[name].value.test(value) ? [[name, value]] : []
  }))
}

/** Readable by the server only, never by a script. Null forgets it. */
export function writeCookies(set: Cookies<string | null>, isSecure: boolean): string[] {
  return names.flatMap((name) => {
    const value = set[name]
    if (value === undefined) return []
    const { path, sameSite, seconds }: Cookie = cookies[name]
    const age = value === null ? 0 : seconds
    return [`${nameOf(name)}=${value ?? ''}; Path=${path}; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}${age === undefined ? '' : `; Max-Age=${age}`}`]
  })
}
