/** How much JavaScript a page costs before anything can be read: the gzip sum of the entry, the first screen and all they import at once. */
const { readFileSync } = process.getBuiltinModule('node:fs')
const { join } = process.getBuiltinModule('node:path')
const { gzipSync } = process.getBuiltinModule('node:zlib')

type Chunk = { file: string; isEntry?: boolean; imports?: string[] }

/** The first route is the frame and "try an example". That of the person's own page is all of it with its longest words, so that the plan can be read. */
const routes = { public: ['index.html', 'src/public/example/ExamplePage.tsx'], portal: ['oma.html', 'src/portal/words/sv.json'] }
export const mostBytes = { public: 250_000, portal: 120_000 }

export function firstRouteSize(of: keyof typeof routes, dist = join(import.meta.dirname, 'dist')): { bytes: number; files: { file: string; bytes: number }[] } {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const seen = new Set<string>()
  const files: { file: string; bytes: number }[] = []
  const take = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest`)
    if (seen.has(name)) return
    seen.add(name)
    files.push({ file: chunk.file, bytes: gzipSync(readFileSync(join(dist, chunk.file)), { level: 9 }).length })
    chunk.imports?.forEach(take)
  }
  routes[of].forEach(take)
  return { bytes: files.reduce((sum, each) => sum + each.bytes, 0), files }
}

if (import.meta.main) {
  for (const route of ['public', 'portal'] as const) {
    const { bytes, files } = firstRouteSize(route)
    for (const each of files) process.stdout.write(`${String(each.bytes).padStart(8)}  ${each.file}\n`)
    process.stdout.write(`${String(bytes).padStart(8)}  first route of ${route}, gzip; at most ${mostBytes[route]}\n`)
  }
}
