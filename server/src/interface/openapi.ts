/**
 * OpenAPI 3.1 made from the same list of endpoints that is served, so the page and the server cannot disagree.
 * OpenAPI 3.1 holds JSON Schema as it is; only the places of definitions are moved, as its tools look in one place.
 */
import { isDocument, isDownload, isRedirect, type DocumentName, type Endpoint, type Shape } from '@kotostig/api/endpoint'
import { errorCodes } from '@kotostig/api/errors'
import { ResponsibilityMapReply } from '@kotostig/api/responsibility-map'
import { caseFileSchema, determinationSchema } from '@kotostig/law/schema'
import { z } from 'zod'

type Json = { [key: string]: unknown }

const errorSchema: Json = {
  type: 'object',
  description: 'Why the request was refused: one entry per fault.',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string', description: 'Where in what was sent; empty when it is about the whole.' },
          code: { type: 'string', description: `A code of the case file, or one of: ${Object.keys(errorCodes).join(', ')}.` },
          message: { type: 'string', description: 'One line of English.' },
        },
        additionalProperties: false,
      },
    },
    requestId: { type: 'string', description: 'Quote it when you report an unexpected error.' },
  },
  additionalProperties: false,
}

/** Move `$defs` of a schema to the shared components, under a name of its own. */
function moveDefinitions(name: string, schema: Json, components: Json): Json {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inside]) => {
        if (key === '$schema' || key === '$id') return []
        if (key === '$ref' && inside === '#') return [[key, `#/components/schemas/${name}`]]
        if (key === '$ref' && typeof inside === 'string') return [[key, inside.replace('#/$defs/', `#/components/schemas/${name}.`)]]
        return [[key, rename(inside)]]
      }),
    )
  }
  const { $defs = {}, ...own } = schema
  for (const [key, definition] of Object.entries($defs as Json)) components[`${name}.${key}`] = rename(definition)
  return rename(own) as Json
}

const documentSchemas: Record<DocumentName, (components: Json) => Json> = {
  'case-file': (components) => {
    components['CaseFile'] ??= moveDefinitions('CaseFile', caseFileSchema as Json, components)
    return { $ref: '#/components/schemas/CaseFile' }
  },
  'determination': (components) => {
    components['Determination'] ??= moveDefinitions('Determination', determinationSchema as Json, components)
    return { $ref: '#/components/schemas/Determination' }
  },
  'json-schema': () => ({ type: 'object', description: 'A JSON Schema, 2020-12.' }),
  'openapi': () => ({ type: 'object', description: 'An OpenAPI 3.1 description.' }),
  'law-book-index': () => ({ type: 'object', description: 'The acts of the law book, and how each section is treated.' }),
  'law-calendar': () => ({ type: 'string', description: 'A calendar file, RFC 5545.' }),
  'responsibility-map': () => schemaOf(ResponsibilityMapReply, {}),
  'law-book-page': () => ({ type: 'object', description: 'A section: its words in Finnish and Swedish by version, its rules, open norms and stories.' }),
}

const schemaOf = (shape: Shape, components: Json): Json => {
  if (isDocument(shape)) return documentSchemas[shape.document](components)
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12' }) as Json
  return schema
}

const jsonContent = (schema: Json, media = 'application/json'): Json => ({ content: { [media]: { schema } } })

const operationId = (endpoint: Endpoint<unknown, unknown, unknown>): string =>
  [endpoint.method.toLowerCase(), ...endpoint.path.split(/[/.:-]/).filter((part) => part !== '' && part !== 'api')]
    .map((part, at) => (at === 0 ? part : part[0]!.toUpperCase() + part.slice(1)))
    .join('')

function operation(endpoint: Endpoint<unknown, unknown, unknown>, components: Json): Json {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    operationId: operationId(endpoint),
    ...endpoint.words,
    ...(parameters.length ? { parameters } : {}),
    ...(endpoint.body ? { requestBody: { required: true, ...jsonContent(schemaOf(endpoint.body, components)) } } : {}),
    responses: {
      ...(isRedirect(endpoint.reply) ? { 303: { description: 'The browser goes on to another address.' } }
        : isDownload(endpoint.reply) ? { 200: { description: 'The file, to be saved.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } }
        : { 200: { description: 'The answer.', ...jsonContent(schemaOf(endpoint.reply, components), isDocument(endpoint.reply) ? endpoint.reply.media : undefined) } }),
      default: { description: 'Refused; the status tells the kind.', ...jsonContent({ $ref: '#/components/schemas/Error' }) },
    },
  }
}

export function describeInterface(endpoints: readonly Endpoint<unknown, unknown, unknown>[], version: string): Json {
  const components: Json = { Error: errorSchema }
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kotostig',
      version,
      description: 'Facts in, duties out: the Act on the Promotion of Immigrant Integration (681/2023). Open to anyone; nothing is stored.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: { schemas: components },
  }
}
