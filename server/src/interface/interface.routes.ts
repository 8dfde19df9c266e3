import { caseFileSchemaDocument, determinationSchemaDocument, openApiDocument } from '@kotostig/api/determination'
import { lawRelease } from '@kotostig/law'
import { caseFileSchema, determinationSchema } from '@kotostig/law/schema'
import { serve, type Served } from '../serve.ts'
import { describeInterface } from './openapi.ts'

/** Made once: none of it changes while the server runs. */
const text = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

const fixed = (endpoint: typeof openApiDocument, bytes: () => Uint8Array): Served =>
  serve(endpoint, { action: 'interface.read', audit: 'InterfaceRead', limited: false, data: 'none', run: bytes })

/** `others` are all other endpoints: the description tells of them and of itself. */
export function interfaceRoutes(others: readonly Served[]): Served[] {
  const caseFile = text(caseFileSchema)
  const determination = text(determinationSchema)
  const described = [...others.map((served) => served.endpoint), caseFileSchemaDocument, determinationSchemaDocument, openApiDocument]
  const openApi = text(describeInterface(described, lawRelease))
  return [
    fixed(caseFileSchemaDocument, () => caseFile),
    fixed(determinationSchemaDocument, () => determination),
    fixed(openApiDocument, () => openApi),
  ]
}
