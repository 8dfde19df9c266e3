/**
 * The person's own page. A code enrols a device, a PIN opens it, and one answer holds everything the page shows, so that it can be
 * read without a network. What is refused about a code is one and the same answer, whatever was wrong with it.
 */
import { z } from 'zod'
import { download, get, post } from './endpoint.ts'
import { actsAs, meetingPurposes, meetingStates, meetingWays, messageKinds, portalLanguages, portalPapers, whys } from './portal-words.ts'
import { itemKinds, itemStates, planActs, signatureOutcomes, signatureParties } from './sitting-words.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Key = z.string().min(8).max(100)
const Pin = z.string().regex(/^[0-9]{6}$/)
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))
const AuthorityName = z.strictObject({ kind: z.string(), nameSv: z.string(), nameFi: z.string() })
/** Anything may be typed here: what is no code is answered as a wrong one. */
const Code = z.string().max(100)

export const readPortal = get('/api/portal', { summary: 'Whether this device is enrolled in the portal, and open', description: 'In demonstration mode also the invented people anybody may open the page as.' }, z.strictObject({
  device: z.enum(['none', 'enrolled', 'closed']), isOpen: z.boolean(), today: z.string(), isDemonstration: z.boolean(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), language: z.string(), actsAs: z.enum(actsAs) })),
}))
export const enrolDevice = post('/api/portal/enrol', { summary: 'Enrol this device with a code that was handed over, and choose its PIN', description: 'A wrong, expired or used code is answered alike.' },
  z.strictObject({ code: Code, pin: Pin }), z.strictObject({ enrolled: z.boolean() }))
export const openPortal = post('/api/portal/open', { summary: 'Open the portal on an enrolled device with its PIN', description: '`left`: how many times one may still try. At none, a new code is needed.' },
  z.strictObject({ pin: z.string().max(20) }), z.strictObject({ isOpen: z.boolean(), left: z.number() }))
export const startPortalDemonstration = post('/api/portal/demonstration', { summary: 'Open the portal as an invented person, in a demonstration' }, z.strictObject({ person: Id }), z.strictObject({ enrolled: z.boolean() }))
export const addToDevice = post('/api/portal/add', { summary: 'Use one more code on a device that is open: for one\'s child, or somebody one represents', description: '`isOthers`: the code was handed to another adult than the one whose device this is. It is not used up: two adults do not share a PIN.' },
  z.strictObject({ code: Code }), z.strictObject({ enrolled: z.boolean(), isOthers: z.boolean() }))
export const closePortal = post('/api/portal/close', { summary: 'Close the portal on this device, until the PIN is given again' }, z.strictObject({}), z.strictObject({ isOpen: z.literal(false) }))
export const wipeDevice = post('/api/portal/wipe', { summary: 'End the enrolment of this device', description: 'The page deletes what it has kept; the device needs a new code.' }, z.strictObject({}), z.strictObject({ wiped: z.literal(true) }))

export const PortalItem = z.strictObject({
  id: z.string(), kind: z.enum(itemKinds), words: z.string(), /** Null: the part of another authority, of which the signed paper says what is agreed. */ reason: z.string().nullable(), studyLanguage: z.enum(['fi', 'sv']).nullable(), responsible: z.string(), contact: z.string(),
  startsOn: z.string().nullable(), endsOn: z.string().nullable(), nextOn: z.string().nullable(), state: z.enum(itemStates), writtenIn: z.enum(['sv', 'fi', 'en']).nullable(), owner: AuthorityName,
})
export type PortalItem = z.infer<typeof PortalItem>
export const PortalVersion = z.strictObject({
  id: z.string(), number: z.number(), act: z.enum(planActs), startsOn: z.string(), until: z.string(), signedOn: z.string(), authority: AuthorityName, items: z.array(PortalItem),
  signatures: z.array(z.strictObject({ party: z.enum(signatureParties), name: z.string(), outcome: z.enum(signatureOutcomes), on: z.string() })),
})
export type PortalVersion = z.infer<typeof PortalVersion>
/** `at` is the time in Finland: `2026-12-03 10:00`. */
export const PortalMeeting = z.strictObject({
  id: z.string(), purpose: z.enum(meetingPurposes), at: z.string(), minutes: z.number(), place: z.string(), way: z.enum(meetingWays), state: z.enum(meetingStates), officer: z.string(), authority: AuthorityName, interpreter: z.string().nullable(),
})
export type PortalMeeting = z.infer<typeof PortalMeeting>
export const PortalMessage = z.strictObject({
  id: z.string(), kind: z.enum(messageKinds), words: z.string(), meeting: z.string().nullable(), item: z.string().nullable(), sentAt: z.string(), sentAs: z.enum(actsAs), sentBy: z.string(), handledAt: z.string().nullable(), reply: z.string().nullable(),
})
export type PortalMessage = z.infer<typeof PortalMessage>
/** `about`: to whom one is referred. `to`: to whom the file was handed over. `language`: a decision stands in the one it was made in; other papers in Swedish or Finnish as one likes. */
export const PortalPaper = z.strictObject({
  kind: z.enum(portalPapers), id: z.string(), on: z.string(), authority: AuthorityName, about: z.string(), to: AuthorityName.nullable(), language: z.enum(['sv', 'fi']).nullable(), cents: z.number().nullable(), dueOn: z.string().nullable(), /** A later decision about the same meeting has taken its place. */ isReplaced: z.boolean(),
})
export type PortalPaper = z.infer<typeof PortalPaper>
export const PortalPerson = z.strictObject({
  id: z.string(), name: z.string(), actsAs: z.enum(actsAs), isJobSeeker: z.boolean(), languages: z.array(z.string()),
  /** Whom one may ask, and who answers: the authority of the plan, otherwise that which gave the code. */
  authority: AuthorityName,
  /** The newest signed version first. */
  versions: z.array(PortalVersion), nextReview: z.string().nullable(),
  assessment: z.strictObject({ begunOn: z.string(), closedOn: z.string().nullable() }).nullable(),
  meetings: z.array(PortalMeeting), messages: z.array(PortalMessage),
  /** The newest first. For a guardian without what the child has told and what was decided about a fee. */
  papers: z.array(PortalPaper),
  /** Who has used the data, newest first; null for a guardian, who asks the authority. */
  opened: z.array(z.strictObject({ on: z.string(), authority: AuthorityName.nullable(), roles: z.array(z.string()), why: z.enum(whys), times: z.number() })).nullable(),
})
export type PortalPerson = z.infer<typeof PortalPerson>
export const readMine = get('/api/portal/mine', { summary: 'Everything the portal shows, for all whom this device may see' }, z.strictObject({ at: z.string(), today: z.string(), people: z.array(PortalPerson) }))

export const sendPortalMessage = post('/api/portal/messages', { summary: 'Tell the authority something: a wish for a review, an answer to a meeting, a change', description: 'The same `key` twice sends one.' },
  z.strictObject({ key: Key, person: Id, kind: z.enum(messageKinds), words: text(1000), language: z.enum(portalLanguages), meeting: Id.nullable(), item: Id.nullable() }), z.strictObject({ sentAt: z.string() }))

/** The language of the document, and the one beside it: `alone` for none. Only the Swedish or Finnish side was signed. */
const OnPaper = { language: z.enum(['sv', 'fi']), other: z.union([z.enum(portalLanguages), z.literal('alone')]) }
export const printMyPlan = get('/api/portal/plan/:person/:version/:language/:other', { summary: 'A signed plan as PDF, for whoever it is about or acts for them' }, download, z.strictObject({ person: Id, version: Id, ...OnPaper }))
export const printMyInvitation = get('/api/portal/invitation/:person/:meeting/:language/:other', { summary: 'The invitation to a meeting as PDF, for whoever is invited or acts for them' }, download, z.strictObject({ person: Id, meeting: Id, ...OnPaper }))
export const printMyPaper = get('/api/portal/paper/:person/:paper/:id/:language/:other', { summary: 'Another document made for the person as PDF: the summary of a closed assessment, a referral, the receipt of a handover, a decision on a fee', description: 'A decision is had in the language it was made in.' }, download,
  z.strictObject({ person: Id, paper: z.enum(portalPapers), id: Id, ...OnPaper }))
