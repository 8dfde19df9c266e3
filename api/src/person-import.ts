/** Opening files for the people of a case file that another system has made. A case file holds no names: they are given beside it. */
import { z } from 'zod'
import { post } from './endpoint.ts'

export const mostImported = 30
// Quotation marks take two places on the way; the whole request is at most 1 MiB.
const Text = z.string().max(1_000_000)
const Name = z.string().trim().min(1).max(200)

export const checkCaseFile = post('/api/people/import/check', { summary: 'Check a case file before its people are registered', description: `Nothing is stored. Faults come by path, as for a determination. At most ${mostImported} people.` },
  z.strictObject({ text: Text }),
  /** Facts of municipalities and agreements between authorities stand in a case file too, and are not people's. */
  z.strictObject({ people: z.number(), leavesOut: z.array(z.enum(['municipalities', 'arrangements'])) }))

export const importPeople = post('/api/people/import', { summary: 'Open files for everybody in a case file, in one go', description: 'All or nobody. The same `key` twice makes them once. `names` in the order of the people of the file.' },
  z.strictObject({ key: z.string().min(8).max(90), text: Text, names: z.array(z.strictObject({ familyName: Name, givenNames: Name, identityCode: z.string().max(20).optional() })).max(mostImported) }),
  z.strictObject({ people: z.array(z.strictObject({ id: z.string(), caseNumber: z.string() })) }))
