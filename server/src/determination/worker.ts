/** One thread that works out cases, so that a large case never keeps other requests waiting. */
import { parentPort } from 'node:worker_threads'
import { limits } from '@kotostig/api/determination'
import { determineText } from './case-text.ts'

const utf8 = new TextEncoder()

parentPort?.on('message', (bytes: Uint8Array) => {
  const outcome = determineText(bytes, { why: true, mostPeople: limits.people })
  if (!outcome.ok) return parentPort?.postMessage({ ok: false, faults: outcome.faults })
  const reply = utf8.encode(outcome.text)
  parentPort?.postMessage({ ok: true, bytes: reply }, [reply.buffer])
})
