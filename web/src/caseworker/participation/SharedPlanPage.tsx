/** A plan one takes part in: the own part whole and open, the others' as agreed service, contact and next date. */
import { useEffect, useState } from 'react'
import type { readSharedPlan, SharedPlan, writePart } from '@kotostig/api/participation'
import type { SittingItem } from '@kotostig/api/sitting'
import { itemStates } from '@kotostig/api/sitting-words'
import { DayField } from '../../shared/DayField.tsx'
import { dayText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { ask, authorityName, freshKey } from '../session.ts'
import type { BodyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import type { Section } from '@kotostig/law/determination'
import { Ground } from '../sitting/Consent.tsx'
import { StateOf } from '../sitting/TakingPart.tsx'
import { itemKindNames, itemStateNames, sitting } from '../sitting/sitting.texts.ts'
import { occasions, taking as words } from '../sitting/taking-part.texts.ts'
import '../sitting/sitting.css'

export default function SharedPlanPage({ params }: ScreenProps) {
  const person = params[0] ?? ''
  return <Shared key={person} person={person} />
}

function Shared({ person }: { person: string }) {
  const t = useSay()
  const language = useLanguage()
  const loaded = useLoad(person, () => ask<typeof readSharedPlan>(`/api/people/${encodeURIComponent(person)}/shared-plan`))
  const [newer, setNewer] = useState<{ of: SharedPlan; at: SharedPlan }>()
  const [editing, setEditing] = useState<SittingItem | 'new'>()
  const first = loaded.value
  const at = newer && newer.of === first ? newer.at : first
  const name = at && nameOfLine(at.person, t)
  useEffect(() => {
    if (name) document.title = `${name} – ${t(words.shared)} – Kotostig`
  }, [name, t])
  if (!at || !first) return loaded.failed ? <Failed failed={loaded.failed} again={loaded.again} /> : <Loading />
  const saved = (now: SharedPlan): void => {
    setNewer({ of: first, at: now })
    setEditing(undefined)
  }
  const own = at.plan?.items.filter((item) => item.isOwn) ?? []
  const others = at.plan?.items.filter((item) => !item.isOwn) ?? []
  return (
    <>
      <div className="head">
        <div>
          <p className="meta"><Link to="/arbete/inbjudningar">{t(words.invitations)}</Link> · {at.person.caseNumber}</p>
          <h1>{t(words.shared)}: {name}</h1>
          <p className="meta measure">{t(words.sharedMeta)} <SectionChip place={{ act: '681/2023', section: '86' }} /></p>
        </div>
      </div>
      <ul className="lines">{at.participations.map((one) => (
        <li key={one.id}>
          <p>{t(occasions[one.occasion])}{one.meetsOn ? `, ${dayText(one.meetsOn)}` : ''} <span className="meta">{t(words.from, { name: authorityName({ authority: one.inviting }, language), who: one.invitedBy })}</span></p>
          {one.message ? <p className="measure meta">{one.message}</p> : null}
          <StateOf one={one} />
          <Ground basis={one.basis} source={one.source as Section[]} consent={one.consent} />
        </li>
      ))}</ul>
      {at.socialHealthNeeds ? <section className="sec" aria-labelledby="needs"><h2 id="needs">{t(words.needs)}</h2><p className="measure told-words">{at.socialHealthNeeds.said}</p><p className="meta">{at.socialHealthNeeds.by}</p></section> : null}
      {at.plan === null ? <p>{t(words.noPlanYet)}</p> : (
        <>
          <section className="sec" aria-labelledby="own-part">
            <div className="sec-h"><h2 id="own-part">{t(words.own)}</h2>{at.plan.nextReviewDue ? <span className="meta">{t(sitting.nextReview, { day: dayText(at.plan.nextReviewDue) })}</span> : null}</div>
            <ul className="mes">
              {own.map((item) => (
                <li key={item.id} className="me">
                  {editing === item ? <Part at={at} item={item} onSaved={saved} onClose={() => setEditing(undefined)} /> : (
                    <>
                      <div className="me-h"><b>{item.words}</b><button type="button" className="lnk end" onClick={() => setEditing(item)}>{t(sitting.change)}<span className="vh"> – {item.words}</span></button></div>
                      {item.reason ? <p className="told-words">{item.reason}</p> : null}
                      <dl className="who2">
                        <div><dt>{t(sitting.contact)}</dt><dd>{[item.responsible, item.contact].filter(Boolean).join(', ') || '–'}</dd></div>
                        {item.nextOn ? <div><dt>{t(sitting.nextDay)}</dt><dd>{dayText(item.nextOn)}</dd></div> : null}
                        <div><dt>{t(sitting.state)}</dt><dd>{t(itemStateNames[item.state])}</dd></div>
                      </dl>
                    </>
                  )}
                </li>
              ))}
            </ul>
            {editing === 'new' ? <Part at={at} onSaved={saved} onClose={() => setEditing(undefined)} /> : <p><button type="button" className="btn pri" onClick={() => setEditing('new')}>{t(words.addOwn)}</button></p>}
          </section>
          <section className="sec" aria-labelledby="others-parts">
            <h2 id="others-parts">{t(words.othersParts)}</h2>
            <div className="oths">
              {others.map((item) => (
                <div className="oth" key={item.id}>
                  <div><b>{item.words}</b><span className="meta">{authorityName({ authority: item.owner }, language)} · {t(itemKindNames[item.kind])}</span></div>
                  <div><span className="meta">{t(sitting.contact)}</span>{item.responsible || '–'}<span className="meta">{item.contact}</span></div>
                  <div><span className="meta">{t(sitting.nextDay)}</span>{item.nextOn ? dayText(item.nextOn) : '–'}</div>
                </div>
              ))}
            </div>
          </section>
        </>
      )}
    </>
  )
}

type Body = BodyOf<typeof writePart>
function Part({ at, item, onSaved, onClose }: { at: SharedPlan; item?: SittingItem; onSaved: (now: SharedPlan) => void; onClose: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [body, setBody] = useState<Body>({
    person: at.person.id, plan: at.plan!.id, key: freshKey(), ...(item ? { item: item.id } : {}), follows: item?.number ?? 0, isRemoved: false, words: item?.words ?? '', reason: item?.reason ?? '', responsible: item?.responsible ?? '', contact: item?.contact ?? '',
    startsOn: item?.startsOn ?? null, endsOn: item?.endsOn ?? null, nextOn: item?.nextOn ?? null, state: item?.state ?? 'agreed',
  })
  const { form, send, faultOf, problem, working } = useSending<typeof writePart>('/api/participations/part')
  const change = (part: Partial<Body>): void => setBody({ ...body, ...part })
  const save = async (part: Partial<Body> = {}): Promise<void> => {
    const now = await send({ ...body, ...part, writtenIn: item && body.words === item.words && body.reason === (item.reason ?? '') ? item.writtenIn : language })
    if (now) onSaved(now)
  }
  return (
    <form ref={form} className="item-edit stack" noValidate onSubmit={(event) => {
      event.preventDefault()
      void save()
    }}>
      <TextField id="part-words" label={t(words.ownWords)} hint={t(words.ownWordsHint)} value={body.words} most={2000} error={faultOf('words')} onChange={(value) => change({ words: value })} />
      <TextField id="part-reason" label={t(words.ownReason)} hint={t(words.ownReasonHint)} value={body.reason} most={2000} isLong error={faultOf('reason')} onChange={(value) => change({ reason: value })} />
      <div className="pair">
        <TextField id="part-who" label={t(sitting.responsible)} value={body.responsible} most={200} error={faultOf('responsible')} onChange={(value) => change({ responsible: value })} />
        <TextField id="part-contact" label={t(sitting.contact)} value={body.contact} most={200} error={faultOf('contact')} onChange={(value) => change({ contact: value })} />
      </div>
      <div className="pair">
        <DayField id="part-next" label={t(sitting.nextDay)} value={body.nextOn ?? ''} error={faultOf('nextOn')} onChange={(day) => change({ nextOn: day || null })} />
        <Choice id="part-state" label={t(sitting.state)} value={body.state} options={itemStates.map((state) => [state, t(itemStateNames[state])] as const)} onChange={(state) => change({ state: (state || 'agreed') as Body['state'] })} />
      </div>
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p className="row">
        <button type="submit" className="btn pri" disabled={working}>{t(words.save)}</button>
        <button type="button" className="lnk" onClick={onClose}>{t(words.cancel)}</button>
        {item ? <button type="button" className="lnk end" onClick={() => void save({ isRemoved: true })}>{t(sitting.remove)}</button> : null}
      </p>
    </form>
  )
}
