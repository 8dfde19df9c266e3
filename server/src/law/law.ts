/** Which release of the law this server runs, and whether this installation has seen it before. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database, Read, Tx } from '../db/tx.ts'
import { ownLaw, type LawModule } from './law-module.ts'
import { findLawModule, findLawReleaseRow, hasLawModule, insertLawModule, insertLawRelease, type LawReleaseRow } from './law.queries.ts'

const lawFolder = fileURLToPath(new URL('../../../law/', import.meta.url))

/** One number for everything the release computes with: its rules and its data, without its tests. */
export function lawChecksum(folder = lawFolder): string {
  const hash = createHash('sha256')
  for (const part of ['src', 'data']) {
    const files = readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
      .map((file) => join(file.parentPath, file.name))
      .sort()
    for (const file of files) hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

export const findLawRelease = (tx: Read, release: string): Promise<LawReleaseRow | undefined> => findLawReleaseRow(tx, release)

/**
 * Note the release in the database, once. `changed` means that this installation has already run a release of the same
 * name with other contents: answers given under one name would then differ, which an operator must hear about.
 */
export const recordLawRelease = (database: Database, release: string, checksum = lawChecksum()): Promise<'recorded' | 'known' | 'changed'> =>
  database.write(async (tx) => {
    if ((await insertLawRelease(tx, { release, checksum })) === 1) return 'recorded'
    const known = await findLawReleaseRow(tx, release)
    return known?.checksum === checksum ? 'known' : 'changed'
  })

/** Keep the law that this server runs, so that its answers can be worked out again when it runs another. */
export async function keepLaw(tx: Tx, release: string, law: LawModule = ownLaw()): Promise<void> {
  if (!(await hasLawModule(tx, law.checksum))) await insertLawModule(tx, law.checksum, release, law.text)
}

/** A law that was kept, or the one that runs; undefined when this installation has never run it. */
export const findLaw = async (tx: Read, checksum: string): Promise<LawModule | undefined> => (checksum === ownLaw().checksum ? ownLaw() : findLawModule(tx, checksum))
