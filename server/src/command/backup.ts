/** `kotostig backup` and `kotostig restore`. */
import { createWriteStream, existsSync, linkSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { systemClock } from '../clock.ts'
import { DatabaseError } from '../db/binaries.ts'
import { chooseDatabase } from '../db/open.ts'
import { restoreSnapshot, takeSnapshot } from '../db/snapshot.ts'
import { Complaint } from './output.ts'

/** Written beside its place under another name first, so that half a file is never taken for a backup; readable by us alone. */
export async function backupFromCommand(file: string): Promise<void> {
  if (existsSync(file)) throw new Complaint(`${file} exists already; name another file`)
  const partial = `${file}.${process.pid}.partial`
  const source = await chooseDatabase(process.env)
  try {
    await pipeline(Readable.from(takeSnapshot(source.ownerUrl, systemClock.now())), createGzip(), createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }))
    // A link does not take the place of a file that came meanwhile; a rename would.
    linkSync(partial, file)
    process.stderr.write(`wrote ${file}\n`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code !== undefined && /^E[A-Z]+$/.test(code) ? new DatabaseError(`${file} could not be written (${code}).`) : error
  } finally {
    rmSync(partial, { force: true })
    await source.stop()
  }
}

export async function restoreFromCommand(file: string, replace: boolean): Promise<void> {
  if (!existsSync(file)) throw new Complaint(`${file} does not exist`)
  const source = await chooseDatabase(process.env)
  try {
    const { rows, takenAt, ran } = await restoreSnapshot(source.ownerUrl, file, { replace })
    process.stderr.write(`restored ${rows} rows, as they were at ${takenAt}\n${ran.map((name) => `ran ${name}\n`).join('')}`)
  } finally {
    await source.stop()
  }
}
