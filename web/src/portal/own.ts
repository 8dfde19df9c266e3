/** What the open page knows and can do, for all its parts. */
import { createContext, useContext } from 'react'
import type { PortalPerson } from '@kotostig/api/portal'
import type { MessageKind } from '@kotostig/api/portal-words'

export type Sent = { ok: true; at: string } | { ok: false; reached: boolean }
export type Draft = { words: string; key: string }
export type Drafts = Readonly<Record<string, Draft>>
export type Own = {
  person: PortalPerson
  today: string
  isOffline: boolean
  /** What has been typed and not yet sent, by what it is about. It is kept while the page is open, whatever happens. */
  draftOf(about: string): Draft
  setDraft(about: string, words: string): void
  send(about: string, kind: MessageKind, to?: { meeting?: string; item?: string }): Promise<Sent>
  go(tab: Tab, about?: string): void
}
export const tabs = ['home', 'plan', 'meetings', 'messages'] as const
export type Tab = (typeof tabs)[number]
export const OwnContext = createContext<Own | undefined>(undefined)
export const useOwn = (): Own => useContext(OwnContext)!

/** The latest answer to a meeting. Messages come in the order they were sent, or the other way round: the moment says. */
export function answerTo(person: PortalPerson, meeting: string): 'coming' | 'not-coming' | undefined {
  const said = person.messages.filter((one) => one.meeting === meeting && (one.kind === 'coming' || one.kind === 'not-coming')).sort((a, b) => a.sentAt.localeCompare(b.sentAt) || a.id.length - b.id.length || a.id.localeCompare(b.id)).at(-1)
  return said?.kind === 'coming' || said?.kind === 'not-coming' ? said.kind : undefined
}
