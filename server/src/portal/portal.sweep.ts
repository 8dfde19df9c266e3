/** What the sweep tries of the own pages, of those who open them and of officers. */
type Request = { url?: string; payload?: object }

export const portalRequests = (sister: () => string): Record<string, (about: { id: string }) => Request[]> => ({
  'GET /api/portal': () => [{}],
  'POST /api/portal/enrol': () => [{ payload: { code: 'AAAA-AAAA', pin: '123456' } }],
  'POST /api/portal/open': () => [{ payload: { pin: '123456' } }],
  'POST /api/portal/wipe': () => [{}],
  'POST /api/portal/close': () => [{}],
  'POST /api/portal/add': () => [{ payload: { code: 'AAAA-AAAA' } }],
  'GET /api/portal/mine': () => [{}],
  'GET /api/portal/plan/:person/:version/:language/:other': ({ id }) => [{ url: `/api/portal/plan/${id}/1/sv/ar` }],
  'GET /api/portal/invitation/:person/:meeting/:language/:other': ({ id }) => [{ url: `/api/portal/invitation/${id}/1/sv/alone` }],
  'GET /api/portal/paper/:person/:paper/:id/:language/:other': ({ id }) => ['assessment', 'referral', 'handover', 'fee'].flatMap((paper) => [id, sister()].map((person) => ({ url: `/api/portal/paper/${person}/${paper}/1/sv/ar` }))),
  'POST /api/portal/messages': ({ id }) => [{ payload: { key: 'the sweep tries this', person: id, kind: 'review', words: '', language: 'sv', meeting: null, item: null } }],
  'POST /api/portal/demonstration': () => [{ payload: { person: '1' } }],
  'GET /api/portal-switch': () => [{}],
  'POST /api/portal-switch': () => [{ payload: { isOn: true, reason: 'x' } }],
  'GET /api/people/:id/portal': ({ id }) => [{ url: `/api/people/${id}/portal` }, { url: `/api/people/${sister()}/portal` }],
  'POST /api/portal-codes': ({ id }) => [{ payload: { person: id, key: 'the sweep tries this', actsAs: 'representative', holder: null, holderName: 'Svep', isCustodian: false } }],
  'POST /api/portal-access/end': () => [{ payload: { access: '999999' } }],
  'GET /api/portal-messages/:whose': () => [{ url: '/api/portal-messages/mine' }, { url: '/api/portal-messages/team' }],
  'POST /api/portal-messages/handled': () => [{ payload: { message: '999999', reply: '' } }],
})
