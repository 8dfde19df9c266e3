/** The responsibility map as it is sent, kept in memory: it changes only with the release of the law, which ends with the process. */
import { bookIndex, bookPage } from '@kotostig/law/data/book.ts'
import type { BookOpenNorm } from '@kotostig/law/data/book-page.ts'
import { responsibilityMap, type ResponsibilityMap } from '@kotostig/law/map'

const utf8 = new TextEncoder()

let addresses: Map<string, { sv: string; fi: string }> | undefined
const officialOf = (act: string): { sv: string; fi: string } | undefined => {
  addresses ??= new Map(bookIndex().acts.map((one) => [one.act, one.official]))
  return addresses.get(act)
}

const norms = new Map<string, readonly BookOpenNorm[]>()
/** What the law leaves to people in a section. */
function openNormsOf(act: string, section: string): readonly BookOpenNorm[] {
  const key = `${act} ${section}`
  let found = norms.get(key)
  if (found === undefined) norms.set(key, (found = bookPage(act.replace('/', '-'), section)?.openNorms ?? []))
  return found
}

/** With what the law book knows of the places the map cites: the official texts, and where people judge. */
function withBook(map: ResponsibilityMap): object {
  const items = [...map.rows.flatMap((row) => row.items), ...map.tasks]
  const places = new Map([...map.rows.flatMap((row) => row.source), ...items.flatMap((item) => item.source)].map((place) => [`${place.act} ${place.section}`, place]))
  const acts = new Set([...places.values()].map((place) => place.act))
  return {
    ...map,
    official: Object.fromEntries([...acts].flatMap((act) => { const found = officialOf(act); return found === undefined ? [] : [[act, found]] })),
    openNorms: [...new Map([...places.values()].flatMap((place) => openNormsOf(place.act, place.section)).map((norm) => [norm.id, norm])).values()].map(({ id, sections, asks, answeredBy }) => ({ id, sections, asks, answeredBy })),
  }
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
    const bytes = utf8.encode(JSON.stringify(withBook(responsibilityMap(day, municipality))))
    kept.set(key, bytes)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return bytes
  }
}
