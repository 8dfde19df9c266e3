/**
 * Writes `first-wordings-681-2023.json`: how Act 681/2023 read when it was enacted, and after its first amendment, where that
 * is not how it read when it began to apply. `node law/data/write-first-wordings.ts <folder with the texts>`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { amend } from './amend-statute.ts'
import { amendments681 } from './amendments.ts'
import type { FirstWording, FirstWordings } from './first-wordings.ts'
import { readEnacted } from './read-statute.ts'
import type { Statute } from './statutes.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: node law/data/write-first-wordings.ts <folder with the texts>')
type Tongue = 'fi' | 'sv'
type Moments = Map<string, string[]>
const enacted = (act: string, tongue: Tongue, amending: boolean) => readEnacted(readFileSync(join(folder, `${act}.${tongue}.enacted.txt`), 'utf8'), { amending })

/** The Act as enacted, after 322/2024, and after 1100/2024. An amending act prints in Finnish only what changes in Finnish. */
function stages(tongue: Tongue): [Moments, Moments, Moments] {
  let now: Moments = new Map(enacted('2023-681', tongue, false).map((raw) => [raw.section, raw.moments]))
  const found = [now]
  for (const amendment of amendments681) {
    now = new Map(now)
    for (const raw of enacted(amendment.act.split('/').reverse().join('-'), tongue, true)) {
      const part = amendment.parts[raw.section]
      if (part === undefined) throw new Error(`${amendment.act}: ${raw.section} § is printed but not listed`)
      now.set(raw.section, amend(raw.section, now.get(raw.section) ?? [], raw.moments, part))
    }
    found.push(now)
  }
  return found as [Moments, Moments, Moments]
}

const fi = stages('fi')
const sv = stages('sv')
const applied = JSON.parse(readFileSync(new URL('statutes/2023-681.json', import.meta.url), 'utf8')) as Statute

const result: FirstWordings = {}
for (const { section, state } of applied.sections) {
  if (state === 'repealed-never-applied') continue // that wording is the one of the statute's own file
  const count = Math.max(...[...fi, ...sv].map((stage) => stage.get(section)?.length ?? 0))
  for (let at = 0; at < count; at++) {
    const words = (tongue: Tongue, stage: number): string | undefined => (tongue === 'fi' ? fi : sv)[stage]!.get(section)?.[at]
    const tongues = ['fi', 'sv'] as const
    const differ = (one: 0 | 1, other: 1 | 2): boolean => tongues.some((tongue) => words(tongue, one) !== words(tongue, other))
    const wording = (stage: 0 | 1): FirstWording => {
      const one: FirstWording = { state: stage === 0 ? 'L1' : 'L2' }
      if (words('fi', stage) === undefined && words('sv', stage) === undefined) return { ...one, absent: true }
      for (const tongue of tongues) {
        const here = words(tongue, stage)
        if (here !== undefined && here !== words(tongue, 2)) one[tongue] = here
      }
      return one
    }
    const list: FirstWording[] = []
    if (differ(0, 1) || differ(1, 2)) list.push(wording(0))
    if (differ(0, 1)) list.push(wording(1))
    if (list.length > 0) (result[section] ??= {})[String(at + 1)] = list
  }
}
writeFileSync(new URL('first-wordings-681-2023.json', import.meta.url), `${JSON.stringify(result, null, 1)}\n`)
process.stdout.write(`${Object.keys(result).length} sections read otherwise before they applied\n`)
