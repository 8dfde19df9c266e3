/** A list on paper and in a spreadsheet: what is in the table is what comes out. Rows marked protected never leave the screen. */
import { useSay } from '../shared/words.tsx'
import { csvOf, saveText } from '../shared/csv.ts'
import { today as words } from './today/today.texts.ts'

/** What a cell says, without what is only for screen readers and what is pressed. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  for (const one of copy.querySelectorAll('.vh, button, input, select')) one.remove()
  for (const one of copy.querySelectorAll('li, .block, br')) one.append(' ')
  return copy.textContent!.replace(/\s+/g, ' ').trim()
}

/** A column without any words, such as one of buttons, is left out. */
export function rowsOf(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].filter((row) => row.dataset['protected'] === undefined).map((row) => [...row.cells].map(textOf))
  const used = (rows[0] ?? []).map((_head, at) => rows.some((row) => (row[at] ?? '') !== ''))
  return rows.map((row) => row.filter((_cell, at) => used[at]))
}

/** `of`: the id of the table. `name`: of the file. */
export function ListTools({ of, name }: { of: string; name: string }) {
  const t = useSay()
  const save = (): void => {
    const table = document.getElementById(of)
    if (table instanceof HTMLTableElement) saveText(`kotostig-${name}.csv`, csvOf(rowsOf(table)), 'text/csv;charset=utf-8')
  }
  return (
    <p className="row no-print after">
      <button type="button" className="btn" onClick={save}>{t(words.csv)}</button>
      <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
    </p>
  )
}
