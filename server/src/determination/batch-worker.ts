/** One thread of a large batch: a piece of whole lines in, their answers out. */
import { parentPort, workerData } from 'node:worker_threads'
import { answerLines } from './batch-lines.ts'
import type { DetermineOptions } from './case-text.ts'

parentPort?.on('message', (piece: Uint8Array) => {
  const done = answerLines(piece, workerData as DetermineOptions)
  parentPort?.postMessage(done, [done.bytes.buffer as ArrayBuffer])
})
