import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bookRules, openNormsOf, rulesOf } from '../book/pages.ts'
import { openNorms } from '../book/open-norms.ts'
import type { Statute } from '../data/statutes.ts'
import { citedWithoutText, statuteMapLines, treatedAs, whyNotModelled } from './statute-map.ts'

const folder = new URL('../data/statutes/', import.meta.url)
const statutes = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Statute)
const name = (act: string, section: string): string => `${act} ${section} §`
const heldSections = statutes.flatMap((statute) => statute.sections.map((section) => name(statute.act, section.section)))
const inMap = statuteMapLines.map((line) => name(line.act, line.section))

/** Every `act681('22', '1')` in the sources of the law: act and section. */
function citedInSources(): { file: string; act: string; section: string }[] {
  const here = new URL('./', import.meta.url)
  const actOf = new Map([...readFileSync(new URL('sources.ts', here), 'utf8').matchAll(/export const (\w+) = place\('([^']+)'\)/g)].map(([, by, act]) => [by!, act!]))
  return readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'sources.ts')
    .flatMap((file) =>
      [...readFileSync(new URL(file, here), 'utf8').matchAll(/\b((?:act|decree|afs)\d+)\('([^']+)'/g)].map(([, by, section]) => {
        const act = actOf.get(by!)
        if (act === undefined) throw new Error(`${file}: ${by} is no act`)
        return { file, act, section: section! }
      }),
    )
}

describe('The statute map', () => {
  test('has every section whose text is held', () => expect(heldSections.filter((section) => !inMap.includes(section))).toEqual([]))
  test('has no section twice', () => expect(inMap.filter((section, at) => inMap.indexOf(section) !== at)).toEqual([]))
  test('has no section that does not exist', () => expect(inMap.filter((section) => !heldSections.includes(section))).toEqual([]))

  test('has every section of Act 681/2023, from 1 to 102, and of its five decrees', () => {
    const of = (act: string): number => statuteMapLines.filter((line) => line.act === act).length
    expect(['681/2023', '869/2024', '576/2024', '577/2024', '872/2024', '874/2024'].map(of)).toEqual([105, 5, 4, 8, 5, 5])
  })

  test('is what every rule, condition, number and holder in the sources refers to', () => {
    const cited = citedInSources()
    expect(cited.length).toBeGreaterThan(100)
    const nowhere = cited.filter(({ act, section }) => treatedAs(act, section) === undefined && citedWithoutText[act]?.includes(section) !== true)
    expect(nowhere).toEqual([])
  })

  test('is what every rule of the law book refers to, and such a section is never one that is not modelled', () => {
    const wrong = bookRules.flatMap((rule) => rule.sections.filter(({ act, section }) => treatedAs(act, section)?.as !== 'modelled' && citedWithoutText[act]?.includes(section) !== true).map((one) => `${rule.id}: ${name(one.act, one.section)}`))
    expect(wrong).toEqual([])
  })

  test('calls nothing modelled that no rule and no number reaches', () => {
    const unreached = statuteMapLines.filter((line) => line.treated.as === 'modelled' && rulesOf(line.act, line.section).length === 0)
    expect(unreached.map((line) => name(line.act, line.section))).toEqual([])
  })

  test('calls nothing an open norm without a question to people, and no question stands on a section that is not modelled', () => {
    const without = statuteMapLines.filter((line) => line.treated.as === 'open-norm' && openNormsOf(line.act, line.section).length === 0)
    expect(without.map((line) => name(line.act, line.section))).toEqual([])
    const misplaced = openNorms.flatMap((norm) => norm.sections.filter((one) => treatedAs(one.act, one.section)?.as === 'not-modelled').map((one) => `${norm.id}: ${name(one.act, one.section)}`))
    expect(misplaced).toEqual([])
  })

  test('gives a reason in three languages for every section that is not modelled, and for no other', () => {
    for (const line of statuteMapLines) {
      const reason = whyNotModelled(line.act, line.section)
      if (line.treated.as === 'not-modelled') for (const language of ['sv', 'fi', 'en'] as const) expect(reason![language].length, name(line.act, line.section)).toBeGreaterThan(10)
      else expect(reason, name(line.act, line.section)).toBeUndefined()
    }
  })

  test('says of 15, 17, 21 and 48 § that they never applied', () => {
    for (const section of ['15', '17', '21', '48']) expect(treatedAs('681/2023', section)).toEqual({ as: 'not-modelled', reason: 'never' })
  })
})
