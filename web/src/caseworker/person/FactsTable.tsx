/** Every fact of the person: its value, the days it holds, who said it and who wrote it down. */
import type { FactMeta } from '@kotostig/api/person'
import { dayText } from '../../shared/day.ts'
import { useSay } from '../../shared/words.tsx'
import { describe } from '../facts/describe.ts'
import type { Telling } from '../facts/describe.ts'
import { caseOf } from '../facts/FactDialog.tsx'
import type { PersonFile } from '../facts/FactDialog.tsx'
import { facts as factWords } from '../facts/facts.texts.ts'
import { kinds } from '../facts/kinds.ts'
import { sourceText } from '../words.ts'
import { person as words } from './person.texts.ts'

export const ownFacts = (file: PersonFile): FactMeta[] => file.facts.filter((fact) => fact.path.startsWith('people[0].'))
const orderOf = (path: string): number => kinds.findIndex((kind) => kind.key === /^people\[0\]\.(\w+)/.exec(path)?.[1])

/** `later`: where the file is shown as it was known, the file of today, for what has been recorded since. */
type Props = { file: PersonFile; telling: Telling; later?: PersonFile | undefined; onCorrect: (fact: FactMeta) => void; onAdd: () => void }

export function FactsTable({ file, telling, later, onCorrect, onAdd }: Props) {
  const t = useSay()
  const rows = ownFacts(file).sort((a, b) => orderOf(a.path) - orderOf(b.path) || a.path.localeCompare(b.path))
  const known = new Set(rows.map((fact) => `${fact.table} ${fact.row}`))
  const since = later ? ownFacts(later).filter((fact) => !known.has(`${fact.table} ${fact.row}`)) : []
  return (
    <section className="sec" aria-labelledby="facts" id="fakta">
      <div className="sec-h">
        <h2 id="facts">{t(words.factsTitle)}</h2>
        <span className="meta">{t(later ? words.factsThen : words.factsLead)}</span>
      </div>
      {rows.length + since.length === 0 ? <p>{t(words.noFacts)}</p> : (
        <table className="tbl dense blocks facts-table">
          <caption className="vh">{t(words.factsTitle)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.fact)}</th>
              <th scope="col">{t(words.value)}</th>
              <th scope="col">{t(words.holds)}</th>
              <th scope="col">{t(words.source)}</th>
              <th scope="col"><span className="vh">{t(factWords.correct)}</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map((fact) => {
              const told = describe(caseOf(file), fact.path, telling)
              return (
                <tr key={`${fact.table} ${fact.row}`}>
                  <th scope="row">{told.name}</th>
                  <td data-label={t(words.value)}>{fact.withdrawn ? <del>{told.value}</del> : told.value}</td>
                  <td data-label={t(words.holds)}>{told.period}</td>
                  <td data-label={t(words.source)}>
                    <span>{sourceText(fact.source, t)}{fact.note ? `, ${fact.note}` : ''}
                      <span className="meta block">{fact.recordedBy ? t(words.recorded, { day: dayText(fact.recordedAt), name: fact.recordedBy }) : t(words.recordedOn, { day: dayText(fact.recordedAt) })}</span>
                      {fact.withdrawn ? <span className="meta block">{t(words.goneSince, { day: dayText(fact.withdrawn.on), name: fact.withdrawn.by ?? '–', reason: fact.withdrawn.reason })}</span> : null}
                    </span>
                  </td>
                  <td className="num">
                    {file.mayRecord ? (
                      <button type="button" className="lnk" onClick={() => onCorrect(fact)}>
                        {t(factWords.correct)}<span className="vh"> – {told.name} {told.value}</span>
                      </button>
                    ) : null}
                  </td>
                </tr>
              )
            })}
            {since.map((fact) => {
              const told = describe(caseOf(later!), fact.path, telling)
              return (
                <tr key={`${fact.table} ${fact.row}`} className="unknown-then">
                  <th scope="row">{told.name}</th>
                  <td data-label={t(words.value)}>{told.value}</td>
                  <td data-label={t(words.holds)}>{told.period}</td>
                  <td data-label={t(words.source)}><span>{t(words.notKnownThen)}<span className="meta block">{t(words.recordedOn, { day: dayText(fact.recordedAt) })}</span></span></td>
                  <td className="empty" />
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {file.mayRecord ? <p className="after"><button type="button" className="btn" onClick={onAdd}>{t(factWords.add)}</button></p> : null}
    </section>
  )
}
