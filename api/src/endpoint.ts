/**
 * The contract of one request: path, what goes in, what comes out. Both sides import it; the OpenAPI page is made from it.
 *
 * Two shapes are enough: `get` and `post`. What goes in or out is either a zod schema or a document: a published JSON Schema
 * of the law package, by name, so that a browser can import an endpoint without carrying the schema.
 */
import type { z } from 'zod'

export type DocumentName = 'case-file' | 'determination' | 'json-schema' | 'openapi' | 'law-book-index' | 'law-book-page' | 'law-calendar' | 'responsibility-map'

/** A document travels as it is, in UTF-8, not unpacked on the way: JSON text, unless `media` says what else. */
export type Document = { readonly document: DocumentName; readonly media?: string }
export const document = (name: DocumentName, media?: string): Document => ({ document: name, ...(media === undefined ? {} : { media }) })

/** The browser is sent on to another address: signing in passes through the pages of the identity provider. */
export type Redirect = { readonly redirect: true }
export const redirect: Redirect = { redirect: true }

/** A file of somebody's, to be saved: never shown by the browser in the name of this address. */
export type Download = { readonly download: true }
export const download: Download = { download: true }
export type Downloaded = { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array }

export type Shape = z.ZodType | Document
type Answer = Shape | Redirect | Download
export const isDocument = (shape: Answer): shape is Document => 'document' in shape
export const isRedirect = (shape: Answer): shape is Redirect => 'redirect' in shape
export const isDownload = (shape: Answer): shape is Download => 'download' in shape

/** What the server handles for a shape: the value, the bytes of a document, an address, or a file. */
type Carried<S> = S extends Document ? Uint8Array : S extends Redirect ? string : S extends Download ? Downloaded : S extends z.ZodType<infer T> ? T : undefined

export type Words = { readonly summary: string; readonly description?: string }

export type Endpoint<Path, Body, Reply> = {
  readonly method: 'GET' | 'POST'
  /** As in a URL, with `:name` for a part that varies. */
  readonly path: string
  readonly words: Words
  readonly params: z.ZodType<Path> | undefined
  readonly body: Shape | undefined
  readonly reply: Answer
  /** Never set: carries the types. */
  readonly types?: { body: Body; reply: Reply }
}

type NoPath = Record<never, never>

// The types are worked out once, here, so that errors where endpoints are used stay short.
export const get = <R extends Answer, Path = NoPath>(path: string, words: Words, reply: R, params?: z.ZodType<Path>): Endpoint<Path, undefined, Carried<R>> => ({
  method: 'GET', path, words, params, body: undefined, reply,
})

export const post = <B extends Shape, R extends Shape | Download>(path: string, words: Words, body: B, reply: R): Endpoint<NoPath, Carried<B>, Carried<R>> => ({
  method: 'POST', path, words, params: undefined, body, reply,
})
