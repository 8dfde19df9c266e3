/** Every authority on a day: its name, its tasks and their sections, what came before and after, and who serves a municipality. */
import { useState } from 'react'
import { employmentAreas, helsinkiCode, municipalityByCode, stateCentres, welfareAreas, type MunicipalityArea } from '@kotostig/law/data/areas.ts'
import { authorities, centreMatters, decidingCentre, nameOfKind, nameOn, tasksOn, type Authority, type AuthorityTask, type CentreMatter, type Level } from '@kotostig/law/data/authorities-over-time.ts'
import { day, isoOf } from '@kotostig/law/kit/date'
import type { Section } from '@kotostig/law/determination'
import type { ActorKind, Names } from '@kotostig/law/terms'
import { dayText, type IsoDate } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { BookNav } from './BookNav.tsx'
import { DayOfLaw, useDayOfLaw } from './DayOfLaw.tsx'
import { over } from './over-time.texts.ts'
import './book.css'
import './over-time.css'

const levels: readonly Level[] = ['state', 'regional', 'local', 'others']

export default function AuthoritiesPage() {
  const t = useSay()
  const language = useLanguage()
  const chosen = useDayOfLaw()
  const [code, setCode] = useState('')
  const municipality = municipalityByCode.get(code)
  const names = [...municipalityByCode.values()].map((one) => ({ code: one.code, name: t(one.name) })).sort((a, b) => a.name.localeCompare(b.name, language))
  return (
    <>
      <BookNav />
      <div className="head">
        <div>
          <h1>{t(over.authorities)}</h1>
          <p className="meta measure">{t(over.authoritiesLead)}</p>
        </div>
        <div className="row book-choices">
          <DayOfLaw id="authority-day" label={over.dayLabel} {...chosen} />
          <div className="field">
            <label htmlFor="authority-place">{t(over.yourMunicipality)}</label>
            <p className="hint" id="authority-place-h">{t(over.municipalityHint)}</p>
            <select className="in" id="authority-place" aria-describedby="authority-place-h" value={code} onChange={(event) => setCode(event.target.value)}>
              <option value="">{t(over.anyMunicipality)}</option>
              {names.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
            </select>
          </div>
        </div>
      </div>
      <div role="status">{chosen.on < '2023-01-01' ? <Notice kind="lawn"><p>{t(over.before2023)}</p></Notice> : null}</div>
      {municipality ? <OfMunicipality municipality={municipality} on={chosen.on} /> : null}
      {levels.map((level) => (
        <section key={level} className="sec" aria-labelledby={`level-${level}`}>
          <div className="sec-h"><h2 id={`level-${level}`}>{t(over[`level-${level}`])}</h2></div>
          <ul className="lines">
            {authorities.filter((one) => one.level === level && nameOn(one, day(chosen.on))).map((one) => (
              <OneAuthority key={one.id} authority={one} on={chosen.on} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function OneAuthority({ authority, on }: { authority: Authority; on: IsoDate }) {
  const t = useSay()
  const language = useLanguage()
  const name = nameOn(authority, day(on))!
  const other = language === 'fi' ? 'sv' : 'fi'
  const tasks = tasksOn(authority, day(on))
  const before = authorities.find((one) => one.succeededBy?.by === authority.id)
  const earlier = authority.names.find((one) => one.to !== undefined && one.to < on && one.names.sv !== name.names.sv)
  const later = authority.names.find((one) => one.from > on && one.names.sv !== name.names.sv)
  const after = authority.succeededBy
  const nameAt = (one: Authority, at: IsoDate): string => t(nameOn(one, day(at))!.names)
  return (
    <li className="rule">
      <div>
        <h3>{upperFirst(t(name.names))}</h3>
        <p className="meta">
          <span lang={other}>{name.names[other]}</span>
          {name.short ? ` · ${name.short[language === 'fi' ? 'fi' : 'sv']}` : ''}
        </p>
        {earlier ? <p className="meta">{t(over.formerName, { day: dayText(earlier.to!), name: t(earlier.names) })}. {earlier.note ? t(earlier.note) : ''}</p> : null}
        {later ? <p className="meta">{t(over.laterName, { day: dayText(later.from), name: t(later.names) })}</p> : null}
        {after ? <p className="meta">{t(over.until, { day: dayText(isoOf(day(after.on) - 1)), name: nameAt(authorities.find((one) => one.id === after.by)!, after.on) })} <SectionChips places={after.source} /></p> : null}
        {before ? <p className="meta">{t(over.took, { day: dayText(before.succeededBy!.on), name: authorities.filter((one) => one.succeededBy?.by === authority.id).map((one) => nameAt(one, isoOf(day(one.succeededBy!.on) - 1))).join(', ') })}</p> : null}
        {name.note ? <p className="meta">{t(name.note)}</p> : null}
      </div>
      {tasks.length === 0 ? <p className="meta">{t(over.noTasks)}</p> : (
        <ul className="tasks">
          {tasks.map((task) => <TaskLine key={task.words.en + task.from} task={task} />)}
        </ul>
      )}
    </li>
  )
}

function TaskLine({ task }: { task: AuthorityTask }) {
  const t = useSay()
  return (
    <li>
      {upperFirst(t(task.words))} {'sections' in task.basis ? <SectionChips places={task.basis.sections} /> : <span className="meta">({t(over.notLaw, { document: t(task.basis.document) })})</span>}
    </li>
  )
}

type Row = { what: Names; who: Names; source: readonly Section[] }

/** Who serves a municipality on a day. Where the name of that day is not known, the kind. */
function rowsOf(municipality: MunicipalityArea, on: IsoDate): Row[] {
  const at = day(on)
  const isNew = on >= '2025-01-01'
  const kind = (of: ActorKind): Names => nameOfKind(of, at)!.names
  const s = (section: string, moment?: string): Section => ({ act: isNew ? '681/2023' : '1386/2010', section, ...(moment === undefined ? {} : { moment }) })
  const welfareName = municipality.aland ? kind('aland-health-authority') : municipality.code === helsinkiCode ? municipality.name : on >= '2023-01-01' ? welfareAreas[municipality.welfareArea]!.name : kind('welfare-area')
  const employment = on >= '2025-01-01' && !municipality.aland ? join(kind('employment-authority'), employmentAreas[municipality.employmentArea]!.name) : on >= '2025-01-01' ? kind('employment-authority') : kind('te-office')
  const rows: Row[] = [
    { what: over.services, who: municipality.name, source: isNew ? [s('14'), s('16')] : [s('10'), s('13')] },
    { what: over.jobSeekers, who: employment, source: isNew ? [s('3', '1')] : [s('10', '1')] },
    { what: over.welfare, who: welfareName, source: isNew ? [s('33'), s('34'), s('35', '2'), ...(municipality.code === helsinkiCode ? [s('100')] : [])] : [s('27')] },
  ]
  for (const matter of Object.keys(centreMatters) as CentreMatter[]) {
    const { words, sections } = centreMatters[matter]
    if (on < '2026-01-01') {
      if (isNew) rows.push({ what: words, who: kind('state-regional-centre'), source: sections })
      else if (matter === 'assignment') rows.push({ what: words, who: kind('state-regional-centre'), source: [s('41'), s('43')] })
      continue
    }
    const { centre, source } = decidingCentre(matter, municipality.stateCentre)
    rows.push({ what: words, who: stateCentres[centre]!.name, source: [...sections, source] })
  }
  rows.push({ what: over.pays, who: on < '2023-01-01' ? kind('state-regional-centre') : kind('state-service-centre'), source: isNew ? [s('70', '1')] : [s('54', '1')] })
  rows.push({ what: over.supervisesRow, who: kind('supervisory-authority'), source: isNew ? [s('57')] : [s('38')] })
  return rows
}

const join = (a: Names, b: Names): Names => ({ sv: `${a.sv}, ${b.sv}`, fi: `${a.fi}, ${b.fi}`, en: `${a.en}, ${b.en}` })

function OfMunicipality({ municipality, on }: { municipality: MunicipalityArea; on: IsoDate }) {
  const t = useSay()
  const title = t(over.forMunicipality, { name: t(municipality.name), day: dayText(on) })
  return (
    <section className="of-municipality" aria-labelledby="of-municipality">
      <div className="sec-h"><h2 id="of-municipality">{title}</h2></div>
      {on < '2011-09-01' ? <Notice kind="lawn"><p>{t(over.beforeAll, { day: dayText(on) })}</p></Notice> : (
        <>
          {municipality.aland ? <Notice kind="lawn"><p>{t(over.aland)}</p></Notice> : null}
          <table className="tbl dense blocks">
            <caption className="vh">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t(over.role)}</th>
                <th scope="col">{t(over.who)}</th>
                <th scope="col">{t(over.basis)}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(municipality, on).map((row) => (
                <tr key={row.what.en}>
                  <th scope="row">{t(row.what)}</th>
                  <td data-label={t(over.who)}>{upperFirst(t(row.who))}</td>
                  <td data-label={t(over.basis)}><span className="chips"><SectionChips places={row.source} /></span></td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
