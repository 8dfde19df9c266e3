/** The gap radar: what nobody holds, two hold, or is about to run out, and where each is mended. */
import { useState } from 'react'
import { peopleGaps, type Gap, type GapKind, type readGapPeople, type readRadar } from '@kotostig/api/radar'
import type { Section } from '@kotostig/law/determination'
import { duties, tasks } from '@kotostig/law/terms'
import { dayText } from '../../shared/day.ts'
import { Glyph, type GlyphName } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ListTools } from '../ListTools.tsx'
import { ask, authorityName, may, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine, wordOf } from '../words.ts'
import '../office.css'
import { gapWords, radar as words } from './radar.texts.ts'

const groups: readonly [keyof Pick<typeof words, 'about' | 'office' | 'agreements'>, readonly GapKind[]][] = [
  ['about', ['duty-without-holder', 'holder-ceased', 'authority-ceased', 'handover-waiting', 'capsule-waiting', 'person-without-officer', 'two-holders']],
  ['office', ['officer-left', 'absent-without-deputy', 'officer-leaving']],
  ['agreements', ['no-contact-unit', 'arrangement-receiver-ceased', 'arrangement-ends', 'arrangement-review', 'agreement-not-stated', 'agreement-ends', 'agreement-review', 'programme-not-stated', 'programme-ends', 'number-ran-out']],
]
const pressing: readonly GapKind[] = ['duty-without-holder', 'holder-ceased', 'authority-ceased', 'officer-left', 'handover-waiting', 'person-without-officer', 'no-contact-unit', 'arrangement-receiver-ceased', 'agreement-not-stated', 'programme-not-stated']

export default function RadarPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const { value: found, failed, again } = useLoad('radar', () => ask<typeof readRadar>('/api/radar'))
  if (!found) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const shown = groups.map(([title, kinds]) => [title, found.gaps.filter((one) => kinds.includes(one.kind))] as const)
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="meta measure">{session?.signedIn ? `${authorityName(session.signedIn, language)}. ` : ''}{t(words.lead)}</p>
        </div>
        <Link to="/arbete/dagar" className="btn">{t(words.days)}</Link>
      </div>
      {found.gaps.length === 0 ? <p className="measure">{t(words.none)}</p> : (
        <>
          <ul className="strip">
            {shown.map(([title, gaps]) => (
              <li key={title}><span className="fig">{gaps.length}</span><span className="fig-what"><span className="st">{t(words[title])}</span></span></li>
            ))}
          </ul>
          <table className="tbl blocks radar" id="radar">
            <caption className="vh">{t(words.title)}</caption>
            <thead>
              <tr><th scope="col">{t(words.what)}</th><th scope="col" className="num">{t(words.people)}</th><th scope="col">{t(words.when)}</th><th scope="col">{t(words.section)}</th><th scope="col">{t(words.todo)}</th></tr>
            </thead>
            {shown.filter(([, gaps]) => gaps.length > 0).map(([title, gaps]) => (
              <tbody key={title}>
                {gaps.map((one, at) => <Line key={`${one.kind}${one.about}${one.officer}${at}`} gap={one} countedTo={found.countedTo} today={found.today} isLead={may(session, 'radar.people')} />)}
              </tbody>
            ))}
          </table>
          <p className="meta after">{t(words.newly)}</p>
          <ListTools of="radar" name="luckor" />
        </>
      )}
    </>
  )
}

const glyphOf = (gap: Gap, today: string): GlyphName => (gap.kind === 'number-ran-out' || gap.kind === 'two-holders' ? 'ask' : pressing.includes(gap.kind) || (gap.due !== null && gap.due < today) ? 'late' : 'soon')

function Line({ gap, countedTo, today, isLead }: { gap: Gap; countedTo: number; today: string; isLead: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const word = gapWords[gap.kind]
  const about = gap.kind === 'duty-without-holder' ? wordOf(duties, gap.about, t) : wordOf(tasks, gap.about, t)
  const title = t(word.title, { about, name: gap.name?.[language] ?? '' })
  const to = gap.officer !== null && isLead ? `/arbete/team/${gap.officer}` : isLead && word.leadTo ? word.leadTo : word.to
  const hasPeople = isLead && (peopleGaps as readonly GapKind[]).includes(gap.kind)
  return (
    <>
      <tr>
        <th scope="row"><span className="st"><Glyph name={glyphOf(gap, today)} /> {title}</span><span className="meta block measure">{t(word.why)}</span></th>
        <td data-label={t(words.people)} className={gap.people === null ? 'num empty' : 'num'}>{gap.people === null ? '' : gap.people > countedTo ? `${countedTo}+` : gap.people}</td>
        <td data-label={t(words.when)} className={gap.since === null && gap.due === null ? 'empty' : undefined}>
          {gap.due !== null ? (gap.due < today ? t(words.wasOn, { day: dayText(gap.due) }) : t(words.until, { day: dayText(gap.due) })) : gap.since !== null ? t(words.sinceDay, { day: dayText(gap.since) }) : ''}
        </td>
        <td data-label={t(words.section)}><span><SectionChips places={gap.source as Section[]} /></span></td>
        <td data-label={t(words.todo)}>
          <span>
          {to ? <Link to={to}>{t(word.todo)}</Link> : t(word.todo)}
          {hasPeople ? <button type="button" className="lnk block" aria-expanded={open} onClick={() => setOpen(!open)}>{t(words.show)}<span className="vh"> – {title}</span></button> : null}
          </span>
        </td>
      </tr>
      {open ? <tr className="gap-people"><td colSpan={5}><People gap={gap} /></td></tr> : null}
    </>
  )
}

function People({ gap }: { gap: Gap }) {
  const t = useSay()
  const { value: found, failed, again } = useLoad(`${gap.kind}/${gap.about}`, () => ask<typeof readGapPeople>(`/api/radar/${gap.kind}/${gap.about}`))
  if (!found) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  return (
    <>
      {found.people.length === 0 ? <p>{t(words.noPeople)}</p> : (
        <ul className="lines dense-lines">
          {found.people.map((one) => <li key={one.id}>{one.hasFile ? <Link to={`/arbete/person/${one.id}`}>{nameOfLine(one, t)}</Link> : nameOfLine(one, t)} <span className="meta">{one.caseNumber}</span></li>)}
        </ul>
      )}
      {gap.people !== null && gap.people > found.people.length ? <p className="meta">{found.more ? t(words.morePeople) : t(words.hidden)}</p> : null}
    </>
  )
}
