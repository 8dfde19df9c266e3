/**
 * Working out a case by a release of the law: that of a receipt, and that of today. A thread for each release in use, one case at a
 * time, with a limit of time and memory.
 */
import { Worker } from 'node:worker_threads'
import type { CaseFile } from '@kotostig/law'
import { Refusal } from '../serve.ts'
import type { LawModule } from './law-module.ts'
import type { ReleaseAnswer } from './release-worker.ts'

export type Releases = {
  run(law: LawModule, file: CaseFile): Promise<ReleaseAnswer>
  close(): Promise<void>
}

/** That of today, and another. */
const mostOpen = 2

export function startReleases({ longestMs = 10_000, mostWaiting = 50, idleMs = 60_000 }: { longestMs?: number; mostWaiting?: number; idleMs?: number } = {}): Releases {
  const open = new Map<string, Worker>()
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const end = async (): Promise<void> => {
    const ended = [...open.values()]
    open.clear()
    await Promise.all(ended.map((worker) => worker.terminate()))
  }

  const start = (law: LawModule): Worker => {
    // No environment, no arguments: a release of the law is given the case, and that alone.
    const worker = new Worker(new URL('release-worker.ts', import.meta.url), { workerData: law, env: {}, resourceLimits: { maxOldGenerationSizeMb: 512 } })
    worker.unref()
    // Reported where the answer is waited for.
    worker.on('error', () => {})
    open.set(law.checksum, worker)
    return worker
  }

  const runNow = async (law: LawModule, file: CaseFile): Promise<ReleaseAnswer> => {
    clearTimeout(idle)
    const known = open.get(law.checksum)
    if (!known && open.size >= mostOpen) await end()
    const worker = known ?? start(law)
    const answer = await new Promise<ReleaseAnswer | undefined>((done) => {
      const tooLong = setTimeout(() => void worker.terminate(), longestMs)
      const settle = (found?: ReleaseAnswer): void => {
        clearTimeout(tooLong)
        worker.removeAllListeners('message').off('exit', gone)
        done(found)
      }
      const gone = (): void => settle()
      worker.on('message', settle).on('exit', gone)
      worker.postMessage(file)
    })
    if (answer === undefined) {
      open.delete(law.checksum)
      throw new Refusal(closed ? 'busy' : 'too-heavy')
    }
    idle = setTimeout(() => void end(), idleMs).unref()
    return answer
  }

  return {
    run: async (law, file) => {
      if (closed || waiting >= mostWaiting) throw new Refusal('busy')
      waiting++
      const own = last.then(() => runNow(law, file))
      last = own.catch(() => undefined)
      return own.finally(() => void waiting--)
    },
    close: async () => {
      closed = true
      clearTimeout(idle)
      await end()
    },
  }
}
