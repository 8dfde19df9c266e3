/** A receipt on the screen: the same parts and words as on paper, made by the server. */
import type { PageRow, ReceiptPage } from '@kotostig/api/receipt'
import type { Section } from '@kotostig/law/determination'
import { AnswerMark } from '../case/duties/AnswerMark.tsx'
import { SectionChip } from '../section.tsx'
import './receipt.css'

export function Receipt({ page }: { page: ReceiptPage }) {
  return (
    <article className="paper" lang={page.language} aria-label={page.title}>
      <dl className="paper-head">
        {page.head.map((one) => (
          <div key={one.label}><dt>{one.label}</dt><dd>{one.value}</dd></div>
        ))}
      </dl>
      {page.parts.map((part) => (
        <section key={part.id} aria-labelledby={`part-${part.id}`}>
          <h2 className="h3" id={`part-${part.id}`}>{part.heading}</h2>
          <ul className={part.id === 'calc' ? 'calc' : 'paper-rows'}>
            {part.rows.map((row, at) => <Row key={at} row={row} isCalc={part.id === 'calc'} isNumber={part.id === 'duties' || part.id === 'money'} />)}
          </ul>
        </section>
      ))}
      <footer className="paper-foot">
        <p>{page.small}</p>
        <dl>
          {page.foot.map((one) => (
            <div key={one.label}><dt>{one.label}</dt><dd>{/^[0-9a-f]{64}$/.test(one.value) ? <code>{one.value}</code> : one.value}</dd></div>
          ))}
        </dl>
      </footer>
    </article>
  )
}

const placeOf = ({ act, section, moment, point }: PageRow['sections'][number]['place']): Section => ({ act, section, ...(moment ? { moment } : {}), ...(point ? { point } : {}) })

function Row({ row, isCalc, isNumber }: { row: PageRow; isCalc: boolean; isNumber: boolean }) {
  return (
    <li className={row.depth > 0 ? `paper-row depth-${Math.min(row.depth, 4)}` : 'paper-row'}>
      {row.mark ? <AnswerMark answer={row.mark} /> : null}
      <div className="paper-text">
        {isCalc ? <bdi className="eq" dir="ltr">{row.text}</bdi> : row.text}
        {row.sections.map((one) => <span key={one.text}> <SectionChip place={placeOf(one.place)} /></span>)}
        {row.notes.map((note, at) => <span key={at} className="meta block">{note}</span>)}
      </div>
      {row.end ? <span className={isNumber ? 'paper-end' : 'paper-end meta'}>{row.end}</span> : null}
    </li>
  )
}
