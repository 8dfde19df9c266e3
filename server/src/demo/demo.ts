/** Putting the demonstration world into a database, and deriving what the law says of it. */
import { lawRelease } from '@kotostig/law'
import { rederive } from '../duty/duty.ts'
import { recordLawRelease } from '../law/law.ts'
import type { Database, Tx } from '../db/tx.ts'
import { countOthers, factTables, insertAssignments, insertFacts, insertHandovers, insertOffices, insertPeople, linkOfficerToFile, listStored, lockInstallation } from './demo.queries.ts'
import type { FactRow, Household, WorldPerson } from './household.ts'
import { insertContacts } from './contacts.queries.ts'
import { insertTalksAndPlans } from './plans.queries.ts'
import { insertPortal } from './portal.queries.ts'
import { officerWithFile } from './offices.ts'
import { defaultPeople, defaultSeed, unfoldWorld, type World } from './world.ts'

export type Progress = (done: number, total: number) => void

/** How many people are written and derived in one go: few statements where there are many people, and steps to see where there are few. */
const atOnce = (people: number): number => Math.min(500, Math.max(100, Math.ceil(people / 4)))
/** Columns that name another person. */
const references = ['other_person_id', 'parent_id'] as const

type Stored = FactRow & { person: never }

async function storePeople(tx: Tx, households: readonly Household[]): Promise<string[]> {
  const people: WorldPerson[] = households.flatMap((one) => one.people)
  const stored = new Map((await insertPeople(tx, people)).map((one) => [one.case_number, one]))
  const byNumber = new Map(people.map((one) => [one.number, stored.get(one.case_number)!]))
  const idOf = (number: number): string => byNumber.get(number)!.id
  for (const table of factTables) {
    const rows = households.flatMap((one) => one.facts[table] ?? []).map((row) => {
      const written: Record<string, unknown> = { ...row, person: idOf(row.person), recorded_by: byNumber.get(row.person)!.recorder }
      for (const key of references) if (row[key] !== undefined) written[key] = idOf(row[key] as number)
      return written as Stored
    })
    if (rows.length > 0) await insertFacts(tx, table, rows)
  }
  const handovers = households.flatMap((one) => one.handovers).map((one) => ({ ...one, person: idOf(one.person) }))
  if (handovers.length > 0) await insertHandovers(tx, handovers)
  return people.map((one) => idOf(one.number))
}

/** Up to so many people, plans have their content too. */
const mostWithPlans = 2_000

/** One go: stored, derived and assigned. Households that are there already are left as they are. */
async function storeHouseholds(tx: Tx, households: readonly Household[], today: string, at: string, withPlans: boolean): Promise<void> {
  const known = new Set((await listStored(tx, households.flatMap((one) => one.people.map((person) => person.case_number)))).map((one) => one.case_number))
  const missing = households.filter((one) => !one.people.some((person) => known.has(person.case_number)))
  if (missing.length === 0) return
  const ids = await storePeople(tx, missing)
  await rederive(tx, ids, today, at)
  await insertAssignments(tx, ids, today, at)
  if (withPlans) await insertTalksAndPlans(tx, ids)
}

/** Households in goes of about so many people, families whole. */
function* goes(households: Iterable<Household>, size: number): Generator<Household[]> {
  let go: Household[] = []
  let people = 0
  for (const household of households) {
    go.push(household)
    people += household.people.length
    if (people >= size) {
      yield go
      go = []
      people = 0
    }
  }
  if (go.length > 0) yield go
}

const sizeOf = (go: readonly Household[]): number => go.reduce((sum, one) => sum + one.people.length, 0)

/** The whole world in one transaction. The release of the law must be on record. */
export async function storeWorld(tx: Tx, world: World & { households: readonly Household[] }, today: string, at: string, progress: Progress = () => {}): Promise<void> {
  await insertOffices(tx, world, at)
  const total = sizeOf(world.households)
  let done = 0
  for (const go of goes(world.households, atOnce(total))) {
    await storeHouseholds(tx, go, today, at, total <= mostWithPlans)
    progress(done += sizeOf(go), total)
  }
  if (total <= mostWithPlans) await insertContacts(tx, today, at)
  await linkOfficerToFile(tx, officerWithFile.subject, officerWithFile.family)
}

export type InstallOptions = {
  today: string
  /** The moment of the installation; the morning of the day where not given. */
  at?: string
  people?: number
  seed?: number
  progress?: Progress
}

/**
 * Installs the demonstration. Does nothing where somebody else's people are recorded. Each go is a transaction of its own: an
 * installation that was broken off goes on where it stopped, and one that is whole is not touched.
 */
export async function installDemonstration(database: Database, { today, at = `${today}T04:00:00Z`, people = defaultPeople, seed = defaultSeed, progress = () => {} }: InstallOptions): Promise<'installed' | 'other-people'> {
  if ((await database.read(countOthers)) > 0) return 'other-people'
  await recordLawRelease(database, lawRelease)
  const world = unfoldWorld({ today, at, people, seed })
  await database.write(async (tx) => {
    await lockInstallation(tx)
    await insertOffices(tx, world, at)
  })
  let done = 0
  for (const go of goes(world.households, atOnce(people))) {
    await database.write(async (tx) => {
      await lockInstallation(tx)
      await storeHouseholds(tx, go, today, at, people <= mostWithPlans)
    })
    done += sizeOf(go)
    progress(done, Math.max(done, people))
  }
  await database.write(async (tx) => {
    await linkOfficerToFile(tx, officerWithFile.subject, officerWithFile.family)
    await insertPortal(tx, today, at)
  })
  return 'installed'
}
