import { describe, expect, test } from 'vitest'
import { makeXlsx, makeZip, type Cell } from '../dev/xlsx.ts'
import { limits, type FileRow } from './file-fault.ts'
import { dayOf } from './read-row.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'

const cells = (bytes: Uint8Array): string[][] => [...readText(bytes)].map((row) => row.cells)
const utf8 = (text: string): Buffer => Buffer.from(text)

describe('a text file of an older system', () => {
  test.each<[string, Buffer]>([
    ['UTF-8', utf8('Namn;Född\nÅsa Öström;1.2.1990\n')], ['UTF-8 with a mark', utf8('\ufeffNamn;Född\r\nÅsa Öström;1.2.1990')],
    ['UTF-16 with a mark', Buffer.from('\ufeffNamn;Född\nÅsa Öström;1.2.1990', 'utf16le')], ['UTF-16 without one', Buffer.from('Namn;Född\nÅsa Öström;1.2.1990', 'utf16le')],
    ['UTF-16 the other way', Buffer.from('\ufeffNamn;Född\nÅsa Öström;1.2.1990', 'utf16le').swap16()], ['Windows-1252', Buffer.from('Namn;Född\nÅsa Öström;1.2.1990', 'latin1')],
    ['commas', utf8('Namn,Född\nÅsa Öström,1.2.1990')], ['tabs', utf8('Namn\tFödd\nÅsa Öström\t1.2.1990')], ['a first line that names the separator', utf8('sep=;\nNamn;Född\nÅsa Öström;1.2.1990')],
    ['old line ends', utf8('Namn;Född\rÅsa Öström;1.2.1990\r')], ['blank lines', utf8('\n\nNamn;Född\n\nÅsa Öström;1.2.1990\n\n')],
  ])('is read in %s', (_name, bytes) => {
    expect(cells(bytes)).toEqual([['Namn', 'Född'], ['Åsa Öström', '1.2.1990']])
  })

  test('may hold separators, quotes and line breaks in quotes, and rows keep the number they have in the file', () => {
    expect([...readText(utf8('a;b\n"x;""y""\nz";1\nlast;2'))]).toEqual([{ number: 1, cells: ['a', 'b'] }, { number: 2, cells: ['x;"y"\nz', '1'] }, { number: 4, cells: ['last', '2'] }])
  })

  test.each<[string, Buffer, string]>([
    ['another encoding', Buffer.from([0x4e, 0x3b, 0x81, 0x8d, 0x0a, 0x41, 0x3b, 0x42]), 'wrong-encoding'], ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'wrong-encoding'], ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 0x3b, 9]), 'not-a-sheet'], ['a PDF', utf8('%PDF-1.7\n1 0 obj;2\n3;4'), 'not-a-sheet'],
    ['half a letter of UTF-16', Buffer.concat([Buffer.from('\ufeffa;b\n1;2', 'utf16le'), Buffer.from([0x41])]), 'wrong-encoding'], ['nothing', utf8(''), 'empty'], ['blank lines only', utf8('\n\n'), 'empty'], ['one column', utf8('Namn\nÅsa\n'), 'one-column'], ['a quote that never ends', utf8('a;b\n"c;d\n'), 'open-quote'],
  ])('is refused with one code when it is %s', (_name, bytes, code) => {
    expect(() => [...readText(bytes)]).toThrow(expect.objectContaining({ code }))
  })

  test('a cell as long as a book refuses its row and no other', () => {
    expect([...readText(utf8(`a;b\n${'x'.repeat(3_000)};1\nc;2`))].map((row) => row.fault)).toEqual([undefined, 'cell-too-long', undefined])
  })
})

async function sheet(file: Buffer): Promise<{ rows: FileRow[]; merged: number[][]; is1904: boolean }> {
  const found = await readXlsx(file)
  const rows: FileRow[] = []
  for await (const some of found.rows) rows.push(...some)
  return { rows, merged: found.merged, is1904: found.is1904 }
}
const formula = (value: string): Cell => ({ xml: (reference) => `<c r="${reference}"><f>A1+1</f>${value}</c>` })

describe('a spreadsheet of an older system', () => {
  test('is read: texts, numbers, inline texts, empty cells between', async () => {
    const { rows } = await sheet(makeXlsx([['Namn', 'Född', 'Nr'], ['Åsa & <Öström>', 32_905, null], [null, null, { xml: (r) => `<c r="${r}" t="inlineStr"><is><t>rad</t></is></c>` }]]))
    expect(rows).toEqual([{ number: 1, cells: ['Namn', 'Född', 'Nr'] }, { number: 2, cells: ['Åsa & <Öström>', '32905'] }, { number: 3, cells: ['', '', 'rad'] }])
  })

  test('a formula is read by the value it has; without one the row is refused by name, as is a cell that says #REF!', async () => {
    const { rows } = await sheet(makeXlsx([['a', 'b'], ['x', formula('<v>7</v>')], ['y', formula('')], ['z', { xml: (r) => `<c r="${r}" t="e"><v>#REF!</v></c>` }]]))
    expect(rows.map(({ cells: [, value], fault }) => [value, fault])).toEqual([['b', undefined], ['7', undefined], [undefined, 'formula-without-value'], [undefined, 'cell-error']])
  })

  test('tells which rows merged cells touch, and from when its days are counted', async () => {
    const { merged, is1904 } = await sheet(makeXlsx([['a', 'b'], ['x', 1], ['y', 2]], { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>', workbook: '<workbookPr date1904="1"/>' }))
    expect({ merged, is1904 }).toEqual({ merged: [[2, 3]], is1904: true })
  })

  const bomb = (): Buffer => makeXlsx([['a', 'b']], { parts: { 'xl/worksheets/sheet1.xml': Buffer.alloc(limits.unpackedBytes + 4, '<c/>') } })
  const lying = (): Buffer => {
    const file = bomb()
    const directory = file.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46
    file.writeUInt32LE(1_000, directory + 24)
    return file
  }
  test.each<[string, () => Buffer, string]>([
    ['a zip bomb', bomb, 'too-large'], ['a zip bomb that lies about its size', lying, 'too-large'], ['cut off', () => makeXlsx([['a', 'b']]).subarray(0, 200), 'broken-file'], ['a zip of something else', () => makeZip({ 'word/document.xml': '<w/>' }), 'not-a-sheet'],
    ['one that declares entities of its own', () => makeXlsx([['a', 'b']], { parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>' } }), 'broken-file'],
    ['locked with a password', () => {
      const file = makeXlsx([['a', 'b']])
      file.writeUInt16LE(1, file.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46 + 8)
      return file
    }, 'locked-file'],
  ])('is refused with one code when it is %s', async (_name, file, code) => {
    await expect(sheet(file())).rejects.toMatchObject({ code })
  }, 60_000)
})

test.each([
  ['3.12.1990', '1990-12-03'], ['03.12.1990', '1990-12-03'], ['3. 12. 1990', '1990-12-03'], ['1990-12-03', '1990-12-03'], ['1990-12-03T00:00:00', '1990-12-03'], ['3/12/1990', '1990-12-03'], ['33210', '1990-12-03'], ['33210.75', '1990-12-03'],
  ['31.2.1990', undefined], ['12/25/1990', undefined], ['1990', undefined], ['3.12.90', undefined], ['idag', undefined], ['', undefined],
])('the day %s is %s', (text, day) => expect(dayOf(text)).toBe(day))
test('days of a spreadsheet from 1904', () => expect(dayOf('31748', true)).toBe('1990-12-03'))
