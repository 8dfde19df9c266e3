/** The law book for those who serve it: `@kotostig/law/data/book.ts`. Reads files when loaded; the engine does not. */
export { bookIndex, bookPage } from '../book/pages.ts'
export { openNorms } from '../book/open-norms.ts'
