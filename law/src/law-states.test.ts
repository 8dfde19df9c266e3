import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bookPage, bookRules } from '../book/pages.ts'
import { periodOf } from '../book/period.ts'
import type { FirstWordings } from '../data/first-wordings.ts'
import { day } from './kit/date.ts'
import { lawState, lawStateIds, lawStates, statesOf, statesOn, transitions } from './law-states.ts'
import { parameters } from './parameters.ts'
import { acts } from './sources.ts'
import { treatedAs } from './statute-map.ts'

const first = JSON.parse(readFileSync(new URL('../data/first-wordings-681-2023.json', import.meta.url), 'utf8')) as FirstWordings
const stages = (section: string) => bookPage('681-2023', section)!.stages

describe('The states of the law', () => {
  test('are seven, in order, each with its words in three languages', () => {
    expect(lawStates.map((state) => state.id)).toEqual([...lawStateIds])
    for (const state of lawStates) for (const text of [state.title, state.lead, state.held]) for (const language of ['sv', 'fi', 'en'] as const) expect(text[language].length, state.id).toBeGreaterThan(5)
  })

  test.each([
    ['2011-08-31', []], ['2011-09-01', ['L0']], ['2024-12-31', ['L0']], ['2025-01-01', ['L3']], ['2025-12-31', ['L3']], ['2026-01-01', ['L4', 'L5']], ['2027-06-01', ['L4', 'L5']],
  ])('on %s are %j', (on, expected) => expect(statesOn(day(on))).toEqual(expected))

  test('that never applied, and what is only proposed, are in force on no day', () => {
    for (let at = day('2011-01-01'); at <= day('2030-12-31'); at += 15) for (const id of ['L1', 'L2', 'L6'] as const) expect(statesOn(at)).not.toContain(id)
  })

  test('of what is proposed name no section and no act: no rule can rest on it', () => {
    expect(Object.keys(lawState('L6')).sort()).toEqual(['from', 'held', 'id', 'lead', 'points', 'source', 'standing', 'title'])
    expect(bookRules.filter((rule) => statesOf(periodOf(rule.inForce)).includes('L6'))).toEqual([])
  })

  test('hold every wording of every rule and number: nothing is in force in no state', () => {
    expect(bookRules.filter((rule) => statesOf(periodOf(rule.inForce)).length === 0).map((rule) => `${rule.id} ${rule.inForce.from}`)).toEqual([])
  })

  test('change sections that are known', () => {
    for (const state of lawStates) {
      const sections = state.standing === 'proposed' ? [] : state.standing === 'unread' ? state.sections : state.changes.flatMap((change) => [...change.sections])
      for (const { act, section } of sections) expect(treatedAs(act, section) !== undefined || act in acts, `${state.id}: ${act} ${section} §`).toBe(true)
    }
  })
})

describe('A section', () => {
  test('that never applied stands in the states as enacted only', () => expect(stages('15').map((stage) => stage.state)).toEqual(['L1', 'L2']))
  test('that an amendment added is in no state before it', () => expect(stages('32 a').map((stage) => stage.state)).toEqual(['L2', 'L3', 'L4', 'L5']))

  test('34 § read 25 years as enacted and 23 after 322/2024', () => {
    const [enacted, amended, applied] = stages('34')
    expect(enacted!.wordings.find((one) => one.moment === '2')).toMatchObject({ fi: expect.stringContaining('25 vuotta'), sv: expect.stringContaining('25 år') })
    expect(amended).toMatchObject({ changedBy: '322/2024' })
    expect(amended!.wordings.some((one) => one.moment === '2')).toBe(false)
    expect(applied!.wordings).toEqual([])
    expect(bookPage('681-2023', '34')!.moments[1]!.fi).toContain('23 vuotta')
  })

  test('22 § had a moment on multi-sector plans that 1100/2024 took away', () => {
    const [enacted, , applied] = stages('22')
    expect(enacted!.wordings.find((one) => one.moment === '2')!.sv).toContain('sektorsövergripande integrationsplanen')
    expect(applied).toMatchObject({ state: 'L3', changedBy: '1100/2024' })
  })

  test('that 721/2025 changed says so, and one that 1376/2025 changed is a gap', () => {
    expect(stages('36').find((stage) => stage.state === 'L4')).toMatchObject({ changedBy: '721/2025', read: true })
    expect(stages('59').find((stage) => stage.state === 'L5')).toMatchObject({ changedBy: '1376/2025', read: false })
    expect(stages('22').find((stage) => stage.state === 'L5')).toMatchObject({ read: true })
  })

  test('of the old Act is in the state of the old Act only', () => expect(bookPage('1386-2010', '10')!.stages.map((stage) => stage.state)).toEqual(['L0']))

  test('read otherwise before it applied only where it truly did', () => {
    for (const [section, moments] of Object.entries(first))
      for (const [moment, list] of Object.entries(moments)) {
        const now = bookPage('681-2023', section)!.moments.find((one) => one.moment === moment)
        const applied = now?.versions?.find((version) => version.from === '2025-01-01') ?? now
        for (const language of ['fi', 'sv'] as const) for (const one of list) if (one[language] !== undefined) expect(one[language], `${section} § ${moment} mom. ${one.state}`).not.toBe(applied?.[language])
      }
  })
})

describe('A transitional rule', () => {
  test('has its own section, its days, and what carries it out', () => {
    const ids = new Set([...bookRules.map((rule) => rule.id), ...Object.keys(parameters)])
    for (const one of transitions) {
      for (const { act, section } of one.source) expect(treatedAs(act, section) !== undefined || act in acts, `${one.id}: ${act} ${section} §`).toBe(true)
      for (const rule of one.rules) expect(ids, one.id).toContain(rule)
    }
  })
})
