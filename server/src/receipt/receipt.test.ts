import type { Check, Difference, ReceiptPage } from '@kotostig/api/receipt'
import { lawRelease } from '@kotostig/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKorsholm } from '../dev/korsholm.ts'
import { olderLaw, olderRelease } from '../dev/older-law.ts'
import { readPdf } from '../dev/pdf-text.ts'
import { ownLaw } from '../law/law-module.ts'
import { startReleases } from '../law/releases.ts'
import { sealed, type Receipt } from './receipt.ts'

const { made, ask, askBytes, signIn, close } = await makeKorsholm()
const releases = startReleases()
afterAll(async () => {
  await releases.close()
  await close()
})

type Shown = { page: ReceiptPage; isIntact: boolean; check: Check | null; line: { id: string; duty: string | null } }
let eva: string
let layla: string
const facts = {
  residence: [{ from: '2025-01-20', kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: '2025-02-10', code: '499' }],
  acts: [{ type: 'known', on: '2025-02-12' }, { type: 'assessment-started', on: '2025-03-01' }, { type: 'assessment-made', on: '2025-04-01', needsPlan: true, needsCoordination: true }, { type: 'plan-made', on: '2026-06-10', until: '2027-06-09', withWelfareArea: true }],
}
beforeAll(async () => {
  eva = await signIn('Eva Handläggare')
  layla = (await ask('POST', '/api/people', eva, { key: 'for the receipts', familyName: 'Exempel', givenNames: 'Layla', born: '1990-01-15', source: 'migri', facts })).body['id'] as string
})

let keys = 0
const take = (more: object = {}, cookie = eva) => ask('POST', '/api/people/receipts', cookie, { key: `receipt number ${++keys}`, person: layla, day: '2026-11-23', ...more })
const taken = async (more: object = {}): Promise<string> => (await take(more)).body['id'] as string
const shown = async (id: string, language = 'sv', cookie = eva): Promise<Shown> => (await ask('GET', `/api/people/${layla}/receipts/${id}/${language}`, cookie)).body as unknown as Shown
const review = { id: 'plan.review', trigger: '2026-06-10', actor: { kind: 'municipality', code: '499' } }
const partOf = (page: ReceiptPage, id: string) => page.parts.find((one) => one.id === id)!.rows
const wordsOf = (page: ReceiptPage): string => JSON.stringify(page)

describe('Eva takes a receipt of what the law says of Layla', () => {
  test('of everything: the answer, the sections, the facts and who said them, what is missing, and what people judge', async () => {
    const { page, isIntact } = await shown(await taken())
    expect(isIntact).toBe(true)
    expect(page.head.map((one) => one.value)).toEqual(['Layla Exempel', expect.stringMatching(/^K26-/), '23.11.2026', lawRelease])
    expect(partOf(page, 'answer')[1]).toMatchObject({ text: 'Ansvarig myndighet: Korsholm' })
    expect(partOf(page, 'duties')).toContainEqual(expect.objectContaining({ text: 'Se över planen · Korsholm', end: 'senast 10.12.2026', sections: [expect.objectContaining({ text: '22\u00a0§\u00a01\u00a0mom.' })] }))
    expect(partOf(page, 'facts')).toContainEqual(expect.objectContaining({ text: 'Uppehållsgrund: Asyl (87 §) · 20.1.2025 –', end: 'källa: Migrationsverket, 23.11.2026' }))
    expect(partOf(page, 'missing').map((one) => one.text)).toContain('Är personen arbetssökande?')
    expect(partOf(page, 'judged').map((one) => one.text)).toContain('Kräver en förändring att planen ses över tidigare?')
    expect(page.foot[0]!.value).toBe('Eva Handläggare, Korsholm, 23.11.2026 10.00')
  })

  test('of one duty: why it applies and how its day is counted, in Swedish, Finnish and English', async () => {
    const id = await taken({ duty: review })
    const { page, line } = await shown(id)
    expect([page.title, line.duty]).toEqual(['Kvitto: Se över planen', 'plan.review'])
    expect(partOf(page, 'calc')).toMatchObject([{ text: '2026-06-10 + 6 mån = 2026-12-10' }])
    expect(partOf(page, 'because')).toContainEqual(expect.objectContaining({ text: 'Har en gällande integrationsplan', mark: 'yes' }))
    expect((await shown(id, 'fi')).page.title).toBe('Kuitti: Tarkista suunnitelma')
    expect((await shown(id, 'en')).page.title).toBe('Receipt: Review the plan')
  })

  test('prints it on one page, whose words are those of the screen', async () => {
    const id = await taken({ duty: review })
    const { page } = await shown(id, 'fi')
    const { status, headers, bytes } = await askBytes(`/api/people/${layla}/receipts/${id}/fi/pdf/alone`, eva)
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([200, 'application/pdf', expect.stringMatching(/^attachment; filename="kotostig-2026-11-23-[0-9a-f]{8}\.pdf"/)])
    const pdf = await readPdf(bytes)
    expect([pdf.title, pdf.language, pdf.pages.length]).toEqual([page.title, 'fi', 1])
    const text = pdf.pages[0]!.replaceAll(/\s/g, '')
    for (const words of [page.title, 'Layla Exempel', '2026-06-10 + 6 kk = 2026-12-10', page.checksum]) expect(text).toContain(words.replaceAll(/\s/g, ''))
  })

  test('prints it beside her own language, whose reader is told that no native speaker has read it', async () => {
    const id = await taken()
    const { status, bytes } = await askBytes(`/api/people/${layla}/receipts/${id}/sv/pdf/tr`, eva)
    expect(status).toBe(200)
    const text = (await readPdf(bytes)).pages.join(' ').replace(/\s+/g, ' ')
    for (const words of ['Inled bedömningen', 'Değerlendirmeyi başlatmak', 'tarih yok', 'Ingen modersmålstalare', 'ana dili konuşan']) expect(text).toContain(words)
  })
  test('finds it in the list of her receipts; sent twice, it is one', async () => {
    const before = (await ask('GET', `/api/people/${layla}/receipts`, eva)).body['receipts'] as { id: string }[]
    const one = { key: 'the same key twice', person: layla, day: '2026-11-23' }
    const ids = [(await ask('POST', '/api/people/receipts', eva, one)).body['id'], (await ask('POST', '/api/people/receipts', eva, one)).body['id']]
    expect(ids[0]).toBe(ids[1])
    const after = (await ask('GET', `/api/people/${layla}/receipts`, eva)).body['receipts'] as { id: string; takenBy: string; day: string; duty: null }[]
    expect(after).toHaveLength(before.length + 1)
    expect(after[0]).toMatchObject({ id: ids[0], takenBy: 'Eva Handläggare', day: '2026-11-23', duty: null, lawRelease, takenAt: '2026-11-23 10:00' })
  })

  test.each([
    ['a day before the earliest known law', { day: '2011-08-31' }, { path: 'day', code: 'before-known-law' }],
    ['a day that is none', { day: '2026-02-30' }, { path: 'day', code: 'not-a-day' }],
    ['a duty that the law does not give', { duty: { ...review, trigger: '2020-01-01' } }, { path: 'duty', code: 'no-such-duty' }],
  ])('is refused %s by name, and nothing is kept', async (_, more, fault) => {
    const count = async () => (await made.asOwner<{ count: string }>('SELECT count(*) AS count FROM receipt'))[0]!.count
    const before = await count()
    const { status, body } = await take(more)
    expect([status, body.errors!.map(({ path, code }) => ({ path, code }))]).toEqual([400, [fault]])
    expect(await count()).toBe(before)
  })
})

describe('a receipt that was taken', () => {
  test('gives the same answer by its own release, and today says nothing else', async () => {
    expect((await shown(await taken())).check).toEqual({ own: 'same', ownRelease: lawRelease, nowRelease: lawRelease, isOwnNow: true, now: [], today: [] })
  })

  test('stays as it was when a fact is corrected, and tells what today\'s facts give', async () => {
    const id = await taken()
    const before = await shown(id)
    const { body } = await ask('GET', `/api/people/${layla}`, eva)
    await ask('POST', '/api/facts', eva, { person: layla, version: body['version'], fact: 'acts', value: { type: 'plan-reviewed', on: '2026-11-01' }, source: 'own-work' })
    const after = await shown(id)
    expect([after.page, after.isIntact, after.check!.own, after.check!.now]).toEqual([before.page, true, 'same', []])
    expect(after.check!.today).toContainEqual({ what: 'Ett annat läge', about: 'Se över planen', before: 'öppen', after: 'gjord 1.11.2026' })
    expect(after.check!.today).toContainEqual({ what: 'Ny uppgift', about: 'Se över planen', before: null, after: 'Korsholm, senast 1.5.2027, öppen' })
  })

  test('can be changed or removed by nobody, not even by the owner of the tables', async () => {
    const id = await taken()
    for (const change of [`UPDATE receipt SET checksum = repeat('0', 64)`, 'UPDATE receipt_person SET person_id = person_id', `UPDATE law_module SET release = release`, 'DELETE FROM law_module']) {
      await expect(made.asOwner(change)).rejects.toThrow('is never changed')
      await expect(made.database.write((tx) => tx.write({ text: change, sql: change, values: [], strings: [change] } as never))).rejects.toThrow()
    }
    expect((await shown(id)).isIntact).toBe(true)
  })

  test('is shown as broken when somebody has gone behind all that, is not worked out again, and does not leave the house', async () => {
    const id = await taken()
    await made.asOwner(`ALTER TABLE receipt DISABLE TRIGGER receipt_stays`)
    await made.asOwner(`UPDATE receipt SET document = replace(document, '2026-12-10', '2027-12-10') WHERE id = ${id}`)
    await made.asOwner(`ALTER TABLE receipt ENABLE TRIGGER receipt_stays`)
    const { isIntact, check } = await shown(id)
    expect([isIntact, check]).toEqual([false, null])
    for (const what of ['sv/pdf/alone', 'file']) expect((await ask('GET', `/api/people/${layla}/receipts/${id}/${what}`, eva)).body.errors).toMatchObject([{ code: 'checksum-differs' }])
  })

  test('is read by the authority that took it, and by nobody of another, nor by a role without files', async () => {
    const id = await taken()
    const [lena, ville, dag, sten] = await Promise.all(['Lena Ledare', 'Ville Virkailija', 'Dag Skydd', 'Sten Socialarbetare'].map(signIn))
    expect((await shown(id, 'sv', lena)).isIntact).toBe(true)
    const addresses = [`/api/people/${layla}/receipts`, `/api/people/${layla}/receipts/${id}/sv`, `/api/people/${layla}/receipts/${id}/sv/pdf/alone`, `/api/people/${layla}/receipts/${id}/file`]
    for (const address of addresses) {
      expect([address, (await ask('GET', address, ville)).status, (await ask('GET', address, sten)).status]).toEqual([address, 404, 404])
      expect([address, (await ask('GET', address, dag)).status, (await ask('GET', address, undefined)).status]).toEqual([address, 403, 401])
    }
    expect([(await take({}, ville)).status, (await take({}, dag)).status]).toEqual([404, 403])
  })

  test('stays with the authority that took it when the person moves: the next one does not get it with the file', async () => {
    const mira = (await ask('POST', '/api/people', eva, { key: 'mira who moves away', familyName: 'Flyttare', givenNames: 'Mira', born: '1991-01-15', source: 'migri', facts })).body['id'] as string
    const id = await taken({ person: mira, duty: undefined })
    await made.asOwner(`INSERT INTO handover (person_id, to_authority, accepted_at, accepted_by, ground) SELECT ${mira}, authority.id, now(), officer.id, 'consent' FROM authority, officer WHERE authority.code = '905' AND officer.subject = 'demo:ville'`)
    await made.asOwner(`UPDATE responsibility SET holder_code = '905' WHERE person_id = ${mira} AND holder_code = '499'`)
    const ville = await signIn('Ville Virkailija')
    expect((await ask('GET', `/api/people/${mira}`, ville)).status).toBe(200)
    expect((await ask('GET', `/api/people/${mira}/receipts`, ville)).body).toEqual({ receipts: [], more: false, hidden: 0 })
    for (const cookie of [ville, eva]) expect((await ask('GET', `/api/people/${mira}/receipts/${id}/sv`, cookie)).status).toBe(404)
  })

  test('names a sister who is protected since: only whoever works with her sees it; others are told how many there are', async () => {
    const sister = (await ask('POST', '/api/people', eva, { key: 'the sister of layla', familyName: 'Exempel', givenNames: 'Skyddina', born: '1995-01-15', source: 'migri', facts: { ...facts, familyTie: { to: layla, existedBeforeArrival: true } } })).body['id'] as string
    const id = await taken()
    expect((await ask('GET', `/api/people/${layla}/receipts/${id}/file`, eva)).body).toMatchObject({ names: { [sister]: 'Skyddina Exempel' } })
    await made.asOwner(`INSERT INTO non_disclosure (person_id, covers_household, valid_from, source_kind, recorded_at) VALUES (${sister}, false, '2026-11-23', 'population-register', now())`)
    const list = (await ask('GET', `/api/people/${layla}/receipts`, eva)).body as { receipts: { id: string }[]; hidden: number }
    expect([list.receipts.some((one) => one.id === id), list.hidden]).toEqual([false, 1])
    for (const what of ['sv', 'sv/pdf/alone', 'file']) expect((await ask('GET', `/api/people/${layla}/receipts/${id}/${what}`, eva)).status).toBe(404)
    await made.asOwner(`INSERT INTO assignment (person_id, authority_id, officer_id, valid_from, assigned_at) SELECT ${sister}, authority.id, officer.id, '2026-11-23', now() FROM authority, officer WHERE authority.code = '499' AND subject = 'demo:eva'`)
    expect((await shown(id)).isIntact).toBe(true)
    // A receipt taken without sight of her holds nothing of her.
    await made.asOwner(`DELETE FROM assignment WHERE person_id = ${sister}`)
    expect(JSON.stringify((await ask('GET', `/api/people/${layla}/receipts/${await taken()}/file`, eva)).body)).not.toContain('Skyddina')
  })

  test('leaves a record of who took it, who opened it and who printed it', async () => {
    const id = await taken()
    await shown(id)
    await askBytes(`/api/people/${layla}/receipts/${id}/sv/pdf/alone`, eva)
    const events = await made.asOwner<{ event: string }>(`SELECT event FROM audit_event WHERE object_ids @> ARRAY[${id}::bigint] AND event LIKE 'Receipt%' AND person_ids @> ARRAY[${layla}::bigint] ORDER BY id`)
    expect(events.map((one) => one.event)).toEqual(['ReceiptTaken', 'ReceiptRead', 'ReceiptPrinted'])
  })
})

describe('the law changes after a receipt was taken', () => {
  /** As if it had been taken while this installation ran an older release, by which plans were reviewed every three months. */
  async function takenByOlder(): Promise<{ id: string; receipt: Receipt }> {
    const { body } = await ask('GET', `/api/people/${layla}/receipts/${await taken()}/file`, eva)
    const { checksum: _, ...content } = body as unknown as Receipt
    const again = await releases.run(olderLaw, content.case)
    if (!again.ok) throw new Error(again.reason)
    const receipt = sealed({ ...content, lawRelease: olderRelease, lawChecksum: olderLaw.checksum, answer: again.answer })
    await made.asOwner(`INSERT INTO law_release (release, checksum) VALUES ('${olderRelease}', repeat('0', 64)) ON CONFLICT DO NOTHING`)
    await made.asOwner('INSERT INTO law_module (checksum, release, module) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [olderLaw.checksum, olderRelease, olderLaw.text])
    const [row] = await made.asOwner<{ id: string }>(`
      INSERT INTO receipt (person_id, authority_id, request_key, asked_on, law_checksum, law_release, document, checksum, taken_at, taken_by)
      SELECT $1::bigint, authority.id, $2, $3::date, $4, $5, $6, $7, '2026-02-01T08:00:00Z', officer.id FROM authority, officer WHERE authority.code = '499' AND subject = 'demo:eva' RETURNING id::text AS id`,
    [layla, `older ${++keys}`, receipt.asOf, olderLaw.checksum, olderRelease, JSON.stringify(receipt), receipt.checksum])
    return { id: row!.id, receipt }
  }

  test('by its own release it is the same to the letter; the release of today shows the difference, and the receipt is not altered', async () => {
    const { id, receipt } = await takenByOlder()
    const { check, page, isIntact } = await shown(id)
    expect([check!.own, check!.ownRelease, check!.nowRelease, check!.isOwnNow, isIntact]).toEqual(['same', olderRelease, lawRelease, false, true])
    expect(check!.now).toContainEqual<Difference>({ what: 'En annan tidsfrist', about: 'Se över planen', before: 'senast 1.2.2027', after: 'senast 1.5.2027' })
    expect(wordsOf(page)).toContain('senast 1.2.2027')
    expect((await ask('GET', `/api/people/${layla}/receipts/${id}/file`, eva)).body).toEqual(JSON.parse(JSON.stringify(receipt)))
  })

  test('anybody may check a file of it: the same, and the difference', async () => {
    const { receipt } = await takenByOlder()
    const { status, body } = await ask('POST', '/api/receipts/check', undefined, { receipt, language: 'fi' })
    expect([status, (body['check'] as Check).own, (body['check'] as Check).today]).toEqual([200, 'same', null])
    expect((body['check'] as Check).now).toContainEqual(expect.objectContaining({ what: 'Eri määräaika', before: 'viimeistään 1.2.2027', after: 'viimeistään 1.5.2027' }))
  })

  test('a release that this installation has never run is said to be not here', async () => {
    const { receipt } = await takenByOlder()
    const { body } = await ask('POST', '/api/receipts/check', undefined, { receipt: sealed({ ...receipt, lawChecksum: 'd'.repeat(64) }), language: 'sv' })
    expect((body['check'] as Check).own).toBe('not-here')
  })

  test.each([
    ['an amount of days', (text: string) => text.replaceAll('2027-02-01', '2027-03-01'), 'receipt.checksum', 'checksum-differs'],
    ['the checksum itself', (text: string) => text.replace(/"checksum":"[0-9a-f]{8}/, '"checksum":"00000000'), 'receipt.checksum', 'checksum-differs'],
    ['everything', () => '{}', 'receipt', 'not-a-receipt'],
  ])('one in which somebody has changed %s is refused by name', async (_, change, path, code) => {
    const { receipt } = await takenByOlder()
    const { status, body } = await ask('POST', '/api/receipts/check', undefined, { receipt: JSON.parse(change(JSON.stringify(receipt))) as unknown, language: 'sv' })
    expect([status, body.errors]).toMatchObject([400, [{ path, code }]])
    if (code === 'checksum-differs') expect(JSON.stringify(body)).toContain('checksum does not match')
  })
})

describe('a receipt of an example', () => {
  const file = { asOf: '2026-11-23', people: [{ id: 'p1', born: '1990-05-01', ...facts }] }

  test('is made and printed without being stored', async () => {
    const before = await made.asOwner('SELECT count(*) FROM receipt')
    const { status, body } = await ask('POST', '/api/receipts', undefined, { case: file, person: 'p1', duty: review, language: 'en' })
    expect([status, (body['page'] as ReceiptPage).title]).toEqual([200, 'Receipt: Review the plan'])
    expect(body['receipt']).toMatchObject({ lawRelease, lawChecksum: ownLaw().checksum, person: 'p1', duty: review })
    const pdf = await readPdf((await askBytes('/api/receipts/pdf', undefined, { case: file, person: 'p1', language: 'sv' })).bytes)
    expect([pdf.title, pdf.pages.length]).toEqual(['Kvitto: det här svarar lagen', 1])
    expect(await made.asOwner('SELECT count(*) FROM receipt')).toEqual(before)
    expect((await ask('POST', '/api/receipts/check', undefined, { receipt: body['receipt'], language: 'sv' })).body['check']).toMatchObject({ own: 'same', now: [] })
  })

  test.each([
    ['a fault in the case', { ...file, asOf: 'tomorrow' }, 'p1', { path: 'asOf', code: 'not-a-day' }],
    ['a day before the earliest known law', { ...file, asOf: '2011-08-31' }, 'p1', { path: 'asOf', code: 'before-known-law' }],
    ['somebody who is not in it', file, 'p2', { path: 'person', code: 'no-such-person' }],
    ['more people than fit', { ...file, people: Array.from({ length: 21 }, (_, at) => ({ id: `p${at}`, born: '1990-05-01' })) }, 'p1', { path: 'case.people', code: 'too-many-people' }],
  ])('is refused for %s', async (_, given, person, fault) => {
    const { status, body } = await ask('POST', '/api/receipts', undefined, { case: given, person, language: 'sv' })
    expect([status, body.errors]).toMatchObject([400, [fault]])
  })

  test('nested deeper than a case can be, it is refused and not worked on', async () => {
    const { status } = await ask('POST', '/api/receipts', undefined, { case: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown, person: 'p1', language: 'sv' }).catch(() => ({ status: 400 }))
    expect(status).toBe(400)
  })
})
