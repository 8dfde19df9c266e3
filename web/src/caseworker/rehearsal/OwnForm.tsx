/** An assumption of one's own: numbers of the law, each from a day. Typed, or fetched from a file that was saved here. */
import { useState } from 'react'
import { changeable, changeableTables, earliestChange, readProposal, type OwnProposal, type ProposalFault } from '@kotostig/law/proposals'
import { proposalFaults, tableDays, tableNames, tableParts, tableUnits } from '@kotostig/law/proposals.texts'
import { tables, type TableId } from '@kotostig/law/law-tables'
import { parseDay } from '@kotostig/law/kit/date'
import type { SetByLaw } from '@kotostig/law/kit/set-by-law'
import { DayField } from '../../shared/DayField.tsx'
import { saveText } from '../../shared/csv.ts'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { upperFirst, useSay } from '../../shared/words.tsx'
import { FileField } from '../FileField.tsx'
import { Choice, TextField } from '../form.tsx'
import { valueText } from './ProposalAbout.tsx'
import { rehearsal as words } from './rehearsal.texts.ts'

/** As typed: texts, so that what is wrong stays as it was written. */
export type DraftChange = { table: TableId | ''; from: string; values: Record<string, string> }
export type Draft = { title: string; changes: DraftChange[] }
export const emptyChange: DraftChange = { table: '', from: '', values: {} }
export const emptyDraft: Draft = { title: '', changes: [emptyChange] }

const numberOf = (text: string | undefined): number | string => {
  const trimmed = (text ?? '').replace(/[\s\u00a0]/g, '').replace('−', '-').replace(',', '.')
  return trimmed !== '' && /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed
}

/** What stands in the file, whether or not it is right. */
export function fileOf({ title, changes }: Draft): unknown {
  return {
    format: 1, title, changes: changes.map(({ table, from, values }) => {
      if (table === '') return { from }
      const { unit, parts } = changeable[table]
      return { table, from, unit, value: parts[0] === 'value' ? numberOf(values['value']) : Object.fromEntries(parts.map((part) => [part, numberOf(values[part])])) }
    }),
  }
}

const draftOf = ({ title, changes }: OwnProposal): Draft => ({
  title, changes: changes.map(({ table, from, value }) => ({ table, from, values: typeof value === 'number' ? { value: String(value) } : Object.fromEntries(Object.entries(value).map(([part, one]) => [part, String(one)])) })),
})

type Props = { draft: Draft; faults: readonly ProposalFault[]; onChange: (draft: Draft) => void }

export function OwnForm({ draft, faults, onChange }: Props) {
  const t = useSay()
  const wrong = (path: string): string | undefined => {
    const found = faults.find((one) => one.path === path)
    return found && t(proposalFaults[found.code])
  }
  const change = (at: number, part: Partial<DraftChange>): void => onChange({ ...draft, changes: draft.changes.map((one, each) => (each === at ? { ...one, ...part } : one)) })
  return (
    <div className="stack own-proposal">
      <FromFile onRead={onChange} />
      <TextField id="own-title" label={t(words.name)} hint={t(words.nameHint)} value={draft.title} error={wrong('title')} most={100} onChange={(title) => onChange({ ...draft, title })} />
      {draft.changes.map((one, at) => (
        // The place is what a number is known by, in faults too.
        <fieldset className="field own-change" key={at}>
          <legend>{t(words.number, { n: at + 1 })}</legend>
          <Choice id={`own-${at}-table`} label={t(words.table)} value={one.table} error={wrong(`changes[${at}].table`)} options={changeableTables.map((id) => [id, t(tableNames[id])])} onChange={(table) => change(at, { table: table as TableId | '', values: {} })} />
          {one.table === '' ? null : <Value at={at} table={one.table} change={one} wrong={wrong} onChange={(part) => change(at, part)} />}
          {draft.changes.length > 1 ? <p><button type="button" className="lnk" onClick={() => onChange({ ...draft, changes: draft.changes.filter((_one, each) => each !== at) })}>{t(words.removeChange)}<span className="vh"> {t(words.number, { n: at + 1 })}</span></button></p> : null}
        </fieldset>
      ))}
      <p className="row">
        <button type="button" className="btn" onClick={() => onChange({ ...draft, changes: [...draft.changes, emptyChange] })} disabled={draft.changes.length >= 20}>{t(words.addChange)}</button>
        <button type="button" className="lnk" onClick={() => saveText('kotostig-antagande.json', `${JSON.stringify(fileOf(draft), null, 2)}\n`, 'application/json')}>{t(words.toFile)}</button>
      </p>
    </div>
  )
}

function Value({ at, table, change, wrong, onChange }: { at: number; table: TableId; change: DraftChange; wrong: (path: string) => string | undefined; onChange: (part: Partial<DraftChange>) => void }) {
  const t = useSay()
  const { parts, unit } = changeable[table]
  const inLaw = (tables[table] as SetByLaw<number | Record<string, number>>).find(parseDay(change.from) ?? parseDay(earliestChange)!)
  const set = (part: string, value: string): void => onChange({ values: { ...change.values, [part]: value } })
  return (
    <>
      <DayField id={`own-${at}-from`} label={t(words.startsOn)} value={change.from} error={wrong(`changes[${at}].from`)} onChange={(from) => onChange({ from })} />
      <p className="meta">{upperFirst(t(tableDays[table]))}. {inLaw ? t(words.today, { value: valueText(inLaw.value, unit, t) }) : ''}</p>
      <div className="own-values">
        {parts.map((part) => {
          const id = `own-${at}-${part}`
          const error = wrong(parts[0] === 'value' ? `changes[${at}].value` : `changes[${at}].value.${part}`) ?? (part === parts[0] && part !== 'value' ? wrong(`changes[${at}].value`) : undefined)
          return (
            <Frame key={part} id={id} label={`${t(tableParts[part])}, ${t(tableUnits[unit])}`} error={error}>
              <input className="in" id={id} inputMode="numeric" autoComplete="off" value={change.values[part] ?? ''} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-e` : undefined} onChange={(event) => set(part, event.target.value)} />
            </Frame>
          )
        })}
      </div>
    </>
  )
}

/** A file is read here and shown in the fields. One that does not hold together is not: each fault is told with its place in the file. */
function FromFile({ onRead }: { onRead: (draft: Draft) => void }) {
  const t = useSay()
  const [lines, setLines] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<File>()
  const read = async (file: File | undefined): Promise<void> => {
    setLines([])
    if (!file) return
    let value: unknown
    try {
      value = JSON.parse(await file.text())
    } catch {
      return setLines([t(words.notJson)])
    }
    const found = readProposal(value)
    if (found.ok) return onRead(draftOf(found.own))
    setLines(found.faults.map(({ path, code }) => (path === '' ? t(proposalFaults[code]) : `${t(words.inFile, { path })}. ${t(proposalFaults[code])}`)))
  }
  return (
    <div className="stack-1">
      <FileField id="own-file" label={t(words.fromFile)} hint={t(words.fromFileHint)} accept=".json,application/json" file={chosen} onChange={(file) => {
        setChosen(file)
        void read(file)
      }} />
      {lines.length > 0 ? <Notice kind="late" role="alert"><p><b>{t(words.fileFaults)}</b></p><ul className="dots">{lines.map((line) => <li key={line}>{line}</li>)}</ul></Notice> : null}
    </div>
  )
}
