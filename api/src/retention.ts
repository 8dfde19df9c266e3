/** What need not be kept any longer: the rules, what an authority has decided, and the lists that somebody approves before anything is deleted. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Text = z.string().trim().min(3).max(500)

export const RetentionList = z.strictObject({
  id: z.string(), rule: z.string(), state: z.enum(['open', 'approved', 'objected', 'done']), madeAt: z.string(),
  /** How many the list holds, and how many of them are gone. `before`: all rows older than that day, where they are no files. */
  amount: z.number(), erased: z.number(), before: z.string().nullable(),
  decidedAt: z.string().nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable(),
  /** Files by their number, without names. `keptUntil`: needed longer. At most 500 are shown. */
  items: z.array(z.strictObject({ id: z.string(), caseNumber: z.string(), counted: z.string(), due: z.string(), keptUntil: z.string().nullable() })),
})
export type RetentionList = z.infer<typeof RetentionList>

export const readRetention = get('/api/retention', { summary: 'What the authority keeps for how long, and what is listed to be deleted' }, z.strictObject({
  rules: z.array(z.strictObject({ rule: z.string(), decided: z.strictObject({ years: z.number(), reference: z.string(), on: z.string(), by: z.string() }).nullable() })),
  lists: z.array(RetentionList),
}))

export const decideRetention = post('/api/retention/rules', { summary: 'Record how long the authority has decided to keep something', description: 'Only where the law gives no period. The reference says where the decision is.' },
  z.strictObject({ rule: z.string().max(40), years: z.int().min(1).max(120), reference: Text }), z.strictObject({ recorded: z.literal(true) }))

export const approveRetention = post('/api/retention/approve', { summary: 'Approve a list: what stands on it is deleted', description: 'Files named in `keep` are needed longer and stay for a year. Deleting follows in the background.' },
  z.strictObject({ list: Id, keep: z.array(Id).max(500), reason: Text.optional() }), z.strictObject({ approved: z.number(), kept: z.number() }))

export const objectRetention = post('/api/retention/object', { summary: 'Object to a list: nothing on it is deleted', description: 'A new list is made after 30 days.' },
  z.strictObject({ list: Id, reason: Text }), z.strictObject({ objected: z.literal(true) }))
