/** Two files of one person become one, and two again. */
import { z } from 'zod'
import { post } from './endpoint.ts'
import { PersonLine } from './person.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Row = z.strictObject({ table: z.string().regex(/^[a-z_]{1,40}$/), row: Id })
const Reason = z.string().trim().min(3).max(500)

/** One of two answers: the rows that say it, and what they say as in a case file (`none`: that there is none) or as a detail. */
const Side = z.strictObject({ rows: z.array(Row), value: z.unknown(), source: z.string(), recordedAt: z.string(), recordedBy: z.string().nullable() })
export const MergeConflict = z.strictObject({ id: z.string(), kind: z.enum(['fact', 'detail']), key: z.string(), stays: Side, absorbed: Side })

/** Why two files cannot become one as they are. */
export const mergeRefusals = ['same-file', 'two-codes', 'non-disclosure', 'tied-to-each-other', 'of-an-officer', 'has-absorbed'] as const

export const compareFiles = post('/api/people/merge/compare', { summary: 'What two files of one person say, where it is not the same', description: 'Nothing is changed.' },
  z.strictObject({ stays: Id, absorbed: Id }),
  z.strictObject({
    stays: PersonLine, absorbed: PersonLine, staysVersion: z.number(), absorbedVersion: z.number(), refused: z.array(z.enum(mergeRefusals)),
    /** To be decided one by one. `told twice`: facts that both files have in the same words. */
    conflicts: z.array(MergeConflict), toldTwice: z.number(),
  }))

/** `aside`: of each conflict the rows of one side, which are left out while the files are one. */
export const mergeFiles = post('/api/people/merge', { summary: 'Make two files of one person one' },
  z.strictObject({ stays: Id, absorbed: Id, staysVersion: z.int(), absorbedVersion: z.int(), aside: z.array(Row).max(500), reason: Reason }), z.strictObject({ person: z.string() }))

export const partFiles = post('/api/people/part', { summary: 'Make two files again of what was merged', description: 'Both are as they were.' },
  z.strictObject({ person: Id, merge: Id, version: z.int(), reason: Reason }), z.strictObject({ parted: z.string() }))
