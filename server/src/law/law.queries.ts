import { z } from 'zod'
import { sql, type Read, type Tx } from '../db/tx.ts'

export const LawReleaseRow = z.strictObject({ release: z.string(), checksum: z.string() })
export type LawReleaseRow = z.infer<typeof LawReleaseRow>

export const findLawReleaseRow = (tx: Read, release: string): Promise<LawReleaseRow | undefined> =>
  tx.find(LawReleaseRow, sql`SELECT release, checksum FROM law_release WHERE release = ${release}`)

/** Two servers may start at once: the one that comes second adds nothing. */
export const insertLawRelease = (tx: Tx, row: LawReleaseRow): Promise<number> =>
  tx.write(sql`INSERT INTO law_release (release, checksum) VALUES (${row.release}, ${row.checksum}) ON CONFLICT (release) DO NOTHING`)

const Exists = z.strictObject({ exists: z.boolean() })
export const hasLawModule = async (tx: Read, checksum: string): Promise<boolean> =>
  (await tx.get(Exists, sql`SELECT EXISTS (SELECT FROM law_module WHERE checksum = ${checksum}) AS exists`)).exists

export const insertLawModule = (tx: Tx, checksum: string, release: string, module: string): Promise<number> =>
  tx.write(sql`INSERT INTO law_module (checksum, release, module) VALUES (${checksum}, ${release}, ${module}) ON CONFLICT (checksum) DO NOTHING`)

const ModuleRow = z.strictObject({ checksum: z.string(), text: z.string() })
export const findLawModule = (tx: Read, checksum: string): Promise<z.infer<typeof ModuleRow> | undefined> =>
  tx.find(ModuleRow, sql`SELECT checksum, module AS text FROM law_module WHERE checksum = ${checksum}`)
