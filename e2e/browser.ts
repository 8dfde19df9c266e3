/**
 * The browser of the tests. It comes with the project's packages and is unpacked once into the project's own cache, so that
 * nothing needs to be installed on the machine. `BROWSER=system` uses /usr/bin/chromium instead (the package is x64 only).
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> }

const project = join(import.meta.dirname, '..')

/** The files of a tar archive: name and content. Only what our archives hold: plain files and folders. */
function* filesOfTar(tar: Buffer): Generator<{ name: string; content: Buffer; mode: number }> {
  const text = (from: number, length: number): string => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = parseInt(text(at + 124, 12).trim() || '0', 8)
    const prefix = text(at + 345, 155)
    const name = `${prefix ? `${prefix}/` : ''}${text(at, 100)}`
    if (['0', '\0'].includes(String.fromCharCode(tar[at + 156] ?? 0))) yield { name, content: tar.subarray(at + 512, at + 512 + size), mode: parseInt(text(at + 100, 8).trim() || '644', 8) }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

function unpack(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(project, '.cache', `chromium-${version}`)
  if (existsSync(join(folder, 'chromium'))) return folder
  // Made beside its place and moved when whole: a run that is stopped half way leaves nothing that looks ready.
  const making = `${folder}-${process.pid}`
  mkdirSync(making, { recursive: true })
  const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(root, 'bin', name)))
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    for (const file of filesOfTar(read(archive))) {
      const path = join(making, file.name)
      if (!path.startsWith(making)) continue
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, file.content, { mode: file.mode | 0o444 })
    }
  }
  writeFileSync(join(making, 'chromium'), read('chromium.br'))
  chmodSync(join(making, 'chromium'), 0o755)
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
  return folder
}

export function findBrowser(): Browser {
  const args = ['--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb']
  // The sandbox of Chromium does not start as root, and is not there in most containers.
  args.push('--no-sandbox')
  const environment = Object.fromEntries(Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined))
  if (process.env['BROWSER'] === 'system') return { executablePath: '/usr/bin/chromium', args, env: environment }
  const folder = unpack()
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return { executablePath: join(folder, 'chromium'), args, env: { ...environment, LD_LIBRARY_PATH: libraries } }
}
