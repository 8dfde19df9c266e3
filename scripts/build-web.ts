/** Builds the web app when it is missing or older than what it is made from, and compresses its files once. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const project = fileURLToPath(new URL('..', import.meta.url))
const built = join(project, 'web/dist')
/** The number of the sources stands inside what was built from them. A name with a dot is not handed out. */
const stampFile = join(built, '.sources')

/** What the web app is made from. A file that is touched but unchanged does not count: contents do. */
const sources = ['web/src', 'web/public', 'web/index.html', 'web/oma.html', 'web/vite.config.ts', 'web/package.json', 'web/tsconfig.json', 'api/src', 'law/src', 'law/data', 'package-lock.json']

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => join(file.parentPath, file.name))
}

function stamp(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesOf(join(project, source))).sort()) {
    hash.update(relative(project, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const run = (program: string, args: string[], folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The web app could not be built:\n${said.trim()}`))))
  })

const compressible = /\.(js|css|html|svg|json|txt|webmanifest|map)$/

async function compress(folder: string): Promise<void> {
  const [brotliAsync, gzipAsync] = [promisify(brotliCompress), promisify(gzip)]
  const files = filesOf(folder).filter((file) => compressible.test(file) && statSync(file).size > 1_024)
  await Promise.all(files.map(async (file) => {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, await brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
    writeFileSync(`${file}.gz`, await gzipAsync(bytes, { level: 9 }))
  }))
}

/** Returns true when there was something to build. */
export async function buildWeb(): Promise<boolean> {
  if (!existsSync(join(project, 'web/index.html'))) return false
  const now = stamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return false

  // Built beside the old one and put in its place when it is whole: a server that runs never hands out half a web app.
  const fresh = join(project, `.cache/web-${process.pid}`)
  const old = join(project, `.cache/web-old-${process.pid}`)
  mkdirSync(dirname(fresh), { recursive: true })
  try {
    const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
    await run(vite, ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], join(project, 'web'))
    await compress(fresh)
    writeFileSync(join(fresh, '.sources'), now)
    if (existsSync(built)) renameSync(built, old)
    renameSync(fresh, built)
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  }
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb()
