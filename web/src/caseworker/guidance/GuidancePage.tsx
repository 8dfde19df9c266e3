/** Guidance without a file: counted, never named; and all guidance in figures. */
import { useRef, useState } from 'react'
import type { countGuidance, FewCount, readGuidanceCounts, takeBackCount } from '@kotostig/api/guidance'
import { DayField } from '../../shared/DayField.tsx'
import { isIso, monthText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, dayFaults, useSending } from '../form.tsx'
import '../intake/intake.css'
import { ListTools } from '../ListTools.tsx'
import '../office.css'
import { languageName } from '../person/details/language-name.ts'
import { ask, freshKey, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { wordOf } from '../words.ts'
import { AboutFields, aboutFaults, aboutNothing, minutesOf } from './fields.tsx'
import { guidance as words, leadNames, topicNames } from './guidance.texts.ts'

type Figures = ReplyOf<typeof readGuidanceCounts>

export default function GuidancePage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const year = (session?.today ?? '2026').slice(0, 4)
  const [period, setPeriod] = useState({ from: `${year}-01-01`, to: session?.today ?? `${year}-12-31` })
  const { value: found, failed, again } = useLoad(`guidance ${period.from} ${period.to}`, () => ask<typeof readGuidanceCounts>(`/api/guidance/counts/${period.from}/${period.to}`))
  const last = useRef<Figures>(undefined)
  if (found) last.current = found
  const shown = found ?? last.current
  const [said, setSaid] = useState('')
  if (!shown) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const takeBack = async (count: string): Promise<void> => {
    const outcome = await ask<typeof takeBackCount>('/api/guidance/counts/withdraw', { count })
    if (outcome.ok) setSaid(t(words.tookBack))
    again()
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="measure">{t(words.lead)} <SectionChips places={[{ act: '681/2023', section: '10' }]} /></p>
        </div>
      </div>
      <div className="guided">
        <section aria-labelledby="count-guidance" className="no-print">
          <h2 id="count-guidance">{t(words.countTitle)}</h2>
          <CountForm today={shown.today} places={shown.places} onDone={(text) => {
            setSaid(text)
            again()
          }} />
          <p role="status" className="saved">{said}</p>
          {shown.own.length === 0 ? null : (
            <>
              <h3>{t(words.own)}</h3>
              <ul className="lines intake-picks">
                {shown.own.map((one) => (
                  <li key={one.id} className="row">
                    <span>{t(topicNames[one.topic])}, {languageName(one.language, language)}, {one.minutes} min</span>
                    <button type="button" className="lnk end" onClick={() => void takeBack(one.id)}>{t(words.takeBack)}<span className="vh"> – {t(topicNames[one.topic])}, {languageName(one.language, language)}</span></button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section aria-labelledby="guidance-figures">
          <h2 id="guidance-figures">{t(words.figures)}</h2>
          <p className="meta measure">{t(words.figuresLead)}</p>
          <Period of={period} onShow={setPeriod} />
          <FiguresOf found={shown} />
        </section>
      </div>
    </>
  )
}

function CountForm({ today, places, onDone }: { today: string; places: Figures['places']; onDone: (said: string) => void }) {
  const t = useSay()
  const language = useLanguage()
  const key = useRef(freshKey())
  const [draft, setDraft] = useState(aboutNothing(today))
  const [unit, setUnit] = useState('')
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof countGuidance>('/api/guidance/counts')
  const save = async (): Promise<void> => {
    const faults = { ...aboutFaults(draft), ...dayFaults({ givenOn: draft.givenOn }) }
    const minutes = minutesOf(draft.minutes)
    if (Object.keys(faults).length > 0 || draft.topic === '' || minutes === undefined) return fault(faults)
    if (!(await send({ key: key.current, ...draft, topic: draft.topic, minutes, unit: unit || null }))) return
    key.current = freshKey()
    onDone(t(words.counted, { topic: t(topicNames[draft.topic]), language: languageName(draft.language, language) }))
    // Day, place and language stay: the next visitor is often like the one before.
    setDraft({ ...draft, topic: '', ledTo: 'nowhere' })
  }
  return (
    <form ref={form} className="stack count-form" noValidate onSubmit={(event) => {
      event.preventDefault()
      void save()
    }}>
      <AboutFields id="count" draft={draft} faultOf={faultOf} change={(part) => {
        setDraft({ ...draft, ...part })
        for (const field of Object.keys(part)) clear(field)
      }} />
      {places.length > 0 ? <Choice id="count-unit" label={t(words.place)} empty={t(words.noPlace)} value={unit} error={faultOf('unit')} options={places.map((one) => [one.id, language === 'fi' ? one.nameFi : one.nameSv] as const)} onChange={setUnit} /> : null}
      {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
      <p><button type="submit" className="btn pri" disabled={working}>{t(words.count)}</button></p>
    </form>
  )
}

function Period({ of, onShow }: { of: { from: string; to: string }; onShow: (period: { from: string; to: string }) => void }) {
  const t = useSay()
  const [draft, setDraft] = useState(of)
  const isWrong = !isIso(draft.from) || !isIso(draft.to) || draft.to < draft.from
  return (
    <form className="period-form no-print" noValidate onSubmit={(event) => {
      event.preventDefault()
      if (!isWrong) onShow(draft)
    }}>
      <DayField id="figures-from" label={t(words.from)} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
      <DayField id="figures-to" label={t(words.to)} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
      <button type="submit" className="btn" disabled={isWrong}>{t(words.show)}</button>
    </form>
  )
}

function FiguresOf({ found }: { found: Figures }) {
  const t = useSay()
  const language = useLanguage()
  const figure = (one: FewCount) => (one.count !== null ? one.count : <span className="few">{t(one.few === 'hidden' ? words.hidden : words.few)}</span>)
  const placeOf = (id: string): string => {
    const place = found.places.find((one) => one.id === id)
    return place ? (language === 'fi' ? place.nameFi : place.nameSv) : t(words.noPlace)
  }
  const tables: [string, string, FewCount[], (key: string) => string][] = [
    ['months', t(words.month), found.months, (key) => monthText(key)], ['topics', t(words.topic), found.topics, (key) => wordOf(topicNames, key, t)], ['languages', t(words.language), found.languages, (key) => languageName(key, language)],
    ['leads', t(words.ledTo), found.leads, (key) => wordOf(leadNames, key, t)], ...(found.places.length > 0 ? [['units', t(words.place), found.units, placeOf] as [string, string, FewCount[], (key: string) => string]] : []),
  ]
  if (found.months.length === 0) return <p>{t(words.nothing)}</p>
  return (
    <>
      <table className="tbl dense" id="guidance-all">
        <caption className="vh">{t(words.figures)}</caption>
        <thead><tr><th scope="col">{t(words.figures)}</th><th scope="col" className="num">{t(words.times)}</th></tr></thead>
        {tables.map(([id, title, rows, name]) => (
          <tbody key={id}>
            <tr><th scope="rowgroup" colSpan={2}>{title}</th></tr>
            {rows.map((one) => <tr key={one.key}><th scope="row">{name(one.key)}</th><td className="num">{figure(one)}</td></tr>)}
          </tbody>
        ))}
        <tbody>
          <tr><th scope="rowgroup" colSpan={2}>{t(words.all)}</th></tr>
          <tr><th scope="row">{t(words.withInterpreter)}</th><td className="num">{figure(found.withInterpreter)}</td></tr>
          <tr><th scope="row">{t(words.total)}</th><td className="num"><b>{figure(found.total)}</b></td></tr>
        </tbody>
      </table>
      <ListTools of="guidance-all" name="vagledning" />
    </>
  )
}
