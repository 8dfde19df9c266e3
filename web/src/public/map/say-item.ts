/** An item of the map in words: what, by when, who before. */
import type { NamedActor } from '@kotostig/law/determination'
import type { MapItem, MapWhen, ResponsibilityMap } from '@kotostig/law/map'
import type { ComparedItem, ComparedRow } from '@kotostig/law/map-compare'
import { authorityTasks, topicNames, topicOfTask } from '@kotostig/law/map-tasks'
import type { Topic } from '@kotostig/law/map-tasks'
import { stageNames } from '@kotostig/law/map-words'
import type { ModelId } from '@kotostig/law/map-words'
import { duties, tasks } from '@kotostig/law/terms'
import { claimsOfItem, claimsOfPeople } from '@kotostig/law/data/source-claims.ts'
import { eurosText } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import { result } from '../../shared/case/result.texts.ts'
import { upperFirst } from '../../shared/words.tsx'
import type { Language, Say } from '../../shared/words.tsx'
import { map as words, sinceWords, whenWords } from './map.texts.ts'

const roles = { support: result.support, assigns: result.assigns, agrees: result.agrees, stores: result.stores }

export const actorOf = (map: ResponsibilityMap, item: MapItem): NamedActor | undefined => map.authorities.find((one) => one.kind === item.actor.kind && one.code === item.actor.code)
export const actorText = (map: ResponsibilityMap, item: MapItem, language: Language): string => upperFirst(actorOf(map, item)?.name[language] ?? item.actor.kind)

/** Whole years as years, otherwise months. */
const timeText = (months: number, t: Say): string => (months % 12 === 0 ? t(words.years, { n: months / 12 }) : t(words.months, { n: months }))

function refundText(map: ResponsibilityMap, item: MapItem, when: MapWhen & { kind: 'refund' }, t: Say, language: Language): string {
  const [base, more] = when.parts
  const who = actorOf(map, item)?.name[language] ?? ''
  return t(words.refundTo, { who, time: timeText(when.months, t), amount: eurosText(base?.annual ?? 0) }) + (more ? t(words.refundMore, { amount: eurosText(more.annual) }) : '')
}

/** What is to be done. */
export function itemText(map: ResponsibilityMap, item: MapItem, t: Say, language: Language): string {
  if (item.kind === 'duty') return t(duties[item.id])
  if (item.kind === 'task') return t(authorityTasks.find((one) => one.id === item.id)!.words)
  if (item.kind === 'refund') return item.when.kind === 'refund' ? refundText(map, item, item.when, t, language) : ''
  if (item.id === 'integration-services') return t(words.responsible)
  return `${t(tasks[item.id])}${item.role ? ` (${t(roles[item.role])})` : ''}`
}

const sinceText = (when: MapWhen & { kind: 'within' }, t: Say): string => when.since.flatMap((act) => sinceWords[act] ?? []).map((names) => t(names)).join(t(whenWords.or))

/** By when; empty where the text has said it all. */
export function whenText(item: MapItem, t: Say): string {
  const { when } = item
  if (when === undefined || when.kind === 'refund') return ''
  if (when.kind === 'coming') return t(whenWords.coming, { day: dayText(when.on) })
  if (when.kind === 'within') {
    const since = sinceText(when, t)
    if (when.days !== undefined) return t(whenWords.days, { n: when.days, since })
    return when.months === 1 ? t(whenWords.month, { since }) : t(whenWords.months, { n: when.months ?? 0, since })
  }
  const stage = item.stage === 'known' && when.kind !== 'without-delay' ? '' : t(stageNames[item.stage])
  return when.kind === 'no-day' ? [stage, t(whenWords['no-day'])].filter(Boolean).join('; ') : [t(whenWords[when.kind]), stage].filter(Boolean).join(', ')
}

/** What it was before, as far as it changed. */
export function beforeText(from: ResponsibilityMap, one: ComparedItem, t: Say, language: Language): string {
  const { before, changes } = one
  if (before === undefined) return ''
  const parts: string[] = []
  if (changes.includes('holder')) parts.push(actorText(from, before, language))
  if (changes.includes('deadline')) parts.push(whenText(before, t))
  if (changes.includes('refund')) parts.push(itemText(from, before, t, language))
  return parts.join('; ')
}

/** All that the page says of an item, for one group: two that say the same are shown as one. */
export const sayOf = (one: ComparedItem, model: ModelId): string => JSON.stringify([
  one.item.key, one.item.column, one.item.when, one.item.stage, one.item.actor, one.item.source, one.before?.when, one.before?.actor, one.changes, claimsOfItem(one.item.key, model).map((claim) => claim.id),
])

const topicOrder = Object.keys(topicNames)
/** By topic, and in each the responsibility before what it brings. */
export const inOrder = (items: readonly ComparedItem[]): ComparedItem[] => {
  const rank = ({ item }: ComparedItem): number => topicOrder.indexOf(topicOf(item)) * 2 + (item.kind === 'responsibility' ? 0 : 1)
  return [...items].sort((a, b) => rank(a) - rank(b))
}

/** Groups whose cells say the same stand in one row. */
export type Together = { rows: ComparedRow[]; items: ComparedItem[] }
export function together(rows: readonly ComparedRow[]): Together[] {
  const found = new Map<string, Together>()
  for (const row of rows) {
    const key = JSON.stringify([row.of, row.exists, row.questions.map((one) => one.id), claimsOfPeople(row.id).map((claim) => claim.id), row.items.map((one) => sayOf(one, row.id))])
    const same = found.get(key)
    if (same) same.rows.push(row)
    else found.set(key, { rows: [row], items: inOrder(row.items) })
  }
  return [...found.values()]
}

export const isChanged = (one: ComparedItem): boolean => one.changes.some((change) => change !== 'unknown' && change !== 'section')

/** The topic of source 000 an item belongs to. */
export function topicOf(item: MapItem): Topic {
  if (item.kind === 'task') return authorityTasks.find((one) => one.id === item.id)!.topic
  if (item.kind === 'refund') return 'refund'
  return topicOfTask[item.kind === 'duty' ? item.task : item.id]
}

/** `Kvotflykting` inside a sentence; `EU-medborgare` keeps its capitals. */
export const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
