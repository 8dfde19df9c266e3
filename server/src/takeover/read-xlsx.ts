/**
 * Rows of the first sheet of an XLSX file: a zip of XML parts. Read by us rather than by a package: what we need is small, the
 * common packages are large, unmaintained or known for holes, and here every limit stands in sight. Nothing is unpacked to disk, no
 * entity of XML is resolved but the five of the standard, and what unpacks to more than the limit is refused while it unpacks.
 */
import { createInflateRaw } from 'node:zlib'
import { FileFault, limits, type FileRow } from './file-fault.ts'

type Part = { method: number; packed: Buffer; size: number }

/** The parts of a zip by name, from its directory at the end. */
function partsOf(file: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>()
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > file.length) throw new FileFault('broken-file')
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count > 10_000) throw new FileFault('too-large')
  let total = 0
  for (let part = 0; part < count; part++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new FileFault('broken-file')
    const [flags, method, packed, size] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)]
    const [nameLength, extra, comment, local] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if (flags & 1) throw new FileFault('locked-file')
    total += size
    if (total > limits.unpackedBytes) throw new FileFault('too-large')
    if (local + 30 > file.length) throw new FileFault('broken-file')
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    if (from + packed > file.length) throw new FileFault('broken-file')
    parts.set(name.replace(/^\//, ''), { method, packed: file.subarray(from, from + packed), size })
    at += 46 + nameLength + extra + comment
  }
  return parts
}

/** The text of a part, piece by piece. What it says of its own size is not believed: the bytes are counted. */
async function* textOf(part: Part, budget: { left: number }): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  const take = (bytes: Uint8Array): string => {
    budget.left -= bytes.length
    size += bytes.length
    if (budget.left < 0 || size > part.size) throw new FileFault('too-large')
    return decoder.decode(bytes, { stream: true })
  }
  try {
    if (part.method === 0) yield take(part.packed)
    else if (part.method === 8) {
      const inflate = createInflateRaw({ chunkSize: 262_144 })
      inflate.end(part.packed)
      try {
        for await (const chunk of inflate as AsyncIterable<Buffer>) yield take(chunk)
      } finally {
        inflate.destroy()
      }
    } else throw new FileFault('broken-file')
    yield decoder.decode()
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('broken-file')
  }
}

type Tag = { kind: 'open' | 'close' | 'empty'; name: string; attributes: string }
type Token = Tag | { kind: 'text'; text: string }
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescape = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g, (whole, hex: string, decimal: string, name: string) => {
    const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    return code !== undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (entities[name] ?? whole)
  }) : text

/** Tags and texts of XML. A document that declares entities of its own is refused. */
async function* tokensOf(pieces: AsyncIterable<string>): AsyncGenerator<Token[]> {
  let rest = ''
  for await (const piece of pieces) {
    rest += piece
    const tokens: Token[] = []
    let at = 0
    for (;;) {
      const open = rest.indexOf('<', at)
      if (open < 0) break
      const close = rest.indexOf('>', open)
      if (close < 0) {
        if (rest.length - open > 1_000_000) throw new FileFault('broken-file')
        break
      }
      if (open > at) tokens.push({ kind: 'text', text: unescape(rest.slice(at, open)) })
      const inside = rest.slice(open + 1, close)
      at = close + 1
      if (inside.startsWith('!DOCTYPE') || inside.startsWith('!ENTITY')) throw new FileFault('broken-file')
      if (inside.startsWith('?') || inside.startsWith('!')) continue
      const isClose = inside.startsWith('/')
      const isEmpty = inside.endsWith('/')
      const body = inside.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined)
      const space = body.search(/\s/)
      const full = space < 0 ? body : body.slice(0, space)
      tokens.push({ kind: isClose ? 'close' : isEmpty ? 'empty' : 'open', name: full.slice(full.indexOf(':') + 1), attributes: space < 0 ? '' : body.slice(space) })
    }
    rest = rest.slice(at)
    if (rest.length > 1_000_000 && !rest.includes('<')) throw new FileFault('broken-file')
    yield tokens
  }
}
const attribute = (tag: Tag, name: string): string | undefined => {
  const found = new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag.attributes)
  return found ? unescape(found[1]!) : undefined
}

async function sharedTexts(part: Part | undefined, budget: { left: number }): Promise<string[]> {
  const texts: string[] = []
  if (!part) return texts
  let current = ''
  let inText = false
  let phonetic = false
  for await (const tokens of tokensOf(textOf(part, budget))) {
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inText && !phonetic) current += token.text
      } else if (token.name === 'si') {
        if (token.kind === 'open') current = ''
        else texts.push(token.kind === 'empty' ? '' : current)
      } else if (token.name === 't') inText = token.kind === 'open'
      else if (token.name === 'rPh') phonetic = token.kind === 'open'
      if (current.length > 40_000) throw new FileFault('too-large')
    }
  }
  return texts
}

/** A1 is column 0 of row 1. */
function placeOf(reference: string): { column: number; row: number } {
  const found = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(reference)
  if (!found) throw new FileFault('broken-file')
  return { column: [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(found[2]) }
}

/** The first sheet as the workbook lists them, and whether its days are counted from 1904. */
async function firstSheet(parts: Map<string, Part>, budget: { left: number }): Promise<{ sheet: Part; is1904: boolean }> {
  const workbook = parts.get('xl/workbook.xml')
  const links = parts.get('xl/_rels/workbook.xml.rels')
  if (!workbook || !links) throw new FileFault('not-a-sheet')
  let id: string | undefined
  let is1904 = false
  for await (const tokens of tokensOf(textOf(workbook, budget))) {
    for (const token of tokens) {
      if (token.kind === 'text') continue
      if (token.name === 'sheet' && id === undefined && attribute(token, 'state') === undefined) id = attribute(token, 'id')
      if (token.name === 'workbookPr') is1904 = ['1', 'true'].includes(attribute(token, 'date1904') ?? '')
    }
  }
  for await (const tokens of tokensOf(textOf(links, budget))) {
    for (const token of tokens) {
      if (token.kind === 'text' || token.name !== 'Relationship' || attribute(token, 'Id') !== id) continue
      const target = attribute(token, 'Target') ?? ''
      const sheet = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      if (sheet) return { sheet, is1904 }
    }
  }
  throw new FileFault('not-a-sheet')
}

/** `merged` is told at the end, as the file does: rows that a merged cell touches. `days1904`: serial days start four years later. */
export type Sheet = { rows: AsyncGenerator<FileRow[]>; merged: [from: number, to: number][]; is1904: boolean }

export async function readXlsx(file: Buffer): Promise<Sheet> {
  const parts = partsOf(file)
  const budget = { left: limits.unpackedBytes }
  const { sheet, is1904 } = await firstSheet(parts, budget)
  const texts = await sharedTexts(parts.get('xl/sharedStrings.xml'), budget)
  const merged: [number, number][] = []
  return { rows: rowsOf(sheet, texts, merged, budget), merged, is1904 }
}

async function* rowsOf(sheet: Part, texts: readonly string[], merged: [number, number][], budget: { left: number }): AsyncGenerator<FileRow[]> {
  let row: FileRow | undefined
  let number = 0
  let column = -1
  let type = ''
  let value: string | undefined
  let hasFormula = false
  let inValue = false
  for await (const tokens of tokensOf(textOf(sheet, budget))) {
    const rows: FileRow[] = []
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inValue) value = (value ?? '') + token.text
        continue
      }
      const { name, kind } = token
      if (name === 'row') {
        if (kind !== 'close') {
          number = Number(attribute(token, 'r') ?? number + 1)
          if (!Number.isInteger(number) || number < 1 || number > 1_048_576) throw new FileFault('broken-file')
          row = { number, cells: [] }
          column = -1
        }
        if (kind !== 'open' && row) {
          for (let at = 0; at < row.cells.length; at++) row.cells[at] ??= ''
          if (row.fault || row.cells.some((cell) => cell !== '')) rows.push(row)
          row = undefined
        }
      } else if (name === 'c' && row) {
        if (kind !== 'close') {
          const reference = attribute(token, 'r')
          column = reference === undefined ? column + 1 : placeOf(reference).column
          type = attribute(token, 't') ?? ''
          value = undefined
          hasFormula = false
        }
        if (kind !== 'open') setCell(row, column, type, value, hasFormula, texts)
      } else if (name === 'f') hasFormula ||= kind !== 'close'
      else if (name === 'v' || name === 't') inValue = kind === 'open'
      else if (name === 'mergeCell') {
        const [from, to] = (attribute(token, 'ref') ?? '').split(':')
        if (from && to) merged.push([placeOf(from).row, placeOf(to).row])
        if (merged.length > 100_000) throw new FileFault('too-large')
      }
    }
    yield rows
  }
}

function setCell(row: FileRow, column: number, type: string, value: string | undefined, hasFormula: boolean, texts: readonly string[]): void {
  if (hasFormula && (value === undefined || value === '')) row.fault ??= 'formula-without-value'
  if (value === undefined) return
  if (type === 'e') {
    row.fault ??= 'cell-error'
    return
  }
  if (column >= limits.columns) {
    row.fault ??= 'too-many-cells'
    return
  }
  let text = type === 's' ? texts[Number(value)] : type === 'b' ? (value === '1' ? 'true' : 'false') : value
  if (text === undefined) throw new FileFault('broken-file')
  if (text.length > limits.cellLength) {
    row.fault ??= 'cell-too-long'
    text = text.slice(0, limits.cellLength)
  }
  row.cells[column] = text.trim()
}
