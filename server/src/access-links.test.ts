import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mayFilter, type Action } from './access.ts'
import type { Officer } from './caller.ts'
import { sql } from './db/tx.ts'
import { makeAssignment, makeAuthority, makeFamilyTie, makeHandover, makeOfficer, makePerson, makeProtected, makeResponsible, type MadeAuthority } from './dev/people.ts'
import { makeTestDatabase, type TestDatabase } from './dev/test-database.ts'

let world: TestDatabase
let korsholm: MadeAuthority
let vasa: MadeAuthority
let inKorsholm: Officer
let inVasa: Officer
beforeAll(async () => {
  world = await makeTestDatabase()
  korsholm = await makeAuthority(world.database, 'municipality', '499', 'Korsholm')
  vasa = await makeAuthority(world.database, 'municipality', '905', 'Vasa')
  inKorsholm = await makeOfficer(world.database, korsholm, 'caseworker')
  inVasa = await makeOfficer(world.database, vasa, 'caseworker')
})
afterAll(() => world.remove())

/** Both ways of asking: as a list of people, and about one. They must agree. */
async function sees(officer: Officer, person: string, action: Action, today: string): Promise<boolean> {
  const may = mayFilter(officer, action, today)
  const Id = z.object({ id: z.string() })
  const [list, one] = await world.database.read(async (tx) => [
    await tx.rows(Id, sql`SELECT person.id::text AS id FROM person WHERE ${may.on(sql`person.id`)}`),
    await tx.find(Id, sql`SELECT person.id::text AS id FROM person WHERE person.id = ${person}::bigint AND ${may.on(sql`person.id`)}`),
  ])
  expect(list.some((row) => row.id === person)).toBe(one !== undefined)
  return one !== undefined
}

describe('when a person moves from Korsholm to Vasa on 1 June', () => {
  const [before, from] = ['2026-05-31', '2026-06-01']
  let mover: string
  beforeAll(async () => {
    mover = await makePerson(world.database, korsholm)
    await makeResponsible(world.database, mover, korsholm, { from: '2026-01-01', to: before })
    await makeResponsible(world.database, mover, vasa, { from })
  })

  test('Korsholm sees the duties and the file until the day before, and neither from the day', async () => {
    for (const action of ['duty.list', 'person.search', 'person.read', 'person.record'] as const) {
      expect(await sees(inKorsholm, mover, action, before)).toBe(true)
      expect(await sees(inKorsholm, mover, action, from)).toBe(false)
    }
  })

  test('Vasa sees the name and the duties from the day, and nothing before', async () => {
    for (const action of ['duty.list', 'person.search', 'handover.accept'] as const) {
      expect(await sees(inVasa, mover, action, before)).toBe(false)
      expect(await sees(inVasa, mover, action, from)).toBe(true)
    }
  })

  test('Vasa opens the file only when the handover has been accepted', async () => {
    expect(await sees(inVasa, mover, 'person.read', from)).toBe(false)
    await makeHandover(world.database, mover, inVasa)
    expect(await sees(inVasa, mover, 'person.read', from)).toBe(true)
    expect(await sees(inVasa, mover, 'person.record', from)).toBe(true)
    // The paper alone is not enough: before its day Vasa has no task.
    expect(await sees(inVasa, mover, 'person.read', before)).toBe(false)
  })

  test('an officer whose role is not for people sees nobody, whatever the authority', async () => {
    for (const role of ['data-protection', 'administrator'] as const) {
      const officer = await makeOfficer(world.database, korsholm, role)
      for (const action of ['duty.list', 'person.search', 'person.read'] as const) expect(await sees(officer, mover, action, before)).toBe(false)
    }
  })
})

test('who opened the file keeps it until the law names somebody, and nobody else sees it', async () => {
  const opened = await makePerson(world.database, vasa)
  await makeResponsible(world.database, opened, korsholm, { from: '2026-06-01' })
  expect(await sees(inVasa, opened, 'person.read', '2026-05-31')).toBe(true)
  expect(await sees(inVasa, opened, 'person.read', '2026-06-01')).toBe(false)
  expect(await sees(inKorsholm, opened, 'person.search', '2026-05-31')).toBe(false)
  expect(await sees(inKorsholm, opened, 'person.search', '2026-06-01')).toBe(true)
})

test('nobody opens their own file or that of their family, and colleagues do', async () => {
  const [myself, brother, child] = [await makePerson(world.database, korsholm), await makePerson(world.database, korsholm), await makePerson(world.database, korsholm)]
  await makeFamilyTie(world.database, brother, myself)
  await world.database.write((tx) => tx.write(sql`
    INSERT INTO birth_in_finland (person_id, parent_id, valid_from, source_kind, recorded_at) VALUES (${child}::bigint, ${myself}::bigint, '2024-01-01', 'person', '2024-01-01T00:00:00Z')`))
  const officer = await makeOfficer(world.database, korsholm, 'lead', { person: myself })
  for (const person of [myself, brother, child]) {
    expect(await sees(officer, person, 'person.read', '2026-11-23')).toBe(false)
    expect(await sees(inKorsholm, person, 'person.read', '2026-11-23')).toBe(true)
  }
})

test('a protected person is there only for the officer who works with them, and only while protected', async () => {
  const hidden = await makePerson(world.database, korsholm)
  await makeProtected(world.database, hidden, { from: '2026-03-01', to: '2026-09-30' })
  const own = await makeOfficer(world.database, korsholm, 'caseworker')
  await makeAssignment(world.database, hidden, own)
  for (const [day, others] of [['2026-02-28', true], ['2026-03-01', false], ['2026-09-30', false], ['2026-10-01', true]] as const) {
    expect(await sees(own, hidden, 'person.search', day)).toBe(true)
    expect(await sees(inKorsholm, hidden, 'person.search', day)).toBe(others)
  }
})

test('a list of the table a link reads asks about the person of its own row', async () => {
  const stranger = await makePerson(world.database, vasa)
  await makeResponsible(world.database, stranger, vasa, { from: '2026-01-01' })
  const may = mayFilter(inKorsholm, 'duty.list', '2026-11-23')
  const rows = await world.database.read((tx) => tx.rows(z.object({ id: z.string() }), sql`
    SELECT responsibility.person_id::text AS id FROM responsibility WHERE ${may.on(sql`responsibility.person_id`)}`))
  expect(rows.map((row) => row.id)).not.toContain(stranger)
})
