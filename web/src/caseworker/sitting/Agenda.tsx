/** What a review takes up, made ready from what is kept (22 §): shown by itself from fourteen days before the day. */
import { useState } from 'react'
import type { Sitting, SittingItem } from '@kotostig/api/sitting'
import { dayText, daysBetween } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { readMeetingsOf } from '@kotostig/api/meeting'
import type { readPortalOf } from '@kotostig/api/portal-office'
import { ask, authorityName, freshKey, may, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { languageName } from '../../shared/language-name.ts'
import { itemStateNames, partyNames } from './sitting.texts.ts'
import { messageNames, taking as words } from './taking-part.texts.ts'
import type { Desk } from './useSitting.ts'

const readyFrom = 14
const nothing = Promise.resolve({ ok: true, value: undefined } as const)
export function Agenda({ desk }: { desk: Desk }) {
  const t = useSay()
  const { at } = desk
  const [isAsked, setIsAsked] = useState(false)
  const { session } = useSession()
  const mayHear = may(session, 'portal.give') && at.mayWork && at.nextReviewDue !== null && at.plan !== null
  // What the person has said through their own page and nobody has handled: a wish for a review makes the agenda ready at once (22 § 1).
  const said = useLoad<ReplyOf<typeof readPortalOf> | undefined>(`said ${at.person.id} ${mayHear}`, () => (mayHear ? ask<typeof readPortalOf>(`/api/people/${at.person.id}/portal`) : nothing)).value?.messages.filter((one) => one.handledAt === null && ['review', 'changed', 'not-started'].includes(one.kind)) ?? []
  if (at.nextReviewDue === null || !at.plan) return null
  if (!isAsked && said.length === 0 && daysBetween(at.today, at.nextReviewDue) > readyFrom) return <p className="no-print to-agenda"><button type="button" className="lnk" onClick={() => setIsAsked(true)}>{t(words.showAgenda)}</button></p>
  return (
    <section className="sec agenda" aria-labelledby="agenda">
      <div className="sec-h"><h2 id="agenda">{t(words.agenda)}</h2><span className="meta">{t(words.agendaMeta, { day: dayText(at.nextReviewDue) })}</span> <SectionChip place={{ act: '681/2023', section: '22' }} /></div>
      <Points at={at} desk={desk} said={said} />
    </section>
  )
}

type Said = ReplyOf<typeof readPortalOf>['messages'][number]
function Points({ at, desk, said }: { at: Sitting; desk: Desk; said: readonly Said[] }) {
  const t = useSay()
  const language = useLanguage()
  const plan = at.plan!
  // A plan that was taken over has been signed elsewhere: what has happened here is since it was begun here.
  const signed = plan.versions[0]?.frozenAt.slice(0, 10) ?? plan.begunOn
  const met = useLoad(`met ${at.person.id}`, () => ask<typeof readMeetingsOf>(`/api/people/${at.person.id}/meetings`)).value?.meetings.filter((one) => one.day >= signed && (one.state === 'held' || one.state === 'not-come')) ?? []
  const services = plan.items.filter((item) => !['long-goal', 'period-goal', 'follow-up'].includes(item.kind))
  const referrals = [...(at.assessment?.measures ?? []), ...plan.referrals]
  const results = referrals.filter((measure) => measure.returnedOn !== null && measure.returnedOn >= signed)
  const awaited = referrals.filter((measure) => measure.returnedOn === null)
  const others = [...new Set(plan.items.filter((item) => item.reason === null).map((item) => authorityName({ authority: item.owner }, language)))]
  // 22 § 2: the welfare area takes part in the review of a plan that was made together with it.
  const isJoint = [...plan.versions, ...(plan.continues ? [plan.continues] : [])].some((version) => version.withWelfareArea)
  const isNamed = plan.items.some((item) => item.reason === null && item.owner.kind === 'welfare-area')
  const interpreter = at.languages.find((each) => each.needsInterpreter)
  const set = (item: (typeof services)[number], state: 'agreed' | 'started' | 'not-started' | 'done'): void => void desk.write(`state ${item.id}`, '/api/plans/items', {
    plan: plan.id, key: freshKey(), item: item.id, follows: item.number, kind: item.kind, owner: 'own', isRemoved: false, words: item.words, reason: item.reason ?? '', aims: item.aims ?? [], studyLanguage: item.studyLanguage, responsible: item.responsible, contact: item.contact,
    startsOn: item.startsOn, endsOn: item.endsOn, nextOn: item.nextOn, state, writtenIn: item.writtenIn,
  })
  return (
    <ul className="lines">
      {said.map((one) => <li key={one.id}><p className="st-line"><Glyph name="ask" /><span><b>{t(messageNames[one.kind as keyof typeof messageNames])}</b> {one.words} <span className="meta">{dayText(one.sentAt.slice(0, 10))}</span></span></p></li>)}
      {met.length > 0 ? <li>{t(words.attendance, { held: met.filter((one) => one.state === 'held').length, missed: met.filter((one) => one.state === 'not-come').length })}{met.filter((one) => one.state === 'not-come').map((one) => <span key={one.id} className="meta block">{dayText(one.day)}{one.reason ? `: ${one.reason}` : ''}</span>)}</li> : <li>{t(words.noMeetings)}</li>}
      {services.map((item) => (
        <li key={item.id}>
          <p className="st-line"><Glyph name={item.state === 'done' || item.state === 'started' ? 'ok' : item.state === 'agreed' ? 'ask' : 'off'} /><span>{item.words} <span className="meta">{t(itemStateNames[item.state])}</span></span></p>
          {item.reason !== null && plan.isOwn && at.mayWork ? (
            <p className="row no-print">
              <span className="meta">{t(words.started)}</span>
              {(['started', 'not-started', 'done'] as const).filter((state) => state !== item.state).map((state) => <button key={state} type="button" className="lnk" onClick={() => set(item, state)}>{t(itemStateNames[state])}<span className="vh"> – {item.words}</span></button>)}
            </p>
          ) : null}
        </li>
      ))}
      {results.map((measure) => <li key={measure.id}>{t(words.result, { to: measure.referredTo, result: measure.result ?? '' })}</li>)}
      {awaited.map((measure) => <li key={measure.id}>{t(words.awaitedFrom, { to: measure.referredTo, day: dayText(measure.answerBy ?? measure.on) })}</li>)}
      {plan.items.filter((item) => item.kind === 'period-goal' || item.kind === 'long-goal').map((item) => (
        <li key={item.id}>
          <p className="st-line"><Glyph name={item.state === 'done' ? 'ok' : 'ask'} /><span>{t(words.goal, { goal: item.words })} <span className="meta">{t(item.state === 'done' ? words.goalReached : words.goalGoesOn)}</span></span></p>
          <p className="meta">{draftOf(item, services, t)}</p>
          {item.isOwn && plan.isOwn && at.mayWork ? <p className="row no-print">{item.state === 'done' ? <button type="button" className="lnk" onClick={() => set(item, 'agreed')}>{t(words.goalAgain)}<span className="vh"> – {item.words}</span></button> : <button type="button" className="lnk" onClick={() => set(item, 'done')}>{t(words.goalIsReached)}<span className="vh"> – {item.words}</span></button>}</p> : null}
        </li>
      ))}
      <li>{at.permitEnds ? t(words.permit, { day: dayText(at.permitEnds) }) : t(words.noPermit)}</li>
      {others.length > 0 || isJoint ? <li>{t(words.parties, { who: [...others, ...(isJoint && !isNamed ? [t(partyNames['welfare-area'])] : [])].join(', ') })}{isJoint ? <> <SectionChip place={{ act: '681/2023', section: '22', moment: '2' }} /></> : null} <a className="no-print" href="#taking-part">{t(words.invite)}</a></li> : null}
      {interpreter ? <li>{t(words.interpreter, { language: languageName(interpreter.language, language) })}</li> : null}
    </ul>
  )
}

/** A draft of where a goal stands, from what has been recorded of the services that lead to it: those who meet say whether it is so. */
function draftOf(goal: SittingItem, services: readonly { kind: string; words: string; state: keyof typeof itemStateNames }[], t: ReturnType<typeof useSay>): string {
  const leading = goal.aims?.includes('language') ? services.filter((one) => one.kind === 'language-studies') : goal.aims?.some((aim) => aim !== 'language') ? services.filter((one) => one.kind !== 'language-studies' && one.kind !== 'association') : services
  const said = (leading.length > 0 ? leading : services).map((one) => `${one.words} – ${t(itemStateNames[one.state]).toLowerCase()}`)
  return said.length === 0 ? t(words.draftNothing) : t(words.draft, { what: said.join('; ') })
}
