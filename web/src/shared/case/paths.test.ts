import { expect, test } from 'vitest'
import { say } from '../words.tsx'
import { pathWords, valueAt, withValue } from './paths.ts'

const file = { people: [{ id: 'p1', acts: [{ type: 'known', on: '2025-01-01' }] }] }

test('a place of the case file is said in words', () => {
  expect(pathWords('people[0].residence[1].from', (names, values) => say(names, 'sv', values))).toBe('Person 1 › Rätt att vistas i Finland 2 › Från')
  expect(pathWords('people[1].acts[0].until', (names, values) => say(names, 'fi', values))).toBe('Henkilö 2 › Mitä on tehty 1 › Voimassa asti')
})
test('a change touches one place and nothing else', () => {
  const changed = withValue(file, 'people[0].acts[0].on', '2025-02-01')
  expect(valueAt(changed, 'people[0].acts[0].on')).toBe('2025-02-01')
  expect(valueAt(file, 'people[0].acts[0].on')).toBe('2025-01-01')
  expect(withValue(file, 'people[0].acts', undefined)).toEqual({ people: [{ id: 'p1' }] })
})
