import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { socialHealthTopic, topics } from './assessment-content.ts'
import { itemRights, notOfTheseFields, planRights, pointNames, receiverNames, topicRights } from './field-secrecy.ts'
import { sectionText } from './say.ts'

const all = [...Object.values(topicRights), ...Object.values(itemRights), planRights].flat()
const rules = (JSON.parse(readFileSync(new URL('../data/information-rights-681-2023.json', import.meta.url), 'utf8')) as { rules: { ref: string; from: string[] }[] }).rules
/** `91-92 §` are two. */
const refs = rules.flatMap((rule) => (rule.ref === '91-92 §' ? ['91 §', '92 §'] : [rule.ref]))

test('every topic of the decree says to whom it may go', () => {
  expect(Object.keys(topicRights).sort()).toEqual([...topics, socialHealthTopic].map((one) => one.key).sort())
})
test('every kind of item of a plan does', () => {
  expect(Object.keys(itemRights).sort()).toEqual(['association', 'follow-up', 'guidance', 'job-search', 'language-studies', 'long-goal', 'period-goal', 'service'])
})
test('whoever is named besides the person is named by a paragraph of 82-94 §, which stands among the rights to information', () => {
  for (const right of all) {
    if (right.to !== 'person') expect(right.source.length, right.to).toBeGreaterThan(0)
    for (const { section, moment } of right.source) expect(refs.some((ref) => ref.startsWith(`${section} §`) && (moment === undefined || ref === `${section} §` || ref === `${section} § ${moment}`)), sectionText({ act: '681/2023', section, ...(moment ? { moment } : {}) }, 'en')).toBe(true)
    for (const point of right.points ?? []) expect(pointNames.has(point)).toBe(true)
    expect(receiverNames[right.to].sv).not.toBe('')
  }
})
test('every right to be told something by a municipality, an employment authority or a welfare area is at the fields it concerns, or it is said why it concerns none', () => {
  const here = new Set(all.flatMap((right) => right.source.map(({ section, moment }) => `${section} §${moment ? ` ${moment}` : ''}`)))
  const tellers = /municipality|employment authority|each other|welfare area|authority/
  for (const rule of rules) {
    if (!rule.from.some((from) => tellers.test(from))) continue
    const isHere = [...here].some((ref) => ref === rule.ref || rule.ref === '91-92 §' && /^9[12] §/.test(ref))
    expect(isHere || rule.ref in notOfTheseFields, rule.ref).toBe(true)
    expect(isHere && rule.ref in notOfTheseFields, `${rule.ref} is said to be nowhere and is somewhere`).toBe(false)
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
