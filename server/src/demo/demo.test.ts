/** The world in a real database: everything the law can say is said of somebody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { derive } from '@kotostig/law'
import { duties, groups, questions, type DutyId, type DutyState } from '@kotostig/law/terms'
import { sql } from '../db/tx.ts'
import { makeTestDatabase, type TestDatabase } from '../dev/test-database.ts'
import { familyCase, rederive } from '../duty/duty.ts'
import { installDemonstration } from './demo.ts'

const today = '2026-11-23'
const Anything = z.record(z.string(), z.unknown())
let made: TestDatabase
let took = 0
const steps: [number, number][] = []
const count = async (query: string): Promise<number> => Number((await made.asOwner<{ count: string }>(`SELECT count(*) FROM ${query}`))[0]!.count)

beforeAll(async () => {
  made = await makeTestDatabase()
  const start = performance.now()
  expect(await installDemonstration(made.database, { today, progress: (done, total) => void steps.push([done, total]) })).toBe('installed')
  took = performance.now() - start
})
afterAll(() => made.remove())

const wholeCase = () => made.database.read(async (tx) => {
  const ids = (await tx.rows(z.object({ id: z.string() }), sql`SELECT id::text AS id FROM person ORDER BY person.id`)).map((one) => one.id)
  return (await familyCase(tx, ids, today)).case
})

/** The states a duty can have at all: those without a day are never overdue, standing ones are never done or lapsed. */
const everyState: Record<DutyId, readonly DutyState[]> = {
  'contact.handle': ['open', 'upcoming', 'done', 'lapsed'], 'guidance.give': ['open', 'upcoming'], 'assessment.start': ['open', 'upcoming', 'done', 'lapsed'],
  'plan.make': ['open', 'upcoming', 'done', 'lapsed'], 'plan.takePart': ['open', 'upcoming', 'done', 'lapsed'], 'plan.direct': ['open', 'overdue', 'upcoming', 'done', 'lapsed'],
  'plan.review': ['open', 'overdue', 'upcoming', 'done', 'lapsed'], 'plan.reviewTakePart': ['open', 'upcoming', 'done', 'lapsed'], 'plan.explain': ['open', 'upcoming'], 'orientation.arrange': ['open', 'upcoming'],
  'training.direct': ['open', 'upcoming'], 'employmentPlan.make': ['open', 'upcoming', 'lapsed'], 'housing.arrange': ['open', 'upcoming'], 'support.arrange': ['open', 'upcoming'],
  'representative.apply': ['open', 'upcoming', 'done', 'lapsed'], 'representative.appoint': ['open', 'upcoming', 'done', 'lapsed'], 'placement.hear': ['open', 'upcoming', 'done', 'lapsed'],
  'placement.agree': ['open', 'upcoming', 'done', 'lapsed'], 'placement.agreeBoth': ['open', 'upcoming', 'done', 'lapsed'], 'placement.assign': ['open', 'upcoming', 'done', 'lapsed'],
  'reception.arrange': ['open', 'upcoming', 'done', 'lapsed'], 'store.save': ['upcoming'],
}

describe('the demonstration in a database', () => {
  it('is quick enough to start with, and tells how far it has come', () => {
    expect(took).toBeLessThan(15_000)
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.at(-1)![0]).toBe(steps.at(-1)![1])
  })

  it('covers each group, each duty in each state it can have, and each question', async () => {
    const determination = derive(await wholeCase())
    const foundGroups = new Set(determination.people.flatMap((one) => one.groups))
    expect(foundGroups).toEqual(new Set(Object.keys(groups)))
    const found = new Set(determination.people.flatMap((one) => one.duties.map((duty) => `${duty.id} ${duty.state}`)))
    const wanted = (Object.keys(duties) as DutyId[]).flatMap((id) => everyState[id].map((state) => `${id} ${state}`))
    expect(wanted.filter((one) => !found.has(one))).toEqual([])
    const asked = new Set(determination.people.flatMap((one) => one.questions.map((question) => question.id)))
    // Of every month that is paid, the amount is known: nobody can be asked for it.
    expect(Object.keys(questions).filter((one) => !asked.has(one as never))).toEqual(['money.rate'])
  })

  it('is what the law says: deriving again changes nothing', async () => {
    const before = await made.asOwner('SELECT person_id, rule, occurrence, holder_kind, holder_code, derived_state, due_on FROM duty ORDER BY 1, 2, 3, 4, 5')
    expect(before.length).toBeGreaterThan(1_000)
    await made.database.write(async (tx) => {
      const ids = (await tx.rows(Anything, sql`SELECT id::text AS id FROM person`)).map((one) => String(one['id']))
      await rederive(tx, ids, today, `${today}T05:00:00Z`)
    })
    expect(await made.asOwner('SELECT person_id, rule, occurrence, holder_kind, holder_code, derived_state, due_on FROM duty ORDER BY 1, 2, 3, 4, 5')).toEqual(before)
    expect(await count('question')).toBeGreaterThan(200)
    expect(await count('responsibility')).toBeGreaterThan(400)
    expect(await count('person WHERE derived_on IS NULL')).toBe(0)
  })

  it('has cases the law accepts also as they were known at earlier moments', async () => {
    for (const at of ['2025-06-01T00:00:00Z', '2026-05-01T00:00:00Z', '2026-11-23T03:00:00Z']) {
      const parsed = await made.database.read(async (tx) => {
        const ids = (await tx.rows(Anything, sql`SELECT id::text AS id FROM person`)).map((one) => String(one['id']))
        return familyCase(tx, ids, today, { at })
      })
      expect(parsed.case.people.length).toBeGreaterThanOrEqual(400)
    }
  })

  it('marks hidden people, assigns officers, and has moves with and without an accepted file', async () => {
    expect(await count(`non_disclosure WHERE covers_household`)).toBeGreaterThanOrEqual(4)
    expect(await count('assignment')).toBeGreaterThan(150)
    expect(await count('assignment JOIN officer ON officer.id = officer_id WHERE officer.person_id = assignment.person_id')).toBe(0)
    expect(await count(`assignment JOIN officer_role USING (officer_id, authority_id) WHERE officer_role.valid_to = '2026-11-22'`)).toBeGreaterThan(0)
    expect(await count('handover')).toBeGreaterThanOrEqual(3)
    expect(await count(`officer WHERE subject LIKE 'demo:%' AND person_id IS NOT NULL`)).toBe(1)
    expect(await count('person WHERE created_by IS NULL')).toBe(0)
  })

  it('has own pages of people in several languages, of parents with children and of a representative, and nobody hidden among them', async () => {
    expect(await count('portal_device WHERE is_demonstration')).toBeGreaterThan(5)
    expect(await count(`portal_access WHERE acts_as = 'guardian'`)).toBeGreaterThan(0)
    expect(await count(`portal_access WHERE acts_as = 'representative'`)).toBe(1)
    expect(await count(`portal_access JOIN non_disclosure hidden USING (person_id) WHERE hidden.withdrawn_at IS NULL AND (hidden.valid_to IS NULL OR hidden.valid_to >= '${today}')`)).toBe(0)
  })

  it('changes nothing when it is installed again, and goes on where it stopped', async () => {
    const all = async (): Promise<number[]> => [await count('person'), await count('act'), await count('duty'), await count('officer_role'), await count('assignment'), await count('municipality_condition'), await count('portal_device'), await count('portal_switch')]
    const before = await all()
    expect(await installDemonstration(made.database, { today })).toBe('installed')
    expect(await all()).toEqual(before)
    expect(await installDemonstration(made.database, { today, people: before[0]! + 40 })).toBe('installed')
    expect(await count('person')).toBeGreaterThan(before[0]!)
  })

  it.each(['2026-12-31', '2027-03-04', '2028-02-29'])('can be installed on %s', async (day) => {
    const other = await makeTestDatabase()
    expect(await installDemonstration(other.database, { today: day })).toBe('installed')
    expect((await other.asOwner<{ count: string }>('SELECT count(*) FROM duty'))[0]!.count).toMatch(/^[0-9]{4}$/)
    await other.remove()
  })

  it('keeps away from a database with other people', async () => {
    const other = await makeTestDatabase()
    await other.asOwner(`INSERT INTO authority (kind, code, name_sv, name_fi, valid_from) VALUES ('municipality', '499', 'Korsholm', 'Mustasaari', '2011-09-01')`)
    await other.asOwner(`INSERT INTO person (case_number, born, opened_by) SELECT 'K26-000001', '1990-01-01', id FROM authority`)
    expect(await installDemonstration(other.database, { today })).toBe('other-people')
    expect(await other.asOwner('SELECT FROM person')).toHaveLength(1)
    expect(await other.asOwner('SELECT FROM officer')).toHaveLength(0)
    await other.remove()
  })
})
