/** One A4 page in plain words for those who decide: who, what, by when, what the state refunds, what changes next. */
import type { ReactNode } from 'react'
import type { MapItem } from '@kotostig/law/map'
import { compareMaps } from '@kotostig/law/map-compare'
import type { ComparedItem } from '@kotostig/law/map-compare'
import { modelNames, wholeLawFrom } from '@kotostig/law/map-words'
import type { ModelId } from '@kotostig/law/map-words'
import { notices } from '@kotostig/law/terms'
import { eurosText } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import { DayField } from '../../shared/DayField.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { TownField } from '../../shared/case/form/TownField.tsx'
import { dayRefusal, hashOf, useChoice } from './choice.ts'
import { knownDays } from './known-days.ts'
import { changeNames, map as words, refusals } from './map.texts.ts'
import { one } from './one.texts.ts'
import { actorOf, actorText, beforeText, isChanged, itemText, whenText } from './say-item.ts'
import { useMap } from './useMap.ts'
import type { ShownMap } from './useMap.ts'
import '../../shared/case/case.css'
import '../../shared/case/form/form.css'
import './map.css'

/** The days on which the known law changes. */
const turns = [wholeLawFrom, '2026-01-01', '2027-01-01']
/** Shown of the municipality as such: what a council decides on. */
const councilTasks = ['services.programme', 'general.strategy', 'services.suit', 'agreement.hear', 'agreement.review', 'refund.old', 'store.system', 'store.use']
const refunded: readonly ModelId[] = ['quota', 'protection', 'family-child', 'born-in-finland']

export default function OnePage() {
  const t = useSay()
  const language = useLanguage()
  const [choice, change] = useChoice()
  const towns = useMunicipalities()
  const town = towns?.find((each) => each.code === choice.town)?.name[language]
  const fault = dayRefusal(choice.day)
  const townFault = towns && town === undefined
  const isAskable = !fault && !townFault
  const nextDay = turns.find((day) => day > choice.day)
  const now = useMap(isAskable ? choice.day : undefined, choice.town)
  const next = useMap(isAskable ? nextDay : undefined, choice.town)
  const { map } = now
  return (
    <div className="map-page one">
      <form className="map-ctl no-print" aria-label={t(words.choice)} onSubmit={(event) => event.preventDefault()}>
        <TownField id="map-town" label={t(words.town)} value={choice.town} error={townFault ? t(refusals['no-such-municipality']) : undefined} onChange={(value) => change({ town: value })} />
        <DayField id="map-day" label={t(words.day)} value={choice.day} isInline error={fault ? t(refusals[fault], knownDays) : undefined} onChange={(day) => change({ day })} />
      </form>
      <p className="row no-print">
        <button type="button" className="btn" disabled={!map} onClick={() => print()}>{t(words.print)}</button>
        <Link to={`/ansvar#${hashOf(choice)}`}>{t(one.toMap)}</Link>
      </p>
      {now.failed || next.failed ? (
        <Notice kind="late" role="alert">
          <p><b>{t(words.failed)}</b> {t(words.failedText)}</p>
          <button type="button" className="lnk" onClick={() => { if (now.failed) now.again(); if (next.failed) next.again() }}>{t(words.again)}</button>
        </Notice>
      ) : null}
      <p role="status" className={now.working ? 'meta' : 'vh'}>{now.working ? t(words.working) : ''}</p>
      {isAskable && map && town ? <Page map={map} next={nextDay ? next.map : undefined} hasNext={nextDay !== undefined} town={town} /> : <h1>{t(words.onePage)}</h1>}
    </div>
  )
}

function Page({ map, next, hasNext, town }: { map: ShownMap; next: ShownMap | undefined; hasNext: boolean; town: string }) {
  const t = useSay()
  return (
    <article>
      <div className="head">
        <div>
          <h1>{t(one.title, { town })}</h1>
          <p className="meta">{t(map.day < wholeLawFrom ? one.leadOld : one.lead, { day: dayText(map.day) })}</p>
        </div>
      </div>
      {map.extent === 'partly' ? <Notice kind="lawn">{map.notices.filter((id) => id !== 'temporary-protection-2027').map((id) => <p key={id}>{t(notices[id])}</p>)}</Notice> : null}
      <h2>{t(one.who)}</h2>
      <Who map={map} town={town} />
      <Must map={map} />
      <Refunds map={map} />
      {hasNext ? (next ? <Next map={map} next={next} /> : null) : (
        <>
          <h2>{t(one.noNext)}</h2>
          <p>{t(one.noNextText, knownDays)} {t(one.reform)}</p>
        </>
      )}
      <p className="meta after">{t(one.law, { release: map.lawRelease })} {t(words.municipalities)}</p>
    </article>
  )
}

const itemsOf = (map: ShownMap): MapItem[] => [...map.rows.flatMap((row) => row.items), ...map.tasks]

function Who({ map, town }: { map: ShownMap; town: string }) {
  const t = useSay()
  const language = useLanguage()
  const find = (id: ModelId, key: string): MapItem | undefined => map.rows.find((row) => row.id === id)?.items.find((item) => item.key === key)
  const general = map.tasks.find((item) => item.id === 'general.responsible')
  const plain = find('home-care', 'responsible:integration-services')
  const work = find('job-seeker', 'responsible:integration-services')
  const welfare = map.tasks.find((item) => item.id === 'services.health')
  const centre = find('quota', 'duty:placement.assign')
  const pays = map.tasks.find((item) => item.id === 'refund.pay')
  const lines: [MapItem | undefined, ReactNode, string][] = [
    general ? [general, town, t(one.whoGeneral)] : [plain, town, t(one.whoPlain)],
    [work, work ? actorText(map, work, language) : '', t(one.whoWork)],
    [welfare, welfare ? actorText(map, welfare, language) : '', t(one.whoWelfare)],
    [centre, centre ? actorText(map, centre, language) : '', t(one.whoCentre)],
    [pays, pays ? actorText(map, pays, language) : '', t(one.whoPays)],
  ]
  const known = lines.filter(([item]) => item !== undefined)
  return (
    <ul className="wide">
      {known.map(([item, name, does]) => <li key={item!.key}><b>{name}</b> {does} <SectionChips places={item!.source.slice(0, 1)} /></li>)}
      {known.length < lines.length ? <li className="meta">{t(one.notKnown)}</li> : null}
    </ul>
  )
}

function Must({ map }: { map: ShownMap }) {
  const t = useSay()
  const language = useLanguage()
  const own = [...new Map(map.rows.flatMap((row) => row.items).filter((item) => item.kind === 'duty' && item.column === 'municipality').map((item) => [item.key, item])).values()]
  const council = map.tasks.filter((item) => councilTasks.includes(item.id) && item.column === 'municipality')
  const line = (item: MapItem): ReactNode => {
    const by = whenText(item, t)
    return <li key={item.key}>{itemText(map, item, t, language)}{by ? <span className="by"> – {by}</span> : null} <SectionChips places={item.source.slice(0, 1)} /></li>
  }
  return (
    <>
      <h2>{t(one.must)}</h2>
      {own.length === 0 ? <p>{t(words.notWorkedOut)}</p> : <ul className="plain">{own.map(line)}</ul>}
      {own.length > 0 && map.extent === 'whole' ? <p className="meta">{t(one.mustAlso)}</p> : null}
      {council.length > 0 ? <><h2>{t(one.asAuthority)}</h2><ul className="plain">{council.map(line)}</ul></> : null}
    </>
  )
}

function Refunds({ map }: { map: ShownMap }) {
  const t = useSay()
  const language = useLanguage()
  const rows = refunded.flatMap((id) => {
    const row = map.rows.find((each) => each.id === id)
    const own = row?.items.find((item) => item.key === 'refund:61')
    const welfare = row?.items.find((item) => item.key === 'refund:62')
    return own?.when?.kind === 'refund' ? [{ id, own: own.when, welfare: welfare?.when?.kind === 'refund' ? welfare.when : undefined, to: [own, welfare].map((item) => (item ? t(one.toWhom, { who: actorText(map, item, language) }) : '')), source: own.source }] : []
  })
  const sum = (parts: { annual: number }[] | undefined): string => (parts?.[0] ? eurosText(parts[0].annual) + (parts[1] ? ` ${t(one.firstYear, { amount: eurosText(parts[1].annual) })}` : '') : '–')
  const [toTown = '', toWelfare = ''] = rows[0]?.to ?? []
  const has = (id: string): boolean => itemsOf(map).some((item) => item.id === id)
  return (
    <>
      <h2>{t(one.refunds)}</h2>
      <table className="tbl dense blocks">
        <caption className="vh">{t(one.refunds)}</caption>
        <thead><tr><th scope="col">{t(one.refundFor)}</th><th scope="col" className="num">{toTown}</th><th scope="col" className="num">{toWelfare}</th><th scope="col" className="num">{t(one.refundTime)}</th></tr></thead>
        <tbody>
          {rows.map(({ id, own, welfare, source }) => (
            <tr key={id}>
              <th scope="row">{t(modelNames[id])} <SectionChips places={source.slice(0, 1)} /></th>
              <td className="num" data-label={toTown}>{sum(own.parts)}</td>
              <td className="num" data-label={toWelfare}>{sum(welfare?.parts)}</td>
              <td className="num" data-label={t(one.refundTime)}>{own.months % 12 === 0 ? t(words.years, { n: own.months / 12 }) : t(words.months, { n: own.months })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {has('refund.conditions') ? <p>{t(one.condition)} <SectionChips places={[{ act: '681/2023', section: '59', moment: '1' }]} /></p> : null}
      {has('refund.share') ? <p>{t(one.claim)} <SectionChips places={[{ act: '681/2023', section: '70', moment: '1' }, { act: '681/2023', section: '60', moment: '1' }]} /></p> : null}
    </>
  )
}

function Next({ map, next }: { map: ShownMap; next: ShownMap }) {
  const t = useSay()
  const language = useLanguage()
  const { rows, tasks } = compareMaps(map, next)
  const changed = [...new Map([...rows.flatMap((row) => row.items), ...tasks].filter(isChanged).map((item) => [item.item.key, item])).values()]
  // A new name of the same authority is told once.
  const renamed = changed.filter((item) => item.changes.length === 1 && item.changes[0] === 'holder' && item.item.column === 'state')
  const names = [...new Map(renamed.map((item) => [item.item.actor.kind, item])).values()]
  const rest = changed.filter((item) => !renamed.includes(item))
  const line = (item: ComparedItem): ReactNode => {
    const own = item.changes.includes('gone') ? map : next
    const was = beforeText(map, item, t, language)
    return <li key={item.item.key}><b>{item.changes.map((change) => t(changeNames[change])).join(', ')}:</b> {item.item.column === 'municipality' ? '' : `${actorText(own, item.item, language)}: `}{itemText(own, item.item, t, language)}{was ? <span className="meta"> ({t(words.before).toLowerCase()} {was})</span> : null} <SectionChips places={item.item.source.slice(0, 1)} /></li>
  }
  return (
    <>
      <h2>{t(one.next, { day: dayText(next.day) })}</h2>
      {changed.length === 0 ? <p>{t(one.nothingNext)}</p> : null}
      <ul className="wide">
        {rest.map(line)}
        {names.map((item) => <li key={item.item.actor.kind}><b>{t(changeNames.holder)}:</b> {upperFirst(actorOf(next, item.item)?.name[language] ?? '')} <span className="meta">({t(words.before).toLowerCase()} {item.before ? actorText(map, item.before, language) : ''})</span></li>)}
        {next.notices.includes('law-after-2026') ? <li>{t(one.reform)}</li> : null}
      </ul>
    </>
  )
}
