/**
 * Rehearsals are worked through in the background, one at a time and behind everything else. Each stretch, what differs in it and how
 * far the rehearsal has come are one transaction: stopped anywhere, even by force, the rest is done the next time and nothing twice.
 */
import { lawRelease } from '@kotostig/law'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../db/tx.ts'
import { startThread, usualThreads, workThrough } from '../duty/stretches.ts'
import { proposalOf } from './proposal.ts'
import type { Stretch, StretchAnswer } from './rehearsal-thread.ts'
import * as queries from './rehearsal.queries.ts'
import type { OwnProposal } from '@kotostig/law/proposals'

/** Fewer than in a run of a release: what cannot be broken off, such as reading the cases of a stretch, is short. */
export const peopleAtOnce = 300

export type RehearsalOptions = {
  database: Database
  /** The threads open connections of their own. */
  url: string
  clock: Clock
  threads?: number
  isStopped?: () => boolean
  progress?: (done: number) => void
}

const isOver = (row: queries.RehearsalRow | undefined): boolean => row === undefined || row.is_finished || row.is_cancelled

/** Makes the row ready: a newer release of the law begins it again, and what no longer holds together is cancelled. */
async function prepare(tx: Tx, id: string, at: string): Promise<queries.RehearsalRow | undefined> {
  const row = await queries.lockRehearsal(tx, id)
  if (row === undefined || isOver(row)) return undefined
  try {
    proposalOf({ proposal: row.proposal, own: row.own as OwnProposal | null })
  } catch {
    await queries.cancel(tx, id, at)
    await queries.dropPeople(tx, id)
    await queries.dropResults(tx, id)
    return undefined
  }
  if (row.law_release === lawRelease) return row
  await queries.dropResults(tx, id)
  await queries.beginAgain(tx, id, lawRelease)
  return { ...row, law_release: lawRelease, upto: '0', done: 0, unread: 0 }
}

/** Writes what differs in one stretch. False: cancelled, or another server has been here. */
async function write(tx: Tx, stretch: Stretch, answer: StretchAnswer): Promise<boolean> {
  const now = await queries.lockRehearsal(tx, stretch.rehearsal)
  if (isOver(now) || now!.upto !== stretch.from) return false
  if (answer.differences !== '[]') await queries.writeDifferences(tx, stretch.rehearsal, answer.differences)
  if (answer.payees !== '[]') await queries.addPayees(tx, stretch.rehearsal, answer.payees)
  await queries.move(tx, stretch.rehearsal, stretch.to, answer.people, answer.unread)
  return true
}

/** Works one rehearsal through from where it was left. */
export async function runRehearsal(id: string, { database, url, clock, threads = usualThreads(), isStopped = () => false, progress = () => {} }: RehearsalOptions): Promise<void> {
  const row = await database.write((tx) => prepare(tx, id, clock.now()))
  if (row === undefined) return
  const named = { proposal: row.proposal, own: row.own as OwnProposal | null }
  const fromYear = Number(proposalOf(named).firstDay.slice(0, 4))
  const count = row.total === 0 ? 0 : Math.max(1, Math.min(threads, Math.ceil((row.total - row.done) / peopleAtOnce)))
  let from = row.upto
  let done = row.done
  const isWhole = await workThrough<Stretch, StretchAnswer>({
    threads: Array.from({ length: count }, () => startThread(new URL('rehearsal-thread.ts', import.meta.url), url, (fault) => ({ people: 0, unread: 0, differences: '[]', payees: '[]', fault }))),
    next: async () => {
      const to = await database.read((tx) => queries.endOfStretch(tx, row, from, peopleAtOnce))
      if (to === null) return undefined
      const stretch: Stretch = { rehearsal: id, authority: row.authority, from, to, on: row.looked_on, fromYear, ...named }
      from = to
      return stretch
    },
    write: async (stretch, answer) => {
      // Nothing has been written of it: it is tried again from there.
      if (answer.fault !== undefined) throw new Error(`a stretch of a rehearsal could not be worked out: ${answer.fault}`)
      const isWritten = await database.write((tx) => write(tx, stretch, answer))
      if (isWritten) progress((done += answer.people))
      return isWritten
    },
    isStopped,
  })
  if (!isWhole) return
  await database.write(async (tx) => {
    await queries.finish(tx, id, clock.now())
    await queries.dropPeople(tx, id)
  })
}

/** What ended more than thirty days ago is removed. Returns how many. */
export async function dropExpired(database: Database, clock: Clock): Promise<number> {
  return database.write(async (tx) => {
    const expired = await queries.listExpired(tx, clock.now())
    for (const id of expired) {
      await queries.dropResults(tx, id)
      await queries.dropPeople(tx, id)
      await queries.drop(tx, id)
    }
    return expired.length
  })
}

/** Works on what waits until there is nothing more. */
export async function workOnRehearsals(options: RehearsalOptions): Promise<void> {
  const { database, clock, isStopped = () => false } = options
  await dropExpired(database, clock)
  for (let last: string | undefined; !isStopped();) {
    const waiting = await database.read(queries.findWaiting)
    // The same one again: another server is at it.
    if (waiting === undefined || waiting.id === last) return
    await runRehearsal(waiting.id, options)
    last = waiting.id
  }
}

const everyMs = 1_000

/** Looks at once and then regularly, until stopped. A fault is told and the next look goes on from where it was. */
export function keepRehearsals({ onFault, ...options }: Omit<RehearsalOptions, 'isStopped'> & { onFault(error: Error): void }): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<unknown> | undefined
  const look = (): void => {
    running ??= workOnRehearsals({ ...options, isStopped: () => stopped }).catch(onFault).finally(() => (running = undefined))
  }
  look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
