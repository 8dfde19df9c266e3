/** Spreadsheets for tests: a zip of the XML parts that a spreadsheet program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

export function makeZip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(bytes.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    locals.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const workbook = (more = ''): string => `<?xml version="1.0"?><workbook xmlns:r="r">${more}<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`
const links = '<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** A cell is text, a number, or XML of its own. */
export type Cell = string | number | { xml: (reference: string) => string } | null
export function makeXlsx(rows: readonly (readonly Cell[])[], more: { after?: string; workbook?: string; parts?: Record<string, string | Buffer> } = {}): Buffer {
  const shared: string[] = []
  const cellOf = (cell: Cell, reference: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${reference}" s="1"><v>${cell}</v></c>`
    if (typeof cell === 'object') return cell.xml(reference)
    const at = shared.includes(cell) ? shared.indexOf(cell) : shared.push(cell) - 1
    return `<c r="${reference}" t="s"><v>${at}</v></c>`
  }
  const sheet = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellOf(cell, `${letters(column)}${at + 1}`)).join('')}</row>`).join('')
  return makeZip({
    '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': workbook(more.workbook), 'xl/_rels/workbook.xml.rels': links,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData>${more.after ?? ''}</worksheet>`, ...more.parts,
  })
}
