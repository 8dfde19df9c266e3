/** What the sweep tries of rights and units. */
import type { Officer } from '../caller.ts'

export const administrationRequests: Record<string, (about: { id: string }, officer: Officer, day: string) => { url?: string; payload?: object }[]> = {
  'GET /api/administration': () => [{}],
  'POST /api/administration/officers': (_about, officer, day) => [{ payload: { name: 'Ny', subject: `sweep:${officer.officerId}`, role: 'caseworker', from: day, to: '2020-01-01' } }],
  'POST /api/administration/roles': (_about, officer, day) => [{ payload: { officer: officer.officerId, role: 'lead', from: day, to: null } }],
  'POST /api/administration/roles/end': (_about, officer) => [{ payload: { id: officer.roleId, lastDay: null } }],
  'POST /api/administration/units': (_about, _officer, day) => [{ payload: { nameSv: 'Enhet', nameFi: 'Yksikkö', from: day } }],
  'POST /api/administration/units/end': (_about, _officer, day) => [{ payload: { id: '999', lastDay: day } }],
  'POST /api/administration/placements': (_about, officer, day) => [{ payload: { officer: officer.officerId, unit: null, from: day } }],
}
