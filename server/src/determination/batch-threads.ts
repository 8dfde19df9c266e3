/**
 * The threads of a large batch. A piece goes to whichever thread is free. A piece that ends its thread is tried again line by
 * line, so that only the line that cannot be worked out is lost.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { blankAnswer, isBlank, linesOf, lostLine, type Piece } from './batch-lines.ts'
import type { DetermineOptions } from './case-text.ts'

export type BatchThreads = {
  readonly threads: number
  work(piece: Uint8Array): Promise<Piece>
  close(): Promise<void>
}

/** `program`: another one for the threads, in tests. */
export function startBatchThreads(options: DetermineOptions, { threads = Math.min(8, Math.max(1, availableParallelism())), program }: { threads?: number; program?: URL } = {}): BatchThreads {
  const source = program ?? new URL('batch-worker.ts', import.meta.url)
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []

  const start = (): Worker => {
    const worker = new Worker(source, { workerData: options })
    all.add(worker)
    // Reported where the piece is waited for.
    worker.on('error', () => {})
    worker.on('exit', () => void all.delete(worker))
    return worker
  }
  const take = async (): Promise<Worker> => idle.pop() ?? (all.size < threads ? start() : new Promise((found) => waiting.push(found)))
  const give = (worker: Worker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }

  /** One piece in one thread. When the thread ends over it, those who wait get a fresh one. */
  const inOneThread = async (piece: Uint8Array): Promise<Piece> => {
    const worker = await take()
    const answered = new AbortController()
    const { signal } = answered
    try {
      const message = once(worker, 'message', { signal })
      const gone = once(worker, 'exit', { signal }).then(() => { throw new Error('its thread ended') })
      worker.postMessage(piece)
      const [done] = (await Promise.race([message, gone])) as [Piece]
      give(worker)
      return done
    } catch (error) {
      all.delete(worker)
      void worker.terminate()
      if (waiting.length > 0) give(start())
      throw error
    } finally {
      answered.abort()
    }
  }

  const lineByLine = async (piece: Uint8Array): Promise<Piece> => {
    const answers: Uint8Array[] = []
    let blanks = 0
    for (const line of linesOf(piece)) {
      if (isBlank(line)) {
        blanks++
        continue
      }
      answers.push(Buffer.from(blankAnswer().repeat(blanks)))
      blanks = 0
      answers.push((await inOneThread(line).catch((error: Error) => ({ bytes: lostLine(error.message) }))).bytes)
    }
    return { bytes: Buffer.concat(answers), blanksAfter: blanks }
  }

  return {
    threads,
    work: (piece) => inOneThread(piece).catch(() => lineByLine(piece)),
    close: async () => void (await Promise.all([...all].map((worker) => worker.terminate()))),
  }
}
