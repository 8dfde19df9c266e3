import * as api from '@kotostig/api/receipt'
import type { DutyOfReceipt } from '@kotostig/api/receipt'
import { derive, lawRelease, type CaseFile, type Determination } from '@kotostig/law'
import { parseDay } from '@kotostig/law/kit/date'
import type { Language } from '@kotostig/law/terms'
import type { MayFilter } from '../access.ts'
import type { Read } from '../db/tx.ts'
import type { Workers } from '../determination/workers.ts'
import type { Documents } from '../document/document.ts'
import { familyCase } from '../duty/duty.ts'
import { caseOf } from '../facts/facts.ts'
import { findLaw, keepLaw } from '../law/law.ts'
import { ownLaw } from '../law/law-module.ts'
import type { Releases } from '../law/releases.ts'
import { lineOf, metaOf } from '../person/person.ts'
import { reach } from '../person/reach.ts'
import { only, visibleFamily } from '../person/visible.ts'
import { refuse, serve, serveOfficer, type Served } from '../serve.ts'
import { checkReceipt } from './check.ts'
import * as queries from './receipt.queries.ts'
import { beforeKnownLaw, checksumOf, dutyOf, isBeforeKnownLaw, personOf, readReceipt, sealed, type Receipt, type Saying } from './receipt.ts'
import { receiptPage } from './receipt-page.ts'

const mostShown = 200
/** Of an example made by hand; a file of more people is worked out by the command. */
const mostPeople = 20
const utf8 = new TextEncoder()
const wrong = (path: string, code: string, message: string): never => refuse('bad-request', [{ path, code, message }])
const fileName = ({ asOf, checksum }: Receipt, kind: 'pdf' | 'json'): string => `kotostig-${asOf}-${checksum.slice(0, 8)}.${kind}`
const pdf = 'application/pdf'

type Surroundings = { workers: Workers; documents: Documents; releases: Releases }

/** What the person's family looks like today, on the day of a receipt, as far as the officer may see it. */
async function caseOn(tx: Read, may: MayFilter, person: string, day: string) {
  const { ids, names } = await visibleFamily(tx, may, person)
  const found = await familyCase(tx, ids, day, {}, (people) => only(people, ids))
  return { ids, names, found, file: caseOf(day, found.people, found.stated) }
}

/** A receipt is of somebody in the answer, and of one of their duties where it is of a duty. */
function checkSubject(receipt: Receipt): void {
  if (personOf(receipt) === undefined) wrong('person', 'no-such-person', 'is nobody in this case')
  if (receipt.duty && dutyOf(receipt) === undefined) wrong('duty', 'no-such-duty', 'is no duty of the person on that day')
}

/** The case that somebody sends, worked out beside the main thread as every case of the public is. */
async function ofExample(workers: Workers, body: { case?: unknown; person: string; names?: Record<string, string> | undefined; duty?: DutyOfReceipt | undefined }): Promise<{ receipt: Receipt; bytes: number }> {
  const file = body.case as CaseFile
  if (Array.isArray(file?.people) && file.people.length > mostPeople) wrong('case.people', 'too-many-people', `holds more than ${mostPeople} people; use the command line`)
  let text: string
  try {
    text = JSON.stringify(file ?? null)
  } catch {
    return refuse('too-deep')
  }
  const bytes = utf8.encode(text)
  const size = bytes.byteLength
  const outcome = await workers.determine(bytes)
  if (!outcome.ok) return refuse('bad-request', outcome.faults)
  if (isBeforeKnownLaw(file.asOf)) wrong('asOf', beforeKnownLaw.code, beforeKnownLaw.message)
  const answer = JSON.parse(new TextDecoder().decode(outcome.bytes)) as Determination
  const receipt = sealed({
    format: 1, kind: 'receipt', lawRelease, lawChecksum: ownLaw().checksum, asOf: answer.asOf, person: body.person, ...(body.duty ? { duty: body.duty } : {}), case: file, names: body.names ?? {}, said: {}, answer,
  })
  checkSubject(receipt)
  return { receipt, bytes: size }
}

function exampleRoutes({ workers, documents, releases }: Surroundings): Served[] {
  return [
    serve(api.makeReceipt, {
      action: 'case.determine', audit: 'CaseDetermined', limited: true, data: 'none',
      run: async ({ body, audit }) => {
        const { receipt, bytes } = await ofExample(workers, body)
        audit({ bytes, lawRelease })
        return { page: receiptPage(receipt, body.language), receipt }
      },
    }),
    serve(api.printReceipt, {
      action: 'case.determine', audit: 'CaseDetermined', limited: 60, data: 'none',
      run: async ({ body, audit }) => {
        const { receipt, bytes } = await ofExample(workers, body)
        audit({ bytes, lawRelease })
        return { fileName: fileName(receipt, 'pdf'), contentType: pdf, bytes: await documents.make('receipt', receiptPage(receipt, body.language, {}, body.other)) }
      },
    }),
    serve(api.checkReceipt, {
      action: 'case.determine', audit: 'CaseDetermined', limited: 60, data: 'read-then-make',
      run: async ({ tx, body, audit }) => {
        const read = readReceipt(body.receipt)
        if (!read.ok) return wrong(read.code === 'checksum-differs' ? 'receipt.checksum' : 'receipt', read.code, read.message)
        if (read.receipt.case.people.length > mostPeople) wrong('receipt.case.people', 'too-many-people', `holds more than ${mostPeople} people; use the command line`)
        checkSubject(read.receipt)
        audit({ bytes: JSON.stringify(read.receipt).length, lawRelease: read.receipt.lawRelease })
        return { receipt: read.receipt, law: await findLaw(tx, read.receipt.lawChecksum), language: body.language }
      },
      make: async ({ receipt, law, language }) => {
        try {
          return { page: receiptPage(receipt, language), check: await checkReceipt(releases, receipt, law, language) }
        } catch (error) {
          // Anybody can count a checksum over something that we never made.
          if (error instanceof TypeError) return wrong('receipt', 'not-a-receipt', 'is not a receipt of Kotostig')
          throw error
        }
      },
    }),
  ]
}

const receiptOf = (row: queries.ReceiptRow): { receipt: Receipt; isIntact: boolean } => {
  const receipt = JSON.parse(row.document) as Receipt
  return { receipt, isIntact: checksumOf(receipt) === receipt.checksum && receipt.checksum === row.checksum && receipt.lawChecksum === row.law_checksum }
}
const lineOfRow = ({ id, day, duty, lawRelease: release, checksum, takenAt, takenBy }: queries.ReceiptRow): api.ReceiptLine => ({ id, day, duty, lawRelease: release, checksum, takenAt, takenBy })

function fileRoutes({ documents, releases }: Surroundings): Served[] {
  return [
    serveOfficer(api.takeReceipt, {
      action: 'receipt.take', audit: 'ReceiptTaken', data: 'write',
      run: async ({ tx, may, body, officer, clock, audit }) => {
        await reach(tx, may, body.person)
        const earlier = await queries.findByKey(tx, body.key)
        if (earlier !== undefined) {
          // The same submission again; a key of another authority's tells nothing about whom it was of.
          if (earlier.authority !== officer.authority.id || earlier.person !== body.person) return refuse('conflict')
          audit({ lawRelease }, { people: [body.person], objects: [earlier.id] })
          return { id: earlier.id }
        }
        if (parseDay(body.day) === undefined) wrong('day', 'not-a-day', 'is not a day')
        if (isBeforeKnownLaw(body.day)) wrong('day', beforeKnownLaw.code, beforeKnownLaw.message)
        const { ids, names, found, file } = await caseOn(tx, may, body.person, body.day)
        const person = await queries.getPerson(tx, may, body.person)
        const said = Object.fromEntries(found.people.flatMap((one, index) => metaOf(one, index, new Map())).map((one): [string, Saying] => [one.path, { source: one.source, on: one.recordedAt.slice(0, 10) }]))
        const receipt = sealed({
          format: 1, kind: 'receipt', lawRelease, lawChecksum: ownLaw().checksum, asOf: body.day, person: body.person, ...(body.duty ? { duty: body.duty } : {}), case: file,
          names: Object.fromEntries(ids.map((id) => [id, names.get(id) ?? ''])), said,
          taken: { at: clock.now(), by: officer.displayName, authority: { sv: officer.authority.nameSv, fi: officer.authority.nameFi }, caseNumber: person.case_number },
          answer: derive(found.case, { why: true }),
        })
        checkSubject(receipt)
        await keepLaw(tx, lawRelease)
        const id = await queries.insertReceipt(tx, may, {
          key: body.key, person: body.person, people: ids, day: body.day, rule: body.duty?.id ?? null, lawChecksum: receipt.lawChecksum, lawRelease, document: JSON.stringify(receipt), checksum: receipt.checksum, at: clock.now(),
        })
        audit({ lawRelease }, { people: ids, objects: [id], earliestOn: body.day })
        return { id }
      },
    }),
    serveOfficer(api.listReceipts, {
      action: 'receipt.read', audit: 'ReceiptsListed', data: 'read',
      run: async ({ tx, may, params, audit }) => {
        await reach(tx, may, params.id)
        const rows = await queries.listReceipts(tx, may, params.id, mostShown + 1)
        const receipts = rows.slice(0, mostShown)
        audit({ shown: receipts.length }, { people: [params.id], objects: receipts.map((one) => one.id) })
        return { receipts, more: rows.length > mostShown, hidden: await queries.countHidden(tx, may, params.id) }
      },
    }),
    serveOfficer(api.readReceipt, {
      action: 'receipt.read', audit: 'ReceiptRead', data: 'read-then-make',
      run: async ({ tx, may, params, audit }) => {
        await reach(tx, may, params.id)
        const row = (await queries.findReceipt(tx, may, params.id, params.receipt)) ?? refuse('not-found')
        const { file, ids } = await caseOn(tx, may, params.id, row.day)
        audit({}, { people: [...new Set([...(JSON.parse(row.document) as Receipt).case.people.map((one) => one.id), ...ids])], objects: [row.id] })
        return { row, file, language: params.language, person: lineOf(await queries.getPerson(tx, may, params.id)), law: await findLaw(tx, row.law_checksum) }
      },
      make: async ({ row, file, language, person, law }) => {
        const { receipt, isIntact } = receiptOf(row)
        // What is not as it was made is not worked out again: it would be an answer to something else.
        return { person, line: lineOfRow(row), page: receiptPage(receipt, language), isIntact, check: isIntact ? await checkReceipt(releases, receipt, law, language, file) : null }
      },
    }),
    serveOfficer(api.readReceiptPdf, {
      action: 'receipt.read', audit: 'ReceiptPrinted', data: 'read-then-make',
      run: async ({ tx, may, params, audit }) => {
        const found = await readOne(tx, may, params)
        audit({}, { people: found.receipt.case.people.map((one) => one.id), objects: [params.receipt] })
        return { receipt: found.receipt, language: params.language, other: params.other }
      },
      make: async ({ receipt, language, other }) => ({ fileName: fileName(receipt, 'pdf'), contentType: pdf, bytes: await documents.make('receipt', receiptPage(receipt, language, {}, other)) }),
    }),
    serveOfficer(api.readReceiptFile, {
      action: 'receipt.read', audit: 'ReceiptPrinted', data: 'read',
      run: async ({ tx, may, params, audit }) => {
        const { receipt, text } = await readOne(tx, may, params)
        audit({}, { people: receipt.case.people.map((one) => one.id), objects: [params.receipt] })
        return { fileName: fileName(receipt, 'json'), contentType: 'application/json', bytes: utf8.encode(text) }
      },
    }),
  ]
}

/** One that leaves the house must be as it was made. */
async function readOne(tx: Read, may: MayFilter, { id, receipt }: { id: string; receipt: string; language?: Language }): Promise<{ receipt: Receipt; text: string }> {
  await reach(tx, may, id)
  const row = (await queries.findReceipt(tx, may, id, receipt)) ?? refuse('not-found')
  const found = receiptOf(row)
  if (!found.isIntact) wrong('receipt', 'checksum-differs', 'checksum does not match: the receipt is not as it was made')
  return { receipt: found.receipt, text: row.document }
}

export const receiptRoutes = (surroundings: Surroundings): Served[] => [...exampleRoutes(surroundings), ...fileRoutes(surroundings)]
