/** The world as rows, before any database: the same for everybody, invented throughout, and whole. */
import { describe, expect, it } from 'vitest'
import { municipalityByCode } from '@kotostig/law/data/areas.ts'
import { readIdentityCode } from '../person/identity-code.ts'
import { actTypes, permitGrounds, residenceKinds } from '@kotostig/law/terms'
import type { FactRow, FactTable } from './household.ts'
import { makeWorld } from './world.ts'

const today = '2026-11-23'
const world = makeWorld({ today })
const people = world.households.flatMap((one) => one.people)
const rows = (table: FactTable): FactRow[] => world.households.flatMap((one) => one.facts[table] ?? [])

describe('the demonstration world', () => {
  it('is the same for the same seed and day, and another for another', () => {
    const text = JSON.stringify(world)
    expect(JSON.stringify(makeWorld({ today }))).toBe(text)
    expect(JSON.stringify(makeWorld({ today, seed: 7 }))).not.toBe(text)
    expect(JSON.stringify(makeWorld({ today: '2026-11-24' }))).not.toBe(text)
  })

  it('has about as many people as are asked for, each with a number of their own', () => {
    expect(people.length).toBeGreaterThanOrEqual(400)
    expect(people.length).toBeLessThan(410)
    expect(new Set(people.map((one) => one.case_number)).size).toBe(people.length)
  })

  it('has only identity codes that belong to nobody, of the right day, each once', () => {
    const codes = rows('identity_code')
    const born = new Map(people.map((one) => [one.number, one.born]))
    for (const row of codes) expect(readIdentityCode(String(row['code']))).toMatchObject({ ok: true, isArtificial: true, born: born.get(row.person) })
    expect(new Set(codes.map((row) => row['code'])).size).toBe(codes.length)
    expect(new Set(codes.map((row) => String(row['code'])[6])).size).toBeGreaterThanOrEqual(12)
    expect(codes.length).toBeLessThan(people.length)
  })

  it('has every ground, kind of residence and act', () => {
    expect(new Set(rows('residence').map((row) => row['ground']).filter((ground) => ground !== null))).toEqual(new Set(Object.keys(permitGrounds)))
    expect(new Set(rows('residence').map((row) => row['kind']))).toEqual(new Set(Object.keys(residenceKinds)))
    expect(new Set(rows('act').map((row) => row['kind']))).toEqual(new Set(Object.keys(actTypes)))
  })

  it('has names in many letters, spellings that changed, and incomplete birthdays', () => {
    const names = rows('person_name').map((row) => `${row['given_names']} ${row['family_name']}`).join(' ')
    for (const script of [/\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Ethiopic}/u, /\p{Script=Thai}/u, /\p{Script=Greek}/u, /[åäöşêíễ]/]) expect(names).toMatch(script)
    expect(rows('person_name').length).toBeGreaterThan(people.length + 8)
    expect(new Set(people.map((one) => one.born_precision))).toEqual(new Set(['day', 'month', 'year']))
    expect(rows('person_language').map((row) => row['language'])).toEqual(expect.arrayContaining(['prs', 'ckb', 'ti', 'uk']))
  })

  it('records nothing in the future, and withdraws nothing before it was recorded', () => {
    const tables = Object.keys(world.households.reduce((all, one) => ({ ...all, ...one.facts }), {})) as FactTable[]
    for (const row of tables.flatMap(rows)) {
      expect(row.recorded_at <= `${today}T04:00:00Z`).toBe(true)
      if (row.withdrawn_at !== undefined) expect(row.withdrawn_at > row.recorded_at).toBe(true)
    }
    expect(tables.flatMap(rows).filter((row) => row.withdrawn_at !== undefined)).toHaveLength(3)
  })

  it('hides some people, and one whole household', () => {
    const hidden = rows('non_disclosure')
    expect(hidden.length).toBeGreaterThanOrEqual(8)
    expect(world.households.some((one) => one.people.length > 2 && (one.facts.non_disclosure ?? []).length === one.people.length && one.facts.non_disclosure!.every((row) => row['covers_household']))).toBe(true)
  })

  it('has officers in every role at each kind of authority, one coming, one gone, one for a while', () => {
    for (const kind of ['municipality', 'employment-authority', 'welfare-area', 'state-regional-centre']) {
      expect(new Set(world.roles.filter((one) => one.kind === kind).map((one) => one.role))).toEqual(new Set(['caseworker', 'lead', 'social-worker', 'data-protection', 'administrator']))
    }
    expect(world.roles.filter((one) => one.valid_to === '2026-11-22')).toHaveLength(1)
    expect(world.roles.filter((one) => one.valid_from === '2026-11-24')).toHaveLength(1)
    expect(world.roles.filter((one) => one.valid_to !== null && one.valid_from < today && one.valid_to > today)).toHaveLength(1)
    expect(new Set(world.officers.map((one) => one.subject)).size).toBe(world.officers.length)
    expect(world.authorities.filter((one) => one.kind === 'municipality').map((one) => municipalityByCode.get(one.code)!.welfareArea)).toContain('17')
  })

  it('is told on any day, and for any number of people', () => {
    for (const one of ['2025-08-31', '2027-02-28', '2028-02-29', '2026-12-31']) expect(makeWorld({ today: one, people: 500 }).households.length).toBeGreaterThan(200)
  })
})
