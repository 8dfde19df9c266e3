/**
 * The words rules are written in. A rule is an object that a lawyer can read: the section, who holds the duty, on what
 * condition, when it starts, by when, and what ends it. `derive.ts` asks them; the law book prints them.
 */
import type { Act } from '../case-file.ts'
import type { Section } from '../determination.ts'
import type { Person } from '../person.ts'
import type { ActType, DutyId, Task } from '../terms.ts'
import type { Day } from './date.ts'
import type { InForce, NonEmpty, SetByLaw } from './set-by-law.ts'
import type { Condition } from './truth.ts'

/** Who holds a duty. The actor on a day is found by `holders.ts`. */
export type Holder = 'responsibleAuthority' | 'municipality' | 'welfareArea' | 'welfareAreaAndMunicipality' | 'employmentAuthority' | 'districtCourt' | 'stateCentre' | 'placementMunicipality'

/**
 * What starts a duty. `firstOf`: the first act of these types since the ground came about; without any the duty stands
 * with no trigger and a question. `eachOf`: every such act starts one of its own; `latestOf`: the latest act restarts it.
 * `condition`: the day on which the condition becomes true.
 */
export type Starts =
  | { firstOf: readonly ActType[] }
  | { eachOf: ActType; when?: (act: Act) => boolean; /** The day the duty begins, when it is later than the act. */ from?: (person: Person, on: Day) => Day }
  | { latestOf: readonly ActType[] }
  | { condition: true }

/** What ends a duty: one of these acts on the trigger day or after it. Or a condition on the day. */
export type DoneBy = { acts: readonly ActType[] } | { holds: (person: Person, trigger: Day, on: Day) => Day | undefined }

export type DutyVersion = {
  readonly inForce: InForce
  readonly source: NonEmpty<Section>
  readonly holder: Holder
  readonly when: Condition<Person>
  readonly starts: Starts
  /** Number of months or days from the trigger, set by law on the trigger day. */
  readonly due?: { months: SetByLaw<number> } | { days: SetByLaw<number> }
  readonly withoutDelay?: true
  readonly doneBy?: DoneBy
  /** The duty lasts as long as its ground. */
  readonly standing?: true
}

export type DutyRule = {
  readonly id: DutyId
  /** The task the duty belongs to: an arrangement about the task moves the duty with it. */
  readonly task: Task
  /** Whom the rule can concern at all, by the mere presence of facts; for nobody else is it asked. */
  readonly concerns?: (person: Person) => boolean
  /** Which day picks the version: the trigger, or the day the duty is asked about or was done. */
  readonly versionOn: 'trigger' | 'day'
  /** Newest first. Each is whole; a closed one stays for ever. */
  readonly versions: NonEmpty<DutyVersion>
  /** Whether somebody with legal training has read the rule. */
  readonly reviewed: boolean
}

export const duty = (rule: Omit<DutyRule, 'reviewed'> & { reviewed?: boolean }): DutyRule => ({ reviewed: false, ...rule })

/** The law says "without delay" and gives no number: there is no due day, and the duty is never late. */
export const withoutDelay = true as const
export const standing = true as const
