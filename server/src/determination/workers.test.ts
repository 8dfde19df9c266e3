import { afterEach, describe, expect, test } from 'vitest'
import { smallCase, utf8 } from '../dev/cases.ts'
import { startWorkers, type Workers, type WorkersOptions } from './workers.ts'

const started: Workers[] = []
afterEach(async () => {
  for (const workers of started.splice(0)) await workers.close()
})

function workersWith(options: WorkersOptions): Workers {
  const workers = startWorkers({ threads: 1, ...options })
  started.push(workers)
  return workers
}

/** A thread that does what the text it gets says: `loop`, `fill`, `throw`, or echoes it. */
const moody = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', (bytes) => {
    const text = new TextDecoder().decode(bytes)
    if (text === 'loop') for (;;);
    if (text === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill(text)) }
    if (text === 'throw') throw new Error('broken')
    parentPort.postMessage({ ok: true, bytes })
  })`)}`)

const echo = utf8('echo')
const echoed = { ok: true, bytes: echo }

describe('the threads that work out cases', () => {
  test('a case is worked out, and a wrong one comes back with its faults', async () => {
    const workers = workersWith({})
    const right = await workers.determine(utf8(smallCase()))
    expect(right.ok && JSON.parse(new TextDecoder().decode(right.bytes))).toMatchObject({ asOf: '2026-11-23', people: [{ id: 'p1' }] })
    expect(await workers.determine(utf8('{'))).toMatchObject({ ok: false, faults: [{ path: '' }] })
  })

  test('a case that takes too long is given up, and the next one is worked out', async () => {
    const workers = workersWith({ program: moody, longestMs: 500 })
    const [long, next] = await Promise.allSettled([workers.determine(utf8('loop')), workers.determine(echo)])
    expect(long).toMatchObject({ status: 'rejected', reason: { code: 'too-heavy' } })
    expect(next).toMatchObject({ status: 'fulfilled', value: echoed })
  })

  test('a case that takes all memory ends its thread and nothing else', async () => {
    const workers = workersWith({ program: moody })
    await expect(workers.determine(utf8('fill'))).rejects.toMatchObject({ code: 'too-heavy' })
    expect(await workers.determine(echo)).toEqual(echoed)
  })

  test('a fault of ours in one case does not touch the others', async () => {
    const workers = workersWith({ program: moody })
    const [broken, next] = await Promise.allSettled([workers.determine(utf8('throw')), workers.determine(echo)])
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'broken' } })
    expect(next).toMatchObject({ status: 'fulfilled', value: echoed })
  })

  test('when too many wait, new ones are told to come back', async () => {
    const workers = workersWith({ program: moody, mostWaiting: 2 })
    const all = await Promise.allSettled([1, 2, 3, 4].map(() => workers.determine(echo)))
    expect(all.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'answered'))).toEqual(['answered', 'answered', 'answered', 'busy'])
  })

  test('closing ends what waits instead of leaving it hanging', async () => {
    const workers = workersWith({ program: moody, longestMs: 60_000 })
    const waiting = Promise.allSettled([workers.determine(utf8('loop')), workers.determine(echo)])
    await workers.close()
    for (const one of await waiting) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'busy' } })
  })
})
