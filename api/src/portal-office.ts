/** What officers do with the portal: switch it on, hand over codes, end devices, and answer what people have said. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'
import { PortalMessage } from './portal.ts'
import { actsAs } from './portal-words.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Key = z.string().min(8).max(100)
const text = (most: number) => z.string().trim().max(most).refine((given) => !given.includes('\0'))

export const PortalSwitch = z.strictObject({ isOn: z.boolean(), decided: z.array(z.strictObject({ isOn: z.boolean(), at: z.string(), by: z.string(), reason: z.string() })) })
export const readPortalSwitch = get('/api/portal-switch', { summary: 'Whether the own authority has the portal on, and who decided it' }, PortalSwitch)
export const decidePortalSwitch = post('/api/portal-switch', { summary: 'Switch the portal of the own authority on or off', description: 'Off, no code is handed over and no device sees anything of this authority.' }, z.strictObject({ isOn: z.boolean(), reason: text(500).min(3) }), PortalSwitch)

export const PortalOfPerson = z.strictObject({
  isOn: z.boolean(), isMinor: z.boolean(),
  /** Those of the family whose file is here and who could be the guardian of a child. */
  guardians: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  hasRepresentative: z.boolean(),
  devices: z.array(z.strictObject({ access: z.string(), actsAs: z.enum(actsAs), holder: z.string().nullable(), since: z.string(), by: z.string().nullable(), usedAt: z.string(), isClosed: z.boolean() })),
  codes: z.array(z.strictObject({ id: z.string(), actsAs: z.enum(actsAs), holder: z.string().nullable(), until: z.string(), by: z.string() })),
  messages: z.array(PortalMessage.extend({ language: z.string(), meetingAt: z.string().nullable(), itemWords: z.string().nullable(), handledBy: z.string().nullable() })),
})
export type PortalOfPerson = z.infer<typeof PortalOfPerson>
export const readPortalOf = get('/api/people/:id/portal', { summary: 'Who opens the page of a person, codes that wait, and what has been said through it' }, PortalOfPerson, z.strictObject({ id: Id }))

export const issuePortalCode = post('/api/portal-codes', {
  summary: 'Make a code for one use, to hand over in the meeting', description: 'For the person, for a guardian (by their file, while the person is under 18) or for a representative (by name, while one is appointed). A code that waits for the same is withdrawn.',
}, z.strictObject({ person: Id, key: Key, actsAs: z.enum(actsAs), holder: Id.nullable(), holderName: text(200), isCustodian: z.boolean() }), z.strictObject({ code: z.string(), until: z.string() }))
export const endPortalAccess = post('/api/portal-access/end', { summary: 'A device no longer opens the page of the person' }, z.strictObject({ access: Id }), z.strictObject({ ended: z.literal(true) }))

export const PortalMessageLine = PortalMessage.extend({ language: z.string(), person: PersonLine, meetingAt: z.string().nullable(), itemWords: z.string().nullable() })
export type PortalMessageLine = z.infer<typeof PortalMessageLine>
export const readPortalMessages = get('/api/portal-messages/:whose', { summary: 'What people have said through the portal and nobody has handled: mine, or the whole team\'s', description: 'Wishes for a review first (22 § 1), then the oldest.' },
  z.strictObject({ messages: z.array(PortalMessageLine), more: z.boolean() }), z.strictObject({ whose: z.enum(['mine', 'team']) }))
export const handlePortalMessage = post('/api/portal-messages/handled', { summary: 'A message is handled; the person sees the reply' }, z.strictObject({ message: Id, reply: text(500) }), z.strictObject({ handled: z.literal(true) }))
