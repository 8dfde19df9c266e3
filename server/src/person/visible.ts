/** The family of a person as far as an officer may see it: the same for the page of the person and for what is made of it. */
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import { listFamily, type Known, type PersonFacts } from '../facts/facts.ts'
import { officersOf } from './person.ts'
import * as queries from './person.queries.ts'

/** The family as far as this officer may see it: relatives whose file is elsewhere are left out, with what binds to them. */
export async function visibleFamily(tx: Read, may: MayFilter, person: string, known: Known = {}): Promise<{ ids: string[]; names: Map<string, string> }> {
  const names = await queries.listNames(tx, may, await listFamily(tx, [person], known))
  const visible = names.filter((one) => one.is_reachable || one.id === person)
  const ids = [person, ...visible.map((one) => one.id).filter((id) => id !== person)]
  return { ids, names: new Map(visible.map((one) => [one.id, one.name])) }
}

/** Facts in the order of `ids`, without ties to people who are not shown. */
export function only(people: PersonFacts[], ids: readonly string[]): PersonFacts[] {
  return ids.map((id) => people.find((one) => one.id === id)!).map((one) => ({
    ...one,
    lists: {
      ...one.lists,
      familyTie: one.lists.familyTie.filter((row) => ids.includes(String(row['other']))),
      bornInFinlandTo: one.lists.bornInFinlandTo.filter((row) => ids.includes(String(row['parent']))),
    },
  }))
}

export const recordersOf = async (tx: Read, people: readonly PersonFacts[]): Promise<Map<string, string>> =>
  new Map((await queries.listRecorders(tx, officersOf(people))).map((one) => [one.id, one.name]))
