/** What the sweep tries of messages, and a contact and a message that are there to be found. */
import type { Officer } from '../caller.ts'
import type { TestDatabase } from '../dev/test-database.ts'

export const keepMessage = (world: TestDatabase, one: { id: string; family: string; officer: string; authority: string }): Promise<unknown> =>
  world.asOwner(`
    WITH made AS (INSERT INTO person_contact (person_id, kind, value, may_remind, tells_place, valid_from, source_kind, recorded_at, recorded_by)
      VALUES ($1, 'email', $2 || '@example.fi', true, false, '2026-02-03', 'person', '2026-02-03T09:00:00Z', $3) RETURNING id)
    INSERT INTO message (authority_id, kind, once_key, person_id, contact_id, way, state, next_at, queued_at, ended_at)
    SELECT $4, 'booked', 'sweep ' || $1::bigint, $1, id, 'email', 'sent', '2026-02-03T09:00:00Z', '2026-02-03T09:00:00Z', '2026-02-03T09:00:00Z' FROM made`, [one.id, one.family, one.officer, one.authority])

export const messageRequests: Record<string, (about: { id: string }, officer: Officer, day: string) => { url?: string; payload?: object }[]> = {
  'GET /api/people/:id/messages': ({ id }) => [{ url: `/api/people/${id}/messages` }],
  'POST /api/people/contacts': ({ id }) => [{ payload: { person: id, kind: 'phone', value: 'no number', mayRemind: true, tellsPlace: false, despiteProtection: false } }],
  'POST /api/people/contacts/withdraw': () => [{ payload: { contact: '999999', reason: 'the sweep tries this' } }],
  'GET /api/own-mail': () => [{}],
  'POST /api/own-mail': () => [{ payload: { address: 'no address', language: 'sv' } }],
  'GET /api/mail': () => [{}],
  'POST /api/mail/test': () => [{ payload: { key: 'the sweep tries this', to: 'svep@example.fi' } }],
}
