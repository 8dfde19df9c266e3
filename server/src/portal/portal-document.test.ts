import type { PortalPerson } from '@kotostig/api/portal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../caller.ts'
import { stoppedClock } from '../clock.ts'
import { makeAuthority, makeFamilyTie, makeOfficer, makePerson, type MadeAuthority } from '../dev/people.ts'
import { readPdf } from '../dev/pdf-text.ts'
import { makeTestApp, testSecret, type TestApp } from '../dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import type { FeeDocument } from '../fee/fee-document.ts'
import { makeSessions } from '../session/session.ts'

let world: TestDatabase
let app: TestApp
let korsholm: MadeAuthority
let vasa: MadeAuthority
let eva: Officer
let layla: string
const clock = stoppedClock('2026-11-23T08:00:00Z')
beforeAll(async () => {
  world = await makeTestDatabase()
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  eva = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Eva Handläggare' })
  layla = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Layla' })
  await world.asOwner(`INSERT INTO portal_switch (authority_id, is_on, reason, decided_at) VALUES ($1, true, 'Beslut 12 §', '2026-05-01T09:00:00Z')`, [korsholm.id])
  app = await makeTestApp({ database: world.database, clock, isDemonstration: false })
})
afterAll(async () => {
  await app.close()
  await world.remove()
})

/** A telephone that opens the page of somebody, or of a child for whoever has custody. */
async function phoneOf(person: string, guardian: string | null = null) {
  const { portal } = makeSessions(testSecret)
  const { token, hash } = portal.newDevice()
  const [one] = await world.asOwner<{ id: string }>(`
    WITH device AS (INSERT INTO portal_device (person_id, token_hash, pin_salt, pin_hash, enrolled_at, used_at) VALUES ($1, $2, '', '', '2026-11-01T09:00:00Z', '2026-11-01T09:00:00Z') RETURNING id)
    INSERT INTO portal_access (device_id, person_id, authority_id, acts_as, holder_id, granted_at) SELECT id, $3, $4, $5, $6, '2026-11-01T09:00:00Z' FROM device RETURNING device_id::text AS id`, [guardian ?? person, hash, person, korsholm.id, guardian === null ? 'self' : 'guardian', guardian])
  const session = await world.database.write((tx) => portal.start(tx, one!.id, clock))
  const get = (url: string) => app.app.inject({ method: 'GET', url, cookies: { kotostig_portal: session, kotostig_portalDevice: token } })
  return {
    mine: async () => (await get('/api/portal/mine')).json<{ people: PortalPerson[] }>().people,
    async paper(url: string) {
      const reply = await get(`/api/portal/paper/${url}`)
      return { status: reply.statusCode, text: reply.statusCode === 200 ? (await readPdf(reply.rawPayload)).pages.join('\n').replace(/[\u2066-\u2069]/g, '') : '' }
    },
  }
}

/** A closed assessment with a referral, a handover to Vasa and a decision on a fee, as officers have made them. */
async function papersOf(person: string, authority: MadeAuthority): Promise<Record<'assessment' | 'open' | 'referral' | 'handover' | 'fee', string>> {
  const name = { kind: 'municipality', nameSv: authority.nameSv, nameFi: authority.nameFi }
  const content = { format: 1, kind: 'handover-capsule', from: name, to: { kind: 'municipality', nameSv: 'Vasa', nameFi: 'Vaasa' }, sentOn: '2026-11-20', sentBy: 'Eva Handläggare', person: { name: 'Layla Haddad', born: '1990-05-14', caseNumber: 'K1' }, languages: [], basis: 'consent',
    consent: { on: '2026-11-19', way: 'interpreted', language: 'ar' }, necessity: '', plan: null, assessment: null, notes: [{ on: '2026-11-02', kind: 'own-note', said: '', judged: 'Hemlig bedömning', by: 'Eva Handläggare' }], attachments: [], contact: '044 000 1234', message: 'Hemligt meddelande' }
  const decision: FeeDocument = { format: 1, kind: 'fee-decision', language: 'fi', number: 1, outcome: 'charged', cents: 5_670, dueOn: '2026-12-14', decidedOn: '2026-11-20', decidedBy: 'Eva Handläggare', contact: '044 000 1234', authority: { ...name, code: authority.code }, person: { name: 'Layla Haddad', born: '1990-05-14', caseNumber: 'K1' },
    meeting: { purpose: 'plan', day: '2026-11-10', time: '09:30', place: 'Virastotalo', interpreter: 'ar' }, cost: { cents: 7_000, source: 'Lasku' }, cap: null, conditions: [], judged: [], told: { fee: true, cancelling: true, language: 'ar', way: 'interpreted', isUnderstood: true }, reasons: 'Tulkki oli paikalla.', heard: { was: true, words: 'Unohdin.' },
    rectification: { words: 'Oikaisua vaaditaan lautakunnalta.', from: '2026-01-01', source: 'Lautakunta' }, replaces: null }
  const [made] = await world.asOwner<Record<'assessment' | 'open' | 'referral' | 'handover' | 'fee', string>>(`
    WITH closed AS (INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by, closed_on, closed_at, closed_by, outcome) VALUES ($1, $2, $3, 'assessment', '2026-10-01', '2026-10-01T08:00:00Z', $4, '2026-10-20', '2026-10-20T08:00:00Z', $4, 'plan') RETURNING id),
    begun AS (INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by) VALUES ($1, $2, $3 || ' again', 'assessment', '2026-11-01', '2026-11-01T08:00:00Z', $4) RETURNING id),
    said AS (INSERT INTO assessment_answer (assessment_id, topic, number, said, choices, source_kind, answered_at, answered_by, written_in) SELECT id, 'educationWorkExperience', 1, 'Undersköterska i fyra år', '{}', 'person', '2026-10-01T08:00:00Z', $4, 'sv' FROM closed),
    measure AS (INSERT INTO referral (assessment_id, request_key, measure, referred_to, referred_on, referred_by) SELECT id, $3, 'languageDetail', 'Vasa yrkesinstitut', '2026-10-05', $4 FROM closed RETURNING id),
    handed AS (INSERT INTO capsule (person_id, from_authority, to_authority, request_key, basis, consent_on, consent_way, consent_language, content, checksum, sent_on, sent_at, sent_by) VALUES ($1, $2, $5, $3, 'consent', '2026-11-19', 'interpreted', 'ar', $6, repeat('b', 64), '2026-11-20', '2026-11-20T08:00:00Z', $4) RETURNING id),
    missed AS (INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, state, absence, created_at, created_by, changed_at, changed_by) VALUES ($1, $2, $3, 'plan', '2026-11-10T07:30:00Z', 60, 'Virastotalo', 'on-site', $4, 'not-come', 'unknown', '2026-11-01T08:00:00Z', $4, '2026-11-10T12:00:00Z', $4) RETURNING id),
    decided AS (INSERT INTO fee_decision (person_id, meeting_id, authority_id, request_key, number, outcome, charged_cents, due_on, decided_on, decided_at, decided_by, document, checksum) SELECT $1, id, $2, $3, 1, 'charged', 5670, '2026-12-14', '2026-11-20', '2026-11-20T08:00:00Z', $4, $7, repeat('c', 64) FROM missed RETURNING id)
    SELECT closed.id::text AS assessment, begun.id::text AS open, measure.id::text AS referral, handed.id::text AS handover, decided.id::text AS fee FROM closed, begun, measure, handed, decided`,
  [person, authority.id, `papers of ${person} ${authority.id}`, eva.officerId, authority === vasa ? korsholm.id : vasa.id, JSON.stringify(content), JSON.stringify(decision)])
  return made!
}

describe('Among the documents of the own page', () => {
  test('stand the summary of a closed assessment, a referral, the receipt of a handover and a decision on a fee, each as PDF beside her language, without what officers wrote for each other', async () => {
    const amina = await makePerson(world.database, korsholm, { family: 'Dokument', given: 'Amina' })
    const ids = await papersOf(amina, korsholm)
    const phone = await phoneOf(amina)
    const [mine] = await phone.mine()
    expect(mine!.papers.map(({ kind, id, on, about, to, language, cents, dueOn }) => ({ kind, id, on, about, to: to?.nameSv ?? null, language, cents, dueOn }))).toEqual([
      { kind: 'fee', id: ids.fee, on: '2026-11-20', about: '', to: null, language: 'fi', cents: 5_670, dueOn: '2026-12-14' }, { kind: 'handover', id: ids.handover, on: '2026-11-20', about: '', to: 'Vasa', language: null, cents: null, dueOn: null },
      { kind: 'assessment', id: ids.assessment, on: '2026-10-20', about: '', to: null, language: null, cents: null, dueOn: null }, { kind: 'referral', id: ids.referral, on: '2026-10-05', about: 'Vasa yrkesinstitut', to: null, language: null, cents: null, dueOn: null },
    ])
    expect(JSON.stringify(mine)).not.toContain('Hemlig')
    for (const [url, words] of [
      [`assessment/${ids.assessment}/sv/ar`, ['Undersköterska i fyra år', 'Bedömning av']], [`referral/${ids.referral}/sv/ti`, ['Vasa yrkesinstitut']], [`handover/${ids.handover}/sv/ar`, ['Kvitto på överlämning', 'Det förklarades på arabiska', '2.11.2026']],
      [`fee/${ids.fee}/fi/ar`, ['56,70', '14.12.2026', 'Oikaisua vaaditaan lautakunnalta']], [`fee/${ids.fee}/fi/alone`, ['Unohdin']],
    ] as const) {
      const { status, text } = await phone.paper(`${amina}/${url}`)
      expect([url, status]).toEqual([url, 200])
      for (const word of words) expect(text.replaceAll(/\s/g, ''), url).toContain(word.replaceAll(/\s/g, ''))
      expect(text).not.toContain('Hemlig')
    }
    expect((await world.asOwner(`SELECT FROM audit_event WHERE event = 'PortalDocumentMade' AND person_ids = ARRAY[$1::bigint] AND object_ids = ARRAY[$2::bigint] AND details ->> 'paper' = 'fee'`, [amina, ids.fee])).length).toBe(2)
  })
  test('a decision that a later one has replaced says so', async () => {
    const amina = await makePerson(world.database, korsholm, { family: 'Dokument', given: 'Asha' })
    const { fee } = await papersOf(amina, korsholm)
    await world.asOwner(`INSERT INTO fee_decision (person_id, meeting_id, authority_id, request_key, number, outcome, decided_on, decided_at, decided_by, document, checksum)
      SELECT person_id, meeting_id, authority_id, 'replaces ' || id, 2, 'not-charged', '2026-11-22', '2026-11-22T08:00:00Z', decided_by, document, checksum FROM fee_decision WHERE id = $1`, [fee])
    const [mine] = await (await phoneOf(amina)).mine()
    expect(mine!.papers.filter((one) => one.kind === 'fee').map(({ on, cents, isReplaced }) => ({ on, cents, isReplaced }))).toEqual([{ on: '2026-11-22', cents: null, isReplaced: false }, { on: '2026-11-20', cents: 5_670, isReplaced: true }])
  })
  test('stands nothing that is not finished, not hers, or of an authority that has not switched the page on; a decision is had in its own language alone', async () => {
    const amina = await makePerson(world.database, korsholm, { family: 'Dokument', given: 'Amal' })
    const ids = await papersOf(amina, korsholm)
    const elsewhere = await papersOf(amina, vasa)
    const phone = await phoneOf(amina)
    const others = await papersOf(layla, korsholm)
    expect((await phone.mine())[0]!.papers.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(['assessment', 'fee', 'handover', 'referral'].map((kind) => `${kind} ${ids[kind as keyof typeof ids]}`))
    for (const url of [`${amina}/assessment/${ids.open}`, `${amina}/assessment/${elsewhere.assessment}`, `${amina}/fee/${elsewhere.fee}`, `${amina}/fee/${others.fee}`, `${amina}/handover/${others.handover}`, `${amina}/referral/${others.referral}`, `${layla}/fee/${others.fee}`, `${layla}/assessment/${others.assessment}`]) {
      for (const language of ['sv', 'fi']) expect([url, (await phone.paper(`${url}/${language}/alone`)).status]).toEqual([url, 404])
    }
    expect((await phone.paper(`${amina}/fee/${ids.fee}/sv/alone`)).status).toBe(400)
    expect((await app.app.inject({ method: 'GET', url: `/api/portal/paper/${amina}/fee/${ids.fee}/fi/alone` })).statusCode).toBe(401)
  })
  test('whoever has custody sees a referral and a handover of the child, and not what the child has told', async () => {
    const child = await makePerson(world.database, korsholm, { family: 'Haddad', given: 'Rami' })
    await world.asOwner(`UPDATE person SET born = '2012-01-01' WHERE id = $1`, [child])
    await makeFamilyTie(world.database, child, layla)
    const ids = await papersOf(child, korsholm)
    const phone = await phoneOf(child, layla)
    expect((await phone.mine()).find((one) => one.id === child)!.papers.map((one) => one.kind)).toEqual(['handover', 'referral'])
    for (const paper of [`assessment/${ids.assessment}/sv`, `fee/${ids.fee}/fi`]) expect((await phone.paper(`${child}/${paper}/alone`)).status).toBe(404)
    expect((await phone.paper(`${child}/referral/${ids.referral}/fi/so`)).status).toBe(200)
  })
})
