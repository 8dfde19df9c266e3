/** The plan as it takes form: goals, what is agreed and why it fits, and the parts of other authorities. */
import { useState } from 'react'
import type { SittingItem } from '@kotostig/api/sitting'
import { isOutside, type ItemKind } from '@kotostig/api/sitting-words'
import type { Section } from '@kotostig/law/determination'
import { aims as aimNames } from '@kotostig/law/plan-aims'
import type { Aim } from '@kotostig/law/plan-aims'
import { referralPlaces } from '@kotostig/law/referral-kinds'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { authorityName, freshKey } from '../session.ts'
import { planRights } from '@kotostig/law/field-secrecy'
import { ItemForm } from './ItemForm.tsx'
import { Secrecy } from './Secrecy.tsx'
import { kindsOfPlan, Referrals } from './Referrals.tsx'
import { referral } from './referral.texts.ts'
import { itemKindNames, itemStateNames, outsideNames, ready, sitting as words } from './sitting.texts.ts'
import { writtenLang } from './written-lang.ts'
import type { Desk } from './useSitting.ts'

export type Start = { item?: SittingItem; kind: ItemKind; isOther?: boolean; words?: string; aims?: string[] }
const isGoal = (kind: ItemKind): boolean => kind === 'long-goal' || kind === 'period-goal'
const act = '681/2023'

export function PlanPaper({ desk }: { desk: Desk }) {
  const t = useSay()
  const { at } = desk
  const { plan } = at
  const mayBegin = at.mayWork && (plan === null || plan.endedOn !== null || !plan.isOwn)
  const isOpen = at.mayWork && plan !== null && plan.isOwn && plan.endedOn === null
  return (
    <section aria-labelledby="plan">
      <div className="sec-h"><h2 id="plan">{t(words.plan)}</h2></div>
      {plan === null ? <p>{t(at.planElsewhere ? words.elsewhere : words.noPlan)}</p> : <Paper desk={desk} isOpen={isOpen} />}
      {mayBegin ? <p className="no-print"><button type="button" className={plan ? 'btn' : at.assessment?.closed || at.assessedElsewhere ? 'btn pri' : 'btn'} onClick={() => void desk.write('begin', '/api/plans', { person: at.person.id, key: freshKey() })}>{t(plan && !plan.isOwn ? words.beginHere : words.begin)}</button></p> : null}
    </section>
  )
}

function Paper({ desk, isOpen }: { desk: Desk; isOpen: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const { at } = desk
  const plan = at.plan!
  const [form, setForm] = useState<Start>()
  const own = plan.items.filter((item) => item.reason !== null)
  const goals = own.filter((item) => isGoal(item.kind))
  const services = own.filter((item) => !isGoal(item.kind) && item.kind !== 'follow-up')
  const followUps = own.filter((item) => item.kind === 'follow-up')
  const others = plan.items.filter((item) => item.reason === null)
  const quick = (kind: ItemKind, text: string, aims: string[] = []): void => void desk.write(`quick ${kind} ${text}`, '/api/plans/items', {
    plan: plan.id, key: freshKey(), follows: 0, kind, owner: 'own', isRemoved: false, words: text, reason: '', aims, studyLanguage: null, responsible: '', contact: '', startsOn: null, endsOn: null, nextOn: null, state: 'agreed', writtenIn: language,
  })
  const has = (aim: string): boolean => goals.some((goal) => goal.aims?.includes(aim))
  const suggested = at.asked.filter((asked) => !asked.aims.some(has))
  const formFor = (place: string): boolean => form !== undefined && place === (form.item?.id ?? (form.isOther ? 'other' : isGoal(form.kind) ? 'goal' : 'service'))
  const theForm = form ? <ItemForm key={form.item?.id ?? `${form.kind} ${form.words ?? ''}`} desk={desk} start={form} onClose={() => setForm(undefined)} /> : null
  const edit = (item: SittingItem): void => setForm({ item, kind: item.kind, isOther: item.reason === null })
  return (
    <div className="plan-paper">
      {plan.isOwn && plan.continues && plan.versions.length === 0 ? <p className="meta">{t(words.continues, { name: authorityName(plan.continues, language), n: plan.continues.number, from: dayText(plan.continues.startsOn), until: dayText(plan.continues.until) })}</p> : null}
      {plan.isOwn ? null : <p className="meta">{t(words.ofAuthority, { name: authorityName(plan, language) })}</p>}
      <Secrecy rights={planRights} about={t(words.plan)} />
      <h3>{t(words.goals)} <SectionChip place={{ act, section: '18' }} /></h3>
      {(['long-goal', 'period-goal'] as const).map((kind) => (
        <div className="goal" key={kind}>
          <span className="k">{t(kind === 'long-goal' ? words.longGoal : words.periodGoal)}</span>
          {goals.filter((goal) => goal.kind === kind).map((goal) => formFor(goal.id) ? <div key={goal.id}>{theForm}</div> : (
            <p key={goal.id} className="goal-line">
              <span>{goal.words} <span className="meta">{goal.aims?.map((aim) => t(aimNames[aim as Aim] ?? aimNames.other)).join(', ')}</span></span>
              {isOpen ? <button type="button" className="lnk" onClick={() => edit(goal)}>{t(words.change)}<span className="vh"> – {goal.words}</span></button> : null}
            </p>
          ))}
          {isOpen && kind === 'long-goal' ? suggested.map((asked) => (
            <p className="suggestion no-print" key={asked.aims.join()}>
              <Glyph name="law" />
              <span>
                {t(words.suggest)}:{' '}
                {asked.aims.map((aim, index) => <span key={aim}>{index > 0 ? ' · ' : ''}<button type="button" className="lnk" onClick={() => quick('long-goal', t(ready[aim as keyof typeof ready]), [aim])}>{t(ready[aim as keyof typeof ready])}</button></span>)}{' '}
                <SectionChip place={asked.source as Section} />
              </span>
            </p>
          )) : null}
          {isOpen && kind === 'period-goal' && !goals.some((goal) => goal.kind === 'period-goal') ? (
            <p className="suggestion no-print"><button type="button" className="lnk" onClick={() => quick('period-goal', t(ready.language), ['language'])}>{t(ready.language)}</button></p>
          ) : null}
        </div>
      ))}
      {formFor('goal') && !form?.item ? theForm : isOpen ? <p className="no-print"><button type="button" className="lnk" onClick={() => setForm({ kind: goals.some((goal) => goal.kind === 'long-goal') ? 'period-goal' : 'long-goal' })}>{t(words.addGoal)}</button></p> : null}

      <h3>{t(words.services)} <SectionChip place={{ act, section: '19' }} /></h3>
      <ul className="mes">
        {services.map((item) => formFor(item.id) ? <li key={item.id} className="me">{theForm}</li> : <li key={item.id} className="me"><Service item={item} isOpen={isOpen} onEdit={() => edit(item)} /></li>)}
      </ul>
      {isOpen && at.isJobSeeker && !own.some((item) => item.kind === 'job-search') ? (
        <p className="suggestion no-print"><Glyph name="law" /><span>{t(words.suggest)}: <button type="button" className="lnk" onClick={() => quick('job-search', t(ready['job-search']))}>{t(itemKindNames['job-search'])}</button> <SectionChip place={{ act, section: '19', moment: '1' }} /></span></p>
      ) : null}
      {formFor('service') && !form?.item ? theForm : isOpen ? (
        <p className="row no-print">
          {own.some((item) => item.kind === 'language-studies') ? null : <button type="button" className="btn" onClick={() => setForm({ kind: 'language-studies' })}>{t(itemKindNames['language-studies'])}</button>}
          <button type="button" className="btn" onClick={() => setForm({ kind: 'service' })}>{t(words.addService)}</button>
        </p>
      ) : null}

      <h3>{t(words.followUp)} <SectionChip place={{ act, section: '19', moment: '1' }} /></h3>
      {followUps.map((item) => formFor(item.id) ? <div key={item.id}>{theForm}</div> : (
        <p key={item.id} className="goal-line"><span {...writtenLang(item)}>{item.words}</span>{isOpen ? <button type="button" className="lnk" onClick={() => edit(item)}>{t(words.change)}<span className="vh"> – {item.words}</span></button> : null}</p>
      ))}
      {isOpen && followUps.length === 0 ? <p className="suggestion no-print"><button type="button" className="lnk" onClick={() => quick('follow-up', t(ready['follow-up']))}>{t(ready['follow-up'])}</button></p> : null}

      <Referrals desk={desk} title={t(referral.title)} places={referralPlaces.plan} list={plan.referrals} from={{ assessment: null, plan: plan.id }} kinds={isOpen && at.planIsValid ? kindsOfPlan : []} mayAnswer={isOpen} />

      <h3>{t(words.others)}</h3>
      {others.some((item) => !isOutside(item.owner.kind)) ? <p className="secret"><Lock />{t(words.ownerOnly)}</p> : null}
      <div className="oths">
        {others.map((item) => formFor(item.id) ? <div key={item.id}>{theForm}</div> : (
          <div className="oth" key={item.id}>
            <div><b {...writtenLang(item)}>{item.words}</b><span className="meta">{authorityName({ authority: item.owner }, language)}{isOutside(item.owner.kind) ? ` (${t(outsideNames[item.owner.kind]).toLocaleLowerCase()})` : ''}</span></div>
            <div><span className="meta">{t(words.contact)}</span>{item.responsible || '–'}<span className="meta">{item.contact}</span></div>
            <div><span className="meta">{t(words.nextDay)}</span>{item.nextOn ? dayText(item.nextOn) : '–'}</div>
            {isOpen ? <div><button type="button" className="lnk" onClick={() => edit(item)}>{t(words.change)}<span className="vh"> – {item.words}</span></button></div> : null}
          </div>
        ))}
      </div>
      {formFor('other') && !form?.item ? theForm : isOpen ? <p className="no-print"><button type="button" className="lnk" onClick={() => setForm({ kind: 'service', isOther: true })}>{t(words.addOther)}</button></p> : null}
      {plan.items.length === 0 && !isOpen ? <Notice kind="lawn"><p>{t(words.noPlan)}</p></Notice> : null}
    </div>
  )
}

function Service({ item, isOpen, onEdit }: { item: SittingItem; isOpen: boolean; onEdit: () => void }) {
  const t = useSay()
  const dates = [item.startsOn ? `${t(words.starts)} ${dayText(item.startsOn)}` : '', item.endsOn ? `${t(words.ends)} ${dayText(item.endsOn)}` : ''].filter(Boolean).join(', ')
  return (
    <>
      <div className="me-h">
        <b {...writtenLang(item)}>{item.words}</b>
        <span className="meta">{t(itemKindNames[item.kind])}{item.studyLanguage ? ` · ${t(item.studyLanguage === 'fi' ? words.inFinnish : words.inSwedish)}` : ''}</span>
        {isOpen ? <button type="button" className="lnk end" onClick={onEdit}>{t(words.change)}<span className="vh"> – {item.words}</span></button> : null}
      </div>
      {item.reason ? <p><b>{t(words.why)}</b> <span {...writtenLang(item)}>{item.reason}</span> <SectionChip place={{ act, section: '19', moment: '3' }} /></p> : null}
      <dl className="who2">
        {item.responsible ? <div><dt>{t(words.responsible)}</dt><dd>{item.responsible}{item.contact ? `, ${item.contact}` : ''}</dd></div> : null}
        {dates ? <div><dt>{t(words.on)}</dt><dd>{dates}</dd></div> : null}
        {item.nextOn ? <div><dt>{t(words.nextDay)}</dt><dd>{dayText(item.nextOn)}</dd></div> : null}
        <div><dt>{t(words.state)}</dt><dd>{t(itemStateNames[item.state])}</dd></div>
      </dl>
    </>
  )
}

const Lock = () => <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M3 6h8v7H3zM4.500 6V4.500a2.500 2.500 0 015 0V6" fill="none" stroke="#212121" strokeWidth="1.600" /></svg>
