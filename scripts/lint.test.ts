import { describe, expect, test } from 'vitest'
import { faultsOf } from './lint.ts'

const wrong = (file: string, text: string): string[] => faultsOf(file, text).map((fault) => fault.replace(/^[^:]+(:\d+)?: /, ''))

describe('the rules of the house', () => {
  test.each([
    ['law/src/plan.ts', `const now = new ${'Date'}()`, /what day it is/],
    ['server/src/app.ts', `const now = ${'Date'}.now()`, /what day it is/],
    ['web/src/public/a.css', '.a { margin-left: 1px }', /inline-start/],
    ['web/src/public/a.css', '.a { inset: 0; left: 0 }', /inline-start/],
    ['web/src/public/a.css', '.a{text-align:right}', /inline-start/],
    ['web/src/public/A.tsx', 'style={{ paddingRight: 1 }}', /inline-start/],
    ['server/src/app.ts', `// ${'todo'.toUpperCase()} later`, /finish it/],
    ['server/src/app.ts', `const a = b as ${'any'}`, /right type/],
  ])('%s with %j is a fault', (file, text, says) => {
    expect(wrong(file, text)).toEqual([expect.stringMatching(says)])
  })

  test.each([
    ['law/src/kit/date.ts', `new ${'Date'}(0)`],
    ['server/src/clock.ts', `new ${'Date'}()`],
    ['web/src/public/a.css', '.a { margin-inline-start: 1px; text-align: start }'],
    ['law/data/areas.ts', 'x\n'.repeat(2_000)],
  ])('%s with that text is not', (file, text) => {
    expect(wrong(file, text)).toEqual([])
  })

  test('a file that has grown too long is split', () => {
    expect(wrong('server/src/app.ts', 'x\n'.repeat(500))).toEqual(['501 lines; split it by a word of its subject'])
  })
})

describe('which room may import which', () => {
  test.each([
    ['law/src/derive.ts', 'node:fs', 'law does not use node:fs'],
    ['law/src/derive.ts', 'zod', 'law does not use zod'],
    ['law/src/derive.ts', '../../server/src/app.ts', 'law does not import server'],
    ['api/src/health.ts', '@kotostig/server/app', 'api does not import server'],
    ['server/src/app.ts', '@kotostig/web/main', 'server does not import web'],
    ['web/src/main.tsx', '@kotostig/server/app', 'web does not import server'],
    ['web/src/main.tsx', 'zod', 'web does not use zod'],
    ['web/src/public/a.ts', '../caseworker/b.ts', 'public and caseworker are separate bundles'],
    ['e2e/journeys/a.ts', '@kotostig/law', 'e2e does not import law'],
    ['server/src/health/health.routes.ts', '../law/law.queries.ts', 'ask the other feature, not its queries'],
    ['server/src/access.ts', './law/law.ts', 'the table of access imports no feature'],
  ])('%s may not import %s', (file, name, says) => {
    expect(wrong(file, `import { a } from '${name}'\n`)).toEqual([says])
    expect(wrong(file, `import type {\n  a,\n} from '${name}'\n`)).toEqual([says])
    expect(wrong(file, `export * from '${name}'\n`)).toEqual([says])
    expect(wrong(file, `const a = await import('${name}')\n`)).toEqual([says])
  })

  test.each([
    ['law/src/derive.ts', '../data/areas.ts'],
    ['law/src/derive.test.ts', 'vitest'],
    ['api/src/health.ts', '@kotostig/law/terms'],
    ['server/src/law/law.ts', './law.queries.ts'],
    ['server/src/health/health.routes.ts', '../law/law.ts'],
    ['web/src/public/a.ts', '../shared/b.ts'],
  ])('%s may import %s', (file, name) => {
    expect(wrong(file, `import { a } from '${name}'\n`)).toEqual([])
  })
})
