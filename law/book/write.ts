/** Writes the law book: `npm run book`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { storyLines } from './stories-list.ts'

const here = new URL('./', import.meta.url)
// The list of stories is read by `pages.ts` when it is loaded, so it is written first.
writeFileSync(new URL('stories.json', here), `${JSON.stringify(storyLines(), null, 1)}\n`)
const { writtenBook } = await import('./written.ts')
const files = writtenBook()
for (const entry of readdirSync(here, { withFileTypes: true })) if (entry.isDirectory()) rmSync(new URL(`${entry.name}/`, here), { recursive: true })
for (const [name, text] of files) {
  const file = new URL(name, here)
  mkdirSync(new URL('./', file), { recursive: true })
  writeFileSync(file, text)
}
process.stdout.write(`law book: ${files.size} files\n`)
