/** Rows of a text file: in UTF-8, UTF-16 or Windows-1252; with semicolon, comma or tab between; quoted where needed. */
import { FileFault, limits, type FileRow } from './file-fault.ts'

/** Files of other kinds by their first bytes: pictures, PDF, packed files, rich text. */
const otherKinds: readonly (readonly number[])[] = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x25, 0x50, 0x44, 0x46], [0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0x7b, 0x5c, 0x72, 0x74, 0x66]]
const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Which encoding. Bytes that no text of ours holds mean that it is another one. */
function decode(bytes: Uint8Array): string {
  if (otherKinds.some((mark) => starts(bytes, ...mark))) throw new FileFault('not-a-sheet')
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) throw new FileFault('wrong-encoding')
  if (starts(bytes, 0xff, 0xfe)) return strict('utf-16le', bytes)
  if (starts(bytes, 0xfe, 0xff)) return strict('utf-16be', bytes)
  const zeros = bytes.subarray(0, 2_000).reduce<[number, number]>((count, byte, at) => (byte === 0 ? (at % 2 === 0 ? [count[0] + 1, count[1]] : [count[0], count[1] + 1]) : count), [0, 0])
  if (zeros[0] + zeros[1] > 0) {
    // Every other byte of Latin letters in UTF-16 is zero.
    if (zeros[0] === 0) return strict('utf-16le', bytes)
    if (zeros[1] === 0) return strict('utf-16be', bytes)
    throw new FileFault('wrong-encoding')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Five bytes that Windows-1252 does not have.
    for (const byte of bytes) if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) throw new FileFault('wrong-encoding')
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function strict(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new FileFault('wrong-encoding')
  }
}

const separators = [';', ',', '\t'] as const
/** The one that stands most often in the first line, outside quotes. */
function separatorOf(line: string): string {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const best = separators.map((one) => ({ one, count: bare.split(one).length - 1 })).sort((a, b) => b.count - a.count)[0]!
  if (best.count === 0) throw new FileFault('one-column')
  return best.one
}

/** Rows with the number they have in a spreadsheet: the first line is 1. Empty lines are no rows. */
export function* readText(bytes: Uint8Array): Generator<FileRow> {
  let text = decode(bytes)
  if (text.startsWith('\ufeff')) text = text.slice(1)
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(text.slice(0, 100_000))) throw new FileFault('wrong-encoding')
  let at = 0
  let number = 0
  const told = /^sep=(.)\r?\n/i.exec(text)
  if (told) {
    at = told[0].length
    number = 1
  }
  const firstEnd = text.slice(at).search(/[^\r\n]/)
  if (firstEnd < 0) throw new FileFault('empty')
  const separator = told ? told[1]! : separatorOf(firstRecord(text, at + firstEnd))
  const end = text.length
  while (at < end) {
    const cells: string[] = []
    let fault: FileRow['fault']
    number++
    const line = number
    for (let isMore = true; isMore;) {
      let cell: string
      if (text[at] === '"') {
        cell = ''
        for (at++; ;) {
          const quote = text.indexOf('"', at)
          if (quote < 0) throw new FileFault('open-quote')
          cell += text.slice(at, quote)
          at = quote + 1
          if (text[at] !== '"') break
          cell += '"'
          at++
        }
        for (const found of cell) if (found === '\n') number++
      } else cell = ''
      const from = at
      while (at < end && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
      cell += text.slice(from, at)
      if (cell.length > limits.cellLength) {
        fault ??= 'cell-too-long'
        cell = cell.slice(0, limits.cellLength)
      }
      if (cells.length >= limits.columns) fault ??= 'too-many-cells'
      else cells.push(cell.trim())
      isMore = text[at] === separator
      if (isMore) at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (cells.some((cell) => cell !== '') || fault) yield fault ? { number: line, cells, fault } : { number: line, cells }
  }
}

function firstRecord(text: string, from: number): string {
  let isQuoted = false
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (!isQuoted && (text[at] === '\n' || text[at] === '\r')) return text.slice(from, at)
  }
  return text.slice(from)
}
