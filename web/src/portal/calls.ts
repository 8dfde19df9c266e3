/** What the page asks of the server. */
import type { addToDevice, closePortal, enrolDevice, openPortal, readMine, readPortal, sendPortalMessage, startPortalDemonstration, wipeDevice } from '@kotostig/api/portal'
import { call } from '../shared/call.ts'
import type { Outcome } from '../shared/call.ts'

type ReplyOf<E> = E extends { readonly types?: { body: infer _; reply: infer R } } ? R : never
type BodyOf<E> = E extends { readonly types?: { body: infer B; reply: infer _ } } ? B : never
const send = <E>(address: string, body: BodyOf<E>): Promise<Outcome<ReplyOf<E>>> => call<ReplyOf<E>>(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export type State = ReplyOf<typeof readPortal>
export type Message = BodyOf<typeof sendPortalMessage>

export const readState = (): Promise<Outcome<State>> => call<State>('/api/portal')
export const readAll = (): Promise<Outcome<ReplyOf<typeof readMine>>> => call('/api/portal/mine')
export const enrol = (code: string, pin: string): Promise<Outcome<ReplyOf<typeof enrolDevice>>> => send<typeof enrolDevice>('/api/portal/enrol', { code, pin })
export const open = (pin: string): Promise<Outcome<ReplyOf<typeof openPortal>>> => send<typeof openPortal>('/api/portal/open', { pin })
export const add = (code: string): Promise<Outcome<ReplyOf<typeof addToDevice>>> => send<typeof addToDevice>('/api/portal/add', { code })
export const close = (): Promise<Outcome<ReplyOf<typeof closePortal>>> => send<typeof closePortal>('/api/portal/close', {})
export const wipe = (): Promise<Outcome<ReplyOf<typeof wipeDevice>>> => send<typeof wipeDevice>('/api/portal/wipe', {})
export const openAs = (person: string): Promise<Outcome<ReplyOf<typeof startPortalDemonstration>>> => send<typeof startPortalDemonstration>('/api/portal/demonstration', { person })
export const say = (message: Message): Promise<Outcome<ReplyOf<typeof sendPortalMessage>>> => send<typeof sendPortalMessage>('/api/portal/messages', message)

/** A key under which the server knows a submission again, however often it is sent. */
export const freshKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
