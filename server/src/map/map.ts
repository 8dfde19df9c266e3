/** The responsibility map as it is sent, kept in memory: it changes only with the release of the law, which ends with the process. */
import { bookIndex } from '@kotostig/law/data/book.ts'
import { responsibilityMap, type ResponsibilityMap } from '@kotostig/law/map'

const utf8 = new TextEncoder()

let addresses: Map<string, { sv: string; fi: string }> | undefined
const officialOf = (act: string): { sv: string; fi: string } | undefined => {
  addresses ??= new Map(bookIndex().acts.map((one) => [one.act, one.official]))
  return addresses.get(act)
}

function withAddresses(map: ResponsibilityMap): object {
  const acts = new Set([...map.rows.flatMap((row) => [...row.source, ...row.items.flatMap((item) => item.source)]), ...map.tasks.flatMap((task) => task.source)].map((place) => place.act))
  return { ...map, official: Object.fromEntries([...acts].flatMap((act) => { const found = officialOf(act); return found === undefined ? [] : [[act, found]] })) }
}

/** At most this many maps of some 70 kB; the one asked for longest ago goes first. */
export const mostMaps = 200

export function keepMaps(most = mostMaps): (day: string, municipality: string) => Uint8Array {
  const kept = new Map<string, Uint8Array>()
  return (day, municipality) => {
    const key = `${day} ${municipality}`
    const known = kept.get(key)
    if (known !== undefined) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const bytes = utf8.encode(JSON.stringify(withAddresses(responsibilityMap(day, municipality))))
    kept.set(key, bytes)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return bytes
  }
}
