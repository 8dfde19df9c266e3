/** State compensation: totals by payee and year, days to claim by, and the months behind them. */
import { useState } from 'react'
import type { Determination, PersonDetermination, Section } from '@kotostig/law/determination'
import { questions, rates } from '@kotostig/law/terms'
import type { QuestionId } from '@kotostig/law/terms'
import { centsOf, centsText, eurosText, twelfthText } from '../../amount.ts'
import { dayText, monthText } from '../../day.ts'
import { Glyph, Notice } from '../../glyphs.tsx'
import { SectionChip, SectionChips } from '../../section.tsx'
import { useSay } from '../../words.tsx'
import type { ActorName } from '../actors.ts'
import { money } from '../result.texts.ts'
import { annualOf, payeeRows } from './sums.ts'

type Props = { answer: Determination; person: PersonDetermination; actorName: ActorName; hasMany: boolean }

export function Money({ answer, person, actorName, hasMany }: Props) {
  const t = useSay()
  const [open, setOpen] = useState(false)
  const { rows, years } = payeeRows(answer, person.id)
  const lines = answer.compensation.lines.filter((line) => line.person === person.id)
  const asked = [...new Set(lines.flatMap((line) => line.questions ?? []))]
  const all = answer.compensation.totals.reduce((sum, total) => sum + centsOf(total.amount), 0)
  return (
    <section className="sec" aria-labelledby="money">
      <div className="sec-h">
        <h2 id="money">{t(money.title)}</h2>
        <span className="meta">{t(money.meta)}</span>
      </div>
      {asked.length > 0 ? <Asked ids={asked} /> : null}
      {rows.length === 0 ? (
        <p>{asked.length > 0 ? null : t(money.none)}</p>
      ) : (
        <table className="tbl dense blocks money">
          <caption className="vh">{t(money.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(money.payee)}</th>
              {years.map((year) => <th key={year} scope="col" className="num">{year}</th>)}
              <th scope="col" className="num">{t(money.sum)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.payee.kind}${row.payee.code}${row.act}${row.section}${row.share}`}>
                <th scope="row">
                  {actorName(row.payee)} <SectionChip place={{ act: row.act, section: row.section }} />
                  {row.share ? <span className="meta"> {t(row.share === 'municipality' ? money.shareMunicipality : money.shareWelfare)}</span> : null}
                </th>
                {years.map((year) => {
                  const total = row.years.get(year)
                  return (
                    <td key={year} className={total || row.asked.has(year) ? 'num' : 'num empty'} data-label={year}>
                      <span>
                        {total ? centsText(centsOf(total.amount)) : row.asked.has(year) ? '' : '–'}
                        {row.asked.has(year) ? <span className="asked"><Glyph name="ask" /><span className="vh">{t(money.askedShort)}</span></span> : null}
                      </span>
                    </td>
                  )
                })}
                <td className="num" data-label={t(money.sum)}><b>{centsText(row.cents)}</b></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="lasts">
              <th scope="row">
                {t(money.lastDay)} <SectionChip place={{ act: '681/2023', section: '70', moment: '1' }} />
              </th>
              {years.map((year) => {
                const deadline = answer.compensation.claimDeadlines.find((each) => each.year === year)
                return (
                  <td key={year} className={deadline ? 'num' : 'num empty'} data-label={year}>
                    <span>
                      {deadline ? dayText(deadline.movedTo ?? deadline.due) : ''}
                      {deadline?.movedTo ? <span className="meta moved">{t(money.moved, { day: dayText(deadline.due) })}</span> : null}
                    </span>
                  </td>
                )
              })}
              <td className="empty" />
            </tr>
          </tfoot>
        </table>
      )}
      {hasMany && all > 0 ? <p className="meta after">{t(money.wholeCase, { sum: centsText(all) })}</p> : null}
      {lines.length > 0 ? (
        <p className="after no-print">
          <button type="button" className="btn sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(money.monthsButton, { n: new Set(lines.map((line) => line.month)).size })}
          </button>
        </p>
      ) : null}
      {open ? (
        <>
          <table className="tbl dense blocks">
            <caption>{t(money.months)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(money.month)}</th>
                <th scope="col">{t(money.payee)}</th>
                <th scope="col">{t(money.parts)}</th>
                <th scope="col" className="num">{t(money.twelfth)}</th>
                <th scope="col">{t(money.state)}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={at}>
                  <th scope="row">{monthText(line.month)}</th>
                  <td data-label={t(money.payee)}><span>{actorName(line.payee)} <SectionChips places={line.source} /></span></td>
                  <td data-label={t(money.parts)}><span>{line.components.map((part) => `${t(rates[part.rate])} ${eurosText(part.annual)}`).join(' + ')}</span></td>
                  <td className="num" data-label={t(money.twelfth)}>{twelfthText(annualOf(line))}</td>
                  <td data-label={t(money.state)} className={line.planned || line.questions?.length ? '' : 'empty'}>
                    <span>{[line.planned ? t(money.planned) : '', line.questions?.length ? t(money.askedShort) : ''].filter(Boolean).join(', ')}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="meta after">{t(money.rounding)}</p>
        </>
      ) : null}
    </section>
  )
}

const sourceOf: Partial<Record<QuestionId, Section>> = { 'money.agreement': { act: '681/2023', section: '42' }, 'money.programme': { act: '681/2023', section: '13' } }
function Asked({ ids }: { ids: QuestionId[] }) {
  const t = useSay()
  return (
    <Notice kind="soon">
      <p>
        <b>{t(money.asked)}.</b>
      </p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            {t(questions[id])} {sourceOf[id] ? <SectionChip place={sourceOf[id]} /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
