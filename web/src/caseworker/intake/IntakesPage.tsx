/** Contacts that have come: the oldest first, and what is done about each. */
import { useState } from 'react'
import type { Intake, readIntakes } from '@kotostig/api/intake'
import type { Section } from '@kotostig/law/determination'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { daysText } from '../../shared/case/duties/relation.ts'
import { languageName } from '../person/details/language-name.ts'
import { ask, may, useSession } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { common, nameOfLine } from '../words.ts'
import '../office.css'
import { IntakeForm } from './IntakeForm.tsx'
import './intake.css'
import { groundNames, intake as words, moveNames, outcomeNames, senderNames, wayNames } from './intake.texts.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { TieDialog } from './TieDialog.tsx'
import { nameOf } from './who.ts'

type Open = { kind: 'record' } | { kind: 'tie' | 'settle'; of: Intake }

export default function IntakesPage() {
  const t = useSay()
  const { value: found, failed, again } = useLoad('intakes', () => ask<typeof readIntakes>('/api/intakes'))
  const { session } = useSession()
  const [open, setOpen] = useState<Open>()
  const [said, setSaid] = useState('')
  if (!found) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const shared = {
    onClose: () => setOpen(undefined),
    onDone: (text: string) => {
      setOpen(undefined)
      setSaid(text)
      again()
    },
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="measure">{t(words.lead)} <SectionChips places={[{ act: '681/2023', section: '9', moment: '2' }]} /></p>
        </div>
        <button type="button" className="btn pri" onClick={() => setOpen({ kind: 'record' })}>{t(words.record)}</button>
      </div>
      <p className="row no-print"><Link to="/arbete/tre-ar">{t(words.reachTitle)}</Link>{may(session, 'takeover.prepare') ? <Link to="/arbete/listor">{t(words.lists)}</Link> : null}</p>
      <p role="status" className="saved">{said}</p>
      <section aria-labelledby="open-intakes">
        <div className="sec-h"><h2 id="open-intakes">{t(words.open)} <span className="count">{found.open.length}{found.more ? '+' : ''}</span></h2></div>
        {found.open.length === 0 ? <p className="meta">{t(words.none)}</p> : (
          <ul className="lines intakes">
            {found.open.map((one) => (
              <li key={one.id} className="intake-row">
                <Age of={one} />
                <About of={one} today={found.today} />
                <Ground of={one} />
                <div className="intake-do no-print">
                  <Link to={`/arbete/kontakter/${one.id}/registrera`} className="btn">{t(words.register)}<span className="vh"> – {nameOf(one)}</span></Link>
                  <button type="button" className="lnk" onClick={() => setOpen({ kind: 'tie', of: one })}>{t(words.tie)}<span className="vh"> – {nameOf(one)}</span></button>
                  <button type="button" className="lnk" onClick={() => setOpen({ kind: 'settle', of: one })}>{t(words.other)}<span className="vh"> – {nameOf(one)}</span></button>
                </div>
              </li>
            ))}
          </ul>
        )}
        {found.more ? <Notice kind="soon"><p>{t(words.more)}</p></Notice> : null}
      </section>
      {found.settled.length === 0 ? null : (
        <details className="sec">
          <summary>{t(words.settledTitle)}</summary>
          <ul className="lines intakes">
            {found.settled.map((one) => (
              <li key={one.id} className="intake-row">
                <div><b>{dayText(one.settledOn ?? '')}</b><span className="meta block">{one.settledBy}</span></div>
                <div>{one.person ? <Link to={`/arbete/person/${one.person.id}`}>{nameOfLine(one.person, t)}</Link> : <b>{nameOf(one)}</b>}</div>
                <div><b>{t(outcomeNames[one.outcome!])}</b>{one.forwardedTo ? `: ${one.forwardedTo}` : ''}{one.outcomeWords ? <span className="meta block as-said">{one.outcomeWords}</span> : null}</div>
                <Ground of={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {open?.kind === 'record' ? <IntakeForm today={found.today} {...shared} /> : open?.kind === 'tie' ? <TieDialog of={open.of} {...shared} /> : open?.kind === 'settle' ? <SettleDialog of={open.of} {...shared} /> : null}
    </>
  )
}


function Age({ of }: { of: Intake }) {
  const t = useSay()
  const language = useLanguage()
  return <div className="intake-age"><b className="st"><Glyph name="now" /> {of.days === 0 ? t(words.today) : daysText(of.days, language)}</b><span className="meta block">{t(words.came, { day: dayText(of.arrivedOn) })}</span></div>
}

function About({ of, today }: { of: Intake; today: string }) {
  const t = useSay()
  const language = useLanguage()
  const said = [of.born ? t(words.born, { day: dayText(of.born) }) : '', of.language ? `${languageName(of.language, language)}${of.needsInterpreter ? `, ${t(words.needsInterpreter).toLowerCase()}` : ''}` : '', of.phone, of.email].filter(Boolean)
  const told = [of.facts['homeCareAllowance'] ? t(words.homeCare) : '', of.facts['socialAssistance'] ? t(words.assistance) : '', of.facts['jobSeeker'] ? t(words.seeker) : ''].filter(Boolean)
  return (
    <div>
      <b>{nameOf(of)}</b>{of.isProtected ? <span className="secret">{t(common.protected)}</span> : null}
      {said.length > 0 ? <span className="meta block wrap">{said.join(' · ')}</span> : null}
      <span className="meta block">{of.windowEnds === null ? t(words.windowUnknown) : of.windowEnds < today ? <>{t(words.windowOver, { day: dayText(of.windowEnds) })} <SectionChips places={[{ act: '681/2023', section: '10' }]} /></> : <>{t(words.windowEnds, { day: dayText(of.windowEnds) })} <SectionChips places={[{ act: '681/2023', section: '14', moment: '1' }]} /></>}</span>
      {told.length > 0 ? <span className="meta block">{t(words.listSays)}: {told.join(' · ')}</span> : null}
      {of.words ? <p className="as-said">{of.words}</p> : null}
    </div>
  )
}

function Ground({ of }: { of: Intake }) {
  const t = useSay()
  const who = of.senderKind ? t(senderNames[of.senderKind]) : t(wayNames[of.way])
  return (
    <div>
      {who}{of.sender && of.sender !== who ? <span className="meta block wrap">{of.sender}</span> : null}
      <span className="meta block">{t(groundNames[of.ground])}{of.consentOn ? `, ${t(words.consented, { day: dayText(of.consentOn) })}` : ''} <SectionChips places={of.source as Section[]} /></span>
      {of.moves ? <span className="meta block">{t(words.moves)}: {t(moveNames[of.moves])}</span> : null}
    </div>
  )
}
