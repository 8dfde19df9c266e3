/** To whom a field may go and on which paragraph: secret from everybody else. */
import type { FieldRight } from '@kotostig/law/field-secrecy'
import { pointNames, receiverNames } from '@kotostig/law/field-secrecy'
import { SectionChips } from '../../shared/section.tsx'
import { texts, upperFirst, useSay } from '../../shared/words.tsx'

const words = texts({
  title: { sv: 'Sekretess: vem får veta det här', fi: 'Salassapito: kuka saa tämän tietää', en: 'Secrecy: who may be told this' },
  lead: { sv: 'Hemligt för alla andra (621/1999 24 §). Den som begär det ska behöva det. Det som lämnas antecknas.', fi: 'Salassa pidettävää kaikilta muilta (621/1999 24 §). Pyytäjän on tarvittava sitä. Luovutus kirjataan.', en: 'Secret from everybody else (621/1999 s. 24). Whoever asks must need it. What is given is recorded.' },
  points: { sv: 'punkt {n}: {what}', fi: 'kohta {n}: {what}', en: 'point {n}: {what}' },
})

export function Secrecy({ rights, about }: { rights: readonly FieldRight[]; about: string }) {
  const t = useSay()
  return (
    <details className="secrecy">
      <summary>{t(words.title)}<span className="vh"> – {about}</span></summary>
      <p className="meta">{t(words.lead)}</p>
      <ul className="points">
        {[...new Set(rights.map((right) => right.to))].map((to) => (
          <li key={to}>
            {upperFirst(t(receiverNames[to]))}
            {rights.filter((right) => right.to === to).map((right, at) => (
              <span key={at}>{at > 0 ? ';' : right.when ? ',' : ''} {right.when ? `${t(right.when)} ` : ''}{right.points ? `– ${right.points.map((no) => t(words.points, { n: no, what: t(pointNames.get(no)!) })).join('; ')} ` : ''}<SectionChips places={right.source} /></span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
