/** Files of ours whose services are another authority's by now, and what we have handed over that nobody has accepted. */
import type { listCapsules } from '@kotostig/api/capsule'
import { dayText } from '../../shared/day.ts'
import { Glyph } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { capsule as words } from '../capsule/capsule.texts.ts'
import { holdsText, nameIn } from '../capsule/words.ts'
import { ask, may, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'

const places = [{ act: '681/2023', section: '85' }, { act: '681/2023', section: '86' }]
type Capsules = ReplyOf<typeof listCapsules>

const none = Promise.resolve({ ok: true, value: undefined } as const)
export function useCapsules(whose: 'mine' | 'team'): { capsules: Capsules | undefined; again: () => void } {
  const { session } = useSession()
  const isAsked = may(session, 'capsule.accept')
  const { value, again } = useLoad<Capsules | undefined>(`capsules ${whose} ${isAsked}`, () => (isAsked ? ask<typeof listCapsules>(`/api/capsules/${whose}`) : none))
  return { capsules: value, again }
}

export function ToHandOver({ capsules }: { capsules: Capsules | undefined }) {
  const t = useSay()
  const language = useLanguage()
  if (!capsules || capsules.outgoing.length === 0) return null
  return (
    <section className="duty-block" id="att-overlamna" tabIndex={-1} aria-labelledby="att-overlamna-h">
      <h2 className="h3" id="att-overlamna-h">{t(words.toHandOver)} <span className="count">{capsules.outgoing.length}{capsules.more ? '+' : ''}</span> <span className="meta">{t(words.toHandOverHelp)}</span></h2>
      <ul className="duties">
        {capsules.outgoing.map(({ person, to, since, isResponsible, isLate, capsule }) => (
          <li key={person.id}>
            <div className="duty-row accept-row">
              <Glyph name={isLate ? 'warn' : 'law'} />
              <div>
                <p className="t">{nameOfLine(person, t)}</p>
                <p>{t(words.since, { name: nameIn(to, language), day: dayText(since) })} · {capsule ? `${dayText(capsule.sentOn)}: ${holdsText(capsule.holds, t)}` : t(words.notSent)}</p>
                {isResponsible ? null : <p>{t(words.notYetTheirs, { name: nameIn(to, language) })}</p>}
                {isLate ? <p><b>{t(words.late)}</b></p> : null}
                <p className="meta">{person.caseNumber} <SectionChips places={places} /></p>
              </div>
              <Link to={`/arbete/person/${person.id}/overlamning`} className="lnk">{t(capsule ? words.open : words.prepare)}<span className="vh"> – {nameOfLine(person, t)}</span></Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
