/** What the sweep tries of rehearsals. */
import type { Officer } from '../caller.ts'

export const rehearsalRequests: Record<string, (about: { id: string }, officer: Officer, day: string) => { url?: string; payload?: object }[]> = {
  'GET /api/rehearsals': () => [{}],
  'POST /api/rehearsals': (_about, officer) => [{ payload: { key: `the sweep ${officer.officerId}`, proposal: 'plan-always-2027', on: '2027-01-01' } }],
  'GET /api/rehearsals/:id': () => ['1', '2'].map((id) => ({ url: `/api/rehearsals/${id}` })),
  'POST /api/rehearsals/people': () => ['1', '2'].map((rehearsal) => ({ payload: { rehearsal, kind: 'duty-comes', subject: 'plan.make', skip: 0 } })),
  'POST /api/rehearsals/cancel': () => [{ payload: { rehearsal: '999999' } }],
}
