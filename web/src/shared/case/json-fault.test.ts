import { expect, test } from 'vitest'
import { faultInJson } from './json-fault.ts'

test.each([
  ['', { kind: 'empty', line: 1 }],
  ['{"a":1', { kind: 'end', line: 1 }],
  ['{\n"a" 1}', { kind: 'character', line: 2, column: 5, found: '1' }],
  ['{"a":1\n"b":2}', { kind: 'comma', line: 2, column: 1 }],
  ['{a:1}', { kind: 'string', line: 1, column: 2, found: 'a' }],
  ['[01]', { kind: 'comma', line: 1, column: 3 }],
  ['{"a":1} x', { kind: 'character', line: 1, column: 9, found: 'x' }],
  ['['.repeat(100_000), { kind: 'too-deep', line: 1 }],
])('%s is told by line and kind', (text, fault) => {
  expect(faultInJson(text)).toMatchObject(fault)
})
