/** The assessment as a talk: one topic open at a time, in an order that is easy to tell in; the rest in any order. */
import { useState } from 'react'
import type { SittingAssessment } from '@kotostig/api/sitting'
import { referralPlaces } from '@kotostig/law/referral-kinds'
import { informationDuties, socialHealthTopic, talkOrder, topicByKey, topics } from '@kotostig/law/assessment-content'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { authorityName, freshKey } from '../session.ts'
import { CarriedOut } from './CarriedOut.tsx'
import { Closing } from './Closing.tsx'
import { kindsOf, Referrals } from './Referrals.tsx'
import { referral } from './referral.texts.ts'
import { outcomeNames, sitting as words } from './sitting.texts.ts'
import { TopicEditor, TopicLine } from './Topic.tsx'
import type { Desk } from './useSitting.ts'

export function Talk({ desk, name }: { desk: Desk; name: string }) {
  const t = useSay()
  const { at } = desk
  const one = at.assessment
  const openOne = (kind: 'assessment' | 'voluntary-joint'): void => void desk.write('open', '/api/assessments', { person: at.person.id, key: freshKey(), kind })
  const isOpen = one !== null && one.closed === null && one.isOwn
  return (
    <section aria-labelledby="talk">
      <div className="sec-h">
        <h2 id="talk">{t(words.talk)}</h2>
        {isOpen ? <span className="meta">{t(words.topicsDone, { n: topics.length - one.gaps.filter((gap) => gap.what === 'topic').length, all: topics.length })}</span> : null}
      </div>
      {one ? <Assessment key={one.id} desk={desk} one={one} name={name} isOpen={isOpen && at.mayWork} /> : <p className="measure">{at.assessedElsewhere ? t(words.assessedElsewhere, { day: dayText(at.assessedElsewhere) }) : t(words.noAssessment)}</p>}
      {!isOpen && at.mayWork ? (
        <p className="row no-print">
          <button type="button" className={one || at.assessedElsewhere || at.plan ? 'btn' : 'btn pri'} onClick={() => openOne('assessment')}>{t(one || at.assessedElsewhere ? words.openAnew : words.open)}</button>
          <button type="button" className="lnk" onClick={() => openOne('voluntary-joint')}>{t(words.openJoint)}</button>
        </p>
      ) : null}
    </section>
  )
}

function Assessment({ desk, one, name, isOpen }: { desk: Desk; one: SittingAssessment; name: string; isOpen: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const order = talkOrder.map((key) => topicByKey.get(key)!).filter((topic) => topic !== socialHealthTopic || one.welfareAreaTakesPart === true)
  const isDone = (key: string): boolean => one.answers.some((answer) => answer.topic === key && (answer.said !== '' || Object.keys(answer.choices).length > 0))
  const nextAfter = (key: string): string | undefined => [...order.slice(order.findIndex((topic) => topic.key === key) + 1), ...order].find((topic) => topic.key !== key && !isDone(topic.key))?.key
  const [current, setCurrent] = useState<string | undefined>(isOpen ? order.find((topic) => !isDone(topic.key))?.key : undefined)
  const goOn = (from: string): void => {
    const next = nextAfter(from)
    setCurrent(next)
    requestAnimationFrame(() => document.getElementById(next ? `said-${next}` : 'told-title')?.focus())
  }
  return (
    <>
      <p className="meta">
        {t(words.begun, { day: dayText(one.begunOn), by: one.begunBy })}{one.isOwn ? '' : ` · ${t(words.otherAuthority, { name: authorityName(one, language) })}`}
      </p>
      {one.kind === 'voluntary-joint' ? <Notice kind="lawn"><p>{t(words.jointNote)}</p></Notice> : null}
      {one.closed ? <Notice kind="ok"><p>{t(words.closed, { day: dayText(one.closed.on), by: one.closed.by, outcome: t(outcomeNames[one.closed.outcome]) })}{one.closed.reason ? ` – ${one.closed.reason}` : ''}</p></Notice> : null}
      <CarriedOut desk={desk} one={one} isOpen={isOpen} />
      <ol className="talk-topics">
        {order.map((topic) => {
          const answer = one.answers.find((each) => each.topic === topic.key)
          const isCurrent = current === topic.key && isOpen
          return (
            <li key={topic.key} className={isCurrent ? 'cur' : undefined}>
              <Glyph name={isDone(topic.key) ? 'ok' : isCurrent ? 'now' : 'later'} />
              {isCurrent
                ? <TopicEditor key={topic.key} desk={desk} one={one} topic={topic} name={name} onNext={() => goOn(topic.key)} />
                : <TopicLine topic={topic} answer={answer} isOpen={isOpen} onOpen={() => {
                  setCurrent(topic.key)
                  requestAnimationFrame(() => document.getElementById(`said-${topic.key}`)?.focus())
                }} />}
            </li>
          )
        })}
      </ol>
      <p className="meta">{t(words.order)} <SectionChip place={{ act: '869/2024', section: '2' }} /></p>
      <fieldset className="informed">
        <legend id="told-title" tabIndex={-1}>{t(words.told)} <SectionChip place={{ act: '869/2024', section: '2', moment: '3' }} /></legend>
        {informationDuties.map((duty) => (
          <label key={duty.key} className="chk">
            <input type="checkbox" checked={desk.meanwhile<{ told: boolean }>(`told ${duty.key}`)?.told ?? one.told.includes(duty.key)} disabled={!isOpen} onChange={(event) => void desk.write(`told ${duty.key}`, '/api/assessments/told', { assessment: one.id, duty: duty.key, told: event.target.checked }, { told: event.target.checked })} />
            {upperFirst(t(duty.names))}
          </label>
        ))}
      </fieldset>
      <Referrals desk={desk} title={t(isOpen ? words.measures : referral.title)} places={isOpen ? [...referralPlaces.assessment, ...referralPlaces.afterwards] : referralPlaces.afterwards} list={one.measures} from={{ assessment: one.id, plan: null }} kinds={one.isOwn && desk.at.mayWork && one.closed?.outcome !== 'left-out' ? kindsOf(isOpen) : []} mayAnswer={one.isOwn && desk.at.mayWork} />
      {isOpen ? <Closing desk={desk} one={one} /> : null}
    </>
  )
}
