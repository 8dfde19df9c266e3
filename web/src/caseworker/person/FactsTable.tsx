/** Every fact of the person: its value, the days it holds, who said it and who wrote it down. */
import type { FactMeta } from '@kotostig/api/person'
import { form } from '../../shared/case/form/form.texts.ts'
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

export function FactsTable({ file, telling, onCorrect, onAdd }: { file: PersonFile; telling: Telling; onCorrect: (fact: FactMeta) => void; onAdd: () => void }) {
  const t = useSay()
  const rows = ownFacts(file).sort((a, b) => orderOf(a.path) - orderOf(b.path) || a.path.localeCompare(b.path))
  const person = caseOf(file).people[0] as unknown as Record<string, unknown>
  const none = kinds.filter((kind) => kind.list?.says && Array.isArray(person[kind.key]) && (person[kind.key] as unknown[]).length === 0)
  return (
    <section className="sec" aria-labelledby="facts" id="fakta">
      <div className="sec-h">
        <h2 id="facts">{t(words.factsTitle)}</h2>
        <span className="meta">{t(words.factsMeta)}</span>
      </div>
      {rows.length + none.length === 0 ? <p>{t(words.noFacts)}</p> : (
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
                  <td data-label={t(words.value)}>{told.value}</td>
                  <td data-label={t(words.holds)}>{told.period}</td>
                  <td data-label={t(words.source)}>
                    <span>{sourceText(fact.source, t)}{fact.note ? `, ${fact.note}` : ''}
                      <span className="meta block">{fact.recordedBy ? t(words.recorded, { day: dayText(fact.recordedAt), name: fact.recordedBy }) : t(words.recordedOn, { day: dayText(fact.recordedAt) })}</span>
                    </span>
                  </td>
                  <td className="num">
                    <button type="button" className="lnk" onClick={() => onCorrect(fact)}>
                      {t(factWords.correct)}<span className="vh"> – {told.name} {told.value}</span>
                    </button>
                  </td>
                </tr>
              )
            })}
            {none.map((kind) => (
              <tr key={kind.key}>
                <th scope="row">{t(kind.title)}</th>
                <td data-label={t(words.value)}>{t(form.no)}</td>
                <td className="empty" /><td className="empty" /><td className="empty" />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="after"><button type="button" className="btn" onClick={onAdd}>{t(factWords.add)}</button></p>
    </section>
  )
}
