/**
 * A new release of the law is worked through for everybody: threads read stretches of people, and only those of whom the law now says
 * something else are written. Each stretch and how far the run has come are one transaction: stopped anywhere, even by force, the
 * rest is done the next time and nothing twice.
 */
import { lawRelease } from '@kotostig/law'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../db/tx.ts'
import { lockPeople } from '../facts/facts.ts'
import { relistNames, relistWindows } from './derived.queries.ts'
import { rederive } from './duty.ts'
import { writeOutcomes } from './duty.queries.ts'
import * as queries from './release-run.queries.ts'
import type { Stretch, StretchAnswer } from './release-thread.ts'
import { atOnce, startThread, usualThreads, workThrough } from './stretches.ts'

export type RunProgress = { done: number; total: number; changed: number }
export type RunOptions = {
  database: Database
  /** The threads open connections of their own. */
  url: string
  clock: Clock
  threads?: number
  release?: string
  progress?: (run: RunProgress) => void
  isStopped?: () => boolean
}

async function begin(database: Database, release: string, clock: Clock): Promise<queries.RunRow> {
  return database.write(async (tx) => {
    await queries.lockRuns(tx)
    const latest = await queries.findLatestRun(tx)
    return latest?.law_release === release ? latest : queries.beginRun(tx, release, clock.today(), clock.now())
  })
}

/** Writes what has moved in one stretch. False: somebody else has been here. */
async function write(tx: Tx, run: string, stretch: Stretch, answer: StretchAnswer, release: string, at: string): Promise<queries.RunRow | undefined> {
  const now = await queries.lockRun(tx, run)
  if (now.upto !== stretch.from) return undefined
  let changed = answer.moved.length
  let count = answer.people.length
  if (answer.fault !== undefined) {
    const people = (await queries.listStretch(tx, stretch.from, stretch.to)).map((row) => row.person)
    await rederive(tx, people, stretch.today, at)
    changed = count = people.length
  } else if (answer.moved.length > 0) {
    await lockPeople(tx, answer.moved.map((one) => one.outcome.person))
    // Whoever was changed in the meantime was derived then, by this release.
    const unchanged = await queries.listUnchanged(tx, answer.moved.map(({ revision, outcome }) => ({ person: outcome.person, revision })))
    const outcomes = answer.moved.map((one) => one.outcome).filter((one) => unchanged.has(one.person))
    changed = outcomes.length
    if (outcomes.length > 0) {
      await writeOutcomes(tx, outcomes, release, at, stretch.today)
      await queries.moveHashes(tx, outcomes)
      await relistNames(tx, outcomes.map((one) => one.person))
      await relistWindows(tx, outcomes)
    }
  }
  await queries.moveRun(tx, run, stretch.to, count, changed)
  return { ...now, upto: stretch.to, done: now.done + count, changed: now.changed + changed }
}

/** Works the release through for everybody, from where it was left. Nothing where it has been done. */
export async function runRelease({ database, url, clock, threads = usualThreads(), release = lawRelease, progress = () => {}, isStopped = () => false }: RunOptions): Promise<RunProgress> {
  let run = await begin(database, release, clock)
  const reached = (): RunProgress => ({ done: run.done, total: run.total, changed: run.changed })
  if (run.is_finished) return reached()
  progress(reached())
  const today = clock.today()
  const count = run.total === 0 ? 0 : Math.min(threads, Math.ceil(run.total / atOnce))
  let from = run.upto
  const isWhole = await workThrough<Stretch, StretchAnswer>({
    threads: Array.from({ length: count }, () => startThread(new URL('release-thread.ts', import.meta.url), url, (fault) => ({ people: [], moved: [], fault }))),
    next: async () => {
      const to = await database.read((tx) => queries.endOfStretch(tx, from, atOnce))
      if (to === null) return undefined
      const stretch = { from, to, today }
      from = to
      return stretch
    },
    write: async (stretch, answer) => {
      const written = await database.write((tx) => write(tx, run.id, stretch, answer, release, clock.now()))
      // Another server works on the same run: it goes on alone.
      if (written === undefined) return false
      run = written
      progress(reached())
      return true
    },
    isStopped,
  })
  if (isWhole) await database.write((tx) => queries.finishRun(tx, run.id, clock.now()))
  return reached()
}
