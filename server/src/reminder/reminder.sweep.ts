/** What the sweep tries of reminders. */
import type { Officer } from '../caller.ts'

export const reminderRequests: Record<string, (about: { id: string }, officer: Officer, day: string) => { url?: string; payload?: object }[]> = {
  'GET /api/reminders/:whose': () => [{ url: '/api/reminders/mine' }, { url: '/api/reminders/team' }],
  'GET /api/people/:id/reminders': ({ id }) => [{ url: `/api/people/${id}/reminders` }],
  'POST /api/reminders': ({ id }, _officer, day) => [{ payload: { person: id, on: day, text: 'the sweep tries this' } }],
  'POST /api/reminders/change': () => ['1', '2', '3'].map((id) => ({ payload: { id, change: 'moved', on: '2026-06-02' } })),
}
