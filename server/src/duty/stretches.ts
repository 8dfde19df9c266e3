/**
 * Working through a caseload stretch by stretch: threads work out, in order of the stretches their answers are written. Used by a new
 * release of the law and by a rehearsal of one.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { openDatabase, type Database } from '../db/tx.ts'
import { givesWay, shared } from '../in-hand.ts'

/** People in a stretch, about. */
export const atOnce = 2_000
export const usualThreads = (): number => Math.max(1, availableParallelism() - 1)

export type Thread<Stretch, Answer> = { ask(stretch: Stretch): Promise<Answer>; stop(): Promise<void> }

/** A thread opens a connection of its own. `faulty`: what is answered for a thread that ended. */
export function startThread<Stretch, Answer>(file: URL, url: string, faulty: (fault: string) => Answer): Thread<Stretch, Answer> {
  const worker = new Worker(file, { workerData: { url, inHand: shared } })
  // Reported where the answer is waited for.
  worker.on('error', () => {})
  let isGone = false
  const gone = once(worker, 'exit').then(() => void (isGone = true))
  return {
    ask: (stretch) =>
      new Promise((resolve) => {
        const answered = (answer: Answer): void => {
          worker.off('message', answered)
          worker.off('exit', ended)
          resolve(answer)
        }
        const ended = (): void => answered(faulty('its thread ended'))
        if (isGone) return ended()
        worker.on('message', answered)
        worker.on('exit', ended)
        worker.postMessage(stretch)
      }),
    stop: async () => {
      worker.postMessage('stop')
      await gone
    },
  }
}

/** Between two pieces of work in a thread: lets whoever uses the server go first. */
export const giveWay: () => void = parentPort !== null && (workerData as { inHand?: SharedArrayBuffer } | null)?.inHand ? givesWay((workerData as { inHand: SharedArrayBuffer }).inHand) : () => {}

/** The other side: in the thread itself. Nothing where the file is read outside of a thread. */
export function answerStretches<Stretch, Answer>(workOut: (database: Database, stretch: Stretch) => Promise<Answer>, faulty: (fault: string) => Answer): void {
  if (parentPort === null) return
  const port = parentPort
  const database = openDatabase({ url: (workerData as { url: string }).url, checkRows: false, connections: 1, onLost: () => {} })
  port.on('message', (stretch: Stretch | 'stop') => {
    if (stretch === 'stop') return void database.close().then(() => port.close())
    workOut(database, stretch).then((answer) => port.postMessage(answer), (error: Error) => port.postMessage(faulty(error.message)))
  })
}

export type Work<Stretch, Answer> = {
  threads: readonly Thread<Stretch, Answer>[]
  /** The next stretch; nothing at the end. */
  next(): Promise<Stretch | undefined>
  /** Writes the answer of a stretch. False: somebody else goes on with it. */
  write(stretch: Stretch, answer: Answer): Promise<boolean>
  isStopped(): boolean
}

/** True when the end is reached. Stretches are written in their order, and the threads are stopped in any case. */
export async function workThrough<Stretch, Answer>({ threads, next, write, isStopped }: Work<Stretch, Answer>): Promise<boolean> {
  const underway: { stretch: Stretch; answer: Promise<Answer>; thread: Thread<Stretch, Answer> }[] = []
  let atEnd = false
  const send = async (thread: Thread<Stretch, Answer>): Promise<void> => {
    if (atEnd) return
    const stretch = await next()
    if (stretch === undefined) return void (atEnd = true)
    underway.push({ stretch, thread, answer: thread.ask(stretch) })
  }
  try {
    for (const thread of threads) await send(thread)
    while (underway.length > 0 && !isStopped()) {
      const { stretch, answer, thread } = underway.shift()!
      const got = await answer
      await send(thread)
      if (!(await write(stretch, got))) return false
    }
    await Promise.all(underway.map((one) => one.answer))
    return !isStopped()
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
}
