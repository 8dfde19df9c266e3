/** What the sweep tries of contacts and guidance, and a contact that is there to be found. */
import type { Officer } from '../caller.ts'
import type { TestDatabase } from '../dev/test-database.ts'

type Request = { url?: string; payload?: object }
const said = { born: null, identityCode: '', firstPermitOn: null, language: null, needsInterpreter: false, phone: '', email: '', isProtected: false, moves: null, words: '' }
const about = { topic: 'rights', language: 'ar', hasInterpreter: false, ledTo: 'nowhere', minutes: 10 }

/** A contact that was tied to the person, and guidance on the file. */
export async function keepIntake(world: TestDatabase, one: { id: string; family: string; given: string; code: string; officer: string; authority: string }): Promise<void> {
  await world.asOwner(`
    INSERT INTO intake (authority_id, request_key, way, sender_kind, sender, ground, consent_on, arrived_on, family_name, given_names, code, recorded_at, recorded_by, outcome, person_id, settled_at, settled_by)
    VALUES ($1, $2, 'authority', 'kela', 'Kela', 'consent', '2026-02-01', '2026-02-02', $3, $4, $5, '2026-02-03T09:00:00Z', $6, 'tied', $7, '2026-02-03T09:00:00Z', $6)`, [one.authority, `contact of ${one.id}`, one.family, one.given, one.code, one.officer, one.id])
  await world.asOwner(`
    INSERT INTO guidance (person_id, authority_id, request_key, given_on, topic, language, has_interpreter, led_to, minutes, words, recorded_at, recorded_by)
    VALUES ($1, $2, $3, '2026-02-03', 'rights', 'ar', false, 'nowhere', 15, $4, '2026-02-03T09:00:00Z', $5)`, [one.id, one.authority, `guidance of ${one.id}`, one.family, one.officer])
}

export const intakeRequests: Record<string, (about: { id: string }, officer: Officer, day: string) => Request[]> = {
  'GET /api/intakes': () => [{}],
  'GET /api/intakes-waiting': () => [{}],
  'GET /api/intakes/:id': () => ['1', '2', '3', '4'].map((id) => ({ url: `/api/intakes/${id}` })),
  'POST /api/intakes': (_about, officer, day) => [{ payload: { key: `sweep ${officer.officerId} ${day}`, way: 'person', senderKind: null, sender: '', ground: 'own-request', consentOn: null, arrivedOn: day, familyName: 'Svep', givenNames: 'Svepa', ...said } }],
  'POST /api/intakes/settle': ({ id }) => ['1', '2'].map((intake) => ({ payload: { intake, outcome: 'tied', person: id, estimatedNeed: true } })),
  'POST /api/intakes/register': (_about, _officer, day) => ['1', '2'].map((intake) => ({ payload: { intake, estimatedNeed: true, person: { key: 'the sweep tries this', familyName: 'Svep', givenNames: 'Svepa', born: day, source: 'own-work', facts: {} } } })),
  'GET /api/reach/:days': () => ['30', '365'].map((days) => ({ url: `/api/reach/${days}` })),
  'GET /api/people/:id/guidance': ({ id }) => [{ url: `/api/people/${id}/guidance` }],
  'POST /api/people/guidance': ({ id }, officer, day) => [{ payload: { key: `sweep ${officer.officerId} ${id} ${day}`, person: id, givenOn: day, ...about, words: '', hasConsent: true } }],
  'POST /api/guidance/withdraw': () => [{ payload: { guidance: '999999', reason: 'the sweep tries this' } }],
  'POST /api/guidance/counts': (_about, officer, day) => [{ payload: { key: `sweep ${officer.officerId} ${day}`, givenOn: day, ...about, unit: null } }],
  'POST /api/guidance/counts/withdraw': () => [{ payload: { count: '999999' } }],
  'GET /api/guidance/counts/:from/:to': (_about, _officer, day) => [{ url: `/api/guidance/counts/2026-01-01/${day}` }],
}
