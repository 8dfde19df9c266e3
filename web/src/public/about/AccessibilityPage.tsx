/** What the Act on the Provision of Digital Services (306/2019) asks a service to say of itself. */
import { Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { accessibility as words } from './about.texts.ts'

export default function AccessibilityPage() {
  const t = useSay()
  const language = useLanguage()
  return (
    <div className="stack measure">
      <h1>{t(words.title)}</h1>
      <p>{t(words.lead)}</p>
      <h2>{t(words.state)}</h2>
      <p>{t(words.stateText)}</p>
      <h2>{t(words.known)}</h2>
      <ul className="stack-1 dots">
        <li>{t(words.known1)}</li>
        <li>{t(words.known2)}</li>
        <li>{t(words.known3)}</li>
        <li>{t(words.known4)}</li>
      </ul>
      <h2>{t(words.how)}</h2>
      <p>{t(words.howText)}</p>
      <h2>{t(words.tell)}</h2>
      <p>{t(words.tellText)}</p>
      <p><Link to="/respons" className="btn">{t(words.tellLink)}</Link></p>
      <h2>{t(words.supervision)}</h2>
      <p>{t(words.supervisionText)}</p>
      <p>{t(words.traficom)}<br />{t(words.traficomContact)}<br /><a href={`https://www.saavutettavuusvaatimukset.fi/${language}`} rel="noreferrer">{t(words.traficomLink)}</a></p>
    </div>
  )
}
