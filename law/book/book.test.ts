import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bookIndex, bookPage, bookRules, consolidatedTo, statuteOf, treatmentOf, wholeActs } from './pages.ts'
import { openNorms } from './open-norms.ts'
import { storyLines } from './stories-list.ts'
import { writtenBook } from './written.ts'

const here = new URL('./', import.meta.url)

test('the written book is what npm run book writes', () => {
  const files = writtenBook()
  for (const [name, text] of files) expect(readFileSync(new URL(name, here), 'utf8'), `law/book/${name}: run npm run book`).toBe(text)
  const onDisk = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  expect(onDisk.sort()).toEqual([...files.keys()].sort())
  expect(JSON.parse(readFileSync(new URL('stories.json', here), 'utf8')), 'run npm run book').toEqual(storyLines())
})

test('every section of the Act and of its five decrees is a rule, a number, an open norm, or listed with a reason', () => {
  for (const act of wholeActs)
    for (const section of statuteOf(act)!.sections) expect(treatmentOf(act, section.section), `${act} ${section.section} §`).toBeDefined()
})

test('every quotation of an open norm is in the text of its moment, in both languages', () => {
  for (const norm of openNorms) {
    const at = norm.sections[0]!
    const moment = bookPage(at.act.replace('/', '-'), at.section)?.moments.find((one) => one.moment === at.moment)
    expect(moment?.sv, norm.id).toContain(norm.quote.sv)
    expect(moment?.fi, norm.id).toContain(norm.quote.fi)
  }
})

test('every rule says its words in three languages and cites a section that exists where the text is held', () => {
  for (const rule of bookRules) {
    for (const text of [rule.title, rule.inWords]) for (const language of ['sv', 'fi', 'en'] as const) expect(text[language].length, rule.id).toBeGreaterThan(0)
    expect(rule.sections.length, rule.id).toBeGreaterThan(0)
    for (const one of rule.sections) {
      const statute = statuteOf(one.act)
      const section = statute?.sections.find((other) => other.section === one.section)
      if (statute === undefined || section?.note === 'later-amendments-not-all-held' || one.act === '301/2004') continue
      expect(section, `${rule.id}: ${one.act} ${one.section} §`).toBeDefined()
      if (one.moment !== undefined) expect(section!.moments.map((moment) => moment.moment), `${rule.id}: ${one.act} ${one.section} § ${one.moment}`).toContain(one.moment)
    }
  }
})

test('a page shows text, rules, open norms and official addresses', () => {
  const page = bookPage('681-2023', '22')!
  expect(page.moments[0]!.sv).toContain('minst var sjätte månad')
  expect(page.moments[0]!.fi).toContain('vähintään kuuden kuukauden välein')
  expect(page.rules.map((rule) => rule.id)).toContain('plan.review')
  expect(page.openNorms.map((norm) => norm.id)).toContain('review.cause')
  expect(page.official).toEqual({ fi: 'https://www.finlex.fi/fi/lainsaadanto/2023/681', sv: 'https://www.finlex.fi/sv/lagstiftning/2023/681' })
  expect(bookPage('681-2023', '15')!.state).toBe('repealed-never-applied')
  expect(bookPage('681-2023', '32-a')).toEqual(bookPage('681-2023', '32 a'))
  expect(bookPage('681-2023', '103')).toBeUndefined()
  expect(bookPage('999-2023', '1')).toBeUndefined()
})

test('the index has every section of 681/2023, and nothing is marked as read that nobody has read', () => {
  const index = bookIndex()
  expect(index.consolidatedTo).toBe(consolidatedTo)
  expect(index.acts.find((act) => act.act === '681/2023')!.sections).toHaveLength(105)
  expect(bookRules.filter((rule) => rule.reviewed)).toEqual([])
})
