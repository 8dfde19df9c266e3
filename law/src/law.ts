/**
 * The law as a value. A case is read under one law and carries it, so what is asked of its people is asked of that law and of no
 * other: nothing here is switched over, and a proposal can never be left standing where the law in force is meant.
 */
import { day, type Day } from './kit/date.ts'
import type { DutyRule } from './kit/rule.ts'
import { tables, type Tables } from './law-tables.ts'
import { lawRelease } from './release.ts'
import { rules } from './rules/index.ts'

export type Law = {
  /** The release, and under a proposal its name too: no receipt under a proposal can be taken for one of the law in force. */
  readonly release: string
  readonly tables: Tables
  readonly rules: readonly DutyRule[]
  /** Days on which the law itself, its authorities or their codes change. */
  readonly days: readonly Day[]
}

export const lawInForce: Law = Object.freeze({
  release: lawRelease, tables, rules,
  days: [day('2011-09-01'), day('2023-01-01'), day('2023-03-01'), day('2025-01-01'), day('2026-01-01'), day('2027-01-01')],
})
