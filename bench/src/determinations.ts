/** Whole determinations of a mixed set of cases: in memory, and through the command's batch. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseFile } from '../../law/src/case-file.ts'
import { derive, readCaseFile } from '../../law/src/index.ts'
import { perSecond, type Figure } from './figure.ts'

const folder = new URL('../../law/contract/examples/', import.meta.url)

/** The contract's examples that are accepted: adults, families, children, both Acts, Helsinki and Åland. */
const mixed = (): CaseFile[] =>
  readdirSync(folder).filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { case: CaseFile }).case)
    .filter((one) => readCaseFile(one).ok)

function inMemory(): Figure {
  const cases = mixed().map((one) => {
    const read = readCaseFile(one)
    if (!read.ok) throw new Error('refused')
    return read.case
  })
  const people = cases.reduce((sum, one) => sum + one.people.length, 0)
  let duties = 0
  const rate = perSecond(people, () => { for (const one of cases) duties += derive(one).people.length })
  if (duties === 0) throw new Error('nothing was derived')
  return { name: 'Whole determinations in memory, one core', value: rate, unit: 'people/s', against: '', ratio: null, goal: 'at least 20 000', holds: rate >= 20_000 }
}

async function throughBatch(): Promise<Figure> {
  const cases = mixed()
  const people = cases.reduce((sum, one) => sum + one.people.length, 0)
  const times = 1_500
  const place = mkdtempSync(join(tmpdir(), 'kotostig-bench-'))
  const file = join(place, 'cases.jsonl')
  writeFileSync(file, `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`.repeat(times))
  const begun = performance.now()
  const lines = await new Promise<number>((resolve, reject) => {
    let count = 0
    const command = fileURLToPath(new URL('../../server/bin/kotostig.js', import.meta.url))
    const child = spawn(process.execPath, [command, 'determine', '--batch', file], { stdio: ['ignore', 'pipe', 'inherit'] })
    // Half a gigabyte comes back: looking at each byte by hand would measure the reader.
    child.stdout.on('data', (chunk: Buffer) => { for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++ })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(count) : reject(new Error(`the batch ended with ${code}`))))
  })
  const rate = (people * times) / ((performance.now() - begun) / 1000)
  rmSync(place, { recursive: true })
  if (lines !== cases.length * times) throw new Error(`${lines} lines out for ${cases.length * times} lines in`)
  return { name: 'Through `kotostig determine --batch`, with reasons and start-up', value: rate, unit: 'people/s', against: '', ratio: null, goal: 'at least 4 000', holds: rate >= 4_000 }
}

export const determinationFigures = async (): Promise<Figure[]> => [inMemory(), await throughBatch()]
