/**
 * The talk with a person: the assessment (14 §, decree 869/2024) and the plan (16–24 §) that takes form beside it. Every change
 * answers with the whole sitting, so that what is shown is what is kept.
 */
import { z } from 'zod'
import { Consent } from './consent.ts'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'
import { referralBases, referralReceivers } from './referral-words.ts'
import { answerSources, assessmentKinds, extensionGrounds, itemKinds, itemStates, outcomes, outsideOwners, owners, planActs, signatureOutcomes, signatureParties, understandingQuestions, understandings } from './sitting-words.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Key = z.string().min(8).max(100)
const Section = z.strictObject({ act: z.string(), section: z.string(), moment: z.string().optional(), point: z.string().optional() })
// A database keeps no character of no width and no meaning.
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))
const LanguageCode = z.string().regex(/^[a-zA-Z-]{2,20}$/)

export type { AnswerSource, ItemKind, ItemState, Outcome } from './sitting-words.ts'

const Choices = z.record(z.string().max(40), z.string().max(40))
/** In which language somebody has written: it stays in it, and says which. Null: not known. */
export const WrittenIn = z.enum(['sv', 'fi', 'en'])
export const SittingAnswer = z.strictObject({ topic: z.string(), number: z.number(), said: z.string(), choices: Choices, source: z.enum(answerSources), writtenIn: WrittenIn.nullable(), at: z.string(), by: z.string() })
export type SittingAnswer = z.infer<typeof SittingAnswer>
/** `basis`: on which ground something was told; null: from before it was recorded. `source`: by which paragraphs, where the receiver has a right. */
export const SittingMeasure = z.strictObject({
  id: z.string(), measure: z.string(), item: z.string().nullable(), receiver: z.enum(referralReceivers).nullable(), referredTo: z.string(), on: z.string(), answerBy: z.string().nullable(), returnedOn: z.string().nullable(), result: z.string().nullable(),
  basis: z.enum(referralBases).nullable(), source: z.array(Section), consent: Consent.nullable(),
})
export type SittingMeasure = z.infer<typeof SittingMeasure>
const AuthorityName = z.strictObject({ kind: z.string(), nameSv: z.string(), nameFi: z.string() })

export const SittingAssessment = z.strictObject({
  id: z.string(), kind: z.enum(assessmentKinds), authority: AuthorityName, isOwn: z.boolean(), begunOn: z.string(), begunBy: z.string(), version: z.number(),
  talkLanguage: z.string().nullable(), understanding: z.enum(understandings).nullable(), place: z.enum(['service-point', 'other']).nullable(), placeReason: z.string().nullable(), welfareAreaTakesPart: z.boolean().nullable(),
  answers: z.array(SittingAnswer), told: z.array(z.string()), measures: z.array(SittingMeasure),
  closed: z.strictObject({ on: z.string(), by: z.string(), outcome: z.enum(outcomes), reason: z.string().nullable(), needsCoordination: z.boolean().nullable() }).nullable(),
  /** What the decree asks for and is not there. */
  gaps: z.array(z.strictObject({ what: z.string(), key: z.string().optional(), source: Section })),
})
export type SittingAssessment = z.infer<typeof SittingAssessment>

/** An item of another authority shows what is agreed, whom to ask and the next day: the rest is null. */
export const SittingItem = z.strictObject({
  id: z.string(), kind: z.enum(itemKinds), owner: AuthorityName, isOwn: z.boolean(), number: z.number(), words: z.string(), reason: z.string().nullable(), aims: z.array(z.string()).nullable(),
  studyLanguage: z.enum(['fi', 'sv']).nullable(), responsible: z.string(), contact: z.string(), startsOn: z.string().nullable(), endsOn: z.string().nullable(), nextOn: z.string().nullable(),
  state: z.enum(itemStates), writtenIn: WrittenIn.nullable(), at: z.string(), by: z.string(),
})
export type SittingItem = z.infer<typeof SittingItem>

export const SittingVersion = z.strictObject({
  id: z.string(), number: z.number(), act: z.enum(planActs), startsOn: z.string(), until: z.string(), withWelfareArea: z.boolean(), ground: z.string().nullable(), departureReason: z.string().nullable(),
  frozenAt: z.string(), frozenBy: z.string(), checksum: z.string(),
  signatures: z.array(z.strictObject({ party: z.enum(signatureParties), name: z.string(), outcome: z.enum(signatureOutcomes), reason: z.string().nullable(), on: z.string() })),
  items: z.array(SittingItem),
})
export type SittingVersion = z.infer<typeof SittingVersion>

export const SittingPlan = z.strictObject({
  id: z.string(), authority: AuthorityName, isOwn: z.boolean(), begunOn: z.string(), endedOn: z.string().nullable(), items: z.array(SittingItem), versions: z.array(SittingVersion),
  /** What was signed last in a plan before this one, and with whom: this one goes on from it. */
  continues: SittingVersion.extend({ authority: AuthorityName }).nullable(),
  understanding: z.array(z.strictObject({ question: z.enum(understandingQuestions), answer: z.string(), isUnderstood: z.boolean(), language: z.string(), at: z.string() })),
  /** Where the person was sent to what the plan holds (20 § 5). */
  referrals: z.array(SittingMeasure),
  remarks: z.array(z.strictObject({ what: z.string(), stops: z.boolean(), aims: z.array(z.string()).optional(), source: Section })),
})
export type SittingPlan = z.infer<typeof SittingPlan>

export const Sitting = z.strictObject({
  person: PersonLine, today: z.string(), age: z.number(), isJobSeeker: z.boolean(), languages: z.array(z.strictObject({ language: z.string(), needsInterpreter: z.boolean() })),
  /** The language of integration the person has chosen, where it is recorded. */
  integrationLanguage: z.string().nullable(),
  /** The family as far as the officer may see it: a sitting may be with several, the plans stay each one's own. */
  family: z.array(z.strictObject({ id: z.string(), name: z.string(), born: z.string(), hasOpenAssessment: z.boolean(), assessedOn: z.string().nullable(), planUntil: z.string().nullable() })),
  /** What relatives have said in assessments that are open, of what may be the same for several; and how theirs is carried out. Offered, never taken over by itself. */
  familyAnswers: z.array(z.strictObject({ person: z.string(), name: z.string(), answers: z.array(SittingAnswer), carriedOut: z.strictObject({ talkLanguage: z.string().nullable(), understanding: z.enum(understandings).nullable(), place: z.enum(['service-point', 'other']).nullable(), placeReason: z.string().nullable(), welfareAreaTakesPart: z.boolean().nullable() }) })),
  mayWork: z.boolean(), authorityKind: z.string(),
  assessment: SittingAssessment.nullable(),
  /** The newest answers of earlier assessments, for topics that have none yet. */
  earlier: z.array(SittingAnswer),
  plan: SittingPlan.nullable(),
  /** Facts tell that an assessment was made on this day, whose content is not kept here. */
  assessedElsewhere: z.string().nullable(),
  /** Facts tell of a plan whose content is not kept here. */
  planElsewhere: z.boolean(),
  /** Whether each kind of receiver has a right to be told what is necessary, and by which paragraphs; none: the person consents, or nothing is told. */
  rights: z.array(z.strictObject({ receiver: z.enum(referralReceivers), source: z.array(Section) })),
  /** 2 § 6: the assessment may be left out where another client plan meets the need (14 § 5). */
  isUnaccompanied: z.boolean(),
  /** A plan is in force: an integration client, of whom a service provider may be told (94 §). */
  planIsValid: z.boolean(),
  asked: z.array(z.strictObject({ aims: z.array(z.string()), must: z.boolean(), source: Section })),
  limits: z.strictObject({ isFirst: z.boolean(), latest: z.string(), working: z.unknown().nullable(), source: z.array(Section) }),
  /** How far the plans may be extended: by 23 § 3, and for unfinished studies (31 § 1). Empty before there is a plan. */
  extensions: z.array(z.strictObject({ isForStudies: z.boolean(), latest: z.string(), working: z.unknown().nullable(), source: z.array(Section) })),
  /** The last day for the plan, where the clock runs (20 § 3). */
  /** The residence permit ends within half a year, on this day, and none follows it. */
  permitEnds: z.string().nullable(),
  planWindowEnds: z.string().nullable(), nextReviewDue: z.string().nullable(),
})
export type Sitting = z.infer<typeof Sitting>

export const readSitting = get('/api/people/:id/sitting', { summary: 'The assessment and the plan of a person' }, Sitting, z.strictObject({ id: Id }))

export const openAssessment = post('/api/assessments', { summary: 'Open an assessment', description: 'Records that it has started. The same `key` twice opens one.' },
  z.strictObject({ person: Id, key: Key, kind: z.enum(assessmentKinds) }), Sitting)
export const writeAnswer = post('/api/assessments/answer', { summary: 'Write down what was found out about a topic', description: '`follows` is the number of the answer that was seen, 0 for none. Somebody else\'s in between is a conflict, and nothing is lost.' },
  z.strictObject({ assessment: Id, topic: z.string().max(40), follows: z.int().min(0), said: text(4000), choices: Choices, source: z.enum(answerSources), writtenIn: WrittenIn.nullable().optional() }), Sitting)
export const tellInformation = post('/api/assessments/told', { summary: 'The person has been told of this, or has not after all' },
  z.strictObject({ assessment: Id, duty: z.string().max(40), told: z.boolean() }), Sitting)
export const setAssessment = post('/api/assessments/carried-out', { summary: 'In which language and where the assessment is carried out, and with whom' },
  z.strictObject({
    assessment: Id, version: z.int(), talkLanguage: LanguageCode.nullable(), understanding: z.enum(understandings).nullable(), place: z.enum(['service-point', 'other']).nullable(),
    placeReason: text(500).nullable(), welfareAreaTakesPart: z.boolean().nullable(),
  }), Sitting)
export const closeAssessment = post('/api/assessments/close', { summary: 'Close an assessment with what came of it', description: 'Refused while something the decree asks for is missing, unless the assessment is left out (14 § 5).' },
  z.strictObject({ assessment: Id, version: z.int(), outcome: z.enum(outcomes), reason: text(2000), needsCoordination: z.boolean() }), Sitting)

export const openPlan = post('/api/plans', { summary: 'Begin a plan', description: 'What stood in the person\'s last plan is taken along.' }, z.strictObject({ person: Id, key: Key }), Sitting)
export const writeItem = post('/api/plans/items', { summary: 'Write an item of the plan, or take it away', description: 'Without `item`, a new one. `follows` is the number of the wording that was seen, 0 for none.' },
  z.strictObject({
    plan: Id, key: Key, item: Id.optional(), follows: z.int().min(0), kind: z.enum(itemKinds), owner: z.enum([...owners, ...outsideOwners]), ownerName: text(200).optional(), isRemoved: z.boolean(), words: text(2000).min(1), reason: text(2000), aims: z.array(z.string().max(40)).max(10),
    studyLanguage: z.enum(['fi', 'sv']).nullable(), responsible: text(200), contact: text(200), startsOn: Day.nullable(), endsOn: Day.nullable(), nextOn: Day.nullable(), state: z.enum(itemStates),
    writtenIn: WrittenIn.nullable().optional(),
  }), Sitting)
export const writeUnderstanding = post('/api/plans/understanding', { summary: 'What the person answered when asked whether the talk was understood' },
  z.strictObject({ plan: Id, question: z.enum(understandingQuestions), answer: text(200).min(1), isUnderstood: z.boolean(), language: LanguageCode }), Sitting)
export const signPlan = post('/api/plans/sign', { summary: 'Sign the plan: freeze a version and record that it is made, reviewed or extended', description: 'Refused with the arithmetic where it is longer than the law allows (23, 31 §). `seen` is what whoever signs has before them: a wording that somebody has written since is a conflict.' },
  z.strictObject({
    plan: Id, key: Key, act: z.enum(planActs), startsOn: Day, until: Day, ground: z.enum(extensionGrounds).nullable(), withWelfareArea: z.boolean(), departureReason: text(2000),
    signatures: z.array(z.strictObject({ party: z.enum(signatureParties), name: text(200).min(1), outcome: z.enum(signatureOutcomes), reason: text(500) })).min(1).max(10),
    seen: z.array(z.strictObject({ item: Id, number: z.int().min(1) })).max(500),
  }), Sitting)
export const endPlan = post('/api/plans/end', { summary: 'End the work with a plan here; what was signed stays' }, z.strictObject({ plan: Id, reason: text(500).min(3) }), Sitting)
