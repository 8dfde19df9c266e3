/** The four columns with the names of the authorities that hold them on the day. */
import type { MapColumn } from '@kotostig/law/map'
import { upperFirst } from '../../shared/words.tsx'
import type { Language, Say } from '../../shared/words.tsx'
import { columnNames, map as words, oldEmployment } from './map.texts.ts'
import type { ShownMap } from './useMap.ts'

export type Column = { id: MapColumn; title: string; name: string; label: string }
const ids: readonly MapColumn[] = ['municipality', 'employment', 'welfare', 'state']

export function mapColumnsOf(map: ShownMap, language: Language, t: Say): Column[] {
  const items = [...map.rows.flatMap((row) => row.items), ...map.tasks]
  return ids.map((id) => {
    const first = items.find((item) => item.column === id && item.kind !== 'refund')
    const actor = first && map.authorities.find((one) => one.kind === first.actor.kind && one.code === first.actor.code)
    const title = t(id === 'employment' && actor?.kind === 'te-office' ? oldEmployment : columnNames[id])
    // The name of an employment area stands after the word of its kind.
    const name = id === 'state' ? t(words.severalAuthorities) : !actor?.nameKnown || actor.kind === 'te-office' ? '' : upperFirst(id === 'employment' ? (actor.name[language].split(', ')[1] ?? actor.name[language]) : actor.name[language])
    return { id, title, name, label: title.replaceAll('\u00ad', '') }
  })
}
