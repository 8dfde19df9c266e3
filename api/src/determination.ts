import { document, get, post } from './endpoint.ts'

/** Limits of the public endpoint. The command line has none. */
export const limits = { bytes: 1_048_576, people: 200, depth: 32 } as const

export const determine = post(
  '/api/determinations',
  {
    summary: 'What the law says of a case file',
    description: `Dated facts about people in, duties, clocks, questions and compensation out, each duty with its reasons. Nothing is stored. At most ${limits.people} people and 1 MiB.`,
  },
  document('case-file'),
  document('determination'),
)

export const caseFileSchemaDocument = get(
  '/api/schema/case-file.json', { summary: 'The JSON Schema of a case file' }, document('json-schema'),
)
export const determinationSchemaDocument = get(
  '/api/schema/determination.json', { summary: 'The JSON Schema of a determination' }, document('json-schema'),
)
export const openApiDocument = get('/api/openapi.json', { summary: 'This interface, as OpenAPI 3.1' }, document('openapi'))
