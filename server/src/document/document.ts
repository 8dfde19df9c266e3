/**
 * The one place that makes PDF documents. What is to stand in one is given as data; how it looks stands in a template. The work is
 * done in a thread of its own, which is started by the first document and ended when none has been asked for in a while.
 *
 * Documents hold personal data: the thread keeps nothing of one when it has been made.
 */
import { Worker } from 'node:worker_threads'
import { Refusal } from '../serve.ts'
import type { ReceiptPage } from '@kotostig/api/receipt'
import type { SidePage } from './side.ts'

/** Every document there is, and what it is made of. */
export type Templates = {
  receipt: ReceiptPage
  side: SidePage
}
export type Template = keyof Templates
export const templates: readonly Template[] = ['receipt', 'side']

export type Asked = { template: Template; data: unknown }
export type Made = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: 'not-here' | 'fault'; message: string }

export type Documents = {
  make<T extends Template>(template: T, data: Templates[T]): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

export type DocumentsOptions = {
  longestMs?: number
  mostWaiting?: number
  /** How long the thread, and the memory of its fonts and programs, is kept after the last document. */
  idleMs?: number
  /** Another program for the thread, in tests. */
  program?: URL
}

type Job = { asked: Asked; done(bytes: Uint8Array<ArrayBuffer>): void; failed(error: Error): void }

export function startDocuments({ longestMs = 10_000, mostWaiting = 50, idleMs = 300_000, program = new URL('typst-worker.ts', import.meta.url) }: DocumentsOptions = {}): Documents {
  const waiting: Job[] = []
  let worker: Worker | undefined
  let current: Job | undefined
  let tooLong: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const settle = (how: (job: Job) => void): void => {
    const job = current
    current = undefined
    clearTimeout(tooLong)
    if (job) how(job)
    next()
  }

  const start = (): Worker => {
    // Its own memory is small; fonts and layout live outside the JavaScript heap.
    const made = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 128 } })
    made.unref()
    made.on('message', (answer: Made) => settle((job) => {
      if (answer.ok) return job.done(answer.bytes)
      job.failed(answer.reason === 'not-here' ? new Refusal('no-documents-here') : new Error(`a document could not be made: ${answer.message}`))
    }))
    made.on('error', (error: Error) => {
      if (worker === made) worker = undefined
      settle((job) => job.failed(error))
    })
    made.on('exit', () => {
      if (worker === made) worker = undefined
      if (current) settle((job) => job.failed(new Refusal(closed ? 'busy' : 'too-heavy')))
    })
    return made
  }

  const next = (): void => {
    if (current || closed) return
    const job = waiting.shift()
    if (!job) {
      clearTimeout(idle)
      idle = setTimeout(() => void worker?.terminate(), idleMs).unref()
      return
    }
    clearTimeout(idle)
    worker ??= start()
    current = job
    const own = worker
    tooLong = setTimeout(() => void own.terminate(), longestMs)
    worker.postMessage(job.asked)
  }

  return {
    make: (template, data) =>
      new Promise((done, failed) => {
        if (closed || waiting.length >= mostWaiting) return failed(new Refusal('busy'))
        waiting.push({ asked: { template, data }, done, failed })
        next()
      }),
    close: async () => {
      closed = true
      clearTimeout(idle)
      for (const job of waiting.splice(0)) job.failed(new Refusal('busy'))
      await worker?.terminate()
    },
  }
}
