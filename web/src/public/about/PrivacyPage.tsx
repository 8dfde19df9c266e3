import { useSay } from '../../shared/words.tsx'
import { about } from './about.texts.ts'

export default function PrivacyPage() {
  const t = useSay()
  return (
    <div className="stack measure">
      <h1>{t(about.privacy)}</h1>
      <p>{t(about.p1)}</p>
      <p>{t(about.p2)}</p>
      <p>{t(about.p3)}</p>
      <p>{t(about.p4)}</p>
      <p>{t(about.p5)}</p>
    </div>
  )
}
