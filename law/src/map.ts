/**
 * The responsibility map: who does what for whom on a day in a municipality. Worked out by the rules, from the model people of
 * `map-people.ts`; what the Act lays on an authority as such, without a person, comes from `map-tasks.ts`.
 */
import { helsinkiCode, municipalityByCode } from '../data/areas.ts'
import type { Actor } from './case-file.ts'
import { derive } from './derive.ts'
import type { CompensationLine, Determination, Duty, NamedActor, PersonDetermination, Section } from './determination.ts'
import { actor, actFrom, centreOf, named, oldActFrom, welfareActor } from './holders.ts'
import { day, isoOf, parseDay, partsOf, type Day, type IsoDate } from './kit/date.ts'
import type { DutyVersion } from './kit/rule.ts'
import { isInForce } from './kit/set-by-law.ts'
import { caseOf, modelPeople, stageTask, type GroupId, type ModelPerson } from './map-people.ts'
import { authorityTasks, type AuthorityTask, type AuthorityTaskId } from './map-tasks.ts'
import { firstMapDay, lastMapDay, type ModelId, type StageId } from './map-words.ts'
import { compensationYears, temporaryProtectionKnownTo } from './parameters.ts'
import { readCaseFile } from './parse.ts'
import { lawRelease } from './release.ts'
import { rules } from './rules/index.ts'
import type { ActType, DutyId, Group, NoticeId, QuestionId, Rate, ReadingId, Task } from './terms.ts'

/** The columns of source 002: the municipality, the employment authority, the welfare area, and everybody else. */
export type MapColumn = 'municipality' | 'employment' | 'welfare' | 'state'
export const mapColumns: readonly MapColumn[] = ['municipality', 'employment', 'welfare', 'state']

/** By when. `noDay`: the law gives no day and does not say "without delay". `coming`: not in force before that day. */
export type MapWhen =
  | { kind: 'without-delay'; since: ActType[] }
  | { kind: 'within'; months?: number; days?: number; since: ActType[] }
  | { kind: 'standing' }
  | { kind: 'no-day' }
  | { kind: 'coming'; on: IsoDate }
  | { kind: 'refund'; months: number; parts: { rate: Rate; annual: number }[] }

type Placed = {
  key: string; actor: Actor; column: MapColumn; source: Section[]; stage: StageId
  /** What was before 2025 is worked out too, or known not to have been: only then can two days be compared across it. */
  oldAct?: true
}
export type MapItem =
  | (Placed & { kind: 'duty'; id: DutyId; task: Task; when: MapWhen })
  | (Placed & { kind: 'responsibility'; id: Task; role?: 'support' | 'assigns' | 'agrees' | 'stores'; when?: MapWhen })
  | (Placed & { kind: 'refund'; id: '61' | '62' | '45' | '45 a'; when: MapWhen; questions: QuestionId[] })
  | (Placed & { kind: 'task'; id: AuthorityTaskId; when?: MapWhen })

export type MapRow = {
  id: ModelId
  of: GroupId
  source: Section[]
  groups: Group[]
  items: MapItem[]
  /** What the rules cannot answer without a person: never a no. */
  questions: { id: QuestionId; source: Section[] }[]
  readings: ReadingId[]
  /** False where the law known here does not have the group on the day. */
  exists: boolean
}

export type ResponsibilityMap = {
  format: 1
  day: IsoDate
  municipality: string
  lawRelease: string
  authorities: NamedActor[]
  rows: MapRow[]
  /** Tasks of authorities as such. */
  tasks: MapItem[]
  notices: NoticeId[]
  /** `partly`: before 2025 and on Åland, where an empty cell means "not worked out", never "nothing to do". */
  extent: 'whole' | 'partly'
}

export { firstMapDay, lastMapDay }
export type MapRefusal = 'not-a-day' | 'before-known-law' | 'after-known-law' | 'no-such-municipality'

export function mapRefusal(on: string, municipality: string): MapRefusal | undefined {
  const value = parseDay(on)
  if (value === undefined) return 'not-a-day'
  if (value < oldActFrom) return 'before-known-law'
  // The last day for which every parameter is known: temporary protection is decided to it.
  if (value > temporaryProtectionKnownTo) return 'after-known-law'
  return municipalityByCode.has(municipality) ? undefined : 'no-such-municipality'
}

const versionOf = (id: DutyId, on: Day): DutyVersion | undefined => {
  const { versions } = rules.find((rule) => rule.id === id)!
  return versions.find((one) => isInForce(one.inForce, on)) ?? versions[0]
}

function startedBy(version: DutyVersion | undefined): ActType[] {
  const starts = version?.starts
  if (starts === undefined || 'condition' in starts) return []
  if ('firstOf' in starts) return [...starts.firstOf]
  return 'latestOf' in starts ? [...starts.latestOf] : [starts.eachOf]
}

/** Some duties have a version of the old Act; one that came after the Act in force is known to be new. */
const isKnownInOldAct = (id: DutyId): boolean => {
  const { versions } = rules.find((rule) => rule.id === id)!
  return versions.some((version) => version.inForce.first < actFrom) || versions.every((version) => version.inForce.first > actFrom)
}

function whenOf(duty: Duty, version: DutyVersion | undefined, on: Day): MapWhen {
  if (duty.state === 'upcoming' && duty.trigger !== null && parseDay(duty.trigger)! > on) return { kind: 'coming', on: duty.trigger }
  const since = startedBy(version)
  if (duty.withoutDelay) return { kind: 'without-delay', since }
  const add = duty.why?.working[0]?.add
  if (add !== undefined) {
    const months = (add.years ?? 0) * 12 + (add.months ?? 0)
    return { kind: 'within', ...(months === 0 ? {} : { months }), ...(add.days === undefined ? {} : { days: add.days }), since }
  }
  return { kind: duty.standing ? 'standing' : 'no-day' }
}

const columnByKind = (actor: Actor): MapColumn => {
  if (actor.kind === 'municipality') return 'municipality'
  if (actor.kind === 'employment-authority' || actor.kind === 'te-office') return 'employment'
  return actor.kind === 'welfare-area' || actor.kind === 'aland-health-authority' ? 'welfare' : 'state'
}
const welfareTasks: readonly Task[] = ['unaccompanied-housing', 'representative', 'unaccompanied-support']

/** Helsinki has the tasks of a welfare area itself (100 §): the law names the role, so the column follows the role. */
const asWelfare = (actor: Actor, isWelfareRole: boolean): MapColumn => (isWelfareRole && actor.kind === 'municipality' && actor.code === helsinkiCode ? 'welfare' : columnByKind(actor))

class Row {
  readonly items = new Map<string, MapItem>()
  put(item: MapItem): void {
    if (!this.items.has(item.key)) this.items.set(item.key, item)
  }
}

function dutiesOf(row: Row, person: PersonDetermination, stage: StageId, on: Day): void {
  const only = stageTask(stage)
  const seen = new Map<DutyId, number>()
  for (const duty of person.duties) {
    const nth = seen.get(duty.id) ?? 0
    seen.set(duty.id, nth + 1)
    const rule = rules.find((one) => one.id === duty.id)!
    if (duty.state === 'done' || duty.state === 'lapsed' || (only !== undefined && rule.task !== only)) continue
    const version = versionOf(duty.id, on)
    const shared = version?.holder === 'welfareAreaAndMunicipality'
    const column = asWelfare(duty.actor, version?.holder === 'welfareArea' || (shared && nth === 0))
    row.put({ key: `duty:${duty.id}${shared ? `@${column}` : ''}`, kind: 'duty', id: duty.id, task: rule.task, actor: duty.actor, column, source: duty.source, stage, when: whenOf(duty, version, on), ...(isKnownInOldAct(duty.id) ? { oldAct: true } : {}) })
  }
}

/** Who holds a task, where no duty of the same task already says so; of the integration services always, since all else turns on it. */
function responsibilitiesOn(row: Row, person: PersonDetermination, stage: StageId, on: Day): void {
  const only = stageTask(stage)
  const today = isoOf(on)
  const seen = new Map<Task, number>()
  for (const one of person.responsibilities) {
    if (only !== undefined && one.task !== only) continue
    const isComing = one.from > today
    if ((isComing && one.task !== 'national-store') || (one.to !== null && one.to < today)) continue
    const nth = seen.get(one.task) ?? 0
    seen.set(one.task, nth + 1)
    const column = asWelfare(one.actor, welfareTasks.includes(one.task) && nth === 0)
    const isSaid = one.task !== 'integration-services' && [...row.items.values()].some((item) => item.kind === 'duty' && item.column === column && item.task === one.task)
    if (isSaid) continue
    row.put({
      key: `responsible:${one.task}${one.role === undefined ? '' : `:${one.role}@${column}`}`, kind: 'responsibility', id: one.task, ...(one.role === undefined ? {} : { role: one.role }),
      actor: one.actor, column, source: one.source, stage, ...(one.task === 'integration-services' || one.task === 'national-store' ? { oldAct: true } : {}), ...(isComing ? { when: { kind: 'coming', on: one.from } } : {}),
    })
  }
}

/** Whole months from a first to a last day, both included. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  const end = partsOf(parseDay(to)! + 1)
  const start = partsOf(parseDay(from)!)
  const month = (parts: number): number => Math.floor(parts / 10_000) * 12 + (Math.floor(parts / 100) % 100)
  return month(end) - month(start) - (end % 100 < start % 100 ? 1 : 0)
}
const sectionOfLine = (line: CompensationLine): '61' | '62' | '45' | '45 a' => line.source[0]!.section as '61' | '62' | '45' | '45 a'

/** What the state refunds: the first month of each share, and how long the time is. */
function refundsOf(row: Row, answer: Determination, person: PersonDetermination): void {
  const { compensationFrom: from, compensationTo: to } = person.clocks
  if (from === null || to === null) return
  const years = compensationYears.on(parseDay(from)!).source
  for (const line of answer.compensation.lines) {
    const section = sectionOfLine(line)
    const key = `refund:${section === '45' ? '61' : section === '45 a' ? '62' : section}`
    if (line.person !== person.id || line.components.length === 0 || row.items.has(key)) continue
    row.put({
      key, kind: 'refund', id: section, actor: line.payee, column: 'state', stage: 'known', oldAct: true, source: [...line.source, ...(section === '62' && years.act === '681/2023' && years.section === '61' ? [{ ...years, section: '62' }] : [years])],
      when: { kind: 'refund', months: monthsBetween(from, to), parts: line.components }, questions: line.questions ?? [],
    })
  }
}

function rowOf(model: ModelPerson, on: Day, municipality: string, notices: Set<NoticeId>): MapRow {
  const read = readCaseFile(caseOf(model, on, municipality) as never)
  if (!read.ok) throw new Error(`${model.id} is no case file: ${read.faults.map((fault) => fault.message).join('; ')}`)
  const answer = derive(read.case, { why: true, compensation: false })
  const row = new Row()
  const questions = new Map<QuestionId, Section[]>()
  const readings = new Set<ReadingId>()
  const ask = (person: PersonDetermination): void => {
    for (const one of person.questions) questions.set(one.id, one.source)
    for (const one of person.readings) readings.add(one.id)
  }
  model.stages.forEach((stage, at) => {
    const person = answer.people[at]!
    dutiesOf(row, person, stage, on)
    for (const notice of person.notices) notices.add(notice)
    if (stageTask(stage) === undefined) ask(person)
  })
  // After every duty is known, whatever the stage: a duty says who holds its task.
  model.stages.forEach((stage, at) => responsibilitiesOn(row, answer.people[at]!, stage, on))
  // Money is asked of the first stage alone: it does not depend on what has been done.
  const first = model.stages[0]!
  const whole = caseOf({ ...model, stages: [first] }, on, municipality)
  const money = readCaseFile(whole as never)
  if (money.ok) {
    const paid = derive(money.case)
    refundsOf(row, paid, paid.people[0]!)
    ask(paid.people[0]!)
  }
  for (const task of authorityTasks) {
    if (task.people?.includes(model.id) === true) for (const item of tasksOn(task, on, municipality)) row.put(item)
  }
  const exists = model.from === undefined || on >= parseDay(model.from)!
  return {
    id: model.id, of: model.of, source: [...model.source], groups: answer.people[0]!.groups, items: [...row.items.values()],
    questions: [...questions].map(([id, source]) => ({ id, source })), readings: [...readings], exists,
  }
}

const centresFrom = day('2026-01-01')
/** Decree 935/2025: Uusimaa decides matters of 64, 65 and 68 § for the whole country; those of 36 and 69 § lie with three centres. */
const decidingCentre = '01'
const unaccompaniedCentres: Readonly<Record<string, string>> = { '01': '01', '03': '01', '06': '01', '04': '04', '05': '04', '07': '04', '02': '04', '09': '09', '10': '09', '08': '09' }

/** Who carries out a task on a day; nobody where it does not hold. */
function actorOfTask(task: AuthorityTask, on: Day, municipality: string): { actor: Actor; column: MapColumn } | undefined {
  const area = municipalityByCode.get(municipality)!
  if (on < actFrom || (area.aland && task.aland !== true) || (task.to !== undefined && on > parseDay(task.to)!)) return undefined
  const state = (found: Actor): { actor: Actor; column: MapColumn } => ({ actor: found, column: 'state' })
  const centre = (code: string): Actor => (on < centresFrom ? actor('state-regional-centre') : actor('state-regional-centre', code))
  switch (task.who) {
    case 'municipality': return { actor: actor('municipality', municipality), column: 'municipality' }
    case 'employment': return { actor: actor('employment-authority', area.employmentArea), column: 'employment' }
    case 'welfare': return { actor: welfareActor(municipality), column: 'welfare' }
    case 'centre': return state(centreOf(municipality, on))
    case 'deciding-centre': return state(centre(decidingCentre))
    case 'unaccompanied-centre': return state(centre(unaccompaniedCentres[area.stateCentre]!))
    case 'service-centre': return state(actor('state-service-centre'))
    case 'supervisory': return state(actor('supervisory-authority'))
    default: return state(actor(task.who))
  }
}

function tasksOn(task: AuthorityTask, on: Day, municipality: string): MapItem[] {
  const holder = actorOfTask(task, on, municipality)
  if (holder === undefined) return []
  const isComing = task.from !== undefined && on < parseDay(task.from)!
  return [{ key: `task:${task.id}@${holder.column}`, kind: 'task', id: task.id, ...holder, source: [...task.source], stage: 'known', ...(isComing ? { when: { kind: 'coming', on: task.from! } } : {}) }]
}

/** The map of a day and a municipality. Ask `mapRefusal` first: outside what is known this is an error, never a guess. */
export function responsibilityMap(onText: IsoDate, municipality: string): ResponsibilityMap {
  const refusal = mapRefusal(onText, municipality)
  if (refusal !== undefined) throw new Error(`no responsibility map: ${refusal}`)
  const on = parseDay(onText)!
  const notices = new Set<NoticeId>()
  const rows = modelPeople.map((model) => rowOf(model, on, municipality, notices))
  const tasks = authorityTasks.filter((task) => task.people === undefined).flatMap((task) => tasksOn(task, on, municipality))
  const authorities = new Map<string, NamedActor>()
  for (const { actor } of [...rows.flatMap((row) => row.items), ...tasks]) authorities.set(`${actor.kind} ${actor.code ?? ''}`, named(actor, on))
  return {
    format: 1, day: onText, municipality, lawRelease, authorities: [...authorities.values()], rows, tasks, notices: [...notices],
    extent: on < actFrom || municipalityByCode.get(municipality)!.aland ? 'partly' : 'whole',
  }
}
