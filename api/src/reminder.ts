/** Reminders that officers write about people. Not duties of the law. */
import { z } from 'zod'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Text = z.string().trim().min(1).max(300)

export const ReminderLine = z.strictObject({ id: z.string(), on: z.string(), text: z.string(), writtenBy: z.string(), writtenAt: z.string() })
export type ReminderLine = z.infer<typeof ReminderLine>

export const readReminders = get('/api/reminders/:whose', { summary: 'Reminders whose day has come: mine, or the whole team\'s', description: 'Mine: about one\'s own people, or written by oneself. Oldest first.' },
  z.strictObject({ reminders: z.array(ReminderLine.extend({ person: PersonLine })), more: z.boolean() }), z.strictObject({ whose: z.enum(['mine', 'team']) }))

export const readRemindersOf = get('/api/people/:id/reminders', { summary: 'The open reminders about a person' }, z.strictObject({ reminders: z.array(ReminderLine) }), z.strictObject({ id: Id }))

export const writeReminder = post('/api/reminders', { summary: 'Write a reminder about a person' }, z.strictObject({ person: Id, on: Day, text: Text }), z.strictObject({ id: z.string() }))

export const changeReminder = post('/api/reminders/change', { summary: 'A reminder is done, moved to another day, or taken away' },
  z.discriminatedUnion('change', [
    z.strictObject({ id: Id, change: z.literal('done') }), z.strictObject({ id: Id, change: z.literal('taken-away') }), z.strictObject({ id: Id, change: z.literal('moved'), on: Day }),
  ]), z.strictObject({ changed: z.literal(true) }))
