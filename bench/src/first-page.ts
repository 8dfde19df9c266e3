/** How soon the first page is there after `npm start` on a copy with nothing built and no database, and how heavy it is. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstRouteSize, mostBytes } from '../../web/size.ts'
import type { Figure } from './figure.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

async function firstPage(): Promise<Figure[]> {
  const place = mkdtempSync(join(tmpdir(), 'kotostig-start-'))
  for (const part of ['package.json', '.npmrc', 'law', 'api', 'server', 'web', 'scripts', 'tsconfig.base.json']) {
    cpSync(join(project, part), join(place, part), { recursive: true, filter: (from) => !/[\\/](dist|node_modules|\.cache|\.data)$/.test(from) })
  }
  // The installed packages are shared; what links back into the project is laid beside the copy.
  symlinkSync(join(project, 'node_modules'), join(place, 'node_modules'))
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent'], { cwd: place, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      const timer = setTimeout(() => reject(new Error(`not ready in a minute: ${said}`)), 60_000)
      const listen = (chunk: Buffer): void => {
        said += chunk.toString()
        const found = /http:\/\/localhost:\d+/.exec(said)
        if (found) {
          clearTimeout(timer)
          resolve(found[0])
        }
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      child.on('close', () => reject(new Error(`ended early: ${said}`)))
    })
    const page = await fetch(`${address}/`)
    const html = await page.text()
    const seconds = (performance.now() - begun) / 1000
    if (!page.ok || !html.includes('<html')) throw new Error(`the first page is ${page.status}`)
    return [
      { name: 'First page after `npm start`, nothing built before', value: seconds, unit: 's', against: '', ratio: null, goal: 'within 10', holds: seconds <= 10 },
      weight(join(place, 'web/dist')),
    ]
  } finally {
    const ended = new Promise((resolve) => child.on('close', resolve))
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
    rmSync(place, { recursive: true, force: true })
  }
}

function weight(dist: string): Figure {
  const { bytes } = firstRouteSize('public', dist)
  return { name: 'JavaScript of the first route, gzip', value: bytes / 1000, unit: 'kB', against: '', ratio: null, goal: `at most ${mostBytes.public / 1000}`, holds: bytes <= mostBytes.public }
}

export const firstPageFigures = firstPage
