/** The thread that makes documents, one at a time. Data travel as JSON beside the template and never become a part of its text. */
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Asked, Made } from './document.ts'
import { families, readFonts } from './fonts.ts'

const workspace = fileURLToPath(new URL('templates/', import.meta.url))

let compiler: NodeCompiler | undefined
/** The program comes as a part of the package for this kind of machine. Where there is none, all else works. */
async function open(): Promise<NodeCompiler | undefined> {
  if (compiler) return compiler
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return (compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] }))
  } catch {
    return undefined
  }
}

/** What is said of letters that no font has: each of them, between signs of its own. */
const unknownLetters = /the text `\\?"(.+?)\\?"` could not be displayed/g
/** Stands for a letter that we cannot show. */
const noLetter = '\uFFFD'

/** The reason of a fault without what it was about: that may stand in a log. */
const withoutData = (message: string): string => [...message.matchAll(/message: \\?"([^`"\\]*)/g)].map((match) => match[1]).join('; ') || 'it was refused'

function print(typst: NodeCompiler, template: string, data: string): Uint8Array<ArrayBuffer> {
  const result = typst.compile({ mainFilePath: `${workspace}${template}.typ`, inputs: { data, fonts: JSON.stringify(families) } })
  if (!result.result) throw new Error((result.takeDiagnostics()?.shortDiagnostics ?? []).map((one: { message?: string }) => one.message ?? '').join('; '))
  // PDF/UA-1: what a screen reader needs is there, or the document is not made.
  return new Uint8Array(typst.pdf(result.result, { pdfStandard: 'ua-1' }))
}

async function make({ template, data }: Asked): Promise<Made> {
  const typst = await open()
  if (!typst) return { ok: false, reason: 'not-here', message: '' }
  const text = JSON.stringify(data)
  try {
    return { ok: true, bytes: print(typst, template, text) }
  } catch (error) {
    const letters = [...(error as Error).message.matchAll(unknownLetters)].map((match) => match[1]!)
    if (letters.length === 0) return { ok: false, reason: 'fault', message: withoutData((error as Error).message) }
    try {
      return { ok: true, bytes: print(typst, template, letters.reduce((all, letter) => all.replaceAll(letter, noLetter), text)) }
    } catch (again) {
      return { ok: false, reason: 'fault', message: withoutData((again as Error).message) }
    }
  } finally {
    // What was laid out is remembered otherwise, with whatever stood in it.
    typst.evictCache(0)
  }
}

parentPort?.on('message', async (asked: Asked) => {
  const made = await make(asked)
  parentPort?.postMessage(made, made.ok ? [made.bytes.buffer] : [])
})
