/** Who a person is: names, identity code, languages, non-disclosure; who may be the same person; and what a person may ask for. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'
import { SourceKind, PersonLine } from './person.ts'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Id = z.string().regex(/^[0-9]{1,18}$/)
const Name = z.string().trim().min(1).max(200)

const about = { person: Id, version: z.int(), source: SourceKind }
export const Detail = z.discriminatedUnion('kind', [
  /** Without `from`, the name that stands is corrected; with it, the earlier one is kept until the day before. */
  z.strictObject({ ...about, kind: z.literal('name'), value: z.strictObject({ familyName: Name, givenNames: Name, from: Day.optional() }) }),
  z.strictObject({ ...about, kind: z.literal('identity-code'), value: z.strictObject({ code: z.string().max(20) }) }),
  /** A language that is neither spoken nor read is taken away. */
  z.strictObject({ ...about, kind: z.literal('language'), value: z.strictObject({ language: z.string().max(3), isSpoken: z.boolean(), isRead: z.boolean(), needsInterpreter: z.boolean() }) }),
  /** Finnish or Swedish, from a day on. `talkedOn`: when both were explained; null when nobody has said so. */
  z.strictObject({ ...about, kind: z.literal('integration-language'), value: z.strictObject({ language: z.enum(['fi', 'sv']), from: Day, talkedOn: Day.nullable() }) }),
  /** Takes the place of the periods it touches. */
  z.strictObject({ ...about, kind: z.literal('non-disclosure'), value: z.strictObject({ from: Day, to: Day.nullable(), coversHousehold: z.boolean() }) }),
])
export type Detail = z.infer<typeof Detail>

export const recordDetail = post('/api/people/details', { summary: 'Record a name, an identity code, a language, the chosen language of integration or non-disclosure' }, Detail, z.strictObject({ version: z.number() }))

/** `others`: there is somebody elsewhere who sounds the same and has the same date of birth. Nothing more is told of them. */
export const findSimilar = post('/api/people/similar', { summary: 'Who may be the same person: sounds alike, or has the same date of birth' },
  z.strictObject({ familyName: Name, givenNames: Name, born: Day }), z.strictObject({ people: z.array(PersonLine), others: z.boolean() }))

/** Opens the file for this officer for 24 hours. `opened` is null where there is no such file, or it is one's own or the family's. */
export const openInEmergency = post('/api/emergency-access', {
  summary: 'Open a file that is elsewhere, in an emergency', description: 'Give the case number or the identity code, and the reason. The data protection officer looks at each use.',
},
  z.strictObject({ caseNumber: z.string().max(20).optional(), identityCode: z.string().max(20).optional(), reason: z.string().trim().min(20).max(2_000) }),
  z.strictObject({ opened: z.strictObject({ person: z.string(), caseNumber: z.string(), until: z.string() }).nullable() }))

const Row = z.record(z.string(), z.unknown())
export const extractPerson = get('/api/people/:id/extract', { summary: 'Everything that is stored about a person, for the person', description: 'GDPR art. 15. Also what has been withdrawn, and who has used the data: authority and role.' },
  z.strictObject({
    takenAt: z.string(), person: Row,
    /** By kind, in order of time. */
    facts: z.record(z.string(), z.array(Row)), duties: z.array(Row), questions: z.array(Row), responsibilities: z.array(Row), handovers: z.array(Row), assignments: z.array(Row), reminders: z.array(Row), emergencies: z.array(Row), listedToErase: z.array(Row), takenOver: z.array(Row),
    /** Those of the own authority: another answers for its own. The address of each document stands in `content`. */
    notes: z.array(Row), attachments: z.array(Row), attachmentsOnTheirWay: z.array(Row), receipts: z.array(Row),
    assessments: z.array(Row), plans: z.array(Row), meetings: z.array(Row), interpretingCosts: z.array(Row), feeJudgements: z.array(Row), fees: z.array(Row), capsules: z.array(Row), portalCodes: z.array(Row), portalDevices: z.array(Row), portalAccess: z.array(Row), portalMessages: z.array(Row), intakes: z.array(Row), guidance: z.array(Row), messages: z.array(Row),
    participations: z.array(Row), disclosures: z.array(Row), rehearsals: z.array(Row),
    used: z.array(z.strictObject({ at: z.string(), event: z.string(), authority: z.string().nullable(), roles: z.array(z.string()) })),
  }), z.strictObject({ id: Id }))
