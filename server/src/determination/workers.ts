/**
 * The threads that work out cases. A case that takes too long or too much memory ends its thread and nothing else; when
 * too many wait, new ones are told to come back.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ErrorLine } from '@kotostig/api/errors'
import { Refusal } from '../serve.ts'

export type WorkerOutcome = { ok: true; bytes: Uint8Array } | { ok: false; faults: ErrorLine[] }

export type Workers = {
  determine(bytes: Uint8Array): Promise<WorkerOutcome>
  close(): Promise<void>
}

export type WorkersOptions = {
  /** One core is left for answering everybody else. */
  threads?: number
  mostWaiting?: number
  longestMs?: number
  /** Another program for the threads, in tests. */
  program?: URL
}

type Job = { bytes: Uint8Array; done(outcome: WorkerOutcome): void; failed(error: Error): void }

export function startWorkers(options: WorkersOptions = {}): Workers {
  const threads = options.threads ?? Math.min(4, Math.max(1, availableParallelism() - 1))
  const mostWaiting = options.mostWaiting ?? 500
  const longestMs = options.longestMs ?? 10_000
  const program = options.program ?? new URL('worker.ts', import.meta.url)
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  let closed = false

  const free = (worker: Worker): void => {
    busy.delete(worker)
    idle.push(worker)
    next()
  }

  const start = (): void => {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 512 } })
    // A thread that does nothing must not keep the program alive.
    worker.unref()
    worker.on('message', (outcome: WorkerOutcome) => {
      const job = busy.get(worker)
      free(worker)
      job?.done(outcome)
    })
    // Out of memory, or an error of ours. Only this case is lost; the log of the request says why.
    worker.on('error', (error: Error & { code?: string }) => {
      const job = busy.get(worker)
      busy.delete(worker)
      job?.failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too-heavy') : error)
    })
    worker.on('exit', () => {
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
      busy.get(worker)?.failed(new Refusal(closed ? 'busy' : 'too-heavy'))
      busy.delete(worker)
      if (!closed) next()
    })
    idle.push(worker)
  }

  const next = (): void => {
    if (waiting.length === 0) return
    // Threads start when they are needed, and again after one has been ended.
    if (idle.length === 0 && busy.size < threads) start()
    const worker = idle.pop()
    if (!worker) return
    const job = waiting.shift()!
    const timer = setTimeout(() => void worker.terminate(), longestMs)
    busy.set(worker, {
      bytes: job.bytes,
      done: (outcome) => (clearTimeout(timer), job.done(outcome)),
      failed: (error) => (clearTimeout(timer), job.failed(error)),
    })
    worker.postMessage(job.bytes)
  }

  return {
    determine: (bytes) =>
      new Promise<WorkerOutcome>((done, failed) => {
        if (closed || waiting.length >= mostWaiting) return failed(new Refusal('busy'))
        waiting.push({ bytes, done, failed })
        next()
      }),
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.failed(new Refusal('busy'))
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}
