/** The contract's examples, through the real command. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Determination } from '../src/determination.ts'
import { compare, type Example } from './compare.ts'
import { schemaFiles } from './write-schemas.ts'

const command = fileURLToPath(new URL('../../server/bin/kotostig.js', import.meta.url))
const folder = new URL('examples/', import.meta.url)
const examples = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()

const determine = (input: string, ...options: string[]) =>
  spawnSync(process.execPath, [command, 'determine', ...options], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

const inputOf = (example: Example): string => {
  if (typeof example.raw === 'string') return example.raw
  if (example.raw !== undefined) return example.raw.repeat.repeat(Math.ceil(example.raw.bytes / example.raw.repeat.length)).slice(0, example.raw.bytes)
  return JSON.stringify(example.case)
}

describe('The examples of the contract', () => {
  it('are all here', () => expect(examples.length).toBeGreaterThanOrEqual(16))

  for (const file of examples) {
    const example = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example
    it(example.name, () => {
      const run = determine(inputOf(example), '-')
      if (example.expect.error) {
        expect(run.status).toBe(2)
        expect(run.stdout).toBe('')
        expect(run.stderr).toContain(example.expect.path ?? '')
        expect(run.stderr).not.toMatch(/\n\s+at /)
      } else {
        expect(run.stderr).toBe('')
        expect(run.status).toBe(0)
        expect(compare(JSON.parse(run.stdout) as Determination, example.expect)).toEqual([])
      }
    })
  }

  it('have published schemas that are what npm run book writes', () => {
    for (const [name, text] of Object.entries(schemaFiles)) expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text)
  })

  it('give the same answers line by line in a batch, and one line out for each line in', () => {
    const all = examples.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Example).filter((one) => one.case !== undefined)
    const run = determine(all.map((one) => JSON.stringify(one.case)).join('\n'), '--batch')
    expect(run.status).toBe(0)
    const lines = run.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(all.length)
    lines.forEach((line, at) => {
      const answer = JSON.parse(line) as Determination | { errors: { path: string; message: string }[] }
      const { expect: expected } = all[at]!
      if ('errors' in answer) expect(answer.errors.some((one) => one.path.includes(expected.path ?? ' '))).toBe(true)
      else expect(compare(answer, expected)).toEqual([])
    })
  })
})
