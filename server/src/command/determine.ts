/** `kotostig determine`: a case file, or a stream of them, one per line. */
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { ErrorLine } from '@kotostig/api/errors'
import { answerLines, blankAnswer, linesOf, type Piece } from '../determination/batch-lines.ts'
import { startBatchThreads, type BatchThreads } from '../determination/batch-threads.ts'
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

export const faultLine = ({ path, message }: ErrorLine): string => (path === '' ? message : `${path}: ${message}`)

export const readInput = (name: string): Promise<Uint8Array> =>
  buffer(open(name)).catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(name, error)
  })

export async function determineFile(name: string, options: DetermineOptions): Promise<void> {
  const outcome = determineText(await readInput(name), options)
  if (!outcome.ok) throw new Complaint(outcome.faults.map(faultLine))
  await write(`${outcome.text}\n`)
}

const pieceSize = 32_768
const lineBreak = 10

/** Pieces of whole lines, as they come: a letter of several bytes may be cut in two by the stream, a line may not. */
async function* piecesOf(input: Readable): AsyncGenerator<Uint8Array> {
  let begun: Buffer[] = []
  for await (const chunk of input as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(lineBreak) + 1
    if (end === 0) {
      begun.push(chunk)
      continue
    }
    const whole = begun.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...begun, chunk.subarray(0, end)])
    begun = end < chunk.length ? [chunk.subarray(end)] : []
    for (let from = 0; from < whole.length;) {
      const to = whole.indexOf(lineBreak, Math.min(from + pieceSize, whole.length - 1)) + 1
      yield whole.subarray(from, to)
      from = to
    }
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

const countLines = (piece: Uint8Array): number => [...linesOf(piece)].length

/** Threads cost a tenth of a second to start: a batch of few lines is done before they would be ready. */
const fewLines = 200

export async function determineBatch(name: string, options: DetermineOptions): Promise<void> {
  let threads: BatchThreads | undefined
  let lines = 0
  let blanks = 0

  /** Answers are written in the order of the lines, each piece as soon as all before it are out. */
  const writeAfter = async (before: Promise<void>, working: Piece | Promise<Piece>): Promise<void> => {
    const [{ bytes, blanksAfter }] = await Promise.all([working, before])
    if (bytes.length > 0) {
      for (; blanks > 0; blanks--) await write(blankAnswer())
      await write(bytes)
    }
    blanks += blanksAfter
  }

  /** Pieces that are read and not yet written. There are never many: a slow reader makes us read slowly. */
  const onTheWay: Promise<void>[] = []
  let last = Promise.resolve()
  try {
    for await (const piece of piecesOf(open(name))) {
      if (lines < fewLines) lines += countLines(piece)
      if (lines >= fewLines) threads ??= startBatchThreads(options)
      last = writeAfter(last, threads ? threads.work(piece) : answerLines(piece, options))
      onTheWay.push(last)
      if (onTheWay.length > 2 * (threads?.threads ?? 0)) await onTheWay.shift()
    }
  } catch (error) {
    throw cannotRead(name, error as NodeJS.ErrnoException)
  } finally {
    await last
    await threads?.close()
  }
}
