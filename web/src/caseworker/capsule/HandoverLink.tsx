/** The way from a person to handing them over. */
import { Link } from '../../shared/router.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useSay } from '../../shared/words.tsx'
import { capsule as words } from './capsule.texts.ts'

export function HandoverLink({ person }: { person: string }) {
  const t = useSay()
  return (
    <section className="sec" aria-labelledby="handover-link">
      <div className="sec-h"><h2 id="handover-link">{t(words.title)} <SectionChips places={[{ act: '681/2023', section: '85' }, { act: '681/2023', section: '86' }]} /></h2></div>
      <p className="meta measure">{t(words.linkText)}</p>
      <p className="no-print"><Link to={`/arbete/person/${person}/overlamning`}>{t(words.link)}</Link></p>
    </section>
  )
}
