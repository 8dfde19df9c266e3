import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { derive, parseCaseFile } from '../src/index.ts'
import { duties, groups } from '../src/terms.ts'
import { exempt } from './exempt.ts'
import { differences, faultsOf, kinds, type Story } from './story.ts'

const folder = new URL('./', import.meta.url)
const stories = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()
  .map((file) => ({ file, story: parse(readFileSync(new URL(file, folder), 'utf8')) as Story }))

describe.each(stories)('$file', ({ story }) => {
  test('is a whole story', () => expect(faultsOf(story)).toEqual([]))
  test.each(Object.entries(story.on))(`${story.name}: %s`, (day, expected) => {
    const read = parseCaseFile(JSON.stringify({ asOf: day, ...story.case }))
    if (!read.ok) throw new Error(read.faults.map((fault) => `${fault.path}: ${fault.message}`).join('\n'))
    expect(differences(derive(read.case), expected).join('\n')).toBe('')
  })
})

test('every duty and every group has its six stories, or a reason why not', () => {
  const covered = new Set(stories.flatMap(({ story }) => (story.covers ?? []).map((cover) => `${cover.rule} ${cover.kind}`)))
  const excused = new Set(exempt.map((one) => `${one.rule} ${one.kind}`))
  const names = [...Object.keys(duties), ...Object.keys(groups)]
  const wanted = names.flatMap((rule) => kinds.map((kind) => `${rule} ${kind}`))
  expect(wanted.filter((one) => !covered.has(one) && !excused.has(one))).toEqual([])
  expect([...excused].filter((one) => covered.has(one) || !wanted.includes(one)), 'exempt without need').toEqual([])
  expect([...covered].filter((one) => !wanted.includes(one)), 'covers a rule that is not').toEqual([])
})

/** The law must have an answer for every month its releases know: nothing throws, and no parameter runs out. */
test('every story has an answer in every month from 2020 to 2032', () => {
  for (const { file, story } of stories)
    for (let year = 2020; year <= 2032; year++)
      for (let month = 1; month <= 12; month++) {
        const read = parseCaseFile(JSON.stringify({ asOf: `${year}-${String(month).padStart(2, '0')}-01`, ...story.case }))
        expect(read.ok, `${file} ${year}-${month}`).toBe(true)
        if (read.ok) derive(read.case)
      }
})
