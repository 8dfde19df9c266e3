/** What every request about one person asks first. */
import type { MayFilter } from '../access.ts'
import type { Read, Tx } from '../db/tx.ts'
import { refuse } from '../serve.ts'
import { mayReach, nextVersion } from './person.queries.ts'

export { insertHandover } from './person.queries.ts'

/** The person, if the table of access lets the officer at them; otherwise there is nothing at this address. */
export async function reach(tx: Read, may: MayFilter, person: string): Promise<void> {
  if (!(await mayReach(tx, may, person))) refuse('not-found')
}

/** The next version of the file, if nobody else has changed it since the officer looked. */
export async function moveOn(tx: Tx, person: string, seen: number): Promise<number> {
  return (await nextVersion(tx, person, seen))?.version ?? refuse('conflict')
}
