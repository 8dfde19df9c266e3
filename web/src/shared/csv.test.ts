import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a table opens in a spreadsheet with its letters, and no cell is a formula', () => {
  expect(csvOf([['Namn', 'Frist'], ['Åsa', '3.12.2026']])).toBe('\ufeffNamn;Frist\r\nÅsa;3.12.2026\r\n')
  for (const name of ['=1+1', '+358', '-2', '@SUM(A1)', '\t=1', ' =1']) expect(csvOf([[name]]).slice(1)).toBe(`'${name}\r\n`)
})
test('a cell with a semicolon, a line break or quotation marks stays one cell', () => {
  expect(csvOf([['a;b', 'c"d', 'e\nf']]).slice(1)).toBe('"a;b";"c""d";"e\nf"\r\n')
})
