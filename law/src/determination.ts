/**
 * The determination, version 1: what the law says of the people of a case file on one day. Public and stable.
 * Ids and names of facts are closed lists; their words stand in `terms.ts`.
 */
import type { Actor } from './case-file.ts'
import type { IsoDate } from './kit/date.ts'
import type {
  ActorKind, Answer, ConditionId, DutyId, DutyState, FactName, Group, Names, NoticeId, QuestionId, Rate, ReadingId, Task,
} from './terms.ts'

/** A place in an act or decree. `section` is the number, with its letter when it has one ("32 a"). */
export type Section = { act: string; section: string; moment?: string; point?: string }

export type Responsibility = {
  task: Task
  actor: Actor
  /** What the actor does in a task that several share (34, 43, 76 §). */
  role?: 'support' | 'assigns' | 'agrees' | 'stores'
  from: IsoDate
  to: IsoDate | null
  source: Section[]
}

/** How a day was counted: `from` + `add` = `to`. `note` says what would surprise a reader. */
export type Working = {
  from: IsoDate
  add: { years?: number; months?: number; days?: number }
  to: IsoDate
  note?: 'last-day-of-month' | 'weekend-or-holiday-does-not-move' | 'day-before-anniversary'
  source: Section[]
}

/** A fact that an answer rests on: where in the case file it stands, its value, and who said it. */
export type FactUse = {
  fact: FactName
  person: string
  path: string
  value: string | boolean
  from?: IsoDate
  to?: IsoDate
  saidBy: string
}

/**
 * Why an answer is what it is. A branch is `all`, `any` or `not`; a leaf is a named condition with the facts it used and
 * the facts it missed. `presumed` tells that the answer rests on silence that is presumed to mean no.
 */
export type WhyNode = {
  answer: Answer
  presumed?: true
  all?: WhyNode[]
  any?: WhyNode[]
  not?: WhyNode
  condition?: ConditionId
  /** The person asked about, when it is another than the duty's own. */
  of?: string
  source?: Section[]
  facts?: FactUse[]
  missing?: FactName[]
}

/** The receipt of a duty. */
export type Why = {
  lawRelease: string
  /** First and last day on which this wording of the law is in force. */
  inForce: { from: IsoDate; to?: IsoDate }
  conditions: WhyNode
  trigger: FactUse[]
  working: Working[]
  holder: Section[]
  doneBy?: FactUse
}

export type Duty = {
  id: DutyId
  source: Section[]
  actor: Actor
  trigger: IsoDate | null
  due: IsoDate | null
  withoutDelay: boolean
  state: DutyState
  /** True when the duty lasts as long as its ground: nothing closes it, and no day ends it. */
  standing?: true
  doneOn?: IsoDate
  why?: Why
}

export type Question = { id: QuestionId; fact: FactName; source: Section[]; about?: string }
export type Reading = { id: ReadingId; choice: string; others: string[]; source: Section[] }

export type Clocks = {
  assessmentWindowEnds: IsoDate | null
  planWindowEnds: IsoDate | null
  firstPlanEndsAtLatest: IsoDate | null
  planMaximumEnds: IsoDate | null
  nextReviewDue: IsoDate | null
  supportEnds: IsoDate | null
  compensationFrom: IsoDate | null
  compensationTo: IsoDate | null
  specialCostsTo: IsoDate | null
}

export type PersonDetermination = {
  id: string
  groups: Group[]
  responsibilities: Responsibility[]
  clocks: Clocks
  duties: Duty[]
  questions: Question[]
  readings: Reading[]
  /** What the person is told about the limits of this release, for example that services on Åland follow ÅFS 2012:74. */
  notices: NoticeId[]
}

export type CompensationLine = {
  person: string
  source: Section[]
  payee: Actor
  month: string
  components: { rate: Rate; annual: number }[]
  /** The line rests on a fact or an act dated after `asOf`. */
  planned?: true
  /** Questions that must be answered before the line can be relied on. */
  questions?: QuestionId[]
}

export type CompensationTotal = {
  person: string
  payee: Actor
  act: '681/2023' | '1386/2010'
  section: '61' | '62' | '45'
  /** For months before 2025: whose share of old 45 and 45 a §. */
  share?: 'municipality' | 'welfare-area'
  year: number
  amount: string
}

export type Compensation = {
  lines: CompensationLine[]
  totals: CompensationTotal[]
  claimDeadlines: { year: number; due: IsoDate; movedTo?: IsoDate }[]
}

/** An actor as it is called on `asOf`. Where the name on that day is not known, the kind in words and `nameKnown: false`. */
export type NamedActor = Actor & { kind: ActorKind; name: Names; nameKnown: boolean }

export type Determination = {
  format: 1
  asOf: IsoDate
  lawRelease: string
  people: PersonDetermination[]
  authorities: NamedActor[]
  compensation: Compensation
}
