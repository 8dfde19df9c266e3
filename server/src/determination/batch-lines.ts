/** The answers to the lines of a batch: in this thread for a small one, in threads of their own for a large one. */
import { determineText, type DetermineOptions } from './case-text.ts'

/** What one piece of a batch gives: whole answers, one per line, and how many blank lines stand after the last case. */
export type Piece = { bytes: Uint8Array; blanksAfter: number }

const utf8 = new TextEncoder()
const lineBreak = 10
export const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
const errorLine = (message: string): string => `${JSON.stringify({ errors: [{ path: '', message }] })}\n`

/** The answer to one line. A fault of ours in one case must not lose the answers to all the others. */
function answer(line: Uint8Array, options: DetermineOptions): string {
  try {
    const outcome = determineText(line, options)
    if (outcome.ok) return `${outcome.text}\n`
    return `${JSON.stringify({ errors: outcome.faults.map(({ path, message }) => ({ path, message })) })}\n`
  } catch (error) {
    return errorLine(`unexpected error: ${(error as Error).message}`)
  }
}

/** The answer to a line that ended the thread it was worked out in. */
export const lostLine = (reason: string): Uint8Array => utf8.encode(errorLine(`unexpected error: ${reason}`))

let blank: string | undefined
/** The answer to a blank line. Those at the end of a batch are no cases; anywhere else the n-th answer is to the n-th line. */
export const blankAnswer = (): string => (blank ??= answer(new Uint8Array(), { why: false }))

/** The lines of a piece, without their line breaks. The last one may lack its own. */
export function* linesOf(piece: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < piece.length;) {
    const found = piece.indexOf(lineBreak, from)
    const end = found < 0 ? piece.length : found
    yield piece.subarray(from, end)
    from = end + 1
  }
}

/** Works out a piece that holds whole lines. */
export function answerLines(piece: Uint8Array, options: DetermineOptions): Piece {
  const answers: string[] = []
  let blanks = 0
  for (const line of linesOf(piece)) {
    if (isBlank(line)) {
      blanks++
      continue
    }
    for (; blanks > 0; blanks--) answers.push(blankAnswer())
    answers.push(answer(line, options))
  }
  return { bytes: utf8.encode(answers.join('')), blanksAfter: blanks }
}
