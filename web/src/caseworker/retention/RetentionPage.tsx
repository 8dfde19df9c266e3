/** What is kept for how long, and the lists that somebody decides on before anything is deleted. */
import { useState } from 'react'
import type { readRetention, RetentionList } from '@kotostig/api/retention'
import { retentionRules, type RetentionRule } from '@kotostig/law/retention'
import { dayText, momentText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { periodsText, countedText } from '../../shared/retention.texts.ts'
import { useSay } from '../../shared/words.tsx'
import { ask, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { ListToDecide } from './ListToDecide.tsx'
import { retention as words } from './retention.texts.ts'

type Found = ReplyOf<typeof readRetention>
const ruleOf = (id: string): RetentionRule | undefined => retentionRules.find((rule) => rule.id === id)

export default function RetentionPage() {
  const t = useSay()
  const { session } = useSession()
  const isAdministrator = session?.signedIn?.role === 'administrator'
  const loaded = useLoad('retention', () => ask<typeof readRetention>('/api/retention'))
  const [deciding, setDeciding] = useState<RetentionRule>()
  const [said, setSaid] = useState('')
  if (loaded.failed && !loaded.value) return <Failed failed={loaded.failed} again={loaded.again} />
  if (!loaded.value) return <Loading />
  const { rules, lists }: Found = loaded.value
  const open = lists.filter((list) => list.state === 'open')
  const earlier = lists.filter((list) => list.state !== 'open')
  const whatOf = (id: string): string => {
    const rule = ruleOf(id)
    return rule ? t(rule.what) : id
  }
  return (
    <>
      <div className="head"><h1>{t(words.title)}</h1></div>
      <p className="measure">{t(words.lead)}</p>
      <div role="status" className="saved">{said ? <Notice kind="ok"><p>{said}</p></Notice> : null}</div>

      <section className="sec">
        <div className="sec-h"><h2>{t(words.lists)}</h2></div>
        {open.length === 0 ? (
          <div className="empty"><h3>{t(words.noLists)}</h3><p className="measure">{t(words.noListsText)}</p></div>
        ) : open.map((list) => (
          <ListToDecide key={list.id} list={list} what={whatOf(list.rule)} isAdministrator={isAdministrator} onDone={(text) => {
            setSaid(text)
            loaded.again()
          }} />
        ))}
      </section>

      <section className="sec">
        <div className="sec-h"><h2>{t(words.rules)}</h2></div>
        <table className="tbl blocks">
          <caption className="vh">{t(words.rules)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.what)}</th>
              <th scope="col">{t(words.period)}</th>
              <th scope="col">{t(words.ground)}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule: id, decided }) => {
              const rule = ruleOf(id)
              if (!rule) return null
              const isOurs = rule.periods.length === 0 && rule.decidedFrom !== undefined
              return (
                <tr key={id}>
                  <th scope="row">{t(rule.what)}</th>
                  <td data-label={t(words.period)}>
                    <div className="stack-1">
                      {!isOurs ? <p>{periodsText(rule, t)}</p> : decided ? (
                        <p>{countedText(rule.decidedFrom!, decided.years, t)}<span className="meta block">{t(words.decided, { reference: decided.reference, on: dayText(decided.on), by: decided.by })}</span></p>
                      ) : <p className="unknown-box">{t(words.unknown)}</p>}
                      {isOurs && isAdministrator ? <button type="button" className="lnk" onClick={() => setDeciding(rule)}>{t(words.decide)}<span className="vh">: {t(rule.what)}</span></button> : null}
                    </div>
                  </td>
                  <td data-label={t(words.ground)}>{t(rule.ground)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>

      {earlier.length > 0 ? (
        <section className="sec">
          <div className="sec-h"><h2>{t(words.earlier)}</h2></div>
          <table className="tbl dense blocks">
            <caption className="vh">{t(words.earlier)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words.what)}</th>
                <th scope="col">{t(words.outcome)}</th>
                <th scope="col">{t(words.when)}</th>
                <th scope="col">{t(words.reason)}</th>
              </tr>
            </thead>
            <tbody>{earlier.map((list) => <Earlier key={list.id} list={list} what={whatOf(list.rule)} />)}</tbody>
          </table>
        </section>
      ) : null}
      {deciding ? <DecisionDialog rule={deciding} onClose={() => setDeciding(undefined)} onSaved={() => {
        setDeciding(undefined)
        loaded.again()
      }} /> : null}
    </>
  )
}

function Earlier({ list, what }: { list: RetentionList; what: string }) {
  const t = useSay()
  const outcome = list.state === 'objected' ? words.isObjected : list.state === 'approved' ? words.isErasing : words.isDone
  return (
    <tr>
      <th scope="row">{what}</th>
      <td data-label={t(words.outcome)}>{t(outcome, { erased: list.erased, amount: list.amount })}</td>
      <td data-label={t(words.when)}>{list.decidedAt ? momentText(list.decidedAt) : ''}{list.decidedBy ? `, ${list.decidedBy}` : ''}</td>
      <td data-label={t(words.reason)}>{list.reason ?? ''}</td>
    </tr>
  )
}
