/** Type check of every room, each by its own rules: the law room, for one, knows neither clock nor network. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const rooms = ['law', 'law/tsconfig.test.json', 'api', 'server', 'web', 'e2e', 'bench']

let failed = 0
for (const room of rooms) {
  const config = join(project, room.endsWith('.json') ? room : join(room, 'tsconfig.json'))
  if (!existsSync(config)) continue
  const result = spawnSync(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { cwd: project, encoding: 'utf8' })
  // "No inputs were found": a room that is still empty is not wrong.
  if (result.status === 0 || result.stdout.includes('TS18003')) continue
  failed++
  process.stdout.write(`${room}\n${result.stdout}${result.stderr}`)
}
process.stdout.write(failed === 0 ? 'Types are right in every room.\n' : `Types are wrong in ${failed} of the rooms.\n`)
process.exitCode = failed === 0 ? 0 : 1
