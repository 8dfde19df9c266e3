/** What the sweep tries of meetings, and a meeting that is there to be found. */
import type { Officer } from '../caller.ts'
import type { TestDatabase } from '../dev/test-database.ts'

type Request = { url?: string; payload?: object }
const told = { fee: null, cancelling: null, language: null, way: null, isUnderstood: null }

/** Booked by the authority before. The place is a name: whoever reads it has learned who comes. Where her sister comes too, who comes is in the list of people. */
export const keepMeeting = (world: TestDatabase, one: { id: string; family: string; officer: string; authority: string; with: string | undefined }): Promise<unknown> =>
  world.asOwner(`
    WITH made AS (INSERT INTO meeting (person_id, authority_id, request_key, purpose, held_at, minutes, place, way, officer_id, created_at, created_by)
      VALUES ($1, $2, $3, 'plan', '2026-03-02T09:00:00Z', 60, $4, 'on-site', $5, '2026-02-03T09:00:00Z', $5) RETURNING id)
    INSERT INTO meeting_person (meeting_id, person_id) SELECT id, $6::bigint FROM made WHERE $6::bigint IS NOT NULL`, [one.id, one.authority, `meeting of ${one.id}`, one.with === undefined ? one.family : 'Ämbetshuset', one.officer, one.with ?? null])

export const meetingRequests = (sister: () => string): Record<string, (about: { id: string }, officer: Officer, day: string) => Request[]> => ({
  'GET /api/people/:id/meetings': ({ id }) => [{ url: `/api/people/${id}/meetings` }],
  'GET /api/meetings/:whose': () => [{ url: '/api/meetings/mine' }, { url: '/api/meetings/team' }],
  'POST /api/meetings': ({ id }, officer, day) => [{ payload: { key: `sweep ${officer.officerId} ${id} ${day}`, person: id, others: [], purpose: 'guidance', day, time: '09:00', minutes: 30, place: 'svep', way: 'phone', interpreter: null, told: told } }, { payload: { key: `the sweep tries two ${officer.officerId}`, person: sister(), others: [id], purpose: 'guidance', day, time: '09:00', minutes: 30, place: 'svep', way: 'phone', interpreter: null, told: told } }],
  'POST /api/meetings/move': (_about, _officer, day) => ['1', '2', '3', '4', '5'].map((id) => ({ payload: { id, version: 999, day, time: '09:00', minutes: 30, place: 'svep', way: 'phone', interpreter: null, told: told } })),
  'POST /api/meetings/close': () => ['1', '2', '3', '4', '5'].map((id) => ({ payload: { id, version: 999, state: 'held', reason: '', absence: null } })),
  'POST /api/meetings/invitation': ({ id }) => ['1', '2', '3', '4', '5'].map((meeting) => ({ payload: { id: meeting, person: id, language: 'sv', other: 'alone', contact: 'svep' } })),
  'GET /api/meetings/:id/calendar/:language': () => ['1', '2', '3', '4', '5'].map((id) => ({ url: `/api/meetings/${id}/calendar/sv` })),
})
