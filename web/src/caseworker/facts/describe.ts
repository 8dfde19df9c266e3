/** A recorded fact in words: its name, its value, the days it holds. */
import type { FactMeta } from '@kotostig/api/person'
import type { CaseFile } from '@kotostig/law/case-file'
import { actTypes, answers, extensionGrounds, permitGrounds, residenceKinds } from '@kotostig/law/terms'
import { form } from '../../shared/case/form/form.texts.ts'
import { nameOfKey } from '../../shared/case/form/spec.ts'
import { valueAt } from '../../shared/case/paths.ts'
import { dayText, isIso, monthText, periodText } from '../../shared/day.ts'
import type { NameOf } from '../../shared/municipalities.ts'
import type { Language, Names, Say } from '../../shared/words.tsx'
import { sourceText, wordOf } from '../words.ts'
import { kindOf } from './kinds.ts'

export type Described = { name: string; value: string; period: string }
export type Telling = { t: Say; language: Language; townOf: NameOf; nameOf: (id: string) => string }

const flags: Record<string, Names> = {
  estimatedNeed: form.estimatedNeed, needsPlan: form.needsPlan, needsCoordination: form.needsCoordination, withWelfareArea: form.withWelfareArea, accepted: form.accepted,
  afterProtectionApplication: form.afterApplication, existedBeforeArrival: form.tieBefore, temporary: form.temporary, unemployed: form.unemployed,
}

function valueWords(key: string, value: unknown, { t, language, townOf, nameOf }: Telling): string {
  const town = (code: string): string => townOf(code)?.[language] ?? code
  const yes = (flag: boolean): string => t(answers[flag ? 'yes' : 'no'])
  if (typeof value === 'boolean') return yes(value)
  if (typeof value === 'string') return key === 'bornInFinlandTo' ? nameOf(value) : isIso(value) ? dayText(value) : value
  if (typeof value !== 'object' || value === null) return ''
  const item = value as Record<string, unknown>
  const parts: string[] = []
  if (typeof item['to'] === 'string' && key === 'familyTie') parts.push(nameOf(item['to']))
  if (typeof item['code'] === 'string') parts.push(town(item['code']))
  if (typeof item['municipality'] === 'string') parts.push(town(item['municipality']))
  if (typeof item['ground'] === 'string') parts.push(wordOf(key === 'residence' ? permitGrounds : extensionGrounds, item['ground'], t))
  else if (typeof item['kind'] === 'string') parts.push(wordOf(residenceKinds, item['kind'], t))
  if (typeof item['value'] === 'boolean') parts.push(yes(item['value']))
  if (typeof item['month'] === 'string') parts.push(monthText(item['month']))
  for (const [flag, names] of Object.entries(flags)) if (typeof item[flag] === 'boolean') parts.push(`${t(names).toLowerCase()}: ${yes(item[flag]).toLowerCase()}`)
  return parts.length > 0 ? parts.join(', ') : key === 'acts' ? '' : yes(true)
}

export function describe(file: CaseFile, path: string, telling: Telling): Described {
  const key = /^people\[\d+\]\.(\w+)/.exec(path)?.[1] ?? path
  const value = valueAt(file, path)
  const names = kindOf(key)?.title ?? nameOfKey(key)
  // Somebody has stated that there is none.
  if (Array.isArray(value)) return { name: names ? telling.t(names) : key, value: telling.t(form.no), period: '' }
  const item = typeof value === 'object' && value !== null ? (value as { type?: string; from?: string; to?: string; on?: string; until?: string }) : undefined
  const name = item?.type ? wordOf(actTypes, item.type, telling.t) : names ? telling.t(names) : key
  const period = item?.on ? (item.until ? periodText(item.on, item.until) : dayText(item.on)) : item?.from ? periodText(item.from, item.to) : ''
  return { name, value: valueWords(key, value, telling), period }
}

/** Who said the fact that stands at a place of the case, and when it was written down. */
export function saidByIn(file: { facts: readonly FactMeta[] }, path: string, t: Say): string | undefined {
  const fact = file.facts.find((each) => path === each.path || path.startsWith(`${each.path}.`))
  return fact ? `${sourceText(fact.source, t)}, ${dayText(fact.recordedAt)}` : undefined
}
