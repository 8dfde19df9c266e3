/** `npm test`: everything that must hold, in order, with one sum at the end. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const results = join(project, '.cache/results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const begun = performance.now()
const sum = { passed: 0, failed: 0 }

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`
const programOf = (name: string, file: string): string => join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)

/** Runs one step. `count` reads what the step says it did; a step that fails without saying so counts as one failure. */
function step(title: string, command: string, args: string[], count?: () => { passed: number; failed: number }, environment: NodeJS.ProcessEnv = {}): void {
  const since = performance.now()
  process.stdout.write(`\n== ${title}\n`)
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: 'inherit', env: { ...process.env, ...environment } })
  const counted = count?.() ?? { passed: 0, failed: 0 }
  sum.passed += counted.passed
  sum.failed += status === 0 ? counted.failed : Math.max(1, counted.failed)
  process.stdout.write(`-- ${title}: ${status === 0 ? 'right' : `wrong${error ? ` (${error.message})` : ''}`}, ${seconds(since)}\n`)
}

function readResult<T>(name: string, read: (json: T) => { passed: number; failed: number }): () => { passed: number; failed: number } {
  return () => {
    const file = join(results, name)
    return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8')) as T) : { passed: 0, failed: 0 }
  }
}

step('Types', process.execPath, ['scripts/check.ts'])
step('Lint', process.execPath, [programOf('oxlint', 'bin/oxlint')])
step('Rules of the house', process.execPath, ['scripts/lint.ts'])
step(
  'Law and server',
  process.execPath,
  [programOf('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'vitest.json')}`],
  readResult<{ numPassedTests: number; numFailedTests: number }>('vitest.json', (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests })),
)

const browserTests = JSON.parse(readFileSync(join(project, 'e2e/package.json'), 'utf8')) as { scripts?: { test?: string } }
if (browserTests.scripts?.test) {
  step('Web app', process.execPath, ['scripts/build-web.ts'])
  step(
    'In a browser',
    'npm',
    ['run', '--silent', '-w', 'e2e', 'test', '--', '--reporter=list,json'],
    readResult<{ stats: { expected: number; flaky: number; unexpected: number } }>('browser.json', ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })),
    { PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'browser.json') },
  )
}

process.stdout.write(`\nAll of it took ${seconds(begun)}.\n${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed === 0 ? 0 : 1
