import { readdirSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { MomentVersion, Statute } from './statutes.ts'

const folder = new URL('statutes/', import.meta.url)
const statutes = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Statute)
const act = (number: string): Statute => statutes.find((statute) => statute.act === number)!
const section = (number: string, name: string) => act(number).sections.find((one) => one.section === name)!
const versions = (number: string, name: string, moment: number): MomentVersion[] => section(number, name).moments[moment - 1]!.versions

test('every act has the sections and moments it is known to have', () => {
  const counts = statutes.map((statute) => `${statute.act}: ${statute.sections.length} sections, ${statute.sections.reduce((sum, one) => sum + one.moments.length, 0)} moments`)
  expect(counts.sort()).toEqual([
    '1386/2010: 102 sections, 233 moments',
    '1393/2011: 3 sections, 6 moments',
    '201/1994: 1 sections, 2 moments',
    '301/2004: 10 sections, 26 moments',
    '323/2024: 3 sections, 3 moments',
    '380/2023: 2 sections, 6 moments',
    '434/2003: 1 sections, 4 moments',
    '576/2024: 4 sections, 7 moments',
    '577/2024: 8 sections, 15 moments',
    '618/2021: 1 sections, 2 moments',
    '681/2023: 105 sections, 284 moments',
    '746/2011: 7 sections, 14 moments',
    '869/2024: 5 sections, 9 moments',
    '872/2024: 5 sections, 8 moments',
    '874/2024: 5 sections, 9 moments',
    '935/2025: 4 sections, 15 moments',
    '975/2022: 1 sections, 2 moments',
  ])
})

test('681/2023 has sections 1–102, 32 a, 92 a and 92 b, in order', () => {
  const expected = Array.from({ length: 102 }, (_, i) => String(i + 1))
  expected.splice(32, 0, '32 a')
  expected.splice(93, 0, '92 a', '92 b')
  expect(act('681/2023').sections.map((one) => one.section)).toEqual(expected)
})

test('no wording is empty, and every version has its days in order', () => {
  for (const statute of statutes)
    for (const one of statute.sections)
      for (const moment of one.moments) {
        const place = `${statute.act} ${one.section} § ${moment.moment} mom.`
        expect(moment.versions.length, place).toBeGreaterThan(0)
        moment.versions.forEach((version, i) => {
          const words = [version.fi, version.sv].filter((text) => text !== undefined)
          expect(words.length, place).toBeGreaterThan(0)
          for (const text of words) expect(text.trim().length, place).toBeGreaterThan(10)
          if (version.to !== undefined) expect(version.to >= version.from || one.section === '13', place).toBe(true)
          const older = moment.versions[i + 1]
          if (older !== undefined) expect(older.to !== undefined && older.to < version.from, place).toBe(true)
        })
      }
})

test('681/2023 is held in both languages, except what was changed on 1.1.2026', () => {
  for (const one of act('681/2023').sections)
    for (const moment of one.moments)
      for (const version of moment.versions) {
        expect(version.fi, `${one.section} §`).toBeDefined()
        if (version.sv === undefined) expect(version.from, `${one.section} §`).toBe('2026-01-01')
        if (version.from === '2026-01-01') expect(version.note, `${one.section} §`).toBeDefined()
      }
})

test('sections that never applied are kept and marked', () => {
  for (const name of ['15', '17', '21', '48']) expect(section('681/2023', name).state).toBe('repealed-never-applied')
  expect(versions('681/2023', '13', 3)[0]!.to).toBe('2024-12-31')
  expect(versions('681/2023', '63', 3)[0]!.to).toBe('2025-03-31')
})

test.each([
  ['681/2023', '14', 1, 'vars första uppehållstillstånd eller uppehållskort beviljades eller uppehållsrätt registrerades för högst tre år sedan', 'on kulunut enintään kolme vuotta'],
  ['681/2023', '14', 2, 'ska inledas utan dröjsmål när kommunen får kännedom om en sådan person', 'on käynnistettävä viipymättä, kun kunta saa tiedon tällaisesta henkilöstä'],
  ['681/2023', '2', 6, 'på en person under 23 år som', 'alle 23-vuotiaaseen'],
  ['681/2023', '34', 2, 'tills han eller hon fyller 23 år', 'kunnes hän täyttää 23 vuotta'],
  ['681/2023', '62', 3, 'två år', 'kahden vuoden ajan'],
  ['681/2023', '102', 6, 'i tre år', 'kolmen vuoden ajan'],
  ['872/2024', '1', 1, '2 052 euro per år', '2 052 euroa'],
  ['576/2024', '2', 1, '70', '70'],
  ['1386/2010', '2', 2, 'har beviljats uppehållstillstånd med stöd av 110 § i utlänningslagen', '110 §'],
  ['1386/2010', '27', 2, 'fyller 23 år', '23 vuotta'],
  ['1393/2011', '1', 1, '1 955 euro per år', '1 955 euroa'],
])('%s %s § %i mom. has its operative words in both languages', (number, name, moment, sv, fi) => {
  const [newest] = versions(number, name, moment)
  expect(newest!.sv).toContain(sv)
  expect(newest!.fi).toContain(fi)
})

test('names of authorities change on 1.1.2026 in Finnish; the Swedish wording is that of 31.12.2025', () => {
  const [now, before] = versions('681/2023', '36', 1)
  expect(now).toMatchObject({ from: '2026-01-01', by: '721/2025', note: 'authority-names-changed-2026-01-01' })
  expect(now!.fi).toMatch(/^Elinvoimakeskus/)
  expect(now!.sv).toBeUndefined()
  expect(before).toMatchObject({ to: '2025-12-31' })
  expect(before!.sv).toMatch(/^Närings-, trafik- och miljöcentralen/)
})

test('areas.ts is what its script writes', () => {
  expect(() => execFileSync(process.execPath, [new URL('write-areas.ts', import.meta.url).pathname, '--check'])).not.toThrow()
})
