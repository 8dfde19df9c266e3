#!/usr/bin/env node
// Starts the kotostig command with the Node.js that Kotostig is installed with. Plain JavaScript, because an older Node.js
// of the system, which cannot read TypeScript, may be what starts it.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Older releases do not have it. @type {((folder: string) => unknown) | undefined} */
const enableCompileCache = nodeModule.enableCompileCache
const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const program = join(here, '../src/cli.ts')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

/** @param {string} folder @returns {string | undefined} */
function installedNode(folder) {
  const candidate = join(folder, 'node_modules/.bin/node')
  if (existsSync(candidate)) return candidate
  return folder === dirname(folder) ? undefined : installedNode(dirname(folder))
}

if (major > 22 || (major === 22 && minor >= 18)) {
  // Reading TypeScript takes more than half of the time of a small case. What was read is kept, where we may write.
  enableCompileCache?.(join(here, '../../.cache/node'))
  await import(program)
} else {
  const node = installedNode(here)
  if (node === undefined) {
    process.stderr.write(`kotostig: Node.js 22.18 or newer is needed, and this is ${process.versions.node}. Run npm ci in the folder of Kotostig.\n`)
    process.exit(1)
  }
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A signal meant for the command is passed on, and its end is our end.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`kotostig: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}
