/** Calculated compensation by year and payee, before and after, in cents. */
import { useState } from 'react'
import { centsText, countText } from '../../shared/amount.ts'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { ListTools } from '../ListTools.tsx'
import { People, signed } from './Differences.tsx'
import type { Found } from './RehearsalPage.tsx'
import { rehearsal as words } from './rehearsal.texts.ts'

export function Money({ found }: { found: Found }) {
  const t = useSay()
  const language = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const { payees, groups, rehearsal } = found
  const concerned = groups.find((one) => one.kind === 'money')
  const isMoved = payees.some((one) => one.before !== one.after)
  const years = [...new Set(payees.map((one) => one.year))]
  return (
    <section className="sec" aria-labelledby="money-h">
      <div className="sec-h"><h2 id="money-h">{t(words.money)}</h2></div>
      {!isMoved ? <p>{t(words.noMoney)}</p> : (
        <>
          <p className="measure">{t(words.moneyLead)}</p>
          <table className="tbl dense blocks" id="money">
            <caption className="vh">{t(words.money)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words.payee)}</th>
                <th scope="col">{t(words.year)}</th>
                <th scope="col" className="num">{t(words.before)}</th>
                <th scope="col" className="num">{t(words.after)}</th>
                <th scope="col" className="num">{t(words.difference)}</th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => {
                const own = payees.filter((one) => one.year === year)
                const sum = (side: 'before' | 'after'): number => own.reduce((all, one) => all + one[side], 0)
                return [
                  ...own.map(({ payee, before, after }) => <Row key={`${year} ${payee.kind} ${payee.code}`} name={upperFirst(payee.name[language])} year={year} before={before} after={after} />),
                  <Row key={`${year} in all`} name={t(words.state_pays)} year={year} before={sum('before')} after={sum('after')} isSum />,
                ]
              })}
            </tbody>
          </table>
          <ListTools of="money" name={`euro-${rehearsal.id}`} />
          {concerned ? <p>{t(words.whoMoney, { n: countText(concerned.people) })} <button type="button" className="lnk no-print" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{t(isOpen ? words.hidePeople : words.showPeople)}</button></p> : null}
          {isOpen ? <People rehearsal={rehearsal.id} kind="money" subject="" title={t(words.money)} /> : null}
        </>
      )}
    </section>
  )
}

function Row({ name, year, before, after, isSum = false }: { name: string; year: number; before: number; after: number; isSum?: boolean }) {
  const t = useSay()
  return (
    <tr className={isSum ? 'sum' : undefined}>
      <th scope="row">{name}</th>
      <td data-label={t(words.year)}>{year}</td>
      <td data-label={t(words.before)} className="num">{centsText(before)}</td>
      <td data-label={t(words.after)} className="num">{centsText(after)}</td>
      <td data-label={t(words.difference)} className={signed(after - before)}>{centsText(after - before)}</td>
    </tr>
  )
}
