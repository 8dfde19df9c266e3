/** `kotostig determine`: a case file, or a stream of them, one per line. */
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { ErrorLine } from '@kotostig/api/errors'
import { determineText, type DetermineOptions } from '../determination/case-text.ts'
import { Complaint, write } from './output.ts'

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
}

const open = (name: string): Readable => (name === '-' ? process.stdin : createReadStream(name))

const cannotRead = (name: string, error: NodeJS.ErrnoException): Complaint => {
  const what = name === '-' ? 'standard input' : name
  return new Complaint(`${what}: ${reasons[error.code ?? ''] ?? `cannot be read (${error.code ?? error.message})`}`)
}

const faultLine = ({ path, message }: ErrorLine): string => (path === '' ? message : `${path}: ${message}`)

export async function determineFile(name: string, options: DetermineOptions): Promise<void> {
  const bytes = await buffer(open(name)).catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(name, error)
  })
  const outcome = determineText(bytes, options)
  if (!outcome.ok) throw new Complaint(outcome.faults.map(faultLine))
  await write(`${outcome.text}\n`)
}

/** The lines of a stream as bytes: a letter of several bytes may be cut in two by the stream, a line may not. */
async function* linesOf(input: Readable): AsyncGenerator<{ line: Uint8Array; lastOfChunk: boolean }> {
  let rest: Buffer[] = []
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const piece = chunk.subarray(from, end)
      from = end + 1
      yield { line: rest.length === 0 ? piece : Buffer.concat([...rest, piece]), lastOfChunk: chunk.indexOf(10, from) < 0 }
      rest = []
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield { line: Buffer.concat(rest), lastOfChunk: true }
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** The answer to one line. A fault of ours in one case must not lose the answers to all the others. */
function answer(line: Uint8Array, options: DetermineOptions): string {
  try {
    const outcome = determineText(line, options)
    if (outcome.ok) return outcome.text
    return JSON.stringify({ errors: outcome.faults.map(({ path, message }) => ({ path, message })) })
  } catch (error) {
    return JSON.stringify({ errors: [{ path: '', message: `unexpected error: ${(error as Error).message}` }] })
  }
}

/** Written together once there is this much, or when there is nothing more to read just now. */
const enough = 65_536

export async function determineBatch(name: string, options: DetermineOptions): Promise<void> {
  let ready = ''
  let blanks = 0
  try {
    for await (const { line, lastOfChunk } of linesOf(open(name))) {
      if (isBlank(line)) {
        // Blank lines at the end are no cases; anywhere else each line gives a line, so that the n-th answer is to the n-th line.
        blanks++
      } else {
        for (; blanks > 0; blanks--) ready += `${answer(new Uint8Array(), options)}\n`
        ready += `${answer(line, options)}\n`
      }
      if (ready !== '' && (lastOfChunk || ready.length >= enough)) {
        await write(ready)
        ready = ''
      }
    }
    await write(ready)
  } catch (error) {
    throw cannotRead(name, error as NodeJS.ErrnoException)
  }
}
