/** The responsibility map: a municipality and a day, compared with another day if wanted. */
import { useState } from 'react'
import type { MapColumn } from '@kotostig/law/map'
import { mapColumnsOf } from './columns.ts'
import { compareMaps } from '@kotostig/law/map-compare'
import type { ComparedItem } from '@kotostig/law/map-compare'
import { groupNames, modelNames } from '@kotostig/law/map-words'
import { notices, questions, readings } from '@kotostig/law/terms'
import { claimsOfPeople } from '@kotostig/law/data/source-claims.ts'
import { dayText, today } from '../../shared/day.ts'
import { DayField } from '../../shared/DayField.tsx'
import { Glyph, Notice, Segments } from '../../shared/glyphs.tsx'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { saveText } from '../../shared/csv.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { TownField } from '../../shared/case/form/TownField.tsx'
import { ClaimNotes } from '../sources/ClaimNotes.tsx'
import { dayRefusal, hashOf, useChoice } from './choice.ts'
import type { Choice } from './choice.ts'
import { Cell } from './Cell.tsx'
import { columnNames, lawStates, map as words, refusals } from './map.texts.ts'
import { planColumn } from './cells.ts'
import type { CellPlan } from './cells.ts'
import { isChanged, itemText, lowerFirst, together } from './say-item.ts'
import type { Together } from './say-item.ts'
import { tableOf } from './table.ts'
import { Practice } from './Practice.tsx'
import { Topics } from './Topics.tsx'
import { useMap } from './useMap.ts'
import type { ShownMap } from './useMap.ts'
import { knownDays } from './known-days.ts'
import '../../shared/case/case.css'
import '../../shared/case/form/form.css'
import './map.css'

type GroupId = keyof typeof groupNames
const groupIds = Object.keys(groupNames) as GroupId[]

export default function MapPage() {
  const t = useSay()
  const language = useLanguage()
  const [choice, change] = useChoice()
  const [chosen, setChosen] = useState<readonly GroupId[]>(groupIds)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const towns = useMunicipalities()
  const town = towns?.find((each) => each.code === choice.town)?.name[language]
  const dayFault = dayRefusal(choice.day)
  const compareFault = choice.compare === '' ? undefined : dayRefusal(choice.compare)
  const townFault = towns && town === undefined ? 'no-such-municipality' as const : undefined
  const isAskable = !dayFault && !compareFault && !townFault
  const one = useMap(isAskable ? choice.day : undefined, choice.town)
  const other = useMap(isAskable && choice.compare !== '' ? choice.compare : undefined, choice.town)
  const isCompared = choice.compare !== '' && choice.compare !== choice.day
  const isReady = isAskable && one.map !== undefined && (!isCompared || other.map !== undefined)
  const [earlier, later] = isReady && isCompared ? (choice.day < choice.compare ? [one.map!, other.map!] : [other.map!, one.map!]) : [undefined, one.map]
  const compared = later ? compareMaps(earlier ?? later, later) : undefined
  const rows = compared?.rows.filter((row) => chosen.includes(row.of)) ?? []
  const changedCount = earlier ? [...rows.flatMap((row) => row.items), ...(compared?.tasks ?? [])].filter(isChanged).length : 0
  const shown = (items: readonly ComparedItem[]): ComparedItem[] => (earlier && onlyChanged ? items.filter(isChanged) : [...items])
  const groups = together(rows.map((row) => ({ ...row, items: shown(row.items) }))).filter((group) => !(earlier && onlyChanged) || group.items.length > 0)
  const fill = (names: (typeof refusals)[keyof typeof refusals]): string => t(names, knownDays)
  const title = later && town ? (earlier ? t(words.captionCompared, { town, to: dayText(later.day), from: dayText(earlier.day) }) : t(words.caption, { town, day: dayText(later.day) })) : ''
  const save = (): void => {
    if (later && compared) saveText(`kotostig-ansvar-${later.municipality}-${later.day}.csv`, tableOf(later, earlier, rows.map((row) => ({ ...row, items: shown(row.items) })), shown(compared.tasks), t, language), 'text/csv;charset=utf-8')
  }

  return (
    <div className="map-page">
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta no-print">{t(words.lead)}</p>
          {title ? <p className="print-only meta">{title}</p> : null}
        </div>
        <div className="row no-print">
          <button type="button" className="btn" disabled={!later} onClick={save}>{t(words.csv)}</button>
          <button type="button" className="btn" disabled={!later} onClick={() => print()}>{t(words.print)}</button>
        </div>
      </div>
      <form className="map-ctl no-print" aria-label={t(words.choice)} onSubmit={(event) => event.preventDefault()}>
        <TownField id="map-town" label={t(words.town)} value={choice.town} error={townFault ? fill(refusals[townFault]) : undefined} onChange={(value) => change({ town: value })} />
        <DayField id="map-day" label={t(words.day)} value={choice.day} isInline error={dayFault ? fill(refusals[dayFault]) : undefined} onChange={(day) => change({ day })} />
        <CompareField choice={choice} fault={compareFault ? fill(refusals[compareFault]) : undefined} onChange={(compare) => change({ compare })} />
      </form>
      <nav className="map-states no-print" aria-label={t(words.lawStates)}>
        {lawStates.map((state) => {
          const holds = (day: string): boolean => day <= state.until && (lawStates.find((each) => day <= each.until) === state)
          return (
            <button key={state.day} type="button" aria-current={!dayFault && holds(choice.day) ? 'true' : undefined} className={choice.compare && !compareFault && holds(choice.compare) ? 'cmp' : ''} onClick={() => change({ day: state.day })}>
              <b>{t(state.title)}</b>
              <span className="meta">{t(state.says)}{choice.compare && !compareFault && holds(choice.compare) ? ` · ${t(words.comparedWith)}` : ''}</span>
            </button>
          )
        })}
      </nav>
      <div className="map-tools no-print">
        <Segments label={t(words.view)} value={choice.view} onChange={(view) => change({ view })} options={[['matrix', t(words.matrix)], ['topics', t(words.topics)]]} />
        <Link to={`/ansvar/en-sida#${hashOf(choice)}`}>{t(words.onePage)}</Link>
        <Link to="/ansvar/kallor">{t(words.sources)}</Link>
        {earlier ? <label className="chk"><input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} />{t(words.onlyChanged, { n: changedCount })}</label> : null}
      </div>
      {choice.view === 'matrix' ? (
        <details className="no-print map-pick">
          <summary>{t(words.groupsChosen, { n: chosen.length, all: groupIds.length })}</summary>
          <fieldset className="map-groups">
            <legend className="vh">{t(words.groups)}</legend>
            {groupIds.map((id) => (
              <label key={id} className="chk">
                <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => setChosen(event.target.checked ? groupIds.filter((each) => each === id || chosen.includes(each)) : chosen.filter((each) => each !== id))} />
                {t(groupNames[id])}
              </label>
            ))}
          </fieldset>
        </details>
      ) : null}
      {one.failed || other.failed ? (
        <Notice kind="late" role="alert">
          <p><b>{t(words.failed)}</b> {t(words.failedText)}</p>
          <button type="button" className="lnk" onClick={() => { if (one.failed) one.again(); if (other.failed) other.again() }}>{t(words.again)}</button>
        </Notice>
      ) : null}
      <p role="status" className={one.working || other.working ? 'meta' : 'vh'}>{one.working || other.working ? t(words.working) : title}</p>
      {isReady && later && compared ? (
        <>
          <Limits map={later} from={earlier} />
          {choice.view === 'topics' ? (
            <Topics to={later} from={earlier} rows={compared.rows.map((row) => ({ ...row, items: shown(row.items) }))} tasks={shown(compared.tasks)} caption={title} />
          ) : (
            <>
              {chosen.length === 0 ? <p>{t(words.noGroup)}</p> : groups.length === 0 ? <p>{t(words.noChange)}</p> : <Matrix groups={groups} to={later} from={earlier} caption={title} />}
              {compared.tasks.length > 0 && shown(compared.tasks).length > 0 ? <Tasks items={shown(compared.tasks)} to={later} from={earlier} /> : null}
            </>
          )}
          <Practice municipality={later.municipality} day={later.day} />
          <OpenNorms map={later} />
          <Readings map={later} />
          <p className="meta after">{t(words.municipalities)} {t(words.lead)}</p>
        </>
      ) : null}
    </div>
  )
}

function CompareField({ choice, fault, onChange }: { choice: Choice; fault: string | undefined; onChange: (day: string) => void }) {
  const t = useSay()
  const isReadyMade = choice.compare === '' || lawStates.some((state) => state.day === choice.compare)
  const [isOwn, setIsOwn] = useState(!isReadyMade)
  return (
    <>
      <div className="field">
        <label htmlFor="map-compare">{t(words.compare)}</label>
        <select className="in" id="map-compare" value={isOwn ? 'own' : choice.compare} onChange={(event) => { const { value } = event.target; setIsOwn(value === 'own'); onChange(value === 'own' ? (choice.compare || today()) : value) }}>
          <option value="">{t(words.none)}</option>
          {lawStates.map((state) => <option key={state.day} value={state.day}>{dayText(state.day)}</option>)}
          <option value="own">{t(words.otherDay)}</option>
        </select>
      </div>
      {isOwn ? <DayField id="map-compare-day" label={t(words.compareDay)} value={choice.compare} isInline error={fault} onChange={onChange} /> : null}
    </>
  )
}

/** What the reader is told before reading: what the map does not know. */
function Limits({ map, from }: { map: ShownMap; from: ShownMap | undefined }) {
  const t = useSay()
  const told = [...new Set([...map.notices, ...(from?.notices ?? [])])]
  if (told.length === 0) return null
  return (
    <div className="limits">
      <Notice kind="lawn">
        {told.map((id) => <p key={id}>{t(notices[id])}</p>)}
        {from?.extent === 'partly' ? <p>{t(words.unknownPart)}</p> : null}
      </Notice>
    </div>
  )
}

function Matrix({ groups, to, from, caption }: { groups: readonly Together[]; to: ShownMap; from: ShownMap | undefined; caption: string }) {
  const t = useSay()
  const language = useLanguage()
  const columns = mapColumnsOf(to, language, t)
  const plans = columns.map((column) => planColumn(groups, column.id))
  return (
    <table className="mx">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.group)}</th>
          {columns.map((column) => <th key={column.id} scope="col">{column.title}<span className="meta">{column.name}</span></th>)}
        </tr>
      </thead>
      <tbody>
        {groups.map((group, at) => (
          <tr key={group.rows[0]!.id}>
            <th scope="row" id={`g-${group.rows[0]!.id}`}>
              <GroupHead group={group} />
            </th>
            {columns.map((column, nth) => {
              const plan = plans[nth]![at]!
              const isEmpty = plan.like === undefined && plan.items.length === 0
              return (
                <td key={column.id} data-l={column.label} className={isEmpty && to.extent === 'whole' ? 'empty' : undefined}>
                  {plan.like === undefined ? <Cell items={plan.items} to={to} from={from} column={column.id} model={group.rows[0]!.id} /> : <Like plan={plan} of={groups[plan.like]!} to={to} from={from} column={column.id} group={group} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell that refers to one above it. */
function Like({ plan, of, to, from, column, group }: { plan: CellPlan; of: Together; to: ShownMap; from: ShownMap | undefined; column: MapColumn; group: Together }) {
  const t = useSay()
  const language = useLanguage()
  const first = of.rows[0]!.id
  const without = plan.without.map((one) => lowerFirst(itemText(to, one.item, t, language))).join('; ')
  return (
    <div className="like">
      <p>
        <button type="button" className="lnk" onClick={() => document.getElementById(`g-${first}`)?.scrollIntoView({ block: 'start' })}>{t(words.like, { who: lowerFirst(t(modelNames[first])) })}</button>
        <span className="print-inline">{t(words.like, { who: lowerFirst(t(modelNames[first])) })}</span>
        {without ? <span>, {t(words.likeBut, { what: without })}</span> : null}
        {plan.items.length > 0 ? <span>{without ? '; ' : ', '}{t(words.likeAnd)}</span> : null}
      </p>
      {plan.items.length > 0 ? <Cell items={plan.items} to={to} from={from} column={column} model={group.rows[0]!.id} /> : null}
    </div>
  )
}

function GroupHead({ group }: { group: Together }) {
  const t = useSay()
  const first = group.rows[0]!
  return (
    <>
      {group.rows.map((row) => <span key={row.id} className="g-name">{t(modelNames[row.id])} <SectionChips places={row.source} /></span>)}
      {first.exists ? null : <span className="unsure"><Glyph name="ask" /> {t(words.noSuchGroup)}</span>}
      {first.questions.filter((one) => !one.id.startsWith('money.')).map((one) => <span key={one.id} className="q-open"><Glyph name="ask" /> <span>{t(words.open)} {t(questions[one.id])} <SectionChips places={one.source} /></span></span>)}
      <ClaimNotes claims={claimsOfPeople(first.id)} />
    </>
  )
}

/** Where the law asks for judgement: the program never answers these. */
function OpenNorms({ map }: { map: ShownMap }) {
  const t = useSay()
  if (map.openNorms.length === 0) return null
  return (
    <section className="sec" aria-labelledby="map-norms">
      <div className="sec-h"><h2 id="map-norms">{t(words.openNorms)}</h2></div>
      <ul className="norms">
        {map.openNorms.map((norm) => <li key={norm.id} className="q-open"><Glyph name="ask" /> <span>{t(norm.asks)} <SectionChips places={norm.sections} /> <span className="meta">{t(words.answeredBy, { who: t(norm.answeredBy) })}</span></span></li>)}
      </ul>
    </section>
  )
}

/** Where the law can be read in more than one way, and how it is read here. */
function Readings({ map }: { map: ShownMap }) {
  const t = useSay()
  const found = [...new Set(map.rows.flatMap((row) => row.readings))]
  if (found.length === 0) return null
  return (
    <section className="sec" aria-labelledby="map-readings">
      <div className="sec-h"><h2 id="map-readings">{t(words.readings)}</h2></div>
      <ul className="dots">{found.map((id) => <li key={id}>{t(readings[id])}</li>)}</ul>
    </section>
  )
}

function Tasks({ items, to, from }: { items: readonly ComparedItem[]; to: ShownMap; from: ShownMap | undefined }) {
  const t = useSay()
  const language = useLanguage()
  const of = (column: MapColumn): ComparedItem[] => items.filter((one) => one.item.column === column)
  const columns = mapColumnsOf(to, language, t).filter((column) => of(column.id).length > 0)
  return (
    <section className="sec" aria-labelledby="map-tasks">
      <div className="sec-h"><h2 id="map-tasks">{t(words.general)}</h2></div>
      <div className="task-cols">
        {columns.map((column) => (
          <div key={column.id} className="mx-list">
            <h3>{t(columnNames[column.id])}</h3>
            <Cell items={of(column.id)} to={to} from={from} column={column.id} />
          </div>
        ))}
      </div>
    </section>
  )
}

