/** The records of use, for the data protection officer. */
import { z } from 'zod'
import { auditEventNames } from './audit-events.ts'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
export const AuthorityNames = z.strictObject({ nameSv: z.string(), nameFi: z.string() })

/** Looking that is unusual. None of them is a fault by itself. */
export const auditFlags = ['many-strangers', 'own-name', 'night', 'protected', 'emergency'] as const

export const AuditLine = z.strictObject({
  id: z.string(), at: z.string(), event: z.string(), officer: z.string().nullable(), authority: AuthorityNames.nullable(),
  people: z.array(z.string()), caseNumbers: z.array(z.string()), details: z.record(z.string(), z.unknown()), flags: z.array(z.enum(auditFlags)),
})
export type AuditLine = z.infer<typeof AuditLine>

export const readAudit = post('/api/audit', {
  summary: 'The records of use at the own authority, for the data protection officer',
  description: 'Newest first: what officers of the authority did, and what officers of others did with people of the authority. The days are Finnish days. `before` is `next` of the page before. With `flag` only what is unusual in that way: a page may then hold few events, or none, though there are more. `extractable`: people in the answer of whom everything that is stored may be taken out.',
},
  z.strictObject({
    person: Id.optional(), caseNumber: z.string().trim().max(20).optional(), officer: Id.optional(), event: z.enum(auditEventNames).optional(), from: Day, to: Day, before: Id.optional(),
    flag: z.enum(auditFlags).optional(), most: z.int().min(1).max(1000).optional(),
  }),
  z.strictObject({ events: z.array(AuditLine), more: z.boolean(), next: z.string().nullable(), extractable: z.array(z.strictObject({ id: z.string(), caseNumber: z.string() })) }))

export const readAuditedOfficers = get('/api/audit/officers', { summary: 'Whoever works or has worked at the own authority, by name' },
  z.strictObject({ officers: z.array(z.strictObject({ id: z.string(), name: z.string() })) }))

export const EmergencyLine = z.strictObject({
  id: z.string(), at: z.string(), until: z.string(), officer: z.string(), authority: AuthorityNames, caseNumber: z.string(), reason: z.string(),
  review: z.strictObject({ at: z.string(), by: z.string(), remark: z.string() }).nullable(),
})
export type EmergencyLine = z.infer<typeof EmergencyLine>
export const readEmergencies = get('/api/emergencies', { summary: 'Each emergency access of the own officers, and to files of the own authority', description: 'Those nobody has looked at first, then the newest.' },
  z.strictObject({ emergencies: z.array(EmergencyLine), more: z.boolean() }))
export const reviewEmergency = post('/api/emergencies/review', { summary: 'An emergency access has been looked at' },
  z.strictObject({ id: Id, remark: z.string().trim().min(3).max(1000) }), z.strictObject({ reviewed: z.literal(true) }))
