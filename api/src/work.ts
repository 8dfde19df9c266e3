/** Who works with whom: the officers of an authority, people without one, leave and deputies. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Named = z.strictObject({ id: z.string(), name: z.string() })

export const OfficerLine = z.strictObject({
  id: z.string(), name: z.string(), roles: z.array(z.string()), from: z.string(), to: z.string().nullable(),
  unit: z.strictObject({ nameSv: z.string(), nameFi: z.string() }).nullable(), people: z.number(), withoutDelay: z.number(), overdue: z.number(),
  /** On leave, with the people given to others: how many, and when the last of them come back by themselves. */
  leave: z.strictObject({ back: z.string(), people: z.number() }).nullable(),
})
export type OfficerLine = z.infer<typeof OfficerLine>
/** Who stands in for whom, now or from a coming day. */
export const DeputyLine = z.strictObject({ id: z.string(), officer: Named, deputy: Named, from: z.string(), to: z.string(), protectedToo: z.boolean() })
export type DeputyLine = z.infer<typeof DeputyLine>

export const readOfficers = get('/api/officers', { summary: 'The officers of the own authority, how much each has to do, and who stands in for whom' },
  z.strictObject({ officers: z.array(OfficerLine), deputies: z.array(DeputyLine) }))

/** A person with the pressing part of their duties. `officer`: who had them last, if anybody. */
export const CaseloadLine = z.strictObject({ person: PersonLine, withoutDelay: z.number(), overdue: z.number(), since: z.string().nullable(), officer: z.string().nullable() })
export type CaseloadLine = z.infer<typeof CaseloadLine>
const Caseload = z.strictObject({ people: z.array(CaseloadLine), more: z.boolean() })

export const readWithoutOfficer = get('/api/team/without-officer', { summary: 'People whom nobody works with', description: 'Nobody was assigned, or the role of whoever was has ended.' }, Caseload)
export const readCaseload = get('/api/officers/:id/people', { summary: 'The people of one officer today', description: 'Protected people are in the number of the officer, and not in this list.' },
  Caseload.extend({ officer: Named }), z.strictObject({ id: Id }))

export const assignPeople = post('/api/assignments', { summary: 'Give people to an officer from a day on', description: 'Also many at once. Who had them before has them until the day before.' },
  z.strictObject({ people: z.array(Id).min(1).max(500), officer: Id, from: Day }), z.strictObject({ assigned: z.number() }))

const leave = { officer: Id, to: z.array(Id).min(1).max(30), from: Day, until: Day.nullable(), protectedToo: z.boolean() }
const LeaveCount = { people: z.number(), hidden: z.number(), staying: z.number(), shares: z.array(z.strictObject({ officer: z.string(), people: z.number() })) }

/** `hidden`: how many of the people are protected. `staying`: how many are not moved. */
export const countLeave = post('/api/leave/count', { summary: 'How many people would be handed over for a leave, and to whom' }, z.strictObject(leave), z.strictObject(LeaveCount))
export const arrangeLeave = post('/api/leave', {
  summary: 'Hand the people of an officer over for a leave', description: 'All at once or not at all; families stay together. After the last day they are the officer\'s again. `expected` is the number counted before: where it has changed, nothing is done.',
}, z.strictObject({ ...leave, expected: z.int() }), z.strictObject(LeaveCount))

export const endLeave = post('/api/leave/end', { summary: 'An officer is back from a leave before its time', description: 'The people that were given to others for the leave are the officer\'s again from today. A leave that has not begun is not touched.' },
  z.strictObject({ officer: Id }), z.strictObject({ people: z.number(), hidden: z.number() }))

export const arrangeDeputy = post('/api/deputies', { summary: 'Somebody stands in for an officer from a day to a day' },
  z.strictObject({ officer: Id, deputy: Id, from: Day, to: Day, protectedToo: z.boolean() }), z.strictObject({ id: z.string() }))
export const endDeputy = post('/api/deputies/end', { summary: 'Somebody no longer stands in, from now on' }, z.strictObject({ id: Id }), z.strictObject({ ended: z.literal(true) }))
