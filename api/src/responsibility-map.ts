/** The responsibility map: who does what for whom on a day in a municipality, worked out by the rules. No personal data. */
import { z } from 'zod'
import { document, get } from './endpoint.ts'
import { Day } from './day.ts'

const Three = z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() })
const Place = z.strictObject({ act: z.string(), section: z.string(), moment: z.string().optional(), point: z.string().optional() })
const Actor = z.strictObject({ kind: z.string(), code: z.string().optional() })

const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('without-delay'), since: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('within'), months: z.number().optional(), days: z.number().optional(), since: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('standing') }),
  z.strictObject({ kind: z.literal('no-day') }),
  z.strictObject({ kind: z.literal('coming'), on: z.string() }),
  z.strictObject({ kind: z.literal('refund'), months: z.number(), parts: z.array(z.strictObject({ rate: z.string(), annual: z.number() })) }),
]).describe('By when: without delay, within a time of an act, as long as the ground stands, no day in the law, not in force before a day, or how long and how much the state refunds')

const Item = z.strictObject({
  key: z.string().describe('The same task on another day has the same key'),
  kind: z.enum(['duty', 'responsibility', 'refund', 'task']),
  id: z.string(),
  task: z.string().optional(),
  role: z.string().optional(),
  actor: Actor.describe('Who does it; of a refund, who receives it'),
  column: z.enum(['municipality', 'employment', 'welfare', 'state']),
  source: z.array(Place),
  stage: z.string().describe('Where the case is when the task is met'),
  oldAct: z.literal(true).optional().describe('What was before 2025 is worked out too'),
  when: When.optional(),
  questions: z.array(z.string()).optional().describe('What must be known before the refund can be relied on'),
})

export const ResponsibilityMapReply = z.strictObject({
  format: z.literal(1),
  day: z.string(),
  municipality: z.string(),
  lawRelease: z.string(),
  authorities: z.array(z.strictObject({ kind: z.string(), code: z.string().optional(), name: Three, nameKnown: z.boolean() })),
  rows: z.array(z.strictObject({
    id: z.string(), of: z.string(), source: z.array(Place), groups: z.array(z.string()), items: z.array(Item),
    questions: z.array(z.strictObject({ id: z.string(), source: z.array(Place) })).describe('What the rules cannot answer without a person: never a no'),
    readings: z.array(z.string()), exists: z.boolean().describe('False where the law known here does not have the group on the day'),
  })),
  tasks: z.array(Item).describe('Tasks of authorities as such'),
  notices: z.array(z.string()),
  extent: z.enum(['whole', 'partly']).describe('partly: an empty cell means not worked out, never nothing to do'),
  openNorms: z.array(z.strictObject({ id: z.string(), sections: z.array(Place), asks: Three, answeredBy: Three })).describe('What the law leaves to people to judge, in the sections the map cites'),
  official: z.record(z.string(), z.strictObject({ sv: z.string(), fi: z.string() })).describe('The official text of each act cited, where the law book holds it'),
})

export const MapAddress = z.strictObject({
  day: Day.describe('The day asked about'),
  municipality: z.string().regex(/^[0-9]{3}$/).describe('Official code of the municipality'),
})

export const readResponsibilityMap = get(
  '/api/responsibility-map/:day/:municipality', { summary: 'Who does what for whom on a day in a municipality' }, document('responsibility-map'), MapAddress,
)
