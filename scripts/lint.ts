/** The rules of this house that no ready-made tool knows. Each says what to do instead. There is no list of exceptions. */
import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))

type Rule = { says: string; files: RegExp; except?: RegExp; wrong: RegExp }

const code = /\.(ts|tsx|js)$/
const rules: Rule[] = [
  {
    says: 'ask server/src/clock.ts, or web/src/shared/day.ts in a browser, what day it is, and let kit/date.ts count days',
    files: code,
    except: /^(law\/src\/kit\/date|server\/src\/clock|web\/src\/shared\/day)\.ts$/,
    wrong: /\bnew Date\(|\bDate\.now\(/,
  },
  {
    says: 'write inline-start and inline-end: a page in Arabic runs the other way',
    files: /^web\/.*\.css$/,
    wrong: /(^|[\s;{-])(left|right)\s*:|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b|(text-align|float|clear)\s*:\s*(left|right)\b|border-(top|bottom)-(left|right)-radius/,
  },
  {
    says: 'write inline-start and inline-end: a page in Arabic runs the other way',
    files: /^web\/.*\.tsx$/,
    wrong: /\b(margin|padding|border)(Left|Right)\b|\btextAlign: '(left|right)'/,
  },
  // Written with brackets, so that these lines are not faults themselves.
  { says: 'finish it, or make it a question or an open norm that users see', files: /\.(ts|tsx|js|css|sql)$/, wrong: /\b[T]ODO\b|\b[F]IXME\b/ },
  { says: 'find the right type', files: code, wrong: /\b[a]s any\b|@ts-[i]gnore|@ts-[n]ocheck/ },
]

/** Which room may import which. Tests may import any package. */
const rooms: Record<string, { packages: RegExp; rooms: string[] }> = {
  law: { packages: /^$/, rooms: ['law'] },
  api: { packages: /^zod$/, rooms: ['api', 'law'] },
  server: { packages: /^(?!react|vite$|@playwright)/, rooms: ['server', 'api', 'law'] },
  web: { packages: /^(?!node:|fastify|pg$|zod$)/, rooms: ['web', 'api', 'law'] },
  e2e: { packages: /^/, rooms: ['e2e', 'api'] },
}
const imports = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm

/** A file of the project that an import leads to, or undefined for a package. */
function target(file: string, name: string): string | undefined {
  if (name.startsWith('.')) return normalize(join(dirname(file), name))
  const workspace = /^@kotostig\/(\w+)(\/|$)/.exec(name)
  return workspace ? join(workspace[1]!, name.slice(workspace[0].length)) : undefined
}

function wrongImport(file: string, name: string): string | undefined {
  const room = file.split('/')[0]!
  const rule = rooms[room]
  if (!rule) return undefined
  // Tests, and the tools that write the law's data and book, are not part of what runs.
  const isTool = /\.test\.tsx?$|^law\/(data|book|contract)\/|vite\.config\.ts$|playwright\.config\.ts$/.test(file)
  const to = target(file, name)
  if (to === undefined) return isTool || rule.packages.test(name) ? undefined : `${room} does not use ${name}`
  const other = to.split('/')[0]!
  if (!rule.rooms.includes(other) && !(isTool && other === 'scripts')) return `${room} does not import ${other}`
  if (room === 'server' && to.endsWith('.queries.ts') && dirname(to) !== dirname(file)) return 'ask the other feature, not its queries'
  if (file === 'server/src/access.ts' && other === 'server' && !/^server\/src\/(access-links(-portal)?|caller|db\/tx)\.ts$/.test(to)) return 'the table of access imports no feature'
  const [, , part] = file.split('/')
  const [, , otherPart] = to.split('/')
  const apart = ['caseworker', 'portal', 'public']
  if (room === 'web' && other === 'web' && part !== otherPart && apart.includes(part ?? '') && apart.includes(otherPart ?? '')) return `${part} and ${otherPart} are separate bundles`
  return undefined
}

const mostLines = 450

/** Everything in one file that is against the rules, one line each. */
export function faultsOf(file: string, text: string): string[] {
  const faults: string[] = []
  const lines = text.split('\n')
  for (const rule of rules) {
    if (!rule.files.test(file) || rule.except?.test(file)) continue
    lines.forEach((line, at) => {
      if (rule.wrong.test(line)) faults.push(`${file}:${at + 1}: ${rule.says}`)
    })
  }
  if (code.test(file)) {
    for (const match of text.matchAll(imports)) {
      const wrong = wrongImport(file, match[1] ?? match[2]!)
      if (wrong) faults.push(`${file}:${text.slice(0, match.index + 1).split('\n').length}: ${wrong}`)
    }
    if (lines.length > mostLines && !file.startsWith('law/data/')) faults.push(`${file}: ${lines.length} lines; split it by a word of its subject`)
  }
  return faults
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // What git knows or would add: nothing that is built or installed.
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: project, encoding: 'utf8' })
  if (listed.status !== 0) throw new Error(`git ls-files: ${listed.stderr}`)
  const files = listed.stdout.split('\0').filter((file) => /\.(ts|tsx|js|css|sql)$/.test(file))
  const faults = files.flatMap((file) => {
    try {
      return faultsOf(file, readFileSync(join(project, file), 'utf8'))
    } catch {
      // Listed, but removed and not yet committed.
      return []
    }
  })
  process.stdout.write(faults.length === 0 ? `${files.length} files follow the rules of the house.\n` : `${faults.join('\n')}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
