/** `kotostig receipt`: the receipt of a case file, as JSON or as a document; and whether one is as it was made. */
import { writeFile } from 'node:fs/promises'
import type { Difference } from '@kotostig/api/receipt'
import { derive, lawRelease, type CaseFile } from '@kotostig/law'
import type { Language } from '@kotostig/law/terms'
import { openDatabase } from '../db/tx.ts'
import { readCase, readUtf8 } from '../determination/case-text.ts'
import { startDocuments } from '../document/document.ts'
import { findLaw } from '../law/law.ts'
import { ownLaw, type LawModule } from '../law/law-module.ts'
import { startReleases } from '../law/releases.ts'
import { checkReceipt } from '../receipt/check.ts'
import { beforeKnownLaw, dutyOf, isBeforeKnownLaw, personOf, readReceipt, sealed } from '../receipt/receipt.ts'
import { receiptPage } from '../receipt/receipt-page.ts'
import { faultLine, readInput } from './determine.ts'
import { Complaint, write } from './output.ts'

export type ReceiptOptions = { person?: string | undefined; duty?: string | undefined; language: Language; pdf?: string | undefined }

export async function makeReceipt(name: string, { person, duty, language, pdf }: ReceiptOptions): Promise<void> {
  const bytes = await readInput(name)
  const read = readCase(bytes)
  if (!read.ok) throw new Complaint(read.faults.map(faultLine))
  const file = JSON.parse(new TextDecoder().decode(bytes)) as CaseFile
  if (isBeforeKnownLaw(file.asOf)) throw new Complaint([`asOf: ${beforeKnownLaw.message}`])
  const answer = derive(read.case, { why: true })
  const id = person ?? (answer.people.length === 1 ? answer.people[0]!.id : undefined)
  if (id === undefined) throw new Complaint(`the case holds ${answer.people.length} people; name one with --person: ${answer.people.map((one) => one.id).join(', ')}`)
  const found = personOf({ answer, person: id })
  if (!found) throw new Complaint(`--person ${id} is nobody in the case; it holds ${answer.people.map((one) => one.id).join(', ')}`)
  // The latest of its kind, where the law has given it more than once.
  const one = duty === undefined ? undefined : found.duties.findLast((each) => each.id === duty)
  if (duty !== undefined && !one) throw new Complaint(`--duty ${duty} is no duty of ${id} on ${file.asOf}; there are ${[...new Set(found.duties.map((each) => each.id))].join(', ') || 'none'}`)
  const receipt = sealed({
    format: 1, kind: 'receipt', lawRelease, lawChecksum: ownLaw().checksum, asOf: file.asOf, person: id, ...(one ? { duty: { id: one.id, trigger: one.trigger, actor: one.actor } } : {}), case: file, names: {}, said: {}, answer,
  })
  if (pdf === undefined) return write(`${JSON.stringify(receipt, null, 2)}\n`)
  const documents = startDocuments()
  try {
    const made = await documents.make('receipt', receiptPage(receipt, language))
    await writeFile(pdf, made).catch((error: NodeJS.ErrnoException) => {
      throw new Complaint(`${pdf}: cannot be written (${error.code ?? error.message})`)
    })
  } finally {
    await documents.close()
  }
}

const differenceLine = ({ about, what, before, after }: Difference): string =>
  `  ${[about, what].filter(Boolean).join(': ')}${before === null && after === null ? '' : `: ${before ?? 'none'} -> ${after ?? 'none'}`}`

/** Releases that an installation has run stand in its database. */
async function lawOf(checksum: string, url: string | undefined): Promise<LawModule | undefined> {
  if (checksum === ownLaw().checksum) return ownLaw()
  if (!url) return undefined
  const database = openDatabase({ url, checkRows: false, onLost: () => {} })
  try {
    return await database.read((tx) => findLaw(tx, checksum))
  } finally {
    await database.close()
  }
}

export async function checkReceiptFile(name: string, language: Language): Promise<void> {
  const bytes = await readInput(name)
  const text = readUtf8(bytes)
  if (!text.ok) throw new Complaint(text.faults.map(faultLine))
  let value: unknown
  try {
    value = JSON.parse(text.text)
  } catch {
    throw new Complaint([`${name}: is not JSON`])
  }
  const read = readReceipt(value)
  if (!read.ok) throw new Complaint([`${name}: ${read.message}`])
  const { receipt } = read
  if (!personOf(receipt) || (receipt.duty && !dutyOf(receipt))) throw new Complaint([`${name}: is not a receipt of Kotostig`])
  const releases = startReleases()
  try {
    const check = await checkReceipt(releases, receipt, await lawOf(receipt.lawChecksum, process.env['DATABASE_URL']), language)
    const own = { 'same': 'the same answer', 'differs': 'ANOTHER answer', 'not-here': 'that release is not here; set DATABASE_URL of an installation that has run it' }[check.own]
    await write([
      'checksum: matches',
      `by its own law release ${check.ownRelease}: ${own}`,
      `by law release ${check.nowRelease}: ${check.now.length === 0 ? 'no difference' : `${check.now.length} differences`}`,
      ...check.now.map(differenceLine),
    ].map((line) => `${line}\n`).join(''))
    if (check.own !== 'same') process.exitCode = 1
  } finally {
    await releases.close()
  }
}
