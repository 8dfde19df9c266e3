/** People and what is recorded of them. */
import { z } from 'zod'
import { AuthorityNames } from './audit.ts'
import { Day } from './day.ts'
import { document, get, post } from './endpoint.ts'
import { PersonDetails } from './person-shown.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const PersonPath = z.strictObject({ id: Id })
export const Section = z.strictObject({ act: z.string(), section: z.string(), moment: z.string().optional(), point: z.string().optional() })

export const sourceKinds = ['migri', 'population-register', 'kela', 'employment-authority', 'person', 'own-work'] as const
export const SourceKind = z.enum(sourceKinds)

/** A person as a line of a list. `name` is null for somebody protected whom another officer works with. */
export const PersonLine = z.strictObject({
  id: z.string(), caseNumber: z.string(), name: z.string().nullable(), born: z.string().nullable(), isProtected: z.boolean(), hasFile: z.boolean(),
})
export type PersonLine = z.infer<typeof PersonLine>

/** What is searched for travels in the body, so that no name stands in an address or a log. */
export const searchPeople = post('/api/people/search', { summary: 'Search people by name, identity code, date of birth or case number' },
  z.strictObject({ text: z.string().max(200) }), z.strictObject({ people: z.array(PersonLine), more: z.boolean(), knownElsewhere: z.boolean() }))

export const NewPerson = z.strictObject({
  key: z.string().min(8).max(100), familyName: z.string().trim().min(1).max(200), givenNames: z.string().trim().min(1).max(200), born: Day,
  /** How much of the date of birth is known: of a month or a year it is written as the first day. */
  bornPrecision: z.enum(['day', 'month', 'year']).optional(),
  identityCode: z.string().max(20).optional(), source: SourceKind,
  /** First facts, as in a case file, without id and born. */
  facts: z.record(z.string(), z.unknown()),
})
export type NewPerson = z.infer<typeof NewPerson>
export const registerPerson = post('/api/people', { summary: 'Open a file for a person', description: 'The same `key` twice makes one person.' }, NewPerson, z.strictObject({ id: z.string(), caseNumber: z.string() }))

/** `withdrawn` only where one looks at what was known: the fact has been taken back since. */
export const FactMeta = z.strictObject({
  path: z.string(), table: z.string(), row: z.string(), source: z.string(), note: z.string().nullable(), recordedAt: z.string(), recordedBy: z.string().nullable(),
  withdrawn: z.strictObject({ on: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
})
export type FactMeta = z.infer<typeof FactMeta>

/** The file: one reply and one audit event each time the page is opened. The case holds only what this officer may see. */
export const readPerson = get('/api/people/:id', { summary: 'The file of a person' },
  z.strictObject({
    id: z.string(), caseNumber: z.string(), familyName: z.string(), givenNames: z.string(), born: z.string(),
    /** As much of it as is known: `1990-05-17`, `1990-05` or `1990`. */
    bornKnown: z.string(), identityCode: z.string().nullable(), isProtected: z.boolean(),
    version: z.number(), today: z.string(), officer: z.string().nullable(), languages: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })), details: PersonDetails,
    /** Whether the officer is the one who works with the person: only then is somebody protected there for them. */
    isAssigned: z.boolean(),
    /** Whether the officer may also write. Somebody in an emergency may only read, until a moment. */
    mayRecord: z.boolean(), emergency: z.strictObject({ until: z.string(), minutesLeft: z.number() }).nullable(),
    /** A case file of the person and the family; ids are those of files. */
    case: z.unknown(), family: z.array(z.strictObject({ id: z.string(), name: z.string() })), facts: z.array(FactMeta),
    /** Files that have been found to be of the same person and are read as a part of this one. */
    merged: z.array(z.strictObject({ merge: z.string(), caseNumber: z.string(), at: z.string(), by: z.string(), reason: z.string() })),
    opened: z.array(z.strictObject({ at: z.string(), event: z.string(), officer: z.string(), authority: AuthorityNames })),
  }), PersonPath)

/** Adds a fact. `fact` and `value` are as in a case file: an entry of a list, or a day or a flag. */
export const recordFact = post('/api/facts', { summary: 'Record a fact about a person' },
  z.strictObject({ person: Id, version: z.int(), fact: z.string(), value: z.unknown(), source: SourceKind }),
  z.strictObject({ version: z.number() }))

/** Withdraws a fact that is wrong. It stays in the history, with the reason. */
export const withdrawFact = post('/api/facts/withdraw', { summary: 'Withdraw a fact that is wrong' },
  z.strictObject({ person: Id, version: z.int(), table: z.string(), row: Id, reason: z.string().trim().min(3).max(500) }),
  z.strictObject({ version: z.number() }))

export const acceptHandover = post('/api/handovers', { summary: 'Take over the file of a person the law has made us responsible for' },
  z.strictObject({ person: Id, ground: z.enum(['consent', 'necessary']) }), z.strictObject({ accepted: z.literal(true) }))

export const readCaseFile = get('/api/people/:id/case-file', { summary: 'The facts of a person and the family as a case file' }, document('case-file'), PersonPath)

/* ---- today ------------------------------------------------------------------------------------------------------ */

export const DutyLine = z.strictObject({
  person: PersonLine, rule: z.string(), source: z.array(Section), trigger: z.string().nullable(), due: z.string().nullable(),
  state: z.enum(['without-delay', 'overdue', 'due-soon', 'open', 'upcoming']), officer: z.string().nullable(),
})
export type DutyLine = z.infer<typeof DutyLine>
export const QuestionLine = z.strictObject({ person: PersonLine, question: z.string(), fact: z.string(), source: z.array(Section) })

export const readToday = get('/api/today/:whose', { summary: 'What the law asks of us today: mine, or the whole team' },
  z.strictObject({
    today: z.string(), duties: z.array(DutyLine),
    /** Where the next duties begin; null where these are all. */
    next: z.string().nullable(), questions: z.array(QuestionLine), moreQuestions: z.boolean(),
    /** A team's are counted to `countedTo` and one more. */
    counts: z.strictObject({ withoutDelay: z.number(), overdue: z.number(), dueSoon: z.number(), countedTo: z.number().nullable() }),
    /** People the law has made us responsible for whose file another authority still has. */
    toAccept: z.array(PersonLine),
    /** How many there are in all; counted to a thousand and one. */
    toAcceptAll: z.number(),
    /** A new release of the law is being worked through for everybody: how far it has come. */
    derivation: z.strictObject({ done: z.number(), total: z.number() }).nullable(),
    /** People about whom a municipality has stated something that is not worked out yet; counted to ten thousand. */
    waiting: z.number(),
  }), z.strictObject({ whose: z.enum(['mine', 'team']) }))

export const readMoreToAccept = get('/api/handovers/awaiting/:after', { summary: 'More of the people to take over', description: '`after` is the id of the last one shown.' },
  z.strictObject({ people: z.array(PersonLine), more: z.boolean() }), z.strictObject({ after: Id }))

export const readMoreDuties = get('/api/today/:whose/:after', { summary: 'More of the list of today', description: '`after` is `next` of the page before.' },
  z.strictObject({ duties: z.array(DutyLine), next: z.string().nullable() }),
  z.strictObject({ whose: z.enum(['mine', 'team']), after: z.string().regex(/^[0-2]_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}$/) }))

/** What is searched for travels in the body, so that no name stands in an address or a log. */
export const findInToday = post('/api/today/find', { summary: 'What the law asks of us today about people by name, case number, date of birth or identity code', description: 'The page shows the first of a long list: this looks in all of it.' },
  z.strictObject({ whose: z.enum(['mine', 'team']), text: z.string().max(200) }), z.strictObject({ duties: z.array(DutyLine), questions: z.array(QuestionLine), more: z.boolean() }))
