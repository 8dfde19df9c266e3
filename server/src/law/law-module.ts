/**
 * The law package as one text, that can be kept and run again in years to come: every source file that the answer comes from, as it
 * is. Its checksum says which law it is; two releases of one name have two.
 */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export type LawModule = { checksum: string; text: string }
/** What the text holds. `entry` exports `readCaseFile` and `derive`. */
export type LawFiles = { format: 1; entry: string; files: Record<string, string> }

const lawFolder = new URL('../../../law/', import.meta.url)
const imports = /^(?:import|export)\s(?!type\s)[^'"]*?\sfrom\s+'([^']+)'/gm

/** The files that running `entry` needs, by their place in the package. It needs nothing but its own files. */
function gather(folder: URL, entry: string): Record<string, string> {
  const files: Record<string, string> = {}
  const add = (place: URL): void => {
    const name = place.href.slice(folder.href.length)
    if (files[name] !== undefined) return
    const text = readFileSync(place, 'utf8')
    files[name] = text
    for (const [, to] of text.matchAll(imports)) add(new URL(to!, place))
  }
  add(new URL(entry, folder))
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const checksumOfModule = (text: string): string => hash('sha256', text, 'hex')

export function packLaw(files: Record<string, string>, entry: string): LawModule {
  const text = JSON.stringify({ format: 1, entry, files } satisfies LawFiles)
  return { checksum: checksumOfModule(text), text }
}

let own: LawModule | undefined
/** The release that this server runs. Read once, when first needed. */
export function ownLaw(): LawModule {
  return (own ??= packLaw(gather(lawFolder, 'src/index.ts'), 'src/index.ts'))
}
