/** What the sweep tries of handovers. */
type Request = { url?: string; payload?: object }

const capsules = ['1', '2']
export const capsuleRequests: Record<string, (about: { id: string }) => Request[]> = {
  'GET /api/people/:id/capsule': ({ id }) => [{ url: `/api/people/${id}/capsule` }],
  'POST /api/capsules': ({ id }) => [{ payload: { person: id, key: 'the sweep tries this', to: { kind: 'municipality', town: '001' }, basis: 'necessary', consent: null, necessity: 'the sweep tries this', plan: false, assessment: false, socialHealthNeeds: false, notes: ['1', '2'], attachments: [], contact: 'svep', message: '' } }],
  'POST /api/capsules/withdraw': () => [{ payload: { capsule: '999999', reason: 'the sweep tries this' } }],
  'GET /api/capsules/:whose': () => [{ url: '/api/capsules/mine' }, { url: '/api/capsules/team' }],
  'POST /api/capsules/accept': () => [{ payload: { capsule: '999999' } }],
  'GET /api/people/:id/capsules/:capsule': ({ id }) => capsules.map((capsule) => ({ url: `/api/people/${id}/capsules/${capsule}` })),
  'GET /api/people/:id/capsules/:capsule/attachments/:attachment': ({ id }) => capsules.map((capsule) => ({ url: `/api/people/${id}/capsules/${capsule}/attachments/1` })),
  'GET /api/people/:id/capsules/:capsule/receipt/:language/:other': ({ id }) => capsules.map((capsule) => ({ url: `/api/people/${id}/capsules/${capsule}/receipt/sv/alone` })),
}
