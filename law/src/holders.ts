/** Which authority a task or a duty belongs to on a day (3, 8, 33–35, 43 and 100 §), and what it is called that day. */
import { nameOfKind } from '../data/authorities-over-time.ts'
import { helsinkiCode, municipalityByCode, employmentAreas, stateCentres, welfareAreas } from '../data/areas.ts'
import type { Actor } from './case-file.ts'
import * as c from './conditions.ts'
import type { NamedActor, Section } from './determination.ts'
import { day, type Day } from './kit/date.ts'
import type { Holder } from './kit/rule.ts'
import { ask, isYes } from './kit/truth.ts'
import { lastAct, placeOn, type Person } from './person.ts'
import { act1386, act681 } from './sources.ts'
import { actorKinds, type ActorKind, type Names, type Task } from './terms.ts'

export const oldActFrom = day('2011-09-01')
export const actFrom = day('2025-01-01')
const welfareAreasFrom = day('2023-01-01')
const centresFrom = day('2026-01-01')

const actors = new Map<ActorKind, Map<string, Actor>>()
/** The same actor is the same object, so neighbours in time are merged by comparing objects. */
export function actor(kind: ActorKind, code?: string): Actor {
  let ofKind = actors.get(kind)
  if (ofKind === undefined) actors.set(kind, (ofKind = new Map()))
  let found = ofKind.get(code ?? '')
  if (found === undefined) ofKind.set(code ?? '', (found = code === undefined ? { kind } : { kind, code }))
  return found
}

/** `isArranged`: somebody else than the municipality, by agreement. */
export type Held = { actor: Actor; source: readonly Section[]; isArranged?: true }

const byMunicipality = [act681('14', '2')]
const byJobSeeking = [act681('3', '1'), act681('14', '2')]
const byPlacement = [act681('43', '3')]
const oldMunicipality = [act1386('10', '1')]

/** The actor that carries out a municipality's task on a day, when somebody else does by agreement (8 §, joint arrangements). */
export function arranged(person: Person, code: string, task: Task, on: Day): Actor | undefined {
  for (const one of person.case.arrangements) {
    if (one.municipality === code && one.task === task && one.from <= on && on <= one.to) return actor(one.by.kind, one.by.code)
  }
  return undefined
}

/** What a municipality's task rests on when somebody else carries it out: 8 § first, then the task's own section. One list for each, so that neighbours in time merge. */
const arrangedSources = new Map<readonly Section[], readonly Section[]>()
export function byAgreement(own: readonly Section[]): readonly Section[] {
  let found = arrangedSources.get(own)
  if (found === undefined) arrangedSources.set(own, (found = [act681('8', '1'), ...own]))
  return found
}

/** The municipality where the person lives, or whoever carries out its task. */
export function municipalityFor(person: Person, task: Task, on: Day): Held {
  const place = placeOn(person, on)
  if (place === undefined) return { actor: actor('municipality'), source: byMunicipality }
  const other = arranged(person, place.code, task, on)
  return other === undefined ? { actor: actor('municipality', place.code), source: byMunicipality } : { actor: other, source: byAgreement(byMunicipality), isArranged: true }
}

/** 3 § 1: the employment authority for a job seeker, otherwise the municipality. Before 2025 the TE office for the unemployed. */
export function responsibleAuthority(person: Person, on: Day): Held {
  const place = placeOn(person, on)
  if (on < actFrom) {
    if (isYes(ask(c.isUnemployedJobSeeker, person, on))) return { actor: actor('te-office'), source: oldMunicipality }
    return { actor: actor('municipality', place?.code), source: oldMunicipality }
  }
  if (isYes(ask(c.isJobSeeker, person, on))) {
    return { actor: actor('employment-authority', place === undefined ? undefined : municipalityByCode.get(place.code)!.employmentArea), source: byJobSeeking }
  }
  return municipalityFor(person, 'integration-services', on)
}

/** The welfare area of a municipality. Helsinki holds its role itself (100 §); on Åland the health authority is heard and paid. */
export function welfareActor(code: string | undefined): Actor {
  if (code === undefined) return actor('welfare-area')
  const area = municipalityByCode.get(code)!
  if (area.aland) return actor('aland-health-authority')
  return code === helsinkiCode ? actor('municipality', code) : actor('welfare-area', area.welfareArea)
}
export const welfareAreaFor = (person: Person, on: Day): Held => ({ actor: welfareActor(placeOn(person, on)?.code), source: [act681('50', '2')] })

/** The state's regional centre of a municipality. Before 2026 the fifteen centres have no code here. */
export const centreOf = (code: string, on: Day): Actor => (on < centresFrom ? actor('state-regional-centre') : actor('state-regional-centre', municipalityByCode.get(code)!.stateCentre))

export const placementMunicipality = (person: Person, on: Day): string | undefined => lastAct(person, ['placement-proposed'], on)?.act.municipality

/** Who holds a duty on a day. Two holders when the law names both (34 §). */
export function holdersOf(holder: Holder, person: Person, on: Day, task: Task): Held[] {
  switch (holder) {
    case 'responsibleAuthority': return [responsibleAuthority(person, on)]
    case 'municipality': return [municipalityFor(person, task, on)]
    case 'welfareArea': return [welfareAreaFor(person, on)]
    case 'welfareAreaAndMunicipality': return [welfareAreaFor(person, on), municipalityFor(person, task, on)]
    case 'employmentAuthority': {
      const place = placeOn(person, on)
      return [{ actor: actor('employment-authority', place === undefined ? undefined : municipalityByCode.get(place.code)!.employmentArea), source: byJobSeeking }]
    }
    case 'districtCourt': return [{ actor: actor('district-court'), source: [act681('35', '3')] }]
    case 'stateCentre': {
      const code = placementMunicipality(person, on)
      return [{ actor: code === undefined ? actor('state-regional-centre') : centreOf(code, on), source: [act681('43', '1')] }]
    }
    case 'placementMunicipality': {
      const code = placementMunicipality(person, on)
      const other = code === undefined ? undefined : arranged(person, code, task, on)
      return [{ actor: other ?? actor('municipality', code), source: other === undefined ? byPlacement : byAgreement(byPlacement) }]
    }
  }
}

/* ---- names ------------------------------------------------------------------------------------------------------ */

/** A kind that has had several names is called as on the day; the others have one word. `known`: the name of one authority. */
const kindOnDay = (kind: ActorKind, on: Day): Names & { known: boolean } => {
  const ofDay = renamedKinds.includes(kind) ? nameOfKind(kind, on) : undefined
  return ofDay === undefined ? { ...actorKinds[kind], known: singleKinds.includes(kind) } : { ...ofDay.names, known: ofDay.isOne }
}
const renamedKinds: readonly ActorKind[] = ['state-service-centre', 'state-regional-centre', 'supervisory-authority']
const singleKinds: readonly ActorKind[] = ['migri', 'dvv', 'kela', 'government', 'education-agency', 'aland-health-authority']

/** Names change only on these days. */
const eraOf = (on: Day): number => (on < welfareAreasFrom ? 0 : on < actFrom ? 1 : on < centresFrom ? 2 : 3)
const namesByEra = [new WeakMap<Actor, NamedActor>(), new WeakMap<Actor, NamedActor>(), new WeakMap<Actor, NamedActor>(), new WeakMap<Actor, NamedActor>()]

/** An actor as it is called on a day. */
export function named(who: Actor, on: Day): NamedActor {
  const known = namesByEra[eraOf(on)]!
  let found = known.get(who)
  if (found === undefined) known.set(who, (found = nameOf(who, on)))
  return found
}

function nameOf(who: Actor, on: Day): NamedActor {
  const { kind, code } = who
  const words = kindOnDay(kind, on)
  let name: Names | undefined
  if (code !== undefined) {
    if (kind === 'municipality') name = municipalityByCode.get(code)!.name
    else if (kind === 'welfare-area' && on >= welfareAreasFrom) name = welfareAreas[code]?.name
    else if (kind === 'state-regional-centre' && on >= centresFrom) name = stateCentres[code]?.name
    else if (kind === 'employment-authority' && on >= actFrom) {
      const area = employmentAreas[code]?.name
      if (area !== undefined) name = { sv: `arbetskraftsmyndigheten, ${area.sv}`, fi: `työvoimaviranomainen, ${area.fi}`, en: `employment authority, ${area.en}` }
    }
  }
  const shown = name ?? { sv: words.sv, fi: words.fi, en: words.en }
  return { kind, ...(code === undefined ? {} : { code }), name: { sv: shown.sv, fi: shown.fi, en: shown.en }, nameKnown: name !== undefined || (code === undefined && words.known) }
}
