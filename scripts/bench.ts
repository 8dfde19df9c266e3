/** `npm run bench`: installs the bench's own packages when they are missing, then measures. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('../bench', import.meta.url))
if (!existsSync(`${bench}/node_modules`)) {
  process.stderr.write('Installing the peers to compare with (once)...\n')
  // Not `npm ci`: it refuses a lock file when a peer names programs for other machines that were never published.
  const { status } = spawnSync('npm', ['install', '--no-save', '--workspaces=false', '--no-fund', '--no-audit'], { cwd: bench, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}
const { status } = spawnSync(process.execPath, ['src/main.ts', ...process.argv.slice(2)], { cwd: bench, stdio: 'inherit' })
process.exit(status ?? 1)
