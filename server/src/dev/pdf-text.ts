/** The text of a PDF document, page by page, as a reader that is not ours finds it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = { title: string; language: string; isTagged: boolean; isUa1: boolean; pages: string[]; /** How often the tags say heading (`H1`), paragraph (`P`) and so on. */ roles: Record<string, number> }
type Tag = { role?: string; children?: Tag[] }

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // It takes the bytes for itself.
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await loading.promise
  try {
    const { info, metadata } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string }; metadata: { getRaw(): string } | null }
    const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null
    const pages: string[] = []
    const roles: Record<string, number> = {}
    const count = ({ role, children = [] }: Tag): void => {
      if (role !== undefined) roles[role] = (roles[role] ?? 0) + 1
      children.forEach(count)
    }
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const tags = (await page.getStructTree()) as Tag | null
      if (tags) count(tags)
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    }
    return { title: info.Title ?? '', language: info.Language ?? '', isTagged: marks?.get('Marked') === true, isUa1: metadata?.getRaw().includes('<pdfuaid:part>1</pdfuaid:part>') === true, pages, roles }
  } finally {
    await loading.destroy()
  }
}
