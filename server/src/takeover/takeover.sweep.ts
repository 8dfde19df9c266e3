/** What the sweep tries of takeovers. */
import type { Officer } from '../caller.ts'

export const takeoverRequests: Record<string, (about: { id: string }, officer: Officer, day: string) => { url?: string; payload?: object }[]> = {
  'GET /api/takeover': () => [{}],
  'GET /api/takeover/:id': () => [{ url: '/api/takeover/1' }],
  'POST /api/takeover': (_about, officer) => [{ payload: { key: `the sweep ${officer.officerId}`, fileName: 'svep.csv', bytes: 3 } }],
  'POST /api/takeover/parts': () => [{ payload: { takeover: '999', number: 0, data: 'YWJj', isLast: false } }],
  'POST /api/takeover/faults': () => [{ payload: { takeover: '999', after: 0 } }],
  'POST /api/takeover/mapping': () => [{ payload: { takeover: '999', mapping: { columns: {}, values: {} } } }],
  'POST /api/takeover/run': () => [{ payload: { takeover: '999' } }],
  'POST /api/takeover/undo': () => [{ payload: { takeover: '999' } }],
}
