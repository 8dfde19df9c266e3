/** Taking over a caseload from the spreadsheets of an older system: sent in parts, columns mapped, tried without writing, run, and undone. */
import { z } from 'zod'
import { get, post } from './endpoint.ts'

const Id = z.string().regex(/^[0-9]{1,18}$/)

/** Why a whole file is refused. */
export const fileFaults = ['empty', 'too-large', 'too-many-rows', 'wrong-encoding', 'one-column', 'open-quote', 'broken-file', 'locked-file', 'not-a-sheet', 'old-excel', 'no-rows', 'same-header', 'incomplete'] as const
export type FileFaultCode = (typeof fileFaults)[number]

/** What a column may hold. */
export const targets = [
  'number', 'identityCode', 'familyName', 'givenNames', 'born', 'language', 'needsInterpreter', 'nonDisclosure',
  'arrived', 'residence.kind', 'residence.ground', 'residence.from', 'residence.to', 'homeMunicipality.code', 'homeMunicipality.from', 'homeMunicipality.to',
  'livesIn.code', 'livesIn.from', 'jobSeeker.unemployed', 'jobSeeker.from', 'jobSeeker.to', 'homeCareAllowance.from', 'homeCareAllowance.to', 'socialAssistance.from', 'socialAssistance.to', 'socialAssistance.temporary', 'traffickingVictim.from', 'phone', 'email',
  'act.known', 'act.contact', 'act.contact.estimatedNeed', 'act.assessment-started', 'act.assessment-made', 'act.assessment-made.needsPlan', 'act.assessment-made.needsCoordination',
  'act.plan-made', 'act.plan-made.until', 'act.plan-made.withWelfareArea', 'act.plan-reviewed',
  'relative', 'relative.existedBeforeArrival',
] as const
export const Target = z.enum(targets)
export type Target = z.infer<typeof Target>

/** Targets whose values are a closed list of ours: codes of the older system are mapped to them. */
export const listTargets = ['language', 'needsInterpreter', 'nonDisclosure', 'residence.kind', 'residence.ground', 'homeMunicipality.code', 'livesIn.code', 'jobSeeker.unemployed', 'socialAssistance.temporary', 'relative.existedBeforeArrival',
  'act.contact.estimatedNeed', 'act.assessment-made.needsPlan', 'act.assessment-made.needsCoordination', 'act.plan-made.withWelfareArea'] as const
export type ListTarget = (typeof listTargets)[number]

/** Lists of other authorities, each by its right of 84 and 86 §. What their real form is has not been published; the columns are named by whoever reads them in. */
export const purposes = ['migri-84-1', 'dvv-84-1', 'kela-84-2', 'kela-84-3', 'migri-84-4', 'dvv-86-1'] as const
export type Purpose = (typeof purposes)[number]

/** By the heading of the column; values by their text in small letters. An empty value means: leave it out. */
export const Mapping = z.strictObject({
  columns: z.record(z.string().max(2_000), Target),
  values: z.partialRecord(z.enum(listTargets), z.record(z.string().max(200), z.string().max(60))),
})
export type Mapping = z.infer<typeof Mapping>

/** What is wrong with a cell, or with a row where no column is named. */
export const rowFaults = [
  'merged-cells', 'formula-without-value', 'cell-error', 'cell-too-long', 'too-many-cells', 'missing', 'not-a-day', 'not-in-list', 'identity-code', 'born-differs', 'period-backwards', 'overlap', 'law',
  'known-by-access', 'born-other', 'no-such-relative', 'no-key', 'too-long',
] as const
export const RowFault = z.strictObject({ row: z.number(), column: z.string(), code: z.string(), isWarning: z.boolean() })
export type RowFault = z.infer<typeof RowFault>

export const takeoverStates = ['sending', 'reading', 'refused', 'mapping', 'checking', 'checked', 'running', 'done', 'undoing', 'undone'] as const
const Summary = z.strictObject({
  /** Null: an older system of the own authority. */
  purpose: z.enum(purposes).nullable(),
  id: z.string(), fileName: z.string(), state: z.enum(takeoverStates), sentAt: z.string(), sentBy: z.string(),
  /** Rows there are, and how many of them have been worked through in the present state. */
  rows: z.number(), done: z.number(), refused: z.number(), created: z.number(), updated: z.number(), fault: z.string().nullable(),
})
export type TakeoverSummary = z.infer<typeof Summary>

export const listTakeovers = get('/api/takeover', { summary: 'What has been taken over, or is being taken over, by the authority' }, z.strictObject({ takeovers: z.array(Summary), mappings: z.array(z.strictObject({ name: z.string(), mapping: Mapping })) }))

export const readTakeover = get('/api/takeover/:id', { summary: 'One of them: columns, mapping, faults and what came of it' }, z.strictObject({
  takeover: Summary, columns: z.array(z.string()), suggested: Mapping, mapping: Mapping.nullable(),
  /** Values of columns with closed lists that are not understood by themselves, at most 60 a column. */
  unknown: z.array(z.strictObject({ target: z.enum(listTargets), values: z.array(z.string()) })),
  /** The first 500, and how many there are. */
  faults: z.array(RowFault), faultCount: z.number(),
  /** After undoing: files that stay because somebody has worked on them since. */
  kept: z.array(z.strictObject({ caseNumber: z.string() })),
}), z.strictObject({ id: Id }))

/** All faults after a row, some thousand at a time, for a file of them. */
export const readFaults = post('/api/takeover/faults', { summary: 'Faults by row and column, after a row' }, z.strictObject({ takeover: Id, after: z.int().min(0) }), z.strictObject({ faults: z.array(RowFault), more: z.boolean() }))

export const partBytes = 524_288
export const beginTakeover = post('/api/takeover', { summary: 'Begin to send a file' }, z.strictObject({ key: z.string().min(8).max(100), fileName: z.string().trim().min(1).max(200), bytes: z.int().min(0), purpose: z.enum(purposes).nullable().optional() }), z.strictObject({ id: z.string() }))
export const sendPart = post('/api/takeover/parts', { summary: 'Send a part of the file', description: 'In base64, at most 512 KiB. The last one starts the reading.' },
  z.strictObject({ takeover: Id, number: z.int().min(0).max(200), data: z.string().max(720_000), isLast: z.boolean() }), z.strictObject({ received: z.number() }))
export const mapTakeover = post('/api/takeover/mapping', { summary: 'Say what the columns hold, and try the file without writing anything', description: 'With a name the mapping is saved for the next file.' },
  z.strictObject({ takeover: Id, mapping: Mapping, name: z.string().trim().min(1).max(100).optional() }), z.strictObject({ checking: z.literal(true) }))
export const runTakeover = post('/api/takeover/run', { summary: 'Take over what has no fault' }, z.strictObject({ takeover: Id }), z.strictObject({ running: z.literal(true) }))
export const undoTakeover = post('/api/takeover/undo', { summary: 'Undo all of it: people made by it go, unless somebody has worked on them since' }, z.strictObject({ takeover: Id }), z.strictObject({ undoing: z.literal(true) }))
