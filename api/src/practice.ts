/** What a municipality names and says of itself, that others see: whom to contact (9 §), how it reads an open norm, who carries out its tasks. */
import { lawStateIds } from '@kotostig/law/law-states'
import { z } from 'zod'
import { AuthorityNames, TaskName } from './arrangement.ts'
import { Day } from './day.ts'
import { get, post } from './endpoint.ts'
import { SectionAddress } from './law-book.ts'
import { Section } from './person.ts'

const Text = (most: number) => z.string().trim().max(most)
export const ContactUnit = z.strictObject({ nameSv: z.string(), nameFi: z.string(), phone: z.string(), email: z.string(), address: z.string(), from: z.string(), to: z.string().nullable() })
export type ContactUnit = z.infer<typeof ContactUnit>

/** Public: nobody signs in for it. */
export const readPractice = get('/api/municipalities/:municipality/practice/:day', { summary: 'Whom to contact in a municipality (9 §), and who carries out its tasks by agreement (8 §), on a day' },
  z.strictObject({
    contactUnit: ContactUnit.nullable(),
    arrangements: z.array(z.strictObject({ receiver: AuthorityNames, kind: z.enum(['employment-authority', 'municipality']), tasks: z.array(TaskName), from: z.string(), to: z.string().nullable(), decision: z.string(), decidedOn: z.string() })),
  }), z.strictObject({ municipality: z.string().regex(/^[0-9]{3}$/), day: Day }))

export const readContactUnits = get('/api/contact-unit', { summary: 'The units the own municipality has named for contacts (9 §), over time' },
  z.strictObject({ units: z.array(ContactUnit.extend({ id: z.string(), recordedAt: z.string(), recordedBy: z.string().nullable() })), today: z.string() }))
export const nameContactUnit = post('/api/contact-unit', { summary: 'Name the unit that receives contacts (9 §), from a day', description: 'The unit before it ends the day before. A unit that begins on the very day is replaced.' },
  z.strictObject({ nameSv: Text(200).min(1), nameFi: Text(200).min(1), phone: Text(40), email: Text(200), address: Text(300), from: Day }), z.strictObject({ id: z.string() }))
export const endContactUnit = post('/api/contact-unit/end', { summary: 'The last day of the unit that receives contacts' }, z.strictObject({ lastDay: Day }), z.strictObject({ ended: z.literal(true) }))

const Both = z.strictObject({ sv: z.string(), fi: z.string() })
/** A place where the law asks for judgement, as the law book has it. */
export const OpenNorm = z.strictObject({ id: z.string(), sections: z.array(Section), quote: Both, asks: Both.extend({ en: z.string() }) })
export type OpenNorm = z.infer<typeof OpenNorm>
const NormId = z.string().regex(/^[A-Za-z.]{3,80}$/)
export const NormReading = z.strictObject({
  norm: z.string(), authority: AuthorityNames, said: z.string(), reason: z.string(), from: z.string(), lawState: z.enum(lawStateIds), lawRelease: z.string(), recordedAt: z.string(),
  /** Newer readings by the same authority have taken its place. */
  isReplaced: z.boolean(),
  /** The law has come into another state since. */
  isOfEarlierState: z.boolean(),
})
export type NormReading = z.infer<typeof NormReading>

/** Public, without the names of officers. The newest first. */
export const readReadings = get('/api/readings/:act/:section', { summary: 'How authorities read what a section leaves to judgement' },
  z.strictObject({ readings: z.array(NormReading) }), SectionAddress)
export const readOwnReadings = get('/api/readings', { summary: 'The readings of the own authority, with who recorded them' },
  z.strictObject({ readings: z.array(NormReading.extend({ id: z.string(), recordedBy: z.string() })), norms: z.array(OpenNorm), today: z.string() }))
export const recordReading = post('/api/readings', { summary: 'Record how the own authority reads an open norm', description: 'It takes the place of the reading before, which stays to be read.' },
  z.strictObject({ norm: NormId, said: Text(2000).min(3), reason: Text(1000).min(3), from: Day }), z.strictObject({ id: z.string() }))
