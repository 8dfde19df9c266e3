/** Who a person is, as the file shows it: each value with where it came from and who wrote it down, withdrawn ones too. */
import { z } from 'zod'

/** Which row it is, who said it, who recorded it. `withdrawn` is set for what was wrong or has been replaced. */
const meta = {
  table: z.string(), row: z.string(), from: z.string(), to: z.string().nullable(), source: z.string(), note: z.string().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable(),
  withdrawn: z.strictObject({ on: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
}

export const PersonDetails = z.strictObject({
  names: z.array(z.strictObject({ ...meta, familyName: z.string(), givenNames: z.string() })),
  codes: z.array(z.strictObject({ ...meta, code: z.string() })),
  languages: z.array(z.strictObject({ ...meta, language: z.string(), isSpoken: z.boolean(), isRead: z.boolean(), needsInterpreter: z.boolean() })),
  /** Finnish or Swedish; `talkedOn` is the day both were explained, when somebody has said so. */
  integrationLanguages: z.array(z.strictObject({ ...meta, language: z.string(), talkedOn: z.string().nullable() })),
  nonDisclosures: z.array(z.strictObject({ ...meta, coversHousehold: z.boolean() })),
})
export type PersonDetails = z.infer<typeof PersonDetails>
