/** One invented household while its story is told: people, and rows of facts as the tables hold them. */
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { addYears, day, isoOf, type Day, type IsoDate } from '@kotostig/law/kit/date'
import type { Act } from '@kotostig/law'
import type { ExtensionGround, PermitGround, ResidenceKind } from '@kotostig/law/terms'
import { inventedIdentityCode } from '../person/identity-code.ts'
import { searchKey } from '../person/name-sound.ts'
import { inOwnLetters, inventedFamilies, originNames, type Origin, type Sex } from './names.ts'
import type { AuthorityKind } from './offices.ts'
import type { Chance } from './random.ts'

type Value = string | number | boolean | null
/** A row of a table of facts. `person` and the columns in `references` are numbers of the world, not of the database. */
export type FactRow = { person: number; valid_from: IsoDate; valid_to: IsoDate | null; source_kind: string; recorded_at: string; withdrawn_at?: string; withdrawn_reason?: string } & Record<string, Value | undefined>
export type FactTable = keyof typeof sourceOfTable
export type WorldPerson = {
  number: number; case_number: string; born: IsoDate; born_precision: 'day' | 'month' | 'year'
  opened_by: { kind: AuthorityKind; code: string }; opened_at: string
}
export type WorldHandover = { person: number; kind: AuthorityKind; code: string; accepted_at: string; ground: 'consent' | 'necessary' }
export type Household = { people: WorldPerson[]; facts: Partial<Record<FactTable, FactRow[]>>; handovers: WorldHandover[] }

/** Whose word each fact is, where the story says nothing else. */
export const sourceOfTable = {
  person_name: 'population-register', identity_code: 'population-register', residence: 'migri', home_municipality: 'population-register', home_condition: 'population-register',
  living_place: 'person', family_tie: 'migri', birth_in_finland: 'population-register', guardian_absence: 'migri', representation: 'population-register', trafficking: 'migri',
  job_seeking: 'employment-authority', home_care_allowance: 'kela', social_assistance: 'kela', absence_of_fact: 'person', life_event: 'population-register', circumstance: 'migri',
  non_disclosure: 'population-register', person_language: 'person', act: 'own-work',
} as const

/** What all stories share: the day, chance, and the numbers already given. */
export type Scene = {
  readonly today: Day
  readonly at: string
  readonly chance: Chance
  number: number
  /** How many codes of one day of birth, sex and separator are given. */
  readonly codes: Map<string, number>
}

/** Real case numbers carry their year; none begins with K00. */
export const caseNumber = (number: number): string => `K00-${String(number).padStart(7, '0')}`

const working = '09:00:00Z'
/** Facts recorded on the day itself carry the moment of the start, so that nothing is recorded in the future. */
const momentOf = (scene: Scene, on: Day): string => (on >= scene.today ? scene.at : `${isoOf(on)}T${working}`)

export type PersonOptions = {
  age?: number
  born?: Day
  precision?: 'day' | 'month' | 'year'
  sex?: Sex
  given?: string
  family?: string
  /** No identity code: not registered yet. */
  noCode?: boolean
  /** A separator of 2023. */
  separator?: string
}
type ActMore = Partial<Pick<Act, 'estimatedNeed' | 'needsPlan' | 'needsCoordination' | 'withWelfareArea' | 'by' | 'municipality' | 'accepted' | 'section' | 'month'>> & { until?: Day; ground?: ExtensionGround }
const actColumn: Record<string, string> = {
  estimatedNeed: 'estimated_need', needsPlan: 'needs_plan', needsCoordination: 'needs_coordination', withWelfareArea: 'with_welfare_area', ground: 'ground', by: 'proposed_by',
  municipality: 'municipality', accepted: 'is_accepted', section: 'claim_section', month: 'claim_month',
}

export class Somebody {
  readonly number: number
  readonly sex: Sex
  readonly given: string
  readonly family: string
  readonly born: Day
  openedOn: Day | undefined
  openedBy: { kind: AuthorityKind; code: string }
  precision: 'day' | 'month' | 'year'
  readonly rows: { table: FactTable; row: FactRow; recorded: Day | undefined }[] = []
  readonly story: Story

  constructor(story: Story, options: PersonOptions, family: string) {
    this.story = story
    const { scene, origin } = story
    const { chance } = scene
    this.number = ++scene.number
    this.sex = options.sex ?? (chance.percent(50) ? 'female' : 'male')
    this.given = options.given ?? chance.of(originNames[origin][this.sex])
    this.family = options.family ?? family
    this.born = options.born ?? addYears(scene.today, -(options.age ?? chance.between(19, 60))) - chance.between(3, 360)
    this.precision = options.precision ?? 'day'
    this.openedBy = { kind: 'municipality', code: story.code }
    this.called(this.family, this.given, this.born)
    if (options.noCode !== true) this.code(options.separator)
    const { language } = originNames[origin]
    this.add('person_language', this.born, undefined, { language, is_spoken: true, is_read: !(this.isUnder(7) || chance.percent(12)), needs_interpreter: !this.isUnder(7) && chance.percent(70) })
  }

  isUnder(age: number): boolean {
    return addYears(this.born, age) > this.story.scene.today
  }

  add(table: FactTable, from: Day, to: Day | undefined, columns: Record<string, Value>, more: { source?: string; recorded?: Day } = {}): FactRow {
    const row: FactRow = { person: this.number, valid_from: isoOf(from), valid_to: to === undefined ? null : isoOf(to), source_kind: more.source ?? sourceOfTable[table], recorded_at: '', ...columns }
    this.rows.push({ table, row, recorded: more.recorded })
    return row
  }
  private own(table: FactTable): FactRow[] {
    return this.rows.filter((one) => one.table === table).map((one) => one.row)
  }

  called(family: string, given: string, from: Day, to?: Day): this {
    this.add('person_name', from, to, { family_name: family, given_names: given, search_key: searchKey(family, given) })
    return this
  }
  /** The name was first written in another way, until a day. */
  earlierCalled(family: string, given: string, until: Day): this {
    const [name] = this.own('person_name')
    this.add('person_name', this.born, until, { family_name: family, given_names: given, search_key: searchKey(family, given) }, { source: 'migri' })
    name!.valid_from = isoOf(until + 1)
    return this
  }
  /** First registered in the person's own letters, where they are known. */
  inOwnLetters(until: Day): this {
    const { origin } = this.story
    const given = inOwnLetters(origin, this.given)
    return given === undefined ? this : this.earlierCalled(inOwnLetters(origin, this.family) ?? this.family, given, until)
  }
  code(separator?: string): this {
    const { scene } = this.story
    const born = isoOf(this.born)
    const marks = separator === undefined ? (born < '2000' ? '-YXWVU' : 'ABCDEF') : separator
    for (const mark of marks) {
      const key = `${born}${this.sex}${mark}`
      const given = scene.codes.get(key) ?? 0
      if (given === 50) continue
      scene.codes.set(key, given + 1)
      this.add('identity_code', this.born, undefined, { code: inventedIdentityCode(born, 900 + given * 2 + (this.sex === 'male' ? 1 : 0), mark) })
      return this
    }
    // The artificial codes of that day of birth are all given: this person has none yet.
    return this
  }

  residence(kind: ResidenceKind, ground: PermitGround | undefined, from: Day, to?: Day, afterApplication?: boolean): this {
    this.add('residence', from, to, { kind, ground: ground ?? null, after_protection_application: afterApplication ?? null })
    return this
  }
  permit(ground: PermitGround, from: Day, to?: Day, afterApplication?: boolean): this {
    return this.residence('permit', ground, from, to, afterApplication)
  }
  home(from: Day, to?: Day, code = this.story.code): this {
    this.add('home_municipality', from, to, { code })
    return this
  }
  lives(from: Day, to?: Day, code = this.story.code): this {
    this.add('living_place', from, to, { code })
    return this
  }
  conditions(isMet: boolean, from: Day, to?: Day): this {
    this.add('home_condition', from, to, { is_met: isMet })
    return this
  }
  private happened(kind: string, on: Day): this {
    this.add('life_event', on, undefined, { kind }, kind === 'arrived' || kind === 'appliedForProtection' ? { source: 'migri' } : {})
    return this
  }
  died(on: Day): this { return this.happened('died', on) }
  left(on: Day): this { return this.happened('left', on) }
  citizen(on: Day): this { return this.happened('finnishCitizenFrom', on) }
  arrived(on: Day): this { return this.happened('arrived', on) }
  applied(on: Day): this { return this.happened('appliedForProtection', on) }
  tie(other: Somebody, existedBeforeArrival: boolean, from: Day): this {
    this.add('family_tie', from, undefined, { other_person_id: other.number, existed_before_arrival: existedBeforeArrival })
    return this
  }
  childOf(...parents: Somebody[]): this {
    for (const parent of parents) this.add('birth_in_finland', this.born, undefined, { parent_id: parent.number })
    return this
  }
  withoutGuardian(from: Day, to?: Day): this { this.add('guardian_absence', from, to, {}); return this }
  representative(from: Day, to?: Day): this { this.add('representation', from, to, {}); return this }
  trafficked(from: Day, to?: Day): this { this.add('trafficking', from, to, {}); return this }
  seeksWork(from: Day, to?: Day, isUnemployed = true): this { this.add('job_seeking', from, to, { is_unemployed: isUnemployed }); return this }
  homeCare(from: Day, to?: Day): this { this.add('home_care_allowance', from, to, {}); return this }
  assistance(from: Day, to?: Day, isTemporary = false): this { this.add('social_assistance', from, to, { is_temporary: isTemporary }); return this }
  is(kind: 'unaccompaniedOnArrival' | 'obviousSocialOrHealthNeeds' | 'vulnerable', from: Day, isSo = true): this {
    this.add('circumstance', from, undefined, { kind, is_so: isSo })
    return this
  }
  has(no: 'jobSeeker' | 'homeCareAllowance' | 'socialAssistance' | 'withoutGuardian' | 'traffickingVictim' | 'familyTie', from: Day): this {
    this.add('absence_of_fact', from, undefined, { fact: no })
    return this
  }
  hidden(from: Day, coversHousehold = false, to?: Day): this {
    this.add('non_disclosure', from, to, { covers_household: coversHousehold })
    return this
  }
  speaks(language: string, needsInterpreter = false, isRead = true): this {
    this.add('person_language', this.born, undefined, { language, is_spoken: true, is_read: isRead, needs_interpreter: needsInterpreter })
    return this
  }
  act(type: Act['type'], on: Day, more: ActMore = {}): this {
    const columns: Record<string, Value> = { kind: type }
    for (const [key, value] of Object.entries(more)) if (key !== 'until') columns[actColumn[key]!] = value as Value
    this.add('act', on, more.until, columns)
    return this
  }
  opened(on: Day, by?: { kind: AuthorityKind; code: string }): this {
    this.openedOn = on
    if (by !== undefined) this.openedBy = by
    return this
  }

  /** A fact that was recorded wrong and withdrawn: it holds no more, but it was what we knew. */
  withdrew(table: FactTable, from: Day, columns: Record<string, Value>, recorded: Day, withdrawn: Day, reason: string): this {
    const row = this.add(table, from, undefined, columns, { recorded })
    row.withdrawn_at = momentOf(this.story.scene, withdrawn)
    row.withdrawn_reason = reason
    return this
  }

  /** The day the file was opened, where the story does not say: the first thing an authority did, or the first home. */
  private fileOpened(): Day {
    if (this.openedOn !== undefined) return this.openedOn
    const { today } = this.story.scene
    const first = (table: FactTable): string | undefined => this.own(table).map((row) => row.valid_from).sort()[0]
    const found = first('act') ?? first('home_municipality') ?? first('residence')
    const limit = isoOf(today)
    return found === undefined || found > limit ? today : day(found)
  }

  finish(into: Household): void {
    const { scene } = this.story
    const opened = Math.min(this.fileOpened(), scene.today)
    into.people.push({
      number: this.number, case_number: caseNumber(this.number), born: isoOf(this.born), born_precision: this.precision,
      opened_by: this.openedBy, opened_at: momentOf(scene, opened),
    })
    for (const { table, row, recorded } of this.rows) {
      const from = day(row.valid_from)
      row.recorded_at = momentOf(scene, recorded ?? Math.max(opened, Math.min(from, scene.today)))
      ;(into.facts[table] ??= []).push(row)
    }
  }
}

export class Story {
  readonly scene: Scene
  readonly origin: Origin
  readonly code: string
  readonly family: string
  readonly people: Somebody[] = []
  readonly handovers: WorldHandover[] = []

  constructor(scene: Scene, code: string, origin: Origin) {
    this.scene = scene
    this.code = code
    this.origin = origin
    this.family = scene.chance.percent(55) ? scene.chance.of(inventedFamilies) : scene.chance.of(originNames[origin].family)
  }

  person(options: PersonOptions = {}): Somebody {
    const somebody = new Somebody(this, options, this.family)
    this.people.push(somebody)
    return somebody
  }

  /** The authority that takes over has accepted the file. */
  accepted(person: Somebody, code: string, on: Day, ground: 'consent' | 'necessary' = 'consent', kind: AuthorityKind = 'municipality'): void {
    this.handovers.push({ person: person.number, kind, code, accepted_at: momentOf(this.scene, on), ground })
  }

  get employmentArea(): string {
    return municipalityByCode.get(this.code)!.employmentArea
  }

  finish(): Household {
    const household: Household = { people: [], facts: {}, handovers: this.handovers }
    for (const person of this.people) person.finish(household)
    return household
  }
}
