/** The stories of `law/scenarios`, as the book lists them: name, file, and the rules each one covers. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const folder = new URL('../scenarios/', import.meta.url)

export function storyLines(): { name: string; file: string; rules: string[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()
  return files.map((file) => {
    const story = parse(readFileSync(new URL(file, folder), 'utf8')) as { name: string; covers?: { rule: string }[] }
    return { name: story.name, file: `law/scenarios/${file}`, rules: [...new Set((story.covers ?? []).map((cover) => cover.rule))].sort() }
  })
}
