/** A file that is elsewhere, opened in an emergency: for one officer, for a day, with a reason. Every try is on record, also one that opens nothing. */
import { openInEmergency } from '@kotostig/api/person-details'
import { refuse, serveOfficer, type Served } from '../serve.ts'
import { findAnybody, insertEmergency } from './emergency.queries.ts'
import { readIdentityCode } from './identity-code.ts'

const openHours = 24

export const emergencyRoutes: Served[] = [
  serveOfficer(openInEmergency, {
    action: 'emergency.open', audit: 'EmergencyAccessUsed', data: 'write',
    run: async ({ tx, may, body, clock, audit }) => {
      if ((body.caseNumber === undefined) === (body.identityCode === undefined)) {
        return refuse('bad-request', [{ path: 'caseNumber', code: 'one-of-two', message: 'give the case number or the identity code, and not both' }])
      }
      const code = body.identityCode === undefined ? undefined : readIdentityCode(body.identityCode)
      if (code?.ok === false) return refuse('bad-request', [{ path: 'identityCode', code: code.fault, message: 'is not a valid identity code' }])
      const found = await findAnybody(tx, may, code ? { code: code.code } : { caseNumber: body.caseNumber!.trim().toUpperCase() })
      if (found === undefined) {
        audit({ opened: 0 }, {})
        return { opened: null }
      }
      const { id, until } = await insertEmergency(tx, found.id, may, body.reason, clock.now(), openHours)
      audit({ opened: 1 }, { people: [found.id], objects: [id] })
      return { opened: { person: found.id, caseNumber: found.case_number, until } }
    },
  }),
]
