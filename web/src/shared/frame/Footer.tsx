import { useEffect, useState } from 'react'
import { callOnce } from '../call.ts'
import { dayText } from '../day.ts'
import { Link } from '../router.tsx'
import { useLanguage, useSay } from '../words.tsx'
import { frame } from './frame.texts.ts'

type Release = { lawRelease?: string; consolidatedTo?: string }

/** What law the answers rest on, and the pages that every public service owes its readers. */
export function Footer() {
  const t = useSay()
  const language = useLanguage()
  const [release, setRelease] = useState<Release>()
  useEffect(() => {
    void callOnce<Release>('/api/law/book').then((outcome) => {
      if (outcome.ok) setRelease(outcome.value)
    })
  }, [])
  return (
    <footer className="page foot-page">
      <div className="foot">
        {release?.lawRelease ? (
          <span>
            {t(frame.release, { release: release.lawRelease })}
            {release.consolidatedTo ? `, ${t(frame.consolidated, { day: dayText(release.consolidatedTo) })}` : ''}
          </span>
        ) : null}
        <a href={`/oma/${language}`}>{t(frame.ownPage)}</a>
        <Link to="/lag">{t(frame.lawBook)}</Link>
        <Link to="/tillganglighet">{t(frame.accessibility)}</Link>
        <Link to="/dataskydd">{t(frame.privacy)}</Link>
        <Link to="/respons">{t(frame.feedback)}</Link>
        <span>{t(frame.licence)}</span>
      </div>
    </footer>
  )
}
