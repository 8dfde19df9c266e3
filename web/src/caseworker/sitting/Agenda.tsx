/** What a review takes up, made ready from what is kept (22 §): shown by itself from fourteen days before the day. */
import { useState } from 'react'
import type { Sitting } from '@kotostig/api/sitting'
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
import { itemStateNames } from './sitting.texts.ts'
import { messageNames, taking as words } from './taking-part.texts.ts'
import type { Desk } from './useSitting.ts'

const readyFrom = 14
const nothing = Promise.resolve({ ok: true, value: undefined } as const)
export function Agenda({ desk }: { desk: Desk }) {
  const t = useSay()
  const { at } = desk
  const [isAsked, setIsAsked] = useState(false)
  const { session } = useSession()
  const mayHear = may(session, 'portal.give') && at.mayWork && (at.plan?.versions.length ?? 0) > 0
  // What the person has said through their own page and nobody has handled: a wish for a review makes the agenda ready at once (22 § 1).
  const said = useLoad<ReplyOf<typeof readPortalOf> | undefined>(`said ${at.person.id} ${mayHear}`, () => (mayHear ? ask<typeof readPortalOf>(`/api/people/${at.person.id}/portal`) : nothing)).value?.messages.filter((one) => one.handledAt === null && ['review', 'changed', 'not-started'].includes(one.kind)) ?? []
  if (at.nextReviewDue === null || !at.plan || at.plan.versions.length === 0) return null
  if (!isAsked && said.length === 0 && daysBetween(at.today, at.nextReviewDue) > readyFrom) return <p className="no-print"><button type="button" className="lnk" onClick={() => setIsAsked(true)}>{t(words.showAgenda)}</button></p>
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
  const signed = plan.versions[0]!.frozenAt.slice(0, 10)
  const met = useLoad(`met ${at.person.id}`, () => ask<typeof readMeetingsOf>(`/api/people/${at.person.id}/meetings`)).value?.meetings.filter((one) => one.day >= signed && (one.state === 'held' || one.state === 'not-come')) ?? []
  const services = plan.items.filter((item) => !['long-goal', 'period-goal', 'follow-up'].includes(item.kind))
  const results = at.assessment?.measures.filter((measure) => measure.returnedOn !== null && measure.returnedOn >= signed) ?? []
  const others = [...new Set(plan.items.filter((item) => item.reason === null).map((item) => authorityName({ authority: item.owner }, language)))]
  const interpreter = at.languages.find((each) => each.needsInterpreter)
  const set = (item: (typeof services)[number], state: 'started' | 'not-started' | 'done'): void => void desk.write(`state ${item.id}`, '/api/plans/items', {
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
          {item.reason !== null && at.mayWork ? (
            <p className="row no-print">
              <span className="meta">{t(words.started)}</span>
              {(['started', 'not-started', 'done'] as const).filter((state) => state !== item.state).map((state) => <button key={state} type="button" className="lnk" onClick={() => set(item, state)}>{t(itemStateNames[state])}<span className="vh"> – {item.words}</span></button>)}
            </p>
          ) : null}
        </li>
      ))}
      {results.map((measure) => <li key={measure.id}>{t(words.result, { to: measure.referredTo, result: measure.result ?? '' })}</li>)}
      {plan.items.filter((item) => item.kind === 'period-goal').map((item) => <li key={item.id}>{t(words.goal, { goal: item.words })}</li>)}
      <li>{at.permitEnds ? t(words.permit, { day: dayText(at.permitEnds) }) : t(words.noPermit)}</li>
      {others.length > 0 ? <li>{t(words.parties, { who: others.join(', ') })}</li> : null}
      {interpreter ? <li>{t(words.interpreter, { language: languageName(interpreter.language, language) })}</li> : null}
    </ul>
  )
}
