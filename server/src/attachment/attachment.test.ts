import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'
import { makeTestApp } from '../dev/test-app.ts'
import { checkAttachment, cleanName } from './attachment.ts'

const { made, ask, signIn, close } = await makeKorsholm()
const server = await makeTestApp({ database: made.database })
afterAll(async () => {
  await server.close()
  await close()
})

/** Small documents, each made where it is needed. */
const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
const png = (width = 1, height = 1, depth = 8): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = depth
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 0]))), chunk('IEND', Buffer.alloc(0))])
}
const jpeg = (width = 1, height = 1): Buffer => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9])
const pdf = (catalog = '', more: (string | Buffer)[] = []): Buffer =>
  Buffer.concat(['%PDF-1.7\n', `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`, '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n', ...more, 'trailer << /Root 1 0 R >>\n%%EOF\n'].map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
const stream = (number: number, dictionary: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${number} 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream\nendobj\n')])
const packed = (text: string): Buffer => deflateSync(Buffer.from(text, 'latin1'))
const objects = (text: string): Buffer => stream(7, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed(`9 0 ${text}`))

const faultOf = async (name: string, bytes: Buffer | string) => (await checkAttachment(name, Buffer.from(bytes as Buffer))).fault

describe('What a document is, is told by its bytes', () => {
  test.each([
    ['a PDF', 'a.pdf', pdf()], ['a PDF in capitals', 'A.PDF', pdf()], ['a PDF that opens at a page', 'a.pdf', pdf('/OpenAction [2 0 R /Fit]')], ['and in another way', 'a.pdf', pdf('/OpenAction << /S /GoTo /D [2 0 R /Fit] >>')],
    ['and through another object', 'a.pdf', pdf('/OpenAction 5 0 R', ['5 0 obj\n<< /S /GoTo /D [2 0 R /Fit] >>\nendobj\n'])], ['and through one that is packed', 'a.pdf', pdf('/OpenAction 9 0 R', [objects('<< /S /GoTo /D [2 0 R /Fit] >>')])],
    ['a PDF with a link', 'a.pdf', pdf('', ['5 0 obj\n<< /Type /Annot /A << /S /URI /URI (https://exempel.invalid) >> >>\nendobj\n'])], ['a PDF with two letters in a picture', 'a.pdf', pdf('', [stream(6, '/Type /XObject /Subtype /Image', Buffer.from('...../AA ../JS /XFA ..'))])],
    ['a PDF with a page', 'a.pdf', pdf('', [stream(6, '/Filter /FlateDecode', packed('BT (Om språk /JS) Tj ET'))])],
    ['a PNG', 'a.png', png()], ['a JPEG', 'a.jpg', jpeg()], ['a JPEG with what a camera adds', 'a.jpeg', Buffer.concat([jpeg(), Buffer.from('camera')])], ['a text', 'a.txt', Buffer.from('Hej på dig\r\n\tتحية')],
  ])('%s is kept', async (_what, name, bytes) => expect(await faultOf(name, bytes)).toBeUndefined())

  test.each([
    ['nothing', 'a.pdf', '', 'empty'], ['a program', 'a.exe', 'MZ', 'not-accepted'], ['a page of the web', 'a.html', '<script>', 'not-accepted'], ['something without an ending', 'pdf', pdf(), 'not-accepted'],
    ['a picture that says it is a PDF', 'a.pdf', png(), 'not-its-kind'], ['a PDF that says it is a picture', 'a.png', pdf(), 'not-its-kind'], ['a PDF that says it is a text', 'a.txt', pdf(), 'not-its-kind'], ['a program that says it is a PDF', 'a.pdf', 'MZ%PDF-1.7', 'not-its-kind'],
    ['half a PDF', 'a.pdf', pdf().subarray(0, 60), 'broken-pdf'], ['half a PNG', 'a.png', png().subarray(0, 50), 'broken-image'], ['a PNG with something after it', 'a.png', Buffer.concat([png(), Buffer.from('<script>')]), 'broken-image'],
    ['a PNG of no size', 'a.png', png(0, 1), 'broken-image'], ['a PNG of a size no camera makes', 'a.png', png(100_000, 100_000), 'broken-image'], ['a PNG of no depth', 'a.png', png(1, 1, 7), 'broken-image'],
    ['a JPEG of no size', 'a.jpg', jpeg(0, 1), 'broken-image'], ['half a JPEG', 'a.jpg', jpeg().subarray(0, 30), 'broken-image'], ['only the beginning of a JPEG', 'a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'broken-image'],
    ['a text that is not UTF-8', 'a.txt', Buffer.from('p\xe5 svenska', 'latin1'), 'text-not-utf-8'], ['a text with a character of no width', 'a.txt', 'a\0b', 'text-control'], ['a text that moves the cursor', 'a.txt', '\x1b[2J', 'text-control'],
  ])('%s is refused', async (_what, name, bytes, fault) => expect(await faultOf(name, bytes)).toBe(fault))

  test.each([
    ['runs a script', pdf('/Names << /JavaScript 5 0 R >>')], ['runs a script when it is opened', pdf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')], ['runs a script whose name is hidden', pdf('/Names << /J#61va#53cript 5 0 R >>')],
    ['starts a program', pdf('', ['5 0 obj\n<< /S /Launch /F (x.exe) >>\nendobj\n'])], ['carries other files', pdf('/Names << /EmbeddedFiles 5 0 R >>')], ['carries a file in a corner', pdf('', ['5 0 obj\n<< /Subtype /FileAttachment >>\nendobj\n'])],
    ['goes to an address when it is opened', pdf('/OpenAction << /S /URI /URI (https://exempel.invalid) >>')], ['goes there through another object', pdf('/OpenAction 5 0 R', ['5 0 obj\n<< /S /URI /URI (https://exempel.invalid) >>\nendobj\n'])],
    ['goes there after a page', pdf('/OpenAction << /S /GoTo /D [2 0 R /Fit] /Next << /S /URI >> >>')], ['does something on the way', pdf('/AA << /WC 5 0 R >>')], ['has a form of its own making', pdf('/AcroForm << /XFA 5 0 R >>')],
    ['hides it among packed objects', pdf('', [objects('<< /S /JavaScript /JS (1) >>')])], ['hides an opening among packed objects', pdf('', [objects('<< /Type /Catalog /OpenAction << /S /URI >> >>')])], ['hides it in the words between streams', pdf('', ['% stream\n5 0 obj << /S /JavaScript >> endobj\nendstream\n'])],
    ['packs it in something else', pdf('', [stream(6, '/Filter /FlateDecode', packed('5 0 obj << /S /Launch >>'))])], ['says that its objects are a picture', pdf('', [stream(7, '/Type /ObjStm /Subtype /Image /N 1 /First 4 /Filter /FlateDecode', packed('9 0 << /S /Launch >>'))])],
  ])('a PDF that %s is refused', async (_what, bytes) => expect(await faultOf('a.pdf', bytes)).toBe('active-pdf'))

  test.each([
    ['needs a password', pdf('', ['5 0 obj\n<< /Filter /Standard >>\nendobj\ntrailer << /Encrypt 5 0 R >>\n']), 'locked-pdf'], ['packs its objects in a way that cannot be read', pdf('', [stream(7, '/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', Buffer.from('xx'))]), 'broken-pdf'],
    ['says elsewhere how its objects are packed', pdf('', [stream(7, '/Type /ObjStm /N 1 /First 4 /Filter 8 0 R', packed('9 0 <<>>'))]), 'broken-pdf'], ['becomes far larger when unpacked', pdf('', [stream(6, '/Filter /FlateDecode', deflateSync(Buffer.alloc(210 * 1_048_576)))]), 'broken-pdf'],
  ])('a PDF that %s is refused, since nobody can look into it', async (_what, bytes, fault) => expect(await faultOf('a.pdf', bytes)).toBe(fault))
})

test.each([
  ['C:\\Users\\x\\Beslut 3.pdf', 'Beslut 3.pdf'], ['../../etc/passwd', 'passwd'], ['  ..intyg\u202Efdp.exe .pdf ', 'intygfdp.exe.pdf'], ['a\nb\0.txt', 'ab.txt'], ['Päätös "1": <ok>?.pdf', 'Päätös -1-- -ok--.pdf'], ['.pdf', 'dokument.pdf'], [`${'å'.repeat(300)}.png`, `${'å'.repeat(120)}.png`], ['a\u030a.txt', 'å.txt'],
])('the name %j becomes %j', (given, clean) => expect(cleanName(given)).toBe(clean))

let [eva, lena, ville, dag, layla] = ['', '', '', '', '']
let keys = 0
type Begun = { upload: string | null; received: number; attachment: string | null; fault: string | null }
const inKorsholm = { residence: [{ from: '2026-10-01', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2026-10-05', code: '499' }], acts: [{ type: 'known', on: '2026-11-04' }] }
beforeAll(async () => {
  ;[eva, lena, ville, dag] = [await signIn('Eva Handläggare'), await signIn('Lena Ledare'), await signIn('Ville Virkailija'), await signIn('Dag Skydd')]
  layla = (await ask('POST', '/api/people', eva, { key: 'somebody-with-documents', familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', source: 'migri', facts: inKorsholm })).body['id'] as string
})
const begin = async (fileName: string, bytes: number, key = `document-of-test-${++keys}`, by = eva, person = layla) => ask('POST', '/api/attachments', by, { key, person, fileName, bytes })
const part = (upload: string | null, number: number, bytes: Buffer, isLast: boolean, by = eva) => ask('POST', '/api/attachments/parts', by, { upload, number, data: bytes.toString('base64'), isLast })
async function send(fileName: string, bytes: Buffer, key?: string, person = layla): Promise<Begun> {
  const { upload } = (await begin(fileName, bytes.length, key, eva, person)).body as unknown as Begun
  return (await part(upload, 0, bytes, true)).body as unknown as Begun
}
const list = async (by = eva) => (await ask('GET', `/api/people/${layla}/attachments`, by)).body['attachments'] as { id: string; fileName: string; sha256: string; withdrawn: object | null }[]
const fetch = (id: string, by = eva, extract = '') => server.app.inject({ method: 'GET', url: `/api/people/${layla}${extract}/attachments/${id}`, headers: { cookie: by } })
const left = async () => (await made.asOwner<{ n: number }>('SELECT (SELECT count(*) FROM attachment_upload) + (SELECT count(*) FROM attachment_part) AS n'))[0]!.n

describe('A caseworker in Korsholm keeps a document beside the file', () => {
  test('which is listed with its hash and fetched as it was, to be saved and never to be shown', async () => {
    const bytes = Buffer.from('Ett intyg på svenska')
    const { attachment } = await send('Intyg "å".txt', bytes)
    expect((await list())[0]).toEqual({ id: attachment, fileName: 'Intyg -å-.txt', kind: 'text', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), sentAt: '2026-11-23 10:00', sentBy: 'Eva Handläggare', withdrawn: null })
    const reply = await fetch(attachment!)
    expect(reply.rawPayload.equals(bytes)).toBe(true)
    expect(reply.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="Intyg -_-.txt"; filename*=UTF-8''Intyg%20-%C3%A5-.txt`, 'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cache-control': 'no-store',
    })
    expect(await left()).toBe('0')
  })
  test('one that is sent in parts and stopped half way goes on where it was, and sent again is the same', async () => {
    const bytes = Buffer.concat([Buffer.alloc(524_288, 'a'), Buffer.from('slut')])
    const first = (await begin('stor.txt', bytes.length, 'stopped-half-way')).body as unknown as Begun
    await part(first.upload, 0, bytes.subarray(0, 524_288), false)
    const again = (await begin('stor.txt', bytes.length, 'stopped-half-way')).body as unknown as Begun
    expect(again).toMatchObject({ upload: first.upload, received: 1 })
    const { attachment } = (await part(again.upload, 1, bytes.subarray(524_288), true)).body as unknown as Begun
    expect((await begin('stor.txt', bytes.length, 'stopped-half-way')).body).toEqual({ upload: null, received: 0, attachment, fault: null })
    expect((await fetch(attachment!)).rawPayload.equals(bytes)).toBe(true)
    expect((await list()).filter((one) => one.fileName === 'stor.txt')).toHaveLength(1)
  })
  test('one that is refused leaves nothing behind', async () => {
    const before = (await list()).length
    expect(await send('skript.pdf', pdf('/OpenAction << /S /JavaScript /JS (1) >>'))).toMatchObject({ attachment: null, fault: 'active-pdf' })
    expect((await begin('stor.pdf', 10_485_761)).body).toMatchObject({ upload: null, fault: 'too-large' })
    expect((await begin('tom.pdf', 0)).body).toMatchObject({ upload: null, fault: 'empty' })
    const short = (await begin('halv.txt', 10)).body as unknown as Begun
    expect((await part(short.upload, 0, Buffer.from('fem'), true)).body).toMatchObject({ fault: 'incomplete' })
    expect([(await list()).length, await left()]).toEqual([before, '0'])
  })
  test('one of ten megabytes is kept, and the list does not read it', async () => {
    const bytes = Buffer.alloc(10_485_760, 'x')
    const { upload } = (await begin('jämnt.txt', bytes.length)).body as unknown as Begun
    for (let at = 0; at < 20; at++) await part(upload, at, bytes.subarray(at * 524_288, (at + 1) * 524_288), at === 19)
    expect((await list())[0]).toMatchObject({ fileName: 'jämnt.txt', bytes: 10_485_760 })
  })
  test('a part that comes too early, or is too large, is refused', async () => {
    const { upload } = (await begin('delar.txt', 5)).body as unknown as Begun
    expect((await part(upload, 1, Buffer.from('b'), false)).status).toBe(409)
    expect((await part(upload, 0, Buffer.alloc(524_289), false)).body.errors).toMatchObject([{ path: 'data', code: 'too-large' }])
  })
  test('what was begun and never ended is gone after a day', async () => {
    await made.asOwner(`UPDATE attachment_upload SET begun_at = begun_at - interval '25 hours'`)
    await send('annan.txt', Buffer.from('x'))
    expect(await left()).toBe('0')
  })
  test('one that should not be there is withdrawn with the reason, and nobody works with it any more', async () => {
    const { attachment } = await send('fel.txt', Buffer.from('fel person'))
    expect((await ask('POST', '/api/attachments/withdraw', lena, { attachment, reason: 'Fel person' })).status).toBe(200)
    expect((await list()).find((one) => one.id === attachment)!.withdrawn).toEqual({ at: '2026-11-23 10:00', by: 'Lena Ledare', reason: 'Fel person' })
    expect((await fetch(attachment!)).statusCode).toBe(404)
    expect((await ask('POST', '/api/attachments/withdraw', lena, { attachment, reason: 'En gång till' })).status).toBe(404)
    // But the person may have it.
    expect((await fetch(attachment!, dag, '/extract')).body).toBe('fel person')
  })
  test('each leaves its record, by ids alone', async () => {
    const { attachment } = await send('spår.txt', Buffer.from('x'))
    await fetch(attachment!)
    const events = await made.asOwner(`SELECT event, person_ids::text[] AS people, object_ids::text[] AS objects, details FROM audit_event ORDER BY id DESC LIMIT 3`)
    expect(events).toEqual([
      { event: 'AttachmentRead', people: [layla], objects: [attachment], details: {} }, { event: 'AttachmentSent', people: [layla], objects: [attachment], details: { state: 'kept' } }, { event: 'AttachmentSent', people: [layla], objects: [], details: { state: 'begun' } },
    ])
  })
})

describe('A document belongs to the authority that keeps it', () => {
  test('nobody elsewhere lists, fetches, sends or withdraws it, nor sends the parts of a colleague\'s', async () => {
    const { attachment } = await send('vårt.txt', Buffer.from('vårt'))
    expect((await ask('GET', `/api/people/${layla}/attachments`, ville)).status).toBe(404)
    expect((await fetch(attachment!, ville)).statusCode).toBe(404)
    expect((await begin('x.txt', 1, undefined, ville)).status).toBe(404)
    expect((await ask('POST', '/api/attachments/withdraw', ville, { attachment, reason: 'Inte vårt' })).status).toBe(404)
    const { upload } = (await begin('mitt.txt', 1)).body as unknown as Begun
    expect((await part(upload, 0, Buffer.from('x'), true, lena)).status).toBe(404)
    // The data protection officer fetches it for the person, and does not work with it.
    expect([(await fetch(attachment!, dag)).statusCode, (await fetch(attachment!, dag, '/extract')).statusCode, (await fetch(attachment!, ville, '/extract')).statusCode]).toEqual([403, 200, 404])
  })
  test('the extract for the person lists notes and documents of the own authority, with the hash, and none of another\'s', async () => {
    await ask('POST', '/api/notes', eva, { key: 'a-note-to-extract', person: layla, kind: 'meeting', on: '2026-11-20', said: 'Sa så', judged: 'Tänkte så' })
    for (const table of ['note (person_id, authority_id, request_key, kind, held_on, said, judged, search_key, written_at, written_by)', 'attachment (person_id, authority_id, request_key, file_name, kind, byte_count, sha256, sent_at, sent_by)']) {
      const rest = table.startsWith('note') ? `'letter', '2026-11-01', 'hos andra', '', '', now(), officer.id` : `'hos andra', 'text', 1, repeat('a', 64), now(), officer.id`
      await made.asOwner(`INSERT INTO ${table} SELECT ${layla}, authority.id, 'of another', ${rest} FROM authority, officer WHERE authority.code = '17' AND officer.subject = 'demo:sten'`)
    }
    const { body } = await ask('GET', `/api/people/${layla}/extract`, lena)
    const [notes, attachments] = [body['notes'], body['attachments']] as Record<string, unknown>[][]
    expect(notes).toMatchObject([{ kind: 'meeting', said: 'Sa så', judged: 'Tänkte så' }])
    expect(Object.keys(notes![0]!)).not.toContain('written_by')
    expect(attachments!.every((one) => /^[0-9a-f]{64}$/.test(String(one['sha256'])) && one['content'] === `/api/people/${layla}/extract/attachments/${String(one['id'])}`)).toBe(true)
    expect(JSON.stringify(body)).not.toContain('hos andra')
    expect(JSON.stringify(body)).not.toContain('Eva')
    expect((await server.app.inject({ method: 'GET', url: String(attachments![0]!['content']), headers: { cookie: lena } })).statusCode).toBe(200)
  })
})

test('a file that has been kept long enough goes with its notes, documents and what was on its way', async () => {
  const old = (await ask('POST', '/api/people', eva, { key: 'somebody-to-erase', familyName: 'Gammal', givenNames: 'Akt', born: '1950-01-15', source: 'migri', facts: {} })).body['id'] as string
  await send('gammalt.txt', Buffer.from('x'), undefined, old)
  await begin('halvt.txt', 5, undefined, eva, old)
  await ask('POST', '/api/notes', eva, { key: 'a-note-to-erase', person: old, kind: 'letter', on: '2026-11-20', said: 'x', judged: '' })
  await made.asOwner(`SELECT erase_rows('person', ARRAY[${old}]::bigint[], 0)`)
  const [rows] = await made.asOwner(`SELECT (SELECT count(*) FROM note WHERE person_id = ${old}) AS notes, (SELECT count(*) FROM attachment WHERE person_id = ${old}) AS documents, (SELECT count(*) FROM attachment_content WHERE attachment_id NOT IN (SELECT id FROM attachment)) AS contents`)
  expect(rows).toEqual({ notes: '0', documents: '0', contents: '0' })
})
