import { useSay } from '../../shared/words.tsx'
import { about } from './about.texts.ts'

export default function AccessibilityPage() {
  const t = useSay()
  return (
    <div className="stack measure">
      <h1>{t(about.accessibility)}</h1>
      <p>{t(about.a1)}</p>
      <p>{t(about.a2)}</p>
      <h2>{t(about.aKnown)}</h2>
      <p>{t(about.a3)}</p>
      <p>{t(about.a4)}</p>
      <p>{t(about.aTell)}</p>
    </div>
  )
}
