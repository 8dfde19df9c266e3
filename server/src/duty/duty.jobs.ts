/**
 * What time alone changes: a window that closes, a birthday, a plan that ends. The people concerned are derived again, some at a time, each time in a transaction of its own: stopped half way, the rest is done the next time, and
 * nothing is done twice, because each row says when it is next concerned.
 */
import type { Clock } from '../clock.ts'
import type { Database } from '../db/tx.ts'
import { rederive } from './duty.ts'
import { listToDerive } from './duty.queries.ts'
import { runRelease, type RunProgress } from './release-run.ts'

const atOnce = 100

/** Derives again for everybody concerned today. Returns how many. */
export async function rederiveDue(database: Database, clock: Clock, progress: (done: number) => void = () => {}, isStopped: () => boolean = () => false): Promise<number> {
  let done = 0
  while (!isStopped()) {
    const count = await database.write(async (tx) => {
      const people = await listToDerive(tx, clock.today(), atOnce)
      if (people.length > 0) await rederive(tx, people, clock.today(), clock.now())
      return people.length
    })
    done += count
    progress(done)
    if (count < atOnce) break
  }
  return done
}

/** How often we look whether a new day has begun, or a municipality has stated something. Three short looks into indexes. */
const everyMs = 15_000

export type Keeping = {
  database: Database
  url: string
  clock: Clock
  onFault(error: Error): void
  /** How far a new release of the law has been worked through. */
  onRun(run: RunProgress): void
}

/** Looks at once and then regularly, until stopped. A fault is told and the next look tries again. */
export function keepDerived({ database, url, clock, onFault, onRun }: Keeping): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    running = running.then(async () => {
      if (!stopped) await runRelease({ database, url, clock, progress: onRun, isStopped: () => stopped })
      if (!stopped) await rederiveDue(database, clock, undefined, () => stopped)
    }).catch(onFault)
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
