/**
 * Reading a case file. Everything that the contract does not know is refused, and every fault is told, one line each with
 * its path; nothing is guessed and nothing is dropped.
 */
import { isMunicipality, municipalityByCode, employmentAreaNames, stateCentreNames, welfareAreaNames } from '../data/areas.ts'
import type { Act, Actor, Fault, FamilyTie, FaultCode } from './case-file.ts'
import { addYears, endOfTime, parseDay, type Day } from './kit/date.ts'
import { onOrOldest } from './kit/set-by-law.ts'
import { lawInForce, type Law } from './law.ts'
import { ageForOwnLivelihood, ageOfMajority } from './parameters.ts'
import { supportEndOf } from './person.ts'
import type { ArrangementSpan, DatedAct, Municipality, ParsedCase, Person, PlaceSpan, ResidenceSpan, Span } from './person.ts'
import { actorKinds, actTypes, extensionGrounds, permitGrounds, residenceKinds, tasks } from './terms.ts'
import type { ActType, ActorKind, Task } from './terms.ts'

export type ReadResult = { ok: true; case: ParsedCase } | { ok: false; faults: Fault[] }

/** No more faults than this are told of one file; the last line says that there are more. */
const mostFaults = 100

type Json = unknown
type JsonObject = Record<string, Json>

class Reader {
  readonly law: Law
  readonly faults: Fault[] = []
  /** People whose family ties came as a list: their paths have a place in it. */
  readonly tieLists = new Set<number>()

  constructor(law: Law) {
    this.law = law
  }

  fault(path: string, code: FaultCode, message: string): undefined {
    if (this.faults.length < mostFaults) this.faults.push({ path, code, message })
    else if (this.faults.length === mostFaults) this.faults.push({ path: '', code, message: `more than ${mostFaults} faults; the rest are not listed` })
    return undefined
  }

  object(value: Json, path: string, known: ReadonlySet<string>): JsonObject | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.fault(path, 'not-an-object', `${say(value)} is not an object`)
    for (const key of Object.keys(value)) {
      if (!known.has(key)) this.fault(join(path, key), 'unknown-key', `unknown key${nearest(key, known)}`)
    }
    return value as JsonObject
  }

  list<T>(value: Json, path: string, read: (item: Json, path: string, at: number) => T | undefined): T[] | undefined {
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return this.fault(path, 'not-an-array', `${say(value)} is not a list`)
    const items: T[] = []
    for (let at = 0; at < value.length; at++) {
      const item = read(value[at], `${path}[${at}]`, at)
      if (item !== undefined) items.push(item)
    }
    return items
  }

  text(value: Json, path: string): string | undefined {
    if (typeof value !== 'string') return this.fault(path, value === undefined ? 'missing' : 'not-text', value === undefined ? 'is missing' : `${say(value)} is not text`)
    if (value === '') return this.fault(path, 'empty', 'is empty')
    return value
  }

  day(value: Json, path: string): Day | undefined {
    if (value === undefined) return this.fault(path, 'missing', 'is missing')
    const found = typeof value === 'string' ? parseDay(value) : undefined
    return found ?? this.fault(path, 'not-a-day', `${say(value)} is not a day`)
  }

  optionalDay(value: Json, path: string): Day | undefined {
    return value === undefined ? undefined : this.day(value, path)
  }

  flag(value: Json, path: string): boolean | undefined {
    if (typeof value === 'boolean') return value
    return this.fault(path, value === undefined ? 'missing' : 'not-true-or-false', value === undefined ? 'is missing' : `${say(value)} is not true or false`)
  }

  optionalFlag(value: Json, path: string): boolean | undefined {
    return value === undefined ? undefined : this.flag(value, path)
  }

  choice<T extends string>(value: Json, path: string, list: Record<T, unknown>): T | undefined {
    if (typeof value === 'string' && Object.hasOwn(list, value)) return value as T
    if (value === undefined) return this.fault(path, 'missing', 'is missing')
    return this.fault(path, 'not-in-list', `${say(value)} is not one of ${Object.keys(list).join(', ')}`)
  }

  municipality(value: Json, path: string): string | undefined {
    if (value === undefined) return this.fault(path, 'missing', 'is missing')
    if (typeof value === 'string' && isMunicipality(value)) return value
    return this.fault(path, 'not-a-code', `${say(value)} is not the three-digit code of a municipality of 1.1.2026`)
  }

  /** A period of an object that is already known to be one. */
  span(value: JsonObject, path: string, at: number): Span | undefined {
    const from = this.day(value['from'], `${path}.from`)
    const to = value['to'] === undefined ? endOfTime : this.day(value['to'], `${path}.to`)
    if (from === undefined || to === undefined) return undefined
    if (to < from) return this.fault(`${path}.to`, 'period-backwards', `the period ends (${String(value['to'])}) before it starts (${String(value['from'])})`)
    return { from, to, at }
  }

  periods(value: Json, path: string): Span[] | undefined {
    return this.list(value, path, (item, at, index) => {
      const object = this.object(item, at, periodKeys)
      return object && this.span(object, at, index)
    })?.sort(byFrom)
  }
}

const byFrom = (a: Span, b: Span): number => a.from - b.from || a.at - b.at
const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
const keys = (...names: string[]): ReadonlySet<string> => new Set(names)

function say(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text === undefined) return 'nothing'
  // A value of the file may hold anything: one line, no control characters, not too long.
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  return clean.length > 60 ? `${clean.slice(0, 57)}...` : clean
}

/** A hint when only the case of letters differs. */
function nearest(key: string, known: ReadonlySet<string>): string {
  for (const one of known) if (one.toLowerCase() === key.toLowerCase().replace(/[-_]/g, '')) return `; did you mean ${one}?`
  return ''
}

const periodKeys = keys('from', 'to')
const fileKeys = keys('format', 'asOf', 'people', 'municipalities', 'arrangements')
const personKeys = keys(
  'id', 'born', 'died', 'left', 'finnishCitizenFrom', 'arrived', 'appliedForProtection', 'unaccompaniedOnArrival', 'residence', 'homeMunicipality',
  'meetsHomeMunicipalityConditions', 'livesIn', 'familyTie', 'bornInFinlandTo', 'withoutGuardian', 'representative', 'traffickingVictim', 'jobSeeker',
  'homeCareAllowance', 'socialAssistance', 'obviousSocialOrHealthNeeds', 'vulnerable', 'acts',
)
const residenceKeys = keys('from', 'to', 'kind', 'ground', 'afterProtectionApplication')
const placeKeys = keys('from', 'to', 'code')
const valueKeys = keys('from', 'to', 'value')
const jobSeekerKeys = keys('from', 'to', 'unemployed')
const assistanceKeys = keys('from', 'to', 'temporary')
const tieKeys = keys('to', 'existedBeforeArrival')
const municipalityKeys = keys('code', 'agreement', 'programme')
const arrangementKeys = keys('municipality', 'task', 'by', 'from', 'to')
const actorKeys = keys('kind', 'code')

type ActNeed = 'estimatedNeed' | 'needsPlan' | 'needsCoordination' | 'until' | 'until?' | 'withWelfareArea' | 'ground' | 'by' | 'municipality' | 'accepted' | 'section' | 'month'
/** What each type of act must hold besides `type` and `on`; a question mark makes it optional. */
export const actNeeds: Record<ActType, readonly ActNeed[]> = {
  'contact': ['estimatedNeed'],
  'known': [],
  'asked': ['estimatedNeed'],
  'assessment-started': [],
  'assessment-made': ['needsPlan', 'needsCoordination'],
  'plan-made': ['until', 'withWelfareArea'],
  'plan-reviewed': ['until?'],
  'directed-to-service': [],
  'plan-extended': ['until', 'ground'],
  'obstacle': ['until'],
  'representative-applied': [],
  'placement-proposed': ['by', 'municipality'],
  'welfare-area-heard': [],
  'placement-answered': ['accepted'],
  'compensation-claimed-late': ['section', 'month'],
}
const actKeys = new Map<ActType, ReadonlySet<string>>(
  (Object.keys(actNeeds) as ActType[]).map((type) => [type, keys('type', 'on', ...actNeeds[type].map((need) => need.replace('?', '')))]),
)
const proposers = { 'migri': 1, 'reception-centre': 1 }
const claimSections = { '61': 1, '62': 1 }

function readAct(reader: Reader, value: Json, path: string, at: number): DatedAct | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return reader.fault(path, 'not-an-object', `${say(value)} is not an object`)
  const type = reader.choice((value as JsonObject)['type'], `${path}.type`, actTypes)
  if (type === undefined) return undefined
  const object = reader.object(value, path, actKeys.get(type)!)!
  const on = reader.day(object['on'], `${path}.on`)
  let until = endOfTime
  for (const need of actNeeds[type]) {
    const key = need === 'until?' ? 'until' : need
    const given = object[key]
    const where = `${path}.${key}`
    switch (key) {
      case 'until': {
        if (need === 'until?' && given === undefined) break
        const last = reader.day(given, where)
        if (last === undefined) break
        if (on !== undefined && last < on) reader.fault(where, 'period-backwards', `the period ends (${String(given)}) before it starts (${String(object['on'])})`)
        until = last
        break
      }
      case 'ground': reader.choice(given, where, extensionGrounds); break
      case 'by': reader.choice(given, where, proposers); break
      case 'section': reader.choice(given, where, claimSections); break
      case 'municipality': reader.municipality(given, where); break
      case 'month': {
        const first = typeof given === 'string' && given.length === 7 ? parseDay(`${given}-01`) : undefined
        if (given === undefined) reader.fault(where, 'missing', 'is missing')
        else if (first === undefined) reader.fault(where, 'not-a-month', `${say(given)} is not a month (YYYY-MM)`)
        else if (String(given) >= '2025-01') reader.fault(where, 'not-a-month', `${say(given)} is not a month before 2025`)
        break
      }
      default: reader.flag(given, where)
    }
  }
  if (on === undefined) return undefined
  return { type, on, until, act: object as unknown as Act, at }
}

function readActor(reader: Reader, value: Json, path: string): Actor | undefined {
  const object = reader.object(value, path, actorKeys)
  if (object === undefined) return undefined
  const kind = reader.choice<ActorKind>(object['kind'], `${path}.kind`, actorKinds)
  if (kind === undefined) return undefined
  const code = object['code']
  if (code === undefined) return { kind }
  const where = `${path}.code`
  if (kind === 'municipality') return reader.municipality(code, where) === undefined ? undefined : { kind, code: code as string }
  const list = kind === 'welfare-area' ? welfareAreaNames : kind === 'employment-authority' ? employmentAreaNames : kind === 'state-regional-centre' ? stateCentreNames : undefined
  if (list === undefined) return reader.fault(where, 'not-a-code', `${kind} has no codes`)
  if (typeof code !== 'string' || !Object.hasOwn(list, code)) return reader.fault(where, 'not-a-code', `${say(code)} is not a code of a ${kind}`)
  return { kind, code }
}

function readTies(reader: Reader, value: Json, path: string, index: number): FamilyTie[] | undefined {
  if (value === undefined) return undefined
  const one = (item: Json, at: string): FamilyTie | undefined => {
    const object = reader.object(item, at, tieKeys)
    if (object === undefined) return undefined
    const to = reader.text(object['to'], `${at}.to`)
    const existedBeforeArrival = reader.flag(object['existedBeforeArrival'], `${at}.existedBeforeArrival`)
    return to === undefined || existedBeforeArrival === undefined ? undefined : { to, existedBeforeArrival }
  }
  if (Array.isArray(value)) {
    reader.tieLists.add(index)
    return reader.list(value, path, one)
  }
  const tie = one(value, path)
  return tie === undefined ? undefined : [tie]
}

/** Home municipalities may not overlap: the law knows only one (201/1994 2 §). */
function refuseOverlap(reader: Reader, spans: readonly Span[] | undefined, path: string): void {
  if (spans === undefined) return
  for (let i = 1; i < spans.length; i++) {
    const earlier = spans[i - 1]!
    const later = spans[i]!
    if (later.from <= earlier.to) reader.fault(`${path}[${Math.max(earlier.at, later.at)}]`, 'overlap', `overlaps ${path}[${Math.min(earlier.at, later.at)}]; a person has one home municipality at a time`)
  }
}

type Draft = { -readonly [K in keyof Person]: Person[K] }

function readPerson(reader: Reader, value: Json, index: number): Draft | undefined {
  const path = `people[${index}]`
  const object = reader.object(value, path, personKeys)
  if (object === undefined) return undefined
  const at = (key: string): string => `${path}.${key}`
  const id = reader.text(object['id'], at('id'))
  const born = reader.day(object['born'], at('born'))
  const dated = <T extends object>(key: string, known: ReadonlySet<string>, more: (item: JsonObject, where: string) => T | undefined): (Span & T)[] | undefined =>
    reader.list(object[key], at(key), (item, where, place) => {
      const entry = reader.object(item, where, known)
      if (entry === undefined) return undefined
      const span = reader.span(entry, where, place)
      const rest = more(entry, where)
      return span === undefined || rest === undefined ? undefined : { ...span, ...rest }
    })?.sort(byFrom)
  const places = (key: string): PlaceSpan[] | undefined =>
    dated(key, placeKeys, (entry, where) => {
      const code = reader.municipality(entry['code'], `${where}.code`)
      return code === undefined ? undefined : { code, isOnAland: municipalityByCode.get(code)!.aland }
    })
  const residence = dated<Omit<ResidenceSpan, keyof Span>>('residence', residenceKeys, (entry, where) => {
    const kind = reader.choice(entry['kind'], `${where}.kind`, residenceKinds)
    const ground = entry['ground'] === undefined ? undefined : reader.choice(entry['ground'], `${where}.ground`, permitGrounds)
    const afterApplication = reader.optionalFlag(entry['afterProtectionApplication'], `${where}.afterProtectionApplication`)
    return kind === undefined ? undefined : { kind, ground, afterApplication }
  })
  const home = places('homeMunicipality')
  refuseOverlap(reader, home, at('homeMunicipality'))
  const flags = (key: string, name: string, known: ReadonlySet<string>) =>
    dated(key, known, (entry, where) => {
      const flag = reader.flag(entry[name], `${where}.${name}`)
      return flag === undefined ? undefined : { [name]: flag }
    })
  const acts = reader.list(object['acts'], at('acts'), (item, where, place) => readAct(reader, item, where, place))?.sort((a, b) => a.on - b.on || a.at - b.at) ?? []
  const draft: Draft = {
    index,
    id: id ?? '',
    born: born ?? 0,
    adultFrom: addYears(born ?? 0, ageOfMajority.rows[0]!.value),
    livelihoodFrom: addYears(born ?? 0, ageForOwnLivelihood),
    supportEnd: supportEndOf(born ?? 0),
    windowEnd: residence?.[0] === undefined ? undefined : addYears(residence[0].from, onOrOldest(reader.law.tables.yearsForAssessment, residence[0].from).value),
    died: reader.optionalDay(object['died'], at('died')) ?? endOfTime,
    left: reader.optionalDay(object['left'], at('left')) ?? endOfTime,
    citizenFrom: reader.optionalDay(object['finnishCitizenFrom'], at('finnishCitizenFrom')) ?? endOfTime,
    arrived: reader.optionalDay(object['arrived'], at('arrived')),
    appliedForProtection: reader.optionalDay(object['appliedForProtection'], at('appliedForProtection')),
    unaccompaniedOnArrival: reader.optionalFlag(object['unaccompaniedOnArrival'], at('unaccompaniedOnArrival')),
    residence: residence ?? [],
    home: home ?? [],
    meetsConditions: flags('meetsHomeMunicipalityConditions', 'value', valueKeys) as Person['meetsConditions'],
    livesIn: places('livesIn'),
    ties: readTies(reader, object['familyTie'], at('familyTie'), index),
    parents: reader.list(object['bornInFinlandTo'], at('bornInFinlandTo'), (item, where) => reader.text(item, where)) ?? [],
    withoutGuardian: reader.periods(object['withoutGuardian'], at('withoutGuardian')),
    representative: reader.periods(object['representative'], at('representative')) ?? [],
    trafficking: reader.periods(object['traffickingVictim'], at('traffickingVictim')),
    jobSeeker: flags('jobSeeker', 'unemployed', jobSeekerKeys) as Person['jobSeeker'],
    homeCare: reader.periods(object['homeCareAllowance'], at('homeCareAllowance')),
    socialAssistance: flags('socialAssistance', 'temporary', assistanceKeys) as Person['socialAssistance'],
    obviousNeeds: reader.optionalFlag(object['obviousSocialOrHealthNeeds'], at('obviousSocialOrHealthNeeds')),
    vulnerable: reader.optionalFlag(object['vulnerable'], at('vulnerable')),
    hasPlan: acts.some((one) => one.type === 'plan-made'),
    acts,
    case: undefined as unknown as ParsedCase,
  }
  return draft
}

function readMunicipality(reader: Reader, value: Json, path: string): Municipality | undefined {
  const object = reader.object(value, path, municipalityKeys)
  if (object === undefined) return undefined
  const code = reader.municipality(object['code'], `${path}.code`)
  const agreement = reader.periods(object['agreement'], `${path}.agreement`)
  const programme = reader.periods(object['programme'], `${path}.programme`)
  return code === undefined ? undefined : { code, agreement, programme }
}

function readArrangement(reader: Reader, value: Json, path: string, at: number): ArrangementSpan | undefined {
  const object = reader.object(value, path, arrangementKeys)
  if (object === undefined) return undefined
  const municipality = reader.municipality(object['municipality'], `${path}.municipality`)
  const task = reader.choice<Task>(object['task'], `${path}.task`, tasks)
  const by = object['by'] === undefined ? reader.fault(`${path}.by`, 'missing', 'is missing') : readActor(reader, object['by'], `${path}.by`)
  const span = reader.span(object, path, at)
  return municipality === undefined || task === undefined || by === undefined || span === undefined ? undefined : { ...span, municipality, task, by }
}

function checkReferences(reader: Reader, people: readonly Draft[]): void {
  const ids = new Map<string, number>()
  for (const person of people) {
    if (person.id === '') continue
    const earlier = ids.get(person.id)
    if (earlier !== undefined) reader.fault(`people[${person.index}].id`, 'duplicate-id', `${say(person.id)} is already the id of people[${earlier}]`)
    else ids.set(person.id, person.index)
  }
  const known = (id: string, self: Draft, path: string): void => {
    if (id === self.id) reader.fault(path, 'no-such-person', `${say(id)} is the person itself`)
    else if (!ids.has(id)) reader.fault(path, 'no-such-person', `${say(id)} is nobody in this file`)
  }
  for (const person of people) {
    const path = `people[${person.index}]`
    const isList = reader.tieLists.has(person.index)
    person.ties?.forEach((tie, at) => known(tie.to, person, isList ? `${path}.familyTie[${at}].to` : `${path}.familyTie.to`))
    person.parents.forEach((parent, at) => known(parent, person, `${path}.bornInFinlandTo[${at}]`))
  }
}

function checkArrangements(reader: Reader, arrangements: readonly ArrangementSpan[]): void {
  for (let i = 0; i < arrangements.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = arrangements[j]!
      const b = arrangements[i]!
      if (a.municipality === b.municipality && a.task === b.task && a.from <= b.to && b.from <= a.to) {
        reader.fault(`arrangements[${b.at}]`, 'overlap', `overlaps arrangements[${a.at}]; one actor at a time carries out a task`)
      }
    }
  }
}

/** Reads a case file from a JSON value. What is then asked of its people is asked of this law. */
export function readCaseFile(value: Json, law: Law = lawInForce): ReadResult {
  const reader = new Reader(law)
  const file = reader.object(value, '', fileKeys)
  if (file === undefined) return { ok: false, faults: reader.faults }
  if (file['format'] !== undefined && file['format'] !== 1) reader.fault('format', 'wrong-format', `${say(file['format'])} is not a format this release knows; it knows 1`)
  const asOf = reader.day(file['asOf'], 'asOf')
  const drafts: Draft[] = []
  if (file['people'] === undefined) reader.fault('people', 'missing', 'is missing')
  else reader.list(file['people'], 'people', (item, _path, at) => {
    const person = readPerson(reader, item, at)
    if (person !== undefined) drafts.push(person)
    return person
  })
  if (Array.isArray(file['people']) && file['people'].length === 0) reader.fault('people', 'empty', 'is empty; at least one person is needed')
  checkReferences(reader, drafts)
  const municipalities = new Map<string, Municipality>()
  reader.list(file['municipalities'], 'municipalities', (item, path) => {
    const municipality = readMunicipality(reader, item, path)
    if (municipality === undefined) return undefined
    if (municipalities.has(municipality.code)) reader.fault(`${path}.code`, 'duplicate-code', `${municipality.code} is listed twice`)
    municipalities.set(municipality.code, municipality)
    return municipality
  })
  const arrangements = reader.list(file['arrangements'], 'arrangements', (item, path, at) => readArrangement(reader, item, path, at)) ?? []
  checkArrangements(reader, arrangements)
  if (reader.faults.length > 0 || asOf === undefined) return { ok: false, faults: reader.faults }
  const byId = new Map<string, Person>()
  const parsed: ParsedCase = { asOf, law, people: drafts, byId, municipalities, arrangements }
  for (const person of drafts) {
    person.case = parsed
    byId.set(person.id, person)
  }
  return { ok: true, case: parsed }
}

/** Deepest nesting a case file can need is 5; anything far deeper is refused before it is read. */
const deepest = 32

function isTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (inText) {
      if (code === 92) i++
      else if (code === 34) inText = false
    } else if (code === 34) inText = true
    else if (code === 123 || code === 91) {
      if (++depth > deepest) return true
    } else if (code === 125 || code === 93) depth--
  }
  return false
}

/** Reads a case file from JSON text. */
export function parseCaseFile(text: string): ReadResult {
  if (isTooDeep(text)) return { ok: false, faults: [{ path: '', code: 'too-deep', message: `is nested more than ${deepest} levels deep` }] }
  let value: Json
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? say(error.message) : 'it cannot be read'
    return { ok: false, faults: [{ path: '', code: 'not-json', message: `is not JSON: ${reason}` }] }
  }
  return readCaseFile(value)
}
