/** What was known of a person at a moment of the past: as opposed to what was so on a day, which the file itself answers. */
import { z } from 'zod'
import { get } from './endpoint.ts'
import { FactMeta } from './person.ts'

export const readKnown = get('/api/people/:id/known/:at', {
  summary: 'The file as it was known at a moment',
  description: 'The moment is Finnish time, `2026-11-20T14:30`, and everything recorded within that minute is in. What has been withdrawn since says so.',
},
  z.strictObject({
    id: z.string(), at: z.string(), day: z.string(),
    /** A case file by what was known then; its day is that of the moment. */
    case: z.unknown(), family: z.array(z.strictObject({ id: z.string(), name: z.string() })), facts: z.array(FactMeta),
  }),
  z.strictObject({ id: z.string().regex(/^[0-9]{1,18}$/), at: z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/) }))
