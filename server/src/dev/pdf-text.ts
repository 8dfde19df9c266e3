/** The text of a PDF document, page by page, as a reader that is not ours finds it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = { title: string; language: string; isTagged: boolean; isUa1: boolean; pages: string[] }

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // It takes the bytes for itself.
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await loading.promise
  try {
    const { info, metadata } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string }; metadata: { getRaw(): string } | null }
    const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    }
    return { title: info.Title ?? '', language: info.Language ?? '', isTagged: marks?.get('Marked') === true, isUa1: metadata?.getRaw().includes('<pdfuaid:part>1</pdfuaid:part>') === true, pages }
  } finally {
    await loading.destroy()
  }
}
