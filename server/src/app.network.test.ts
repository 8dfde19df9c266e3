import { request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { largeCase, smallCase } from './dev/cases.ts'
import { makeTestApp } from './dev/test-app.ts'

const { app, close } = await makeTestApp()
let base = ''
beforeAll(async () => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(close)

const determine = (text: string): Promise<Response> =>
  fetch(`${base}/api/determinations`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })

/** The slowest of several questions about health while something else goes on. */
async function slowestHealth(during: Promise<unknown>): Promise<number> {
  const progress = { over: false }
  void during.finally(() => (progress.over = true))
  let slowest = 0
  while (!progress.over) {
    const since = performance.now()
    expect((await fetch(`${base}/api/health`)).status).toBe(200)
    slowest = Math.max(slowest, performance.now() - since)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return slowest
}

describe('many at once, over a real connection', () => {
  test('a hundred requests at once are all answered', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, () => determine(JSON.stringify(smallCase()))))
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 100 }, () => 200))
    await Promise.all(replies.map((reply) => reply.arrayBuffer()))
  })

  test('while cases of 200 people are worked out, others are answered quickly', async () => {
    const text = JSON.stringify(largeCase(200))
    const all = Promise.all(Array.from({ length: 5 }, () => determine(text).then(async (reply) => ({ status: reply.status, text: await reply.text() }))))
    const slowest = await slowestHealth(all)
    for (const { status } of await all) expect(status).toBe(200)
    expect(slowest).toBeLessThan(500)
  })

  test('a paste of 5 MB is refused in words, not by hanging up, and nobody waits for it', async () => {
    const paste = determine(`"${'x'.repeat(5_000_000)}"`)
    const slowest = await slowestHealth(paste)
    const reply = await paste
    expect(reply.status).toBe(413)
    expect(await reply.json()).toEqual({ errors: [{ path: '', code: 'too-large', message: 'the text is larger than 1 MiB' }] })
    expect(slowest).toBeLessThan(500)
  })

  test('the same paste without saying how long it is, is refused too', async () => {
    const { hostname, port } = new URL(base)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request({ hostname, port, path: '/api/determinations', method: 'POST', headers: { 'content-type': 'application/json' } }, (reply) => resolve(reply.resume().statusCode))
      sending.on('error', reject)
      for (let sent = 0; sent < 50; sent++) sending.write('x'.repeat(100_000))
      sending.end()
    })
    expect(status).toBe(413)
  })

  test('a caller who leaves in the middle of sending leaves the server as it was', async () => {
    const { hostname, port } = new URL(base)
    const socket = connect(Number(port), hostname)
    socket.write('POST /api/determinations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"asOf"')
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    expect((await fetch(`${base}/api/health`)).status).toBe(200)
  })

  test('what is not HTTP is answered without a word about the inside', async () => {
    const { hostname, port } = new URL(base)
    const answer = await new Promise<string>((resolve) => {
      let said = ''
      const socket = connect(Number(port), hostname, () => socket.write('hello\r\n\r\n'))
      socket.on('data', (chunk) => (said += chunk.toString()))
      socket.on('close', () => resolve(said))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).not.toMatch(/ at |node:/)
  })
})
