/** What a person must be told of their data (GDPR art. 13 and 14). How long stands in the same rules that are followed. */
import { retentionRules } from '@kotostig/law/retention'
import { periodsText } from '../../shared/retention.texts.ts'
import { Link } from '../../shared/router.tsx'
import { useSay } from '../../shared/words.tsx'
import { accessibility, privacy as words } from './about.texts.ts'

export default function PrivacyPage() {
  const t = useSay()
  return (
    <div className="stack">
      <div className="stack measure">
        <h1>{t(words.title)}</h1>
        <p>{t(words.lead)}</p>
        {([[words.who, words.whoText], [words.what, words.whatText], [words.from, words.fromText], [words.why, words.whyText], [words.whoSees, words.whoSeesText], [words.long, words.longText]] as const).map(([title, text]) => (
          <section key={title.en} className="stack-1">
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </section>
        ))}
      </div>
      <table className="tbl blocks">
        <caption className="vh">{t(words.long)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.kept)}</th>
            <th scope="col">{t(words.period)}</th>
            <th scope="col">{t(words.ground)}</th>
          </tr>
        </thead>
        <tbody>
          {retentionRules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{t(rule.what)}</th>
              <td data-label={t(words.period)}>{periodsText(rule, t)}</td>
              <td data-label={t(words.ground)}>{t(rule.ground)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="stack measure">
        <h2>{t(words.rights)}</h2>
        <ul className="stack-1 dots">
          {[words.right1, words.right2, words.right3, words.right4].map((one) => <li key={one.en}>{t(one)}</li>)}
        </ul>
        <h2>{t(words.own)}</h2>
        {[words.own1, words.own2].map((one) => <p key={one.en}>{t(one)}</p>)}
        <h2>{t(words.open)}</h2>
        {[words.open1, words.open2, words.open3].map((one) => <p key={one.en}>{t(one)}</p>)}
        <p><Link to="/tillganglighet">{t(accessibility.title)}</Link></p>
      </div>
    </div>
  )
}
