/** Who the person is: name, code, languages, non-disclosure; each with its source, and what has been corrected under it. */
import { dayText } from '../../../shared/day.ts'
import { Link } from '../../../shared/router.tsx'
import { sectionText, SectionChip } from '../../../shared/section.tsx'
import { useLanguage, useSay } from '../../../shared/words.tsx'
import type { Say } from '../../../shared/words.tsx'
import type { PersonFile } from '../../facts/FactDialog.tsx'
import { facts as factWords } from '../../facts/facts.texts.ts'
import { sourceText } from '../../words.ts'
import { person as personWords } from '../person.texts.ts'
import { useSession } from '../../session.ts'
import { merge } from '../merge/merge.texts.ts'
import { extract } from '../extract/extract.texts.ts'
import { details as words } from './details.texts.ts'
import { kindNames, kinds, periodOf, rowsOf, valueOf } from './told.ts'
import type { DetailRow, Kind } from './told.ts'


function reasonText(row: DetailRow, t: Say): string {
  const gone = row.withdrawn!
  const reason = gone.reason === 'corrected' ? t(words.corrected) : gone.reason
  return t(words.gone, { day: dayText(gone.on), name: gone.by ?? '–', reason })
}

/** The Population Information Act is not in the law book: its place is named, and leads nowhere. */
export function LawOf({ kind }: { kind: Kind }) {
  const language = useLanguage()
  if (kind === 'integration-language') return <SectionChip place={{ act: '681/2023', section: '19', moment: '1' }} />
  return kind === 'non-disclosure' ? <bdi className="law" dir="ltr">{sectionText({ act: '661/2009', section: '36' }, language)}</bdi> : null
}

function Source({ row }: { row: DetailRow }) {
  const t = useSay()
  return (
    <span>{sourceText(row.source, t)}{row.note === 'household' ? `, ${t(words.household)}` : row.note ? `, ${row.note}` : ''}
      <span className="meta block">{row.recordedBy ? t(personWords.recorded, { day: dayText(row.recordedAt), name: row.recordedBy }) : t(personWords.recordedOn, { day: dayText(row.recordedAt) })}</span>
    </span>
  )
}

type Props = { file: PersonFile; onAdd: (kind: Kind | undefined) => void; onCorrect: (kind: Kind, row: DetailRow) => void }

export function DetailsCard({ file, onAdd, onCorrect }: Props) {
  const { session } = useSession()
  const who = session?.signedIn
  // Whoever does not work with the person has it from the leader.
  const mayExtract = who?.role === 'lead' || who?.name === file.officer
  const t = useSay()
  const language = useLanguage()
  const all = kinds.map((kind) => ({ kind, rows: rowsOf(file.details, kind) }))
  // What has only got a last day stands above with it.
  const gone = all.flatMap(({ kind, rows }) => rows.filter((row) => row.withdrawn && row.withdrawn.reason !== 'ended').map((row) => ({ kind, row })))
  return (
    <section className="sec" aria-labelledby="details">
      <div className="sec-h">
        <h2 id="details">{t(words.title)}</h2>
        <span className="meta">{t(personWords.factsMeta)}</span>
      </div>
      <table className="tbl dense blocks facts-table">
        <caption className="vh">{t(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.what)}</th>
            <th scope="col">{t(personWords.value)}</th>
            <th scope="col">{t(personWords.source)}</th>
            <th scope="col"><span className="vh">{t(factWords.correct)}</span></th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ kind, rows }) => {
            const standing = rows.filter((row) => !row.withdrawn)
            if (standing.length === 0) {
              const isQuestion = kind === 'language' || kind === 'integration-language' || kind === 'identity-code'
              return (
                <tr key={kind}>
                  <th scope="row">{t(kindNames[kind])} <LawOf kind={kind} /></th>
                  <td data-label={t(personWords.value)}><span className="meta">{t(isQuestion ? words.unknown : words.none)}</span></td>
                  <td className="empty" />
                  <td className="num">{file.mayRecord ? <button type="button" className="lnk" onClick={() => onAdd(kind)}>{t(isQuestion ? words.answer : words.write)}<span className="vh"> – {t(kindNames[kind])}</span></button> : null}</td>
                </tr>
              )
            }
            return standing.map((row) => (
              <tr key={`${row.table} ${row.row}`}>
                <th scope="row">{t(kindNames[kind])} <LawOf kind={kind} /></th>
                <td data-label={t(personWords.value)}><span>{valueOf(row, t, language)} <span className="meta block">{periodOf(row, file.born)}</span></span></td>
                <td data-label={t(personWords.source)}><Source row={row} /></td>
                <td className="num">{file.mayRecord ? <button type="button" className="lnk" onClick={() => onCorrect(kind, row)}>{t(factWords.correct)}<span className="vh"> – {t(kindNames[kind])} {valueOf(row, t, language)}</span></button> : null}</td>
              </tr>
            ))
          })}
        </tbody>
      </table>
      {gone.length > 0 ? (
        <details>
          <summary>{t(words.earlier, { n: gone.length })}</summary>
          <ul className="lines">
            {gone.map(({ kind, row }) => (
              <li key={`${row.table} ${row.row}`}>
                {t(kindNames[kind])}: <del>{valueOf(row, t, language)}</del> <span className="meta nowrap">{periodOf(row, file.born)}</span>
                <span className="meta block">{reasonText(row, t)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {file.mayRecord ? (
        <p className="after row">
          <button type="button" className="btn" onClick={() => onAdd(undefined)}>{t(words.change)}</button>
          <Link to={`/arbete/person/${file.id}/slaihop`}>{t(merge.link)}</Link>
          {mayExtract ? <Link to={`/arbete/person/${file.id}/utdrag`}>{t(extract.open)}</Link> : null}
        </p>
      ) : null}
    </section>
  )
}
