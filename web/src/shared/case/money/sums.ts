/** Sums for showing. The exact totals come from the determination; only the twelfth of one month is rounded here, to be read. */
import type { Actor } from '@kotostig/law/case-file'
import type { CompensationLine, CompensationTotal, Determination, Section } from '@kotostig/law/determination'
import { centsOf, twelfthText } from '../../amount.ts'
import { sameActor } from '../actors.ts'

export const annualOf = (line: CompensationLine): number => line.components.reduce((sum, part) => sum + part.annual, 0)

/** What one month gives, by section. */
export function amountOn(answer: Determination, person: string, month: string): { section: Section; text: string }[] {
  return answer.compensation.lines.filter((line) => line.person === person && line.month === month).map((line) => ({ section: line.source[0] ?? { act: '681/2023', section: '61' }, text: twelfthText(annualOf(line)) }))
}

export type PayeeRow = { payee: Actor; act: string; section: string; share?: string; years: Map<number, CompensationTotal>; cents: number; asked: Set<number> }

export function payeeRows(answer: Determination, person: string): { rows: PayeeRow[]; years: number[] } {
  const rows: PayeeRow[] = []
  const years = new Set<number>()
  for (const total of answer.compensation.totals) {
    if (total.person !== person) continue
    years.add(total.year)
    let row = rows.find((each) => sameActor(each.payee, total.payee) && each.act === total.act && each.section === total.section && each.share === total.share)
    if (!row) {
      row = { payee: total.payee, act: total.act, section: total.section, ...(total.share ? { share: total.share } : {}), years: new Map(), cents: 0, asked: new Set() }
      rows.push(row)
    }
    row.years.set(total.year, total)
    row.cents += centsOf(total.amount)
  }
  for (const line of answer.compensation.lines) {
    if (line.person !== person || !line.questions?.length) continue
    const year = +line.month.slice(0, 4)
    years.add(year)
    for (const row of rows) if (sameActor(row.payee, line.payee) && line.source.some((source) => source.section === row.section)) row.asked.add(year)
  }
  return { rows, years: [...years].sort() }
}
