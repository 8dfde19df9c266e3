/** What a document is: told by its bytes, never by its name; and whether it is whole and harmless enough to be kept and opened again. */
import { crc32 } from 'node:zlib'
import type { AttachmentFault, AttachmentKind } from '@kotostig/api/attachment'
import { faultOfPdf } from './pdf.ts'

const extensions: Readonly<Record<string, AttachmentKind>> = { pdf: 'pdf', png: 'png', jpg: 'jpeg', jpeg: 'jpeg', txt: 'text' }
export const contentTypes: Readonly<Record<AttachmentKind, string>> = { pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg', text: 'text/plain; charset=utf-8' }

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
const longest = 120

/** A name that is a name everywhere: no folders, nothing invisible, nothing that turns the order of letters. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').split(/[\\/]/).at(-1)!
  const plain = last.replace(/[<>:"|?*;%]/g, '-').replace(/\s+/g, ' ').replace(/[. ]+$/, '')
  const ending = extensionOf(plain)
  const base = (ending === '' ? plain : plain.slice(0, -ending.length - 1)).replace(/^[. ]+|[. ]+$/g, '')
  const short = [...base].slice(0, longest).join('') || 'dokument'
  return ending === '' ? short : `${short}.${ending.slice(0, 10)}`
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)
const kindByBytes = (bytes: Uint8Array): AttachmentKind =>
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ? 'png' : startsWith(bytes, 0xff, 0xd8) ? 'jpeg' : 'text'

/** A picture larger than this in any direction is none that a camera or a scanner made. */
const mostPixels = 30_000
const isSize = (width: number, height: number): boolean => width >= 1 && height >= 1 && width <= mostPixels && height <= mostPixels

const depthsOf: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
/** The header says what a picture is, every block is whole, and nothing stands after the end. */
function isPng(bytes: Buffer): boolean {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return false
  let hasImage = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (at === 8) {
      if (name !== 'IHDR' || length !== 13 || !isSize(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) || !depthsOf[bytes[25]!]?.includes(bytes[24]!) || bytes[26] !== 0 || bytes[27] !== 0 || bytes[28]! > 1) return false
    }
    if (name === 'IDAT') hasImage = true
    if (name === 'IEND') return hasImage && length === 0 && end === bytes.length
    at = end
  }
  return false
}

/** From the beginning to the picture itself: blocks that follow each other, one of them with a size; and an end. Cameras add things after it. */
function isJpeg(bytes: Buffer): boolean {
  let hasSize = false
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return false
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (length < 8 || !isSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return false
      hasSize = true
    }
    if (marker === 0xda) return hasSize && bytes.includes(Buffer.from([0xff, 0xd9]), at + 2 + length)
    // Nothing but blocks with a length stands before the picture.
    if (marker === 0xd8 || marker === 0xd9 || marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) return false
    at += 2 + length
  }
  return false
}

function faultOfText(bytes: Buffer): AttachmentFault | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'text-not-utf-8'
  }
  return /[^\P{Cc}\t\n\r]/u.test(text) ? 'text-control' : undefined
}

export type Checked = { kind: AttachmentKind; fault?: undefined } | { fault: AttachmentFault }

export async function checkAttachment(name: string, bytes: Buffer): Promise<Checked> {
  if (bytes.length === 0) return { fault: 'empty' }
  const named = extensions[extensionOf(name)]
  if (named === undefined) return { fault: 'not-accepted' }
  const kind = kindByBytes(bytes)
  if (kind !== named) return { fault: 'not-its-kind' }
  const fault = kind === 'pdf' ? await faultOfPdf(bytes) : kind === 'text' ? faultOfText(bytes) : (kind === 'png' ? isPng : isJpeg)(bytes) ? undefined : 'broken-image'
  return fault === undefined ? { kind } : { fault }
}
