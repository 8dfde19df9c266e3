/** Contacts that reach the authority (9 §), what is done about them, and people whose three years run out (14 §). */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'
import { NewPerson, PersonLine, Section } from './person.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Text = (most: number) => z.string().trim().max(most).refine((text) => !text.includes('\0'))
const Name = z.string().trim().min(1).max(200)

export const intakeWays = ['authority', 'person', 'on-behalf', 'guidance', 'list'] as const
export const senderKinds = ['migri', 'reception-centre', 'kela', 'dvv', 'employment-authority', 'municipality', 'welfare-area', 'school', 'other-authority'] as const
/** By which right it came. `consent`: of the person, 9 § 1. The others: a right to information that needs none. */
export const intakeGrounds = ['consent', 'right-83', 'right-84', 'right-86', 'own-request', 'guided'] as const
export type IntakeGround = (typeof intakeGrounds)[number]
export const intakeOutcomes = ['registered', 'tied', 'guided', 'forwarded', 'closed'] as const

const said = {
  familyName: z.string(), givenNames: z.string(), born: z.string().nullable(), identityCode: z.string().nullable(), firstPermitOn: z.string().nullable(),
  language: z.string().nullable(), needsInterpreter: z.boolean(), phone: z.string(), email: z.string(), isProtected: z.boolean(), moves: z.enum(['assisted', 'own']).nullable(), words: z.string(),
}
export const Intake = z.strictObject({
  id: z.string(), way: z.enum(intakeWays), senderKind: z.enum(senderKinds).nullable(), sender: z.string(), ground: z.enum(intakeGrounds), source: z.array(Section), consentOn: z.string().nullable(), arrivedOn: z.string(), days: z.number(), ...said,
  /** The last day of the three years (14 § 1), where the day of the first permit is known. */
  windowEnds: z.string().nullable(),
  /** What a list says besides, as in a case file. */
  facts: z.record(z.string(), z.unknown()),
  recordedBy: z.string(), outcome: z.enum(intakeOutcomes).nullable(), outcomeWords: z.string(), forwardedTo: z.string().nullable(), settledOn: z.string().nullable(), settledBy: z.string().nullable(),
  person: PersonLine.nullable(),
})
export type Intake = z.infer<typeof Intake>

export const readIntakes = get('/api/intakes', { summary: 'Contacts to take up, the oldest first, and the latest that have been dealt with', description: 'There is no last day: the law says without delay (9 § 2). Of somebody protected, only the leader and whoever recorded it see a contact until the person has an officer.' },
  z.strictObject({ today: z.string(), open: z.array(Intake), more: z.boolean(), settled: z.array(Intake) }))
export const countIntakes = get('/api/intakes-waiting', { summary: 'How many contacts wait, and since how many days the oldest has' }, z.strictObject({ waiting: z.number(), days: z.number() }))
export const readIntake = get('/api/intakes/:id', { summary: 'One contact, for registering the person with what it says' }, z.strictObject({ today: z.string(), intake: Intake }), z.strictObject({ id: Id }))

export const recordIntake = post('/api/intakes', { summary: 'Record a contact that has come', description: 'The same `key` twice makes one.' },
  z.strictObject({
    key: z.string().min(8).max(100), way: z.enum(['authority', 'person', 'on-behalf', 'guidance']), senderKind: z.enum(senderKinds).nullable(), sender: Text(200), ground: z.enum(intakeGrounds), consentOn: Day.nullable(), arrivedOn: Day,
    familyName: Name, givenNames: Name, born: Day.nullable(), identityCode: z.string().max(20), firstPermitOn: Day.nullable(), language: z.string().regex(/^[a-z]{2,8}$/).nullable(), needsInterpreter: z.boolean(),
    phone: Text(40), email: Text(200), isProtected: z.boolean(), moves: z.enum(['assisted', 'own']).nullable(), words: Text(1_000),
  }), z.strictObject({ id: z.string() }))

/** Whether the person is estimated to need an assessment (14 § 1 p. 4); null where the ground does not ask. */
const estimatedNeed = z.boolean().nullable()
export const settleIntake = post('/api/intakes/settle', { summary: 'Say what was done about a contact', description: 'Tied to a person with a file, the fact is written from which the law derives what follows.' },
  z.discriminatedUnion('outcome', [
    z.strictObject({ intake: Id, outcome: z.literal('tied'), person: Id, estimatedNeed }),
    z.strictObject({ intake: Id, outcome: z.literal('guided'), words: Text(500) }),
    z.strictObject({ intake: Id, outcome: z.literal('forwarded'), to: z.string().trim().min(3).max(200), hasConsent: z.boolean(), words: Text(500) }),
    z.strictObject({ intake: Id, outcome: z.literal('closed'), words: Text(500).min(3) }),
  ]), z.strictObject({ settled: z.literal(true) }))

export const registerIntake = post('/api/intakes/register', { summary: 'Open a file for the person of a contact', description: 'What the contact says besides goes along: language, non-disclosure, facts of a list, and the act itself.' },
  z.strictObject({ intake: Id, estimatedNeed, person: NewPerson }), z.strictObject({ id: z.string(), caseNumber: z.string() }))

export const readReach = get('/api/reach/:days', { summary: 'People whose three years (14 § 1) end within some days and who have no assessment', description: 'The day is derived by the law package for each of them. At most a hundred, the nearest first.' },
  z.strictObject({
    today: z.string(), more: z.boolean(),
    people: z.array(z.strictObject({
      person: PersonLine, windowEnds: z.string(), officer: z.string().nullable(),
      /** The assessment is a duty today; otherwise no ground of 14 § 1 is known. */
      isDuty: z.boolean(),
      /** What is known of work and benefits today. */
      homeCareAllowance: z.boolean(), socialAssistance: z.boolean(), jobSeeker: z.boolean(),
    })),
  }), z.strictObject({ days: z.enum(['30', '90', '180', '365']) }))
