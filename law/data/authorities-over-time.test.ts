import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../src/kit/date.ts'
import { acts } from '../src/sources.ts'
import { treatedAs } from '../src/statute-map.ts'
import { municipalityByCode, stateCentres } from './areas.ts'
import { authorities, daysOfChange, decidingCentre, nameOfKind, nameOn, tasksOn } from './authorities-over-time.ts'

const byId = (id: string) => authorities.find((one) => one.id === id)!
const called = (id: string, on: string): string | undefined => nameOn(byId(id), day(on))?.names.sv

describe('An authority over time', () => {
  test.each([
    ['service-centre', '2025-12-31', 'Utvecklings- och förvaltningscentret'], ['service-centre', '2026-01-01', 'Sysselsättnings-, utvecklings- och förvaltningscentret'],
    ['regional-centre-until-2025', '2025-12-31', 'närings-, trafik- och miljöcentralen'], ['regional-centre-until-2025', '2026-01-01', undefined],
    ['regional-centre', '2025-12-31', undefined], ['regional-centre', '2026-01-01', 'livskraftscentralen'],
    ['te-office', '2024-12-31', 'arbets- och näringsbyrån'], ['te-office', '2025-01-01', undefined], ['employment-authority', '2025-01-01', 'arbetskraftsmyndigheten'],
    ['welfare-area', '2022-12-31', 'kommunens social- och hälsovård'], ['welfare-area', '2023-01-01', 'välfärdsområdet'],
    ['avi', '2025-12-31', 'regionförvaltningsverket'], ['supervisor', '2026-01-01', 'Tillstånds- och tillsynsverket'],
  ])('%s is on %s called %s', (id, on, name) => expect(called(id, on)).toBe(name))

  test('has one name a day, and a name in three languages each time', () => {
    for (const one of authorities) {
      expect(authorities.filter((other) => other.id === one.id)).toHaveLength(1)
      for (const on of daysOfChange) expect(one.names.filter((name) => name.from <= on && (name.to === undefined || name.to >= on)).length, `${one.id} ${on}`).toBeLessThanOrEqual(1)
      for (const name of one.names) for (const language of ['sv', 'fi', 'en'] as const) expect(name.names[language].length, one.id).toBeGreaterThan(2)
    }
  })

  test('says so where its own name, or an earlier one, is not known', () => {
    for (const id of ['regional-centre-until-2025', 'te-office', 'avi']) expect(nameOn(byId(id), day('2024-06-01')), id).toMatchObject({ isOne: false, note: { sv: expect.stringContaining('finns inte') } })
  })

  test('has a task only on days when it has a name, or the task is of a day before the name is known', () => {
    for (const one of authorities) for (const task of one.tasks) expect(nameOn(one, day(task.from)), `${one.id}: ${task.words.en} ${task.from}`).toBeDefined()
  })

  test('does what it does by sections that exist, or by a document that is named', () => {
    for (const one of authorities)
      for (const task of one.tasks)
        if ('sections' in task.basis) for (const { act, section } of task.basis.sections) expect(treatedAs(act, section) !== undefined || act in acts, `${one.id}: ${act} ${section} §`).toBe(true)
        else expect(task.basis.document.sv).toContain('inte lag')
  })

  test('that ends is succeeded by one that begins the same day', () => {
    for (const one of authorities) {
      const { succeededBy } = one
      if (succeededBy === undefined) continue
      expect(nameOn(one, day(succeededBy.on) - 1), one.id).toBeDefined()
      expect(nameOn(one, day(succeededBy.on)), one.id).toBeUndefined()
      expect(nameOn(byId(succeededBy.by), day(succeededBy.on)), one.id).toBeDefined()
      expect(tasksOn(byId(succeededBy.by), day(succeededBy.on)).length, one.id).toBeGreaterThan(0)
    }
  })

  test('is the only one of its kind on a day', () => {
    for (const on of daysOfChange)
      for (const kind of new Set(authorities.flatMap((one) => one.kind ?? []))) expect(authorities.filter((one) => one.kind === kind && nameOn(one, day(on)) !== undefined).length, `${kind} ${on}`).toBeLessThanOrEqual(1)
    expect(nameOfKind('municipality', day('2026-11-23'))!.names.sv).toBe('kommunen')
  })

  test('is found by its kind, as a determination names it', () => {
    expect(nameOfKind('state-regional-centre', day('2025-12-31'))!.names.fi).toBe('elinkeino-, liikenne- ja ympäristökeskus')
    expect(nameOfKind('supervisory-authority', day('2026-01-01'))).toMatchObject({ isOne: true })
  })
})

describe('Which state centre decides', () => {
  test('is known for every municipality and matter', () => {
    for (const one of municipalityByCode.values())
      for (const matter of ['assignment', 'costs', 'homes'] as const) expect(Object.keys(stateCentres), `${one.code} ${matter}`).toContain(decidingCentre(matter, one.stateCentre).centre)
  })

  test.each([
    ['Vasa', '905', '08', '01', '09'], ['Åbo', '853', '02', '01', '04'], ['Helsingfors', '091', '01', '01', '01'], ['Lahtis', '398', '03', '01', '01'], ['Mariehamn', '478', '02', '01', '04'],
  ])('for %s is by the matter: its own, Nyland for costs, one of three for homes', (_name, code, assignment, costs, homes) => {
    const own = municipalityByCode.get(code)!.stateCentre
    expect((['assignment', 'costs', 'homes'] as const).map((matter) => decidingCentre(matter, own).centre)).toEqual([assignment, costs, homes])
  })

  test('agrees with the register of the decree', () => {
    const register = JSON.parse(readFileSync(new URL('livskraftscentral-competence-2026.json', import.meta.url), 'utf8')) as Record<string, unknown>
    const homes = register['decisions_69_and_family_group_homes_and_representatives'] as { deciding: string; area: string[] }[]
    for (const { deciding, area } of homes) for (const code of area) expect(decidingCentre('homes', code).centre).toBe(deciding)
    expect(decidingCentre('costs', '10').centre).toBe((register['decisions_64_65_68'] as { deciding: string }).deciding)
  })
})
