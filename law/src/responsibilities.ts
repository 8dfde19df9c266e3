/** Who is responsible for which task, from when to when. */
import * as c from './conditions.ts'
import type { Actor } from './case-file.ts'
import type { Responsibility, Section } from './determination.ts'
import { endOfTime, isoOf, type Day } from './kit/date.ts'
import { ask, isYes } from './kit/truth.ts'
import { inScope, unaccompanied } from './groups.ts'
import { actFrom, actor, arranged, byAgreement, centreOf, oldActFrom, municipalityFor, placementMunicipality, responsibleAuthority, welfareAreaFor } from './holders.ts'
import { nationalStore } from './parameters.ts'
import { lastAct, mayBeUnaccompanied, placeOn, type Person } from './person.ts'
import { isStored } from './rules/s76-national-store.ts'
import { act681 } from './sources.ts'
import type { Task } from './terms.ts'

type Role = NonNullable<Responsibility['role']>
type Holding = { task: Task; role: Role | undefined; actor: Actor; source: readonly Section[] }

const by9 = [act681('9', '2')]
const by10 = [act681('10', '1')]
const by33 = [act681('33', '1')]
const by34 = [act681('34', '1')]
const by35 = [act681('35', '2')]
const by43 = [act681('43', '1'), act681('43', '3')]
const by76 = [act681('76', '1'), act681('102', '4')]
const storeFrom = nationalStore.rows[0]!.inForce.first

/** What holds on one day. */
function holdingsOn(person: Person, on: Day, found: Holding[]): void {
  const place = placeOn(person, on)
  const hold = (task: Task, actor: Actor, source: readonly Section[], role?: Role): void => { found.push({ task, role, actor, source }) }
  const isOnMainland = isYes(ask(c.isOnMainland, person, on))
  const isInForce = on >= actFrom
  /** The municipality's own task, or that of whoever carries it out by agreement. */
  const holdOwn = (task: Task, source: readonly Section[], role?: Role): void => {
    const held = municipalityFor(person, task, on)
    hold(task, held.actor, held.isArranged ? byAgreement(source) : source, role)
  }
  if (place !== undefined && isOnMainland && on >= oldActFrom && isYes(ask(inScope, person, on))) {
    const held = responsibleAuthority(person, on)
    hold('integration-services', held.actor, held.source)
    if (isInForce && isYes(ask(c.isWithinThreeYears, person, on))) holdOwn('contact', by9)
    if (on >= storeFrom && isYes(ask(isStored, person, on))) {
      holdOwn('national-store', by76, 'stores')
      hold('national-store', actor('state-service-centre'), by76, 'stores')
    }
  }
  if (!isInForce) return
  if (place !== undefined && isOnMainland && isYes(ask(c.isImmigrant, person, on))) holdOwn('guidance', by10)
  if (isOnMainland && mayBeUnaccompanied(person) && isYes(ask(unaccompanied, person, on))) {
    const welfare = welfareAreaFor(person, on).actor
    hold('unaccompanied-support', welfare, by34, 'support')
    if (place !== undefined) holdOwn('unaccompanied-support', by34, 'support')
    if (isYes(ask(c.isMinor, person, on)) && isYes(ask(c.isWithoutGuardian, person, on))) {
      hold('unaccompanied-housing', welfare, by33)
      hold('representative', welfare, by35)
    }
  }
  const code = placementMunicipality(person, on)
  if (code !== undefined && place?.code !== code && lastAct(person, ['placement-answered'], on)?.act.accepted !== false && isYes(ask(c.isAlive, person, on))) {
    hold('placement', centreOf(code, on), by43, 'assigns')
    const other = arranged(person, code, 'placement', on)
    hold('placement', other ?? actor('municipality', code), other === undefined ? by43 : byAgreement(by43), 'agrees')
  }
}

type Open = { one: Responsibility; role: Role | undefined; last: Day; stretch: number }

/** All responsibilities of a person over time, in order of their first day. Neighbours are merged where authority and section are the same. */
export function responsibilitiesOf(person: Person, days: readonly Day[]): Responsibility[] {
  const all: Open[] = []
  const holdings: Holding[] = []
  for (let i = 0; i < days.length; i++) {
    const from = days[i]!
    const last = i + 1 < days.length ? days[i + 1]! - 1 : endOfTime
    if (from < person.born) continue
    holdings.length = 0
    holdingsOn(person, from, holdings)
    const before = all.length
    for (const holding of holdings) {
      let same: Open | undefined
      for (let at = 0; at < before; at++) {
        const open = all[at]!
        if (open.stretch === i - 1 && open.one.actor === holding.actor && open.one.task === holding.task && open.role === holding.role && open.one.source === holding.source) {
          same = open
          break
        }
      }
      if (same !== undefined) {
        same.last = last
        same.stretch = i
        continue
      }
      const one: Responsibility = { task: holding.task, actor: holding.actor, from: isoOf(from), to: null, source: holding.source as Section[] }
      if (holding.role !== undefined) one.role = holding.role
      all.push({ one, role: holding.role, last, stretch: i })
    }
  }
  return all.map(({ one, last }) => {
    if (last !== endOfTime) one.to = isoOf(last)
    return one
  })
}
