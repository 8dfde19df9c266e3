import { z } from 'zod'
import type { OwnFilter } from '../access.ts'
import { sql, type Read } from '../db/tx.ts'
import { partsOf } from '../person/person.ts'

const OnPaper = z.strictObject({ born: z.string(), case_number: z.string() })
/** What stands on paper beside the name. Undefined: the device does not open the page of this person. */
export const findOnPaper = (tx: Read, own: OwnFilter, person: string): Promise<z.infer<typeof OnPaper> | undefined> =>
  tx.find(OnPaper, sql`SELECT person.born, person.case_number FROM person WHERE person.id = ${person}::bigint AND ${own.on(sql`person.id`)}`)

const Checksum = z.strictObject({ checksum: z.string() })
/** The number of what was signed: the paper of the authority carries the same. */
export const findChecksum = (tx: Read, own: OwnFilter, person: string, version: string): Promise<z.infer<typeof Checksum> | undefined> =>
  tx.find(Checksum, sql`
    SELECT kept.checksum FROM plan_version kept JOIN plan ON plan.id = kept.plan_id
    WHERE kept.id = ${version}::bigint AND plan.person_id IN (${partsOf(sql`${person}`)}) AND ${own.on(sql`${person}::bigint`)}`)
