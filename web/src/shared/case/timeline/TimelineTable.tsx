import { dayText } from '../../day.ts'
import { SectionChips } from '../../section.tsx'
import { useSay } from '../../words.tsx'
import type { Section } from '@kotostig/law/determination'
import type { Band, Lanes } from './lanes.ts'
import { timeline } from './timeline.texts.ts'

type TableRow = { from: string; to: string; what: string; band: Band; source: Section[] }

/** The same as the picture, as rows: for those who read rather than look, and for paper. */
export function TimelineTable({ lanes }: { lanes: Lanes }) {
  const t = useSay()
  const kinds = { fact: timeline.kindFact, law: timeline.kindLaw, work: timeline.kindWork }
  const rows: TableRow[] = lanes.lanes.flatMap((lane) => [
    ...lane.bars.map((bar) => ({ from: bar.from, to: bar.to ?? '', what: `${lane.title}: ${bar.text}`, band: lane.band, source: bar.source })),
    ...lane.marks.map((mark) => ({ from: mark.on, to: '', what: mark.words, band: mark.source.length > 0 ? ('law' as const) : lane.band, source: mark.source })),
  ])
  rows.push(...lanes.state.filter((bar) => bar.from > '2000').map((bar) => ({ from: bar.from, to: bar.to ?? '', what: `${t(timeline.lawState)}: ${bar.text}`, band: 'law' as const, source: [] })))
  rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return (
    <table className="tbl dense blocks">
      <caption className="vh">{t(timeline.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(timeline.what)}</th>
          <th scope="col">{t(timeline.from)}</th>
          <th scope="col">{t(timeline.to)}</th>
          <th scope="col">{t(timeline.kind)}</th>
          <th scope="col">{t(timeline.source)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            <th scope="row">{row.what}</th>
            <td data-label={t(timeline.from)} className="nowrap">{dayText(row.from)}</td>
            <td data-label={t(timeline.to)} className={row.to ? 'nowrap' : 'empty'}>{row.to ? dayText(row.to) : ''}</td>
            <td data-label={t(timeline.kind)}>{t(kinds[row.band])}</td>
            <td data-label={t(timeline.source)} className={row.source.length === 0 && row.band === 'law' ? 'empty' : ''}>
              <span>{row.source.length > 0 ? <SectionChips places={row.source} /> : <span className="meta">{row.band === 'law' ? '' : t(timeline.caseFile)}</span>}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
