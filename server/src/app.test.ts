import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Validator } from '@seriousme/openapi-schema-validator'
import { caseFileSchema, determinationSchema } from '@kotostig/law/schema'
import { lawRelease } from '@kotostig/law'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { personIn, smallCase } from './dev/cases.ts'
import { makeTestApp } from './dev/test-app.ts'
import { makeTestDatabase } from './dev/test-database.ts'
import { recordLawRelease } from './law/law.ts'
import { refuse } from './serve.ts'

const made = await makeTestDatabase()
const web = mkdtempSync(join(tmpdir(), 'kotostig-web-'))
mkdirSync(join(web, 'assets'))
writeFileSync(join(web, 'index.html'), '<!doctype html><title>Kotostig</title>')
writeFileSync(join(web, 'assets/app-1a2b3c.js'), 'export {}')
writeFileSync(join(web, 'assets/app-1a2b3c.js.br'), 'compressed')
writeFileSync(join(web, '.sources'), 'secret')

const main = await makeTestApp({ database: made.database, webFolder: web })
const { app, logged } = main
afterAll(async () => {
  await main.close()
  await made.remove()
  rmSync(web, { recursive: true })
})

const determine = (payload: string | Buffer | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/determinations', headers: { 'content-type': 'application/json', ...headers }, payload })

const errorOf = (code: string) => ({ errors: [{ path: '', code, message: expect.stringMatching(/\w/) }] })

describe('working out a case', () => {
  test('a case file in, a determination with its reasons out', async () => {
    const reply = await determine(smallCase())
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.json()).toMatchObject({ asOf: '2026-11-23', lawRelease, people: [{ id: 'p1' }] })
    expect(reply.body).toContain('"why"')
  })

  test('the answer is as its published schema says, and so is the question', async () => {
    const check = (schema: object, value: unknown) => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false })
      const valid = ajv.validate(schema, value)
      return valid || ajv.errors
    }
    expect(check(caseFileSchema, smallCase())).toBe(true)
    expect(check(determinationSchema, (await determine(smallCase())).json())).toBe(true)
  })

  test('a large answer is sent compressed to those who can read it, and is the same', async () => {
    const case10 = smallCase(Array.from({ length: 10 }, (_, at) => personIn('499', { id: `p${at}` })))
    const [plain, compressed] = [await determine(case10), await determine(case10, { 'accept-encoding': 'gzip, br' })]
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'gzip', 'vary': 'accept-encoding' })
    expect(gunzipSync(compressed.rawPayload).equals(plain.rawPayload)).toBe(true)
  })

  test('faults come back with their places, all of them', async () => {
    const reply = await determine({ asOf: '2026-11-23', people: [{ id: 'p1', born: '2025-02-30', surprise: 1 }] })
    expect(reply.statusCode).toBe(400)
    const { errors } = reply.json<{ errors: { path: string }[] }>()
    expect(errors.map((error) => error.path)).toEqual(expect.arrayContaining(['people[0].born', 'people[0].surprise']))
  })

  test('a name in another alphabet comes back unharmed', async () => {
    expect((await determine(smallCase([personIn('499', { id: 'Åsa ليلى' })]))).json()).toMatchObject({ people: [{ id: 'Åsa ليلى' }] })
  })

  test.each([
    ['no JSON', 'hello', 400, 'not-json'],
    ['nothing', '', 400, 'not-json'],
    ['Latin-1', Buffer.from('{"id":"Åbo"}', 'latin1'), 400, 'not-utf-8'],
    ['UTF-16', Buffer.from('{"id":"Åbo"}', 'utf16le'), 400, 'not-utf-8'],
    ['a hundred thousand levels', '['.repeat(100_000), 400, 'too-deep'],
    ['more than 1 MiB', ' '.repeat(1_048_577), 413, 'too-large'],
  ])('%s is refused with one clear line', async (_what, payload, status, code) => {
    const reply = await determine(payload)
    expect({ status: reply.statusCode, body: reply.json() }).toEqual({ status, body: errorOf(code) })
  })

  test('exactly 1 MiB is not too large', async () => {
    const text = JSON.stringify(smallCase())
    expect((await determine(text + ' '.repeat(1_048_576 - text.length))).statusCode).toBe(200)
  })

  test('201 people are too many', async () => {
    const reply = await determine(smallCase(Array.from({ length: 201 }, (_, at) => ({ id: `p${at}`, born: '1990-01-01' }))))
    expect({ status: reply.statusCode, body: reply.json() }).toEqual({ status: 400, body: errorOf('too-many-people') })
  })

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json-media-type'],
    ['no type', { 'content-type': '' }, 415, 'not-json-media-type'],
    ['another alphabet by its own word', { 'content-type': 'application/json; charset=iso-8859-1' }, 400, 'not-utf-8'],
    ['a compressed body', { 'content-encoding': 'gzip' }, 415, 'not-json-media-type'],
  ])('%s is refused', async (_what, headers, status, code) => {
    const reply = await determine(JSON.stringify(smallCase()), headers)
    expect({ status: reply.statusCode, body: reply.json() }).toEqual({ status, body: errorOf(code) })
  })

  test('nothing of the case is written down: not in the database, not in the log', async () => {
    logged.length = 0
    await determine(smallCase([personIn('499', { id: 'secret-person' })]))
    await determine({ ...smallCase(), 'secret-key': 1 })
    await app.inject({ url: '/nowhere?name=secret-name' })
    expect(JSON.stringify(logged)).not.toContain('secret')
    expect(logged.filter((line) => line['msg'] === 'audit')).toMatchObject([{ event: 'CaseDetermined', lawRelease, moment: '2026-11-23T08:00:00.000Z' }])
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'answered', method: 'POST', route: '/api/determinations', status: 400 }))
  })
})

describe('what goes wrong', () => {
  test('an unexpected error is logged with a number, and the caller gets the number and nothing else', async () => {
    const broken = await makeTestApp({ workers: { determine: () => Promise.reject(new Error('person 170890-123A')), close: async () => {} } })
    const reply = await broken.app.inject({ method: 'POST', url: '/api/determinations', headers: { 'content-type': 'application/json' }, payload: '{}' })
    expect(reply.statusCode).toBe(500)
    const { requestId } = reply.json<{ requestId: string }>()
    expect(reply.json()).toEqual({ ...errorOf('unexpected'), requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(broken.logged).toContainEqual(expect.objectContaining({ msg: 'unexpected error', reqId: requestId, stack: expect.stringContaining('app.test.ts') }))
    expect(JSON.stringify(broken.logged)).not.toContain('170890')
    await broken.close()
  })

  test('a database that does not answer makes the server not ready, while it lives and works', async () => {
    const { DatabaseUnavailable } = await import('./db/tx.ts')
    const gone = () => Promise.reject(new DatabaseUnavailable('connection refused'))
    const alone = await makeTestApp({ database: { read: gone, write: gone, close: async () => {} } })
    const ready = await alone.app.inject('/api/ready')
    expect({ status: ready.statusCode, body: ready.json() }).toEqual({ status: 503, body: errorOf('not-ready') })
    expect((await alone.app.inject('/api/health')).statusCode).toBe(200)
    await alone.close()
  })

  test('too many requests from one address are told to wait, others are not, and health is always answered', async () => {
    const narrow = await makeTestApp({ requestsPerMinute: 3, trustedProxies: ['127.0.0.1'] })
    const from = (address: string) => narrow.app.inject({
      method: 'POST', url: '/api/determinations', headers: { 'content-type': 'application/json', 'x-forwarded-for': address }, payload: JSON.stringify(smallCase()),
    })
    const statuses = []
    for (let sent = 0; sent < 4; sent++) statuses.push((await from('198.51.100.1')).statusCode)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await from('198.51.100.1')
    expect(refused.json()).toEqual(errorOf('too-many-requests'))
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await from('198.51.100.2')).statusCode).toBe(200)
    expect((await narrow.app.inject('/api/health')).statusCode).toBe(200)
    await narrow.close()
  })

  test('a caller cannot choose its own address', async () => {
    const narrow = await makeTestApp({ requestsPerMinute: 1 })
    const from = (address: string) => narrow.app.inject({
      method: 'POST', url: '/api/determinations', headers: { 'content-type': 'application/json', 'x-forwarded-for': address }, payload: '{}',
    })
    await from('198.51.100.1')
    expect((await from('198.51.100.2')).statusCode).toBe(429)
    await narrow.close()
  })

  test.each([
    ['GET', '/api/determinations', 405, 'wrong-method'],
    ['DELETE', '/api/health', 405, 'wrong-method'],
    ['GET', '/api/nothing', 404, 'not-found'],
    ['GET', '/api', 404, 'not-found'],
    ['POST', '/', 404, 'not-found'],
    ['GET', '/%E0%A4%A', 400, 'bad-address'],
    ['GET', '/../../etc/passwd', 404, 'not-found'],
    ['GET', '/.sources', 404, 'not-found'],
  ] as const)('%s %s is %i', async (method, url, status, code) => {
    const reply = await app.inject({ method, url })
    expect({ status: reply.statusCode, body: reply.json() }).toEqual({ status, body: errorOf(code) })
  })

  test('a reason from the closed list is thrown, never returned', () => {
    expect(() => refuse('busy')).toThrow('busy')
  })
})

describe('what the server tells about itself', () => {
  test('it lives, and says which release of the law answers', async () => {
    expect((await app.inject('/api/health')).json()).toEqual({ status: 'up', lawRelease })
  })

  test('it is ready once its release of the law is noted in the database', async () => {
    expect((await app.inject('/api/ready')).statusCode).toBe(503)
    await recordLawRelease(made.database, lawRelease)
    expect((await app.inject('/api/ready')).json()).toEqual({ status: 'ready', database: 'up' })
  })

  test('the schemas are handed out as they are', async () => {
    expect((await app.inject('/api/schema/case-file.json')).json()).toEqual(JSON.parse(JSON.stringify(caseFileSchema)))
    expect((await app.inject('/api/schema/determination.json')).json()).toEqual(JSON.parse(JSON.stringify(determinationSchema)))
  })

  test('its description is valid OpenAPI 3.1 and names every request there is', async () => {
    const text = (await app.inject('/api/openapi.json')).body
    const result = await new Validator().validate(JSON.parse(text) as Record<string, unknown>)
    expect(result.errors ?? []).toEqual([])
    expect(result).toMatchObject({ valid: true })
    const { openapi, paths } = JSON.parse(text) as { openapi: string; paths: Record<string, Record<string, { operationId: string }>> }
    expect(openapi).toBe('3.1.0')
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    expect(described).toEqual(expect.arrayContaining(['POST /api/determinations', 'GET /api/health', 'GET /api/ready', 'GET /api/openapi.json']))
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every reference in its description leads somewhere', async () => {
    const description = (await app.inject('/api/openapi.json')).json<{ components: { schemas: Record<string, unknown> } }>()
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!)
    expect(references.length).toBeGreaterThan(5)
    for (const reference of references) expect(description.components.schemas).toHaveProperty([reference.replace('#/components/schemas/', '')])
  })
})

describe('the law book', () => {
  test('it lists the acts and their sections', async () => {
    const reply = await app.inject('/api/law/book')
    expect(reply.json()).toMatchObject({ lawRelease, acts: expect.arrayContaining([expect.objectContaining({ act: '681/2023' })]) })
  })

  test('a section has its words in Finnish and Swedish, also a section with a letter', async () => {
    expect((await app.inject('/api/law/book/681-2023/22')).json()).toMatchObject({ act: '681/2023', section: '22', heading: { fi: expect.any(String), sv: expect.any(String) } })
    for (const address of ['32-a', '32%20a']) expect((await app.inject(`/api/law/book/681-2023/${address}`)).json()).toMatchObject({ section: '32 a' })
  })

  test.each(['681-2023/999', '1-1900/1', '..%2F..%2Fetc/passwd', 'constructor/__proto__'])('%s is not in the book', async (address) => {
    const reply = await app.inject(`/api/law/book/${address}`)
    expect({ status: reply.statusCode, body: reply.json() }).toEqual({ status: 404, body: errorOf('not-found') })
  })
})

describe('the calendar of the law', () => {
  test('a municipality subscribes to it in Finnish: claims under the old Act end on 31.12.2026', async () => {
    const reply = await app.inject('/api/law/calendar/municipality/fi.ics')
    expect({ status: reply.statusCode, type: reply.headers['content-type'] }).toEqual({ status: 200, type: 'text/calendar; charset=utf-8' })
    const events = reply.body.replaceAll('\r\n ', '').split('BEGIN:VEVENT')
    expect(events.find((event) => event.includes('UID:old-claims.municipality.fi@kotostig'))).toContain('DTSTART;VALUE=DATE:20261231\r\n')
    expect(reply.body).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  })

  test('an employment authority has other days than a municipality', async () => {
    const reply = await app.inject('/api/law/calendar/employment-authority/sv.ics')
    expect(reply.body).not.toContain('old-claims')
    expect(reply.body).toContain('temporaryProtection')
  })

  test.each(['district-court/sv.ics', 'municipality/ru.ics', 'municipality/sv'])('%s is no calendar', async (address) => {
    const reply = await app.inject(`/api/law/calendar/${address}`)
    expect({ status: reply.statusCode, type: reply.headers['content-type'] }).toEqual({ status: 400, type: 'application/json; charset=utf-8' })
  })
})

describe('the web app', () => {
  const page = { accept: 'text/html,application/xhtml+xml' }

  test.each(['/', '/index.html', '/sv/exempel', '/laki/22'])('%s is the web app, asked about each time', async (url) => {
    const reply = await app.inject({ url, headers: page })
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('<title>Kotostig</title>')
    expect(reply.headers['cache-control']).toBe('no-cache')
    expect(reply.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i)
  })

  test('a file with a hash in its name is kept for ever, and sent compressed to those who can read it', async () => {
    const plain = await app.inject('/assets/app-1a2b3c.js')
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(plain.headers['content-type']).toMatch(/javascript; charset=utf-8/i)
    const compressed = await app.inject({ url: '/assets/app-1a2b3c.js', headers: { 'accept-encoding': 'br' } })
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' })
  })

  test('a missing file is missing, not a page', async () => {
    expect((await app.inject({ url: '/assets/old-9f9f9f.js', headers: { accept: '*/*' } })).statusCode).toBe(404)
    expect((await app.inject({ url: '/api/nothing', headers: page })).statusCode).toBe(404)
  })

  test.each(['/', '/api/health', '/api/nothing', '/%E0%A4%A', '/assets/app-1a2b3c.js'])('%s tells the browser to load and frame nothing else', async (url) => {
    const { headers } = await app.inject({ url, headers: page })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^ ]+'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
  })
})
