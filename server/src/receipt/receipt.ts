/**
 * A receipt: the case as it was told, who said what, the answer with its reasons, the release of the law that gave it, and a
 * checksum over all of it. The checksum is SHA-256 over the receipt in its canonical form (RFC 8785) without the checksum itself.
 */
import { hash } from 'node:crypto'
import type { DutyOfReceipt } from '@kotostig/api/receipt'
import type { CaseFile, Determination, Duty, PersonDetermination } from '@kotostig/law'
import { firstMapDay } from '@kotostig/law/map-words'
import { z } from 'zod'

export type Saying = { source: string; on: string }
export type Taken = { at: string; by: string; authority: { sv: string; fi: string }; caseNumber: string }

export type Receipt = {
  format: 1
  kind: 'receipt'
  lawRelease: string
  /** Of the source of the law that gave the answer: two releases of one name are told apart. */
  lawChecksum: string
  asOf: string
  /** Of whom in the case, and of which duty; without a duty, of everything the law says of the person. */
  person: string
  duty?: DutyOfReceipt
  case: CaseFile
  /** What the people of the case are called, and who said each fact, by its place in the case; as far as that is known. */
  names: Record<string, string>
  said: Record<string, Saying>
  taken?: Taken
  answer: Determination
  checksum: string
}

/** Objects by the order of their names, nothing between: one text for one value (RFC 8785; our numbers are whole). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one === undefined ? null : one)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

export const checksumOf = (receipt: Receipt): string => hash('sha256', canonical({ ...receipt, checksum: undefined }), 'hex')

export function sealed(content: Omit<Receipt, 'checksum'>): Receipt {
  const receipt = { ...content, checksum: '' }
  return { ...receipt, checksum: checksumOf(receipt) }
}

/** No law from before this day is held: there is nothing a receipt could be of. */
export const isBeforeKnownLaw = (day: string): boolean => day < firstMapDay
export const beforeKnownLaw = { code: 'before-known-law', message: `is before ${firstMapDay}, the first day of which this release holds any law` } as const

export const personOf = ({ answer, person }: Pick<Receipt, 'answer' | 'person'>): PersonDetermination | undefined => answer.people.find((one) => one.id === person)

export const isDuty = (one: Duty, asked: DutyOfReceipt): boolean =>
  one.id === asked.id && one.trigger === asked.trigger && one.actor.kind === asked.actor.kind && (one.actor.code ?? '') === (asked.actor.code ?? '')

export const dutyOf = (receipt: Pick<Receipt, 'answer' | 'person' | 'duty'>): Duty | undefined => {
  const { duty } = receipt
  return duty && personOf(receipt)?.duties.find((one) => isDuty(one, duty))
}

/* ---- reading one that somebody sends --------------------------------------------------------------------------------- */

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Whole = z.object({
  format: z.literal(1), kind: z.literal('receipt'), lawRelease: z.string(), lawChecksum: z.string(), asOf: Day, person: z.string(),
  case: z.looseObject({ asOf: Day, people: z.array(z.looseObject({ id: z.string() })) }),
  names: z.record(z.string(), z.string()), said: z.record(z.string(), z.strictObject({ source: z.string(), on: z.string() })),
  answer: z.looseObject({ asOf: Day, lawRelease: z.string(), people: z.array(z.looseObject({ id: z.string() })) }), checksum: z.string(),
})

export type ReadReceipt = { ok: true; receipt: Receipt } | { ok: false; code: 'not-a-receipt' | 'checksum-differs'; message: string }

/** Whatever is not exactly what was made is refused: nothing of it can be relied on. */
export function readReceipt(value: unknown): ReadReceipt {
  if (!Whole.safeParse(value).success) return { ok: false, code: 'not-a-receipt', message: 'is not a receipt of Kotostig' }
  const receipt = value as Receipt
  let found: string
  try {
    found = checksumOf(receipt)
  } catch {
    // Nested deeper than anything of ours.
    return { ok: false, code: 'not-a-receipt', message: 'is not a receipt of Kotostig' }
  }
  if (found !== receipt.checksum) return { ok: false, code: 'checksum-differs', message: 'checksum does not match: the receipt is not as it was made' }
  return { ok: true, receipt }
}

/** Places of the case that a saying belongs to: of `people[0].acts[2].until` that of `people[0].acts[2]`. */
export const sayingOf = (said: Receipt['said'], path: string): Saying | undefined => {
  const place = /^people\[\d+\]\.\w+(\[\d+\])?/.exec(path)?.[0]
  return place === undefined ? undefined : (said[place] ?? said[place.replace(/\[\d+\]$/, '')])
}

