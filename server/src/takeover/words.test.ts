import { expect, test } from 'vitest'
import { permitGrounds } from '@kotostig/law/terms'
import { termOf } from './words.ts'

const mapping = { columns: {}, values: {} }

test('a ground is understood as the law writes it, with its section or without, in each language', () => {
  for (const [id, names] of Object.entries(permitGrounds)) {
    for (const name of [names.sv, names.fi, names.en]) {
      expect(termOf('residence.ground', name, mapping), name).toBe(id)
      expect(termOf('residence.ground', name.replace(/ \(.*\)/, '').toUpperCase(), mapping), name).toBe(id)
    }
  }
  expect(termOf('residence.ground', 'något annat', mapping)).toBeUndefined()
})
