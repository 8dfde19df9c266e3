import { readBookIndex, readBookPage } from '@kotostig/api/law-book'
import { bookIndex, bookPage } from '@kotostig/law/data/book.ts'
import { refuse, serve, type Served } from '../serve.ts'

const utf8 = new TextEncoder()

/** Made when first asked for, then kept: the book does not change while the server runs, and its sections are few. */
function keep<Key>(make: (key: Key) => object | undefined, nameOf: (key: Key) => string): (key: Key) => Uint8Array {
  const kept = new Map<string, Uint8Array>()
  return (key) => {
    const known = kept.get(nameOf(key))
    if (known) return known
    // What does not exist is not kept: anyone may ask for anything.
    const bytes = utf8.encode(JSON.stringify(make(key) ?? refuse('not-found')))
    kept.set(nameOf(key), bytes)
    return bytes
  }
}

export function lawRoutes(): Served[] {
  const index = keep(() => bookIndex(), () => 'index')
  const page = keep(({ act, section }: { act: string; section: string }) => bookPage(act, section), ({ act, section }) => `${act}/${section}`)
  return [
    serve(readBookIndex, { action: 'law.read', audit: 'LawRead', limited: false, data: 'none', run: () => index(undefined) }),
    serve(readBookPage, { action: 'law.read', audit: 'LawRead', limited: false, data: 'none', run: ({ params }) => page(params) }),
  ]
}
