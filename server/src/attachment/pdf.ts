/**
 * Whether a PDF only shows. It must hold nothing that runs, starts, opens by itself or carries other files. The check does not follow
 * the file's own table of contents, which may say something else to one program than to another: every byte is looked at, and
 * everything that is packed is unpacked first. Rather one document too many refused than one too few.
 */
import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import type { AttachmentFault } from '@kotostig/api/attachment'

const unpack = promisify(inflate) as (bytes: Uint8Array, options: { maxOutputLength: number; finishFlush: number }) => Promise<Buffer>
/** Unpacked, all together. A document of 10 MB that becomes more is made to do harm. */
const mostUnpacked = 200 * 1_048_576

const end = String.raw`(?=[\0\t\n\f\r /<>\[\](){}%]|$)`
/** Long names, which stand nowhere by accident: looked for in every byte. */
const active = new RegExp(String.raw`/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|FileAttachment|Rendition|Movie|XFAResources)${end}`)
const locked = new RegExp(String.raw`/Encrypt${end}`)
/** Short names: looked for only where objects are written, since two letters stand in any picture by accident. */
const activeInObjects = new RegExp(String.raw`/(?:AA|JS|XFA)${end}`)
const opens = new RegExp(String.raw`/OpenAction${end}\s*`, 'g')

/** A name may be written with numbers for its letters: /J#61vaScript. */
const named = (text: string): string => text.replace(/#([0-9a-fA-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** The dictionary that ends here is one of an object that holds other objects. */
const holdsObjects = (dictionary: string): boolean => /\/ObjStm|\/First\b/.test(dictionary)
const isImage = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/.test(dictionary) && !holdsObjects(dictionary)

type Parts = { outside: string; streams: { dictionary: string; bytes: Buffer }[] }
/** What stands between streams, and the streams. */
function partsOf(bytes: Buffer, text: string): Parts {
  const streams: Parts['streams'] = []
  let outside = ''
  let from = 0
  for (const found of text.matchAll(/\bstream(?:\r\n|\n|\r)/g)) {
    if (found.index < from) continue
    const before = text.slice(from, found.index)
    outside += before
    const start = found.index + found[0].length
    const stop = text.indexOf('endstream', start)
    const until = stop < 0 ? text.length : stop
    streams.push({ dictionary: named(before.slice(Math.max(before.lastIndexOf('obj'), 0))), bytes: bytes.subarray(start, until) })
    from = until
  }
  return { outside: named(outside + text.slice(from)), streams }
}

/** The objects inside an object of objects, by number. They come without the words that stand around others. */
function objectsInside(dictionary: string, inside: string): [number: string, object: string][] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const numbers = inside.slice(0, first).trim().split(/\s+/)
  const starts = numbers.filter((_one, at) => at % 2 === 1).map((one) => first + Number(one))
  return starts.map((start, at) => [numbers[2 * at]!, inside.slice(start, starts[at + 1]).trim()])
}

/** Opening at a page is no action; everything else is. */
const isAtPage = (text: string): boolean => text.startsWith('[') || (text.startsWith('<<') && /\/S\s*\/GoTo(?![A-Za-z])/.test(text) && !/\/Next\b/.test(text) && (text.match(/\/S\s*\//g) ?? []).length === 1)
function opensByItself(texts: readonly string[], inside: readonly [string, string][]): boolean {
  for (const text of texts) {
    for (const found of text.matchAll(opens)) {
      const value = text.slice(found.index + found[0].length)
      const reference = /^(\d+)\s+(\d+)\s+R\b/.exec(value)
      if (reference === null) {
        const close = value.indexOf('>>')
        if (!value.startsWith('[') && (close < 0 || !isAtPage(value.slice(0, close)))) return true
        continue
      }
      const pattern = new RegExp(String.raw`(?:^|\D)${reference[1]}\s+${reference[2]}\s+obj\s*([^]*?)endobj`, 'g')
      const meant = [...texts.flatMap((each) => [...each.matchAll(pattern)].map((one) => one[1]!)), ...inside.filter(([number]) => number === reference[1]).map(([, object]) => object)]
      if (meant.length === 0 || !meant.every(isAtPage)) return true
    }
  }
  return false
}

const isPackedPlainly = (dictionary: string): boolean =>
  /\/Filter\s*(?:\/(?:FlateDecode|Fl)|\[\s*\/(?:FlateDecode|Fl)\s*\])\s*(?:\/|>>)/.test(dictionary) && !/\/Predictor\b|\/DecodeParms\s+\d/.test(dictionary)

export async function faultOfPdf(bytes: Buffer): Promise<AttachmentFault | undefined> {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-2_048).includes('%%EOF')) return 'broken-pdf'
  const plain = named(text)
  if (locked.test(plain)) return 'locked-pdf'
  if (active.test(plain)) return 'active-pdf'
  const { outside, streams } = partsOf(bytes, text)
  const objects = [outside]
  const numbered: [string, string][] = []
  let left = mostUnpacked
  for (const { dictionary, bytes: packed } of streams) {
    if (isImage(dictionary)) continue
    const isOfObjects = holdsObjects(dictionary)
    // Objects in a form that we cannot read might be anything.
    if (isOfObjects && /\/Filter\b/.test(dictionary) && !isPackedPlainly(dictionary)) return 'broken-pdf'
    let inside: string
    try {
      const unpacked = await unpack(packed, { maxOutputLength: Math.max(1, left), finishFlush: constants.Z_SYNC_FLUSH })
      left -= unpacked.length
      inside = named(unpacked.toString('latin1'))
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return 'broken-pdf'
      if (isOfObjects && /\/Filter\b/.test(dictionary)) return 'broken-pdf'
      // Not packed: its bytes have been looked at.
      inside = isOfObjects ? named(packed.toString('latin1')) : ''
    }
    if (active.test(inside)) return 'active-pdf'
    if (isOfObjects) {
      objects.push(inside)
      numbered.push(...objectsInside(dictionary, inside))
    }
  }
  return objects.some((each) => activeInObjects.test(each)) || opensByItself([plain, ...objects.slice(1)], numbered) ? 'active-pdf' : undefined
}
