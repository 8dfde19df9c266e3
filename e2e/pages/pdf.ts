/** What stands on the pages of a PDF document, found by a reader that did not make it; without the spaces, which each reader sees otherwise. */
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export async function readPages(file: string): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(without(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await loading.destroy()
  return pages
}

export const without = (text: string): string => text.replaceAll(/\s/g, '')
