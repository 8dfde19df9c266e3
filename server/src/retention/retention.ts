/** Which rules an authority follows, and what each asks for. */
import { retentionRules, type RetentionRule, type RetentionRuleId } from '@kotostig/law/retention'
import type { Wanted } from './retention.queries.ts'

const rules: readonly RetentionRule[] = retentionRules
export const rulesOf = (kind: string): readonly RetentionRule[] => rules.filter((rule) => (rule.holders as readonly string[]).includes(kind))
export const isForAuthority = (rule: string, kind: string): boolean => rulesOf(kind).some((one) => one.id === rule && one.periods.length === 0 && one.elsewhere === undefined)

/** Rules about rows that are no people's files. */
export const isAboutRows = (rule: string): boolean => (['audit-event', 'feedback', 'contact-without-file'] satisfies RetentionRuleId[] as string[]).includes(rule)

/** The periods of a rule about files: the law's own, or the one decided; nothing where it is unknown. */
export function wantedOf(rule: RetentionRule, decidedYears: number | undefined): Wanted[] | undefined {
  if (rule.elsewhere || isAboutRows(rule.id)) return undefined
  if (rule.periods.length > 0) return rule.periods.map(({ from, years }) => ({ since: from === 'death' ? 'death' as const : 'relation-ended' as const, years }))
  return decidedYears === undefined ? undefined : [{ since: 'relation-ended', years: decidedYears }]
}
