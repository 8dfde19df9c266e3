/**
 * The sweep: every request there is, by every role at every authority, around the day on which a person moves. Whoever has no
 * link to a person gets neither name, identity code, case number nor id in any reply. A new request must be added here.
 */
import { derive, lawRelease, readCaseFile } from '@kotostig/law'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from './app.ts'
import type { Officer, Role } from './caller.ts'
import type { AuditName } from './audit.ts'
import { capsuleRequests } from './capsule/capsule.sweep.ts'
import { stoppedClock, type Clock } from './clock.ts'
import { sql } from './db/tx.ts'
import { personIn, smallCase } from './dev/cases.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeOfficer, makePerson, makeProtected, type MadeAuthority } from './dev/people.ts'
import { ask, signIn } from './dev/signed-in.ts'
import { makeTestApp, testSecret, type TestApp } from './dev/test-app.ts'
import { makeTestDatabase, type TestDatabase } from './dev/test-database.ts'
import { startDocuments } from './document/document.ts'
import { rederive } from './duty/duty.ts'
import { feeRequests, keepFee } from './fee/fee.sweep.ts'
import { intakeRequests, keepIntake } from './intake/intake.sweep.ts'
import { keepLaw, recordLawRelease } from './law/law.ts'
import { ownLaw } from './law/law-module.ts'
import { startReleases } from './law/releases.ts'
import { keepMessage, messageRequests } from './message/message.sweep.ts'
import { keepMeeting, meetingRequests } from './meeting/meeting.sweep.ts'
import { administrationRequests } from './office/administration.sweep.ts'
import { rehearsalRequests } from './rehearsal/rehearsal.sweep.ts'
import { portalRequests } from './portal/portal.sweep.ts'
import { whyFor } from './portal/portal-whys.ts'
import { planRequests } from './plan/plan.sweep.ts'
import { reminderRequests } from './reminder/reminder.sweep.ts'
import { sealed, type Receipt } from './receipt/receipt.ts'
import type { Provider } from './session/provider.ts'
import { makeSessions } from './session/session.ts'
import { takeoverRequests } from './takeover/takeover.sweep.ts'

const away: Provider = { begin: () => Promise.reject(new Error('away')), finish: () => Promise.reject(new Error('away')), end: () => Promise.resolve(null) }
const roles: Role[] = ['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator']
const days = { yesterday: '2026-05-31', today: '2026-06-01', tomorrow: '2026-06-02' } as const
const clockOn = (day: string): Clock => stoppedClock(`${day}T09:00:00Z`)

type Secret = { id: string; family: string; given: string; code: string; caseNumber: string }
const inName = ({ family, given, id, caseNumber }: Secret): string[] => [family, given, id, caseNumber]

let world: TestDatabase
const apps = new Map<string, TestApp>()
let korsholm: MadeAuthority
let vasa: MadeAuthority
let mover: Secret
let hidden: Secret
let sister: string
let officers: Officer[]
let herself: Officer
let brother: Officer
let ownOfHidden: Officer

async function makeSecret(openedBy: MadeAuthority, names: Pick<Secret, 'family' | 'given' | 'code' | 'caseNumber'>): Promise<Secret> {
  const id = await makePerson(world.database, openedBy, names)
  await world.asOwner('UPDATE person SET case_number = $2 WHERE id = $1', [id, names.caseNumber])
  await world.asOwner(`INSERT INTO identity_code (person_id, code, valid_from, source_kind, recorded_at) VALUES ($1, $2, '1990-05-01', 'population-register', '2026-01-01T00:00:00Z')`, [id, names.code])
  return { id, ...names }
}
/** A refugee with an opened case, so that there are duties and questions to show. */
async function livesIn(person: string, ...homes: [code: string, from: string, to: string | null][]): Promise<void> {
  await world.database.write(async (tx) => {
    await tx.write(sql`INSERT INTO residence (person_id, kind, ground, valid_from, source_kind, recorded_at) VALUES (${person}::bigint, 'permit', 'quota', '2026-02-01', 'migri', '2026-02-01T09:00:00Z')`)
    await tx.write(sql`INSERT INTO act (person_id, kind, valid_from, estimated_need, source_kind, recorded_at) VALUES (${person}::bigint, 'contact', '2026-02-02', true, 'own-work', '2026-02-02T09:00:00Z')`)
    for (const [code, from, to] of homes) {
      await tx.write(sql`INSERT INTO home_municipality (person_id, code, valid_from, valid_to, source_kind, recorded_at) VALUES (${person}::bigint, ${code}, ${from}, ${to}::date, 'population-register', '2026-02-02T09:00:00Z')`)
    }
  })
}

/** What an authority has written and keeps: secret from every other, also from the one that the person moves to. */
const ofKorsholm = 'Korsholmskanotisen'
function receiptFor(id: string): Receipt {
  const file = { asOf: '2026-02-03', people: [personIn('499', { id })] }
  const read = readCaseFile(file)
  if (!read.ok) throw new Error('the case of the sweep is wrong')
  return sealed({ format: 1, kind: 'receipt', lawRelease, lawChecksum: ownLaw().checksum, asOf: file.asOf, person: id, case: file, names: { [id]: ofKorsholm }, said: {}, answer: derive(read.case, { why: true }) })
}
async function keptBy(authority: MadeAuthority): Promise<void> {
  const writer = await makeOfficer(world.database, authority, 'caseworker', { name: 'Skrivaren', when: { from: '2026-01-01', to: '2026-02-01' } })
  await world.asOwner(`INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by) VALUES ($1, $2, 'assessment of another', 'assessment', '2026-02-03', '2026-02-03T09:00:00Z', $3)`, [sister, authority.id, writer.officerId])
  await world.asOwner(`INSERT INTO plan (person_id, authority_id, request_key, begun_on, begun_at, begun_by) VALUES ($1, $2, 'plan of another', '2026-02-03', '2026-02-03T09:00:00Z', $3)`, [sister, authority.id, writer.officerId])
  for (const { id, family, given, code } of [mover, hidden]) {
    await keepMessage(world, { id, family, officer: writer.officerId, authority: authority.id })
    await keepIntake(world, { id, family, given, code, officer: writer.officerId, authority: authority.id })
    await world.asOwner(`
      WITH made AS (INSERT INTO assessment (person_id, authority_id, request_key, kind, begun_on, begun_at, begun_by) VALUES ($1, $2, $3, 'assessment', '2026-02-03', '2026-02-03T09:00:00Z', $4) RETURNING id)
      INSERT INTO assessment_answer (assessment_id, topic, number, said, choices, source_kind, answered_at, answered_by) SELECT id, 'literacy', 1, $5, '{}', 'person', '2026-02-03T09:00:00Z', $4 FROM made`, [id, authority.id, `assessment of ${id}`, writer.officerId, family])
    await world.asOwner(`INSERT INTO note (person_id, authority_id, request_key, kind, held_on, said, judged, search_key, written_at, written_by) VALUES ($1, $2, $3, 'phone', '2026-02-03', $4, '', 'svep', '2026-02-03T09:00:00Z', $5)`, [id, authority.id, `note of ${id}`, ofKorsholm, writer.officerId])
    await world.asOwner(`
      WITH made AS (INSERT INTO attachment (person_id, authority_id, request_key, file_name, kind, byte_count, sha256, sent_at, sent_by)
        VALUES ($1, $2, $3, $4, 'text', 18, repeat('a', 64), '2026-02-03T09:00:00Z', $5) RETURNING id)
      INSERT INTO attachment_content (attachment_id, bytes) SELECT id, convert_to($6, 'UTF8') FROM made`, [id, authority.id, `document of ${id}`, `${ofKorsholm}.txt`, writer.officerId, ofKorsholm])
    await keepMeeting(world, { id, family, officer: writer.officerId, authority: authority.id, with: id === hidden.id ? sister : undefined })
    await keepFee(world, { id, family, officer: writer.officerId, authority: authority.id })
    const receipt = receiptFor(id)
    await world.asOwner(`
      WITH made AS (INSERT INTO receipt (person_id, authority_id, request_key, asked_on, law_checksum, law_release, document, checksum, taken_at, taken_by)
        VALUES ($1, $2, $3, '2026-02-03', $4, $5, $6, $7, '2026-02-03T09:00:00Z', $8) RETURNING id)
      INSERT INTO receipt_person (receipt_id, person_id) SELECT id, $1 FROM made`, [id, authority.id, `receipt of ${id}`, receipt.lawChecksum, lawRelease, JSON.stringify(receipt), receipt.checksum, writer.officerId])
  }
}

beforeAll(async () => {
  world = await makeTestDatabase()
  await recordLawRelease(world.database, lawRelease)
  await world.database.write((tx) => keepLaw(tx, lawRelease))
  // Ids that stand in no reply by accident.
  await world.asOwner('ALTER TABLE person ALTER COLUMN id RESTART WITH 731000000001')
  for (const day of Object.values(days)) apps.set(day, await makeTestApp({ database: world.database, clock: clockOn(day), provider: away }))
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  const others = [await makeAuthority(world.database, 'municipality', '598', 'Jakobstad'), await makeAuthority(world.database, 'welfare-area', '16', 'Mellersta Österbotten')]

  mover = await makeSecret(korsholm, { family: 'Hemlighetsson', given: 'Sekretessia', code: '020390-731H', caseNumber: 'K26-731731' })
  hidden = await makeSecret(korsholm, { family: 'Spärrmarkling', given: 'Skyddina', code: '010190-732L', caseNumber: 'K26-732732' })
  sister = await makePerson(world.database, korsholm, { family: 'Syskonlund', given: 'Syster' })
  await makeFamilyTie(world.database, sister, mover.id)
  await livesIn(mover.id, ['499', '2026-02-02', days.yesterday], ['905', days.today, null])
  await livesIn(hidden.id, ['499', '2026-02-02', null])
  await livesIn(sister, ['499', '2026-02-02', null])
  await makeProtected(world.database, hidden.id, { from: '2026-01-01' })
  await keptBy(korsholm)

  officers = []
  for (const authority of [korsholm, vasa, ...others]) for (const role of roles) officers.push(await makeOfficer(world.database, authority, role))
  herself = await makeOfficer(world.database, vasa, 'lead', { name: 'Hon Själv', person: mover.id })
  brother = await makeOfficer(world.database, korsholm, 'lead', { name: 'En Bror', person: sister })
  ownOfHidden = await makeOfficer(world.database, korsholm, 'caseworker', { name: 'Egen Handläggare' })
  await makeAssignment(world.database, hidden.id, ownOfHidden)
  officers.push(herself, brother, ownOfHidden)
  // A rehearsal of each authority that found something about both, as if their people had been others when it was made.
  for (const { id, authority } of [officers.find((one) => one.authority === korsholm && one.role === 'lead')!, officers.find((one) => one.authority === vasa && one.role === 'lead')!].map(({ officerId, authority }) => ({ id: officerId, authority }))) {
    await world.asOwner(`
      WITH made AS (INSERT INTO rehearsal (authority_id, officer_id, request_key, proposal, looked_on, law_release, begun_at, finished_at, people_total, people_done)
        VALUES ($1, $2, $3, 'plan-always-2027', '2027-01-01', $4, '2026-05-30T09:00:00Z', '2026-05-30T09:01:00Z', 2, 2) RETURNING id)
      INSERT INTO rehearsal_difference (rehearsal_id, kind, subject, person_id, number) SELECT made.id, 'duty-comes', 'plan.make', unnest(ARRAY[$5, $6]::bigint[]), 0 FROM made`, [authority.id, id, `rehearsal ${authority.code}`, lawRelease, mover.id, hidden.id])
  }
}, 180_000)
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await world.remove()
})

type Request = { url?: string; payload?: object }
/** Each request with everything one might try, for one person. Whoever may, is stopped by the version: the world stays as it is. */
/** What costs much and answers everybody alike is tried by one officer on each day. */
const costly: ReadonlySet<string> = new Set(['POST /api/portal/demonstration', 'POST /api/receipts/pdf'])

const requests: Record<string, (about: Secret, officer: Officer, day: string) => Request[]> = {
  'POST /api/determinations': () => [{ payload: smallCase() }],
  'GET /api/law/book': () => [{}],
  'GET /api/law/book/:act/:section': () => [{ url: '/api/law/book/681-2023/14' }],
  'GET /api/law/calendar/:kind/:file': () => [{ url: '/api/law/calendar/municipality/sv.ics' }],
  'GET /api/responsibility-map/:day/:municipality': () => [{ url: '/api/responsibility-map/2026-11-23/499' }],
  'GET /api/health': () => [{}],
  'GET /api/ready': () => [{}],
  'GET /api/session': () => [{}],
  'POST /api/demonstration/session': () => [{ payload: { account: '1' } }],
  'GET /api/sign-in': () => [{}],
  'GET /api/sign-in/callback': () => [{ url: '/api/sign-in/callback?code=x&state=y' }],
  'POST /api/session/role': (_about, officer) => [{ payload: { role: officer.roleId } }],
  'GET /api/schema/case-file.json': () => [{}],
  'GET /api/schema/determination.json': () => [{}],
  'GET /api/openapi.json': () => [{}],
  'GET /api/today/:whose': () => [{ url: '/api/today/mine' }, { url: '/api/today/team' }],
  'GET /api/today/:whose/:after': () => ['mine', 'team'].map((whose) => ({ url: `/api/today/${whose}/0_2000-01-01_1` })),
  'POST /api/today/find': ({ family, code, caseNumber }) => [family, code, caseNumber, '1.5.1990'].map((text, at) => ({ payload: { whose: at % 2 === 0 ? 'team' : 'mine', text } })),
  'GET /api/handovers/awaiting/:after': () => [{ url: '/api/handovers/awaiting/0' }],
  'GET /api/municipality': () => [{}],
  'POST /api/municipality/conditions': () => [{ payload: { kind: 'agreement', from: '2400-01-01', to: null, note: '' } }],
  'POST /api/municipality/conditions/withdraw': () => [{ payload: { condition: '999999', reason: 'the sweep tries this' } }],
  'POST /api/municipality/conditions/review': () => [{ payload: { condition: '999999', on: '2026-01-01', note: '' } }],
  'GET /api/municipalities/:municipality/practice/:day': (_about, _officer, day) => [{ url: `/api/municipalities/499/practice/${day}` }],
  'GET /api/arrangements': () => [{}],
  'POST /api/arrangements': () => [{ payload: { receiver: { kind: 'municipality', code: '499' }, tasks: ['placement'], from: '2400-01-01', to: '2300-01-01', reviewOn: null, decision: 'the sweep tries this', decidedOn: '2026-01-01' } }],
  'POST /api/arrangements/change': () => [{ payload: { arrangement: '999999', to: null, reviewOn: null, reason: 'the sweep tries this' } }],
  'POST /api/arrangements/withdraw': () => [{ payload: { arrangement: '999999', reason: 'the sweep tries this' } }],
  'GET /api/contact-unit': () => [{}],
  'POST /api/contact-unit': () => [{ payload: { nameSv: 'Enhet', nameFi: 'Yksikkö', phone: '', email: '', address: '', from: '2400-01-01' } }],
  'POST /api/contact-unit/end': () => [{ payload: { lastDay: '2020-01-01' } }],
  'GET /api/readings/:act/:section': () => [{ url: '/api/readings/681-2023/14' }],
  'GET /api/readings': () => [{}],
  'POST /api/readings': () => [{ payload: { norm: 'review.cause', said: 'the sweep tries this', reason: 'the sweep tries this', from: '2400-01-01' } }],
  'GET /api/radar': () => [{}],
  'GET /api/radar/:kind/:about': () => ['duty-without-holder/assessment.start', 'two-holders/unaccompanied-support', 'holder-ceased/integration-services'].map((line) => ({ url: `/api/radar/${line}` })),
  'GET /api/calendar': () => [{}],
  'POST /api/calendar/reminders': () => [{ payload: { id: '999999', change: 'done' } }],
  'GET /api/authorities/:kind/:code/calendar/:file': () => [{ url: '/api/authorities/municipality/499/calendar/sv.ics' }],
  'POST /api/people/search': ({ family, given, code, caseNumber }) => [family, given, code, caseNumber, '1990-05-01', '1.5.1990'].map((text) => ({ payload: { text } })),
  ...planRequests,
  'POST /api/people': ({ family, given, code }) => [{ payload: { key: 'the sweep tries this', familyName: family, givenNames: given, born: `19${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}`, identityCode: code, source: 'own-work', facts: {} } }],
  'POST /api/people/import/check': () => [{ payload: { text: '{"asOf":"2026-06-01","people":[{"id":"p1","born":"1990-05-01"}]}' } }],
  'POST /api/people/import': ({ family, given, code }) => [{
    payload: { key: 'the sweep tries this', text: JSON.stringify({ asOf: '2026-06-01', people: [{ id: 'p1', born: `19${code.slice(4, 6)}-${code.slice(2, 4)}-${code.slice(0, 2)}` }] }), names: [{ familyName: family, givenNames: given, identityCode: code }] },
  }],
  'GET /api/people/:id': ({ id }) => [{ url: `/api/people/${id}` }, { url: `/api/people/${sister}` }],
  'GET /api/people/:id/known/:at': ({ id }, _officer, day) => [{ url: `/api/people/${id}/known/${day}T08:00` }, { url: `/api/people/${sister}/known/2026-03-01T08:00` }],
  'GET /api/people/:id/case-file': ({ id }) => [{ url: `/api/people/${id}/case-file` }, { url: `/api/people/${sister}/case-file` }],
  'POST /api/facts': ({ id }) => [{ payload: { person: id, version: 9_999, fact: 'vulnerable', value: true, source: 'own-work' } }],
  'POST /api/facts/withdraw': ({ id }) => [{ payload: { person: id, version: 9_999, table: 'residence', row: '1', reason: 'the sweep tries this' } }],
  'POST /api/people/details': ({ id }) => [{ payload: { person: id, version: 9_999, source: 'own-work', kind: 'language', value: { language: 'prs', isSpoken: true, isRead: true, needsInterpreter: true } } }],
  'POST /api/people/merge/compare': ({ id }) => [{ payload: { stays: sister, absorbed: id } }, { payload: { stays: id, absorbed: sister } }],
  'POST /api/people/merge': ({ id }) => [{ payload: { stays: sister, absorbed: id, staysVersion: 9_999, absorbedVersion: 9_999, aside: [], reason: 'the sweep tries this' } }],
  'POST /api/people/part': ({ id }) => [{ payload: { person: id, merge: '1', version: 9_999, reason: 'the sweep tries this' } }],
  'POST /api/people/similar': ({ family, given }) => [{ payload: { familyName: family, givenNames: given, born: '1990-05-01' } }],
  'GET /api/people/:id/extract': ({ id }) => [{ url: `/api/people/${id}/extract` }, { url: `/api/people/${sister}/extract` }],
  'GET /api/officers': () => [{}],
  'POST /api/assignments': ({ id }, officer, day) => [{ payload: { people: [id], officer: officer.officerId, from: day } }],
  'POST /api/audit': ({ id, caseNumber }, _officer, day) => [{ payload: { from: '2026-01-01', to: day } }, { payload: { person: id, from: '2026-01-01', to: day } }, { payload: { caseNumber, from: '2026-01-01', to: day } }],
  'GET /api/team/without-officer': () => [{}],
  'GET /api/officers/:id/people': (_about, officer) => [{ url: `/api/officers/${officer.officerId}/people` }, { url: `/api/officers/${ownOfHidden.officerId}/people` }],
  'POST /api/leave/count': (_about, officer, day) => [true, false].map((protectedToo) => ({ payload: { officer: ownOfHidden.officerId, to: [officer.officerId], from: day, until: null, protectedToo } })),
  'POST /api/leave': (_about, officer, day) => [{ payload: { officer: ownOfHidden.officerId, to: [officer.officerId], from: day, until: null, protectedToo: true, expected: 9_999 } }],
  'POST /api/leave/end': () => [{ payload: { officer: ownOfHidden.officerId } }],
  'POST /api/deputies': (_about, officer, day) => [{ payload: { officer: ownOfHidden.officerId, deputy: officer.officerId, from: day, to: '2020-01-01', protectedToo: true } }],
  'POST /api/deputies/end': () => [{ payload: { id: '1' } }],
  ...meetingRequests(() => sister),
  ...capsuleRequests,
  ...feeRequests,
  ...reminderRequests,
  ...intakeRequests,
  ...messageRequests,
  'POST /api/people/notes': ({ id }) => [{ payload: { person: id } }, { payload: { person: id, text: 'svep' } }, { payload: { person: sister } }],
  'POST /api/notes': ({ id }, officer, day) => [{ payload: { key: `the sweep ${officer.officerId} ${id}`, person: id, kind: 'phone', on: day, said: 'the sweep tries this', judged: '' } }],
  'POST /api/notes/withdraw': () => [{ payload: { note: '999999', reason: 'the sweep tries this' } }],
  'GET /api/people/:id/attachments': ({ id }) => [{ url: `/api/people/${id}/attachments` }, { url: `/api/people/${sister}/attachments` }],
  'GET /api/people/:id/attachments/:attachment': ({ id }) => ['1', '2'].map((attachment) => ({ url: `/api/people/${id}/attachments/${attachment}` })),
  'GET /api/people/:id/extract/attachments/:attachment': ({ id }) => ['1', '2'].map((attachment) => ({ url: `/api/people/${id}/extract/attachments/${attachment}` })),
  'POST /api/attachments': ({ id }, officer) => [{ payload: { key: `the sweep ${officer.officerId} ${id}`, person: id, fileName: 'svep.txt', bytes: 3 } }],
  'POST /api/attachments/parts': () => [{ payload: { upload: '999999', number: 0, data: 'YWJj', isLast: true } }],
  'POST /api/attachments/withdraw': () => [{ payload: { attachment: '999999', reason: 'the sweep tries this' } }],
  'POST /api/receipts': () => [{ payload: { case: smallCase(), person: 'p1', language: 'sv' } }],
  'POST /api/receipts/pdf': () => [{ payload: { case: smallCase(), person: 'p1', language: 'sv' } }],
  'POST /api/receipts/check': () => [{ payload: { receipt: {}, language: 'sv' } }],
  'POST /api/people/receipts': ({ id }, officer, day) => [{ payload: { key: `the sweep ${officer.officerId} ${id} ${day}`, person: id, day } }],
  'GET /api/people/:id/receipts': ({ id }) => [{ url: `/api/people/${id}/receipts` }, { url: `/api/people/${sister}/receipts` }],
  'GET /api/people/:id/receipts/:receipt/:language': ({ id }) => ['1', '2'].map((receipt) => ({ url: `/api/people/${id}/receipts/${receipt}/sv` })),
  'GET /api/people/:id/receipts/:receipt/:language/pdf/:other': ({ id }) => ['1', '2'].map((receipt) => ({ url: `/api/people/${id}/receipts/${receipt}/fi/pdf/${receipt === '1' ? 'alone' : 'ar'}` })),
  'GET /api/people/:id/receipts/:receipt/file': ({ id }) => ['1', '2'].map((receipt) => ({ url: `/api/people/${id}/receipts/${receipt}/file` })),
  ...rehearsalRequests,
  'GET /api/audit/officers': () => [{}],
  'GET /api/emergencies': () => [{}],
  'POST /api/emergencies/review': () => [{ payload: { id: '9999', remark: 'the sweep tries this' } }],
  ...administrationRequests,
  ...takeoverRequests,
  'GET /api/retention': () => [{}],
  'POST /api/retention/rules': () => [{ payload: { rule: 'no such rule', years: 10, reference: 'the sweep tries this' } }],
  'POST /api/retention/approve': () => [{ payload: { list: '999', keep: [] } }],
  'POST /api/retention/object': () => [{ payload: { list: '999', reason: 'the sweep tries this' } }],
  'POST /api/feedback': () => [{ payload: { isAboutAccessibility: true, message: 'the sweep writes this' } }],
  'GET /api/feedback': () => [{}],
  'POST /api/feedback/answered': () => [{ payload: { feedback: '999' } }],
  ...portalRequests(() => sister),
  'POST /api/session/end': () => [{}],
  // Last, because they change who may see the file.
  'POST /api/handovers': ({ id }) => [{ payload: { person: id, ground: 'consent' } }],
  'POST /api/emergency-access': ({ code, caseNumber }) => [{ payload: { identityCode: code, reason: 'the sweep tries an emergency' } }, { payload: { caseNumber, reason: 'the sweep tries an emergency' } }],
}

type Sees = 'nothing' | 'name' | 'file'
const worksWithPeople = (officer: Officer): boolean => ['caseworker', 'lead', 'social-worker'].includes(officer.role)

/** What the law gives, said a second time and without SQL. */
function seesMover(officer: Officer, day: string, isHandedOver: boolean): Sees {
  // Takes out what is stored about a person whose file is here; sees no list and no page.
  if (officer.role === 'data-protection') return officer.authority === (day < days.today ? korsholm : isHandedOver ? vasa : undefined) ? 'file' : 'nothing'
  if (!worksWithPeople(officer) || officer === herself || officer === brother) return 'nothing'
  if (day < days.today) return officer.authority === korsholm ? 'file' : 'nothing'
  if (officer.authority !== vasa) return 'nothing'
  return isHandedOver ? 'file' : 'name'
}
/** Who had the services hands over what they have, and sees for that that the file waits, until it is accepted (85 §). */
const handsOver = (officer: Officer, day: string, isHandedOver: boolean): boolean => officer.authority === korsholm && ['caseworker', 'lead'].includes(officer.role) && officer !== brother && day >= days.today && !isHandedOver
const toHandOver = ['GET /api/people/:id/capsule', 'GET /api/capsules/:whose']
const seesHidden = (officer: Officer): Sees => (officer === ownOfHidden ? 'file' : 'nothing')

/** All replies to one officer on one day, as text. Signs in again where the request before has signed out. */
async function everyReply(officer: Officer, about: Secret, day: string, only: (name: string) => boolean, asked = new Map<string, string>()): Promise<{ name: string; body: string }[]> {
  const { app } = apps.get(day)!
  const found: { name: string; body: string }[] = []
  let session = await signIn(world.database, officer, clockOn(day))
  for (const [name, tries] of Object.entries(requests)) {
    if (!only(name) || (costly.has(name) && !(about === mover && officer === officers[0]))) continue
    const [method, path] = name.split(' ') as ['GET' | 'POST', string]
    for (const { url = path, payload } of tries(about, officer, day)) {
      const request = JSON.stringify([name, url, payload])
      const before = asked.get(request)
      if (before === undefined) {
        const reply = await ask(app, method, url, session, payload)
        expect(reply.statusCode, name).toBeLessThan(500)
        asked.set(request, `${reply.body} ${JSON.stringify(reply.headers)}`)
      }
      found.push({ name, body: before ?? asked.get(request)! })
    }
    if (name === 'POST /api/session/end') session = await signIn(world.database, officer, clockOn(day))
  }
  return found
}

const leaks = (replies: { name: string; body: string }[], words: string[]): string[] =>
  replies.flatMap(({ name, body }) => words.filter((word) => body.includes(word)).map((word) => `${name}: ${word}`))

async function sweep(day: string, isHandedOver: boolean, only: (name: string) => boolean): Promise<void> {
  await world.database.write((tx) => rederive(tx, [mover.id, hidden.id], day, `${day}T03:00:00Z`))
  for (const officer of officers) {
    const who = `${officer.displayName} on ${day}`
    // A request that names neither of the two is asked once; its reply is looked through for both.
    const asked = new Map<string, string>()
    for (const [about, sees] of [[mover, seesMover(officer, day, isHandedOver)], [hidden, seesHidden(officer)]] as const) {
      const replies = await everyReply(officer, about, day, only, asked)
      // Ids and case numbers, and nothing else, stand in the records that a data protection officer reads of the own authority's people.
      const allowed = officer.role === 'data-protection' && [korsholm, vasa].includes(officer.authority) ? [about.id, about.caseNumber] : []
      const forbidden = sees === 'file' ? [] : sees === 'name' ? [about.code] : [...inName(about), about.code]
      const waiting = about === mover && handsOver(officer, day, isHandedOver) ? replies.filter((one) => toHandOver.includes(one.name)) : []
      if (waiting.length > 0) expect(leaks(waiting, [about.code, about.family]), who).toEqual(expect.arrayContaining([`GET /api/people/:id/capsule: ${about.family}`]))
      expect(leaks(waiting, [about.code]), who).toEqual([])
      expect(leaks(replies.filter((one) => !waiting.includes(one)), forbidden.filter((word) => !allowed.includes(word))), who).toEqual([])
      // Nor does a file that is handed over bring what another authority has written of the person.
      const ofOwn = sees === 'file' && officer.authority === korsholm
      const kept = new Set(leaks(replies.filter((one) => !toHandOver.includes(one.name)), [ofKorsholm]).map((one) => one.split(': ')[0]))
      const whereKept = officer.role === 'data-protection' ? ['GET /api/people/:id/extract', 'GET /api/people/:id/extract/attachments/:attachment']
        : ['POST /api/people/notes', 'GET /api/people/:id/attachments', 'GET /api/people/:id/attachments/:attachment', 'GET /api/people/:id/receipts/:receipt/:language', 'GET /api/people/:id/receipts/:receipt/file', ...(officer.role === 'lead' || about === hidden ? ['GET /api/people/:id/extract', 'GET /api/people/:id/extract/attachments/:attachment'] : [])]
      expect(kept, who).toEqual(new Set(ofOwn ? whereKept : []))
      if (sees !== 'nothing') expect(leaks(replies, [about.family]).length, `${who} sees what they may`).toBeGreaterThan(0)
      if (sees === 'file') expect(leaks(replies, [about.code]), who).toContain(`GET /api/people/:id${officer.role === 'data-protection' ? '/extract' : ''}: ${about.code}`)
    }
  }
}

describe('the sweep', () => {
  test('tries every request there is', () => {
    const served = endpoints({ workers: apps.get(days.today)!.workers, sessions: makeSessions(testSecret), isDemonstration: true, provider: away, documents: startDocuments(), releases: startReleases() })
    expect(Object.keys(requests).sort()).toEqual(served.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort())
  })

  const isNoHandover = (name: string): boolean => !['POST /api/handovers', 'POST /api/emergency-access'].includes(name)
  test('the day before the move Korsholm sees the file and nobody else sees anything', () => sweep(days.yesterday, false, isNoHandover), 180_000)
  test('on the day of the move Vasa sees the name, and Korsholm that somebody is to be handed over and nothing else', () => sweep(days.today, false, isNoHandover), 180_000)
  test('a handover is accepted by Vasa alone', async () => {
    for (const officer of officers) {
      const [reply] = await everyReply(officer, mover, days.today, (name) => name === 'POST /api/handovers')
      const may = officer.authority === vasa && ['caseworker', 'lead'].includes(officer.role) && officer !== herself
      expect([officer.displayName, reply!.body.includes('"accepted":true')]).toEqual([officer.displayName, may])
      expect(leaks([reply!], inName(mover))).toEqual([])
    }
  })
  test('then Vasa sees the file', () => sweep(days.today, true, isNoHandover), 180_000)
  test('and on the day after', () => sweep(days.tomorrow, true, isNoHandover), 180_000)

  test('binding a person of one\'s own to a stranger shows nothing of the stranger', async () => {
    const { app } = apps.get(days.tomorrow)!
    const stranger = officers.find((one) => one.authority.code === '598' && one.role === 'caseworker')!
    const session = await signIn(world.database, stranger, clockOn(days.tomorrow))
    const own = (await ask(app, 'POST', '/api/people', session, { key: 'a person of Jakobstad', familyName: 'Egen', givenNames: 'Klient', born: '1980-01-01', source: 'own-work', facts: {} })).json<{ id: string }>().id
    const bound = [
      await ask(app, 'POST', '/api/facts', session, { person: own, version: 1, fact: 'familyTie', value: { to: mover.id, existedBeforeArrival: true }, source: 'own-work' }),
      await ask(app, 'POST', '/api/facts', session, { person: own, version: 1, fact: 'bornInFinlandTo', value: mover.id, source: 'own-work' }),
      await ask(app, 'POST', '/api/people', session, { key: 'a child of Jakobstad', familyName: 'Egen', givenNames: 'Barn', born: '2025-01-01', source: 'own-work', facts: { bornInFinlandTo: [mover.id] } }),
      await ask(app, 'GET', `/api/people/${own}`, session), await ask(app, 'GET', `/api/people/${own}/case-file`, session), await ask(app, 'GET', '/api/today/team', session),
    ]
    const words = [mover.family, mover.given, mover.code, mover.caseNumber, '2026-02-02']
    expect(leaks(bound.map(({ body }, at) => ({ name: String(at), body })), words)).toEqual([])
    // Nor does it take the mover away from those who work with her.
    const inVasa = officers.find((one) => one.authority === vasa && one.role === 'caseworker')!
    expect((await ask(app, 'GET', `/api/people/${mover.id}`, await signIn(world.database, inVasa, clockOn(days.tomorrow)))).json()).toMatchObject({ familyName: mover.family })
  })

  test('an emergency opens the file for that officer alone, protected or not, for a day; never one\'s own or the family\'s', async () => {
    const isEmergency = (name: string): boolean => name === 'POST /api/emergency-access'
    for (const officer of [herself, brother]) expect(leaks(await everyReply(officer, mover, days.today, isEmergency), inName(mover)), officer.displayName).toEqual([])
    for (const role of ['data-protection', 'administrator'] as const) {
      for (const reply of await everyReply(officers.find((one) => one.role === role)!, hidden, days.today, isEmergency)) expect(leaks([reply], inName(hidden))).toEqual([])
    }
    const inJakobstad = officers.filter((one) => one.authority.code === '598' && worksWithPeople(one))
    const [urgent, ...colleagues] = inJakobstad
    for (const about of [mover, hidden]) {
      const replies = await everyReply(urgent!, about, days.today, isEmergency)
      expect(replies).toHaveLength(2)
      expect(leaks(replies, [about.family, about.given, about.code])).toEqual([])
      const after = await everyReply(urgent!, about, days.today, isNoHandover)
      expect(leaks(after, [about.code])).toEqual([`GET /api/people/:id: ${about.code}`])
      expect(new Set(leaks(after, inName(about)).map((one) => one.split(': ')[0]))).toEqual(new Set(['GET /api/people/:id', 'GET /api/people/:id/case-file', 'GET /api/people/:id/known/:at']))
      for (const colleague of colleagues) expect(leaks(await everyReply(colleague, about, days.today, isNoHandover), [...inName(about), about.code])).toEqual([])
      expect(leaks(await everyReply(urgent!, about, days.tomorrow, isNoHandover), [...inName(about), about.code])).toEqual([])
    }
  }, 180_000)

  test('a telephone that opens the sister\'s own page sees that page, and nothing of the others', async () => {
    const { portal } = makeSessions(testSecret)
    const { token, hash } = portal.newDevice()
    await world.asOwner(`INSERT INTO portal_switch (authority_id, is_on, reason, decided_at) VALUES ($1, true, 'for the sweep', '2026-05-01T09:00:00Z')`, [korsholm.id])
    const [{ id: device }] = await world.asOwner<{ id: string }>(`INSERT INTO portal_device (person_id, token_hash, pin_salt, pin_hash, enrolled_at, used_at) VALUES ($1, $2, '', '', '2026-05-01T09:00:00Z', '2026-05-01T09:00:00Z') RETURNING id::text AS id`, [sister, hash]) as [{ id: string }]
    await world.asOwner(`INSERT INTO portal_access (device_id, person_id, authority_id, acts_as, granted_at) VALUES ($1, $2, $3, 'self', '2026-05-01T09:00:00Z')`, [device, sister, korsholm.id])
    const replies: { name: string; body: string }[] = []
    for (const [name, tries] of Object.entries(requests)) {
      if (name === 'POST /api/portal/wipe') continue
      const [method, path] = name.split(' ') as ['GET' | 'POST', string]
      for (const about of [mover, hidden]) for (const { url = path, payload } of tries(about, herself, days.today)) {
        const opened = await world.database.write((tx) => portal.start(tx, device, clockOn(days.today)))
        const reply = await apps.get(days.today)!.app.inject({
          method, url, cookies: { kotostig_portal: opened, kotostig_portalDevice: token, kotostig_session: opened }, ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, payload: payload ?? {} } : {}),
        })
        expect(reply.statusCode, name).toBeLessThan(500)
        replies.push({ name, body: reply.body })
      }
    }
    expect(leaks(replies, [...inName(mover), mover.code, ...inName(hidden), hidden.code, ofKorsholm])).toEqual([])
    expect(leaks(replies, ['Syskonlund']).map((one) => one.split(':')[0])).toEqual(['GET /api/portal/mine', 'GET /api/portal/mine'])
  }, 60_000)

  test('without signing in nobody sees anything', async () => {
    const replies: { name: string; body: string }[] = []
    for (const [name, tries] of Object.entries(requests)) {
      const [method, path] = name.split(' ') as ['GET' | 'POST', string]
      for (const { url = path, payload } of tries(mover, herself, days.today)) replies.push({ name, body: (await ask(apps.get(days.today)!.app, method, url, undefined, payload)).body })
    }
    expect(leaks(replies, [...inName(mover), mover.code, ...inName(hidden)])).toEqual([])
  })

  test('every kind of use of somebody\'s data that all this has left on record is told to them with a why of its own', async () => {
    const used = await world.asOwner<{ event: AuditName }>(`SELECT DISTINCT event FROM audit_event WHERE person_ids <> '{}'`)
    expect(used.length).toBeGreaterThan(40)
    expect(used.filter(({ event }) => whyFor(event) === 'other')).toEqual([])
  })
})
