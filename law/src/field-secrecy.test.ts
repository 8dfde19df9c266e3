import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { socialHealthTopic, topics } from './assessment-content.ts'
import { itemRights, planRights, pointNames, receiverNames, topicRights } from './field-secrecy.ts'
import { sectionText } from './say.ts'

const all = [...Object.values(topicRights), ...Object.values(itemRights), planRights].flat()
const rules = (JSON.parse(readFileSync(new URL('../data/information-rights-681-2023.json', import.meta.url), 'utf8')) as { rules: { ref: string }[] }).rules

test('every topic of the decree says to whom it may go', () => {
  expect(Object.keys(topicRights).sort()).toEqual([...topics, socialHealthTopic].map((one) => one.key).sort())
})
test('every kind of item of a plan does', () => {
  expect(Object.keys(itemRights).sort()).toEqual(['association', 'follow-up', 'guidance', 'job-search', 'language-studies', 'long-goal', 'period-goal', 'service'])
})
test('whoever is named besides the person is named by a paragraph of 82-94 §, which stands among the rights to information', () => {
  for (const right of all) {
    if (right.to !== 'person') expect(right.source.length, right.to).toBeGreaterThan(0)
    for (const { section, moment } of right.source) expect(rules.some((rule) => rule.ref.startsWith(`${section} §`) && (moment === undefined || rule.ref === `${section} § ${moment}`)), sectionText({ act: '681/2023', section, ...(moment ? { moment } : {}) }, 'en')).toBe(true)
    for (const point of right.points ?? []) expect(pointNames.has(point)).toBe(true)
    expect(receiverNames[right.to].sv).not.toBe('')
  }
})
test('what was found out of social and health needs goes to no provider, to no employment authority, and needs the welfare area to take part or the person to consent', () => {
  const others = topicRights['socialHealthNeeds']!.filter((right) => right.to !== 'person')
  expect(others.map((right) => right.to)).toEqual(['welfare-area', 'next-municipality'])
  expect(others.every((right) => right.when !== undefined)).toBe(true)
})
test('the last point of 94 § goes with a written reason', () => {
  const last = all.filter((right) => right.points?.includes(18))
  expect(last.length).toBeGreaterThan(0)
  expect(last.every((right) => right.when?.en === 'with a written reason')).toBe(true)
})
