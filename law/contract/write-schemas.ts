/** Writes the published JSON Schemas as files beside the contract. `npm run book` calls it; a test compares. */
import { writeFileSync } from 'node:fs'
import { caseFileSchema, determinationSchema } from '../src/schema.ts'

export const schemaFiles: Record<string, string> = {
  'case-file.schema.json': `${JSON.stringify(caseFileSchema, null, 2)}\n`,
  'determination.schema.json': `${JSON.stringify(determinationSchema, null, 2)}\n`,
}

if (import.meta.main) for (const [name, text] of Object.entries(schemaFiles)) writeFileSync(new URL(name, import.meta.url), text)
