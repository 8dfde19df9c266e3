/** Agreements by which somebody else carries out tasks of a municipality (8 §, joint arrangements). */
import { municipalTaskNames, receiverKinds } from '@kotostig/law/arrangements'
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
export const TaskName = z.enum(municipalTaskNames)
export const AuthorityNames = z.strictObject({ nameSv: z.string(), nameFi: z.string() })

export const ArrangementLine = z.strictObject({
  id: z.string(), municipality: AuthorityNames.extend({ code: z.string() }), receiver: AuthorityNames.extend({ kind: z.enum(receiverKinds), code: z.string() }),
  tasks: z.array(TaskName), from: z.string(), to: z.string().nullable(), reviewOn: z.string().nullable(), decision: z.string(), decidedOn: z.string(),
  recordedAt: z.string(), recordedBy: z.string().nullable(), withdrawn: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
  /** The own municipality gives the tasks, and may change what is recorded. Otherwise the own authority receives them. */
  isOwn: z.boolean(),
})
export type ArrangementLine = z.infer<typeof ArrangementLine>

export const readArrangements = get('/api/arrangements', { summary: 'Agreements on who carries out tasks: those of the own municipality, and those by which the own authority receives tasks' },
  z.strictObject({
    arrangements: z.array(ArrangementLine), today: z.string(),
    /** Who may be chosen: the employment authority of the own area, and other municipalities. Empty where the authority has no tasks to give. */
    receivers: z.array(AuthorityNames.extend({ kind: z.enum(receiverKinds), code: z.string() })),
  }))

/** `toDerive`: people of whom the law may now say something else; they are derived again at once, in the background. */
const Changed = z.strictObject({ toDerive: z.number() })
const days = { from: Day, to: Day.nullable(), reviewOn: Day.nullable() }
export const recordArrangement = post('/api/arrangements', { summary: 'Record an agreement by which somebody else carries out tasks of the own municipality' },
  z.strictObject({
    receiver: z.strictObject({ kind: z.enum(receiverKinds), code: z.string().regex(/^[0-9]{2,3}$/) }), tasks: z.array(TaskName).min(1).max(municipalTaskNames.length),
    ...days, decision: z.string().trim().min(1).max(200), decidedOn: Day,
  }), Changed)
export const changeArrangement = post('/api/arrangements/change', { summary: 'Give an agreement another last day or review day', description: 'The agreement as it was is withdrawn with the reason, and recorded anew with the days.' },
  z.strictObject({ arrangement: Id, to: Day.nullable(), reviewOn: Day.nullable(), reason: z.string().trim().min(3).max(500) }), Changed)
export const withdrawArrangement = post('/api/arrangements/withdraw', { summary: 'Withdraw an agreement that was recorded wrongly' },
  z.strictObject({ arrangement: Id, reason: z.string().trim().min(3).max(500) }), Changed)
