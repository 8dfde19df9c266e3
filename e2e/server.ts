/** Starts the real server for the tests, with a database of its own on a port nobody uses, and stops both at the end. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async function start(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kotostig-e2e-'))
  // The embedded database does not run as root and must be able to go in.
  chmodSync(folder, 0o755)
  const child = spawn(process.execPath, [join(import.meta.dirname, '../scripts/start.ts')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', KOTOSTIG_DATA: folder, REQUESTS_PER_MINUTE: '1000000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server did not start in time.\n${said}`)), 90_000)
    const listen = (text: Buffer): void => {
      said += text.toString()
      const found = /https?:\/\/[\w.:[\]-]+/.exec(said)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`The server ended with ${code}.\n${said}`))
    })
  })
  process.env['KOTOSTIG_URL'] = url
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}
