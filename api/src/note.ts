/** What an authority writes of its contacts with a person. What the person said and what the officer judges stand apart. */
import { z } from 'zod'
import { Day } from './day.ts'
import { post } from './endpoint.ts'
import { PersonLine } from './person.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
export const noteKinds = ['phone', 'meeting', 'letter', 'message', 'own-note'] as const
export const NoteKind = z.enum(noteKinds)
export type NoteKind = z.infer<typeof NoteKind>

export const mostNoteText = 8_000
// A database keeps no character of no width and no meaning.
const Text = z.string().trim().max(mostNoteText).refine((text) => !text.includes('\0'))

export const Withdrawn = z.strictObject({ at: z.string(), by: z.string(), reason: z.string() })
export const NoteLine = z.strictObject({
  id: z.string(), kind: NoteKind, on: z.string(), said: z.string(), judged: z.string(), writtenAt: z.string(), writtenBy: z.string(), withdrawn: Withdrawn.nullable(),
})
export type NoteLine = z.infer<typeof NoteLine>

/** What is searched for travels in the body, so that nothing of it stands in an address or a log. */
export const readNotes = post('/api/people/notes', { summary: 'The notes of the own authority about a person, newest first', description: '`after` is `next` of the page before; `text` looks for notes that hold it.' },
  z.strictObject({ person: Id, text: z.string().trim().max(200).optional(), after: z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}$/).optional() }),
  z.strictObject({ person: PersonLine, today: z.string(), notes: z.array(NoteLine), next: z.string().nullable() }))

export const writeNote = post('/api/notes', { summary: 'Write a note about a person', description: 'The same `key` twice makes one note. `said` is what the person said, `judged` what the officer saw and judges; one of them may be empty.' },
  z.strictObject({ key: z.string().min(8).max(100), person: Id, kind: NoteKind, on: Day, said: Text, judged: Text }), z.strictObject({ id: z.string() }))

export const withdrawNote = post('/api/notes/withdraw', { summary: 'Withdraw a note that is wrong; it stays, with the reason' },
  z.strictObject({ note: Id, reason: z.string().trim().min(3).max(500) }), z.strictObject({ withdrawn: z.literal(true) }))
