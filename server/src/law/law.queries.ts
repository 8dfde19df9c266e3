import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

export const LawReleaseRow = z.strictObject({ release: z.string(), checksum: z.string() })
export type LawReleaseRow = z.infer<typeof LawReleaseRow>

export const findLawReleaseRow = (tx: Read, release: string): Promise<LawReleaseRow | undefined> =>
  tx.find(LawReleaseRow, sql`SELECT release, checksum FROM law_release WHERE release = ${release}`)

/** Two servers may start at once: the one that comes second adds nothing. */
export const insertLawRelease = (tx: Tx, row: LawReleaseRow): Promise<number> =>
  tx.write(sql`INSERT INTO law_release (release, checksum) VALUES (${row.release}, ${row.checksum}) ON CONFLICT (release) DO NOTHING`)
