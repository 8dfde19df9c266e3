/** Who is signed in, kept for the whole tab; and calls that notice when that is over. */
import { useSyncExternalStore } from 'react'
import type { Account, chooseRole as chooseRoleOf, endSession, readSession, SignedIn, startDemonstrationSession } from '@kotostig/api/session'
import { call } from '../shared/call.ts'
import type { Outcome } from '../shared/call.ts'
import type { Language } from '../shared/words.tsx'

export type ReplyOf<E> = E extends { readonly types?: { body: infer _; reply: infer R } } ? R : never
export type BodyOf<E> = E extends { readonly types?: { body: infer B; reply: infer _ } } ? B : never
export type Session = ReplyOf<typeof readSession>

/** `expired`: the server no longer knows us, while the page still holds what somebody typed. `times`: how often we signed in. */
type State = { session?: Session; failed: boolean; expired: boolean; times: number }
let state: State = { failed: false, expired: false, times: 0 }
const listeners = new Set<() => void>()

function set(part: Partial<State>): void {
  state = { ...state, ...part }
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useSession = (): State => useSyncExternalStore(subscribe, () => state)

export async function loadSession(): Promise<void> {
  const outcome = await call<Session>('/api/session')
  if (!outcome.ok) return set({ failed: state.session === undefined })
  const isSignedIn = outcome.value.signedIn !== null
  // Whoever is about to sign in again keeps the page, and what is typed on it.
  if (!isSignedIn && state.expired) return
  set({ session: outcome.value, failed: false, expired: state.expired && !isSignedIn, times: isSignedIn ? state.times + 1 : state.times })
}

const send = <R>(address: string, body: unknown): Promise<Outcome<R>> => call<R>(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export async function signInAs(account: string): Promise<boolean> {
  const outcome = await send<ReplyOf<typeof startDemonstrationSession>>('/api/demonstration/session', { account })
  if (outcome.ok) await loadSession()
  return outcome.ok
}

export async function signOut(): Promise<void> {
  const outcome = await send<ReplyOf<typeof endSession>>('/api/session/end', {})
  if (outcome.ok && outcome.value.continueAt) location.assign(outcome.value.continueAt)
  else if (outcome.ok || outcome.status === 401) {
    if (state.session) set({ session: { ...state.session, signedIn: null }, expired: false })
    await loadSession()
  }
}

/** Goes on in another of one's roles. */
export async function chooseRole(role: string): Promise<boolean> {
  const outcome = await ask<typeof chooseRoleOf>('/api/session/role', { role })
  if (outcome.ok) await loadSession()
  return outcome.ok
}

/** Another tab may have gone on in another role, or as somebody else: what this one shows would then be somebody's who is not there. */
export async function noticeOtherTabs(): Promise<void> {
  const before = state.session?.signedIn
  if (!before || state.expired) return
  const outcome = await call<Session>('/api/session')
  const now = outcome.ok ? outcome.value.signedIn : null
  if (outcome.ok && now && !(now.name === before.name && now.role === before.role && now.authority.code === before.authority.code && now.authority.kind === before.authority.kind)) {
    set({ session: outcome.value, times: state.times + 1 })
  }
}

/** What the role may do, as the server's table of access says. The server decides; this only keeps people from what would be refused. */
export const may = (session: Session | undefined, action: string): boolean => session?.actions.includes(action) ?? false

const kept = 'kotostig.continue'
/** Where somebody was before going to sign in elsewhere, and the way back there: once. */
export function rememberPlace(address: string): void {
  try {
    sessionStorage.setItem(kept, address)
  } catch {
    // A browser that keeps nothing leads to the first page.
  }
}
export function takePlace(): string | undefined {
  try {
    const address = sessionStorage.getItem(kept) ?? undefined
    sessionStorage.removeItem(kept)
    return address
  } catch {
    return undefined
  }
}

/** A call as the officer: `ask<typeof readToday>('/api/today/mine')`. With a body it is sent. */
export async function ask<E>(address: string, body?: BodyOf<E>): Promise<Outcome<ReplyOf<E>>> {
  const outcome = body === undefined ? await call<ReplyOf<E>>(address) : await send<ReplyOf<E>>(address, body)
  if (!outcome.ok && outcome.status === 401 && state.session?.signedIn) set({ expired: true })
  return outcome
}

export const authorityName = (of: { authority: Pick<SignedIn['authority'], 'nameSv' | 'nameFi'> }, language: Language): string => (language === 'fi' ? of.authority.nameFi : of.authority.nameSv)
export const isSameOfficer = (account: Account, who: SignedIn): boolean =>
  account.name === who.name && account.role === who.role && account.authority.code === who.authority.code && account.authority.kind === who.authority.kind

/** A key under which the server knows a submission again, however often it is sent. */
export const freshKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
