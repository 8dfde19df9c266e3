/** Pages of a PDF document as pictures, by a reader that is not ours, and how much two pictures differ. */
import { createRequire } from 'node:module'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Canvas = { width: number; height: number; getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } }; toBuffer(kind: 'image/png'): Buffer }
type Painter = { createCanvas(width: number, height: number): Canvas; loadImage(from: Buffer): Promise<{ width: number; height: number }> }
// It comes with the reader.
const painter = (): Painter => createRequire(createRequire(import.meta.url).resolve('pdfjs-dist'))('@napi-rs/canvas') as Painter

const scale = 1.5
/** The first page, as a PNG. */
export async function firstPage(bytes: Uint8Array): Promise<Buffer> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await loading.promise
  try {
    const page = await pdf.getPage(1)
    const viewport = page.getViewport({ scale })
    const canvas = painter().createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: null, canvasContext: canvas.getContext('2d') as never, viewport }).promise
    return canvas.toBuffer('image/png')
  } finally {
    await loading.destroy()
  }
}

async function pixels(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const { createCanvas, loadImage } = painter()
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d') as unknown as { drawImage(image: unknown, x: number, y: number): void; getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } }
  context.drawImage(image, 0, 0)
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data }
}

/** A difference one can see: more than a fifth of the way from black to white in any colour. */
const visible = 51
/** The part of the pixels that differ; pictures of different sizes differ wholly. */
export async function partDiffering(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixels(one), await pixels(other)]
  if (a.width !== b.width || a.height !== b.height) return 1
  let differing = 0
  for (let at = 0; at < a.data.length; at += 4) {
    if (Math.abs(a.data[at]! - b.data[at]!) > visible || Math.abs(a.data[at + 1]! - b.data[at + 1]!) > visible || Math.abs(a.data[at + 2]! - b.data[at + 2]!) > visible) differing++
  }
  return differing / (a.data.length / 4)
}
