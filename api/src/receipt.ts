/**
 * Receipts: the answer of the law on one day with everything it rests on, under one release of the law, with a checksum. A receipt
 * taken of a file is kept and never changed; one of an example is handed over and not kept.
 */
import { z } from 'zod'
import { Day } from './day.ts'
import { download, get, post } from './endpoint.ts'
import { PersonLine } from './person.ts'
import { portalLanguages } from './portal-words.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)
const Language = z.enum(['sv', 'fi', 'en'])
/** `alone`, or the language the receipt stands in as well. */
const Other = z.enum(['alone', ...portalLanguages])
const Place = z.strictObject({ act: z.string(), section: z.string(), moment: z.string().optional(), point: z.string().optional() })

/** Which duty of the person, where the receipt is of one: by what it is, what began it, and whose it is. */
export const DutyOfReceipt = z.strictObject({ id: z.string().max(60), trigger: Day.nullable(), actor: z.strictObject({ kind: z.string().max(60), code: z.string().max(10).optional() }) })
export type DutyOfReceipt = z.infer<typeof DutyOfReceipt>

/* ---- as it is shown: the words of screen and paper are made in one place --------------------------------------------- */

const PageRow = z.strictObject({
  text: z.string(), mark: z.enum(['yes', 'no', 'unknown']).optional(), depth: z.int(), end: z.string().optional(),
  sections: z.array(z.strictObject({ text: z.string(), place: Place })), notes: z.array(z.string()),
})
export type PageRow = z.infer<typeof PageRow>
const PagePart = z.strictObject({ id: z.string(), heading: z.string(), note: z.string().optional(), rows: z.array(PageRow) })
export type PagePart = z.infer<typeof PagePart>
const PageLine = z.strictObject({ label: z.string(), value: z.string() })

/** The same parts and rows in the language of the person. */
const PageSide = z.strictObject({
  language: z.string(), isRightToLeft: z.boolean(), title: z.string(), head: z.array(PageLine), parts: z.array(PagePart), small: z.string(), notes: z.array(z.strictObject({ own: z.string(), other: z.string() })),
  /** Stands beside a row that has no words in that language. */
  inOwnOnly: z.string(),
})

export const ReceiptPage = z.strictObject({
  language: Language, title: z.string(), head: z.array(PageLine), parts: z.array(PagePart), foot: z.array(PageLine), checksum: z.string(), small: z.string(), pageOf: z.string(), side: PageSide.optional(),
})
export type ReceiptPage = z.infer<typeof ReceiptPage>

/** What another working out says otherwise. `before` and `after` are in words; null where there is nothing. */
export const Difference = z.strictObject({ what: z.string(), about: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type Difference = z.infer<typeof Difference>

/** `own`: by the release the receipt was made by; `not-here` where this installation has never run it. `now`: by the release of today. */
export const Check = z.strictObject({
  own: z.enum(['same', 'differs', 'not-here']), ownRelease: z.string(), nowRelease: z.string(), isOwnNow: z.boolean(), now: z.array(Difference),
  /** By today's law from what is known today of that day; null where the receipt is not of a file. */
  today: z.array(Difference).nullable(),
})
export type Check = z.infer<typeof Check>

/* ---- of an example: nothing is stored -------------------------------------------------------------------------------- */

/** `names`: what the people of the case are to be called in the receipt; by their ids where nothing is said. */
const OfCase = z.strictObject({ case: z.unknown(), person: z.string().max(200), names: z.record(z.string().max(200), z.string().max(200)).optional(), duty: DutyOfReceipt.optional(), language: Language })

export const makeReceipt = post('/api/receipts', { summary: 'The receipt of a case file', description: 'The answer with its facts and sections, the release of the law and a checksum. Nothing is stored. At most 20 people.' },
  OfCase, z.strictObject({ page: ReceiptPage, receipt: z.unknown() }))
export const printReceipt = post('/api/receipts/pdf', { summary: 'The receipt of a case file as a PDF document' }, OfCase.extend({ other: Other.optional() }), download)
export const checkReceipt = post('/api/receipts/check', { summary: 'Whether a receipt is as it was made, and what the law says today', description: 'A receipt whose checksum does not match is refused.' },
  z.strictObject({ receipt: z.unknown(), language: Language }), z.strictObject({ page: ReceiptPage, check: Check }))

/* ---- of a file: kept ------------------------------------------------------------------------------------------------- */

export const takeReceipt = post('/api/people/receipts', { summary: 'Take a receipt of what the law says of a person on a day', description: 'It is kept as it is. The same `key` twice makes one receipt.' },
  z.strictObject({ key: z.string().min(8).max(100), person: Id, day: Day, duty: DutyOfReceipt.optional() }), z.strictObject({ id: z.string() }))

export const ReceiptLine = z.strictObject({
  id: z.string(), day: z.string(), duty: z.string().nullable(), lawRelease: z.string(), checksum: z.string(), takenAt: z.string(), takenBy: z.string(),
})
export type ReceiptLine = z.infer<typeof ReceiptLine>
/** `hidden`: how many there are besides that name somebody who is protected and whom this officer does not work with. */
export const listReceipts = get('/api/people/:id/receipts', { summary: 'The receipts that the own authority has taken of a person, newest first' },
  z.strictObject({ receipts: z.array(ReceiptLine), more: z.boolean(), hidden: z.number() }), z.strictObject({ id: Id }))

const OnePath = z.strictObject({ id: Id, receipt: Id, language: Language })
export const readReceipt = get('/api/people/:id/receipts/:receipt/:language', { summary: 'A receipt, whether it is intact, and what another working out says' },
  z.strictObject({ person: PersonLine, line: ReceiptLine, page: ReceiptPage, isIntact: z.boolean(), check: Check.nullable() }), OnePath)
export const readReceiptPdf = get('/api/people/:id/receipts/:receipt/:language/pdf/:other', { summary: 'A receipt as a PDF document, alone or beside the language of the person' }, download, OnePath.extend({ other: Other }))
export const readReceiptFile = get('/api/people/:id/receipts/:receipt/file', { summary: 'A receipt as a file that can be checked elsewhere' }, download, z.strictObject({ id: Id, receipt: Id }))
