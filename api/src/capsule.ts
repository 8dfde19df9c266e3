/** Handing somebody over to the next authority (85, 86 §): what goes along, on which ground, and the receipt. */
import { z } from 'zod'
import { Consent, GivenConsent } from './consent.ts'
import { download, get, post } from './endpoint.ts'
import { noteKinds } from './note.ts'
import { PersonLine } from './person.ts'
import { SittingAnswer, SittingItem } from './sitting.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Key = z.string().min(8).max(100)
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))
const AuthorityName = z.strictObject({ kind: z.string(), nameSv: z.string(), nameFi: z.string() })
const Done = z.strictObject({ done: z.literal(true) })

export const capsuleBases = ['consent', 'necessary'] as const
export const mostNotes = 100
export const mostCapsuleAttachments = 50

export const CapsuleLine = z.strictObject({
  id: z.string(), from: AuthorityName, to: AuthorityName, sentOn: z.string(), sentBy: z.string(), basis: z.enum(capsuleBases), state: z.enum(['waiting', 'accepted', 'withdrawn']), endedOn: z.string().nullable(), endedBy: z.string().nullable(), reason: z.string().nullable(),
  holds: z.strictObject({ plan: z.boolean(), assessment: z.boolean(), notes: z.number(), attachments: z.number() }),
  isOwn: z.boolean(),
})
export type CapsuleLine = z.infer<typeof CapsuleLine>

/** What goes along, to the letter as it was sent. */
export const CapsuleContent = z.strictObject({
  format: z.literal(1), kind: z.literal('handover-capsule'), from: AuthorityName, to: AuthorityName, sentOn: z.string(), sentBy: z.string(),
  person: z.strictObject({ name: z.string(), born: z.string(), caseNumber: z.string() }), languages: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })),
  basis: z.enum(capsuleBases), consent: Consent.omit({ by: true }).nullable(), necessity: z.string(),
  plan: z.strictObject({ number: z.number(), act: z.string(), startsOn: z.string(), until: z.string(), items: z.array(SittingItem) }).nullable(),
  assessment: z.strictObject({ begunOn: z.string(), closedOn: z.string().nullable(), outcome: z.string().nullable(), reason: z.string().nullable(), answers: z.array(SittingAnswer) }).nullable(),
  notes: z.array(z.strictObject({ on: z.string(), kind: z.enum(noteKinds), said: z.string(), judged: z.string(), by: z.string() })),
  attachments: z.array(z.strictObject({ id: z.string(), fileName: z.string(), sha256: z.string() })), contact: z.string(), message: z.string(),
})
export type CapsuleContent = z.infer<typeof CapsuleContent>

export const Handover = z.strictObject({
  today: z.string(), person: PersonLine, languages: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })),
  /** Whose the services are, or become on a day that is known. Null: nothing tells of it yet. */
  to: z.strictObject({ kind: z.string(), code: z.string(), nameSv: z.string(), nameFi: z.string(), since: z.string() }).nullable(),
  plan: z.strictObject({ number: z.number(), startsOn: z.string(), until: z.string(), items: z.number() }).nullable(),
  assessment: z.strictObject({ begunOn: z.string(), closedOn: z.string().nullable(), topics: z.number(), hasSocialHealthNeeds: z.boolean() }).nullable(),
  notes: z.array(z.strictObject({ id: z.string(), on: z.string(), kind: z.enum(noteKinds), said: z.string(), judged: z.string() })), attachments: z.array(z.strictObject({ id: z.string(), fileName: z.string(), sentOn: z.string() })),
  capsules: z.array(CapsuleLine),
})
export type Handover = z.infer<typeof Handover>
export const readHandover = get('/api/people/:id/capsule', { summary: 'What may go along to the next authority, and what has been sent', description: 'Also when the law has moved the services already, until somebody has accepted the file.' }, Handover, z.strictObject({ id: Id }))

export const sendCapsule = post('/api/capsules', { summary: 'Hand over what was chosen to the next authority', description: 'Frozen when sent. The same `key` twice sends once. One at a time waits.' },
  z.strictObject({
    person: Id, key: Key, /** Null: whoever the law names. */
    to: z.strictObject({ kind: z.enum(['municipality', 'employment-authority']), town: z.string().regex(/^[0-9]{3}$/) }).nullable(), basis: z.enum(capsuleBases),
    consent: GivenConsent.omit({ by: true }).nullable(), necessity: text(2000),
    plan: z.boolean(), assessment: z.boolean(), socialHealthNeeds: z.boolean(), notes: z.array(Id).max(mostNotes), attachments: z.array(Id).max(mostCapsuleAttachments), contact: text(300).min(3), message: text(2000),
  }), z.strictObject({ id: z.string() }))
export const withdrawCapsule = post('/api/capsules/withdraw', { summary: 'Withdraw what nobody has accepted yet, with the reason' }, z.strictObject({ capsule: Id, reason: text(500).min(3) }), Done)
export const listCapsules = get('/api/capsules/:whose', { summary: 'What waits for us from other authorities, and what of ours waits for somebody else' },
  z.strictObject({
    today: z.string(), incoming: z.array(z.strictObject({ person: PersonLine, capsule: CapsuleLine })),
    /** `since`: from when it waits. `isResponsible`: the law has moved the services there; before, nobody can accept. `isLate`: for more than a week. Without a capsule: nothing has been handed over. */
    outgoing: z.array(z.strictObject({ person: PersonLine, to: AuthorityName, since: z.string(), isResponsible: z.boolean(), isLate: z.boolean(), capsule: CapsuleLine.nullable() })), more: z.boolean(),
  }), z.strictObject({ whose: z.enum(['mine', 'team']) }))
export const acceptCapsule = post('/api/capsules/accept', { summary: 'Accept what another authority hands over: from now on the file is here', description: 'On the ground on which it was sent.' }, z.strictObject({ capsule: Id }), Done)
export const readCapsule = get('/api/people/:id/capsules/:capsule', { summary: 'What was handed over, for whoever sent it and whoever accepted it' },
  z.strictObject({ today: z.string(), person: PersonLine, capsule: CapsuleLine, content: CapsuleContent, checksum: z.string(), isIntact: z.boolean() }), z.strictObject({ id: Id, capsule: Id }))
export const readCapsuleAttachment = get('/api/people/:id/capsules/:capsule/attachments/:attachment', { summary: 'A document that was handed over' }, download, z.strictObject({ id: Id, capsule: Id, attachment: Id }))
export const printCapsule = get('/api/people/:id/capsules/:capsule/receipt/:language/:other', { summary: 'The receipt of what was handed over, as PDF, for both sides and for the person' }, download,
  z.strictObject({ id: Id, capsule: Id, language: z.enum(['sv', 'fi']), other: z.string().regex(/^[a-z]{2,5}$/) }))
