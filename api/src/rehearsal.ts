/** Rehearsing a change of the law on the authority's own people. What differs is told; nothing of it is law, and nobody acts on it. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Names = z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() })
const Actor = z.strictObject({ kind: z.string(), code: z.string(), name: Names })

export const differenceKinds = ['duty-comes', 'duty-goes', 'duty-moves', 'right-gained', 'right-lost', 'money'] as const
export const DifferenceKind = z.enum(differenceKinds)
export type DifferenceKind = z.infer<typeof DifferenceKind>

const Change = z.strictObject({ table: z.string(), from: z.string(), unit: z.string(), value: z.union([z.number(), z.record(z.string(), z.number())]) })
/** An assumption of the authority's own, in the form in which it stands in a file. */
const Own = z.strictObject({ format: z.literal(1), title: z.string(), changes: z.array(Change) })

export const Rehearsal = z.strictObject({
  id: z.string(),
  /** The name of a proposal of the law package, or `own`. */
  proposal: z.string(), own: Own.nullable(),
  on: z.string(), begunAt: z.string(), begunBy: z.string(), lawRelease: z.string(),
  state: z.enum(['running', 'done', 'cancelled']),
  /** People: of all, how many are worked out, and how many could not be. */
  total: z.number(), done: z.number(), unread: z.number(),
})
export type Rehearsal = z.infer<typeof Rehearsal>

export const listRehearsals = get('/api/rehearsals', { summary: 'The rehearsals of the own authority, of the last thirty days' }, z.strictObject({ rehearsals: z.array(Rehearsal) }))

export const beginRehearsal = post('/api/rehearsals', {
  summary: 'Try a proposed or assumed law on the people of the own authority', description: 'It runs in the background. `own` is a proposal as in a file and goes with `proposal` "own"; each of its faults is told with its place. One at a time for an authority.',
}, z.strictObject({ key: z.string().min(8).max(100), proposal: z.string().min(1).max(60), own: z.unknown().optional(), on: Day }), z.strictObject({ id: z.string() }))

export const readRehearsal = get('/api/rehearsals/:id', { summary: 'How far it has come, and what differs', description: 'Protected people are in no count. Money is in cents, of all who were read.' }, z.strictObject({
  rehearsal: Rehearsal,
  /** People of whom the tried law says something else. */
  affected: z.number(),
  groups: z.array(z.strictObject({ kind: DifferenceKind, subject: z.string(), count: z.number(), people: z.number() })),
  payees: z.array(z.strictObject({ payee: Actor, year: z.number(), before: z.number(), after: z.number() })),
}), z.strictObject({ id: Id }))

const Held = z.strictObject({ holder: Actor, due: z.string().nullable() })
/** `others`: people who differ too, but whose names this officer may not see. */
export const readRehearsalPeople = post('/api/rehearsals/people', { summary: 'Whom a difference concerns, some hundred at a time' },
  z.strictObject({ rehearsal: Id, kind: DifferenceKind, subject: z.string().regex(/^[A-Za-z.-]{0,60}$/), skip: z.int().min(0).max(10_000_000) }),
  z.strictObject({
    people: z.array(z.strictObject({
      id: z.string(), caseNumber: z.string(), name: z.string(), born: z.string(), before: Held.nullable(), after: Held.nullable(), beforeCents: z.number().nullable(), afterCents: z.number().nullable(),
    })),
    others: z.number(), more: z.boolean(),
  }))

export const cancelRehearsal = post('/api/rehearsals/cancel', { summary: 'Stop a rehearsal; what it has found so far goes' }, z.strictObject({ rehearsal: Id }), z.strictObject({ cancelled: z.literal(true) }))
