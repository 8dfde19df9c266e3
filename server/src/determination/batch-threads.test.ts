import { afterEach, describe, expect, test } from 'vitest'
import { smallCase, utf8 } from '../dev/cases.ts'
import { answerLines } from './batch-lines.ts'
import { startBatchThreads, type BatchThreads } from './batch-threads.ts'

const started: BatchThreads[] = []
afterEach(async () => {
  for (const threads of started.splice(0)) await threads.close()
})
function threadsWith(options: Parameters<typeof startBatchThreads>[1]): BatchThreads {
  const threads = startBatchThreads({ why: false }, options)
  started.push(threads)
  return threads
}
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A thread that repeats what it gets, and ends over a piece that holds `throw`, `fill` or `exit`. */
const moody = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', (bytes) => {
    const text = new TextDecoder().decode(bytes)
    if (text.includes('throw')) throw new Error('broken')
    if (text.includes('exit')) process.exit(3)
    parentPort.postMessage({ bytes: new TextEncoder().encode(text.endsWith('\\n') ? text : text + '\\n'), blanksAfter: 0 })
  })`)}`)

describe('the threads of a large batch', () => {
  test('answer what one thread would have answered, also between and after blank lines', async () => {
    const piece = utf8(`\n${JSON.stringify(smallCase())}\n \nhello\n${JSON.stringify(smallCase())}\n\n\n`)
    const alone = answerLines(piece, { why: false })
    expect(textOf(alone.bytes).split('\n')).toHaveLength(6)
    expect(alone.blanksAfter).toBe(2)
    const done = await threadsWith({ threads: 2 }).work(piece)
    expect({ ...done, bytes: textOf(done.bytes) }).toEqual({ ...alone, bytes: textOf(alone.bytes) })
  })

  test.each([['throw', 'broken'], ['exit', 'its thread ended']])('a line over which a thread ends (%s) is lost alone; its neighbours and other pieces are answered', async (word, reason) => {
    const threads = threadsWith({ threads: 1, program: moody })
    const [broken, whole] = await Promise.all([threads.work(utf8(`a\n${word}\n\nb\n\n`)), threads.work(utf8('c\nd\n'))])
    const lines = textOf(broken.bytes).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect([lines[0], lines[3], broken.blanksAfter]).toEqual(['a', 'b', 1])
    expect(JSON.parse(lines[1]!)).toEqual({ errors: [{ path: '', message: `unexpected error: ${reason}` }] })
    expect(JSON.parse(lines[2]!)).toEqual({ errors: [{ path: '', message: expect.any(String) }] })
    expect(textOf(whole.bytes)).toBe('c\nd\n')
  })

  test('more pieces than threads wait for their turn', async () => {
    const threads = threadsWith({ threads: 2, program: moody })
    const done = await Promise.all(Array.from({ length: 20 }, (_, at) => threads.work(utf8(`${at}${at === 7 ? 'throw' : ''}`))))
    expect(done.map((one, at) => (at === 7 ? textOf(one.bytes).includes('broken') : textOf(one.bytes) === `${at}\n`))).toEqual(done.map(() => true))
  })
})
