/**
 * From bytes to a determination as text: the same steps for the command line, for each line of a batch and for the server.
 * Everything that can be wrong with the text comes back as faults; nothing is thrown.
 */
import { errorCodes, type ErrorCode, type ErrorLine } from '@kotostig/api/errors'
import { derive, parseCaseFile, type ParsedCase } from '@kotostig/law'

export type CaseText = { ok: true; text: string } | { ok: false; faults: ErrorLine[] }
export type CaseRead = { ok: true; case: ParsedCase } | { ok: false; faults: ErrorLine[] }

const fault = (code: ErrorCode): { ok: false; faults: ErrorLine[] } => ({
  ok: false, faults: [{ path: '', code, message: errorCodes[code].message }],
})

/** UTF-8 or nothing: a text in another encoding would give wrong names and ids without anyone noticing. A byte order mark is fine. */
export function readUtf8(bytes: Uint8Array): CaseText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // JSON never holds a bare NUL; UTF-16 without a byte order mark is full of them.
    return text.includes('\0') ? fault('not-utf-8') : { ok: true, text }
  } catch {
    return fault('not-utf-8')
  }
}

export function readCase(bytes: Uint8Array): CaseRead {
  const read = readUtf8(bytes)
  return read.ok ? parseCaseFile(read.text) : read
}

export type DetermineOptions = { why: boolean; indent?: number; mostPeople?: number }
export type Outcome = { ok: true; text: string } | { ok: false; faults: ErrorLine[] }

export function determineText(bytes: Uint8Array, options: DetermineOptions): Outcome {
  const read = readCase(bytes)
  if (!read.ok) return read
  if (options.mostPeople !== undefined && read.case.people.length > options.mostPeople) return fault('too-many-people')
  return { ok: true, text: JSON.stringify(derive(read.case, { why: options.why }), null, options.indent) }
}
