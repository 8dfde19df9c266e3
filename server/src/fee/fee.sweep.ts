/** What the sweep tries of fees, and a decision that is there to be found. */
import type { TestDatabase } from '../dev/test-database.ts'
import type { FeeDocument } from './fee-document.ts'

type Request = { url?: string; payload?: object }

const decided = (name: string): FeeDocument => ({
  format: 1, kind: 'fee-decision', language: 'sv', number: 1, outcome: 'not-charged', cents: null, dueOn: null, decidedOn: '2026-04-03', decidedBy: 'Skrivaren', contact: name, authority: { kind: 'municipality', code: '499', nameSv: 'Korsholm', nameFi: 'Mustasaari' },
  person: { name, born: '1990-05-01', caseNumber: '' }, meeting: { purpose: 'review', day: '2026-04-02', time: '12:00', place: name, interpreter: null }, cost: null, cap: null, conditions: [], judged: [],
  told: { fee: null, cancelling: null, language: null, way: null, isUnderstood: null }, reasons: name, heard: { was: true, words: name }, rectification: { words: name, from: '2026-01-01', source: name }, replaces: null,
})
/** Nobody came, and it was decided. The reasons hold the name: whoever reads them has learned who it was. */
export const keepFee = (world: TestDatabase, one: { id: string; family: string; officer: string; authority: string }): Promise<unknown> =>
  world.asOwner(`
    WITH made AS (INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, state, absence, outcome_reason, created_at, created_by, changed_at, changed_by)
      VALUES ($1, $2, $3, 'review', '2026-04-02T09:00:00Z', 60, $4, 'on-site', $5, 'not-come', 'unknown', '', '2026-03-03T09:00:00Z', $5, '2026-04-02T12:00:00Z', $5) RETURNING id),
    costs AS (INSERT INTO interpreting_cost (meeting_id, spent_cents, source, recorded_at, recorded_by) SELECT id, 4000, $4, '2026-04-03T09:00:00Z', $5 FROM made)
    INSERT INTO fee_decision (person_id, meeting_id, authority_id, request_key, number, outcome, decided_on, decided_at, decided_by, document, checksum)
    SELECT $1, id, $2, $3, 1, 'not-charged', '2026-04-03', '2026-04-03T09:00:00Z', $5, $6, repeat('a', 64) FROM made`,
  [one.id, one.authority, `fee of ${one.id}`, one.family, one.officer, JSON.stringify(decided(one.family))])

const meetings = ['1', '2', '3', '4']
export const feeRequests: Record<string, () => Request[]> = {
  'GET /api/fee-terms': () => [{}],
  'POST /api/fee-terms/caps': () => [{ payload: { cents: 5_830, from: '2400-02-01', to: '2400-01-01', source: 'svep' } }],
  'POST /api/fee-terms/caps/withdraw': () => [{ payload: { cap: '999999', reason: 'the sweep tries this' } }],
  'POST /api/fee-terms/rectification': () => [{ payload: { from: '2020-01-01', sv: 'the sweep tries this text', fi: 'the sweep tries this text', source: 'svep' } }],
  'GET /api/meetings/:id/fee': () => meetings.map((id) => ({ url: `/api/meetings/${id}/fee` })),
  'POST /api/meetings/cost': () => meetings.map((meeting) => ({ payload: { meeting, cents: 100, source: 'svep' } })),
  'POST /api/meetings/judgement': () => meetings.map((meeting) => ({ payload: { meeting, condition: 'not-unreasonable', holds: false, reason: 'svep' } })),
  'POST /api/fees': () => meetings.map((meeting) => ({ payload: { meeting, key: `the sweep ${meeting}`, follows: 9, outcome: 'not-charged', cents: null, dueOn: null, language: 'sv', reasons: 'the sweep tries this', heard: { was: true, words: 'svep' }, contact: 'svep' } })),
  'GET /api/fees/:id/:other': () => ['1', '2'].map((id) => ({ url: `/api/fees/${id}/alone` })),
}
