/**
 * The case file, version 1: dated facts about one or more people, as JSON.
 *
 * Dates are `YYYY-MM-DD`; every period has `from` and an optional `to`, both inclusive. What silence means differs by key
 * and stands in `facts.ts`. The format is public and stable.
 */
import type { IsoDate } from './kit/date.ts'
import type { ActorKind, ActType, ExtensionGround, PermitGround, ResidenceKind, Task } from './terms.ts'

export type Period = { from: IsoDate; to?: IsoDate }

/** An authority or a person who holds a duty or receives money. `code` is the official code of its area. */
export type Actor = { kind: ActorKind; code?: string }

export type Residence = Period & { kind: ResidenceKind; ground?: PermitGround; afterProtectionApplication?: boolean }
export type FamilyTie = { to: string; existedBeforeArrival: boolean }

/** One thing that people or authorities have done. What each type needs stands in `parse.ts`. */
export type Act = {
  type: ActType
  on: IsoDate
  estimatedNeed?: boolean
  needsPlan?: boolean
  needsCoordination?: boolean
  until?: IsoDate
  withWelfareArea?: boolean
  ground?: ExtensionGround
  by?: 'migri' | 'reception-centre'
  municipality?: string
  accepted?: boolean
  section?: '61' | '62'
  month?: string
}

export type CasePerson = {
  id: string
  born: IsoDate
  died?: IsoDate
  left?: IsoDate
  finnishCitizenFrom?: IsoDate
  arrived?: IsoDate
  appliedForProtection?: IsoDate
  unaccompaniedOnArrival?: boolean
  residence?: Residence[]
  homeMunicipality?: (Period & { code: string })[]
  meetsHomeMunicipalityConditions?: (Period & { value: boolean })[]
  livesIn?: (Period & { code: string })[]
  familyTie?: FamilyTie | FamilyTie[]
  bornInFinlandTo?: string[]
  withoutGuardian?: Period[]
  representative?: Period[]
  traffickingVictim?: Period[]
  jobSeeker?: (Period & { unemployed: boolean })[]
  homeCareAllowance?: Period[]
  socialAssistance?: (Period & { temporary: boolean })[]
  obviousSocialOrHealthNeeds?: boolean
  vulnerable?: boolean
  acts?: Act[]
}

export type CaseMunicipality = { code: string; agreement?: Period[]; programme?: Period[] }
export type Arrangement = Period & { municipality: string; task: Task; by: Actor }

export type CaseFile = {
  format?: 1
  asOf: IsoDate
  people: CasePerson[]
  municipalities?: CaseMunicipality[]
  arrangements?: Arrangement[]
}

/** What kinds of fault there are. The last ones are met before the text is read as a case file. */
export type FaultCode =
  | 'not-json' | 'not-an-object' | 'not-an-array' | 'not-text' | 'not-true-or-false' | 'unknown-key' | 'missing' | 'empty'
  | 'not-a-day' | 'not-a-month' | 'not-in-list' | 'not-a-code' | 'period-backwards' | 'overlap' | 'duplicate-id' | 'duplicate-code'
  | 'no-such-person' | 'wrong-format' | 'too-large' | 'too-deep' | 'not-utf-8' | 'too-many-people'

/** One fault in a case file: where, what, and of which kind. One line for people, one entry for machines. */
export type Fault = { path: string; message: string; code: FaultCode }
