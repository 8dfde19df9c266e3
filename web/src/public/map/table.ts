/** The map as a table for a spreadsheet: a line for each group and task. */
import type { ComparedItem, ComparedRow } from '@kotostig/law/map-compare'
import { modelNames } from '@kotostig/law/map-words'
import { csvOf } from '../../shared/csv.ts'
import { sectionText } from '../../shared/section.tsx'
import type { Language, Say } from '../../shared/words.tsx'
import { changeNames, map as words } from './map.texts.ts'
import { actorText, beforeText, itemText, whenText } from './say-item.ts'
import type { ShownMap } from './useMap.ts'

export function tableOf(to: ShownMap, from: ShownMap | undefined, rows: readonly ComparedRow[], tasks: readonly ComparedItem[], t: Say, language: Language): string {
  const line = (group: string, one: ComparedItem): string[] => {
    const own = one.changes.includes('gone') ? (from ?? to) : to
    const { item } = one
    return [
      group, actorText(own, item, language), itemText(own, item, t, language), whenText(item, t), [...new Set(item.source.map((place) => sectionText(place, language)))].join(', ').replaceAll('\u00a0', ' '),
      to.official[item.source[0]!.act]?.[language === 'fi' ? 'fi' : 'sv'] ?? '', one.changes.map((change) => t(changeNames[change])).join(', '), from ? beforeText(from, one, t, language) : '',
    ].map((text) => text.replaceAll('\u00ad', ''))
  }
  return csvOf([
    [words.group, words.actor, words.task, words.byWhen, words.section, words.finlex, words.change, words.wasBefore].map((names) => t(names)),
    ...rows.flatMap((row) => row.items.map((one) => line(t(modelNames[row.id]), one))),
    ...tasks.map((one) => line(t(words.general), one)),
  ])
}
