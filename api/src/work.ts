/** Who works with whom. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)

export const OfficerLine = z.strictObject({ id: z.string(), name: z.string(), role: z.string(), from: z.string(), to: z.string().nullable(), people: z.number(), withoutDelay: z.number(), overdue: z.number() })
export type OfficerLine = z.infer<typeof OfficerLine>

export const readOfficers = get('/api/officers', { summary: 'The officers of the own authority and how much each has to do' }, z.strictObject({ officers: z.array(OfficerLine) }))

export const assignPeople = post('/api/assignments', { summary: 'Give people to an officer from a day on', description: 'Also many at once, for leave. Who had them before has them until the day before.' },
  z.strictObject({ people: z.array(Id).min(1).max(500), officer: Id, from: Day }), z.strictObject({ assigned: z.number() }))
