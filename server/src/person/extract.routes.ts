/** What a person may ask for: everything that is stored about them, and who has used it (GDPR art. 15). */
import { extractPerson } from '@kotostig/api/person-details'
import { serveOfficer, type Served } from '../serve.ts'
import { getExtract, listUsed } from './extract.queries.ts'
import { reach } from './reach.ts'

export const extractRoutes: Served[] = [
  serveOfficer(extractPerson, {
    action: 'person.extract', audit: 'PersonExtracted', data: 'read',
    run: async ({ tx, may, params, clock, audit }) => {
      await reach(tx, may, params.id)
      audit({}, { people: [params.id] })
      return { takenAt: clock.now(), ...(await getExtract(tx, may, params.id)), used: await listUsed(tx, params.id) }
    },
  }),
]
