/** The sitting as the server has it, and writing to it: what could not be sent is kept and sent again when the connection is back. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { readSitting, Sitting, writeItem } from '@kotostig/api/sitting'
import type { Fault } from '../../shared/call.ts'
import { ask, useSession } from '../session.ts'
import type { BodyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'

export type Written = { kind: 'saved'; at: Sitting } | { kind: 'conflict' } | { kind: 'away' } | { kind: 'refused'; faults: readonly Fault[] }
type Waiting = { address: string; body: (at: Sitting) => unknown; meanwhile: object | undefined }
export type Desk = {
  at: Sitting
  /**
   * `key`: what of the page it is about; a later writing of the same takes the place of one that waits. `body` is made when its turn
   * comes, from the sitting as it is then: one's own changes in quick succession do not meet each other. `meanwhile`: what the page
   * shows of it until the server has it.
   */
  write(key: string, address: string, body: object | ((at: Sitting) => object), meanwhile?: object): Promise<Written>
  /** What is on its way of this, or waits for the connection. */
  meanwhile<T extends object>(key: string): T | undefined
  state: 'saved' | 'saving' | 'waiting'
  savedAt: string
  again(): void
  /** What waited and was not taken when the connection came back: somebody else had changed the same, or it was refused. The words stay here until whoever typed them has seen to them. */
  notTaken: readonly string[]
  seenTo(words: string): void
  /** What is being typed, for as long as the tab is open: nothing is lost by looking something up. */
  draft<T>(key: string): T | undefined
  keep(key: string, value: unknown): void
}

/** Belongs to the one who types, about one person. */
const drafts = new Map<string, unknown>()
/** What could not be sent, by whose it is and about whom: it waits also while another page is looked at. */
const unsent = new Map<string, Map<string, Waiting>>()
function waitingOf(owner: string): Map<string, Waiting> {
  const own = unsent.get(owner) ?? new Map<string, Waiting>()
  unsent.set(owner, own)
  return own
}
/** What somebody has typed, of what is sent. */
function typedIn(body: unknown): string {
  const { said, words, result, referredTo, reason } = body as Partial<Record<'said' | 'words' | 'result' | 'referredTo' | 'reason', string>>
  return [said, words, referredTo, result, reason].filter(Boolean).join(' – ')
}

export function useSitting(person: string) {
  const { session, times } = useSession()
  const owner = `${session?.signedIn?.name} ${session?.signedIn?.authority.code} ${person}`
  const loaded = useLoad(person, () => ask<typeof readSitting>(`/api/people/${encodeURIComponent(person)}/sitting`))
  const [newer, setNewer] = useState<{ of: Sitting; at: Sitting }>()
  const [waiting] = useState(() => waitingOf(owner))
  const [notTaken, setNotTaken] = useState<readonly string[]>([])
  const [state, setState] = useState<Desk['state']>(waiting.size > 0 ? 'waiting' : 'saved')
  const [savedAt, setSavedAt] = useState('')
  const line = useRef(Promise.resolve())
  const [onItsWay, setOnItsWay] = useState<Record<string, object>>({})
  const first = loaded.value
  const at = newer && newer.of === first ? newer.at : first
  const base = useRef(first)
  base.current = first
  const newest = useRef(at)
  newest.current = at

  const send = useCallback(async ({ address, body }: Omit<Waiting, 'meanwhile'>): Promise<Written> => {
    const outcome = await ask<typeof writeItem>(address, body(newest.current!) as BodyOf<typeof writeItem>)
    if (outcome.ok) {
      newest.current = outcome.value
      if (base.current) setNewer({ of: base.current, at: outcome.value })
      return { kind: 'saved', at: outcome.value }
    }
    if (outcome.status === 409) {
      const now = await ask<typeof readSitting>(`/api/people/${encodeURIComponent(person)}/sitting`)
      if (now.ok) newest.current = now.value
      if (now.ok && base.current) setNewer({ of: base.current, at: now.value })
      return { kind: 'conflict' }
    }
    return outcome.status === 0 || outcome.status === 401 || outcome.status >= 500 ? { kind: 'away' } : { kind: 'refused', faults: outcome.faults }
  }, [person])

  // One at a time, in the order they were typed.
  const write = useCallback((key: string, address: string, given: object | ((at: Sitting) => object), meanwhile?: object): Promise<Written> => {
    if (meanwhile) setOnItsWay((before) => ({ ...before, [key]: meanwhile }))
    const body = typeof given === 'function' ? (given as (at: Sitting) => object) : () => given
    const done = line.current.then(async () => {
      setState('saving')
      const written = await send({ address, body })
      if (written.kind === 'away') waiting.set(key, { address, body, meanwhile })
      else {
        waiting.delete(key)
        // Unless it has been changed again in between.
        setOnItsWay((before) => (before[key] === meanwhile ? Object.fromEntries(Object.entries(before).filter(([each]) => each !== key)) : before))
      }
      setState(waiting.size > 0 ? 'waiting' : 'saved')
      if (written.kind === 'saved') setSavedAt(new Intl.DateTimeFormat('sv-FI', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Helsinki' }).format())
      return written
    })
    line.current = done.then(() => undefined)
    return done
  }, [send, waiting])

  const again = useCallback(() => {
    for (const [key, one] of waiting) {
      const words = newest.current ? typedIn(one.body(newest.current)) : ''
      void write(key, one.address, one.body as (at: Sitting) => object, one.meanwhile).then((written) => {
        if ((written.kind === 'conflict' || written.kind === 'refused') && words !== '') setNotTaken((before) => [...before, words])
      })
    }
  }, [write, waiting])
  useEffect(() => {
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [again])
  // Signed in again, or come back to the page: what waited goes on its way, made from the sitting as it is now.
  const isThere = first !== undefined
  useEffect(() => {
    if (isThere) again()
  }, [times, again, isThere])
  // Whoever closes the tab is asked first.
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      if (waiting.size > 0) event.preventDefault()
    }
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [waiting])

  const draft = useCallback(<T>(key: string): T | undefined => drafts.get(`${owner} ${key}`) as T | undefined, [owner])
  const keep = useCallback((key: string, value: unknown): void => {
    if (value === undefined) drafts.delete(`${owner} ${key}`)
    else drafts.set(`${owner} ${key}`, value)
  }, [owner])
  const seenTo = (words: string): void => setNotTaken((before) => before.filter((each) => each !== words))
  const meanwhile = <T extends object>(key: string): T | undefined => onItsWay[key] as T | undefined
  const desk: Desk | undefined = at && { at, write, meanwhile, state, savedAt, again, notTaken, seenTo, draft, keep }
  return { desk, failed: loaded.failed, fetchAgain: loaded.again }
}
