/** Whose three years end soon, and who has no assessment. */
import { useState } from 'react'
import type { readReach } from '@kotostig/api/intake'
import { daysText } from '../../shared/case/duties/relation.ts'
import { dayText, daysBetween } from '../../shared/day.ts'
import { Glyph, Segments } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ListTools } from '../ListTools.tsx'
import { ask } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import '../office.css'
import './intake.css'
import { intake as words } from './intake.texts.ts'

const spans = ['30', '90', '180', '365'] as const

export default function ReachPage() {
  const t = useSay()
  const language = useLanguage()
  const [days, setDays] = useState<(typeof spans)[number]>('90')
  const [onlyOutside, setOnlyOutside] = useState(false)
  const { value: found, failed, again } = useLoad(`reach ${days}`, () => ask<typeof readReach>(`/api/reach/${days}`))
  if (failed && !found) return <Failed failed={failed} again={again} />
  const people = found?.people.filter((one) => !onlyOutside || !one.jobSeeker) ?? []
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.reachTitle)}</h1>
          <p className="measure">{t(words.reachLead)} <SectionChips places={[{ act: '681/2023', section: '14', moment: '1' }, { act: '681/2023', section: '14', moment: '6' }]} /></p>
        </div>
      </div>
      <div className="today-tools reach-tools no-print">
        <div className="field"><span className="lab">{t(words.within)}</span><Segments label={t(words.within)} value={days} onChange={setDays} options={spans.map((one) => [one, one] as const)} /></div>
        <label className="chk"><input type="checkbox" checked={onlyOutside} onChange={(event) => setOnlyOutside(event.target.checked)} /><span>{t(words.onlyOutside)}</span></label>
      </div>
      {!found ? <Loading /> : people.length === 0 ? <p className="after">{t(words.reachNone)}</p> : (
        <>
          <table className="tbl blocks" id="reach">
            <caption className="vh">{t(words.reachTitle)}</caption>
            <thead><tr><th scope="col">{t(words.name)}</th><th scope="col">{t(words.lastDay)}</th><th scope="col">{t(words.known)}</th><th scope="col">{t(words.officer)}</th></tr></thead>
            <tbody>
              {people.map((one) => (
                <tr key={one.person.id} {...(one.person.isProtected ? { 'data-protected': '' } : {})}>
                  <th scope="row"><Link to={`/arbete/person/${one.person.id}`}>{nameOfLine(one.person, t)}</Link><span className="meta block">{one.person.born ? `${dayText(one.person.born)} · ` : ''}{one.person.caseNumber}</span></th>
                  <td data-label={t(words.lastDay)}><span>{dayText(one.windowEnds)}<span className="meta block">{t(words.left, { age: daysText(daysBetween(found.today, one.windowEnds), language) })}</span></span></td>
                  <td data-label={t(words.known)}>
                    <span>
                      <span className="st-line"><Glyph name={one.isDuty ? 'now' : 'ask'} /> <span>{t(one.isDuty ? words.isDuty : words.noGround)}</span></span>
                      <span className="meta block">{[one.homeCareAllowance ? t(words.homeCare) : '', one.socialAssistance ? t(words.assistance) : '', t(one.jobSeeker ? words.seeker : words.notSeeker)].filter(Boolean).join(' · ')}</span>
                    </span>
                  </td>
                  <td data-label={t(words.officer)}>{one.officer ?? <span className="meta">{t(words.noOfficer)}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.more ? <p className="meta after">{t(words.reachMore)}</p> : null}
          <ListTools of="reach" name="tre-ar" />
        </>
      )}
    </>
  )
}
