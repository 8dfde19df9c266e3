/**
 * The demonstration world: an Österbotten where the authorities are real and every person is invented. First the stories that
 * cover every group, ground, duty, question and boundary of the law, then ordinary households until there are enough people.
 * The same seed and day give the same world.
 */
import { day, type IsoDate } from '@kotostig/law/kit/date'
import type { Household, Scene } from './household.ts'
import { makeOffices, type Offices } from './offices.ts'
import { Chance } from './random.ts'
import { childTales } from './story-children.ts'
import { commonHousehold } from './story-common.ts'
import { groundTales } from './story-grounds.ts'
import { planTales, withoutPlan } from './story-plans.ts'
import { recordTales } from './story-records.ts'
import { Teller } from './teller.ts'

export const defaultSeed = 681_2023
export const defaultPeople = 400

/** `at`: the moment the world is made; nothing in it is recorded later. The morning of the day where not given. */
export type WorldOptions = { today: IsoDate; seed?: number; people?: number; at?: string }
export type World = Offices & { households: Iterable<Household> }

/** Households one after the other, so that a million people need no more room than one household. */
export function* householdsOf({ today, seed = defaultSeed, people = defaultPeople, at = `${today}T04:00:00Z` }: WorldOptions): Generator<Household> {
  const scene: Scene = { today: day(today), at, chance: new Chance(seed), number: 0, codes: new Map() }
  const tell = new Teller(scene)
  for (const tale of [...groundTales, ...planTales, ...childTales, ...recordTales, withoutPlan]) {
    tale(tell)
    yield* tell.households.splice(0)
  }
  while (scene.number < people) {
    commonHousehold(tell)
    yield* tell.households.splice(0)
  }
}

/** The whole world as plain rows. Never fewer people than the stories need; the last household may be larger than asked for. */
export const makeWorld = (options: WorldOptions): Offices & { households: Household[] } => ({ ...makeOffices(day(options.today)), households: [...householdsOf(options)] })

/** The same world, its households made as they are asked for. */
export const unfoldWorld = (options: WorldOptions): World => ({ ...makeOffices(day(options.today)), households: householdsOf(options) })
